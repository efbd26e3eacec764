"""The dated facts of a course: drawn, listed, and as a game."""

import secrets

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from learning.http import Request
from learning.study import timeline as times
from learning.study.views import course_or_404


@require_safe
def timeline(request: Request, slug: str) -> HttpResponse:
    """Show a course's dated facts down an axis, with a list beside it."""
    course = course_or_404(request, slug)
    dated = times.dated_facts(course)
    context = {"course": course, "dated": dated, "timeline": times.lay_out(dated)}
    return render(request, "study/timeline.html", context | {"game": bool(times.draw_game(dated, 0))})


@require_safe
def game(request: Request, slug: str) -> HttpResponse:
    """Put some facts in the order of time. The seed in the address decides which; an answer is in the address too."""
    course = course_or_404(request, slug)
    seed = request.GET.get("seed", "")
    if not seed.isdecimal():
        return redirect(f"{reverse('study:game', args=[slug])}?seed={secrets.randbelow(10**6)}")
    drawn = times.draw_game(times.dated_facts(course), int(seed[:9]))
    given = [request.GET.get(f"place-{n}", "") for n in range(len(drawn))]
    places = [int(place) if place.isdecimal() else None for place in given]
    right = times.places_right(drawn, places) if any(given) else None
    rows = [
        {"n": n, "dated": one, "text": times.without_date(one.fact.statement, one.fact.when), "place": places[n]}
        | ({"right": right[n]} if right else {})
        for n, one in enumerate(drawn)
    ]
    return render(
        request,
        "study/game.html",
        {
            "course": course,
            "seed": seed[:9],
            "rows": rows,
            "numbers": range(1, len(drawn) + 1),
            "answered": right is not None,
            "score": sum(right or ()),
            "in_order": sorted(drawn, key=lambda one: one.time),
        },
    )
