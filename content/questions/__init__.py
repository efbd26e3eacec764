"""The question types by name. A new type is one file beside this one and one line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from content.questions.base import Item, ItemType, QuestionType
from content.questions.types.choice import Choice
from content.questions.types.choices import Choices
from content.questions.types.cloze import Cloze
from content.questions.types.matching import Matching
from content.questions.types.number import Number
from content.questions.types.ordering import Ordering
from content.questions.types.short_answer import ShortAnswer
from content.questions.types.true_false import TrueFalse

_TYPES: tuple[QuestionType, ...] = (
    Choice(),
    Choices(),
    TrueFalse(),
    ShortAnswer(),
    Number(),
    Cloze(),
    Ordering(),
    Matching(),
)
TYPES: Mapping[ItemType, QuestionType] = MappingProxyType({one.name: one for one in _TYPES})


def body_of(item: Item) -> dict[str, Any]:
    """Return what is stored of an item beside its stem and explanation: see `content.questions.base.Body`."""
    body: dict[str, Any] = {}
    if item.options:
        body["options"] = [{"text": o.text, "correct": o.correct, "why": o.why} for o in item.options]
    if item.answers:
        body["answers"] = list(item.answers)
    if item.sequence:
        body["sequence"] = list(item.sequence)
    if item.pairs:
        body["pairs"] = [list(pair) for pair in item.pairs]
    return body
