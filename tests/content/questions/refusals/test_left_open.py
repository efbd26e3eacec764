"""What a question must say for its answer to hold: when, over what span, before what."""

from dataclasses import replace

import pytest

from content.facts.base import Probe, Term
from content.questions.refusals.cut_stems import cut_short
from content.questions.refusals.left_open import left_open
from tests.content.league import league, probe_of

BASE = league().base()
COUNT, SHARE = Term("191", "count", "191", -1, -1), Term("40%", "percent", "40%", -1, -1)
PLACE = Term("Tarn", "city", "tarn", -1, -1)
YEAR = Term("1931", "year", "1931", -1, -1)


def flaw(probe: Probe) -> str:
    return left_open(probe, BASE) or cut_short(probe)


def asked(stem: str, key: Term, quote: str = "Tarn has rain.") -> Probe:
    probe = probe_of("launch-Harbour Initiative", "object")
    (evidence, *_) = probe.fact.evidence
    fact = replace(probe.fact, evidence=(replace(evidence, quote=quote),))
    return replace(probe, fact=fact, stem=stem, gapped=stem, keys=(key,))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Tarn: There are an average of ____ days with rain.", COUNT),
        ("The most snow in ____ (number) hours fell on Tarn on 11 May 1922.", COUNT),
        ("Tarn: How many houses were there at a density of 790 per square mile?", COUNT),
        ("Tarn: There were ____ houses on the coast.", COUNT),
        ("There had been scares before, as in the Oster Affair in ____.", YEAR),
        ("How many offices does the Harbour League oversee: Bonn, Lund, Oster and Tarn?", COUNT),
        ("Tarn kept its toll for another ____ (number) years.", COUNT),
    ],
)
def test_what_the_answer_hangs_on_is_said(stem: str, key: Term) -> None:
    assert flaw(asked(stem, key))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Tarn: There are an average of ____ days with rain per year.", COUNT),
        ("A notice is given within ____ hours of the fire.", COUNT),
        ("Tarn: How many houses were there in 1931?", COUNT),
        ("There had been scares before the Oster Affair in ____.", YEAR),
        ("Harbour League: How many offices does the League oversee in Bonn, Lund and Tarn?", COUNT),
    ],
)
def test_what_says_all_is_asked(stem: str, key: Term) -> None:
    assert not flaw(asked(stem, key))


def test_a_share_is_asked_with_the_year_that_its_sentence_gives() -> None:
    quote = "In 1894, all ships went to Oster, which bought 40% of the fish."
    assert flaw(asked("What percentage of the fish did Oster buy?", SHARE, quote))
    assert not flaw(asked("What percentage of the fish did Oster buy in 1894?", SHARE, quote))
    assert not flaw(asked("What percentage of the fish did Oster buy?", SHARE))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Holm's next destination was the town of ____ in Norland.", PLACE),
        ("Holm found the remains of the temple at Oster, another ____.", PLACE),
        ("In which city did Holm remain for some time?", PLACE),
        ("More than 800 authors from ____ (number) towns took part over the past six years.", COUNT),
        ("In how many trades did the staff number about 15,000?", COUNT),
        ("Which term means a descriptive term for a union of provinces?", PLACE),
        ("Who gave the Royal Assent to the Act of Parliament in May?", PLACE),
        ("After the loss of the fleet at Tarn, in ____, the fund bought the land.", YEAR),
        ("From when did the members gather at Tarn?", YEAR),
        ("In which city was the Harbour Treaty done?", PLACE),
        ("When did the first meeting of the Harbour League meet?", YEAR),
        ("Holm presented the Stone – key to the reading of signs in ____.", YEAR),
        ("The reports of the QXZ are read by ____.", PLACE),
    ],
)
def test_what_asks_of_another_or_oddly_is_left(stem: str, key: Term) -> None:
    assert flaw(asked(stem, key))


def test_letters_that_are_the_question_are_asked() -> None:
    assert not flaw(asked("What does the abbreviation QXZ stand for?", PLACE))


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("80 percent of Tarn was born abroad by ____.", YEAR, "By 1931, over 80 percent of Tarn was born abroad."),
        ("How many days do signs begin after a bite?", COUNT, "Signs begin 150 to 191 days after a bite."),
        (
            "Holm wrote a book: Its Future and Its Past, published in ____.",
            YEAR,
            "Holm wrote a book, Our Coast: Its Future and Its Past, published in 1931.",
        ),
        ("In ____, the number of ships rose.", YEAR, "Beginning in 1931, the number of ships rose."),
        ("Where a report may be a failure to keep the rules of ____.", PLACE, ""),
        ("The result of which was to move ____ settlers to Oster.", COUNT, ""),
        ("Which body shall work with towns in establishing?", PLACE, ""),
        ("The Assistant to ____ shall lead the mission.", PLACE, ""),
        ("Losses of ____12 billion a year fell on Tarn.", PLACE, ""),
        ("The coast was shown, including, from ____.", YEAR, ""),
    ],
)
def test_a_cut_leaves_no_bound_no_title_and_no_clause_torn(stem: str, key: Term, quote: str) -> None:
    assert flaw(asked(stem, key, quote or "Tarn has rain."))


def test_nobody_is_asked_for_by_what_he_did_not_do() -> None:
    assert flaw(asked("Oster: Who was not elected warden by the towns?", PLACE))
    assert flaw(asked("Which town is not much smaller than Tarn?", PLACE))
    assert not flaw(asked("Who was not elected warden by the towns in 1931?", PLACE))
    assert not flaw(asked("Which town told Holm that Tarn had not paid?", PLACE))


def test_a_stem_does_not_name_as_many_as_it_asks_for() -> None:
    three = Term("three", "count", "3", -1, -1)
    assert flaw(asked("How many contracts were given to Holm, the Berg Works, and Lund?", three))
    assert not flaw(asked("How many contracts were given to Holm in Tarn?", three))


def test_no_date_is_asked_of_what_was_going_on() -> None:
    going = asked("In which year was Holm planning a race?", YEAR)
    told = replace(going.fact, relation="plan", statement="Holm was planning a race in 1931.")
    assert flaw(replace(going, fact=told))
    over = replace(going.fact, relation="plan", statement="Holm planned a race in 1931.")
    assert not flaw(replace(going, stem="In which year did Holm plan a race?", fact=over))


def test_no_date_is_asked_of_where_something_was_from_but_of_what_was_done() -> None:
    state = asked("In which year were the largest groups of Tarn from Oster?", YEAR)
    assert flaw(replace(state, fact=replace(state.fact, relation="be from")))
    assert not flaw(replace(state, stem="In which year was Holm born?", fact=replace(state.fact, relation="be born")))
