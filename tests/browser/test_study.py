"""A learner's journey in a real browser, by keyboard and without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from content.models import Card, Course
from learning.accounts.models import User
from learning.study import memory as verbs
from learning.study import reading
from learning.study.models import Memory, Review, StudyPlan
from tests.chromium import disconnect
from tests.factories import small_course

OFFLINE = ("ERR_INTERNET_DISCONNECTED", "Failed to fetch")  # what a page without a connection writes to the console

type SignIn = Callable[[Page, User], None]


@pytest.fixture
def course(transactional_db: None) -> Course:
    return small_course(slug="friends", title="Friends")


@pytest.fixture
def read(ada: User, course: Course) -> StudyPlan:
    """Ada took up the course, and its first three facts wait for her."""
    plan = reading.start_course(ada, course)
    verbs.make_reviewable(ada, course.facts.order_by("position")[:3])
    return plan


def front(page: Page) -> Any:
    return page.locator(".flashcard-front")


def test_from_home_to_a_lesson_to_its_cards_to_progress(page: Page, ada: User, course: Course, sign_in: SignIn) -> None:
    sign_in(page, ada)
    page.goto("/")
    page.get_by_text("See the courses").click()
    page.get_by_role("button", name="Start Friends").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How it began")
    expect(page.locator(".fact-mark")).to_have_count(3)
    page.get_by_role("button", name="I have read this, go on").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The Bridge Programme")

    page.goto("/")
    expect(page.get_by_role("heading", name="Continue: 3 new")).to_be_visible()
    page.keyboard.press("Enter")
    expect(front(page)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Space")
        expect(page.locator(".flashcard-back")).to_be_visible()
        page.keyboard.press("4")
        expect(page.locator(".flashcard-back")).to_have_count(0)
    expect(page.get_by_role("heading", name="Done for today")).to_be_focused()

    page.goto("/courses/friends/progress/")
    expect(page.locator("dl.stats").first).to_contain_text("50 % of all facts")


def test_space_reveals_and_space_is_good_and_the_new_card_has_the_focus(
    page: Page, ada: User, read: StudyPlan, sign_in: SignIn
) -> None:
    sign_in(page, ada)
    page.goto("/courses/friends/review/")
    expect(front(page)).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".flashcard-back")).to_be_focused()
    expect(page.locator("#live")).to_have_text("1994")
    page.keyboard.press("Space")

    expect(front(page)).to_have_text("How many partners does the Harbour Initiative count?")
    expect(front(page)).to_be_focused()
    review = Review.objects.get()
    assert review.rating == 3
    assert review.duration is not None
    assert 0 < review.duration < 10_000


def test_z_undoes_and_the_question_mark_lists_the_keys(page: Page, ada: User, read: StudyPlan, sign_in: SignIn) -> None:
    sign_in(page, ada)
    page.goto("/courses/friends/review/")
    page.keyboard.press("Enter")
    expect(page.locator(".flashcard-back")).to_be_visible()
    page.keyboard.press("1")
    expect(front(page)).to_contain_text("How many partners")
    page.keyboard.press("z")
    expect(front(page)).to_have_text("When did NATO launch the Harbour Initiative?")
    assert Memory.objects.of(ada).new().count() == 3

    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Show the answer")
    page.keyboard.press("Escape")
    page.keyboard.press("-")
    expect(page.locator("#messages")).to_have_text("Put off until tomorrow.")
    expect(front(page)).to_contain_text("How many partners")
    page.keyboard.press("z")
    expect(page.locator("#messages")).to_have_text("It is asked again.")
    expect(front(page)).to_have_text("When did NATO launch the Harbour Initiative?")


def test_a_second_tab_cannot_answer_the_same_card_again(
    page: Page, new_page: Callable[..., Page], ada: User, read: StudyPlan, sign_in: SignIn
) -> None:
    second = new_page()
    for tab in (page, second):
        sign_in(tab, ada)
        tab.goto("/courses/friends/review/")
        tab.keyboard.press("Space")
        expect(tab.locator(".flashcard-back")).to_be_visible()
    page.keyboard.press("4")
    expect(front(page)).to_contain_text("How many partners")
    second.keyboard.press("1")
    expect(front(second)).to_contain_text("How many partners")

    assert [review.rating for review in Review.objects.all()] == [4]


def test_every_step_works_without_javascript(
    new_page: Callable[..., Page], ada: User, read: StudyPlan, sign_in: SignIn
) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    sign_in(page, ada)
    page.goto("/courses/friends/review/")
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name="Hard").click()
    expect(front(page)).to_contain_text("How many partners")
    page.get_by_role("button", name="Undo").click()
    expect(front(page)).to_contain_text("When did NATO launch")
    page.get_by_role("button", name="Suspend").click()
    expect(page.locator("#messages")).to_contain_text("Suspended")
    page.get_by_role("button", name="Take that back").click()
    expect(front(page)).to_contain_text("When did NATO launch")
    page.get_by_role("button", name="Suspend").click()

    card = Card.objects.get(back="1994")
    page.goto(f"/facts/{card.fact_id}/")
    page.get_by_role("button", name="Ask it again").click()
    assert not Memory.objects.get(learner=ada, fact=card.fact).suspended


@pytest.mark.parametrize("address", ["/", "/courses/", "/courses/friends/", "/courses/friends/progress/"])
def test_pages_fit_a_small_phone(
    new_page: Callable[..., Page], ada: User, read: StudyPlan, sign_in: SignIn, address: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    sign_in(page, ada)
    page.goto(address)

    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_rating_given_without_a_connection_is_kept_and_sent_once(
    page: Page, ada: User, read: StudyPlan, sign_in: SignIn, page_problems: list[str]
) -> None:
    sign_in(page, ada)
    page.goto("/courses/friends/review/")
    page.keyboard.press("Space")
    expect(page.locator(".flashcard-back")).to_be_visible()
    disconnect(page)
    page.keyboard.press("4")
    expect(page.locator("#trouble")).to_contain_text("your rating is kept here")
    assert not Review.objects.exists()

    page.context.set_offline(False)
    expect(front(page)).to_contain_text("How many partners")
    page.reload()
    expect(front(page)).to_contain_text("How many partners")
    assert [review.rating for review in Review.objects.all()] == [4]
    page_problems[:] = [problem for problem in page_problems if not any(sign in problem for sign in OFFLINE)]


def test_a_lesson_goes_on_where_one_was(page: Page, ada: User, course: Course, sign_in: SignIn) -> None:
    lesson = course.modules.get(title="Working together").lessons.get()
    last = lesson.passages.order_by("-position")[0]
    sign_in(page, ada)
    page.set_viewport_size({"width": 360, "height": 200})
    page.goto(f"/lessons/{lesson.pk}/")
    with page.expect_response("**/place/"):
        page.locator(f"#passage-{last.pk}").evaluate("node => node.scrollIntoView({block: 'start'})")

    page.goto(f"/lessons/{lesson.pk}/")
    expect(page.get_by_role("link", name="Go on where you were")).to_be_attached()
    expect(page.locator(f"#passage-{last.pk}")).to_be_in_viewport()


def test_the_keys_rest_while_one_types_a_note(page: Page, ada: User, read: StudyPlan, sign_in: SignIn) -> None:
    sign_in(page, ada)
    page.goto("/courses/friends/review/")
    page.keyboard.press("Space")
    expect(page.locator(".flashcard-back")).to_be_visible()
    page.keyboard.press("e")
    note = page.get_by_label("Only you see it, with the answer")
    expect(note).to_be_focused()
    page.keyboard.type("4 seas, 1 harbour")
    page.get_by_role("button", name="Keep the note").click()

    expect(page.locator(".note-to-self")).to_contain_text("4 seas, 1 harbour")
    assert not Review.objects.exists()
