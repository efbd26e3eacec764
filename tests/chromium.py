"""The browser fixtures: the system's own Chromium, driven by Playwright, that may talk to the live server only.

Asking for `page` makes a test a browser test. It fails afterwards when the page had a script error, wrote an error to
the console (a breach of the content security policy is one) or asked another host for anything. A test that provokes
such a thing on purpose reads and empties `page_problems`. Without Chromium these tests are skipped, visibly; with CI or
REQUIRE_BROWSER in the environment they fail.

`screens(page, "review")` writes what a page looks like in the light, in the dark and on a phone into the folder
`test-output/screens` (git-ignored), for people to look at, and fails where a measure of ours or axe finds a fault.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request, expect, sync_playwright

from learning.accounts.models import User
from tests import axe

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_PATHS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 10_000  # milliseconds that a step may take on a busy machine
expect.set_options(timeout=PATIENCE)
# htmx swaps a form that came back with its mistakes marked; Chromium calls that answer an error, we do not.
EXPECTED_IN_CONSOLE = ("status of 422",)

SCREENS: Path = settings.BASE_DIR / "test-output" / "screens"
COMPLAINTS = Path(__file__).with_name("browser").joinpath("looks.js").read_text()
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"width": 1280, "height": 900, "scheme": "light"},
    "dark": {"width": 1280, "height": 900, "scheme": "dark"},
    "phone": {"width": 360, "height": 740, "scheme": "light"},
}


def find_chromium() -> str | None:
    """The path of the system's Chromium, or None."""
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path), next((path for path in MAC_PATHS if Path(path).exists()), None))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        message = "no Chromium found: install the package chromium to run the browser tests"
        if os.environ.get("CI") or os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page_problems() -> list[str]:
    """What went wrong in the pages of this test so far; it must be empty at the test's end."""
    return []


@pytest.fixture
def new_page(browser: Browser, live_server: Any, page_problems: list[str]) -> Iterator[Callable[..., Page]]:
    """Make a page in a context of its own (cookies, size, colour scheme); options are Playwright's new_context's."""
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> Page:
        context = browser.new_context(base_url=live_server.url, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        watch(page, live_server.url, page_problems)
        return page

    yield make
    for context in contexts:
        context.close()
    assert page_problems == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page(viewport={"width": 1280, "height": 900})


@pytest.fixture
def sign_in(live_server: Any) -> Callable[[Page, User], None]:
    """Sign a page in as a user by cookie; journeys that test signing in use the form instead."""

    def enter(page: Page, user: User) -> None:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        name = settings.SESSION_COOKIE_NAME
        page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])

    return enter


@pytest.fixture
def screens() -> Callable[[Page, str], None]:
    """Look at a page as it stands: three pictures of it for people, and the measures that find what an eye would."""
    SCREENS.mkdir(parents=True, exist_ok=True)

    def look(page: Page, name: str) -> None:
        before = page.viewport_size
        found = []
        for look, how in LOOKS.items():
            page.set_viewport_size({"width": how["width"], "height": how["height"]})
            page.emulate_media(color_scheme=how["scheme"], reduced_motion="reduce")
            page.screenshot(path=SCREENS / f"{name}-{look}.png", full_page=True, caret="initial")
            found += [f"{name}, {look}: {one}" for one in page.evaluate(COMPLAINTS)]
            if look != "phone":  # axe measures what the width does not change
                found += [f"{name}, {look}: {one}" for one in axe.faults(page)]
        page.emulate_media(color_scheme="light", reduced_motion="no-preference")
        if before:
            page.set_viewport_size(before)
        assert found == []

    return look


def disconnect(page: Page) -> None:
    """Take the page's connection away, and wait until it is gone.

    Chromium acknowledges before its network process has heard of it: what is sent in between still arrives.
    """
    page.context.set_offline(True)
    page.wait_for_function("fetch('/', {method: 'HEAD', cache: 'no-store'}).then(() => false, () => true)")


def watch(page: Page, own: str, problems: list[str]) -> None:
    """Write into `problems` each script error, console error and request to another host."""
    home = urlsplit(own).netloc

    def on_error(error: Error) -> None:
        problems.append(f"script error on {page.url}: {error}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error" and not any(part in message.text for part in EXPECTED_IN_CONSOLE):
            problems.append(f"console error on {page.url}: {message.text}")

    def on_request(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob", "about"} and parts.netloc != home:
            problems.append(f"request to another host from {page.url}: {request.url}")

    page.on("pageerror", on_error)
    page.on("console", on_console)
    page.on("request", on_request)
