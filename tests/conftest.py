"""The cast, the corpus and the browser that every test may ask for.

ada and her fellow learner mallory (who tries what is not hers), grace who teaches, root who administers: the fixtures
`ada`, `grace`, `mallory`, `root` are users whose password is PASSWORD; `ada_client` and so on are signed in as them.
`page` is a Chromium page on a live server; `sign_in(page, user)` signs it in without the form.
"""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from learning.accounts.models import Role, User

# Playwright's synchronous interface keeps an event loop in the main thread, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

pytest_plugins = ["tests.chromium"]

PASSWORD = "a-long-enough-passphrase"
LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True, scope="session")
def loopback_only() -> Any:
    """Fail any test that reaches for another machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"A test reaches out to {address[0]}: tests talk to this machine only.")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents beside the project; the test is skipped where there is none."""
    folder: Path = settings.BASE_DIR.parent / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip(f"no real documents: {folder} is absent")
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--only-database",
        action="store_true",
        help="leave out the tests that touch no database (for a second database)",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What asks for the corpus or for a page is marked so, and can be chosen or left out by -m."""
    for item in items:
        names = fixtures_of(item)
        if "corpus" in names:
            item.add_marker(pytest.mark.corpus)
        if "new_page" in names:
            item.add_marker(pytest.mark.browser)
    if config.getoption("--only-database"):
        others = [item for item in items if not touches_database(item)]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if touches_database(item)]


def fixtures_of(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))


def touches_database(item: pytest.Item) -> bool:
    by_fixture = fixtures_of(item) & {"db", "transactional_db", "live_server", "django_db_setup"}
    return bool(by_fixture) or item.get_closest_marker("django_db") is not None


def person(name: str, role: Role) -> User:
    make = User.objects.create_superuser if role == Role.ADMINISTRATOR else User.objects.create_user
    fields: dict[str, Any] = (
        {"name": name.title()} if role == Role.ADMINISTRATOR else {"name": name.title(), "role": role}
    )
    return make(f"{name}@example.org", PASSWORD, **fields)


@pytest.fixture
def ada(db: None) -> User:
    return person("ada", Role.LEARNER)


@pytest.fixture
def mallory(db: None) -> User:
    return person("mallory", Role.LEARNER)


@pytest.fixture
def grace(db: None) -> User:
    return person("grace", Role.INSTRUCTOR)


@pytest.fixture
def root(db: None) -> User:
    return person("root", Role.ADMINISTRATOR)


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    """Make a test client that is signed in as a user."""

    def make(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return make


@pytest.fixture
def ada_client(ada: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(ada)


@pytest.fixture
def mallory_client(mallory: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(mallory)


@pytest.fixture
def grace_client(grace: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(grace)


@pytest.fixture
def root_client(root: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(root)
