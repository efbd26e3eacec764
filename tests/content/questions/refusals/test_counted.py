"""Numbers that count nothing which can be asked are not asked for."""

from dataclasses import replace

import pytest

from content.facts.base import Term
from content.questions.refusals.counted import miscounted
from content.questions.refusals.worth import unworthy
from tests.content.league import asked, league

BASE = league().base()
YEAR = Term("1931", "year", "1931", -1, -1)


def number(text: str) -> Term:
    return Term(text, "count", text, -1, -1)


@pytest.mark.parametrize(
    ("stem", "relation"),
    [
        ("Tarn: At how many metres is the Tarn Wall the longest wall ever built?", "be"),
        ("With how many signed beams are other halls the Guild House in Tarn?", "be"),
        ("How many later guilds of weavers are Tarnians?", "be"),
        ("How many layers of wool are called tripled?", "call"),
        ("How many things does the old loom do at once?", "do"),
        ("How many main recommendations does the guild make to Tarn?", "make"),
        ("The guild of Tarn later found ____ additional looms.", "find"),
        ("In 1931 all ____ towns of the north had a guild.", "have"),
        ("The wool of Tarn has a warmth of R = ____ (number) in a test.", "have"),
        ("The wool of Tarn has a warmth of ____ Btu/(hr-ft) in a test.", "have"),
    ],
)
def test_a_number_that_counts_nothing_is_not_asked(stem: str, relation: str) -> None:
    probe = asked(stem, number("12"))
    probe = replace(probe, fact=replace(probe.fact, relation=relation))
    assert miscounted(probe)
    assert unworthy(probe, BASE)


@pytest.mark.parametrize(
    "stem",
    ["The water sinks to depths of ____ (year) m off Tarn.", "When were 281 new looms of Tarn ordered?"],
)
def test_a_depth_is_no_year_and_orders_have_none(stem: str) -> None:
    assert miscounted(asked(stem, YEAR))


@pytest.mark.parametrize(
    ("stem", "key", "relation"),
    [
        ("At how many sites in Tarn were clay looms found?", number("12"), "find"),
        ("How many guilds of weavers are there in Tarn?", number("12"), "be"),
        ("The share fell by ____ percentage points.", number("12"), "fall"),
        ("The harbour of Tarn froze in ____ in spring.", YEAR, "freeze"),
        ("When were the walls of Tarn ordered?", YEAR, "order"),
    ],
)
def test_what_is_counted_is_asked(stem: str, key: Term, relation: str) -> None:
    probe = asked(stem, key)
    assert not miscounted(replace(probe, fact=replace(probe.fact, relation=relation)))
