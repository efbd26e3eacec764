"""Every page, in the light, in the dark and on a phone: contrast, names, headings, nothing that sticks out."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from content.models import Course
from learning.accounts.models import User
from learning.authoring.models import Authorship, Upload
from learning.authoring.uploads import _finish
from tests import axe
from tests.chromium import COMPLAINTS
from tests.factories import QuestionFactory, small_course

MODES = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"},
    # 320 pixels are what a desk's screen leaves at four times the size (WCAG 1.4.10).
    "dark phone": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
}
BODIES: dict[str, dict[str, Any]] = {
    "ordering": {"sequence": ["The first", "The second", "The third"]},
    "matching": {"pairs": [["Harbour", "1994"], ["Bridge", "2004"], ["Lantern", "2010"]]},
    "true_false": {"options": [{"text": "True", "correct": True}, {"text": "False", "correct": False, "why": "No."}]},
    "number": {"answers": ["19", "nineteen"]},
}


@pytest.fixture
def course(grace: User) -> Course:
    made = small_course(slug="partners", title="The Alliance and its partners")
    Authorship.objects.create(course=made, author=grace)
    for type_, body in BODIES.items():
        QuestionFactory(fact=made.facts.all()[0], type=type_, body=body, quality=0.8)
    for status in ("waiting", "running", "done", "failed"):
        upload = Upload.objects.create(uploader=grace, name=f"{status}.txt", payload=b"x", status=status, course=made)
        if status in {"done", "failed"}:
            upload.error = "scan.txt holds no words to learn from: bring a document with sentences."
            _finish(upload, Upload.Status(status))
    return made


def look_at(page: Page, addresses: list[str]) -> list[str]:
    found = []
    for address in addresses:
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        found += [f"{address}: {complaint}" for complaint in page.evaluate(COMPLAINTS)]
    return found


@pytest.mark.parametrize("mode", MODES)
def test_the_pages_before_sign_in(new_page: Callable[..., Page], db: None, mode: str) -> None:
    page = new_page(**MODES[mode])
    assert look_at(page, ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"]) == []


@pytest.mark.parametrize("mode", MODES)
def test_the_course_desk(
    new_page: Callable[..., Page],
    sign_in: Callable[[Page, User], None],
    grace: User,
    course: Course,
    mode: str,
) -> None:
    page = new_page(**MODES[mode])
    sign_in(page, grace)
    desk = f"/authoring/courses/{course.slug}/"
    addresses = ["/authoring/", "/authoring/bring/", desk, f"{desk}questions/", f"{desk}facts/", f"{desk}left-out/"]
    addresses += [f"/authoring/uploads/{upload.pk}/" for upload in Upload.objects.all()]
    for question in course.questions.order_by("-pk")[:5]:
        addresses += [f"/authoring/questions/{question.pk}/", f"/authoring/questions/{question.pk}/edit/"]
    fact = course.facts.all()[0]
    addresses += [f"/authoring/facts/{fact.pk}/", f"/authoring/facts/{fact.pk}/write/"]
    assert look_at(page, addresses) == []


@pytest.mark.parametrize("mode", MODES)
def test_people_and_ones_own_profile(
    new_page: Callable[..., Page],
    sign_in: Callable[[Page, User], None],
    root: User,
    ada: User,
    mode: str,
) -> None:
    page = new_page(**MODES[mode])
    sign_in(page, root)
    addresses = ["/accounts/people/", f"/accounts/people/{ada.pk}/", "/accounts/profile/", "/accounts/logout/"]
    addresses += ["/accounts/password/change/", "/accounts/email/"]
    assert look_at(page, addresses) == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_page_that_is_not_there(
    new_page: Callable[..., Page],
    sign_in: Callable[[Page, User], None],
    ada: User,
    page_problems: list[str],
    mode: str,
) -> None:
    page = new_page(**MODES[mode])
    sign_in(page, ada)
    answer = page.goto("/accounts/people/")
    assert answer is not None
    assert answer.status == 404
    assert page.evaluate(COMPLAINTS) == []
    page_problems.clear()  # Chromium writes the 404 itself to the console


@pytest.mark.parametrize(
    ("planted", "complaint"),
    [
        ("<p style='color:#999'>pale</p>", "text 2.85:1"),
        ("<p style='background:#333'><span style='color:rgb(255 255 255 / 40%)'>pale</span></p>", "text"),
        ("<label>x <input style='border:1px solid #ccc'></label>", "border 1.61:1"),
        ("<input style='border:1px solid #000'>", "no name: input"),
        ("<progress value=1 max=2 style='border:1px solid #000'></progress>", "no name: progress"),
        ("<h1>Another</h1>", "2 main headings"),
        ("<h3>Too deep</h3>", "h1 is followed by h3"),
        ("<div style='width:3000px'>wide</div>", "3000 wide"),
        ("<button style='height:10px;width:10px;padding:0;border:0' aria-label=x></button>", "10 by 10 pixels"),
        ("<p id=a></p><p id=a></p>", "the id a is there twice"),
        ("<label for=nobody>x</label>", "label for nothing"),
        ("<img src='data:,'>", "no alternative"),
        ("<form><label>x <input name=matches style='border:1px solid #000'></label></form>", "the name matches hides"),
    ],
)
def test_the_measure_sees_what_is_planted(new_page: Callable[..., Page], planted: str, complaint: str) -> None:
    page = new_page()
    page.set_content(f"<!doctype html><style>body{{margin:0}}</style><main><h1>Title</h1>{planted}</main>")
    assert [one for one in page.evaluate(COMPLAINTS) if one.startswith(complaint)]


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ("<div role=img>a picture without a name</div>", "role-img-alt"),
        ("<button aria-expanded='perhaps'>More</button>", "aria-valid-attr-value"),
        ("<ul><p>no item</p></ul>", "list"),
    ],
)
def test_axe_sees_what_is_planted(new_page: Callable[..., Page], planted: str, rule: str) -> None:
    page = new_page()
    page.set_content(f"<!doctype html><html lang=en><title>x</title><main><h1>Title</h1>{planted}</main>")
    assert [one.partition(":")[0] for one in axe.faults(page)] == [f"axe {rule}"]
