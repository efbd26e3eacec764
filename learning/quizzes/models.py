"""Quizzes, the attempts at them, what was answered, and the ledger of every mark ever given."""

from datetime import datetime
from typing import ClassVar, Self, override

from django.conf import settings
from django.db import models
from django.db.models import Q

from content.models import Course, Module, Question
from learning.accounts.models import User
from learning.quizzes.terms import Feedback, Marking, Terms


class Quiz(models.Model):
    """What is asked: a fixed list of questions, or a rule by which a paper is drawn for each attempt."""

    class Purpose(models.TextChoices):
        PRACTICE = "practice", "Practice"
        ASSIGNED = "assigned", "Assigned"

    class Feedback(models.TextChoices):
        QUESTION = Feedback.QUESTION.value, "After each question"
        ATTEMPT = Feedback.ATTEMPT.value, "After the attempt"
        CLOSE = Feedback.CLOSE.value, "After the quiz has closed"
        NEVER = Feedback.NEVER.value, "Never: only the score"

    class Marking(models.TextChoices):
        PARTIAL = Marking.PARTIAL.value, "Right 1, partly right a share"
        WHOLE = Marking.WHOLE.value, "Right 1, anything else 0"
        CERTAINTY = Marking.CERTAINTY.value, "By certainty: right 1, 2 or 3, wrong 0, -2 or -6"

    course = models.ForeignKey(Course, models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    purpose = models.CharField(max_length=8, choices=Purpose)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    modules = models.ManyToManyField(Module, blank=True, related_name="+")  # none: the whole course
    number = models.PositiveSmallIntegerField(default=10)
    types = models.JSONField(default=list, blank=True)  # none: every type
    kinds = models.JSONField(default=list, blank=True)  # of facts; none: every kind
    keys = models.JSONField(default=list, blank=True)  # a fixed list of question keys; none: drawn by the rule above
    same_paper = models.BooleanField(default=False)  # one draw for everybody, instead of one an attempt
    shuffle = models.BooleanField(default=True)
    time_limit = models.DurationField(null=True, blank=True)
    attempts_allowed = models.PositiveSmallIntegerField(null=True, blank=True)  # none: as many as one likes
    feedback = models.CharField(max_length=8, choices=Feedback, default=Feedback.QUESTION)
    marking = models.CharField(max_length=9, choices=Marking, default=Marking.PARTIAL)
    pass_mark = models.PositiveSmallIntegerField(null=True, blank=True)  # percent
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "quizzes"

    @override
    def __str__(self) -> str:
        return self.title

    @property
    def instant_feedback(self) -> bool:
        return self.feedback == Quiz.Feedback.QUESTION

    @instant_feedback.setter
    def instant_feedback(self, instant: bool) -> None:
        self.feedback = Quiz.Feedback.QUESTION if instant else Quiz.Feedback.ATTEMPT


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def of(self, learner: User) -> Self:
        return self.filter(learner=learner)

    def open(self) -> Self:
        return self.filter(submitted_at=None)

    def submitted(self) -> Self:
        return self.filter(submitted_at__isnull=False)

    def expired(self, now: datetime) -> Self:
        """Open attempts whose deadline is over, the grace included."""
        return self.open().filter(closes_at__lt=now)


class Attempt(models.Model):
    """One learner's go at a quiz. The paper and the criteria in force are frozen at the start."""

    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="attempts")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="attempts")
    number = models.PositiveSmallIntegerField(default=1)
    seed = models.PositiveBigIntegerField()
    criteria = models.JSONField(default=dict)  # `Terms.to_json()`: what was in force at the start
    started_at = models.DateTimeField()
    deadline = models.DateTimeField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)  # deadline and grace: nothing is taken after it
    submitted_at = models.DateTimeField(null=True, blank=True)
    closed_by_clock = models.BooleanField(default=False)
    mark = models.FloatField(null=True, blank=True)  # sum of the marks of its responses less `penalty`, on submission
    maximum = models.FloatField(default=0)
    late = models.BooleanField(default=False)
    penalty = models.FloatField(default=0)  # share of the marks taken off for lateness, 0 to 1

    objects = AttemptQuerySet.as_manager()

    class Meta:
        ordering = ("-started_at", "-id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("quiz", "learner", "number"), name="attempt_number_once"),
            models.UniqueConstraint(
                fields=("quiz", "learner"), condition=Q(submitted_at=None), name="attempt_one_open_a_learner"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=("closes_at",), condition=Q(submitted_at=None), name="attempt_to_close"),
            models.Index(fields=("learner", "-started_at"), name="attempt_history"),
        ]

    @override
    def __str__(self) -> str:
        return f"{self.learner}, attempt {self.number} at {self.quiz}"

    @property
    def terms(self) -> Terms:
        return Terms.from_json(self.criteria)

    @property
    def is_open(self) -> bool:
        return self.submitted_at is None

    @property
    def percent(self) -> int | None:
        """The share of the marks, 0 to 100; None before submission or where nothing could be earned."""
        if self.mark is None or not self.maximum:
            return None
        return max(0, round(100 * self.mark / self.maximum))

    @property
    def passed(self) -> bool | None:
        """Whether the pass mark was reached; None where there is no pass mark or no score yet."""
        pass_mark, percent = self.terms.pass_mark, self.percent
        return None if pass_mark is None or percent is None else percent >= pass_mark


class Response(models.Model):
    """A place on the paper: the question version asked there, the answer that stands, and its mark."""

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="responses")
    position = models.PositiveSmallIntegerField()  # from 1
    question = models.ForeignKey(Question, models.PROTECT, related_name="+")
    answer = models.JSONField(null=True, blank=True)  # content.questions.base.Answer; none: not answered yet
    sequence = models.PositiveBigIntegerField(default=0)  # the sender's count; a lower one comes too late
    certainty = models.PositiveSmallIntegerField(null=True, blank=True)  # 1 to 3, where marking is by certainty
    flagged = models.BooleanField(default=False)  # the learner's own note: look again
    saved_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)  # final: graded, shown
    duration = models.PositiveIntegerField(null=True, blank=True)  # milliseconds on the item
    hints = models.PositiveSmallIntegerField(default=0)  # that were shown: with any the answer was assisted
    mark = models.FloatField(null=True, blank=True)  # as the last line of its ledger says
    maximum = models.FloatField(default=1)  # 0: dropped
    correct = models.BooleanField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("attempt", "position")
        constraints: ClassVar = [models.UniqueConstraint(fields=("attempt", "position"), name="response_position_once")]
        indexes: ClassVar = [models.Index(fields=("question", "correct"), name="response_by_question")]

    @override
    def __str__(self) -> str:
        return f"{self.attempt}, place {self.position}"

    @property
    def assisted(self) -> bool:
        return self.hints > 0

    @property
    def seed(self) -> int:
        """What shuffles this place's options: the attempt's seed and the place."""
        return self.attempt.seed + self.position


class Grading(models.Model):
    """One line of the ledger: a mark that a response was given, by whom and why. Append-only; the last line stands."""

    class Kind(models.TextChoices):
        AUTOMATIC = "automatic", "Automatic"
        MANUAL = "manual", "By hand"
        REPAIR = "repair", "Repair of a question"

    response = models.ForeignKey(Response, models.CASCADE, related_name="gradings")
    number = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=9, choices=Kind)
    question = models.ForeignKey(Question, models.PROTECT, related_name="+")  # the version whose key was applied
    mark = models.FloatField()
    maximum = models.FloatField(default=1)
    correct = models.BooleanField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("response", "number")
        constraints: ClassVar = [models.UniqueConstraint(fields=("response", "number"), name="grading_number_once")]

    @override
    def __str__(self) -> str:
        return f"{self.mark:g} of {self.maximum:g} ({self.get_kind_display()})"
