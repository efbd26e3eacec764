"""The heading before a question that does not say what it is about."""

import pytest

from content.generation import generate
from content.reading import read

PAGE = """# {title}

## {heading}

{text}
"""


def stems(text: str, title: str = "Battle of Harrow", heading: str = "Forces") -> list[str]:
    course = generate(read("page.md", PAGE.format(title=title, heading=heading, text=text).encode()))
    return [item.stem for item in course.items]


def test_a_question_that_names_too_little_gets_the_title_before_it() -> None:
    found = stems("Venice sent 109 galleys to the north in the spring.")
    assert "Battle of Harrow: How many galleys did Venice send to the north?" in found


def test_a_question_that_names_what_the_title_does_stands_alone() -> None:
    found = stems("Venice won the Battle of Harrow with 109 galleys in 1571.")
    assert found
    assert not [stem for stem in found if stem.startswith("Battle of Harrow:")]


def test_a_heading_that_gives_the_answer_away_stands_before_no_question() -> None:
    found = stems("Venice sent 109 galleys to Harrow in the spring.")
    assert not [stem for stem in found if stem.startswith("Battle of Harrow:") and "____" in stem.split("to ")[-1]]


@pytest.mark.parametrize("heading", ["What we sent", "Section 4", "Background"])
def test_a_heading_that_names_nothing_gives_way_to_the_title(heading: str) -> None:
    found = stems("Venice sent 109 galleys to the north in the spring.", heading=heading)
    assert not [stem for stem in found if stem.startswith(heading)]


def test_the_year_of_a_heading_is_left_off_where_a_date_is_asked() -> None:
    text = "Venice sent galleys to the north in May 1571. Many sailors feared the Harrow War."
    found = stems(text, title="Our past", heading="The Harrow War, 1571")
    asked = [stem for stem in found if "When did" in stem or "In which month" in stem]
    assert asked
    assert all(stem.startswith("The Harrow War: ") for stem in asked)
