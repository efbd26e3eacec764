from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from learning.accounts.models import User
from learning.classes import assigning, roster
from learning.classes.assigning import Asked, Given
from learning.classes.models import Assignment, Class, Enrolment
from learning.quizzes import attempts
from learning.quizzes.models import Attempt
from tests.factories import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def assignment(group: Class, grace: User) -> Assignment:
    return assigning.assign_quiz(group, grace, Asked("Week 1", number=4, rules={"feedback": "attempt"}))


def url(name: str, *args: Any) -> str:
    return reverse(f"classes:{name}", args=args)


def test_an_instructor_makes_a_class_and_a_learner_joins_it(
    grace_client: Client, mallory_client: Client, mallory: User, course: Any
) -> None:
    answer = grace_client.post(url("new"), {"name": "History 2b", "course": course.pk})
    group = Class.objects.get()
    assert answer["Location"] == url("detail", group.pk)
    assert group.join_code in grace_client.get(answer["Location"]).content.decode()
    joined = mallory_client.post(url("join"), {"code": group.join_code.lower()})
    assert joined["Location"] == url("detail", group.pk)
    assert Enrolment.objects.filter(group=group, learner=mallory).exists()


def test_an_invitation_link_names_the_class_and_asks_before_joining(
    group: Class, mallory_client: Client, mallory: User
) -> None:
    page = mallory_client.get(url("join", group.join_code)).content.decode()
    assert "History 2b" in page
    assert not Enrolment.objects.filter(learner=mallory).exists()


def test_a_wrong_code_says_what_to_do(mallory_client: Client) -> None:
    answer = mallory_client.post(url("join"), {"code": "NOPE"})
    assert answer.status_code == 422
    assert "check it with your instructor" in answer.content.decode()


def test_a_learner_cannot_make_a_class(ada_client: Client) -> None:
    assert ada_client.get(url("new")).status_code == 404


def test_an_instructor_assigns_a_quiz(grace_client: Client, group: Class) -> None:
    page = grace_client.get(url("assign", group.pk)).content.decode()
    assert "Number of questions" in page
    module = group.course.modules.first()
    assert module
    fields = {
        "title": "Week 1",
        "modules": [module.pk],
        "number": 5,
        "attempts_allowed": 2,
        "minutes": 20,
        "due": "2030-01-02T12:00",
        "late_penalty": 10,
        "counts": "highest",
        "feedback": "close",
        "marking": "partial",
        "shuffle": "on",
    }
    answer = grace_client.post(url("assign", group.pk), fields)
    made = Assignment.objects.get()
    assert answer["Location"] == url("assignment", made.pk)
    assert made.quiz.time_limit == timedelta(minutes=20)
    assert made.late_penalty == pytest.approx(0.1)
    assert list(made.quiz.modules.all()) == [module]


def test_an_instructor_assigns_questions_of_their_own_choice(grace_client: Client, group: Class, ada: User) -> None:
    chosen = group.course.questions.filter(key__in=["q-number", "q-cloze"])
    fields = {"title": "W", "number": 9, "late_penalty": 0, "counts": "highest", "feedback": "attempt"}
    fields |= {"marking": "partial", "questions": [one.pk for one in chosen]}
    grace_client.post(url("assign", group.pk), fields)
    made = Assignment.objects.get()
    assert made.quiz.number == 2
    attempt = assigning.start_assigned(made, ada, timezone.now(), seed=1)
    assert {r.question for r in attempt.responses.all()} == set(chosen)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"opens": "2030-01-02T12:00", "due": "2030-01-01T12:00"}, "due before it opens"),
        ({"due": "2030-01-02T12:00", "closes": "2030-01-01T12:00"}, "closes before it is due"),
        ({"feedback": "close"}, "never closes"),
        ({"number": 0}, "greater than or equal to 1"),
    ],
)
def test_a_quiz_that_makes_no_sense_is_not_assigned(
    grace_client: Client, group: Class, wrong: dict[str, Any], sentence: str
) -> None:
    fields = {"title": "W", "number": 5, "late_penalty": 0, "counts": "highest", "feedback": "attempt"}
    answer = grace_client.post(url("assign", group.pk), fields | {"marking": "partial"} | wrong)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Assignment.objects.exists()


def test_a_learner_does_an_assignment_from_its_page(
    ada: User, ada_client: Client, assignment: Assignment, grace_client: Client
) -> None:
    assert "Week 1" in ada_client.get(url("index")).content.decode()
    assert "Start" in ada_client.get(url("assignment", assignment.pk)).content.decode()
    answer = ada_client.post(url("start", assignment.pk))
    attempt = Attempt.objects.get(learner=ada)
    assert answer["Location"] == reverse("quizzes:attempt", args=(attempt.pk,))
    assert "Continue" in ada_client.get(url("assignment", assignment.pk)).content.decode()
    attempts.submit_attempt(ada, attempt.pk, timezone.now())
    assert "Your score" in ada_client.get(url("assignment", assignment.pk)).content.decode()
    page = grace_client.get(url("assignment", assignment.pk)).content.decode()
    assert "done" in page
    assert "0 %" in page


def test_an_attempt_whose_time_is_over_is_done_when_its_instructor_looks(
    ada: User, grace_client: Client, group: Class, grace: User
) -> None:
    rules = {"feedback": "attempt", "time_limit": timedelta(minutes=5)}
    made = assigning.assign_quiz(group, grace, Asked("Timed", number=4, rules=rules))
    assigning.start_assigned(made, ada, timezone.now() - timedelta(hours=1), seed=1)
    page = grace_client.get(url("assignment", made.pk))
    assert page.context["summary"]["done"] == 1


def test_a_refused_start_says_why(ada_client: Client, assignment: Assignment) -> None:
    assigning.change_assignment(assignment, closes=timezone.now() - timedelta(days=1))
    answer = ada_client.post(url("start", assignment.pk), follow=True)
    assert "This quiz has closed." in answer.content.decode()


def test_an_instructor_reads_an_attempt_with_its_key(
    ada: User, grace_client: Client, ada_client: Client, assignment: Assignment
) -> None:
    attempt = assigning.start_assigned(assignment, ada, timezone.now(), seed=1)
    page = url("answers", assignment.pk, attempt.pk)
    assert grace_client.get(page)["Location"] == url("assignment", assignment.pk)
    attempts.submit_attempt(ada, attempt.pk, timezone.now())
    assert "<mark>" in grace_client.get(page).content.decode()
    assert ada_client.get(page).status_code == 404


def test_results_as_csv_run_no_formula(grace_client: Client, ada: User, assignment: Assignment) -> None:
    ada.name = '=HYPERLINK("http://x","y")\nnext'
    ada.save()
    text = grace_client.get(url("results_csv", assignment.pk)).content.decode()
    assert "'=HYPERLINK" in text
    assert ",=HYPERLINK" not in text
    assert "not started" in text


@pytest.mark.parametrize("name", ["assignment", "change", "results_csv"])
def test_an_assignment_of_somebody_elses_class_does_not_exist(
    mallory_client: Client, assignment: Assignment, name: str
) -> None:
    assert mallory_client.get(url(name, assignment.pk)).status_code == 404


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("assign", ()),
        ("archive", ()),
        ("renew_code", ()),
        ("add_section", ()),
        ("add_instructor", ()),
        ("leave", ()),
        ("remove_learner", (1,)),
        ("move_learner", (1,)),
        ("remove_instructor", (1,)),
    ],
)
def test_nobody_changes_a_class_that_is_not_theirs(
    mallory_client: Client, group: Class, name: str, more: tuple[int, ...]
) -> None:
    assert mallory_client.post(url(name, group.pk, *more)).status_code == 404


def test_a_learner_sees_no_roster(ada_client: Client, group: Class, mallory: User) -> None:
    roster.join_class(mallory, group)
    page = ada_client.get(url("detail", group.pk)).content.decode()
    assert mallory.email not in page
    assert group.join_code not in page


def test_an_instructor_looks_after_the_class(grace_client: Client, group: Class, ada: User, root: User) -> None:
    grace_client.post(url("add_section", group.pk), {"name": "Blue"})
    section = group.sections.get()
    grace_client.post(url("move_learner", group.pk, ada.pk), {"section": section.pk})
    assert group.enrolments.get().section == section
    grace_client.post(url("add_instructor", group.pk), {"email": root.email})
    assert root in group.instructors.all()
    grace_client.post(url("remove_instructor", group.pk, root.pk))
    assert root not in group.instructors.all()
    grace_client.post(url("remove_learner", group.pk, ada.pk))
    assert not group.enrolments.exists()
    grace_client.post(url("archive", group.pk), {"archived": "yes"})
    assert fresh(group).archived


def test_a_learner_leaves_a_class(ada_client: Client, group: Class) -> None:
    ada_client.post(url("leave", group.pk))
    assert not group.enrolments.exists()


def test_changed_dates_are_shown(grace_client: Client, assignment: Assignment) -> None:
    fields = {"due": "2030-01-02T12:00", "late_penalty": 0, "counts": "first"}
    grace_client.post(url("change", assignment.pk), fields)
    assert "2 January 2030" in grace_client.get(url("assignment", assignment.pk)).content.decode()


def test_an_administrator_sees_every_class(group: Class, root: User, client_of: Any) -> None:
    assert "History 2b" in client_of(root).get(url("index")).content.decode()
    assert client_of(root).get(url("detail", group.pk)).status_code == 200


def test_the_assignment_page_takes_as_many_queries_for_two_learners_as_for_one(
    grace_client: Client, assignment: Assignment, ada: User, mallory: User
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            grace_client.get(url("assignment", assignment.pk))
        return len(captured)

    attempts.submit_attempt(ada, assigning.start_assigned(assignment, ada, timezone.now(), seed=1).pk, timezone.now())
    one = queries()
    roster.join_class(mallory, assignment.group)
    theirs = assigning.start_assigned(assignment, mallory, timezone.now(), seed=2)
    attempts.submit_attempt(mallory, theirs.pk, timezone.now())
    assert queries() == one


def test_what_is_given_to_nobody_has_an_empty_table(grace_client: Client, group: Class, grace: User) -> None:
    blue = roster.add_section(group, "Blue")
    made = assigning.assign_quiz(group, grace, Asked("Blue only"), Given(section=blue))
    assert "Nobody to do it" in grace_client.get(url("assignment", made.pk)).content.decode()
