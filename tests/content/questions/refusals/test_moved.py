"""A question has the words of its sentence where they belong, and none of which the rest is gone."""

import pytest

from content.facts.base import Term
from content.questions.refusals.moved import moved
from tests.content.league import asked

HOLM, YEAR = Term("Ada Holm", "person", "ada holm", -1, -1), Term("1931", "year", "1931", -1, -1)
TEN = Term("10", "count", "10", -1, -1)


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Sadly, Holm fell only in ____ (year) at sea.", YEAR, "Sadly, Holm fell only two years later at sea."),
        ("Who sailed in May 1931 in 1931?", HOLM, "Ada Holm sailed in May that year."),
        (
            "Who won by a wide margin and half of the towns?",
            HOLM,
            "Ada Holm won by a wide margin, with ten votes to two in the hall, and half of the towns.",
        ),
        (
            "The owners are the guilds and, include ____ towns.",
            TEN,
            "The owners are the guilds and, beside the old ones, include 10 towns.",
        ),
        (
            "Who linked the craft, the kind of wood, Berg?",
            HOLM,
            "Ada Holm linked the craft, the kind of wood, Berg (2003) and how they sail.",
        ),
        ("Who made a shelf for 1400 rules?", HOLM, "Ada Holm made a shelf for TRN 1400 rules."),
        ("When did she begin her work as Road and Wall?", YEAR, "In 1931 she began her work The Sea as Road and Wall."),
        ("Who proposed Tarnish?", HOLM, "Ada Holm proposed the new name “Tarnish” for the tongue."),
        ("When did the Tarn Mean begin?", YEAR, "The “Tarn Mean” (TM) scale began in 1931."),
        ("Which act makes Open Wardens of sworn persons?", HOLM, "It makes a kind of sworn persons: Open Wardens."),
        ("Set in a port, Holm tells of ____.", TEN, "In The Tide, set in a port, Holm tells of 10 boats."),
        ("Little known plan was sold by ____.", HOLM, "A third, little known plan was sold by Ada Holm."),
        ("When was Upper Tarn joined to it?", YEAR, "In 1931 what is now Upper Tarn was joined to it."),
        (
            "Holm put it into a tongue which was printed in ____.",
            YEAR,
            "Holm put it into a tongue (her third), which was printed in 1931.",
        ),
        ("62 boats 10 ____ barges.", HOLM, "62 light boats and rafts 10 Ada Holm barges"),
        (
            "The raids of the clans, ended the war in ____.",
            YEAR,
            "When Holm, beating the fleet, and the raids of the clans, ended the war in 1931.",
        ),
    ],
)
def test_a_question_with_words_out_of_place_is_not_asked(stem: str, key: Term, quote: str) -> None:
    assert moved(asked(stem, key, quote))


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Holm fell only in ____ (year).", YEAR, "Holm fell only in 1931."),
        ("Who won Tarn, Elba and Lund?", HOLM, "Ada Holm won Tarn, Elba, and Lund."),
        ("The yard and the mill sold ____ boats.", TEN, "The yard, run by Holm, and the mill sold 10 boats."),
        ("Who linked craft and wood?", HOLM, "Ada Holm (2003) linked craft and wood."),
        ("Who made a shelf for TRN 1400 rules?", HOLM, "Ada Holm made a shelf for TRN 1400 rules."),
        ("Who proposed the name “Tarnish”?", HOLM, "Ada Holm proposed the name “Tarnish”."),
        ("When did the Tarn Mean scale begin?", YEAR, "The “Tarn Mean” (TM) scale began in 1931."),
        ("Filled with rage, Holm sold ____ boats.", TEN, "On that day, filled with rage, Holm sold 10 boats."),
        ("A new plan was sold by ____.", HOLM, "The next year, a new plan was sold by Ada Holm."),
        ("When was what is now Upper Tarn joined?", YEAR, "In 1931 what is now Upper Tarn was joined to it."),
        ("From which guild did Holm part?", HOLM, "Holm parted from the guild, which had ten members."),
    ],
)
def test_a_question_with_its_words_in_place_is_asked(stem: str, key: Term, quote: str) -> None:
    assert not moved(asked(stem, key, quote))
