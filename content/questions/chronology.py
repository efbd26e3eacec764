"""Dated events as short texts that do not tell their date: what ordering and matching are made of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from content.answers import words
from content.facts.base import Fact, Probe, Term
from content.facts.values.date_expressions import interval
from content.knowledge import dates_overlap
from content.questions.base import GAP

FEWEST = 3
MOST = 5
LONGEST_TEXT = 120
KINDS = ("year", "month", "day")
_WHEN = re.compile(
    rf"(?:,? (?:in|on|of|since|from|during|by|at)(?: the year)?)? {GAP},?|^(?:In|On|Since|During|By) {GAP},? "
)
_DATE_LEFT = re.compile(
    r"\b1\d{3}\b|\b20\d\d\b|\b\d{1,2}(?:st|nd|rd|th) century|\b(?:later|earlier|after|before|since|until|then|first"
    r"|last|previous|next|again|subsequent\w*|following|same|ago|already|finally|meanwhile|new|similar|such|another)\b",
    re.I,
)
# "The maiden flight was in May 1931" without its date; "Ada Holm said": what, is left off
_CUT_OFF = re.compile(
    r"\b(?:is|are|was|were|been|came|followed|remained|continued|finished|suffered|went|said|stated|told|argued|wrote)$"
)
# What is done without its doer stands by itself where a thing comes up or goes; who won, wed or followed is to be told.
_PASSIVE = re.compile(r" (?:was|were) (?:\w+ly )?(?:first |again )?(\w+)\b")
_STANDS_ALONE = frozenset(
    words(
        "signed held founded established created formed launched opened built abolished adopted passed ratified fought"
        " killed captured occupied annexed conquered dissolved completed introduced inaugurated elected appointed"
        " declared proclaimed restored discovered destroyed begun ended expanded convened assassinated executed"
        " born merged renamed rebuilt liberated partitioned granted given endorsed updated amended extended set made"
        " lifted invited arrested expelled"
    )
)
_OF_NOBODY = re.compile(r"(?:One|Another|Some|Others?|Many|Several|He|She|They|It) ")


_OBJECTLESS = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?:launched|introduced|created|adopted|signed|founded|established|formed|published"
    r"|released|acquired|bought|sold|developed|built)$"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """An event without its date, and the date."""

    fact: Fact
    text: str
    when: Term


def dated(probe: Probe) -> Dated | None:
    """Return the event of a probe that asks for its date, None where its words would tell the date or the order."""
    if probe.role != "when" or len(probe.keys) != 1 or probe.gapped.count(GAP) != 1:
        return None
    if probe.keys[0].kind not in KINDS:
        return None
    text, count = _WHEN.subn("", probe.gapped)
    text = text.strip().rstrip(".")
    if _OBJECTLESS.search(text):
        return None  # "The firm launched": what it launched is left off
    if count != 1 or _DATE_LEFT.search(text) or _CUT_OFF.search(text) or len(text) > LONGEST_TEXT or not text:
        return None
    if not says_whose(text):
        return None
    return Dated(probe.fact, text[0].upper() + text[1:], probe.keys[0])


def says_whose(text: str) -> bool:
    """Say whether an event tells by a name whose it is: "Irma Holm was divorced" does not say from whom."""
    if _OF_NOBODY.match(text) or not _NAMES.search(text):
        return False
    passive = _PASSIVE.search(text)
    return passive is None or " by " in text or passive[1] in _STANDS_ALONE


# Behind the first word, or that where only a name is written so: "NATO", "Norway's"
_NAMES = re.compile(
    r" [\"“(]?[A-Z]|^(?:[A-Z]{2,}|[A-Z]\w+['’]s )\b|^(?!The |An? )[A-Z]\w+ (?:was|were|[a-z]+ed|became) "
)


def groups(events: Sequence[Dated], size: int) -> Iterable[tuple[Dated, ...]]:
    """Yield groups of up to `size` neighbouring events whose dates do not overlap, at least three in each."""
    rest = list(events)
    while len(rest) >= FEWEST:
        group: list[Dated] = []
        later: list[Dated] = []
        for event in rest:
            fits = len(group) < size and all(_is_apart(event, other) for other in group)
            (group if fits else later).append(event)
        if len(group) < FEWEST:
            return
        yield tuple(group)
        rest = later


def _is_apart(one: Dated, other: Dated) -> bool:
    return not dates_overlap(one.when.key, other.when.key) and one.text != other.text and one.fact.id != other.fact.id


def by_date(group: Iterable[Dated]) -> tuple[Dated, ...]:
    """Return events earliest first."""
    return tuple(sorted(group, key=lambda event: interval(event.when.key)))


def by_module(told: Iterable[Dated], ends: Sequence[int]) -> Iterable[list[Dated]]:
    """Yield what facts of each module tell, in the order of the document; `ends` are where the modules end in it."""
    found: dict[int, list[Dated]] = defaultdict(list)
    for one in told:
        start = one.fact.evidence[0].start
        found[next((i for i, end in enumerate(ends) if start < end), len(ends))].append(one)
    for _, group in sorted(found.items()):
        yield sorted(group, key=lambda one: (one.fact.evidence[0].start, one.fact.id))
