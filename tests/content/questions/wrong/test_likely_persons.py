"""Persons that a reader may take for one another: of one sex, nation, rank, time and age, as far as the stem tells."""

from content.facts.base import Term
from content.knowledge import FactBase
from content.questions.wrong.commentators import comments
from content.questions.wrong.likely_persons import is_firm, tells_origin
from tests.content.league import Chronicle
from tests.content.questions.wrong.test_likely_names import ASKED, asked

TOLD = ASKED.replace("Norway", "Karl Holm")
MEN = ("Nils Berg", "Per Dahl")


def test_no_woman_stands_beside_a_man_or_one_whose_name_tells_no_sex() -> None:
    assert asked("Karl Holm", "person", (*MEN, "Ada Lund"), told=TOLD) == list(MEN)
    told = ASKED.replace("Norway", "Tovve Holm")
    assert asked("Tovve Holm", "person", (*MEN, "Ada Lund"), told=told) == list(MEN)


def test_the_first_of_a_nation_is_asked_among_those_who_are_told_to_be_of_it() -> None:
    stem = "Who became the first Norwegian to cross the ice?"
    sides = {"nils berg": "norway"}
    assert asked("Karl Holm", "person", MEN, told=TOLD, stem=stem, sides=sides) == ["Nils Berg"]
    assert asked("Karl Holm", "person", MEN, told=TOLD, stem="Who was Norway's first skipper?", sides=sides) == [
        "Nils Berg"
    ]
    assert asked("Karl Holm", "person", MEN, told=TOLD, stem="Who was the first person born in Oslo to cross it?") == []


def test_a_text_tells_where_somebody_is_from() -> None:
    assert tells_origin("became the first of 8 Danish pilots to fly")
    assert tells_origin("was a Selm-born skipper")
    assert not tells_origin("became the first pilot to fly over Denmark")


def test_no_head_of_state_stands_among_those_who_are_none() -> None:
    assert asked("Karl Holm", "person", (*MEN, "Herbert Hoover"), told=TOLD) == list(MEN)
    told = "Herbert Hoover lent the harbour fund money."
    sides = {"nils berg": "united states"}
    assert asked("Herbert Hoover", "person", MEN, told=told, sides=sides) == ["Nils Berg"]


def test_of_whom_no_year_is_told_nobody_says_who_did_what_in_a_year() -> None:
    told = "Karl Holm lent the harbour fund money."
    assert asked("Karl Holm", "person", MEN, told=told) == list(MEN)
    assert asked("Karl Holm", "person", MEN, told=told, stem="Who lent the harbour fund money in the 1950s?") == []


def test_an_office_is_asked_among_those_of_whom_it_is_told() -> None:
    others = ("Nils Berg", "Governor Per Dahl")
    stem = "Who became the governor of Tarn?"
    assert asked("Karl Holm", "person", others, told=TOLD, stem=stem) == ["Governor Per Dahl"]


def test_an_age_without_a_year_is_asked_among_those_who_are_told_of_beside_it() -> None:
    stem = "Who lent the medieval harbour fund money?"
    assert asked("Karl Holm", "person", MEN, told=TOLD, stem=stem) == ["Nils Berg"]


def test_no_firm_or_paper_stands_beside_a_person() -> None:
    text = "They went to Per Dahl & Company. He wrote for Nils Berg and Tarn Life magazines."
    text += " Ada Holm spoke at the auction."
    base = FactBase([], text=text)
    firms = ("Per Dahl", "Nils Berg", "Ada Holm Glass Auctions")
    assert all(is_firm(Term(name, "person", name.lower(), -1, -1), base) for name in firms)
    assert not is_firm(Term("Ada Holm", "person", "ada holm", -1, -1), base)
    assert not is_firm(Term("Ivo Woods", "person", "ivo woods", -1, -1), base)


def test_who_has_suggested_how_it_was_took_no_part_in_it() -> None:
    chronicle = Chronicle()
    for told in (
        "Ivo Lund has suggested a new reading.",
        "Nils Berg and others hold that it fell.",
        "Per Dahl fell.",
        "It was so, according to Jan Ruud.",
    ):
        chronicle.tell(told)
    named = [
        Term(n, "person", n.lower(), chronicle.text.index(n), 0)
        for n in ("Ivo Lund", "Nils Berg", "Per Dahl", "Jan Ruud")
    ]
    base = FactBase([], named, chronicle.text, chronicle.sentences)
    assert [comments(term, base) for term in named] == [True, True, False, True]
