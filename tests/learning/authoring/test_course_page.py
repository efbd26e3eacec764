"""What the course page counts and changes."""

import json
from collections.abc import Callable

import pytest
from django.test import Client

from content.library import import_course, make_course
from content.models import Course, LeftOut, Revision
from learning.authoring import shelf
from tests.factories import QuestionFactory, small_course

pytestmark = pytest.mark.django_db


def test_counts_tell_questions_in_use_from_retired_and_unchecked_ones(course: Course) -> None:
    first, second, third, *_ = course.questions.all()
    for question, changes in (
        (first, {"status": "retired"}),
        (second, {"approved": True}),
        (third, {"type": "number"}),
    ):
        for name, value in changes.items():
            setattr(question, name, value)
        question.save()
    found = shelf.counts(course)
    assert (found.facts, found.cards, found.live, found.unchecked, found.retired) == (6, 6, 5, 4, 1)
    assert [(row.module.title, row.facts, row.cards, row.questions, row.unchecked) for row in found.modules] == [
        ("The Alliance and its friends", 3, 3, 2, 1),
        ("Working together", 3, 3, 3, 3),
    ]
    assert found.types == (("choice", "One answer", 4), ("number", "Number", 1))


def test_questions_of_a_retired_fact_are_not_in_use(course: Course) -> None:
    course.facts.all()[:1].get().cards.all()
    course.facts.filter(pk=course.facts.all()[0].pk).update(retired=True)
    found = shelf.counts(course)
    assert (found.facts, found.cards, found.live) == (5, 5, 5)


def test_other_courses_do_not_count(course: Course) -> None:
    small_course(slug="other")
    assert shelf.counts(course).live == 6


@pytest.mark.parametrize("page", ["", "questions/", "facts/", "left-out/"])
def test_a_page_takes_as_many_queries_for_a_large_course_as_for_a_small_one(
    grace_client: Client, course: Course, page: str, django_assert_max_num_queries: Callable[..., object]
) -> None:
    address = f"/authoring/courses/{course.slug}/{page}"
    revision = Revision.objects.get(source__course=course)
    LeftOut.objects.create(revision=revision, rule="hedged", quote="may")
    with django_assert_max_num_queries(100) as small:
        grace_client.get(address)
    for fact in course.facts.all():
        QuestionFactory.create_batch(4, fact=fact)
    LeftOut.objects.bulk_create([LeftOut(revision=revision, rule=f"rule {n}", quote="may") for n in range(30)])
    with django_assert_max_num_queries(100) as large:
        grace_client.get(address)
    assert len(large) == len(small) <= 12


def test_the_desk_takes_as_many_queries_for_ten_courses_as_for_one(
    root_client: Client, course: Course, django_assert_max_num_queries: Callable[..., object]
) -> None:
    with django_assert_max_num_queries(100) as few:
        root_client.get("/authoring/")
    for number in range(3):
        small_course(slug=f"further-{number}")
    with django_assert_max_num_queries(100) as many:
        root_client.get("/authoring/")
    assert len(many) == len(few)


def test_publishing_and_hiding(grace_client: Client, course: Course) -> None:
    grace_client.post(f"/authoring/courses/{course.slug}/publish/")
    assert Course.objects.published().filter(pk=course.pk).exists()
    grace_client.post(f"/authoring/courses/{course.slug}/publish/")
    assert not Course.objects.published().filter(pk=course.pk).exists()


def test_title_and_description_can_be_changed_and_an_empty_title_not(grace_client: Client, course: Course) -> None:
    address = f"/authoring/courses/{course.slug}/"
    grace_client.post(address, {"title": "Friends", "description": "Of the Alliance."})
    course.refresh_from_db()
    assert (course.title, course.description) == ("Friends", "Of the Alliance.")
    assert grace_client.post(address, {"title": "", "description": ""}).status_code == 422
    course.refresh_from_db()
    assert course.title == "Friends"


def test_an_export_can_be_read_back_in(grace_client: Client, course: Course) -> None:
    answer = grace_client.get(f"/authoring/courses/{course.slug}/export/")
    assert answer["Content-Disposition"] == 'attachment; filename="partners.json"'
    assert json.loads(answer.content)["format"] == "footnote-course"
    copy = import_course(make_course("partners.json", answer.content), title="A copy").course
    assert shelf.counts(copy).live == 6


def test_what_was_left_out_is_listed_by_rule(grace_client: Client, course: Course) -> None:
    revision = Revision.objects.get(source__course=course)
    for rule, quote in (("hedged", "Partners may join."), ("hedged", "It might grow."), ("key not unique", "In 2004")):
        LeftOut.objects.create(revision=revision, rule=rule, quote=quote)
    assert shelf.left_out_rules(course) == (("hedged", 2), ("key not unique", 1))
    page = grace_client.get(f"/authoring/courses/{course.slug}/left-out/?rule=hedged")
    assert {one.quote for one in page.context["page"]} == {"Partners may join.", "It might grow."}
