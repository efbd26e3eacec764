"""The ledger: every mark is a line in it, the last line stands, and totals follow from it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from content.models import Question
from content.questions import TYPES
from content.questions.base import Grade, ItemType
from learning.accounts.models import User
from learning.quizzes.models import Attempt, Grading, Response
from learning.quizzes.terms import Terms


def grade(question: Question, answer: Mapping[str, Any] | None, seed: int) -> Grade:
    """Mark an answer by the key of one version of a question."""
    if answer is None:
        return Grade(0.0, False)
    return TYPES[ItemType(question.type)].grade(question.body, answer, seed)


def earned(terms: Terms, response: Response, given: Grade) -> float:
    """Return what a grade is worth under the terms of its attempt; no answer earns nothing and costs nothing."""
    return 0.0 if response.answer is None else terms.mark(given, response.certainty)


def grade_final(responses: Iterable[Response], terms: Terms, now: datetime) -> None:
    """Grade responses for the first time and open their ledgers. Runs inside the caller's transaction."""
    final = list(responses)
    for response in final:
        given = grade(response.question, response.answer, response.seed)
        response.mark = earned(terms, response, given)
        response.maximum = terms.maximum
        response.correct = given.correct
        response.note = given.note[:300]
        response.answered_at = now
    Response.objects.bulk_update(final, ["mark", "maximum", "correct", "note", "answered_at"])
    Grading.objects.bulk_create(
        Grading(
            response=response,
            kind=Grading.Kind.AUTOMATIC,
            question_id=response.question_id,
            mark=response.mark or 0.0,
            maximum=response.maximum,
            correct=bool(response.correct),
            at=now,
        )
        for response in final
    )


def changes_of(attempt: Attempt) -> dict[int, list[Grading]]:
    """Return what was changed after the first marking, by response id, the earliest first. One query."""
    later = Grading.objects.filter(response__attempt=attempt).exclude(kind=Grading.Kind.AUTOMATIC)
    changes: dict[int, list[Grading]] = {}
    for line in later.order_by("number").select_related("by", "question"):
        changes.setdefault(line.response_id, []).append(line)
    return changes


def total(attempt: Attempt) -> None:
    """Set an attempt's mark and maximum from its responses, less what lateness takes. Saves it."""
    rows = Response.objects.filter(attempt=attempt).values_list("mark", "maximum")
    marks = sum(mark or 0.0 for mark, _ in rows)
    attempt.mark = after_penalty(marks, attempt.penalty)
    attempt.maximum = sum(maximum for _, maximum in rows)
    attempt.save(update_fields=["mark", "maximum", "late", "penalty", "submitted_at", "closed_by_clock"])


def total_all(attempts: Iterable[int]) -> None:
    """Set the totals of submitted attempts from their responses, as `total` does for one. Three queries."""
    found = {one.pk: one for one in Attempt.objects.submitted().filter(pk__in=attempts)}
    sums = dict.fromkeys(found, (0.0, 0.0))
    rows = Response.objects.filter(attempt__in=found).order_by().values_list("attempt", "mark", "maximum")
    for pk, mark, maximum in rows:
        sums[pk] = (sums[pk][0] + (mark or 0.0), sums[pk][1] + maximum)
    for pk, attempt in found.items():
        attempt.mark, attempt.maximum = after_penalty(sums[pk][0], attempt.penalty), sums[pk][1]
    Attempt.objects.bulk_update(found.values(), ["mark", "maximum"], batch_size=500)


def after_penalty(marks: float, penalty: float) -> float:
    """Return marks less what lateness takes; a debt is not lessened by being late."""
    return round(marks * (1 - penalty) if marks > 0 else marks, 6)


@transaction.atomic
def override_mark(response: Response, mark: float, by: User, reason: str, now: datetime) -> Grading:
    """Give a response another mark by hand. `mark` is out of `response.maximum`.

    Raises ValueError where the mark lies outside the scale or the reason is missing.
    """
    lowest = min(0.0, response.mark or 0.0)
    if not lowest <= mark <= response.maximum:
        raise ValueError(f"The mark {mark:g} is not between {lowest:g} and {response.maximum:g}: write one that is.")
    if not reason.strip():
        raise ValueError("The reason is missing: write why the mark changes.")
    response.correct = mark >= response.maximum
    response.mark = mark
    return write(response, Grading.Kind.MANUAL, now, by=by, reason=reason)


def write(
    response: Response, kind: str, now: datetime, *, by: User, reason: str, question: Question | None = None
) -> Grading:
    """Add a line for a response's new mark, and let response and attempt follow. Inside the caller's transaction."""
    attempt = Attempt.objects.select_for_update().get(pk=response.attempt_id)
    last = Grading.objects.filter(response=response).order_by("-number").select_related("question").first()
    line = Grading.objects.create(
        response=response,
        number=last.number + 1 if last else 1,
        kind=kind,
        question=question or (last.question if last else response.question),
        mark=response.mark or 0.0,
        maximum=response.maximum,
        correct=bool(response.correct),
        by=by,
        reason=reason[:300],
        at=now,
    )
    response.save(update_fields=["mark", "maximum", "correct"])
    if not attempt.is_open:
        total(attempt)
    return line
