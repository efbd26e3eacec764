"""Looking questions over: the queue by doubt, and the verbs on its items, with the linter watching."""

import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q

from content import library
from content.facts.base import Evidence as Quote
from content.interchange.bodies import body_fault, parts_of
from content.library import UnusableEdit
from content.models import Evidence, Fact, Question, QuestionQuerySet
from content.questions import lint
from content.questions.base import Item, ItemType
from content.questions.lint import Finding


class FlawedQuestionError(UnusableEdit):
    """A question that the linter rejects. `findings` are its errors; the message is one plain sentence."""

    def __init__(self, found: list[Finding]) -> None:
        self.findings = found
        super().__init__("; ".join(f"{one.name}: {one.detail}" for one in found))


def after(queue: QuestionQuerySet, question: Question) -> Question | None:
    """Return the next question of a queue ordered by doubt, whatever became of `question` itself."""
    later = (
        Q(approved__gt=question.approved)
        | Q(approved=question.approved, quality__gt=question.quality)
        | Q(approved=question.approved, quality=question.quality, pk__gt=question.pk)
    )
    return queue.filter(later).first()


def before(queue: QuestionQuerySet, question: Question) -> Question | None:
    earlier = (
        Q(approved__lt=question.approved)
        | Q(approved=question.approved, quality__lt=question.quality)
        | Q(approved=question.approved, quality=question.quality, pk__lt=question.pk)
    )
    return queue.filter(earlier).reverse().first()


def findings(question: Question) -> list[Finding]:
    """Return what the linter says of a stored question, errors first."""
    return _findings(question, question.evidence.all())


def _findings(question: Question, evidence: Iterable[Evidence]) -> list[Finding]:
    quotes = tuple(Quote(one.start, one.end, one.quote) for one in evidence)
    return lint.findings(
        Item(
            id=question.key,
            fact=question.fact.key,
            type=ItemType(question.type),
            stem=question.stem,
            explanation=question.explanation,
            evidence=quotes,
            quality=question.quality,
            role=question.role,
            **parts_of(question.body),
        )
    )


@transaction.atomic
def revise(question: Question, changes: Mapping[str, Any], by: str, reason: str) -> Question:
    """Return the new version of a question. Raises UnusableEdit, or FlawedQuestionError where the linter rejects it."""
    draft = Question(fact=question.fact, key=question.key, type=question.type, role=question.role, **changes)
    found = _examined(draft, question.evidence.all())
    edited = library.edit_question(question, changes, by=by, reason=reason)
    edited.quality = lint.quality(found)
    edited.save(update_fields=["quality"])
    return edited


@transaction.atomic
def write(fact: Fact, type_: ItemType, changes: Mapping[str, Any], by: str, reason: str) -> Question:
    """Store a question written by hand, resting on the same words as its fact. Raises as `revise` does."""
    key = f"hand-{secrets.token_hex(8)}"
    draft = Question(course_id=fact.course_id, fact=fact, key=key, type=type_, **changes)
    draft.quality = lint.quality(_examined(draft, fact.evidence.all()))
    draft.approved, draft.edited_by, draft.reason = True, by, reason
    draft.save()
    draft.evidence.set(fact.evidence.all())
    return draft


def _examined(question: Question, evidence: Iterable[Evidence]) -> list[Finding]:
    """Return the warnings about a question that can be asked; raise where it cannot."""
    if fault := body_fault(ItemType(question.type), question.stem, question.body):
        raise UnusableEdit(fault)
    found = _findings(question, evidence)
    if flaws := lint.errors(found):
        raise FlawedQuestionError(flaws)
    return found


def variant(question: Question) -> Question | None:
    """Return what may stand in for a question: another on the same fact, one in use before a retired one.

    Of several, one of the same type, then the soundest. None where the fact has no other question.
    """
    others = Question.objects.filter(fact=question.fact_id).exclude(key=question.key)
    others = others.exclude(status=Question.Status.SUPERSEDED)
    return min(
        others,
        key=lambda one: (one.status != Question.Status.LIVE, one.type != question.type, -one.quality, one.pk),
        default=None,
    )


@transaction.atomic
def replace(question: Question, by: str, reason: str = "") -> Question:
    """Retire a question and use its variant, which is returned. Raises UnusableEdit where it has none."""
    other = variant(question)
    if other is None:
        raise UnusableEdit("This fact has no other question: edit this one, or write one on the fact.")
    if question.status != Question.Status.RETIRED:
        library.retire_question(question, by, reason or "replaced by another question on the same fact")
    if other.status == Question.Status.RETIRED:
        library.restore_question(other, by, "replaces another question on the same fact")
    return other


@transaction.atomic
def approve_all(questions: QuestionQuerySet, by: str) -> int:
    """Approve many questions as `library.approve_question` does one, in one go; return how many."""
    chosen = Question.objects.filter(pk__in=questions.order_by().values("pk"))
    return chosen.update(approved=True, edited_by=by)


@transaction.atomic
def retire_all(questions: QuestionQuerySet, by: str, reason: str = "") -> int:
    """Retire many questions; return how many."""
    chosen = list(questions.select_for_update())
    for question in chosen:
        library.retire_question(question, by, reason)
    return len(chosen)
