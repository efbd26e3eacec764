import pytest

from content.facts.kinds.beginnings import find
from tests.content.facts.asked import facts

MORE = " It sells them in many towns of the north."


def told(text: str) -> list[str]:
    return [fact.statement for fact in facts(find, f"# Holm Company\n\n{text}{MORE}\n")]


def test_participles_ahead_of_what_the_text_is_about_tell_since_when_and_where_it_is():
    text = "Founded in 1871 and headquartered in Paris, France, the Holm Company makes clocks."
    assert told(text) == ["The Holm Company was founded in 1871.", "The Holm Company is headquartered in Paris."]


def test_so_do_participles_behind_what_it_is():
    text = "The Holm Company (or simply Holm) is a Norwegian maker of clocks, bells and locks, founded in 1871."
    assert told(text) == ["The Holm Company was founded in 1871."]


@pytest.mark.parametrize(
    "text",
    [
        "The Holm Company is a branch of the Tarn Bank, founded in 1871.",
        "The Holm Company makes clocks. Founded in 1871, the Tarn Bank gave it money.",
        "The Holm Company makes clocks, founded on the wish of 1871 that all might have one.",
    ],
)
def test_what_may_be_told_of_another_is_left(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Holm Company makes clocks. Its head office is currently located in Paris.",
        "The Holm Company makes clocks. The Holm Company's headquarters are in Paris, near the river.",
        "The Holm Company makes clocks, and the Holm Company has its headquarters in Paris.",
    ],
)
def test_where_a_body_has_its_seat_is_told(text):
    assert told(text) == ["The Holm Company is headquartered in Paris."]


@pytest.mark.parametrize(
    ("opening", "statement"),
    [
        ("The Holm Museum is a museum of old clocks in Paris, France.", ["The Holm Museum is located in Paris."]),
        ("The Holm Museum, in the western part of London, is a museum.", ["The Holm Museum is located in London."]),
        ("The Holm Museum is a museum. It is older than those in Paris.", []),
        ("The Holm Museum is a museum whose first head was born in Paris.", []),
    ],
)
def test_a_building_stands_in_the_town_that_its_opening_names(opening, statement):
    assert [fact.statement for fact in facts(find, f"# Holm Museum\n\n{opening} Many come to it.\n")] == statement
