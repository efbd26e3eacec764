"""A rule that says "you" is asked as it is; a story, an order or a "we" is not."""

import pytest

from content.facts.kinds.statements import find
from tests.content.facts.asked import answers


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("You must hand in the signed form within 14 days of your arrival.", "within ____ days of your arrival."),
        ("If you keep bees in Norway, you must inspect every hive on 1 May.", "keep bees in ____"),
        ("The Reed Card allows you to borrow up to 20 books a month.", "borrow up to ____ books"),
    ],
)
def test_a_rule_may_speak_to_its_reader(text: str, stem: str) -> None:
    assert any(stem in asked for asked in answers(find, text + "\n"))


@pytest.mark.parametrize(
    "text",
    [
        "You walked along the canal with 14 friends on a Sunday in Leiden.",
        "Imagine you have bought 14 beehives from the Bee Office in Leiden.",
        "We suggest that you must hand in 14 forms to the Bee Office in Leiden.",
        "If you do, you must hand in 14 forms to the Bee Office in Leiden.",
    ],
)
def test_a_story_or_a_speaker_is_not_asked(text: str) -> None:
    assert not answers(find, text + "\n")


def test_what_need_not_be_done_is_no_gap() -> None:
    text = "You do not need to register a hive that stands on the roof of the Bee Office.\n"
    assert not [stem for stem in answers(find, text) if "need to ____" in stem]
