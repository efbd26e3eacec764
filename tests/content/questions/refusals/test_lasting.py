"""What lasts has no year, and what is common no place."""

from dataclasses import replace

import pytest

from content.facts.base import Probe, Term
from content.questions.refusals.lasting import without_occasion
from content.questions.refusals.worth import unworthy
from tests.content.league import asked, league

YEAR = Term("1931", "year", "1931", -1, -1)
OSTER = Term("Oster", "country", "oster", -1, -1)
SOUTH = Term("the South", "name", "south", -1, -1)
OVENS = Term("clay ovens", "phrase", "clay ovens", -1, -1, plural=True)
STONE = Term("the Tarn Stone", "name", "tarn stone", -1, -1)


def told(stem: str, key: Term, role: str, relation: str, quote: str = "", passive: str = "", **roles: Term) -> Probe:
    probe = asked(stem, key, quote)
    filled = {name: (term,) for name, term in {role: key, **roles}.items()}
    fact = replace(probe.fact, relation=relation, roles=filled, grammar={"passive": passive})
    return replace(probe, fact=fact, role=role, given=frozenset(roles))


@pytest.mark.parametrize(
    "probe",
    [
        told("In which year was the fleet of Tarn the largest in the world?", YEAR, "when", "be"),
        told("In which country were clay ovens used?", OSTER, "where", "use", passive="1", subject=OVENS),
        told("Clay ovens were widely used in ____ (country) until the fire.", OSTER, "name", "use"),
        told("Natural springs occur in ____ and in the hills.", OSTER, "name", "occur"),
        told("“The town grew. Similar guilds existed in ____ (region) and in the hills.”", OSTER, "name", "exist"),
        told("Where did the treaty secure Tarn for Morava?", SOUTH, "where", "secure"),
        told("What did the treaty secure in the South?", STONE, "object", "secure", where=SOUTH),
        told(
            "For which country was the strait a danger?",
            OSTER,
            "beneficiary",
            "be",
            "The strait was a danger, first for Oster and then for Morava.",
        ),
        told(
            "For which country was the strait a danger?",
            OSTER,
            "beneficiary",
            "be",
            "The strait was a danger first for Morava and then for Oster.",
        ),
    ],
)
def test_what_has_no_one_time_or_place_is_not_asked_for_it(probe: Probe) -> None:
    assert without_occasion(probe)
    assert unworthy(probe, league().base())


@pytest.mark.parametrize(
    "probe",
    [
        told("In which year was the tallest ship of Tarn built?", YEAR, "when", "build", passive="1"),
        told("In which year was the largest storm ever in Tarn?", YEAR, "when", "be"),
        told("In which country was the Tarn Stone found?", OSTER, "where", "find", passive="1", subject=STONE),
        told("The oldest ovens were found in ____ (country).", OSTER, "name", "find"),
        told("For which country was the strait a danger?", OSTER, "beneficiary", "be", "It was one for Oster first."),
    ],
)
def test_what_happened_once_is_asked(probe: Probe) -> None:
    assert not without_occasion(probe)
