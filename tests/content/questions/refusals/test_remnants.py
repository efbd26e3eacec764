"""What a cut left of a list, an aside or a clause is not asked."""

import pytest

from content.facts.base import Term
from content.questions.refusals.remnants import remnant
from tests.content.league import asked

YEAR = Term("1931", "year", "1931", -1, -1)
FOUR, SHARE = Term("four", "count", "4", -1, -1), Term("3%", "percent", "3%", -1, -1)
OSTER = Term("Oster", "country", "oster", -1, -1)


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Which act signed in 1931, provided land?", OSTER, "The act, also signed in 1931, provided land."),
        ("Output from the mines, continues to fall by ____.", SHARE, "Output, in terms of weight, continues to fall."),
        ("In which year did Holm declare to be a day of thanks?", YEAR, "In 1931, Holm declared a Friday a feast."),
        ("Trade grew in ____ (year) and by growing demand.", YEAR, "Trade grew in 1931, led by sales and by demand."),
        (
            "Holm signed all ____ papers: the Pact.",
            FOUR,
            "Holm signed all four papers: the Pact, the Act and the Bill.",
        ),
        ("Oster told of a gain of 3, a 2% rise in ____ (year).", YEAR, "In 1931 Oster told of a gain of 3, a 2% rise."),
        ("If it receives most votes, who is removed?", OSTER, "If it receives most votes, Oster is removed."),
        ("What percentage of trade have mines been the backbone?", SHARE, "Mines have been the backbone, with 3%."),
        ("Inflation was ____.", SHARE, "Inflation was 3%."),
        (
            "The boat before the war of ____—was sold.",
            YEAR,
            "The boat—meant for Tarn before the war of 1931 and lost then—was sold.",
        ),
        ("No such law existed in ____ back then.", OSTER, "No such law existed in Oster back then."),
    ],
)
def test_what_a_cut_left_hanging_is_not_asked(stem: str, key: Term, quote: str) -> None:
    assert remnant(asked(stem, key, quote))


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Which act, signed in 1931, provided land?", OSTER, "The act, also signed in 1931, provided land."),
        ("Signed in 1931, was the act kept until ____?", YEAR, "Signed in 1931, the act was kept."),
        ("What was the law allowed to be?", OSTER, "The law was allowed to be kept."),
        ("Oster told of a gain, and left in ____ (year).", YEAR, "In 1931 Oster told of a gain, and left."),
        ("It was a board of ten, led by Holm until ____.", YEAR, "It was a board of ten, led by Holm until 1931."),
        ("Holm was declared to be king in ____.", YEAR, "Holm was declared to be king in 1931."),
        ("Trade grew by 3% in ____ (year) and in 1940.", YEAR, "Trade grew by 3% in 1931 and in 1940."),
        ("Holm signed two papers: the Pact.", FOUR, "Holm signed two papers: the Pact."),
        ("Oster, a land of rain, left in ____ (year).", YEAR, "Oster, a land of rain, left in 1931."),
        ("If the motion receives most votes, who is removed?", OSTER, "If the motion gets them, Oster is removed."),
        ("Inflation was ____ in 1931.", SHARE, "Inflation was 3% in 1931."),
    ],
)
def test_what_is_whole_is_asked(stem: str, key: Term, quote: str) -> None:
    assert not remnant(asked(stem, key, quote))
