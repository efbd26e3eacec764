"""What may happen to an attempt: begun, saved, answered, submitted, closed by the clock. Each one transaction."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest

from content.models import Course, Module
from content.questions.base import ItemType
from learning.accounts.models import User
from learning.quizzes import hints, marks
from learning.quizzes.drawing import draw_paper
from learning.quizzes.models import Attempt, Quiz, Response
from learning.quizzes.terms import Feedback, Marking, Terms
from learning.study import memory
from learning.study.queue import pace_for

LONGEST_PAPER = 100
LONGEST_DURATION = 60 * 60 * 1000  # milliseconds; a page left open overnight is not thought about
SAME_START = timedelta(minutes=2)  # a second press on "start practice" within it means the first


class AttemptRefused(Exception):
    """An attempt may not begin or go on. The message is one plain sentence for the learner."""


class AttemptOver(AttemptRefused):
    """The attempt is submitted or its time is over: what comes now is not taken."""


def practice_terms() -> Terms:
    return Terms()


def terms_of(quiz: Quiz) -> Terms:
    """Return a quiz's own terms, without the dates and accommodations that a class may add."""
    return Terms(
        attempts_allowed=quiz.attempts_allowed,
        time_limit=quiz.time_limit,
        feedback=Feedback(quiz.feedback),
        marking=Marking(quiz.marking),
        pass_mark=quiz.pass_mark,
    )


def start_practice(
    learner: User,
    course: Course,
    modules: Iterable[Module],
    number: int,
    types: Iterable[str],
    now: datetime,
    seed: int,
) -> Attempt:
    """Begin a practice quiz of one's own. Pressed twice, the first is returned."""
    modules, types = list(modules), sorted(types)
    begun = (
        Attempt.objects.of(learner)
        .open()
        .filter(quiz__course=course, quiz__purpose=Quiz.Purpose.PRACTICE, started_at__gt=now - SAME_START)
        .exclude(responses__answered_at__isnull=False)
        .select_related("quiz")
        .first()
    )
    if begun and begun.quiz.number == number and begun.quiz.types == types and _same(begun.quiz, modules):
        return begun
    with transaction.atomic():
        quiz = Quiz.objects.create(
            course=course,
            title=f"Practice: {modules[0].title}"[:200] if len(modules) == 1 else f"Practice: {course.title}"[:200],
            purpose=Quiz.Purpose.PRACTICE,
            made_by=learner,
            number=min(number, LONGEST_PAPER),
            types=types,
        )
        quiz.modules.set(modules)
        return start_attempt(quiz, learner, now, seed=seed)


def _same(quiz: Quiz, modules: list[Module]) -> bool:
    return {one.pk for one in quiz.modules.all()} == {one.pk for one in modules}


def start_attempt(quiz: Quiz, learner: User, now: datetime, *, seed: int, terms: Terms | None = None) -> Attempt:
    """Begin an attempt, or return the one that is open. The paper is drawn and frozen now.

    Raises AttemptRefused where the quiz is not open, no attempt is left or there is nothing to ask.
    """
    terms = terms or terms_of(quiz)
    try:
        with transaction.atomic():
            return _resumed(quiz, learner, now) or _begun(quiz, learner, now, seed, terms)
    except IntegrityError:  # the same press, sent twice, was a moment faster
        return Attempt.objects.of(learner).open().get(quiz=quiz)


def _resumed(quiz: Quiz, learner: User, now: datetime) -> Attempt | None:
    attempt = Attempt.objects.of(learner).open().filter(quiz=quiz).first()
    return None if attempt is None or close_if_expired(attempt, now) else attempt


def _begun(quiz: Quiz, learner: User, now: datetime, seed: int, terms: Terms) -> Attempt:
    used = Attempt.objects.of(learner).filter(quiz=quiz).count()
    _refuse_unless_allowed(terms, used, now)
    questions = draw_paper(quiz, learner, seed, now)
    if not questions:
        raise AttemptRefused("The chosen modules hold no question of the chosen types: choose more of them.")
    deadline = terms.deadline(now)
    attempt = Attempt.objects.create(
        quiz=quiz,
        learner=learner,
        number=used + 1,
        seed=seed if quiz.shuffle else quiz.pk,
        criteria=terms.to_json(),
        started_at=now,
        deadline=deadline,
        closes_at=deadline + terms.grace if deadline else None,
        maximum=terms.maximum * len(questions),
    )
    Response.objects.bulk_create(
        Response(attempt=attempt, position=position, question_id=question, maximum=terms.maximum)
        for position, question in enumerate(questions, 1)
    )
    return attempt


def _refuse_unless_allowed(terms: Terms, used: int, now: datetime) -> None:
    if terms.opens and now < terms.opens:
        raise AttemptRefused("This quiz is not open yet.")
    if terms.closes and now >= terms.closes:
        raise AttemptRefused("This quiz has closed.")
    if terms.attempts_allowed is not None and used >= terms.attempts_allowed:
        raise AttemptRefused(f"You have used all {terms.attempts_allowed} attempts at this quiz.")


@transaction.atomic
def save_answer(
    learner: User,
    attempt_id: int,
    position: int,
    answer: Mapping[str, Any] | None,
    now: datetime,
    *,
    sequence: int | None = None,
    certainty: int | None = None,
    duration: int | None = None,
    flagged: bool | None = None,
) -> datetime:
    """Keep an answer that is not final yet, and return when the one that stands was saved.

    `sequence` is the sender's ever-growing count: of two saves the higher one stands, whichever arrives first, and one
    that arrives twice counts once. Without it this save is the newest. `flagged` is the learner's own note to look
    again. One read and one write.
    Raises Attempt.DoesNotExist (not theirs), Response.DoesNotExist (no such place) or AttemptOver.
    """
    _lock(learner, attempt_id, now)
    place = Response.objects.filter(attempt=attempt_id, position=position)
    newest = place.filter(answered_at=None)
    if sequence is not None:
        newest = newest.filter(sequence__lt=sequence)
    count: Any = Greatest(F("sequence") + 1, Value(_milliseconds(now))) if sequence is None else sequence
    fields: dict[str, Any] = {"answer": answer, "sequence": count, "certainty": certainty, "saved_at": now}
    if duration is not None:
        fields["duration"] = min(duration, LONGEST_DURATION)
    if flagged is not None:
        fields["flagged"] = flagged
    if newest.update(**fields):
        return now
    standing = place.get()
    return standing.saved_at or standing.answered_at or now


@transaction.atomic
def take_hint(learner: User, attempt_id: int, position: int, now: datetime) -> None:
    """Show one more hint at a place of a practice paper; its answer then counts as assisted.

    Raises as `save_answer`, and AttemptRefused where the quiz gives none or all were shown.
    """
    attempt = _lock(learner, attempt_id, now)
    response = attempt.responses.select_related("question").get(position=position)
    response.attempt = attempt
    if response.hints >= len(hints_of(response)) or response.answered_at:
        raise AttemptRefused("There is no further hint to this question.")
    response.hints += 1
    response.save(update_fields=["hints"])


def hints_of(response: Response) -> tuple[str, ...]:
    """Return all hints that a place may show: none but in practice, where marks are one's own affair."""
    if response.attempt.quiz.purpose != Quiz.Purpose.PRACTICE:
        return ()
    return hints.hints(ItemType(response.question.type), response.question.body, response.seed)


@transaction.atomic
def answer_now(learner: User, attempt_id: int, position: int, now: datetime) -> Response:
    """Make the saved answer of one place final and grade it, where feedback comes after each question.

    Answered twice, the first stands. The last answer submits the attempt.
    Raises as `save_answer`, and AttemptRefused where feedback comes later or there is no answer.
    """
    attempt = Attempt.objects.select_for_update().of(learner).get(pk=attempt_id)
    places = Response.objects.select_related("question__fact__course")
    response = places.get(attempt=attempt, position=position)
    response.attempt = attempt
    if response.answered_at:
        return response
    _refuse_when_over(attempt, now)
    if attempt.terms.feedback != Feedback.QUESTION:
        raise AttemptRefused("Answers of this quiz are marked when it is submitted.")
    if response.answer is None:
        raise AttemptRefused("There is no answer yet: give one first.")
    marks.grade_final([response], attempt.terms, now)
    _remember([response], learner, now)
    if not attempt.responses.filter(answered_at=None).exists():
        _finish(attempt, now, now)
    return response


@transaction.atomic
def submit_attempt(learner: User, attempt_id: int, now: datetime) -> Attempt:
    """Grade what is saved and end the attempt. Submitted twice, the first stands.

    After the deadline and its grace the attempt ends as of its deadline. Raises Attempt.DoesNotExist (not theirs).
    """
    attempt = Attempt.objects.select_for_update().select_related("quiz").of(learner).get(pk=attempt_id)
    if attempt.is_open and not close_if_expired(attempt, now):
        _finish(attempt, now, now)
    return attempt


def close_if_expired(attempt: Attempt, now: datetime) -> bool:
    """End an open attempt whose time is over, as of its deadline. Say whether it was."""
    if not attempt.is_open or attempt.closes_at is None or now <= attempt.closes_at:
        return False
    with transaction.atomic():
        locked = Attempt.objects.select_for_update().select_related("learner", "quiz").get(pk=attempt.pk)
        if locked.is_open and locked.closes_at and now > locked.closes_at:
            _finish(locked, locked.deadline or now, now)
    attempt.refresh_from_db()
    return not attempt.is_open


def close_expired(now: datetime, limit: int = 1000, *, quiz: int | None = None) -> int:
    """End up to `limit` attempts whose time is over, of one quiz or of all, and say how many.

    Each its own transaction; run again for more.
    """
    expired = Attempt.objects.expired(now).order_by("closes_at")
    if quiz is not None:
        expired = expired.filter(quiz=quiz)
    return sum(close_if_expired(attempt, now) for attempt in expired[:limit])


@transaction.atomic
def retime(attempt_id: int, terms: Terms) -> None:
    """Put an open attempt under other times, while it runs: extra time granted, a date moved."""
    attempt = Attempt.objects.select_for_update().get(pk=attempt_id)
    if not attempt.is_open:
        return
    attempt.deadline = terms.deadline(attempt.started_at)
    attempt.closes_at = attempt.deadline + terms.grace if attempt.deadline else None
    attempt.criteria = terms.to_json()
    attempt.save(update_fields=["deadline", "closes_at", "criteria"])


@transaction.atomic
def move_feedback(attempt: Attempt, opens: datetime | None) -> None:
    """Let a submitted attempt's answers be seen from another time on: somebody was given longer."""
    terms = replace(attempt.terms, feedback_from=opens)
    Attempt.objects.filter(pk=attempt.pk).update(criteria=terms.to_json())


def _lock(learner: User, attempt_id: int, now: datetime) -> Attempt:
    attempt = Attempt.objects.select_for_update().of(learner).get(pk=attempt_id)
    _refuse_when_over(attempt, now)
    return attempt


def _refuse_when_over(attempt: Attempt, now: datetime) -> None:
    if not attempt.is_open:
        raise AttemptOver("This attempt is submitted: nothing can be changed any more.")
    if attempt.closes_at and now > attempt.closes_at:
        raise AttemptOver("The time for this attempt is over: what was saved before counts.")


def _finish(attempt: Attempt, at: datetime, now: datetime) -> None:
    """End an attempt as of `at`: now, or a deadline that is over."""
    terms = attempt.terms
    waiting = list(attempt.responses.filter(answered_at=None).select_related("question__fact__course"))
    for response in waiting:
        response.attempt = attempt
    marks.grade_final(waiting, terms, at)
    attempt.submitted_at, attempt.closed_by_clock = at, at < now
    attempt.late, attempt.penalty = terms.is_late(at), terms.penalty(at)
    marks.total(attempt)
    _remember(waiting, attempt.learner, now)


def _remember(responses: Iterable[Response], learner: User, now: datetime) -> None:
    """Let each answer train the memory of its fact; a place left empty says nothing about it.

    Always as of now, never of a deadline gone by: a memory does not go back in time.
    """
    answered = [response for response in responses if response.answer is not None]
    pace = pace_for(learner, answered[0].question.fact.course) if answered else None
    for response in answered:
        memory.record_answer(
            learner,
            response.question,
            bool(response.correct),
            now,
            assisted=response.assisted,
            duration=response.duration,
            pace=pace,
        )


def _milliseconds(now: datetime) -> int:
    return int(now.timestamp() * 1000)
