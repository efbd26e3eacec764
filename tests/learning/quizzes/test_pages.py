from datetime import timedelta
from itertools import combinations, permutations
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content.models import Course, Question
from content.questions import TYPES
from content.questions.base import ItemType
from learning.accounts.models import User
from learning.quizzes import attempts, marks
from learning.quizzes.forms import answer_from
from learning.quizzes.models import Attempt, Quiz
from learning.quizzes.terms import Feedback, Marking, Terms
from tests.factories import fresh
from tests.learning.quizzes.eight_types import BODIES, course_of_all_types

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return course_of_all_types(slug="friends", title="Friends")


def practise(learner: User, course: Course, kind: str) -> Attempt:
    return attempts.start_practice(learner, course, [], 1, [kind], timezone.now(), seed=3)


def assigned(learner: User, course: Course, now: Any = None, **terms: Any) -> Attempt:
    quiz = Quiz.objects.create(course=course, title="Week 1", purpose="assigned", made_by=learner, number=5)
    given = Terms(**({"feedback": Feedback.ATTEMPT} | terms))
    return attempts.start_attempt(quiz, learner, now or timezone.now(), seed=5, terms=given)


def place(attempt: Attempt, position: int = 1) -> str:
    return reverse("quizzes:question", args=(attempt.pk, position))


def right_fields(attempt: Attempt, position: int = 1) -> dict[str, Any]:
    return fields_of(attempt, position, right=True)


def fields_of(attempt: Attempt, position: int = 1, *, right: bool) -> dict[str, Any]:
    """The form fields of the first right, or wrong, answer to a place, as the learner sees it."""
    response = attempt.responses.select_related("question").get(position=position)
    for fields in candidates(response.question):
        sent = Client().post("/", fields).wsgi_request.POST
        if marks.grade(response.question, answer_from(sent), response.seed).correct is right:
            return fields
    raise AssertionError("there is no such answer")


def candidates(question: Question) -> list[dict[str, Any]]:
    body = question.body
    if question.type == ItemType.CHOICES:
        return [{"choices": list(pair)} for pair in combinations(range(len(body["options"])), 2)]
    if "options" in body:
        return [{"choice": i} for i in range(len(body["options"]))]
    if "answers" in body:
        return [{"text": body["answers"][0]}, {"text": "wrong 3"}]
    size = len(body.get("sequence") or body["pairs"])
    name, first = ("places", 1) if "sequence" in body else ("match", 0)
    return [{name: list(order)} for order in permutations(range(first, first + size))]


@pytest.mark.parametrize("kind", BODIES)
def test_practice_asks_checks_and_explains_every_type_without_script(
    ada: User, ada_client: Client, course: Course, kind: str
) -> None:
    attempt = practise(ada, course, kind)
    page = ada_client.get(place(attempt)).content.decode()
    assert "is-right" not in page
    assert 'class="source"' not in page
    answer = ada_client.post(place(attempt), right_fields(attempt) | {"then": "check"}, follow=True)
    text = answer.content.decode()
    assert "Right" in text
    assert "<mark>" in text
    assert f'href="/lessons/{attempt.responses.get().question.fact.lesson_id}/"' in text
    assert fresh(attempt).percent == 100


@pytest.mark.parametrize("kind", BODIES)
def test_a_wrong_answer_is_told_the_key(ada: User, ada_client: Client, course: Course, kind: str) -> None:
    attempt = practise(ada, course, kind)
    fields = fields_of(attempt, right=False) | {"then": "check"}
    text = ada_client.post(place(attempt), fields, follow=True).content.decode()
    assert "is-wrong" in text
    for line in TYPES[ItemType(kind)].solution(attempt.responses.get().question.body):
        assert line in text


def test_an_htmx_check_answers_with_the_place_alone(ada: User, ada_client: Client, course: Course) -> None:
    attempt = practise(ada, course, "choice")
    fields = right_fields(attempt) | {"then": "check"}
    text = ada_client.post(place(attempt), fields, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in text
    assert 'id="place"' in text
    assert "See your result" in text


def test_checking_nothing_says_so_and_stays(ada: User, ada_client: Client, course: Course) -> None:
    attempt = practise(ada, course, "choice")
    answer = ada_client.post(place(attempt), {"then": "check"}, follow=True)
    assert "There is no answer yet" in answer.content.decode()
    assert attempt.responses.get().answered_at is None


def test_an_assigned_quiz_goes_place_by_place_to_its_review_and_result(
    ada: User, ada_client: Client, course: Course
) -> None:
    attempt = assigned(ada, course)
    start = ada_client.get(reverse("quizzes:attempt", args=(attempt.pk,)))
    assert start["Location"] == place(attempt, 1)
    for position in range(1, 6):
        answer = ada_client.post(place(attempt, position), right_fields(attempt, position) | {"then": "next"})
        assert answer.status_code == 302
    assert answer["Location"] == reverse("quizzes:review", args=(attempt.pk,))
    review = ada_client.get(answer["Location"]).content.decode()
    assert "all 5 questions are answered" in review
    result = ada_client.post(reverse("quizzes:submit", args=(attempt.pk,)), follow=True).content.decode()
    assert "100" in result
    assert result.count("<mark>") >= 5


def test_autosave_says_when_it_was_kept(ada: User, ada_client: Client, course: Course) -> None:
    attempt = assigned(ada, course)
    url = reverse("quizzes:save", args=(attempt.pk, 1))
    fields = right_fields(attempt) | {"sequence": "5", "duration": "4200"}
    text = ada_client.post(url, fields, headers={"HX-Request": "true"}).content.decode()
    assert f"saved {timezone.localtime():%H:%M}" in text
    response = attempt.responses.get(position=1)
    assert response.answer
    assert (response.sequence, response.duration) == (5, 4200)


def test_an_autosave_without_a_session_leads_over_the_sign_in_back_to_the_question(
    ada: User, ada_client: Client, course: Course
) -> None:
    attempt = assigned(ada, course)
    url = reverse("quizzes:save", args=(attempt.pk, 1))
    away = Client().post(url, {"choice": 0}, headers={"HX-Request": "true"})
    assert "/accounts/login/" in away["HX-Redirect"]
    assert ada_client.get(url)["Location"] == place(attempt, 1)


def test_a_reload_shows_what_was_saved(ada: User, ada_client: Client, course: Course) -> None:
    attempt = assigned(ada, course)
    for position in range(1, 6):
        fields = right_fields(attempt, position)
        ada_client.post(reverse("quizzes:save", args=(attempt.pk, position)), fields)
        page = ada_client.get(place(attempt, position)).content.decode()
        typed = f'value="{fields.get("text", "")}"' if "text" in fields else None
        assert typed in page if typed else " checked" in page or " selected" in page


def test_an_autosave_after_the_end_leads_to_the_result(ada: User, ada_client: Client, course: Course) -> None:
    attempt = assigned(ada, course)
    attempts.submit_attempt(ada, attempt.pk, timezone.now())
    url = reverse("quizzes:save", args=(attempt.pk, 1))
    answer = ada_client.post(url, {"choice": 0}, headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == reverse("quizzes:attempt", args=(attempt.pk,))


def test_the_clock_closes_an_attempt_on_the_next_look(ada: User, ada_client: Client, course: Course) -> None:
    attempt = assigned(ada, course, timezone.now() - timedelta(hours=1), time_limit=timedelta(minutes=10))
    answer = ada_client.get(place(attempt), follow=True)
    assert "closed by the clock" in answer.content.decode()


def test_a_save_in_the_grace_submits_as_the_time_is_over(ada: User, ada_client: Client, course: Course) -> None:
    attempt = assigned(ada, course, timezone.now() - timedelta(minutes=10, seconds=5), time_limit=timedelta(minutes=10))
    answer = ada_client.post(place(attempt), right_fields(attempt) | {"then": "next"})
    assert answer["Location"] == reverse("quizzes:result", args=(attempt.pk,))
    assert fresh(attempt).mark == 1


@pytest.mark.parametrize("feedback", [Feedback.NEVER, Feedback.CLOSE])
def test_the_key_stays_hidden_as_long_as_the_terms_say(
    ada: User, ada_client: Client, course: Course, feedback: Feedback
) -> None:
    later = timezone.now() + timedelta(days=1)
    attempt = assigned(ada, course, feedback=feedback, feedback_from=later)
    ada_client.post(place(attempt), right_fields(attempt) | {"then": "next"})
    attempts.submit_attempt(ada, attempt.pk, timezone.now())
    page = ada_client.get(reverse("quizzes:result", args=(attempt.pk,))).content.decode()
    assert "<mark>" not in page
    assert "Question by question" not in page
    assert ada_client.get(place(attempt))["Location"] == reverse("quizzes:result", args=(attempt.pk,))


def test_a_learner_is_told_of_a_mark_that_was_changed_and_why(
    ada: User, ada_client: Client, course: Course, grace: User
) -> None:
    attempt = assigned(ada, course)
    attempts.submit_attempt(ada, attempt.pk, timezone.now())
    response = attempt.responses.get(position=1)
    marks.override_mark(response, 0.5, grace, "Right in spirit", timezone.now())
    page = ada_client.get(reverse("quizzes:result", args=(attempt.pk,))).content.decode()
    assert "Right in spirit" in page


def test_certainty_is_asked_where_it_counts(ada: User, ada_client: Client, course: Course) -> None:
    attempt = assigned(ada, course, marking=Marking.CERTAINTY)
    assert "How certain are you?" in ada_client.get(place(attempt)).content.decode()
    ada_client.post(place(attempt), right_fields(attempt) | {"certainty": "3", "then": "next"})
    assert attempts.submit_attempt(ada, attempt.pk, timezone.now()).mark == 3


@pytest.mark.parametrize("name", ["attempt", "review", "result", "submit", "question", "save"])
def test_an_attempt_of_somebody_else_does_not_exist(
    ada: User, mallory_client: Client, course: Course, name: str
) -> None:
    attempt = assigned(ada, course)
    args = (attempt.pk, 1) if name in ("question", "save") else (attempt.pk,)
    url = reverse(f"quizzes:{name}", args=args)
    method = mallory_client.post if name in ("submit", "save") else mallory_client.get
    assert method(url).status_code == 404
    if name == "question":
        assert mallory_client.post(url, {"choice": 0}).status_code == 404
    assert fresh(attempt).is_open


def test_practice_is_begun_from_its_page(ada: User, ada_client: Client, course: Course) -> None:
    page = ada_client.get(reverse("quizzes:practice_new"))
    assert "Friends" in page.content.decode()
    url = reverse("quizzes:practice_new", args=("friends",))
    module = course.modules.first()
    assert ada_client.get(url, {"module": module.pk}).status_code == 200
    answer = ada_client.post(url, {"modules": [module.pk], "number": 5})
    attempt = Attempt.objects.get(learner=ada)
    assert answer["Location"] == reverse("quizzes:attempt", args=(attempt.pk,))
    assert {r.question.fact.lesson.module for r in attempt.responses.all()} == {module}


def test_practice_without_a_question_says_what_to_do(ada_client: Client, course: Course) -> None:
    Question.objects.update(status="retired")
    answer = ada_client.post(reverse("quizzes:practice_new", args=("friends",)), {"number": 5})
    assert answer.status_code == 422
    assert "no question" in answer.content.decode()


def test_an_unpublished_course_cannot_be_practised(ada_client: Client) -> None:
    course_of_all_types(slug="hidden", published=False)
    assert ada_client.get(reverse("quizzes:practice_new", args=("hidden",))).status_code == 404


def test_history_lists_ones_own_attempts(ada: User, ada_client: Client, mallory: User, course: Course) -> None:
    practise(ada, course, "choice")
    practise(mallory, course, "number")
    page = ada_client.get(reverse("quizzes:history")).content.decode()
    assert page.count("not finished") == 1


def test_a_result_takes_as_many_queries_for_five_questions_as_for_one(
    ada: User, ada_client: Client, course: Course, django_assert_max_num_queries: Any
) -> None:
    attempt = assigned(ada, course)
    attempts.submit_attempt(ada, attempt.pk, timezone.now())
    with django_assert_max_num_queries(10):
        ada_client.get(reverse("quizzes:result", args=(attempt.pk,)))


def test_a_save_reads_once_and_writes_once(
    ada: User, ada_client: Client, course: Course, django_assert_max_num_queries: Any
) -> None:
    attempt = assigned(ada, course)
    fields = right_fields(attempt)
    with django_assert_max_num_queries(
        7
    ):  # session, user, savepoint, attempt, write, savepoint, and the read of the place
        ada_client.post(reverse("quizzes:save", args=(attempt.pk, 1)), fields, headers={"HX-Request": "true"})


def test_a_note_to_look_again_is_kept_and_taken_back(ada: User, ada_client: Client, course: Course) -> None:
    attempt = assigned(ada, course)
    fields = right_fields(attempt) | {"then": "next"}
    ada_client.post(place(attempt), fields | {"flag": ["off", "on"]})
    assert attempt.responses.get(position=1).flagged
    assert "look again" in ada_client.get(reverse("quizzes:review", args=(attempt.pk,))).content.decode()
    ada_client.post(place(attempt), fields | {"flag": ["off"]})
    assert not attempt.responses.get(position=1).flagged


def test_a_place_that_is_not_on_the_paper_does_not_exist(ada: User, ada_client: Client, course: Course) -> None:
    attempt = assigned(ada, course)
    assert ada_client.post(reverse("quizzes:save", args=(attempt.pk, 99)), {"choice": 0}).status_code == 404
    assert ada_client.get(place(attempt, 99)).status_code == 404
