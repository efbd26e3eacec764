"""Wrong phrases are named where the key is."""

from content.facts.base import Fact, FactKind, Probe, Term
from content.questions.wrong.gap_phrases import _is_of_a_kind


def script(text: str) -> Term:
    return Term(text, "phrase", text, 0, 0, noun="script")


def test_a_description_is_no_likely_answer_beside_a_name() -> None:
    fact = Fact("f", FactKind.STATEMENT, "use", {}, "", ())
    key = script("the Morav uncial script")
    probe = Probe(fact, "phrase", "They used ____.", (key,), frozenset())
    assert _is_of_a_kind(probe, script("the Oster cursive script"), key)
    assert not _is_of_a_kind(probe, script("the first phonemic script"), key)
