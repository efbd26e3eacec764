"""Rows for tests. `small_course()` is a whole course, two modules and six facts, every quote true to the character."""

from typing import Any

import factory
from django.db import models
from factory.django import DjangoModelFactory

from content.models import Card, Course, Evidence, Fact, Lesson, Module, Passage, Question, Revision, Source

TEXT = """The Alliance and its friends
NATO launched the Harbour Initiative in 1994. It now counts nineteen partners across two seas.
Seven countries joined the Lantern Dialogue, which began at the Oslo Summit.
Working together
The Bridge Programme trains officers and plans exercises. It was agreed in 2004 in Istanbul.
Its purpose is to make forces able to work side by side.
"""


class CourseFactory(DjangoModelFactory[Course]):
    class Meta:
        model = Course

    slug = factory.Sequence(lambda n: f"course-{n}")
    title = factory.Sequence(lambda n: f"Course {n}")
    published = True


class SourceFactory(DjangoModelFactory[Source]):
    class Meta:
        model = Source

    course = factory.SubFactory(CourseFactory)
    title = "A document"
    media_type = "text/plain"


class RevisionFactory(DjangoModelFactory[Revision]):
    class Meta:
        model = Revision

    source = factory.SubFactory(SourceFactory)
    sha256 = "0" * 64
    text = TEXT


class ModuleFactory(DjangoModelFactory[Module]):
    class Meta:
        model = Module

    course = factory.SubFactory(CourseFactory)
    source = factory.SubFactory(SourceFactory, course=factory.SelfAttribute("..course"))
    key = factory.Sequence(lambda n: f"module-{n}")
    title = factory.Sequence(lambda n: f"Module {n}")
    position = factory.Sequence(lambda n: n)


class LessonFactory(DjangoModelFactory[Lesson]):
    class Meta:
        model = Lesson

    module = factory.SubFactory(ModuleFactory)
    key = factory.Sequence(lambda n: f"lesson-{n}")
    title = factory.Sequence(lambda n: f"Lesson {n}")
    position = factory.Sequence(lambda n: n)
    words = 600


class PassageFactory(DjangoModelFactory[Passage]):
    class Meta:
        model = Passage

    lesson = factory.SubFactory(LessonFactory)
    revision = factory.SubFactory(RevisionFactory)
    key = factory.Sequence(lambda n: f"passage-{n}")
    kind = "paragraph"
    start = 0
    end = 10
    position = factory.Sequence(lambda n: n)


class FactFactory(DjangoModelFactory[Fact]):
    class Meta:
        model = Fact

    course = factory.SubFactory(CourseFactory)
    key = factory.Sequence(lambda n: f"fact-{n}")
    kind = "event"
    relation = "launch"
    subject = "NATO"
    statement = factory.Sequence(lambda n: f"NATO launched initiative {n}.")
    position = factory.Sequence(lambda n: n)


class EvidenceFactory(DjangoModelFactory[Evidence]):
    class Meta:
        model = Evidence

    fact = factory.SubFactory(FactFactory)
    revision = factory.SubFactory(RevisionFactory)
    start = 0
    end = 28
    quote = factory.LazyAttribute(lambda e: e.revision.text[e.start : e.end])


class CardFactory(DjangoModelFactory[Card]):
    class Meta:
        model = Card

    fact = factory.SubFactory(FactFactory)
    key = factory.Sequence(lambda n: f"card-{n}")
    front = factory.Sequence(lambda n: f"When was initiative {n} launched?")
    back = "1994"


class QuestionFactory(DjangoModelFactory[Question]):
    class Meta:
        model = Question

    fact = factory.SubFactory(FactFactory)
    course = factory.SelfAttribute("fact.course")
    key = factory.Sequence(lambda n: f"question-{n}")
    type = "choice"
    stem = factory.Sequence(lambda n: f"When was initiative {n} launched?")
    body = factory.LazyFunction(
        lambda: {
            "options": [
                {"text": year, "correct": year == "1994", "why": ""} for year in ("1994", "1999", "2004", "2010")
            ]
        }
    )
    explanation = "It was launched in 1994."


# Where each lesson of `small_course` is, and its facts: (statement, quote, front, back, when).
LESSONS: tuple[tuple[str, str, tuple[tuple[str, str, str, str, str], ...]], ...] = (
    (
        "The Alliance and its friends",
        "How it began",
        (
            (
                "NATO launched the Harbour Initiative in 1994.",
                "NATO launched the Harbour Initiative in 1994.",
                "When did NATO launch the Harbour Initiative?",
                "1994",
                "1994",
            ),
            (
                "The Harbour Initiative counts nineteen partners.",
                "It now counts nineteen partners across two seas.",
                "How many partners does the Harbour Initiative count?",
                "nineteen",
                "",
            ),
            (
                "Seven countries joined the Lantern Dialogue.",
                "Seven countries joined the Lantern Dialogue, which began at the Oslo Summit.",
                "How many countries joined the Lantern Dialogue?",
                "seven",
                "",
            ),
        ),
    ),
    (
        "Working together",
        "The Bridge Programme",
        (
            (
                "The Bridge Programme trains officers and plans exercises.",
                "The Bridge Programme trains officers and plans exercises.",
                "What does the Bridge Programme do?",
                "It trains officers and plans exercises.",
                "",
            ),
            (
                "The Bridge Programme was agreed in 2004 in Istanbul.",
                "It was agreed in 2004 in Istanbul.",
                "When was the Bridge Programme agreed?",
                "2004",
                "2004",
            ),
            (
                "The Bridge Programme makes forces able to work side by side.",
                "Its purpose is to make forces able to work side by side.",
                "What is the purpose of the Bridge Programme?",
                "to make forces able to work side by side",
                "",
            ),
        ),
    ),
)


def small_course(**fields: Any) -> Course:
    """Make a course of two modules, a lesson in each, with passages, six facts, a card and a question for each."""
    course: Course = CourseFactory(**fields)
    source = SourceFactory(course=course)
    revision = RevisionFactory(source=source)
    for position, (module_title, title, facts) in enumerate(LESSONS):
        module = ModuleFactory(course=course, source=source, title=module_title, position=position)
        lesson = LessonFactory(module=module, title=title, position=0)
        passages = lesson_passages(lesson, revision, module_title, facts)
        for number, (statement, quote, front, back, when) in enumerate(facts):
            fact = FactFactory(
                course=course, lesson=lesson, statement=statement, when=when, position=position * 10 + number
            )
            start = TEXT.index(quote)
            evidence = EvidenceFactory(
                fact=fact,
                revision=revision,
                start=start,
                end=start + len(quote),
                passage=next(p for p in passages if p.start <= start < p.end),
            )
            CardFactory(fact=fact, front=front, back=back)
            options = [{"text": text, "correct": text == back, "why": ""} for text in (back, "1987", "2011", "forty")]
            question = QuestionFactory(fact=fact, stem=front, body={"options": options})
            question.evidence.add(evidence)
    return course


def lesson_passages(lesson: Lesson, revision: Revision, heading: str, facts: Any) -> list[Passage]:
    """Make a passage of each line of a lesson's text, from its heading to its last fact."""
    first, last = TEXT.index(heading), TEXT.index(facts[-1][1])
    passages, start = [], 0
    for line in TEXT.splitlines(keepends=True):
        if first <= start <= last or start < last < start + len(line):
            kind = "heading" if line.strip() == heading else "paragraph"
            end = start + len(line.rstrip())
            passages.append(
                PassageFactory(
                    lesson=lesson, revision=revision, kind=kind, start=start, end=end, position=len(passages)
                )
            )
        start += len(line)
    return passages


def fresh[M: models.Model](row: M) -> M:
    """Read a row again."""
    return type(row)._default_manager.get(pk=row.pk)
