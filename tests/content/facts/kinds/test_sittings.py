"""Sittings: where and when the meetings were held that sections are headed by."""

from content.facts.kinds.sittings import find
from content.generation import generate
from content.questions.base import ItemType
from content.reading import read
from tests.content.facts.asked import answers, facts

TOLD = """# Work of the Tide Panel

## Panel-4

During this session (4-6 May 1961, Tarn, Morava), the Panel agreed to print a table of tides.

## Panel-5

This session (30 June - 2 July 1962, Oxmouth, Ostria) focused on the lights of the coast.

## Second Meeting of the TGT

This meeting (11 March 1963, Selm) considered a draft.

## Lights of the coast

This list (11 March 1963, Selm) is long.
"""


def test_where_and_when_a_meeting_was_held_is_asked_by_its_heading() -> None:
    assert answers(find, TOLD) == {
        "In which city was Panel-4 held?": ["Tarn"],
        "When was Panel-4 held?": ["May 1961"],
        "In which city was Panel-5 held?": ["Oxmouth"],
        "In which city was the Second Meeting of the TGT held?": ["Selm"],
        "When was the Second Meeting of the TGT held?": ["March 1963"],
    }


def test_meetings_are_matched_with_their_cities() -> None:
    course = generate(read("told.md", TOLD.encode()))
    (item,) = [one for one in course.items if one.type is ItemType.MATCHING]
    assert item.stem == "Match each meeting with the city in which it was held."
    assert ("Panel-5", "Oxmouth") in item.pairs


def test_fewer_than_three_and_headings_that_name_no_meeting_are_left_out() -> None:
    assert facts(find, TOLD.replace("## Panel-5", "## What was told")) == []
