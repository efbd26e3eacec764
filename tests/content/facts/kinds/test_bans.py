"""What a text prohibits is chosen among what it allows."""

from content.facts.kinds import bans
from content.generation import generate
from content.questions.base import ItemType
from content.reading import read
from tests.content.facts.asked import facts

TEXT = """# The Willow Island Treaty

1. There shall be prohibited, inter alia, any harm to the banks, such as the felling of willows, the burning of reeds,
as well as the digging of any kind of pit.

2. The storage of lamp oil on the island shall be prohibited.

3. The Treaty shall not prevent the use of sickles for the cutting of hay.

4. Bird counting may be carried out at any time by the keepers of the island.

5. A keeper shall mend the pier. A visitor must leave the island at dusk.
"""


def test_what_a_text_prohibits_is_chosen_among_what_it_allows() -> None:
    items = generate(read("willow.md", TEXT.encode())).items
    (item,) = [one for one in items if one.type is ItemType.CHOICES and "prohibit" in one.stem]
    assert item.stem == "Which of the following does the Willow Island Treaty prohibit?"
    assert {option.text for option in item.options if not option.correct} == {
        "use of sickles for the cutting of hay",
        "bird counting",
    }
    assert "storage of lamp oil on the island" in {option.text for option in item.options if option.correct}


def test_nothing_is_asked_where_a_text_allows_nothing() -> None:
    assert facts(bans.find, TEXT.replace("shall not prevent", "shall prevent")) == []
