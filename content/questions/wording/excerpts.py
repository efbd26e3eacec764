"""Gaps in excerpts: the sentence as the document has it, in quotation marks, behind those that it leans on."""

from collections.abc import Iterator

from content.facts.base import LEAD, Fact, Probe
from content.facts.kinds.excerpts import RECALLED


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield one gap a role, the stem in quotation marks; what is no answer to type, or leans on more, for a card."""
    for role in fact.grammar["roles"].split():
        gapped = f"{fact.grammar[LEAD]} {fact.grammar[f'gap:{role}']}".strip()
        stem = f"“{_without_quotes(gapped)}”"
        keys = fact.roles[role]
        recalled = len(keys) > 1 or keys[0].kind in RECALLED or not fact.grammar["whole"]
        yield Probe(fact, role, stem, keys, frozenset(), card_only=recalled, gapped="" if recalled else stem)


def _without_quotes(text: str) -> str:
    """Return a text with the quotation marks inside it as those of a quotation in a quotation."""
    parts = text.split('"')
    marked = "".join(part + ("‘" if n % 2 == 0 else "’") for n, part in enumerate(parts[:-1]))
    return marked + parts[-1]


def asked_sentence(probe: Probe) -> str:
    """Return the sentence with the gap, without those before it."""
    return _without_quotes(probe.fact.grammar[f"gap:{probe.role}"])


__all__ = ["asked_sentence", "probes"]
