"""Questions about counts: "How many ...?", "With how many ...?", "At what ratio ...?"."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.wording.stems import asked, gapped

GIVEN = frozenset({"counted", "clause"})


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question that asks for the number."""
    (count,) = fact.roles["count"]
    wanted = fact.roles["counted"][0].text
    frame = fact.roles["clause"][0].text
    stem = asked(frame.replace("{wh}", wanted), fact.grammar.get("dated", "") if fact.time_dependent else "")
    yield Probe(
        fact, "count", stem, (count,), GIVEN, gapped="" if frame.endswith(")") else gapped(fact.statement, count.text)
    )
