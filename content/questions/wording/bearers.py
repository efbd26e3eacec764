"""Who took part in something, asked by the office that the sentence gives them: others took part, of that office none.

"Which Foreign Minister attended the Salt Conference?", of "Norway's Foreign Minister, Ada Holm, attended ...".
"""

import re
from dataclasses import replace

from content.facts.base import Probe
from content.facts.clauses.verbs import TAKES_PART

_OFFICE = (
    r"(?P<office>(?:Secretary|Minister) (?:of|for) (?:[A-Z][a-z]+ (?:and )?)*[A-Z][a-z]+"
    r"|(?:Foreign|Prime|Defen[cs]e|Finance) (?:Minister|Secretary))"
)


def by_office(probe: Probe) -> Probe:
    """Return a question for a person who took part in something with their office in it, where the sentence has it."""
    if probe.role != "subject" or len(probe.keys) != 1 or probe.fact.relation not in TAKES_PART:
        return probe
    key = probe.keys[0]
    if key.kind != "person" or not probe.stem.startswith("Who ") or not probe.fact.evidence:
        return probe
    found = re.search(rf"\b{_OFFICE},? {re.escape(key.text)}\b", probe.fact.evidence[0].quote)
    return replace(probe, stem=f"Which {found['office']}{probe.stem.removeprefix('Who')}") if found else probe


__all__ = ["by_office"]
