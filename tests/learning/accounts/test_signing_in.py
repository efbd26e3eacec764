"""Coming in: what sign-up asks, and where sign-in leads."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from learning.accounts.models import Role, User
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def sign_up(**changes: Any) -> dict[str, Any]:
    return {
        "name": "Ada Lovelace",
        "email": "Ada@Example.org",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "time_zone": "Europe/Berlin",
    } | changes


def test_sign_up_makes_a_learner_with_name_and_the_browsers_time_zone(client: Client) -> None:
    answer = client.post("/accounts/signup/", sign_up())
    assert answer.status_code == 302
    ada = User.objects.get()
    assert (ada.name, ada.email, ada.role, ada.time_zone) == (
        "Ada Lovelace",
        "ada@example.org",
        Role.LEARNER,
        "Europe/Berlin",
    )


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd"])
def test_a_zone_nobody_knows_does_not_stop_a_sign_up(client: Client, zone: str) -> None:
    client.post("/accounts/signup/", sign_up(time_zone=zone))
    assert User.objects.get().time_zone == "UTC"


def test_sign_up_without_a_name_says_so_at_the_field(client: Client) -> None:
    answer = client.post("/accounts/signup/", sign_up(name=""))
    assert not User.objects.exists()
    assert "name" in answer.context["form"].errors


def test_a_person_signs_in_with_the_email_in_any_case(client: Client, ada: User) -> None:
    answer = client.post("/accounts/login/", {"login": "ADA@example.org", "password": PASSWORD})
    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(ada.pk)


def test_a_wrong_password_is_refused_without_saying_which_half_was_wrong(client: Client, ada: User) -> None:
    known = client.post("/accounts/login/", {"login": ada.email, "password": "wrong-passphrase"})
    unknown = client.post("/accounts/login/", {"login": "nobody@example.org", "password": "wrong-passphrase"})
    assert known.context["form"].errors == unknown.context["form"].errors


def test_a_deactivated_person_cannot_sign_in(client: Client, ada: User) -> None:
    User.objects.filter(pk=ada.pk).update(is_active=False)
    client.post("/accounts/login/", {"login": ada.email, "password": PASSWORD})
    assert "_auth_user_id" not in client.session


@pytest.fixture
def limited(settings: Any) -> Iterator[None]:
    """The site's own limits, which the test settings switch off."""
    del settings.ACCOUNT_RATE_LIMITS
    cache.clear()
    yield
    cache.clear()


@pytest.mark.usefixtures("limited")
def test_guessing_at_a_password_is_stopped_even_for_the_right_one(client: Client, ada: User) -> None:
    for number in range(5):
        client.post("/accounts/login/", {"login": ada.email, "password": f"guess-{number}"})
    answer = client.post("/accounts/login/", {"login": ada.email, "password": PASSWORD})
    assert "Too many failed" in answer.text
    assert "_auth_user_id" not in client.session


@pytest.mark.usefixtures("limited")
def test_asking_for_passwords_without_end_is_stopped_with_a_page_that_says_so(client: Client, db: None) -> None:
    for number in range(21):
        answer = client.post("/accounts/password/reset/", {"email": f"someone{number}@example.org"})
    assert answer.status_code == 429
    assert "too often" in answer.text


def test_a_forgotten_password_is_mended_by_the_link_in_the_mail(client: Client, ada: User, mailoutbox: Any) -> None:
    client.post("/accounts/password/reset/", {"email": ada.email})
    link = re.search(r"http://testserver(/accounts/password/reset/key/\S+)", mailoutbox[0].body)
    assert link
    form = client.get(link[1], follow=True)
    address = form.redirect_chain[-1][0]
    client.post(address, {"password1": "another-passphrase", "password2": "another-passphrase"})
    assert User.objects.get(pk=ada.pk).check_password("another-passphrase")


def test_who_has_no_account_gets_no_mail_and_is_not_told_so(client: Client, ada: User, mailoutbox: Any) -> None:
    known = client.post("/accounts/password/reset/", {"email": ada.email})
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@example.org"})
    assert known["Location"] == unknown["Location"]
    assert [mail.to for mail in mailoutbox] == [[ada.email]]
