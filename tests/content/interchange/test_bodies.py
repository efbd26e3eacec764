"""What a question's body has to hold."""

import pytest

from content.interchange.bodies import body_fault, parts_of
from content.questions import body_of
from content.questions.base import ItemType
from tests.content.tiny import generated


def options(*right: bool) -> dict[str, list[dict[str, object]]]:
    return {"options": [{"text": f"option {n}", "correct": correct} for n, correct in enumerate(right)]}


@pytest.mark.parametrize("item", generated().items, ids=lambda item: item.id)
def test_what_is_generated_can_be_asked(item):
    assert body_fault(item.type, item.stem, body_of(item)) == ""


@pytest.mark.parametrize("item", generated().items, ids=lambda item: item.id)
def test_a_stored_body_comes_back_as_the_items_own_parts(item):
    parts = parts_of(body_of(item))
    assert parts == {name: getattr(item, name) for name in ("options", "answers", "sequence", "pairs")}


@pytest.mark.parametrize(
    ("type_", "body", "fault"),
    [
        (ItemType.CHOICE, options(True, False), "There have to be at least 3 options, and there are 2."),
        (ItemType.CHOICE, options(False, False, False), "0 options are marked right: it has to be exactly one."),
        (ItemType.CHOICES, options(True, True, True), "3 options are marked right: it has to be 1 to 2."),
        (ItemType.CHOICES, {"options": "abc"}, "The options have to be a list."),
        (ItemType.CHOICE, {"options": [{"text": " ", "correct": True}]}, "Every option needs a text."),
        (
            ItemType.CHOICE,
            {"options": [{"text": "a", "correct": "yes"}]},
            "The option “a” has to be marked right or wrong.",
        ),
        (ItemType.TRUE_FALSE, options(True, False), "The options have to be True and False, one of them right."),
        (ItemType.NUMBER, {"answers": []}, "There have to be at least 1 accepted answers, none of them empty."),
        (ItemType.SHORT_ANSWER, {"answers": ["a", "A "]}, "“A ” stands there twice."),
        (
            ItemType.ORDERING,
            {"sequence": ["a", "b"]},
            "There have to be at least 3 texts to order, none of them empty.",
        ),
        (ItemType.MATCHING, {"pairs": [["a", "1"], ["b", "1"], ["c", "2"]]}, "“1” stands there twice."),
        (ItemType.MATCHING, {"answers": ["a"]}, "A question of type matching has pairs, not answers."),
    ],
)
def test_a_fault_is_one_plain_sentence(type_, body, fault):
    assert body_fault(type_, "What?", body) == fault
