"""Administrators look after people; for everybody else that page does not exist."""

from collections.abc import Callable

import pytest
from django.test import Client

from learning.accounts import roles
from learning.accounts.models import Role, User

pytestmark = pytest.mark.django_db


def names(client: Client, query: str = "") -> set[str]:
    return {str(person) for person in client.get(f"/accounts/people/{query}").context["page"]}


def test_an_administrator_sees_everybody(root_client: Client, ada: User, grace: User) -> None:
    assert names(root_client) == {"Ada", "Grace", "Root"}


@pytest.mark.parametrize("path", ["people/", "people/1/"])
def test_for_others_the_page_does_not_exist(ada_client: Client, grace_client: Client, path: str) -> None:
    assert ada_client.get(f"/accounts/{path}").status_code == 404
    assert grace_client.get(f"/accounts/{path}").status_code == 404


def test_a_stranger_is_sent_to_sign_in(client: Client, db: None) -> None:
    assert client.get("/accounts/people/")["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?text=gra", {"Grace"}),
        ("?text=ada+example", {"Ada"}),
        ("?role=learner", {"Ada", "Mallory"}),
        ("?role=learner&text=mall", {"Mallory"}),
        ("?state=inactive", {"Mallory"}),
        ("?role=emperor", {"Ada", "Grace", "Mallory", "Root"}),
    ],
)
def test_search_and_filters_narrow_the_list(
    root_client: Client, ada: User, grace: User, mallory: User, query: str, found: set[str]
) -> None:
    roles.deactivate(mallory)
    assert names(root_client, query) == found


def test_the_list_takes_as_many_queries_for_forty_people_as_for_two(
    root_client: Client, django_assert_num_queries: Callable[..., object]
) -> None:
    with django_assert_num_queries(4):  # session, user, count, page
        root_client.get("/accounts/people/")
    for number in range(40):
        User.objects.create_user(f"learner{number}@example.org", "x-long-passphrase")
    with django_assert_num_queries(4):
        root_client.get("/accounts/people/")


def test_an_administrator_makes_somebody_an_instructor(root_client: Client, ada: User) -> None:
    root_client.post(f"/accounts/people/{ada.pk}/role/", {"role": "instructor"})
    assert User.objects.get(pk=ada.pk).role == Role.INSTRUCTOR


def test_a_role_that_there_is_not_is_refused(root_client: Client, ada: User) -> None:
    assert root_client.post(f"/accounts/people/{ada.pk}/role/", {"role": "emperor"}).status_code == 422
    assert User.objects.get(pk=ada.pk).role == Role.LEARNER


def test_mallory_cannot_promote_herself(mallory_client: Client, mallory: User) -> None:
    answer = mallory_client.post(f"/accounts/people/{mallory.pk}/role/", {"role": "administrator"})
    assert answer.status_code == 404
    assert User.objects.get(pk=mallory.pk).role == Role.LEARNER


def test_the_last_administrator_stays_one(root_client: Client, root: User) -> None:
    answer = root_client.post(f"/accounts/people/{root.pk}/role/", {"role": "learner"}, follow=True)
    assert User.objects.get(pk=root.pk).role == Role.ADMINISTRATOR
    assert "only administrator" in answer.text


def test_the_last_administrator_cannot_be_deactivated(root: User) -> None:
    with pytest.raises(roles.LastAdministratorError):
        roles.deactivate(root)
    assert User.objects.get(pk=root.pk).is_active


def test_a_deactivated_administrator_does_not_count_as_one(root: User, grace: User) -> None:
    roles.change_role(grace, Role.ADMINISTRATOR)
    roles.deactivate(grace)
    with pytest.raises(roles.LastAdministratorError):
        roles.change_role(root, Role.LEARNER)


def test_one_of_two_administrators_may_step_down(root: User, grace: User) -> None:
    roles.change_role(grace, Role.ADMINISTRATOR)
    roles.change_role(root, Role.INSTRUCTOR)
    assert set(User.objects.administrators()) == {grace}


def test_deactivating_signs_a_person_out_at_once_and_reactivating_lets_them_in(
    root_client: Client, ada: User, ada_client: Client
) -> None:
    assert ada_client.get("/accounts/profile/").status_code == 200
    root_client.post(f"/accounts/people/{ada.pk}/activity/")
    assert ada_client.get("/accounts/profile/").status_code == 302
    root_client.post(f"/accounts/people/{ada.pk}/activity/")
    assert User.objects.get(pk=ada.pk).is_active


def test_a_filter_by_htmx_answers_with_the_list_alone(root_client: Client) -> None:
    answer = root_client.get("/accounts/people/", headers={"HX-Request": "true"})
    assert answer.text.strip().startswith('<div id="people">')
