"""Pages about results: what each question tells, putting a wrong one right, marks by hand."""

import secrets
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_POST

from content.library import UnusableEdit
from content.models import Question
from content.quoting import sources_of
from learning.classes.forms import OverrideForm, RepairForm
from learning.classes.models import Assignment
from learning.classes.responses import response_rows
from learning.classes.spreadsheet import csv_response
from learning.classes.views.assignments import taught_assignment
from learning.classes.views.classes import TEACHERS
from learning.http import Request, for_roles, sent
from learning.quizzes import analysis, marks, plots, repair
from learning.quizzes.attempts import draw_paper
from learning.quizzes.models import Attempt, AttemptQuerySet, Response
from learning.quizzes.showing import show_answered


@require_GET
@for_roles(*TEACHERS)
def analyse(request: Request, assignment_id: int) -> HttpResponse:
    """What the quiz and each question version tell, in this assignment or in all one teaches on its course."""
    found = taught_assignment(request, assignment_id)
    every = request.GET.get("attempts") == "all"
    wide = request.GET.get("scope") == "course"
    attempts = repairable(request).filter(quiz__course=found.quiz.course_id) if wide else found.quiz.attempts.all()
    figures = analysis.analyse(attempts if every else analysis.first_attempts(attempts))
    context = {
        "assignment": found,
        "analysis": figures,
        "every_attempt": every,
        "wide": wide,
        "scatter": plots.scatter(figures.questions),
        "histogram": plots.histogram(figures.histogram),
        "may_edit": request.user.administers or request.user.authorships.filter(course=found.quiz.course_id).exists(),
    }
    return render(request, "classes/analysis.html", context)


@require_GET
@for_roles(*TEACHERS)
def sample(request: Request, assignment_id: int) -> HttpResponse:
    """A paper as a learner might get it, with its key; each look draws another one."""
    found = taught_assignment(request, assignment_id)
    seed = secrets.randbits(32)
    drawn = draw_paper(found.quiz, request.user, seed, timezone.now())
    questions = Question.objects.in_bulk(drawn)
    sources = sources_of(questions.values())
    paper = Attempt(quiz=found.quiz, seed=seed)
    places = [Response(attempt=paper, position=n, question=questions[pk]) for n, pk in enumerate(drawn, 1)]
    shown = [show_answered(one, sources.get(one.question_id)) for one in places]
    return render(request, "classes/sample.html", {"assignment": found, "shown": shown})


@require_POST
@for_roles(*TEACHERS)
def flag(request: Request, assignment_id: int) -> HttpResponse:
    """Send the questions that their own figures condemn to the review queue of their course."""
    found = taught_assignment(request, assignment_id)
    flagged = analysis.of_quiz(found.quiz_id).flagged
    for one in flagged:
        analysis.flag_for_review(one.question, one.evidence)
    messages.success(request, f"{len(flagged)} question{'' if len(flagged) == 1 else 's'} sent to the review queue.")
    return redirect("classes:analysis", found.pk)


def repairable(request: Request) -> AttemptQuerySet:
    """Return the attempts whose marks the signed-in person may move: those at assignments they teach."""
    return Attempt.objects.filter(quiz__assignment__in=Assignment.objects.taught_by(request.user).values("pk"))


@for_roles(*TEACHERS)
def repair_question(request: Request, assignment_id: int, question_id: int) -> HttpResponse:
    """Put a wrong question right: choose, see whose marks move both ways, then do it."""
    found = taught_assignment(request, assignment_id)
    mine = Response.objects.filter(attempt__in=repairable(request), question__course=found.quiz.course_id)
    asked = Question.objects.filter(pk__in=mine.values("question"))
    question = get_object_or_404(asked, pk=question_id)
    responses = repair.affected(question, repairable(request))
    form = RepairForm(question, sent(request))
    context: dict[str, Any] = {"assignment": found, "question": question, "form": form, "given": responses.count()}
    if request.method == "POST" and form.is_valid():
        policy, body = form.policy(), form.body()
        planned = repair.plan(question, responses, policy, body)
        seen = request.POST.get("seen") == f"{len(planned.raised)}-{len(planned.lowered)}"
        if "confirm" in request.POST and seen:
            return do_repair(request, form, question, responses, found)
        context |= {"plan": planned, "seen": f"{len(planned.raised)}-{len(planned.lowered)}"}
    status = 422 if form.is_bound and not form.is_valid() else 200
    return render(request, "classes/repair.html", context, status=status)


def do_repair(
    request: Request, form: RepairForm, question: Question, responses: QuerySet[Response], found: Assignment
) -> HttpResponse:
    reason = form.cleaned_data["reason"]
    try:
        done = repair.repair(question, responses, form.policy(), form.body(), request.user, reason, timezone.now())
    except (UnusableEdit, ValueError) as error:
        messages.error(request, str(error))
        return redirect("classes:repair", found.pk, question.pk)
    messages.success(
        request, f"Repaired: {len(done.raised)} scores rose, {len(done.lowered)} fell. Every mark is in the ledger."
    )
    return redirect("classes:analysis", found.pk)


@for_roles(*TEACHERS)
def override(request: Request, assignment_id: int, response_id: int) -> HttpResponse:
    """Give one answer another mark by hand, with its ledger in view."""
    found = taught_assignment(request, assignment_id)
    final = Response.objects.filter(attempt__quiz=found.quiz_id, attempt__submitted_at__isnull=False)
    response = get_object_or_404(final.select_related("attempt__learner", "question"), pk=response_id)
    form = OverrideForm(sent(request), initial={"mark": response.mark})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            marks.override_mark(response, given["mark"], request.user, given["reason"], timezone.now())
        except ValueError as error:
            form.add_error("mark", str(error))
        else:
            messages.success(request, f"The mark is {given['mark']:g} of {response.maximum:g} now.")
            return redirect("classes:answers", found.pk, response.attempt_id)
    context = {
        "assignment": found,
        "response": response,
        "form": form,
        "ledger": response.gradings.select_related("by", "question"),
    }
    return render(request, "classes/override.html", context, status=422 if form.is_bound else 200)


@require_GET
@for_roles(*TEACHERS)
def responses_csv(request: Request, assignment_id: int) -> HttpResponse:
    """A line for each answer of each submitted attempt."""
    found = taught_assignment(request, assignment_id)
    header, rows = response_rows(found)
    return csv_response(f"{slugify(found.quiz.title)}-responses.csv", header, rows)
