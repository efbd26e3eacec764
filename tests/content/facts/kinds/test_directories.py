"""Directories: where a body is, who held an office when, and what a part was given."""

from content.facts.kinds.directories import find
from content.generation import generate
from content.questions.base import Item, ItemType
from content.reading import read
from tests.content.facts.asked import answers, facts

OFFICES = """# Harbour Authority of Morava

## Offices

- Coast Office for the North, in Tarn, Morava
- Coast Office for the South, in Selm, Ostria
- Coast Office for the Isles, in Harrow
- Coast Office for the Isles, in Vantry
- Coast Office with the Guild, in Oxmouth
"""
DIRECTORS = """# Harbour Authority of Morava

## Directors

- Ida Holm, March 1951 – April 1958
- Otto Brandt, April 1958 – June 1964
- Clara Voss (1964–1971)
- Henrik Lund, since 1971
"""
SUMS = """# Harbour Authority of Morava

## Money

The Harbour Act of 1962 gave $24 million to four bodies:

- Pilots' school: $10.5 million (two years)
- Lighthouse Board: $6 million
- Museum of the Sea: $850,000
"""


def _matched(text: str) -> list[Item]:
    course = generate(read("told.md", text.encode()))
    return [item for item in course.items if item.type is ItemType.MATCHING]


def test_an_office_is_asked_for_its_city_where_it_has_one() -> None:
    assert answers(find, OFFICES) == {
        "In which city is the Coast Office for the North?": ["Tarn"],
        "In which city is the Coast Office for the South?": ["Selm"],
        "In which city is the Coast Office with the Guild?": ["Oxmouth"],
    }


def test_the_holder_of_an_office_is_asked_for_by_the_years() -> None:
    assert answers(find, DIRECTORS) == {
        "Who was director from March 1951 to April 1958?": ["Ida Holm"],
        "Who was director from April 1958 to June 1964?": ["Otto Brandt"],
        "Who was director from 1964 to 1971?": ["Clara Voss"],
    }


def test_sums_are_matched_under_the_sentence_that_leads_in_to_them() -> None:
    assert answers(find, SUMS) == {}
    (item,) = _matched(SUMS)
    assert item.stem == "The Harbour Act of 1962 gave $24 million to four bodies. Match each entry with its sum."
    assert ("Museum of the Sea", "$850,000") in item.pairs


def test_sums_that_nothing_leads_in_to_are_left_out() -> None:
    assert facts(find, SUMS.replace("The Harbour Act of 1962 gave $24 million to four bodies:", "It gave these:")) == []


def test_years_under_a_heading_that_names_no_holders_are_left_out() -> None:
    assert facts(find, DIRECTORS.replace("## Directors", "## The early years")) == []


def test_bodies_of_several_sorts_are_no_directory() -> None:
    assert facts(find, OFFICES.replace("Coast Office for the North", "Board of Pilots")) == []


def test_a_directory_is_matched_whole() -> None:
    (item,) = _matched(DIRECTORS)
    assert item.stem.endswith("Match each director with the years in office.")
    assert ("Clara Voss", "1964–1971") in item.pairs


def test_an_office_for_a_part_of_the_world_is_not_asked_for_a_city_in_it() -> None:
    """Of the cities shown one lies in Africa: geography tells it, and not the document."""
    told = OFFICES.replace("Coast Office for the North, in Tarn, Morava", "Coast Office for Africa, in Accra, Ghana")
    assert "In which city is the Coast Office for Africa?" not in answers(find, told)
    assert not any("Coast Office for Africa" in dict(item.pairs) for item in _matched(told))
