"""The order of a course's modules, and who writes it."""

import pytest
from django.test import Client

from content.models import Course, Question
from learning.accounts.models import Role, User
from learning.authoring import editing, shelf
from learning.authoring.access import courses_editable_by
from learning.authoring.models import Authorship
from tests.factories import ModuleFactory, QuestionFactory, small_course

pytestmark = pytest.mark.django_db


def titles(course: Course) -> list[str]:
    return list(course.modules.values_list("title", flat=True))


@pytest.mark.parametrize(
    ("title", "by", "order"),
    [("A", 1, "BAC"), ("C", -1, "ACB"), ("A", -1, "ABC"), ("C", 1, "ABC"), ("A", 2, "BCA"), ("A", 99, "BCA")],
)
def test_a_module_moves_and_the_others_keep_their_order(db: None, title: str, by: int, order: str) -> None:
    course = small_course(slug="c")
    course.modules.all().delete()
    for each in "ABC":
        # All at one place, as modules of several documents may be.
        ModuleFactory(course=course, source=course.sources.get(), title=each, position=0)
    editing.move_module(course.modules.get(title=title), by)
    assert "".join(titles(course)) == order


def test_a_button_moves_a_module_of_ones_own_course_only(grace_client: Client, course: Course) -> None:
    first, second = course.modules.all()
    grace_client.post(f"/authoring/courses/{course.slug}/modules/{second.pk}/move/", {"to": "up"})
    assert titles(course) == [second.title, first.title]
    other = small_course(slug="other")
    module = other.modules.all()[1]
    for slug in (course.slug, other.slug):
        answer = grace_client.post(f"/authoring/courses/{slug}/modules/{module.pk}/move/", {"to": "up"})
        assert answer.status_code == 404


def test_an_author_lets_another_instructor_in(grace_client: Client, course: Course, mallory: User) -> None:
    User.objects.filter(pk=mallory.pk).update(role=Role.INSTRUCTOR)
    grace_client.post(f"/authoring/courses/{course.slug}/authors/", {"email": "MALLORY@example.org"})
    assert course in courses_editable_by(User.objects.get(pk=mallory.pk))


@pytest.mark.parametrize(
    ("email", "told"),
    [("ada@example.org", "Ada is a learner"), ("nobody@example.org", "Nobody here"), ("", "Nobody here")],
)
def test_who_does_not_teach_cannot_be_an_author(
    grace_client: Client, course: Course, ada: User, email: str, told: str
) -> None:
    answer = grace_client.post(f"/authoring/courses/{course.slug}/authors/", {"email": email}, follow=True)
    assert told in answer.text
    assert Authorship.objects.filter(course=course).count() == 1


def test_the_last_author_stays(grace_client: Client, course: Course, grace: User, root: User) -> None:
    address = f"/authoring/courses/{course.slug}/authors/"
    grace_client.post(address, {"out": grace.pk})
    assert course in courses_editable_by(grace)
    editing.add_author(course, root.email)
    assert grace_client.post(address, {"out": grace.pk})["Location"] == "/authoring/"
    assert course not in courses_editable_by(grace)


def test_other_live_questions_on_the_fact_are_at_hand(course: Course) -> None:
    question = course.questions.all()[0]
    other = QuestionFactory(fact=question.fact)
    QuestionFactory(fact=question.fact, status=Question.Status.RETIRED)
    assert shelf.siblings(question) == [other]


def test_a_question_that_its_figures_condemn_comes_first_with_the_evidence(
    grace_client: Client, course: Course
) -> None:
    question = course.questions.all()[3]
    Question.objects.filter(pk=question.pk).update(quality=0.0, reason="Better learners prefer 1987.")
    listed = grace_client.get(f"/authoring/courses/{course.slug}/questions/").context["page"]
    assert listed[0] == question
    page = grace_client.get(f"/authoring/questions/{question.pk}/").text
    assert "Its own figures speak against it" in page
    assert "Better learners prefer 1987." in page
