"""One right option among wrong ones."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.facts.base import Probe
from content.knowledge import FactBase
from content.questions import marking, order
from content.questions.base import Answer, Body, Grade, Item, ItemType, Option
from content.questions.distractors import distractors, texts_of
from content.questions.explanation import explain, why_wrong
from content.questions.identity import item_id


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


def make(probe: Probe, base: FactBase, rank: int | None = None) -> Item | None:
    """Return the probe as a choice of three or four, None where its key is not the only one or too few are false.

    `rank` is how many wrong options are longer than the key, or earlier where they are dates; drawn where not given.
    """
    if len(probe.keys) != 1:
        return None
    key = probe.keys[0]
    if key.kind != "phrase" and base.others(probe):
        return None
    id_ = item_id(probe, ItemType.CHOICE)
    wrong = distractors(probe, base, key, id_, rank)
    if not wrong:
        return None
    shown, *others = texts_of((key, *wrong), probe.stem)
    options = [Option(shown, True)]
    options += [Option(t, False, why_wrong(base, probe, term)) for t, term in zip(others, wrong, strict=True)]
    return Item(
        id_,
        probe.fact.id,
        ItemType.CHOICE,
        probe.stem,
        explain(probe.fact),
        probe.fact.evidence,
        1.0,
        options=order.arranged(options, id_),
        role=probe.role,
    )
