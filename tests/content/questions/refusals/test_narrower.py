"""A question keeps the limits of its sentence."""

import pytest

from content.facts.base import Term
from content.questions.refusals.narrower import narrower
from tests.content.league import asked

MONTH, DAY = Term("April 1931", "month", "1931-04", -1, -1), Term("2 May 1931", "day", "1931-05-02", -1, -1)
YEAR, THREE = Term("1931", "year", "1931", -1, -1), Term("three", "count", "3", -1, -1)
HOLM, TARN = Term("Ada Holm", "person", "ada holm", -1, -1), Term("Tarn", "city", "tarn", -1, -1)
REPORT = Term("the Survey Report", "document", "survey report", -1, -1)


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("When did the guilds hold talks?", MONTH, "In April and May 1931, the guilds held talks."),
        ("The pact was signed on ____ after the fire of Tarn.", DAY, "It was signed exactly two years after the fire."),
        ("How many steps are there in a trial?", THREE, "There are generally three steps in a trial."),
        ("Who built the Tarn Hall?", HOLM, "The hall was built by Ada Holm and afterwards Ivo Berg."),
        ("Which age would end in ____?", YEAR, "Some count Tarn too, in which case the age would end in 1931."),
        ("Who warned that the dam was weak?", HOLM, "Engineers, notably Ada Holm, warned that the dam was weak."),
        (
            "When was the only free town named in the roll?",
            YEAR,
            "Tarn is the only free town named in the roll in 1931.",
        ),
        ("The only free town was named in ____.", REPORT, "Tarn is the only free town named in the Survey Report."),
        ("When did the board publish ____?", REPORT, "The board published its First Survey Report in 1931."),
        ("Who led the board in 1931?", HOLM, "Ada Holm led it after the death of Ivo Berg in 1931."),
        ("Who taxed the towns?", HOLM, "Ada Holm taxed the towns which refused to arm."),
        ("All rules issued since ____ end.", DAY, "All rules issued since 2 May 1931, that bar trade, end."),
        ("When did the board hold a meeting?", MONTH, "The board held a meeting in April 1931 to end the strike."),
        ("When did Holm send a note to Berg?", DAY, "On 2 May 1931 Holm sent a note to Berg, asking him to leave."),
    ],
)
def test_a_limit_that_is_lost_stops_a_question(stem: str, key: Term, quote: str) -> None:
    assert narrower(asked(stem, key, quote))


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("When did the guilds hold talks?", MONTH, "In April 1931, the guilds held talks."),
        (
            "The talks of April and May 1931 took place in ____.",
            TARN,
            "In April and May 1931, talks were held in Tarn.",
        ),
        (
            "It was signed two years after the fire by ____.",
            HOLM,
            "It was signed two years after the fire by Ada Holm.",
        ),
        ("How many steps are there generally?", THREE, "There are generally three steps in a trial."),
        ("Who built the Tarn Hall?", HOLM, "The hall was built by Ada Holm and it burned down."),
        ("Who was the first mayor named by the guild?", HOLM, "Ada Holm was the first mayor named by the guild."),
        (
            "Who led it after the death of Ivo Berg in 1931?",
            HOLM,
            "Ada Holm led it after the death of Ivo Berg in 1931.",
        ),
        ("Who taxed the towns which refused to arm?", HOLM, "Ada Holm taxed the towns that refused to arm."),
        ("When was the hall used as a museum?", YEAR, "In 1931 the hall was used as a museum to show the plans."),
        ("When did the board hold a meeting to end it?", MONTH, "The board held a meeting in April 1931 to end it."),
    ],
)
def test_a_question_that_keeps_its_limits_is_asked(stem: str, key: Term, quote: str) -> None:
    assert not narrower(asked(stem, key, quote))
