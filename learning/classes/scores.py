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
    place, share = standing([one.share for one in done], counts)
    counted = None if place is None else done[place]
    late = None if counted is None else counted.late
    return Outcome(status(late, bool(tries), due, now), share, ordered, counted)


def standing(shares: Sequence[float | None], counts: str) -> tuple[int | None, float | None]:
    """Return which of the submitted attempts counts, the earliest first, and the share that stands."""
    if not shares:
        return None, None
    if counts == "highest":
        place = max(range(len(shares)), key=lambda i: (_or_nothing(shares[i]), -i))
        return place, shares[place]
    place = 0 if counts == "first" else len(shares) - 1
    scored = [share for share in shares if share is not None]
    if counts == "average" and scored:
        return place, sum(scored) / len(scored)
    return place, shares[place]


def _or_nothing(share: float | None) -> float:
    return -1.0 if share is None else share


def status(late: bool | None, begun: bool, due: datetime | None, now: datetime) -> Status:
    """Return how far a learner is. `late` tells of the attempt that counts, None where none does."""
    if late is not None:
        return Status.LATE if late else Status.DONE
    if begun:
        return Status.IN_PROGRESS
    return Status.MISSING if due and now > due else Status.NOT_STARTED
