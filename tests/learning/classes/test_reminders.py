from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from learning.accounts.models import User
from learning.classes import assigning, reminders, roster
from learning.classes.assigning import Asked, Given
from learning.classes.models import Assignment, Class
from learning.quizzes import attempts

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = timedelta(hours=1)
SITE = "https://learn.example.org"


def assign(group: Class, **given: Any) -> Assignment:
    return assigning.assign_quiz(group, group.instructors.get(), Asked("Week 1", number=3), Given(**given))


def test_who_has_not_done_what_is_due_soon_is_reminded_once(
    group: Class, ada: User, mallory: User, mailoutbox: list[Any]
) -> None:
    roster.join_class(mallory, group)
    assignment = assign(group, due=NOW + 3 * HOUR)
    done = assigning.start_assigned(assignment, mallory, NOW, seed=1)
    attempts.submit_attempt(mallory, done.pk, NOW)
    assert reminders.send_due_reminders(NOW, SITE) == 1
    assert reminders.send_due_reminders(NOW + HOUR, SITE) == 0
    (mail,) = mailoutbox
    assert mail.to == [ada.email]
    assert f"{SITE}/classes/assignments/{assignment.pk}/" in mail.body
    assert "Week 1" in mail.subject


@pytest.mark.parametrize("given", [{}, {"due": NOW + 30 * HOUR}, {"due": NOW - HOUR}])
def test_what_is_not_due_within_a_day_reminds_nobody(group: Class, given: dict[str, Any]) -> None:
    assign(group, **given)
    assert reminders.send_due_reminders(NOW, SITE) == 0


def test_an_archived_class_reminds_nobody(group: Class) -> None:
    assign(group, due=NOW + HOUR)
    roster.set_archived(group, True)
    assert reminders.send_due_reminders(NOW, SITE) == 0


def test_a_reminder_tells_the_date_that_holds_for_its_learner_in_their_zone(
    group: Class, ada: User, grace: User, mailoutbox: list[Any]
) -> None:
    ada.time_zone = "Asia/Tokyo"
    ada.save()
    assignment = assign(group, due=NOW + HOUR)
    later = NOW + 50 * HOUR
    assigning.grant(group, grace, NOW, learner=ada, assignment=assignment, due=later)
    reminders.remind(assignment, NOW, SITE)
    assert f"{later + 9 * HOUR:%H:%M}" in mailoutbox[0].subject


def test_a_command_sends_them(group: Class, capsys: pytest.CaptureFixture[str]) -> None:
    assign(group, due=timezone.now() + HOUR)
    call_command("remind_of_assignments", SITE)
    assert "1 reminder sent." in capsys.readouterr().out


def test_an_instructor_reminds_at_the_press_of_a_button_but_not_twice(
    group: Class, grace_client: Client, ada_client: Client, mailoutbox: list[Any]
) -> None:
    assignment = assign(group)
    page = reverse("classes:remind", args=(assignment.pk,))
    assert ada_client.post(page).status_code == 404
    for _ in range(2):
        grace_client.post(page)
    assert len(mailoutbox) == 1
