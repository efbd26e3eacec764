"""Classes, who is in them, what they are assigned, and who is granted other terms."""

import secrets
from typing import ClassVar, Self, override

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.timezone import localtime

from content.models import Course
from learning.accounts.models import User
from learning.quizzes.models import Quiz

# Without 0 O 1 I L: a code is read aloud and copied from a board.
CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 8


def new_join_code() -> str:
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


class ClassQuerySet(models.QuerySet["Class"]):
    def taught_by(self, user: User) -> Self:
        """Classes that the user may run: their own, or all for an administrator."""
        if user.administers:
            return self
        return self.filter(instructors=user) if user.teaches else self.none()

    def joined_by(self, user: User) -> Self:
        return self.filter(pk__in=Enrolment.objects.filter(learner=user).values("group"))

    def visible_to(self, user: User) -> Self:
        if user.administers:
            return self
        joined = Q(pk__in=Enrolment.objects.filter(learner=user).values("group"))
        return self.filter(joined | Q(pk__in=user.classes_taught.values("pk"))) if user.teaches else self.filter(joined)

    def current(self) -> Self:
        return self.filter(archived=False)


class Class(models.Model):
    """A group that an instructor teaches. Learners join with its code."""

    name = models.CharField(max_length=120)
    course = models.ForeignKey(Course, models.PROTECT, related_name="+")
    instructors = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="classes_taught")
    join_code = models.CharField(max_length=12, unique=True, default=new_join_code)
    archived = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    objects = ClassQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name_plural = "classes"

    @override
    def __str__(self) -> str:
        return self.name


class Section(models.Model):
    """A part of a class that can be given its own assignments."""

    group = models.ForeignKey(Class, models.CASCADE, related_name="sections")
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ("name", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=("group", "name"), name="section_name_once")]

    @override
    def __str__(self) -> str:
        return self.name


class Enrolment(models.Model):
    """A learner's place in a class."""

    group = models.ForeignKey(Class, models.CASCADE, related_name="enrolments")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="enrolments")
    section = models.ForeignKey(Section, models.SET_NULL, null=True, blank=True, related_name="enrolments")
    joined = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("learner__name", "learner__email")
        constraints: ClassVar = [models.UniqueConstraint(fields=("group", "learner"), name="enrolment_once")]

    @override
    def __str__(self) -> str:
        return f"{self.learner} in {self.group}"


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def taught_by(self, user: User) -> Self:
        return self.filter(group__in=Class.objects.taught_by(user))

    def given_to(self, user: User) -> Self:
        """What a learner has to do: given to their class, their section or themselves; archived classes left out."""
        mine = Enrolment.objects.filter(learner=user)
        return self.filter(
            Q(section=None) | Q(section__in=mine.values("section")),
            Q(learners=None) | Q(learners=user),
            group__in=mine.values("group"),
            group__archived=False,
        ).distinct()

    def visible_to(self, user: User) -> Self:
        if user.administers:
            return self
        given = Assignment.objects.given_to(user).values("pk")
        return self.filter(Q(pk__in=given) | Q(pk__in=Assignment.objects.taught_by(user).values("pk")))


class Assignment(models.Model):
    """A quiz given to a class, a section of it or single learners, with its dates."""

    class Counts(models.TextChoices):
        HIGHEST = "highest", "The best attempt"
        LATEST = "latest", "The last attempt"
        FIRST = "first", "The first attempt"
        AVERAGE = "average", "The average of all attempts"

    group = models.ForeignKey(Class, models.CASCADE, related_name="assignments")
    quiz = models.OneToOneField(Quiz, models.PROTECT, related_name="assignment")
    section = models.ForeignKey(Section, models.PROTECT, null=True, blank=True, related_name="assignments")
    learners = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")  # none: all of them
    opens = models.DateTimeField(null=True, blank=True)
    due = models.DateTimeField(null=True, blank=True)
    closes = models.DateTimeField(null=True, blank=True)  # none: late work is taken for ever
    late_penalty = models.FloatField(default=0)  # share of the marks for each day begun after `due`
    counts = models.CharField(max_length=8, choices=Counts, default=Counts.HIGHEST)
    reminded_at = models.DateTimeField(null=True, blank=True)
    created = models.DateTimeField(auto_now_add=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ("due", "id")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(late_penalty__gte=0, late_penalty__lte=1), name="late_penalty_a_share"),
            models.CheckConstraint(
                condition=Q(due=None) | Q(closes=None) | Q(closes__gte=F("due")), name="closes_not_before_due"
            ),
        ]

    @override
    def __str__(self) -> str:
        return f"{self.quiz} for {self.group}"


class Accommodation(models.Model):
    """Other terms for one learner or a whole class, at one assignment or at all. The most generous that applies holds;
    the date nearest to the learner and the assignment replaces the assignment's own."""

    group = models.ForeignKey(Class, models.CASCADE, related_name="accommodations")
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="accommodations"
    )  # none: everybody in the class
    assignment = models.ForeignKey(
        Assignment, models.CASCADE, null=True, blank=True, related_name="accommodations"
    )  # none: every assignment of the class
    time_factor = models.FloatField(default=1)  # 1.5: half as much time again
    extra_attempts = models.PositiveSmallIntegerField(default=0)
    opens = models.DateTimeField(null=True, blank=True)
    due = models.DateTimeField(null=True, blank=True)
    closes = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    granted_at = models.DateTimeField()

    class Meta:
        ordering = ("-granted_at", "-id")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(time_factor__gte=1, time_factor__lte=10), name="time_factor_1_to_10"),
            # Four, because SQLite takes every null for another value.
            models.UniqueConstraint(fields=("group", "learner", "assignment"), name="accommodation_once"),
            models.UniqueConstraint(
                fields=("group", "learner"), condition=Q(assignment=None), name="accommodation_once_a_learner"
            ),
            models.UniqueConstraint(
                fields=("group", "assignment"), condition=Q(learner=None), name="accommodation_once_an_assignment"
            ),
            models.UniqueConstraint(
                fields=("group",), condition=Q(learner=None, assignment=None), name="accommodation_once_a_class"
            ),
        ]

    @override
    def __str__(self) -> str:
        return f"{self.learner or 'everybody'} at {self.assignment or self.group}"

    @property
    def terms_in_words(self) -> str:
        """What is granted, as a list in one line; times in the reader's zone."""
        said = []
        if self.time_factor > 1:
            said.append(f"{self.time_factor:g} times the time")
        if self.extra_attempts:
            said.append(f"{self.extra_attempts} extra attempt{'' if self.extra_attempts == 1 else 's'}")
        dates = (("opens", self.opens), ("due", self.due), ("closes", self.closes))
        said += [f"{name} {date_format(localtime(at), 'j F Y, H:i')}" for name, at in dates if at]
        return ", ".join(said) or "nothing different"
