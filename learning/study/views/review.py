"""Reviewing flashcards. Every step is a plain form; htmx swaps the session in place."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from content.models import Card
from content.quoting import source_of
from learning.http import Request
from learning.study import memory as verbs
from learning.study import queue
from learning.study.history import today_of
from learning.study.models import Memory, Note, Preferences, Review, StudyPlan
from learning.study.scheduling import LEECH_LAPSES, Rating, is_leech, previews
from learning.study.typed import compare
from learning.study.views import plan_or_404, preferences_of

LABELS = {Rating.AGAIN: "Again", Rating.HARD: "Hard", Rating.GOOD: "Good", Rating.EASY: "Easy"}
KEYS = {Rating.AGAIN: "1", Rating.HARD: "2", Rating.GOOD: "3 Space Enter", Rating.EASY: "4"}
KEYS_OF_TWO = {Rating.AGAIN: "1", Rating.GOOD: "2 3 Space Enter"}


LATEST = 7 * 24 * 3600 * 1000


class AnswerForm(forms.Form):
    """A rating of the card that was shown, as the place in its memory's history that the form was made for."""

    card = forms.IntegerField(min_value=1)
    number = forms.IntegerField(min_value=1)
    rating = forms.TypedChoiceField(coerce=int, choices=[(int(r), LABELS[r]) for r in Rating])
    spent = forms.IntegerField(min_value=0, required=False)
    duration = forms.IntegerField(min_value=0, required=False)
    late = forms.IntegerField(min_value=0, max_value=LATEST, required=False)  # milliseconds kept without a connection


@require_safe
def review(request: Request, slug: str) -> HttpResponse:
    """Ask the next card; with `?card=...&number=...` show the back of the one that was asked."""
    plan, preferences, now = plan_or_404(request, slug), preferences_of(request), timezone.now()
    asked = asked_card(request, plan)
    if asked is not None:
        return answer(request, session(plan, preferences, now) | revealed(request, plan, preferences, asked, now))
    leech, away = request.GET.get("leech", ""), request.GET.get("away", "")
    return answer(
        request,
        next_card(plan, preferences, now)
        | leech_of(request, int(leech) if leech.isdecimal() else None)
        | {"away": away if away.isdecimal() else None},
    )


def answer(request: Request, context: dict[str, Any]) -> HttpResponse:
    """Render the session alone where htmx swaps it in, otherwise the page."""
    return render(request, "study/review.html#session" if request.htmx else "study/review.html", context)


def session(plan: StudyPlan, preferences: Preferences, now: datetime) -> dict[str, Any]:
    """Return what stands around every card."""
    clock, allowed = preferences.clock, queue.allowance(plan, preferences, now)
    last = queue.latest_card(plan.learner_id, plan.course_id, clock.starts(clock.day(now)))
    return {
        "course": plan.course,
        "plan": plan,
        "preferences": preferences,
        "allowed": allowed,
        "left": queue.remaining(plan, preferences, now, allowed=allowed),
        "last": last[0][0] if last else None,
        "last_fact": last[0][1] if last else None,
    }


def next_card(plan: StudyPlan, preferences: Preferences, now: datetime) -> dict[str, Any]:
    """Return the session with the next card's front, or with how the day went where none is left."""
    context = session(plan, preferences, now)
    asked = queue.next_card(plan, preferences, now, apart_from=context["last_fact"], allowed=context["allowed"])
    if asked is None:
        return context | {"today": today_of(plan, preferences.clock, now), "waiting": queue.waiting(plan, now)}
    return context | {"card": asked.card, "memory": asked.memory, "number": asked.memory.last_number + 1}


def asked_card(request: Request, plan: StudyPlan) -> tuple[Card, Memory] | None:
    """Return the card that a reveal is for; none where it was answered meanwhile or is not the learner's."""
    card_id, number = request.GET.get("card", ""), request.GET.get("number", "")
    if not (card_id.isdecimal() and number.isdecimal()):
        return None
    card = Card.objects.filter(pk=card_id, fact__course=plan.course).select_related("fact").first()
    memory = card and Memory.objects.of(plan.learner).filter(fact=card.fact).first()
    if not card or not memory or memory.last_number + 1 != int(number):
        return None
    return card, memory


def revealed(
    request: Request, plan: StudyPlan, preferences: Preferences, asked: tuple[Card, Memory], now: datetime
) -> dict[str, Any]:
    """Return the card's back, its source, and the ratings with the interval that each would give."""
    card, memory = asked
    load = queue.load(plan, preferences.clock, now)
    waits = previews(memory.as_state, now, plan.pace(preferences), memory.pk, load=load)
    typed = compare(request.GET["typed"], card.back) if request.GET.get("typed") else None
    keys = KEYS_OF_TWO if preferences.two_buttons else KEYS
    return {
        "card": card,
        "memory": memory,
        "number": memory.last_number + 1,
        "revealed": True,
        "back": f"{reverse('study:review', args=[plan.course.slug])}?card={card.pk}&number={memory.last_number + 1}",
        "spent": request.GET.get("spent", ""),
        "source": source_of(card.fact),
        "typed": typed,
        "note": Note.objects.filter(learner=plan.learner, fact=card.fact).first(),
        "ratings": [(int(r), LABELS[r], waits[r], keys[r]) for r in Rating if r in keys],
    }


@require_POST
def rate(request: Request, slug: str) -> HttpResponse:
    """Record a rating and go on. The same form sent twice counts once."""
    plan, preferences, now = plan_or_404(request, slug), preferences_of(request), timezone.now()
    form = AnswerForm(request.POST)
    given = form.cleaned_data if form.is_valid() else {}
    cards = given and queue.card_shown(plan.learner_id, plan.course_id, given["card"])
    if not cards:
        raise Http404("No card was rated: go back to the review and rate it again.")
    recorded = verbs.review_card(
        request.user,
        cards[0],
        given["rating"],
        now - timedelta(milliseconds=given["late"] or 0),
        (given["spent"] or 0) + (given["duration"] or 0) or None,
        number=given["number"],
        pace=plan.pace(preferences),
        load=queue.load(plan, preferences.clock, now),
    )
    leech = recorded.memory.fact_id if makes_leech(recorded) else None
    if not request.htmx:
        query = f"?leech={leech}" if leech else ""
        return redirect(reverse("study:review", args=[slug]) + query)
    return answer(request, next_card(plan, preferences, now) | leech_of(request, leech))


def makes_leech(recorded: Review) -> bool:
    """Say whether this very answer made the memory a leech."""
    lapses = recorded.memory.lapses
    return recorded.rating == Rating.AGAIN and lapses > recorded.before["lapses"] and is_leech(lapses)


def leech_of(request: Request, fact_id: int | None) -> dict[str, Any]:
    """Return the learner's memory to point out as a leech, where it is one."""
    memories = Memory.objects.of(request.user).filter(fact=fact_id, lapses__gte=LEECH_LAPSES)
    return {"leech": memories.select_related("fact").first() if fact_id else None}


def go_on(request: Request, plan: StudyPlan, preferences: Preferences, now: datetime) -> HttpResponse:
    if not request.htmx:
        return redirect("study:review", plan.course.slug)
    return answer(request, next_card(plan, preferences, now))


@require_POST
def undo(request: Request, slug: str) -> HttpResponse:
    """Take back the last rating and ask that card again."""
    plan, preferences, now = plan_or_404(request, slug), preferences_of(request), timezone.now()
    review_id = request.POST.get("review", "")
    try:
        undone = verbs.undo_last(
            request.user, plan.course, now, review_id=int(review_id) if review_id.isdecimal() else None
        )
    except verbs.NothingToUndo as trouble:
        messages.info(request, str(trouble))
        return go_on(request, plan, preferences, now)
    memory = Memory.objects.select_related("fact").get(pk=undone.memory_id)
    if request.htmx:
        card = undone.card
        return answer(
            request,
            session(plan, preferences, now) | {"card": card, "memory": memory, "number": memory.last_number + 1},
        )
    return redirect("study:review", slug)


@require_POST
def put_off(request: Request, slug: str) -> HttpResponse:
    """Bury a card until tomorrow, or suspend it; or take that back."""
    plan, preferences, now = plan_or_404(request, slug), preferences_of(request), timezone.now()
    memory = get_object_or_404(
        Memory.objects.of(request.user).in_course(plan.course).select_related("fact"), fact=request.POST.get("fact")
    )
    how = request.POST.get("how")
    if how == "back":
        verbs.resume(request.user, memory.fact)
        messages.info(request, "It is asked again.")
        return go_on(request, plan, preferences, now)
    if how == "suspend":
        verbs.suspend(request.user, memory.fact)
        messages.info(request, "Suspended: this fact is not asked until you resume it on its own page.")
    else:
        verbs.bury(request.user, memory.fact, now)
        messages.info(request, "Put off until tomorrow.")
    if not request.htmx:
        return redirect(f"{reverse('study:review', args=[slug])}?away={memory.fact_id}")
    return answer(request, next_card(plan, preferences, now) | {"away": memory.fact_id})
