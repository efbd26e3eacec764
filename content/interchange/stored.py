"""A stored course as the same GeneratedCourse that a document becomes, ready for any format to write.

Several sources become one text, one under the other, with every offset moved along.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from content import course as made
from content.facts import base as facts
from content.interchange.bodies import parts_of
from content.models import Card, Course, Evidence, Fact, LeftOut, Lesson, Module, Passage, Question, Revision
from content.questions import base as questions
from content.questions.base import ItemType
from content.reading.base import Block, BlockKind, Document
from content.reading.legible import legible, note_numbers

BETWEEN = "\n\n"  # between one source's text and the next


@dataclass(frozen=True, slots=True)
class Text:
    """The course's text, and where each revision begins in it."""

    text: str
    starts: Mapping[int, int]  # by revision id


def stored_course(course: Course) -> made.GeneratedCourse:
    """Return what the database holds of a course: facts not retired, questions that may be asked, in stored order."""
    revisions = _latest_revisions(course)
    text = _joined(revisions)
    modules = tuple(_modules(course, text))
    evidence = _evidence(course, text)
    kept = [fact for fact in course.facts.live() if evidence.get(fact.pk)]
    return made.GeneratedCourse(
        document=_document(course, revisions, text, modules),
        modules=modules,
        facts=tuple(_fact(fact, evidence[fact.pk]) for fact in kept),
        cards=tuple(_cards(course, kept)),
        items=tuple(_items(course, text, kept)),
        left_out=tuple(
            facts.LeftOut(one.rule, one.quote) for one in LeftOut.objects.filter(revision__in=revisions).order_by("id")
        ),
    )


def _latest_revisions(course: Course) -> list[Revision]:
    found: dict[int, Revision] = {}
    for revision in Revision.objects.filter(source__course=course).order_by("source__position", "source_id", "number"):
        found[revision.source_id] = revision
    return list(found.values())


def _joined(revisions: Iterable[Revision]) -> Text:
    parts: list[str] = []
    starts: dict[int, int] = {}
    at = 0
    for revision in revisions:
        if parts:
            parts.append(BETWEEN)
            at += len(BETWEEN)
        starts[revision.pk] = at
        parts.append(revision.text)
        at += len(revision.text)
    return Text("".join(parts), starts)


def _document(course: Course, revisions: list[Revision], text: Text, modules: Iterable[made.Module]) -> Document:
    passages = [passage for module in modules for lesson in module.lessons for passage in lesson.passages]
    blocks = tuple(Block(BlockKind(p.kind), p.start, p.end, p.level) for p in passages)
    single = revisions[0] if len(revisions) == 1 else None
    dates = [revision.dated for revision in revisions if revision.dated]
    return Document(
        title=single.source.title if single else course.title,
        media_type=single.source.media_type if single else "text/plain",
        sha256=single.sha256 if single else hashlib.sha256(text.text.encode()).hexdigest(),
        text=text.text,
        blocks=blocks,
        language=course.language,
        dated=max(dates).isoformat() if dates else None,
        plain=legible(text.text, note_numbers(text.text, blocks)),
    )


def _modules(course: Course, text: Text) -> Iterable[made.Module]:
    passages = defaultdict(list)
    for passage in Passage.objects.filter(lesson__module__course=course, revision__in=text.starts):
        shift = text.starts[passage.revision_id]
        passages[passage.lesson_id].append(
            made.Passage(passage.key, passage.kind, passage.start + shift, passage.end + shift, passage.level)
        )
    lessons = defaultdict(list)
    for lesson in Lesson.objects.filter(module__course=course):
        lessons[lesson.module_id].append(made.Lesson(lesson.key, lesson.title, tuple(passages[lesson.pk])))
    for module in Module.objects.filter(course=course):
        yield made.Module(module.key, module.title, tuple(lessons[module.pk]))


def _moved(evidence: Evidence, text: Text) -> facts.Evidence:
    shift = text.starts[evidence.revision_id]
    return facts.Evidence(evidence.start + shift, evidence.end + shift, evidence.quote)


def _evidence(course: Course, text: Text) -> dict[int, tuple[facts.Evidence, ...]]:
    found = defaultdict(list)
    for evidence in Evidence.objects.filter(fact__course=course, revision__in=text.starts):
        found[evidence.fact_id].append(_moved(evidence, text))
    return {fact: tuple(some) for fact, some in found.items()}


def _fact(fact: Fact, evidence: tuple[facts.Evidence, ...]) -> facts.Fact:
    objects = fact.object if isinstance(fact.object, list) else [fact.object]
    texts = {
        "subject": [fact.subject],
        "members" if isinstance(fact.object, list) else "object": objects,
        "when": [fact.when],
        "where": [fact.where],
    }
    roles = {
        role: tuple(facts.Term(text, "phrase", text.casefold(), 0, 0) for text in some)
        for role, some in texts.items()
        if any(some)
    }
    kind = facts.FactKind(fact.kind)
    return facts.Fact(
        fact.key, kind, fact.relation, roles, fact.statement, evidence, time_dependent=fact.time_dependent
    )


def _cards(course: Course, kept: Iterable[Fact]) -> Iterable[questions.Card]:
    keys = {fact.pk: fact.key for fact in kept}
    for card in Card.objects.filter(fact__course=course, retired=False).order_by("id"):
        if card.fact_id in keys:
            yield questions.Card(card.key, keys[card.fact_id], card.front, card.back)


def _items(course: Course, text: Text, kept: Iterable[Fact]) -> Iterable[questions.Item]:
    keys = {fact.pk: fact.key for fact in kept}
    live = Question.objects.live().filter(course=course)
    quotes = defaultdict(list)
    for link in Question.evidence.through.objects.filter(question__in=live).select_related("evidence").order_by("id"):
        if link.evidence.revision_id in text.starts:
            quotes[link.question_id].append(_moved(link.evidence, text))
    # An edit is a later row of the same question, and keeps its place.
    first = dict(Question.objects.filter(course=course).order_by("-version").values_list("key", "id"))
    for question in sorted(live, key=lambda question: first[question.key]):
        if question.fact_id in keys:
            yield questions.Item(
                id=question.key,
                fact=keys[question.fact_id],
                type=ItemType(question.type),
                stem=question.stem,
                explanation=question.explanation,
                evidence=tuple(quotes[question.pk]),
                quality=question.quality,
                role=question.role,
                **parts_of(question.body),
            )
