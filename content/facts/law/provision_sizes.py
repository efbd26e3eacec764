"""Sizes that clauses of rules fix: distances, speeds, weights, shares and sums of money."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact, Term
from content.facts.law.rule_clauses import Clause
from content.facts.values.numbers import DIGITS, WORDS, number, spelled
from content.facts.worded import SIZE, SUM

_SHORT = {
    "metre": ("m",), "meter": ("m",), "kilometre": ("km",), "kilometer": ("km",), "centimetre": ("cm",),
    "millimetre": ("mm",), "kilogram": ("kg",), "litre": ("l",), "hectare": ("ha",), "per cent": ("%", "percent"),
    "percent": ("%", "per cent"), "kilometres per hour": ("km/h",), "kilometers per hour": ("km/h",),
    "miles per hour": ("mph",),
}  # fmt: skip
_UNIT = (
    r"kilomet(?:re|er)s per hour|miles per hour|(?:square |cubic )?(?:(?:kilo|centi|milli)?met(?:re|er)s?|feet|miles?"
    r"|yards?|inches)|nautical miles?|hectares?|acres?|kilograms?|kilogrammes?|tonnes?|tons?|lit(?:re|er)s?|watts"
    r"|kilowatts|decibels|per ?cent|degrees"
)
_MONEY = "dollars|pounds|euros?|rupees|ringgit|rand|francs|shillings|pesos|yen|kroner|naira|cents|pence"
_SIZE = re.compile(
    rf"(?<![\w,.$£€:-])(?P<n>{WORDS}|{DIGITS})(?: \([\d,.]+\))? (?P<unit>{_UNIT})\b"
    rf"|(?<![\w,.$£€:-])(?P<m>{WORDS}|{DIGITS}) (?P<coin>{_MONEY})\b"
    rf"|(?P<sign>(?:US|A|C)?[$£€]) ?(?P<s>{DIGITS})(?![\d,.]*\d)",
    re.I,
)
_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8)  # of each power of ten: what a rule would fix
_WRONG, _EACH_WAY = 3, 3
_ALL = 100  # per cent: nothing is more of anything, and all of it is no likely share
_SHARES = (75.0, 85.0, 90.0, 95.0)
_MOST_TOLD = 3  # sizes of one clause: more are a tariff


def sizes(clause: Clause) -> Iterator[Fact]:
    """Read "at a speed of more than 30 kilometres per hour", "to a fine not exceeding five hundred dollars"."""
    told = list(_SIZE.finditer(clause.text))
    if len(told) > _MOST_TOLD:
        return
    values = {number(one["n"] or one["m"] or one["s"]) for one in told}
    for found in told:
        value = number(found["n"] or found["m"] or found["s"])
        if not value or value == 1:
            continue
        kind = SIZE if found["n"] else SUM
        key = replace(clause.term(found.group(), kind, _key(found, value)), accepted=_ways(found, value))
        wrong = tuple(_others(clause, found, value, values))
        yield from clause.fact("measure", "size", (key,), gap=clause.with_gap(*found.span()), wrong=wrong)


def _key(found: re.Match[str], value: float) -> str:
    """Return the key of a size; of money it is that of the same sum elsewhere, of all else the number stands first."""
    return (
        f"{value:.10g} {found['unit']}" if found["unit"] else f"{found['coin'] or found['sign']} {value:.10g}".lower()
    )


def _ways(found: re.Match[str], value: float) -> tuple[str, ...]:
    unit = (found["unit"] or found["coin"] or "").lower()
    if not unit:
        return (found.group(), found["s"], f"{value:g}", f"{found['sign']}{value:.10g}")
    short = _SHORT.get(unit) or _SHORT.get(unit.removesuffix("s"), ())
    figures = f"{value:.10g}", f"{value:,.10g}"
    ways = [f"{figure} {name}" for figure in figures for name in (unit, *short)]
    ways += [f"{figure}{name}" for figure in figures for name in short] + list(figures)
    return tuple(dict.fromkeys(ways))


def _others(clause: Clause, found: re.Match[str], value: float, told: set[float | None]) -> Iterator[Term]:
    """Yield sizes near one, of its unit and written as it is; how many of them are less differs by clause."""
    top = 10 ** len(f"{value:.0f}")
    steps = {step * top / scale for step in _STEPS for scale in (100, 10, 1)} - {float(one) for one in told if one}
    share = re.match(r"per ?cent", found["unit"] or "", re.I) is not None and value <= _ALL
    ladder = sorted(step for step in (steps | set(_SHARES) - told if share else steps) if not share or step < _ALL)
    below, above = [one for one in reversed(ladder) if one < value], [one for one in ladder if one > value]
    less = min(max(sum(map(ord, clause.text)) % (_WRONG + 1), _WRONG - len(above)), len(below))
    kind = SIZE if found["n"] else SUM
    for one in (*below[:less], *above[: _WRONG - less]):
        if said := _said(one, found):
            yield clause.term(said, kind, _key(found, one))


def _said(value: float, found: re.Match[str]) -> str:
    if found["sign"]:
        return f"{found['sign']}{value:,.10g}" if "," in found["s"] or value < 1000 else f"{found['sign']}{value:.10g}"
    written = found["n"] or found["m"]
    unit = found["unit"] or found["coin"]
    if written[0].isdigit():
        return f"{value:,.10g} {unit}" if "," in written or value < 1000 else f"{value:.10g} {unit}"
    worded = in_words(value)
    return f"{worded} {unit}" if worded else ""


def in_words(value: float) -> str:
    """Return "two hundred and fifty thousand", "" for what is no round number."""
    for scale, name in ((1_000_000, "million"), (1_000, "thousand"), (1, "")):
        if value >= scale and not value % scale and value // scale < 1000:
            hundreds, rest = divmod(int(value // scale), 100)
            parts = [f"{spelled(hundreds)} hundred"] if hundreds else []
            parts += [spelled(rest)] if rest else []
            return f"{' and '.join(parts)} {name}".strip()
    return ""


__all__ = ["in_words", "sizes"]
