"""A number typed by the learner."""

from collections.abc import Mapping, Sequence
from typing import Any

from content import answers
from content.facts.base import Probe
from content.knowledge import FactBase, is_quantity
from content.questions import marking
from content.questions.base import Answer, Body, Grade, Item, ItemType
from content.questions.explanation import explain
from content.questions.identity import item_id
from content.questions.types.short_answer import accepted, matches


class Number:
    """Answered with `{"text": "..."}`."""

    name = ItemType.NUMBER

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return nothing: there is only the stem to see."""
        return {}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark by value: separators, number words, units and currency signs do not matter."""
        text = marking.text(answer)
        if not text:
            return marking.NO_ANSWER
        given = answers.number(text)
        accepted = [str(one) for one in body["answers"]]
        values = {answers.number(one) for one in accepted} - {None}
        right = (given is not None and given in values) or any(matches(text, one) for one in accepted)
        if not right and given is None:
            return Grade(0.0, False, "Write one number.")
        return Grade(float(right), right)

    def solution(self, body: Body) -> Sequence[str]:
        """Return the number as the source writes it."""
        return [str(one) for one in body["answers"][:1]]


def make(probe: Probe, base: FactBase) -> Item | None:
    """Return a count's or amount's probe, None where the document gives more than one number for it."""
    if len(probe.keys) != 1 or not is_quantity(probe.keys[0]) or base.others(probe):
        return None
    key = probe.keys[0]
    if answers.number(key.text) is None:
        return None
    return Item(
        item_id(probe, ItemType.NUMBER),
        probe.fact.id,
        ItemType.NUMBER,
        probe.stem,
        explain(probe.fact),
        probe.fact.evidence,
        1.0,
        answers=accepted(key),
        role=probe.role,
    )
