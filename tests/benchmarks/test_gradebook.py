"""How long the gradebook of a large class takes the server. Run with -m benchmark -s.

Times are of the processor, so that other work on the machine counts for little; the database is in this process.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median
from time import process_time

import pytest
from django.test import Client

from learning.accounts.models import User
from learning.classes import roster
from learning.classes.models import Assignment, Class, Enrolment
from learning.quizzes.models import Attempt, Quiz
from tests.factories import CourseFactory

LEARNERS, ASSIGNMENTS = 500, 40
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def fill(grace: User) -> Class:
    """Everybody has handed in everything but every seventh, with scores that differ."""
    group = roster.create_class(grace, "Everybody", CourseFactory())
    learners = User.objects.bulk_create(
        User(email=f"learner{n}@example.org", name=f"Learner {n}") for n in range(LEARNERS)
    )
    Enrolment.objects.bulk_create(Enrolment(group=group, learner=one) for one in learners)
    quizzes = Quiz.objects.bulk_create(
        Quiz(course=group.course, title=f"Week {n}", purpose=Quiz.Purpose.ASSIGNED, made_by=grace)
        for n in range(ASSIGNMENTS)
    )
    Assignment.objects.bulk_create(Assignment(group=group, quiz=one, due=NOW) for one in quizzes)
    end = NOW - timedelta(days=1)
    Attempt.objects.bulk_create(
        (
            Attempt(
                quiz=quiz,
                learner=learner,
                seed=1,
                started_at=end - timedelta(minutes=9),
                submitted_at=end,
                mark=float((7 * a + 3 * b) % 11),
                maximum=10.0,
            )
            for a, learner in enumerate(learners)
            for b, quiz in enumerate(quizzes)
            if (a + b) % 7
        ),
        batch_size=5000,
    )
    return group


@pytest.mark.benchmark
def test_the_gradebook_of_500_by_40(grace: User, client_of: Callable[[User], Client]) -> None:
    client, address = client_of(grace), f"/classes/{fill(grace).pk}/grades/"
    for name, path in (("page", address), ("CSV", address[:-1] + ".csv"), ("Excel", address[:-1] + ".xlsx")):
        times = []
        for _ in range(7):
            start = process_time()
            answer = client.get(path)
            times.append(process_time() - start)
            assert answer.status_code == 200
        print(f"{name}: median {median(times) * 1000:.0f} ms, {len(answer.content):,} bytes")
