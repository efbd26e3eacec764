from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content.models import Course
from learning.accounts.models import User
from learning.classes.models import Assignment, Class, Enrolment
from learning.quizzes.models import Attempt, Quiz
from learning.study.models import Memory, StudyPlan
from tests.factories import small_course

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return small_course()


def study(learner: User, course: Course, facts: int) -> None:
    now = timezone.now()
    StudyPlan.objects.get_or_create(learner=learner, course=course)
    for fact in course.facts.all()[:facts]:
        Memory.objects.create(
            learner=learner,
            course=course,
            fact=fact,
            state=Memory.State.REVIEW,
            stability=50.0,
            difficulty=5.0,
            due=now + timedelta(days=3),
            last_review=now - timedelta(hours=1),
            reviews=3,
        )


def teach(teacher: User, course: Course, name: str, *learners: User) -> Class:
    group = Class.objects.create(name=name, course=course)
    group.instructors.add(teacher)
    for learner in learners:
        Enrolment.objects.create(group=group, learner=learner)
    return group


def hand_in(learner: User, group: Class, mark: float, maximum: float = 10) -> None:
    assignment = Assignment.objects.filter(group=group).first()
    if assignment is None:
        quiz = Quiz.objects.create(
            course=group.course, title="Check", purpose="assigned", made_by=group.instructors.get()
        )
        assignment = Assignment.objects.create(group=group, quiz=quiz)
    now = timezone.now()
    number = Attempt.objects.filter(quiz=assignment.quiz, learner=learner).count() + 1
    Attempt.objects.create(
        quiz=assignment.quiz,
        learner=learner,
        number=number,
        seed=1,
        started_at=now,
        submitted_at=now,
        mark=mark,
        maximum=maximum,
    )


def page(client: Client, **query: object) -> str:
    return client.get(reverse("reports:overview"), query).content.decode()


def test_an_administrator_sees_every_learner_and_every_class(root_client, grace, ada, mallory, course):
    study(ada, course, facts=3)
    teach(grace, course, "Tuesday class", ada)
    seen = page(root_client)
    assert "ada@example.org" in seen
    assert "mallory@example.org" in seen
    assert "Tuesday class" in seen


def test_an_instructor_sees_only_the_learners_of_their_own_classes(grace_client, grace, ada, mallory, course):
    teach(grace, course, "Tuesday class", ada)
    seen = page(grace_client)
    assert "ada@example.org" in seen
    assert "mallory@example.org" not in seen


def test_for_a_learner_the_reports_do_not_exist(ada_client, ada):
    for name, args in (("overview", []), ("learners_csv", []), ("classes_csv", []), ("learner", [ada.pk])):
        assert ada_client.get(reverse(f"reports:{name}", args=args)).status_code == 404


def test_figures_count_facts_seen_and_known_of_all_there_are(root_client, ada, course):
    study(ada, course, facts=3)
    response = root_client.get(reverse("reports:overview"))
    row = next(r for r in response.context["rows"] if r.learner == ada)
    assert (row.figures.seen, row.figures.known, row.figures.facts) == (3, 3, course.facts.count())


def test_the_mean_score_weighs_a_long_quiz_no_more_than_a_short_one(root_client, grace, ada, course):
    hand_in(ada, teach(grace, course, "Short", ada), mark=2, maximum=2)
    hand_in(ada, teach(grace, course, "Long", ada), mark=0, maximum=40)
    response = root_client.get(reverse("reports:overview"))
    row = next(r for r in response.context["rows"] if r.learner == ada)
    assert (row.quizzes, row.percent) == (2, 50)


def test_two_attempts_at_one_assignment_are_one_handed_in(root_client, grace, ada, mallory, course):
    group = teach(grace, course, "Tuesday class", ada, mallory)
    hand_in(ada, group, mark=4)
    hand_in(ada, group, mark=8)
    (row,) = root_client.get(reverse("reports:overview")).context["classes"]
    assert (row.done, row.expected, row.percent) == (1, 2, 60)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"text": "ADA"}, {"Ada"}),
        ({"active": "7"}, {"Ada"}),
        ({"active": "0"}, {"Mallory"}),
        ({"text": "nobody"}, set()),
    ],
)
def test_filters_narrow_the_learners(root_client, ada, mallory, course, query, names):
    study(ada, course, facts=1)
    rows = root_client.get(reverse("reports:overview"), query).context["rows"]
    assert {str(r.learner) for r in rows} == names


def test_the_class_filter_narrows_learners_and_classes(root_client, grace, ada, mallory, course):
    tuesday = teach(grace, course, "Tuesday class", ada)
    teach(grace, course, "Friday class", mallory)
    context = root_client.get(reverse("reports:overview"), {"group": tuesday.pk}).context
    assert [r.learner for r in context["rows"]] == [ada]
    assert [r.group for r in context["classes"]] == [tuesday]


def test_an_unknown_course_in_the_address_is_said_and_not_obeyed(root_client, ada, course):
    seen = page(root_client, course="999999")
    assert "Select a valid choice" in seen
    assert "ada@example.org" in seen


def test_the_csv_holds_the_filtered_learners_and_runs_no_formula(root_client, ada, mallory, course):
    User.objects.filter(pk=ada.pk).update(name="=HYPERLINK(evil)")
    response = root_client.get(reverse("reports:learners_csv"), {"text": "ada@"})
    lines = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("name,email,facts seen")
    assert len(lines) == 2
    assert lines[1].startswith("'=HYPERLINK(evil),ada@example.org")


def test_the_class_csv_holds_what_the_page_shows(root_client, grace, ada, course):
    hand_in(ada, teach(grace, course, "Tuesday class", ada), mark=5)
    lines = b"".join(root_client.get(reverse("reports:classes_csv")).streaming_content).decode("utf-8-sig")
    assert "Tuesday class" in lines
    assert ",1,1,1,1,50.0," in lines


def test_a_learners_own_page_names_their_courses_and_quizzes(root_client, grace, ada, course):
    study(ada, course, facts=2)
    hand_in(ada, teach(grace, course, "Tuesday class", ada), mark=7)
    seen = root_client.get(reverse("reports:learner", args=[ada.pk])).content.decode()
    assert course.title in seen
    assert "70 %" in seen
    assert "Tuesday class" in seen


def test_a_learner_of_nobodys_class_is_not_found_by_an_instructor(grace_client, grace, ada):
    assert grace_client.get(reverse("reports:learner", args=[ada.pk])).status_code == 404


def test_the_number_of_queries_does_not_grow_with_learners_and_classes(
    root_client, grace, ada, course, django_assert_max_num_queries
):
    def many(start: int, stop: int) -> None:
        for n in range(start, stop):
            learner = User.objects.create_user(f"learner{n}@example.org", name=f"Learner {n}")
            study(learner, course, facts=2)
            hand_in(learner, teach(grace, course, f"Class {n}", learner), mark=5)

    many(0, 2)
    with django_assert_max_num_queries(100) as few:
        page(root_client)
    many(2, 12)
    with django_assert_max_num_queries(len(few)):
        page(root_client)
