"""The era of a year by either name, a century by its number."""

import pytest

from content.questions import TYPES
from content.questions.base import ItemType
from content.questions.keys.date_forms import date_forms
from tests.content.questions.keys.forms import probe_for, term


def forms(text: str, kind: str = "year", stem: str = "In which year did it fall?", *accepted: str) -> set[str]:
    return set(date_forms(probe_for(term(text, kind, accepted=accepted), stem, "It fell.")))


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("410 BC", {"410 BCE", "410"}),
        ("2100 BCE", {"2100 BC", "2100"}),
        ("AD 310", {"310 AD", "310 CE", "310"}),
        ("A.D. 988", {"AD 988", "988"}),
        ("612 CE", {"AD 612", "612 AD", "612"}),
    ],
)
def test_an_era_goes_by_either_name_and_by_none(text: str, ways: set[str]) -> None:
    assert ways <= forms(text)


def test_beside_a_year_of_another_era_the_year_alone_does_not_tell() -> None:
    assert "410" not in forms("410 BC", stem="Found in 1846 AD, it dates back to ____ (year).")


def test_a_century_that_is_asked_for_goes_by_its_number() -> None:
    accepted = ("the twelfth century",)
    assert {"12th", "twelfth"} <= forms("the 12th century", "century", "In which century was it built?", *accepted)
    assert not forms("the 12th century", "century", "When was it built?", *accepted)


@pytest.mark.parametrize(("typed", "right"), [("410", True), ("410 BCE", True), ("AD 410", False), ("410 CE", False)])
def test_a_year_of_the_other_era_is_another_year(typed: str, right: bool) -> None:
    body = {"answers": ["410 BC", "410 BCE", "410"]}
    assert TYPES[ItemType.SHORT_ANSWER].grade(body, {"text": typed}, seed=1).correct is right


def test_an_early_year_is_written_with_its_era_too() -> None:
    assert forms("843") == {"AD 843", "843 AD", "843 CE"}
    assert not forms("1843")


def test_a_century_before_the_era_is_spelled_out_too() -> None:
    assert {"third century BC", "third century BCE"} <= forms("the 3rd century BCE", "century")
