"""Reports as CSV that a spreadsheet opens safely, streamed so that its size does not matter."""

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.http import StreamingHttpResponse

from learning.classes.spreadsheet import harmless
from learning.reports.everybody import ClassRow, LearnerRow

LEARNER_COLUMNS = (
    "name",
    "email",
    "facts seen",
    "facts known",
    "facts due",
    "predicted recall %",
    "lessons read",
    "quizzes handed in",
    "mean score %",
    "last active",
)
CLASS_COLUMNS = (
    "class",
    "course",
    "archived",
    "learners",
    "assignments",
    "handed in",
    "expected",
    "mean score %",
    "last handed in",
)


class Echo:
    """A file that hands back what is written: csv's writer, streamed."""

    def write(self, line: str) -> str:
        return line


def percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f}"


def moment(at: datetime | None) -> str:
    return "" if at is None else at.isoformat(timespec="seconds")


def learner_cells(row: LearnerRow) -> tuple[Any, ...]:
    figures = row.figures
    return (
        row.learner.name,
        row.learner.email,
        figures.seen,
        figures.known,
        figures.due,
        percent(figures.recall),
        row.lessons_read,
        row.quizzes,
        percent(row.score),
        moment(figures.last_active),
    )


def class_cells(row: ClassRow) -> tuple[Any, ...]:
    return (
        row.group.name,
        row.group.course.title,
        "yes" if row.group.archived else "no",
        row.learners,
        row.assignments,
        row.done,
        row.expected,
        percent(row.score),
        moment(row.last_active),
    )


def as_csv(name: str, columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> StreamingHttpResponse:
    """Answer with a download. UTF-8 with a byte order mark, because Excel takes it for Latin-1 otherwise."""
    writer = csv.writer(Echo())

    def lines() -> Iterator[str]:
        yield "\ufeff"
        yield writer.writerow(columns)
        for row in rows:
            yield writer.writerow([harmless(cell) for cell in row])

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
