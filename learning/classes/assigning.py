"""Giving a class a quiz, taking it, and granting other terms. Writes are verbs in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from content.models import Module
from learning.accounts.models import User
from learning.classes.models import Accommodation, Assignment, Class, Section
from learning.classes.terms import Grant, accommodated
from learning.quizzes import attempts
from learning.quizzes.models import Attempt, Quiz
from learning.quizzes.terms import Terms


@dataclass(frozen=True)
class Given:
    """To whom an assignment goes and when. No section and no learners: the whole class."""

    section: Section | None = None
    learners: Sequence[User] = ()
    opens: datetime | None = None
    due: datetime | None = None
    closes: datetime | None = None
    late_penalty: float = 0.0
    counts: str = Assignment.Counts.HIGHEST


@dataclass(frozen=True)
class Asked:
    """What an assigned quiz asks and how. No modules: the whole course; no types: every one; `keys`: a fixed list."""

    title: str
    modules: Sequence[Module] = ()
    number: int = 10
    types: Sequence[str] = ()
    keys: Sequence[str] = ()
    rules: Mapping[str, Any] = field(default_factory=dict)  # other fields of Quiz: kinds, time_limit, feedback ...


@transaction.atomic
def assign_quiz(group: Class, instructor: User, asked: Asked, given: Given | None = None) -> Assignment:
    """Make a quiz on the class's course and give it to the class, a section of it or some of its learners."""
    given = given or Given()
    quiz = Quiz.objects.create(
        course=group.course,
        title=asked.title,
        purpose=Quiz.Purpose.ASSIGNED,
        made_by=instructor,
        number=len(asked.keys) or asked.number,
        types=list(asked.types),
        keys=list(asked.keys),
        **asked.rules,
    )
    quiz.modules.set(asked.modules)
    assignment = Assignment.objects.create(
        group=group,
        quiz=quiz,
        section=given.section,
        opens=given.opens,
        due=given.due,
        closes=given.closes,
        late_penalty=given.late_penalty,
        counts=given.counts,
    )
    assignment.learners.set(given.learners)
    return assignment


@transaction.atomic
def change_assignment(assignment: Assignment, **changes: Any) -> None:
    """Change dates, late penalty or which attempt counts. Attempts that run get the new dates."""
    for name, value in changes.items():
        setattr(assignment, name, value)
    assignment.save(update_fields=list(changes))
    apply_terms(assignment)


@transaction.atomic
def withdraw(assignment: Assignment) -> bool:
    """Take back an assignment that nobody has begun, and say whether it was."""
    if Attempt.objects.filter(quiz=assignment.quiz_id).exists():
        return False
    quiz = assignment.quiz
    assignment.delete()
    quiz.delete()
    return True


def start_assigned(assignment: Assignment, learner: User, now: datetime, *, seed: int) -> Attempt:
    """Begin an attempt under the learner's own terms, or return the open one. Raises AttemptRefused."""
    return attempts.start_attempt(assignment.quiz, learner, now, seed=seed, terms=terms_for(assignment, learner))


def terms_for(assignment: Assignment, learner: User) -> Terms:
    """Return the terms under which a learner takes an assignment. One query."""
    return terms_of_all(assignment, [learner.pk])[learner.pk]


def terms_of_all(assignment: Assignment, learners: Iterable[int]) -> dict[int, Terms]:
    """Return the terms of many learners, by their ids. One query."""
    granted = list(accommodations_of(assignment))
    base = base_terms(assignment, latest_close(assignment, granted))
    return {learner: accommodated(base, _grants(assignment, learner, granted)) for learner in learners}


def dates_for(assignment: Assignment, learner: int, granted: Iterable[Accommodation]) -> Terms:
    """Return the dates under which a learner takes an assignment, given what is granted in its class. No query."""
    base = Terms(opens=assignment.opens, due=assignment.due, closes=assignment.closes)
    return accommodated(base, _grants(assignment, learner, granted))


def _grants(assignment: Assignment, learner: int, granted: Iterable[Accommodation]) -> list[Grant]:
    """Keep what applies to one learner at one assignment."""
    return [
        _grant(one)
        for one in granted
        if one.learner_id in (None, learner) and one.assignment_id in (None, assignment.pk)
    ]


def base_terms(assignment: Assignment, feedback_from: datetime | None) -> Terms:
    """Return an assignment's terms before any accommodation."""
    own = attempts.terms_of(assignment.quiz)
    return Terms(
        attempts_allowed=own.attempts_allowed,
        time_limit=own.time_limit,
        opens=assignment.opens,
        due=assignment.due,
        closes=assignment.closes,
        late_penalty=assignment.late_penalty,
        feedback=own.feedback,
        feedback_from=feedback_from,
        marking=own.marking,
        pass_mark=own.pass_mark,
    )


def accommodations_of(assignment: Assignment) -> Iterable[Accommodation]:
    """Return what is granted to anybody at an assignment, whether for it or for the whole class."""
    here = Q(assignment=assignment) | Q(assignment=None)
    return Accommodation.objects.filter(here, group=assignment.group_id)


def latest_close(assignment: Assignment, granted: Iterable[Accommodation] | None = None) -> datetime | None:
    """Return when the last learner's time is over: until then keys that wait for the close stay hidden."""
    own = assignment.closes or assignment.due
    if own is None:
        return None
    granted = list(accommodations_of(assignment) if granted is None else granted)
    ends = [own, *(end for one in granted if (end := one.closes or one.due))]
    longest = max([1.0, *(one.time_factor for one in granted)])
    extra = assignment.quiz.time_limit * (longest - 1) if assignment.quiz.time_limit else timedelta(0)
    return max(ends) + extra


def _grant(one: Accommodation) -> Grant:
    return Grant(
        nearness=2 * (one.learner_id is not None) + (one.assignment_id is not None),
        time_factor=one.time_factor,
        extra_attempts=one.extra_attempts,
        opens=one.opens,
        due=one.due,
        closes=one.closes,
    )


@transaction.atomic
def grant(
    group: Class,
    by: User,
    now: datetime,
    *,
    learner: User | None = None,
    assignment: Assignment | None = None,
    **terms: Any,
) -> Accommodation:
    """Grant other terms (time_factor, extra_attempts, opens, due, closes, reason) in place of what was granted before.

    Attempts that run are put under them at once.
    """
    accommodation, _ = Accommodation.objects.update_or_create(
        group=group, learner=learner, assignment=assignment, defaults={**terms, "granted_by": by, "granted_at": now}
    )
    _apply_to(accommodation)
    return accommodation


@transaction.atomic
def withdraw_grant(accommodation: Accommodation) -> None:
    """Take an accommodation back; attempts that run are put under the terms without it."""
    group, assignment = accommodation.group, accommodation.assignment
    accommodation.delete()
    for one in [assignment] if assignment else group.assignments.select_related("quiz"):
        apply_terms(one)


def _apply_to(accommodation: Accommodation) -> None:
    every = accommodation.group.assignments.select_related("quiz")
    for assignment in [accommodation.assignment] if accommodation.assignment else every:
        apply_terms(assignment)


def apply_terms(assignment: Assignment) -> None:
    """Put an assignment's open attempts under the terms now in force, and all under the new date of their review."""
    found = list(Attempt.objects.filter(quiz=assignment.quiz_id))
    terms = terms_of_all(assignment, {one.learner_id for one in found})
    for attempt in found:
        if attempt.is_open:
            attempts.retime(attempt.pk, terms[attempt.learner_id])
        elif attempt.terms.feedback_from != terms[attempt.learner_id].feedback_from:
            attempts.move_feedback(attempt, terms[attempt.learner_id].feedback_from)
