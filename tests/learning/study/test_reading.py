import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from content.models import Course, Fact, Lesson, Passage
from learning.accounts.models import User
from learning.study import reading
from learning.study.reading import Footnote, Segment, segments
from tests.factories import CardFactory, EvidenceFactory, FactFactory, LessonFactory, small_course

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def course(db: None) -> Course:
    return small_course(slug="friends")


def note(number: int) -> Footnote:
    return Footnote(number, Fact(pk=number))


def test_text_is_cut_at_its_facts_and_loses_nothing() -> None:
    text = "One. Two. Three."
    cut = segments(text, 100, [(105, 109, note(1)), (110, 116, note(2))])

    assert cut == (
        Segment("One. "),
        Segment("Two.", (note(1),)),
        Segment(" "),
        Segment("Three.", (note(2),)),
    )


def test_facts_of_one_sentence_share_its_mark_and_overlaps_run_together() -> None:
    first, second, third = note(1), note(2), note(3)
    cut = segments("abcdefgh", 0, [(0, 4, first), (0, 4, second), (2, 6, third), (0, 4, first)])

    assert cut == (Segment("abcdef", (first, second, third)), Segment("gh"))


def test_evidence_that_reaches_beyond_the_passage_is_cut_off() -> None:
    assert segments("abc", 10, [(5, 12, note(1)), (50, 60, note(2))]) == (Segment("ab", (note(1),)), Segment("c"))


def test_a_fact_stated_twice_has_one_number_and_one_way_back(ada: User, ada_client: Client, course: Course) -> None:
    lesson = Lesson.objects.get(title="How it began")
    fact = lesson.facts.order_by("position")[0]
    later = lesson.facts.order_by("position")[2].evidence.get()
    EvidenceFactory(fact=fact, revision=later.revision, passage=later.passage, start=later.start, end=later.end)

    text = reading.lesson_text(lesson, ada)
    html = ada_client.get(f"/lessons/{lesson.pk}/").text

    assert [one.number for one in text.footnotes] == [1, 2, 3]
    assert html.count(f'id="mark-{fact.pk}"') == 1
    assert html.count(f'href="#note-{fact.pk}"') == 2
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_facts_that_nothing_asks_are_not_marked(ada: User, course: Course) -> None:
    lesson = Lesson.objects.get(title="How it began")
    passage = Passage.objects.filter(lesson=lesson, kind="paragraph")[0]
    fact = FactFactory(course=course, lesson=lesson)
    EvidenceFactory(fact=fact, revision=passage.revision, passage=passage, start=passage.start, end=passage.start + 4)

    assert fact not in [one.fact for one in reading.lesson_text(lesson, ada).footnotes]
    CardFactory(fact=fact)
    assert fact in [one.fact for one in reading.lesson_text(lesson, ada).footnotes]


def test_reading_goes_on_after_where_one_is_and_then_from_the_beginning(ada: User, course: Course) -> None:
    first, second = Lesson.objects.filter(module__course=course).order_by("module__position")
    third = LessonFactory(module=second.module, position=9)
    plan = reading.start_course(ada, course)
    assert reading.lesson_to_read(plan) == first

    reading.open_lesson(plan, second)
    plan.refresh_from_db()
    assert reading.lesson_to_read(plan) == second
    reading.mark_read(ada, second, NOON)
    assert reading.lesson_to_read(plan) == third
    reading.mark_read(ada, third, NOON)
    assert reading.lesson_to_read(plan) == first
    reading.mark_read(ada, first, NOON)
    assert reading.lesson_to_read(plan) is None


def test_neighbours_cross_modules(ada: User, course: Course) -> None:
    first, second = Lesson.objects.filter(module__course=course).order_by("module__position")
    places = reading.outline(course, ada)

    assert reading.neighbours(places, first) == (None, second)
    assert reading.neighbours(places, second) == (first, None)
