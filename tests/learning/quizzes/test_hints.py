"""Hints say more step by step, never the whole key, and make an answer count as assisted."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from content.models import Course, Question
from content.questions import TYPES
from content.questions.base import ItemType
from learning.accounts.models import User
from learning.quizzes import attempts, practice
from learning.quizzes.hints import hints
from learning.quizzes.models import Attempt, Quiz, Response
from learning.study.models import Memory, Reading, Review
from tests.factories import QuestionFactory, fresh
from tests.learning.quizzes.eight_types import BODIES, course_of_all_types


@pytest.fixture
def course(db: None) -> Course:
    return course_of_all_types(slug="friends", title="Friends")


def practise(learner: User, course: Course, kind: ItemType) -> Response:
    attempt = attempts.start_practice(learner, course, [], 1, [kind], timezone.now(), 7)
    return attempt.responses.get()


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        (ItemType.SHORT_ANSWER, BODIES[ItemType.SHORT_ANSWER], ["2 words, of 7 and 8", "L______ D_______"]),
        (ItemType.CLOZE, {"answers": ["U.S. Navy-yard"]}, ["2 words, of 2 and 8", "U._. N___-____"]),
        (ItemType.CLOZE, {"answers": ["2004"]}, ["one word of 4", "2___"]),
        (ItemType.NUMBER, {"answers": ["nineteen"]}, ["2 digits", "1_"]),
        (ItemType.NUMBER, {"answers": ["7"]}, ["below ten"]),
        (ItemType.ORDERING, {"sequence": ["a", "b", "c", "d"]}, ["First comes: a", "Last comes: d"]),
        (ItemType.ORDERING, {"sequence": ["a", "b", "c"]}, ["First comes: a"]),
        (ItemType.MATCHING, BODIES[ItemType.MATCHING], ["Harbour goes with 1994"]),
        (ItemType.CHOICES, BODIES[ItemType.CHOICES], ["2 of them are right"]),
        (ItemType.TRUE_FALSE, BODIES[ItemType.TRUE_FALSE], []),
        (ItemType.CLOZE, {"answers": ["EU"]}, []),
    ],
)
def test_each_hint_says_a_little_more(kind: ItemType, body: dict[str, list[str]], said: list[str]) -> None:
    found = hints(kind, body, seed=3)
    assert len(found) == len(said)
    assert all(part in hint for part, hint in zip(said, found, strict=True))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("size", [2, 3, 4, 5])
def test_a_choice_keeps_two_options_and_its_key(size: int, seed: int) -> None:
    options = [{"text": f"option {n}", "correct": n == 0} for n in range(size)]
    found = hints(ItemType.CHOICE, {"options": options}, seed)
    struck = re.findall(r"option \d", " ".join(found))
    assert len(struck) == len(set(struck)) == min(2, size - 2)
    assert "option 0" not in struck


@pytest.mark.parametrize("kind", BODIES)
def test_no_hint_holds_a_written_key(kind: ItemType) -> None:
    for hint in hints(kind, BODIES[kind], seed=1):
        if kind in (ItemType.SHORT_ANSWER, ItemType.NUMBER, ItemType.CLOZE):
            assert not any(key.casefold() in hint.casefold() for key in TYPES[kind].solution(BODIES[kind]))


def test_a_right_answer_with_a_hint_is_kept_as_assisted_and_is_worth_hard(ada: User, course: Course) -> None:
    response = practise(ada, course, ItemType.SHORT_ANSWER)
    now = timezone.now()
    attempts.take_hint(ada, response.attempt_id, 1, now)
    attempts.save_answer(ada, response.attempt_id, 1, {"text": "Lantern Dialogue"}, now)
    attempts.answer_now(ada, response.attempt_id, 1, now)
    review = Review.objects.get()
    assert (fresh(response).hints, fresh(response).correct) == (1, True)
    assert (review.assisted, review.rating) == (True, Review.Rating.HARD)


def test_hints_end(ada: User, course: Course) -> None:
    response = practise(ada, course, ItemType.SHORT_ANSWER)
    for _ in range(2):
        attempts.take_hint(ada, response.attempt_id, 1, timezone.now())
    with pytest.raises(attempts.AttemptRefused, match="no further hint"):
        attempts.take_hint(ada, response.attempt_id, 1, timezone.now())
    assert fresh(response).hints == 2


def test_an_assigned_quiz_gives_no_hints(ada: User, grace: User, course: Course) -> None:
    quiz = Quiz.objects.create(course=course, title="Check", purpose=Quiz.Purpose.ASSIGNED, made_by=grace, number=8)
    attempt = attempts.start_attempt(quiz, ada, timezone.now(), seed=1)
    with pytest.raises(attempts.AttemptRefused, match="no further hint"):
        attempts.take_hint(ada, attempt.pk, 1, timezone.now())
    assert not attempt.responses.exclude(hints=0).exists()


def test_the_hint_button_keeps_what_was_written_and_stays(ada_client: Client, ada: User, course: Course) -> None:
    response = practise(ada, course, ItemType.SHORT_ANSWER)
    address = f"/quizzes/attempts/{response.attempt_id}/1/"
    asked = ada_client.post(address, {"text": "Lant", "then": "hint"}, follow=True)
    assert asked.redirect_chain[-1][0] == address
    assert b'value="Lant"' in asked.content
    assert b"2 words, of 7 and 8" in asked.content
    assert b"L______" not in asked.content
    assert b"Another hint" in asked.content


def test_nobody_takes_a_hint_on_somebody_elses_paper(mallory_client: Client, ada: User, course: Course) -> None:
    response = practise(ada, course, ItemType.SHORT_ANSWER)
    assert mallory_client.post(f"/quizzes/attempts/{response.attempt_id}/1/", {"then": "hint"}).status_code == 404
    assert fresh(response).hints == 0


def test_a_check_after_a_lesson_asks_that_lessons_facts_and_notes_it_read(
    ada_client: Client, ada: User, course: Course
) -> None:
    lesson = course.facts.order_by("position")[0].lesson
    assert lesson is not None
    for _ in range(2):  # pressed twice it is one quiz
        ada_client.post(f"/quizzes/practice/lessons/{lesson.pk}/")
    attempt = Attempt.objects.get()
    asked = list(attempt.responses.select_related("question__fact"))
    assert 0 < len(asked) <= practice.CHECKED
    assert {one.question.fact.lesson_id for one in asked} == {lesson.pk}
    assert Reading.objects.filter(learner=ada, lesson=lesson).exists()
    assert Memory.objects.of(ada).exists()


def test_another_way_into_a_fact_asks_it_by_the_questions_least_asked(
    ada_client: Client, ada: User, course: Course
) -> None:
    fact = course.facts.order_by("position")[0]
    Question.objects.filter(fact=fact).delete()
    for n in range(4):
        QuestionFactory(fact=fact, key=f"way-{n}", quality=1 - n / 10)
    ada_client.post(f"/quizzes/practice/facts/{fact.pk}/")
    first = Attempt.objects.get()
    assert sorted(one.question.key for one in first.responses.all()) == ["way-0", "way-1", "way-2"]
    for place in first.responses.all():
        attempts.save_answer(ada, first.pk, place.position, {"choice": 0}, timezone.now())
        attempts.answer_now(ada, first.pk, place.position, timezone.now())
    ada_client.post(f"/quizzes/practice/facts/{fact.pk}/")
    second = Attempt.objects.exclude(pk=first.pk).get()
    assert "way-3" in [one.question.key for one in second.responses.all()]


def test_a_fact_that_no_question_asks_says_so(ada_client: Client, ada: User, course: Course) -> None:
    fact = course.facts.order_by("position")[0]
    Question.objects.filter(fact=fact).delete()
    answer = ada_client.post(f"/quizzes/practice/facts/{fact.pk}/", follow=True)
    assert b"No question asks this yet" in answer.content
    assert not Attempt.objects.exists()
