"""Whatever order saves arrive in, however often and however late: exactly the last answer of each place stands."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learning.accounts.models import User
from learning.quizzes import attempts
from learning.quizzes.models import Attempt, Quiz, Response
from learning.quizzes.terms import Feedback, Terms
from tests.factories import small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LIMIT = timedelta(minutes=10)

# A save: place, the sender's count, answer, and when it arrives, in seconds; past 660 the grace is over.
SAVES = st.lists(st.tuples(st.integers(1, 3), st.integers(1, 30), st.integers(0, 3), st.integers(0, 900)), max_size=25)


@pytest.fixture
def attempt(ada: User) -> Attempt:
    fields = {"course": small_course(), "title": "Q", "purpose": "assigned", "made_by": ada, "number": 3}
    terms = Terms(feedback=Feedback.ATTEMPT, time_limit=LIMIT)
    return attempts.start_attempt(Quiz.objects.create(**fields), ada, NOON, seed=1, terms=terms)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sent=SAVES, shuffled=st.randoms(use_true_random=False), doubled=st.integers(0, 5))
@pytest.mark.django_db
def test_the_last_answer_that_arrived_in_time_stands(
    attempt: Attempt, sent: list[tuple[int, int, int, int]], shuffled: object, doubled: int
) -> None:
    Response.objects.filter(attempt=attempt).update(answer=None, sequence=0)
    unique = {(place, count): (answer, seconds) for place, count, answer, seconds in sent}
    arriving = [(place, count, *rest) for (place, count), rest in unique.items()]
    arriving += arriving[:doubled]
    shuffled.shuffle(arriving)  # type: ignore[attr-defined]
    expected: dict[int, tuple[int, int]] = {}
    for place, count, answer, seconds in arriving:
        if seconds <= 660 and count > expected.get(place, (0, 0))[0]:
            expected[place] = (count, answer)
        now = NOON + timedelta(seconds=seconds)
        try:
            attempts.save_answer(attempt.learner, attempt.pk, place, {"choice": answer}, now, sequence=count)
        except attempts.AttemptOver:
            assert seconds > 660
    stands = {r.position: r.answer for r in attempt.responses.all() if r.answer}
    assert stands == {place: {"choice": answer} for place, (_, answer) in expected.items()}
