"""Courses as a learner walks through them: what they may open, where they are, what a lesson says and states."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Substr

from content.models import Course, Evidence, Fact, Lesson, Module, Passage
from learning.accounts.models import User
from learning.study.memory import make_reviewable
from learning.study.models import Memory, Reading, StudyPlan


@dataclass(frozen=True, slots=True)
class LessonPlace:
    """A lesson in the outline, and when the learner read it."""

    lesson: Lesson
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class ModulePlace:
    module: Module
    lessons: tuple[LessonPlace, ...]

    @property
    def read(self) -> int:
        return sum(place.read_at is not None for place in self.lessons)

    @property
    def alone(self) -> LessonPlace | None:
        """Return the module's lesson where it has one only, of the module's own title."""
        only = self.lessons[0] if len(self.lessons) == 1 else None
        return only if only and only.lesson.title == self.module.title else None

    @property
    def minutes(self) -> int:
        return sum(place.lesson.minutes for place in self.lessons)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A fact that a lesson states, by its number there."""

    number: int
    fact: Fact
    memory: Memory | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a passage's text, with the footnotes of the facts it states; `first` are those stated here first."""

    text: str
    footnotes: tuple[Footnote, ...] = ()
    first: frozenset[int] = frozenset()  # numbers of footnotes


@dataclass(frozen=True, slots=True)
class Block:
    """A passage as it is read. `kind` is a BlockKind's value."""

    passage: Passage
    kind: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class BlockGroup:
    """Blocks of one kind that follow one another: list items make one list, table rows one table."""

    kind: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class LessonText:
    groups: tuple[BlockGroup, ...]
    footnotes: tuple[Footnote, ...]


def courses_for(learner: User) -> QuerySet[Course]:
    """Return the courses that a person may study: what is published, and what they were given."""
    taken = StudyPlan.objects.of(learner).values("course")
    return Course.objects.filter(Q(published=True) | Q(pk__in=taken))


@transaction.atomic
def start_course(learner: User, course: Course) -> StudyPlan:
    """Take up a course, or find it taken up."""
    plan, _ = StudyPlan.objects.get_or_create(learner=learner, course=course)
    return plan


def outline(course: Course, learner: User) -> tuple[ModulePlace, ...]:
    """Return a course's modules and lessons in order, with what the learner read. Three queries."""
    read = dict(Reading.objects.filter(learner=learner, lesson__module__course=course).values_list("lesson", "read_at"))
    lessons: dict[int, list[LessonPlace]] = {}
    for lesson in Lesson.objects.filter(module__course=course).order_by("position", "id"):
        lessons.setdefault(lesson.module_id, []).append(LessonPlace(lesson, read.get(lesson.pk)))
    modules = Module.objects.filter(course=course).order_by("position", "id")
    return tuple(ModulePlace(module, tuple(lessons.get(module.pk, ()))) for module in modules)


def places(modules: Iterable[ModulePlace]) -> list[LessonPlace]:
    return [place for module in modules for place in module.lessons]


def next_lesson(modules: Iterable[ModulePlace], after: Lesson | None = None) -> Lesson | None:
    """Return the first unread lesson, looking on from `after` and then from the beginning."""
    lessons = places(modules)
    at = next((n for n, place in enumerate(lessons) if after and place.lesson.pk == after.pk), -1)
    unread = [place.lesson for place in lessons[at + 1 :] + lessons[: at + 1] if place.read_at is None]
    return next((lesson for lesson in unread if after is None or lesson.pk != after.pk), None)


def neighbours(modules: Iterable[ModulePlace], lesson: Lesson) -> tuple[Lesson | None, Lesson | None]:
    """Return the lessons before and after one, as the course has them."""
    lessons = [place.lesson for place in places(modules)]
    at = next((n for n, one in enumerate(lessons) if one.pk == lesson.pk), 0)
    return (lessons[at - 1] if at else None), (lessons[at + 1] if at + 1 < len(lessons) else None)


@transaction.atomic
def open_lesson(plan: StudyPlan, lesson: Lesson) -> None:
    """Remember that this is where the learner is."""
    if plan.lesson_id != lesson.pk:
        StudyPlan.objects.filter(pk=plan.pk).update(lesson=lesson, passage=None)


@transaction.atomic
def keep_place(plan: StudyPlan, passage: Passage) -> None:
    """Remember how far into a lesson the learner came."""
    StudyPlan.objects.filter(pk=plan.pk).update(lesson=passage.lesson_id, passage=passage)


@transaction.atomic
def mark_read(learner: User, lesson: Lesson, now: datetime) -> Reading:
    """Note a lesson as read: from now on its facts are reviewed. Doing it again changes nothing."""
    reading, _ = Reading.objects.get_or_create(learner=learner, lesson=lesson, defaults={"read_at": now})
    make_reviewable(learner, Fact.objects.askable().filter(lesson=lesson).order_by("position", "id"))
    return reading


def lesson_text(lesson: Lesson, learner: User) -> LessonText:
    """Return a lesson's passages with the sentences of its facts marked and numbered. Three queries."""
    passages = list(
        Passage.objects.filter(lesson=lesson)
        .annotate(text=Substr("revision__text", F("start") + 1, F("end") - F("start")))
        .order_by("position", "id")
    )
    evidence = Evidence.objects.filter(passage__in=passages, fact__in=Fact.objects.askable()).select_related("fact")
    rows = sorted(evidence, key=lambda row: (row.start, row.position, row.pk))
    notes = numbered(rows, learner)
    blocks = [block_of(passage, [row for row in rows if row.passage_id == passage.pk], notes) for passage in passages]
    blocks = with_first(blocks)
    groups = [BlockGroup(kind, tuple(run)) for kind, run in groupby(blocks, key=lambda block: block.kind)]
    return LessonText(tuple(groups), tuple(notes.values()))


def numbered(rows: Sequence[Evidence], learner: User) -> dict[int, Footnote]:
    """Number facts in the order of their first words, each with the learner's memory of it."""
    notes: dict[int, Footnote] = {}
    for row in rows:
        notes.setdefault(row.fact_id, Footnote(len(notes) + 1, row.fact))
    for memory in Memory.objects.of(learner).filter(fact__in=list(notes)):
        notes[memory.fact_id] = replace(notes[memory.fact_id], memory=memory)
    return notes


def block_of(passage: Passage, rows: Sequence[Evidence], notes: dict[int, Footnote]) -> Block:
    """Cut a passage at the words that state facts."""
    spans = [(row.start, row.end, notes[row.fact_id]) for row in rows]
    text: str = passage.text  # type: ignore[attr-defined] # annotated in lesson_text
    return Block(passage, passage.kind, segments(text, passage.start, spans))


def with_first(blocks: Sequence[Block]) -> list[Block]:
    """Note in each segment which footnotes come there first: their way back leads to that place."""
    seen: set[int] = set()
    noted = []
    for block in blocks:
        cut = []
        for segment in block.segments:
            numbers = {note.number for note in segment.footnotes}
            cut.append(replace(segment, first=frozenset(numbers - seen)))
            seen |= numbers
        noted.append(replace(block, segments=tuple(cut)))
    return noted


def segments(text: str, start: int, spans: Iterable[tuple[int, int, Footnote]]) -> tuple[Segment, ...]:
    """Cut `text`, which begins at offset `start`, at the spans. Spans that overlap run together."""
    runs: list[tuple[int, int, list[Footnote]]] = []
    for first, last, note in sorted(spans, key=lambda span: (span[0], span[1], span[2].number)):
        first, last = max(first - start, 0), min(last - start, len(text))
        if first >= last:
            continue
        if runs and first < runs[-1][1]:
            before, until, notes = runs[-1]
            runs[-1] = (before, max(until, last), notes if note in notes else [*notes, note])
        else:
            runs.append((first, last, [note]))
    cut, at = [], 0
    for first, last, notes in runs:
        cut += [Segment(text[at:first]), Segment(text[first:last], tuple(notes))]
        at = last
    return tuple(segment for segment in [*cut, Segment(text[at:])] if segment.text)


def lesson_to_read(plan: StudyPlan, modules: Sequence[ModulePlace] | None = None) -> Lesson | None:
    """Return the lesson to read on in: the one left unfinished, or the next unread one."""
    modules = outline(plan.course, plan.learner) if modules is None else modules
    read = {place.lesson.pk for place in places(modules) if place.read_at}
    if plan.lesson and plan.lesson_id not in read:
        return plan.lesson
    return next_lesson(modules, plan.lesson)
