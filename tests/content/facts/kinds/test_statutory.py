"""Definitions as statutes write them."""

import pytest

from content.facts.kinds.statutory import find
from content.generation import generate
from content.reading import read
from tests.content.facts.asked import facts

RULES = (
    "The ferryman must post the tolls. A boatman shall carry a lamp. Every boat must bear a number. "
    "Boats must be mended in winter.\n\n"
)


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        (
            "landing means a place at which boats take on passengers.",
            "landing",
            "a place at which boats take on passengers",
        ),
        (
            '"Toll" means, as defined in the Act of 1926, the fee that is paid for a passage by boat.',
            "Toll",
            "the fee that is paid for a passage by boat",
        ),
        (
            "Lighterage, that is to say, the carriage of goods between a ship and the shore; it needs a licence.",
            "Lighterage",
            "the carriage of goods between a ship and the shore",
        ),
    ],
)
def test_a_term_is_defined_by_its_words(text: str, term: str, meaning: str) -> None:
    (fact,) = facts(find, RULES + text + "\n")
    assert [fact.roles["subject"][0].text, fact.roles["definition"][0].text] == [term, meaning]


@pytest.mark.parametrize(
    "text",
    [
        "landing means:",
        "landing means a place mentioned in section 4 of the ferry law.",
        "It means a great deal to the boatmen of the river.",
        "boat means a boat that carries passengers for money.",
    ],
)
def test_what_is_cut_points_elsewhere_or_repeats_itself_is_no_definition(text: str) -> None:
    assert facts(find, RULES + text + "\n") == []


def test_a_long_definition_is_asked_for_its_term() -> None:
    long = (
        '"Quayage" means the sum that a skipper pays for a berth at a stone pier; the sum that is paid for a late berth'
        " by the owner of a raft; the sum that is paid for the use of a crane in the yard; and, in general, whatever is"
        " paid by a ferryman or a boatman or their servants for the use of a wall, a ring, a post or a ladder of the"
        " pier by night or by day."
    )
    stems = [item.stem for item in generate(read("ferry.md", f"# Ferry Act\n\n{RULES}{long}\n".encode())).items]
    asked = "Which term means the sum that a skipper pays for a berth at a stone pier?"
    assert any(stem.endswith(asked) for stem in stems)
