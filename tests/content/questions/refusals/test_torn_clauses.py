"""What a clause lost on its way to a question stops it."""

from dataclasses import replace

import pytest

from content.facts.base import FactKind, Probe, Term
from content.questions.refusals.torn_clauses import torn_clause, torn_sentence
from tests.content.league import asked

YEAR = Term("1931", "year", "1931", -1, -1)
NINE = Term("nine", "count", "9", -1, -1)
HOLM = Term("Ivo Holm", "person", "ivo holm", -1, -1)
BOARD = Term("the Harbour Board", "organisation", "harbour board", -1, -1, noun="board")


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("How many of whom settled in Oslo?", NINE, "Many fled, nine of whom settled in Oslo."),
        ("Not only did Holm build ____ quays.", NINE, "Not only did Holm build nine quays, but he paid for them."),
        (
            "When was Holm elected head of the board and Ada Berg was elected his deputy?",
            YEAR,
            "In 1931 Holm was elected head of the board and Ada Berg was elected his deputy.",
        ),
        ("When did the Harbour Board take ten steps?", YEAR, "In 1931, the Harbour Board took ten steps to cut tolls."),
        (
            "After which pact did the Harbour Board work with traders?",
            BOARD,
            "After the pact, the Harbour Board worked with traders to build a quay.",
        ),
        (
            "Each town ____ notify the Harbour Board, by letter.",
            BOARD,
            "Each town may notify the Harbour Board, by letter, that it will leave.",
        ),
        (
            "The law lets in those who are at least ____ years of age.",
            NINE,
            "The law lets in those who are at least nine years of age but have not left school.",
        ),
        ("Who was preceded by Ada Berg and Per Dahl?", HOLM, "Ivo Holm was preceded by Ada Berg and Per Dahl."),
        ("Who was appointed Director General?", HOLM, "It was so when Ivo Holm was appointed Director General."),
        ("Which board kept Tarn?", BOARD, "The Harbour Board kept the name Tarn."),
        ("What is the port of Tarn, and the mine of Elba?", HOLM, "There are Oster, the port of Tarn, and the mine."),
        (
            "Who shall send copies thereof to all parties?",
            BOARD,
            "The Harbour Board shall send copies thereof to all parties.",
        ),
        (
            "Who shall send copies to all parties?",
            BOARD,
            "The Harbour Board shall send copies thereof to all parties.",
        ),
    ],
)
def test_a_question_that_lost_what_its_clause_needs_is_not_asked(stem: str, key: Term, quote: str) -> None:
    assert torn_clause(asked(stem, key, quote))


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("How many of the settlers came to Oslo?", NINE, "Nine of the settlers came to Oslo."),
        ("When was the quay that Holm built and Berg was shown sold?", YEAR, "The quay was sold in 1931."),
        (
            "When did the Harbour Board take ten steps to cut tolls?",
            YEAR,
            "In 1931, the Harbour Board took ten steps to cut tolls.",
        ),
        (
            "Each town ____ notify the Harbour Board that it will leave.",
            BOARD,
            "Each town may notify the Harbour Board that it will leave.",
        ),
        ("It was opened in ____, but no ship came.", YEAR, "It was opened in 1931, but no ship came."),
        ("It was opened in ____.", YEAR, "It was opened in 1931, but no ship came."),
        ("Who was appointed Director of the board?", HOLM, "Ivo Holm was appointed Director of the board."),
        ("Which board kept the name Tarn?", BOARD, "The Harbour Board kept the name Tarn."),
    ],
)
def test_what_says_all_that_its_clause_needs_is_asked(stem: str, key: Term, quote: str) -> None:
    assert not torn_clause(asked(stem, key, quote))


def test_half_of_a_pair_is_no_gap() -> None:
    towns = Term("Danish ministers", "phrase", "danish ministers", -1, -1)
    assert torn_clause(asked("The plan came from the Swedish and ____.", towns, ""))


def test_the_greatest_of_some_is_not_the_greatest_of_all() -> None:
    told = Term("the oldest town in Norway", "phrase", "oldest town in norway", -1, -1)
    probe = asked("What is the oldest town in Norway?", HOLM, "Tarn is the oldest town in Norway with a harbour.")
    fact = replace(probe.fact, kind=FactKind.DEFINITION, roles={"definition": (told,)})
    assert torn_clause(replace(probe, fact=fact))


def test_what_everybody_knows_is_no_term() -> None:
    war = Term("the harbour war", "phrase", "harbour war", -1, -1)
    assert torn_clause(Probe(asked("x", war, "").fact, "term", "Which term means a warning?", (war,), frozenset()))


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("After a talk between the Board, the Council, Holm paid ____.", True),
        ("After a talk between the Board and the Council, Holm paid ____.", False),
        ("Holm met Ada Berg, who chairman of the ____ was.", True),
        ("Holm met Ada Berg, who died of the plague in ____.", False),
        ("The board met. ____: In its first year it had no seat.", True),
        ("Holm also simultaneously led the mill in ____.", True),
    ],
)
def test_a_sentence_that_was_written_torn_is_not_quoted(text: str, torn: bool) -> None:
    assert bool(torn_sentence(text)) is torn


def test_what_somebody_wanted_to_know_is_not_told_as_so() -> None:
    told = asked("How many people would live in a small hall for a year?", NINE)
    fact = replace(told.fact, statement="Nine people would live in a small hall for a year.")
    (evidence, *_) = fact.evidence
    plain = replace(evidence, quote="Nine people would live in a small hall for a year.")
    learned = replace(evidence, quote="Holm went to learn how nine people would live in a small hall for a year.")
    assert not torn_clause(replace(told, fact=replace(fact, evidence=(plain,))))
    assert torn_clause(replace(told, fact=replace(fact, evidence=(learned,))))
