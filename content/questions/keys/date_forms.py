"""Ways to write a date beside those that it brings along: by either name of an era, a century by its number alone."""

import re
from collections.abc import Iterator

from content.facts.base import Probe
from content.facts.values.numbers import ordinal_word
from content.knowledge import is_date
from content.patterns import Worded

_BEFORE = re.compile(r"\b(?:BCE?|B\.C\.(?:E\.)?)(?!\w)")
_SINCE = re.compile(
    r"(?:A\.?D\.? (?P<behind>\d{1,4})|(?P<ahead>\d{1,4}) (?:A\.?D\.?|C\.?E\.?))(?!\w)"  # "AD 70", "70 CE"
)
_CENTURY = re.compile(r"(?:the )?(?P<number>\d{1,2}\w\w|(?!mid-)[a-z]+(?:-[a-z]+)?) century")
_NUMBERED_CENTURY = re.compile(r"(?:the )?(?P<number>\d{1,2})(?:st|nd|rd|th)(?= century)")
_ASKS_CENTURY = Worded("century", r"\b(?:which|what) century\b|____ century|\(century\)", re.I)
_YEAR_BEFORE = re.compile(r"(?P<year>\d{1,4}) BC")
_EARLY = re.compile(r"[1-9]\d{0,2}")  # nobody writes an era behind a year of four figures
_NAMES_ERA = re.compile(r"\b(?:BCE?|AD|CE|B\.C|A\.D)\b")


def date_forms(probe: Probe) -> Iterator[str]:
    """Yield "300 BCE" for 300 BC, "70 AD" and "70" for AD 70, "13th" where a century is asked for.

    The year alone stands for one before the era too, unless its sentence names another era and it could be either's.
    """
    key = probe.keys[0]
    if not is_date(key):
        return
    for text in (key.text, *key.accepted):
        if _BEFORE.search(text):
            plain = _BEFORE.sub("BC", text)
            yield from (plain, _BEFORE.sub("BCE", text))
            if century := _NUMBERED_CENTURY.match(plain):
                spelled = f"{ordinal_word(int(century['number']))}{plain[century.end() :]}"
                yield from (spelled, spelled.replace("BC", "BCE"))
            found = _YEAR_BEFORE.fullmatch(plain)
            if found and not _NAMES_ERA.search(f"{probe.gapped} {probe.stem}"):
                yield found["year"]
        elif found := _SINCE.fullmatch(text):
            year = found["behind"] or found["ahead"]
            yield from (f"AD {year}", f"{year} AD", f"{year} CE", year)
        elif (found := _CENTURY.fullmatch(text)) and _ASKS_CENTURY.search(probe.stem):
            yield found["number"]
        elif _EARLY.fullmatch(text) and key.kind == "year" and not _BEFORE.search(f"{key.text} {probe.gapped}"):
            yield from (f"AD {text}", f"{text} AD", f"{text} CE")


__all__ = ["date_forms"]
