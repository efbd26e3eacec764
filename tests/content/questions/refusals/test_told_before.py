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
        # it goes on from what was told before
        ("Therefore, the harbour of Oster was closed in ____ (year).", YEAR),
        ("And beginning in Oster, the word has been used since ____ (year).", YEAR),
        ("Ada Holm, too, was moved to write a song of ____.", TARN),
        ("Since then the Bishop of Oster, based in ____, has owned the hill.", TARN),
        # of which things it is one
        ("Oster: Four are appointed by the Governor of ____.", TARN),
        ("Oster: A second, by Ada Holm, was sold in ____ (year).", YEAR),
        ("Oster: In which year did one found a school in Tarn?", YEAR),
        ("Oster: Who appointed one, and how?", Term("Ada Holm", "person", "ada holm", -1, -1)),
        ("Of the remaining land, the town owns a half under the law of ____ (year).", YEAR),
        ("An early use in a novel is ____'s tale of Oster.", TARN),
        ("Oster: The oldest known carp is another river fish and is from ____.", TARN),
        ("With how many bricks are other large walls the Gate of Tarn?", COUNT),
        ("Oster: In exchange, Ada Holm gave up lands west of ____.", TARN),
        ("Oster: Who gave up lands in return?", Term("Ada Holm", "person", "ada holm", -1, -1)),
        ("Oster: The Lowmark extended from Oslo to their capital of ____.", TARN),
        ("Which region extended from Oslo to their capital?", Term("the Lowmark", "region", "lowmark", -1, -1)),
        # what it stands beside, or answers
        ("Oster: Much larger losses were seen in ____.", TARN),
        ("Oster: Which island was more thoroughly mapped and claimed?", TARN),
        ("Oster: In which year was the smaller Ada Holm coin struck?", YEAR),
        ("Oster: The oil was used in other trades until ____ (year).", YEAR),
        ("Oster: Parts of both countries were ruled by Holm until ____ (year).", YEAR),
        ("Oster: Which town gains in that it gets a port?", TARN),
        ("When Oster later used its gains in ____, Ada Holm left.", TARN),
        ("Oster: Even though they chose a lower dam, workers dug until ____ (year).", YEAR),
        ("Oster: The Danish envoy met with merchants of ____.", TARN),
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
        ("By the time the Danes left the war in ____ (year), Oster was lost.", YEAR),
        ("One of the first schools of Oster was founded in ____ (year).", YEAR),
        ("Ada Holm asked for trade with other countries in ____ (year).", YEAR),
        ("Oster: Much larger losses than in Berg were seen in ____.", TARN),
        ("Ada Holm and Ivo Berg ruled both countries until ____ (year).", YEAR),
        ("Even though it was poor, Oster built a port in ____ (year).", YEAR),
        ("After the success of her later songs, Ada Holm left ____.", TARN),
        ("The toll of smiths is twice the mean rate of other trades in ____.", TARN),
        ("The envoy of Oster met with merchants of ____.", TARN),
        ("Ada Holm later said she left ____ for good.", TARN),
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
