"""Many at once: nothing doubled, nothing lost. On PostgreSQL by row locks, on SQLite by one writer at a time."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from learning.accounts.models import User
from learning.quizzes import attempts
from learning.quizzes.models import Attempt, Grading, Quiz, Response
from learning.quizzes.terms import Feedback, Terms
from learning.study.models import Review
from tests.factories import small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def quiz(grace: User) -> Quiz:
    return Quiz.objects.create(course=small_course(), title="Q", purpose="assigned", made_by=grace, number=4)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Do all acts at the same moment, each on a connection of its own; return what they gave or raised."""
    gate = threading.Barrier(len(acts))
    given: list[Any] = [None] * len(acts)

    def run(place: int, act: Callable[[], Any]) -> None:
        gate.wait()
        try:
            given[place] = act()
        except Exception as error:
            given[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given


def start(quiz: Quiz, learner: User) -> Attempt:
    terms = Terms(feedback=Feedback.ATTEMPT, time_limit=timedelta(hours=1))
    return attempts.start_attempt(quiz, learner, NOON, seed=1, terms=terms)


def test_a_start_pressed_many_times_at_once_begins_one_attempt(quiz: Quiz, ada: User) -> None:
    begun = at_once(*[lambda: start(quiz, ada)] * 6)
    assert {one.pk for one in begun} == {Attempt.objects.get().pk}
    assert Response.objects.count() == 4


def test_a_submission_pressed_many_times_at_once_counts_once(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    attempts.save_answer(ada, attempt.pk, 1, {"choice": 0}, NOON)
    given = at_once(*[lambda: attempts.submit_attempt(ada, attempt.pk, NOON)] * 4)
    assert [one.submitted_at for one in given] == [NOON] * 4
    assert Grading.objects.count() == 4
    assert Review.objects.count() == 1


def test_a_save_beside_a_submission_is_graded_or_refused_but_never_lost_silently(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    given = at_once(
        lambda: attempts.submit_attempt(ada, attempt.pk, NOON),
        *[lambda p=p: attempts.save_answer(ada, attempt.pk, p, {"choice": 0}, NOON) for p in (1, 2, 3, 4)],
    )
    kept = [not isinstance(one, attempts.AttemptOver) for one in given[1:]]
    responses = list(Attempt.objects.get().responses.all())
    assert [response.answer is not None for response in responses] == kept
    assert all(response.answered_at == NOON for response in responses)


def test_saves_from_two_places_at_once_leave_the_higher_count(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    at_once(
        *[
            lambda n=n: attempts.save_answer(ada, attempt.pk, 1, {"choice": n % 4}, NOON, sequence=n)
            for n in (3, 7, 1, 5, 2, 6)
        ]
    )
    response = attempt.responses.get(position=1)
    assert (response.sequence, response.answer) == (7, {"choice": 3})
