"""Who may work on which course, and the documents on their way to becoming one."""

from typing import ClassVar, override

from django.conf import settings
from django.db import models

from content.models import Course


class Authorship(models.Model):
    """A person's right to edit a course."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="authorships")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("course", "author"), name="authorship_once")]

    @override
    def __str__(self) -> str:
        return f"{self.author} writes {self.course}"


class Upload(models.Model):
    """A document brought in the browser, and how far it has come."""

    class Status(models.TextChoices):
        WAITING = "waiting", "Waiting"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"

    uploader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="uploads")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100, blank=True)
    payload = models.BinaryField()
    title = models.CharField(max_length=200, blank=True)
    dated = models.DateField(null=True, blank=True)  # as of when it speaks, where the person says so
    course = models.ForeignKey(Course, models.SET_NULL, null=True, blank=True, related_name="+")
    status = models.CharField(max_length=8, choices=Status, default=Status.WAITING)
    stage = models.CharField(max_length=80, blank=True)  # what it is doing: "Reading", "Finding facts" ...
    progress = models.PositiveSmallIntegerField(default=0)  # percent
    error = models.TextField(blank=True)  # one plain sentence
    created = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created",)

    @override
    def __str__(self) -> str:
        return self.name
