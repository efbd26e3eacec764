"""A course's dated facts in order of time: reads, where marks and labels go, and the game of putting them in order.

All but `dated_facts` is pure.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from content import answers
from content.models import Course, Fact

GAP = 26.0  # pixels between labels
TOP = 20.0
PER_YEAR = 14.0  # pixels, before labels are spread
LONGEST = 900.0  # pixels of axis, where labels need no more
IN_GAME = 5
SMALL = 5  # letters: two statements of one time that differ in no longer word, and in no name, say the same

_YEAR = re.compile(r"\b(\d{3,4})(s?)\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact with the time it happened, in years; `year` is what an axis shows."""

    fact: Fact
    time: float
    year: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A dated fact on the drawing: `y` on the axis, `label_y` where its words stand."""

    dated: Dated
    y: float
    label_y: float


@dataclass(frozen=True, slots=True)
class Tick:
    year: int
    y: float


@dataclass(frozen=True, slots=True)
class Timeline:
    height: float
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]


def time_of(when: str) -> float | None:
    """Return a date in words as a number of years: March 2004 is 2004.17; a span or decade, its start."""
    parts = answers.date(when)
    if parts:
        month = parts[1] - 1 if len(parts) > 1 else 0
        day = parts[2] - 1 if len(parts) > 2 else 0
        return parts[0] + month / 12 + day / 372
    year = _YEAR.search(when)
    if year is None:
        return None
    months = [answers.MONTHS[word] for word in re.findall(r"[a-z]+", when.casefold()) if word in answers.MONTHS]
    part = {"early": 0.1, "mid": 0.5, "late": 0.8, "end": 0.95}.get(when.split()[0].casefold().strip("-"), 0.0)
    return int(year.group(1)) + ((months[0] - 1) / 12 if months else part)


def dated_facts(course: Course) -> list[Dated]:
    """Return a course's facts that happened at a time, what two of them say once, the earliest first. One query."""
    facts = course.facts.askable().exclude(when="").filter(time_dependent=False).select_related("lesson")
    timed = [(fact, time_of(fact.when)) for fact in facts.order_by("position", "pk")]
    found = [Dated(fact, time, int(time)) for fact, time in timed if time is not None]
    return told_once(sorted(found, key=lambda one: one.time))


def told_once(dated: Sequence[Dated]) -> list[Dated]:
    """Leave out what says the same as a fact before it, of the same time, in another order of words."""
    kept: dict[float, list[frozenset[str]]] = {}
    found = []
    for one in dated:
        said = frozenset(re.findall(r"\w+", one.fact.statement))
        if not any(says_the_same(said, other) for other in kept.setdefault(one.time, [])):
            kept[one.time].append(said)
            found.append(one)
    return found


def says_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two sets of words differ in small words alone. A word that only changed its case is none."""
    folded = {word.casefold() for word in one} & {word.casefold() for word in other}
    differing = (word for word in one ^ other if word.casefold() not in folded)
    return all(word.islower() and len(word) <= SMALL for word in differing)


def lay_out(dated: Sequence[Dated]) -> Timeline:
    """Place facts down an axis in proportion to time, and their labels beside them so that none overlap."""
    if not dated:
        return Timeline(0, (), ())
    first, last = dated[0].year, dated[-1].time
    scale = min(PER_YEAR * max(1.0, len(dated) / 8), LONGEST / max(last - first, 1.0))
    ys = [TOP + (one.time - first) * scale for one in dated]
    labels = spread(ys, GAP, TOP)
    marks = tuple(Mark(one, round(y, 1), round(at, 1)) for one, y, at in zip(dated, ys, labels, strict=True))
    return Timeline(round(max(ys[-1], labels[-1]) + TOP), marks, ticks(first, int(last), scale))


def spread(wanted: Sequence[float], gap: float, least: float = 0.0) -> list[float]:
    """Return places in the same order, at least `gap` apart, none under `least`, as near to those wanted as can be.

    Least squares: neighbours that collide are pooled and stand around their common middle.
    """
    pools: list[tuple[float, int]] = []  # (sum of what is left of the wanted place, number), without the gaps
    for n, place in enumerate(wanted):
        pools.append((place - n * gap, 1))
        while len(pools) > 1 and pools[-2][0] / pools[-2][1] >= pools[-1][0] / pools[-1][1]:
            total, count = pools.pop()
            pools[-1] = (pools[-1][0] + total, pools[-1][1] + count)
    level = [max(least, total / count) for total, count in pools for _ in range(count)]
    return [at + n * gap for n, at in enumerate(level)]


def ticks(first: int, last: int, scale: float) -> tuple[Tick, ...]:
    """Return the years that an axis names: every 1, 2, 5, 10 ... so that names stand 30 pixels apart or more."""
    steps = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
    step = next((step for step in steps if step * scale >= 30), 1000)
    years = range(-(-first // step) * step, last + 1, step)
    return tuple(Tick(year, round(TOP + (year - first) * scale, 1)) for year in years)


def draw_game(dated: Sequence[Dated], seed: int) -> list[Dated]:
    """Return up to five facts of different years in a shuffled order; fewer than three are no game."""
    chance = random.Random(seed)  # noqa: S311 - a game
    by_year: dict[int, list[Dated]] = {}
    for one in dated:
        by_year.setdefault(one.year, []).append(one)
    years = chance.sample(sorted(by_year), min(IN_GAME, len(by_year)))
    drawn = [chance.choice(by_year[year]) for year in years]
    return drawn if len(drawn) >= 3 else []


def places_right(drawn: Sequence[Dated], places: Sequence[int | None]) -> list[bool]:
    """Say of each drawn fact whether it was put in its place; places count from 1."""
    order = sorted(range(len(drawn)), key=lambda n: drawn[n].time)
    right = {n: place for place, n in enumerate(order, 1)}
    return [place == right[n] for n, place in enumerate(places)]


def without_date(text: str, when: str) -> str:
    """Return a statement without its date, so that it does not give itself away."""
    date = re.escape(when)
    of_time = rf"\b(?:in|on|since|from|during|as of|by|at)\s+(?:the\s+)?{date}"
    bare = re.sub(rf"^{of_time},?\s+", "", text, flags=re.I)
    bare = re.sub(rf",?\s*{of_time}", "", bare)
    return _YEAR.sub("…", capitalised(bare.replace(when, "…")))


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
