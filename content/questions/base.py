"""An item: a question of one type with its key, its evidence and its explanation. Pure.

A type is one file beside this one that makes items from probes, shows what a learner may see, and grades an answer;
`content/questions/__init__.py` names them all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from content.facts.base import Evidence

GAP = "____"  # where the answer of a gapped statement goes
DENIAL = "denial"  # the role of a statement that is false for want of its "not"


class ItemType(StrEnum):
    CHOICE = "choice"
    CHOICES = "choices"
    TRUE_FALSE = "true_false"
    SHORT_ANSWER = "short_answer"
    NUMBER = "number"
    CLOZE = "cloze"
    ORDERING = "ordering"
    MATCHING = "matching"


@dataclass(frozen=True, slots=True)
class Option:
    text: str
    correct: bool
    why: str = ""  # for a wrong option: what is true of it, where the fact base knows


@dataclass(frozen=True, slots=True)
class Item:
    """A question as generated. Of options, answers, sequence and pairs exactly what its type needs is filled."""

    id: str  # stable: made of the fact's id, the type and the role asked
    fact: str
    type: ItemType
    stem: str
    explanation: str
    evidence: tuple[Evidence, ...]
    quality: float  # 0 to 1; each linter warning lowers it
    options: tuple[Option, ...] = ()
    answers: tuple[str, ...] = ()
    sequence: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    role: str = ""  # the role of the fact that is asked


@dataclass(frozen=True, slots=True)
class Card:
    """A flashcard: recall `back` from `front`, graded by oneself."""

    id: str
    fact: str
    front: str
    back: str


@dataclass(frozen=True, slots=True)
class Grade:
    """`mark` is a share of the item's mark, from 0 to 1."""

    mark: float
    correct: bool  # the whole mark
    note: str = ""  # what to tell the learner beside right or wrong: "a small typing error was forgiven"


# What a stored question holds beside stem and explanation: {"options": [{"text", "correct", "why"}]},
# {"answers": [...]},
# {"sequence": [...]} or {"pairs": [[left, right], ...]}.
type Body = Mapping[str, Any]
# What a learner sends: choice, true_false {"choice": 2}; choices {"choices": [0, 2]}; short_answer, number, cloze
# {"text": "..."}; ordering {"order": [2, 0, 1]}; matching {"matches": [1, 0, 2]}. Indexes point into what `show` gave.
type Answer = Mapping[str, Any]


class QuestionType(Protocol):
    """One question type, from stored body to grade. Bodies come from `Item`; answers are plain JSON."""

    name: ItemType

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return what a learner may see before answering: texts in shuffled order by `seed`, never a key."""
        ...

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark an answer given to `show(body, seed)`. A malformed answer gets mark 0, never an error."""
        ...

    def solution(self, body: Body) -> Sequence[str]:
        """Return the key as texts, for feedback."""
        ...
