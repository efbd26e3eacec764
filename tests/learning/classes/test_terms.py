from datetime import UTC, datetime, timedelta

from learning.classes.terms import Grant, accommodated
from learning.quizzes.terms import Terms

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def test_nothing_granted_changes_nothing() -> None:
    terms = Terms(due=NOON)
    assert accommodated(terms, []) is terms


def test_of_times_and_attempts_the_most_generous_holds() -> None:
    terms = Terms(time_limit=HOUR, attempts_allowed=1)
    granted = accommodated(terms, [Grant(time_factor=1.5, extra_attempts=1), Grant(nearness=3, time_factor=1.25)])
    assert granted.time_limit == 1.5 * HOUR
    assert granted.attempts_allowed == 2


def test_unlimited_attempts_stay_unlimited() -> None:
    assert accommodated(Terms(), [Grant(extra_attempts=2)]).attempts_allowed is None


def test_of_dates_the_nearest_holds() -> None:
    grants = [Grant(nearness=0, due=NOON + DAY), Grant(nearness=3, due=NOON + 2 * DAY), Grant(nearness=2)]
    assert accommodated(Terms(due=NOON), grants).due == NOON + 2 * DAY


def test_a_later_due_date_keeps_the_quiz_open_as_long() -> None:
    granted = accommodated(Terms(due=NOON, closes=NOON + HOUR), [Grant(due=NOON + DAY)])
    assert granted.closes == NOON + DAY


def test_extra_time_extends_the_close() -> None:
    granted = accommodated(Terms(time_limit=HOUR, closes=NOON), [Grant(time_factor=2)])
    assert granted.closes == NOON + HOUR
