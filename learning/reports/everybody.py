"""Progress of many people and of whole classes. Reads only; the number of queries does not grow with theirs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import batched
from typing import Any

from django.db.models import Avg, CharField, Count, F, FloatField, Max, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat, Greatest

from content.models import Course
from learning.accounts.models import Role, User
from learning.classes.models import Assignment, Class, Enrolment
from learning.quizzes.models import Attempt
from learning.study.models import Memory, Reading
from learning.study.progress import Figures, of_learners

CHUNK = 200  # learners whose memories are held at once while an export runs
# Certainty-based marks can be below nothing; a share cannot.
SHARE = Avg(Greatest(F("mark") / F("maximum"), Value(0.0)), output_field=FloatField())
type Tries = tuple[int, float | None, datetime | None]
NOTHING: Tries = (0, None, None)


@dataclass(frozen=True, slots=True)
class Filters:
    """What the person looking asked for. Nothing set: everybody, in every course."""

    text: str = ""
    course: Course | None = None
    group: Class | None = None
    active_days: int | None = None  # active within so many days; 0: never active

    @property
    def narrowed(self) -> bool:
        return bool(self.text or self.course or self.group or self.active_days is not None)


@dataclass(frozen=True, slots=True)
class LearnerRow:
    """One learner's figures, in the course filtered by or in all of theirs."""

    learner: User
    figures: Figures
    lessons_read: int
    quizzes: int
    score: float | None  # mean share of the marks, 0 to 1, of the quizzes handed in

    @property
    def percent(self) -> int | None:
        return None if self.score is None else round(100 * self.score)


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One class's figures."""

    group: Class
    learners: int
    assignments: int
    done: int  # assignments handed in, over all learners
    expected: int  # assignments x learners
    score: float | None
    last_active: datetime | None

    @property
    def percent(self) -> int | None:
        return None if self.score is None else round(100 * self.score)


def learners_seen_by(user: User) -> QuerySet[User]:
    """Administrators see everybody who learns; instructors those in their classes."""
    learners = User.objects.filter(is_active=True)
    if user.administers:
        return learners.filter(Q(role=Role.LEARNER) | Q(study_plans__isnull=False)).distinct()
    taught = Class.objects.taught_by(user)
    return learners.filter(pk__in=Enrolment.objects.filter(group__in=taught).values("learner"))


def filtered(learners: QuerySet[User], filters: Filters, now: datetime) -> QuerySet[User]:
    """Narrow learners to what was asked for, by name."""
    if filters.text:
        learners = learners.filter(Q(name__icontains=filters.text) | Q(email__icontains=filters.text))
    if filters.course:
        learners = learners.filter(study_plans__course=filters.course)
    if filters.group:
        learners = learners.filter(enrolments__group=filters.group)
    if filters.active_days is not None:
        learners = active(learners, filters.active_days, now)
    return learners.order_by("name", "email", "pk")


def active(learners: QuerySet[User], days: int, now: datetime) -> QuerySet[User]:
    """Keep learners who studied or took a quiz within `days`; 0 keeps those who never did."""
    since = now - timedelta(days=days) if days else datetime.min.replace(tzinfo=UTC)
    studied = Memory.objects.filter(last_review__gte=since).values("learner")
    tried = Attempt.objects.filter(started_at__gte=since).values("learner")
    busy = Q(pk__in=studied) | Q(pk__in=tried)
    return learners.filter(busy) if days else learners.exclude(busy)


def learner_rows(learners: Sequence[User], course: Course | None, now: datetime) -> list[LearnerRow]:
    """Figures of these learners, in five queries however many they are."""
    figures = of_learners(learners, course, now)
    read = dict(readings(learners, course).values_list("learner").annotate(n=Count("pk")))
    tried = attempts(learners, course).values_list("learner").annotate(quizzes=Count("pk"), score=SHARE)
    tries = {pk: (quizzes, score) for pk, quizzes, score in tried}
    return [
        LearnerRow(person, figures[person.pk], read.get(person.pk, 0), *tries.get(person.pk, (0, None)))
        for person in learners
    ]


def readings(learners: Sequence[User], course: Course | None) -> QuerySet[Reading]:
    read = Reading.objects.filter(learner__in=learners).order_by()
    return read.filter(lesson__module__course=course) if course else read


def attempts(learners: Sequence[User], course: Course | None) -> QuerySet[Attempt]:
    """Attempts handed in. Their shares are averaged, so that a long quiz weighs no more than a short one."""
    tried = Attempt.objects.submitted().filter(learner__in=learners, maximum__gt=0).order_by()
    return tried.filter(quiz__course=course) if course else tried


def in_chunks(learners: QuerySet[User], course: Course | None, now: datetime) -> Iterator[LearnerRow]:
    """Figures of any number of learners, holding the memories of CHUNK of them at a time."""
    for some in batched(learners.iterator(chunk_size=CHUNK), CHUNK):
        yield from learner_rows(some, course, now)


def class_rows(groups: QuerySet[Class]) -> list[ClassRow]:
    """Figures of these classes, in five queries however many they are."""
    listed = list(groups.select_related("course").order_by("archived", "name", "pk"))
    learners = counted(Enrolment.objects.filter(group__in=listed), "group")
    assigned = counted(Assignment.objects.filter(group__in=listed), "group")
    tries = submitted_for(listed)
    return [
        ClassRow(
            group=group,
            learners=learners.get(group.pk, 0),
            assignments=assigned.get(group.pk, 0),
            done=tries.get(group.pk, NOTHING)[0],
            expected=learners.get(group.pk, 0) * assigned.get(group.pk, 0),
            score=tries.get(group.pk, NOTHING)[1],
            last_active=tries.get(group.pk, NOTHING)[2],
        )
        for group in listed
    ]


def counted(rows: QuerySet[Any], by: str) -> dict[int, int]:
    return dict(rows.order_by().values_list(by).annotate(n=Count("pk")))


def submitted_for(groups: Sequence[Class]) -> dict[int, Tries]:
    """By class: how many (learner, assignment) pairs were handed in, the mean share of marks, and when last."""
    pair = Concat(Cast("learner", CharField()), Value(" "), Cast("quiz", CharField()))
    rows = (
        Attempt.objects.submitted()
        .filter(quiz__assignment__group__in=groups, maximum__gt=0)
        .order_by()
        .values_list("quiz__assignment__group")
        .annotate(done=Count(pair, distinct=True), score=SHARE, last=Max("submitted_at"))
    )
    return {group: (done, score, last) for group, done, score, last in rows}
