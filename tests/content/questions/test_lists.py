"""Lists of a document, each matched with one of its points."""

from functools import cache

from content.generation import generate
from content.questions.base import Item
from content.questions.lists import STEM
from content.reading import read

HARBOUR = """# The harbour of Lisbrook

The Harbour Fund for young pilots covers:

- port rent;
- sea charts;
- lamp oil.

Members of the Tarn Union must:

- weigh each cargo before noon;
- report lost anchors to the warden;
- paint their boats white.

The store of the Oster Museum includes:

- maps of villages that drowned in the great flood;
- bells from the wrecks of eleven lost ferries;
- nets of horse hair from the islands of Elba.
"""


@cache
def matched(text: str) -> tuple[Item, ...]:
    return tuple(one for one in generate(read("harbour.md", text.encode())).items if one.stem == STEM)


def test_questions_are_matched_with_a_point_of_their_list() -> None:
    (item,) = matched(HARBOUR)
    assert dict(item.pairs) == {
        "What does the Harbour Fund for young pilots cover?": "port rent",
        "What must members of the Tarn Union do?": "weigh each cargo before noon",
        "What does the store of the Oster Museum include?": "maps of villages that drowned in the great flood",
    }


def test_a_point_that_stands_in_two_lists_is_of_neither() -> None:
    (item,) = matched(
        HARBOUR.replace(
            "maps of villages that drowned in the great flood", "maps of the port rent of eleven distant isles"
        )
    )
    assert not [point for _, point in item.pairs if point == "port rent"]


def test_two_lists_are_too_few() -> None:
    assert not matched(HARBOUR.partition("The store")[0])
