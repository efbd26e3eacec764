"""Who took part in something, asked by the office that the sentence gives them."""

from content.facts.kinds.events import find
from content.generation import generate
from content.questions.base import ItemType
from content.reading import read
from tests.content.facts.asked import answers

TEXT = "Norway's Foreign Minister, Ada Holm, participated in the Lisbon Fishing Conference of December 1951.\n"


def test_who_took_part_is_asked_by_the_office_that_one_of_them_held() -> None:
    found = answers(find, TEXT)
    (stem,) = [stem for stem, keys in found.items() if keys == ["Ada Holm"]]
    assert stem.startswith("Which Foreign Minister participated in the Lisbon Fishing Conference")


def test_those_who_never_held_the_office_are_no_options() -> None:
    others = "Ivo Wichert, Per Lund, Una Berg and Olav Tarn spoke in Lisbon in May 1951. Per Lund wrote a book.\n"
    items = generate(read("told.md", (TEXT + others).encode())).items
    assert not [one for one in items if one.type is ItemType.CHOICE and "Which Foreign Minister" in one.stem]
