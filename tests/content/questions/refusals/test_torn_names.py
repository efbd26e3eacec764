"""No name is asked of which the sentence has more, and no title as if it were plain words."""

import pytest

from content.facts.base import Term
from content.knowledge import FactBase
from content.questions.refusals.torn_names import torn_name
from tests.content.league import asked

HOLM, TARN = Term("Ada Holm", "person", "ada holm", -1, -1), Term("Tarn", "city", "tarn", -1, -1)
GUILD = Term("the Morava Guild", "organisation", "morava guild", -1, -1)
BERG, YEAR = Term("Ivo Berg", "person", "ivo berg", -1, -1), Term("1931", "year", "1931", -1, -1)
NORWAY = Term("Norway", "country", "norway", -1, -1)
NOBODY = FactBase([], text="", sentences=[])


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Who was to sail on Beacon?", HOLM, "Ada Holm was to sail on Beacon 8 but fell ill."),
        ("Which guild counted ten towns?", GUILD, "The Morava Guild for the Relief of Sailors counted ten towns."),
        (
            "Who led ____?",
            Term("the Holm Institute", "organisation", "holm institute", -1, -1),
            "Ivo Berg led the Holm Institute for Chemistry.",
        ),
        (
            "Berg led ____ for the Relief of Sailors.",
            Term("the Coast Society", "organisation", "coast society", -1, -1),
            "Berg led the Coast Society for the Relief of Sailors.",
        ),
        ("A gift to Ivo Berg and Ada Holm came in ____.", YEAR, "A gift to Ivo and Ada Holm came in 1931."),
        (
            "With whom did the Treaty of Tarn end the war?",
            BERG,
            "The Treaty of Tarn (1783) ended the war with Ivo Berg.",
        ),
        ("Who led Tarn?", Term("Ivo Pi", "person", "ivo pi", -1, -1), "Ivo Pi i Berg led Tarn."),
        ("Ada Holm shot the film Voyage with ____.", BERG, "Ada Holm shot the film Voyage to Winter with Ivo Berg."),
        ("Who sang on Night Ferry?", HOLM, "Ada Holm sang on her 1931 album One Night Ferry."),
        ("There is a mill in ____.", TARN, "There is a mill in New Tarn."),
        ("There is a mill in ____.", NORWAY, "There is a mill in New Norway."),
        ("Who shot the Ferry in 1931?", HOLM, "In 1931 Ada Holm shot her first film, The Ferry."),
        ("Who is A clerk of Tarn?", HOLM, "Ada Holm: A clerk of Tarn."),
        (
            "The Night Watch was painted by ____.",
            BERG,
            "A scroll is Across the Marsh During the Night Watch painted by Ivo Berg.",
        ),
        ("Which guild keeps the Sea Code?", GUILD, "The Morava Guild keeps the German Sea Code."),
        ("In which year was Tarn Vase found?", YEAR, "The Tarn Vase was found in 1931."),
        (
            "How many parts does Ada Holm machine need?",
            Term("four", "count", "4", -1, -1),
            "A Holm machine needs four parts.",
        ),
        ("Who took it up in Ivo Berg's long work?", HOLM, "Ada Holm took it up in her long work."),
    ],
)
def test_a_name_that_is_torn_is_not_asked(stem: str, key: Term, quote: str) -> None:
    assert torn_name(asked(stem, key, quote), NOBODY)


@pytest.mark.parametrize(
    ("stem", "key", "quote"),
    [
        ("Who was to sail on Beacon 8?", HOLM, "Ada Holm was to sail on Beacon 8 but fell ill."),
        ("A gift to Ivo Holm and Ada Holm came in ____.", YEAR, "A gift to Ivo and Ada Holm came in 1931."),
        ("In which year was the Treaty of Tarn signed?", Term("1783", "year", "1783", -1, -1), "Treaty of Tarn: 1783."),
        ("How many tons was Oster allowed?", Term("500", "count", "500", -1, -1), "It allowed Oster 500 tons."),
        ("Who came to Tarn?", HOLM, "The German President Ada Holm came to Tarn."),
        ("The film is called ____.", Term("the Ferry", "name", "ferry", -1, -1), "The film is called The Ferry."),
        ("Who shot the film The Ferry?", HOLM, "Ada Holm shot the film The Ferry."),
        ("Who taxed the Night Watch?", HOLM, "During the Night Watch, Ada Holm taxed the Night Watch."),
        ("In which year did the Tarn Vase break?", YEAR, "The Tarn Vase broke in 1931."),
        ("There is a mill in ____.", NORWAY, "There is a mill in Candidate Norway."),
        ("Who took it up in Ada Holm's long work?", BERG, "Ada Holm came, and Ivo Berg took it up in her long work."),
    ],
)
def test_a_name_that_is_whole_is_asked(stem: str, key: Term, quote: str) -> None:
    assert not torn_name(asked(stem, key, quote), NOBODY)
