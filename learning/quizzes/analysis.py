"""From stored attempts to figures: what each question version and the whole quiz tell. Reads, and the verb to flag."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from content.models import Course, Question
from content.questions import TYPES
from content.questions.base import ItemType
from learning.quizzes.models import Attempt, AttemptQuerySet, Quiz, Response
from learning.quizzes.showing import given_texts
from learning.quizzes.statistics import (
    ItemFigures,
    QuizFigures,
    Reply,
    condemned,
    item_figures,
    quiz_figures,
)

LONGEST_REASON = 300
FLAG = "By its figures: "  # how the reason of a flagged question begins
BINS = 10


@dataclass(frozen=True, slots=True)
class QuestionAnalysis:
    """A question version with its figures; `evidence` against it is empty where there is none."""

    question: Question
    figures: ItemFigures
    evidence: str

    @property
    def facility_percent(self) -> int | None:
        return None if self.figures.facility is None else round(100 * self.figures.facility)


@dataclass(frozen=True, slots=True)
class Analysis:
    """`histogram` counts attempts by tenths of the score, the last one 90 to 100 %."""

    quiz: QuizFigures
    questions: tuple[QuestionAnalysis, ...]
    histogram: tuple[int, ...]

    @property
    def flagged(self) -> tuple[QuestionAnalysis, ...]:
        return tuple(one for one in self.questions if one.evidence)


def first_attempts(attempts: AttemptQuerySet) -> AttemptQuerySet:
    """Keep the first attempt of each learner at each quiz: later ones are taken knowing the questions."""
    return attempts.filter(number=1)


def analyse(attempts: AttemptQuerySet) -> Analysis:
    """Return the figures of submitted attempts and of each question version in them. Two queries.

    Dropped questions are left out. Cost: linear in responses, about 0.1 s for 10,000.
    """
    rows = (
        Response.objects.filter(attempt__in=attempts.submitted(), maximum__gt=0, mark__isnull=False)
        .order_by("attempt", "position")
        .values_list("attempt", "attempt__seed", "position", "question", "answer", "mark", "maximum", "duration")
    )
    answered = list(rows)
    questions = {one.pk: one for one in Question.objects.filter(pk__in={row[3] for row in answered})}
    papers: dict[int, dict[int, Reply]] = {}
    for attempt, seed, position, question, answer, mark, maximum, duration in answered:
        papers.setdefault(attempt, {})[question] = Reply(
            mark=mark or 0.0,
            maximum=maximum,
            chosen=_chosen(questions[question], answer, seed + position),
            seconds=None if duration is None else duration / 1000,
        )
    keys = {pk: {o["text"]: o["correct"] for o in one.body.get("options", ())} for pk, one in questions.items()}
    figures = item_figures(list(papers.values()), keys)
    analysed = [QuestionAnalysis(questions[pk], found, condemned(found)) for pk, found in figures.items()]
    return Analysis(
        quiz=quiz_figures(list(papers.values())),
        questions=tuple(sorted(analysed, key=_doubt)),
        histogram=_histogram([_share(paper) for paper in papers.values()]),
    )


def _doubt(one: QuestionAnalysis) -> tuple[bool, float, int]:
    found = one.figures
    return (not one.evidence, 101.0 if found.efficiency is None else found.efficiency, one.question.pk)


def _chosen(question: Question, answer: Mapping[str, Any] | None, seed: int) -> tuple[str, ...]:
    if answer is None or "options" not in question.body:
        return ()
    return given_texts(TYPES[ItemType(question.type)].show(question.body, seed), answer)


def _share(paper: Mapping[int, Reply]) -> float:
    return sum(one.mark for one in paper.values()) / sum(one.maximum for one in paper.values())


def _histogram(shares: list[float]) -> tuple[int, ...]:
    counts = [0] * BINS
    for share in shares:
        counts[min(BINS - 1, max(0, int(share * BINS)))] += 1
    return tuple(counts)


@transaction.atomic
def flag_for_review(question: Question, evidence: str) -> None:
    """Put a question version back into the queue of those to be looked over, foremost, with what speaks against it."""
    reason = (FLAG + evidence)[:LONGEST_REASON]
    Question.objects.filter(pk=question.pk).update(approved=False, quality=0.0, reason=reason)


def flag_condemned(course: Course) -> int:
    """Flag every question of a course that its figures over all assigned quizzes condemn, and say how many.

    What was flagged once is not flagged again: somebody may have looked at it and found it good.
    """
    attempts = Attempt.objects.filter(quiz__course=course, quiz__purpose=Quiz.Purpose.ASSIGNED)
    found = [
        one
        for one in analyse(first_attempts(attempts)).flagged
        if one.question.status == Question.Status.LIVE and not one.question.reason.startswith(FLAG)
    ]
    for one in found:
        flag_for_review(one.question, one.evidence)
    return len(found)


def of_quiz(quiz_id: int, *, every_attempt: bool = False) -> Analysis:
    """Return the figures of one quiz, by first attempts or by all."""
    attempts = Attempt.objects.filter(quiz=quiz_id)
    return analyse(attempts if every_attempt else first_attempts(attempts))
