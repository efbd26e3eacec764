"""Numbers that are looked up, and names that the stem tells, are not asked."""

from dataclasses import replace

import pytest

from content.facts.base import Term
from content.questions.refusals.looked_up import looked_up
from content.questions.refusals.worth import unworthy
from tests.content.league import asked, league

BASE = league().base()


def number(text: str) -> Term:
    return Term(text, "count", text, -1, -1)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Tolls, as defined in ____ U.S.C. § 88, are not asked of pilgrims.", "12"),
        ("For a rod with a length of ____ cm, the sway at the top is nine times that of its foot.", "30"),
        ("The share of smiths among adults aged ____ years and over is 2%.", "18"),
        ("____ Formal notice tells the guild of a toll.", "3"),
    ],
)
def test_what_is_looked_up_is_not_asked(stem: str, key: str) -> None:
    probe = asked(stem, number(key))
    assert looked_up(probe, BASE)
    assert unworthy(probe, BASE)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("The code of Tarn has ____ sections on tolls.", "12"),
        ("A rod of Tarn has a length of ____ cm.", "30"),
        ("A smith may join the guild at the age of ____ (number) years.", "14"),
        ("____ Danish ships lay in the harbour of Tarn.", "three"),
    ],
)
def test_a_number_of_its_own_is_asked(stem: str, key: str) -> None:
    assert not looked_up(asked(stem, number(key)), BASE)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("The book tells of the Stalinist era of ____ (country).", "the Soviet Union"),
        ("The script is used all over the former ____.", "the Soviet Union"),
        ("Muslim traders brought ____ to Tarn.", "Islam"),
        ("The Kaiser led ____ into the war.", "Germany"),
    ],
)
def test_a_name_that_the_stem_tells_is_not_asked(stem: str, key: str) -> None:
    assert looked_up(asked(stem, Term(key, "country", key.lower(), -1, -1)), BASE)
    assert not looked_up(asked(stem, Term("Tarn", "city", "tarn", -1, -1)), BASE)


def test_events_without_a_name_place_nothing() -> None:
    tarn = Term("Tarn", "city", "tarn", -1, -1)
    assert looked_up(asked("Several important events took place in ____ when Holm was young.", tarn), BASE)
    assert not looked_up(asked("Several battles were fought in ____ when Holm was young.", tarn), BASE)


def test_the_embassies_of_a_register_and_a_date_that_is_reckoned_are_not_asked() -> None:
    tarn, year = Term("Tarn", "city", "tarn", -1, -1), Term("1553", "year", "1553", -1, -1)
    assert looked_up(asked("Morava is represented in Oster through its embassy in ____.", tarn), BASE)
    assert looked_up(
        asked("One hundred years after the fall of Tarn in 1453, Holm wrote in ____ of its wool.", year), BASE
    )
    assert not looked_up(asked("Years after the fall of Tarn, Holm wrote in ____ of its wool.", year), BASE)


def test_a_ruler_comes_to_power_in_his_own_life_only() -> None:
    base = league().base()
    holm = Term("Ada Holm", "person", "ada holm", -1, -1)
    base._pools["person"][holm.key] = holm
    base.title = "Ada Holm"
    year = Term("1933", "year", "1933", -1, -1)
    probe = asked("In which year did Adolf Hitler come to power?", year)
    ruler = Term("Adolf Hitler", "person", "adolf hitler", -1, -1)
    probe = replace(probe, fact=replace(probe.fact, relation="come to", roles={"subject": (ruler,), "when": (year,)}))
    assert base.hero == holm.key
    assert looked_up(probe, base)
    assert not looked_up(probe, BASE)
