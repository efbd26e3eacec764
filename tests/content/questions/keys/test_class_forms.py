"""Names with and without the word for what they are."""

import pytest

from content.facts.base import Term
from content.questions.keys.class_forms import class_forms
from tests.content.questions.keys.forms import base_of, probe_for, term


def forms(key: Term, stem: str, told: str = "It was so.", hint: str = "") -> set[str]:
    return set(class_forms(probe_for(key, stem, told), base_of(told, key), hint))


@pytest.mark.parametrize(
    ("text", "kind", "stem", "way"),
    [
        ("the Tarnkai Foundation", "organisation", "Which foundation keeps it?", "Tarnkai"),
        ("the Mexican–Tarnish War", "war", "During which war was it built?", "Mexican–Tarnish"),
        ("the Black Hawk War", "war", "In which war did he serve?", "Black Hawk"),
        ("the Lund Film Festival", "event", "At which festival was it shown?", "Lund"),
        ("the Islamic Tarnid Caliphate", "country", "Which caliphate fell?", "Tarnid"),
        ("the Middle Tarnolithic Era", "organisation", "To when does it date back?", "Middle Tarnolithic"),
        ("the Tarnghy Mountains", "mountain", "What lies there?", "the Tarnghies"),
        ("TRN", "licence", "Which license is the most used?", "TRN License"),
    ],
)
def test_what_the_question_says_need_not_be_typed(text: str, kind: str, stem: str, way: str) -> None:
    assert way in forms(term(text, kind), stem)


@pytest.mark.parametrize(
    ("text", "kind", "stem"),
    [
        ("the High Court", "organisation", "Which court decides?"),
        ("the Tarn Security Council", "organisation", "Which council meets?"),
        ("the Norwegian Bank", "organisation", "Which bank lent it?"),
        ("the Tarnkai Foundation", "organisation", "Who keeps it?"),
    ],
)
def test_a_plain_word_or_a_people_is_no_name_of_a_body(text: str, kind: str, stem: str) -> None:
    assert not forms(term(text, kind), stem)


def test_a_hint_says_the_class_as_a_question_does() -> None:
    key = term("the Tarnkai Foundation", "organisation")
    assert "Tarnkai" in forms(key, "He headed ____ (foundation).", hint=" (foundation)")


def test_a_document_adds_the_class() -> None:
    told = "The Kingdom of Tarngo fell. Tarngo lay south."
    assert "Kingdom of Tarngo" in forms(term("Tarngo", "country"), "With which kingdom did they trade?", told)


def test_a_writing_goes_by_its_people_and_by_both() -> None:
    told = "The Tarnic alphabet is old. Tarnic is read today. The Tarnic script spread."
    assert "the Tarnic alphabet" in forms(term("Tarnic", "name"), "Which script is older than ____?", told)
    ways = forms(term("the Tarnic alphabet", "quoted"), "The script is known as ____.", told)
    assert {"Tarnic", "Tarnic script"} <= ways


def test_a_meeting_goes_by_its_place_where_no_other_met_there() -> None:
    key, city = term("the Tarn Naval Conference", "conference", "conference"), term("Tarn", "city")
    told = probe_for(key, "Which conference was it?", "It was so.")
    assert "Tarn Conference" in class_forms(told, base_of("It was so.", key, city), "")
    other = term("the Tarn Legal Conference", "conference", "conference")
    assert "Tarn Conference" not in class_forms(told, base_of("It was so.", key, city, other), "")
    assert "Tarn Conference" not in class_forms(told, base_of("It was so.", key), "")
