"""An event of a few words, made without a clause: what was done to or by one thing, and when or where."""

from content.facts.base import Evidence, Fact, FactKind, Term
from content.facts.identity import fact_id


def plain_event(
    subject: Term,
    verb: tuple[str, str, str],
    role: str,
    lead: str,
    term: Term,
    evidence: tuple[Evidence, ...],
) -> Fact:
    """Return the fact that a subject "was founded" or "died" when or where, to be asked where nothing else asks it.

    `verb` is its base, what helps it ("was", "is" or nothing) and its form: ("found", "was", "founded"). `lead` is the
    preposition before the term, "" for none.
    """
    base, helper, main = verb
    told = " ".join(part for part in (subject.text, helper, main, lead, term.text) if part) + "."
    return Fact(
        id=fact_id(FactKind.EVENT, base, "plain", subject.key, f"{role}={term.key}"),
        kind=FactKind.EVENT,
        relation=base,
        roles={"subject": (subject,), role: (term,)},
        statement=told[:1].upper() + told[1:],
        evidence=evidence,
        grammar={
            "subject": subject.text,
            "auxiliaries": helper,
            "main": main,
            "base": base,
            "particle": "",
            "passive": "1" if helper else "",
            "past": "" if "is" in (helper, main) else "1",
            "order": role,
            "required": "",
            "anchors:subject": "1",
            f"lead:{role}": lead,
            f"text:{role}": term.text,
            f"anchors:{role}": "1" if term.kind not in ("day", "month", "year", "phrase") else "0",
            "spare": "1",
        },
    )


__all__ = ["plain_event"]
