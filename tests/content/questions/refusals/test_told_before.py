"""What of a question only the sentence before explains is left off, or stops it."""

import pytest

from content.facts.base import Term
from content.questions.refusals.told_before import told_before, without_ties
from tests.content.league import asked

COUNT = Term("191", "count", "191", -1, -1)
YEAR = Term("1931", "year", "1931", -1, -1)
TARN = Term("Tarn", "city", "tarn", -1, -1)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Oster: The subsequent talks were held in ____.", TARN),
        ("The meetings of Oster themselves were few and held in ____.", TARN),
        ("A previous flight was made from Tarn in ____ (year).", YEAR),
        ("Oster: The mounting pressure forced Holm to leave in ____.", YEAR),
        ("Holm stepped ashore six hours later, at ____.", TARN),
        ("Berg held the hill, as the Danes had held ____ a few decades ago.", TARN),
        ("If instead the fleet came to ____, the league would have to act.", TARN),
        ("Upon reaching Oster in ____, Holm meant to succeed where others had failed.", YEAR),
        ("Oster: 191,000 had fled in the first half of ____.", YEAR),
        ("Oster: Seven guards and at least ____ weavers were killed.", COUNT),
        ("Who wrote to Ivo Berg?", Term("Ada Holm", "person", "ada holm", -1, -1)),
        ("When did Ada Holm introduce a motion?", YEAR),
        ("Who defeated Ivo Berg?", Term("Ada Holm", "person", "ada holm", -1, -1)),
        ("Oster: Whom did Ada Holm meet?", Term("Ivo Berg", "person", "ivo berg", -1, -1)),
        ("Ada Holm defeated the King of Tarn.", Term("Ada Holm", "person", "ada holm", -1, -1)),
    ],
)
def test_what_the_sentence_before_explains_is_not_asked(stem: str, key: Term) -> None:
    assert told_before(asked(stem, key))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("The talks that were subsequent to the Treaty of Tarn ended in ____.", YEAR),
        ("In the year previous to the war, Holm left ____.", TARN),
        ("Holm chose Tarn instead of ____.", TARN),
        ("Oster: Seven guards and at least ____ weavers were killed in 1931.", COUNT),
        ("How many weavers were killed at Tarn?", COUNT),
        ("Who wrote to Ivo Berg that the fleet was lost?", Term("Ada Holm", "person", "ada holm", -1, -1)),
        ("When did Ada Holm introduce a motion to close the port?", YEAR),
        ("226,000 weavers had fled to ____.", TARN),
        ("Who defeated Ivo Berg at Tarn?", Term("Ada Holm", "person", "ada holm", -1, -1)),
        ("In 1931, whom did Ada Holm meet?", Term("Ivo Berg", "person", "ivo berg", -1, -1)),
    ],
)
def test_what_tells_it_is_asked(stem: str, key: Term) -> None:
    assert not told_before(asked(stem, key))


@pytest.mark.parametrize(
    ("stem", "mended"),
    [
        ("How many guards did the rebels shoot in retaliation?", "How many guards did the rebels shoot?"),
        ("Oster had earlier sold ____ ships to Tarn.", "Oster had sold ____ ships to Tarn."),
        ("Oster stretched at the time from the sea to ____.", "Oster stretched from the sea to ____."),
        (
            "The subsequent discovery of gold in Oster in ____ drew settlers.",
            "The discovery of gold in Oster in ____ drew settlers.",
        ),
    ],
)
def test_a_tie_that_adds_nothing_is_left_off(stem: str, mended: str) -> None:
    assert without_ties(asked(stem, COUNT)).stem == mended
    assert without_ties(asked(mended, COUNT)).gapped == mended
