"""Keys that are the whole of a name."""

import pytest

from content.facts.base import Term
from content.questions.keys.whole_names import with_whole_name
from tests.content.questions.keys.forms import base_of, probe_for, term


def whole(key: Term, told: str, gapped: str = "") -> tuple[str, str] | None:
    found = with_whole_name(probe_for(key, "Who or what was it?", told, gapped), base_of(told, key))
    return None if found is None else (found.keys[0].text, found.gapped)


@pytest.mark.parametrize(
    ("text", "kind", "told", "name"),
    [
        ("Ivo Pi", "person", "In 1873 Ivo Pi i Holm came.", "Ivo Pi i Holm"),
        (
            "the Tarn Association",
            "organisation",
            "The Tarn Association for the Advancement of Reading met.",
            "the Tarn Association for the Advancement of Reading",
        ),
        ("Linear T.", "name", "It was written in Linear T.", "Linear T"),
        ("T₃.", "name", "It makes ozone, T₃.", "T₃"),
        ("Washington, D.C.", "city", "It met in Washington, D.C.", "Washington, D.C."),
    ],
)
def test_a_key_is_as_long_as_the_name_in_its_sentence(text: str, kind: str, told: str, name: str) -> None:
    found = whole(term(text, kind), told)
    assert found is not None
    assert found[0] == name


def test_an_article_and_half_a_quotation_mark_leave_the_sentence_for_the_key() -> None:
    told = "The word comes from the name al-Tarnizmi."
    gapped = "The word comes from the name al-____."
    assert whole(term("Tarnizmi", "person"), told, gapped) == ("al-Tarnizmi", "The word comes from the name ____.")
    told = "It was known as 'the slow road'."
    assert whole(term("'slow road", "quoted"), told, "It was known as ____'.") == ("slow road", "It was known as ____.")


@pytest.mark.parametrize(
    ("text", "kind", "told", "gapped"),
    [
        ("Tarn Brig", "organisation", "He fought Tarn Brig. Gen. Holm.", "He fought ____."),
        ("Firstly", "name", "It is of 360. Firstly, it turns.", "It is of 360 ____."),
        ("Andrei Tarn", "person", "Films are Ivo (1962), Andrei Tarn (1966), Solar (1972).", "Films are ____ (1966)."),
        ("T. Dating", "person", "They wrote on papyrus T. Dating from 300, it is old.", "It was on papyrus ____."),
        (
            "the Study of Tides",
            "name",
            "It joined the Organization for the Study of Tides.",
            "the Organization for ____.",
        ),
        ("Guam", "region", "It joined GUAM in May.", "It joined ____ in May."),
        (
            "the Tarn Movement",
            "organisation",
            "The Tarn Movement for the Freedom of Tarn ruled.",
            "It was ruled by ____ for the Freedom of Tarn.",
        ),
    ],
)
def test_of_what_is_no_whole_name_nothing_is_typed(text: str, kind: str, told: str, gapped: str) -> None:
    assert whole(term(text, kind), told, gapped) is None


def test_scholars_who_are_cited_with_years_are_persons() -> None:
    told = "Ada Holm (2009) thinks well of what Lund (2003) and Berg (2001), both of Tarn, wrote."
    assert whole(term("Ada Holm", "person"), told) is not None


def test_a_person_is_the_one_whom_the_sentence_names() -> None:
    key = term("King Nadir Shah", "person", accepted=("King Zahir Shah", "Nadir Shah"))
    found = whole(key, "In May, while King Zahir Shah was away, the army rose.")
    assert found is not None
    assert found[0] == "King Zahir Shah"


def test_a_land_that_is_always_told_apart_by_a_word_keeps_it() -> None:
    told = "Caucasian Albania fell. They took Caucasian Albania. Then Albania rose."
    found = whole(term("Albania", "country"), told)
    assert found is not None
    assert found[0] == "Caucasian Albania"
    assert whole(term("Albania", "country"), "Albania fell. They left Albania.") == ("Albania", "Who or what was it?")


def test_a_saint_ahead_belongs_to_a_name_of_a_place() -> None:
    assert whole(term("Tarns", "person"), "St. Tarns served as a capital.") == ("St. Tarns", "Who or what was it?")


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("the Parthian", "name", "Under the Parthian, Tarnian and other empires they traded."),
        ("the Tarn Hills to Lake Holm", "mountain", "It runs from the field in the Tarn Hills to Lake Holm."),
    ],
)
def test_an_adjective_alone_and_a_way_between_two_places_are_no_names(text: str, kind: str, told: str) -> None:
    assert whole(term(text, kind), told) is None
