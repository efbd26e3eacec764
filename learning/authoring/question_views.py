"""Looking over questions, one beside its passage after the other."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.template.defaultfilters import pluralize
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from content import library
from content.library import UnusableEdit
from content.models import Course, Question, QuestionQuerySet
from content.questions.base import ItemType
from content.quoting import source_of
from learning.authoring import access, editing, review, shelf
from learning.authoring.forms import QuestionFilter, ReasonForm
from learning.authoring.question_forms import FORMS, QuestionForm
from learning.authoring.views import desk
from learning.http import Request, sent

QUESTIONS_A_PAGE = 30


def _filter(request: Request, course: Course) -> tuple[QuestionFilter, QuestionQuerySet, str]:
    """Return the filter form, the queue it leaves, and the filter as a query string to carry along."""
    form = QuestionFilter(request.GET, course=course)
    query = urlencode({key: request.GET[key] for key in form.fields if request.GET.get(key)})
    return form, form.narrow(access.questions_editable_by(request.user).filter(course=course)), query


@require_http_methods(["GET", "POST"])
@desk
def questions(request: Request, slug: str) -> HttpResponse:
    course = get_object_or_404(access.courses_editable_by(request.user), slug=slug)
    form, queue, query = _filter(request, course)
    if request.method == "POST":
        _apply_to_chosen(request, queue)
        return HttpResponseRedirect(f"{reverse('authoring:questions', args=[slug])}?{query}")
    rows = queue.select_related("fact__lesson__module")
    context = {
        "course": course,
        "form": form,
        "page": Paginator(rows, QUESTIONS_A_PAGE).get_page(request.GET.get("page")),
        "filters": query,
        "query": f"{query}&" if query else "",
        "type_names": shelf.TYPE_NAMES,
    }
    template = "authoring/questions.html#list" if request.htmx else "authoring/questions.html"
    return render(request, template, context)


def _apply_to_chosen(request: Request, queue: QuestionQuerySet) -> None:
    chosen = queue.filter(pk__in=[pk for pk in request.POST.getlist("question") if pk.isdecimal()])
    if request.POST.get("action") == "approve list":
        chosen = queue.filter(approved=False)
    if request.POST.get("action") in {"approve", "approve list"}:
        messages.success(request, f"{review.approve_all(chosen, str(request.user))} approved.")
    elif request.POST.get("action") == "retire":
        messages.success(request, f"{review.retire_all(chosen, str(request.user))} retired.")


def _question(request: Request, pk: int) -> Question:
    found = access.questions_editable_by(request.user).select_related("course", "fact__lesson__module")
    return get_object_or_404(found, pk=pk)


@require_GET
@desk
def question(request: Request, pk: int) -> HttpResponse:
    shown = _question(request, pk)
    _, queue, query = _filter(request, shown.course)
    context = {
        "question": shown,
        "course": shown.course,
        "type_name": shelf.TYPE_NAMES[shown.type],
        "source": source_of(shown),
        "findings": review.findings(shown),
        "versions": shelf.versions(shown),
        "siblings": shelf.siblings(shown),
        "replaceable": review.variant(shown) is not None,
        "next": review.after(queue, shown),
        "previous": review.before(queue, shown),
        "filters": query,
    }
    return render(request, "authoring/question.html", context)


def _onward(request: Request, shown: Question) -> HttpResponse:
    """Go to the next question of the queue that was being worked through, or back to the list at its end."""
    _, queue, query = _filter(request, shown.course)
    following = review.after(queue, shown)
    if following is None:
        messages.info(request, "That was the last one of this list.")
        address = reverse("authoring:questions", args=[shown.course.slug])
    else:
        address = reverse("authoring:question", args=[following.pk])
    return HttpResponseRedirect(f"{address}?{query}" if query else address)


@require_POST
@desk
def approve(request: Request, pk: int) -> HttpResponse:
    shown = _question(request, pk)
    onward = _onward(request, shown)  # its place in the queue is the one it had
    library.approve_question(shown, by=str(request.user))
    return onward


@require_POST
@desk
def retire(request: Request, pk: int) -> HttpResponse:
    """Retire a question, or ask a retired one again."""
    shown = _question(request, pk)
    form = ReasonForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    onward = _onward(request, shown)
    verb = library.restore_question if shown.status == Question.Status.RETIRED else library.retire_question
    try:
        verb(shown, by=str(request.user), reason=reason)
    except UnusableEdit as error:
        messages.error(request, str(error))
        return redirect("authoring:question", pk)
    return onward


@require_POST
@desk
def retire_with_fact(request: Request, pk: int) -> HttpResponse:
    """Retire what a question asks, with all that asks it: a fact read wrongly is wrong in each of its questions."""
    shown = _question(request, pk)
    editing.retire_fact(shown.fact)
    questions, cards = shelf.uses(shown.fact)
    told = f"{questions} question{pluralize(questions)} and {cards} card{pluralize(cards)}"
    messages.success(request, f"The fact is retired, with {told}. Under Facts it can be taken back.")
    return _onward(request, shown)


@require_POST
@desk
def replace(request: Request, pk: int) -> HttpResponse:
    """Retire a question in favour of another on the same fact, and show that one."""
    shown = _question(request, pk)
    _, _, query = _filter(request, shown.course)
    form = ReasonForm(request.POST)
    try:
        other = review.replace(shown, str(request.user), form.cleaned_data["reason"] if form.is_valid() else "")
    except UnusableEdit as error:
        messages.error(request, str(error))
        other = shown
    else:
        messages.success(request, "Replaced. This question asks the same fact.")
    address = reverse("authoring:question", args=[other.pk])
    return HttpResponseRedirect(f"{address}?{query}" if query else address)


@require_http_methods(["GET", "POST"])
@desk
def edit(request: Request, pk: int) -> HttpResponse:
    shown = _question(request, pk)
    _, _, query = _filter(request, shown.course)
    kind = FORMS[shown.type]
    initial = {"stem": shown.stem, "explanation": shown.explanation, **kind.initial_body(shown.body)}
    form = kind(sent(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            edited = review.revise(shown, form.changes(), str(request.user), form.cleaned_data["reason"])
        except UnusableEdit as error:
            _complain(form, error)
        else:
            messages.success(request, f"Saved as version {edited.version}.")
            address = reverse("authoring:question", args=[edited.pk])
            return HttpResponseRedirect(f"{address}?{query}" if query else address)
    context = {"question": shown, "course": shown.course, "source": source_of(shown), "filters": query}
    return _form_page(request, form, context | {"type_name": shelf.TYPE_NAMES[shown.type]})


@require_http_methods(["GET", "POST"])
@desk
def write(request: Request, fact_pk: int) -> HttpResponse:
    """Write a question by hand on a fact, in the form of the chosen type."""
    fact = get_object_or_404(access.facts_editable_by(request.user).select_related("course"), pk=fact_pk)
    type_ = request.GET.get("type", ItemType.CHOICE)
    if type_ not in FORMS:
        raise Http404
    form = FORMS[type_](sent(request), initial={"reason": "written by hand"})
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            written = review.write(fact, ItemType(type_), form.changes(), str(request.user), reason)
        except UnusableEdit as error:
            _complain(form, error)
        else:
            messages.success(request, "Stored. It is in use from now on.")
            return redirect("authoring:question", written.pk)
    context = {"fact": fact, "course": fact.course, "source": source_of(fact), "types": shelf.TYPE_NAMES}
    return _form_page(request, form, context | {"type": type_, "type_name": shelf.TYPE_NAMES[type_]})


def _complain(form: QuestionForm, error: UnusableEdit) -> None:
    if isinstance(error, review.FlawedQuestionError):
        for finding in error.findings:
            form.add_error(None, f"{finding.name}: {finding.detail}")
    else:
        form.add_error(None, str(error))


def _form_page(request: Request, form: QuestionForm, context: dict[str, Any]) -> HttpResponse:
    status = 422 if form.errors else 200
    return render(request, "authoring/question_form.html", {"form": form, **context}, status=status)
