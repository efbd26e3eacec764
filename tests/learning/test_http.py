import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.utils import timezone
from django_htmx.middleware import HtmxMiddleware

from learning.accounts.models import Role, User
from learning.http import HtmxRedirectMiddleware, LearnerTimeZoneMiddleware, for_roles


def moved(request):
    response = HttpResponse(status=302, headers={"Location": "/accounts/login/?next=/"})
    response.set_cookie("kept", "yes")
    return response


def through(view, **headers):
    return HtmxMiddleware(HtmxRedirectMiddleware(view))(RequestFactory().get("/", headers=headers))


def test_a_redirect_answered_to_htmx_moves_the_whole_page():
    response = through(moved, HX_Request="true")
    assert response.status_code == 204
    assert response["HX-Redirect"] == "/accounts/login/?next=/"
    assert response.cookies["kept"].value == "yes"


def test_a_redirect_answered_to_a_plain_request_stays_one():
    assert through(moved).status_code == 302


def test_every_answer_says_that_it_depends_on_htmx():
    assert "HX-Request" in through(lambda request: HttpResponse("hello"))["Vary"]


def test_a_visitor_is_sent_to_the_sign_in_page(client, db):
    response = client.get("/reports/")
    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"])
def test_a_visitor_may_see_the_pages_that_let_people_in(client, db, path):
    assert client.get(path).status_code == 200


def test_times_are_shown_in_the_persons_own_zone():
    request = RequestFactory().get("/")
    request.user = User(email="ada@example.org", time_zone="Asia/Tokyo")
    seen = []
    LearnerTimeZoneMiddleware(lambda request: seen.append(timezone.get_current_timezone_name()))(request)
    timezone.deactivate()
    assert seen == ["Asia/Tokyo"]


@pytest.mark.parametrize(("role", "allowed"), [(Role.LEARNER, False), (Role.INSTRUCTOR, True)])
def test_a_view_for_a_role_does_not_exist_for_others(role, allowed):
    view = for_roles(Role.INSTRUCTOR)(lambda request: HttpResponse("seen"))
    request = RequestFactory().get("/")
    request.user = User(email="ada@example.org", role=role)
    if allowed:
        assert view(request).content == b"seen"
    else:
        with pytest.raises(Http404):
            view(request)
