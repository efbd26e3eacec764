"""Questions about memberships: "Which four countries were invited ...?"."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.wording.stems import asked, gapped

GIVEN = frozenset({"class", "clause", "object"})


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question that asks for all members."""
    wanted = fact.roles["class"][0].text
    frame = fact.roles["clause"][0].text
    stem = asked(frame.replace("{wh}", wanted), fact.grammar.get("dated", "") if fact.time_dependent else "")
    yield Probe(
        fact, "members", stem, fact.roles["members"], GIVEN, gapped=gapped(fact.statement, fact.grammar["listed"])
    )
