"""Pages on progress: everybody's, every class's, one learner's."""

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from learning.accounts.models import Role, User
from learning.classes.models import Class
from learning.http import Request, for_roles
from learning.quizzes.models import Attempt
from learning.reports import everybody, exports
from learning.reports.everybody import Filters
from learning.reports.forms import FilterForm
from learning.study.models import StudyPlan
from learning.study.progress import in_courses

PER_PAGE = 50
RECENT_ATTEMPTS = 20


def asked(request: Request) -> tuple[FilterForm, QuerySet[User], QuerySet[Class], Filters]:
    """Return the filter form with the learners and classes that it leaves, of those this person may see."""
    form = FilterForm(request.user, request.GET)
    filters = form.filters()
    learners = everybody.filtered(everybody.learners_seen_by(request.user), filters, timezone.now())
    groups = Class.objects.taught_by(request.user)
    if filters.course:
        groups = groups.filter(course=filters.course)
    if filters.group:
        groups = groups.filter(pk=filters.group.pk)
    return form, learners, groups, filters


@require_GET
@for_roles(Role.INSTRUCTOR, Role.ADMINISTRATOR)
def overview(request: Request) -> HttpResponse:
    """Everybody's progress and every class's, filtered, a page at a time."""
    form, learners, groups, filters = asked(request)
    page = Paginator(learners, PER_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "form": form,
        "filters": filters,
        "page": page,
        "rows": everybody.learner_rows(list(page.object_list), filters.course, timezone.now()),
        "classes": everybody.class_rows(groups),
        "query": f"{query.urlencode()}&" if query else "",
    }
    template = "reports/overview.html#results" if request.htmx.target == "results" else "reports/overview.html"
    return render(request, template, context)


@require_GET
@for_roles(Role.INSTRUCTOR, Role.ADMINISTRATOR)
def learners_csv(request: Request) -> StreamingHttpResponse:
    """The learners that the filters leave, all of them."""
    _, learners, _, filters = asked(request)
    rows = everybody.in_chunks(learners, filters.course, timezone.now())
    return exports.as_csv("learners.csv", exports.LEARNER_COLUMNS, map(exports.learner_cells, rows))


@require_GET
@for_roles(Role.INSTRUCTOR, Role.ADMINISTRATOR)
def classes_csv(request: Request) -> StreamingHttpResponse:
    """The classes that the filters leave."""
    _, _, groups, _ = asked(request)
    return exports.as_csv("classes.csv", exports.CLASS_COLUMNS, map(exports.class_cells, everybody.class_rows(groups)))


@require_GET
@for_roles(Role.INSTRUCTOR, Role.ADMINISTRATOR)
def learner(request: Request, pk: int) -> HttpResponse:
    """One learner: each course they study, and the quizzes they handed in."""
    person = get_object_or_404(everybody.learners_seen_by(request.user), pk=pk)
    now = timezone.now()
    plans = list(StudyPlan.objects.of(person).select_related("course").order_by("course__title"))
    figures = in_courses(person, [plan.course for plan in plans], now)
    context = {
        "person": person,
        "courses": [(plan, figures[plan.course.pk]) for plan in plans],
        "classes": Class.objects.joined_by(person).select_related("course"),
        "attempts": Attempt.objects.of(person).submitted().select_related("quiz", "quiz__course")[:RECENT_ATTEMPTS],
    }
    return render(request, "reports/learner.html", context)
