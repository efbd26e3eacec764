"""How long a learner with 100,000 memories waits for a flashcard, through the verbs that the review page calls.

Run with -m benchmark -s. Once by the clock, and once in the time of this process's own processor, which other work on
the machine disturbs less; with SQLite that holds the database too, with PostgreSQL it does not.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from statistics import median, quantiles
from time import perf_counter, process_time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from content.models import Card, Course, Evidence, Fact
from learning.accounts.models import User
from learning.study import memory as verbs
from learning.study import queue
from learning.study.models import Memory, Preferences, Review, StudyPlan
from learning.study.scheduling import State
from tests.factories import CourseFactory, RevisionFactory

MEMORIES = 100_000
ANSWERS = 400
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY_STARTS = datetime(2026, 3, 2, 4, tzinfo=UTC)  # as scheduling has it: what is graduated falls due as a day begins


class Timings:
    """What each part took, in seconds of the clock and of the processor."""

    def __init__(self) -> None:
        self.taken: dict[str, list[tuple[float, float]]] = {}

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        clock, processor = perf_counter(), process_time()
        yield
        self.taken.setdefault(name, []).append((perf_counter() - clock, process_time() - processor))

    def both(self, name: str, one: str, other: str) -> None:
        pairs = zip(self.taken[one], self.taken[other], strict=True)
        self.taken[name] = [(a[0] + b[0], a[1] + b[1]) for a, b in pairs]

    def told(self) -> dict[str, tuple[float, float]]:
        """Print a line a part; return the median and the 99th percentile by the processor, in milliseconds."""
        figures = {}
        for name, taken in self.taken.items():
            by_clock, by_processor = (spread([pair[n] for pair in taken]) for n in (0, 1))
            print(
                f"{name}: median {by_processor[0]:.2f} ms, p99 {by_processor[1]:.2f} ms by the processor; "
                f"median {by_clock[0]:.2f} ms, p99 {by_clock[1]:.2f} ms by the clock"
            )
            figures[name] = by_processor
        return figures


def spread(seconds: list[float]) -> tuple[float, float]:
    return median(seconds) * 1000, quantiles(seconds, n=100)[98] * 1000


def fill(ada: User) -> StudyPlan:
    """A tenth new, a hundred in learning steps, the rest graduated, and a twentieth of all due."""
    course: Course = CourseFactory(slug="long")
    facts = Fact.objects.bulk_create(
        [Fact(course=course, key=f"f{n}", kind="event", statement=f"Fact {n}.", position=n) for n in range(MEMORIES)],
        batch_size=5000,
    )
    Card.objects.bulk_create([Card(fact=f, key=f.key, front="?", back="!") for f in facts], batch_size=5000)
    Evidence.objects.bulk_create(evidence_of(facts), batch_size=5000)
    Memory.objects.bulk_create([remembered(ada, course, f, n) for n, f in enumerate(facts)], batch_size=5000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return StudyPlan.objects.create(learner=ada, course=course, reviews_per_day=1000, new_per_day=500)


def evidence_of(facts: list[Fact]) -> list[Evidence]:
    """Every sentence states two facts."""
    text = RevisionFactory(text="A sentence.")
    return [
        Evidence(fact=fact, revision=text, start=n // 2 * 12, end=n // 2 * 12 + 11, quote="A sentence.")
        for n, fact in enumerate(facts)
    ]


def remembered(ada: User, course: Course, fact: Fact, n: int) -> Memory:
    if n % 10 == 0:
        return Memory(learner=ada, course=course, fact=fact)
    due = DAY_STARTS + timedelta(days=n % 190 - 10)
    if n % 1000 == 1:
        due = NOW + timedelta(minutes=n % 7)
    state = State.LEARNING if n % 1000 == 1 else State.REVIEW
    stability = 1.0 + n % 23  # days: short ones come back within the days that are levelled, long ones do not
    fields = {"step": 0 if state == State.LEARNING else None, "stability": stability, "difficulty": 5.0, "reviews": 5}
    return Memory(
        learner=ada, course=course, fact=fact, state=state, due=due, last_review=due - timedelta(days=20), **fields
    )


@pytest.mark.benchmark
@pytest.mark.django_db(transaction=True)
def test_next_card_and_answer_with_a_hundred_thousand_memories(ada: User, ada_client: Client) -> None:
    plan, timings = fill(ada), Timings()
    answer_by_verbs(plan, timings)
    answer_by_page(plan, ada_client, timings)

    figures = timings.told()
    assert (Memory.objects.count(), Review.objects.count()) == (MEMORIES, 2 * ANSWERS)
    if connection.vendor == "sqlite":  # in this process, as in Anki, whose own took 0.35 and 6.3 ms: four times that
        assert figures["next card and answer"][0] < 1.4
        assert figures["next card and answer"][1] < 25


def answer_by_verbs(plan: StudyPlan, timings: Timings) -> None:
    """Do what the page does between reading who asks and drawing itself. Each answer is a transaction of its own.

    Who it is and how they like to study is read once a request, whatever is asked of it: it is not counted here.
    """
    preferences, last = Preferences.of(plan.learner), None
    pace = plan.pace(preferences)
    for n in range(ANSWERS):
        now = NOW + timedelta(seconds=n)
        with timings.of("next card"):
            shown = queue.next_card(plan, preferences, now, apart_from=last)
        assert shown is not None
        last = shown.memory.fact_id
        with timings.of("answer"):
            [card] = queue.card_shown(plan.learner_id, plan.course_id, shown.card.pk)
            verbs.review_card(
                plan.learner,
                card,
                1 if n % 10 == 0 else 3,
                now,
                4000,
                number=shown.memory.last_number + 1,
                pace=pace,
                load=queue.load(plan, preferences.clock, now),
            )
        with timings.of("counts"):
            queue.remaining(plan, preferences, now)
    timings.both("next card and answer", "next card", "answer")


def answer_by_page(plan: StudyPlan, client: Client, timings: Timings) -> None:
    """Send the form that htmx sends, and have the next card's front drawn."""
    address, htmx = f"/courses/{plan.course.slug}/review/", {"HX-Request": "true"}
    shown = client.get(address, headers=htmx)

    def send() -> None:
        nonlocal shown
        form = {"card": shown.context["card"].pk, "number": shown.context["number"], "rating": 3, "duration": 4000}
        shown = client.post(f"{address}rate/", form, headers=htmx)

    for _ in range(ANSWERS - 1):
        with timings.of("the page's answer"):
            send()
    with CaptureQueriesContext(connection) as captured:
        send()
    print(f"the page's answer: {len(captured)} statements, those that begin and end its transaction among them")
