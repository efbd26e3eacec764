"""Where countries lie, and whose side names are on."""

import pytest

from content.facts.names import gazetteer
from content.facts.names.lexicon import lexicon_of
from content.facts.names.regions import FAR, NEXT, POWER, SAME, apartness, neighbours, regions_of
from content.facts.names.sides import sides_of
from content.language import analyse
from content.reading import read


def test_every_country_lies_somewhere():
    assert not [entry.text for entry in gazetteer.COUNTRIES if not regions_of(entry.text)]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Norway", "the Kingdom of nowhere", FAR),
        ("Norway", "Sweden", SAME),
        ("Greece", "Turkey", SAME),
        ("Poland", "Romania", SAME),
        ("Kenya", "Zambia", NEXT),
        ("the U.S.", "Japan", POWER),
        ("Peru", "Latvia", FAR),
        ("Lyon", "Brussels", SAME),
        ("Moscow", "Tokyo", POWER),
    ],
)
def test_countries_and_cities_are_apart_as_they_lie(one: str, other: str, apart: int):
    assert apartness(one, other) == apartness(other, one) == apart


def test_neighbours_are_of_the_same_part_of_the_world():
    assert "Sweden" in neighbours("Norway")
    assert "Norway" not in neighbours("Norway")


def told(text: str) -> dict[str, frozenset[str]]:
    analysis = analyse(read("told.txt", text.encode()))
    return dict(sides_of(analysis, lexicon_of(analysis)))


def test_titles_names_and_namesakes_tell_the_side():
    found = told(
        "Danish Prime Minister Karl Holm met Swedish envoy Ada Lund in Oslo in 1951. The Holm Plan was signed in 1952. "
        "The Swedish Government approved it. Karl Holm left office."
    )
    assert found["karl holm"] == {"denmark"}
    assert found["ada lund"] == {"sweden"}
    assert found["holm plan"] == {"denmark"}
    assert found["swedish government"] == {"sweden"}


def test_an_office_without_a_country_is_of_the_one_that_all_is_about():
    found = told(
        "Denmark built a dam in 1951. Denmark paid for it in full. President Karl Holm opened the dam in 1953. "
        "Denmark sold it later. Historian Ada Lund praised the dam."
    )
    assert found["karl holm"] == {"denmark"}
    assert found["ada lund"] == {"commentator"}
