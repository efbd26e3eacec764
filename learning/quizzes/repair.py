"""Putting right what a wrong question did to marks: first what would move, then the same for real.

A plan is made from the answers and the keys alone, never from the marks that stand, so that running it twice is
running it once, and what the plan shows is what its run does. Marks given by hand stay.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction
from django.db.models import Max, QuerySet

from content.library import edit_question, retire_question
from content.models import Question
from content.questions.base import Grade
from learning.accounts.models import User
from learning.quizzes import marks
from learning.quizzes.models import Attempt, Grading, Response
from learning.quizzes.terms import Terms


class Policy(StrEnum):
    """What becomes of the answers already given."""

    FULL = "full"  # full credit to everybody who was asked
    EITHER = "either"  # the old key and the new one are both right
    NEW = "new"  # only the new key is right
    DROP = "drop"  # the question does not count


@dataclass(frozen=True, slots=True)
class Change:
    """What a repair does to one response: marks out of maxima, before and after."""

    response: int
    attempt: int
    learner: User
    mark: tuple[float, float]
    maximum: tuple[float, float]
    correct: bool
    score: tuple[float | None, float | None]  # the attempt's share of its marks, before and after

    @property
    def percents(self) -> tuple[int | None, int | None]:
        before, after = (None if share is None else max(0, round(100 * share)) for share in self.score)
        return before, after

    @property
    def lowers(self) -> bool:
        before, after = self.score
        return before is not None and after is not None and after < before - 1e-9

    @property
    def raises(self) -> bool:
        before, after = self.score
        return before is None or after is None or after > before + 1e-9


@dataclass(frozen=True, slots=True)
class Plan:
    """The responses whose marks move, with the number of those that stay because they were marked by hand."""

    changes: tuple[Change, ...]
    by_hand: int

    @property
    def lowered(self) -> tuple[Change, ...]:
        return tuple(one for one in self.changes if one.lowers)

    @property
    def worst_first(self) -> tuple[Change, ...]:
        """The changes for somebody to look through: whose score falls, whose rises, whose stays."""
        return tuple(sorted(self.changes, key=lambda one: (not one.lowers, not one.raises)))

    @property
    def raised(self) -> tuple[Change, ...]:
        return tuple(one for one in self.changes if one.raises)


def fixed_body(question: Question, right: Iterable[int] = (), answers: Sequence[str] = ()) -> dict[str, Any]:
    """Return a question's body with another key: the indexes of the right options, or the accepted answers.

    Texts and their order stay, so that answers already given mean what they meant. Raises ValueError where the type
    has neither (ordering, matching): such a question is dropped or credited.
    """
    if "options" in question.body:
        chosen = set(right)
        options = [{**option, "correct": i in chosen} for i, option in enumerate(question.body["options"])]
        return {**question.body, "options": options}
    if "answers" in question.body:
        return {**question.body, "answers": list(answers)}
    raise ValueError("This question has no key that could be changed alone: drop it or give full credit.")


def affected(question: Question, attempts: QuerySet[Attempt]) -> QuerySet[Response]:
    """Return the final responses to a question version in some attempts."""
    asked = Response.objects.filter(question=question, attempt__in=attempts, answered_at__isnull=False)
    return asked.select_related("attempt__learner", "question").order_by("attempt__learner__name", "pk")


def plan(question: Question, responses: QuerySet[Response], policy: Policy, body: Mapping[str, Any] | None) -> Plan:
    """Return what a repair would do. `body` holds the new key, where the policy needs one. Three queries."""
    found = list(responses)
    by_hand = set(
        Grading.objects.filter(response__in=[one.pk for one in found], kind=Grading.Kind.MANUAL).values_list(
            "response", flat=True
        )
    )
    totals = _totals({one.attempt_id for one in found})
    fixed = Question(type=question.type, body=body) if body is not None else question
    changes = [
        change
        for one in found
        if one.pk not in by_hand and (change := _change(one, question, fixed, policy, totals[one.attempt_id]))
    ]
    return Plan(tuple(changes), len(by_hand))


def _totals(attempts: Iterable[int]) -> dict[int, tuple[float, float]]:
    totals: dict[int, tuple[float, float]] = {}
    for attempt, mark, maximum in Response.objects.filter(attempt__in=attempts).values_list(
        "attempt", "mark", "maximum"
    ):
        marked, best = totals.get(attempt, (0.0, 0.0))
        totals[attempt] = (marked + (mark or 0.0), best + maximum)
    return totals


def _change(
    response: Response, old: Question, fixed: Question, policy: Policy, total: tuple[float, float]
) -> Change | None:
    mark, maximum, correct = _judged(response, old, fixed, policy, response.attempt.terms)
    before = (response.mark or 0.0, response.maximum)
    if (mark, maximum) == before and correct == bool(response.correct):
        return None
    after = (total[0] - before[0] + mark, total[1] - before[1] + maximum)
    return Change(
        response=response.pk,
        attempt=response.attempt_id,
        learner=response.attempt.learner,
        mark=(before[0], mark),
        maximum=(before[1], maximum),
        correct=correct,
        score=(_share(total, response.attempt.penalty), _share(after, response.attempt.penalty)),
    )


def _judged(
    response: Response, old: Question, fixed: Question, policy: Policy, terms: Terms
) -> tuple[float, float, bool]:
    """Return (mark, maximum, correct) under a policy."""
    if policy == Policy.DROP:
        return 0.0, 0.0, False
    if policy == Policy.FULL:
        return terms.maximum, terms.maximum, True
    given = [_graded(fixed, response)] + ([_graded(old, response)] if policy == Policy.EITHER else [])
    best = max(given, key=lambda one: marks.earned(terms, response, one))
    return marks.earned(terms, response, best), terms.maximum, best.correct


def _graded(question: Question, response: Response) -> Grade:
    return marks.grade(question, response.answer, response.seed)


def _share(total: tuple[float, float], penalty: float) -> float | None:
    mark, maximum = total
    if not maximum:
        return None
    return marks.after_penalty(mark, penalty) / maximum


@transaction.atomic
def repair(
    question: Question,
    responses: QuerySet[Response],
    policy: Policy,
    body: Mapping[str, Any] | None,
    by: User,
    reason: str,
    now: datetime,
) -> Plan:
    """Do what `plan` shows: write every change into the ledger, and ask the question from now on with its new key.

    A dropped question is retired. Raises ValueError without a reason, UnusableEdit where the new key cannot be one.
    """
    if not reason.strip():
        raise ValueError("The reason is missing: write what was wrong with the question.")
    ids = list(responses.values_list("attempt", flat=True).distinct())
    list(Attempt.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
    done = plan(question, responses, policy, body)
    version = _asked_from_now_on(question, policy, body, by, reason)
    _apply(done.changes, version, by, reason, now)
    return done


def _asked_from_now_on(
    question: Question, policy: Policy, body: Mapping[str, Any] | None, by: User, reason: str
) -> Question:
    """Return the version whose key the marks now rest on."""
    if question.status == Question.Status.SUPERSEDED:
        newest = Question.objects.filter(course=question.course_id, key=question.key).order_by("-version").first()
        return newest if newest and body is not None and newest.body == body else question
    if policy == Policy.DROP:
        retire_question(question, str(by), reason)
    elif body is not None and body != question.body:
        return edit_question(question, {"body": dict(body)}, str(by), reason)
    return question


def _apply(changes: Iterable[Change], version: Question, by: User, reason: str, now: datetime) -> None:
    changed = {change.response: change for change in changes}
    found = list(Response.objects.filter(pk__in=changed))
    last = dict(
        Grading.objects.filter(response__in=changed).values_list("response").annotate(last=Max("number")).order_by()
    )
    for response in found:
        change = changed[response.pk]
        response.mark, response.maximum, response.correct = change.mark[1], change.maximum[1], change.correct
    Response.objects.bulk_update(found, ["mark", "maximum", "correct"])
    Grading.objects.bulk_create(
        Grading(
            response=response,
            number=last.get(response.pk, 0) + 1,
            kind=Grading.Kind.REPAIR,
            question=version,
            mark=response.mark or 0.0,
            maximum=response.maximum,
            correct=bool(response.correct),
            by=by,
            reason=reason[:300],
            at=now,
        )
        for response in found
    )
    marks.total_all({change.attempt for change in changed.values()})
