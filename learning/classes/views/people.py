"""Pages about who is in a class: the gradebook, one learner's page, accommodations, the roster as a file."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_POST

from learning.accounts.models import User
from learning.classes import assigning, roster_file
from learning.classes.forms import GrantForm, RosterForm
from learning.classes.gradebook import Gradebook, gradebook, table
from learning.classes.models import Accommodation, Class
from learning.classes.outcomes import tasks_of
from learning.classes.roster import RosterError
from learning.classes.spreadsheet import csv_response, xlsx_response
from learning.classes.views.classes import TEACHERS, taught
from learning.http import Request, for_roles, sent


def chosen_book(request: Request, group: Class) -> Gradebook:
    """Return the part of a gradebook that the page's filters ask for."""
    section = request.GET.get("section", "")
    return gradebook(
        group,
        timezone.now(),
        section=int(section) if section.isascii() and section.isdigit() and len(section) < 10 else None,
        missing=request.GET.get("missing") == "yes",
    )


@require_GET
@for_roles(*TEACHERS)
def grades(request: Request, class_id: int) -> HttpResponse:
    """The class by its assignments."""
    group = taught(request, class_id)
    context = {
        "group": group,
        "book": chosen_book(request, group),
        "sections": group.sections.all(),
        "section": request.GET.get("section", ""),
        "missing": request.GET.get("missing") == "yes",
        "query": request.GET.urlencode(),
    }
    return render(request, "classes/gradebook.html", context)


@require_GET
@for_roles(*TEACHERS)
def grades_file(request: Request, class_id: int, form: str) -> HttpResponse:
    """The gradebook as CSV or as an Excel workbook."""
    group = taught(request, class_id)
    header, rows = table(chosen_book(request, group))
    answer = xlsx_response if form == "xlsx" else csv_response
    return answer(f"{slugify(group.name)}-grades.{form}", header, rows)


@require_GET
@for_roles(*TEACHERS)
def learner(request: Request, class_id: int, learner_id: int) -> HttpResponse:
    """One learner in a class: every assignment with every attempt, and what they are granted."""
    group = taught(request, class_id)
    person = get_object_or_404(User.objects.filter(enrolments__group=group), pk=learner_id)
    tasks = [task for task in tasks_of(person, timezone.now()) if task.assignment.group_id == group.pk]
    granted = group.accommodations.filter(learner=person).select_related("assignment__quiz", "granted_by")
    return render(
        request, "classes/learner.html", {"group": group, "learner": person, "tasks": tasks, "granted": granted}
    )


@for_roles(*TEACHERS)
def accommodations(request: Request, class_id: int) -> HttpResponse:
    """Other terms for a learner or everybody: what is granted, and granting more."""
    group = taught(request, class_id)
    form = GrantForm(group, sent(request), initial={"learner": request.GET.get("learner")})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        assigning.grant(
            group,
            request.user,
            timezone.now(),
            learner=given["learner"],
            assignment=given["assignment"],
            **form.terms(),
        )
        messages.success(request, "Granted. Attempts that are running have the new terms.")
        return redirect("classes:accommodations", group.pk)
    granted = group.accommodations.select_related("learner", "assignment__quiz", "granted_by")
    context = {"group": group, "form": form, "granted": granted}
    return render(request, "classes/accommodations.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_roles(*TEACHERS)
def withdraw_accommodation(request: Request, class_id: int, accommodation_id: int) -> HttpResponse:
    group = taught(request, class_id)
    granted = get_object_or_404(
        Accommodation.objects.select_related("group", "assignment__quiz"), group=group, pk=accommodation_id
    )
    assigning.withdraw_grant(granted)
    messages.success(request, "Withdrawn. Attempts that are running are back under the usual terms.")
    return redirect("classes:accommodations", group.pk)


@for_roles(*TEACHERS)
def import_roster(request: Request, class_id: int) -> HttpResponse:
    """Put many learners into a class by a CSV file: first what it would do, then all of it or nothing."""
    group = taught(request, class_id)
    form = RosterForm(sent(request), request.FILES or None)
    context: dict[str, object] = {"group": group, "form": form}
    if request.method == "POST" and form.is_valid():
        try:
            text = form.text()
            if "confirm" in request.POST:
                done = roster_file.import_roster(group, text)
                messages.success(request, f"{len(done.changing)} lines done; everybody is in {group.name}.")
                return redirect("classes:detail", group.pk)
            context |= {"plan": roster_file.plan_roster(group, text), "text": text}
        except RosterError as error:
            form.add_error(None, str(error))
    return render(request, "classes/roster.html", context, status=422 if form.errors else 200)
