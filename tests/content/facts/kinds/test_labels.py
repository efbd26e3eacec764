"""Labelled lists: what each entry says, asked among what its neighbours say."""

import pytest

from content.facts.base import Fact
from content.facts.kinds.labels import find
from content.generation import generate
from content.questions.base import ItemType
from content.reading import read
from tests.content.facts.asked import answers, facts

LIST = """# The harbour

## Crew of the tug

- **Pilot** — guiding ships through the narrow channel
- **Stoker** — feeding coal into the boilers
- **Cooper**: mending barrels and casks
"""


def _said(fact: Fact) -> str:
    return fact.roles["said"][0].text


@pytest.mark.parametrize(
    "text",
    [
        LIST,
        "## Crew\n\nPilot: Guiding ships through the narrow channel.\n\nStoker: Feeding coal into the boilers.\n\n"
        "Cooper: Mending barrels and casks.\n",
        "## Crew\n\n- Post 1: Pilot: Guiding ships through the narrow channel\n- Post 2: Stoker: Feeding coal into the "
        "boilers\n- Post 3: Cooper: Mending barrels and casks\n",
    ],
)
def test_every_entry_tells_what_is_said_of_its_label(text: str) -> None:
    assert [_said(fact) for fact in facts(find, text)] == [
        "guiding ships through the narrow channel",
        "feeding coal into the boilers",
        "mending barrels and casks",
    ]


def test_an_entry_is_asked_both_ways_under_its_heading() -> None:
    asked = answers(find, LIST)
    assert asked["Under “Crew of the tug”, how is “Stoker” described?"] == ["feeding coal into the boilers"]
    assert asked["Under “Crew of the tug”, which entry is described as “mending barrels and casks”?"] == ["Cooper"]


@pytest.mark.parametrize(
    "text",
    [
        "- Pilot: guiding ships through the channel\n- Stoker: feeding coal into the boilers\n",
        "- Note: the harbour is shut in winter\n- Tip: bring warm clothes for the trip\n- See: the map of the coast\n",
        "- Pilot: see the page above for this\n- Stoker: click here for our list\n- Cooper: we mend your casks\n",
    ],
)
def test_short_lists_remarks_and_what_leans_are_left_out(text: str) -> None:
    assert facts(find, text) == []


def test_the_list_is_matched_and_an_entry_is_recalled_but_not_chosen() -> None:
    course = generate(read("crew.md", LIST.encode()))
    (item,) = [item for item in course.items if item.type is ItemType.MATCHING and "Crew" in item.stem]
    assert {said for _, said in item.pairs} == {_said(fact) for fact in facts(find, LIST)}
    assert any("how is “Stoker” described" in card.front for card in course.cards)
    assert not any("how is “Stoker” described" in item.stem for item in course.items)


def test_a_heading_of_one_word_does_not_tell_what_its_list_is_of() -> None:
    course = generate(read("crew.md", LIST.replace("Crew of the tug", "Crew").encode()))
    assert not any(item.type is ItemType.MATCHING and "Crew" in item.stem for item in course.items)


def test_an_entry_whose_label_is_a_form_of_what_is_said_is_not_matched() -> None:
    told = LIST.replace("**Cooper**: mending barrels and casks", "**Veto**: vetoed by the master of the port")
    matched = [item for item in generate(read("told.md", told.encode())).items if item.type is ItemType.MATCHING]
    assert not any(left == "Veto" for item in matched for left, _ in item.pairs)
