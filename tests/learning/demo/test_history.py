"""The demonstration's weeks of study pass in order of time."""

import random
from datetime import timedelta

from django.utils import timezone

from learning.accounts.models import User
from learning.demo.classroom import open_classroom
from learning.demo.history import Life
from learning.demo.people import ADA
from learning.quizzes.models import Attempt, Quiz
from learning.study.models import Memory
from tests.factories import small_course


def test_a_quiz_of_the_class_is_sat_among_what_was_studied_before_and_after_it(ada: User, grace: User) -> None:
    now, course = timezone.now(), small_course()
    life = Life(ADA, ada, course, random.Random("weeks"))
    open_classroom(grace, course, [life], now - timedelta(days=10), now)
    life.live(now, 20)

    sat = Attempt.objects.get(quiz__purpose=Quiz.Purpose.ASSIGNED)
    assert timedelta(days=9) < now - sat.started_at < timedelta(days=10)
    moments = (one.history.order_by("number").values_list("reviewed_at", flat=True) for one in Memory.objects.all())
    histories = [list(history) for history in moments]
    assert all(history == sorted(history) for history in histories)
    assert any(history and history[0] < sat.started_at < history[-1] for history in histories)
