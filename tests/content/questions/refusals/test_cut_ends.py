"""A question ends where its sentence may end, and has both commas of an aside and all words of a quotation."""

from dataclasses import replace

import pytest

from content.facts.base import FactKind, Term
from content.questions.refusals.cut_ends import cut_end
from tests.content.league import asked

HOLM, TARN = Term("Ada Holm", "person", "ada holm", -1, -1), Term("Tarn", "city", "tarn", -1, -1)
YEAR, TEN = Term("1931", "year", "1931", -1, -1), Term("10", "count", "10", -1, -1)


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Which group includes, for example?", HOLM, "The group of Ada Holm includes, for example, two clerks."),
        ("Who set a rule?", HOLM, "Ada Holm set a rule that no one votes twice."),
        ("Who told the board?", HOLM, "Ada Holm told the board that the dam had burst."),
        (
            "In which year did the guild record a version?",
            YEAR,
            "The guild recorded a version in 1931 of the old song.",
        ),
        ("Who pushed them back?", HOLM, "Ada Holm pushed them back from the coast."),
        ("More than ____ boats can be arranged.", TEN, "More than 10 boats can be arranged in several ways."),
        ("Who sang at the first show?", HOLM, "Ada Holm sang at the first show after the fire."),
        ("Pay within ____ days, or the vote.", TEN, "Pay within 10 days, or the vote is lost."),
        (
            "Farming since the fire in ____, often called the Green Years.",
            TARN,
            "Farming since the fire in Tarn, often called the Green Years, was closely tied to salt.",
        ),
        ("And beginning in Tarn, the word was used by ____.", HOLM, "Since 1931, and beginning in Tarn, Holm used it."),
        ("Therefore, the guild moved to ____.", TARN, "Therefore, the guild moved to Tarn."),
        ("Trade – which city sold salt?", TARN, "Trade – Tarn sold salt."),
        ("Who rang the bell at UTC?", HOLM, "At 9:15 UTC Ada Holm rang the bell."),
        ("____ sailed on board on 2 May.", HOLM, "Ada Holm sailed on board the old ferry on 2 May."),
        ("____ wrote Tarn a famous play.", HOLM, "Ada Holm wrote Tarn, also a famous play."),
        (
            "Who called it “the long winter of our fathers”?",
            HOLM,
            "Ada Holm called it “the long and bitter winter of our fathers”.",
        ),
        ("Who said “Trade is peace,”?", HOLM, "“Trade is peace,” said Ada Holm."),
    ],
)
def test_a_question_that_was_cut_off_is_not_asked(stem: str, key: Term, quote: str) -> None:
    assert cut_end(asked(stem, key, quote))


def test_an_aside_with_one_comma_before_the_verb_is_not_asked() -> None:
    quote = "Tarn, eager for trade after its long war, joined a league in 1931."
    told = asked("Tarn, eager for trade joined a league in ____.", YEAR, quote)
    assert cut_end(replace(told, fact=replace(told.fact, relation="join")))


def test_a_meaning_of_which_a_part_is_cut_is_not_asked() -> None:
    quote = "Tarnness is a pain in the knee, in the hip, and in the spine."
    told = asked("Which term means a pain in the knee, in the hip?", TARN, quote)
    assert cut_end(replace(told, fact=replace(told.fact, kind=FactKind.DEFINITION)))
    assert not cut_end(told)


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        (
            "Which hall is a place for talks with chosen guests?",
            TARN,
            "Tarn is one for talks with chosen guests that pay.",
        ),
        ("Who set a rule that no one votes twice?", HOLM, "Ada Holm set a rule that no one votes twice."),
        ("What does TB stand for?", TARN, "Tarn (TB) is where it is kept for that flight."),
        ("In which year did the guild meet in Tarn?", YEAR, "The guild met in Tarn in 1931 and left."),
        ("Who came back?", HOLM, "Ada Holm came back and sang."),
        ("In which year did the guild burn?", YEAR, "The guild burned in 1931 after the fair."),
        ("In which city was Holm born?", TARN, "Holm was born in Tarn in 1931."),
        (
            "Who called it “the long winter of our fathers”?",
            HOLM,
            "“The long winter of our fathers,” Ada Holm called it.",
        ),
        ("Who made Tarn a free port?", HOLM, "Ada Holm made Tarn a free port."),
    ],
)
def test_a_question_that_is_whole_is_asked(stem: str, key: Term, quote: str) -> None:
    assert not cut_end(asked(stem, key, quote))
