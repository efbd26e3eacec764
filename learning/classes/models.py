"""Classes, who is in them, and what they are assigned."""

from typing import ClassVar, override

from django.conf import settings
from django.db import models

from content.models import Course
from learning.quizzes.models import Quiz


class Class(models.Model):
    """A group that an instructor teaches. Learners join with its code."""

    name = models.CharField(max_length=120)
    course = models.ForeignKey(Course, models.PROTECT, related_name="+")
    instructors = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="classes_taught")
    join_code = models.CharField(max_length=12, unique=True)
    archived = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "id")
        verbose_name_plural = "classes"

    @override
    def __str__(self) -> str:
        return self.name


class Enrolment(models.Model):
    """A learner's place in a class."""

    group = models.ForeignKey(Class, models.CASCADE, related_name="enrolments")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="enrolments")
    joined = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("group", "learner"), name="enrolment_once")]

    @override
    def __str__(self) -> str:
        return f"{self.learner} in {self.group}"


class Assignment(models.Model):
    """A quiz given to a class, with its dates."""

    group = models.ForeignKey(Class, models.CASCADE, related_name="assignments")
    quiz = models.OneToOneField(Quiz, models.PROTECT, related_name="assignment")
    opens = models.DateTimeField(null=True, blank=True)
    due = models.DateTimeField(null=True, blank=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("due", "id")

    @override
    def __str__(self) -> str:
        return f"{self.quiz} for {self.group}"
