"""Wrong phrases are things of the key's family."""

import pytest

from content.facts.base import Fact, FactKind, Probe
from content.questions.wrong.gap_phrases import gap_phrases
from content.questions.wrong.noun_families import are_like_bodies, are_of_one_family
from tests.content.league import Chronicle


@pytest.mark.parametrize(("one", "other"), [("treaty", "treaty"), ("treaty", "alliance"), ("loan", "subsidy")])
def test_nouns_of_a_family_may_change_places(one: str, other: str) -> None:
    assert are_of_one_family(one, other)
    assert are_of_one_family(other, one)


@pytest.mark.parametrize(("one", "other"), [("purpose", "existence"), ("border", "ally"), ("xyzzy", "plugh")])
def test_other_nouns_may_not(one: str, other: str) -> None:
    assert not are_of_one_family(one, other)


def probes(*told: tuple[str, str, str, str]) -> tuple[Chronicle, list[Probe]]:
    """Return statements, each with a gap for one phrase: (sentence, town, phrase, its noun)."""
    chronicle, made = Chronicle(), []
    for number, (sentence, town, phrase, noun) in enumerate(told):
        quote = chronicle.tell(sentence)
        chronicle.tell("Nothing else was said of it.")
        chronicle.tell("Years went by.")
        roles = {
            "name": (chronicle.term(quote, town, "city", "city"),),
            "phrase": (chronicle.term(quote, phrase, "phrase", noun),),
        }
        fact = Fact(f"s{number}", FactKind.STATEMENT, "tell", roles, sentence, (quote,))
        chronicle.facts.append(fact)
        stem = sentence.replace(phrase, "____")
        made.append(Probe(fact, "phrase", stem, roles["phrase"], frozenset({"name"})))
    return chronicle, made


def test_a_gap_is_filled_with_what_is_called_as_the_key_is_and_says_more_than_any_of_its_kind() -> None:
    told, made = probes(
        ("Farmers of Oster asked for a generous loan from abroad.", "Oster", "a generous loan from abroad", "loan"),
        ("The mill at Highmere got a yearly loan for wool.", "Highmere", "a yearly loan for wool", "loan"),
        ("The town of Tarn took up a different loan in spring.", "Tarn", "a different loan in spring", "loan"),
        ("Nobody in Milby doubted a clear purpose of building.", "Milby", "a clear purpose of building", "purpose"),
        ("Ulm offered a generous credit from abroad.", "Ulm", "a generous credit from abroad", "credit"),
    )
    found = [term.text for term in gap_phrases(made[0], told.base(), made[0].keys[0])]
    assert found == ["a yearly loan for wool"]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("university", "college", True),
        ("university", "department", False),
        ("congress", "senate", True),
        ("army", "congress", False),
        ("organisation", "organisation", True),
        ("organisation", "ministry", False),
    ],
)
def test_bodies_stand_beside_those_that_do_the_like(one: str, other: str, alike: bool) -> None:
    assert are_like_bodies(one, other) is alike
