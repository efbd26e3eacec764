"""What is no choice, however many options there are, and what no list of states is chosen from."""

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.types import choice
from content.questions.types.choices import _is_of_enemies, _may_be_shared, _names_a_people
from tests.content.league import Chronicle, asked, league

YEAR = Term("1931", "year", "1931", -1, -1, noun="year")
NORWAY = Term("Norway", "country", "norway", -1, -1, noun="country")


@pytest.mark.parametrize("bound", ["after", "before"])
def test_what_came_up_after_a_year_is_no_choice_among_years(bound: str) -> None:
    assert choice.make(asked(f"A new race to build ships began {bound} ____.", YEAR), league().base()) is None


def test_a_question_that_names_a_people_does_not_ask_for_its_state() -> None:
    assert _names_a_people(asked("Which two countries share the Norwegian-held island?", NORWAY))
    assert not _names_a_people(asked("Which two countries share the island?", NORWAY))


def state(name: str) -> Term:
    return Term(name, "country", name.lower(), -1, -1)


KEYS = (state("Norway"), state("Denmark"))


@pytest.mark.parametrize(
    ("role", "stem"),
    [
        ("in_against", "In the fight against which two countries did Oster join?"),
        ("members", "It fought against ____."),
    ],
)
def test_enemies_are_not_chosen_among_other_states(role: str, stem: str):
    fact = Fact("f", FactKind.EVENT, "join", {role: KEYS}, "", ())
    assert _is_of_enemies(Probe(fact, role, stem, KEYS, frozenset()))
    assert not _is_of_enemies(Probe(fact, "subject", "Which two countries joined?", KEYS, frozenset()))


def test_what_two_allies_had_a_third_may_have_had_as_well():
    chronicle = Chronicle()
    quote = chronicle.tell("Norway and Denmark had few ships left.")
    chronicle.tell("Norway, Denmark and Sweden kept the port.")
    sweden = Term("Sweden", "country", "sweden", 60, 66)

    def shared(stem: str) -> bool:
        fact = Fact("f", FactKind.EVENT, "have", {"subject": KEYS}, quote.quote, (quote,))
        base = FactBase([fact], [*KEYS, sweden], chronicle.text, chronicle.sentences)
        return _may_be_shared(Probe(fact, "subject", stem, KEYS, frozenset()), base)

    assert shared("Which two countries had few ships?")
    assert not shared("Which two countries signed the treaty?")
    assert not shared("Which two members did the league have?")
