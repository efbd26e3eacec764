from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.management import call_command

from content.models import Course, Question
from learning.accounts.models import User
from learning.quizzes import attempts, drawing, marks
from learning.quizzes.models import Attempt, Grading, Quiz
from learning.quizzes.terms import Feedback, Marking, Terms
from learning.study.models import Review
from tests.factories import fresh, small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return small_course()


@pytest.fixture
def quiz(course: Course, grace: User) -> Quiz:
    return Quiz.objects.create(
        course=course, title="Week 1", purpose=Quiz.Purpose.ASSIGNED, made_by=grace, number=4, feedback="attempt"
    )


def start(quiz: Quiz, learner: User, now: datetime = NOON, **terms: Any) -> Attempt:
    terms = {"feedback": Feedback.ATTEMPT} | terms
    return attempts.start_attempt(quiz, learner, now, seed=7, terms=Terms(**terms))


def key(attempt: Attempt, position: int) -> dict[str, Any]:
    return chosen(attempt, position, right=True)


def chosen(attempt: Attempt, position: int, *, right: bool) -> dict[str, Any]:
    """The first option that is right, or wrong, as an index into what the learner is shown."""
    response = attempt.responses.select_related("question").get(position=position)
    for index in range(4):
        if marks.grade(response.question, {"choice": index}, response.seed).correct is right:
            return {"choice": index}
    raise AssertionError("no such option")


def save(attempt: Attempt, position: int, answer: Any, now: datetime = NOON, **given: Any) -> datetime:
    return attempts.save_answer(attempt.learner, attempt.pk, position, answer, now, **given)


def test_a_start_freezes_questions_order_and_terms(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada, time_limit=30 * MINUTE)
    assert [r.position for r in attempt.responses.all()] == [1, 2, 3, 4]
    assert attempt.deadline == NOON + 30 * MINUTE
    assert fresh(attempt).terms.time_limit == 30 * MINUTE
    assert attempt.maximum == 4


def test_starting_again_resumes_the_open_attempt(quiz: Quiz, ada: User) -> None:
    first = start(quiz, ada)
    assert start(quiz, ada, NOON + MINUTE).pk == first.pk
    assert Attempt.objects.count() == 1


def test_attempts_are_limited(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada, attempts_allowed=1)
    attempts.submit_attempt(ada, attempt.pk, NOON)
    with pytest.raises(attempts.AttemptRefused, match="used all 1"):
        start(quiz, ada, attempts_allowed=1)
    assert start(quiz, ada, attempts_allowed=2).number == 2


@pytest.mark.parametrize("terms", [{"opens": NOON + MINUTE}, {"closes": NOON}])
def test_a_quiz_outside_its_dates_cannot_be_begun(quiz: Quiz, ada: User, terms: dict[str, Any]) -> None:
    with pytest.raises(attempts.AttemptRefused):
        start(quiz, ada, **terms)
    assert not Attempt.objects.exists()


def test_a_quiz_without_questions_cannot_be_begun(quiz: Quiz, ada: User) -> None:
    quiz.types = ["matching"]
    with pytest.raises(attempts.AttemptRefused, match="no question"):
        start(quiz, ada)


def test_a_rule_may_ask_for_kinds_of_facts(quiz: Quiz, ada: User, course: Course) -> None:
    counted = course.facts.first()
    assert counted
    counted.kind = "count"
    counted.save()
    quiz.kinds = ["count"]
    assert [r.question.fact for r in start(quiz, ada).responses.all()] == [counted]


def test_a_fixed_list_is_asked_in_its_order_in_its_newest_versions(quiz: Quiz, ada: User) -> None:
    old, other = Question.objects.all()[:2]
    old.status = Question.Status.SUPERSEDED
    old.save()
    fields = {"course": old.course, "fact": old.fact, "key": old.key, "version": 2, "type": "choice", "body": old.body}
    new = Question.objects.create(**fields, stem="Better asked?")
    quiz.keys, quiz.shuffle = [other.key, old.key], False
    assert [r.question for r in start(quiz, ada).responses.all()] == [other, new]


def test_one_paper_for_everybody_holds_the_same_questions(quiz: Quiz, ada: User, mallory: User) -> None:
    quiz.same_paper = True
    quiz.number = 3
    mine = attempts.start_attempt(quiz, ada, NOON, seed=1)
    theirs = attempts.start_attempt(quiz, mallory, NOON, seed=99)
    assert {r.question for r in mine.responses.all()} == {r.question for r in theirs.responses.all()}


def test_of_two_saves_the_higher_sequence_stands_whichever_arrives_first(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    save(attempt, 1, {"choice": 2}, sequence=20)
    save(attempt, 1, {"choice": 1}, NOON + MINUTE, sequence=10)
    assert attempt.responses.get(position=1).answer == {"choice": 2}


def test_a_save_that_arrives_twice_counts_once(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    assert save(attempt, 1, {"choice": 2}, sequence=20) == NOON
    assert save(attempt, 1, {"choice": 2}, NOON + MINUTE, sequence=20) == NOON


def test_a_save_without_a_sequence_is_the_newest(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    save(attempt, 1, {"choice": 2}, sequence=10**14)
    save(attempt, 1, {"choice": 0})
    assert attempt.responses.get(position=1).answer == {"choice": 0}


def test_nobody_saves_into_an_attempt_of_somebody_else(quiz: Quiz, ada: User, mallory: User) -> None:
    attempt = start(quiz, ada)
    with pytest.raises(Attempt.DoesNotExist):
        attempts.save_answer(mallory, attempt.pk, 1, {"choice": 0}, NOON)
    with pytest.raises(Attempt.DoesNotExist):
        attempts.submit_attempt(mallory, attempt.pk, NOON)


def test_nothing_is_taken_after_submission(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    attempts.submit_attempt(ada, attempt.pk, NOON)
    with pytest.raises(attempts.AttemptOver):
        save(attempt, 1, {"choice": 0})


def test_the_grace_takes_what_was_on_its_way_and_nothing_later(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada, time_limit=10 * MINUTE)
    save(attempt, 1, key(attempt, 1), NOON + 10.5 * MINUTE)
    with pytest.raises(attempts.AttemptOver):
        save(attempt, 2, key(attempt, 2), NOON + 11.5 * MINUTE)


def test_submission_grades_what_was_saved_and_sums_it(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    save(attempt, 1, key(attempt, 1))
    save(attempt, 2, chosen(attempt, 2, right=False))
    done = attempts.submit_attempt(ada, attempt.pk, NOON + MINUTE)
    assert (done.mark, done.maximum, done.percent) == (1, 4, 25)
    assert [r.correct for r in attempt.responses.all()] == [True, False, False, False]
    assert Grading.objects.filter(kind="automatic").count() == 4


def test_submitting_twice_changes_nothing(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    attempts.submit_attempt(ada, attempt.pk, NOON)
    again = attempts.submit_attempt(ada, attempt.pk, NOON + MINUTE)
    assert again.submitted_at == NOON
    assert Grading.objects.count() == 4


def test_answers_train_the_memory_of_their_facts_and_blanks_do_not(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    save(attempt, 1, key(attempt, 1))
    attempts.submit_attempt(ada, attempt.pk, NOON)
    assert Review.objects.filter(memory__learner=ada).count() == 1


def test_an_expired_attempt_is_closed_as_of_its_deadline(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada, time_limit=10 * MINUTE)
    save(attempt, 1, key(attempt, 1))
    assert attempts.close_expired(NOON + 10.5 * MINUTE) == 0
    assert attempts.close_expired(NOON + 12 * MINUTE) == 1
    closed = fresh(attempt)
    assert (closed.submitted_at, closed.closed_by_clock, closed.mark) == (attempt.deadline, True, 1)
    assert attempts.close_expired(NOON + 12 * MINUTE) == 0


def test_an_attempt_closed_late_moves_no_memory_back_in_time(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada, time_limit=10 * MINUTE)
    save(attempt, 1, key(attempt, 1))
    question = attempt.responses.get(position=1).question
    attempts.memory.record_answer(ada, question, correct=True, now=NOON + 30 * MINUTE)
    attempts.close_expired(NOON + 60 * MINUTE)
    reviews = list(Review.objects.filter(memory__learner=ada).order_by("number"))
    assert [review.reviewed_at for review in reviews] == [NOON + 30 * MINUTE, NOON + 60 * MINUTE]


def test_a_command_closes_expired_attempts(quiz: Quiz, ada: User, capsys: pytest.CaptureFixture[str]) -> None:
    start(quiz, ada, time_limit=10 * MINUTE)
    call_command("close_expired_attempts")
    assert "1 attempt closed" in capsys.readouterr().out


def test_a_start_after_the_time_of_an_open_attempt_closes_it_and_begins_anew(quiz: Quiz, ada: User) -> None:
    old = start(quiz, ada, time_limit=10 * MINUTE)
    new = start(quiz, ada, NOON + 30 * MINUTE, time_limit=10 * MINUTE)
    assert fresh(old).closed_by_clock
    assert new.number == 2


def test_late_work_loses_its_penalty(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada, due=NOON + MINUTE, late_penalty=0.25)
    for position in (1, 2):
        save(attempt, position, key(attempt, position))
    done = attempts.submit_attempt(ada, attempt.pk, NOON + 5 * MINUTE)
    assert done.late
    assert done.mark == pytest.approx(1.5)


def test_certainty_counts_in_both_directions(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada, marking=Marking.CERTAINTY)
    save(attempt, 1, key(attempt, 1), certainty=3)
    save(attempt, 2, chosen(attempt, 2, right=False), certainty=2)
    done = attempts.submit_attempt(ada, attempt.pk, NOON)
    assert (done.mark, done.maximum) == (1, 12)


def test_practice_answers_at_once_and_the_last_answer_ends_it(course: Course, ada: User) -> None:
    attempt = attempts.start_practice(ada, course, [], 2, [], NOON, seed=1)
    for position in (1, 2):
        save(attempt, position, key(attempt, position))
        response = attempts.answer_now(ada, attempt.pk, position, NOON)
        assert response.correct
    done = fresh(attempt)
    assert (done.submitted_at, done.mark) == (NOON, 2)


def test_an_answer_given_twice_counts_once(course: Course, ada: User) -> None:
    attempt = attempts.start_practice(ada, course, [], 3, [], NOON, seed=1)
    save(attempt, 1, key(attempt, 1))
    first = attempts.answer_now(ada, attempt.pk, 1, NOON)
    save(attempt, 1, chosen(attempt, 1, right=False), NOON + MINUTE)
    again = attempts.answer_now(ada, attempt.pk, 1, NOON + MINUTE)
    assert (again.answered_at, again.correct) == (first.answered_at, True)
    assert Review.objects.count() == 1


def test_feedback_after_the_attempt_is_not_given_before(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada)
    save(attempt, 1, key(attempt, 1))
    with pytest.raises(attempts.AttemptRefused, match="when it is submitted"):
        attempts.answer_now(ada, attempt.pk, 1, NOON)


def test_an_empty_answer_is_not_final(course: Course, ada: User) -> None:
    attempt = attempts.start_practice(ada, course, [], 2, [], NOON, seed=1)
    with pytest.raises(attempts.AttemptRefused, match="no answer"):
        attempts.answer_now(ada, attempt.pk, 1, NOON)


def test_start_practice_pressed_twice_begins_once(course: Course, ada: User) -> None:
    first = attempts.start_practice(ada, course, [], 2, ["choice"], NOON, seed=1)
    again = attempts.start_practice(ada, course, [], 2, ["choice"], NOON + timedelta(seconds=1), seed=2)
    assert first.pk == again.pk
    assert attempts.start_practice(ada, course, [], 3, ["choice"], NOON, seed=2).pk != first.pk


def test_practice_asks_what_is_slipping_first(course: Course, ada: User) -> None:
    for question in Question.objects.all()[:4]:
        for day in (0, 1, 6, 20):
            attempts.memory.record_answer(ada, question, correct=True, now=NOON + timedelta(days=day))
    recalls = drawing.recalls(ada, course, NOON + timedelta(days=20))
    assert len(recalls) == 4
    assert all(0.9 < chance <= 1 for chance in recalls.values())
    attempt = attempts.start_practice(ada, course, [], 2, [], NOON + timedelta(days=20), seed=4)
    assert {r.question.fact_id for r in attempt.responses.all()}.isdisjoint(recalls)


def test_a_mark_by_hand_is_a_line_in_the_ledger_and_moves_the_total(quiz: Quiz, ada: User, grace: User) -> None:
    attempt = start(quiz, ada)
    attempts.submit_attempt(ada, attempt.pk, NOON)
    response = attempt.responses.get(position=3)
    marks.override_mark(response, 0.5, grace, "Right in spirit", NOON + MINUTE)
    assert fresh(attempt).mark == 0.5
    assert [line.mark for line in response.gradings.all()] == [0, 0.5]


@pytest.mark.parametrize(("mark", "reason"), [(1.5, "too much"), (-1, "too little"), (0.5, " ")])
def test_a_mark_by_hand_needs_a_reason_and_a_place_on_the_scale(
    quiz: Quiz, ada: User, grace: User, mark: float, reason: str
) -> None:
    attempt = start(quiz, ada)
    attempts.submit_attempt(ada, attempt.pk, NOON)
    with pytest.raises(ValueError, match="write"):
        marks.override_mark(attempt.responses.get(position=1), mark, grace, reason, NOON)
    assert fresh(attempt).mark == 0


def test_extra_time_granted_during_an_attempt_moves_its_deadline(quiz: Quiz, ada: User) -> None:
    attempt = start(quiz, ada, time_limit=10 * MINUTE)
    attempts.retime(attempt.pk, attempt.terms.with_extra_time(1.5))
    assert fresh(attempt).deadline == NOON + 15 * MINUTE
    save(attempt, 1, key(attempt, 1), NOON + 14 * MINUTE)
