from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from content.models import Card, Course, Fact
from learning.accounts.models import User
from learning.study import memory as verbs
from learning.study import queue
from learning.study.models import Memory, Preferences, Review, StudyPlan
from learning.study.queue import Remaining
from learning.study.scheduling import Clock, Rating, State
from tests.factories import CardFactory, EvidenceFactory, FactFactory, small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def course(db: None) -> Course:
    return small_course()


@pytest.fixture
def plan(ada: User, course: Course) -> StudyPlan:
    verbs.make_reviewable(ada, course.facts.order_by("position"))
    return StudyPlan.objects.create(learner=ada, course=course)


def preferences(plan: StudyPlan, **chosen: object) -> Preferences:
    return Preferences(learner=plan.learner, **chosen)


def remember(plan: StudyPlan, position: int, due: datetime, state: State = State.REVIEW) -> Memory:
    """Turn the memory of the fact at a position (0, 1, 2, 10, 11, 12) into one that was learnt."""
    memory = Memory.objects.get(learner=plan.learner, fact__position=position)
    memory.state, memory.due, memory.last_review = state, due, due - timedelta(days=5)
    memory.stability, memory.difficulty, memory.reviews, memory.step = 5.0, 5.0, 3, 0 if state != State.REVIEW else None
    memory.save()
    return memory


def test_steps_that_are_over_come_before_what_is_due_and_that_before_what_is_new(plan: StudyPlan) -> None:
    due = remember(plan, 12, NOON - timedelta(days=2))
    step = remember(plan, 11, NOON - timedelta(minutes=1), State.LEARNING)

    assert queue.next_memory(plan, preferences(plan), NOON) == step
    step.delete()
    assert queue.next_memory(plan, preferences(plan), NOON) == due
    due.delete()
    found = queue.next_memory(plan, preferences(plan), NOON)
    assert found is not None
    assert found.fact.position == 0


def test_what_is_longest_due_comes_first(plan: StudyPlan) -> None:
    remember(plan, 0, NOON - timedelta(days=1))
    longest = remember(plan, 12, NOON - timedelta(days=9))

    assert queue.next_memory(plan, preferences(plan), NOON) == longest


def test_new_facts_stop_at_the_daily_limit_until_the_next_day(plan: StudyPlan) -> None:
    plan.new_per_day = 1
    first = queue.next_memory(plan, preferences(plan), NOON)
    assert first is not None
    verbs.review_card(plan.learner, first.fact.cards.get(), Rating.EASY, NOON)

    assert queue.next_memory(plan, preferences(plan), NOON) is None
    assert queue.next_memory(plan, preferences(plan), NOON + timedelta(days=1)) is not None


def test_reviews_stop_at_the_daily_limit_but_begun_steps_go_on(plan: StudyPlan) -> None:
    plan.reviews_per_day, plan.new_per_day = 1, 0
    remember(plan, 0, NOON - timedelta(days=1))
    remember(plan, 1, NOON)
    verbs.review_card(plan.learner, Card.objects.get(fact__position=0), Rating.AGAIN, NOON)

    found = queue.next_memory(plan, preferences(plan), NOON + timedelta(minutes=10))
    assert found is not None
    assert found.state == State.RELEARNING


def test_a_step_is_asked_a_little_early_when_nothing_else_is_left(plan: StudyPlan) -> None:
    plan.new_per_day = 0
    step = remember(plan, 0, NOON + timedelta(minutes=15), State.LEARNING)

    assert queue.next_memory(plan, preferences(plan), NOON) == step
    assert queue.next_memory(plan, preferences(plan), NOON - timedelta(minutes=10)) is None


def test_suspended_buried_retired_and_cardless_facts_are_not_asked(plan: StudyPlan) -> None:
    facts = list(plan.course.facts.order_by("position"))
    verbs.suspend(plan.learner, facts[0])
    verbs.bury(plan.learner, facts[1], NOON)
    facts[2].retired = True
    facts[2].save()
    facts[3].cards.update(retired=True)

    found = queue.next_memory(plan, preferences(plan), NOON)
    assert found is not None
    assert found.fact == facts[4]
    assert queue.remaining(plan, preferences(plan), NOON) == Remaining(learning=0, due=0, new=2)


def test_the_cards_of_a_fact_take_turns_and_retired_ones_sit_out(plan: StudyPlan) -> None:
    memory = Memory.objects.get(learner=plan.learner, fact__position=0)
    first = memory.fact.cards.get()
    second = CardFactory(fact=memory.fact)
    CardFactory(fact=memory.fact, retired=True)

    turns = []
    for reviews in range(4):
        memory.reviews = reviews
        turns.append(queue.card_of(memory))
    assert turns == [first, second, first, second]


def test_what_is_left_is_counted_within_the_limits(plan: StudyPlan) -> None:
    plan.new_per_day, plan.reviews_per_day = 2, 1
    remember(plan, 0, NOON)
    remember(plan, 1, NOON)
    remember(plan, 2, NOON + timedelta(minutes=5), State.LEARNING)

    left = queue.remaining(plan, preferences(plan), NOON)

    assert left == Remaining(learning=1, due=1, new=2)
    assert queue.remaining_in([plan], preferences(plan), NOON) == {plan.course_id: left}


def test_another_learner_s_reviews_do_not_use_up_one_s_limits(plan: StudyPlan, mallory: User) -> None:
    plan.new_per_day = 1
    verbs.review_card(mallory, Card.objects.get(fact__position=0), Rating.GOOD, NOON)

    assert queue.remaining(plan, preferences(plan), NOON).new == 1


def test_the_next_card_costs_the_same_queries_whatever_there_is(
    plan: StudyPlan, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for position in (0, 1, 2, 10):
        remember(plan, position, NOON)
    with django_assert_num_queries(4):
        queue.remaining(plan, preferences(plan), NOON)
    with django_assert_num_queries(5):
        queue.next_memory(plan, preferences(plan), NOON)


def test_the_usual_time_for_a_card_is_taken_from_the_learner_s_own_reviews(plan: StudyPlan) -> None:
    assert queue.seconds_a_card(plan.learner, plan.course) == queue.SECONDS_A_CARD
    for n, card in enumerate(Card.objects.filter(fact__course=plan.course)[:2]):
        verbs.review_card(plan.learner, card, Rating.GOOD, NOON, duration=4000 + 4000 * n)

    assert Review.objects.count() == 2
    assert queue.seconds_a_card(plan.learner, plan.course) == 6
    assert queue.minutes(12, 30) == 6
    assert queue.minutes(1, 6) == 1


def test_nothing_new_is_asked_on_holiday(plan: StudyPlan) -> None:
    remember(plan, 0, NOON)
    away = preferences(plan, holiday_until=NOON.date())

    assert queue.remaining(plan, away, NOON) == Remaining(learning=0, due=1, new=0)
    assert queue.remaining(plan, away, NOON + timedelta(days=1)).new == 5


def test_before_an_exam_there_is_enough_new_a_day_to_be_through_in_time(plan: StudyPlan) -> None:
    plan.new_per_day = 1
    plan.exam_on = (NOON + timedelta(days=6)).date()

    assert queue.remaining(plan, preferences(plan), NOON).new == 2  # six facts in three days
    assert queue.remaining_in([plan], preferences(plan), NOON)[plan.course_id].new == 2
    assert queue.remaining(plan, preferences(plan), NOON + timedelta(days=9)).new == 1


def test_what_falls_due_is_counted_by_day_for_levelling(plan: StudyPlan) -> None:
    for position, days in ((0, 3), (1, 3), (2, 8)):
        remember(plan, position, NOON + timedelta(days=days))

    due_on = queue.load(plan, Clock(), NOON)
    assert due_on(date(2026, 3, 3), date(2026, 3, 9)) == {date(2026, 3, 5): 2}
    assert due_on(date(2026, 3, 10), date(2026, 3, 10)) == {date(2026, 3, 10): 1}
    assert due_on(date(2026, 3, 3), date(2026, 3, 3) + timedelta(days=queue.LEVELLED_DAYS)) == {}


def test_what_has_no_card_does_not_hide_what_has_one(plan: StudyPlan) -> None:
    course = plan.course
    facts = [FactFactory(course=course) for _ in range(queue.TOGETHER * 2)]
    verbs.make_reviewable(plan.learner, facts)
    Memory.objects.filter(fact__in=facts).update(state=State.REVIEW, due=NOON - timedelta(days=9), stability=5)
    due = remember(plan, 0, NOON - timedelta(days=1))

    assert queue.next_memory(plan, preferences(plan), NOON) == due


def test_what_the_same_sentence_states_waits_a_little(plan: StudyPlan) -> None:
    first, second, third = plan.course.facts.order_by("position")[:3]
    shared = first.evidence.get()
    EvidenceFactory(fact=second, revision=shared.revision, start=shared.start, end=shared.end)

    def after(fact: Fact | None) -> Fact:
        asked = queue.next_card(plan, preferences(plan), NOON, apart_from=fact and fact.pk)
        assert asked is not None
        return asked.memory.fact

    verbs.suspend(plan.learner, first)
    assert after(None) == second
    assert after(first) == third
    Memory.objects.exclude(fact=second).update(suspended=True)
    assert after(first) == second
