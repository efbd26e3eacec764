from dataclasses import replace

import pytest

from content.facts.base import Term
from content.facts.values.date_expressions import expressions, spellings
from content.knowledge import FactBase
from content.questions import TYPES
from content.questions.base import ItemType
from content.questions.keys.rough_dates import with_whole_date
from content.questions.lint import findings
from content.questions.types import cloze, short_answer
from content.questions.types.cloze import _around
from content.questions.types.short_answer import _bracketed, _shortened, accepted
from tests.content.league import asked, league, probe_of

JUNE = {"answers": ["June 2022", "Jun 2022", "2022-06", "06/2022"]}


@pytest.mark.parametrize("text", ["I do not remember", "x", "June", "July 2022"])
def test_words_that_state_no_such_date_are_wrong_however_the_date_may_be_written(text):
    assert not TYPES[ItemType.SHORT_ANSWER].grade(JUNE, {"text": text}, seed=1).correct


@pytest.mark.parametrize("text", ["June 2022", "2022-06", "06/2022", "june of 2022"])
def test_each_accepted_spelling_of_a_date_is_right(text):
    assert TYPES[ItemType.SHORT_ANSWER].grade(JUNE, {"text": text}, seed=1).correct


def test_the_first_and_the_final_year_of_a_span_are_asked_for_without_naming_a_time_of_ours():
    told = league().base()
    probe = probe_of("launch-Harbour Initiative", "when")
    span = Term("1971–1974", "span", "1971/1974", probe.keys[0].start, probe.keys[0].end, ("1971-1974",))
    item = short_answer.make(replace(probe, keys=(span,)), told)
    assert item is not None
    assert not [one for one in findings(item, None, None) if one.number == 10]


def test_the_season_is_asked_for_where_the_year_alone_would_be_wrong():
    probe = probe_of("launch-Harbour Initiative", "when")
    season = Term("the summer of 1971", "season", "1971-SU", probe.keys[0].start, probe.keys[0].end, ("summer 1971",))
    item = short_answer.make(replace(probe, keys=(season,)), league().base())
    assert item is not None
    assert item.stem.endswith(" Give the season and the year.")


@pytest.mark.parametrize(
    ("asks", "key", "kind", "typed"),
    [
        ("Which delegation came first?", "the Norwegian delegation", "phrase", {"Norwegian", "Norway"}),
        ("In which decade did it grow?", "the late 1930s", "decade", {"the 1930s"}),
        ("Where does which secretariat keep it?", "the United Nations Secretariat", "organisation", {"UN Secretariat"}),
    ],
)
def test_what_a_question_says_already_need_not_be_typed(asks, key, kind, typed):
    probe = probe_of("launch-Harbour Initiative", "when")
    term = Term(key, kind, key.lower(), -1, -1)
    assert typed <= set(_shortened(replace(probe, stem=asks, keys=(term,)), term))


def test_a_part_of_a_decade_is_typed_in_no_gap():
    probe = probe_of("launch-Harbour Initiative", "when")
    part, whole = (
        Term(text, "decade", key, -1, -1) for text, key in (("the late 1960s", "196X~late"), ("1960s", "196X"))
    )
    assert cloze.make(replace(probe, keys=(part,)), FactBase(())) is None
    item = cloze.make(replace(probe, keys=(whole,)), FactBase(()))
    assert item is not None
    assert "____ (decade)" in item.stem


def test_what_a_thing_is_alone_is_not_typed_for_its_name():
    key = Term(
        "the Norwegian Government",
        "organisation",
        "norwegian government",
        -1,
        -1,
        ("the Government",),
        noun="government",
    )
    assert "the Government" not in accepted(key)


def test_a_place_in_a_gap_is_also_what_it_lies_in():
    probe = probe_of("launch-Harbour Initiative", "when")
    quote = replace(probe.fact.evidence[0], quote="She kept a mill in Tarn, Harfordshire.")
    term = Term("Tarn", "city", "tarn", -1, -1)
    told = replace(probe, fact=replace(probe.fact, evidence=(quote,)), gapped="She kept a mill in ____.")
    assert "Harfordshire" in _around(told, term)
    assert not _around(replace(told, gapped="She kept a mill in ____, Harfordshire."), term)


def test_a_part_of_a_year_is_written_in_each_usual_way():
    (found,) = expressions("It was printed late in 1711.")
    assert found.text == "late 1711"
    assert {"late in 1711", "the end of 1711"} <= set(spellings(found.kind, found.key, found.text))


def test_the_letters_in_brackets_behind_a_name_are_typed_as_well():
    probe = probe_of("launch-Harbour Initiative", "object")
    party = Term("the Workers' League of Oster", "organisation", "workers league", -1, -1)
    told = replace(probe.fact.evidence[0], quote="The Workers' League of Oster (LAO) met.")
    found = _bracketed(replace(probe, fact=replace(probe.fact, evidence=(told,))), party)
    assert found == ("LAO",)
    assert _bracketed(probe, party) == ()


def test_the_whole_century_is_asked_where_the_text_tells_the_part_of_it():
    probe = probe_of("launch-Harbour Initiative", "when")
    late = Term("the late fifteenth century", "century", "14XX~late", probe.keys[0].start, probe.keys[0].end)
    asked = with_whole_date(replace(probe, stem="In which century was it launched?", keys=(late,)))
    assert asked is not None
    assert {"15th century", "the late fifteenth century"} <= {asked.keys[0].text, *asked.keys[0].accepted}


def test_part_of_a_century_before_our_time_stays_as_it_is_told():
    probe = probe_of("launch-Harbour Initiative", "when")
    early = Term("the early third century BC", "century", "-02XX~early", probe.keys[0].start, probe.keys[0].end)
    told = replace(probe, stem="In which century was it launched?", keys=(early,))
    assert with_whole_date(told) == told


def test_what_two_did_is_not_asked_of_one():
    key = Term("Ada Holm", "person", "ada holm", -1, -1)
    made = [
        short_answer.make(
            replace(asked("Who built the sluice at Tarn?", key, quote), role="subject"),
            FactBase((), terms=(key,), text="It was so."),
        )
        for quote in (
            "Ada Holm built the sluice at Tarn.",
            "Rutland and Ada Holm built the sluice at Tarn.",
            "Ada Holm built the sluice at Tarn, as did Berg at Oster.",
        )
    ]
    assert [one is not None for one in made] == [True, False, False]


def test_a_form_of_another_bearer_is_no_variant_that_is_missing():
    key = Term("Ivo the Great", "person", "ivo the great", -1, -1, ("Ivo", "Great"))
    probe = asked("Who built the sluice at Tarn?", key, "Ivo the Great built the sluice at Tarn.")
    item = short_answer.make(replace(probe, role="subject"), FactBase((), terms=(key,), text="It was so."))
    assert item is not None
    assert "Great" not in item.answers
    assert not [one for one in findings(item, probe, None) if one.number == 42]


@pytest.mark.parametrize("stem", ["Until when did it grow?", "They grew until ____."])
def test_of_a_bound_the_part_of_a_century_is_not_asked_as_the_whole(stem):
    century = Term("the late 17th century", "century", "16XX~late", -1, -1)
    assert with_whole_date(replace(probe_of("launch-Harbour Initiative", "when"), stem=stem, keys=(century,))) is None
