from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content.library import approve_question
from content.models import Question
from learning.accounts.models import Role, User
from learning.classes import assigning, roster
from learning.classes.assigning import Asked
from learning.classes.models import Assignment, Class
from learning.quizzes import analysis, attempts, marks, repair
from learning.quizzes.models import Attempt, Grading
from learning.quizzes.showing import show
from tests.conftest import person
from tests.factories import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def assignment(group: Class, grace: User) -> Assignment:
    rules = {"feedback": "attempt", "shuffle": False}
    return assigning.assign_quiz(group, grace, Asked("Week 1", keys=["q-choice", "q-number", "q-cloze"], rules=rules))


def take(assignment: Assignment, learner: User, option: str, number: str = "19", cloze: str = "Istanbul") -> Attempt:
    attempt = assigning.start_assigned(assignment, learner, timezone.now(), seed=1)
    first = attempt.responses.select_related("question").get(position=1)
    first.attempt = attempt
    index = next(one.value for one in show(first).options if one.text == option)
    answers: list[dict[str, Any]] = [{"choice": index}, {"text": number}, {"text": cloze}]
    for position, answer in enumerate(answers, 1):
        attempts.save_answer(learner, attempt.pk, position, answer, timezone.now(), duration=4000)
    return attempts.submit_attempt(learner, attempt.pk, timezone.now())


def url(name: str, *args: Any) -> str:
    return reverse(f"classes:{name}", args=args)


@pytest.fixture
def crowd(group: Class, assignment: Assignment) -> list[Attempt]:
    """24 learners: the better half is sure of the Riga Summit, which the key calls wrong."""
    taken = []
    for number in range(24):
        learner = person(f"learner{number}", Role.LEARNER)
        roster.join_class(learner, group)
        good = number % 2 == 0
        answers = ("the Riga Summit", "19", "Istanbul") if good else ("the Oslo Summit", "3", "Rome")
        taken.append(take(assignment, learner, *answers))
    return taken


def test_a_question_that_better_learners_get_wrong_is_flagged_into_the_review_queue(
    assignment: Assignment, crowd: list[Attempt], grace_client: Client
) -> None:
    page = grace_client.get(url("analysis", assignment.pk)).content.decode()
    assert "should be looked at" in page
    assert "the Riga Summit" in page
    grace_client.post(url("flag", assignment.pk))
    flagged = Question.objects.get(key="q-choice")
    assert (flagged.approved, flagged.quality) == (False, 0)
    assert "Better learners prefer" in flagged.reason
    assert not Question.objects.exclude(key="q-choice").filter(quality=0).exists()


def test_a_command_flags_once_what_figures_over_all_classes_condemn(
    crowd: list[Attempt], capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("flag_questions")
    assert "1 question flagged." in capsys.readouterr().out
    flagged = Question.objects.get(key="q-choice")
    approve_question(flagged, "grace")
    call_command("flag_questions")
    assert "0 questions flagged." in capsys.readouterr().out
    assert fresh(flagged).approved


def test_analysis_counts_first_attempts_unless_asked_for_all(assignment: Assignment, ada: User) -> None:
    take(assignment, ada, "the Riga Summit")
    take(assignment, ada, "the Oslo Summit")
    assert analysis.of_quiz(assignment.quiz_id).quiz.attempts == 1
    assert analysis.of_quiz(assignment.quiz_id, every_attempt=True).quiz.attempts == 2


def test_analysis_goes_over_all_assignments_one_teaches_on_the_course_and_no_others(
    assignment: Assignment, group: Class, grace: User, ada: User, mallory: User, grace_client: Client
) -> None:
    henry = person("henry", Role.INSTRUCTOR)
    elsewhere = roster.create_class(henry, "Elsewhere", group.course)
    roster.join_class(mallory, elsewhere)
    asked = Asked("Again", keys=["q-choice", "q-number", "q-cloze"], rules={"shuffle": False})
    take(assignment, ada, "the Riga Summit")
    take(assigning.assign_quiz(group, grace, asked), ada, "the Oslo Summit")
    take(assigning.assign_quiz(elsewhere, henry, asked), mallory, "the Oslo Summit")
    page = url("analysis", assignment.pk)
    assert grace_client.get(page).context["analysis"].quiz.attempts == 1
    assert grace_client.get(page, {"scope": "course"}).context["analysis"].quiz.attempts == 2


def test_the_analysis_page_takes_as_many_queries_for_many_learners_as_for_one(
    assignment: Assignment, ada: User, mallory: User, django_assert_num_queries: Any
) -> None:
    take(assignment, ada, "the Riga Summit")
    with django_assert_num_queries(2):
        analysis.of_quiz(assignment.quiz_id)
    roster.join_class(mallory, assignment.group)
    take(assignment, mallory, "the Riga Summit")
    with django_assert_num_queries(2):
        analysis.of_quiz(assignment.quiz_id)


def test_a_sample_paper_shows_questions_with_keys_and_keeps_nothing(
    assignment: Assignment, grace_client: Client
) -> None:
    page = grace_client.get(url("sample", assignment.pk)).content.decode()
    assert page.count("The right answer") == 1
    assert "the Oslo Summit" in page
    assert "No answer" not in page
    assert not Attempt.objects.exists()


def test_an_empty_analysis_says_so(assignment: Assignment, grace_client: Client) -> None:
    assert "Nothing submitted yet" in grace_client.get(url("analysis", assignment.pk)).content.decode()


def fields(question: Question, text: str, what: str) -> dict[str, Any]:
    right = [i for i, option in enumerate(question.body["options"]) if option["text"] == text]
    return {"right": right, "what": what, "reason": "It was Riga"}


def test_a_repair_is_shown_before_it_is_done(assignment: Assignment, ada: User, grace_client: Client) -> None:
    attempt = take(assignment, ada, "the Riga Summit")
    question = Question.objects.get(key="q-choice")
    page = url("repair", assignment.pk, question.pk)
    assert grace_client.get(page).status_code == 200
    sent = fields(question, "the Riga Summit", "new")
    shown = grace_client.post(page, sent)
    assert "1 score would rise, 0 would fall" in shown.content.decode()
    assert fresh(attempt).percent == 67
    done = grace_client.post(page, sent | {"confirm": "yes", "seen": shown.context["seen"]})
    assert done["Location"] == url("analysis", assignment.pk)
    assert fresh(attempt).percent == 100
    assert Question.objects.live().get(key="q-choice").version == 2


def test_a_learner_sees_the_key_as_it_was_mended(
    assignment: Assignment, ada: User, ada_client: Client, grace: User
) -> None:
    attempt = take(assignment, ada, "the Riga Summit")
    question = Question.objects.get(key="q-choice")
    body = repair.fixed_body(question, [i for i, o in enumerate(question.body["options"]) if "Riga" in o["text"]])
    given = repair.affected(question, Attempt.objects.all())
    repair.repair(question, given, repair.Policy.NEW, body, grace, "It was Riga", timezone.now())
    page = ada_client.get(reverse("quizzes:result", args=(attempt.pk,)))
    options = {one.text: one.state for one in page.context["answered"][0][1].options}
    assert (options["the Riga Summit"], options["the Oslo Summit"]) == ("right", "plain")
    assert "It was Riga" in page.content.decode()


def test_nobody_is_lowered_by_a_list_that_was_not_seen(assignment: Assignment, ada: User, grace_client: Client) -> None:
    attempt = take(assignment, ada, "the Oslo Summit")
    question = Question.objects.get(key="q-choice")
    sent = fields(question, "the Riga Summit", "new") | {"confirm": "yes", "seen": "0-0"}
    answer = grace_client.post(url("repair", assignment.pk, question.pk), sent)
    assert "falls" in answer.content.decode()
    assert fresh(attempt).percent == 100


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [({"right": [0]}, "same as before"), ({"right": []}, "right"), ({"reason": ""}, "required")],
)
def test_a_repair_that_makes_no_sense_is_refused(
    assignment: Assignment, ada: User, grace_client: Client, changed: dict[str, Any], sentence: str
) -> None:
    take(assignment, ada, "the Oslo Summit")
    question = Question.objects.get(key="q-choice")
    sent = fields(question, "the Riga Summit", "new") | changed
    answer = grace_client.post(url("repair", assignment.pk, question.pk), sent)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_repair_moves_marks_only_in_classes_one_teaches(
    assignment: Assignment, ada: User, mallory: User, grace_client: Client, course: Any
) -> None:
    henry = person("henry", Role.INSTRUCTOR)
    other = roster.create_class(henry, "Elsewhere", course)
    roster.join_class(mallory, other)
    rules = {"feedback": "attempt", "shuffle": False}
    theirs = assigning.assign_quiz(other, henry, Asked("W", keys=["q-choice", "q-number", "q-cloze"], rules=rules))
    elsewhere = take(theirs, mallory, "the Riga Summit")
    here = take(assignment, ada, "the Riga Summit")
    question = Question.objects.get(key="q-choice")
    page = url("repair", assignment.pk, question.pk)
    sent = {"right": [0], "what": "full", "reason": "Unclear"}
    seen = grace_client.post(page, sent).context["seen"]
    grace_client.post(page, sent | {"confirm": "yes", "seen": seen})
    assert (fresh(here).percent, fresh(elsewhere).percent) == (100, 67)


def test_a_mark_is_changed_by_hand_with_its_ledger_in_view(
    assignment: Assignment, ada: User, grace_client: Client
) -> None:
    attempt = take(assignment, ada, "the Riga Summit")
    response = attempt.responses.get(position=1)
    page = url("override", assignment.pk, response.pk)
    assert "Ledger" in grace_client.get(page).content.decode()
    assert grace_client.post(page, {"mark": "7", "reason": "x"}).status_code == 422
    grace_client.post(page, {"mark": "0.5", "reason": "Half right"})
    assert fresh(attempt).mark == 2.5
    assert Grading.objects.filter(response=response, reason="Half right").exists()


def test_responses_as_csv_have_a_line_each_in_words(assignment: Assignment, ada: User, grace_client: Client) -> None:
    take(assignment, ada, "the Riga Summit", number="=1+1")
    text = grace_client.get(url("responses_csv", assignment.pk)).content.decode()
    lines = text.strip().splitlines()
    assert len(lines) == 4
    assert "the Riga Summit" in text
    assert "'=1+1" in text


@pytest.mark.parametrize("name", ["analysis", "sample", "responses_csv", "flag", "repair", "override"])
def test_results_are_for_who_teaches_the_class(
    assignment: Assignment, ada: User, ada_client: Client, client_of: Any, name: str
) -> None:
    attempt = take(assignment, ada, "the Riga Summit")
    response = attempt.responses.first()
    assert response
    more = {"repair": (response.question_id,), "override": (response.pk,)}.get(name, ())
    for client in (ada_client, client_of(person("henry", Role.INSTRUCTOR))):
        method = client.post if name == "flag" else client.get
        assert method(url(name, assignment.pk, *more)).status_code == 404


def test_marks_grade_nothing_for_no_answer() -> None:
    assert marks.grade(Question(type="choice", body={"options": []}), None, 1).mark == 0
