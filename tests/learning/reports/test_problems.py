import pytest
from django.test import Client
from django.utils import timezone

from learning.accounts.models import User
from learning.authoring.models import Authorship
from learning.classes.models import Class
from learning.study import choices
from learning.study.models import Problem
from tests.factories import CardFactory, QuestionFactory


@pytest.fixture
def problem(ada: User) -> Problem:
    card = CardFactory(front="When was it?")
    return choices.report_problem(ada, card.fact, "The year is wrong <b>", timezone.now(), card=card)


def test_who_teaches_or_writes_the_course_sees_what_was_reported(
    grace_client: Client, grace: User, problem: Problem
) -> None:
    assert "When was it?" not in grace_client.get("/reports/problems/").text

    group = Class.objects.create(name="Monday", course=problem.course)
    group.instructors.add(grace)
    html = grace_client.get("/reports/problems/").text
    assert "The year is wrong &lt;b&gt;" in html
    group.delete()
    Authorship.objects.create(course=problem.course, author=grace)
    assert "When was it?" in grace_client.get("/reports/problems/").text


def test_a_problem_is_settled_by_who_may_see_it(grace_client: Client, root_client: Client, problem: Problem) -> None:
    assert grace_client.post(f"/reports/problems/{problem.pk}/settle/").status_code == 404
    assert root_client.post(f"/reports/problems/{problem.pk}/settle/").status_code == 302

    assert not Problem.objects.open().exists()
    assert "Nothing reported" in root_client.get("/reports/problems/").text


def test_learners_do_not_see_reports(ada_client: Client, problem: Problem) -> None:
    assert ada_client.get("/reports/problems/").status_code == 404


def test_a_question_that_was_reported_is_linked(ada: User, root_client: Client) -> None:
    question = QuestionFactory(stem="Which year was it?")
    choices.report_problem(ada, question.fact, "", timezone.now(), question=question)

    assert f"/authoring/questions/{question.pk}/" in root_client.get("/reports/problems/").text


def test_home_counts_what_waits(root_client: Client, problem: Problem) -> None:
    assert '<span class="badge badge-warn">1</span>' in root_client.get("/").text
