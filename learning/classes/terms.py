"""The terms under which one learner takes one assignment: the assignment's, with what they are granted. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from learning.quizzes.terms import Terms


@dataclass(frozen=True, slots=True)
class Grant:
    """An accommodation as far as terms go. `nearness` orders them: 0 the whole class, 1 one assignment of it,
    2 one learner, 3 one learner at one assignment."""

    nearness: int = 0
    time_factor: float = 1.0
    extra_attempts: int = 0
    opens: datetime | None = None
    due: datetime | None = None
    closes: datetime | None = None


def accommodated(terms: Terms, grants: Sequence[Grant]) -> Terms:
    """Return terms with what is granted: of times and attempts the most generous, of dates the nearest.

    A later due date keeps the quiz open at least that long, and extra time extends the close.
    """
    if not grants:
        return terms
    due = _nearest(grants, "due") or terms.due
    closes = _nearest(grants, "closes") or terms.closes
    allowed = terms.attempts_allowed
    granted = replace(
        terms,
        attempts_allowed=None if allowed is None else allowed + max(grant.extra_attempts for grant in grants),
        opens=_nearest(grants, "opens") or terms.opens,
        due=due,
        closes=max(closes, due) if closes and due else closes,
    )
    return granted.with_extra_time(max(grant.time_factor for grant in grants))


def _nearest(grants: Sequence[Grant], name: str) -> datetime | None:
    given = [grant for grant in grants if getattr(grant, name)]
    nearest: datetime | None = getattr(max(given, key=lambda grant: grant.nearness), name) if given else None
    return nearest
