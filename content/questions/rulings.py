"""What a text of rules lays down: asked by cards, and of which acts somebody is free, bound or forbidden."""

import re
from collections.abc import Iterator

from content.facts.base import Fact, Probe, Term
from content.facts.law.telling import telling
from content.knowledge import FactBase
from content.questions.base import GAP

_RUNS_ON = re.compile(r" and (?:\w+ ){0,4}?(?:shall|must|may) ")  # into the next rule
MOST_SHARED = 0.5  # of the words of two acts: what has more may be the same


def probe(fact: Fact) -> Probe:
    """Return a ruling with its end left open, for a card."""
    (matter,), ruling = fact.roles["matter"], fact.roles["ruling"]
    return Probe(fact, "ruling", f"{matter.text} {GAP}.", ruling, frozenset({"matter"}), card_only=True)


_ASKED = {
    "free": "Which of the following may {who} do without being obliged to?",
    "obliged": "Which of the following {be} {who} obliged to do?",
    "forbidden": "Which of the following {be} {who} forbidden to do?",
}


def by_force(fact: Fact) -> Iterator[Probe]:
    """Yield the question which act of somebody is free, obliged or forbidden: each of them is none of the others."""
    force = fact.grammar["force"]
    if force not in fact.roles or fact.grammar["side"] != "bearer" or force not in _ASKED:
        return
    who = fact.roles["matter"][0].text
    who = who[:1].lower() + who[1:] if re.match(r"(?:The|An?|Each|Every|Any|All) |[A-Z][a-z]+s$", who) else who
    be = "are" if fact.grammar["number"] == "many" and not re.match(r"(?:each|every|any) ", who) else "is"
    stem = _ASKED[force].format(who=who, be=be)
    yield Probe(fact, force, stem, fact.roles[force], frozenset({"matter"}))


def other_forces(probe: Probe, base: FactBase) -> Iterator[Term]:
    """Yield acts of the same bearer that bind another way."""
    mine = probe.fact
    told = (one for one in base.facts if "ruling" in one.roles and one.grammar["force"] in one.roles)
    acts = [one for one in told if _matter(one) == _matter(mine)]
    same = [_done(one) for one in acts if one.grammar["force"] == probe.role]
    for fact in sorted(acts, key=lambda one: abs(one.evidence[0].start - mine.evidence[0].start)):
        force = fact.grammar["force"]
        runs_on = _RUNS_ON.search(fact.roles[force][0].text)
        if force == probe.role or runs_on or any(_overlap(_done(fact), act) for act in same):
            continue
        yield fact.roles[force][0]


def _done(fact: Fact) -> frozenset[str]:
    return telling(fact.roles[fact.grammar["force"]][0].text)


def _overlap(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return len(mine & theirs) > MOST_SHARED * min(len(mine), len(theirs))


def _matter(fact: Fact) -> frozenset[str]:
    return telling(fact.roles["matter"][0].text)


__all__ = ["by_force", "other_forces", "probe"]
