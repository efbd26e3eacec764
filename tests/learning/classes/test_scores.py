from datetime import UTC, datetime, timedelta

import pytest

from learning.classes.scores import Status, Try, outcome

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def go(number: int, share: float | None, *, late: bool = False) -> Try:
    done = None if share is None else NOON + timedelta(minutes=20)
    return Try(attempt=number, number=number, share=share, started=NOON, submitted=done, late=late)


THREE = [go(2, 0.5), go(1, 0.8), go(3, 0.2)]


@pytest.mark.parametrize(
    ("counts", "share", "number"), [("highest", 0.8, 1), ("latest", 0.2, 3), ("first", 0.8, 1), ("average", 0.5, 3)]
)
def test_the_rule_says_which_attempt_counts(counts: str, share: float, number: int) -> None:
    got = outcome(THREE, counts, None, NOON)
    assert got.share == pytest.approx(share)
    assert got.counted
    assert got.counted.number == number


def test_of_two_equally_good_attempts_the_earlier_counts() -> None:
    got = outcome([go(1, 0.5), go(2, 0.5, late=True)], "highest", None, NOON)
    assert got.status == Status.DONE


def test_an_open_attempt_does_not_count() -> None:
    got = outcome([go(1, 0.5), go(2, None)], "latest", None, NOON)
    assert got.percent == 50


def test_status_follows_from_attempts_and_dates() -> None:
    assert outcome([], "highest", None, NOON).status == Status.NOT_STARTED
    assert outcome([], "highest", NOON - HOUR, NOON).status == Status.MISSING
    assert outcome([go(1, None)], "highest", NOON - HOUR, NOON).status == Status.IN_PROGRESS
    assert outcome([go(1, 0.1, late=True)], "highest", NOON, NOON).status == Status.LATE


def test_time_is_from_start_to_submission() -> None:
    assert outcome([go(1, 0.5)], "highest", None, NOON).time == timedelta(minutes=20)


def test_marks_below_nothing_show_as_nothing() -> None:
    assert outcome([go(1, -0.5)], "highest", None, NOON).percent == 0
