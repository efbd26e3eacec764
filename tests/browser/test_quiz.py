"""Taking quizzes in a real browser: nothing typed is lost, the clock is kept, keys stay away until they may be seen."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from content.models import Course
from learning.accounts.models import User
from learning.classes import assigning, roster
from learning.classes.assigning import Asked
from learning.classes.models import Assignment, Class
from learning.quizzes.models import Attempt, Response
from tests.chromium import disconnect
from tests.factories import fresh
from tests.learning.quizzes.eight_types import course_of_all_types

type SignIn = Callable[[Page, User], None]


@pytest.fixture
def group(grace: User, ada: User) -> Class:
    course: Course = course_of_all_types(slug="partners", title="Partners")
    made = roster.create_class(grace, "History 2b", course)
    roster.join_class(ada, made)
    return made


def give(group: Class, *keys: str, **rules: Any) -> Assignment:
    rules = {"feedback": "attempt", "shuffle": False} | rules
    return assigning.assign_quiz(group, group.instructors.get(), Asked("Week 1", keys=keys, rules=rules))


def begin(page: Page, assignment: Assignment) -> Attempt:
    page.goto(f"/classes/assignments/{assignment.pk}/")
    page.get_by_role("button", name="Start").click()
    page.wait_for_url("**/quizzes/attempts/**")
    return Attempt.objects.get()


def answer_at(attempt: Attempt, position: int) -> Any:
    return Response.objects.get(attempt=attempt, position=position).answer


def test_what_is_typed_is_saved_by_itself_and_survives_a_reload(
    page: Page, sign_in: SignIn, ada: User, group: Class
) -> None:
    sign_in(page, ada)
    attempt = begin(page, give(group, "q-short_answer", "q-choice"))
    page.get_by_role("textbox").fill("Lantern Dialogue")
    expect(page.locator("#saved")).to_have_text(f"saved {timezone.localtime():%H:%M}")
    assert answer_at(attempt, 1) == {"text": "Lantern Dialogue"}
    page.reload()
    expect(page.get_by_role("textbox")).to_have_value("Lantern Dialogue")


def test_a_lost_connection_keeps_what_was_typed_and_saves_it_when_it_is_back(
    page: Page, sign_in: SignIn, ada: User, group: Class, page_problems: list[str]
) -> None:
    sign_in(page, ada)
    attempt = begin(page, give(group, "q-short_answer", "q-choice"))
    disconnect(page)
    page.get_by_role("textbox").fill("Lantern Dialogue")
    expect(page.locator("#saved")).to_contain_text("no connection")
    page.get_by_role("button", name="Save and next").click()
    expect(page.get_by_role("textbox")).to_have_value("Lantern Dialogue")
    assert answer_at(attempt, 1) is None
    page.context.set_offline(False)
    expect(page.locator("#saved")).to_contain_text("saved ")
    assert answer_at(attempt, 1) == {"text": "Lantern Dialogue"}
    page_problems.clear()  # the console tells of the lost connection


@pytest.mark.parametrize("by", ["typing on", "a button"])
def test_a_sign_in_that_ran_out_loses_nothing(page: Page, sign_in: SignIn, ada: User, group: Class, by: str) -> None:
    sign_in(page, ada)
    attempt = begin(page, give(group, "q-short_answer", "q-choice"))
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("textbox").fill("Lantern Dialogue")
    if by == "a button":
        page.get_by_role("button", name="Save and next").click()
    page.wait_for_url("**/accounts/login/**")
    assert answer_at(attempt, 1) is None
    sign_in(page, ada)
    page.goto(f"/quizzes/attempts/{attempt.pk}/1/")
    expect(page.get_by_role("textbox")).to_have_value("Lantern Dialogue")
    expect(page.locator("#saved")).to_contain_text("saved ")
    assert answer_at(attempt, 1) == {"text": "Lantern Dialogue"}


def test_signing_in_anew_in_another_tab_costs_a_reload_and_no_answer(
    page: Page, sign_in: SignIn, ada: User, group: Class, page_problems: list[str]
) -> None:
    sign_in(page, ada)
    attempt = begin(page, give(group, "q-short_answer", "q-choice"))
    page.context.clear_cookies(name="csrftoken")
    page.get_by_role("textbox").fill("Lantern Dialogue")
    expect(page.locator("#saved")).to_contain_text("reload this page")
    page.reload()
    expect(page.locator("#saved")).to_contain_text("saved ")
    assert answer_at(attempt, 1) == {"text": "Lantern Dialogue"}
    page_problems.clear()  # the console tells of the refusal


def test_a_reload_without_a_connection_brings_back_what_was_typed(
    page: Page, sign_in: SignIn, ada: User, group: Class, page_problems: list[str]
) -> None:
    sign_in(page, ada)
    attempt = begin(page, give(group, "q-ordering", "q-choice"))
    disconnect(page)
    page.get_by_role("combobox").first.select_option("2")
    expect(page.locator("#saved")).to_contain_text("no connection")
    page.once("dialog", lambda dialog: dialog.accept())  # "leave the page?"
    page.evaluate("window.stop()")
    page.context.set_offline(False)
    page.goto(f"/quizzes/attempts/{attempt.pk}/1/")
    expect(page.get_by_role("combobox").first).to_have_value("2")
    page_problems.clear()


def test_an_old_draft_does_not_overwrite_what_was_saved_later(
    page: Page, sign_in: SignIn, ada: User, group: Class
) -> None:
    sign_in(page, ada)
    attempt = begin(page, give(group, "q-short_answer", "q-choice"))
    page.get_by_role("textbox").fill("first")
    page.get_by_role("button", name="Save and next").click()
    second = page.context.new_page()
    second.goto(f"/quizzes/attempts/{attempt.pk}/1/")
    with second.expect_response("**/save/"):
        second.get_by_role("textbox").fill("second")
    page.goto(f"/quizzes/attempts/{attempt.pk}/1/")
    expect(page.get_by_role("textbox")).to_have_value("second")


def test_of_two_tabs_the_answer_given_last_stands(page: Page, sign_in: SignIn, ada: User, group: Class) -> None:
    sign_in(page, ada)
    attempt = begin(page, give(group, "q-short_answer", "q-choice"))
    second = page.context.new_page()
    second.goto(page.url)
    with second.expect_response("**/save/"):
        second.get_by_role("textbox").fill("from the second")
    with page.expect_response("**/save/"):
        page.get_by_role("textbox").fill("from the first, later")
    assert answer_at(attempt, 1) == {"text": "from the first, later"}


def test_the_quiz_submits_itself_when_the_time_is_over(page: Page, sign_in: SignIn, ada: User, group: Class) -> None:
    sign_in(page, ada)
    attempt = begin(page, give(group, "q-short_answer", "q-choice", time_limit=timedelta(seconds=4)))
    expect(page.get_by_text("Time left")).to_be_visible()
    page.get_by_role("textbox").fill("Lantern Dialogue")
    page.wait_for_url("**/result/")
    done = fresh(attempt)
    assert (done.is_open, done.mark) == (False, 1)


def test_no_key_is_in_any_page_before_the_end(page: Page, sign_in: SignIn, ada: User, group: Class) -> None:
    sign_in(page, ada)
    assignment = give(group, "q-short_answer", "q-number", "q-ordering")
    begin(page, assignment)
    for _ in range(3):
        html = page.content()
        assert "Lantern Dialogue" not in html
        assert "nineteen" not in html
        assert "is-right" not in html
        page.keyboard.press("Tab")
        page.locator("button[name=then]").last.scroll_into_view_if_needed()
        page.locator("button[value=next], button[value=review]").first.click()
        page.wait_for_load_state()


def test_practice_by_keyboard_alone(page: Page, sign_in: SignIn, ada: User, group: Class) -> None:
    sign_in(page, ada)
    page.goto("/quizzes/practice/partners/")
    page.locator("summary", has_text="Kinds of questions").click()
    page.get_by_label("One right option").check()
    page.get_by_role("button", name="Start practice").click()
    expect(page.locator("form.question")).to_be_visible()
    page.keyboard.press("1")
    expect(page.get_by_role("radio").first).to_be_checked()
    page.get_by_role("button", name="Check").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".feedback")).to_be_focused()
    expect(page.locator(".source mark")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/result/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_paper_without_script_is_saved_by_its_buttons(
    new_page: Callable[..., Page], sign_in: SignIn, ada: User, group: Class, scheme: str
) -> None:
    page = new_page(java_script_enabled=False, color_scheme=scheme, viewport={"width": 360, "height": 740})
    sign_in(page, ada)
    attempt = begin(page, give(group, "q-number", "q-matching"))
    page.get_by_role("textbox").fill("19")
    page.get_by_role("button", name="Save and next").click()
    for select in page.get_by_role("combobox").all():
        select.select_option(index=1)
    page.get_by_role("button", name="Save and review").click()
    expect(page.get_by_text("all 2 questions are answered")).to_be_visible()
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_role("heading", name="Question by question")).to_be_visible()
    assert answer_at(attempt, 1) == {"text": "19"}
    assert not fresh(attempt).is_open
