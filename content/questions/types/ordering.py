"""Events to be put in the order in which they happened."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from content.questions import marking, order
from content.questions.base import Answer, Body, Grade, Item, ItemType
from content.questions.chronology import Dated, by_date
from content.questions.identity import digest

STEM = "Put the events in the order in which they happened, the earliest first."


class Ordering:
    """Answered with `{"order": [indexes into the shown items, earliest first]}`."""

    name = ItemType.ORDERING

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return `{"items": [texts]}`, never in the right order."""
        texts = body["sequence"]
        return {"items": [texts[i] for i in _shuffled(len(texts), seed)]}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark the share of neighbours that stand the right way round."""
        size = len(body["sequence"])
        given = marking.indexes(answer, "order", size)
        if given is None or sorted(given) != list(range(size)):
            return marking.NO_ANSWER
        shown = _shuffled(size, seed)
        placed = [shown[i] for i in given]
        return marking.share(sum(a < b for a, b in pairwise(placed)), size - 1)

    def solution(self, body: Body) -> Sequence[str]:
        """Return the texts, earliest first."""
        return list(body["sequence"])


def _shuffled(size: int, seed: int) -> list[int]:
    shuffled = order.permutation(size, seed, "ordering")
    return shuffled[1:] + shuffled[:1] if shuffled == sorted(shuffled) else shuffled


def make(group: Sequence[Dated]) -> Item:
    """Return events with distinct dates to be put in order. The item belongs to the earliest event's fact."""
    events = by_date(group)
    evidence = tuple(dict.fromkeys(one for event in events for one in event.fact.evidence))
    return Item(
        "q" + digest(ItemType.ORDERING.value, *(event.fact.id for event in events)),
        events[0].fact.id,
        ItemType.ORDERING,
        STEM,
        "; ".join(f"{event.when.text}: {event.text}" for event in events) + ".",
        evidence,
        1.0,
        sequence=tuple(event.text for event in events),
        role="when",
    )
