"""One fact: what it says, where it stands, its cards, and how the learner's memory of it went."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from content.models import Fact, Question
from content.quoting import source_of
from learning.http import Request
from learning.study import choices
from learning.study import memory as verbs
from learning.study.forms import NoteForm, ProblemForm
from learning.study.models import Memory, Note, Review
from learning.study.queue import pace_for
from learning.study.reading import courses_for
from learning.study.scheduling import recall_of


def fact_or_404(request: Request, fact_id: int) -> Fact:
    """Return a fact of a course that the signed-in person may study."""
    facts = Fact.objects.select_related("course", "lesson")
    fact: Fact = get_object_or_404(facts, pk=fact_id, course__in=courses_for(request.user))
    return fact


@require_safe
def fact(request: Request, fact_id: int) -> HttpResponse:
    """Show a fact with its source, its cards and the learner's history."""
    fact, now = fact_or_404(request, fact_id), timezone.now()
    memory = Memory.objects.of(request.user).filter(fact=fact).first()
    history = Review.objects.filter(memory=memory).order_by("-number") if memory else Review.objects.none()
    chance = recall_of(memory.as_state, now, pace_for(request.user, fact.course)) if memory else None
    return render(
        request,
        "study/fact.html",
        {
            "course": fact.course,
            "fact": fact,
            "memory": memory,
            "now": now,
            "percent": None if chance is None else round(100 * chance),
            "history": history.select_related("card", "question"),
            "cards": fact.cards.filter(retired=False),
            "questions": fact.questions.filter(status=Question.Status.LIVE),
            "note": Note.objects.filter(learner=request.user, fact=fact).first(),
            "back": request.path,
            "source": source_of(fact),
        },
    )


@require_POST
def resume(request: Request, fact_id: int) -> HttpResponse:
    """Ask a suspended or buried fact again."""
    verbs.resume(request.user, fact_or_404(request, fact_id))
    return redirect("study:fact", fact_id)


def back(request: Request, fact: Fact) -> HttpResponse:
    """Go back to where the form stood, if that is a page of this site."""
    address = request.POST.get("back", "")
    if not url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()}):
        address = reverse("study:fact", args=[fact.pk])
    return redirect(address)


@require_POST
def note(request: Request, fact_id: int) -> HttpResponse:
    """Keep a note to self."""
    fact, form = fact_or_404(request, fact_id), NoteForm(request.POST)
    if not form.is_valid():
        messages.error(request, "A note holds up to 2,000 characters: shorten it.")
        return back(request, fact)
    text = form.cleaned_data["text"].strip()
    choices.write_note(request.user, fact, text, timezone.now())
    messages.success(request, "Noted." if text else "The note is gone.")
    return back(request, fact)


@require_POST
def problem(request: Request, fact_id: int) -> HttpResponse:
    """Report a problem with a fact, or with the card or question that asked it; or take the report back."""
    fact = fact_or_404(request, fact_id)
    form = ProblemForm(fact, request.POST)
    if not form.is_valid():
        messages.error(request, "The report was not sent: write up to 2,000 characters.")
        return back(request, fact)
    problem = choices.report_problem(request.user, fact, now=timezone.now(), **form.cleaned_data)
    withdrawn = request.POST.get("how") == "withdraw"
    if withdrawn:
        choices.withdraw_problem(problem)
    if request.htmx:
        context = {"problem": problem, "said": bool(form.cleaned_data["text"]), "withdrawn": withdrawn}
        return render(request, "study/problem_reported.html", context)
    messages.success(request, "Reported. Whoever looks after this course will see it. Thank you.")
    return back(request, fact)
