"""Questions about enumerations: "What are the objectives of ...?", "What are examples of ...?"."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.wording.stems import asked

MOST_OPTIONS = 6


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question that asks for all members."""
    stem = asked(fact.roles["clause"][0].text)
    # Examples have no whole: whoever names another is right. Long lists of phrases resemble each other too much for
    # options. Both are asked by a card only.
    given = frozenset({"clause", "subject"})
    loose = fact.relation == "exemplify" or len(fact.roles["members"]) > MOST_OPTIONS
    yield Probe(fact, "members", stem, fact.roles["members"], given, card_only=loose)
