from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from learning.accounts.models import User
from learning.classes import assigning, roster
from learning.classes.assigning import Asked
from learning.classes.models import Accommodation, Assignment, Class
from tests.factories import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def assignment(group: Class, grace: User) -> Assignment:
    return assigning.assign_quiz(group, grace, Asked("Week 1", rules={"time_limit": timedelta(minutes=20)}))


def url(name: str, *args: Any) -> str:
    return reverse(f"classes:{name}", args=args)


def test_extra_time_is_granted_seen_by_its_learner_and_withdrawn(
    group: Class, assignment: Assignment, ada: User, ada_client: Client, grace_client: Client
) -> None:
    attempt = assigning.start_assigned(assignment, ada, timezone.now(), seed=1)
    before = attempt.deadline
    assert before
    fields = {"learner": ada.pk, "assignment": assignment.pk, "time_factor": "1.5", "extra_attempts": "0"}
    grace_client.post(url("accommodations", group.pk), fields | {"reason": "Reads slowly"})
    assert fresh(attempt).deadline == before + timedelta(minutes=10)
    page = ada_client.get(url("assignment", assignment.pk)).content.decode()
    assert "30 minutes" in page
    assert "1.5 times the time" in page
    assert "Reads slowly" in page
    granted = Accommodation.objects.get()
    grace_client.post(url("withdraw_accommodation", group.pk, granted.pk))
    assert fresh(attempt).deadline == before


def test_what_is_granted_to_one_is_not_shown_to_another(
    group: Class, assignment: Assignment, ada: User, mallory: User, mallory_client: Client, grace: User
) -> None:
    group.enrolments.create(learner=mallory)
    assigning.grant(group, grace, timezone.now(), learner=ada, time_factor=2, reason="Private")
    page = mallory_client.get(url("assignment", assignment.pk)).content.decode()
    assert "Private" not in page
    assert "20 minutes" in page


@pytest.mark.parametrize("wrong", [{"time_factor": "0.5"}, {"time_factor": "11"}, {"extra_attempts": "-1"}])
def test_terms_that_make_no_sense_are_refused(group: Class, grace_client: Client, wrong: dict[str, str]) -> None:
    fields = {"time_factor": "1", "extra_attempts": "0"} | wrong
    assert grace_client.post(url("accommodations", group.pk), fields).status_code == 422
    assert not Accommodation.objects.exists()


def test_nobody_outside_the_class_is_granted_anything(group: Class, mallory: User, grace_client: Client) -> None:
    fields = {"learner": mallory.pk, "time_factor": "2", "extra_attempts": "0"}
    assert grace_client.post(url("accommodations", group.pk), fields).status_code == 422


def test_an_accommodation_of_another_class_cannot_be_withdrawn(
    group: Class, ada: User, grace: User, course: Any, grace_client: Client, root: User
) -> None:
    other = roster.create_class(root, "Other", course)
    granted = assigning.grant(other, root, timezone.now(), time_factor=2)
    assert grace_client.post(url("withdraw_accommodation", group.pk, granted.pk)).status_code == 404
    assert grace_client.post(url("withdraw_accommodation", other.pk, granted.pk)).status_code == 404
