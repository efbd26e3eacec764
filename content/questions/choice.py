"""One right option among wrong ones."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.questions import marking, order
from content.questions.base import Answer, Body, Grade, ItemType


class Choice:
    """Answered with `{"choice": index into the shown options}`."""

    name = ItemType.CHOICE

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return `{"options": [texts]}`."""
        texts = [option["text"] for option in body["options"]]
        return {"options": [texts[i] for i in order.shown(texts, seed)]}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark the chosen option: all or nothing, with what is true of a wrong one as the note."""
        options = body["options"]
        chosen = marking.index(answer, "choice", len(options))
        if chosen is None:
            return marking.NO_ANSWER
        option = options[order.shown([o["text"] for o in options], seed)[chosen]]
        right = bool(option["correct"])
        return Grade(float(right), right, "" if right else option.get("why", ""))

    def solution(self, body: Body) -> Sequence[str]:
        """Return the key."""
        return [option["text"] for option in body["options"] if option["correct"]]
