"""Reading a lesson."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from content.models import Lesson, Passage
from learning.http import Request
from learning.study import reading
from learning.study.models import Reading


def lesson_or_404(request: Request, lesson_id: int) -> Lesson:
    """Return a lesson of a course that the signed-in person may study."""
    lessons = Lesson.objects.select_related("module__course")
    lesson: Lesson = get_object_or_404(lessons, pk=lesson_id, module__course__in=reading.courses_for(request.user))
    return lesson


@require_safe
def lesson(request: Request, lesson_id: int) -> HttpResponse:
    """Show a lesson, each sentence that states a fact marked and numbered, and remember that one is here."""
    lesson = lesson_or_404(request, lesson_id)
    course = lesson.module.course
    plan = reading.start_course(request.user, course)
    reading.open_lesson(plan, lesson)
    places = reading.outline(course, request.user)
    before, after = reading.neighbours(places, lesson)
    return render(
        request,
        "study/lesson.html",
        {
            "course": course,
            "lesson": lesson,
            "text": reading.lesson_text(lesson, request.user),
            "reading": Reading.objects.filter(learner=request.user, lesson=lesson).first(),
            "before": before,
            "after": after,
            "place": plan.passage_id if plan.lesson_id == lesson.pk else None,
            "number": 1 + [place.lesson.pk for place in reading.places(places)].index(lesson.pk),
            "count": len(reading.places(places)),
        },
    )


@require_POST
def read(request: Request, lesson_id: int) -> HttpResponse:
    """Note a lesson as read and go on to the next unread one, or to the course where there is none."""
    lesson = lesson_or_404(request, lesson_id)
    course = lesson.module.course
    reading.start_course(request.user, course)
    reading.mark_read(request.user, lesson, timezone.now())
    facts = course.facts.askable().filter(lesson=lesson).count()
    messages.success(request, f"“{lesson.title}” is read: its {facts} facts are now in your reviews.")
    following = reading.next_lesson(reading.outline(course, request.user), lesson)
    return redirect("study:lesson", following.pk) if following else redirect("study:course", course.slug)


@require_POST
def place(request: Request, lesson_id: int) -> HttpResponse:
    """Remember how far one came, as the page tells while one reads."""
    lesson = lesson_or_404(request, lesson_id)
    passage_id = request.POST.get("passage", "")
    passage = get_object_or_404(Passage, pk=passage_id if passage_id.isdecimal() else None, lesson=lesson)
    reading.keep_place(reading.start_course(request.user, lesson.module.course), passage)
    return HttpResponse(status=204)
