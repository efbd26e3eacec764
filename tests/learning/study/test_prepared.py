from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import Count, QuerySet
from django.forms.models import model_to_dict
from pytest_django import DjangoAssertNumQueries

from content.models import Course, Fact
from learning.accounts.models import User
from learning.study.models import Memory, Review
from learning.study.prepared import insert, prepared, update
from learning.study.scheduling import State
from tests.factories import small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TIMES_WRITTEN = []


@prepared
def due_by(learner: int, until: datetime) -> QuerySet[Memory, Memory]:
    TIMES_WRITTEN.append(1)
    return Memory.objects.filter(learner=learner, due__lte=until).order_by("due")


@prepared
def counted_by_state(course: int) -> QuerySet[Memory, tuple[int, int]]:
    return Memory.objects.filter(course=course).order_by("state").values_list("state").annotate(many=Count("*"))


@pytest.fixture
def course(db: None) -> Course:
    return small_course()


@pytest.fixture
def memories(ada: User, course: Course) -> list[Memory]:
    facts = enumerate(course.facts.order_by("position"))
    made = [
        Memory(learner=ada, fact=fact, course=course, due=NOON + timedelta(days=n), state=State.REVIEW)
        for n, fact in facts
    ]
    return Memory.objects.bulk_create(made)


def review_of(memory: Memory) -> Review:
    return Review(
        memory=memory,
        number=1,
        learner_id=memory.learner_id,
        course_id=memory.course_id,
        rating=3,
        reviewed_at=NOON,
        source=Review.Source.CARD,
        state=State.NEW,
        recall=0.25,
        before={"step": None, "due": NOON.isoformat(), "name": "Zoë’s %s"},
    )


def test_it_answers_as_its_query_set_does_to_whatever_values(ada: User, mallory: User, memories: list[Memory]) -> None:
    found = due_by(ada.pk, NOON + timedelta(days=1))

    assert found == memories[:2]
    assert [model_to_dict(one) for one in found] == [model_to_dict(one) for one in memories[:2]]
    assert due_by(ada.pk, until=NOON) == memories[:1]
    assert due_by(mallory.pk, NOON) == []


def test_it_is_written_once_and_asked_each_time(
    ada: User, memories: list[Memory], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    due_by(ada.pk, NOON)
    written = len(TIMES_WRITTEN)

    with django_assert_num_queries(2):
        due_by(ada.pk, NOON)
        due_by(ada.pk, NOON + timedelta(days=3))
    assert len(TIMES_WRITTEN) == written


def test_values_come_as_tuples(course: Course, memories: list[Memory]) -> None:
    Memory.objects.filter(pk=memories[0].pk).update(state=State.NEW)

    assert counted_by_state(course.pk) == [(State.NEW, 1), (State.REVIEW, len(memories) - 1)]


def test_what_was_found_can_be_saved_and_followed(ada: User, memories: list[Memory]) -> None:
    [found] = due_by(ada.pk, NOON)
    found.lapses = 7
    found.save()

    assert Memory.objects.get(lapses=7).fact == found.fact
    assert isinstance(found.fact, Fact)


def test_an_inserted_row_is_the_one_that_saving_would_write(memories: list[Memory]) -> None:
    inserted, saved = review_of(memories[0]), review_of(memories[1])
    insert(inserted)
    saved.save()

    assert inserted.pk
    assert not inserted._state.adding
    own = {"id": 0, "memory_id": 0}
    one, other = (Review.objects.filter(pk=row.pk).values().get() | own for row in (inserted, saved))
    assert one == other


def test_an_update_writes_the_fields_named_and_no_others(memories: list[Memory]) -> None:
    memory = memories[0]
    memory.due, memory.stability, memory.reviews = None, 4.5, 9
    update(memory, "due", "stability")

    first, second = Memory.objects.order_by("pk")[:2]
    assert (first.due, first.stability, first.reviews) == (None, 4.5, 0)
    assert second.due == NOON + timedelta(days=1)
