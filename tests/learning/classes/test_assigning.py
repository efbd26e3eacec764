from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from learning.accounts.models import User
from learning.classes import assigning, roster
from learning.classes.assigning import Asked, Given
from learning.classes.models import Assignment, Class
from learning.classes.outcomes import outcomes_of, question_shares, task_of, tasks_of
from learning.classes.scores import Status
from learning.quizzes import attempts
from learning.quizzes.attempts import AttemptRefused
from tests.factories import fresh

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def assign(group: Class, given: Given | None = None, **rules: Any) -> Assignment:
    teacher = group.instructors.get()
    return assigning.assign_quiz(
        group, teacher, Asked("Week 1", number=4, rules={"feedback": "attempt"} | rules), given
    )


def take(assignment: Assignment, learner: User, now: datetime = NOON, *, answers: int = 0) -> Any:
    attempt = assigning.start_assigned(assignment, learner, now, seed=1)
    for response in attempt.responses.select_related("question")[:answers]:
        key = response.question.body.get("answers")
        answer = {"text": key[0]} if key else {"choice": 0}
        attempts.save_answer(learner, attempt.pk, response.position, answer, now)
    return attempts.submit_attempt(learner, attempt.pk, now + 10 * MINUTE)


def test_an_assignment_is_given_to_the_class_and_to_nobody_else(group: Class, ada: User, mallory: User) -> None:
    assignment = assign(group)
    assert assignment in Assignment.objects.given_to(ada)
    assert assignment not in Assignment.objects.given_to(mallory)
    assert assignment not in Assignment.objects.visible_to(mallory)


def test_an_assignment_to_a_section_reaches_only_it(group: Class, ada: User, mallory: User) -> None:
    roster.join_class(mallory, group)
    blue = roster.add_section(group, "Blue")
    roster.move_learner(group, mallory, blue)
    assignment = assign(group, Given(section=blue))
    assert assignment in Assignment.objects.given_to(mallory)
    assert assignment not in Assignment.objects.given_to(ada)
    assert [row.learner for row in outcomes_of(assignment, NOON)] == [mallory]


def test_an_assignment_to_one_learner_reaches_only_them(group: Class, ada: User, mallory: User) -> None:
    roster.join_class(mallory, group)
    assignment = assign(group, Given(learners=[ada]))
    assert assignment in Assignment.objects.given_to(ada)
    assert assignment not in Assignment.objects.given_to(mallory)


def test_an_archived_class_asks_nothing(group: Class, ada: User) -> None:
    assign(group)
    roster.set_archived(group, True)
    assert tasks_of(ada, NOON) == []


def test_a_learner_takes_it_under_its_terms(group: Class, ada: User) -> None:
    assignment = assign(group, Given(due=NOON + HOUR), attempts_allowed=1, time_limit=30 * MINUTE)
    attempt = assigning.start_assigned(assignment, ada, NOON, seed=1)
    assert attempt.deadline == NOON + 30 * MINUTE
    assert attempt.terms.due == NOON + HOUR
    attempts.submit_attempt(ada, attempt.pk, NOON)
    with pytest.raises(AttemptRefused):
        assigning.start_assigned(assignment, ada, NOON, seed=1)


def test_who_did_it_is_told_with_score_and_lateness(group: Class, ada: User, mallory: User) -> None:
    roster.join_class(mallory, group)
    assignment = assign(group, Given(due=NOON))
    take(assignment, ada, NOON, answers=4)
    rows = {row.learner: row.outcome for row in outcomes_of(assignment, NOON + HOUR)}
    assert rows[ada].status == Status.LATE
    assert rows[ada].time == 10 * MINUTE
    assert rows[mallory].status == Status.MISSING


def test_question_shares_count_submitted_answers(group: Class, ada: User, mallory: User) -> None:
    roster.join_class(mallory, group)
    assignment = assign(group, same_paper=True)
    take(assignment, ada, answers=4)
    take(assignment, mallory)
    shares = question_shares(assignment)
    assert len(shares) == 4
    assert all(share.answered == 2 for share in shares)
    assert [share.percent for share in shares] == sorted(share.percent for share in shares)


def test_a_task_says_what_is_left_and_whether_it_can_be_begun(group: Class, ada: User) -> None:
    assignment = assign(group, Given(opens=NOON), attempts_allowed=2)
    task = task_of(assignment, ada, NOON)
    assert task.left == 2
    assert task.can_start(NOON)
    assert not task.can_start(NOON - MINUTE)
    attempt = assigning.start_assigned(assignment, ada, NOON, seed=1)
    task = task_of(assignment, ada, NOON)
    assert task.open_attempt == attempt.pk
    assert not task.can_start(NOON)


def test_queries_do_not_grow_with_the_class(
    group: Class, ada: User, mallory: User, django_assert_num_queries: Any
) -> None:
    assignment = assign(group)
    take(assignment, ada)
    with django_assert_num_queries(4):
        outcomes_of(assignment, NOON)
    roster.join_class(mallory, group)
    take(assignment, mallory)
    with django_assert_num_queries(4):
        outcomes_of(assignment, NOON)
    with django_assert_num_queries(2):
        question_shares(assignment)


def test_moved_dates_reach_attempts_that_run(group: Class, ada: User) -> None:
    assignment = assign(group, Given(closes=NOON + HOUR))
    attempt = assigning.start_assigned(assignment, ada, NOON, seed=1)
    assigning.change_assignment(assignment, closes=NOON + 2 * HOUR)
    assert fresh(attempt).deadline == NOON + 2 * HOUR


def test_an_assignment_is_withdrawn_only_while_nobody_has_begun_it(group: Class, ada: User) -> None:
    begun, unused = assign(group), assign(group)
    take(begun, ada)
    assert not assigning.withdraw(begun)
    assert assigning.withdraw(unused)
    assert list(Assignment.objects.all()) == [begun]


def test_extra_time_granted_during_an_attempt_holds_at_once(group: Class, ada: User, grace: User) -> None:
    assignment = assign(group, Given(closes=NOON + 20 * MINUTE), time_limit=20 * MINUTE)
    attempt = assigning.start_assigned(assignment, ada, NOON, seed=1)
    granted = assigning.grant(group, grace, NOON, learner=ada, time_factor=1.5, reason="Reads slowly")
    assert fresh(attempt).deadline == NOON + 30 * MINUTE
    assigning.withdraw_grant(granted)
    assert fresh(attempt).deadline == NOON + 20 * MINUTE


def test_extra_attempts_and_other_dates_are_for_the_one_they_are_granted_to(
    group: Class, ada: User, mallory: User, grace: User
) -> None:
    roster.join_class(mallory, group)
    assignment = assign(group, Given(due=NOON, closes=NOON), attempts_allowed=1)
    assigning.grant(group, grace, NOON, learner=ada, assignment=assignment, due=NOON + DAY, extra_attempts=1)
    assert task_of(assignment, ada, NOON + HOUR).can_start(NOON + HOUR)
    assert task_of(assignment, ada, NOON + HOUR).left == 2
    assert not task_of(assignment, mallory, NOON + HOUR).can_start(NOON + HOUR)


def test_granting_again_replaces_what_was_granted(group: Class, ada: User, grace: User) -> None:
    assigning.grant(group, grace, NOON, learner=ada, time_factor=1.5)
    assigning.grant(group, grace, NOON, learner=ada, time_factor=2)
    assert group.accommodations.get().time_factor == 2


def test_keys_that_wait_for_the_close_wait_for_the_last_learner(
    group: Class, ada: User, mallory: User, grace: User
) -> None:
    roster.join_class(mallory, group)
    assignment = assign(group, Given(closes=NOON + HOUR), feedback="close")
    done = take(assignment, mallory)
    assert done.terms.may_review(NOON + 2 * HOUR, submitted=True)
    assigning.grant(group, grace, NOON, learner=ada, assignment=assignment, closes=NOON + DAY)
    terms = fresh(done).terms
    assert not terms.may_review(NOON + 2 * HOUR, submitted=True)
    assert terms.may_review(NOON + DAY, submitted=True)
