"""How long a learner with 100,000 memories waits, through the ORM. Run with -m benchmark -s.

Times are of the processor, so that other work on the machine counts for little; the database is in this process.
"""

from datetime import UTC, datetime, timedelta
from statistics import median, quantiles
from time import process_time

import pytest
from django.db import connection

from content.models import Card, Course, Fact
from learning.accounts.models import User
from learning.study import memory as verbs
from learning.study import queue
from learning.study.models import Memory, Preferences, StudyPlan
from learning.study.scheduling import State
from tests.factories import CourseFactory

MEMORIES = 100_000
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def fill(ada: User) -> StudyPlan:
    """A tenth new, a hundred in learning steps, the rest graduated, and a twentieth of all due."""
    course: Course = CourseFactory()
    facts = Fact.objects.bulk_create(
        [Fact(course=course, key=f"f{n}", kind="event", statement=f"Fact {n}.", position=n) for n in range(MEMORIES)],
        batch_size=5000,
    )
    Card.objects.bulk_create([Card(fact=f, key=f.key, front="?", back="!") for f in facts], batch_size=5000)
    Memory.objects.bulk_create([remembered(ada, course, f, n) for n, f in enumerate(facts)], batch_size=5000)
    return StudyPlan.objects.create(learner=ada, course=course, reviews_per_day=1000, new_per_day=500)


def remembered(ada: User, course: Course, fact: Fact, n: int) -> Memory:
    if n % 10 == 0:
        return Memory(learner=ada, course=course, fact=fact)
    due = NOW + timedelta(days=n % 190 - 10, seconds=n)
    if n % 1000 == 1:
        due = NOW + timedelta(minutes=n % 7)
    state = State.LEARNING if n % 1000 == 1 else State.REVIEW
    fields = {"step": 0 if state == State.LEARNING else None, "stability": 20.0, "difficulty": 5.0, "reviews": 5}
    return Memory(
        learner=ada, course=course, fact=fact, state=state, due=due, last_review=due - timedelta(days=20), **fields
    )


@pytest.mark.benchmark
def test_next_card_and_answer_with_a_hundred_thousand_memories(ada: User) -> None:
    plan = fill(ada)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    # Who it is and how they like to study is read once a request, whatever is asked of it: it is not counted here.
    preferences, times, counts = Preferences.of(ada), [], []
    pace = plan.pace(preferences)
    last = None
    for n in range(400):
        now = NOW + timedelta(seconds=n)
        start = process_time()
        shown = queue.next_card(plan, preferences, now, apart_from=last)
        assert shown is not None
        last = shown.memory.fact_id
        asked = process_time()
        sent = Card.objects.select_related("fact").get(pk=shown.card.pk)  # as the form that comes in is read
        verbs.review_card(ada, sent, 3, now, 4000, number=shown.memory.last_number + 1, pace=pace)
        times.append((asked - start, process_time() - asked))
        start = process_time()
        queue.remaining(plan, preferences, now)
        counts.append(process_time() - start)
    for name, seconds in (
        ("next card", [t[0] for t in times]),
        ("answer", [t[1] for t in times]),
        ("both", [sum(t) for t in times]),
        ("counts", counts),
    ):
        print(f"{name}: median {median(seconds) * 1000:.2f} ms, p99 {quantiles(seconds, n=100)[98] * 1000:.2f} ms")
    assert Memory.objects.count() == MEMORIES
