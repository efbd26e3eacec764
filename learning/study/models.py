"""What a learner keeps of a course: where they are, and a memory of each fact with its whole history."""

import uuid
from datetime import date, datetime, timedelta
from typing import ClassVar, Self, override

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q

from content.models import Card, Course, Fact, Lesson, Passage, Question
from learning.accounts.models import User
from learning.study.scheduling import Clock, MemoryState, Pace, State


class Preferences(models.Model):
    """How one learner likes to study, in every course. A learner without a row has the defaults."""

    learner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="preferences")
    rollover = models.PositiveSmallIntegerField("my day begins at", default=4, validators=[MaxValueValidator(23)])
    easy_days = models.JSONField(default=list, blank=True)  # weekdays on which little should fall due; Monday is 0
    two_buttons = models.BooleanField("only Again and Good", default=False)
    typed_answers = models.BooleanField("type the answer before it is shown", default=False)
    keys = models.BooleanField("keyboard shortcuts", default=True)
    streak = models.BooleanField("count the days in a row", default=True)
    reminders = models.BooleanField("remind me by email of what is due", default=False)
    reminded_at = models.DateTimeField(null=True, blank=True)
    holiday_until = models.DateField("on holiday until", null=True, blank=True)
    calendar_key = models.UUIDField(default=uuid.uuid4, unique=True)

    class Meta:
        verbose_name_plural = "preferences"

    @override
    def __str__(self) -> str:
        return f"preferences of {self.learner}"

    @classmethod
    def of(cls, learner: User) -> "Preferences":
        """Return a learner's preferences, or the defaults, unsaved."""
        return cls.objects.filter(learner=learner).first() or cls(learner=learner)

    @property
    def clock(self) -> Clock:
        return Clock(self.learner.time_zone, self.rollover)


class Holiday(models.Model):
    """Days on which a learner was, or is, away: a streak passes over them. Both ends count."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="holidays")
    first = models.DateField()
    last = models.DateField()

    class Meta:
        ordering = ("first",)

    @override
    def __str__(self) -> str:
        return f"{self.learner} away from {self.first} to {self.last}"


class StudyPlanQuerySet(models.QuerySet["StudyPlan"]):
    def of(self, learner: User) -> Self:
        return self.filter(learner=learner)


class StudyPlan(models.Model):
    """A learner's taking up of a course, with the pace they chose."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="study_plans")
    course = models.ForeignKey(Course, models.PROTECT, related_name="+")
    started = models.DateTimeField(auto_now_add=True)
    lesson = models.ForeignKey(Lesson, models.SET_NULL, null=True, blank=True, related_name="+")  # where they are
    passage = models.ForeignKey(Passage, models.SET_NULL, null=True, blank=True, related_name="+")  # and where in it
    new_per_day = models.PositiveSmallIntegerField(default=15, validators=[MaxValueValidator(500)])
    reviews_per_day = models.PositiveSmallIntegerField(default=150, validators=[MaxValueValidator(5000)])
    desired_retention = models.FloatField(default=0.9, validators=[MinValueValidator(0.7), MaxValueValidator(0.97)])
    exam_on = models.DateField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)  # every lesson read and every fact seen

    objects = StudyPlanQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("learner", "course"), name="plan_once")]

    @override
    def __str__(self) -> str:
        return f"{self.learner} studies {self.course}"

    def pace(self, preferences: Preferences) -> Pace:
        """Return what is in force for scheduling, as the pure core takes it."""
        return Pace(
            clock=preferences.clock,
            retention=self.desired_retention,
            exam_on=self.exam_on,
            easy_days=frozenset(preferences.easy_days),
        )


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


class MemoryQuerySet(models.QuerySet["Memory"]):
    """Reads of memories. `state` comes right after learner and course, as in the index that serves them."""

    def of(self, learner: User) -> Self:
        return self.filter(learner=learner)

    def in_course(self, course: Course) -> Self:
        return self.filter(course=course)

    def awake(self, now: datetime) -> Self:
        """Not suspended, not buried."""
        return self.filter(suspended=False).filter(Q(buried_until=None) | Q(buried_until__lte=now))

    def askable(self) -> Self:
        """Of a fact that still stands, with a card to ask it by."""
        return self.filter(Exists(Card.objects.filter(fact=OuterRef("fact"), retired=False)), fact__retired=False)

    def learning(self, until: datetime) -> Self:
        """In learning or relearning steps that end by a moment, the earliest first."""
        return self.filter(state__in=(State.LEARNING, State.RELEARNING), due__lte=until).order_by("due", "id")

    def due(self, now: datetime) -> Self:
        """Graduated and due, the longest due first."""
        return self.filter(state=State.REVIEW, due__lte=now).order_by("due", "id")

    def new(self) -> Self:
        """Never asked, in the order in which their lessons were read."""
        return self.filter(state=State.NEW, due=None).order_by("due", "id")

    def seen(self) -> Self:
        return self.filter(reviews__gt=0)


class Memory(models.Model):
    """What one learner remembers of one fact: FSRS state. Cards and quiz answers both train it."""

    class State(models.IntegerChoices):
        NEW = 0
        LEARNING = 1
        REVIEW = 2
        RELEARNING = 3

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memories", db_index=False)
    course = models.ForeignKey(Course, models.PROTECT, related_name="+")  # the fact's, kept here for the index
    fact = models.ForeignKey(Fact, models.PROTECT, related_name="+")
    state = models.PositiveSmallIntegerField(choices=State, default=State.NEW)
    step = models.PositiveSmallIntegerField(null=True, blank=True)
    stability = models.FloatField(null=True, blank=True)  # days until recall falls to 90 %
    difficulty = models.FloatField(null=True, blank=True)  # 1 to 10
    due = models.DateTimeField(null=True, blank=True)
    last_review = models.DateTimeField(null=True, blank=True)
    reviews = models.PositiveIntegerField(default=0)  # that stand; an undo takes one away
    lapses = models.PositiveIntegerField(default=0)
    suspended = models.BooleanField(default=False)
    buried_until = models.DateTimeField(null=True, blank=True)
    last_number = models.PositiveIntegerField(default=0)  # of the last review, undone ones counted: only ever grows

    objects = MemoryQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("learner", "fact"), name="memory_once")]
        indexes: ClassVar = [
            models.Index(fields=("learner", "course", "state", "due", "id"), name="memory_queue"),
        ]
        verbose_name_plural = "memories"

    @override
    def __str__(self) -> str:
        return f"{self.learner}: {self.fact}"

    def is_buried(self, now: datetime) -> bool:
        return self.buried_until is not None and self.buried_until > now

    @property
    def as_state(self) -> MemoryState:
        """What the scheduler knows of it."""
        return MemoryState(
            State(self.state),
            self.step,
            self.stability,
            self.difficulty,
            self.due,
            self.last_review,
            self.reviews,
            self.lapses,
        )


class ReviewQuerySet(models.QuerySet["Review"]):
    def of(self, learner: User) -> Self:
        return self.filter(learner=learner)

    def in_course(self, course: Course) -> Self:
        return self.filter(course=course)

    def standing(self) -> Self:
        """Not undone."""
        return self.filter(undone_at=None)

    def since(self, moment: datetime) -> Self:
        return self.filter(reviewed_at__gte=moment)

    def on(self, day: date, clock: Clock) -> Self:
        """Made on one of a learner's days."""
        return self.filter(reviewed_at__gte=clock.starts(day), reviewed_at__lt=clock.starts(day + timedelta(days=1)))


class Review(models.Model):
    """One piece of evidence about a memory. Append-only: with `before` and `criteria`, undo and replay need no more."""

    class Rating(models.IntegerChoices):
        AGAIN = 1
        HARD = 2
        GOOD = 3
        EASY = 4

    class Source(models.TextChoices):
        CARD = "card", "Flashcard"
        QUESTION = "question", "Question"

    memory = models.ForeignKey(Memory, models.CASCADE, related_name="history", db_index=False)
    number = models.PositiveIntegerField()  # in the memory's history, undone ones counted: an answer counts once
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False)
    course = models.ForeignKey(Course, models.PROTECT, related_name="+", db_index=False)
    rating = models.PositiveSmallIntegerField(choices=Rating)
    reviewed_at = models.DateTimeField()
    duration = models.PositiveIntegerField(null=True, blank=True)  # milliseconds
    source = models.CharField(max_length=8, choices=Source)
    card = models.ForeignKey(Card, models.PROTECT, null=True, blank=True, related_name="+")
    question = models.ForeignKey(Question, models.PROTECT, null=True, blank=True, related_name="+")
    assisted = models.BooleanField(default=False)
    state = models.PositiveSmallIntegerField(choices=Memory.State)  # of the memory when it was asked
    recall = models.FloatField(null=True, blank=True)  # predicted just before
    interval = models.PositiveIntegerField(null=True, blank=True)  # days that were chosen; none in learning steps
    before = models.JSONField()  # the memory's state as it was
    criteria = models.JSONField(default=dict)  # the pace in force, where it was not the default
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ("memory", "number")
        constraints: ClassVar = [models.UniqueConstraint(fields=("memory", "number"), name="review_number_once")]
        indexes: ClassVar = [
            models.Index(
                fields=("learner", "course", "reviewed_at", "state", "rating", "duration"),
                condition=Q(undone_at=None),
                name="review_history",
            ),
        ]

    @override
    def __str__(self) -> str:
        return f"review {self.number} of {self.memory}"


class Note(models.Model):
    """A learner's note to self on a fact."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notes")
    fact = models.ForeignKey(Fact, models.PROTECT, related_name="+")
    text = models.TextField(max_length=2000)
    written_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("learner", "fact"), name="note_once")]

    @override
    def __str__(self) -> str:
        return self.text


class ProblemQuerySet(models.QuerySet["Problem"]):
    def open(self) -> Self:
        return self.filter(settled_at=None)


class Problem(models.Model):
    """What a learner found wrong with a card or question, until somebody who teaches settles it."""

    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    course = models.ForeignKey(Course, models.PROTECT, related_name="+")
    fact = models.ForeignKey(Fact, models.PROTECT, related_name="+")
    card = models.ForeignKey(Card, models.PROTECT, null=True, blank=True, related_name="+")
    question = models.ForeignKey(Question, models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField(max_length=2000, blank=True)
    reported_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = ProblemQuerySet.as_manager()

    class Meta:
        ordering = ("-reported_at", "-id")
        indexes: ClassVar = [models.Index(fields=("course", "settled_at"), name="problem_open")]

    @override
    def __str__(self) -> str:
        return self.text or f"a problem with {self.fact}"
