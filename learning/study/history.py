"""How studying went, by the learner's own days: reviews, recall, time, and what is to come."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from content.models import Fact
from learning.accounts.models import User
from learning.study.models import Holiday, Memory, MemoryQuerySet, Review, StudyPlan
from learning.study.scheduling import Clock, Rating, State


@dataclass(frozen=True, slots=True)
class Day:
    """One of a learner's days. `tested` counts reviews of graduated memories, `passed` those that were recalled."""

    date: date
    reviews: int = 0
    tested: int = 0
    passed: int = 0
    seconds: int = 0

    @property
    def minutes(self) -> int:
        return round(self.seconds / 60)


@dataclass(frozen=True, slots=True)
class Today:
    """What a finish page tells: today's reviews, and what was forgotten among them."""

    day: Day
    revisit: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class DueDay:
    date: date
    due: int


def days_of(plan: StudyPlan, clock: Clock, since: date, until: date) -> list[Day]:
    """Return every day from `since` to `until`, both counted, studied or not. One query."""
    rows = (
        Review.objects.of(plan.learner)
        .in_course(plan.course)
        .standing()
        .since(clock.starts(since))
        .order_by()
        .values_list("reviewed_at", "state", "rating", "duration")
    )
    counts: Counter[tuple[date, str]] = Counter()
    for reviewed_at, state, rating, duration in rows:
        day = clock.day(reviewed_at)
        counts[day, "reviews"] += 1
        counts[day, "milliseconds"] += duration or 0
        if state == State.REVIEW:
            counts[day, "tested"] += 1
            counts[day, "passed"] += rating > Rating.AGAIN
    every = [since + timedelta(days=n) for n in range((until - since).days + 1)]
    return [
        Day(d, counts[d, "reviews"], counts[d, "tested"], counts[d, "passed"], counts[d, "milliseconds"] // 1000)
        for d in every
    ]


def true_retention(days: Sequence[Day]) -> float | None:
    """Return the share of graduated memories that were recalled when asked; none where none was."""
    tested = sum(day.tested for day in days)
    return sum(day.passed for day in days) / tested if tested else None


def forecast(plan: StudyPlan, clock: Clock, now: datetime, days: int = 14) -> list[DueDay]:
    """Return how many memories fall due on each of the coming days; what is overdue counts for today. One query."""
    return by_day(Memory.objects.of(plan.learner).in_course(plan.course), clock, now, days)


def forecast_of_all(learner: User, clock: Clock, now: datetime, days: int = 14) -> list[DueDay]:
    """Return the same over all courses that a learner studies. One query."""
    studied = StudyPlan.objects.of(learner).values("course")
    return by_day(Memory.objects.of(learner).filter(course__in=studied), clock, now, days)


def by_day(memories: MemoryQuerySet, clock: Clock, now: datetime, days: int) -> list[DueDay]:
    today = clock.day(now)
    learnt = memories.filter(suspended=False, due__lt=clock.starts(today + timedelta(days=days))).askable()
    counts = Counter(max(today, clock.day(due)) for due in learnt.values_list("due", flat=True) if due)
    return [DueDay(day, counts[day]) for day in (today + timedelta(days=n) for n in range(days))]


def today_of(plan: StudyPlan, clock: Clock, now: datetime) -> Today:
    """Return how today went. Two queries."""
    today = clock.day(now)
    lost = (
        Review.objects.of(plan.learner).in_course(plan.course).standing().on(today, clock).filter(rating=Rating.AGAIN)
    )
    facts = Fact.objects.filter(pk__in=lost.values("memory__fact")).select_related("lesson").order_by("position", "id")
    return Today(days_of(plan, clock, today, today)[0], tuple(facts))


def away_of(learner: User, since: date) -> frozenset[date]:
    """Return the days of a learner's holidays that reach past a day. One query."""
    holidays = Holiday.objects.filter(learner=learner, last__gte=since)
    return frozenset(one.first + timedelta(days=n) for one in holidays for n in range((one.last - one.first).days + 1))


def streak(days: Sequence[Day], freeze: int = 1, away: frozenset[date] = frozenset()) -> int:
    """Return the days in a row that were studied, up to the last day given.

    It forgives: a missed day does not end it while at least six studied days lie between misses, and the last day
    may still come. `freeze` is how many misses in a row are forgiven; days `away` on holiday are passed over.
    """
    count, missed, since_miss = 0, 0, 6
    for n, day in enumerate(reversed(days)):
        if day.reviews:
            count, missed, since_miss = count + 1, 0, since_miss + 1
        elif n and day.date not in away:
            missed += 1
            if missed > freeze or (missed == 1 and since_miss < 6):
                break
            since_miss = 0
    return count
