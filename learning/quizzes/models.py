"""Quizzes, the attempts at them, and what was answered."""

from typing import ClassVar, override

from django.conf import settings
from django.db import models
from django.db.models import Q

from content.models import Course, Module, Question


class Quiz(models.Model):
    """What is asked: a fixed list of questions, or a rule by which a paper is drawn for each attempt."""

    class Purpose(models.TextChoices):
        PRACTICE = "practice", "Practice"
        ASSIGNED = "assigned", "Assigned"

    course = models.ForeignKey(Course, models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    purpose = models.CharField(max_length=8, choices=Purpose)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    modules = models.ManyToManyField(Module, blank=True, related_name="+")  # none: the whole course
    number = models.PositiveSmallIntegerField(default=10)
    types = models.JSONField(default=list, blank=True)  # none: every type
    time_limit = models.DurationField(null=True, blank=True)
    attempts_allowed = models.PositiveSmallIntegerField(null=True, blank=True)  # none: as many as one likes
    instant_feedback = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "quizzes"

    @override
    def __str__(self) -> str:
        return self.title


class Attempt(models.Model):
    """One learner's go at a quiz. The paper and the criteria in force are frozen at the start."""

    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="attempts")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="attempts")
    number = models.PositiveSmallIntegerField(default=1)
    seed = models.PositiveBigIntegerField()
    criteria = models.JSONField(default=dict)  # what was in force at the start: limits, feedback, late policy ...
    started_at = models.DateTimeField()
    deadline = models.DateTimeField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    mark = models.FloatField(null=True, blank=True)  # sum of the marks of its responses, set on submission
    maximum = models.FloatField(default=0)

    class Meta:
        ordering = ("-started_at", "-id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("quiz", "learner", "number"), name="attempt_number_once"),
            models.UniqueConstraint(
                fields=("quiz", "learner"), condition=Q(submitted_at=None), name="attempt_one_open_a_learner"
            ),
        ]

    @override
    def __str__(self) -> str:
        return f"{self.learner}, attempt {self.number} at {self.quiz}"


class Response(models.Model):
    """A place on the paper: the question version asked there, the answer that stands, and its mark."""

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="responses")
    position = models.PositiveSmallIntegerField()
    question = models.ForeignKey(Question, models.PROTECT, related_name="+")
    answer = models.JSONField(null=True, blank=True)  # content.questions.base.Answer; none: not answered yet
    saved_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)  # final: graded, shown
    duration = models.PositiveIntegerField(null=True, blank=True)  # milliseconds on the item
    assisted = models.BooleanField(default=False)
    mark = models.FloatField(null=True, blank=True)
    maximum = models.FloatField(default=1)
    correct = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ("attempt", "position")
        constraints: ClassVar = [models.UniqueConstraint(fields=("attempt", "position"), name="response_position_once")]
        indexes: ClassVar = [models.Index(fields=("question", "correct"), name="response_by_question")]

    @override
    def __str__(self) -> str:
        return f"{self.attempt}, place {self.position}"
