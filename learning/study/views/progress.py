"""A learner's own progress in a course."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from learning.http import Request
from learning.study import charts, history
from learning.study.progress import in_course
from learning.study.views import plan_or_404, preferences_of

WEEKS = 26  # of the heat map
RECENT = 30  # days of the table and of true retention


@require_safe
def progress(request: Request, slug: str) -> HttpResponse:
    """Show what is known now, how it went, and what is to come."""
    plan, preferences, now = plan_or_404(request, slug), preferences_of(request), timezone.now()
    today = preferences.clock.day(now)
    monday = today - timedelta(days=today.weekday() + 7 * (WEEKS - 1))
    days = history.days_of(plan, preferences.clock, monday, today)
    forecast = history.forecast(plan, preferences.clock, now)
    figures = in_course(request.user, plan.course, now)
    retention = history.true_retention(days[-RECENT:])
    return render(
        request,
        "study/progress.html",
        {
            "course": plan.course,
            "plan": plan,
            "figures": figures.whole,
            "course_figures": figures,
            "modules": figures.modules,
            "days": [day for day in reversed(days[-RECENT:]) if day.reviews],
            "heat": charts.heat_map(days),
            "forecast": forecast,
            "forecast_chart": charts.bars([(str(day.date.day), day.due) for day in forecast]),
            "retention": None if retention is None else round(100 * retention),
            "wanted": round(100 * plan.desired_retention),
            "minutes": round(sum(day.seconds for day in days) / 60),
            "reviews": sum(day.reviews for day in days),
            "streak": history.streak(days) if preferences.streak else None,
        },
    )
