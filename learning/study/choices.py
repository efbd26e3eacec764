"""Verbs on what a learner chooses for themselves: preferences, the pace of a course, notes, problems reported."""

import uuid
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from content.models import Card, Fact, Question
from learning.accounts.models import User
from learning.study.models import Holiday, Note, Preferences, Problem, StudyPlan


@transaction.atomic
def choose_preferences(learner: User, *, today: date | None = None, **changes: Any) -> Preferences:
    """Change some of a learner's preferences. With the learner's `today` a holiday is remembered when it is over."""
    preferences, _ = Preferences.objects.update_or_create(learner=learner, defaults=changes)
    if today and "holiday_until" in changes:
        _keep_holiday(learner, preferences.holiday_until, today)
    return preferences


def _keep_holiday(learner: User, until: date | None, today: date) -> None:
    """Begin a holiday today, or move the end of the one that lasts; one that ends before today ended yesterday."""
    lasting = Holiday.objects.filter(learner=learner, last__gte=today).first()
    if until and until >= today:
        holiday = lasting or Holiday(learner=learner, first=today)
        holiday.last = until
        holiday.save()
    elif lasting and lasting.first == today:
        lasting.delete()
    elif lasting:
        Holiday.objects.filter(pk=lasting.pk).update(last=today - timedelta(days=1))


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
    """Tell those who teach what is wrong with a fact, a card or a question.

    One report of it is open at a time; reported again, it takes the new words, where there are any.
    """
    problem, _ = Problem.objects.get_or_create(
        reporter=learner,
        course_id=fact.course_id,
        fact=fact,
        card=card,
        question=question,
        settled_at=None,
        defaults={"reported_at": now},
    )
    if text.strip() and text.strip() != problem.text:
        problem.text = text.strip()
        problem.save(update_fields=["text"])
    return problem


@transaction.atomic
def withdraw_problem(problem: Problem) -> None:
    """Take back a report that nobody has settled yet."""
    Problem.objects.filter(pk=problem.pk, settled_at=None).delete()


@transaction.atomic
def settle_problem(problem: Problem, settler: User, now: datetime) -> None:
    """Note a problem as dealt with."""
    Problem.objects.filter(pk=problem.pk, settled_at=None).update(settled_at=now, settled_by=settler)
