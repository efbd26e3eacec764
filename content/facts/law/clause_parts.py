"""What may be read of a clause alone: without what its end adds, and each of the acts that one subject is given.

"shall be adopted by consensus, and shall enter into force on the tenth day after": two rules on one amendment.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.law.rule_clauses import BINDS, Clause

_ADDED = re.compile(
    r", (?:and thereafter|but only|but|for the purpose|with a view to|in order to|so as to|including|and the"
    r"|without prejudice|or, in)\b| and the (?=\w+ (?:is|are|shall|must|may)\b)"
    r"| made since the\b|,? or (?:to )?both (?:to )?(?:such|that|the)\b"
)
_TWO_ACTS = re.compile(
    r"^(?P<who>[^,;:]+?) (?P<aux>shall|must|may|will),? (?P<one>(?!not |only )[a-z][^;:]*?)"
    r",? and (?P<other>shall|must|may|will) (?P<two>(?!also |then |thereby )[a-z][^;:]*)$"
)
# What the first act holds under, the second may hold under as well.
_LIMITED = re.compile(r"\b(?:if|when|where|unless|until|whenever|provided|subject to|in case|in the event)\b")
_LEANS = re.compile(r"\b(?:it|them|they|he|she|him)\b")


def shorter(clause: Clause) -> Iterator[Clause]:
    """Yield what of a clause may be told alone, the longest first."""
    for end in _ADDED.finditer(clause.text):
        if BINDS.search(clause.text[: end.start()]):
            yield replace(clause, text=clause.text[: end.start()])


def acts(clause: Clause) -> Iterator[Clause]:
    """Yield each of the two acts of a subject: "shall have one seat" and "may be heard" of "each district"."""
    found = _TWO_ACTS.match(clause.text)
    if found is None or BINDS.search(found["who"]) or _LIMITED.search(found["one"]):
        return
    if clause.text[found.end("aux")] != ",":
        yield replace(clause, text=f"{found['who']} {found['aux']} {found['one']}")
    if not _LEANS.search(found["two"]) or found["one"].startswith("be "):  # then it is the subject that is meant
        yield replace(clause, text=f"{found['who']} {found['other']} {found['two']}")


_OFFENCE = re.compile(
    r"^(?P<who>(?:Any|Every|A|An) [^;:]*?),? (?:shall be guilty of|is guilty of|commits) an offence,?"
    r" (?:and|and,|and shall|and is)? ?(?:shall,?|is)? ?(?:on (?:summary )?conviction,? )?(?:thereof )?(?:be )?"
    r"(?:liable|punishable|punished)(?: on (?:summary )?conviction)?(?: to| with| by) (?P<what>[^;:]+)$"
)
_TORN = re.compile(r"\b(?:sub-?)?(?:section|paragraph|article|regulation|rule)s?\b(?! (?-i:[A-Z]))|,$", re.I)
_IMPRISONED = re.compile(
    r"\b(?:a term of )?(?P<kind>imprisonment(?: of either description)?)(?: for)?(?: a (?:term|period))?"
    r"(?: not exceeding| of up to| which may extend to| of not more than)(?P<term> [\w -]+?)(?= or\b| and\b|,|$)"
)
_FINED = re.compile(
    r"\ba fine (?:not exceeding|of up to|of not more than|which may extend to)"
    r"(?P<sum> (?:[^,;]|,(?=\d))+?)(?= or\b|, |$)"
)


def penalties(clause: Clause) -> Iterator[Clause]:
    """Yield each of the punishments of an offence: a fine, and imprisonment."""
    found = _OFFENCE.match(clause.text)
    if found is None or _TORN.search(found["who"]):
        return
    lead = f"{found['who']} is liable on conviction to"
    fine, term = _FINED.search(found["what"]), _IMPRISONED.search(found["what"])
    if fine is not None:
        yield replace(clause, text=f"{lead} a fine not exceeding{fine['sum']}")
    if term is not None:
        yield replace(clause, text=f"{lead} {term['kind']} for a term not exceeding{term['term']}")


__all__ = ["acts", "penalties", "shorter"]
