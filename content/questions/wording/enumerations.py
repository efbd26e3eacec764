"""Questions about enumerations: "What are the objectives of ...?", "What are examples of ...?"."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.wording.stems import asked


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question that asks for all members."""
    stem = asked(fact.roles["clause"][0].text)
    # Examples have no whole: whoever names another is right, so they are asked by a card only.
    given = frozenset({"clause", "subject"})
    yield Probe(fact, "members", stem, fact.roles["members"], given, card_only=fact.relation == "exemplify")
