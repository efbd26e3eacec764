"""Numbers that clauses of rules fix: periods, ages, the day something takes effect, majorities."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact
from content.facts.numbers import WORDS, number, ordinal, ordinal_word
from content.facts.quantities import count_term
from content.facts.rule_clauses import Clause
from content.facts.worded import FRACTION, ORDINAL, PERIOD

# How long, and at what age

_UNIT = r"(?:(?:calendar|working|business|consecutive) )?(?:hour|day|week|month|year)s?"
_PERIOD = re.compile(
    rf"(?<![\w,.-])(?P<n>{WORDS}|\d{{1,3}}) (?P<unit>{_UNIT})\b(?! (?:mentioned|referred|specified))", re.I
)
_FEW = frozenset({1, 2})
_USUAL = (
    "ten days", "thirty days", "sixty days", "ninety days", "three months", "six months", "nine months", "one year",
    "two years", "three years", "five years",
)  # fmt: skip
_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}


def periods(clause: Clause) -> Iterator[Fact]:
    """Read "within thirty days of", "for a term of nine years", "under the age of 18 years"."""
    for found in _PERIOD.finditer(clause.text):
        value = number(found["n"])
        if value is None or re.search(
            r"\b(?:article|section|of the|next|last|first|previous) $", clause.text[: found.start()], re.I
        ):
            continue
        if value in _FEW:
            yield from _short_period(clause, found, value)
            continue
        term = clause.term(found["n"], "count")
        key = count_term(found["n"], value, term.start, term.end)
        yield from clause.fact("last", "count", (key,), gap=clause.with_gap(*found.span("n")))


def _short_period(clause: Clause, found: re.Match[str], value: float) -> Iterator[Fact]:
    """Ask for "one year" as a whole: beside "year" the number would be told."""
    if re.search(r"\b(?:each|every|any|age of|per) $|\bleast $", clause.text[: found.start()], re.I):
        return
    mine = value * _days(found["unit"])
    near = sorted((text for text in _USUAL if _length(text) != mine), key=lambda text: abs(_length(text) - mine))
    digits = found["n"].isdigit()
    wrong = tuple(clause.term(_as_digits(text) if digits else text, PERIOD, f"period {text}") for text in near[:4])
    key = clause.term(found.group(), PERIOD, f"period {found.group().lower()}")
    yield from clause.fact("last", "period", (key,), gap=clause.with_gap(*found.span()), wrong=wrong)


def _days(unit: str) -> float:
    return _DAYS[unit.lower().split()[-1].removesuffix("s")]


def _length(text: str) -> float:
    count, _, unit = text.partition(" ")
    return (number(count) or 0) * _days(unit)


def _as_digits(text: str) -> str:
    count, _, unit = text.partition(" ")
    return f"{number(count) or 0:g} {unit}"


# On which day, after how many

_ORDINAL = re.compile(
    r"\bthe (?P<o>(?:[a-z]+-)?[a-z]+(?:th|nd|rd|st|ieth)|\d+(?:th|nd|rd|st))"
    r" (?P<noun>day|month|instrument|ratification|accession)\b"
)
_LADDERS = {"day": (10, 15, 20, 30, 45, 60, 90), "": (3, 5, 6, 10, 12, 15, 20, 22, 25, 30, 35, 40, 50, 60)}


def ordinals(clause: Clause) -> Iterator[Fact]:
    """Read "on the thirtieth day after", "of the tenth instrument of ratification"."""
    for found in _ORDINAL.finditer(clause.text):
        value = ordinal(found["o"])
        if value is None or value < 3:
            continue
        ladder = _LADDERS.get(found["noun"], _LADDERS[""])
        near = sorted((step for step in ladder if step != value), key=lambda step: abs(step - value))[:4]
        wrong = tuple(clause.term(ordinal_word(step), ORDINAL) for step in near)
        key = clause.term(found["o"], ORDINAL)
        yield from clause.fact("count", "ordinal", (key,), gap=clause.with_gap(*found.span("o")), wrong=wrong)


_ENTRY = re.compile(
    rf"^(?P<what>[Tt]he [A-Z]\w+) shall (?P<verb>enter into force|come into force|take effect|come into operation)"
    rf" (?:on the (?:date|day) (?:on which|when)|when|as soon as|after) (?P<n>{WORDS}|\d+)"
    rf" (?P<who>[A-Za-z ]+?) (?:shall )?have (?P<done>[a-z][^,;]+)$"
)


def entries(clause: Clause) -> Iterator[Fact]:
    """Read "shall enter into force on the date on which two States have become Parties thereto"."""
    if (found := _ENTRY.match(clause.text)) is None or (value := number(found["n"])) is None:
        return
    verb = re.sub(r"^(enter|come|take)", lambda one: f"{one[0]}s", found["verb"])
    done = found["done"].removesuffix(" thereto").removesuffix(" to it")
    what = f"t{found['what'][1:]}"
    term = clause.term(found["n"], "count")
    key = count_term(found["n"], value, term.start, term.end)
    key = replace(key, accepted=(*key.accepted, f"{found['n']} {found['who']}", f"{value:g} {found['who']}"))
    asked = f"How many {found['who']} must have {done} before {what} {verb}?"
    yield from clause.fact("enter", "count", (key,), asked=asked)


# By what majority

_MAJORITY = re.compile(
    r"\b(?P<m>two[- ]thirds|three[- ]fourths|three[- ]quarters|three[- ]fifths|four[- ]fifths)\b"
    r"(?= (?:of|majority|vote))",
    re.I,
)
_FRACTIONS = ("three fifths", "two thirds", "three fourths", "four fifths", "nine tenths")


def majorities(clause: Clause) -> Iterator[Fact]:
    """Read "by a two-thirds majority", "three fourths of the members"."""
    for found in _MAJORITY.finditer(clause.text):
        mine = found["m"].lower().replace("-", " ").replace("quarters", "fourths")
        join = found["m"][len(found["m"].replace("-", " ").split(" ")[0])]
        others = (text.replace(" ", join) for text in _FRACTIONS if text != mine)
        wrong = tuple(clause.term(text, FRACTION) for text in others)
        if found.start() and clause.text.count(found["m"]) == 1:
            key = clause.term(found["m"], FRACTION)
            yield from clause.fact("decide", "fraction", (key,), gap=clause.with_gap(*found.span()), wrong=wrong)


__all__ = ["entries", "majorities", "ordinals", "periods"]
