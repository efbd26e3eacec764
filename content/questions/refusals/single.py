"""What a thing has one of: its seat, its founder, whom it was named after. A question for it need say no more. Pure."""

from content.facts.base import Fact, Probe, Term
from content.knowledge import FactBase, plain

# Relations of which one filler of a role is told of a thing, whatever else it did.
_SINGLE = frozenset(
    {
        ("headquarter", "where"),
        ("base", "where"),
        ("name", "after"),
        ("name after", "after"),
        ("originate", "where"),
        ("baptize", "when"),
        ("baptise", "when"),
        ("christen", "when"),
    }
)
_PARTNERED = ("marry", "object")
_TAUGHT = frozenset({"at", "under"})


def asks_single(probe: Probe, base: FactBase) -> bool:
    """Say whether a question asks a named thing for what it has one of."""
    subject = probe.fact.roles.get("subject", ())
    asked = (probe.fact.relation, plain(probe.role))
    if len(subject) != 1 or subject[0].kind == "phrase" or "subject" not in probe.given:
        return False
    if asked == _PARTNERED:  # who married twice is asked with the year
        return len({fact.evidence[0].start for fact in base.facts if _weds(fact, subject[0])}) == 1
    return asked in _SINGLE or (asked[0] == "study" and asked[1] in _TAUGHT and "object" in probe.given)


def _weds(fact: Fact, person: Term) -> bool:
    told = (term for terms in fact.roles.values() for term in terms)
    return "marry" in fact.relation and any(term.key == person.key for term in told)


__all__ = ["asks_single"]
