"""A statement to be judged: true, or with exactly one term swapped for one that is proved false."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.questions import marking
from content.questions.base import Answer, Body, Grade, ItemType


class TrueFalse:
    """Answered with `{"choice": 0}` for true, `{"choice": 1}` for false: the order never changes."""

    name = ItemType.TRUE_FALSE

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return `{"options": ["True", "False"]}`."""
        return {"options": [option["text"] for option in body["options"]]}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark the judgement; a wrong one gets what is true as its note."""
        options = body["options"]
        chosen = marking.index(answer, "choice", len(options))
        if chosen is None:
            return marking.NO_ANSWER
        right = bool(options[chosen]["correct"])
        return Grade(float(right), right, "" if right else options[chosen].get("why", ""))

    def solution(self, body: Body) -> Sequence[str]:
        """Return "True" or "False"."""
        return [option["text"] for option in body["options"] if option["correct"]]
