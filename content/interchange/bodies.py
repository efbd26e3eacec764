"""What a question's body has to hold, type by type: for course files that come in and for edits by hand. Pure."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from content.questions.base import GAP, Body, ItemType, Option

FEWEST_OPTIONS = 3


def body_fault(type: ItemType, stem: str, body: Body) -> str:
    """Return what is wrong with a question's body, one plain sentence; "" where it can be asked and graded."""
    part = PARTS[type]
    if set(body) != {part}:
        return f"A question of type {type.value} has {part}, not {', '.join(sorted(body)) or 'nothing'}."
    if not isinstance(body[part], Sequence) or isinstance(body[part], str):
        return f"The {part} have to be a list."
    if type is ItemType.CLOZE and GAP not in stem:
        return f"The stem of a cloze question has to hold {GAP} where the answer belongs."
    return CHECKS[type](body[part])


def options_of(body: Body) -> tuple[Option, ...]:
    return tuple(Option(o["text"], bool(o["correct"]), o.get("why", "")) for o in body.get("options", ()))


def parts_of(body: Body) -> dict[str, Any]:
    """Return a stored body as the fields of an Item: what `content.questions.body_of` undoes."""
    return {
        "options": options_of(body),
        "answers": tuple(body.get("answers", ())),
        "sequence": tuple(body.get("sequence", ())),
        "pairs": tuple((pair[0], pair[1]) for pair in body.get("pairs", ())),
    }


def _options(options: Sequence[Any]) -> str:
    for option in options:
        if not isinstance(option, Mapping) or not _filled(option.get("text")):
            return "Every option needs a text."
        if not isinstance(option.get("correct"), bool):
            return f"The option “{option['text']}” has to be marked right or wrong."
        if not isinstance(option.get("why", ""), str):
            return f"What explains the option “{option['text']}” has to be a text."
    if doubled := _doubled([option["text"] for option in options]):
        return f"The option “{doubled}” stands there twice."
    return ""


def _choice(options: Sequence[Any]) -> str:
    return _options(options) or _number_right(options, few=1, many=1)


def _choices(options: Sequence[Any]) -> str:
    return _options(options) or _number_right(options, few=1, many=len(options) - 1)


def _number_right(options: Sequence[Any], few: int, many: int) -> str:
    right = sum(option["correct"] for option in options)
    if len(options) < FEWEST_OPTIONS:
        return f"There have to be at least {FEWEST_OPTIONS} options, and there are {len(options)}."
    if not few <= right <= many:
        wanted = "exactly one" if many == 1 else f"{few} to {many}"
        return f"{right} options are marked right: it has to be {wanted}."
    return ""


def _true_false(options: Sequence[Any]) -> str:
    if fault := _options(options):
        return fault
    if [option["text"] for option in options] != ["True", "False"] or sum(o["correct"] for o in options) != 1:
        return "The options have to be True and False, one of them right."
    return ""


def _texts(what: str, fewest: int) -> Callable[[Sequence[Any]], str]:
    def check(texts: Sequence[Any]) -> str:
        if len(texts) < fewest or not all(map(_filled, texts)):
            return f"There have to be at least {fewest} {what}, none of them empty."
        if doubled := _doubled(texts):
            return f"“{doubled}” stands there twice."
        return ""

    return check


def _pairs(pairs: Sequence[Any]) -> str:
    whole = [pair for pair in pairs if isinstance(pair, list | tuple) and len(pair) == 2 and all(map(_filled, pair))]
    if len(whole) != len(pairs) or len(pairs) < FEWEST_OPTIONS:
        return f"There have to be at least {FEWEST_OPTIONS} pairs of two texts."
    for side in (0, 1):
        if doubled := _doubled([pair[side] for pair in pairs]):
            return f"“{doubled}” stands there twice."
    return ""


def _filled(text: Any) -> bool:
    return isinstance(text, str) and bool(text.strip()) and "\x00" not in text


def _doubled(texts: Sequence[str]) -> str:
    seen: set[str] = set()
    for text in texts:
        folded = " ".join(text.split()).casefold()
        if folded in seen:
            return text
        seen.add(folded)
    return ""


PARTS: Mapping[ItemType, str] = {
    ItemType.CHOICE: "options",
    ItemType.CHOICES: "options",
    ItemType.TRUE_FALSE: "options",
    ItemType.SHORT_ANSWER: "answers",
    ItemType.NUMBER: "answers",
    ItemType.CLOZE: "answers",
    ItemType.ORDERING: "sequence",
    ItemType.MATCHING: "pairs",
}
CHECKS: Mapping[ItemType, Callable[[Sequence[Any]], str]] = {
    ItemType.CHOICE: _choice,
    ItemType.CHOICES: _choices,
    ItemType.TRUE_FALSE: _true_false,
    ItemType.SHORT_ANSWER: _texts("accepted answers", 1),
    ItemType.NUMBER: _texts("accepted answers", 1),
    ItemType.CLOZE: _texts("accepted answers", 1),
    ItemType.ORDERING: _texts("texts to order", 3),
    ItemType.MATCHING: _pairs,
}
