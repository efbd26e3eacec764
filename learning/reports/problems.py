"""What learners reported as wrong, for those who may mend it.

It stands in reports because reports come in while studying and are settled by those who teach or write the course.
"""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from learning.accounts.models import Role, User
from learning.classes.models import Class
from learning.http import Request, for_roles
from learning.study import choices
from learning.study.models import Problem, ProblemQuerySet

SHOWN = 200


def problems_for(person: User) -> ProblemQuerySet:
    """Return the problems that a person may settle: of courses they write or teach; all for an administrator."""
    problems = Problem.objects.all()
    if person.administers:
        return problems
    taught = Class.objects.taught_by(person).values("course")
    written = person.authorships.values("course")
    return problems.filter(Q(course__in=taught) | Q(course__in=written))


@require_safe
@for_roles(Role.INSTRUCTOR, Role.ADMINISTRATOR)
def problems(request: Request) -> HttpResponse:
    """List what is open, the latest first."""
    found = problems_for(request.user).open().select_related("course", "fact", "card", "question", "reporter")
    return render(request, "reports/problems.html", {"problems": found[:SHOWN]})


@require_POST
@for_roles(Role.INSTRUCTOR, Role.ADMINISTRATOR)
def settle(request: Request, pk: int) -> HttpResponse:
    """Note a problem as dealt with."""
    choices.settle_problem(get_object_or_404(problems_for(request.user), pk=pk), request.user, timezone.now())
    messages.success(request, "Settled.")
    return redirect("reports:problems")
