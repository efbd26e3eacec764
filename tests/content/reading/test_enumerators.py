"""Paragraphs that begin with their number are points behind it."""

import pytest

from content.reading import read
from content.reading.base import BlockKind

STATUTE = """# Ferry Act

## Tolls

(1) The ferryman shall post the tolls at the landing.

(2) The council may change the tolls:

(a) after a hearing of the boatmen; or

(b) in a time of flood.

## Notes

The tolls are low.
"""


def _points(text: str) -> list[tuple[int, str]]:
    document = read("act.md", text.encode())
    return [(b.level, document.text[b.start : b.end]) for b in document.blocks if b.kind is BlockKind.ITEM]


def test_numbered_paragraphs_are_nested_points_without_their_numbers() -> None:
    assert _points(STATUTE) == [
        (1, "The ferryman shall post the tolls at the landing."),
        (1, "The council may change the tolls:"),
        (2, "after a hearing of the boatmen; or"),
        (2, "in a time of flood."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Tolls\n\n(1) The ferryman shall post the tolls.\n\nThe council may change them.\n",
        "# Tolls\n\n(in short) The tolls are low.\n\n(see the map) The landing is near.\n",
    ],
)
def test_a_lone_number_and_other_brackets_stay(text: str) -> None:
    assert _points(text) == []


def test_decimal_numbers_are_left_off_paragraphs_that_stay_paragraphs() -> None:
    text = "# Ferry policy\n\n1.1 The council owns the ferry.\n\n1.2. The ferryman keeps the tolls of the ferry.\n"
    document = read("policy.md", text.encode())
    paragraphs = [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.PARAGRAPH]
    assert paragraphs == ["The council owns the ferry.", "The ferryman keeps the tolls of the ferry."]
