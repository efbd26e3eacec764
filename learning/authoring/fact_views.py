"""What a course's documents state, and by which cards and questions each fact is learnt."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from content.models import Card
from content.quoting import source_of
from learning.authoring import access, editing, shelf
from learning.authoring.forms import FactFilter
from learning.authoring.views import A_PAGE, desk, query_without_page
from learning.http import Request


@require_GET
@desk
def facts(request: Request, slug: str) -> HttpResponse:
    course = get_object_or_404(access.courses_editable_by(request.user), slug=slug)
    form = FactFilter(request.GET, course=course)
    found = form.narrow(shelf.with_uses(access.facts_editable_by(request.user).filter(course=course)))
    context = {
        "course": course,
        "form": form,
        "page": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "query": query_without_page(request),
    }
    template = "authoring/facts.html#list" if request.htmx else "authoring/facts.html"
    return render(request, template, context)


@require_GET
@desk
def fact(request: Request, pk: int) -> HttpResponse:
    shown = get_object_or_404(access.facts_editable_by(request.user).select_related("course", "lesson__module"), pk=pk)
    context = {
        "fact": shown,
        "course": shown.course,
        "source": source_of(shown),
        "cards": shown.cards.all(),
        "questions": shelf.questions_on(shown),
    }
    return render(request, "authoring/fact.html", context)


@require_POST
@desk
def retire_fact(request: Request, pk: int) -> HttpResponse:
    """Retire a fact, or take a retired one into use again."""
    shown = get_object_or_404(access.facts_editable_by(request.user), pk=pk)
    if shown.retired:
        editing.restore_fact(shown)
        messages.success(request, "In use again.")
    else:
        editing.retire_fact(shown)
        messages.success(request, "Retired, with its cards and questions. What was learnt of it stays.")
    return redirect("authoring:fact", pk)


@require_POST
@desk
def retire_card(request: Request, pk: int) -> HttpResponse:
    """Retire a card, or take a retired one into use again."""
    card = get_object_or_404(Card, pk=pk, fact__in=access.facts_editable_by(request.user))
    if card.retired:
        editing.restore_card(card)
    else:
        editing.retire_card(card)
    return redirect("authoring:fact", card.fact_id)
