"""Tasks: bodies of one sort, each matched with what it does."""

from content.facts.kinds.tasks import find
from content.generation import generate
from content.questions.base import ItemType
from content.reading import read
from tests.content.facts.asked import facts

TOLD = """# Harbour Authority of Morava

- The Office of Coastal Lamps (OCL) keeps the beacons of the southern coast and replaces those that storms destroy.
- The Survey Office aims to chart every bay between Tarn and Selm.
- The Pilot Training Office (PTO) mission is to prepare young sailors for the narrow channel.
- The Harbour Dues Office is responsible for collecting tolls from foreign ships.
- The Wreck Office removes old wreck timber from the beaches.
"""


def _told(text: str) -> dict[str, str]:
    return {fact.roles["label"][0].text: fact.roles["said"][0].text for fact in facts(find, text)}


def test_each_office_is_told_with_what_it_does_up_to_what_leans_on_it() -> None:
    assert _told(TOLD) == {
        "Office of Coastal Lamps": "keeps the beacons of the southern coast",
        "Survey Office": "aims to chart every bay between Tarn and Selm",
        "Pilot Training Office": "aims to prepare young sailors for the narrow channel",
        "Harbour Dues Office": "is responsible for collecting tolls from foreign ships",
    }


def test_offices_are_matched_with_what_they_do() -> None:
    course = generate(read("told.md", TOLD.encode()))
    (item,) = [one for one in course.items if one.type is ItemType.MATCHING and "each office" in one.stem]
    assert item.stem == "Harbour Authority of Morava: Match each office with what it does or did."
    assert len(item.pairs) == 4


def test_two_offices_and_what_is_no_deed_are_left_out() -> None:
    text = TOLD.replace("aims to chart every bay", "is the oldest one").replace("keeps the beacons", "is one of six")
    assert _told(text) == {}
