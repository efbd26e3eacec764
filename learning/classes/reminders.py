"""Emails about assignments: to those who have not done one that is due within a day, or whenever an instructor asks."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils.formats import date_format

from learning.classes.models import Assignment
from learning.classes.outcomes import LearnerOutcome, outcomes_of
from learning.classes.scores import Status
from learning.quizzes.terms import Terms

AHEAD = timedelta(days=1)  # how long before the due date learners are reminded
AGAIN = timedelta(hours=12)  # nobody is reminded of an assignment twice within it
UNDONE = frozenset((Status.NOT_STARTED, Status.IN_PROGRESS, Status.MISSING))


def waiting(assignment: Assignment, now: datetime) -> list[LearnerOutcome]:
    """Return those who have not done an assignment that they still could."""
    return [
        row
        for row in outcomes_of(assignment, now)
        if row.outcome.status in UNDONE and row.terms.is_open(now) and row.learner.is_active
    ]


def remind(assignment: Assignment, now: datetime, site: str) -> int:
    """Write to everybody who has not done an assignment yet and could; return how many.

    `site` is the address, without a slash. Asked again within twelve hours, nobody is written to.
    """
    with transaction.atomic():
        locked = Assignment.objects.select_for_update().get(pk=assignment.pk)
        if locked.reminded_at and now - locked.reminded_at < AGAIN:
            return 0
        Assignment.objects.filter(pk=assignment.pk).update(reminded_at=now)
    late = waiting(assignment, now)
    for row in late:
        message(assignment, row, site).send()
    return len(late)


def send_due_reminders(now: datetime, site: str) -> int:
    """Remind of every assignment that is due within a day; return how many emails went out. Each goes once."""
    soon = Assignment.objects.filter(group__archived=False, due__gt=now, due__lte=now + AHEAD)
    found = soon.select_related("quiz__course", "group", "section")
    return sum(remind(one, now, site) for one in found if one.reminded_at is None)


def message(assignment: Assignment, row: LearnerOutcome, site: str) -> EmailMessage:
    """Return the email to one learner, with the dates that hold for them, in their time zone."""
    link = site + reverse("classes:assignment", args=(assignment.pk,))
    when = due_in_words(row.terms, row.learner.time_zone)
    lines = [
        f"Hello {row.learner},",
        "",
        f"“{assignment.quiz.title}” in {assignment.group.name} {when}, and you have not handed it in yet.",
        "",
        link,
        "",
    ]
    return EmailMessage(f"{assignment.quiz.title}: {when}", "\n".join(lines), to=[row.learner.email])


def due_in_words(terms: Terms, zone: str) -> str:
    if terms.due is None:
        return "waits for you"
    local = terms.due.astimezone(ZoneInfo(zone))
    return f"is due {date_format(local, 'l j F, H:i')}"
