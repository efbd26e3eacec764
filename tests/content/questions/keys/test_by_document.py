"""What the document, or a name itself, makes as right to type as the key."""

import pytest

from content.facts.base import Term
from content.knowledge import FactBase
from content.questions.keys.by_document import by_document
from tests.content.league import asked


def ways(text: str, kind: str, told: str, *others: Term, stem: str = "Who or what was it?") -> list[str]:
    key = Term(text, kind, text.lower().removeprefix("the "), -1, -1)
    base = FactBase((), terms=(key, *others), text=told)
    return list(by_document(asked(stem, key, told), base))


def term(text: str, kind: str) -> Term:
    return Term(text, kind, text.lower().removeprefix("the "), -1, -1)


@pytest.mark.parametrize(
    ("text", "kind", "told", "way"),
    [
        ("Ivo II", "person", "Ivo II fled. It was Ivo II of Tarn who came.", "Ivo II of Tarn"),
        (
            "the Harlow Board",
            "organisation",
            "The Harlow Board met. The Harlow Board of Trade fell.",
            "Harlow Board of Trade",
        ),
        ("TSD", "organisation", "They set up tide and storm defence (TSD).", "tide and storm defence"),
        ("HFCs", "name", "They banned hydrofluorocarbons (HFCs).", "hydrofluorocarbons"),
        ("the Northern Tide Agency", "organisation", "The Northern Tide Agency met.", "NTA"),
        ("Holm-Lund-Berg", "organisation", "Holm-Lund-Berg built it.", "HLB"),
        ("the Director-General of the Tide Office", "office", "Ask the Director-General.", "Director-General"),
        ("President of the United States", "office", "Ask the President.", "US President"),
        ("the Spanish Tarnholm Expedition", "event", "It left in May.", "the Tarnholm Expedition"),
        ("the United States Constitution", "document", "It was signed.", "the Constitution"),
        ("Archduke Ivo Ferdinand", "person", "He died.", "Ivo Ferdinand"),
        ("the Cornishman William Holm", "person", "He sang.", "William Holm"),
        ("Ada El Holm", "person", "She came.", "El Holm"),
        ("the Assembly", "organisation", "The Assembly met. The National Assembly rose.", "National Assembly"),
        ("Ada Berit Holmqist", "name", "It was held under Holmqist as a ruler.", "Holmqist"),
        ("the Danish-Irish Ivo Holm", "person", "He came.", "Ivo Holm"),
        ("the Green Republic", "country", "They left the Green Republic of Tarn.", "Green Republic of Tarn"),
    ],
)
def test_who_has_read_well_is_marked_right(text: str, kind: str, told: str, way: str) -> None:
    assert way in ways(text, kind, told)


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Ivo II", "person", "Ivo II of Tarn met Ivo II of Elba."),  # which of them?
        ("the Tarn Dock", "place", "The Tarn Dock of Harlow was closed."),  # a place says where it lies
        ("TSD", "organisation", "The TSD met."),
        ("the Tarn Government", "organisation", "It met."),
        ("the Northern Tide Cabinet", "organisation", "It met."),
        ("the German Royal Navy", "organisation", "The royal guests came."),
        ("Ada Maria Holm", "person", "She came."),
    ],
)
def test_what_would_be_another_thing_is_not_accepted(text: str, kind: str, told: str) -> None:
    assert ways(text, kind, told) == []


def test_letters_that_another_goes_by_or_that_the_stem_holds_tell_nothing() -> None:
    told = "The Northern Tide Agency met."
    other = Term("the New Tarn Association", "organisation", "new tarn association", -1, -1, ("NTA",))
    assert "NTA" not in ways("the Northern Tide Agency", "organisation", told, other)
    assert "NTA" not in ways("the Northern Tide Agency", "organisation", told, stem="What does the NTA stand for?")


def test_one_office_of_several_keeps_its_house() -> None:
    other = term("the Director of the Mint", "office")
    assert "Director" not in ways("the Director of the Tide Office", "office", "They met.", other)


def test_a_stem_that_says_whose_or_what_leaves_the_rest_to_say() -> None:
    asks = "Which secretariat registered it?"
    assert ways("the Secretariat of the Tide League", "organisation", "It met.", stem=asks) == ["Tide League"]
    assert ways("HBC Bureau", "organisation", "It met.", stem="Who leads the HBC?") == ["Bureau"]


def test_a_court_goes_by_the_land_that_all_is_about_and_a_parliament_by_its_people() -> None:
    told = "The High Court of Tarn met. The High Court of Justice rose."
    key = Term("the High Court", "organisation", "high court", -1, -1)
    base = FactBase((), terms=(key,), text=told, title="Tarn")
    found = set(by_document(asked("Which court met?", key, told), base))
    assert {"High Court of Tarn", "High Court of Justice"} <= found
    assert "the British Parliament" in ways(
        "Parliament", "organisation", "The British Parliament met. Parliament rose."
    )


def test_a_short_name_is_not_that_of_another_who_is_told_of() -> None:
    told = "Ivo fell. Later Ivo of Tarn came."
    assert ways("Ivo", "person", told) == ["Ivo of Tarn"]
    assert ways("Ivo", "person", told, term("Ivo of Tarn", "person")) == []


def test_a_word_that_is_no_plain_one_does_without_its_people() -> None:
    assert "Matura" in ways("the Swiss Matura", "name", "He passed the Swiss Matura.")
    assert "Exam" not in ways("the Swiss Exam", "name", "He passed the Swiss Exam.")
    assert "Columbia" not in ways("British Columbia", "region", "He left British Columbia.")


def test_the_land_behind_a_person_is_not_cut_in_two() -> None:
    assert "Ivo Holm of West Tarn" in ways("Ivo Holm", "person", "Ivo Holm of West Tarn flew.")
    assert "Ivo Holm of West" not in ways("Ivo Holm", "person", "Ivo Holm of West Tarn flew.")
