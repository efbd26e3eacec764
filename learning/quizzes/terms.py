"""What governs an attempt, and the marks it gives. Pure: no database, `now` is an argument."""

import math
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Self

from content.questions.base import Grade

GRACE = timedelta(seconds=60)  # a save that was on its way at the deadline still counts; stated on the start page


class Feedback(StrEnum):
    """When right, wrong and why may be seen."""

    QUESTION = "question"
    ATTEMPT = "attempt"
    CLOSE = "close"
    NEVER = "never"


class Marking(StrEnum):
    """What an answer earns."""

    PARTIAL = "partial"
    WHOLE = "whole"
    CERTAINTY = "certainty"


# Certainty-based marking: certainty -> (mark when right, mark when wrong). Gardner-Medwin's scheme.
CERTAINTY_MARKS = {1: (1.0, 0.0), 2: (2.0, -2.0), 3: (3.0, -6.0)}


@dataclass(frozen=True, slots=True)
class Terms:
    """The conditions of an attempt. Times are aware; shares run from 0 to 1; `pass_mark` is a percentage."""

    attempts_allowed: int | None = None
    time_limit: timedelta | None = None
    opens: datetime | None = None
    due: datetime | None = None
    closes: datetime | None = None
    late_penalty: float = 0.0  # share of the marks taken off for each day begun after `due`
    feedback: Feedback = Feedback.QUESTION
    feedback_from: datetime | None = None  # with Feedback.CLOSE: when the quiz has closed for everybody
    marking: Marking = Marking.PARTIAL
    pass_mark: int | None = None
    grace: timedelta = GRACE

    def deadline(self, started: datetime) -> datetime | None:
        """Return when an attempt begun at `started` ends: its time limit or the close, whichever comes first."""
        ends = [end for end in (self.closes, started + self.time_limit if self.time_limit else None) if end]
        return min(ends, default=None)

    def is_open(self, now: datetime) -> bool:
        """Say whether an attempt may be begun now."""
        return (self.opens is None or now >= self.opens) and (self.closes is None or now < self.closes)

    def is_late(self, submitted: datetime) -> bool:
        return self.due is not None and submitted > self.due

    def penalty(self, submitted: datetime) -> float:
        """Return the share of the marks that lateness takes, 0 to 1."""
        if self.due is None or submitted <= self.due or not self.late_penalty:
            return 0.0
        return min(1.0, self.late_penalty * math.ceil((submitted - self.due) / timedelta(days=1)))

    def may_review(self, now: datetime, *, submitted: bool) -> bool:
        """Say whether keys and explanations of a whole attempt may be seen now."""
        if not submitted or self.feedback == Feedback.NEVER:
            return False
        return self.feedback != Feedback.CLOSE or self.feedback_from is None or now >= self.feedback_from

    @property
    def maximum(self) -> float:
        """What one question can earn at most."""
        return CERTAINTY_MARKS[3][0] if self.marking == Marking.CERTAINTY else 1.0

    def mark(self, grade: Grade, certainty: int | None) -> float:
        """Return what an answer earns. Without a stated certainty the lowest is taken."""
        if self.marking == Marking.CERTAINTY:
            right, wrong = CERTAINTY_MARKS[certainty if certainty in CERTAINTY_MARKS else 1]
            return right if grade.correct else wrong
        if self.marking == Marking.WHOLE:
            return float(grade.correct)
        return grade.mark

    def to_json(self) -> dict[str, Any]:
        return {
            **{name: getattr(self, name) for name in _PLAIN},
            **{name: time.isoformat() for name in _TIMES if (time := getattr(self, name))},
            **{name: span.total_seconds() for name in _SPANS if (span := getattr(self, name)) is not None},
            "feedback": self.feedback.value,
            "marking": self.marking.value,
        }

    @classmethod
    def from_json(cls, written: dict[str, Any]) -> Self:
        """Read what `to_json` wrote; what is missing (written before it existed) has its default."""
        given: dict[str, Any] = {name: written[name] for name in _PLAIN if name in written}
        given |= {name: datetime.fromisoformat(written[name]) for name in _TIMES if written.get(name)}
        given |= {name: timedelta(seconds=written[name]) for name in _SPANS if written.get(name) is not None}
        return cls(
            feedback=Feedback(written.get("feedback", Feedback.QUESTION)),
            marking=Marking(written.get("marking", Marking.PARTIAL)),
            **given,
        )

    def with_extra_time(self, factor: float) -> Self:
        """Return these terms with the time limit stretched, and the close moved so that the extra time can be used."""
        if self.time_limit is None or factor <= 1:
            return self
        extra = self.time_limit * (factor - 1)
        closes = self.closes + extra if self.closes else None
        return replace(self, time_limit=self.time_limit + extra, closes=closes)


_PLAIN = ("attempts_allowed", "late_penalty", "pass_mark")
_TIMES = ("opens", "due", "closes", "feedback_from")
_SPANS = ("time_limit", "grace")
