"""Several right options among wrong ones."""

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.types.choices import _is_of_enemies, _may_be_shared
from tests.content.league import Chronicle


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

    def shared(relation: str) -> bool:
        fact = Fact("f", FactKind.EVENT, relation, {"subject": KEYS}, quote.quote, (quote,))
        base = FactBase([fact], [*KEYS, sweden], chronicle.text, chronicle.sentences)
        return _may_be_shared(Probe(fact, "subject", "Which two countries had few ships?", KEYS, frozenset()), base)

    assert shared("have")
    assert not shared("sign")
