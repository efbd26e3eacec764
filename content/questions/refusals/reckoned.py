"""Numbers and dates that the question itself tells: who can add finds them without having read. Pure."""

import re
from collections.abc import Iterator

from content.answers import number
from content.facts.base import Probe
from content.facts.values.numbers import CARDINALS
from content.knowledge import is_quantity, year_of
from content.questions.base import GAP

_FIGURE = rf"(?:(?:{'|'.join(CARDINALS)}|hundred|thousand)(?:[ -](?:{'|'.join(CARDINALS)}|hundred|thousand))*|\d[\d,]*)"
_ASKED = rf"(?:{GAP}|how many)"
_NOUN = r"(?: [a-z][\w-]*){0,3}"
# "____ men and two women", "two women and ____ men": parts of a whole that stands elsewhere in the stem
_BESIDE = re.compile(
    rf"\b{_ASKED}{_NOUN},? (?:and|or|plus) (?:the )?(?:other )?({_FIGURE})\b"
    rf"|\b({_FIGURE}){_NOUN},? (?:and|or|plus) (?:the )?(?:other )?{_ASKED}",
    re.I,
)
# "the first ____ of his nine plays ...; his last two": the whole, and the rest
_WHOLE = re.compile(rf"\b{_ASKED}{_NOUN} of (?:the|its|his|her|their|these|all)(?: the)? ({_FIGURE})\b", re.I)
_REST = re.compile(rf"\b(?:last|other|remaining|first|rest,) ({_FIGURE})\b", re.I)
_NUMBER = re.compile(rf"\b({_FIGURE})\b", re.I)
_SINCE = re.compile(
    rf"\b(?P<many>an?|{_FIGURE}) (?P<unit>years?|decades?|centur(?:y|ies)) "
    r"(?P<way>after|before|later than|earlier than) "
    r"[^.;?]*?\b(?P<year>1\d{3}|20\d\d)\b",
    re.I,
)
_UNITS = {"y": 1, "d": 10, "c": 100}


def is_reckoned(probe: Probe) -> bool:
    """Say whether a stem tells the number or the year that it asks for by others: a sum, a rest, years since.

    "Of nine pilots ____ were men and two women"; "A century after the fire of 1453, the walls were rebuilt in ____".
    """
    if len(probe.keys) != 1:
        return False
    key = probe.keys[0]
    year = year_of(key) if key.kind in ("year", "month", "day") else None
    if year is not None:
        return year in set(_years_told(probe.stem))
    asked = number(key.text) if is_quantity(key) else None
    return asked is not None and asked in set(_rests(probe.stem))


def _years_told(stem: str) -> Iterator[int]:
    """Yield the years that lie so many years after or before one that the stem gives."""
    for found in _SINCE.finditer(stem):
        many = 1 if found["many"].lower() in ("a", "an") else number(found["many"])
        if many is not None:
            years = int(many) * _UNITS[found["unit"][0].lower()]
            yield int(found["year"]) + (years if found["way"].lower() in ("after", "later than") else -years)


def _rests(stem: str) -> Iterator[int]:
    """Yield what is left of a whole that a stem gives when a part that it gives is taken off."""
    if (whole := _value(_WHOLE.search(stem))) is not None:
        yield from (whole - rest for found in _REST.finditer(stem) if (rest := _value(found)) is not None)
    if (beside := _BESIDE.search(stem)) is None or (part := _value(beside)) is None:
        return
    others = (_value(found) for found in _NUMBER.finditer(f"{stem[: beside.start()]} {stem[beside.end() :]}"))
    yield from (other - part for other in others if other is not None and other > part)


def _value(found: re.Match[str] | None) -> int | None:
    """Return the number that a pattern found in its one filled group."""
    text = next(filter(None, found.groups()), "") if found else ""
    value = number(text) if text else None
    return None if value is None else int(value)


__all__ = ["is_reckoned"]
