"""What a paper is drawn from: the questions that a quiz lets in, and what the learner recalls and was asked of them."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from content.models import Course, Question, QuestionQuerySet
from content.questions import TYPES
from content.questions.base import ItemType
from learning.accounts.models import User
from learning.quizzes import papers
from learning.quizzes.models import Quiz, Response
from learning.study.models import Memory
from learning.study.queue import pace_for
from learning.study.scheduling import recall_of


def draw_paper(quiz: Quiz, learner: User, seed: int, now: datetime) -> tuple[int, ...]:
    """Return the ids of the questions for a new attempt, in order."""
    if quiz.keys:
        live = dict(Question.objects.live().filter(course=quiz.course_id, key__in=quiz.keys).values_list("key", "pk"))
        fixed = [live[key] for key in quiz.keys if key in live]
        return papers.shuffled(fixed, seed) if quiz.shuffle else tuple(fixed)
    if quiz.purpose == Quiz.Purpose.PRACTICE:
        found = candidates(asked_by(quiz), recalls(learner, quiz.course, now), times_asked(learner, quiz.course))
        return papers.practice(found, quiz.number, seed)
    drawn = papers.assigned(candidates(asked_by(quiz)), quiz.number, quiz.pk if quiz.same_paper else seed)
    return papers.shuffled(drawn, seed) if quiz.same_paper and quiz.shuffle else drawn


def recalls(learner: User, course: Course, now: datetime) -> dict[int, float]:
    """Return the predicted chance of recall now, by fact id, of what the learner has met in a course."""
    pace = pace_for(learner, course)
    met = Memory.objects.filter(learner=learner, course=course, stability__isnull=False)
    found = {one.fact_id: recall_of(one.as_state, now, pace) for one in met}
    return {fact: chance for fact, chance in found.items() if chance is not None}


def times_asked(learner: User, course: Course) -> Counter[str]:
    """Count how often a learner answered each question of a course, by the question's key, whatever its version."""
    answered = Response.objects.exclude(answered_at=None).filter(attempt__learner=learner)
    keys = answered.filter(attempt__quiz__course=course).order_by().values_list("question__key", flat=True)
    return Counter(keys)


def asked_by(quiz: Quiz) -> QuestionQuerySet:
    """Return the live questions that a quiz's rule lets in."""
    asked = Question.objects.live().filter(course=quiz.course_id)
    if modules := [one.pk for one in quiz.modules.all()]:
        asked = asked.filter(fact__lesson__module__in=modules)
    if quiz.types:
        asked = asked.filter(type__in=quiz.types)
    if quiz.kinds:
        asked = asked.filter(fact__kind__in=quiz.kinds)
    return asked


def candidates(
    asked: QuestionQuerySet, recall: Mapping[int, float] | None = None, times: Mapping[str, int] | None = None
) -> list[papers.Candidate]:
    """Return questions as papers are drawn from. `recall` is by fact's id, `times` by question's key. One query."""
    columns = ("pk", "key", "fact", "fact__lesson__module", "type", "quality", "fact__kind", "stem", "body")
    return [
        papers.Candidate(
            question=pk,
            fact=fact,
            module=module,
            type=kind,
            quality=quality,
            retrievability=(recall or {}).get(fact),
            stem=stem,
            keys=tuple(TYPES[ItemType(kind)].solution(body)),
            kind=fact_kind,
            times=(times or {}).get(key, 0),
        )
        for pk, key, fact, module, kind, quality, fact_kind, stem, body in asked.order_by().values_list(*columns)
    ]
