"""What a learner keeps of a course: where they are, and a memory of each fact with its whole history."""

from typing import ClassVar, override

from django.conf import settings
from django.db import models
from django.db.models import Q

from content.models import Card, Course, Fact, Lesson, Question


class StudyPlan(models.Model):
    """A learner's taking up of a course, with the pace they chose."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="study_plans")
    course = models.ForeignKey(Course, models.PROTECT, related_name="+")
    started = models.DateTimeField(auto_now_add=True)
    lesson = models.ForeignKey(Lesson, models.SET_NULL, null=True, blank=True, related_name="+")  # where they are
    new_per_day = models.PositiveSmallIntegerField(default=15)
    reviews_per_day = models.PositiveSmallIntegerField(default=150)
    desired_retention = models.FloatField(default=0.9)
    exam_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("learner", "course"), name="plan_once")]

    @override
    def __str__(self) -> str:
        return f"{self.learner} studies {self.course}"


class Reading(models.Model):
    """A lesson that a learner has read to its end."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="readings")
    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("learner", "lesson"), name="reading_once")]

    @override
    def __str__(self) -> str:
        return f"{self.learner} read {self.lesson}"


class Memory(models.Model):
    """What one learner remembers of one fact: FSRS state. Cards and quiz answers both train it."""

    class State(models.IntegerChoices):
        NEW = 0
        LEARNING = 1
        REVIEW = 2
        RELEARNING = 3

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memories")
    course = models.ForeignKey(Course, models.PROTECT, related_name="+")  # the fact's, kept here for the index
    fact = models.ForeignKey(Fact, models.PROTECT, related_name="+")
    state = models.PositiveSmallIntegerField(choices=State, default=State.NEW)
    step = models.PositiveSmallIntegerField(null=True, blank=True)
    stability = models.FloatField(null=True, blank=True)  # days until recall falls to 90 %
    difficulty = models.FloatField(null=True, blank=True)  # 1 to 10
    due = models.DateTimeField(null=True, blank=True)
    last_review = models.DateTimeField(null=True, blank=True)
    reviews = models.PositiveIntegerField(default=0)
    lapses = models.PositiveIntegerField(default=0)
    suspended = models.BooleanField(default=False)
    buried_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("learner", "fact"), name="memory_once")]
        indexes: ClassVar = [
            models.Index(fields=("learner", "course", "due"), condition=Q(suspended=False), name="memory_due"),
        ]
        verbose_name_plural = "memories"

    @override
    def __str__(self) -> str:
        return f"{self.learner}: {self.fact}"


class Review(models.Model):
    """One piece of evidence about a memory. Append-only: with `before`, undo and replay need nothing else."""

    class Rating(models.IntegerChoices):
        AGAIN = 1
        HARD = 2
        GOOD = 3
        EASY = 4

    class Source(models.TextChoices):
        CARD = "card", "Flashcard"
        QUESTION = "question", "Question"

    memory = models.ForeignKey(Memory, models.PROTECT, related_name="history")
    number = models.PositiveIntegerField()
    rating = models.PositiveSmallIntegerField(choices=Rating)
    reviewed_at = models.DateTimeField()
    duration = models.PositiveIntegerField(null=True, blank=True)  # milliseconds
    source = models.CharField(max_length=8, choices=Source)
    card = models.ForeignKey(Card, models.PROTECT, null=True, blank=True, related_name="+")
    question = models.ForeignKey(Question, models.PROTECT, null=True, blank=True, related_name="+")
    assisted = models.BooleanField(default=False)
    before = models.JSONField()  # the memory's state as it was
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("memory", "number")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("memory", "number"), condition=Q(undone_at=None), name="review_number_once")
        ]

    @override
    def __str__(self) -> str:
        return f"review {self.number} of {self.memory}"
