"""Dates that nobody words alike: "late 1931" is typed as "autumn 1931" as rightly, so the year is asked. Pure.

Which season something fell into is worth no typing either.
"""

import re
from dataclasses import replace

from content.facts.base import Probe, Term
from content.facts.values.date_expressions import MONTHS, spellings
from content.questions.base import GAP

_WHOLE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?~")
_SEASON = re.compile(r"(?P<year>\d{4})(?P<month>)-2[1-4]$")
# "Until the late 19th century" is not until the 19th.
_BOUND = re.compile(rf"\b(?:[Uu]ntil|[Bb]y|[Ss]ince|[Ff]rom) (?:when\b|{GAP})")
_WHEN = re.compile(r"(^|: |, )([Ww])hen (?=did\b|was\b|were\b|had\b)")


def with_whole_date(probe: Probe) -> Probe | None:
    """Return a probe that asks for the year or the month which its key is a part of; itself where it asks for none.

    A key keeps the part of the year as one of the ways to write it. None of what was so by then: "by early 1931" is
    not "by 1931".
    """
    first = probe.keys[0]
    if first.kind == "century" and "~" in first.key and not first.key.startswith("-"):
        if _BOUND.search(probe.stem) or _BOUND.search(probe.gapped):
            return None
        return replace(probe, keys=(_in_whole_century(first),))
    found = (
        _WHOLE.match(first.key)
        if first.kind == "part"
        else _SEASON.match(first.key)
        if first.kind == "season"
        else None
    )
    if found is None:
        return probe
    if f"by {GAP}" in probe.stem:
        return None
    key = _whole(first, found["year"], found["month"])
    stem = probe.stem if key.kind == "month" else _WHEN.sub(_in_which_year, probe.stem)
    return replace(probe, keys=(key,), stem=stem)


def _in_whole_century(part: Term) -> Term:
    """The century that a key is a part of; who types which part is as right."""
    key = part.key.partition("~")[0]
    whole, *ways = spellings("century", key, "")
    return replace(part, text=whole, key=key, accepted=tuple(dict.fromkeys((*ways, part.text, *part.accepted))))


def _whole(part: Term, year: str, month: str | None) -> Term:
    kind, key = ("month", f"{year}-{month}") if month else ("year", year)
    text = f"{MONTHS[int(month) - 1]} {year}" if month else year
    ways = dict.fromkeys((*spellings(kind, key, text), part.text, *part.accepted))
    return replace(part, text=text, kind=kind, key=key, accepted=tuple(ways), noun=kind)


def _in_which_year(found: re.Match[str]) -> str:
    return f"{found[1]}{'I' if found[2] == 'W' else 'i'}n which year "


__all__ = ["with_whole_date"]
