"""What is not asked because everybody knows it, and what is not typed because it may be worded in many ways."""

from dataclasses import replace

import pytest

from content.facts.base import Probe, Term
from content.knowledge import FactBase
from content.questions.refusals.common_knowledge import is_known_by_all, stands_for_a_state
from content.questions.types import cloze
from content.questions.types.short_answer import is_settled
from content.terms import ways
from tests.content.league import league, probe_of

BASE = league().base()


def named(text: str, kind: str) -> Term:
    return Term(text, kind, text.lower(), -1, -1)


def asked(stem: str, key: Term, role: str = "subject") -> Probe:
    return replace(probe_of("launch-Harbour Initiative", "object"), stem=stem, role=role, keys=(key,))


@pytest.mark.parametrize(("text", "kind"), [("Western Europe", "region"), ("World War II", "war")])
def test_the_stages_of_history_are_no_answers(text, kind):
    assert is_known_by_all(Term(text, kind, text.lower(), -1, -1), BASE)


def test_a_region_that_not_everything_happens_in_is_an_answer():
    assert not is_known_by_all(named("Manchuria", "region"), BASE)


def test_a_capital_that_acts_is_its_state_and_one_where_people_meet_is_a_city():
    moscow, london = named("Moscow", "city"), named("London", "city")
    assert stands_for_a_state(asked("On 11 May, ____ lifted the blockade.", moscow))
    assert stands_for_a_state(asked("The plan was viewed with suspicion in ____.", moscow, "name"))
    assert not stands_for_a_state(asked("The envoys met in ____ in June.", london, "where"))


@pytest.mark.parametrize(
    ("stem", "text", "kind"),
    [
        ("Who weighed the benefits of the bomb?", "local officials", "phrase"),
        ("What did the crisis bring about?", "the division of the valley", "phrase"),
        ("Who launched the dialogue in 1994?", "Allies", "group"),
        ("Which treaty rested on the Lund Amendment?", "the 1903 treaty with Norland", "phrase"),
    ],
)
def test_an_answer_without_a_name_is_not_typed(stem, text, kind):
    assert not is_settled(asked(stem, named(text, kind)))


@pytest.mark.parametrize(
    ("stem", "text", "kind"),
    [
        ("Who chaired the board?", "Ada Holm", "person"),
        ("Which act closed the harbours?", "the first Harbour Act", "phrase"),
        ("Which term means the ability to act together?", "concert", "phrase"),
    ],
)
def test_a_name_or_a_term_is_typed(stem, text, kind):
    assert is_settled(asked(stem, named(text, kind)))


def test_one_long_word_that_something_turned_into_is_a_term() -> None:
    stem = "What did inflation in Norway spiral into?"
    assert is_settled(asked(stem, named("hyperinflation", "phrase"), "into"))
    assert not is_settled(asked(stem, named("a crisis", "phrase"), "into"))


def test_a_name_may_be_typed_without_the_adjective_before_it():
    assert "Neutrality Act" in ways(named("the first Neutrality Act", "phrase"))
    assert "Congress" in ways(named("Republican Congress", "organisation"))
    assert ways(named("the Oslo Conference", "conference")) == ()


def test_a_name_may_be_typed_without_its_state_or_its_district():
    assert "Constitution" in ways(named("the U.S. Constitution", "document"))
    assert "Washington" in ways(named("Washington, D.C.", "city"))


def test_a_gap_says_what_kind_of_answer_it_wants():
    year = replace(asked("", named("1971", "year"), "when"), gapped="The Morava League met at Lisbrook in ____.")
    item = cloze.make(year, BASE)
    assert item is not None
    assert item.stem == "The Morava League met at Lisbrook in ____ (year)."


def test_a_name_that_the_rest_of_the_sentence_does_not_determine_is_not_typed_into_a_gap():
    tarn = named("Tarn", "city")
    bare = replace(asked("", tarn, "name"), gapped="Three great treaties came out of ____.")
    told = replace(asked("", tarn, "name"), gapped="After the flood of 1931 Ada Holm moved the council office to ____.")
    assert cloze.make(bare, BASE) is None
    assert cloze.make(told, BASE) is not None


@pytest.mark.parametrize(
    "gapped",
    [
        "The Morava League of 1971 helped towns such as ____ to build new quays.",
        "The Harbour Charter of 1971 named ____ as one of its aims for the Morava League.",
    ],
)
def test_one_of_several_is_not_typed_into_a_gap(gapped):
    assert cloze.make(replace(asked("", named("Tarn", "city"), "name"), gapped=gapped), BASE) is None


def test_a_department_goes_by_two_names_and_a_rough_decade_is_not_typed():
    assert "State Department" in ways(named("the Department of State", "organisation"))
    assert not is_settled(asked("By when was parity reached?", named("the mid-1960s", "decade"), "by"))


def test_what_is_told_with_another_of_its_kind_has_an_alternative():
    text = "The league may rely on Fair Passage or Free Passage. It met at Tarn."
    base = FactBase(league().facts, text=text)
    assert base.has_alternative(named("Fair Passage", "name"))
    assert not base.has_alternative(named("Tarn", "city"))


@pytest.mark.parametrize(
    ("text", "kind", "short"),
    [
        ("the State of Morava", "place", "Morava"),
        ("Tarn University", "organisation", "Tarn"),
        ("the Holm Administration", "organisation", "Holm"),
        ("the Oslo Conference of Foreign Ministers", "conference", "Oslo Conference"),
    ],
)
def test_a_name_may_be_typed_without_what_it_is_called_in_full(text, kind, short):
    assert short in ways(named(text, kind))


def test_what_the_text_is_all_about_is_no_answer() -> None:
    titled = FactBase(league().facts, title="The Tarn Crisis")
    assert is_known_by_all(named("the Tarn Valley Crisis", "event"), titled)
    assert not is_known_by_all(named("the Oster Crisis", "event"), titled)


def test_what_an_agreement_establishes_is_no_answer_in_it() -> None:
    titled = FactBase(league().facts, title="Agreement establishing the Tarn Fish Laboratory")
    assert is_known_by_all(named("the Tarn Fish Laboratory", "organisation"), titled)
    assert not is_known_by_all(named("the Oster Fish Laboratory", "organisation"), titled)


def test_the_title_itself_is_no_answer() -> None:
    base = FactBase([], [], "", [], title="Congress of Lund")
    assert is_known_by_all(named("the Congress of Lund", "organisation"), base)
    assert not is_known_by_all(named("the Congress of Tarn", "organisation"), base)
