"""Comparing what a learner typed with what is accepted. Pure text: knows no item and no fact."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import pairwise

ARTICLES = frozenset(("the", "a", "an"))
FORGIVEN_LENGTH = 6  # a shorter word with one letter changed is too often another word: Iran, Iraq


def _listed(line: str) -> list[str]:
    return line.split()


_ONES = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
_VALUES = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
_ORDINALS = {
    word: str(n)
    for n, word in enumerate(
        _listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"), 1
    )
}
_MONTHS = _listed("january february march april may june july august september october november december")
MONTHS = (
    {name: n for n, name in enumerate(_MONTHS, 1)} | {name[:3]: n for n, name in enumerate(_MONTHS, 1)} | {"sept": 9}
)

_DIGITS = re.compile(r"\d{1,3}(?:[ ,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)?")
_POSSESSIVE = re.compile(r"'s\b")
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u2009\u202f ](?=\d{3}\b)")
_INITIALS = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)")
_WORD = re.compile(r"[^\W_]+(?:[.:]\d+)*")
_ISO = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_YEAR = re.compile(r"\b(\d{3,4})\b")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", re.I)
_ERA_YEAR = re.compile(r"(?:in )?(?:year )?(?:(?P<ahead>ad|ce) )?(?P<year>\d{1,4})(?: (?P<behind>bc|bce|ad|ce))?")
_DATE_FILLER = frozenset(("in", "on", "of", "the", "year", "since", "ad", "ce", "st", "nd", "rd", "th"))


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: no case, accents, marks, possessives or articles."""
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKD", text).replace("’", "'").casefold()
        text = "".join(c for c in text if not unicodedata.combining(c))
    if "'" in text:
        text = _POSSESSIVE.sub("", text)
    text = _THOUSANDS.sub("", text.replace("&", " and "))
    if "." in text:
        text = _INITIALS.sub("", text)  # U.S. is US
    return tuple(_digits(w) for w in _WORD.findall(text) if w not in ARTICLES)


def era_year(text: str) -> tuple[int, str] | None:
    """Return a year with "before" or "after" as an era is named ("230 BCE", "AD 70"), "" where none is; else None."""
    found = _ERA_YEAR.fullmatch(" ".join(words(text)))
    if found is None:
        return None
    named = found["ahead"] or found["behind"] or ""
    return int(found["year"]), "before" if named.startswith("b") else "after" if named else ""


def is_of_other_era(given: str, accepted: Iterable[str]) -> bool:
    """Say whether a year is given with an era ("AD 230") and what is accepted names only the other: "230 BC", "230"."""
    named = {era[1] for one in accepted if (era := era_year(one)) is not None} - {""}
    typed = era_year(given)
    return bool(named) and typed is not None and typed[1] != "" and typed[1] not in named


def fold(text: str) -> str:
    """Return a text as it is compared, one space between words."""
    return " ".join(words(text))


def _digits(word: str) -> str:
    return str(_VALUES[word]) if word in _VALUES else _ORDINALS.get(word, word)


def is_typing_error(given: str, meant: str) -> bool:
    """Say whether one forgivable slip lies between two texts: a letter lost, doubled, changed, or two swapped.

    Never in a word of up to five letters and never in one that holds a digit.
    """
    typed, right = words(given), words(meant)
    if len(typed) != len(right):
        return False
    off = [(a, b) for a, b in zip(typed, right, strict=True) if a != b]
    if len(off) != 1:
        return False
    a, b = off[0]
    return len(b) >= FORGIVEN_LENGTH and not any(c.isdigit() for c in a + b) and one_edit_apart(a, b)


def one_edit_apart(a: str, b: str) -> bool:
    """Say whether the Damerau-Levenshtein distance (adjacent swaps) is exactly 1."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        swapped = a[start : start + 2] == b[start : start + 2][::-1] and a[start + 2 :] == b[start + 2 :]
        return swapped or a[start + 1 :] == b[start + 1 :]
    return a[start + 1 :] == b[start:] if len(a) > len(b) else a[start:] == b[start + 1 :]


@lru_cache(maxsize=16384)
def number(text: str) -> Decimal | None:
    """Return the one number that a text states, in digits or English words; None where it states none or several.

    Units, currency and separators are passed over: "about $31.5 billion" is 31500000000.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().replace("−", "-")
    found: list[Decimal] = []
    rest = folded
    for match in _DIGITS.finditer(folded):
        value = _plain_number(match.group())
        if value is not None:
            found.append(value * _scale_after(folded[match.end() :]))
    rest = _DIGITS.sub(" # ", folded)
    if not found:
        found = _spelled(re.findall(r"[a-z]+|#", rest))
    return found[0] if len(found) == 1 else None


def _plain_number(digits: str) -> Decimal | None:
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        digits = digits.replace(",", ".")  # a decimal comma
    try:
        return Decimal(re.sub(r"[,\s]", "", digits))
    except InvalidOperation:
        return None


def _scale_after(rest: str) -> int:
    scale = 1
    for word in re.findall(r"[^\W\d_]+", rest[:40])[:2]:
        word = _SHORT_SCALES.get(word, word)
        if word not in _SCALES:
            break
        scale *= _SCALES[word]
    return scale


def _spelled(tokens: list[str]) -> list[Decimal]:
    """Read the numbers written out in words: "two hundred and six" is one of 206."""
    found: list[Decimal] = []
    total = part = 0
    open_ = False
    for word in [*tokens, "."]:
        if word in _VALUES:
            part, open_ = part + _VALUES[word], True
        elif word == "hundred" and open_:
            part *= 100
        elif word in _SCALES and open_:
            total, part = total + part * _SCALES[word], 0
        elif not (word == "and" and open_):
            if open_:
                found.append(Decimal(total + part))
            total, part, open_ = 0, 0, False
    return found


@lru_cache(maxsize=16384)
def date(text: str) -> tuple[int, ...] | None:
    """Return (year,), (year, month) or (year, month, day) of a date in English or ISO form; None for anything else."""
    text = text.strip().casefold().rstrip(".")
    if iso := _ISO.match(text):
        return _checked(tuple(int(part) for part in iso.groups() if part))
    if figures := _FIGURES.match(text):
        return _in_figures(*map(int, figures.groups()))
    years = _YEAR.findall(text)
    if len(years) != 1:
        return None
    rest = _YEAR.sub(" ", text)
    days = [int(d) for d in _DAY.findall(rest)]
    names = re.findall(r"[a-z]+", re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", rest))
    months = [MONTHS[name] for name in names if name in MONTHS]
    if any(name not in MONTHS and name not in _DATE_FILLER for name in names) or len(months) > 1 or len(days) > 1:
        return None
    if days and not months:
        return None
    return _checked((int(years[0]), *months, *days))


_FIGURES = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")  # "27/08/1928", "8/27/1928"; "7/8/1928" may be either


def _in_figures(one: int, other: int, year: int) -> tuple[int, ...] | None:
    if one <= 12 and other <= 12 and one != other:
        return None
    return _checked((year, other, one) if one > 12 else (year, one, other))


def _checked(parts: tuple[int, ...]) -> tuple[int, ...] | None:
    if len(parts) > 1 and not 1 <= parts[1] <= 12:
        return None
    return None if len(parts) > 2 and not 1 <= parts[2] <= 31 else parts


_SPAN = re.compile(r"(\d{4})\s?[–-]\s?(\d{4})")  # of years


@lru_cache(maxsize=16384)
def sort_value(text: str) -> tuple[Decimal, ...] | None:
    """Return what a date, a span of years or a number sorts by, None for any other text."""
    if parts := date(text):
        return tuple(Decimal(part) for part in parts)
    if span := _SPAN.fullmatch(text):
        return (Decimal(span[1]), Decimal(span[2]))
    if re.fullmatch(r"[^\d]{0,12}[\d][\d.,\s]*[^\d]{0,40}", text) or re.fullmatch(r"[a-z -]+", text.casefold()):
        value = number(text)
        return None if value is None else (value,)
    return None


def ascending(texts: list[str]) -> bool:
    """Say whether all texts are dates or numbers that stand in ascending order."""
    values = [sort_value(text) for text in texts]
    return all(a is not None and b is not None and a < b for a, b in pairwise(values))
