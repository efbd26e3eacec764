import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from content.models import Card, Course
from learning.accounts.models import User
from learning.study import choices, history, reading
from learning.study import memory as verbs
from learning.study.models import Note, Preferences, Problem, StudyPlan
from learning.study.scheduling import Rating
from tests.factories import small_course


@pytest.fixture
def course(db: None) -> Course:
    return small_course(slug="friends", title="Friends")


@pytest.fixture
def plan(ada: User, course: Course) -> StudyPlan:
    verbs.make_reviewable(ada, course.facts.order_by("position"))
    return reading.start_course(ada, course)


@pytest.fixture
def card(course: Course) -> Card:
    return Card.objects.get(fact__course=course, back="1994")


CHOSEN = {"rollover": "3", "easy_days": ["5", "6"], "two_buttons": "on", "keys": "on"}


def test_preferences_are_kept(ada_client: Client, ada: User) -> None:
    assert ada_client.post("/study/settings/", CHOSEN).status_code == 302

    kept = Preferences.of(ada)
    assert (kept.rollover, kept.easy_days, kept.two_buttons, kept.streak) == (3, [5, 6], True, False)
    assert 'value="3" selected' in ada_client.get("/study/settings/").text


@pytest.mark.parametrize(
    "bad",
    [
        {"rollover": "24"},
        {"easy_days": ["0", "1", "2", "3", "4", "5", "6"]},
        {"easy_days": ["7"]},
        {"holiday_until": "2999-01-01"},
        {"holiday_until": "soon"},
    ],
)
def test_nonsense_is_refused_with_a_sentence(ada_client: Client, ada: User, bad: dict[str, object]) -> None:
    response = ada_client.post("/study/settings/", CHOSEN | bad)

    assert response.status_code == 422
    assert "errorlist" in response.text
    assert not Preferences.objects.exists()


def test_a_holiday_is_remembered_when_it_is_over(ada: User) -> None:
    day = date(2026, 3, 2)

    def choose(today: date, until: date | None) -> list[tuple[date, date]]:
        choices.choose_preferences(ada, today=today, holiday_until=until)
        return [(one.first, one.last) for one in ada.holidays.all()]

    week = timedelta(days=7)
    assert choose(day, day + week) == [(day, day + week)]
    longer = (day, day + 2 * week)
    assert choose(day + week, longer[1]) == [longer]  # the one that lasts is made longer
    assert choose(day + 3 * week, longer[1]) == [longer]  # saved again when it is over, it stays
    assert choose(day + 4 * week, day + 5 * week) == [longer, (day + 4 * week, day + 5 * week)]
    assert choose(day + 4 * week + timedelta(days=2), None)[1] == (day + 4 * week, day + 4 * week + timedelta(days=1))
    assert history.away_of(ada, day + 3 * week) == {day + 4 * week, day + 4 * week + timedelta(days=1)}


def test_a_holiday_called_off_on_its_first_day_was_none(ada: User) -> None:
    for until in (date(2026, 3, 9), None):
        choices.choose_preferences(ada, today=date(2026, 3, 2), holiday_until=until)
    assert not ada.holidays.exists()


def test_a_holiday_taken_in_the_settings_saves_the_streak(ada_client: Client, ada: User, plan: StudyPlan) -> None:
    today = Preferences.of(ada).clock.day(timezone.now())
    ada_client.post("/study/settings/", {"rollover": "4", "streak": "on", "holiday_until": str(today)})
    assert [(one.first, one.last) for one in ada.holidays.all()] == [(today, today)]


def test_the_pace_of_a_course_is_chosen(ada_client: Client, plan: StudyPlan) -> None:
    chosen = {"new_per_day": "5", "reviews_per_day": "60", "retention": "85", "exam_on": "2030-05-01"}
    assert ada_client.post("/courses/friends/pace/", chosen).status_code == 302

    plan.refresh_from_db()
    assert (plan.new_per_day, plan.desired_retention, str(plan.exam_on)) == (5, 0.85, "2030-05-01")
    assert ada_client.post("/courses/friends/pace/", chosen | {"retention": "99"}).status_code == 422


def test_the_pace_of_a_course_not_taken_up_is_not_there(mallory_client: Client, plan: StudyPlan) -> None:
    assert mallory_client.get("/courses/friends/pace/").status_code == 404


def test_two_buttons_leave_again_and_good(ada_client: Client, ada: User, plan: StudyPlan, card: Card) -> None:
    choices.choose_preferences(ada, two_buttons=True)

    html = ada_client.get("/courses/friends/review/", {"card": card.pk, "number": 1}).text
    assert 'value="1" class="rating-again"' in html
    assert 'value="3" class="rating-good"' in html
    assert "rating-hard" not in html


def test_a_typed_answer_is_shown_beside_the_back(ada_client: Client, ada: User, plan: StudyPlan, card: Card) -> None:
    choices.choose_preferences(ada, typed_answers=True)
    assert 'name="typed"' in ada_client.get("/courses/friends/review/").text

    asked = {"card": card.pk, "number": 1}
    assert "and it is right" in ada_client.get("/courses/friends/review/", asked | {"typed": "in 1994"}).text
    html = ada_client.get("/courses/friends/review/", asked | {"typed": "<i>1995"}).text
    assert "&lt;i&gt;1995</del>" in html


def test_a_note_is_kept_shown_with_the_answer_and_taken_away(
    ada_client: Client, mallory_client: Client, plan: StudyPlan, card: Card
) -> None:
    back = f"/courses/friends/review/?card={card.pk}&number=1"
    sent = {"text": "the year of the harbour", "back": back}
    response = ada_client.post(f"/facts/{card.fact_id}/note/", sent, follow=True)

    assert response.redirect_chain == [(back, 302)]
    assert "the year of the harbour" in response.text
    assert "the year of the harbour" in ada_client.get(f"/facts/{card.fact_id}/").text
    assert "the year of the harbour" not in mallory_client.get(f"/facts/{card.fact_id}/").text
    ada_client.post(f"/facts/{card.fact_id}/note/", {"text": " "})
    assert not Note.objects.exists()


def test_a_form_leads_back_to_no_other_site(ada_client: Client, plan: StudyPlan, card: Card) -> None:
    response = ada_client.post(f"/facts/{card.fact_id}/note/", {"text": "x", "back": "https://evil.example.org/"})

    assert response.headers["Location"] == f"/facts/{card.fact_id}/"


def test_a_note_that_is_too_long_is_refused(ada_client: Client, plan: StudyPlan, card: Card) -> None:
    response = ada_client.post(f"/facts/{card.fact_id}/note/", {"text": "x" * 2001}, follow=True)

    assert "shorten it" in response.text
    assert not Note.objects.exists()


def test_a_problem_is_reported_once(ada_client: Client, ada: User, plan: StudyPlan, card: Card) -> None:
    for _ in range(2):
        sent = {"card": card.pk, "text": "wrong year"}
        assert "Reported" in ada_client.post(f"/facts/{card.fact_id}/problem/", sent, follow=True).text

    problem = Problem.objects.open().get()
    assert (problem.reporter, problem.card, problem.course) == (ada, card, plan.course)


def test_a_report_is_one_click_and_takes_words_after_it_or_is_taken_back(
    ada_client: Client, plan: StudyPlan, card: Card
) -> None:
    def send(**fields: str) -> str:
        given = {"card": str(card.pk)} | fields
        return ada_client.post(f"/facts/{card.fact_id}/problem/", given, headers={"HX-Request": "true"}).text

    assert "What is wrong?" in send()
    assert Problem.objects.get().text == ""
    assert "Added to your report" in send(text="wrong year")
    assert "wrong year" in send()  # reported again without words, they stand
    assert Problem.objects.get().text == "wrong year"
    assert "taken back" in send(how="withdraw")
    assert not Problem.objects.exists()


def test_a_problem_is_reported_only_with_what_asks_that_fact(ada_client: Client, plan: StudyPlan, card: Card) -> None:
    other = Card.objects.exclude(pk=card.pk).first()
    assert other
    ada_client.post(f"/facts/{card.fact_id}/problem/", {"card": other.pk})

    assert not Problem.objects.exists()


def test_a_settled_problem_is_no_longer_open(ada: User, grace: User, card: Card) -> None:
    now = timezone.now()
    problem = choices.report_problem(ada, card.fact, "", now, card=card)
    choices.settle_problem(problem, grace, now + timedelta(hours=1))

    assert not Problem.objects.open().exists()
    assert choices.report_problem(ada, card.fact, "", now, card=card) != problem


def test_a_question_is_reported_from_its_feedback(ada_client: Client, ada: User, plan: StudyPlan) -> None:
    attempt = ada_client.post("/quizzes/practice/friends/", {"number": 5}, follow=True)
    page = attempt.redirect_chain[-1][0]
    ada_client.post(page, {"choice": "0", "then": "check"})

    html = ada_client.get(page).text
    report = re.search(r'action="(/facts/\d+/problem/)".*?name="question" value="(\d+)"', html, re.DOTALL)
    assert report
    response = ada_client.post(report[1], {"question": report[2], "back": page}, follow=True)
    assert response.redirect_chain == [(page, 302)]
    assert Problem.objects.get().question_id == int(report[2])


def test_the_course_page_tells_of_a_backlog_a_holiday_and_an_exam(
    ada_client: Client, ada: User, plan: StudyPlan
) -> None:
    long_ago = timezone.now() - timedelta(days=90)
    for card in Card.objects.filter(fact__course=plan.course)[:3]:
        verbs.review_card(ada, card, Rating.EASY, long_ago)
    choices.choose_pace(plan, reviews_per_day=1)
    assert "3 facts are due; your daily limit" in ada_client.get("/courses/friends/").text

    today = Preferences.of(ada).clock.day(timezone.now())
    choices.choose_pace(plan, new_per_day=1, exam_on=today + timedelta(days=4))
    assert "up to 3 new facts a day are asked" in ada_client.get("/courses/friends/").text
    choices.choose_preferences(ada, holiday_until=today + timedelta(days=9))
    assert "You are on holiday until" in ada_client.get("/courses/friends/").text
