"""Gapped sentences in words."""

from content.facts.base import Evidence, Fact, FactKind, Term
from content.questions.wording.statements import probes

NORWAY = Term("Norway", "country", "norway", 0, 6, noun="country")
ICELAND = Term("Iceland", "country", "iceland", 40, 47, noun="country")
DENMARK = Term("Denmark", "country", "denmark", 60, 67, noun="country")


def stated(roles: dict[str, tuple[Term, ...]], grammar: dict[str, str]) -> Fact:
    said = {"dated": "", "plural": "", **grammar, "roles": " ".join(roles)} | {f"given:{role}": "" for role in roles}
    return Fact("s1", FactKind.STATEMENT, "sell", roles, "Norway sold a port.", (Evidence(0, 1, "N"),), grammar=said)


def stems(roles: dict[str, tuple[Term, ...]], grammar: dict[str, str]) -> list[str]:
    return [probe.stem for probe in probes(stated(roles, grammar))]


def test_a_subject_is_asked_by_a_question_word() -> None:
    assert stems({"name": (NORWAY,)}, {"gap:name": "in 1925, ____ sold the port.", "subject": "name"}) == [
        "In 1925, which country sold the port?"
    ]


def test_anything_else_is_a_gap() -> None:
    grammar = {"gap:name": "norway sold the port to ____."}
    assert stems({"name": (ICELAND,)}, grammar) == ["Norway sold the port to ____."]


def test_a_gap_never_stands_in_the_first_three_words() -> None:
    assert stems({"name": (ICELAND,)}, {"gap:name": "in ____ the port was sold."}) == []


def test_a_list_says_how_many_are_missing() -> None:
    assert stems({"members": (ICELAND, DENMARK)}, {"gap:members": "norway sold the port to ____."}) == [
        "Complete the sentence with its two missing countries: Norway sold the port to ____."
    ]


def test_what_is_true_for_a_time_is_dated() -> None:
    grammar = {"gap:name": "the port now belongs to ____.", "dated": "2023-07-01"}
    assert stems({"name": (ICELAND,)}, grammar) == ["As of July 2023, the port now belongs to ____."]


def test_a_phrase_is_never_typed() -> None:
    phrase = Term("the port of Bergen", "phrase", "port of bergen", 0, 1, noun="port")
    fact = stated({"phrase": (phrase,)}, {"gap:phrase": "norway sold Iceland ____."})
    assert [probe.gapped for probe in probes(fact)] == [""]
