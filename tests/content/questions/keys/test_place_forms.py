"""Where a place lies is part of its name, and alone an answer to "where"."""

from content.questions.keys.place_forms import place_forms
from tests.content.questions.keys.forms import base_of, probe_for, term


def forms(text: str, kind: str, stem: str, told: str) -> list[str]:
    key = term(text, kind)
    return list(place_forms(probe_for(key, stem, told), base_of(told, key)))


def test_a_town_goes_with_its_land_and_where_is_answered_by_that_too() -> None:
    told = "She was born in Tarnville, Kentucky, in May."
    assert forms("Tarnville", "place", "Where was she born?", told) == ["Tarnville, Kentucky", "Kentucky"]
    assert forms("Tarnville", "city", "In which city was she born?", told) == ["Tarnville, Kentucky"]


def test_what_stands_beside_in_a_list_is_nothing_that_it_lies_in() -> None:
    assert not forms("Kentucky", "place", "Where did he go?", "He went to Kentucky, Tennessee, and Ohio.")
    assert not forms("Tarnville", "place", "Where did he go?", "He went to Tarnville, Lisbrook, and Denholm.")


def test_a_state_goes_by_the_style_that_the_document_gives_it() -> None:
    told = "The Kingdom of Tarngo fell. Tarngo lay south."
    assert forms("Tarngo", "country", "Who fell?", told) == ["the Kingdom of Tarngo"]
    assert not forms("Tarngo", "country", "Who fell?", "The Democratic Republic of Tarngo fell. Tarngo lay south.")


def test_a_river_goes_by_that_where_the_document_says_so() -> None:
    told = "He crossed the Tarno. West of the Tarno River lay more."
    assert forms("the Tarno", "place", "What did he cross?", told) == ["the Tarno River"]
    assert not forms("the Tarno", "place", "What?", f"{told} The Tarno Valley is wide.")
