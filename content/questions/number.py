"""A number typed by the learner."""

from collections.abc import Mapping, Sequence
from typing import Any

from content import answers
from content.questions import marking
from content.questions.base import Answer, Body, Grade, ItemType
from content.questions.short_answer import matches


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
