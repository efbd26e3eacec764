"""Reviewing in a real browser: what the keys, the settings, the limits and a lost fact do, as a learner sees them."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from content.models import Card, Course
from learning.accounts.models import User
from learning.authoring.models import Authorship
from learning.study.models import Memory, Review, StudyPlan
from tests.browser.studied import dated_course, on_the_brink, weeks_of_study

type SignIn = Callable[[Page, User], None]
type Screens = Callable[[Page, str], None]


@pytest.fixture
def course(transactional_db: None) -> Course:
    return dated_course(slug="friends", title="Friends of the harbour")


@pytest.fixture
def plan(ada: User, course: Course) -> StudyPlan:
    return weeks_of_study(ada, course)


def review(page: Page) -> None:
    page.goto("/courses/friends/review/")
    expect(page.locator(".flashcard-front")).to_be_visible()


def reveal(page: Page) -> None:
    page.keyboard.press("Space")
    expect(page.locator(".flashcard-back")).to_be_focused()


def test_every_button_says_when_the_card_comes_back_and_a_session_ends_with_what_to_revisit(
    page: Page, ada: User, plan: StudyPlan, sign_in: SignIn, screens: Screens
) -> None:
    sign_in(page, ada)
    review(page)
    expect(page.locator(".counts")).to_contain_text("2 due")
    screens(page, "review-question")
    reveal(page)
    waits = page.locator(".ratings small")
    expect(waits.first).to_have_text(re.compile(r"^\d+ min$"))
    assert all(re.fullmatch(r"[\d.]+ (min|days?|months)", text) for text in waits.all_inner_texts())
    expect(page.locator("figure.source mark")).to_be_visible()
    screens(page, "review-answer")
    page.keyboard.press("1")
    expect(page.locator(".counts")).to_contain_text("1 learning")
    for _ in range(2):
        reveal(page)
        page.keyboard.press("4")
        expect(page.locator(".flashcard-back")).to_have_count(0)
    expect(page.get_by_role("heading", name="Done for today")).to_be_focused()
    expect(page.get_by_role("region", name="To revisit").get_by_role("link")).to_have_count(2)
    screens(page, "review-finished")


def test_a_fact_lost_again_and_again_is_offered_in_another_form(
    page: Page, ada: User, plan: StudyPlan, sign_in: SignIn, screens: Screens
) -> None:
    card = Card.objects.get(back="seven")
    on_the_brink(ada, card)
    sign_in(page, ada)
    review(page)
    expect(page.locator(".flashcard-front")).to_have_text(card.front)
    reveal(page)
    page.keyboard.press("1")
    expect(page.get_by_role("region", name="Hard to keep")).to_contain_text("You lost this one 6 times")
    screens(page, "review-leech")
    page.get_by_role("button", name="Try it as a question").click()
    expect(page.locator("#question-form")).to_contain_text(card.front)
    expect(page.get_by_role("radio")).to_have_count(4)


def test_settings_bring_typed_answers_and_two_buttons_and_take_the_keys_away(
    page: Page, ada: User, plan: StudyPlan, sign_in: SignIn, screens: Screens
) -> None:
    sign_in(page, ada)
    page.goto("/study/settings/")
    page.get_by_label("Type the answer before it is shown").check()
    page.get_by_label("Only Again and Good").check()
    page.get_by_label("Sunday").check()
    screens(page, "settings")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()

    review(page)
    expect(page.get_by_label("Your answer")).to_be_focused()
    page.keyboard.type("in 1995")
    page.keyboard.press("Enter")
    expect(page.locator(".typed")).to_contain_text("with the difference marked")
    expect(page.locator(".typed ins")).to_contain_text("1994")
    expect(page.locator(".ratings button")).to_have_text([re.compile("^Again"), re.compile("^Good")])
    screens(page, "review-typed")
    page.keyboard.press("2")
    expect(page.locator(".flashcard-back")).to_have_count(0)
    assert Review.objects.order_by("-pk")[0].rating == Review.Rating.GOOD

    page.goto("/study/settings/")
    page.get_by_label("Keyboard shortcuts").uncheck()
    page.get_by_role("button", name="Save").click()
    review(page)
    expect(page.locator("[data-key]")).to_have_count(0)


def test_one_click_reports_a_problem_and_the_instructor_reads_it(
    page: Page,
    new_page: Callable[..., Page],
    ada: User,
    grace: User,
    plan: StudyPlan,
    sign_in: SignIn,
    screens: Screens,
) -> None:
    Authorship.objects.create(course=plan.course, author=grace)
    sign_in(page, ada)
    review(page)
    reveal(page)
    page.keyboard.press("!")
    expect(page.locator(".report")).to_contain_text("Reported. Whoever looks after this course will see it.")
    expect(page.get_by_label("What is wrong?")).to_be_focused()
    page.keyboard.type("It was 1993.")
    screens(page, "review-reported")
    page.get_by_role("button", name="Say it").click()
    expect(page.locator(".report [data-focus]")).to_be_focused()
    expect(page.locator(".report [data-focus]")).to_contain_text("Added to your report")

    desk = new_page()
    sign_in(desk, grace)
    desk.goto("/reports/problems/")
    expect(desk.get_by_role("main")).to_contain_text("It was 1993.")


def test_limits_an_exam_and_a_holiday_are_told_where_they_count(
    page: Page, ada: User, plan: StudyPlan, sign_in: SignIn, screens: Screens
) -> None:
    Memory.objects.of(ada).update(due=timezone.now() - timedelta(hours=1))
    today = timezone.localdate()
    sign_in(page, ada)
    page.goto("/courses/friends/pace/")
    page.get_by_label("Reviews a day, at most").fill("3")
    page.get_by_label("Exam on").fill(str(today + timedelta(days=10)))
    screens(page, "pace")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="3 cards to review")).to_be_visible()
    expect(page.get_by_text("8 facts are due; your daily limit")).to_be_visible()
    page.goto("/study/settings/")
    page.get_by_label("On holiday until").fill(str(today + timedelta(days=5)))
    page.get_by_role("button", name="Save").click()
    page.goto("/courses/friends/")
    expect(page.get_by_text("You are on holiday until")).to_be_visible()
    screens(page, "course")
    page.goto("/courses/friends/progress/")
    expect(page.get_by_role("columnheader", name="At the exam")).to_be_visible()
    expect(page.get_by_text("On the day of your exam")).to_be_visible()
