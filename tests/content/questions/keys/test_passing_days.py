"""Of a passing event the year is asked."""

from dataclasses import replace

import pytest

from content.facts.base import Probe, Term
from content.questions.keys.passing_days import with_year_alone
from tests.content.league import asked, league

DAY = Term("4 May 1931", "day", "1931-05-04", -1, -1, ("May 4, 1931",))
BASE = league().base()


def dated(stem: str, relation: str = "be", gapped: str = "") -> Probe:
    probe = asked(stem, DAY)
    (evidence, *_) = probe.fact.evidence
    late = replace(evidence, start=10**6, end=10**6 + 10)
    fact = replace(probe.fact, relation=relation, roles={"when": (DAY,)}, evidence=(late,))
    return replace(probe, fact=fact, role="when", gapped=gapped)


@pytest.mark.parametrize(
    ("probe", "stem"),
    [
        (dated("When did Ada Holm marry Ivo Brandt?", "marry"), "In which year did Ada Holm marry Ivo Brandt?"),
        (dated("Oster: When was the Lark launched?", "launch"), "Oster: In which year was the Lark launched?"),
        (
            dated("The Lark is a mapping satellite launched from Tarn on ____, which fell back later."),
            "The Lark is a mapping satellite launched from Tarn in ____, which fell back later.",
        ),
        (
            dated("The spring ceremony of the guild was held at the Old Mill on ____.", "hold"),
            "The spring ceremony of the guild was held at the Old Mill in ____.",
        ),
        (dated("“On ____, it was announced that a new edition will follow.”"), None),
    ],
)
def test_the_year_of_a_passing_event_is_asked(probe: Probe, stem: str | None) -> None:
    found = with_year_alone(probe, BASE)
    assert found.stem == (stem or "“In ____, it was announced that a new edition will follow.”")
    assert (found.keys[0].text, found.keys[0].kind) == ("1931", "year")
    assert "4 May 1931" in found.keys[0].accepted


@pytest.mark.parametrize(
    "probe",
    [
        dated("When was the Treaty of Tarn announced?", "announce"),
        dated("When did Ada Holm become the first pilot to visit Tarn?", "visit"),
        dated("When did Ada Holm found the Bank of Tarn?", "found"),
        dated("In 1931, the Lark was launched on ____.", "launch"),
    ],
)
def test_the_day_of_what_is_history_stays(probe: Probe) -> None:
    assert with_year_alone(probe, BASE) is probe


def test_the_day_that_the_first_paragraph_tells_stays() -> None:
    probe = dated("When was the Lark launched?", "launch")
    (evidence, *_) = probe.fact.evidence
    first = replace(probe, fact=replace(probe.fact, evidence=(replace(evidence, start=0, end=10),)))
    assert with_year_alone(first, BASE) is first


def test_of_a_ceremony_that_was_held_the_year_is_asked() -> None:
    probe = dated("When was the 29th ceremony of the guild held?", "hold")
    ceremony = Term("the 29th ceremony", "phrase", "the 29th ceremony", -1, -1)
    held = replace(probe, fact=replace(probe.fact, roles={"when": (DAY,), "subject": (ceremony,)}))
    assert with_year_alone(held, BASE).stem == "In which year was the 29th ceremony of the guild held?"
