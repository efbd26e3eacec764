from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.models import Card, Course
from learning.accounts.models import User
from learning.study import memory as verbs
from learning.study.models import Memory, Review, StudyPlan
from learning.study.scheduling import Rating, State
from tests.factories import CardFactory, FactFactory, QuestionFactory, small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def course(db: None) -> Course:
    return small_course()


@pytest.fixture
def card(course: Course) -> Card:
    return Card.objects.get(front="When did NATO launch the Harbour Initiative?")


def row(memory: Memory) -> dict[str, object]:
    """A memory's row, but for the counter that only ever grows."""
    return {k: v for k, v in Memory.objects.filter(pk=memory.pk).values().get().items() if k != "last_number"}


def test_a_rating_moves_the_memory_and_is_written_down(ada: User, card: Card) -> None:
    review = verbs.review_card(ada, card, Rating.GOOD, NOON, duration=4200)

    memory = Memory.objects.get(learner=ada, fact=card.fact)
    assert (memory.state, memory.reviews, memory.last_review) == (State.LEARNING, 1, NOON)
    assert (review.number, review.rating, review.duration, review.source) == (1, Rating.GOOD, 4200, "card")
    assert review.before["state"] == State.NEW


def test_an_answer_sent_twice_counts_once(ada: User, card: Card) -> None:
    first = verbs.review_card(ada, card, Rating.GOOD, NOON, number=1)
    second = verbs.review_card(ada, card, Rating.AGAIN, NOON, number=1)

    assert second == first
    assert second.rating == Rating.GOOD
    assert Review.objects.count() == 1


def test_an_undone_answer_that_comes_in_late_again_stays_undone(ada: User, card: Card) -> None:
    verbs.review_card(ada, card, Rating.GOOD, NOON, number=1)
    verbs.undo_last(ada, card.fact.course, NOON)

    verbs.review_card(ada, card, Rating.GOOD, NOON, number=1)

    assert Memory.objects.get(learner=ada).reviews == 0


def test_undo_restores_the_memory_exactly(ada: User, card: Card) -> None:
    verbs.review_card(ada, card, Rating.EASY, NOON)
    memory = Memory.objects.get(learner=ada)
    verbs.bury(ada, card.fact, NOON)
    before = row(memory)

    verbs.review_card(ada, card, Rating.AGAIN, NOON + timedelta(days=30))
    assert row(memory) != before
    verbs.undo_last(ada, card.fact.course, NOON + timedelta(days=30))

    assert row(memory) == before


def test_a_second_click_on_undo_takes_nothing_more_back(ada: User, card: Card) -> None:
    verbs.review_card(ada, card, Rating.GOOD, NOON)
    second = verbs.review_card(ada, card, Rating.GOOD, NOON + timedelta(minutes=11))
    verbs.undo_last(ada, card.fact.course, NOON, review_id=second.pk)

    with pytest.raises(verbs.NothingToUndo):
        verbs.undo_last(ada, card.fact.course, NOON, review_id=second.pk)
    assert Memory.objects.get(learner=ada).reviews == 1


def test_one_cannot_undo_what_another_learner_did(ada: User, mallory: User, card: Card) -> None:
    verbs.review_card(ada, card, Rating.GOOD, NOON)

    with pytest.raises(verbs.NothingToUndo):
        verbs.undo_last(mallory, card.fact.course, NOON)


def test_a_review_is_not_undone_from_under_a_later_quiz_answer(ada: User, card: Card) -> None:
    verbs.review_card(ada, card, Rating.GOOD, NOON)
    question = card.fact.questions.get()
    verbs.record_answer(ada, question, correct=False, now=NOON + timedelta(hours=1))

    with pytest.raises(verbs.NothingToUndo):
        verbs.undo_last(ada, card.fact.course, NOON + timedelta(hours=1))


@pytest.mark.parametrize(
    ("kind", "options", "correct", "assisted", "rating"),
    [
        ("choice", 4, True, False, Rating.GOOD),
        ("choice", 3, True, False, Rating.HARD),
        ("true_false", 2, True, False, Rating.HARD),
        ("choices", 3, True, False, Rating.GOOD),
        ("short_answer", 0, True, False, Rating.GOOD),
        ("short_answer", 0, True, True, Rating.HARD),
        ("number", 0, False, False, Rating.AGAIN),
        ("true_false", 2, False, True, Rating.AGAIN),
    ],
)
def test_a_quiz_answer_is_evidence_of_its_own_weight(
    ada: User, kind: str, options: int, correct: bool, assisted: bool, rating: Rating
) -> None:
    body = {"options": [{"text": str(n), "correct": n == 0} for n in range(options)]}
    question = QuestionFactory(type=kind, body=body)

    review = verbs.record_answer(ada, question, correct=correct, now=NOON, assisted=assisted, duration=900)

    assert (review.rating, review.source, review.assisted) == (rating, "question", assisted)
    assert Memory.objects.get(learner=ada, fact=question.fact).reviews == 1


def test_suspended_and_buried_memories_come_back_when_resumed(ada: User, card: Card) -> None:
    verbs.suspend(ada, card.fact)
    assert not Memory.objects.awake(NOON).exists()
    verbs.resume(ada, card.fact)
    assert Memory.objects.awake(NOON).exists()


def test_a_buried_memory_rests_until_the_learner_s_next_day(ada: User, card: Card) -> None:
    verbs.bury(ada, card.fact, NOON)

    assert not Memory.objects.awake(datetime(2026, 3, 3, 3, 59, tzinfo=UTC)).exists()
    assert Memory.objects.awake(datetime(2026, 3, 3, 4, tzinfo=UTC)).exists()


def test_facts_become_reviewable_once(ada: User, course: Course) -> None:
    verbs.make_reviewable(ada, course.facts.all())
    verbs.make_reviewable(ada, course.facts.all())

    assert Memory.objects.of(ada).new().count() == 6


def test_a_time_without_end_is_not_believed(ada: User, card: Card) -> None:
    assert verbs.review_card(ada, card, Rating.GOOD, NOON, duration=10**9).duration == 600_000


def test_what_was_in_force_is_kept_with_the_review(ada: User, card: Card) -> None:
    StudyPlan.objects.create(learner=ada, course=card.fact.course, desired_retention=0.8)

    review = verbs.review_card(ada, card, Rating.EASY, NOON)

    assert review.criteria == {"retention": 0.8}
    assert verbs.pace_from(review.criteria).retention == 0.8


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["card", "answer", "undo", "bury", "suspend", "retention"]),
        st.integers(1, 4),
        st.integers(1, 9000),
    ),
    max_size=14,
)


@given(ACTIONS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_history_undoes_to_where_it_was_and_replays_to_where_it_is(
    ada: User, actions: list[tuple[str, int, int]]
) -> None:
    fact = FactFactory()
    card, question = CardFactory(fact=fact), QuestionFactory(fact=fact)
    plan = StudyPlan.objects.create(learner=ada, course=fact.course)
    now, stack = NOON, []
    for action, rating, minutes in actions:
        now += timedelta(minutes=minutes)
        memory = Memory.objects.get_or_create(learner=ada, fact=fact, course=fact.course)[0]
        if action == "card":
            stack.append(row(memory))
            verbs.review_card(ada, card, rating, now)
        elif action == "answer":
            stack.clear()
            verbs.record_answer(ada, question, rating > 1, now)
        elif action == "undo" and stack:
            verbs.undo_last(ada, fact.course, now)
            assert row(memory) == stack.pop()
        elif action == "bury":
            verbs.bury(ada, fact, now)
        elif action == "suspend":
            verbs.suspend(ada, fact)
            verbs.resume(ada, fact)
        elif action == "retention":
            plan.desired_retention = 0.75 + rating / 20
            plan.save()
    for memory in Memory.objects.filter(learner=ada, fact=fact):
        assert verbs.replayed(memory) == memory.as_state


@pytest.mark.django_db(transaction=True)
def test_one_answer_sent_by_many_at_once_counts_once(ada: User) -> None:
    card = CardFactory()

    def send(_: int) -> int:
        try:
            return verbs.review_card(ada, card, Rating.GOOD, NOON, number=1).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        sent = set(pool.map(send, range(12)))

    assert len(sent) == 1
    assert Review.objects.count() == 1
    assert Memory.objects.get().reviews == 1
