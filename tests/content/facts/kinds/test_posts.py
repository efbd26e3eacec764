"""Offices to be named: before a person's name, and given a right."""

from content.facts.kinds.posts import posts
from content.facts.names.lexicon import read_names
from content.generation import generate
from content.questions.base import Item, ItemType
from content.reading import read
from tests.content.facts.asked import analysed


def _gaps(text: str) -> dict[str, Item]:
    items = generate(read("told.md", text.encode())).items
    return {item.stem: item for item in items if "(office)" in item.stem and item.type is ItemType.CLOZE}


def test_the_office_before_a_persons_name_is_a_gap_that_takes_it_turned_round_as_well() -> None:
    text = "In May 1932, the Norwegian Minister of Foreign Affairs Ada Holm opened the new harbour school in Lisbon.\n"
    found = _gaps(text)
    (stem,) = found
    assert "Norwegian ____ (office) Ada Holm" in stem
    assert {"Minister of Foreign Affairs", "Foreign Minister"} <= set(found[stem].answers)


def test_an_office_of_one_word_or_one_held_before_is_not_asked() -> None:
    text = (
        "In May 1932, President Ada Holm opened the new harbour school in Lisbon. "
        "In June 1934, the former Foreign Minister Ivo Wichert opened the new music school in Lisbon.\n"
    )
    assert _gaps(text) == {}


def test_who_was_given_a_right_is_asked_though_the_office_has_no_name() -> None:
    analysis = analysed("The Harbour Act of 1932 gave the mayor the power to close the port in a storm.\n")
    (sentence,) = analysis.sentences
    assert [term.text for term, _ in posts(sentence, read_names(analysis))] == ["the mayor"]
