"""The home page: one next action with its size, then courses, then assignments.

It stands in reports because it is where studying and classes meet, and neither may know the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from learning.accounts.models import User
from learning.classes.models import Assignment, Class
from learning.http import Request
from learning.quizzes.models import Attempt
from learning.reports.problems import problems_for
from learning.reports.teaching import Action, waiting_for
from learning.study import queue
from learning.study.models import Preferences, StudyPlan
from learning.study.progress import Figures, in_courses
from learning.study.queue import Remaining
from learning.study.reading import lesson_to_read


@dataclass(frozen=True, slots=True)
class Studied:
    plan: StudyPlan
    figures: Figures
    left: Remaining


@dataclass(frozen=True, slots=True)
class Given:
    """An assignment, with the learner's last attempt at it."""

    assignment: Assignment
    attempt: Attempt | None
    overdue: bool


@require_safe
def home(request: Request) -> HttpResponse:
    """Show what to do next, then courses, then assignments; to those who teach, first what waits for them."""
    now, person = timezone.now(), request.user
    studied = studying(person, now)
    waiting = waiting_for(person, now)
    return render(
        request,
        "reports/home.html",
        {
            "action": waiting[0] if waiting else next_action(person, studied, now),
            "waiting": waiting[1:],
            "studied": studied,
            "given": given_to(person, now),
            "problems": problems_for(person).open().count() if person.teaches else 0,
            "classes": Class.objects.taught_by(person).current().select_related("course") if person.teaches else (),
        },
    )


def studying(person: User, now: datetime) -> list[Studied]:
    """Return a person's courses, what is most due first."""
    plans = list(StudyPlan.objects.of(person).select_related("course", "lesson"))
    for plan in plans:
        plan.learner = person
    left = queue.remaining_in(plans, Preferences.of(person), now)
    figures = in_courses(person, [plan.course for plan in plans], now)
    rows = [Studied(plan, figures[plan.course_id], left[plan.course_id]) for plan in plans]
    return sorted(rows, key=lambda row: (-row.left.total, row.plan.course.title))


def next_action(person: User, studied: Sequence[Studied], now: datetime) -> Action:
    """Choose the one thing: review where most is due, else read on, else choose a course."""
    if studied and studied[0].left.total:
        return review_action(person, studied[0])
    for row in recent_first(studied):
        lesson = lesson_to_read(row.plan)
        if lesson:
            size = f"about {lesson.minutes} minute{'s' if lesson.minutes > 1 else ''}"
            return Action(f"Read on: {lesson.title}", f"{row.plan.course}, {size}", "Read", lesson_href(lesson.pk))
    if studied:
        course = studied[0].plan.course
        text = "Everything is read and nothing is due. A practice quiz shows what would stick today."
        return Action("All done for today", text, "Practise", reverse("quizzes:practice_new", args=[course.slug]))
    if person.administers:
        text = "Who studies what, what they would recall today, and how every class does."
        return Action("Everybody's progress", text, "Open the reports", reverse("reports:overview"))
    if person.teaches:
        text = "It becomes a course: lessons to read, flashcards and questions that point at its sentences."
        return Action("Bring a document", text, "Bring a document", reverse("authoring:bring"))
    text = "Read a lesson, and its facts come back just before you would forget them."
    return Action("Choose a course", text, "See the courses", reverse("study:courses"))


def review_action(person: User, row: Studied) -> Action:
    minutes = queue.minutes(row.left.total, queue.seconds_a_card(person, row.plan.course))
    size = f"about {minutes} minute{'s' if minutes > 1 else ''}"
    waiting = row.left.due + row.left.learning
    what = f"{waiting} due" if waiting else f"{row.left.new} new"
    if waiting and row.left.new:
        what += f" and {row.left.new} new"
    href = reverse("study:review", args=[row.plan.course.slug])
    return Action(f"Continue: {what}, {size}", row.plan.course.title, "Continue", href)


def recent_first(studied: Sequence[Studied]) -> list[Studied]:
    return sorted(studied, key=lambda row: row.figures.last_active or row.plan.started, reverse=True)


def lesson_href(lesson_id: int) -> str:
    return reverse("study:lesson", args=[lesson_id])


def given_to(person: User, now: datetime) -> list[Given]:
    """Return a person's assignments that may still be done, the earliest due first. Two queries."""
    assignments = list(
        Assignment.objects.given_to(person).select_related("quiz", "group__course").order_by("due", "id")
    )
    attempts = Attempt.objects.filter(learner=person, quiz__in=[a.quiz_id for a in assignments]).order_by("number")
    last = {attempt.quiz_id: attempt for attempt in attempts}
    open_now = [a for a in assignments if (a.opens is None or a.opens <= now) and (a.closes is None or a.closes > now)]
    rows = [Given(a, last.get(a.quiz_id), a.due is not None and a.due < now) for a in open_now]
    return sorted(rows, key=lambda row: row.attempt is not None and row.attempt.submitted_at is not None)
