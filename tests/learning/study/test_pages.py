import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from content.models import Card, Course, Lesson
from learning.accounts.models import User
from learning.study import memory as verbs
from learning.study.models import Memory, Reading, Review, StudyPlan
from learning.study.scheduling import Rating
from tests.factories import CardFactory, FactFactory, small_course


@pytest.fixture
def course(db: None) -> Course:
    return small_course(slug="friends", title="Friends")


@pytest.fixture
def lesson(course: Course) -> Lesson:
    return Lesson.objects.get(module__course=course, title="How it began")


@pytest.fixture
def read(ada_client: Client, lesson: Lesson) -> Lesson:
    """Ada has read the first lesson: its three facts are new to her."""
    ada_client.post(f"/lessons/{lesson.pk}/read/")
    return lesson


def hidden(html: str) -> dict[str, str]:
    """The hidden fields of the card's form."""
    return dict(re.findall(r'<input type="hidden" name="(card|number|spent)" value="(\d*)"', html))


def test_a_course_is_chosen_started_and_begins_with_its_first_lesson(
    ada_client: Client, ada: User, lesson: Lesson
) -> None:
    assert "Start" in ada_client.get("/courses/").text

    response = ada_client.post("/courses/friends/start/")

    assert response.headers["Location"] == f"/lessons/{lesson.pk}/"
    assert StudyPlan.objects.filter(learner=ada).count() == 1
    assert "Your courses" in ada_client.get("/courses/").text


def test_an_unpublished_course_is_only_there_for_whom_it_was_given(ada_client: Client, ada: User) -> None:
    course = small_course(slug="draft", published=False)
    lesson = Lesson.objects.filter(module__course=course).first()
    fact = course.facts.first()
    assert lesson
    assert fact
    addresses = ["/courses/draft/", f"/lessons/{lesson.pk}/", f"/facts/{fact.pk}/"]

    assert [ada_client.get(address).status_code for address in addresses] == [404, 404, 404]
    StudyPlan.objects.create(learner=ada, course=course)
    assert [ada_client.get(address).status_code for address in addresses] == [200, 200, 200]


def test_a_lesson_marks_the_sentences_of_its_facts_and_numbers_them(ada_client: Client, lesson: Lesson) -> None:
    html = ada_client.get(f"/lessons/{lesson.pk}/").text

    assert html.count('class="fact-mark"') == 3
    assert "NATO launched the Harbour Initiative in 1994.</a>" in html
    assert "Footnotes: the 3 facts stated here" in html


def test_reading_makes_facts_reviewable_once_and_leads_to_the_next_lesson(
    ada_client: Client, ada: User, lesson: Lesson
) -> None:
    second = Lesson.objects.get(title="The Bridge Programme")
    first, again = (ada_client.post(f"/lessons/{lesson.pk}/read/") for _ in range(2))

    assert first.headers["Location"] == again.headers["Location"] == f"/lessons/{second.pk}/"
    assert Memory.objects.of(ada).new().count() == 3
    assert Reading.objects.count() == 1
    assert ada_client.post(f"/lessons/{second.pk}/read/").headers["Location"] == "/courses/friends/"


def test_the_course_page_resumes_where_one_was(ada_client: Client, lesson: Lesson) -> None:
    ada_client.get(f"/lessons/{Lesson.objects.get(title='The Bridge Programme').pk}/")

    assert "Read on: The Bridge Programme" in ada_client.get("/courses/friends/").text


def test_the_back_of_a_card_is_not_in_the_page_before_it_is_asked_for(ada_client: Client, read: Lesson) -> None:
    html = ada_client.get("/courses/friends/review/").text

    assert "When did NATO launch the Harbour Initiative?" in html
    assert "1994" not in html
    assert "3 new" in html


def test_a_card_is_revealed_with_its_source_and_four_intervals(ada_client: Client, read: Lesson) -> None:
    front = ada_client.get("/courses/friends/review/").text

    html = ada_client.get("/courses/friends/review/", hidden(front) | {"spent": "2000"}).text

    assert "<mark>NATO launched the Harbour Initiative in 1994.</mark>" in html
    assert re.findall(r"<small>([\w. ]+)</small><kbd", html)[:3] == ["1 min", "6 min", "10 min"]


def test_rating_without_javascript_leads_back_to_the_next_card(ada_client: Client, ada: User, read: Lesson) -> None:
    shown = hidden(ada_client.get("/courses/friends/review/").text)
    answer = shown | {"rating": "3", "spent": "2000", "duration": "1500"}

    response = ada_client.post("/courses/friends/review/rate/", answer, follow=True)

    assert Review.objects.get().duration == 3500
    assert "How many partners does the Harbour Initiative count?" in response.text
    assert "2 new" in response.text


def test_a_form_sent_twice_or_from_a_second_tab_counts_once(ada_client: Client, read: Lesson) -> None:
    answer = hidden(ada_client.get("/courses/friends/review/").text) | {"rating": "3"}
    for rating in ("3", "3", "1"):
        ada_client.post("/courses/friends/review/rate/", answer | {"rating": rating})

    assert [review.rating for review in Review.objects.all()] == [Rating.GOOD]


def test_an_answered_card_is_not_revealed_again_on_reload(ada_client: Client, read: Lesson) -> None:
    shown = hidden(ada_client.get("/courses/friends/review/").text)
    ada_client.post("/courses/friends/review/rate/", shown | {"rating": "3"})

    assert "1994" not in ada_client.get("/courses/friends/review/", shown).text


def test_htmx_gets_the_session_alone(ada_client: Client, read: Lesson) -> None:
    html = ada_client.get("/courses/friends/review/", headers={"HX-Request": "true"}).text

    assert html.strip().startswith('<div id="session">')
    assert "<html" not in html


def test_undo_brings_the_card_back(ada_client: Client, ada: User, read: Lesson) -> None:
    shown = hidden(ada_client.get("/courses/friends/review/").text)
    ada_client.post("/courses/friends/review/rate/", shown | {"rating": "4"})

    for _ in range(2):
        ada_client.post("/courses/friends/review/undo/", {"review": Review.objects.get().pk})

    assert Memory.objects.of(ada).new().count() == 3
    assert "When did NATO launch" in ada_client.get("/courses/friends/review/").text


def test_a_card_is_put_off_or_suspended_and_can_be_resumed(ada_client: Client, ada: User, read: Lesson) -> None:
    first, second, _ = Card.objects.filter(fact__lesson=read).order_by("fact__position")
    ada_client.post("/courses/friends/review/put-off/", {"fact": first.fact_id, "how": "bury"})
    ada_client.post("/courses/friends/review/put-off/", {"fact": second.fact_id, "how": "suspend"})

    assert "1 new" in ada_client.get("/courses/friends/review/").text
    ada_client.post(f"/facts/{second.fact_id}/resume/")
    assert "2 new" in ada_client.get("/courses/friends/review/").text


def test_the_end_tells_what_to_revisit(ada_client: Client, ada: User, read: Lesson) -> None:
    plan = StudyPlan.objects.get(learner=ada)
    plan.new_per_day = 1
    plan.save()
    card = Card.objects.get(back="1994")
    verbs.review_card(ada, card, Rating.AGAIN, timezone.now())
    verbs.review_card(ada, card, Rating.EASY, timezone.now())

    html = ada_client.get("/courses/friends/review/").text

    assert "Done for today" in html
    assert "To revisit" in html
    assert f'href="/facts/{card.fact_id}/"' in html


def test_a_memory_lost_again_and_again_is_noticed(ada_client: Client, ada: User, read: Lesson) -> None:
    memory = Memory.objects.of(ada).get(fact__statement__contains="1994")
    memory.state, memory.stability, memory.difficulty, memory.lapses = 2, 5.0, 8.0, 5
    memory.due = memory.last_review = timezone.now() - timedelta(days=9)
    memory.save()
    shown = hidden(ada_client.get("/courses/friends/review/").text)

    response = ada_client.post("/courses/friends/review/rate/", shown | {"rating": "1"}, follow=True)

    assert "You lost this one 6 times" in response.text
    assert "Suspend it" in response.text


def test_nobody_rates_undoes_or_reveals_for_another(
    ada_client: Client, mallory_client: Client, ada: User, mallory: User, read: Lesson
) -> None:
    shown = hidden(ada_client.get("/courses/friends/review/").text)
    ada_client.post("/courses/friends/review/rate/", shown | {"rating": "3"})
    answer = shown | {"rating": "1", "number": "2"}

    assert mallory_client.post("/courses/friends/review/rate/", answer).status_code == 404
    mallory_client.post("/courses/friends/start/")
    assert mallory_client.post("/courses/friends/review/rate/", answer).status_code == 404
    assert "1994" not in mallory_client.get("/courses/friends/review/", answer).text
    mallory_client.post("/courses/friends/review/undo/", {"review": Review.objects.get().pk})
    assert Review.objects.standing().count() == 1


def test_a_card_of_another_course_cannot_be_rated_here(ada_client: Client, read: Lesson) -> None:
    other = CardFactory()

    answer = {"card": other.pk, "number": 1, "rating": 3}
    assert ada_client.post("/courses/friends/review/rate/", answer).status_code == 404


@pytest.mark.parametrize("bad", [{"rating": "9"}, {"card": "x"}, {"number": "0"}, {"duration": "-5"}])
def test_nonsense_in_a_rating_is_a_404_and_changes_nothing(
    ada_client: Client, read: Lesson, bad: dict[str, str]
) -> None:
    answer = hidden(ada_client.get("/courses/friends/review/").text) | {"rating": "3"} | bad

    assert ada_client.post("/courses/friends/review/rate/", answer).status_code == 404
    assert not Review.objects.exists()


def test_a_fact_shows_its_source_its_history_and_its_card_once_seen(
    ada_client: Client, ada: User, read: Lesson
) -> None:
    card = Card.objects.get(back="nineteen")
    assert "Its card" not in ada_client.get(f"/facts/{card.fact_id}/").text

    verbs.review_card(ada, card, Rating.HARD, timezone.now(), 3200)
    html = ada_client.get(f"/facts/{card.fact_id}/").text

    assert "Hard" in html
    assert "3 s" in html
    assert "<mark>It now counts nineteen partners across two seas.</mark>" in html
    assert "Its card" in html


def test_progress_shows_modules_calendar_and_forecast_with_tables(ada_client: Client, ada: User, read: Lesson) -> None:
    verbs.review_card(ada, Card.objects.get(back="1994"), Rating.EASY, timezone.now(), 60_000)

    html = ada_client.get("/courses/friends/progress/").text

    assert "1 review in 1 minute" in html
    assert html.count("<progress") == 2
    assert html.count("<table") == 3


def test_text_of_a_document_is_text(ada_client: Client, ada: User, course: Course) -> None:
    fact = FactFactory(course=course, statement="<script>alert(1)</script> {{ user }}")
    CardFactory(fact=fact, front="<b>front</b>")
    StudyPlan.objects.create(learner=ada, course=course)
    verbs.make_reviewable(ada, [fact])

    assert "<script>alert" not in ada_client.get(f"/facts/{fact.pk}/").text
    assert "&lt;b&gt;front" in ada_client.get("/courses/friends/review/").text


PAGES = ["/courses/", "/courses/friends/", "/courses/friends/review/", "/courses/friends/progress/"]


@pytest.mark.parametrize("page", PAGES)
def test_pages_cost_the_same_queries_with_more_material(
    ada_client: Client, ada: User, read: Lesson, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(20) as few:
        ada_client.get(page)
    course = Course.objects.get()
    facts = [CardFactory(fact=FactFactory(course=course, lesson=read)).fact for _ in range(12)]
    verbs.make_reviewable(ada, facts)
    with django_assert_max_num_queries(len(few.captured_queries)):
        ada_client.get(page)


def test_an_answer_costs_the_same_queries_with_more_material(
    ada_client: Client, ada: User, read: Lesson, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def answer(most: int) -> int:
        shown = hidden(ada_client.get("/courses/friends/review/").text)
        with django_assert_max_num_queries(most) as captured:
            ada_client.post("/courses/friends/review/rate/", shown | {"rating": "4"}, headers={"HX-Request": "true"})
        return len(captured.captured_queries)

    few = answer(25)
    facts = [CardFactory(fact=FactFactory(course=Course.objects.get(), lesson=read)).fact for _ in range(12)]
    verbs.make_reviewable(ada, facts)
    answer(few)


@pytest.mark.parametrize("name", ["study:courses", "home"])
def test_pages_are_behind_sign_in(client: Client, db: None, name: str) -> None:
    assert client.get(reverse(name)).status_code == 302


def test_a_lesson_remembers_how_far_one_came(ada_client: Client, ada: User, lesson: Lesson) -> None:
    ada_client.get(f"/lessons/{lesson.pk}/")
    passage = lesson.passages.order_by("position")[1]

    assert ada_client.post(f"/lessons/{lesson.pk}/place/", {"passage": passage.pk}).status_code == 204
    assert f'href="#passage-{passage.pk}" data-resume' in ada_client.get(f"/lessons/{lesson.pk}/").text
    assert ada_client.post(f"/lessons/{lesson.pk}/place/", {"passage": "x"}).status_code == 404


def test_after_a_lesson_one_can_check_oneself(ada_client: Client, read: Lesson) -> None:
    html = ada_client.get(f"/lessons/{read.pk}/").text

    assert "Check yourself" in html
    assert f"/quizzes/practice/lessons/{read.pk}/" in html
    response = ada_client.post("/quizzes/practice/friends/", {"modules": read.module_id, "number": "5"})
    assert response.status_code == 302


def test_a_rating_that_comes_in_late_counts_from_when_it_was_given(ada_client: Client, ada: User, read: Lesson) -> None:
    answer = hidden(ada_client.get("/courses/friends/review/").text) | {"rating": "4", "late": str(2 * 3600 * 1000)}
    ada_client.post("/courses/friends/review/rate/", answer)

    age = timezone.now() - Review.objects.get().reviewed_at
    assert timedelta(hours=2) <= age < timedelta(hours=2, minutes=1)


def test_a_late_rating_never_goes_before_the_one_it_follows(ada_client: Client, ada: User, read: Lesson) -> None:
    card = Card.objects.get(back="1994")
    first = verbs.review_card(ada, card, Rating.AGAIN, timezone.now())
    answer = {"card": card.pk, "number": 2, "rating": 3, "late": str(3600 * 1000)}
    ada_client.post("/courses/friends/review/rate/", answer)

    assert Review.objects.get(number=2).reviewed_at == first.reviewed_at


def test_what_would_be_recalled_at_the_exam_is_told(ada_client: Client, ada: User, read: Lesson) -> None:
    verbs.review_card(ada, Card.objects.get(back="1994"), Rating.EASY, timezone.now())
    assert "At the exam" not in ada_client.get("/courses/friends/progress/").text

    StudyPlan.objects.update(exam_on=timezone.localdate() + timedelta(days=30))
    assert "At the exam" in ada_client.get("/courses/friends/progress/").text


def test_a_certificate_is_for_who_read_and_reviewed_it_all_and_stays(
    ada_client: Client, ada: User, course: Course, read: Lesson
) -> None:
    ada_client.post(f"/lessons/{Lesson.objects.get(title='The Bridge Programme').pk}/read/")
    cards = list(Card.objects.filter(fact__course=course))
    for card in cards[1:]:
        verbs.review_card(ada, card, Rating.GOOD, timezone.now())
    assert ada_client.get("/courses/friends/certificate/").status_code == 404

    verbs.review_card(ada, cards[0], Rating.GOOD, timezone.now())
    assert "6 facts studied" in ada_client.get("/courses/friends/certificate/").text
    CardFactory(fact=FactFactory(course=course, lesson=read))
    assert ada_client.get("/courses/friends/certificate/").status_code == 200
