"""Questions about a thing that has gone, and answers beside which others are as right."""

from dataclasses import replace

import pytest

from content.facts.base import Probe, Term
from content.questions.refusals.emptied import (
    counts_its_powers,
    emptied,
    is_about_nothing,
    is_told_behind,
    one_of_some,
    tells_half,
)
from tests.content.league import asked

HOLM = Term("Ada Holm", "person", "ada holm", -1, -1)
BOARD = Term("the Harbour Board", "organisation", "harbour board", -1, -1, noun="board")
YEAR = Term("1931", "year", "1931", -1, -1, noun="year")
COUNT = Term("500", "count", "500", -1, -1, noun="casks")
RATIO = Term("5:3", "ratio", "5:3", -1, -1)
PACT = Term("the Four-Power Pact", "treaty", "four-power pact", -1, -1, noun="pact")
NAME = Term("Kogge", "name", "kogge", -1, -1)


@pytest.mark.parametrize(
    ("stem", "hollow"),
    [
        ("Which town defaulted on a payment in January 1931?", True),
        ("Which act contained one important concession to Holm?", True),
        ("Who was less eager than Berg to enter into a bilateral arrangement?", True),
        ("When Oster defaulted on a payment in ____, Tarn closed the quay.", False),
        ("Which towns agreed to cancel their claims, save for a final payment?", False),
        ("Which town defaulted on a payment for the quay in January 1931?", False),
    ],
)
def test_a_thing_that_nothing_names_is_not_asked_about(stem: str, hollow: bool) -> None:
    assert is_about_nothing(asked(stem, HOLM)) is hollow


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        (
            "Which body did the storm keep from taking any action?",
            BOARD,
            "The storm kept the Harbour Board from taking any action to mend the quay.",
        ),
        (
            "The storm kept ____ from mending it.",
            BOARD,
            "Though the quay was new, the storm kept the Harbour Board from mending it.",
        ),
        ("The guard preferred a ____ ratio.", RATIO, "The guard preferred a 5:3 ratio."),
    ],
)
def test_a_question_that_lost_what_it_is_about_is_not_asked(stem: str, key: Term, quote: str) -> None:
    assert emptied(asked(stem, key, quote))


def test_a_ratio_of_something_is_asked() -> None:
    assert not emptied(asked("The towns agreed on a ratio of ____ for their ships.", RATIO, "x"))


def test_when_two_steps_were_taken_is_no_choice_where_what_they_are_stands_behind_a_colon() -> None:
    quote = "In 1931 Holm took two important steps to widen trade: a new quay and a lower toll."
    assert is_told_behind(asked("When did Holm take two important steps to widen trade?", YEAR, quote))
    assert not is_told_behind(asked("In ____ Holm took two important steps to widen trade.", YEAR, quote))


def test_a_statement_about_two_steps_says_which() -> None:
    quote = "In 1931 Holm took two important steps to widen trade: a new quay and a lower toll."
    assert tells_half(asked("In ____ Holm took two important steps to widen trade.", YEAR, quote))
    assert not tells_half(asked("In ____ Holm widened trade by a new quay.", YEAR, quote))


def test_four_powers_give_the_four_power_pact_away() -> None:
    assert counts_its_powers(asked("In which pact did Oster, Tarn, Lund and Oslo agree to talk?", PACT))
    assert not counts_its_powers(asked("In which pact did Oster and Tarn agree to talk?", PACT))


@pytest.mark.parametrize(
    ("stem", "key", "role", "quote"),
    [
        ("Who used the board to decide?", HOLM, "subject", "Ada Holm, for example, used the board to decide."),
        (
            "Who refrained from helping the town?",
            HOLM,
            "subject",
            "Ada Holm refrained from helping the town and made Berg follow suit.",
        ),
        (
            "Who turned to the trade of the town?",
            HOLM,
            "subject",
            "When Ada Holm took office in 1931, she turned to the trade of the town.",
        ),
        ("The towns established ____.", BOARD, "object", "The towns established the Harbour Board to end the quarrel."),
        ("What did the guard introduce in 1931?", NAME, "object", "In 1931, the guard introduced the Kogge."),
        (
            "Which board lent money to Tarn?",
            BOARD,
            "subject",
            "While it did lend money to Tarn, the Harbour Board cared for Oster.",
        ),
        (
            "How many casks were Oster and Tarn allowed?",
            COUNT,
            "count",
            "It allowed Oster and Tarn 500 casks.",
        ),
    ],
)
def test_what_others_fit_as_well_is_not_typed(stem: str, key: Term, role: str, quote: str) -> None:
    probe: Probe = replace(asked(stem, key, quote), role=role)
    assert one_of_some(probe)
    assert not one_of_some(replace(probe, fact=asked(stem, YEAR, "x").fact, keys=(YEAR,), stem="When was it so?"))


def test_where_something_is_moved_to_is_not_left_off() -> None:
    quote = "In 1931 Ada Holm transferred several ships to the region."
    assert emptied(asked("Who transferred several ships in 1931?", HOLM, quote))
    assert not emptied(asked("Who transferred several ships to the region in 1931?", HOLM, quote))


def test_lands_that_nothing_tells_from_others_are_not_asked_about() -> None:
    quote = "In 1931 Ada Holm conquered regions back from Oster."
    assert emptied(asked("In which year did Ada Holm conquer regions?", YEAR, quote))
    assert emptied(asked("Ada Holm conquered several towns in ____.", YEAR, quote))
    assert not emptied(asked("In which year did Ada Holm conquer the regions of Tarn?", YEAR, quote))
