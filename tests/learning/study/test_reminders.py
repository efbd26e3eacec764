import re
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from content.models import Card, Course
from learning.accounts.models import User
from learning.study import choices, reading, reminders
from learning.study import memory as verbs
from learning.study.calendars import calendar
from learning.study.history import DueDay
from learning.study.models import Memory, Preferences
from learning.study.scheduling import Rating
from tests.factories import small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def course(db: None) -> Course:
    return small_course(slug="friends", title="Friends")


@pytest.fixture
def due(ada: User, course: Course) -> Memory:
    """Ada wants reminders, and one card is due."""
    choices.choose_preferences(ada, reminders=True)
    reading.start_course(ada, course)
    verbs.review_card(ada, Card.objects.get(back="1994"), Rating.EASY, NOON - timedelta(days=30))
    return Memory.objects.get(learner=ada)


def test_who_wants_it_is_reminded_once_a_day(due: Memory) -> None:
    moments = [NOON, NOON + timedelta(hours=2), NOON + timedelta(days=1)]

    assert [reminders.send_reminders(now, "https://learn.example.org") for now in moments] == [1, 0, 1]
    assert mail.outbox[0].subject == "1 card due"
    assert "https://learn.example.org/courses/friends/review/" in mail.outbox[0].body


@pytest.mark.parametrize("changes", [{"reminders": False}, {"holiday_until": date(2026, 3, 2)}])
def test_who_does_not_want_it_now_is_left_in_peace(ada: User, due: Memory, changes: dict[str, object]) -> None:
    choices.choose_preferences(ada, **changes)

    assert reminders.send_reminders(NOON, "https://learn.example.org") == 0


def test_nobody_is_reminded_of_nothing(ada: User, due: Memory) -> None:
    verbs.suspend(ada, due.fact)

    assert reminders.send_reminders(NOON, "https://learn.example.org") == 0
    assert mail.outbox == []


def test_reminders_stop_at_one_click_without_signing_in(ada: User, due: Memory) -> None:
    reminders.send_reminders(NOON, "https://learn.example.org")
    stop = urlsplit(mail.outbox[0].extra_headers["List-Unsubscribe"].strip("<>")).path
    strict = Client(enforce_csrf_checks=True)

    assert strict.get(stop).status_code == 200
    assert Preferences.of(ada).reminders
    assert strict.post(stop, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Preferences.of(ada).reminders


def test_a_made_up_link_stops_nothing(ada: User, client: Client, due: Memory) -> None:
    assert client.post("/study/reminders/stop/not-a-token/").status_code == 404
    assert Preferences.of(ada).reminders


def test_the_command_tells_how_many_it_sent(ada: User, course: Course, capsys: pytest.CaptureFixture[str]) -> None:
    choices.choose_preferences(ada, reminders=True)
    call_command("send_reminders", "https://learn.example.org/")

    assert capsys.readouterr().out == "0 reminders sent.\n"


def test_the_calendar_is_read_by_its_secret_address_alone(
    ada: User, ada_client: Client, client: Client, course: Course
) -> None:
    reading.start_course(ada, course)
    verbs.review_card(ada, Card.objects.get(back="1994"), Rating.EASY, timezone.now())
    ada_client.post("/study/calendar/new/")
    address = re.search(r"/study/calendar/[\w-]+\.ics", ada_client.get("/study/settings/").text)
    assert address

    response = client.get(address.group())
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.text.count("BEGIN:VEVENT") == 1
    ada_client.post("/study/calendar/new/")
    assert client.get(address.group()).status_code == 404


def test_a_calendar_has_an_entry_for_each_day_with_something_due() -> None:
    days = [DueDay(date(2026, 3, 2), 12), DueDay(date(2026, 3, 3), 0), DueDay(date(2026, 12, 31), 1)]

    lines = calendar(days, NOON, "7", "https://learn.example.org/" + "ä" * 60, 30).split("\r\n")

    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert "SUMMARY:12 cards due\\, about 6 min" in lines
    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines
    assert all(len(line.encode()) <= 75 for line in lines)
