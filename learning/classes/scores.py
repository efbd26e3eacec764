"""What the attempts of one learner at one assignment come to. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Status(StrEnum):
    """How far a learner is with an assignment."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    DONE = "done"
    LATE = "late"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Try:
    """One attempt. `share` is mark / maximum, None while it is open or where nothing could be earned."""

    attempt: int
    number: int
    share: float | None
    started: datetime
    submitted: datetime | None
    late: bool = False

    @property
    def time(self) -> timedelta | None:
        return self.submitted - self.started if self.submitted else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What stands for a learner: the share by the rule which attempt counts, and the attempt that gave it."""

    status: Status
    share: float | None = None
    tries: tuple[Try, ...] = ()
    counted: Try | None = None

    @property
    def percent(self) -> int | None:
        return None if self.share is None else max(0, round(100 * self.share))

    @property
    def time(self) -> timedelta | None:
        return self.counted.time if self.counted else None


def outcome(tries: Sequence[Try], counts: str, due: datetime | None, now: datetime) -> Outcome:
    """Return what a learner's attempts come to. `counts` is highest, latest, first or average."""
    ordered = tuple(sorted(tries, key=lambda one: one.number))
    done = [one for one in ordered if one.submitted]
    counted = _counted(done, counts)
    share = counted.share if counted else None
    scored = [one.share for one in done if one.share is not None]
    if counts == "average" and scored:
        share = sum(scored) / len(scored)
    return Outcome(_status(ordered, counted, due, now), share, ordered, counted)


def _counted(done: Sequence[Try], counts: str) -> Try | None:
    if not done:
        return None
    if counts == "first":
        return done[0]
    if counts == "highest":
        return max(done, key=lambda one: (-1.0 if one.share is None else one.share, -one.number))
    return done[-1]


def _status(tries: Sequence[Try], counted: Try | None, due: datetime | None, now: datetime) -> Status:
    if counted:
        return Status.LATE if counted.late else Status.DONE
    if tries:
        return Status.IN_PROGRESS
    return Status.MISSING if due and now > due else Status.NOT_STARTED
