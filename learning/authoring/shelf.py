"""Reads for the course desk: what a course holds, counted in a fixed number of queries."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Length

from content.models import Card, Course, CourseQuerySet, Fact, Module, Question, QuestionQuerySet, Revision, Source
from content.questions.base import ItemType
from learning.authoring.access import left_out_of

LIVE = Q(status=Question.Status.LIVE, fact__retired=False)
TYPE_NAMES: dict[str, str] = {
    ItemType.CHOICE: "One answer",
    ItemType.CHOICES: "Several answers",
    ItemType.TRUE_FALSE: "True or false",
    ItemType.SHORT_ANSWER: "Short answer",
    ItemType.NUMBER: "Number",
    ItemType.CLOZE: "Gap",
    ItemType.ORDERING: "Order",
    ItemType.MATCHING: "Matching",
}


@dataclass(frozen=True, slots=True)
class ModuleCounts:
    """What one module holds. `unchecked` are live questions that nobody approved yet."""

    module: Module
    lessons: int
    facts: int
    cards: int
    questions: int
    unchecked: int


@dataclass(frozen=True, slots=True)
class CourseCounts:
    """What a course holds. `types` pairs each question type's name with its live questions."""

    modules: tuple[ModuleCounts, ...]
    facts: int
    cards: int
    live: int
    unchecked: int
    retired: int
    types: tuple[tuple[str, str, int], ...]  # type, name, count
    left_out: tuple[tuple[str, int], ...]  # rule, count; the commonest first

    @property
    def left_out_total(self) -> int:
        return sum(count for _, count in self.left_out)


def with_counts(courses: CourseQuerySet) -> CourseQuerySet:
    """Annotate courses with live_questions and unchecked_questions, for a list. No extra queries."""
    return courses.annotate(
        live_questions=Count("questions", filter=Q(questions__status="live", questions__fact__retired=False)),
        unchecked_questions=Count(
            "questions",
            filter=Q(questions__status="live", questions__fact__retired=False, questions__approved=False),
        ),
    )


def counts(course: Course) -> CourseCounts:
    """Return everything the course page counts, in six queries however large the course is."""
    questions = Question.objects.filter(course=course)
    live = questions.filter(LIVE)
    facts = _by_module(Fact.objects.filter(course=course, retired=False), "lesson__module")
    cards = _by_module(
        Card.objects.filter(fact__course=course, retired=False, fact__retired=False), "fact__lesson__module"
    )
    by_type: Counter[str] = Counter()
    asked: Counter[int | None] = Counter()
    unchecked: Counter[int | None] = Counter()
    for module, kind, approved, number in live.values_list("fact__lesson__module", "type", "approved").annotate(
        number=Count("pk")
    ):
        by_type[kind] += number
        asked[module] += number
        unchecked[module] += 0 if approved else number
    modules = tuple(
        ModuleCounts(
            module, module.lesson_count, facts[module.pk], cards[module.pk], asked[module.pk], unchecked[module.pk]
        )
        for module in Module.objects.filter(course=course).annotate(lesson_count=Count("lessons"))
    )
    return CourseCounts(
        modules=modules,
        facts=facts.total(),
        cards=cards.total(),
        live=asked.total(),
        unchecked=unchecked.total(),
        retired=questions.filter(status=Question.Status.RETIRED).count(),
        types=tuple((kind, TYPE_NAMES[kind], by_type[kind]) for kind in TYPE_NAMES if by_type[kind]),
        left_out=left_out_rules(course),
    )


def _by_module(rows: "QuerySet[Fact] | QuerySet[Card]", path: str) -> "Counter[int | None]":
    # Their order would split the groups.
    return Counter(dict(rows.order_by().values_list(path).annotate(number=Count("pk", distinct=True))))


def left_out_rules(course: Course) -> tuple[tuple[str, int], ...]:
    """Return each rule that left something out of a course with how often, the commonest first."""
    rules = left_out_of(course).values_list("rule").annotate(number=Count("pk"))
    return tuple(rules.order_by("-number", "rule"))


def sources(course: Course) -> list[Source]:
    """Return the documents of a course with when each came and how long its latest text is, in one query."""
    newest = Revision.objects.filter(source=OuterRef("pk")).order_by("-number")
    return list(
        Source.objects.filter(course=course).annotate(
            brought=Subquery(newest.values("created")[:1]),
            dated=Subquery(newest.values("dated")[:1]),
            revision_number=Subquery(newest.values("number")[:1]),
            characters=Subquery(newest.annotate(length=Length("text")).values("length")[:1]),
        )
    )


def uses(fact: Fact) -> tuple[int, int]:
    """Return how many questions in use ask a fact, and how many cards."""
    return fact.questions.filter(status=Question.Status.LIVE).count(), fact.cards.filter(retired=False).count()


def with_uses(facts: QuerySet[Fact]) -> QuerySet[Fact]:
    """Annotate facts with live_questions and live_cards and fetch their modules, for a list. No extra queries."""
    return facts.select_related("lesson__module").annotate(
        live_questions=Count("questions", filter=Q(questions__status="live"), distinct=True),
        live_cards=Count("cards", filter=Q(cards__retired=False), distinct=True),
    )


def questions_on(fact: Fact) -> list[Question]:
    """Return the current versions of a fact's questions, each with its type_name."""
    found = list(Question.objects.filter(fact=fact).exclude(status=Question.Status.SUPERSEDED))
    return [_named(one) for one in found]


def _named(question: Question) -> Question:
    question.type_name = TYPE_NAMES[question.type]  # type: ignore[attr-defined]
    return question


def versions(question: Question) -> QuestionQuerySet:
    """Return every version of a question, the newest first."""
    return Question.objects.filter(course=question.course_id, key=question.key).order_by("-version")


def siblings(question: Question) -> list[Question]:
    """Return the other live questions on the same fact, each with its type_name: what may replace this one."""
    return [_named(one) for one in Question.objects.live().filter(fact=question.fact_id).exclude(key=question.key)]
