"""Gaps that are typed: what is wanted, and what is as right."""

from dataclasses import replace

import pytest

from content.facts.base import Evidence, Probe, Term
from content.knowledge import FactBase
from content.questions.keys.other_names import dated_names, other_names
from content.questions.keys.rough_dates import with_whole_date
from content.questions.types import cloze
from content.questions.types.cloze import _beside, _opened, class_wanted
from tests.content.league import league, probe_of

BASE = league().base()


def term(text: str, kind: str, noun: str = "") -> Term:
    return Term(text, kind, text.lower().removeprefix("the "), -1, -1, noun=noun)


def dated(key: str, text: str, kind: str = "part") -> Probe:
    probe = probe_of("launch-Harbour Initiative", "when")
    return replace(probe, keys=(Term(text, kind, key, 0, 1, (f"the end of {key[:4]}",)),))


def whole(probe: Probe) -> Probe:
    found = with_whole_date(probe)
    assert found is not None
    return found


def test_of_a_part_of_a_year_the_year_is_typed_and_the_part_is_as_right() -> None:
    found = whole(dated("1971~late", "late 1971"))
    assert found.keys[0].text == "1971"
    assert found.keys[0].kind == "year"
    assert "late 1971" in found.keys[0].accepted
    assert "n which year did" in found.stem


def test_which_season_it_was_is_not_typed_but_the_year() -> None:
    key = whole(dated("1971-22", "the summer of 1971", "season")).keys[0]
    assert (key.kind, key.text) == ("year", "1971")
    assert "the summer of 1971" in key.accepted


def test_what_was_so_by_a_part_of_a_year_is_not_typed() -> None:
    probe = dated("1971~late", "late 1971")
    assert with_whole_date(replace(probe, stem="All towns had joined by ____.")) is None


def test_of_a_part_of_a_month_the_month_is_typed() -> None:
    assert whole(dated("1971-05~early", "early May 1971")).keys[0].text == "May 1971"


@pytest.mark.parametrize(
    ("key", "gapped", "asked", "bare"),
    [
        (
            term("the Open Harbour policy", "policy", "policy"),
            "Holm ended ____.",
            "Holm ended ____ policy.",
            "Open Harbour",
        ),
        (
            term("the Open Harbour policy", "policy", "policy"),
            "It was part of ____.",
            "It was part of the ____ policy.",
            "Open Harbour",
        ),
        (term("12 million gold crowns", "money"), "It cost ____.", "It cost ____ gold crowns.", "12 million"),
        (term("the Harbour Plan", "programme", "plan"), "Holm ended ____.", "Holm ended ____.", ""),
        (term("$12 million", "money"), "It cost ____.", "It cost ____.", ""),
    ],
)
def test_what_is_no_part_of_a_name_or_a_number_stands_behind_the_gap(
    key: Term, gapped: str, asked: str, bare: str
) -> None:
    assert _opened(key, gapped) == (asked, bare)


def test_a_name_is_right_without_the_word_that_the_gap_says() -> None:
    bank = term("the Holm Savings Bank", "organisation", "bank")
    assert _beside(bank, " (bank)", FactBase(())) == "Holm Savings"
    assert not _beside(bank, "", FactBase(()))
    assert not _beside(term("the Cancer Bank", "organisation", "bank"), " (bank)", FactBase(()))
    assert not _beside(term("the Bank of Norland", "organisation", "bank"), " (bank)", FactBase(()))
    assert _beside(term("the Tarn Plateau", "place", "plateau"), " (plateau)", FactBase(())) == "Tarn"


def test_a_land_that_was_no_state_at_all_times_is_called_no_country() -> None:
    assert class_wanted(term("Palestine", "country"), "They went to ____.") == " (country or territory)"
    assert class_wanted(term("Norway", "country"), "They went to ____.") == " (country)"
    assert class_wanted(term("the Old Kingdom", "country"), "It came after ____.") == ""


def test_a_sign_may_be_typed_as_a_word() -> None:
    assert "12 plus n" in set(other_names(term("12+n", "quoted"), FactBase(())))


def test_a_body_goes_by_its_name_without_what_it_is_for() -> None:
    key = term("the Holm Institute for Coastal Research", "organisation", "institute")
    assert "Holm Institute" in set(other_names(key, FactBase(())))
    assert not set(other_names(term("the Royal Institute for Research", "organisation"), FactBase(())))


def test_who_has_an_epithet_goes_by_the_name_before_it() -> None:
    assert "Ivo" in set(other_names(term("Ivo the Great", "person"), FactBase(())))
    assert not set(other_names(term("Ivo the Baker", "person"), FactBase(())))


def test_half_a_city_goes_by_the_name_of_the_whole_where_nothing_tells_of_the_other_half() -> None:
    assert "Berlin" in set(other_names(term("West Berlin", "city"), FactBase(())))


def test_an_act_goes_by_the_year_in_which_its_sentence_says_it_was_passed() -> None:
    probe = probe_of("launch-Harbour Initiative", "object")
    said = Evidence(0, 1, "In May 1931 the council passed the first Harbour Act.")
    probe = replace(
        probe,
        keys=(term("the first Harbour Act", "phrase", "act"),),
        fact=replace(probe.fact, evidence=(said,)),
    )
    assert list(dated_names(probe)) == ["Harbour Act of 1931"]


def test_the_gap_says_what_kind_of_date_is_wanted() -> None:
    item = cloze.make(whole(dated("1971~late", "late 1971")), league().base())
    assert item is None or " (year)" in item.stem


def test_both_years_of_a_span_are_typed_into_its_gap() -> None:
    probe = probe_of("launch-Harbour Initiative", "when")
    span = Term("1971–1974", "span", "1971/1974", 0, 1, ("1971 and 1974",))
    item = cloze.make(replace(probe, keys=(span,), gapped="The war between ____ ruined Lisbrook."), league().base())
    assert item is not None
    assert "____ (the first and the final year)" in item.stem
    assert "1971 and 1974" in item.answers


def test_a_document_whose_name_is_half_said_is_called_one() -> None:
    key = term("the Coastal Concept", "document", "concept")
    assert class_wanted(key, "In line with the ____, Oster drew up coastal plans.") == " (document)"


def test_a_name_that_opens_a_sentence_anchors_it() -> None:
    """Two words with capitals are a name; one may be any word that opens a sentence."""
    probe = probe_of("launch-Harbour Initiative", "when")
    fact = replace(probe.fact, relation="show")
    key = Term("the Oster Summit", "summit", "oster summit", -1, -1, noun="summit")
    asked = replace(probe, fact=fact, role="name", keys=(key,))
    told = " doubts about the trade policy were shown in a speech at ____."
    assert cloze.make(replace(asked, gapped=f"Ada Holm's{told}"), BASE) is not None
    assert cloze.make(replace(asked, gapped=f"Many{told}"), BASE) is None


def test_a_gap_for_a_land_says_so_and_a_word_of_another_sentence_does_not() -> None:
    region = Term("Manchuria", "region", "manchuria", -1, -1)
    assert class_wanted(region, "The army invaded ____.") == " (region)"
    country = Term("Norway", "country", "norway", -1, -1)
    assert class_wanted(country, "It was a country of weavers. They sold cloth to ____.") == " (country)"
    assert not class_wanted(country, "They sold cloth to one country, ____.")


@pytest.mark.parametrize(
    ("gapped", "hint"),
    [
        ("They reached the mining outpost of ____ in May.", ""),
        ("Bombs fell on the cities of ____ and Harlow.", ""),
        ("They settled a suburb of ____ in May.", " (city)"),
        ("She left the north of ____ in May.", " (city)"),
    ],
)
def test_a_gap_that_the_words_before_it_class_says_nothing_more(gapped: str, hint: str) -> None:
    assert class_wanted(Term("Tarn", "city", "tarn", 0, 4, noun="city"), gapped) == hint


def test_the_class_that_a_gap_says_is_no_part_of_a_name() -> None:
    province = term("Province of Tarn", "place", "province")
    assert _beside(province, " (province)", FactBase(())) == "Tarn"


def test_a_gap_whose_hint_would_be_right_is_not_typed() -> None:
    probe = replace(
        probe_of("launch-Harbour Initiative", "object"),
        gapped="The Morava League signed ____ with Ada Holm in Lisbon in 1971.",
        keys=(term("the Tarn Charter", "document", "charter"),),
    )
    assert cloze.make(probe, FactBase(())) is not None
    constitution = term("the United States Constitution", "document", "constitution")
    assert cloze.make(replace(probe, keys=(constitution,)), FactBase(())) is None


@pytest.mark.parametrize(
    ("gapped", "example"),
    [
        ("The League trains crews through schools, like the ____ or the Tarn School.", True),
        ("The League helps towns, whether in ____ or in Tarn.", True),
        ("The League flooded the towns of Tarn and ____.", True),
        ("The League helps, whether by training crews in ____ or by mending dykes off Tarn.", False),
        ("The League trains crews in ____.", False),
    ],
)
def test_an_example_is_one_of_several_and_an_alternative_with_a_verb_of_its_own_is_not(
    gapped: str, *, example: bool
) -> None:
    assert cloze.is_example(replace(probe_of("launch-Harbour Initiative", "when"), gapped=gapped)) is example
