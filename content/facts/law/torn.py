"""What is told of a rule, and no longer is the rule: torn from its condition, from its alternatives, from its terms.

In a text of rules every word binds. What other readers make of its sentences is left out where it holds only under a
lead-in that is not told with it, or where words that carry the sense fell away.
"""

import re

from content.facts.base import Fact, FactKind
from content.facts.kinds.bullets import conditioned_points
from content.language import Analysis

TOLD_ALONE = frozenset({FactKind.EVENT, FactKind.COUNT, FactKind.STATEMENT, FactKind.PURPOSE, FactKind.ATTRIBUTION})
_WORD = re.compile(r"[\w’'-]+")
_DEFINED = re.compile(r"(?<=[a-z,;] )[Tt]he (?P<term>[A-Z][a-z]+)\b(?! [A-Z])")
# "any of the four categories mentioned in article 48": how many another rule lists tells nothing.
_COUNTED_ELSEWHERE = re.compile(
    r"____ [\w -]+? (?:mentioned|referred to|specified|listed|described|set out|named|defined) in"
    r" (?:articles?|paragraphs?|sections?|sub-?sections?|clauses?|annex|schedule)\b",
    re.I,
)


def fault(fact: Fact, analysis: Analysis) -> str:
    """Return why a fact of a text of rules may not be told, "" where it may."""
    if not analysis.normative or fact.kind not in TOLD_ALONE:
        return ""
    if _is_conditioned(fact, analysis):
        return "a point of a list holds only under its lead-in"
    if fact.kind is FactKind.STATEMENT:
        return ""
    if any(_is_torn_off(lead, text, fact) for lead, text in _pieces(fact)):
        return "what a phrase hangs on was left off"
    return "a term of the text was taken for another" if _takes_term(fact) else ""


def counts_elsewhere(gapped: str) -> bool:
    """Tell whether a gap is the number of what another rule lists."""
    return bool(_COUNTED_ELSEWHERE.search(gapped))


def _is_conditioned(fact: Fact, analysis: Analysis) -> bool:
    points, start = conditioned_points(analysis), fact.evidence[0].start
    blocks = analysis.document.blocks
    return any(blocks[number].start <= start < blocks[number].end for number in points)


def _pieces(fact: Fact) -> list[tuple[str, str]]:
    """Return the phrases of a frame, each with the preposition before it."""
    roles = fact.grammar.get("order", "").split()
    found = ((fact.grammar.get(f"lead:{role}", ""), fact.grammar.get(f"text:{role}", "")) for role in roles)
    return [(lead, text) for lead, text in found if lead and text]


def _is_torn_off(lead: str, text: str, fact: Fact) -> bool:
    """Tell whether the noun right before a phrase in the source is missing from what is told."""
    source = " ".join(fact.evidence[0].quote.split())
    at = source.find(f" {lead} {text}")
    before = _WORD.findall(source[:at])[-1:] if at > 0 else []
    if not before or source[at - 1] in ",;:" or before[0].lower().endswith(("ed", "ly")):
        return False
    said = {word.lower() for word in _WORD.findall(fact.statement)}
    return before[0][:1].isupper() and before[0].lower() not in said


def _takes_term(fact: Fact) -> bool:
    """Tell whether "the Work", a term of the text, is told as some work or other that was brought up before."""
    for found in _DEFINED.finditer(fact.evidence[0].quote):
        term = found["term"].lower()
        if f"the {term}" not in fact.statement.lower() and re.search(rf"\ban? (?:[a-z-]+ )*{term}\b", fact.statement):
            return True
    return False


__all__ = ["counts_elsewhere", "fault"]
