"""What a page shows of a place on the paper: before the answer never a key, after it everything. Pure of requests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from content.models import Question
from content.questions import TYPES
from content.questions.base import ItemType
from content.quoting import Source
from learning.quizzes.models import Response

ONE_OF = frozenset((ItemType.CHOICE, ItemType.TRUE_FALSE))
LONGEST_PLAIN = 40  # letters of a text that a select can show whole, on a phone as well
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WRITTEN = frozenset((ItemType.SHORT_ANSWER, ItemType.NUMBER, ItemType.CLOZE))


@dataclass(frozen=True, slots=True)
class ShownOption:
    value: int
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A line of an ordering or matching question: a text, and what was put with it so far."""

    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A question that may be answered. Of options, rows with their choices, and text what its type needs is filled."""

    type: str
    stem: str
    options: tuple[ShownOption, ...] = ()
    rows: tuple[ShownRow, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()  # (value, text) of each select
    text: str = ""

    @property
    def one_of(self) -> bool:
        return self.type in ONE_OF

    @property
    def lettered(self) -> bool:
        """Whether the choices are too long for a select: they are listed by letters, and chosen by those."""
        return any(len(text) > LONGEST_PLAIN for _, text in self.choices)

    @property
    def labels(self) -> tuple[tuple[str, str], ...]:
        """Each choice's value with what its select shows."""
        if not self.lettered:
            return self.choices
        return tuple((value, f"{LETTERS[i]}: {text}") for i, (value, text) in enumerate(self.choices))


@dataclass(frozen=True, slots=True)
class JudgedOption:
    """`state` is right (key, chosen), missed (key, not chosen), wrong (chosen, no key) or plain."""

    text: str
    state: str
    why: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer, its key and where it comes from."""

    type: str
    stem: str
    correct: bool
    mark: float
    maximum: float
    note: str
    explanation: str
    given: tuple[str, ...]  # what the learner answered, as texts; empty where nothing
    solution: tuple[str, ...]
    options: tuple[JudgedOption, ...]
    source: Source | None
    assisted: int = 0  # hints that were shown

    @property
    def partly(self) -> bool:
        return not self.correct and self.mark > 0


def show(response: Response) -> Shown:
    """Return a place as it may be shown before its answer is final."""
    question, answer = response.question, response.answer or {}
    kind = ItemType(question.type)
    seen = TYPES[kind].show(question.body, response.seed)
    if "options" in seen:
        chosen = _chosen(answer)
        options = tuple(ShownOption(i, text, i in chosen) for i, text in enumerate(seen["options"]))
        return Shown(kind, question.stem, options=options)
    if "items" in seen:
        places = tuple((str(n), f"{n}") for n in range(1, len(seen["items"]) + 1))
        return Shown(kind, question.stem, rows=_rows(seen["items"], answer.get("places")), choices=places)
    if "left" in seen:
        rights = tuple((str(i), text) for i, text in enumerate(seen["right"]))
        return Shown(kind, question.stem, rows=_rows(seen["left"], answer.get("matches")), choices=rights)
    return Shown(kind, question.stem, text=str(answer.get("text", "")))


def show_answered(response: Response, source: Source | None, judged_by: Question | None = None) -> Answered:
    """Return a place with its key. Only for a response that is final and may be reviewed.

    `judged_by` is the version whose key its mark now rests on, where that is not the one that was asked.
    """
    question, answer = judged_by or response.question, response.answer or {}
    kind = ItemType(question.type)
    seen = TYPES[kind].show(question.body, response.seed)
    return Answered(
        type=kind,
        stem=question.stem,
        correct=bool(response.correct),
        mark=response.mark or 0.0,
        maximum=response.maximum,
        note=response.note,
        explanation=question.explanation,
        given=given_texts(seen, answer),
        solution=tuple(TYPES[kind].solution(question.body)),
        options=_judged(seen.get("options", ()), question.body.get("options", ()), _chosen(answer)),
        source=source,
        assisted=response.hints,
    )


def given_texts(seen: Mapping[str, Any], answer: Mapping[str, Any]) -> tuple[str, ...]:
    """Return an answer in words, as the learner saw them."""
    if "options" in seen:
        return tuple(text for i, text in enumerate(seen["options"]) if i in _chosen(answer))
    if "items" in seen:
        order = answer.get("order") or ()
        return tuple(seen["items"][i] for i in order if 0 <= i < len(seen["items"]))
    if "left" in seen:
        rights = {str(i): text for i, text in enumerate(seen["right"])}
        matches = answer.get("matches") or ()
        return tuple(
            f"{left}: {rights.get(str(given), '–')}" for left, given in zip(seen["left"], matches, strict=False)
        )
    return (str(answer["text"]),) if answer.get("text") else ()


def _judged(shown: Sequence[str], options: Sequence[Mapping[str, Any]], chosen: set[int]) -> tuple[JudgedOption, ...]:
    stored = {option["text"]: option for option in options}
    judged = []
    for i, text in enumerate(shown):
        option = stored.get(text, {})
        key, picked = bool(option.get("correct")), i in chosen
        state = ("right" if picked else "missed") if key else ("wrong" if picked else "plain")
        judged.append(JudgedOption(text, state, option.get("why", "")))
    return tuple(judged)


def _chosen(answer: Mapping[str, Any]) -> set[int]:
    one = answer.get("choice")
    return set(answer.get("choices", ())) if one is None else {one}


def _rows(texts: Sequence[str], values: Sequence[Any] | None) -> tuple[ShownRow, ...]:
    values = list(values or ())
    values += [""] * (len(texts) - len(values))
    return tuple(ShownRow(text, str(value)) for text, value in zip(texts, values, strict=False))
