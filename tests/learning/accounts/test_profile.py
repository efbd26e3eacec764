"""What people may say about themselves."""

import pytest
from django.test import Client

from learning.accounts.models import Role, User

pytestmark = pytest.mark.django_db


def test_a_person_changes_name_and_time_zone(ada_client: Client, ada: User) -> None:
    answer = ada_client.post("/accounts/profile/", {"name": "Countess", "time_zone": "Asia/Kolkata"})
    assert answer.status_code == 302
    ada.refresh_from_db()
    assert (ada.name, ada.time_zone) == ("Countess", "Asia/Kolkata")


def test_a_time_zone_that_there_is_not_is_refused_at_the_field(ada_client: Client, ada: User) -> None:
    answer = ada_client.post("/accounts/profile/", {"name": "Ada", "time_zone": "Mars/Olympus"})
    assert answer.status_code == 422
    assert "time_zone" in answer.context["form"].errors
    assert User.objects.get(pk=ada.pk).time_zone == "UTC"


def test_a_role_sent_along_is_ignored(ada_client: Client, ada: User) -> None:
    ada_client.post("/accounts/profile/", {"name": "Ada", "time_zone": "UTC", "role": "administrator"})
    assert User.objects.get(pk=ada.pk).role == Role.LEARNER


def test_a_name_from_outside_is_text_and_never_html(ada_client: Client) -> None:
    ada_client.post("/accounts/profile/", {"name": "<script>alert(1)</script>", "time_zone": "UTC"})
    page = ada_client.get("/accounts/profile/").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
