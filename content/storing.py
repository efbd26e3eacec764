"""A generated course into rows, in bulk. Called inside a transaction by `content.library`."""

import datetime
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, QuerySet

from content import course as made
from content.facts import base as facts
from content.interchange.course_json import fact_view
from content.models import Card, Course, Evidence, Fact, LeftOut, Lesson, Module, Passage, Question, Revision, Source
from content.outline import count_words
from content.questions import base as questions
from content.questions import body_of
from content.reading.base import BlockKind, Document

BATCH = 500


@dataclass(frozen=True, slots=True)
class Stored:
    """What was added."""

    source: Source
    facts: int
    cards: int
    questions: int


def store(course: Course, title: str, generated: made.GeneratedCourse) -> Stored:
    """Add a document's modules, facts, cards and questions to a course.

    A fact that the course already holds gets the new document's words as further evidence; its cards and questions stay
    as they are.
    """
    revision = _store_source(course, title, generated.document)
    passages = _store_modules(course, revision, generated)
    held = dict(course.facts.values_list("key", "id"))
    rows = _store_facts(course, generated.facts, held, passages)
    evidence = _store_evidence(generated, rows, revision, passages)
    fresh = {key: row for key, row in rows.items() if key not in held}
    cards = [Card(fact=fresh[c.fact], key=c.id, front=c.front, back=c.back) for c in generated.cards if c.fact in fresh]
    Card.objects.bulk_create(cards, batch_size=BATCH)
    asked = _store_questions(course, generated.items, rows, evidence)
    left_out = [LeftOut(revision=revision, rule=one.rule[:120], quote=one.quote) for one in generated.left_out]
    LeftOut.objects.bulk_create(left_out, batch_size=BATCH)
    return Stored(revision.source, len(fresh), len(cards), asked)


def _next_position(rows: QuerySet[Any]) -> int:
    last = rows.aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def _store_source(course: Course, title: str, document: Document) -> Revision:
    position = _next_position(course.sources.all())
    source = Source.objects.create(course=course, title=title, media_type=document.media_type, position=position)
    return Revision.objects.create(source=source, sha256=document.sha256, text=document.text, dated=date_of(document))


def date_of(document: Document) -> datetime.date | None:
    """Return as of when a document speaks, None where nobody said."""
    return datetime.date.fromisoformat(document.dated) if document.dated else None


class PassageIndex:
    """Which stored passage holds an offset of the revision."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = sorted(passages, key=lambda passage: passage.start)
        self._starts = [passage.start for passage in self._passages]

    def at(self, offset: int) -> Passage | None:
        place = bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self._passages[place].end:
            return None
        return self._passages[place]


def _store_modules(course: Course, revision: Revision, generated: made.GeneratedCourse) -> PassageIndex:
    first = _next_position(course.modules.all())
    taken = set(course.modules.values_list("key", flat=True))
    modules = []
    for number, module in enumerate(generated.modules):
        key = _free_key(module.id, taken)
        title = module.title[:300]
        modules.append(Module(course=course, source=revision.source, key=key, title=title, position=first + number))
    Module.objects.bulk_create(modules, batch_size=BATCH)
    text = generated.document.text
    lessons = [
        (Lesson(module=row, key=one.id, title=one.title[:300], position=number, words=_words(text, one)), one)
        for row, module in zip(modules, generated.modules, strict=True)
        for number, one in enumerate(module.lessons)
    ]
    Lesson.objects.bulk_create([row for row, _ in lessons], batch_size=BATCH)
    passages = [
        Passage(
            lesson=row,
            revision=revision,
            key=p.id,
            kind=p.kind,
            level=p.level,
            start=p.start,
            end=p.end,
            position=number,
        )
        for row, lesson in lessons
        for number, p in enumerate(lesson.passages)
    ]
    return PassageIndex(Passage.objects.bulk_create(passages, batch_size=BATCH))


def _free_key(key: str, taken: set[str]) -> str:
    """Return a module's key, with a number where another document of the course has it."""
    name, number = key, 1
    while name in taken:
        number += 1
        name = f"{key[:72]}-{number}"
    taken.add(name)
    return name


def _words(text: str, lesson: made.Lesson) -> int:
    return sum(count_words(text[p.start : p.end]) for p in lesson.passages if p.kind != BlockKind.CODE)


def _store_facts(
    course: Course, generated: Iterable[facts.Fact], held: dict[str, int], passages: PassageIndex
) -> dict[str, Fact]:
    """Store the facts that are new to the course; return the rows of all of them by key."""
    first = _next_position(course.facts.all())
    rows: dict[str, Fact] = {}
    for number, fact in enumerate(generated):
        if fact.id in held:
            continue
        passage = passages.at(fact.evidence[0].start)
        view = fact_view(fact)
        rows[fact.id] = Fact(
            course=course,
            lesson_id=passage.lesson_id if passage else None,
            key=fact.id,
            kind=fact.kind.value,
            relation=view["relation"],
            subject=view["subject"],
            object=view["object"],
            when=view["when"] or "",
            where=view["where"] or "",
            statement=fact.statement,
            time_dependent=fact.time_dependent,
            position=first + number,
        )
    Fact.objects.bulk_create(rows.values(), batch_size=BATCH)
    known = {fact.id for fact in generated} & held.keys()
    return rows | {fact.key: fact for fact in course.facts.filter(key__in=known)}


type EvidenceKey = tuple[str, int, int]


def _store_evidence(
    generated: made.GeneratedCourse, rows: dict[str, Fact], revision: Revision, passages: PassageIndex
) -> dict[EvidenceKey, Evidence]:
    """Store the words that state each fact, and what a question quotes beyond its own fact's."""
    wanted: dict[EvidenceKey, facts.Evidence] = {}
    spans: set[tuple[int, int]] = set()
    for fact in generated.facts:
        for one in fact.evidence:
            wanted.setdefault((fact.id, one.start, one.end), one)
            spans.add((one.start, one.end))
    for item in generated.items:
        for one in item.evidence:
            if (one.start, one.end) not in spans:
                wanted.setdefault((item.fact, one.start, one.end), one)
    found = {
        key: Evidence(
            fact=rows[key[0]],
            revision=revision,
            passage=passages.at(one.start),
            start=one.start,
            end=one.end,
            quote=one.quote,
            position=number,
        )
        for number, (key, one) in enumerate(wanted.items())
    }
    Evidence.objects.bulk_create(found.values(), batch_size=BATCH)
    return found


def _store_questions(
    course: Course,
    items: Iterable[questions.Item],
    rows: dict[str, Fact],
    evidence: dict[EvidenceKey, Evidence],
) -> int:
    """Store the questions whose keys are new to the course, each with the evidence it quotes."""
    taken = set(course.questions.values_list("key", flat=True))
    anywhere = {(start, end): row for (_, start, end), row in reversed(evidence.items())}
    kept = [item for item in items if item.id not in taken]
    asked = [
        Question(
            course=course,
            fact=rows[item.fact],
            key=item.id,
            type=item.type.value,
            role=item.role[:40],
            stem=item.stem,
            body=body_of(item),
            explanation=item.explanation,
            quality=item.quality,
        )
        for item in kept
    ]
    Question.objects.bulk_create(asked, batch_size=BATCH)
    quotes = Question.evidence.through
    links = [
        quotes(question_id=question.pk, evidence_id=row.pk)
        for question, item in zip(asked, kept, strict=True)
        for row in dict.fromkeys(
            evidence.get((item.fact, e.start, e.end)) or anywhere[e.start, e.end] for e in item.evidence
        )
    ]
    quotes.objects.bulk_create(links, batch_size=BATCH)
    return len(asked)
