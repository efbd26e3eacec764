from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from content.library import UnusableEdit
from content.models import Course, Question
from learning.accounts.models import User
from learning.quizzes import attempts, marks, repair
from learning.quizzes.models import Attempt, Grading, Quiz
from learning.quizzes.repair import Policy
from learning.quizzes.terms import Feedback, Marking, Terms
from tests.factories import fresh, small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return small_course()


@pytest.fixture
def question(course: Course) -> Question:
    """Its key says the first option; let the second be what is true."""
    return course.questions.all()[0]  # type: ignore[no-any-return]


@pytest.fixture
def quiz(course: Course, question: Question, grace: User) -> Quiz:
    other = course.questions.all()[1]
    fields = {"course": course, "title": "Q", "purpose": "assigned", "made_by": grace}
    return Quiz.objects.create(**fields, keys=[question.key, other.key], shuffle=False)


def take(quiz: Quiz, learner: User, option: int, **terms: Any) -> Attempt:
    """Answer the first question with an option of its stored order, the second rightly."""
    attempt = attempts.start_attempt(quiz, learner, NOON, seed=1, terms=Terms(feedback=Feedback.ATTEMPT, **terms))
    for response, wanted in zip(attempt.responses.select_related("question"), (option, 0), strict=True):
        text = response.question.body["options"][wanted]["text"]
        seen = marks.TYPES[marks.ItemType.CHOICE].show(response.question.body, response.seed)["options"]
        answer = {"choice": seen.index(text)}
        attempts.save_answer(learner, attempt.pk, response.position, answer, NOON, certainty=2)
    return attempts.submit_attempt(learner, attempt.pk, NOON)


def responses(question: Question) -> Any:
    return repair.affected(question, Attempt.objects.all())


def run(question: Question, policy: Policy, body: Mapping[str, Any] | None, by: User) -> repair.Plan:
    return repair.repair(question, responses(question), policy, body, by, "The key was wrong", NOON)


@pytest.mark.parametrize(
    ("policy", "ada_mark", "mallory_mark"),
    [(Policy.FULL, 2, 2), (Policy.EITHER, 2, 2), (Policy.NEW, 1, 2), (Policy.DROP, 1, 1)],
)
def test_each_policy_moves_marks_as_it_says(
    quiz: Quiz,
    question: Question,
    ada: User,
    mallory: User,
    grace: User,
    policy: Policy,
    ada_mark: int,
    mallory_mark: int,
) -> None:
    old_key, new_key = take(quiz, ada, 0), take(quiz, mallory, 1)
    body = repair.fixed_body(question, right=[1]) if policy in (Policy.EITHER, Policy.NEW) else None
    run(question, policy, body, grace)
    assert (fresh(old_key).mark, fresh(new_key).mark) == (ada_mark, mallory_mark)
    assert fresh(old_key).maximum == (1 if policy == Policy.DROP else 2)


@pytest.mark.parametrize("policy", list(Policy))
def test_the_dry_run_is_the_run_and_running_twice_is_running_once(
    quiz: Quiz, question: Question, ada: User, mallory: User, grace: User, policy: Policy
) -> None:
    take(quiz, ada, 0)
    take(quiz, mallory, 1)
    body = repair.fixed_body(question, right=[1])
    planned = repair.plan(question, responses(question), policy, body)
    assert Grading.objects.filter(kind="repair").count() == 0
    assert run(question, policy, body, grace) == planned
    lines = Grading.objects.count()
    again = run(fresh(question), policy, body, grace)
    assert again.changes == ()
    assert Grading.objects.count() == lines
    for change in planned.changes:
        assert fresh(Attempt.objects.get(pk=change.attempt)).percent == change.percents[1]


def test_who_is_lowered_and_who_is_raised_is_told(quiz: Quiz, question: Question, ada: User, mallory: User) -> None:
    take(quiz, ada, 0)
    take(quiz, mallory, 1)
    planned = repair.plan(question, responses(question), Policy.NEW, repair.fixed_body(question, right=[1]))
    assert [one.learner for one in planned.lowered] == [ada]
    assert [one.learner for one in planned.raised] == [mallory]
    assert planned.raised[0].percents == (50, 100)


def test_the_ledger_keeps_every_mark_with_its_key_and_reason(
    quiz: Quiz, question: Question, mallory: User, grace: User
) -> None:
    attempt = take(quiz, mallory, 1)
    run(question, Policy.NEW, repair.fixed_body(question, right=[1]), grace)
    first, second = attempt.responses.get(position=1).gradings.all()
    assert (first.mark, first.question) == (0, question)
    assert (second.mark, second.by, second.reason) == (1, grace, "The key was wrong")
    assert second.question.version == 2
    assert attempt.responses.get(position=1).question == question


def test_a_fixed_question_is_asked_with_its_new_key_and_a_dropped_one_no_more(
    quiz: Quiz, question: Question, ada: User, grace: User, course: Course
) -> None:
    take(quiz, ada, 0)
    run(question, Policy.EITHER, repair.fixed_body(question, right=[1]), grace)
    asked = Question.objects.live().get(course=course, key=question.key)
    assert [o["correct"] for o in asked.body["options"]] == [False, True, False, False]
    run(asked, Policy.DROP, None, grace)
    assert not Question.objects.live().filter(key=question.key).exists()


def test_marks_given_by_hand_stay(quiz: Quiz, question: Question, ada: User, grace: User) -> None:
    attempt = take(quiz, ada, 2)
    marks.override_mark(attempt.responses.get(position=1), 0.5, grace, "Argued well", NOON)
    planned = run(question, Policy.DROP, None, grace)
    assert (planned.changes, planned.by_hand) == ((), 1)
    assert fresh(attempt).mark == 1.5


def test_a_repair_needs_a_reason(quiz: Quiz, question: Question, ada: User, grace: User) -> None:
    take(quiz, ada, 0)
    with pytest.raises(ValueError, match="reason is missing"):
        repair.repair(question, responses(question), Policy.FULL, None, grace, " ", NOON)


def test_a_key_that_cannot_be_one_changes_nothing(quiz: Quiz, question: Question, ada: User, grace: User) -> None:
    attempt = take(quiz, ada, 0)
    with pytest.raises(UnusableEdit):
        run(question, Policy.NEW, repair.fixed_body(question, right=[]), grace)
    assert fresh(attempt).mark == 2
    assert Grading.objects.filter(kind="repair").count() == 0


def test_certainty_and_lateness_hold_in_a_repair(quiz: Quiz, question: Question, mallory: User, grace: User) -> None:
    due = NOON - timedelta(hours=1)
    attempt = take(quiz, mallory, 1, marking=Marking.CERTAINTY, due=due, late_penalty=0.5)
    assert fresh(attempt).mark == 0  # 2 - 2
    run(question, Policy.NEW, repair.fixed_body(question, right=[1]), grace)
    assert fresh(attempt).mark == 2  # half of 2 + 2
