"""Pages of classes: mine, one of them, joining, who is in it."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from learning.accounts.models import Role, User
from learning.classes import roster
from learning.classes.forms import ClassForm, EmailForm, JoinForm
from learning.classes.models import Class
from learning.classes.outcomes import tasks_of
from learning.http import Request, for_roles, sent

TEACHERS = (Role.INSTRUCTOR, Role.ADMINISTRATOR)


@require_GET
def index(request: Request) -> HttpResponse:
    """The classes one teaches, the classes one is in, and a way into another."""
    learners = Count("enrolments", distinct=True)
    taught = Class.objects.taught_by(request.user).select_related("course").annotate(learners=learners)
    context = {
        "taught": taught.filter(archived=False),
        "archived": taught.filter(archived=True),
        "joined": Class.objects.joined_by(request.user).current().select_related("course"),
        "tasks": [task for task in tasks_of(request.user, timezone.now()) if not task.outcome.counted],
        "join_form": JoinForm(),
    }
    return render(request, "classes/index.html", context)


@for_roles(*TEACHERS)
def new(request: Request) -> HttpResponse:
    """Make a class on a course."""
    form = ClassForm(request.user, sent(request), initial={"course": request.GET.get("course")})
    if request.method == "POST" and form.is_valid():
        group = roster.create_class(request.user, form.cleaned_data["name"], form.cleaned_data["course"])
        messages.success(request, f"{group.name} is made. Learners join with the code {group.join_code}.")
        return redirect("classes:detail", group.pk)
    return render(request, "classes/new.html", {"form": form}, status=422 if form.is_bound else 200)


def join(request: Request, code: str = "") -> HttpResponse:
    """Join a class by its code, typed or in an invitation link."""
    form = JoinForm(sent(request), initial={"code": code})
    if request.method == "POST" and form.is_valid():
        try:
            group = roster.class_of_code(form.cleaned_data["code"])
            roster.join_class(request.user, group)
        except roster.RosterError as error:
            form.add_error("code", str(error))
        else:
            messages.success(request, f"You are in {group.name}.")
            return redirect("classes:detail", group.pk)
    invited = Class.objects.current().filter(join_code=code.upper()).select_related("course").first() if code else None
    status = 422 if form.is_bound else 200
    return render(request, "classes/join.html", {"form": form, "invited": invited}, status=status)


@require_GET
def detail(request: Request, class_id: int) -> HttpResponse:
    """A class: to its instructors its people and assignments, to its learners what there is to do."""
    group = get_object_or_404(Class.objects.visible_to(request.user).select_related("course"), pk=class_id)
    if Class.objects.taught_by(request.user).filter(pk=group.pk).exists():
        return render(request, "classes/detail_taught.html", taught_context(request, group))
    now = timezone.now()
    tasks = [task for task in tasks_of(request.user, now) if task.assignment.group_id == group.pk]
    for task in tasks:
        task.assignment.group = group
    context = {"group": group, "tasks": tasks, "now": now, "instructors": group.instructors.all()}
    return render(request, "classes/detail_joined.html", context)


def taught_context(request: Request, group: Class) -> dict[str, object]:
    done = Count("quiz__attempts__learner", filter=Q(quiz__attempts__submitted_at__isnull=False), distinct=True)
    return {
        "group": group,
        "enrolments": group.enrolments.select_related("learner", "section"),
        "instructors": group.instructors.all(),
        "sections": group.sections.all(),
        "assignments": group.assignments.select_related("quiz", "section").annotate(done=done),
        "email_form": EmailForm(),
        "now": timezone.now(),
        "invitation": request.build_absolute_uri(f"/classes/join/{group.join_code}/"),
    }


def taught(request: Request, class_id: int) -> Class:
    """Return a class that the signed-in person teaches; 404 for any other."""
    return get_object_or_404(Class.objects.taught_by(request.user), pk=class_id)


@require_POST
@for_roles(*TEACHERS)
def remove_learner(request: Request, class_id: int, learner_id: int) -> HttpResponse:
    group = taught(request, class_id)
    learner = get_object_or_404(User.objects.filter(enrolments__group=group), pk=learner_id)
    roster.remove_learner(group, learner)
    messages.success(request, f"{learner} is no longer in {group.name}. What they did is kept.")
    return redirect("classes:detail", group.pk)


@require_POST
def leave(request: Request, class_id: int) -> HttpResponse:
    """Leave a class that one joined."""
    group = get_object_or_404(Class.objects.joined_by(request.user), pk=class_id)
    roster.remove_learner(group, request.user)
    messages.success(request, f"You left {group.name}.")
    return redirect("classes:index")


@require_POST
@for_roles(*TEACHERS)
def add_instructor(request: Request, class_id: int) -> HttpResponse:
    group = taught(request, class_id)
    try:
        person = roster.add_instructor(group, request.POST.get("email", ""))
    except roster.RosterError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"{person} teaches {group.name}, too.")
    return redirect("classes:detail", group.pk)


@require_POST
@for_roles(*TEACHERS)
def remove_instructor(request: Request, class_id: int, person_id: int) -> HttpResponse:
    group = taught(request, class_id)
    person = get_object_or_404(group.instructors.all(), pk=person_id)
    try:
        roster.remove_instructor(group, person)
    except roster.RosterError as error:
        messages.error(request, str(error))
        return redirect("classes:detail", group.pk)
    messages.success(request, f"{person} no longer teaches {group.name}.")
    return redirect("classes:index") if person == request.user else redirect("classes:detail", group.pk)


@require_POST
@for_roles(*TEACHERS)
def archive(request: Request, class_id: int) -> HttpResponse:
    """Archive a class or take it out of the archive."""
    group = taught(request, class_id)
    roster.set_archived(group, request.POST.get("archived") == "yes")
    messages.success(request, f"{group.name} is {'archived' if group.archived else 'current again'}.")
    return redirect("classes:index") if group.archived else redirect("classes:detail", group.pk)


@require_POST
@for_roles(*TEACHERS)
def renew_code(request: Request, class_id: int) -> HttpResponse:
    group = taught(request, class_id)
    messages.success(request, f"The new code is {roster.renew_join_code(group)}; the old one no longer works.")
    return redirect("classes:detail", group.pk)


@require_POST
@for_roles(*TEACHERS)
def add_section(request: Request, class_id: int) -> HttpResponse:
    group = taught(request, class_id)
    name = request.POST.get("name", "").strip()[:80]
    try:
        if not name:
            raise roster.RosterError("The section has no name: write one.")
        roster.add_section(group, name)
    except roster.RosterError as error:
        messages.error(request, str(error))
    return redirect("classes:detail", group.pk)


@require_POST
@for_roles(*TEACHERS)
def move_learner(request: Request, class_id: int, learner_id: int) -> HttpResponse:
    """Put a learner into a section, or into none."""
    group = taught(request, class_id)
    learner = get_object_or_404(User.objects.filter(enrolments__group=group), pk=learner_id)
    chosen = request.POST.get("section", "")
    section = get_object_or_404(group.sections, pk=chosen) if chosen.isdigit() else None
    roster.move_learner(group, learner, section)
    messages.success(request, f"{learner} is in {section or 'no section'}.")
    return redirect("classes:detail", group.pk)
