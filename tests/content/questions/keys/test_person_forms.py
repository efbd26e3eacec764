"""What a person goes by, and what would be somebody else."""

import pytest

from content.questions.keys.person_forms import person_forms
from tests.content.questions.keys.forms import base_of, probe_for, term


def forms(text: str, told: str, *others: str, kind: str = "person", stem: str = "Who came?") -> set[str]:
    key = term(text, kind)
    base = base_of(told, key, *(term(one, "person") for one in others))
    return set(person_forms(probe_for(key, stem, told), base))


@pytest.mark.parametrize(
    ("text", "told", "way"),
    [
        ("George B. Lunden", "George B. Lunden came.", "George Lunden"),
        ("T. Ryd Lunden", "Dr T. Ryd Lunden came.", "Ryd Lunden"),
        ("T. Ryd Lunden", "Dr T. Ryd Lunden came.", "Dr T. Ryd Lunden"),
        ("Joseph Ménard Lunden", "Joseph Ménard Lunden came.", "Ménard Lunden"),
        ("William Lunden", "Sir William Lunden came.", "Sir William Lunden"),
        ("Lunden", "Mr Lunden came. Lunden left.", "Mr Lunden"),
        ("Lunden", "Charlie Lunden came. They met Lunden.", "Charlie Lunden"),
        ("Tarnani", "Then Ivod Shah Tarnani came. They chose Tarnani.", "Ivod Shah Tarnani"),
        ("Étienne de La Tarne", "It was Étienne de La Tarne.", "La Tarne"),
        ("Ivo Pi i Lunden", "It was Ivo Pi i Lunden.", "Pi i Lunden"),
        ("David Tarza Lunden", "The Mexican engineer David Tarza Lunden came.", "David Tarza"),
        ("Ivo II", "It was Ivo II, Count of Tarn.", "the Count of Tarn"),
        ("King Ivo", "King Ivo fled. Later Ivo Khan came back.", "Ivo Khan"),
    ],
)
def test_a_person_goes_by_other_forms_of_the_name(text: str, told: str, way: str) -> None:
    assert way in forms(text, told)


def test_a_calling_ahead_of_a_name_may_be_left_off() -> None:
    assert "Alexei Lunden" in forms("Cosmonaut Alexei Lunden", "Cosmonaut Alexei Lunden came.", kind="name")


def test_a_family_name_that_goes_first_is_enough_where_the_document_uses_it() -> None:
    told = "He saw Tarnada Sorku. He grew away from Tarnada."
    assert "Tarnada" in forms("Tarnada Sorku", told, kind="name")
    assert "Tarnada" not in forms("Tarnada Sorku", "He saw Tarnada Sorku.", kind="name")


@pytest.mark.parametrize(
    ("text", "told", "other", "way"),
    [
        ("Richard Henry Lunden", "Richard Henry Lunden came.", "", "Henry Lunden"),  # another man's name
        ("William Lunden", "Sir William Lunden came. Admiral Lunden sailed.", "", "Admiral Lunden"),
        ("William Lunden", "General William Lunden and General Lunden met.", "Ada Lunden", "General Lunden"),
        ("Jones", "Mr Jones came with Mrs Jones.", "", "Mrs Jones"),
        ("Timur Shah", "Timur Shah ruled after Timur, who died.", "", "Timur"),
    ],
)
def test_what_may_be_somebody_else_is_not_accepted(text: str, told: str, other: str, way: str) -> None:
    assert way not in forms(text, told, *filter(None, [other]))


def test_an_emperor_and_a_commander_go_without_what_is_ahead() -> None:
    told = "He was raised by the Holy Roman Emperor Ivo."
    assert {"Emperor Ivo", "Ivo"} <= forms("the Holy Roman Emperor Ivo", told, kind="organisation")
    assert "Hari Tarn Nal" in forms("Sikh Commander Hari Tarn Nal", "They met him.", kind="name")


def test_an_honour_behind_two_names_may_be_left_out() -> None:
    assert "Dost Tarnad" in forms("Dost Tarnad Khan", "Dost Tarnad Khan ruled.")
    assert "Tarnad" not in forms("Tarnad Khan", "Tarnad Khan ruled.")
