"""Verbs on what a learner chooses for themselves: preferences, the pace of a course, notes, problems reported."""

import uuid
from datetime import datetime
from typing import Any

from django.db import transaction

from content.models import Card, Fact, Question
from learning.accounts.models import User
from learning.study.models import Note, Preferences, Problem, StudyPlan


@transaction.atomic
def choose_preferences(learner: User, **changes: Any) -> Preferences:
    """Change some of a learner's preferences."""
    preferences, _ = Preferences.objects.update_or_create(learner=learner, defaults=changes)
    return preferences


@transaction.atomic
def new_calendar_key(learner: User) -> Preferences:
    """Give a learner's calendar a new secret address."""
    return choose_preferences(learner, calendar_key=uuid.uuid4())


@transaction.atomic
def choose_pace(plan: StudyPlan, **changes: Any) -> StudyPlan:
    """Change the pace of a course. What is already scheduled stays; each next review takes the new pace."""
    for name, value in changes.items():
        setattr(plan, name, value)
    plan.save(update_fields=list(changes))
    return plan


@transaction.atomic
def complete_course(plan: StudyPlan, now: datetime) -> StudyPlan:
    """Note when a course was first completed."""
    if plan.completed_at is None:
        plan.completed_at = now
        plan.save(update_fields=["completed_at"])
    return plan


@transaction.atomic
def write_note(learner: User, fact: Fact, text: str, now: datetime) -> None:
    """Keep a note on a fact; an empty one takes it away."""
    if text.strip():
        fields = {"text": text.strip(), "written_at": now}
        Note.objects.update_or_create(learner=learner, fact=fact, defaults=fields)
    else:
        Note.objects.filter(learner=learner, fact=fact).delete()


@transaction.atomic
def report_problem(
    learner: User,
    fact: Fact,
    text: str,
    now: datetime,
    *,
    card: Card | None = None,
    question: Question | None = None,
) -> Problem:
    """Tell those who teach what is wrong with a fact, a card or a question. The same report twice is one."""
    problem, _ = Problem.objects.get_or_create(
        reporter=learner,
        course_id=fact.course_id,
        fact=fact,
        card=card,
        question=question,
        text=text.strip(),
        settled_at=None,
        defaults={"reported_at": now},
    )
    return problem


@transaction.atomic
def settle_problem(problem: Problem, settler: User, now: datetime) -> None:
    """Note a problem as dealt with."""
    Problem.objects.filter(pk=problem.pk, settled_at=None).update(settled_at=now, settled_by=settler)
