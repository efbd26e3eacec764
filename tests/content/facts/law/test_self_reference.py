"""A treaty, a law or a policy that speaks of itself is called by its title."""

import pytest

from content.facts.kinds import statements
from content.facts.law.self_reference import own_name
from content.facts.names.lexicon import read_names
from tests.content.facts.asked import analysed, answers


@pytest.mark.parametrize(
    ("title", "said", "name"),
    [
        ("The Tarn Treaty", "The present Treaty may be amended by nine States in 1971.", "the Tarn Treaty"),
        ("Convention on Lake Ice", "This Convention binds nine States from 1971.", "the Convention on Lake Ice"),
        ("Bicycle policy of the Trust", "This policy binds nine offices from 1971.", "the bicycle policy of the Trust"),
    ],
)
def test_a_text_is_called_by_its_title(title: str, said: str, name: str) -> None:
    assert any(name.lower() in stem.lower() for stem in answers(statements.find, f"# {title}\n\n{said}\n"))


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("The Tarn Treaty", "This convention binds nine States from 1971."),
        ("The end of the treaty", "This treaty binds nine States from 1971."),
        ("The Tarn Treaty", "These treaties bind nine States from 1971."),
    ],
)
def test_another_text_is_not(title: str, said: str) -> None:
    analysis = analysed(f"# {title}\n\n{said}\n")
    lexicon = read_names(analysis)
    heads = [token for token in analysis.sentences[0].span if token.lower_ in ("treaty", "treaties", "convention")]
    assert [own_name(head, analysis, lexicon) for head in heads] == [None]


@pytest.mark.parametrize(
    ("title", "said", "name"),
    [
        ("Harbour Order on Ice", "The board acts within nine days of this order.", "the Harbour Order on Ice"),
        ("Agreement governing the use of ice", "Nine states are bound by this Agreement.", "the agreement governing"),
        ("Lake Ice Act 1961", "Nine towns are bound by this Act.", "the Lake Ice Act 1961"),
        ("Lake Ice Act, No. 4 of 1961", "Nine towns are bound by this Act.", "the Lake Ice Act, No. 4 of 1961"),
        ("Lake Ice Bill 1961", "Nine towns are bound by this Act.", "the Lake Ice Bill 1961"),
        (
            "Order on the Ice of Lakes and the Care of Boats, Nets and Other Things of Fishers",
            "The board acts within nine days of this order.",
            "the order on the Ice of Lakes and the Care of Boats",
        ),
    ],
)
def test_a_year_or_a_long_rest_of_a_title_does_not_hide_what_the_text_is(title: str, said: str, name: str) -> None:
    analysis = analysed(f"# {title}\n\n{said}\n")
    head = next(token for token in analysis.sentences[0].span if token.lower_ in ("order", "act", "agreement"))
    own = own_name(head, analysis, read_names(analysis))
    assert own is not None
    assert own.text.lower().startswith(name.lower())
