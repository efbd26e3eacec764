"""Dated events as what ordering and matching are made of."""

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.questions.chronology import Dated, by_date, dated, says_whose
from tests.content.league import Chronicle


def event(gapped: str) -> str | None:
    quote = Chronicle().tell("The maiden flight from Tarn was in May 1931.")
    when = Term("May 1931", "month", "1931-05", 0, 0)
    fact = Fact("f", FactKind.EVENT, "be", {"when": (when,)}, gapped.replace("____", when.text), (quote,))
    found = dated(Probe(fact, "when", "When?", (when,), frozenset(), gapped=gapped))
    return found and found.text


def test_an_event_is_told_without_its_date() -> None:
    assert event("The maiden flight from Tarn took place in ____.") == "The maiden flight from Tarn took place"


@pytest.mark.parametrize("gapped", ["The maiden flight from Tarn was in ____.", "The flights were on ____."])
def test_an_event_that_its_date_alone_completes_is_left(gapped: str) -> None:
    assert event(gapped) is None


def test_years_before_christ_go_backwards() -> None:
    keys = ("-0168", "-0229", "0014", "-0181")
    fact = Fact("f", FactKind.EVENT, "be", {}, "It was.", ())
    events = [Dated(fact, key, Term(key, "year", key, 0, 0)) for key in keys]
    assert [one.text for one in by_date(events)] == ["-0229", "-0181", "-0168", "0014"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The Treaty of Tarn was signed", True),
        ("Karl Holm rowed to Oster", True),
        ("The quay was opened by Ada Holm", True),
        ("NATO was founded", True),
        ("Ada Holm was divorced", False),
        ("Karl Holm was followed to Oster", False),
        ("The Golden Oar was won at Tarn", False),
        ("One formed the Selm Guild", False),
        ("The oldest quays were built", False),
    ],
)
def test_an_event_says_whose_it_is(text: str, *, whose: bool) -> None:
    assert says_whose(text) is whose
