"""Verbs on a learner's memories: answer, undo, suspend, bury. Each is one transaction and takes no request."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from content.models import Card, Course, Fact, Question
from content.questions.base import ItemType
from learning.accounts.models import User
from learning.study.models import Memory, Preferences, Review
from learning.study.prepared import insert, prepared, update
from learning.study.queue import pace_for
from learning.study.scheduling import Clock, Load, MemoryState, Pace, Rating, replay, schedule

DEFAULT_PACE = Pace()
LONGEST_DURATION = 10 * 60 * 1000  # milliseconds: whoever took longer was elsewhere


class NothingToUndo(ValueError):
    """There is no flashcard review that could be taken back."""


@transaction.atomic
def review_card(
    learner: User,
    card: Card,
    rating: Rating | int,
    now: datetime,
    duration: int | None = None,
    *,
    number: int | None = None,
    pace: Pace | None = None,
    load: Load | None = None,
) -> Review:
    """Record a flashcard's rating.

    `number` is the review's place in the memory's history, as the form that was answered stated it: the same answer
    sent twice, or from a second tab, returns the review that already stands. `duration` is in milliseconds.
    """
    return record(
        learner,
        card.fact_id,
        Rating(rating),
        now,
        pace=pace,
        number=number,
        load=load,
        source=Review.Source.CARD,
        card=card,
        duration=duration,
    )


@transaction.atomic
def record_answer(
    learner: User,
    question: Question,
    correct: bool,
    now: datetime,
    assisted: bool = False,
    duration: int | None = None,
    *,
    pace: Pace | None = None,
) -> Review:
    """Record a quiz answer as evidence about its fact's memory. The caller sees to it that an answer comes once."""
    return record(
        learner,
        question.fact_id,
        rating_of(question, correct, assisted),
        now,
        pace=pace,
        source=Review.Source.QUESTION,
        question=question,
        duration=duration,
        assisted=assisted,
    )


def rating_of(question: Question, correct: bool, assisted: bool) -> Rating:
    """Say what a quiz answer is worth: right is Hard where guessing is easy or help was given, otherwise Good."""
    if not correct:
        return Rating.AGAIN
    return Rating.HARD if assisted or easily_guessed(question) else Rating.GOOD


def easily_guessed(question: Question) -> bool:
    """Say whether blind guessing is right a third of the time or more."""
    if question.type == ItemType.TRUE_FALSE:
        return True
    return question.type == ItemType.CHOICE and len(question.body.get("options", ())) <= 3


def record(
    learner: User,
    fact_id: int,
    rating: Rating,
    now: datetime,
    *,
    pace: Pace | None = None,
    number: int | None = None,
    load: Load | None = None,
    **evidence: Any,
) -> Review:
    """Append a review to a memory, which it moves. Must run in a transaction.

    A moment before the last review, as of an answer that comes in late, counts as that one's.
    """
    memory = locked_memory(learner, fact_id)
    if number is not None and number <= memory.last_number:
        return Review.objects.get(memory=memory, number=number)
    now = max(now, memory.last_review or now)
    pace = pace or pace_for(learner, memory.course)
    before = memory.as_state
    after, log = schedule(before, rating, now, pace, memory.pk, load=load)
    duration = evidence.pop("duration", None)
    review = Review(
        memory=memory,
        number=memory.last_number + 1,
        learner_id=memory.learner_id,
        course_id=memory.course_id,
        rating=rating,
        reviewed_at=now,
        state=before.state,
        recall=log.recall,
        interval=log.interval,
        before=as_json(memory),
        criteria=criteria_of(pace),
        duration=None if duration is None else max(0, min(duration, LONGEST_DURATION)),
        **evidence,
    )
    insert(review)
    move(memory, after, last_number=review.number, buried_until=None)
    return review


@prepared
def locked(learner: int, fact: int) -> QuerySet[Memory, Memory]:
    return Memory.objects.select_for_update().filter(learner=learner, fact=fact)


def locked_memory(learner: User, fact_id: int) -> Memory:
    """Return a learner's memory of a fact, made where there is none yet, for this transaction alone.

    PostgreSQL locks the row; SQLite's IMMEDIATE transactions let one writer in at a time.
    """
    found = locked(learner.pk, fact_id)
    if not found:
        course = Fact.objects.values_list("course", flat=True).get(pk=fact_id)
        Memory.objects.get_or_create(learner=learner, fact_id=fact_id, defaults={"course_id": course})
        found = locked(learner.pk, fact_id)
    return found[0]


def move(memory: Memory, state: MemoryState, **others: Any) -> None:
    """Write a scheduler's state, and other fields, into a memory's row."""
    changes = {name: getattr(state, name) for name in MemoryState.__slots__} | others
    for name, value in changes.items():
        setattr(memory, name, value)
    update(memory, *changes)


def as_json(memory: Memory) -> dict[str, Any]:
    """Return all of a memory that a review may change and an undo restores."""
    times = {name: getattr(memory, name) for name in ("due", "last_review", "buried_until")}
    return {
        "state": int(memory.state),
        "step": memory.step,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "reviews": memory.reviews,
        "lapses": memory.lapses,
        "suspended": memory.suspended,
        **{name: value and value.isoformat() for name, value in times.items()},
    }


def from_json(before: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that `as_json` wrote."""
    times = {name: before[name] and datetime.fromisoformat(before[name]) for name in ("due", "last_review")}
    buried = before["buried_until"] and datetime.fromisoformat(before["buried_until"])
    return {**before, **times, "buried_until": buried}


def criteria_of(pace: Pace) -> dict[str, Any]:
    """Return what differs from the default pace, as stored with a review."""
    if pace == DEFAULT_PACE:
        return {}
    found = asdict(pace)
    found["exam_on"] = pace.exam_on and pace.exam_on.isoformat()
    found["easy_days"] = sorted(pace.easy_days)
    default = asdict(DEFAULT_PACE) | {"easy_days": []}
    return {name: value for name, value in found.items() if value != default[name]}


def pace_from(criteria: dict[str, Any]) -> Pace:
    """Return the pace that `criteria_of` wrote."""
    given = dict(criteria)
    if "clock" in given:
        given["clock"] = Clock(**given["clock"])
    if "exam_on" in given:
        given["exam_on"] = date.fromisoformat(given["exam_on"])
    if "parameters" in given:
        given["parameters"] = tuple(given["parameters"])
    return Pace(**given | {"easy_days": frozenset(given.get("easy_days", ()))})


def replayed(memory: Memory) -> MemoryState:
    """Return the state that a memory's standing reviews lead to from nothing."""
    rows = Review.objects.standing().filter(memory=memory).order_by("number")
    return replay(((Rating(r.rating), r.reviewed_at, pace_from(r.criteria), r.interval) for r in rows), memory.pk)


@transaction.atomic
def undo_last(learner: User, course: Course, now: datetime, *, review_id: int | None = None) -> Review:
    """Take back the last flashcard review in a course and restore its memory exactly.

    `review_id`, if given, says which one is meant, so that a second click undoes no second review.
    Raises NothingToUndo.
    """
    last = Review.objects.of(learner).in_course(course).standing().filter(source=Review.Source.CARD)
    review = last.select_related("memory").order_by("-reviewed_at", "-id").first()
    if review is None or (review_id is not None and review.pk != review_id):
        raise NothingToUndo("There is nothing left to undo here: go on with the next card.")
    memory = Memory.objects.select_for_update().get(pk=review.memory_id)
    if review.before["reviews"] + 1 != memory.reviews:
        raise NothingToUndo(
            "A quiz answer on this fact came after that review, so it stands: go on with the next card."
        )
    review.undone_at = now
    review.save(update_fields=["undone_at"])
    Memory.objects.filter(pk=memory.pk).update(**from_json(review.before))
    return review


@transaction.atomic
def make_reviewable(learner: User, facts: Iterable[Fact]) -> None:
    """Give a learner a new memory of each fact that they have none of, in the order given."""
    rows = [Memory(learner=learner, fact=fact, course_id=fact.course_id) for fact in facts]
    Memory.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def suspend(learner: User, fact: Fact) -> None:
    """Ask a fact no more, until it is resumed."""
    memory = locked_memory(learner, fact.pk)
    Memory.objects.filter(pk=memory.pk).update(suspended=True)


@transaction.atomic
def resume(learner: User, fact: Fact) -> None:
    """Ask a suspended or buried fact again."""
    Memory.objects.filter(learner=learner, fact=fact).update(suspended=False, buried_until=None)


@transaction.atomic
def bury(learner: User, fact: Fact, now: datetime) -> None:
    """Put a fact off until the learner's next day."""
    memory = locked_memory(learner, fact.pk)
    clock = Preferences.of(learner).clock
    tomorrow = clock.starts(clock.day(now) + timedelta(days=1))
    Memory.objects.filter(pk=memory.pk).update(buried_until=tomorrow)
