"""What is no choice, however many options there are."""

import pytest

from content.facts.base import Term
from content.questions.types import choice
from content.questions.types.choices import _names_a_people
from tests.content.league import asked, league

YEAR = Term("1931", "year", "1931", -1, -1, noun="year")
NORWAY = Term("Norway", "country", "norway", -1, -1, noun="country")


@pytest.mark.parametrize("bound", ["after", "before"])
def test_what_came_up_after_a_year_is_no_choice_among_years(bound: str) -> None:
    assert choice.make(asked(f"A new race to build ships began {bound} ____.", YEAR), league().base()) is None


def test_a_question_that_names_a_people_does_not_ask_for_its_state() -> None:
    assert _names_a_people(asked("Which two countries share the Norwegian-held island?", NORWAY))
    assert not _names_a_people(asked("Which two countries share the island?", NORWAY))
