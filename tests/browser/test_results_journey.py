"""From an upload to a repaired key and the gradebook.

Three learners answer: one with extra time, one late, one who loses the connection.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Page, expect

from content.models import Course, Question
from learning.accounts.models import Role, User
from learning.classes.models import Assignment, Class
from learning.quizzes.models import Attempt
from tests.chromium import disconnect
from tests.conftest import person

MATERIAL: Path = settings.BASE_DIR / "content" / "material" / "partnerships.md"

type SignIn = Callable[[Page, User], None]


@pytest.fixture
def ben(db: None) -> User:
    return person("ben", Role.LEARNER)


@dataclass(frozen=True, slots=True)
class Paper:
    """What is assigned: a question to choose on, with a right and a wrong option, and one to type an answer to."""

    choice: Question
    right: str
    wrong: str
    typed: Question
    answer: str


def bring(page: Page) -> Course:
    """Upload the bundled text, let it become a course, and publish it."""
    page.goto("/authoring/bring/")
    page.locator("input[type=file]").set_input_files(MATERIAL)
    # The tests' tasks run at once, so this very click waits for the whole course.
    page.get_by_role("button", name="Make it a course").click(timeout=60_000)
    expect(page.get_by_text("The course is ready.")).to_be_visible()
    course = Course.objects.get()
    page.goto(f"/authoring/courses/{course.slug}/")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("button", name="Unpublish")).to_be_visible()
    return course


def open_class(page: Page, course: Course) -> Class:
    page.goto("/classes/new/")
    page.get_by_label("Name").fill("History 2b")
    page.get_by_label("Course").select_option(label=course.title)
    page.get_by_role("button", name="Make the class").click()
    expect(page.locator(".code")).to_be_visible()
    return Class.objects.get()


def paper_of(course: Course) -> Paper:
    """Choose two questions of what the generator made; a year may be chosen and typed in the same words."""
    choice = course.questions.live().filter(type="choice").order_by("pk")[0]
    typed = course.questions.live().filter(type__in=("short_answer", "number"))
    typed = typed.exclude(stem=choice.stem).order_by("pk")[0]
    options = {bool(option["correct"]): option["text"] for option in choice.body["options"]}
    return Paper(choice, options[True], options[False], typed, typed.body["answers"][0])


def assign(page: Page, group: Class, paper: Paper) -> Assignment:
    """Assign two questions, 20 minutes, due an hour ago."""
    page.goto(f"/classes/{group.pk}/assign/")
    page.get_by_label("Title").fill("Week 1")
    page.get_by_label("Time limit").fill("20")
    due = timezone.now() - timedelta(hours=1)
    page.get_by_label("Due").fill(f"{due:%Y-%m-%dT%H:%M}")
    page.locator("summary", has_text="Choose the questions yourself").click()
    for question in (paper.choice, paper.typed):
        page.locator(f"input[name=questions][value='{question.pk}']").check()
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


def join(page: Page, group: Class) -> None:
    page.goto(f"/classes/join/{group.join_code}/")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", level=1, name=group.name)).to_be_visible()


def take(page: Page, assignment: Assignment, paper: Paper, option: str, *, offline: bool = False) -> None:
    """Answer both questions and submit, wherever each of them stands."""
    page.goto(f"/classes/assignments/{assignment.pk}/")
    page.get_by_role("button", name="Start").click()
    for _ in range(2):
        page.wait_for_selector("form.question")
        page.wait_for_load_state("load")  # what is typed before the script runs is not saved by it
        if page.get_by_role("textbox").count():
            if offline:
                disconnect(page)
            page.get_by_role("textbox").fill(paper.answer)
            if offline:
                expect(page.locator("#saved")).to_contain_text("no connection")
            page.context.set_offline(False)
        else:
            page.get_by_label(option, exact=True).check()
        expect(page.locator("#saved")).to_contain_text("saved ")
        page.locator("button[value=next], button[value=review]").first.click()
        page.wait_for_load_state()
    page.get_by_role("button", name="Submit").click()
    page.wait_for_url("**/result/")


def test_from_an_upload_to_a_repaired_key_and_the_gradebook(
    new_page: Callable[..., Page],
    sign_in: SignIn,
    grace: User,
    ada: User,
    mallory: User,
    ben: User,
    page_problems: list[str],
) -> None:
    desk = new_page(viewport={"width": 1280, "height": 900})
    sign_in(desk, grace)
    course = bring(desk)
    group = open_class(desk, course)
    learners = {learner: new_page() for learner in (ada, mallory, ben)}
    for learner, page in learners.items():
        sign_in(page, learner)
        join(page, group)
    paper = paper_of(course)
    assignment = assign(desk, group, paper)
    tomorrow = timezone.now() + timedelta(days=1)
    grant(desk, group, "Ada", time="1.5", due=f"{tomorrow:%Y-%m-%dT%H:%M}")

    for learner, page in learners.items():
        take(page, assignment, paper, paper.right if learner == ada else paper.wrong, offline=learner == ben)
    page_problems.clear()  # the console tells of ben's lost connection

    limit = Attempt.objects.get(learner=ada).terms.time_limit
    assert limit == timedelta(minutes=30)
    desk.goto(f"/classes/assignments/{assignment.pk}/")
    expect(desk.get_by_role("row", name="Ada")).to_contain_text("done")
    expect(desk.get_by_role("row", name="Ada")).to_contain_text("100 %")
    expect(desk.get_by_role("row", name="Mallory")).to_contain_text("late")
    expect(desk.get_by_role("row", name="Ben")).to_contain_text("50 %")

    desk.get_by_role("link", name="What the questions tell").click()
    expect(desk.get_by_role("row", name=paper.choice.stem).first).to_contain_text("33 %")
    desk.get_by_role("link", name=f"Repair {paper.choice.stem}").click()
    desk.get_by_label(paper.right, exact=True).uncheck()
    desk.get_by_label(paper.wrong, exact=True).check()
    desk.get_by_label("Only the new key counts as right").check()
    desk.get_by_label("Reason").fill("The text was misread")
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
    assert course.questions.live().get(key=paper.choice.key).version == 2
