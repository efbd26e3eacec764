"""Why the key is right, with the sentence that says so, and what is true of each wrong option."""

from functools import lru_cache
from itertools import pairwise

from content.answers import words
from content.facts.base import LEAD, Evidence, Fact, Probe, Term
from content.knowledge import FactBase

LONGEST_QUOTE = 420  # characters; what is longer is cut at a word
LONGEST_WHY = 240
NEXT = 2  # characters between a sentence and the next


def explain(fact: Fact) -> str:
    """Return the fact's statement with the source's own words behind it, in the order of the source where it quotes."""
    evidence = tuple(sorted(fact.evidence, key=_place)) if LEAD in fact.grammar else fact.evidence
    return _explained(fact.statement, evidence)


def _place(evidence: Evidence) -> int:
    return evidence.start


@lru_cache(maxsize=1024)
def _explained(statement: str, evidence: tuple[Evidence, ...]) -> str:
    quote = quoted(evidence)
    if words(quote) == words(statement):
        return f"The source says: “{quote}”"
    return f"{statement} The source says: “{quote}”"


def quoted(evidence: tuple[Evidence, ...]) -> str:
    """Return the evidence on one line; stretches that do not follow each other are joined by an ellipsis."""
    text = " ".join(evidence[0].quote.split())
    for before, one in pairwise(evidence):
        apart = " " if 0 <= one.start - before.end <= NEXT else " … "
        text += apart + " ".join(one.quote.split())
    text = text.replace("“", "‘").replace("”", "’")
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def why_wrong(base: FactBase, probe: Probe, term: Term) -> str:
    """Return what is true of a wrong option, empty where the base knows nothing or it would take too long."""
    statement = base.about(term, probe.role, apart_from=probe.fact.id)
    if not statement or len(statement) > LONGEST_WHY:
        return ""
    return statement if term.text.lower() in statement.lower() else f"{term.text}: {statement}"
