"""What a clause says nothing without: a frame that lost it is not asked."""

import pytest

from content.facts.kinds.events import find
from tests.content.facts.asked import answers, left_out


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Harbour Lane is the street in Bergen where Ivo Holm lived until 1859.", "where it was is left off"),
        ("The Director for Schools, Ada Holm, and Ivo Berg visited Denmark in 1999.", "whose title it is is left off"),
        (
            "In 1999, the total population in Norway was estimated at between 3,000 and 7,000 persons.",
            "what its verb takes is left off",
        ),
        ("Norway fell back to Earth amid worldwide attention in 1979.", "what its verb takes is left off"),
        (
            "In 1931, Norway built on these demands in the Harbour Charter of Denmark.",
            "what its verb takes is left off",
        ),
        ("By June 1931 Norway had Ivo Holm, Ada Berg and Per Dahl in custody.", "in what state it was is left off"),
    ],
)
def test_what_a_clause_says_nothing_without_is_not_left_off(text: str, rule: str) -> None:
    assert rule in left_out(find, text)


def test_in_whose_care_a_thing_was_left_is_said() -> None:
    stems = answers(find, "In 1859, Ivo Holm left his mill in the care of Ada Berg.")
    assert "In which year did Ivo Holm leave his mill in the care of Ada Berg?" in stems
    assert not any(stem.endswith("his mill?") for stem in stems)
