"""A class by its assignments: what each learner's score is, and what is missing. Reads only, constant queries.

Lean on purpose: a class of 500 with 40 assignments is 20,000 cells.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from django.db.models import Q, QuerySet

from learning.accounts.models import User
from learning.classes.assigning import dates_for
from learning.classes.models import Accommodation, Assignment, Class, Enrolment
from learning.classes.scores import Status, standing, status
from learning.quizzes.models import Attempt


class Cell(NamedTuple):
    """What stands for one learner at one assignment; no percentage where nothing is scored."""

    status: Status
    percent: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A learner with a cell for each assignment, None where it was not given to them.

    `mean` is the mean percentage: what is missing counts 0, what may still be done not at all.
    """

    learner: User
    section: str
    cells: tuple[Cell | None, ...]
    mean: int | None
    missing: int


@dataclass(frozen=True, slots=True)
class Gradebook:
    """Lines by learner, columns by assignment; `means` are percentages of each column."""

    assignments: tuple[Assignment, ...]
    lines: tuple[Line, ...]
    means: tuple[int | None, ...]


@lru_cache(maxsize=4096)
def cell(of: Status, percent: int | None) -> Cell:
    return Cell(of, percent)


def gradebook(group: Class, now: datetime, *, section: int | None = None, missing: bool = False) -> Gradebook:
    """Return a class's gradebook, of one section or of those only who miss something. Six queries at most."""
    assignments = list(group.assignments.select_related("quiz").order_by("due", "pk"))
    enrolled: QuerySet[Enrolment] = group.enrolments.select_related("learner", "section")
    if section is not None:
        enrolled = enrolled.filter(section=section)
    found = [line for line in _lines(assignments, list(enrolled), now) if line.missing or not missing]
    columns = zip(*(line.cells for line in found), strict=True) if found else ()
    means = tuple(_mean([one.percent for one in column if one and one.percent is not None]) for column in columns)
    return Gradebook(tuple(assignments), tuple(found), means)


def _mean(percents: Sequence[int]) -> int | None:
    return round(sum(percents) / len(percents)) if percents else None


def _lines(assignments: Sequence[Assignment], enrolled: Sequence[Enrolment], now: datetime) -> list[Line]:
    scores = _scores([one.quiz_id for one in assignments])
    chosen = _chosen(assignments)
    due = _due_dates(assignments)
    lines = []
    for place in enrolled:
        learner = place.learner_id
        cells = tuple(
            _cell(
                scores.get((one.quiz_id, learner)),
                one.counts,
                due.get((one.pk, learner), one.due) if due else one.due,
                now,
            )
            if _is_given(one, place, chosen)
            else None
            for one in assignments
        )
        lines.append(_line(place, cells))
    return lines


def _line(place: Enrolment, cells: tuple[Cell | None, ...]) -> Line:
    missing = sum(one is not None and one.status is Status.MISSING for one in cells)
    percents = [one.percent for one in cells if one and one.percent is not None]
    section = place.section.name if place.section else ""
    return Line(place.learner, section, cells, _mean([*percents, *[0] * missing]), missing)


def _scores(quizzes: Sequence[int]) -> dict[tuple[int, int], list[tuple[float | None, float, bool]]]:
    """Return (mark, maximum, late) of all attempts in order, by (quiz, learner). No mark: open. One query."""
    scores: dict[tuple[int, int], list[tuple[float | None, float, bool]]] = {}
    columns = ("quiz_id", "learner_id", "mark", "maximum", "late")
    rows = Attempt.objects.filter(quiz__in=quizzes).order_by("number").values_list(*columns)
    for quiz, learner, mark, maximum, late in rows.iterator(chunk_size=5000):
        scores.setdefault((quiz, learner), []).append((mark, maximum, late))
    return scores


def _cell(
    tries: Sequence[tuple[float | None, float, bool]] | None, counts: str, due: datetime | None, now: datetime
) -> Cell:
    if not tries:
        return cell(status(None, False, due, now), None)
    done = [(mark / best if best else None, late) for mark, best, late in tries if mark is not None]
    place, share = standing([share for share, _ in done], counts)
    late = None if place is None else done[place][1]
    return cell(status(late, True, due, now), None if share is None else max(0, round(100 * share)))


def _chosen(assignments: Sequence[Assignment]) -> dict[int, set[int]]:
    """Return, for assignments given to single learners only, who they are."""
    through = Assignment.learners.through._default_manager.filter(assignment__in=[one.pk for one in assignments])
    chosen: dict[int, set[int]] = {}
    for assignment, learner in through.values_list("assignment_id", "user_id"):
        chosen.setdefault(assignment, set()).add(learner)
    return chosen


def _is_given(assignment: Assignment, place: Enrolment, chosen: dict[int, set[int]]) -> bool:
    if assignment.section_id is not None and assignment.section_id != place.section_id:
        return False
    return assignment.pk not in chosen or place.learner_id in chosen[assignment.pk]


def _due_dates(assignments: Sequence[Assignment]) -> dict[tuple[int, int], datetime | None]:
    """Return the due dates that differ from their assignment's, by (assignment, learner)."""
    if not assignments:
        return {}
    group = assignments[0].group_id
    granted = list(Accommodation.objects.filter(group=group).filter(~Q(due=None) | ~Q(closes=None)))
    learners = {one.learner_id for one in granted if one.learner_id}
    everybody = [one for one in granted if one.learner_id is None]
    if everybody:
        learners = set(Enrolment.objects.filter(group=group).values_list("learner", flat=True))
    return {
        (assignment.pk, learner): dates_for(assignment, learner, granted).due
        for assignment in assignments
        for learner in learners
    }


def table(book: Gradebook) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    """Return a gradebook as header and rows: percentages, or how far it is where there is none."""
    header = ("name", "email", "section", *(one.quiz.title for one in book.assignments), "mean %", "missing")
    rows: list[tuple[object, ...]] = [
        (
            line.learner.name,
            line.learner.email,
            line.section,
            *(_written(one) for one in line.cells),
            "" if line.mean is None else line.mean,
            line.missing,
        )
        for line in book.lines
    ]
    return header, rows


def _written(one: Cell | None) -> object:
    if one is None:
        return ""
    return one.status.value if one.percent is None else one.percent
