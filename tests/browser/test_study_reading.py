"""Reading, checking oneself and practising in a real browser, down to the hint that was taken."""

import itertools
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from content.models import Course
from learning.accounts.models import User
from learning.quizzes.models import Attempt, Response
from learning.study.models import Memory, Review
from tests.browser.studied import dated_course, weeks_of_study
from tests.chromium import disconnect
from tests.learning.quizzes.eight_types import course_of_all_types

type SignIn = Callable[[Page, User], None]
type Screens = Callable[[Page, str], None]

OFFLINE = ("ERR_INTERNET_DISCONNECTED", "Failed to fetch")  # what a page without a connection writes to the console


@pytest.fixture
def course(transactional_db: None) -> Course:
    return dated_course(slug="friends", title="Friends of the harbour")


def test_a_marked_fact_leads_to_its_card_and_its_history(
    page: Page, ada: User, course: Course, sign_in: SignIn, screens: Screens
) -> None:
    weeks_of_study(ada, course)
    fact = course.facts.get(when="1994")
    sign_in(page, ada)
    page.goto(f"/lessons/{fact.lesson_id}/")
    expect(page.get_by_text(re.compile(r"about \d+ min"))).to_be_visible()
    screens(page, "lesson")
    page.locator(".fact-mark").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(fact.statement)
    expect(page.get_by_role("region", name="Every review").get_by_role("row")).to_have_count(6)
    expect(page.get_by_role("region", name="Its card")).to_contain_text("When did NATO launch the Harbour Initiative?")
    expect(page.locator("figure.source mark")).to_have_text(fact.statement)
    screens(page, "fact")


def test_a_lesson_ends_with_a_check_and_a_wrong_option_is_told_its_truth(
    page: Page, ada: User, course: Course, sign_in: SignIn, screens: Screens
) -> None:
    course.questions.exclude(fact__when="1999").delete()
    lesson = course.facts.get(when="1999").lesson
    assert lesson is not None
    sign_in(page, ada)
    page.goto(f"/lessons/{lesson.pk}/")
    page.get_by_role("button", name="check yourself").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"Check: {lesson.title}")
    screens(page, "practice-question")
    page.get_by_label("1994").check()
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".option.is-wrong")).to_contain_text("1994: the Harbour.")
    expect(page.get_by_role("region", name="Feedback")).to_be_focused()
    expect(page.locator("#live")).to_have_text("Not right.")
    screens(page, "practice-wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What to revisit")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(lesson.title)
    screens(page, "practice-result")
    page.goto(f"/lessons/{lesson.pk}/")
    expect(page.get_by_text("✓ read")).to_be_visible()


def test_hints_come_step_by_step_and_the_answer_counts_as_assisted(
    page: Page, ada: User, transactional_db: None, sign_in: SignIn, screens: Screens
) -> None:
    course_of_all_types(slug="partners", title="Partners")
    sign_in(page, ada)
    page.goto("/quizzes/practice/partners/")
    screens(page, "practice-choose")
    page.locator("summary", has_text="Kinds of questions").click()
    page.get_by_label("Short answer").check()
    page.get_by_role("button", name="Start practice").click()
    page.get_by_role("textbox").fill("Lan")
    page.get_by_role("button", name="Hint").click()
    hints = page.get_by_role("list", name="Hints").get_by_role("listitem")
    expect(hints).to_have_text(["It has 2 words, of 7 and 8 characters."])
    expect(page.get_by_role("textbox")).to_be_focused()
    expect(page.locator("#live")).to_have_text("It has 2 words, of 7 and 8 characters.")
    expect(page.get_by_role("textbox")).to_have_value("Lan")
    page.get_by_role("button", name="Another hint").focus()
    page.keyboard.press("h")
    expect(hints).to_have_count(2)
    expect(page.get_by_role("button", name="hint")).to_have_count(0)
    screens(page, "practice-hint")
    page.get_by_role("textbox").fill("Lantern Dialogue")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Feedback")).to_contain_text("With 2 hints: it counts as help")
    screens(page, "practice-right")
    review = Review.objects.get()
    assert (review.assisted, review.rating) == (True, Review.Rating.HARD)
    page.goto(f"/facts/{review.memory.fact_id}/")
    expect(page.get_by_role("main")).to_contain_text("Question, with a hint")


def test_a_practice_answer_given_without_a_connection_is_checked_once_when_it_is_back(
    page: Page, ada: User, transactional_db: None, sign_in: SignIn, page_problems: list[str]
) -> None:
    course_of_all_types(slug="partners", title="Partners")
    sign_in(page, ada)
    page.goto("/quizzes/practice/partners/")
    page.locator("summary", has_text="Kinds of questions").click()
    page.get_by_label("Short answer").check()
    page.get_by_role("button", name="Start practice").click()
    page.get_by_role("textbox").fill("Lantern Dialogue")
    disconnect(page)
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#trouble")).to_contain_text("your answer is kept here and checked when it is back")
    assert Response.objects.get().answer is None
    page.context.set_offline(False)
    expect(page.locator(".feedback.is-right")).to_be_visible()
    expect(page.locator("#trouble")).to_be_hidden()
    assert Review.objects.count() == 1
    page_problems[:] = [problem for problem in page_problems if not any(sign in problem for sign in OFFLINE)]


def test_the_timeline_is_drawn_and_listed_and_can_be_played(
    page: Page, ada: User, course: Course, sign_in: SignIn, screens: Screens
) -> None:
    sign_in(page, ada)
    page.goto("/courses/friends/timeline/")
    expect(page.locator("svg.timeline .timeline-label")).to_have_count(4)
    boxes = page.eval_on_selector_all(".timeline-label", "all => all.map(one => one.getBoundingClientRect().toJSON())")
    assert all(above["bottom"] <= below["top"] + 1 for above, below in itertools.pairwise(boxes))
    listed = page.get_by_role("region", name="In words").get_by_role("listitem")
    assert [text[:4] for text in listed.all_inner_texts()] == ["1994", "1999", "2004", "2015"]
    screens(page, "timeline")
    page.get_by_role("link", name="Put events in order").click()
    page.wait_for_url("**/game/?seed=*")
    screens(page, "timeline-game")
    order = ["NATO launched", "The Quay Forum", "The Bridge Programme", "The Pier Fund"]
    for row in page.locator(".order-list > li").all():
        assert re.search(r"\b(1|2)\d{3}\b", row.inner_text()) is None
        place = next(n for n, words in enumerate(order, 1) if words in row.inner_text())
        row.get_by_role("combobox").select_option(label=str(place))
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_role("region", name="Feedback")).to_contain_text("4 of 4 in place")
    screens(page, "timeline-game-done")


def test_reading_checking_and_reporting_need_no_javascript(
    new_page: Callable[..., Page], ada: User, course: Course, sign_in: SignIn
) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    lesson = course.facts.order_by("position")[0].lesson
    assert lesson is not None
    sign_in(page, ada)
    page.goto(f"/lessons/{lesson.pk}/")
    page.get_by_role("button", name="check yourself").click()
    page.get_by_role("button", name="Hint").click()
    expect(page.get_by_role("list", name="Hints").get_by_role("listitem")).to_have_count(1)
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("region", name="Feedback")).to_contain_text("With 1 hint")
    page.get_by_label("What is wrong?").fill("Unclear.")
    page.get_by_role("button", name="Report a problem").click()
    expect(page.locator("#messages")).to_contain_text("Reported.")
    page.get_by_role("link", name=re.compile("Next question|See your result")).click()
    attempt = Attempt.objects.get()
    assert attempt.responses.exclude(answered_at=None).get().hints == 1

    page.goto("/study/settings/")
    page.get_by_label("Only Again and Good").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#messages")).to_contain_text("Saved.")
    page.goto("/courses/friends/timeline/game/?seed=1")
    for n, select in enumerate(page.get_by_role("combobox").all(), 1):
        select.select_option(label=str(n))
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_role("region", name="Feedback")).to_contain_text("in place")
    assert Memory.objects.of(ada).exists()
