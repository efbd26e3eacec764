"""The three journeys, in a real browser on the bundled course: from sign-in to the number on the report.

Nothing is set up behind the site's back but the course and the accounts of those who do not sign up themselves.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from content.library import import_source
from content.models import Course, Question
from learning.accounts.models import User
from learning.demo.history import reply
from learning.quizzes.models import Attempt, Response
from learning.study import memory, reading
from learning.study.scheduling import Rating
from tests.conftest import PASSWORD

MATERIAL: Path = settings.BASE_DIR / "content" / "material" / "partnerships.md"


@pytest.fixture
def course(transactional_db: None) -> Course:
    return import_source(MATERIAL.name, MATERIAL.read_bytes(), published=True).course


def sign_in_by_form(page: Page, email: str) -> None:
    page.goto("/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_title(re.compile("Home"))


def go_to(page: Page, place: str) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name=place).click()


def fill_answer(page: Page, response: Response, right: bool) -> None:
    """Fill the question's form with an answer that is right, or one that is not."""
    answer = reply(response, right)
    if "choice" in answer:
        page.locator(f"input[name=choice][value='{answer['choice']}']").check()
    elif "choices" in answer:
        for index in answer["choices"]:
            page.locator(f"input[name=choices][value='{index}']").check()
    elif "order" in answer:
        for place, index in enumerate(answer["order"], 1):
            page.locator("select[name=places]").nth(index).select_option(label=str(place))
    elif "matches" in answer:
        for row, index in enumerate(answer["matches"]):
            page.locator("select[name=match]").nth(row).select_option(str(index))
    else:
        page.locator("#answer-text").fill(answer["text"])


def responses_of(attempt: Attempt) -> list[Response]:
    rows = list(attempt.responses.select_related("question").order_by("position"))
    for row in rows:
        row.attempt = attempt
    return rows


def stat(page: Page, label: str) -> str:
    """The figure that stands under a label, without its small print."""
    figure = page.locator(".stat").filter(has=page.get_by_text(label, exact=True)).locator("dd")
    return figure.evaluate("node => node.firstChild.textContent").strip()


def test_a_learner_signs_up_reads_reviews_practises_and_sees_the_progress(page: Page, course: Course) -> None:
    page.goto("/")
    page.get_by_role("link", name="Make an account").click()
    page.get_by_label("Email").fill("nora@example.org")
    page.get_by_label("Name").fill("Nora")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label(re.compile(r"Password \(again\)")).fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    expect(page).to_have_title(re.compile("Home"))

    go_to(page, "Study")
    page.get_by_role("button", name=f"Start {course.title}").click()
    expect(page.locator(".fact-mark").first).to_be_visible()
    page.get_by_role("button", name=re.compile("I have read this")).click()

    page.goto(f"/courses/{course.slug}/review/")
    for _ in range(5):
        expect(page.locator(".flashcard-back")).to_have_count(0)
        page.keyboard.press("Space")
        expect(page.locator(".flashcard-back")).to_be_visible()
        expect(page.locator("figure.source mark").first).to_be_visible()
        page.keyboard.press("4")
    page.keyboard.press("z")
    expect(page.locator(".flashcard-front")).to_be_visible()

    page.goto(f"/quizzes/practice/{course.slug}/")
    page.get_by_label("Length").select_option("5")
    page.get_by_role("button", name="Start practice").click()
    expect(page.locator("#question-form")).to_be_visible()
    nora = User.objects.get(email="nora@example.org")
    attempt = Attempt.objects.get(learner=nora)
    for response, right in zip(responses_of(attempt), (True, False, True, True, True), strict=True):
        fill_answer(page, response, right)
        page.get_by_role("button", name="Check").click()
        expect(page.locator(".feedback.is-right" if right else ".feedback:not(.is-right)")).to_be_visible()
        expect(page.locator(".feedback figure.source mark").first).to_be_visible()
        page.get_by_role("link", name=re.compile("Next question|See your result")).click()
    assert stat(page, "Wholly right") == "4"

    page.goto(f"/courses/{course.slug}/progress/")
    asked = {response.question.fact_id for response in responses_of(attempt)}
    reviewed = set(nora.memories.filter(history__card__isnull=False, reviews__gt=0).values_list("fact", flat=True))
    assert int(stat(page, "Seen")) == len(asked | reviewed) >= 5


def test_an_instructor_brings_a_document_and_a_class_answers_it(
    page: Page, new_page: Callable[..., Page], transactional_db: None, grace: User, ada: User, tmp_path: Path
) -> None:
    sign_in_by_form(page, grace.email)
    go_to(page, "Course desk")
    page.get_by_role("link", name="Bring a document").first.click()
    page.locator("input[type=file]").set_input_files(MATERIAL)
    # The tests' tasks run at once, so this very click waits for the whole course.
    page.get_by_role("button", name="Make it a course").click(timeout=60_000)
    expect(page.get_by_text("The course is ready.")).to_be_visible()
    page.get_by_role("link", name="Look over its questions").click()

    page.locator("main table a, main .list a, main .card a").first.click()
    page.get_by_role("button", name=re.compile("Approve")).click()
    page.get_by_role("link", name="Edit").click()
    before = Question.objects.count()
    page.locator("textarea[name=explanation]").fill("Looked over by an instructor.")
    page.get_by_label("Why the change").fill("clearer")
    page.get_by_role("button", name="Save as a new version").click()
    expect(page.get_by_text("Saved as version 2.")).to_be_visible()
    assert Question.objects.count() == before + 1
    stem = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name=re.compile(r"^Retire\s*r$")).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(stem)
    assert Question.objects.filter(status="retired").count() == 1
    course = Course.objects.get()
    page.goto(f"/authoring/courses/{course.slug}/")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("button", name="Unpublish")).to_be_visible()

    go_to(page, "Classes")
    page.get_by_role("link", name="New class").first.click()
    page.get_by_label("Name").fill("Tuesday class")
    page.get_by_label("Course").select_option(label=course.title)
    page.get_by_role("button", name="Make the class").click()
    code = page.locator(".code").inner_text()
    page.get_by_role("link", name="Assign a quiz").first.click()
    page.get_by_label("Title").fill("First check")
    page.get_by_label("Who the partners are").check()
    page.locator("input[name=number]").fill("4")
    page.get_by_label("Due").fill("2099-01-31T12:00")
    page.locator("input[name=minutes]").fill("20")
    page.get_by_role("button", name="Assign").click()
    expect(page.get_by_text("First check").first).to_be_visible()

    learner = new_page(viewport={"width": 390, "height": 800})
    sign_in_by_form(learner, ada.email)
    learner.goto("/classes/join/")
    learner.get_by_label("Join code").fill(code)
    learner.get_by_role("button", name="Join").click()
    learner.get_by_role("link", name="First check").click()
    learner.get_by_role("button", name="Start").click()
    expect(learner.locator("#question-form")).to_be_visible()
    attempt = Attempt.objects.get(learner=ada)
    for response, right in zip(responses_of(attempt), (True, True, True, False), strict=True):
        expect(learner.get_by_text(f"question {response.position} of 4")).to_be_visible()
        fill_answer(learner, response, right)
        if attempt.quiz.instant_feedback:
            learner.get_by_role("button", name="Check").click()
            learner.get_by_role("link", name=re.compile("Next question|See your result")).click()
        else:
            learner.get_by_role("button", name=re.compile("Save and")).click()
    if not attempt.quiz.instant_feedback:
        learner.get_by_role("button", name=re.compile("Submit")).click()
        dialog = learner.locator("dialog[open]")
        if dialog.count():
            dialog.get_by_role("button").first.click()
    expect(learner.get_by_role("heading", name="First check")).to_be_visible()
    attempt.refresh_from_db()
    assert attempt.submitted_at is not None

    go_to(page, "Classes")
    page.get_by_role("link", name="Tuesday class").click()
    page.get_by_role("link", name="First check").click()
    row = page.get_by_role("row").filter(has_text=str(ada)).first
    expect(row).to_contain_text(f"{attempt.percent} %")
    assert stat(page, "Done") == "1"
    shares = page.get_by_role("region", name="Questions").locator("tbody tr")
    expect(shares).to_have_count(4)
    expect(shares.filter(has_text="1 of 1")).to_have_count(3)
    expect(shares.filter(has_text="0 of 1")).to_have_count(1)


def test_an_administrator_sees_everybody_filters_downloads_and_changes_a_role(
    page: Page, course: Course, root: User, ada: User, mallory: User, tmp_path: Path
) -> None:
    plan = reading.start_course(ada, course)
    lesson = next(place.lesson for place in reading.places(reading.outline(course, ada)))
    now = plan.started
    reading.mark_read(ada, lesson, now)
    cards = [card for fact in course.facts.filter(lesson=lesson) for card in fact.cards.all()[:1]][:3]
    for card in cards:
        memory.review_card(ada, card, Rating.EASY, now)

    sign_in_by_form(page, root.email)
    go_to(page, "Reports")
    row = page.get_by_role("row").filter(has_text=ada.email)
    expect(row).to_contain_text(f"{len(cards)} of {course.facts.askable().count()}")
    expect(page.get_by_role("row").filter(has_text=mallory.email)).to_contain_text("never")
    page.get_by_label("Name or email").fill("ada@")
    page.get_by_role("button", name="Filter").click()
    expect(page.get_by_role("row").filter(has_text=mallory.email)).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download CSV").first.click()
    lines = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2
    assert lines[1].split(",")[:3] == ["Ada", ada.email, str(len(cards))]

    go_to(page, "People")
    page.get_by_role("link", name="Mallory").click()
    page.locator("select[name=role]").select_option("instructor")
    page.get_by_role("button", name="Change the role").first.click()
    page.locator("dialog[open]").get_by_role("button", name="Change the role").click()
    expect(page.locator("dl.pairs")).to_contain_text("Instructor")
    mallory.refresh_from_db()
    assert mallory.role == "instructor"


@pytest.mark.parametrize("kind", ["ordering", "matching"])
def test_rows_are_put_in_order_and_matched(page: Page, course: Course, ada: User, kind: str) -> None:
    sign_in_by_form(page, ada.email)
    go_to(page, "Study")
    page.get_by_role("button", name=f"Start {course.title}").click()
    expect(page.locator(".fact-mark").first).to_be_visible()
    page.goto(f"/quizzes/practice/{course.slug}/")
    page.get_by_label("Length").select_option("5")
    page.locator("summary", has_text="Kinds of questions").click()
    page.locator(f"input[name=types][value={kind}]").check()
    page.get_by_role("button", name="Start practice").click()
    expect(page.locator("#question-form")).to_be_visible()
    fill_answer(page, responses_of(Attempt.objects.get(learner=ada))[0], True)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-right")).to_be_visible()
