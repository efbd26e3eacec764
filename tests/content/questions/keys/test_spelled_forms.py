"""The same name or number, spelled as well."""

import pytest

from content.questions.keys.spelled_forms import respelled
from tests.content.questions.keys.forms import term


@pytest.mark.parametrize(
    ("text", "kind", "way"),
    [
        ("St. Tarn", "place", "Saint Tarn"),
        ("Saint Tarn", "place", "St. Tarn"),
        ("Mount Tarn", "mountain", "Mt. Tarn"),
        ("Fort Holm", "place", "Ft. Holm"),
        ("Holm & Lund", "organisation", "Holm and Lund"),
        ("Helm/Keel Module", "expansion", "Helm and Keel Module"),
        ("7.7 mm", "measure", "7.7 millimetres"),
        ("7.7 mm", "measure", "7.7 millimeters"),
        ("three-thousand", "count", "3000"),
        ("four thousand", "count", "4,000"),
    ],
)
def test_what_is_written_short_is_spelled_out_and_the_other_way(text: str, kind: str, way: str) -> None:
    assert way in respelled([text], term(text, kind))


@pytest.mark.parametrize(("text", "kind"), [("March 1950", "month"), ("Stonefort", "city"), ("1938/1939", "span")])
def test_what_has_one_spelling_keeps_it(text: str, kind: str) -> None:
    assert list(respelled([text], term(text, kind))) == [text]


def test_letters_are_of_the_name_whose_words_begin_so() -> None:
    fat = term("the FAT", "organisation")
    assert list(respelled(["FAT", "Swift Brigade of the Tarnish Armed Forces"], fat)) == ["FAT", "Tarnish Armed Forces"]
    assert "Fund of the Alps of Tarn" in respelled(["FAT", "Fund of the Alps of Tarn"], fat)
