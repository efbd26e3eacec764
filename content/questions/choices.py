"""Several right options among wrong ones: the whole of a list is asked."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.questions import marking, order
from content.questions.base import Answer, Body, Grade, ItemType


class Choices:
    """Answered with `{"choices": [indexes into the shown options]}`."""

    name = ItemType.CHOICES

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return `{"options": [texts]}`."""
        texts = [option["text"] for option in body["options"]]
        return {"options": [texts[i] for i in order.shown(texts, seed)]}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark the chosen set: each key is a share, each wrong choice takes one off again, never below 0."""
        options = body["options"]
        chosen = marking.indexes(answer, "choices", len(options))
        if not chosen:
            return marking.NO_ANSWER
        shown = order.shown([o["text"] for o in options], seed)
        picked = {shown[i] for i in chosen}
        keys = {i for i, option in enumerate(options) if option["correct"]}
        wrong = [options[i].get("why", "") for i in sorted(picked - keys)]
        grade = marking.share(max(0, len(picked & keys) - len(wrong)), len(keys))
        correct = picked == keys
        return Grade(grade.mark, correct, "" if correct else " ".join(filter(None, wrong)) or grade.note)

    def solution(self, body: Body) -> Sequence[str]:
        """Return the keys."""
        return [option["text"] for option in body["options"] if option["correct"]]
