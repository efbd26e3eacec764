"""Pages of assignments: giving one, doing it, seeing who did it and how."""

import secrets

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_POST

from learning.classes import assigning, reminders
from learning.classes.forms import AssignForm, DatesForm
from learning.classes.models import Assignment
from learning.classes.outcomes import LearnerOutcome, outcomes_of, question_shares, task_of
from learning.classes.scores import Status
from learning.classes.spreadsheet import csv_response
from learning.classes.views.classes import TEACHERS, taught
from learning.http import Request, for_roles, sent
from learning.quizzes.attempts import AttemptRefused, close_expired, close_if_expired
from learning.quizzes.models import Attempt
from learning.quizzes.views import result_context


@for_roles(*TEACHERS)
def assign(request: Request, class_id: int) -> HttpResponse:
    """Give a quiz to a class."""
    group = taught(request, class_id)
    start = {"modules": request.GET.getlist("module"), "title": group.course.title, "counts": Assignment.Counts.HIGHEST}
    form = AssignForm(group, sent(request), initial=start)
    if request.method == "POST" and form.is_valid():
        assignment = assigning.assign_quiz(group, request.user, form.asked(), form.given())
        messages.success(request, f"“{assignment.quiz.title}” is assigned.")
        return redirect("classes:assignment", assignment.pk)
    status = 422 if form.is_bound else 200
    return render(request, "classes/assign.html", {"group": group, "form": form}, status=status)


@require_GET
def assignment(request: Request, assignment_id: int) -> HttpResponse:
    """To its instructors who did it and how; to its learner what to do, and what came of it."""
    found = visible(request, assignment_id)
    now = timezone.now()
    close_expired(now, quiz=found.quiz_id)
    if not is_taught(request, found):
        task = task_of(found, request.user, now)
        granted = [one for one in assigning.accommodations_of(found) if one.learner_id in (None, request.user.pk)]
        context = {
            "assignment": found,
            "task": task,
            "now": now,
            "can_start": task.can_start(now),
            "granted": granted,
        }
        return render(request, "classes/assignment_task.html", context)
    rows = outcomes_of(found, now)
    context = {
        "assignment": found,
        "rows": rows,
        "summary": summary(rows),
        "shares": question_shares(found),
        "now": now,
    }
    return render(request, "classes/assignment.html", context)


def summary(rows: list[LearnerOutcome]) -> dict[str, object]:
    """Return the figures above an assignment's table."""
    scored = [row.outcome.share for row in rows if row.outcome.share is not None]
    done = sum(row.outcome.status in (Status.DONE, Status.LATE) for row in rows)
    return {
        "given": len(rows),
        "done": done,
        "working": sum(row.outcome.status == Status.IN_PROGRESS for row in rows),
        "late": sum(row.outcome.status == Status.LATE for row in rows),
        "mean": round(100 * sum(scored) / len(scored)) if scored else None,
    }


@for_roles(*TEACHERS)
def change(request: Request, assignment_id: int) -> HttpResponse:
    """Change an assignment's dates and what they mean."""
    found = taught_assignment(request, assignment_id)
    start = {name: getattr(found, name) for name in ("opens", "due", "closes", "counts")}
    form = DatesForm(sent(request), initial=start | {"late_penalty": round(100 * found.late_penalty)})
    if request.method == "POST" and form.is_valid():
        assigning.change_assignment(found, **form.dates())
        messages.success(request, "Changed. Attempts that are running have the new dates.")
        return redirect("classes:assignment", found.pk)
    context = {"assignment": found, "form": form}
    return render(request, "classes/assignment_change.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_roles(*TEACHERS)
def withdraw(request: Request, assignment_id: int) -> HttpResponse:
    found = taught_assignment(request, assignment_id)
    if not assigning.withdraw(found):
        messages.error(request, "Somebody has begun it, so it stays: close it by its dates instead.")
        return redirect("classes:assignment", found.pk)
    messages.success(request, "The assignment is withdrawn.")
    return redirect("classes:detail", found.group_id)


@require_POST
@for_roles(*TEACHERS)
def remind(request: Request, assignment_id: int) -> HttpResponse:
    """Write to those who have not done it."""
    found = taught_assignment(request, assignment_id)
    count = reminders.remind(found, timezone.now(), request.build_absolute_uri("/").rstrip("/"))
    said = f"{count} reminder{'' if count == 1 else 's'} sent." if count else "Nobody was written to in this half day."
    messages.success(request, said)
    return redirect("classes:assignment", found.pk)


@require_POST
def start(request: Request, assignment_id: int) -> HttpResponse:
    """Begin or go on with an assignment that one was given."""
    given = Assignment.objects.given_to(request.user).select_related("quiz", "group")
    found = get_object_or_404(given, pk=assignment_id)
    try:
        attempt = assigning.start_assigned(found, request.user, timezone.now(), seed=secrets.randbits(48))
    except AttemptRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("classes:assignment", found.pk)
    return redirect("quizzes:attempt", attempt.pk)


@require_GET
@for_roles(*TEACHERS)
def answers(request: Request, assignment_id: int, attempt_id: int) -> HttpResponse:
    """One learner's attempt, with its key, for an instructor."""
    found = taught_assignment(request, assignment_id)
    attempt = get_object_or_404(
        Attempt.objects.select_related("quiz__course", "learner"), pk=attempt_id, quiz=found.quiz_id
    )
    now = timezone.now()
    if attempt.is_open and not close_if_expired(attempt, now):
        messages.info(request, f"{attempt.learner} is still working on this attempt.")
        return redirect("classes:assignment", found.pk)
    context = result_context(attempt, now, reviewable=True) | {
        "viewed_by_instructor": True,
        "assignment_id": found.pk,
        "back_url": reverse("classes:assignment", args=(found.pk,)),
        "back_title": found.quiz.title,
    }
    return render(request, "quizzes/result.html", context)


@require_GET
@for_roles(*TEACHERS)
def results_csv(request: Request, assignment_id: int) -> HttpResponse:
    """A line a learner: what stands for them."""
    found = taught_assignment(request, assignment_id)
    header = ("name", "email", "section", "status", "percent", "attempts", "submitted", "minutes")
    rows = [csv_row(row) for row in outcomes_of(found, timezone.now())]
    return csv_response(f"{slugify(found.quiz.title)}-results.csv", header, rows)


def csv_row(row: LearnerOutcome) -> tuple[object, ...]:
    got = row.outcome
    counted = got.counted
    return (
        row.learner.name,
        row.learner.email,
        row.section,
        got.status.value,
        "" if got.percent is None else got.percent,
        len(got.tries),
        counted.submitted.isoformat() if counted and counted.submitted else "",
        round(got.time.total_seconds() / 60, 1) if got.time else "",
    )


def visible(request: Request, assignment_id: int) -> Assignment:
    """Return an assignment that one teaches or was given; 404 for any other."""
    seen = Assignment.objects.visible_to(request.user).select_related("quiz__course", "group", "section")
    return get_object_or_404(seen, pk=assignment_id)


def taught_assignment(request: Request, assignment_id: int) -> Assignment:
    own = Assignment.objects.taught_by(request.user).select_related("quiz__course", "group", "section")
    return get_object_or_404(own, pk=assignment_id)


def is_taught(request: Request, found: Assignment) -> bool:
    return Assignment.objects.taught_by(request.user).filter(pk=found.pk).exists()
