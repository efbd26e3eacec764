"""The material as stored. Knows no user and no request; what learners do points here with PROTECT."""

from typing import ClassVar, Self, override

from django.db import models
from django.db.models import F, Q


class CourseQuerySet(models.QuerySet["Course"]):
    def published(self) -> Self:
        return self.filter(published=True)


class Course(models.Model):
    """Modules made of one or more sources."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    language = models.CharField(max_length=12, default="en")
    published = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    objects = CourseQuerySet.as_manager()

    class Meta:
        ordering = ("title", "id")

    @override
    def __str__(self) -> str:
        return self.title


class Source(models.Model):
    """A document of a course. Its text is in its revisions."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="sources")
    title = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")

    @override
    def __str__(self) -> str:
        return self.title


class Revision(models.Model):
    """The text of a source at one time. Never changed: a new text is a new revision."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField(default=1)
    sha256 = models.CharField(max_length=64)
    text = models.TextField()
    dated = models.DateField(null=True, blank=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("source", "number")
        constraints: ClassVar = [models.UniqueConstraint(fields=("source", "number"), name="revision_number_once")]

    @override
    def __str__(self) -> str:
        return f"{self.source}, revision {self.number}"


class Module(models.Model):
    """One heading's worth of a course."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="modules")
    source = models.ForeignKey(Source, models.CASCADE, related_name="modules")
    key = models.CharField(max_length=80)
    title = models.CharField(max_length=300)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ("position", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=("course", "key"), name="module_key_once")]

    @override
    def __str__(self) -> str:
        return self.title


class Lesson(models.Model):
    """Three to eight minutes' reading."""

    module = models.ForeignKey(Module, models.CASCADE, related_name="lessons")
    key = models.CharField(max_length=80)
    title = models.CharField(max_length=300)
    position = models.PositiveIntegerField()
    words = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=("module", "key"), name="lesson_key_once")]

    @override
    def __str__(self) -> str:
        return self.title

    @property
    def minutes(self) -> int:
        """Reading time at 200 words a minute, at least one."""
        return max(1, round(self.words / 200))


class Passage(models.Model):
    """A block of a lesson: `revision.text[start:end]`."""

    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="passages")
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="passages")
    key = models.CharField(max_length=80)
    kind = models.CharField(max_length=16)
    level = models.PositiveSmallIntegerField(default=0)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ("position", "id")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="passage_holds_text"),
        ]

    @override
    def __str__(self) -> str:
        return self.key


class FactQuerySet(models.QuerySet["Fact"]):
    def live(self) -> Self:
        return self.filter(retired=False)

    def askable(self) -> Self:
        """Live, with a card or a question to ask it by: what learning is counted in."""
        cards = Card.objects.filter(fact=models.OuterRef("pk"), retired=False)
        questions = Question.objects.filter(fact=models.OuterRef("pk"), status=Question.Status.LIVE)
        return self.live().filter(models.Exists(cards) | models.Exists(questions))


class Fact(models.Model):
    """One thing that the material states: what is learnt, asked and counted."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="facts")
    lesson = models.ForeignKey(Lesson, models.SET_NULL, null=True, related_name="facts")
    key = models.CharField(max_length=80)
    kind = models.CharField(max_length=16)
    relation = models.CharField(max_length=120)
    subject = models.TextField(blank=True)
    object = models.JSONField(default=str)  # a text, or a list of texts
    when = models.CharField(max_length=80, blank=True)
    where = models.CharField(max_length=200, blank=True)
    statement = models.TextField()
    time_dependent = models.BooleanField(default=False)
    retired = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)

    objects = FactQuerySet.as_manager()

    class Meta:
        ordering = ("position", "id")
        constraints: ClassVar = [models.UniqueConstraint(fields=("course", "key"), name="fact_key_once")]

    @override
    def __str__(self) -> str:
        return self.statement


class Evidence(models.Model):
    """The words of the source that state a fact: `revision.text[start:end] == quote`."""

    fact = models.ForeignKey(Fact, models.CASCADE, related_name="evidence")
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="evidence")
    passage = models.ForeignKey(Passage, models.SET_NULL, null=True, related_name="evidence")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        verbose_name_plural = "evidence"

    @override
    def __str__(self) -> str:
        return self.quote


class Card(models.Model):
    """A flashcard of a fact. A fact may have several, and they rotate."""

    fact = models.ForeignKey(Fact, models.CASCADE, related_name="cards")
    key = models.CharField(max_length=80)
    front = models.TextField()
    back = models.TextField()
    retired = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        constraints: ClassVar = [models.UniqueConstraint(fields=("fact", "key"), name="card_key_once")]

    @override
    def __str__(self) -> str:
        return self.front


class QuestionQuerySet(models.QuerySet["Question"]):
    def live(self) -> Self:
        """Questions that may be asked: not retired, not replaced by a later version."""
        return self.filter(status=Question.Status.LIVE, fact__retired=False)


class Question(models.Model):
    """One version of a question. A row is never changed in what it asks: an edit is a new row with the same key."""

    class Status(models.TextChoices):
        LIVE = "live", "Live"
        RETIRED = "retired", "Retired"
        SUPERSEDED = "superseded", "Superseded"

    course = models.ForeignKey(Course, models.CASCADE, related_name="questions")
    fact = models.ForeignKey(Fact, models.CASCADE, related_name="questions")
    key = models.CharField(max_length=80)
    version = models.PositiveIntegerField(default=1)
    status = models.CharField(max_length=12, choices=Status, default=Status.LIVE)
    type = models.CharField(max_length=16)
    role = models.CharField(max_length=40, blank=True)
    stem = models.TextField()
    body = models.JSONField(default=dict)  # options, answers, sequence or pairs, as the type needs
    explanation = models.TextField(blank=True)
    quality = models.FloatField(default=1.0)
    evidence = models.ManyToManyField(Evidence, related_name="questions")
    approved = models.BooleanField(default=False)
    edited_by = models.CharField(max_length=150, blank=True)  # a name, not a row: content knows no people
    reason = models.CharField(max_length=300, blank=True)
    created = models.DateTimeField(auto_now_add=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("course", "key", "version"), name="question_version_once"),
            models.UniqueConstraint(
                fields=("course", "key"), condition=~Q(status="superseded"), name="question_current_once"
            ),
        ]

    @override
    def __str__(self) -> str:
        return self.stem


class LeftOut(models.Model):
    """What looked like a fact and was not asked, with the rule that stopped it."""

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="left_out")
    rule = models.CharField(max_length=120)
    quote = models.TextField()

    class Meta:
        ordering = ("id",)
        verbose_name_plural = "left out"

    @override
    def __str__(self) -> str:
        return f"{self.rule}: {self.quote}"
