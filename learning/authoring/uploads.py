"""The verbs on uploads: bring a document, and turn it into a course."""

import logging
from datetime import date
from functools import partial

from django.db import transaction
from django.tasks import task
from django.utils import timezone

from content.course import GeneratedCourse
from content.library import UnusableCourseFile, UnusableImport, import_course, make_course
from content.models import Course
from content.outline import slug
from content.reading import UnreadableDocument
from learning.accounts.models import User
from learning.authoring.access import courses_editable_by
from learning.authoring.models import Authorship, Upload

log = logging.getLogger(__name__)

# What the library calls a stage -> what a person reads, and the percent done when it begins.
STAGES = {
    "reading": ("Reading the document", 10),
    "generating": ("Finding facts and writing questions", 30),
    "storing": ("Storing the course", 85),
}
REFUSALS = (UnreadableDocument, UnusableCourseFile, UnusableImport)


@transaction.atomic
def bring(
    uploader: User,
    name: str,
    payload: bytes,
    media_type: str = "",
    title: str = "",
    course: Course | None = None,
    dated: date | None = None,
) -> Upload:
    """Take a document in and have it made into a course, or into one more source of `course`, in the background."""
    upload = Upload.objects.create(
        uploader=uploader, name=name, payload=payload, media_type=media_type, title=title, course=course, dated=dated
    )
    transaction.on_commit(partial(make_course_of_upload.enqueue, upload.pk))
    return upload


@task()
def make_course_of_upload(upload_id: int) -> None:
    """What runs in the background. Safe to run twice: a worker that was killed is followed by another."""
    run(upload_id)


def run(upload_id: int) -> None:
    """Make the course of an upload. Done twice, or by two workers at once, it is still made once.

    Whatever goes wrong, the upload says so in one plain sentence and nothing of the course is stored.
    """
    upload = Upload.objects.select_related("uploader", "course").filter(pk=upload_id).first()
    if upload is None or upload.status in {Upload.Status.DONE, Upload.Status.FAILED}:
        return
    try:
        generated = make_course(
            upload.name,
            bytes(upload.payload),
            upload.media_type or None,
            partial(_note_stage, upload),
            dated=upload.dated,
        )
        _note_stage(upload, "storing")
        _store(upload, generated)
    except REFUSALS as refusal:
        _fail(upload, str(refusal))
    except Exception:
        log.exception("upload %s (%s) could not be made into a course", upload.pk, upload.name)
        _fail(upload, f"{upload.name} could not be made into a course because of an error of ours: tell us about it.")


def _note_stage(upload: Upload, stage: str) -> None:
    label, percent = STAGES[stage]
    unfinished = Upload.objects.filter(pk=upload.pk, finished=None)
    unfinished.update(status=Upload.Status.RUNNING, stage=label, progress=percent)


@transaction.atomic
def _store(upload: Upload, generated: GeneratedCourse) -> None:
    """Store the course and tick the upload off in one transaction: that is what makes a second run harmless."""
    current = Upload.objects.select_for_update().defer("payload").get(pk=upload.pk)
    if current.finished:
        return
    if not generated.facts:
        raise UnreadableDocument(
            f"{upload.name} states no fact that could be asked: bring a text with names, dates or numbers."
        )
    course = _course_for(upload, generated)
    imported = import_course(generated, course=course.slug, title=upload.title)
    if not imported.new:
        raise UnusableImport(f"The course “{course}” holds this very document already: there is nothing to add.")
    current.course = course
    _finish(current, Upload.Status.DONE)


def _course_for(upload: Upload, generated: GeneratedCourse) -> Course:
    """Return the course that the upload was meant for, or a new one that the uploader writes."""
    if upload.course:
        if not courses_editable_by(upload.uploader).filter(pk=upload.course.pk).exists():
            raise UnusableImport(
                f"You may no longer edit the course “{upload.course}”: bring the document as a new one."
            )
        return upload.course
    title = (upload.title or generated.document.title)[:200]
    name = slug(title) or "course"
    if Course.objects.filter(slug=name).exists():
        name = f"{name[:60]}-{upload.pk}"
    course = Course.objects.create(slug=name, title=title, language=generated.document.language)
    Authorship.objects.create(course=course, author=upload.uploader)
    return course


@transaction.atomic
def _fail(upload: Upload, sentence: str) -> None:
    current = Upload.objects.select_for_update().defer("payload").get(pk=upload.pk)
    if not current.finished:
        current.error = sentence
        _finish(current, Upload.Status.FAILED)


def _finish(upload: Upload, status: Upload.Status) -> None:
    """Close an upload and let go of the bytes: a stored course keeps its text, a refused document is not ours."""
    upload.status = status
    upload.finished = timezone.now()
    upload.stage = ""
    upload.progress = 100
    upload.payload = b""
    upload.save(update_fields=["course", "status", "finished", "stage", "progress", "payload", "error"])
