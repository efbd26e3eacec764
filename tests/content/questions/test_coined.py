"""What a document calls things, matched with the sentences that say so."""

from functools import cache

import pytest

from content.generation import generate
from content.questions.base import Item
from content.questions.coined import STEM
from content.reading import read

HARBOUR = """# The harbour of Lisbrook

In 1921, the Harbour Charter outlined a “toolbox” of rules and fees for foreign pilots.

In 1934, the Tarn Treaty placed the ports of Elba under a “salt umbrella” of the mainland navy.

At the Malmo Summit in 1956, the Northern Union began a policy of “quiet passage” off Oster.
"""


@cache
def matched(text: str) -> tuple[Item, ...]:
    return tuple(one for one in generate(read("harbour.md", text.encode())).items if one.stem == STEM)


def test_terms_are_matched_with_the_sentences_that_they_complete() -> None:
    (item,) = matched(HARBOUR)
    assert dict(item.pairs) == {
        "toolbox": "In 1921, the Harbour Charter outlined a(n) ____ of rules and fees for foreign pilots.",
        "salt umbrella": "In 1934, the Tarn Treaty placed the ports of Elba under a(n) ____ of the mainland navy.",
        "quiet passage": "At the Malmo Summit in 1956, the Northern Union began a policy of ____ off Oster.",
    }


@pytest.mark.parametrize(
    "other",
    ["“gone fishing”", "“rules, fees and tolls”", "“by acclaim”", "“damp”"],
    ids=["a deed", "a list", "how", "a plain adjective"],
)
def test_what_is_quoted_and_is_no_name_of_a_thing_is_not_matched(other: str) -> None:
    assert not matched(HARBOUR.replace("“quiet passage”", other))


def test_a_sentence_that_holds_half_of_a_term_is_not_put_beside_it() -> None:
    assert not matched(HARBOUR.replace("of rules and fees", "of salt rules and umbrella fees"))


def test_a_term_is_not_matched_with_a_sentence_that_says_it() -> None:
    assert not matched(HARBOUR.replace("under a “salt umbrella”", "selling salt under a “salt umbrella”"))


def test_a_sentence_about_a_thing_that_it_does_not_name_is_completed_by_nothing() -> None:
    assert matched(HARBOUR)
    assert not matched(HARBOUR.replace("In 1921, the Harbour Charter", "The 20-page charter of 1921"))
