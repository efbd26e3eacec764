"""The question bank looked over: is every stored question still grounded, sound, and answered by its own key?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from content.facts.base import Evidence
from content.interchange.bodies import body_fault, parts_of
from content.models import Course, Question
from content.questions import TYPES, lint
from content.questions.base import Answer, Body, Item, ItemType

SEED = 0  # any order of the options will do


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a stored question. `serious`: it must not be asked so; otherwise worth a look."""

    question: Question
    what: str
    serious: bool = True


def faults(course: Course) -> Iterator[Fault]:
    """Yield what is wrong with a course's live questions, in stored order."""
    asked: dict[str, tuple[str, Question]] = {}
    live = Question.objects.live().filter(course=course).select_related("fact").order_by("id")
    for question in live.prefetch_related("evidence__revision"):
        yield from _groundless(question)
        type_ = ItemType(question.type)
        if fault := body_fault(type_, question.stem, question.body):
            yield Fault(question, fault)
            continue
        yield from _unanswerable(question, type_)
        yield from _unsound(question, type_)
        yield from _contradicted(question, type_, asked)


def _groundless(question: Question) -> Iterator[Fault]:
    evidence = list(question.evidence.all())
    if not evidence:
        yield Fault(question, "It has no evidence.")
    for one in evidence:
        if one.revision.text[one.start : one.end] != one.quote:
            yield Fault(question, f"The source does not say “{one.quote[:60]}” at {one.start} to {one.end}.")


def _unanswerable(question: Question, type_: ItemType) -> Iterator[Fault]:
    """Answer a question with what its stored key says; anything but the full mark is a fault."""
    body = question.body
    for answer in _right_answers(type_, body):
        if not TYPES[type_].grade(body, answer, SEED).correct:
            yield Fault(question, f"Its own key is not accepted: {answer}.")


def _right_answers(type_: ItemType, body: Body) -> Iterable[Answer]:
    shown = TYPES[type_].show(body, SEED)
    if "answers" in body:
        return [{"text": text} for text in body["answers"]]
    if "sequence" in body:
        return [{"order": [shown["items"].index(text) for text in body["sequence"]]}]
    if "pairs" in body:
        return [{"matches": [shown["right"].index(right) for _, right in body["pairs"]]}]
    keys = [shown["options"].index(option["text"]) for option in body["options"] if option["correct"]]
    return [{"choices": keys} if type_ is ItemType.CHOICES else {"choice": keys[0]}]


def _unsound(question: Question, type_: ItemType) -> Iterator[Fault]:
    """Yield the linter's findings; what a person approved is worth a look and no more."""
    evidence = list(question.evidence.all())
    dated = next((str(one.revision.dated) for one in evidence if one.revision.dated), "")
    found = lint.findings(_item(question, type_), dated=dated)
    for one in found:
        serious = one.severity is lint.Severity.ERROR and not question.approved
        yield Fault(question, f"{one.rule}: {one.detail}", serious)


def _item(question: Question, type_: ItemType) -> Item:
    parts: Mapping[str, Any] = parts_of(question.body)
    return Item(
        question.key,
        question.fact.key,
        type_,
        question.stem,
        question.explanation,
        tuple(Evidence(e.start, e.end, e.quote) for e in question.evidence.all()),
        question.quality,
        role=question.role,
        **parts,
    )


def _contradicted(question: Question, type_: ItemType, asked: dict[str, tuple[str, Question]]) -> Iterator[Fault]:
    """Compare with the questions before: the same stem must not have another key."""
    if type_ in {ItemType.ORDERING, ItemType.MATCHING}:
        return  # their stems are all alike
    stem = f"{type_.value} {' '.join(question.stem.casefold().split())}"
    keys = " | ".join(sorted(text.casefold() for text in TYPES[type_].solution(question.body)))
    other = asked.setdefault(stem, (keys, question))
    if other[0] != keys:
        yield Fault(question, f"Question {other[1].key} asks the same and its key is another.")
