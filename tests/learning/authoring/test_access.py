"""What is not one's own is not there: every page of the course desk, by every role."""

import pytest
from django.test import Client

from content.models import Card, Course, Fact
from learning.accounts.models import Role, User
from learning.authoring.access import courses_editable_by, uploads_visible_to
from learning.authoring.models import Authorship, Upload
from tests.factories import small_course

pytestmark = pytest.mark.django_db

DESK = ["/authoring/", "/authoring/bring/"]
COURSE_PAGES = ["", "questions/", "facts/", "left-out/", "export/"]


def pages_of(course: Course) -> list[str]:
    question, fact = course.questions.all()[0], course.facts.all()[0]
    return [
        *(f"/authoring/courses/{course.slug}/{page}" for page in COURSE_PAGES),
        f"/authoring/questions/{question.pk}/",
        f"/authoring/questions/{question.pk}/edit/",
        f"/authoring/facts/{fact.pk}/",
        f"/authoring/facts/{fact.pk}/write/",
    ]


def test_an_instructor_sees_every_page_of_a_course_they_write(grace_client: Client, course: Course) -> None:
    for page in [*DESK, *pages_of(course)]:
        assert grace_client.get(page).status_code == 200, page


def test_an_administrator_sees_every_page_of_every_course(root_client: Client, course: Course) -> None:
    for page in [*DESK, *pages_of(course)]:
        assert root_client.get(page).status_code == 200, page


def test_for_a_learner_there_is_no_course_desk(ada_client: Client, course: Course) -> None:
    for page in [*DESK, *pages_of(course)]:
        assert ada_client.get(page).status_code == 404, page


def test_another_instructors_course_is_not_there(grace_client: Client, course: Course) -> None:
    for page in pages_of(small_course(slug="not-hers")):
        assert grace_client.get(page).status_code == 404, page


def test_a_stranger_is_sent_to_sign_in(client: Client, course: Course) -> None:
    for page in [*DESK, *pages_of(course)]:
        assert client.get(page)["Location"].startswith("/accounts/login/"), page


def test_what_changes_another_instructors_course_is_not_there_either(grace_client: Client, course: Course) -> None:
    other = small_course(slug="not-hers", published=False)
    question = other.questions.all()[0]
    for page in (
        f"/authoring/courses/{other.slug}/publish/",
        f"/authoring/questions/{question.pk}/approve/",
        f"/authoring/questions/{question.pk}/retire/",
        f"/authoring/facts/{question.fact_id}/retire/",
        f"/authoring/cards/{question.fact.cards.get().pk}/retire/",
        f"/authoring/courses/{other.slug}/authors/",
    ):
        assert grace_client.post(page).status_code == 404, page
    question.refresh_from_db()
    assert (question.status, question.approved) == ("live", False)
    assert not Fact.objects.filter(course=other, retired=True).exists()
    assert not Card.objects.filter(fact__course=other, retired=True).exists()
    assert not Course.objects.get(pk=other.pk).published


def test_who_is_no_instructor_any_more_edits_nothing(grace: User, course: Course) -> None:
    assert list(courses_editable_by(grace)) == [course]
    User.objects.filter(pk=grace.pk).update(role=Role.LEARNER)
    assert not courses_editable_by(User.objects.get(pk=grace.pk)).exists()


def test_two_authors_of_a_course_see_it_once(grace: User, root: User, course: Course) -> None:
    Authorship.objects.create(course=course, author=root)
    assert list(courses_editable_by(grace)) == [course]


def test_uploads_are_seen_by_who_brought_them_and_by_administrators(grace: User, root: User, ada: User) -> None:
    brought = Upload.objects.create(uploader=root, name="a.txt", payload=b"x")
    assert list(uploads_visible_to(root)) == [brought]
    assert not uploads_visible_to(grace).exists()
    assert not uploads_visible_to(ada).exists()
