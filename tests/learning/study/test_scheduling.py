from datetime import UTC, date, datetime, timedelta

import fsrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learning.study.scheduling import (
    Clock,
    MemoryState,
    Pace,
    Rating,
    State,
    before_exam,
    choose_interval,
    fuzz_range,
    is_leech,
    previews,
    recall,
    recall_of,
    replay,
    schedule,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)  # a Monday
RATINGS = st.sampled_from(list(Rating))


def intervals(ratings: list[int]) -> list[int]:
    """Review always on the day it is due; return the days between, nought while in learning steps."""
    memory, now, found = MemoryState(), NOON, []
    for rating in ratings:
        memory, log = schedule(memory, Rating(rating), now, Pace(Clock(rollover=0)), seed=1, interval=None)
        found.append(log.interval or 0)
        assert memory.due is not None
        now = max(now, memory.due)
    return found


def test_unfuzzed_intervals_are_those_of_py_fsrs_golden_sequence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("learning.study.scheduling.fuzz_range", lambda days: range(days, days + 1))

    assert intervals([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]) == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


@given(st.lists(st.tuples(RATINGS, st.integers(0, 400)), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_stability_and_difficulty_are_those_of_py_fsrs(history: list[tuple[Rating, int]]) -> None:
    theirs, ours, now = fsrs.Card(card_id=1), MemoryState(), NOON
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    for rating, wait in history:
        now += timedelta(days=wait)
        theirs, _ = scheduler.review_card(theirs, fsrs.Rating(rating), now)
        ours, _ = schedule(ours, rating, now, Pace(), seed=1)

        assert (ours.stability, ours.difficulty) == (theirs.stability, theirs.difficulty)
        assert (int(ours.state), ours.step) == (int(theirs.state), theirs.step)


@given(st.lists(st.tuples(RATINGS, st.integers(1, 60 * 24 * 90)), max_size=12))
@settings(max_examples=60, deadline=None)
def test_replaying_a_log_from_nothing_gives_the_same_memory(history: list[tuple[Rating, int]]) -> None:
    memory, now, log = MemoryState(), NOON, []
    pace = Pace(Clock("America/St_Johns", 3), retention=0.86, easy_days=frozenset({5, 6}))
    for rating, minutes in history:
        now += timedelta(minutes=minutes)
        memory, entry = schedule(memory, rating, now, pace, seed=7, load=lambda first, last: {first: 3})
        log.append((rating, now, pace, entry.interval))

    assert replay(log, seed=7) == memory


def test_fuzz_depends_on_the_memory_and_the_review_and_on_nothing_else() -> None:
    memory = MemoryState(State.REVIEW, None, 40.0, 5.0, NOON, NOON - timedelta(days=40), reviews=4)

    twice = [schedule(memory, Rating.GOOD, NOON, Pace(), seed=3)[1].interval for _ in range(2)]
    others = {schedule(memory, Rating.GOOD, NOON, Pace(), seed=seed)[1].interval for seed in range(50)}

    assert twice[0] == twice[1]
    assert len(others) > 5


@pytest.mark.parametrize("days", [3, 7, 20, 100])
def test_fuzz_is_not_biased(days: int) -> None:
    drawn = [choose_interval(days, NOON.date(), Pace(), (seed, 1), None) for seed in range(4000)]

    assert np.mean(drawn) == pytest.approx(days, abs=4 * np.std(drawn) / np.sqrt(4000))
    assert set(drawn) == set(fuzz_range(days))


def test_fuzz_leaves_short_intervals_alone() -> None:
    assert list(fuzz_range(1)) == [1]
    assert list(fuzz_range(2)) == [2]


def test_little_falls_due_on_an_easy_day_or_on_a_full_one() -> None:
    saturday, pace = date(2026, 3, 14), Pace(easy_days=frozenset({5}))
    full = {date(2026, 3, 12): 30}

    def load(first: date, last: date) -> dict[date, int]:
        return full

    days = [NOON.date() + timedelta(days=choose_interval(11, NOON.date(), pace, (s, 1), load)) for s in range(500)]

    assert days.count(saturday) < 30
    assert days.count(date(2026, 3, 12)) < 5
    assert days.count(date(2026, 3, 13)) > 90


def test_nothing_is_put_off_beyond_an_exam_and_the_last_looks_are_spread() -> None:
    pace = Pace(exam_on=date(2026, 4, 1))

    days = {NOON.date() + timedelta(days=choose_interval(200, NOON.date(), pace, (s, 1), None)) for s in range(300)}

    assert min(days) == date(2026, 3, 25)
    assert max(days) == date(2026, 3, 31)
    assert len(days) == 7


def test_an_exam_that_is_past_or_far_changes_nothing() -> None:
    assert before_exam(range(9, 12), NOON.date(), date(2026, 3, 1)) == range(9, 12)
    assert before_exam(range(9, 12), NOON.date(), date(2027, 3, 1)) == range(9, 12)


def test_a_day_begins_at_the_rollover_hour_where_the_learner_lives() -> None:
    clock = Clock("Europe/Berlin", 4)

    assert clock.day(datetime(2026, 3, 2, 2, 59, tzinfo=UTC)) == date(2026, 3, 1)
    assert clock.day(datetime(2026, 3, 2, 3, 0, tzinfo=UTC)) == date(2026, 3, 2)
    assert clock.starts(date(2026, 3, 2)) == datetime(2026, 3, 2, 3, tzinfo=UTC)


@given(st.integers(0, 5_000_000), st.integers(0, 23))
def test_every_moment_is_within_its_day_also_when_clocks_change(minutes: int, rollover: int) -> None:
    clock, moment = Clock("America/New_York", rollover), NOON + timedelta(minutes=minutes)
    day = clock.day(moment)

    assert (
        clock.starts(day) - timedelta(hours=1) <= moment <= clock.starts(day + timedelta(days=1)) + timedelta(hours=1)
    )


def test_reviews_before_and_after_midnight_are_a_day_apart_only_across_the_rollover() -> None:
    late = datetime(2026, 3, 2, 23, tzinfo=UTC)
    memory, _ = schedule(MemoryState(), Rating.EASY, late, Pace(), seed=1)

    assert recall_of(memory, late + timedelta(hours=4), Pace()) == 1.0
    assert recall_of(memory, late + timedelta(hours=6), Pace()) == pytest.approx(recall(memory.stability, 1))


def test_a_review_falls_due_when_the_day_begins_not_at_the_hour_of_the_last_one() -> None:
    memory, log = schedule(MemoryState(), Rating.EASY, NOON, Pace(), seed=1)

    assert log.interval is not None
    assert memory.due == datetime(2026, 3, 2, 4, tzinfo=UTC) + timedelta(days=log.interval)


def test_previews_are_what_the_answers_then_do() -> None:
    memory = MemoryState(State.REVIEW, None, 12.0, 5.0, NOON, NOON - timedelta(days=12), reviews=3)

    promised = previews(memory, NOON, Pace(), seed=5)

    assert promised[Rating.AGAIN] == timedelta(minutes=10)
    for rating in (Rating.HARD, Rating.GOOD, Rating.EASY):
        assert promised[rating].days == schedule(memory, rating, NOON, Pace(), seed=5)[1].interval
    assert promised[Rating.HARD] < promised[Rating.GOOD] < promised[Rating.EASY]


def test_predicted_recall_is_ninety_percent_after_as_many_days_as_the_stability() -> None:
    assert recall(10.0, 10) == pytest.approx(0.9)
    assert recall(np.array([1.0, 10.0]), np.array([1.0, 10.0])) == pytest.approx(np.array([0.9, 0.9]))
    assert recall_of(MemoryState(), NOON, Pace()) is None


def test_a_higher_desired_retention_asks_sooner() -> None:
    memory = MemoryState(State.REVIEW, None, 100.0, 5.0, NOON, NOON - timedelta(days=100), reviews=3)
    waits = [schedule(memory, Rating.GOOD, NOON, Pace(retention=r), seed=1)[1].interval or 0 for r in (0.95, 0.9, 0.8)]

    assert waits == sorted(waits)
    assert waits[0] < waits[2] / 3


def test_only_forgetting_what_was_learnt_is_a_lapse() -> None:
    learning, _ = schedule(MemoryState(), Rating.AGAIN, NOON, Pace(), seed=1)
    learnt, _ = schedule(learning, Rating.EASY, NOON, Pace(), seed=1)
    lost, _ = schedule(learnt, Rating.AGAIN, NOON + timedelta(days=9), Pace(), seed=1)
    again, _ = schedule(lost, Rating.AGAIN, NOON + timedelta(days=9), Pace(), seed=1)

    assert [m.lapses for m in (learning, learnt, lost, again)] == [0, 0, 1, 1]


def test_a_leech_is_noticed_at_the_sixth_lapse_and_every_third_after() -> None:
    assert [lapses for lapses in range(14) if is_leech(lapses)] == [6, 9, 12]
