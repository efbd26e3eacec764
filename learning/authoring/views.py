"""The course desk: courses, the documents on their way to becoming one, and what a course holds."""

from datetime import timedelta

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from content import library
from content.models import Course
from learning.accounts.models import Role
from learning.authoring import access, editing, shelf, uploads
from learning.authoring.forms import CourseForm, UploadForm
from learning.authoring.models import Upload
from learning.http import Request, for_roles, sent

UPLOADS_SHOWN = 8
A_PAGE = 50
PATIENCE = timedelta(seconds=30)  # an idle worker begins within a second or two
desk = for_roles(Role.INSTRUCTOR, Role.ADMINISTRATOR)


@require_GET
@desk
def index(request: Request) -> HttpResponse:
    courses = shelf.with_counts(access.courses_editable_by(request.user))
    brought = access.uploads_visible_to(request.user)[:UPLOADS_SHOWN]
    return render(request, "authoring/index.html", {"courses": courses, "uploads": brought})


@require_http_methods(["GET", "POST"])
@desk
def bring(request: Request) -> HttpResponse:
    courses = access.courses_editable_by(request.user)
    initial = {"course": courses.filter(slug=request.GET.get("course", "")).first()}
    form = UploadForm(sent(request), request.FILES or None, courses=courses, initial=initial)
    if request.method == "POST" and form.is_valid():
        name, payload, media_type = form.brought()
        chosen = {field: form.cleaned_data[field] for field in ("title", "course", "dated")}
        upload = uploads.bring(request.user, name, payload, media_type, **chosen)
        return redirect("authoring:upload", upload.pk)
    return render(request, "authoring/bring.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
@desk
def upload(request: Request, pk: int) -> HttpResponse:
    """Watch a document become a course: by htmx every second, by a reload where there are no scripts."""
    brought = get_object_or_404(access.uploads_visible_to(request.user), pk=pk)
    template = "authoring/upload.html#progress" if request.htmx else "authoring/upload.html"
    late = brought.status == Upload.Status.WAITING and timezone.now() - brought.created > PATIENCE
    return render(request, template, {"upload": brought, "late": late, "counts": _counts_of(brought.course)})


def _counts_of(course: Course | None) -> shelf.CourseCounts | None:
    return shelf.counts(course) if course else None


@require_http_methods(["GET", "POST"])
@desk
def course(request: Request, slug: str) -> HttpResponse:
    edited = get_object_or_404(access.courses_editable_by(request.user), slug=slug)
    form = CourseForm(sent(request), instance=edited)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Saved.")
        return redirect("authoring:course", slug)
    context = {
        "course": edited,
        "counts": shelf.counts(edited),
        "sources": shelf.sources(edited),
        "authors": access.authors_of(edited),
        "form": form,
    }
    return render(request, "authoring/course.html", context, status=422 if form.errors else 200)


@require_POST
@desk
def publish(request: Request, slug: str) -> HttpResponse:
    edited = get_object_or_404(access.courses_editable_by(request.user), slug=slug)
    if edited.published:
        library.unpublish_course(edited)
        messages.success(request, "Hidden. Who already studies it can go on.")
    else:
        library.publish_course(edited)
        messages.success(request, "Published: learners can find it now.")
    return redirect("authoring:course", slug)


@require_POST
@desk
def move(request: Request, slug: str, module_pk: int) -> HttpResponse:
    edited = get_object_or_404(access.courses_editable_by(request.user), slug=slug)
    module = get_object_or_404(edited.modules, pk=module_pk)
    editing.move_module(module, -1 if request.POST.get("to") == "up" else 1)
    return HttpResponseRedirect(f"{reverse('authoring:course', args=[slug])}#modules")


@require_POST
@desk
def authors(request: Request, slug: str) -> HttpResponse:
    """Add an author by email address, or remove one."""
    edited = get_object_or_404(access.courses_editable_by(request.user), slug=slug)
    try:
        if remove := request.POST.get("out"):
            person = get_object_or_404(access.authors_of(edited), pk=remove)
            editing.remove_author(edited, person)
            messages.success(request, f"{person} no longer edits this course.")
        else:
            person = editing.add_author(edited, request.POST.get("email", ""))
            messages.success(request, f"{person} may edit this course now.")
    except editing.UnusableAuthorError as error:
        messages.error(request, str(error))
    gone = not access.courses_editable_by(request.user).filter(pk=edited.pk).exists()
    return redirect("authoring:index") if gone else redirect("authoring:course", slug)


@require_GET
@desk
def left_out(request: Request, slug: str) -> HttpResponse:
    edited = get_object_or_404(access.courses_editable_by(request.user), slug=slug)
    found = access.left_out_of(edited)
    rule = request.GET.get("rule", "")
    if rule:
        found = found.filter(rule=rule)
    context = {
        "course": edited,
        "page": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "rules": shelf.left_out_rules(edited),
        "rule": rule,
        "query": query_without_page(request),
    }
    return render(request, "authoring/left_out.html", context)


@require_GET
@desk
def export(request: Request, slug: str) -> HttpResponse:
    edited = get_object_or_404(access.courses_editable_by(request.user), slug=slug)
    answer = HttpResponse(library.export_course(edited), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="{edited.slug}.json"'
    return answer


def query_without_page(request: Request) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return f"{query.urlencode()}&" if query else ""
