"""Pairs to be put together, one to one."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.questions import marking, order
from content.questions.base import Answer, Body, Grade, Item, ItemType
from content.questions.chronology import Dated
from content.questions.identity import digest

STEMS = {
    "year": "Match each event with its year.",
    "month": "Match each event with its month.",
    "day": "Match each event with its date.",
}


class Matching:
    """Answered with `{"matches": [for each left side, the index of its shown right side]}`."""

    name = ItemType.MATCHING

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return `{"left": [texts], "right": [texts, in another order]}`."""
        pairs = body["pairs"]
        rights = [right for _, right in pairs]
        return {"left": [left for left, _ in pairs], "right": [rights[i] for i in _shuffled(len(pairs), seed)]}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark the share of pairs that are right."""
        size = len(body["pairs"])
        given = marking.indexes(answer, "matches", size)
        if given is None or len(given) != size:
            return marking.NO_ANSWER
        shown = _shuffled(size, seed)
        return marking.share(sum(shown[right] == left for left, right in enumerate(given)), size)

    def solution(self, body: Body) -> Sequence[str]:
        """Return the pairs, each as "left: right"."""
        return [f"{left}: {right}" for left, right in body["pairs"]]


def _shuffled(size: int, seed: int) -> list[int]:
    shuffled = order.permutation(size, seed, "matching")
    return shuffled[1:] + shuffled[:1] if shuffled == sorted(shuffled) else shuffled


def make(group: Sequence[Dated]) -> Item:
    """Return events with distinct dates of one granularity, each to be paired with its own."""
    evidence = tuple(dict.fromkeys(one for event in group for one in event.fact.evidence))
    return Item(
        "q" + digest(ItemType.MATCHING.value, *(event.fact.id for event in group)),
        group[0].fact.id,
        ItemType.MATCHING,
        STEMS[group[0].when.kind],
        "; ".join(f"{event.text}: {event.when.text}" for event in group) + ".",
        evidence,
        1.0,
        pairs=tuple((event.text, event.when.text) for event in group),
        role="when",
    )
