"""A question keeps what limits its sentence: in what sense, how far, how often and where it was so."""

from dataclasses import replace

import pytest

from content.facts.base import Term
from content.questions.refusals.lost_words import lost_words
from tests.content.league import asked

HOLM, TARN = Term("Ada Holm", "person", "ada holm", -1, -1), Term("Tarn", "city", "tarn", -1, -1)
GUILD = Term("the Coast Guild", "organisation", "coast guild", -1, -1)
YEAR, FOUR = Term("1931", "year", "1931", -1, -1), Term("four", "count", "4", -1, -1)


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("____ tried to end the strike.", HOLM, "Ada Holm unsuccessfully tried to end the strike."),
        ("The guild held ____ in 1931.", TARN, "The guild briefly held Tarn in 1931."),
        ("The guild sent boats to ____ for trade.", TARN, "The guild sent boats to Tarn, ostensibly for trade."),
        ("In which year was the dam built?", YEAR, "In 1931 the dam was partly built."),
        ("In which year did Holm live in Tarn?", YEAR, "Initially, in 1931, Holm lived in Tarn."),
        (
            "When was the toll abolished?",
            YEAR,
            "The toll was formally abolished in 1931, although it went on in Tarn.",
        ),
        ("Whose map is used in Tarn?", HOLM, "The map of Ada Holm, now abandoned by all guilds, is used in Tarn."),
        ("Who made the longest flight?", HOLM, "The longest flight thus far was that of Ada Holm."),
        ("Who was the first of ten to sail?", HOLM, "Ada Holm was the first of ten to sail (through 2010)."),
        ("Who wrote one of the best novels?", HOLM, "Ada Holm wrote one of the best novels (1923 to 2005)."),
        ("In which year was the Guild formed?", YEAR, "Freed in 1903, the present Guild was formed in 1931."),
        ("Into how many parts is Tarn divided?", FOUR, "Tarn is, for tax purposes, divided into four parts."),
        ("How many tolls may Tarn raise?", FOUR, "Tarn may, on a temporary basis, raise four tolls."),
        ("Which city was better mapped?", TARN, "Tarn was now better mapped."),
        ("Salt was known ware in ____.", TARN, "Salt was the dearest known ware in Tarn."),
        ("Who led the board?", HOLM, "Ada Holm, who at that time led the board, left."),
        (
            "The rule went on under ____ while the guild held the coast.",
            HOLM,
            "The rule went on under Ada Holm in the north while the guild held the coast.",
        ),
        (
            "The rule was changed to ____.",
            Term("bar the trade", "phrase", "bar the trade", -1, -1),
            "The rule was changed to bar the trade in the northern towns, and later in the south.",
        ),
        (
            "Holm sailed as a pilot Tarn was late in ____.",
            YEAR,
            "Holm sailed as a pilot in case Tarn was late in 1931.",
        ),
        (
            "A board chosen by vote led ____.",
            TARN,
            "A board chosen by vote limited to owners, led Tarn.",
        ),
        ("The guild met twice in ____.", TARN, "In the ten years after the fire, the guild met twice in Tarn."),
        ("In which year did the guild meet?", Term("40 AD", "year", "40", -1, -1), "The guild met in about 40 AD."),
        (
            "Until when was the trade free?",
            Term("the 19th century", "century", "19", -1, -1),
            "The trade was free until the late 19th century.",
        ),
        ("Who can lead the fleet?", HOLM, "Ada Holm fell before she could lead the fleet."),
        ("The guild leased farms in ____.", TARN, "The guild bought or leased farms in Tarn."),
    ],
)
def test_a_question_that_lost_what_limits_its_sentence_is_not_asked(stem: str, key: Term, quote: str) -> None:
    assert lost_words(asked(stem, key, quote))


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("____ unsuccessfully tried to end the strike.", HOLM, "Ada Holm unsuccessfully tried to end the strike."),
        ("Who wrote a novel?", HOLM, "Ada Holm (1923–2005) wrote a novel."),
        ("When was the present Guild formed?", YEAR, "The present Guild was formed in 1931."),
        ("Who lived in Tarn initially?", HOLM, "Initially, Ada Holm lived in Tarn."),
        ("Which city was the seat of the guild?", TARN, "Tarn, now abandoned by all, was the seat of the guild."),
        ("Who made a flight?", HOLM, "Ada Holm made a flight, the longest thus far."),
        ("Who opened the dam?", HOLM, "Ada Holm formally opened the dam."),
        ("How many signs does the script need?", FOUR, "The script needs only four signs."),
        ("Who alone may moor in Tarn?", HOLM, "Tarn shall be exclusively open to Ada Holm, who may moor in Tarn."),
        (
            "In which century was the trade free?",
            Term("the 19th century", "century", "19", -1, -1),
            "The trade was free in the late 19th century.",
        ),
        (
            "In the ten years after the fire, the guild met twice in ____.",
            TARN,
            "In the ten years after the fire, the guild met twice in Tarn.",
        ),
        ("The guild lent to ____.", TARN, "The guild lent heavily to Tarn."),
        ("The fire toppled ____.", HOLM, "The fire had not only toppled Ada Holm but ended the rule."),
        (
            "In which year did the guild meet in Tarn?",
            YEAR,
            "In 1931 the guild met at its hall in Tarn, often at night.",
        ),
    ],
)
def test_a_question_that_lost_nothing_that_counts_is_asked(stem: str, key: Term, quote: str) -> None:
    assert not lost_words(asked(stem, key, quote))


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Who lent to the towns?", HOLM, "Ada Holm lent heavily to the towns."),
        ("Which guild calls it a port?", GUILD, "The Coast Guild similarly calls it a port."),
        ("Which guild taxed salt?", GUILD, "Like the River Board, the Coast Guild taxed salt."),
    ],
)
def test_nobody_is_asked_for_who_did_what_others_did_too_or_less(stem: str, key: Term, quote: str) -> None:
    assert lost_words(replace(asked(stem, key, quote), role="subject"))
    assert not lost_words(replace(asked(stem, key, quote), role="when"))


def test_somebody_is_asked_for_whose_own_deed_it_is() -> None:
    told = asked("Who leads the board?", HOLM, "Ada Holm leads the board, since that office, too, is hers.")
    assert not lost_words(replace(told, role="subject"))
