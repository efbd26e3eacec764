"""Verbs on stored content: bring a document or a course file in, edit, approve and retire questions, publish, export.

Each is one transaction and takes plain arguments; who did it is a name, because content knows no people.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.db import transaction

from content.course import GeneratedCourse
from content.interchange import course_json
from content.interchange.bodies import body_fault
from content.interchange.course_json import UnusableCourseFile
from content.interchange.stored import stored_course
from content.models import Course, Question, Revision, Source
from content.outline import slug as slug_of
from content.questions.base import ItemType
from content.reading import Document, UnreadableDocument, read
from content.reading.acceptance import MAX_BYTES
from content.storing import date_of, store

__all__ = [
    "Imported",
    "UnusableCourseFile",
    "UnusableEdit",
    "UnusableImport",
    "approve_question",
    "edit_question",
    "export_course",
    "import_course",
    "import_source",
    "make_course",
    "publish_course",
    "restore_question",
    "retire_question",
    "unpublish_course",
]

EDITABLE = frozenset({"stem", "explanation", "body"})
MAX_COURSE_FILE_BYTES = 20 * MAX_BYTES  # a course file holds the text, every quotation and every question
SLUG_CHARACTERS = 80
TITLE_CHARACTERS = 200
REASON_CHARACTERS = 300


class UnusableImport(ValueError):
    """A document or course file that does not fit the course it was meant for. One plain sentence."""


class UnusableEdit(ValueError):
    """A change that would leave a question that cannot be asked, or one already changed. One plain sentence."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `new` is False where the course already held these very bytes."""

    course: Course
    source: Source
    new: bool
    facts: int = 0
    cards: int = 0
    questions: int = 0
    left_out: int = 0


def make_course(
    name: str,
    payload: bytes,
    media_type: str | None = None,
    progress: Callable[[str], None] = lambda stage: None,
    *,
    dated: datetime.date | None = None,
) -> GeneratedCourse:
    """Return the course that a file holds or becomes; nothing is stored.

    `dated` is when a document was so, in place of the date that it gives itself. `progress` hears "reading" and
    "generating" as they begin. Raises UnreadableDocument or UnusableCourseFile.
    """
    progress("reading")
    if course_json.is_course_json(payload):
        if dated:
            raise UnusableCourseFile(
                f"{PurePath(name).name} is a course file, whose date is in it: leave the date out."
            )
        return _load(name, payload)
    document = read(name, payload, media_type, dated=dated)
    progress("generating")
    from content.generation import generate  # loads the language model: only who generates pays for it

    return generate(document)


def _load(name: str, payload: bytes) -> GeneratedCourse:
    label = PurePath(name).name
    if len(payload) > MAX_COURSE_FILE_BYTES:
        raise UnusableCourseFile(
            f"{label} has {len(payload):,} bytes and the limit for a course file is {MAX_COURSE_FILE_BYTES:,}."
        )
    try:
        return course_json.load(payload.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnusableCourseFile(f"{label} is not UTF-8 at byte {error.start + 1}: save it again as UTF-8.") from None
    except UnusableCourseFile as error:
        raise UnusableCourseFile(f"{label}: {error}") from None


def import_source(
    name: str,
    payload: bytes,
    *,
    course: str = "",
    title: str = "",
    published: bool = False,
    media_type: str | None = None,
    dated: datetime.date | None = None,
    progress: Callable[[str], None] = lambda stage: None,
) -> Imported:
    """Store what a file holds or becomes: a course of its own, or one more source of the course with slug `course`.

    Same bytes of the same date again add nothing. `dated` is as in `make_course`. `progress` hears "reading",
    "generating" and "storing" as they begin; generating takes some seconds and no transaction is open meanwhile. Raises
    UnreadableDocument, UnusableCourseFile or UnusableImport.
    """
    generated = make_course(name, payload, media_type, progress, dated=dated)
    if not generated.facts:
        raise UnreadableDocument(
            f"{PurePath(name).name} states no fact that could be asked: bring a text with names, dates or numbers."
        )
    progress("storing")
    return import_course(generated, course=course, title=title, published=published)


@transaction.atomic
def import_course(
    generated: GeneratedCourse, *, course: str = "", title: str = "", published: bool = False
) -> Imported:
    """Store a generated course and return what is new.

    Without `course` (a slug) it becomes a course of its own, named `title` or as its document is; with it, one more
    source of that course, titled so. A course that holds the same bytes of the same date already stays as it is.
    `published` makes the course visible to learners, and never hides one.
    """
    title = (title or generated.document.title)[:TITLE_CHARACTERS]
    target = _course_with(course) if course else _course_holding(generated.document, slug_of(title))
    if target and (held := _revision_holding(target, generated.document.sha256)):
        if held.dated != date_of(generated.document):
            raise UnusableImport(_other_date(target, held))
        _publish(target, published)
        return Imported(target, held.source, new=False)
    if target and target.sources.filter(title=title).exists():
        raise UnusableImport(
            f"The course “{target.slug}” has a source titled “{title}” with another text: give the new one another "
            "title, or import it as a course of its own."
        )
    if target is None:
        language = generated.document.language
        target = Course.objects.create(slug=_free_slug(title), title=title, language=language)
    _publish(target, published)
    stored = store(target, title, generated)
    return Imported(target, stored.source, True, stored.facts, stored.cards, stored.questions, len(generated.left_out))


def _course_with(slug: str) -> Course:
    found = Course.objects.filter(slug=slug).first()
    if found is None:
        raise UnusableImport(f"There is no course “{slug}”: check the slug, or leave it out to make a new course.")
    return found


def _course_holding(document: Document, slug: str) -> Course | None:
    """Return the course that was made of these bytes, of this date, under this name, if there is one."""
    held = Revision.objects.filter(sha256=document.sha256, dated=date_of(document))
    named = Course.objects.filter(slug__startswith=slug or "course", sources__revisions__in=held)
    return named.order_by("id").first()


def _revision_holding(course: Course, sha256: str) -> Revision | None:
    return Revision.objects.select_related("source").filter(source__course=course, sha256=sha256).first()


def _other_date(course: Course, held: Revision) -> str:
    dated = f"dated {held.dated}" if held.dated else "without a date"
    return f"The course “{course.slug}” holds this document {dated}: date it otherwise in a course of its own."


def _free_slug(title: str) -> str:
    """Return the title as a slug, with a number where it is taken."""
    base = slug_of(title) or "course"
    taken = set(Course.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    number = 1
    name = base
    while name in taken:
        number += 1
        name = f"{base[: SLUG_CHARACTERS - 8]}-{number}"
    return name


def _publish(course: Course, published: bool) -> None:
    if published and not course.published:
        publish_course(course)


@transaction.atomic
def publish_course(course: Course) -> None:
    """Let learners see a course."""
    course.published = True
    course.save(update_fields=["published"])


@transaction.atomic
def unpublish_course(course: Course) -> None:
    """Hide a course from learners who look for one; what they did in it stays."""
    course.published = False
    course.save(update_fields=["published"])


@transaction.atomic
def edit_question(question: Question, changes: Mapping[str, Any], by: str, reason: str = "") -> Question:
    """Return the new version of a question that holds `changes` (any of stem, explanation, body).

    The version before it stays for the answers that refer to it. A question edited by a person counts as approved.
    Raises UnusableEdit where the result could not be asked, or where somebody else changed the question meanwhile.
    """
    if unknown := set(changes) - EDITABLE:
        raise UnusableEdit(f"Of a question only {', '.join(sorted(EDITABLE))} can be edited, not {min(unknown)}.")
    wanted = {field: changes.get(field, getattr(question, field)) for field in EDITABLE}
    if not str(wanted["stem"]).strip():
        raise UnusableEdit("A question needs a stem: write what is asked.")
    if fault := body_fault(ItemType(question.type), wanted["stem"], wanted["body"]):
        raise UnusableEdit(fault)
    _replace(question)
    edited = Question.objects.create(
        course_id=question.course_id,
        fact_id=question.fact_id,
        key=question.key,
        version=question.version + 1,
        type=question.type,
        role=question.role,
        quality=question.quality,
        approved=True,
        edited_by=by,
        reason=reason[:REASON_CHARACTERS],
        **wanted,
    )
    quotes = Question.evidence.through
    links = quotes.objects.filter(question_id=question.pk).order_by("id")
    quotes.objects.bulk_create(quotes(question_id=edited.pk, evidence_id=link.evidence_id) for link in links)
    return edited


def _replace(question: Question) -> None:
    """Take a version out of use, if it is still the one in use."""
    current = Question.objects.filter(pk=question.pk).exclude(status=Question.Status.SUPERSEDED)
    if not current.update(status=Question.Status.SUPERSEDED):
        raise UnusableEdit("Somebody changed this question meanwhile: open it again and repeat your edit.")
    question.status = Question.Status.SUPERSEDED


@transaction.atomic
def retire_question(question: Question, by: str, reason: str = "") -> None:
    """Ask a question no more. Answers given to it stay."""
    _set_status(question, Question.Status.RETIRED, by, reason)


@transaction.atomic
def restore_question(question: Question, by: str, reason: str = "") -> None:
    """Ask a retired question again."""
    _set_status(question, Question.Status.LIVE, by, reason)


def _set_status(question: Question, status: Question.Status, by: str, reason: str) -> None:
    current = Question.objects.filter(pk=question.pk).exclude(status=Question.Status.SUPERSEDED)
    if not current.update(status=status, edited_by=by, reason=reason[:REASON_CHARACTERS]):
        raise UnusableEdit("Somebody changed this question meanwhile: open it again and repeat your edit.")
    question.refresh_from_db(fields=["status", "edited_by", "reason"])


@transaction.atomic
def approve_question(question: Question, by: str) -> None:
    """Note that a person looked a question over and found it good."""
    question.approved = True
    question.edited_by = by
    question.save(update_fields=["approved", "edited_by"])


def export_course(course: Course) -> str:
    """Return a stored course as course JSON, which `import_source` reads back."""
    return course_json.dump(stored_course(course))
