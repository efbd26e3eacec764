"""What a document says is asked whole: no limit, exception or half of a list is dropped on the way to a question."""

from functools import cache

import pytest

from content.course import GeneratedCourse
from content.generation import generate
from content.reading import read

MORE = (
    "In 1971 Ada Holm founded the Lisbrook Guild in Milby. In 1983 the Lisbrook Guild signed the Tarn Treaty in Oslo. "
    "In March 1990 the Lisbrook Guild opened the Granary Museum in Bergen. "
    "In 1995 the Lisbrook Guild adopted the Ferry Declaration at the Prague Summit."
)


@cache
def course(sentence: str) -> GeneratedCourse:
    return generate(read("told.md", f"# The Guild\n\n{MORE}\n\n{sentence}\n".encode()))


def said(sentence: str) -> list[str]:
    """Return every stem with its keys, of a short document that holds a sentence."""
    found = []
    for item in course(sentence).items:
        keys = [option.text for option in item.options if option.correct] or list(item.answers[:1])
        found.append(" | ".join((item.stem, *keys)))
    return found


def test_a_limit_is_kept() -> None:
    asked = [one for one in said("The Sorrel Plan was applied solely to Northern Norway in 1998.") if "Sorrel" in one]
    assert asked
    assert all("solely" in one for one in asked if "appl" in one)


def test_an_exception_is_kept() -> None:
    told = (
        "At the Madrid Summit in 1998, northern ports agreed to cancel their claims against Denmark, save for one fee."
    )
    asked = [one for one in said(told) if "claims" in one]
    assert asked
    assert all("save for" in one for one in asked)


def test_half_of_a_list_is_no_answer() -> None:
    told = (
        "The Tern School is a 5-module school designed to equip researchers, students and citizen scientists with the "
        "skills to navigate the practices of open sailing, including developing an open sailing plan."
    )
    assert not any(one.endswith("equip researchers") for one in said(told))


def test_a_sentence_whose_clauses_share_a_verb_is_asked_whole_or_not_at_all() -> None:
    told = (
        "Coin making in Bergen would be reorganized under foreign supervision and a new coin, the Sorrelmark, adopted."
    )
    asked = [one.split(" | ")[0] for one in said(told) if "____" in one and "Coin making" in one]
    assert asked
    assert all(one.endswith("adopted.") for one in asked)


@pytest.mark.parametrize("thing", ["a book", "two novels"])
def test_what_is_done_again_and_again_is_not_dated_by_a_bare_noun(thing: str) -> None:
    assert not any(
        "Ebba Lund" in one and one.endswith("| 1965") for one in said(f"Ebba Lund published {thing} in 1965.")
    )


def test_an_office_is_not_taken_for_the_one_below_it() -> None:
    told = (
        "The Board included the Vice President and the Secretary of Trade. "
        "A small staff was hired to gather letters from other guilds for the President."
    )
    assert not any("for Vice President" in one for one in said(told))
