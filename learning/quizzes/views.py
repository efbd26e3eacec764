"""Pages of a quiz: practice, the paper, its review, its result, what was done before."""

import secrets
from datetime import datetime
from typing import cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from content.models import Course, Fact, Lesson
from content.quoting import source_of, sources_of
from learning.accounts.models import User
from learning.http import Request, sent
from learning.quizzes import attempts, marks, practice
from learning.quizzes.forms import PracticeForm, answer_from, whole_number
from learning.quizzes.models import Attempt, Grading, Response
from learning.quizzes.showing import Answered, show, show_answered
from learning.quizzes.terms import Feedback, Marking
from learning.study.reading import courses_for, mark_read, start_course

HISTORY_PAGE = 20
STAYING = ("check", "hint")  # what a button may ask for that leaves one at the same place


def practisable(user: User) -> QuerySet[Course]:
    """Courses that a person may practise: those they may study, or their own."""
    own = user.authorships.values("course")
    return Course.objects.filter(Q(pk__in=courses_for(user).values("pk")) | Q(pk__in=own))


def practice_new(request: Request, slug: str | None = None) -> HttpResponse:
    """Choose what to practise, and begin."""
    courses = practisable(request.user)
    if slug is None:
        return render(request, "quizzes/practice_courses.html", {"courses": courses.annotate(size=Count("questions"))})
    course = get_object_or_404(courses, slug=slug)
    form = PracticeForm(course, sent(request), initial={"modules": request.GET.getlist("module"), "number": 10})
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        try:
            attempt = attempts.start_practice(
                request.user,
                course,
                chosen["modules"],
                chosen["number"],
                chosen["types"],
                timezone.now(),
                secrets.randbits(48),
            )
        except attempts.AttemptRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("quizzes:attempt", attempt.pk)
    status = 422 if form.is_bound else 200
    return render(request, "quizzes/practice_new.html", {"course": course, "form": form}, status=status)


@require_POST
def check_lesson(request: Request, lesson_id: int) -> HttpResponse:
    """Note a lesson as read and ask a few questions on it."""
    lessons = Lesson.objects.select_related("module__course").filter(module__course__in=courses_for(request.user))
    lesson, now = get_object_or_404(lessons, pk=lesson_id), timezone.now()
    start_course(request.user, lesson.module.course)
    mark_read(request.user, lesson, now)
    try:
        begun = practice.check_lesson(request.user, lesson, now, secrets.randbits(48))
    except attempts.AttemptRefused as refusal:
        messages.info(request, str(refusal))
        return redirect("study:lesson", lesson.pk)
    return redirect("quizzes:attempt", begun.pk)


@require_POST
def other_ways(request: Request, fact_id: int) -> HttpResponse:
    """Ask one fact by its questions: another form for what does not stick as a card."""
    facts = Fact.objects.select_related("course").filter(course__in=courses_for(request.user))
    fact = get_object_or_404(facts, pk=fact_id)
    try:
        begun = practice.other_ways(request.user, fact, timezone.now(), secrets.randbits(48))
    except attempts.AttemptRefused as refusal:
        messages.info(request, str(refusal))
        return redirect("study:fact", fact.pk)
    return redirect("quizzes:attempt", begun.pk)


@require_GET
def attempt(request: Request, attempt_id: int) -> HttpResponse:
    """Go to where an attempt stands: its first open place, its review, or its result."""
    found = own_attempt(request, attempt_id, timezone.now())
    if not found.is_open:
        return redirect("quizzes:result", found.pk)
    waiting = found.responses.filter(answered_at=None, answer__isnull=True).first()
    if waiting is None and found.terms.feedback != Feedback.QUESTION:
        return redirect("quizzes:review", found.pk)
    waiting = waiting or found.responses.filter(answered_at=None).first()
    return redirect("quizzes:question", found.pk, waiting.position if waiting else 1)


def question(request: Request, attempt_id: int, position: int) -> HttpResponse:
    """One place of the paper: to be answered, or answered and explained."""
    now = timezone.now()
    found = own_attempt(request, attempt_id, now)
    response = get_object_or_404(found.responses.select_related("question"), position=position)
    response.attempt = found
    if request.method == "POST":
        return answer_place(request, response, now)
    if not found.is_open and found.terms.feedback != Feedback.QUESTION:
        return redirect("quizzes:result", found.pk)
    return render_place(request, response, now)


def answer_place(request: Request, response: Response, now: datetime) -> HttpResponse:
    """Save what was sent, then do what its button asks: check it, or go somewhere."""
    then = request.POST.get("then", "next")
    try:
        save_sent(request, response.attempt_id, response.position, now)
        if then == "check":
            attempts.answer_now(request.user, response.attempt_id, response.position, now)
        elif then == "hint":
            attempts.take_hint(request.user, response.attempt_id, response.position, now)
    except attempts.AttemptOver as over:
        messages.warning(request, str(over))
        return redirect("quizzes:attempt", response.attempt_id)
    except attempts.AttemptRefused as refusal:
        messages.info(request, str(refusal))
        then = "check"
    deadline = response.attempt.deadline
    if deadline and now >= deadline:
        attempts.submit_attempt(request.user, response.attempt_id, now)
        return redirect("quizzes:result", response.attempt_id)
    if then in STAYING and request.htmx:
        fresh = Response.objects.select_related("question", "attempt__quiz__course").get(pk=response.pk)
        return render_place(request, fresh, now, "#place")
    return redirect(*where_next(then, response))


def where_next(then: str, response: Response) -> tuple[str, int] | tuple[str, int, int]:
    """Return the page that a button asks for: the next place, the one before, a numbered one, or the review."""
    last = response.attempt.responses.count()
    here = response.position
    position = {"next": here + 1, "previous": here - 1, **dict.fromkeys(STAYING, here)}.get(then)
    if position is None and then.isascii() and then.isdigit():
        position = int(then)
    if position is None or not 1 <= position <= last:
        return ("quizzes:review", response.attempt_id)
    return ("quizzes:question", response.attempt_id, position)


def save(request: Request, attempt_id: int, position: int) -> HttpResponse:
    """Keep an answer while it is being given, and say when it was kept.

    Who comes here by GET was sent to sign in first: back to the question.
    """
    if request.method != "POST":
        return redirect("quizzes:question", attempt_id, position)
    now = timezone.now()
    try:
        saved_at = save_sent(request, attempt_id, position, now)
    except (Attempt.DoesNotExist, Response.DoesNotExist) as error:
        raise Http404 from error
    except attempts.AttemptOver as over:
        messages.warning(request, str(over))
        return redirect("quizzes:attempt", attempt_id)
    return render(request, "quizzes/question.html#saved", {"saved_at": saved_at})


def save_sent(request: Request, attempt_id: int, position: int, now: datetime) -> datetime:
    certainty = whole_number(request.POST, "certainty")
    return attempts.save_answer(
        request.user,
        attempt_id,
        position,
        answer_from(request.POST),
        now,
        sequence=whole_number(request.POST, "sequence"),
        certainty=certainty if certainty in (1, 2, 3) else None,
        duration=whole_number(request.POST, "duration"),
        flagged=request.POST["flag"] == "on" if "flag" in request.POST else None,
    )


@require_GET
def review(request: Request, attempt_id: int) -> HttpResponse:
    """Look over what is answered before submitting."""
    found = own_attempt(request, attempt_id, timezone.now())
    if not found.is_open:
        return redirect("quizzes:result", found.pk)
    responses = list(found.responses.select_related("question"))
    empty = [one for one in responses if one.answer is None]
    return render(
        request,
        "quizzes/review.html",
        {"attempt": found, "responses": responses, "empty": empty, "now": timezone.now()},
    )


@require_POST
def submit(request: Request, attempt_id: int) -> HttpResponse:
    get_object_or_404(Attempt.objects.of(request.user), pk=attempt_id)
    attempts.submit_attempt(request.user, attempt_id, timezone.now())
    return redirect("quizzes:result", attempt_id)


@require_GET
def result(request: Request, attempt_id: int) -> HttpResponse:
    """The score, and as far as it may be seen each question with its key and its sentence."""
    now = timezone.now()
    found = own_attempt(request, attempt_id, now)
    if found.is_open:
        return redirect("quizzes:attempt", found.pk)
    return render(request, "quizzes/result.html", result_context(found, now, reviewable=False))


def result_context(found: Attempt, now: datetime, *, reviewable: bool) -> dict[str, object]:
    """Return what the result page shows; `reviewable` opens the answers whatever the terms (for instructors)."""
    terms = found.terms
    responses = list(found.responses.select_related("question__fact__lesson__module"))
    for one in responses:
        one.attempt = found
    open_ = reviewable or terms.may_review(now, submitted=True) or terms.feedback == Feedback.QUESTION
    return {
        "attempt": found,
        "terms": terms,
        "reviewable": open_,
        "answered": judged(found, responses) if open_ else [],
        "revisit": lessons_to_revisit(responses) if open_ else [],
        "right": sum(bool(one.correct) for one in responses),
        "asked": len(responses),
    }


def judged(found: Attempt, responses: list[Response]) -> list[tuple[Response, Answered, list[Grading]]]:
    """Return each place with its key and with the lines of its ledger after the first."""
    sources = sources_of([one.question for one in responses])
    changes = marks.changes_of(found)
    shown = []
    for one in responses:
        lines = changes.get(one.pk, [])
        judged_by = lines[-1].question if lines else None
        shown.append((one, show_answered(one, sources.get(one.question_id), judged_by), lines))
    return shown


def lessons_to_revisit(responses: list[Response]) -> list[object]:
    """Return the lessons of what was not right, most missed first."""
    missed: dict[int, list[Response]] = {}
    for one in responses:
        if not one.correct and one.question.fact.lesson:
            missed.setdefault(one.question.fact.lesson.pk, []).append(one)
    worst = sorted(missed.values(), key=len, reverse=True)
    return [{"lesson": group[0].question.fact.lesson, "missed": len(group)} for group in worst]


@require_GET
def history(request: Request) -> HttpResponse:
    """Every attempt of one's own, the newest first."""
    own = Attempt.objects.of(request.user).select_related("quiz__course")
    page = Paginator(own, HISTORY_PAGE).get_page(request.GET.get("page"))
    return render(request, "quizzes/history.html", {"page": page})


def own_attempt(request: HttpRequest, attempt_id: int, now: datetime) -> Attempt:
    """Return the signed-in person's attempt, closed if its time is over; 404 for anybody else's."""
    learner = cast(Request, request).user
    found = get_object_or_404(Attempt.objects.of(learner).select_related("quiz__course"), pk=attempt_id)
    attempts.close_if_expired(found, now)
    return found


def render_place(request: Request, response: Response, now: datetime, partial: str = "") -> HttpResponse:
    found = response.attempt
    places = list(found.responses.only("position", "answer", "answered_at", "correct", "flagged", "attempt"))
    final = response.answered_at is not None
    waiting = next((one.position for one in _after(places, response.position) if one.answered_at is None), None)
    given = () if final else attempts.hints_of(response)
    context = {
        "attempt": found,
        "instant": found.terms.feedback == Feedback.QUESTION,
        "by_certainty": found.terms.marking == Marking.CERTAINTY,
        "response": response,
        "places": places,
        "total": len(places),
        "next_waiting": waiting,
        "shown": None if final else show(response),
        "hints": given[: response.hints],
        "more_hints": len(given) - response.hints,
        "answered": show_answered(response, source_of(response.question)) if final else None,
        "source_lesson": response.question.fact.lesson_id if final else None,
        "saved_at": response.saved_at,
        "now": now,
        "clock": int(now.timestamp() * 1000),
    }
    return render(request, f"quizzes/question.html{partial}", context)


def _after(places: list[Response], position: int) -> list[Response]:
    """Return the other places, those after a position first."""
    return places[position:] + places[: position - 1]
