"""A learner's own progress in a course."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from learning.http import Request
from learning.study import charts, history
from learning.study.choices import complete_course
from learning.study.history import Day
from learning.study.models import Preferences, StudyPlan
from learning.study.progress import CourseFigures, in_course
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
            "streak": streak_of(preferences, days),
            "exam": at_exam(plan, preferences, now),
            "complete": figures.complete,
        },
    )


def streak_of(preferences: Preferences, days: Sequence[Day]) -> int | None:
    """Return the days in a row, where the learner wants them counted; holidays are passed over."""
    if not preferences.streak:
        return None
    return history.streak(days, away=history.away_of(preferences.learner, days[0].date))


def at_exam(plan: StudyPlan, preferences: Preferences, now: datetime) -> CourseFigures | None:
    """Return what would be recalled on the day of an exam to come, were nothing reviewed any more."""
    if plan.exam_on is None or plan.exam_on < preferences.clock.day(now):
        return None
    return in_course(plan.learner, plan.course, max(now, preferences.clock.starts(plan.exam_on)))


@require_safe
def certificate(request: Request, slug: str) -> HttpResponse:
    """Show that a course was gone through: every lesson read, every fact asked. Made to be printed."""
    plan, now = plan_or_404(request, slug), timezone.now()
    figures = in_course(request.user, plan.course, now)
    if plan.completed_at is None and not figures.complete:
        raise Http404("This course is not completed yet: read every lesson and review every fact.")
    plan = complete_course(plan, now)
    context = {"course": plan.course, "plan": plan, "figures": figures.whole, "lessons": figures.lessons}
    return render(request, "study/certificate.html", context)
