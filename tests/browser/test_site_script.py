"""What static/site.js and theme.js add to pages: theme, keys, confirmation, focus, countdown, time taken."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from content.models import Course, Question
from learning.accounts.models import Role, User
from learning.authoring.models import Authorship, Upload
from learning.authoring.uploads import _finish
from tests.chromium import disconnect
from tests.conftest import PASSWORD
from tests.factories import small_course

type SignIn = Callable[[Page, User], None]


@pytest.fixture
def course(grace: User) -> Course:
    made = small_course(slug="partners", title="Partners")
    Authorship.objects.create(course=made, author=grace)
    return made


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def test_a_chosen_theme_holds_on_every_page_and_is_there_before_the_first_paint(
    page: Page, sign_in: SignIn, ada: User, page_problems: list[str]
) -> None:
    sign_in(page, ada)
    page.goto("/accounts/profile/")
    light = background(page)
    page.locator("main").get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert background(page) != light
    # The script in the head sets it, before site.js or any of the page is there.
    page.route("**/site.js", lambda route: route.abort())
    page.goto("/accounts/password/change/", wait_until="commit")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.unroute("**/site.js")
    page.wait_for_load_state()
    page_problems.clear()  # the script that was kept away on purpose
    page.goto("/accounts/profile/")
    expect(page.locator("main").get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
    page.locator("main").get_by_role("button", name="Auto").click()
    assert background(page) == light


def test_text_can_be_made_larger(page: Page, sign_in: SignIn, ada: User) -> None:
    sign_in(page, ada)
    page.goto("/accounts/profile/")
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    before = page.evaluate(size)
    page.get_by_role("button", name="Larger").click()
    assert page.evaluate(size) > 1.2 * before


def test_the_browsers_time_zone_comes_along_with_a_sign_up(new_page: Callable[..., Page], db: None) -> None:
    page = new_page(timezone_id="America/Bogota")
    page.goto("/accounts/signup/")
    page.get_by_label("Your name").fill("Gabriel")
    page.get_by_label("Email").fill("gabriel@example.org")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    page.wait_for_url(lambda address: "signup" not in address)
    assert User.objects.get(email="gabriel@example.org").time_zone == "America/Bogota"


def test_sign_up_works_without_scripts(new_page: Callable[..., Page], db: None) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/accounts/signup/")
    page.get_by_label("Your name").fill("Noah")
    page.get_by_label("Email").fill("noah@example.org")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    assert User.objects.get(email="noah@example.org").name == "Noah"


def test_a_dangerous_button_asks_first_and_no_means_no(page: Page, sign_in: SignIn, root: User, ada: User) -> None:
    sign_in(page, root)
    page.goto(f"/accounts/people/{ada.pk}/")
    page.get_by_role("button", name="Deactivate").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Keep Ada out")
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog).to_be_hidden()
    assert User.objects.get(pk=ada.pk).is_active
    page.get_by_role("button", name="Deactivate").click()
    dialog.get_by_role("button", name="Deactivate").click()
    expect(page.get_by_role("button", name="Reactivate")).to_be_visible()
    assert not User.objects.get(pk=ada.pk).is_active


def test_without_scripts_the_same_button_just_does_it(
    new_page: Callable[..., Page], sign_in: SignIn, root: User, ada: User
) -> None:
    page = new_page(java_script_enabled=False)
    sign_in(page, root)
    page.goto(f"/accounts/people/{ada.pk}/")
    page.get_by_role("combobox", name="Role").select_option("instructor")
    page.get_by_role("button", name="Change the role").click()
    assert User.objects.get(pk=ada.pk).role == Role.INSTRUCTOR


def test_single_keys_look_over_a_queue(page: Page, sign_in: SignIn, grace: User, course: Course) -> None:
    sign_in(page, grace)
    page.goto(f"/authoring/courses/{course.slug}/questions/?state=unchecked")
    page.get_by_role("link", name="When did NATO launch").click()
    for heading, key in (
        ("When did NATO launch", "a"),
        ("How many partners", "r"),
        ("How many countries", "p"),
        ("How many countries", "e"),  # what was approved or retired is no longer in this queue
    ):
        expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
        page.wait_for_load_state()
        page.keyboard.press(key)
    expect(page.get_by_role("heading", level=1)).to_have_text("Edit a question")
    approved = Question.objects.get(approved=True)
    assert approved.stem.startswith("When did NATO launch")
    assert Question.objects.get(status="retired").stem.startswith("How many partners")


def test_all_of_a_page_are_chosen_and_approved_together(
    page: Page, sign_in: SignIn, grace: User, course: Course
) -> None:
    sign_in(page, grace)
    page.goto(f"/authoring/courses/{course.slug}/questions/?text=bridge")
    page.get_by_label("Choose all on this page").check()
    page.get_by_role("button", name="Approve the chosen ones").click()
    expect(page.get_by_text("3 approved.")).to_be_visible()
    assert {one.stem for one in Question.objects.filter(approved=True)} == {
        "What does the Bridge Programme do?",
        "When was the Bridge Programme agreed?",
        "What is the purpose of the Bridge Programme?",
    }


def test_keys_rest_while_one_types(page: Page, sign_in: SignIn, grace: User, course: Course) -> None:
    sign_in(page, grace)
    page.goto(f"/authoring/questions/{course.questions.all()[0].pk}/")
    page.get_by_label("Why retire it").fill("")
    page.keyboard.type("a rare case")
    expect(page.get_by_label("Why retire it")).to_have_value("a rare case")
    page.keyboard.press("Control+a")
    assert not Question.objects.filter(approved=True).exists()


def test_a_question_mark_shows_the_keys_of_the_page(page: Page, sign_in: SignIn, grace: User, course: Course) -> None:
    sign_in(page, grace)
    page.goto(f"/authoring/questions/{course.questions.all()[0].pk}/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Approve and go on")
    page.keyboard.press("a")
    assert not Question.objects.filter(approved=True).exists()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_list_is_filtered_as_one_types_and_the_address_keeps_it(
    page: Page, sign_in: SignIn, grace: User, course: Course
) -> None:
    sign_in(page, grace)
    page.goto(f"/authoring/courses/{course.slug}/questions/")
    page.get_by_label("Words of the stem").type("bridge")
    expect(page.locator(".question-row")).to_have_count(3)
    expect(page.locator("#live")).to_have_text("3 found")
    assert "text=bridge" in page.url
    page.get_by_label("State").select_option("approved")
    expect(page.get_by_role("heading", name="No question fits")).to_be_visible()


def test_the_page_of_an_upload_turns_into_the_result_by_itself_and_takes_the_focus_there(
    page: Page, sign_in: SignIn, grace: User
) -> None:
    upload = Upload.objects.create(uploader=grace, name="notes.txt", payload=b"x", status="running", stage="Reading")
    sign_in(page, grace)
    page.goto(f"/authoring/uploads/{upload.pk}/")
    expect(page.get_by_role("progressbar")).to_be_visible()
    upload.error = "notes.txt is empty: bring a document with some text."
    _finish(upload, Upload.Status.FAILED)
    expect(page.locator(".notice-error[data-focus]")).to_be_focused()
    expect(page.locator("#live")).to_contain_text("notes.txt is empty")


def test_a_lost_connection_is_said_plainly_and_what_was_typed_stays(
    page: Page, sign_in: SignIn, grace: User, course: Course, page_problems: list[str]
) -> None:
    sign_in(page, grace)
    page.goto(f"/authoring/courses/{course.slug}/questions/")
    disconnect(page)
    page.get_by_label("Words of the stem").type("bridge")
    expect(page.locator("#trouble")).to_contain_text("No connection")
    expect(page.get_by_label("Words of the stem")).to_have_value("bridge")
    page.context.set_offline(False)
    page.get_by_label("Words of the stem").press("Backspace")
    expect(page.locator("#trouble")).to_be_hidden()
    page_problems.clear()  # the browser's own words about the lost connection


def test_an_answer_of_an_ended_session_leads_to_sign_in_and_not_into_the_page(
    page: Page, sign_in: SignIn, grace: User, course: Course
) -> None:
    sign_in(page, grace)
    page.goto(f"/authoring/courses/{course.slug}/questions/")
    page.context.clear_cookies()
    page.get_by_label("Words of the stem").type("bridge")
    page.wait_for_url("**/accounts/login/**")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


TIMED = """
<span class="timer">Time left <time data-deadline="{deadline}" data-now="{now}" data-submit="#paper">?</time></span>
<form id="paper" method="get" action="/accounts/profile/" data-confirm="Hand in?">
<input type="hidden" name="duration" data-elapsed></form>
"""


def test_a_countdown_goes_by_the_servers_clock_and_hands_in_at_its_end(page: Page, sign_in: SignIn, ada: User) -> None:
    sign_in(page, ada)
    page.goto("/accounts/profile/")
    # The server's clock is a day ahead of this browser's: two seconds are left all the same.
    now = timezone.now() + timedelta(days=1)
    timed = TIMED.format(deadline=(now + timedelta(seconds=2)).isoformat(), now=now.isoformat())
    page.evaluate(
        "html => { document.querySelector('main').insertAdjacentHTML('afterbegin', html);"
        "document.dispatchEvent(new Event('htmx:after:swap')); }",
        timed,
    )
    expect(page.locator("time")).to_have_text("00:02")
    expect(page.locator(".timer")).to_have_class("timer is-short")
    page.wait_for_url("**/accounts/profile/?duration=*")
    assert 1000 <= int(page.url.rpartition("=")[2]) <= 10_000
