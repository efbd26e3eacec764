"""What a learner is asked next: learning steps that are over, what is due, then new facts up to the daily limit."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Avg, Count, Exists, OuterRef, Q, QuerySet

from content.models import Card, Course, Evidence, Fact
from learning.accounts.models import User
from learning.study.models import Memory, MemoryQuerySet, Preferences, Review, ReviewQuerySet, StudyPlan
from learning.study.prepared import prepared
from learning.study.scheduling import Clock, Load, Pace, State

LAST_NEW = 3  # days before an exam on which nothing new should be left
LEVELLED_DAYS = 45  # days ahead over which reviews are levelled
TOGETHER = 8  # memories among which one is sought that was not just given away
AHEAD = timedelta(minutes=20)  # when nothing else is left, a learning step may be asked this much early
SECONDS_A_CARD = 15.0  # until the learner's own pace is known
NONE_WAITING = {"count_learning": 0, "count_due": 0, "count_new": 0}
PACE_FROM = 200  # reviews that the learner's own pace is taken from


@dataclass(frozen=True, slots=True)
class Asked:
    memory: Memory
    card: Card


@dataclass(frozen=True, slots=True)
class Allowance:
    """How much more may be asked today."""

    new: int
    reviews: int


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is left today, within the daily limits."""

    learning: int
    due: int
    new: int

    @property
    def total(self) -> int:
        return self.learning + self.due + self.new


def allowance(plan: StudyPlan, preferences: Preferences, now: datetime) -> Allowance:
    """Return what today's flashcards have left of the daily limits."""
    since = preferences.clock.starts(preferences.clock.day(now))
    asked = Counter(dict(cards_since(plan.learner_id, plan.course_id, since)))
    return Allowance(
        new=max(0, daily_new(plan, preferences, now, unseen([plan])) - asked[State.NEW]),
        reviews=max(0, plan.reviews_per_day - asked[State.REVIEW]),
    )


def asked_today(learner: User, clock: Clock, now: datetime) -> ReviewQuerySet:
    """Return the flashcards that a learner rated since their day began."""
    since = clock.starts(clock.day(now))
    return Review.objects.of(learner).standing().since(since).filter(source=Review.Source.CARD).order_by()


@prepared
def cards_since(learner: int, course: int, since: datetime) -> QuerySet[Review, tuple[int, int]]:
    """Count the flashcards rated since a moment, by the state that their memories were in."""
    rated = Review.objects.standing().since(since).filter(learner=learner, course=course, source=Review.Source.CARD)
    return rated.order_by().values_list("state").annotate(many=Count("*"))


def daily_new(plan: StudyPlan, preferences: Preferences, now: datetime, unseen: Mapping[int, int]) -> int:
    """Return how many new facts a day may bring: none on holiday; before an exam, enough to be through in time."""
    today = preferences.clock.day(now)
    if preferences.holiday_until and preferences.holiday_until >= today:
        return 0
    if plan.exam_on is None or plan.exam_on <= today:
        return plan.new_per_day
    days = max(1, (plan.exam_on - today).days - LAST_NEW)
    return max(plan.new_per_day, -(-unseen.get(plan.course_id, 0) // days))


def unseen(plans: Sequence[StudyPlan]) -> dict[int, int]:
    """Count the facts never asked in the courses whose exam is set. Two queries, none where no exam is set."""
    with_exam = [plan.course_id for plan in plans if plan.exam_on]
    if not with_exam:
        return {}
    facts = Fact.objects.askable().filter(course__in=with_exam)
    seen = Memory.objects.of(plans[0].learner).filter(course__in=with_exam, fact__retired=False).seen()
    return dict(by_course(facts) - by_course(seen))


def by_course(found: QuerySet[Any]) -> Counter[int]:
    return Counter(dict(found.order_by().values_list("course").annotate(many=Count("pk"))))


def next_card(
    plan: StudyPlan,
    preferences: Preferences,
    now: datetime,
    apart_from: int | None = None,
    *,
    allowed: Allowance | None = None,
) -> Asked | None:
    """Return the memory to ask now and the card to ask it by; none when today's work is done.

    `apart_from` is the fact asked just before: what the same sentence states waits a little, where anything else is
    there, because its answer was just read. `allowed` is today's allowance, where the caller has it already. Two to
    nine queries on an index as a rule, whatever there is.
    """
    who = plan.learner_id, plan.course_id
    step = step_over(*who, now, now)
    if not step:
        left = allowed or allowance(plan, preferences, now)
        step = (
            (first_apart(longest_due(*who, now), apart_from) if left.reviews else [])
            or (first_apart(first_new(*who, now), apart_from) if left.new else [])
            or step_over(*who, now, now + AHEAD)
        )
    return Asked(step[0], turn_of(live_cards(step[0].fact_id), step[0])) if step else None


def next_memory(plan: StudyPlan, preferences: Preferences, now: datetime) -> Memory | None:
    """Return the memory to ask now; none when today's work is done."""
    asked = next_card(plan, preferences, now)
    return asked.memory if asked else None


def askable(learner: int, course: int, now: datetime) -> MemoryQuerySet:
    return Memory.objects.filter(learner=learner, course=course).awake(now).askable()


@prepared
def step_over(learner: int, course: int, now: datetime, until: datetime) -> QuerySet[Memory, Memory]:
    return askable(learner, course, now).learning(until)[:1]


@prepared
def steps(learner: int, course: int, now: datetime, until: datetime) -> QuerySet[Memory, tuple[int, int]]:
    """Count the learning and relearning steps that end by a moment."""
    ending = askable(learner, course, now).learning(until).order_by()
    return ending.values_list("state").annotate(many=Count("*"))


@prepared
def longest_due(learner: int, course: int, now: datetime) -> QuerySet[Memory, tuple[int, int]]:
    return askable(learner, course, now).due(now).values_list("pk", "fact")[:TOGETHER]


@prepared
def first_new(learner: int, course: int, now: datetime) -> QuerySet[Memory, tuple[int, int]]:
    return askable(learner, course, now).new().values_list("pk", "fact")[:TOGETHER]


@prepared
def sentences(fact: int) -> QuerySet[Evidence, tuple[int, int]]:
    """Return where the sentences that state a fact begin, each with its revision."""
    return Evidence.objects.filter(fact=fact).order_by().values_list("revision", "start")


@prepared
def memory_at(pk: int) -> QuerySet[Memory, Memory]:
    return Memory.objects.filter(pk=pk)


@prepared
def live_cards(fact: int) -> QuerySet[Card, Card]:
    """Return the cards that a fact may be asked by, in order."""
    return Card.objects.filter(fact=fact, retired=False, fact__retired=False).order_by("id")


@prepared
def card_shown(learner: int, course: int, card: int) -> QuerySet[Card, Card]:
    """Return a card of a course by which a learner may have been asked: there is a memory of its fact."""
    met = Memory.objects.filter(learner=learner, fact=OuterRef("fact"))
    return Card.objects.filter(Exists(met), pk=card, fact__course=course)


def first_apart(some: Sequence[tuple[int, int]], fact: int | None) -> list[Memory]:
    """Return the first of some memories, given with their facts, that no sentence states together with a fact.

    Where there is none, return the first at all. Three queries as a rule, one more for each that is passed over.
    """
    if not some:
        return []
    given_away = set(sentences(fact)) if fact and len(some) > 1 else set()
    apart = (pk for pk, other in some if not given_away or given_away.isdisjoint(sentences(other)))
    return memory_at(next(apart, some[0][0]))


def turn_of(cards: Sequence[Card], memory: Memory) -> Card:
    """Return the card whose turn it is: a fact's cards take turns, so that no one learns a wording."""
    return cards[memory.reviews % len(cards)]


def card_of(memory: Memory) -> Card | None:
    """Return the card to ask a memory by; none where its fact has none left."""
    cards = live_cards(memory.fact_id)
    return turn_of(cards, memory) if cards else None


def remaining(
    plan: StudyPlan, preferences: Preferences, now: datetime, *, allowed: Allowance | None = None
) -> Remaining:
    """Count what is left today. `allowed` is today's allowance, where the caller has it already."""
    left = allowed or allowance(plan, preferences, now)
    waiting = askable(plan.learner_id, plan.course_id, now)
    return Remaining(
        learning=sum(many for _, many in steps(plan.learner_id, plan.course_id, now, now + AHEAD)),
        due=waiting.due(now)[: left.reviews].count(),
        new=waiting.new()[: left.new].count(),
    )


def seconds_a_card(learner: User, course: Course) -> float:
    """Return a learner's usual time for a card, from their latest reviews."""
    latest = Review.objects.of(learner).in_course(course).standing().exclude(duration=None).order_by("-reviewed_at")
    average = latest[:PACE_FROM].aggregate(average=Avg("duration"))["average"]
    return SECONDS_A_CARD if average is None else max(2.0, average / 1000)


def minutes(count: int, seconds: float) -> int:
    """Return how long a number of cards take, in whole minutes, at least one."""
    return max(1, round(count * seconds / 60))


def plan_of(learner: User, course: Course) -> StudyPlan | None:
    """Return a learner's plan for a course, with what its reads need."""
    return StudyPlan.objects.of(learner).filter(course=course).select_related("learner", "course", "lesson").first()


def pace_for(learner: User, course: Course) -> Pace:
    """Return what is in force for a learner in a course, whether or not they took it up."""
    plan = StudyPlan.objects.filter(learner=learner, course=course).first() or StudyPlan(learner=learner, course=course)
    return plan.pace(Preferences.of(learner))


def load(plan: StudyPlan, clock: Clock, now: datetime) -> Load:
    """Return what tells how many memories fall due on coming days, for the fuzz to level. One query on the index.

    Days far ahead are not levelled: most of what will fall due there is not known yet.
    """
    last_levelled = clock.day(now) + timedelta(days=LEVELLED_DAYS)

    def due_on(first: date, last: date) -> Counter[date]:
        counts: Counter[date] = Counter()
        if last <= last_levelled:
            ends = clock.starts(first), clock.starts(last + timedelta(days=1))
            for due, many in due_between(plan.learner_id, plan.course_id, *ends):
                counts[clock.day(due)] += many
        return counts

    return due_on


@prepared
def due_between(learner: int, course: int, since: datetime, until: datetime) -> QuerySet[Memory, tuple[datetime, int]]:
    """Count what falls due by moment: few rows, for a graduated memory falls due as a day of the learner's begins."""
    graduated = Memory.objects.filter(learner=learner, course=course, state=State.REVIEW)
    return graduated.filter(due__gte=since, due__lt=until).order_by().values_list("due").annotate(many=Count("*"))


@prepared
def latest_card(learner: int, course: int, since: datetime) -> QuerySet[Review, tuple[int, int]]:
    """Return the last flashcard review since a moment, and its fact, by their ids."""
    rated = Review.objects.standing().since(since).filter(learner=learner, course=course, source=Review.Source.CARD)
    return rated.order_by("-reviewed_at", "-id").values_list("pk", "memory__fact")[:1]


def waiting(plan: StudyPlan, now: datetime) -> datetime | None:
    """Return when the next memory falls due; none where none will."""
    later = Memory.objects.of(plan.learner).in_course(plan.course).filter(suspended=False, due__gt=now)
    return later.order_by("due").values_list("due", flat=True).first()


def remaining_in(plans: Sequence[StudyPlan], preferences: Preferences, now: datetime) -> dict[int, Remaining]:
    """Count what is left today in each of a learner's plans, by course's id. Two queries, however many there are."""
    if not plans:
        return {}
    learner, courses = plans[0].learner, [plan.course_id for plan in plans]
    today = asked_today(learner, preferences.clock, now).filter(course__in=courses)
    asked, facts = Counter(today.values_list("course", "state")), unseen(plans)
    waiting = Memory.objects.of(learner).filter(course__in=courses).awake(now).askable()
    counts = (
        waiting.order_by()
        .values("course")
        .annotate(
            count_new=Count("pk", filter=Q(state=State.NEW)),
            count_due=Count("pk", filter=Q(state=State.REVIEW, due__lte=now)),
            count_learning=Count("pk", filter=Q(state__in=(State.LEARNING, State.RELEARNING), due__lte=now + AHEAD)),
        )
    )
    found = {row["course"]: row for row in counts}
    return {
        plan.course_id: Remaining(
            learning=row["count_learning"],
            due=min(row["count_due"], max(0, plan.reviews_per_day - asked[plan.course_id, State.REVIEW])),
            new=min(
                row["count_new"], max(0, daily_new(plan, preferences, now, facts) - asked[plan.course_id, State.NEW])
            ),
        )
        for plan in plans
        for row in [found.get(plan.course_id, NONE_WAITING)]
    }
