"""How well recall is predicted: log loss on the real reviews of one learner, beside a constant and SM-2.

Measured as the field does: the reviews split in time order into five parts, each predicted from what came before, and
reviews on the day of the last one not scored. Run with -m benchmark -s.
"""

import csv
import math
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from learning.study.scheduling import Clock, MemoryState, Pace, Rating, recall_of, schedule

CLOCK = Clock(rollover=4)
PACE = Pace(CLOCK)

type Row = tuple[int, Rating, datetime]


@pytest.fixture(scope="module")
def reviews(corpus: Path) -> list[Row]:
    path = corpus.parent / "reviews" / "one_learner.csv"
    if not path.is_file():
        pytest.skip(f"no real reviews: {path} is absent")
    with path.open(encoding="utf-8") as lines:
        rows = [
            (
                int(r["card_id"]),
                Rating(int(r["review_rating"])),
                datetime.fromisoformat(r["review_time"]).astimezone(UTC),
            )
            for r in csv.DictReader(lines)
        ]
    return sorted(rows, key=lambda row: row[2])


def fsrs_predictions(reviews: list[Row]) -> Iterator[tuple[float, bool]]:
    """Yield (predicted recall, recalled) of each review on a later day than its card's last."""
    memories: dict[int, MemoryState] = defaultdict(MemoryState)
    for card, rating, moment in reviews:
        before = memories[card]
        chance = recall_of(before, moment, PACE)
        if chance is not None and before.last_review and CLOCK.day(moment) > CLOCK.day(before.last_review):
            yield chance, rating > Rating.AGAIN
        memories[card], _ = schedule(before, rating, moment, PACE, card)


def sm2_predictions(reviews: list[Row]) -> Iterator[tuple[float, bool]]:
    """Yield the same for SM-2, with 90 % recall at its interval and exponential forgetting.

    It is fed the first review of each day only, which is kinder to it than all of them.
    """
    memories: dict[int, tuple[float, float, int, date]] = {}
    for card, rating, moment in reviews:
        day = CLOCK.day(moment)
        interval, ease, run, last = memories.get(card, (0.0, 2.5, 0, date.min))
        if last == day:
            continue
        if interval:
            yield 0.9 ** ((day - last).days / interval), rating > Rating.AGAIN
        run = run + 1 if rating > Rating.AGAIN else 0
        interval = {0: 1.0, 1: 1.0, 2: 6.0}.get(run, interval * ease)
        ease = max(1.3, ease + 0.1 - (4 - rating) * (0.08 + (4 - rating) * 0.02))
        memories[card] = (interval, ease, run, day)


def constant_predictions(outcomes: list[bool]) -> list[tuple[float, bool]]:
    """For each of the last five sixths, the share recalled in all that came before it."""
    part = len(outcomes) // 6
    starts = range(len(outcomes) - 5 * part, len(outcomes), part)
    return [(sum(outcomes[:s]) / s, hit) for s in starts for hit in outcomes[s : s + part]]


def log_loss(pairs: list[tuple[float, bool]]) -> float:
    return -sum(math.log(max(p if hit else 1 - p, 1e-4)) for p, hit in pairs) / len(pairs)


@pytest.mark.benchmark
def test_log_loss_on_real_reviews(reviews: list[Row]) -> None:
    ours, sm2 = list(fsrs_predictions(reviews)), list(sm2_predictions(reviews))
    constant = constant_predictions([hit for _, hit in ours])
    losses = [log_loss(pairs[-len(constant) :]) for pairs in (ours, constant, sm2)]

    print(f"\n{len(reviews)} reviews, {len(constant)} scored: log loss")
    print("FSRS-6 defaults {:.4f}, a constant {:.4f}, SM-2 {:.4f}".format(*losses))
    assert losses[0] < 0.443
    assert losses[0] < min(losses[1:]) - 0.05
