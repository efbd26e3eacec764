"""Names with the country of each in brackets are matched with it."""

from content.facts.kinds import homes
from content.generation import generate
from content.questions.base import ItemType
from content.reading import read
from tests.content.facts.asked import facts

TEXT = (
    "# Rowing on Rivers\n\nThe founding rowing clubs were Tern House and Grey Gull (Norway), Heron Row (Chile),"
    " Egret Oars (Japan), and Red Kite (Kenya).\n"
)


def test_each_name_of_a_list_is_matched_with_its_country() -> None:
    items = generate(read("rowing.md", TEXT.encode())).items
    (item,) = [one for one in items if one.type is ItemType.MATCHING]
    assert item.stem == "Match each rowing club with its country."
    assert dict(item.pairs)["Tern House and Grey Gull"] == "Norway"
    assert dict(item.pairs)["Heron Row"] == "Chile"


def test_examples_in_passing_are_matched_with_nothing() -> None:
    passing = TEXT.replace("The founding rowing clubs were", "Some examples of rowing clubs include")
    assert not [one for one in generate(read("rowing.md", passing.encode())).items if one.type is ItemType.MATCHING]


def test_brackets_that_hold_anything_else_tell_no_country() -> None:
    assert facts(homes.find, TEXT.replace("Chile", "A Poem")) == []
    assert facts(homes.find, TEXT.replace("Chile", "Norway")) == []
