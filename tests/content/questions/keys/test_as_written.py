"""What a sentence or the document shows to be as right as a key."""

import pytest

from content.facts.base import Term
from content.knowledge import FactBase
from content.questions.keys.as_written import as_written
from tests.content.league import asked


def ways(text: str, kind: str, quote: str, *others: Term, told: str = "", accepted: tuple[str, ...] = ()) -> list[str]:
    key = Term(text, kind, text.lower().removeprefix("the "), -1, -1, accepted)
    base = FactBase((), terms=(key, *others), text=told or quote)
    return list(as_written(asked("Who or what was it?", key, quote), base))


def person(text: str) -> Term:
    return Term(text, "person", text.lower(), -1, -1)


@pytest.mark.parametrize(
    ("text", "kind", "quote", "way"),
    [
        (
            "the Steering Body",
            "organisation",
            "It uses the Steering Body for the Survey.",
            "Steering Body for the Survey",
        ),
        ("Ada Holm", "person", "In May President Ada Holm resigned.", "President Ada Holm"),
        ("the Harlow Board", "organisation", "The Harlow Board (HB-EC) met.", "HB-EC"),
        ("Ada Holm MP", "person", "It chose Ada Holm MP.", "Ada Holm"),
        ("Protestant Ivo VI", "person", "It chose Protestant Ivo VI.", "Ivo VI"),
        ("Ada Berit Holm", "person", "It chose Ada Berit Holm.", "Holm"),
        ("the Russian Empire", "country", "It lay in the Russian Empire.", "Russia"),
        ("the Liberal Party", "organisation", "The Liberal Party won.", "Liberals"),
        ("the Tarn Papers of the Guild", "document", "It is in the Tarn Papers of the Guild.", "Tarn Papers"),
        ("the Director of HBD", "organisation", "The Director of HBD met.", "HBD Director"),
    ],
)
def test_a_name_is_rightly_typed_as_its_sentence_shows(text: str, kind: str, quote: str, way: str) -> None:
    assert way in ways(text, kind, quote)


def test_the_letters_that_a_document_uses_are_as_right() -> None:
    told = "The Holm Data Group met. Later the HDG closed."
    assert "HDG" in ways("the Holm Data Group", "organisation", "The Holm Data Group met.", told=told)
    told = "The Holm Data Group met. The HDGX closed."
    assert not ways("the Holm Data Group", "organisation", "The Holm Data Group met.", told=told)


def test_the_one_longer_name_of_a_document_is_as_right() -> None:
    told = "The Green Tarn Klub met. The Klub closed."
    assert ways("the Klub", "organisation", "The Klub closed.", told=told) == ["Green Tarn Klub"]
    told = "The Tarn Klub met. The Oster Klub met. The Klub closed."
    assert not ways("the Klub", "organisation", "The Klub closed.", told=told)
    told = "Once Klub met. In May, Klub closed."
    assert not ways("Klub", "organisation", "In May, Klub closed.", told=told)


def test_what_two_persons_are_called_is_nobodys_name() -> None:
    assert ways("Ada Holm", "person", "Ada Holm won.", person("Ivo Holm")) == []


def test_half_a_family_name_is_no_name_unless_the_document_uses_it() -> None:
    told = "Ada Lloyd Holm won. Lloyd Holm left."
    assert ways("Ada Lloyd Holm", "person", "Ada Lloyd Holm won.", told=told, accepted=("Lloyd Holm",)) == []
    told = "Ada Lloyd Holm won. Then Oster saw Holm."
    assert ways("Ada Lloyd Holm", "person", "Ada Lloyd Holm won.", told=told, accepted=("Lloyd Holm",)) == ["Holm"]


def test_another_sentence_is_no_part_of_a_name() -> None:
    assert ways("Ivo II", "person", "It lay near the Red Sea. Ivo II came.") == []


def test_the_letters_behind_a_person_and_signs_ahead_of_a_formula_are_no_names() -> None:
    assert "MEP" not in ways("Ada Mott", "person", "Ada Mott (MEP) left.")
    assert not ways("T+", "name", "It makes T+.", told="It makes T+. The acid TA T+ is weak.")
