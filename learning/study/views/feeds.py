"""What leaves the site, without signing in: the calendar of what is due, and the link that stops reminders."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from learning.http import Request
from learning.study import choices, history, reminders
from learning.study.calendars import calendar
from learning.study.models import Preferences
from learning.study.queue import SECONDS_A_CARD


@login_not_required
@require_safe
def due_calendar(request: HttpRequest, key: UUID) -> HttpResponse:
    """Answer a calendar program that knows a learner's secret address."""
    preferences = get_object_or_404(Preferences.objects.select_related("learner"), calendar_key=key)
    now = timezone.now()
    days = history.forecast_of_all(preferences.learner, preferences.clock, now, days=30)
    text = calendar(days, now, str(preferences.learner_id), request.build_absolute_uri(reverse("home")), SECONDS_A_CARD)
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")


@require_POST
def new_calendar(request: Request) -> HttpResponse:
    """Give a learner a secret calendar address; the one before it stops working."""
    choices.new_calendar_key(request.user)
    messages.success(request, "Here is your calendar's new address.")
    return redirect("study:settings")


# A mail program posts here on a learner's behalf: it has no session and no token but the signed one in the address.
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def stop_reminders(request: HttpRequest, token: str) -> HttpResponse:
    """Stop reminders: one click in the mail program (POST), or a page with one button (GET)."""
    if request.method != "POST":
        return render(request, "study/stop_reminders.html", {"stopped": False})
    if not reminders.stop_reminders(token):
        raise Http404("This link is not one of ours: stop reminders under How you study.")
    return render(request, "study/stop_reminders.html", {"stopped": True})
