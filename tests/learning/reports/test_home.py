from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from content.models import Course, Lesson, Question
from learning.accounts.models import User
from learning.authoring.models import Authorship
from learning.classes.models import Assignment, Class, Enrolment
from learning.quizzes.models import Attempt, Quiz
from learning.study import reading
from learning.study.models import Problem, StudyPlan
from tests.factories import small_course


@pytest.fixture
def course(db: None) -> Course:
    return small_course(slug="friends", title="Friends")


def assign(grace: User, ada: User, course: Course, **dates: object) -> Assignment:
    group = Class.objects.create(name="Monday class", course=course, join_code=f"code-{Class.objects.count()}")
    group.instructors.add(grace)
    Enrolment.objects.create(group=group, learner=ada)
    quiz = Quiz.objects.create(course=course, title="First quiz", purpose=Quiz.Purpose.ASSIGNED, made_by=grace)
    return Assignment.objects.create(group=group, quiz=quiz, **dates)


def test_a_newcomer_is_sent_to_choose_a_course(ada_client: Client) -> None:
    assert "Choose a course" in ada_client.get("/").text


def test_who_teaches_and_studies_nothing_is_sent_to_bring_a_document(grace_client: Client) -> None:
    assert 'href="/authoring/bring/"' in grace_client.get("/").text


def test_somebody_who_began_reads_on(ada_client: Client, ada: User, course: Course) -> None:
    reading.start_course(ada, course)

    assert "Read on: How it began" in ada_client.get("/").text


def test_what_is_to_review_comes_first_with_its_size(ada_client: Client, ada: User, course: Course) -> None:
    reading.start_course(ada, course)
    reading.mark_read(ada, Lesson.objects.filter(module__course=course)[0], timezone.now())

    html = ada_client.get("/").text

    assert "Continue: 3 new, about 1 minute" in html
    assert 'href="/courses/friends/review/"' in html


def test_when_all_is_done_a_practice_quiz_is_offered(ada_client: Client, ada: User, course: Course) -> None:
    reading.start_course(ada, course)
    for lesson in Lesson.objects.filter(module__course=course):
        reading.mark_read(ada, lesson, timezone.now())
    StudyPlan.objects.update(new_per_day=0)

    assert "All done for today" in ada_client.get("/").text


def test_assignments_stand_below_with_their_due_dates(
    ada_client: Client, ada: User, grace: User, course: Course
) -> None:
    assign(grace, ada, course, due=timezone.now() - timedelta(days=1))

    html = ada_client.get("/").text

    assert "First quiz" in html
    assert "overdue" in html


def test_assignments_that_are_not_open_are_not_listed(
    ada_client: Client, ada: User, grace: User, course: Course
) -> None:
    assign(grace, ada, course, opens=timezone.now() + timedelta(days=1))
    assign(grace, ada, course, closes=timezone.now() - timedelta(days=1))

    assert "First quiz" not in ada_client.get("/").text


def test_another_class_s_assignment_is_not_shown(
    mallory_client: Client, ada: User, grace: User, course: Course
) -> None:
    assign(grace, ada, course)

    assert "First quiz" not in mallory_client.get("/").text


def test_who_teaches_finds_their_classes(grace_client: Client, ada: User, grace: User, course: Course) -> None:
    assign(grace, ada, course)

    assert "Monday class" in grace_client.get("/").text


def test_home_costs_the_same_queries_with_more_courses(
    ada_client: Client, ada: User, course: Course, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    reading.start_course(ada, course)
    reading.mark_read(ada, Lesson.objects.filter(module__course=course)[0], timezone.now())
    with django_assert_max_num_queries(20) as few:
        ada_client.get("/")
    for _ in range(3):
        reading.start_course(ada, small_course())
    with django_assert_max_num_queries(len(few.captured_queries)):
        ada_client.get("/")


def test_who_teaches_is_met_by_what_waits_for_them_the_most_pressing_first(
    grace_client: Client, grace: User, ada: User, course: Course
) -> None:
    Authorship.objects.create(course=course, author=grace)
    assignment = assign(grace, ada, course)
    now = timezone.now()
    Attempt.objects.create(quiz=assignment.quiz, learner=ada, seed=1, started_at=now, submitted_at=now)
    fact = course.facts.all()[0]
    Problem.objects.create(course=course, fact=fact, reporter=ada, text="It was 1995.", reported_at=now)

    html = grace_client.get("/").text

    told = ["1 problem reported", "First quiz: 1 handed in lately", "6 questions to look over"]
    assert [html.index(one) for one in told] == sorted(html.index(one) for one in told)
    assert "Choose a course" not in html


def test_a_question_that_its_figures_condemn_comes_before_those_to_look_over(
    grace_client: Client, grace: User, course: Course
) -> None:
    Authorship.objects.create(course=course, author=grace)
    Question.objects.filter(pk=course.questions.all()[0].pk).update(quality=0)

    assert "1 question condemned by its figures" in grace_client.get("/").text


def test_who_administers_is_led_to_the_reports(root_client: Client) -> None:
    assert "Open the reports" in root_client.get("/").text


def test_what_waits_for_teachers_is_none_of_a_learner_s_business(ada_client: Client, ada: User, course: Course) -> None:
    assert "Also waiting for you" not in ada_client.get("/").text
