"""Looking questions over: the queue by doubt, and the verbs on its items, with the linter watching."""

import secrets
from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q

from content import library
from content.facts.base import Evidence as Quoted
from content.interchange.bodies import body_fault, parts_of
from content.library import UnusableEdit
from content.models import Fact, Question, QuestionQuerySet
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


def findings(question: Question, evidence: Collection[Quoted] = ()) -> list[Finding]:
    """Return what the linter says of a stored question, errors first."""
    return lint.findings(as_item(question, evidence))


def as_item(question: Question, evidence: Collection[Quoted] = ()) -> Item:
    return Item(
        id=question.key,
        fact=question.fact.key,
        type=ItemType(question.type),
        stem=question.stem,
        explanation=question.explanation,
        evidence=tuple(evidence),
        quality=question.quality,
        role=question.role,
        **parts_of(question.body),
    )


@transaction.atomic
def revise(question: Question, changes: Mapping[str, Any], by: str, reason: str) -> Question:
    """Return the new version of a question. Raises UnusableEdit, or FlawedQuestionError where the linter rejects it."""
    found = _examined(Question(fact=question.fact, key=question.key, type=question.type, role=question.role, **changes))
    edited = library.edit_question(question, changes, by=by, reason=reason)
    edited.quality = lint.quality(found)
    edited.save(update_fields=["quality"])
    return edited


@transaction.atomic
def write(fact: Fact, type_: ItemType, changes: Mapping[str, Any], by: str, reason: str) -> Question:
    """Store a question written by hand, resting on the same words as its fact. Raises as `revise` does."""
    drafted = Question(course_id=fact.course_id, fact=fact, type=type_, **changes)
    drafted.key = f"hand-{secrets.token_hex(8)}"
    drafted.quality = lint.quality(_examined(drafted))
    drafted.approved, drafted.edited_by, drafted.reason = True, by, reason
    drafted.save()
    drafted.evidence.set(fact.evidence.all())
    return drafted


def _examined(question: Question) -> list[Finding]:
    """Return the warnings about a question that can be asked; raise where it cannot."""
    if fault := body_fault(ItemType(question.type), question.stem, question.body):
        raise UnusableEdit(fault)
    found = findings(question)
    if flaws := lint.errors(found):
        raise FlawedQuestionError(flaws)
    return found


@transaction.atomic
def approve_all(questions: QuestionQuerySet, by: str) -> int:
    """Approve many questions; return how many."""
    chosen = list(questions.select_for_update())
    for question in chosen:
        library.approve_question(question, by)
    return len(chosen)


@transaction.atomic
def retire_all(questions: QuestionQuerySet, by: str, reason: str = "") -> int:
    """Retire many questions; return how many."""
    chosen = list(questions.select_for_update())
    for question in chosen:
        library.retire_question(question, by, reason)
    return len(chosen)
