"""Names that a bracket with their letters, or the title, gives whole."""

import pytest

from content.facts.names.lexicon import read_names
from content.facts.names.spelled_out import bracketed
from tests.content.facts.asked import analysed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They worked at the Research Centre in Harlow (RCIH) for years.", "Research Centre in Harlow"),
        ("The Harbour Court for the former Tarn (HCFT) sat.", "Harbour Court for the former Tarn"),
        ("The Council of Norway and the Commission for Harbour Rights (CHR) met.", "Commission for Harbour Rights"),
    ],
)
def test_letters_in_a_bracket_tell_where_a_name_begins(text: str, name: str) -> None:
    assert [long for long, _ in bracketed(text)] == [name]


def test_two_bodies_under_their_letters_are_no_name() -> None:
    assert list(bracketed("The College of Tarn and Museum of Lund (CTML) opened.")) == []


def test_a_name_with_a_small_word_in_it_is_one_name_with_its_letters() -> None:
    text = "The Harbour Court for the former Tarn (HCFT) sat. The Clerk of the Harbour Court for the former Tarn left."
    names = read_names(analysed(text)).names
    court = next(name for name in names.values() if "HCFT" in name.aliases)
    assert court.text == "the Harbour Court for the former Tarn"
    assert "the Clerk of the Harbour Court for the former Tarn" in {name.text for name in names.values()}


def test_what_one_body_is_for_does_not_make_it_several() -> None:
    names = read_names(analysed("They set up the Office for Harbour Tribunals (OHT). The OHT grew.")).names
    assert [name.plural for name in names.values() if "OHT" in name.aliases] == [False]
