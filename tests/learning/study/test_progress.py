from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from content.models import Card, Course
from learning.accounts.models import User
from learning.study import charts, history, progress
from learning.study import memory as verbs
from learning.study.history import Day
from learning.study.models import StudyPlan
from learning.study.scheduling import Clock, Rating
from tests.factories import small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def course(db: None) -> Course:
    return small_course()


def card(position: int) -> Card:
    return Card.objects.get(fact__position=position)


def test_what_was_never_asked_counts_as_not_recalled(ada: User, course: Course) -> None:
    for position in (0, 1, 2):
        verbs.review_card(ada, card(position), Rating.EASY, NOON)

    found = progress.in_course(ada, course, NOON)

    assert (found.whole.facts, found.whole.seen, found.whole.known, found.whole.due) == (6, 3, 3, 0)
    assert found.whole.recall == pytest.approx(0.5)
    assert found.whole.recall_of_seen == pytest.approx(1)
    assert [round(module.figures.recall, 2) for module in found.modules] == [1.0, 0.0]


def test_predicted_recall_falls_with_time_and_what_is_due_is_counted(ada: User, course: Course) -> None:
    verbs.review_card(ada, card(0), Rating.EASY, NOON)
    # Easy comes back in about eight days, some days more or less by the memory's own fuzz.
    chances = [progress.in_course(ada, course, NOON + timedelta(days=d)).whole for d in (0, 4, 60)]

    assert chances[0].recalled > chances[1].recalled > chances[2].recalled
    assert [figures.due for figures in chances] == [0, 0, 1]


def test_a_fact_in_its_first_steps_is_seen_but_not_known(ada: User, course: Course) -> None:
    verbs.review_card(ada, card(0), Rating.GOOD, NOON)

    found = progress.in_course(ada, course, NOON).whole
    assert (found.seen, found.known, found.last_active) == (1, 0, NOON)


def test_retired_facts_are_not_counted(ada: User, course: Course) -> None:
    verbs.review_card(ada, card(0), Rating.EASY, NOON)
    course.facts.filter(position=0).update(retired=True)

    assert progress.in_course(ada, course, NOON).whole.facts == 5
    assert progress.in_course(ada, course, NOON).whole.seen == 0
    assert progress.of_learners([ada], course, NOON)[ada.pk].seen == 0


def test_many_learners_are_counted_as_each_alone_in_as_many_queries_as_one(
    ada: User, mallory: User, course: Course, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    verbs.review_card(ada, card(0), Rating.EASY, NOON)
    verbs.review_card(mallory, card(0), Rating.AGAIN, NOON)
    verbs.review_card(mallory, card(10), Rating.EASY, NOON)
    at = NOON + timedelta(days=3)

    with django_assert_num_queries(2):
        many = progress.of_learners([ada, mallory], course, at)

    assert many == {who.pk: progress.in_course(who, course, at).whole for who in (ada, mallory)}
    assert progress.in_courses(ada, [course], at) == {course.pk: many[ada.pk]}


def test_figures_over_all_courses_are_of_those_that_each_learner_studies(
    ada: User, mallory: User, course: Course, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    other = small_course()
    StudyPlan.objects.create(learner=ada, course=course)
    StudyPlan.objects.create(learner=ada, course=other)
    StudyPlan.objects.create(learner=mallory, course=other)
    for who in (ada, mallory):
        verbs.review_card(who, Card.objects.filter(fact__course=course)[0], Rating.EASY, NOON)

    with django_assert_num_queries(3):
        found = progress.of_learners([ada, mallory], None, NOON)

    assert (found[ada.pk].facts, found[ada.pk].seen) == (12, 1)
    assert (found[mallory.pk].facts, found[mallory.pk].seen) == (6, 0)


def test_days_tell_what_was_done_and_what_was_recalled(ada: User, course: Course) -> None:
    plan = StudyPlan.objects.create(learner=ada, course=course)
    verbs.review_card(ada, card(0), Rating.EASY, NOON, duration=61_000)
    verbs.review_card(ada, card(0), Rating.AGAIN, NOON + timedelta(days=20), duration=5_000)

    days = history.days_of(plan, Clock(), date(2026, 3, 2), date(2026, 3, 22))

    assert len(days) == 21
    assert days[0] == Day(date(2026, 3, 2), reviews=1, tested=0, passed=0, seconds=61)
    assert days[20] == Day(date(2026, 3, 22), reviews=1, tested=1, passed=0, seconds=5)
    assert history.true_retention(days) == 0
    assert history.true_retention(days[:5]) is None


def test_a_review_at_night_belongs_to_the_day_before(ada: User, course: Course) -> None:
    plan = StudyPlan.objects.create(learner=ada, course=course)
    verbs.review_card(ada, card(0), Rating.EASY, datetime(2026, 3, 3, 2, tzinfo=UTC))

    days = history.days_of(plan, Clock(), date(2026, 3, 2), date(2026, 3, 3))
    assert [day.reviews for day in days] == [1, 0]


def test_the_forecast_counts_the_overdue_for_today(ada: User, course: Course) -> None:
    plan = StudyPlan.objects.create(learner=ada, course=course)
    verbs.review_card(ada, card(0), Rating.EASY, NOON)
    due = ada.memories.get().due
    assert due is not None

    before = history.forecast(plan, Clock(), NOON)
    after = history.forecast(plan, Clock(), due + timedelta(days=30))

    assert [day.date for day in before if day.due] == [due.date()]
    assert after[0].due == 1


@pytest.mark.parametrize(
    ("studied", "length"),
    [
        ("1111", 4),
        ("1110", 3),  # today may still come
        ("0001", 1),
        ("11111110111", 10),  # one miss in a week is forgiven
        ("1101011", 3),  # two are not
        ("11001111", 4),
        ("0000", 0),
    ],
)
def test_a_streak_forgives(studied: str, length: int) -> None:
    days = [Day(date(2026, 3, 2) + timedelta(days=n), reviews=int(mark)) for n, mark in enumerate(studied)]

    assert history.streak(days) == length


def test_a_streak_passes_over_a_holiday() -> None:
    days = [Day(date(2026, 3, 2) + timedelta(days=n), reviews=int(mark)) for n, mark in enumerate("1110000011")]
    away = frozenset(day.date for day in days[3:8])

    assert history.streak(days) == 2
    assert history.streak(days, away=away) == 5
    assert history.streak(days, away=away - {days[4].date, days[5].date}) == 2


def test_a_heat_map_has_a_column_a_week_and_months_that_do_not_collide() -> None:
    monday = date(2026, 1, 26)
    days = [Day(monday + timedelta(days=n), reviews=n % 5) for n in range(7 * 26)]

    chart = charts.heat_map(days)

    assert {cell.level for cell in chart.cells} == {0, 1, 2, 3, 4}
    assert len({cell.x for cell in chart.cells}) == 26
    gaps = [b.x - a.x for a, b in zip(chart.months, chart.months[1:], strict=False)]
    assert min(gaps) >= 35


def test_bars_fill_the_box_and_none_is_invisible() -> None:
    chart = charts.bars([("1", 0), ("2", 10), ("3", 5)])

    heights = [bar.height for bar in chart.bars]
    assert heights[1] == max(heights)
    assert heights[0] > 0
    assert all(bar.y + bar.height <= chart.base + 0.1 for bar in chart.bars)
