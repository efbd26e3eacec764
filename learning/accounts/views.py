"""One's own profile, and the people of the site for those who administer it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from learning.accounts import roles
from learning.accounts.forms import PeopleFilter, ProfileForm, RoleForm
from learning.accounts.models import Role, User, UserQuerySet
from learning.http import Request, for_roles, sent

PEOPLE_A_PAGE = 50


@require_http_methods(["GET", "POST"])
def profile(request: Request) -> HttpResponse:
    form = ProfileForm(sent(request), instance=User.objects.get(pk=request.user.pk))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Saved.")
        return redirect("accounts:profile")
    return render(request, "accounts/profile.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
@for_roles(Role.ADMINISTRATOR)
def people(request: Request) -> HttpResponse:
    form = PeopleFilter(request.GET)
    page = Paginator(_found(form), PEOPLE_A_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {"form": form, "page": page, "query": f"{query.urlencode()}&" if query else ""}
    template = "accounts/people.html#list" if request.htmx else "accounts/people.html"
    return render(request, template, context)


def _found(form: PeopleFilter) -> UserQuerySet:
    found: UserQuerySet = User.objects.get_queryset().order_by("name", "email")
    if not form.is_valid():
        return found
    if text := form.cleaned_data["text"]:
        found = found.matching(text)
    if role := form.cleaned_data["role"]:
        found = found.filter(role=role)
    if state := form.cleaned_data["state"]:
        found = found.filter(is_active=state == "active")
    return found


@require_GET
@for_roles(Role.ADMINISTRATOR)
def person(request: Request, pk: int) -> HttpResponse:
    someone = get_object_or_404(User, pk=pk)
    form = RoleForm(initial={"role": someone.role})
    return render(request, "accounts/person.html", {"person": someone, "form": form})


@require_POST
@for_roles(Role.ADMINISTRATOR)
def change_role(request: Request, pk: int) -> HttpResponse:
    someone = get_object_or_404(User, pk=pk)
    form = RoleForm(request.POST)
    if not form.is_valid():
        return render(request, "accounts/person.html", {"person": someone, "form": form}, status=422)
    try:
        roles.change_role(someone, form.cleaned_data["role"])
        messages.success(request, f"{someone} is now {someone.get_role_display().lower()}.")
    except roles.LastAdministratorError as error:
        messages.error(request, str(error))
    return redirect("accounts:person", pk=pk)


@require_POST
@for_roles(Role.ADMINISTRATOR)
def change_activity(request: Request, pk: int) -> HttpResponse:
    someone = get_object_or_404(User, pk=pk)
    try:
        if someone.is_active:
            roles.deactivate(someone)
            messages.success(request, f"{someone} can no longer sign in. What they did is kept.")
        else:
            roles.reactivate(someone)
            messages.success(request, f"{someone} can sign in again.")
    except roles.LastAdministratorError as error:
        messages.error(request, str(error))
    return redirect("accounts:person", pk=pk)
