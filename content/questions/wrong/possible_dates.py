"""Between which days a wrong date is possible: what the question itself rules out is no likely answer.

A thing is changed after it began, a president acts while he is president, what had happened lies before what is told
around it, and what a section tells of the time before its own year is not taken for later.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from content.answers import words
from content.facts.base import Fact, Probe, Term
from content.facts.names.heads import heads_in
from content.facts.values.date_expressions import interval
from content.knowledge import FactBase, relation_class, year_of
from content.patterns import MONTHS
from content.terms import holds

type Bounds = tuple[
    float, float
]  # the first and the last day as numbers (19490404), 0 and infinity where none is known

YEAR = 10_000.0
BEGINNINGS = frozenset(map(relation_class, ("launch", "adopt", "sign", "sign into", "propose", "publish", "write")))
BEGUN = frozenset({"treaty", "act", "programme", "organisation", "policy", "document"})
LONG = 4  # years that a heading spans: among fewer no others are left
FIRST_TOLD = 3  # sentences before: they tell the time from which a sentence looks back
_NAMED_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d|s)")
_ENDS_NEXT = re.compile(r"\b(1[5-9]\d\d|20\d\d)[–-](\d\d)\b")  # "1948–49"
# "which had begun in ____": in the same clause, and no "had few boats in ____".
_LOOKS_BACK = re.compile(
    r"\bhad (?!to\b|no\b|an?\b|the\b|few\b|many\b|some\b|any\b|it\b|its\b|their\b|his\b|her\b|more\b|less\b|only\b)"
    r"[a-z]+\b[^,;:]*____"
)
_TAKES_OFFICE = re.compile(
    r"\b(?:took|take|taking|assume\w*|enter\w*) office\b|\b(?:inaugurat|elect|succeed|became)", re.I
)


def bounds(probe: Probe, base: FactBase, key: Term) -> Bounds:
    """Return between which days a wrong date may lie; the key lies between them too."""
    year = year_of(key)
    if year is None:
        return 0.0, float("inf")
    found = [
        *_of_heads(probe, key, year),
        *_of_bodies(probe, year),
        *_of_section(probe, base, key, year),
        *_of_life(probe, base, key),
        *_since_begun(probe, base, key),
        *_looked_back_on(probe, base, year),
        *_happened(probe, base),
    ]
    return max((low for low, _ in found), default=0.0), min((high for _, high in found), default=float("inf"))


def _of_heads(probe: Probe, key: Term, year: int) -> Iterator[Bounds]:
    """Yield the years in office of the heads of states whom a stem names, where the key lies in them."""
    for head in heads_in(probe.stem):
        if head.first <= year <= head.last and not _TAKES_OFFICE.search(probe.stem):
            whole = key.kind in ("month", "day") and year > head.first  # what came first in that year was another's
            yield YEAR * (head.first + whole), YEAR * (head.last + 1)


# When what is known everywhere began: a year before is no likely one of what it did.
_SINCE = {
    "League of Nations": 1920,
    "World Bank": 1944,
    "International Monetary Fund": 1944,
    "United Nations": 1945,
    "UNESCO": 1945,
    "World Health Organization": 1948,
    "NATO": 1949,
    "North Atlantic Treaty Organization": 1949,
    "Council of Europe": 1949,
    "Warsaw Pact": 1955,
    "International Atomic Energy Agency": 1957,
    "European Economic Community": 1957,
    "OPEC": 1960,
    "European Union": 1993,
    "World Trade Organization": 1995,
}
_KNOWN_BODY = re.compile(rf"\b(?:{'|'.join(_SINCE)})\b")


def _of_bodies(probe: Probe, year: int) -> Iterator[Bounds]:
    """Yield from when on the bodies were there that a stem names, where the key lies after."""
    for name in _KNOWN_BODY.findall(probe.stem):
        if _SINCE[name] <= year:
            yield YEAR * _SINCE[name], float("inf")


def _of_section(probe: Probe, base: FactBase, key: Term, year: int) -> Iterator[Bounds]:
    """Yield what the years in the heading of a section leave: what led to it or what followed."""
    for heading in base.headings_of(base.evidence_sentences(probe.fact)):
        told = sorted(map(int, _NAMED_YEAR.findall(_ENDS_NEXT.sub(_in_full, heading))))
        if told and year < told[0]:
            yield 0.0, YEAR * (told[0] + 1)
        elif told and year > told[-1]:
            yield YEAR * told[-1], float("inf")
        elif len(told) > 1 and (key.kind in ("month", "day") or told[-1] - told[0] >= LONG):
            yield YEAR * told[0], YEAR * (told[-1] + 2)
    if key.kind == "span":  # most are made, and none of those lies before all that the section tells of
        yield YEAR * min((told for told in base.years_of_section(probe.fact) if told <= year), default=0), float("inf")


def _in_full(span: re.Match[str]) -> str:
    return f"{span[1]} {span[1][:2]}{span[2]}"


def _of_life(probe: Probe, base: FactBase, key: Term) -> Iterator[Bounds]:
    """Yield from when to when those lived whom the stem gives, where the key lies in their lives."""
    given = (t for role in sorted(probe.given) for t in probe.fact.roles.get(role, ()) if t.kind == "person")
    for fact in (f for person in given for role, f in base.told_of(person) if role == "subject"):
        for when in fact.roles.get("when", ()):
            first, last = _days(when)
            if fact.relation == "bear" and first < _days(key)[0]:
                yield first, float("inf")
            elif fact.relation == "die" and last > _days(key)[1]:
                yield 0.0, last


def _since_begun(probe: Probe, base: FactBase, key: Term) -> Iterator[Bounds]:
    """Yield the day on which what the stem gives began, where something else is asked: no act is renewed before."""
    if relation_class(probe.fact.relation) in BEGINNINGS:
        return
    at = _days(key)[0]
    given = [t for role in sorted(probe.given) for t in probe.fact.roles.get(role, ()) if t.kind in BEGUN]
    for fact in base.facts if given else ():
        if relation_class(fact.relation) in BEGINNINGS and any(_tells_of(fact, term) for term in given):
            for when in fact.roles.get("when", ()):
                first, last = _days(when)
                if first < at:
                    yield (last + 1 if last < at else first), float("inf")


def _tells_of(fact: Fact, term: Term) -> bool:
    """Say whether a thing is what was begun, by itself or with more said of it: "the first Toll Act of the league"."""
    begun = fact.roles.get("subject" if fact.undergone else "object", ())
    name = words(term.text.removeprefix("the "))
    return any(t.key == term.key or holds(words(t.text), name) for t in begun)


def _looked_back_on(probe: Probe, base: FactBase, year: int) -> Iterator[Bounds]:
    """Yield the year from which a sentence looks back: inflation that had begun earlier did not begin after it."""
    if not _LOOKS_BACK.search(probe.gapped or probe.stem):
        return
    at = base.evidence_sentences(probe.fact)
    before = {n for number in at for n in range(max(0, number - FIRST_TOLD), number + 1)}
    later = [told for told in base.mentions.years_around(before, 0) if told > year]
    if later:
        yield 0.0, YEAR * (min(later) + 1)


def _happened(probe: Probe, base: FactBase) -> Iterator[Bounds]:
    """Yield the end of the last year in which the document says that something happened, for what did happen."""
    if probe.fact.grammar.get("past"):
        yield 0.0, YEAR * (_latest_past_year(base) + 1)


@lru_cache(maxsize=2)
def _latest_past_year(base: FactBase) -> int:
    told = (year_of(term) for fact in base.facts if fact.grammar.get("past") for term in fact.roles.get("when", ()))
    return max(filter(None, told), default=base.latest_year)


def _days(date: Term) -> tuple[float, float]:
    """Return the first and the last day of a date; a date that cannot be read has none."""
    try:
        return interval(date.key)
    except (ValueError, IndexError):
        return float("inf"), float("-inf")


_DAY = re.compile(rf"\b({MONTHS}) (\d{{1,2}}), (\d{{4}})\b|\b(\d{{1,2}}) ({MONTHS}) (\d{{4}})\b")


def days_in(stem: str) -> Iterator[float]:
    """Yield the days that a stem names, as 19310504.0."""
    names = MONTHS.split("|")
    for found in _DAY.finditer(stem):
        month, day, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        yield 10_000.0 * int(year) + 100 * (names.index(month) + 1) + int(day)


__all__ = ["bounds", "days_in"]
