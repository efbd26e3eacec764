"""One fact: what it says, where it stands, its cards, and how the learner's memory of it went."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from content.models import Fact
from content.quoting import source_of
from learning.http import Request
from learning.study import memory as verbs
from learning.study.models import Memory, Review
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
            "source": source_of(fact),
        },
    )


@require_POST
def resume(request: Request, fact_id: int) -> HttpResponse:
    """Ask a suspended or buried fact again."""
    verbs.resume(request.user, fact_or_404(request, fact_id))
    return redirect("study:fact", fact_id)
