"""A question is English, and points at nothing outside itself."""

from dataclasses import replace

import pytest

from content.facts.base import Term
from content.questions.refusals.ungrammatical import ungrammatical
from tests.content.league import asked

KEY = Term("Tarn", "city", "tarn", -1, -1)


@pytest.mark.parametrize(
    "stem",
    [
        "The hall is estimated that it cost as much as ____.",
        "How many towns was asked to pay a toll?",
        "The two Coastal state of Tarn and Oster fought ____.",
        "Oster: 178 free towns was asked to pay a toll in ____.",
        "How many men who were chosen to serve for life is the Tarn Court made up of?",
        "The guild is a body of ____ its towns and its fairs.",
        "The feast was held for the first time since 1931 in ____.",
        "Who saw that as a threat to Oster?",
        "When was a similar plan made in Oster?",
        "The languages of Oster are Danish and – since ____.",
        "Into which land did Holm defend the towns of Oster until eventually retreating?",
        "By which body shall after the Pact enters into force it be kept?",
        "Which term means water of the roofs, and includes—?",
        "The board shall report each year within ____ days and.",
        "Oster: To adopt, by a majority of ____, changes to the rules.",
        "To adopt, by ____ of the towns, amendments to the rules.",
        "Until which year did the race last in 1931?",
        "The race lasted until ____ (year) in 1931.",
        "With which body shall the Pact shall be ratified and its text be left?",
        "Oster: 1930–1931: Between June 1930 and June 1931 the court heard ____.",
        "The voice of nine towns in the Oster Assembly be requisite by ____.",
    ],
)
def test_what_is_no_english_is_not_asked(stem: str) -> None:
    assert ungrammatical(asked(stem, KEY))


@pytest.mark.parametrize(
    "stem",
    [
        "It is estimated that the hall cost as much as ____.",
        "How many towns was Oster parted into?",
        "A league of 38 towns was founded in ____.",
        "The two people of Tarn and Oster fought ____.",
        "Into how many parts is each report parted?",
        "How many men who served for life did the court have?",
        "The guild bought for ____ its first hall.",
        "In which year was the feast held for the first time since 1931?",
        "Which town has a hall similar to that of Oster?",
        "Tarn preferred that tolls be paid in ____.",
        "Tolls ____ be paid in Tarn.",
        "To mend the quay, the board borrowed ____ from Tarn.",
        "For which town did Holm work?",
        "The languages of Oster are Danish and – since ____ – Norse.",
        "Which body shall the keeper tell who shall pay a toll?",
        "Oster in 1931: In which year did the court hear Holm?",
    ],
)
def test_plain_english_is_asked(stem: str) -> None:
    assert not ungrammatical(asked(stem, KEY))


def test_a_quotation_that_lost_a_word_in_brackets_is_not_asked() -> None:
    whole = asked('In which year did a fever leave him "nearly blind for years"?', KEY)
    (evidence, *_) = whole.fact.evidence
    torn = replace(evidence, quote='In 1931 he had a fever which "left [him] nearly blind for years".')
    assert not ungrammatical(whole)
    assert ungrammatical(replace(whole, fact=replace(whole.fact, evidence=(torn,))))


@pytest.mark.parametrize(
    ("stem", "quote"),
    [
        (
            "The pact was kept by ____ with the League of its Charter.",
            "The pact was kept by Oster with the League in accordance with Article 9 of its Charter.",
        ),
        ("What was the last race from Tarn?", "It was the last race from Tarn until 1931, when another began there."),
    ],
)
def test_what_a_sentence_bounds_is_not_told_without_the_bound(stem: str, quote: str) -> None:
    cut = asked(stem, KEY)
    (evidence, *_) = cut.fact.evidence
    assert not ungrammatical(cut)
    assert ungrammatical(replace(cut, fact=replace(cut.fact, evidence=(replace(evidence, quote=quote),))))
