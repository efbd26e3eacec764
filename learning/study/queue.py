"""What a learner is asked next: learning steps that are over, what is due, then new facts up to the daily limit."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count

from django.db.models import Avg, Count, Q

from content.models import Card, Course, Evidence, Fact
from learning.accounts.models import User
from learning.study.models import Memory, MemoryQuerySet, Preferences, Review, ReviewQuerySet, StudyPlan
from learning.study.scheduling import Clock, Pace, State

LAST_NEW = 3  # days before an exam on which nothing new should be left
LEVELLED_DAYS = 45  # days ahead over which reviews are levelled
TOGETHER = 8  # memories whose cards are looked up at once
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
    today = asked_today(plan.learner, preferences.clock, now).filter(course=plan.course)
    asked = Counter(today.values_list("state", flat=True))
    return Allowance(
        new=max(0, daily_new(plan, preferences, now, unseen([plan])) - asked[State.NEW]),
        reviews=max(0, plan.reviews_per_day - asked[State.REVIEW]),
    )


def asked_today(learner: User, clock: Clock, now: datetime) -> ReviewQuerySet:
    """Return the flashcards that a learner rated since their day began."""
    since = clock.starts(clock.day(now))
    return Review.objects.of(learner).standing().since(since).filter(source=Review.Source.CARD).order_by()


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
    facts = Counter(Fact.objects.askable().filter(course__in=with_exam).values_list("course", flat=True))
    seen = Memory.objects.of(plans[0].learner).filter(course__in=with_exam, fact__retired=False).seen()
    return dict(facts - Counter(seen.values_list("course", flat=True)))


def next_card(plan: StudyPlan, preferences: Preferences, now: datetime, apart_from: int | None = None) -> Asked | None:
    """Return the memory to ask now and the card to ask it by; none when today's work is done.

    `apart_from` is the fact asked just before: what the same sentence states waits a little, where anything else is
    there, because its answer was just read. Two to nine queries, each on an index. They are kept plain: the ORM takes
    longer to write one than SQLite to answer.
    """
    waiting = Memory.objects.filter(learner=plan.learner_id, course=plan.course_id, suspended=False)
    step = first_asked(waiting.learning(now), now)
    if step:
        return step
    left = allowance(plan, preferences, now)
    return (
        (first_asked(waiting.due(now), now, apart_from) if left.reviews else None)
        or (first_asked(waiting.new(), now, apart_from) if left.new else None)
        or first_asked(waiting.learning(now + AHEAD), now)
    )


def next_memory(plan: StudyPlan, preferences: Preferences, now: datetime) -> Memory | None:
    """Return the memory to ask now; none when today's work is done."""
    asked = next_card(plan, preferences, now)
    return asked.memory if asked else None


def first_asked(found: MemoryQuerySet, now: datetime, apart_from: int | None = None) -> Asked | None:
    """Return the first of an ordered query that is not buried and has a card, looking on a few at a time."""
    for start in count(0, TOGETHER):
        some = list(found[start : start + TOGETHER])
        cards = live_cards(some)
        asked = [memory for memory in some if memory.fact_id in cards and not memory.is_buried(now)]
        if asked:
            memory = first_apart(asked, apart_from)
            return Asked(memory, turn_of(cards[memory.fact_id], memory))
        if len(some) < TOGETHER:
            break
    return None


def first_apart(some: Sequence[Memory], fact_id: int | None) -> Memory:
    """Return the first memory whose fact no sentence states together with another fact; else the first. One query."""
    if fact_id is None or len(some) == 1:
        return some[0]
    spans: dict[int, set[tuple[int, int]]] = {}
    evidence = Evidence.objects.filter(fact__in=[fact_id, *(memory.fact_id for memory in some)]).order_by()
    for fact, revision, start in evidence.values_list("fact", "revision", "start"):
        spans.setdefault(fact, set()).add((revision, start))
    taken = spans.get(fact_id, set())
    return next((memory for memory in some if not spans.get(memory.fact_id, set()) & taken), some[0])


def live_cards(some: Sequence[Memory]) -> dict[int, list[Card]]:
    """Return the cards that may be asked, by fact's id, in order. One query, none for no memory."""
    found: dict[int, list[Card]] = {}
    if some:
        facts = [memory.fact_id for memory in some]
        for card in Card.objects.filter(fact__in=facts, retired=False, fact__retired=False).order_by("id"):
            found.setdefault(card.fact_id, []).append(card)
    return found


def turn_of(cards: Sequence[Card], memory: Memory) -> Card:
    """Return the card whose turn it is: a fact's cards take turns, so that no one learns a wording."""
    return cards[memory.reviews % len(cards)]


def card_of(memory: Memory) -> Card | None:
    """Return the card to ask a memory by; none where its fact has none left."""
    cards = live_cards([memory]).get(memory.fact_id)
    return turn_of(cards, memory) if cards else None


def remaining(plan: StudyPlan, preferences: Preferences, now: datetime) -> Remaining:
    """Count what is left today."""
    left = allowance(plan, preferences, now)
    waiting = Memory.objects.of(plan.learner).in_course(plan.course).awake(now).askable()
    return Remaining(
        learning=waiting.learning(now + AHEAD).count(),
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


def load(plan: StudyPlan, clock: Clock, now: datetime) -> dict[date, int]:
    """Return how many memories fall due on each of the coming days, for the fuzz to level. One query, on the index."""
    until = now + timedelta(days=LEVELLED_DAYS)
    dues = Memory.objects.of(plan.learner).in_course(plan.course).filter(state=State.REVIEW, due__gt=now, due__lt=until)
    counts: Counter[date] = Counter()
    for due, many in dues.order_by().values_list("due").annotate(Count("pk")):
        counts[clock.day(due)] += many
    return counts


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
