"""When to ask again: a memory's state and a rating in, the new state and a log of what happened out. Pure.

FSRS-6 by py-fsrs does the arithmetic. Three things are ours, because py-fsrs does them otherwise: its fuzz is unseeded
and biased upward, so it is off and ours is drawn from (memory, review number); it counts blocks of 24 hours, so it is
handed whole learner-local days; it keeps no lapses.
"""

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import fsrs
from fsrs.scheduler import DEFAULT_PARAMETERS, FUZZ_RANGES

LONGEST_INTERVAL = 36_500  # days
EXAM_WINDOW = 7  # days before an exam over which the last looks are spread
LEECH_LAPSES = 6  # a memory lost this often, and every third time after, is a leech
DAY_ZERO = datetime(1970, 1, 1, tzinfo=UTC)


# How many memories fall due on each day from one to another, both counted; a day without any may be missing.
type Load = Callable[[date, date], Mapping[date, int]]


class State(IntEnum):
    """Where a memory stands. Values are stored."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


class Rating(IntEnum):
    """How well it was recalled. Values are stored, and are py-fsrs's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Clock:
    """A learner's days: they begin at `rollover` o'clock in `zone`."""

    zone: str = "UTC"
    rollover: int = 4

    def day(self, now: datetime) -> date:
        """Return the learner's day that holds an aware moment."""
        return (now.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None) - timedelta(hours=self.rollover)).date()

    def starts(self, day: date) -> datetime:
        """Return the moment, in UTC, at which a learner's day begins."""
        return datetime.combine(day, time(self.rollover), tzinfo=ZoneInfo(self.zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Pace:
    """What is in force for a learner in a course. Stored with each review that it judged."""

    clock: Clock = Clock()
    retention: float = 0.9  # share of due facts that should still be recalled
    exam_on: date | None = None
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS
    easy_days: frozenset[int] = frozenset()  # weekdays, Monday is 0, on which little should fall due

    @property
    def decay(self) -> float:
        return self.parameters[20]


@dataclass(frozen=True, slots=True)
class MemoryState:
    """All that scheduling knows of one memory."""

    state: State = State.NEW
    step: int | None = None
    stability: float | None = None  # days until recall falls to 90 %
    difficulty: float | None = None  # 1 to 10
    due: datetime | None = None
    last_review: datetime | None = None
    reviews: int = 0
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class ReviewLog:
    """What one review did. `recall` is what was predicted just before it, none for the first."""

    rating: Rating
    reviewed_at: datetime
    before: MemoryState
    recall: float | None
    interval: int | None  # days; none while in learning steps, which are minutes


def recall(stability: Any, days: Any, decay: float = DEFAULT_PARAMETERS[20]) -> Any:
    """Return the predicted chance of recall `days` after the last review. Takes floats or arrays alike."""
    factor = 0.9 ** (-1 / decay) - 1
    return (1 + factor * days / stability) ** -decay


def recall_of(memory: MemoryState, now: datetime, pace: Pace) -> float | None:
    """Return a memory's predicted recall at a moment, in whole learner-local days; none where nothing was learnt."""
    if memory.stability is None or memory.last_review is None:
        return None
    days = max(0, (pace.clock.day(now) - pace.clock.day(memory.last_review)).days)
    return float(recall(memory.stability, days, pace.decay))


@lru_cache(maxsize=256)
def scheduler(parameters: tuple[float, ...], retention: float) -> fsrs.Scheduler:
    """Return py-fsrs's scheduler with its own fuzz off."""
    return fsrs.Scheduler(
        parameters, desired_retention=retention, maximum_interval=LONGEST_INTERVAL, enable_fuzzing=False
    )


def schedule(
    memory: MemoryState,
    rating: Rating,
    now: datetime,
    pace: Pace,
    seed: object,
    *,
    load: Load | None = None,
    interval: int | None = None,
) -> tuple[MemoryState, ReviewLog]:
    """Rate a memory at an aware moment.

    `seed` names the memory: with the number of the review it decides the fuzz. `load`, asked only where the fuzz has a
    choice, tells how many are due on which day, so that it can level the days. `interval` (days), if given, is taken
    instead: replaying uses what was chosen.
    """
    today = pace.clock.day(now)
    reviewed = as_midnight(today)
    card, _ = scheduler(pace.parameters, pace.retention).review_card(
        as_card(memory, pace.clock), fsrs.Rating(rating), reviewed
    )
    days = None
    due = now + (card.due - reviewed)
    if card.state == fsrs.State.Review:
        days = interval or choose_interval((card.due - reviewed).days, today, pace, (seed, memory.reviews + 1), load)
        due = pace.clock.starts(today + timedelta(days=days))
    after = MemoryState(
        state=State(card.state),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=due,
        last_review=now,
        reviews=memory.reviews + 1,
        lapses=memory.lapses + (memory.state == State.REVIEW and rating == Rating.AGAIN),
    )
    return after, ReviewLog(rating, now, memory, recall_of(memory, now, pace), days)


def previews(
    memory: MemoryState, now: datetime, pace: Pace, seed: object, *, load: Load | None = None
) -> dict[Rating, timedelta]:
    """Return, for each rating, how long until the memory would be asked again: whole days, or minutes."""
    waits = {}
    for rating in Rating:
        after, log = schedule(memory, rating, now, pace, seed, load=load)
        assert after.due is not None  # noqa: S101 - for the type checker: a rated memory has a date
        waits[rating] = after.due - now if log.interval is None else timedelta(days=log.interval)
    return waits


def replay(
    reviews: Iterable[tuple[Rating, datetime, Pace, int | None]], seed: object, start: MemoryState | None = None
) -> MemoryState:
    """Return the state that a history of (rating, moment, pace then in force, interval then chosen) leads to."""
    memory = start or MemoryState()
    for rating, moment, pace, interval in reviews:
        memory, _ = schedule(memory, rating, moment, pace, seed, interval=interval)
    return memory


def is_leech(lapses: int) -> bool:
    """Say whether this very lapse makes a memory a leech: time to learn it in another form."""
    return lapses >= LEECH_LAPSES and (lapses - LEECH_LAPSES) % 3 == 0


def as_midnight(day: date) -> datetime:
    """Return a learner's day as py-fsrs may count it: two days are as far apart as their dates."""
    return datetime.combine(day, time(), tzinfo=UTC)


def as_card(memory: MemoryState, clock: Clock) -> fsrs.Card:
    """Return a memory as py-fsrs takes it. An id is given because without one py-fsrs sleeps a millisecond."""
    return fsrs.Card(
        card_id=1,
        state=fsrs.State(memory.state or State.LEARNING),
        step=0 if memory.state == State.NEW else memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=DAY_ZERO,
        last_review=None if memory.last_review is None else as_midnight(clock.day(memory.last_review)),
    )


def choose_interval(days: int, today: date, pace: Pace, seed: tuple[object, int], load: Load | None) -> int:
    """Return an interval near `days`: within FSRS's fuzz range, before the exam, on a day with room."""
    candidates = before_exam(fuzz_range(days), today, pace.exam_on)
    if len(candidates) == 1:
        return candidates[0]
    choices = [today + timedelta(days=c) for c in candidates]
    due = load(choices[0], choices[-1]) if load else {}
    weights = [room(day, pace.easy_days, due) for day in choices]
    chance = random.Random(f"{seed[0]}:{seed[1]}")  # noqa: S311 - to spread dates, not to keep secrets
    return chance.choices(candidates, weights)[0]


def fuzz_range(days: int) -> range:
    """Return the intervals that may stand for `days`: FSRS's own range, which is symmetrical about it."""
    if days < 2.5:
        return range(days, days + 1)
    delta = 1.0 + sum(r["factor"] * max(min(float(days), r["end"]) - r["start"], 0.0) for r in FUZZ_RANGES)
    return range(max(2, round(days - delta)), min(LONGEST_INTERVAL, round(days + delta)) + 1)


def before_exam(candidates: range, today: date, exam_on: date | None) -> range:
    """Bring what would fall due after an exam into the days just before it, so that all is fresh by then."""
    left = 0 if exam_on is None else (exam_on - today).days
    if left <= 1 or candidates[-1] < left:
        return candidates
    return range(max(1, left - min(EXAM_WINDOW, left // 2)), left)


def room(day: date, easy_days: frozenset[int], due: Mapping[date, int]) -> float:
    """Return the weight of a day among those that would do: less the more is due on it, little on an easy day."""
    return (0.05 if day.weekday() in easy_days else 1.0) / (1 + due.get(day, 0)) ** 2
