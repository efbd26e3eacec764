"""What stops a gap in a quotation: what stands beside it, before it or behind it."""

import pytest

from content.facts.base import LEAD, Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.refusals.excerpts import excerpt_flaw
from content.reading.base import Evidence


def quoted(sentence: str, key: Term, lead: str = "", base: FactBase | None = None) -> str:
    """Return the flaw of a gap in a sentence behind another."""
    told = sentence.replace("____", key.text)
    evidence = (Evidence(0, len(told), told),)
    roles = {"name": (key,)}
    fact = Fact(
        "f", FactKind.STATEMENT, "rebuild", roles, sentence, evidence, grammar={LEAD: lead, "gap:name": sentence}
    )
    stem = f"“{lead} {sentence}”".replace("“ ", "“")
    probe = Probe(fact, "name", stem, (key,), frozenset(), gapped=stem)
    return excerpt_flaw(probe, base or FactBase((fact,)))


def name(text: str, kind: str = "city", noun: str = "", accepted: tuple[str, ...] = ()) -> Term:
    return Term(text, kind, text.lower(), -1, -1, accepted, noun=noun)


GOOD = "In 1931 the weavers of Tarn rebuilt the old harbour near ____ with stones of the abbey."


def test_a_gap_that_the_rest_tells_is_asked() -> None:
    assert not quoted(GOOD, name("Bergen"))
    assert not quoted(GOOD.replace("In 1931 the weavers", "They"), name("Bergen"), "Weavers lived in Tarn in 1931.")


@pytest.mark.parametrize(
    ("sentence", "key", "lead"),
    [
        (GOOD, name("Bergen"), "A storm hit Bergen that winter."),
        (GOOD, name("the Holm Harbour Board", "organisation", "board", ("HHB",)), "The HHB had little money."),
        ("The weavers of Tarn rebuilt ____ acres (33.6 ha) of the old harbour in 1931.", name("83", "count"), ""),
        (
            "In 1931 the weavers of Tarn founded the ____ (HHB) by the sea.",
            name("Holm Board", "organisation"),
            "",
        ),
        ("In 1931 the weavers of Tarn rebuilt the ____ of the Old Abbey near the harbour.", name("Gate", "place"), ""),
    ],
)
def test_what_gives_the_answer_away_or_tears_a_name_is_not_asked(sentence: str, key: Term, lead: str) -> None:
    assert quoted(sentence, key, lead).startswith("excerpt: ")


def test_one_of_two_rulers_is_not_asked_for_without_his_number() -> None:
    two = name("Harald II", "person")
    fact = Fact("g", FactKind.EVENT, "reign", {"subject": (two,)}, "Harald II reigned.", (Evidence(0, 1, "H"),))
    base = FactBase((fact,))
    assert "numbers" in quoted(GOOD.replace("near", "of"), name("Harald", "person"), base=base)
    assert "numbers" not in quoted(GOOD.replace("near", "of"), two, base=base)
