"""Whatever one can reach by links, in each role, by daylight on a desk and by night on a phone.

No fault of looks by our own measure, none of accessibility by axe's.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import resolve
from django.utils import timezone
from playwright.sync_api import Page

from content.models import Course
from learning.accounts.models import User
from learning.authoring.models import Authorship
from learning.classes import assigning, roster
from learning.classes.assigning import Asked, Given
from tests import axe
from tests.browser.test_looks import MODES
from tests.chromium import COMPLAINTS
from tests.learning.quizzes.eight_types import course_of_all_types

MOST_PAGES = 80
ALIKE = ("authoring:", "classes:", "quizzes:", "study:")  # pages that an administrator sees as an instructor does
HREFS = "links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"  # in a chart, too


@pytest.fixture
def course(grace: User) -> Course:
    made = course_of_all_types(slug="partners", title="The Alliance and its partners")
    Authorship.objects.create(course=made, author=grace)
    return made


@pytest.fixture
def a_life_of_study(course: Course, ada: User, grace: User, client_of: Callable[[User], Client]) -> None:
    """Ada reads, reviews and is quizzed in grace's class, so that pages have something to show."""
    group = roster.create_class(grace, "History 2b", course)
    roster.join_class(ada, group)
    roster.add_section(group, "Monday")
    due = timezone.now() + timedelta(days=3)
    rules: dict[str, Any] = {"time_limit": timedelta(minutes=20)}
    done = assigning.assign_quiz(group, grace, Asked("First check", number=4), Given(due=due))
    assigning.assign_quiz(group, grace, Asked("Second check", number=8, rules=rules), Given(due=due))
    client = client_of(ada)
    client.post(f"/courses/{course.slug}/start/")
    for lesson in (lesson for module in course.modules.all() for lesson in module.lessons.all()):
        client.get(f"/lessons/{lesson.pk}/")
        client.post(f"/lessons/{lesson.pk}/read/")
    client.post(f"/quizzes/practice/{course.slug}/", {"number": 5})
    attempt = client.post(f"/classes/assignments/{done.pk}/start/")["Location"].split("/")[3]
    client.post(f"/quizzes/attempts/{attempt}/1/", {"choice": "0", "then": "next"})
    client.post(f"/quizzes/attempts/{attempt}/submit/")


def page_name(address: str) -> tuple[str, ...]:
    """What kind of page an address is: of a hundred questions one is looked at."""
    match = resolve(urlsplit(address).path)
    return (match.view_name, *sorted(match.kwargs.get("code", "")))


def walk(page: Page, home: str, spared: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    """Follow the links of one's own site from the home page; return the addresses seen and the complaints.

    axe takes its time: it looks at all but the pages that are `spared`, because another walk shows them the same.
    """
    waiting, seen, complaints = ["/"], {page_name("/")}, []
    walked = []
    while waiting:
        address = waiting.pop(0)
        walked.append(address)
        assert len(walked) <= MOST_PAGES, walked
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        complaints += [f"{address}: {one}" for one in page.evaluate(COMPLAINTS)]
        if not resolve(urlsplit(page.url).path).view_name.startswith(spared or "-"):
            complaints += [f"{address}: {one}" for one in axe.faults(page)]
        links = page.eval_on_selector_all("a[href]:not([download])", HREFS)
        for link in links:
            if not link.startswith(home) or urlsplit(link).path.endswith((".csv", ".xlsx", ".ics")):
                continue
            if (name := page_name(link)) not in seen:
                seen.add(name)
                waiting.append(link.removeprefix(home).partition("#")[0])
    return walked, complaints


@pytest.mark.parametrize("mode", ["light", "dark phone"])
@pytest.mark.parametrize(("who", "fewest"), [("ada", 18), ("grace", 36), ("root", 38)])
@pytest.mark.usefixtures("a_life_of_study")
def test_every_page_that_links_lead_to(
    new_page: Callable[..., Page],
    sign_in: Callable[[Page, User], None],
    live_server: Any,
    ada: User,
    grace: User,
    root: User,
    who: str,
    fewest: int,
    mode: str,
) -> None:
    page = new_page(**MODES[mode])
    sign_in(page, {"ada": ada, "grace": grace, "root": root}[who])
    walked, complaints = walk(page, live_server.url, spared=ALIKE if who == "root" else ())
    assert complaints == []
    assert len(walked) >= fewest, walked
