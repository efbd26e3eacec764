"""When meetings were held that are called by their place."""

import pytest

from content.facts.kinds.meetings import find
from content.generation import generate
from content.reading import read
from tests.content.facts.asked import answers


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "At the Oslo Summit in 1951, the ministers asked for more in this regard.",
            "In which year was the Oslo Summit held?",
            "1951",
        ),
        (
            "A clerk attended the Lisbon Fishing Conference of December 1951, where he spoke.",
            "When was the Lisbon Fishing Conference held?",
            "December 1951",
        ),
    ],
)
def test_the_date_right_behind_a_meeting_says_when_it_was_held(text: str, stem: str, key: str) -> None:
    assert answers(find, text + "\n")[stem] == [key]


@pytest.mark.parametrize(
    "text",
    [
        "At the General Conference in 1951, the ministers asked for more.",
        "The Oslo Summit was held. In 1951, the ministers asked for more.",
        "At the Oslo Summit in 1951, the ministers met. At the Oslo Summit in 1955, they met again.",
        "The ministers planned the Oslo Summit until 1951, when they fell out.",
    ],
)
def test_a_meeting_without_a_place_or_with_two_dates_or_none_is_not_dated(text: str) -> None:
    assert answers(find, text + "\n") == {}


def test_when_a_meeting_was_is_asked_once() -> None:
    text = """The Northern Union was founded in 1949.

At the Oslo Summit in 1951, the ministers asked for more in this regard.

The Northern Union opened a school in Tarn in 1962.
"""
    items = [item for item in generate(read("told.md", text.encode())).items if "Oslo Summit" in item.stem]
    assert [item.stem for item in items if "held" in item.stem] == ["In which year was the Oslo Summit held?"]
