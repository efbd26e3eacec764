"""A tiny course as generated, of every question type, every quote true to the character. Needs no language model."""

import hashlib

from content.course import GeneratedCourse
from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.outline import outline
from content.questions.base import Card, Item, ItemType, Option
from content.reading import Document, read

TEXT = """# The Harbour League

Last updated: 1 July 2023

## How it began

The Harbour League was founded in Sampleton in 1891. It was founded by the towns of Northport and Southport.

## How it grew

The League signed its second charter in 1901. The League opened its court in 1911.
"""
FOUNDED = "The Harbour League was founded in Sampleton in 1891."
MEMBERS = "It was founded by the towns of Northport and Southport."
CHARTER = "The League signed its second charter in 1901."
COURT = "The League opened its court in 1911."


def term(text: str, kind: str = "phrase") -> Term:
    return Term(text, kind, text.lower(), 0, 0)


def document(text: str = TEXT) -> Document:
    return read("league.md", text.encode())


def generated(text: str = TEXT) -> GeneratedCourse:
    """Return a course of three to four facts, as far as `text` states them, and one item of each type."""
    source = document(text)

    def said(*sentences: str) -> tuple[Evidence, ...]:
        starts = [(source.text.index(sentence), sentence) for sentence in sentences]
        return tuple(Evidence(at, at + len(sentence), sentence) for at, sentence in starts)

    league = (term("the Harbour League", "organisation"),)
    facts = (
        Fact(
            "f-found",
            FactKind.EVENT,
            "found",
            {"object": league, "when": (term("1891", "year"),), "venue": (term("Sampleton", "city"),)},
            FOUNDED,
            said(FOUNDED),
        ),
        Fact(
            "f-members",
            FactKind.MEMBERSHIP,
            "includes",
            {"subject": league, "members": (term("Northport"), term("Southport"))},
            "The towns of Northport and Southport founded the Harbour League.",
            said(FOUNDED, MEMBERS),
            time_dependent=True,
        ),
        Fact(
            "f-charter",
            FactKind.EVENT,
            "sign",
            {"subject": league, "object": (term("its second charter"),), "when": (term("1901", "year"),)},
            CHARTER,
            said(CHARTER),
        ),
        Fact(
            "f-court",
            FactKind.EVENT,
            "open",
            {"subject": league, "object": (term("its court"),), "when": (term("1911", "year"),)},
            COURT,
            said(COURT),
        ),
    )
    when = "When was the Harbour League founded?"
    events = ("The League was founded", "It signed a charter", "It opened its court")
    years = ("1891", "1901", "1911")
    options = (Option("1901", False, "1901 is when the second charter was signed."), Option("1891", True))
    towns = (Option("Northport", True), Option("Southport", True), Option("Sampleton", False))
    everything = said(FOUNDED, CHARTER, COURT)

    def item(id_: str, fact: str, type_: ItemType, stem: str, *sentences: str, **body: object) -> Item:
        return Item(id_, fact, type_, stem, f"See: {sentences[0]}", said(*sentences), 0.9, role="when", **body)  # type: ignore[arg-type]

    items = (
        item("q-choice", "f-found", ItemType.CHOICE, when, FOUNDED, options=(*options, Option("1911", False))),
        item("q-choices", "f-members", ItemType.CHOICES, "Which towns founded it?", FOUNDED, MEMBERS, options=towns),
        item(
            "q-true",
            "f-found",
            ItemType.TRUE_FALSE,
            "The Harbour League was founded in 1901.",
            FOUNDED,
            options=(Option("True", False), Option("False", True)),
        ),
        item("q-short", "f-found", ItemType.SHORT_ANSWER, "Where was it founded?", FOUNDED, answers=("Sampleton",)),
        item("q-number", "f-members", ItemType.NUMBER, "How many towns founded it?", MEMBERS, answers=("2", "two")),
        item("q-cloze", "f-court", ItemType.CLOZE, "The League opened its court in ____.", COURT, answers=("1911",)),
        Item(
            "q-order", "f-found", ItemType.ORDERING, "Order them.", "1891, 1901, 1911", everything, 1.0, sequence=events
        ),
        Item(
            "q-match",
            "f-found",
            ItemType.MATCHING,
            "Match them.",
            "1891, 1901, 1911",
            everything,
            1.0,
            pairs=tuple(zip(events, years, strict=True)),
        ),
    )
    cards = (Card("c-when", "f-found", when, "1891"), Card("c-court", "f-court", "When was the court opened?", "1911"))
    return GeneratedCourse(source, outline(source), facts, cards, items, (LeftOut("hedged", MEMBERS),))


def other_text() -> str:
    """Return another document that states the founding again, in the same words, among other things."""
    return TEXT.replace("# The Harbour League", "# The League again").replace("How it", "Once more, how it")


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
