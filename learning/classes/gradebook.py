"""A class by its assignments: what each learner's score is, and what is missing. Reads only, constant queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from learning.accounts.models import User
from learning.classes.assigning import dates_for
from learning.classes.models import Accommodation, Assignment, Class, Enrolment
from learning.classes.outcomes import tries_of
from learning.classes.scores import Outcome, Status, outcome


@dataclass(frozen=True, slots=True)
class Line:
    """A learner with an outcome for each assignment, None where it was not given to them."""

    learner: User
    section: str
    outcomes: tuple[Outcome | None, ...]

    @property
    def mean(self) -> int | None:
        """The mean percentage of what is scored; what is missing counts 0, what may still be done not at all."""
        shares = [0.0 if one.status == Status.MISSING else one.share for one in self.outcomes if one]
        counted = [max(0.0, share) for share in shares if share is not None]
        return round(100 * sum(counted) / len(counted)) if counted else None

    @property
    def missing(self) -> int:
        return sum(one is not None and one.status == Status.MISSING for one in self.outcomes)


@dataclass(frozen=True, slots=True)
class Gradebook:
    """Lines by learner, columns by assignment; `means` are percentages of each column."""

    assignments: tuple[Assignment, ...]
    lines: tuple[Line, ...]

    @property
    def means(self) -> tuple[int | None, ...]:
        columns = zip(*(line.outcomes for line in self.lines), strict=True) if self.lines else ()
        return tuple(_mean(column) for column in columns)


def _mean(column: Iterable[Outcome | None]) -> int | None:
    shares = [max(0.0, one.share) for one in column if one and one.share is not None]
    return round(100 * sum(shares) / len(shares)) if shares else None


def gradebook(group: Class, now: datetime, *, section: int | None = None, missing: bool = False) -> Gradebook:
    """Return a class's gradebook, of one section or of those only who miss something. Five queries."""
    assignments = list(group.assignments.select_related("quiz").order_by("due", "pk"))
    enrolled: QuerySet[Enrolment] = group.enrolments.select_related("learner", "section")
    if section is not None:
        enrolled = enrolled.filter(section=section)
    lines = _lines(assignments, list(enrolled), now)
    return Gradebook(tuple(assignments), tuple(line for line in lines if line.missing or not missing))


def _lines(assignments: Sequence[Assignment], enrolled: Sequence[Enrolment], now: datetime) -> list[Line]:
    tries = tries_of([one.quiz_id for one in assignments])
    chosen = _chosen(assignments)
    due = _due_dates(assignments)
    lines = []
    for place in enrolled:
        outcomes = [
            outcome(
                tries.get((one.quiz_id, place.learner_id), ()),
                one.counts,
                due.get((one.pk, place.learner_id), one.due),
                now,
            )
            if _is_given(one, place, chosen)
            else None
            for one in assignments
        ]
        lines.append(Line(place.learner, place.section.name if place.section else "", tuple(outcomes)))
    return lines


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
            *(_cell(one) for one in line.outcomes),
            "" if line.mean is None else line.mean,
            line.missing,
        )
        for line in book.lines
    ]
    return header, rows


def _cell(one: Outcome | None) -> object:
    if one is None:
        return ""
    return one.status.value if one.percent is None else one.percent
