"""What belongs together is told together: both units of a quantity, two kinds under one number, what a rank is for."""

from dataclasses import replace

import pytest

from content.facts.base import FactKind, Term
from content.questions.refusals.half_told import half_told
from tests.content.league import asked

HOLM, YEAR = Term("Ada Holm", "person", "ada holm", -1, -1), Term("1931", "year", "1931", -1, -1)
TEN, MONTHS = Term("10", "count", "10", -1, -1), Term("7", "count", "7", -1, -1)


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("At how many months did the ferry sink?", MONTHS, "The ferry sank at 9 years and 7 months."),
        ("The ferry sank at 9 years.", HOLM, "The ferry sank at 9 years and 7 months."),
        (
            "At how many yards is the well the widest in Tarn?",
            TEN,
            "The well, which, at 10 yards in diameter, is the widest in Tarn, is old.",
        ),
        ("The barns are let for ____ weeks.", TEN, "The barns are let for 10 weeks at a time."),
        ("In how many turns is the wheel driven?", TEN, "The wheel is driven in 10 turns per minute."),
        ("The league has about ____ old towns today.", TEN, "The league has about 10 old towns and ports, today."),
        ("Holm wrote the TRN ____ (number) rules.", TEN, "Holm wrote the TRN 10 rules."),
        ("In how many turns is it driven?", TEN, "It is driven in 5, 7, or 10 turns."),
        ("Holm worked for a time in ____.", YEAR, "Holm worked for a time in 1931 at a mill in Tarn."),
        ("How much of Tarn is owned?", TEN, "About 10 % of Tarn is owned and used by the guild."),
        (
            "When was Tarn under siege from the end of the feud?",
            YEAR,
            "Tarn was under siege from the end of the feud in 1931 until its release in 1934.",
        ),
        (
            "In which year did Holm become the first member of the Guild?",
            YEAR,
            "In 1931 Holm became the first member of the Guild to sail in the ship that bore its name.",
        ),
        ("In which year had the guild failed?", YEAR, "By 1931, the guild had failed."),
        ("How many ports of the league are Elba?", TEN, "The 10 ports of the league are Elba (the oldest) and others."),
        ("In which year did higher tolls end the trade?", YEAR, "In 1931, higher tolls for boats ended the trade."),
        ("Who mocked the guild in Two Tides?", HOLM, "In her book Two Tides (1931), Ada Holm mocked the guild."),
        ("Who found the spring?", HOLM, "Ada Holm even believed (wrongly) she had found the spring."),
    ],
)
def test_half_of_what_belongs_together_is_not_asked(stem: str, key: Term, quote: str) -> None:
    assert half_told(asked(stem, key, quote))


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("The ferry sank at 9 years and ____ months.", MONTHS, "The ferry sank at 9 years and 7 months."),
        ("How many yards in diameter is the well?", TEN, "The well is 10 yards in diameter."),
        ("For how many weeks at a time are the barns let?", TEN, "The barns are let for 10 weeks at a time."),
        ("The league has ties with ____ towns.", TEN, "The league has ties with 10 towns and holds seats in a board."),
        ("The UBK has ____ (number) boats.", TEN, "The UBK has 10 boats."),
        ("Is it driven in 7 or ____ turns?", TEN, "It is driven in 7 or 10 turns."),
        ("Holm worked at a mill in ____.", YEAR, "Holm worked at a mill in 1931 for a time."),
        ("By whom is the mill owned?", HOLM, "The mill is owned by Ada Holm."),
        ("How many towns and ports has the league?", TEN, "The league has 10 towns and ports."),
        ("From when until 1934 was Tarn under siege?", YEAR, "Tarn was under siege from May 1931 until 1934."),
        ("Who was the first member to sail in the ship?", HOLM, "Ada Holm was the first member to sail in the ship."),
        ("By which year had the guild failed?", YEAR, "By 1931, the guild had failed."),
        ("Who told the story in her book Two Tides?", HOLM, "In her book Two Tides, Ada Holm told the story."),
        ("Who believed she had found the spring?", HOLM, "Ada Holm believed she had found the spring."),
    ],
)
def test_what_is_told_whole_is_asked(stem: str, key: Term, quote: str) -> None:
    assert not half_told(asked(stem, key, quote))


def test_half_of_a_meaning_by_choice_is_not_asked() -> None:
    quote = "A holmstone is a tile which is hardened by heat, as in Tarn or by the salt of the sea."
    told = asked("Which term means a tile which is hardened by heat?", HOLM, quote)
    assert half_told(replace(told, fact=replace(told.fact, kind=FactKind.DEFINITION)))
    assert not half_told(told)
