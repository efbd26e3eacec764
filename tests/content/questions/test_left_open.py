"""What a question must say for its answer to hold: when, over what span, before what."""

from dataclasses import replace

import pytest

from content.facts.base import Probe, Term
from content.questions.left_open import left_open
from tests.content.league import league, probe_of

BASE = league().base()
COUNT, SHARE = Term("191", "count", "191", -1, -1), Term("40%", "percent", "40%", -1, -1)
PLACE = Term("Tarn", "city", "tarn", -1, -1)
YEAR = Term("1931", "year", "1931", -1, -1)


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
    ],
)
def test_what_the_answer_hangs_on_is_said(stem: str, key: Term) -> None:
    assert left_open(asked(stem, key), BASE)


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
    assert not left_open(asked(stem, key), BASE)


def test_a_share_is_asked_with_the_year_that_its_sentence_gives() -> None:
    quote = "In 1894, all ships went to Oster, which bought 40% of the fish."
    assert left_open(asked("What percentage of the fish did Oster buy?", SHARE, quote), BASE)
    assert not left_open(asked("What percentage of the fish did Oster buy in 1894?", SHARE, quote), BASE)
    assert not left_open(asked("What percentage of the fish did Oster buy?", SHARE), BASE)


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
    assert left_open(asked(stem, key), BASE)


def test_letters_that_are_the_question_are_asked() -> None:
    assert not left_open(asked("What does the abbreviation QXZ stand for?", PLACE), BASE)
