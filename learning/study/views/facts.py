"""One fact: what it says, where it stands, its cards, and how the learner's memory of it went."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from content.quoting import source_of
from learning.http import Request
from learning.study import memory as verbs
from learning.study.models import Memory, Review
from learning.study.queue import pace_for
from learning.study.scheduling import recall_of
from learning.study.views import course_or_404


@require_safe
def fact(request: Request, slug: str, fact_id: int) -> HttpResponse:
    """Show a fact with its source, its cards and the learner's history."""
    course, now = course_or_404(request, slug), timezone.now()
    fact = get_object_or_404(course.facts.select_related("lesson"), pk=fact_id)
    memory = Memory.objects.of(request.user).filter(fact=fact).first()
    history = Review.objects.filter(memory=memory).order_by("-number") if memory else Review.objects.none()
    chance = memory and recall_of(memory.as_state, now, pace_for(request.user, course))
    return render(
        request,
        "study/fact.html",
        {
            "course": course,
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
def resume(request: Request, slug: str, fact_id: int) -> HttpResponse:
    """Ask a suspended or buried fact again."""
    course = course_or_404(request, slug)
    verbs.resume(request.user, get_object_or_404(course.facts, pk=fact_id))
    return redirect("study:fact", slug, fact_id)
