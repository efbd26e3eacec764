"""Choosing a course, and a course's own page."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from content.models import Course
from learning.http import Request
from learning.study import queue
from learning.study.models import StudyPlan
from learning.study.progress import Figures, ModuleFigures, in_course, in_courses
from learning.study.reading import ModulePlace, courses_for, lesson_to_read, next_lesson, outline, start_course
from learning.study.views import course_or_404, preferences_of


@dataclass(frozen=True, slots=True)
class Shelved:
    """A course on the shelf, with the learner's plan and figures where they study it."""

    course: Course
    plan: StudyPlan | None
    figures: Figures


@dataclass(frozen=True, slots=True)
class ModuleRow:
    place: ModulePlace
    figures: Figures


@require_safe
def courses(request: Request) -> HttpResponse:
    """List what one studies, then what one could."""
    found = list(courses_for(request.user))
    plans = {plan.course_id: plan for plan in StudyPlan.objects.of(request.user)}
    figures = in_courses(request.user, found, timezone.now())
    shelf = [Shelved(course, plans.get(course.pk), figures[course.pk]) for course in found]
    return render(
        request,
        "study/courses.html",
        {"studied": [s for s in shelf if s.plan], "others": [s for s in shelf if not s.plan]},
    )


@require_safe
def course(request: Request, slug: str) -> HttpResponse:
    """Show a course: what to do next, its modules and lessons, and what would be recalled today."""
    course, now = course_or_404(request, slug), timezone.now()
    places, figures = outline(course, request.user), in_course(request.user, course, now)
    plan = queue.plan_of(request.user, course)
    return render(
        request,
        "study/course.html",
        {
            "course": course,
            "plan": plan,
            "rows": rows(places, figures.modules),
            "figures": figures.whole,
            "lesson": lesson_to_read(plan, places) if plan else None,
            **(work(request, plan) if plan else {}),
        },
    )


def rows(places: tuple[ModulePlace, ...], figures: tuple[ModuleFigures, ...]) -> list[ModuleRow]:
    found = {entry.module.pk: entry.figures for entry in figures}
    return [ModuleRow(place, found.get(place.module.pk, Figures())) for place in places]


def work(request: Request, plan: StudyPlan) -> dict[str, object]:
    """Return what is left to review today, and the minutes that it takes."""
    preferences, now = preferences_of(request), timezone.now()
    left = queue.remaining(plan, preferences, now)
    seconds = queue.seconds_a_card(request.user, plan.course)
    daily = queue.daily_new(plan, preferences, now, queue.unseen([plan]))
    return {
        "left": left,
        "minutes": queue.minutes(left.total, seconds),
        "daily_new": daily if daily > plan.new_per_day else None,
        "away": preferences.holiday_until if daily == 0 and plan.new_per_day else None,
    }


@require_POST
def start(request: Request, slug: str) -> HttpResponse:
    """Take up a course and begin with its first lesson."""
    course = course_or_404(request, slug)
    start_course(request.user, course)
    lesson = next_lesson(outline(course, request.user))
    return redirect("study:lesson", lesson.pk) if lesson else redirect("study:course", slug)
