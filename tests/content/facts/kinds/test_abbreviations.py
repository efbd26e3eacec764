"""What abbreviations stand for."""

import pytest

from content.facts.kinds.abbreviations import find
from content.letters import expansion
from tests.content.facts.asked import answers


def test_the_letters_in_brackets_are_asked_for() -> None:
    text = "The harbour keeps a tide watch register (TWR). The Office for Open Harbours (OOH) checks the TWR.\n"
    assert answers(find, text) == {
        "What does the abbreviation TWR stand for?": ["tide watch register"],
        "What does the abbreviation OOH stand for?": ["Office for Open Harbours"],
    }


@pytest.mark.parametrize(
    ("before", "short", "long"),
    [
        ("It joined the Bank for Harbour Works", "BHW", "Bank for Harbour Works"),
        ("They use Very-Large-Scale Mapping", "VLSM", "Very-Large-Scale Mapping"),
        ("It is the Turn to Open Seas", "TOPS", "Turn to Open Seas"),
        ("They moved to the coast of Norway", "UK", ""),
        ("The fleet sailed, and Harbour Works", "HWS", ""),
    ],
)
def test_an_expansion_is_made_of_the_letters(before: str, short: str, long: str) -> None:
    assert expansion(before, short) == long


def test_two_readings_of_one_abbreviation_are_not_asked() -> None:
    text = "The tide watch register (TWR) is old. The town water rate (TWR) is new.\n"
    assert answers(find, text) == {}


def test_letters_are_asked_for_in_the_field_that_the_title_gives() -> None:
    text = "# Office for Open Harbours\n\nThe Office for Open Harbours (OOH) keeps a tide watch register (TWR).\n"
    assert set(answers(find, text)) == {
        "What does the abbreviation OOH stand for?",
        "In connection with OOH, what does the abbreviation TWR stand for?",
    }
