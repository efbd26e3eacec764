"""Emails that say what is due: at most one a learner and day, with a link that stops them at one click."""

from datetime import datetime

from django.core import signing
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse

from learning.accounts.models import User
from learning.study import queue
from learning.study.models import Preferences, StudyPlan

SALT = "study.reminders"


def send_reminders(now: datetime, site: str) -> int:
    """Remind everybody who wants it and has something due; return how many. `site` is the address, without a slash."""
    wanting = Preferences.objects.filter(reminders=True, learner__is_active=True).select_related("learner")
    return sum(remind(preferences, now, site) for preferences in wanting.iterator(chunk_size=500))


@transaction.atomic
def remind(preferences: Preferences, now: datetime, site: str) -> bool:
    """Send one learner's reminder if one is called for. Sending counts as done only once the mail is out."""
    locked = Preferences.objects.select_for_update().select_related("learner").get(pk=preferences.pk)
    if not is_called_for(locked, now):
        return False
    due = due_in_all(locked, now)
    if not due:
        return False
    locked.reminded_at = now
    locked.save(update_fields=["reminded_at"])
    message(locked.learner, due, site).send()
    return True


def is_called_for(preferences: Preferences, now: datetime) -> bool:
    """Say whether a learner wants a reminder, had none today, and is not on holiday."""
    clock, today = preferences.clock, preferences.clock.day(now)
    away = preferences.holiday_until is not None and preferences.holiday_until >= today
    reminded = preferences.reminded_at is not None and clock.day(preferences.reminded_at) == today
    return preferences.reminders and not away and not reminded


def due_in_all(preferences: Preferences, now: datetime) -> list[tuple[StudyPlan, int]]:
    """Return a learner's plans with how many cards wait, those with any."""
    plans = list(
        StudyPlan.objects.of(preferences.learner).select_related("course", "learner").order_by("course__title")
    )
    left = queue.remaining_in(plans, preferences, now)
    waiting = [(plan, left[plan.course_id].due + left[plan.course_id].learning) for plan in plans]
    return [(plan, count) for plan, count in waiting if count]


def message(learner: User, due: list[tuple[StudyPlan, int]], site: str) -> EmailMessage:
    total = sum(count for _, count in due)
    stop = site + reverse("study:stop_reminders", args=[stop_token(learner)])
    lines = [
        f"{plan.course.title}: {count} due. {site}{reverse('study:review', args=[plan.course.slug])}"
        for plan, count in due
    ]
    text = "\n".join([f"Hello {learner},", "", *lines, "", f"No more of these emails: {stop}", ""])
    # RFC 8058: mail programs offer to stop them at one click, without opening a page.
    headers = {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    subject = f"{total} card{'s' if total > 1 else ''} due"
    return EmailMessage(subject, text, to=[learner.email], headers=headers)


def stop_token(learner: User) -> str:
    return signing.dumps(learner.pk, salt=SALT)


@transaction.atomic
def stop_reminders(token: str) -> bool:
    """Stop a learner's reminders by the token from an email; say whether the token was one of ours."""
    try:
        learner_id = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return False
    Preferences.objects.filter(learner=learner_id).update(reminders=False)
    return True
