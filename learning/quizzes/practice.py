"""Practice on just these facts: the check at a lesson's end, and another way into a fact that does not stick."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from content.models import Fact, Lesson, Question, QuestionQuerySet
from learning.accounts.models import User
from learning.quizzes import papers
from learning.quizzes.attempts import SAME_START, AttemptRefused, start_attempt
from learning.quizzes.drawing import candidates, recalls, times_asked
from learning.quizzes.models import Attempt, Quiz

CHECKED = 5  # questions after a lesson
WAYS_IN = 3  # questions on one fact


def check_lesson(learner: User, lesson: Lesson, now: datetime, seed: int) -> Attempt:
    """Begin a practice quiz on a lesson's facts, at most five, what is about to be forgotten first.

    Raises AttemptRefused where no question asks any of them.
    """
    course = lesson.module.course
    asked = Question.objects.live().filter(course=course, fact__lesson=lesson)
    found = candidates(asked, recalls(learner, course, now), times_asked(learner, course))
    chosen = papers.practice(found, CHECKED, seed)
    keys = dict(asked.values_list("pk", "key"))
    return begin(learner, asked, [keys[pk] for pk in chosen], f"Check: {lesson}", now, seed)


def other_ways(learner: User, fact: Fact, now: datetime, seed: int) -> Attempt:
    """Begin a practice quiz that asks one fact by its questions, those asked least often first.

    Raises AttemptRefused where no question asks it.
    """
    asked = Question.objects.live().filter(course=fact.course_id, fact=fact)
    times = times_asked(learner, fact.course)
    best_first = asked.order_by("-quality", "pk").values_list("key", flat=True)
    chosen = sorted(best_first, key=lambda key: times[key])[:WAYS_IN]
    return begin(learner, asked, chosen, f"Another way: {fact.statement}", now, seed)


@transaction.atomic
def begin(learner: User, asked: QuestionQuerySet, keys: Sequence[str], title: str, now: datetime, seed: int) -> Attempt:
    """Begin a practice quiz of fixed questions. Pressed twice, the first is returned."""
    question = asked.first()
    if question is None or not keys:
        raise AttemptRefused("No question asks this yet: its flashcards do.")
    begun = Attempt.objects.of(learner).open().filter(quiz__title=title[:200], started_at__gt=now - SAME_START)
    if found := begun.filter(quiz__course=question.course_id).first():
        return found
    quiz = Quiz.objects.create(
        course=question.course,
        title=title[:200],
        purpose=Quiz.Purpose.PRACTICE,
        made_by=learner,
        number=len(keys),
        keys=list(keys),
    )
    return start_attempt(quiz, learner, now, seed=seed)
