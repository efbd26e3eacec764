"""What is as right as a key's own name."""

from dataclasses import replace

import pytest

from content.facts.base import Evidence, Fact, FactKind, Term
from content.knowledge import FactBase
from content.questions.keys.other_names import other_names
from content.questions.types.short_answer import _shortened
from tests.content.league import probe_of


def term(text: str, kind: str) -> Term:
    return Term(text, kind, text.lower().removeprefix("the "), -1, -1)


def base_of(*terms: Term, title: str = "") -> FactBase:
    facts = [
        Fact(
            id=f"f{at}",
            kind=FactKind.EVENT,
            statement=f"{one.text} was founded.",
            evidence=(Evidence(0, 1, "x"),),
            relation="found",
            roles={"subject": (one,)},
        )
        for at, one in enumerate(terms)
    ]
    return FactBase(facts, title=title)


PLAN = term("the Action Plan", "programme")
LONG = term("the Harlow Bay Action Plan", "programme")


def test_the_one_longer_name_is_as_right() -> None:
    assert list(other_names(PLAN, base_of(PLAN, LONG))) == [LONG.text]


def test_of_two_longer_names_neither_is() -> None:
    other = term("the Oslo Action Plan", "programme")
    assert not list(other_names(PLAN, base_of(PLAN, LONG, other)))


def test_what_the_document_is_about_may_be_left_off() -> None:
    assert list(other_names(LONG, base_of(LONG, title="Harlow Bay Recovery"))) == ["Action Plan"]
    assert not list(other_names(LONG, base_of(LONG, title="Another Bay")))


def test_no_half_of_a_place_is_left_off() -> None:
    house = term("Harlow Bay University", "organisation")
    assert not list(other_names(house, base_of(house, title="Harlow Bay")))


@pytest.mark.parametrize("ahead", ["Western", "Norwegian", "Deputy", "New"])
def test_a_word_that_makes_another_thing_is_not_left_off(ahead: str) -> None:
    longer = term(f"the {ahead} Action Plan", "programme")
    assert not list(other_names(PLAN, base_of(PLAN, longer)))


@pytest.mark.parametrize(
    ("name", "kind", "short"),
    [
        ("the Kingdom of Harlow", "country", "Harlow"),
        ("the Battle of Langholm", "battle", "Langholm"),
        ("the Free City of Weil am Rhein", "city", "Weil am Rhein"),
    ],
)
def test_a_class_word_may_be_left_off(name: str, kind: str, short: str) -> None:
    key = term(name, kind)
    assert list(other_names(key, base_of(key))) == [short]


def test_a_duchy_is_not_the_city_that_it_is_called_after() -> None:
    key = term("the Duchy of Warsaw", "country")
    assert not list(other_names(key, base_of(key)))


@pytest.mark.parametrize(
    ("stem", "name", "enough"),
    [
        ("Which airlines has its seat there?", "Norwegian Airlines", ()),
        ("Which delegation came first?", "the Norwegian Delegation", ("Norwegian", "Norway")),
        ("Which commission came first?", "the European Commission", ()),
    ],
)
def test_a_firm_keeps_its_name_and_what_every_state_has_need_not(stem: str, name: str, enough: tuple[str, ...]) -> None:
    key = term(name, "organisation")
    probe = replace(probe_of("launch-Harbour Initiative", "when"), stem=stem, keys=(key,))
    assert _shortened(probe, key) == enough


@pytest.mark.parametrize(
    ("text", "kind", "other"),
    [
        ("Lisbrook, Norland", "city", "Lisbrook"),
        ("Santiago de Oster", "city", "Santiago"),
        ("the Holm Prize in Chemistry", "award", "the Holm Prize"),
        ("the Norwegian Civil War", "war", "the Civil War"),
        ("the Government of Norway", "organisation", "Norway"),
        ("Leó Szalagy", "name", "Szalagy"),
    ],
)
def test_what_goes_by_less_is_right_as_well(text: str, kind: str, other: str) -> None:
    key = term(text, kind)
    assert other in set(other_names(key, base_of(key)))


def test_a_foundations_body_is_another() -> None:
    probe = replace(probe_of("launch-Harbour Initiative", "object"), stem="Which foundation helps the towns?")
    assert not _shortened(probe, term("the HBC Foundation", "organisation"))


def test_a_last_name_may_be_typed_where_it_is_a_name_and_no_plain_word() -> None:
    rule, lund = term("Home Rule", "name"), term("Bo Lund", "name")
    told = FactBase((), terms=(rule, lund), text="Home Rule was granted, as a rule, to what Bo Lund led.")
    assert (list(other_names(rule, told)), list(other_names(lund, told))) == ([], ["Lund"])


def test_a_house_of_a_state_is_as_rightly_named_without_the_state() -> None:
    lords = term("the House of Lords of the United Kingdom", "organisation")
    assert "House of Lords" in list(other_names(lords, base_of(lords)))


@pytest.mark.parametrize(
    ("text", "noun", "short"),
    [("the Bergen Conference", "conference", "Bergen"), ("the Lund–Holm Tariff", "tariff", "Lund–Holm")],
)
def test_what_a_thing_is_need_not_be_typed_again(text: str, noun: str, short: str) -> None:
    key = replace(term(text, noun), noun=noun)
    assert short in set(other_names(key, base_of(key)))


def test_a_name_of_plain_words_is_typed_whole() -> None:
    key = replace(term("the Harbour Towns Conference", "conference"), noun="conference")
    assert "Harbour Towns" not in set(other_names(key, base_of(key)))


@pytest.mark.parametrize(
    ("name", "kind", "other"),
    [
        ("the Navy Department", "organisation", "Department of the Navy"),
        ("the Ministry of Trade", "organisation", "Trade Ministry"),
        ("the Atlantic Ocean", "water", "the Atlantic"),
        ("Ada Maria Holm", "person", "Ada Holm"),
    ],
)
def test_a_name_may_be_turned_round_or_go_without_what_says_the_least(name: str, kind: str, other: str) -> None:
    assert other in set(other_names(term(name, kind), base_of()))
