"""What waits for somebody who teaches: problems reported, questions to look over, results that came in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Max, Q
from django.urls import reverse

from content.models import Course
from learning.accounts.models import User
from learning.classes.models import Assignment
from learning.reports.problems import problems_for

RECENT = timedelta(days=14)
LISTED = 5  # of each kind: a home page is no list of everything


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do: what it is, how big it is, where it leads."""

    title: str
    size: str
    label: str
    href: str


def number_of(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def waiting_for(person: User, now: datetime) -> list[Action]:
    """Return what waits, the most pressing first; nothing for learners. Three queries."""
    if not person.teaches:
        return []
    courses = _courses(person)
    return [*_reported(person), *_doubtful(courses), *_handed_in(person, now), *_unchecked(courses)]


def _reported(person: User) -> list[Action]:
    count = problems_for(person).open().count()
    if not count:
        return []
    size = (
        "A learner found something wrong in a course." if count == 1 else "Learners found something wrong in a course."
    )
    return [Action(number_of(count, "problem") + " reported", size, "See what", reverse("reports:problems"))]


@dataclass(frozen=True, slots=True)
class Counted:
    """A course with its live questions that nobody approved; `flagged` are those condemned by their figures."""

    title: str
    slug: str
    unchecked: int
    flagged: int


def _courses(person: User) -> list[Counted]:
    """The courses that a person writes and where something is to be looked over, what is flagged first."""
    live = Q(questions__status="live", questions__fact__retired=False, questions__approved=False)
    written = Course.objects.filter(pk__in=person.authorships.values("course"))
    counted = written.annotate(
        unchecked=Count("questions", filter=live),
        flagged=Count("questions", filter=live & Q(questions__quality=0)),
    )
    rows = counted.filter(unchecked__gt=0).order_by("-flagged", "-unchecked", "title")
    return [Counted(*row) for row in rows.values_list("title", "slug", "unchecked", "flagged")[:LISTED]]


def _doubtful(courses: list[Counted]) -> list[Action]:
    return [
        Action(
            f"{number_of(course.flagged, 'question')} condemned by {'its' if course.flagged == 1 else 'their'} figures",
            course.title,
            "Look at it" if course.flagged == 1 else "Look at them",
            _queue(course),
        )
        for course in courses
        if course.flagged
    ]


def _unchecked(courses: list[Counted]) -> list[Action]:
    return [
        Action(
            f"{number_of(course.unchecked, 'question')} to look over", course.title, "Look them over", _queue(course)
        )
        for course in courses
        if not course.flagged
    ]


def _queue(course: Counted) -> str:
    return reverse("authoring:questions", args=[course.slug]) + "?state=unchecked"


def _handed_in(person: User, now: datetime) -> list[Action]:
    """Assignments that learners handed in lately, the latest first."""
    recent = Q(quiz__attempts__submitted_at__gt=now - RECENT)
    assignments = (
        Assignment.objects.taught_by(person)
        .filter(group__archived=False)
        .annotate(handed_in=Count("quiz__attempts", filter=recent), latest=Max("quiz__attempts__submitted_at"))
        .filter(handed_in__gt=0)
        .select_related("quiz", "group")
        .order_by("-latest")[:LISTED]
    )
    return [
        Action(
            f"{one.quiz.title}: {one.handed_in} handed in lately",
            one.group.name,
            "See the results",
            reverse("classes:assignment", args=[one.pk]),
        )
        for one in assignments
    ]
