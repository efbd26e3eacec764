"""A statement with one gap, filled in by typing. Graded as a short answer is."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.questions.base import Answer, Body, Grade, ItemType
from content.questions.short_answer import ShortAnswer

GAP = "____"


class Cloze:
    """Answered with `{"text": "..."}`; the stem holds `____` once."""

    name = ItemType.CLOZE

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return nothing: there is only the stem to see."""
        return {}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark as a short answer."""
        return ShortAnswer().grade(body, answer, seed)

    def solution(self, body: Body) -> Sequence[str]:
        """Return the answer as it is best written."""
        return [str(one) for one in body["answers"][:1]]
