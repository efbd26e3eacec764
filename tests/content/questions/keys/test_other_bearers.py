"""Forms that a key was given and that are another's."""

import pytest

from content.questions.keys.other_bearers import own_forms
from tests.content.questions.keys.forms import probe_for, term


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("Ivo the Great", "person", "Great"),
        ("Ayub Khan", "name", "Khan"),
        ("King Zahir Shah", "person", "King Shah"),
        ("King Zahir Shah", "person", "King Nadir Shah"),
        ("Ivo Pi i Holm", "person", "Holm"),
        ("John Quincy Adams", "person", "John Adams"),
        ("Tarntext", "name", "Two Tarntext"),
        ("Mandarin Chinese", "name", "Chinese"),
    ],
)
def test_a_part_that_is_no_name_and_another_mans_are_refused(text: str, kind: str, form: str) -> None:
    told = probe_for(term(text, kind), "Who came?", f"{text} came.")
    assert list(own_forms([text, form], told)) == [text]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Owen Young", "Young"),
        ("Ada B. Holm", "Ada Berit Holm"),
        ("Ada Berit Holm", "Ada Holm"),
        ("King Zahir Shah", "Zahir Shah"),
    ],
)
def test_what_is_the_persons_own_is_kept(text: str, form: str) -> None:
    assert list(own_forms([text, form], probe_for(term(text, "person"), "Who came?", f"{text} came."))) == [text, form]


def test_a_body_of_one_land_is_not_anothers() -> None:
    key = term("Air Force", "organisation")
    told = probe_for(key, "Who?", "She joined Norway's Air Force.", "She joined Norway's ____ (force).")
    forms = ["Air Force", "the Norwegian Air Force", "the Swedish Air Force"]
    assert list(own_forms(forms, told)) == ["Air Force", "the Norwegian Air Force"]


def test_a_name_without_its_middle_may_be_another_mans() -> None:
    told = probe_for(term("John Quincy Adams", "person"), "Who came?", "He came.")
    assert list(own_forms(["John Quincy Adams", "Adams", "John Adams"], told)) == ["John Quincy Adams", "Adams"]


def test_a_place_that_is_called_after_a_saint_keeps_the_saint() -> None:
    place = probe_for(term("Saint Ada", "person"), "Where did they call?", "They called at Saint Ada.")
    assert list(own_forms(["Saint Ada", "Ada"], place)) == ["Saint Ada"]
    person = probe_for(term("Saint Ada", "person"), "Who came?", "Saint Ada came.")
    assert list(own_forms(["Saint Ada", "Ada"], person)) == ["Saint Ada", "Ada"]


def test_no_name_begins_with_an_initial_that_stands_in_it() -> None:
    key = term("the Ivo P. Holm Fund", "organisation")
    told = probe_for(key, "Which fund was it?", "It was so.")
    assert list(own_forms([key.text, "P. Holm Fund", "Holm Fund"], told)) == [key.text, "Holm Fund"]


@pytest.mark.parametrize(
    ("text", "form", "told", "own"),
    [
        ("Ivo Ibn Tarn", "Ivo Tarn", "He wrote it.", False),
        ("Mohammed Tarn Shah", "Mohammed Shah", "He ruled.", False),
        ("Rodolfo Lund Vela", "Rodolfo Vela", "The Mexican engineer found it.", False),
        ("Rodolfo Lund Vela", "Rodolfo Vela", "The Danish engineer found it.", True),
    ],
)
def test_a_part_that_makes_the_name_is_not_left_out(text: str, form: str, told: str, own: bool) -> None:
    assert (form in own_forms([text, form], probe_for(term(text, "person"), "Who was it?", told))) is own
