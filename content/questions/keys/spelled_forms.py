"""Every form of a key as it is spelled as well: "Saint" of "St.", "and" of a slash, units in letters. Pure."""

import re
from collections.abc import Iterable, Iterator

from content.answers import number
from content.facts.base import Term
from content.knowledge import is_date, is_quantity

# What is written short before a name, and the whole of it.
_SHORT_AHEAD = (
    (re.compile(r"\bSt\.? (?=[A-Z])"), "Saint "),
    (re.compile(r"\bSaint (?=[A-Z])"), "St. "),
    (re.compile(r"\bMt\.? (?=[A-Z])"), "Mount "),
    (re.compile(r"\bMount (?=[A-Z])"), "Mt. "),
    (re.compile(r"\bFt\. (?=[A-Z])"), "Fort "),
    (re.compile(r"\bFort (?=[A-Z])"), "Ft. "),
    (re.compile(r"(?<=\w) & (?=\w)"), " and "),
)
_SLASH = re.compile(r"(?<=[a-z])/(?=[A-Z][a-z])|(?<=[a-z])/(?=[a-z]{3})")
_UNITS = {
    "mm": "millimetres",
    "cm": "centimetres",
    "m": "metres",
    "km": "kilometres",
    "km2": "square kilometres",
    "m2": "square metres",
    "g": "grams",
    "kg": "kilograms",
    "ha": "hectares",
    "ft": "feet",
    "mi": "miles",
    "lb": "pounds",
}
_WITH_UNIT = re.compile(rf"(?P<number>(?:about )?\d[\d.,]*(?: [a-z]+illion)?)[ \u00a0]?(?P<unit>{'|'.join(_UNITS)})")
_LETTERS = re.compile(r"[A-Z]{2,6}")
_THOUSAND = 1000


def respelled(forms: Iterable[str], key: Term) -> Iterator[str]:
    """Yield forms, and behind them what else the same is spelled like; one may be there already."""
    given = tuple(dict.fromkeys(forms))
    if _LETTERS.fullmatch(key.text.removeprefix("the ")):
        given = tuple(_of_letters(form, key.text.removeprefix("the ")) for form in given)
    yield from given
    if is_date(key):
        return
    for form in given:
        yield from (short.sub(whole, form) for short, whole in _SHORT_AHEAD if short.search(form))
        if _SLASH.search(form):
            yield from (_SLASH.sub(" and ", form), _SLASH.sub(" ", form))
        if found := _WITH_UNIT.fullmatch(form):
            unit = _UNITS[found["unit"]]
            yield from dict.fromkeys(
                (f"{found['number']} {unit}", f"{found['number']} {unit.replace('metre', 'meter')}")
            )
    if is_quantity(key) and not any(letter.isdigit() for form in given for letter in form):
        yield from _in_digits(key.text.replace("-", " "))


def _in_digits(spelled: str) -> Iterator[str]:
    """Yield "3000" and "3,000" of three thousand."""
    value = number(spelled)
    if value is not None and value == int(value):
        yield from dict.fromkeys((f"{int(value)}", f"{int(value):,}"))


def _of_letters(form: str, letters: str) -> str:
    """Return what letters are of, in any tongue's order: "the Tarn Armed Forces" of a Brigade of the ... (FAT)."""
    tail = re.split(r" of (?:the )?", form)[-1]
    return tail if tail != form and sorted(re.findall(r"\b[A-Z]", tail)) == sorted(letters) else form


__all__ = ["respelled"]
