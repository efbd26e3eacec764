"""What rules leave open and what they shut: what is prohibited, and for which purposes alone something may be used."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact
from content.facts.law.rule_clauses import Clause, as_written, small
from content.facts.phrases.gapped import GAP
from content.facts.worded import ALLOWED, USE

LONGEST_ACT, FEWEST_ACT = 24, 3  # words
_STATUS = re.compile(
    r"^(?P<what>[A-Z][^;:]*?) (?:(?:shall|must|will)(?P<not> not| also not)? be|(?:is|are)(?P<no> not)?)(?: also)?"
    r" (?P<status>prohibited|forbidden|banned|permitted|allowed)(?P<rest>(?: (?:in|on|within|under|throughout) the"
    r" [^,;:]*)?)$"
)
_LEANS = re.compile(
    r"^(?:It|They|There|Such|This|That|These|He|She|If|Where|When|In|On|For)\b|\b(?:this|these|such|otherwise|than|so"
    r"|it|they|only|unless|except|without|which)\b"
)
_SHUT = frozenset({"prohibited", "forbidden", "banned"})


def allowed(clause: Clause) -> Iterator[Fact]:
    """Read "The felling of trees shall be prohibited": whether it is, or is permitted."""
    found = _STATUS.match(clause.text)
    if found is None or clause.lead or _LEANS.search(found["what"]):
        return
    what = found["what"]
    if not FEWEST_ACT <= len(what.split()) <= LONGEST_ACT or what not in as_written(clause):
        return
    shut = (found["status"] in _SHUT) != bool(found["not"] or found["no"])
    be = "are" if _is_many(what) else "is"
    what = f"{_SEVERAL.sub('', what)}"
    gap = f"{what[:1].upper()}{what[1:]} {be} {GAP}{found['rest']}."
    key, other = (clause.term(word, ALLOWED) for word in (("prohibited", "permitted")[:: 1 if shut else -1]))
    yield from clause.fact("allow", "status", (key,), gap=gap, wrong=(other,))


_SEVERAL = re.compile(r"^Any (?=[a-z]+ [a-z]+s\b)")


def _is_many(what: str) -> bool:
    head = re.split(r" (?:of|for|on|in|to|at|by|with|from|under|between|which|who|that|or)\b", what)[0]
    return bool(re.search(r"\band (?:the|any|all)\b", what)) or bool(re.search(r"[a-rt-z]s$", head))


# For which purposes alone

_PURPOSES = re.compile(
    r"^(?P<what>[A-Z][^,;:]*?) (?P<aux>shall|must|may) be (?P<verb>used|employed|utili[sz]ed)"
    r"(?P<by> by [^,;:]+?)? (?:(?:exclusively|only|solely) for (?P<one>[a-z]+(?: and [a-z]+)?) purposes"
    r"|for (?P<two>[a-z]+(?: and [a-z]+)?) purposes (?:only|exclusively|alone))$"
)
_USES = ("scientific", "peaceful", "commercial", "military", "educational", "humanitarian", "agricultural")


def uses(clause: Clause) -> Iterator[Fact]:
    """Read "The hall shall be used for charitable purposes only"."""
    found = _PURPOSES.match(clause.text)
    if found is None or clause.lead:
        return
    use = found["one"] or found["two"]
    key = replace(clause.term(f"{use} purposes", USE), accepted=(use, f"for {use} purposes"))
    text = clause.analysis.document.text.lower()
    others = [one for one in _USES if one not in use and f"{one} purposes" not in text]
    wrong = tuple(clause.term(f"{one} purposes", USE) for one in others[:3])
    asked = f"For what purposes alone {found['aux']} {small(found['what'])} be {found['verb']}{found['by'] or ''}?"
    yield from clause.fact("use", "use", (key,), asked=asked, wrong=wrong)


__all__ = ["allowed", "uses"]
