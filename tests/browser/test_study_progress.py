"""Home, progress, settings and what leaves the site, as a learner sees them; by keyboard alone; at twice the size."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Page, expect

from content.models import Course
from learning.accounts.models import User
from learning.classes import assigning, roster
from learning.classes.assigning import Asked, Given
from learning.study import choices, reminders
from learning.study.models import Preferences, Review, StudyPlan
from tests.browser.studied import dated_course, weeks_of_study
from tests.chromium import COMPLAINTS

type SignIn = Callable[[Page, User], None]
type Screens = Callable[[Page, str], None]

STUDY = ["/", "/courses/", "/courses/friends/", "/courses/friends/review/", "/courses/friends/progress/"]
STUDY += ["/courses/friends/timeline/", "/study/settings/", "/courses/friends/pace/", "/quizzes/practice/friends/"]


@pytest.fixture
def course(transactional_db: None) -> Course:
    return dated_course(slug="friends", title="Friends of the harbour")


@pytest.fixture
def plan(ada: User, course: Course) -> StudyPlan:
    return weeks_of_study(ada, course)


def test_home_says_one_thing_to_do_then_courses_then_assignments(
    page: Page, ada: User, grace: User, plan: StudyPlan, sign_in: SignIn, screens: Screens
) -> None:
    group = roster.create_class(grace, "History 2b", plan.course)
    roster.join_class(ada, group)
    assigning.assign_quiz(group, grace, Asked("Week 1", number=4), Given(due=timezone.now() + timedelta(days=2)))
    sign_in(page, ada)
    page.goto("/")
    headings = page.get_by_role("main").get_by_role("heading", level=2).all_inner_texts()
    assert headings == ["Continue: 2 due, about 1 minute", "Your courses", "Assignments"]
    expect(page.get_by_role("region", name="Assignments")).to_contain_text("due")
    screens(page, "home")
    page.goto("/courses/")
    screens(page, "courses")


def test_progress_shows_recall_the_past_and_what_is_to_come(
    page: Page, ada: User, plan: StudyPlan, sign_in: SignIn, screens: Screens
) -> None:
    sign_in(page, ada)
    page.goto("/courses/friends/progress/")
    main = page.get_by_role("main")
    expect(main).to_contain_text("Recalled today")
    expect(page.get_by_role("region", name="Figures of each module").get_by_role("row")).to_have_count(3)
    expect(page.locator("svg.heat rect:not(.heat-0)")).to_have_count(5)
    expect(main).to_contain_text("you aim at 90")
    expect(page.locator("svg.forecast rect")).to_have_count(14)
    expect(page.locator(".stat", has_text="Streak")).to_be_visible()
    screens(page, "progress")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Main")).to_be_hidden()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.get_by_role("heading", name="Progress")).to_be_visible()
    screens(page, "progress-on-paper")
    page.emulate_media(media="screen")
    page.get_by_role("link", name="Certificate").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(str(ada))
    screens(page, "certificate")


def test_a_past_holiday_does_not_end_a_streak(page: Page, ada: User, plan: StudyPlan, sign_in: SignIn) -> None:
    today = Preferences.of(ada).clock.day(timezone.now())
    streak = page.locator(".stat", has_text="Streak").locator("dd")
    sign_in(page, ada)
    page.goto("/courses/friends/progress/")
    before = int(streak.inner_text().split()[0])
    for first, last in ((19, 18), (16, 10), (8, 3)):
        choices.choose_preferences(ada, today=today - timedelta(days=first), holiday_until=today - timedelta(days=last))
    page.reload()
    assert (before, int(streak.inner_text().split()[0])) == (1, 5)


def test_the_site_can_be_installed_as_an_app(page: Page, ada: User, sign_in: SignIn) -> None:
    sign_in(page, ada)
    page.goto("/accounts/profile/")
    browser = page.context.new_cdp_session(page)
    manifest = browser.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert '"display": "standalone"' in manifest["data"]
    faults = browser.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [one for one in faults if one["errorId"] != "in-incognito"] == []


def test_theme_and_text_size_are_chosen_in_the_profile(
    page: Page, ada: User, sign_in: SignIn, screens: Screens, transactional_db: None
) -> None:
    sign_in(page, ada)
    page.goto("/accounts/profile/")
    screens(page, "profile")
    page.get_by_role("button", name="Larger").click()
    page.get_by_role("button", name="Reduced").click()
    page.goto("/study/settings/")
    expect(page.locator("html")).to_have_attribute("data-text-size", "larger")
    expect(page.locator("html")).to_have_attribute("data-motion", "reduced")
    screens(page, "settings-larger")


def test_what_is_due_comes_by_calendar_and_by_email_until_one_click_stops_it(
    page: Page, new_page: Callable[..., Page], live_server: object, ada: User, plan: StudyPlan, sign_in: SignIn
) -> None:
    sign_in(page, ada)
    page.goto("/study/settings/")
    page.get_by_label("Remind me by email").check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Make a new address").click()
    feed = page.request.get(page.locator("code.code-line").inner_text())
    assert feed.headers["content-type"].startswith("text/calendar")
    assert "SUMMARY:2 cards due" in feed.text()

    reminders.send_reminders(timezone.now(), "http://example.org")
    stop = next(line for line in str(mail.outbox[0].body).splitlines() if "No more" in line).split("example.org")[1]
    stranger = new_page()  # who is not signed in, as from a mail program
    stranger.goto(stop)
    stranger.get_by_role("button").first.click()
    expect(stranger.get_by_role("main")).to_contain_text("No more reminders")
    assert not Preferences.of(ada).reminders


def test_a_session_by_keyboard_alone(page: Page, ada: User, plan: StudyPlan, sign_in: SignIn) -> None:
    sign_in(page, ada)
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Continue")).to_be_focused()
    page.keyboard.press("Enter")
    front = page.locator(".flashcard-front")
    expect(front).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show the answer")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".flashcard-back")).to_be_focused()
    expect(page.locator("#live")).not_to_be_empty()
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Easy")).to_be_focused()
    style = page.get_by_role("button", name="Easy").evaluate("one => getComputedStyle(one).outlineStyle")
    assert style != "none"
    page.keyboard.press("Enter")
    expect(front).to_be_focused()
    expect(page.locator("#live")).to_have_text(front.inner_text())
    page.keyboard.press("@")
    expect(page.get_by_role("heading", name="Done for today")).to_be_focused()
    assert [one.rating for one in Review.objects.filter(reviewed_at__gt=timezone.now() - timedelta(hours=1))] == [4]


def test_at_twice_the_size_nothing_sticks_out(
    new_page: Callable[..., Page], ada: User, plan: StudyPlan, sign_in: SignIn
) -> None:
    page = new_page(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    sign_in(page, ada)
    complaints = []
    for address in STUDY:
        page.goto(address)
        complaints += [f"{address}: {one}" for one in page.evaluate(COMPLAINTS)]
    page.goto("/courses/friends/review/")
    page.keyboard.press("Space")
    expect(page.locator(".flashcard-back")).to_be_focused()
    complaints += page.evaluate(COMPLAINTS)
    assert complaints == []
