"""From an assignment to a repaired key: three learners, one with extra time, one late, one who loses the connection."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from content.models import Question
from learning.accounts.models import Role, User
from learning.classes import roster
from learning.classes.models import Assignment, Class
from learning.quizzes.models import Attempt
from tests.conftest import person
from tests.learning.quizzes.eight_types import course_of_all_types

type SignIn = Callable[[Page, User], None]


@pytest.fixture
def ben(db: None) -> User:
    return person("ben", Role.LEARNER)


@pytest.fixture
def group(grace: User, ada: User, mallory: User, ben: User) -> Class:
    made = roster.create_class(grace, "History 2b", course_of_all_types(slug="partners", title="Partners"))
    for learner in (ada, mallory, ben):
        roster.join_class(learner, made)
    return made


def assign(page: Page, group: Class) -> Assignment:
    """Assign two questions, 20 minutes, due an hour ago."""
    page.goto(f"/classes/{group.pk}/assign/")
    page.get_by_label("Title").fill("Week 1")
    page.get_by_label("Time limit").fill("20")
    due = timezone.now() - timedelta(hours=1)
    page.get_by_label("Due").fill(f"{due:%Y-%m-%dT%H:%M}")
    page.locator("summary", has_text="Choose the questions yourself").click()
    page.get_by_label("A question of type choice?").check()
    page.get_by_label("A question of type number?").check()
    page.get_by_role("button", name="Assign").click()
    page.wait_for_url("**/classes/assignments/**")
    return Assignment.objects.get()


def grant(page: Page, group: Class, name: str, **terms: str) -> None:
    page.goto(f"/classes/{group.pk}/accommodations/")
    page.get_by_label("Learner").select_option(label=name)
    if "time" in terms:
        page.get_by_label("Time, times").fill(terms["time"])
    if "due" in terms:
        page.locator("summary", has_text="Other dates").click()
        page.get_by_label("Due instead").fill(terms["due"])
    page.get_by_role("button", name="Grant").click()
    expect(page.get_by_text("Granted.")).to_be_visible()


def take(page: Page, assignment: Assignment, option: str, *, offline: bool = False) -> None:
    """Answer both questions and submit, wherever each of them stands."""
    page.goto(f"/classes/assignments/{assignment.pk}/")
    page.get_by_role("button", name="Start").click()
    for _ in range(2):
        page.wait_for_selector("form.question")
        if page.get_by_role("textbox").count():
            page.context.set_offline(offline)
            page.get_by_role("textbox").fill("19")
            if offline:
                expect(page.locator("#saved")).to_contain_text("no connection")
            page.context.set_offline(False)
        else:
            page.get_by_label(option).check()
        expect(page.locator("#saved")).to_contain_text("saved ")
        page.locator("button[value=next], button[value=review]").first.click()
        page.wait_for_load_state()
    page.get_by_role("button", name="Submit").click()
    page.wait_for_url("**/result/")


def test_from_an_assignment_to_a_repaired_key_and_the_gradebook(
    new_page: Callable[..., Page],
    sign_in: SignIn,
    group: Class,
    grace: User,
    ada: User,
    mallory: User,
    ben: User,
    page_problems: list[str],
) -> None:
    desk = new_page(viewport={"width": 1280, "height": 900})
    sign_in(desk, grace)
    assignment = assign(desk, group)
    tomorrow = timezone.now() + timedelta(days=1)
    grant(desk, group, "Ada", time="1.5", due=f"{tomorrow:%Y-%m-%dT%H:%M}")

    for learner, option in ((ada, "the Oslo Summit"), (mallory, "the Riga Summit"), (ben, "the Riga Summit")):
        page = new_page()
        sign_in(page, learner)
        take(page, assignment, option, offline=learner == ben)
    page_problems.clear()  # the console tells of ben's lost connection

    limit = Attempt.objects.get(learner=ada).terms.time_limit
    assert limit == timedelta(minutes=30)
    desk.goto(f"/classes/assignments/{assignment.pk}/")
    expect(desk.get_by_role("row", name="Ada")).to_contain_text("done")
    expect(desk.get_by_role("row", name="Ada")).to_contain_text("100 %")
    expect(desk.get_by_role("row", name="Mallory")).to_contain_text("late")
    expect(desk.get_by_role("row", name="Ben")).to_contain_text("50 %")

    desk.get_by_role("button", name="What the questions tell").click()
    expect(desk.get_by_role("row", name="A question of type choice?")).to_contain_text("33 %")
    desk.get_by_role("link", name="Repair A question of type choice?").click()
    desk.get_by_label("the Oslo Summit").uncheck()
    desk.get_by_label("the Riga Summit").check()
    desk.get_by_label("Only the new key counts as right").check()
    desk.get_by_label("Reason").fill("It was Riga")
    desk.get_by_role("button", name="Show whose marks move").click()
    expect(desk.get_by_text("2 scores would rise, 1 would fall.")).to_be_visible()
    expect(desk.get_by_role("row", name="Ada")).to_contain_text("100 % → 50 %")
    desk.get_by_label("The old key and the new one both count as right").check()
    desk.get_by_role("button", name="Show again").click()
    expect(desk.get_by_text("2 scores would rise, 0 would fall.")).to_be_visible()
    desk.get_by_role("button", name="Do it").click()
    expect(desk.get_by_text("2 scores rose, 0 fell.")).to_be_visible()

    desk.goto(f"/classes/{group.pk}/grades/")
    for name in ("Ada", "Mallory", "Ben"):
        expect(desk.get_by_role("row", name=name)).to_contain_text("100 %")
    assert Question.objects.live().get(key="q-choice").version == 2
