"""What every page shares of HTTP: htmx-aware redirects, the signed-in person's time zone, roles on views."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails

from learning.accounts.models import User

type GetResponse = Callable[[HttpRequest], HttpResponseBase]


class Request(HttpRequest):
    """A request behind sign-in: what our views see, spelt out for the type checker."""

    user: User
    htmx: HtmxDetails


class HtmxRedirectMiddleware:
    """Turn a redirect to the sign-in page, answered to an htmx request, into a full-page one.

    Otherwise the sign-in form would land inside the fragment that was being swapped.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponseBase:
        response = self.get_response(request)
        patch_vary_headers(response, ["HX-Request"])
        if request.htmx and response.status_code in (301, 302, 303):
            answer = HttpResponse(status=204)
            answer["HX-Redirect"] = response["Location"]
            answer.cookies = response.cookies
            return answer
        return response


class LearnerTimeZoneMiddleware:
    """Show every time in the zone that the signed-in person chose."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponseBase:
        if request.user.is_authenticated:
            timezone.activate(ZoneInfo(request.user.time_zone))
        else:
            timezone.deactivate()
        return self.get_response(request)


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what a form is bound to: an empty POST is a form sent empty, not a form still to be filled in."""
    return request.POST if request.method == "POST" else None


def for_roles[**P, R: HttpResponseBase](
    *roles: str,
) -> Callable[[Callable[Concatenate[Any, P], R]], Callable[Concatenate[Any, P], R]]:
    """Let a view be seen by these roles only; for others it does not exist (404, so that nothing is given away)."""

    def decorate(view: Callable[Concatenate[Any, P], R]) -> Callable[Concatenate[Any, P], R]:
        @wraps(view)
        def guarded(request: Any, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if request.user.role not in roles:
                raise Http404
            return view(request, *args, **kwargs)

        return guarded

    return decorate
