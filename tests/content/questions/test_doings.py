"""Names put together with what is told of each."""

from functools import cache

import pytest

from content.generation import generate
from content.questions.base import Item
from content.reading import read

TOWNS = """# The harbour towns

## The leagues

In 1921, Ada Holm persuaded the mill owners to dredge the shallow channels.

Bertil Lund drew the first chart of the northern reefs in 1934.

Clara Berg taught navigation to fishermen from Elba.

## The charters

The Tarn Pact ended a quarrel over salmon weirs.

The Oster Treaty opened seven ports to foreign grain.

The Visby Convention forbade the sale of lighthouse oil.
"""

MEETINGS = """# The harbour towns

At the Bergen Summit in 1951, the Northern Union adopted its code of pilotage.

At the Malmo Summit in 1956, the Northern Union admitted four island towns.

At the Tromso Summit in 1963, the Northern Union founded a school for keepers of lighthouses.
"""


@cache
def told(text: str) -> tuple[Item, ...]:
    return tuple(one for one in generate(read("towns.md", text.encode())).items if one.role == "told")


def pairs(text: str) -> dict[str, str]:
    return {name: deed for item in told(text) for name, deed in item.pairs}


def test_persons_are_matched_with_what_they_did() -> None:
    persons = next(one for one in told(TOWNS) if one.stem.endswith("Match each person with the statement about them."))
    assert persons.stem.startswith("The harbour towns: ")
    assert dict(persons.pairs)["Bertil Lund"] == "drew the first chart of the northern reefs in 1934"


def test_a_year_that_opens_the_sentence_is_told_last() -> None:
    assert pairs(TOWNS)["Ada Holm"] == "persuaded the mill owners to dredge the shallow channels (in 1921)"


def test_names_of_other_sorts_are_matched_apart() -> None:
    sorts = [{name.split(" ")[0] == "the" for name, _ in item.pairs} for item in told(TOWNS)]
    assert sorted(map(sorted, sorts)) == [[False], [True]]


def test_meetings_are_matched_with_what_took_place_there() -> None:
    (item,) = told(MEETINGS)
    assert item.stem == "Match each summit with what took place there."
    assert dict(item.pairs)["the Malmo Summit"] == "The Northern Union admitted four island towns"


def test_two_names_are_too_few_to_match() -> None:
    assert not told(MEETINGS.partition("At the Tromso")[0])


def test_what_repeats_the_name_is_not_matched_with_it() -> None:
    assert "the Oster Treaty" not in pairs(TOWNS.replace("opened seven ports", "opened seven Oster ports"))


def test_what_two_did_alike_is_not_told_of_either() -> None:
    """Who opened ports to foreign grain? Two treaties did: they cannot stand in one item with that."""
    both = TOWNS.replace("forbade the sale of lighthouse oil", "opened seven ports to foreign grain, too")
    assert len({"the Oster Treaty", "the Visby Convention"} & set(pairs(both))) < 2


def test_a_man_is_not_told_from_women_by_his_pronoun() -> None:
    his = TOWNS.replace("drew the first chart of the northern reefs", "drew a chart of the reefs for his brother Nils")
    assert "Bertil Lund" not in pairs(his)


def test_a_body_is_told_by_its_name_and_is_not_matched() -> None:
    bodies = """# The harbour towns

The Morava Council dredged the northern channels in 1921.

The Tarn Society opened a school in Lisbrook in 1934.

The Oster Bank lent small sums to fishermen from Elba.
"""
    assert not told(bodies)


@pytest.mark.parametrize(
    "deed",
    [
        "taught navigation to the fishermen",  # as anybody may have
        "was a daughter of the fisherman Nils Berg of Elba",
        "argues that the towns owed Elba their channels",
    ],
)
def test_what_tells_little_or_the_sex_or_is_said_by_a_scholar_is_not_matched(deed: str) -> None:
    assert "Clara Berg" in pairs(TOWNS)
    assert "Clara Berg" not in pairs(TOWNS.replace("taught navigation to fishermen from Elba", deed))


def test_every_pair_stands_on_its_own_sentence() -> None:
    for item in (*told(TOWNS), *told(MEETINGS)):
        assert len(item.evidence) == len(item.pairs)


def test_of_a_plan_that_was_only_changed_it_is_told_what_that_gave() -> None:
    """ "The Visby Convention was amended" says too little; what stands behind it does not."""
    longer = "was amended, giving small ports free pilotage but not the same dues as large towns"
    told_of = pairs(TOWNS.replace("forbade the sale of lighthouse oil", longer))
    assert told_of["the Visby Convention"] == longer


@pytest.mark.parametrize(
    "deed",
    [
        "was widely regarded as a success by all mill owners",
        "was a source of some concern for the mill owners",
        "was signed in June 1931",
        "contained one important concession to Tarn",
        "would forbid the use of salmon weirs in May 1931",
    ],
)
def test_what_may_be_said_of_any_treaty_is_matched_with_none(deed: str) -> None:
    assert "the Tarn Pact" in pairs(TOWNS)
    assert "the Tarn Pact" not in pairs(TOWNS.replace("ended a quarrel over salmon weirs", deed))


def test_a_name_that_tells_how_many_signed_is_not_matched_with_its_signers() -> None:
    signed = "was signed by Norway, Denmark and Finland"
    assert "the Tarn Pact" in pairs(TOWNS.replace("ended a quarrel over salmon weirs", signed))
    counted = TOWNS.replace("Tarn Pact", "Three-Town Pact").replace("ended a quarrel over salmon weirs", signed)
    assert "the Three-Town Pact" not in pairs(counted)


def test_what_is_called_no_programme_is_matched_as_a_name() -> None:
    programmes = TOWNS.replace("Tarn Pact", "Tarn Initiative").replace("Oster Treaty", "Oster Initiative")
    plain = programmes.replace("Visby Convention", "Visby Initiative")
    assert "Match each programme with the statement about it." in [one.stem for one in told(plain)]
    mixed = programmes.replace("Visby Convention", "Visby Framework")
    assert "Match each programme with the statement about it." not in [one.stem for one in told(mixed)]


def test_where_somebody_is_from_is_told_by_the_name() -> None:
    assert "Bertil Lund" in pairs(TOWNS)
    origin = TOWNS.replace(
        "drew the first chart of the northern reefs", "became the first Swedish pilot of the northern guild"
    )
    assert "Bertil Lund" not in pairs(origin)


def test_a_head_of_state_is_not_matched_among_those_who_are_none() -> None:
    assert "Herbert Hoover" not in pairs(TOWNS.replace("Bertil Lund", "Herbert Hoover"))
