"""How a learner likes to study, and at what pace a course."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from learning.http import Request
from learning.study import choices
from learning.study.forms import PaceForm, PreferencesForm
from learning.study.models import StudyPlan
from learning.study.views import plan_or_404, preferences_of


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: Request) -> HttpResponse:
    """Show and change preferences for every course."""
    preferences = preferences_of(request)
    form = PreferencesForm(request.POST or None, instance=preferences)
    if request.method == "POST" and form.is_valid():
        today = preferences.clock.day(timezone.now())
        choices.choose_preferences(request.user, today=today, **form.cleaned_data)
        messages.success(request, "Saved.")
        return redirect("study:settings")
    plans = StudyPlan.objects.of(request.user).select_related("course").order_by("course__title")
    address = reverse("study:calendar", args=[preferences.calendar_key]) if preferences.pk else ""
    context = {"form": form, "plans": plans, "calendar_address": address and request.build_absolute_uri(address)}
    return render(request, "study/settings.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def pace(request: Request, slug: str) -> HttpResponse:
    """Show and change the pace of one course."""
    plan = plan_or_404(request, slug)
    form = PaceForm(request.POST or None, instance=plan)
    if request.method == "POST" and form.is_valid():
        choices.choose_pace(plan, **form.chosen())
        messages.success(request, "Saved. Each next review takes the new pace.")
        return redirect("study:course", slug)
    context = {"form": form, "course": plan.course}
    return render(request, "study/pace.html", context, status=422 if form.is_bound else 200)
