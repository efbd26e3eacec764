"""The answers to an assignment as a table: one line a response, in words."""

from collections.abc import Iterator

from content.questions import TYPES
from content.questions.base import ItemType
from learning.classes.models import Assignment
from learning.quizzes.models import Response
from learning.quizzes.showing import given_texts

HEADER = (
    "name",
    "email",
    "attempt",
    "submitted",
    "position",
    "question",
    "version",
    "type",
    "stem",
    "answer",
    "key",
    "correct",
    "mark",
    "maximum",
    "certainty",
    "seconds",
)


def response_rows(assignment: Assignment) -> tuple[tuple[str, ...], Iterator[tuple[object, ...]]]:
    """Return the header and, one after the other, the lines of all submitted attempts. One query."""
    responses = (
        Response.objects.filter(attempt__quiz=assignment.quiz_id, attempt__submitted_at__isnull=False)
        .select_related("attempt__learner", "question")
        .order_by("attempt__learner__name", "attempt__learner", "attempt__number", "position")
    )
    return HEADER, (_row(one) for one in responses.iterator(chunk_size=1000))


def _row(one: Response) -> tuple[object, ...]:
    question, attempt = one.question, one.attempt
    kind = TYPES[ItemType(question.type)]
    return (
        attempt.learner.name,
        attempt.learner.email,
        attempt.number,
        attempt.submitted_at.isoformat() if attempt.submitted_at else "",
        one.position,
        question.key,
        question.version,
        question.type,
        question.stem,
        " | ".join(given_texts(kind.show(question.body, one.seed), one.answer or {})),
        " | ".join(kind.solution(question.body)),
        "yes" if one.correct else "no",
        one.mark,
        one.maximum,
        one.certainty or "",
        "" if one.duration is None else round(one.duration / 1000, 1),
    )
