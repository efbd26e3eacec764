"""How near a name is to what is asked: in years, in the document, and by the country that it belongs to."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from content.facts.base import Probe, Term
from content.facts.names.heads import head_called
from content.knowledge import FactBase

NEXT_TOLD = 2  # sentences: a year so near tells about when somebody lived
NEIGHBOURHOOD = 8  # sentences: nearer or farther within it tells nothing
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d(?=s?\b)")  # or decade


@lru_cache(maxsize=1024)
def years_said(text: str) -> frozenset[int]:
    """Return the years that a text gives; each wrong name of a question asks for those of its stem."""
    return frozenset(map(int, YEAR.findall(text)))


def years_of(probe: Probe, base: FactBase) -> frozenset[int]:
    """Return the years that a question or its sentence gives, else those told next to it."""
    stated = stated_or_own(probe)
    at = base.evidence_sentences(probe.fact)
    return stated or next(
        (told for n in (0, NEXT_TOLD, NEIGHBOURHOOD) if (told := base.mentions.years_around(at, n))), stated
    )


def stated_or_own(probe: Probe) -> frozenset[int]:
    """Return the years that a stem gives, else those in which the heads of state led it whom it asks for."""
    heads = filter(None, (head_called(key.text) for key in probe.keys))
    own = frozenset(year for head in heads for year in range(head.first, head.last + 1))
    return years_said(probe.stem) or own


def are_of_one_side(one: Term, other: Term, base: FactBase) -> bool:
    """Say whether two names may belong to one country: whose side is not told is of the side of most."""
    mine, theirs = base.side(one), base.side(other)
    if mine and theirs:
        return bool(mine & theirs)
    known = mine or theirs
    return not known or bool(known & base.usual_side)


def distance(mentions: Iterable[int], asked: Sequence[int]) -> int:
    """Return how many sentences lie between where a name stands and what is asked; far where either is unknown."""
    return min((abs(one - other) for one in mentions for other in asked), default=10_000)


__all__ = [
    "NEIGHBOURHOOD",
    "NEXT_TOLD",
    "YEAR",
    "are_of_one_side",
    "distance",
    "stated_or_own",
    "years_of",
    "years_said",
]
