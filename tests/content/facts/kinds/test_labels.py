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


def _choices(text: str) -> dict[str, list[str]]:
    items = [one for one in generate(read("crew.md", text.encode())).items if one.type is ItemType.CHOICE]
    return {item.stem: [option.text for option in item.options if option.correct] for item in items}


def test_which_entry_something_is_said_of_is_chosen_among_its_neighbours() -> None:
    described = "The harbour: Under “Crew of the tug”, which of the following is described as"
    assert _choices(LIST) == {
        f"{described} “guiding ships through the narrow channel”?": ["Pilot"],
        f"{described} “feeding coal into the boilers”?": ["Stoker"],
        f"{described} “mending barrels and casks”?": ["Cooper"],
    }


def test_what_an_entry_does_or_did_is_asked_as_its_deed_and_a_clause_of_its_own_is_not() -> None:
    told = (
        "# The harbour\n\n## Works of the port\n\n- Dredger: Clears the narrow channel of sand and stones\n"
        "- Great crane: Lifted the anchors of the largest ships\n- Dry dock: The carpenters repair hulls in winter\n"
        "- Signal mast: Used to warn ships of coming storms\n"
    )
    assert [stem.partition("which ")[2] for stem in _choices(told)] == [
        "of the following clears the narrow channel of sand and stones?",
        "of the following lifted the anchors of the largest ships?",
        "of the following is described as “used to warn ships of coming storms”?",
    ]


def test_what_is_chosen_among_these_has_no_card_of_its_own() -> None:
    course = generate(read("crew.md", LIST.encode()))
    assert not any("which of these" in card.front for card in course.cards)


def test_a_heading_of_one_word_is_placed_by_the_title_and_one_that_tells_nothing_is_not() -> None:
    placed = generate(read("crew.md", LIST.replace("Crew of the tug", "Crew").encode()))
    stems = [item.stem for item in placed.items if item.type is ItemType.MATCHING]
    assert "Match each entry under “Crew” in “The harbour” with what is said of it." in stems
    other = generate(read("crew.md", LIST.replace("Crew of the tug", "Others").encode()))
    assert not any("Others" in item.stem for item in other.items if item.type is ItemType.MATCHING)


def test_points_that_open_with_a_few_words_of_their_own_are_a_list_called_as_its_lead_in_does() -> None:
    told = (
        "# The harbour\n\n## How pilots work\n\nEvery pilot keeps to the following principles:\n\n"
        "- Prompt. Ships are met at the outer buoy at any hour. A boat is kept ready.\n"
        "- Open to all. Ships are taken in whatever flag they fly.\n"
        "- Careful. Ships are led through the channel at half speed.\n"
    )
    (item,) = [one for one in generate(read("told.md", told.encode())).items if one.type is ItemType.MATCHING]
    assert item.stem == "Match each principle under “How pilots work” with what is said of it."
    assert ("Careful", "ships are led through the channel at half speed") in item.pairs
    assert all("boat" not in one.quote for one in item.evidence)


def test_an_entry_whose_label_is_a_form_of_what_is_said_is_not_matched() -> None:
    told = LIST.replace("**Cooper**: mending barrels and casks", "**Veto**: vetoed by the master of the port")
    matched = [item for item in generate(read("told.md", told.encode())).items if item.type is ItemType.MATCHING]
    assert not any(left == "Veto" for item in matched for left, _ in item.pairs)
