"""Numbers as documents write them: "forty-seven", "1,400", "132 billion", "two dozen". Pure; English."""

import re

# fmt: off
_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL_UNITS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
)
# fmt: on
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12}

CARDINALS: dict[str, int] = {word: value for value, word in enumerate(_UNITS)}
CARDINALS |= {word: 10 * ten for ten, word in enumerate(_TENS, 2)}
ORDINALS: dict[str, int] = {word: value for value, word in enumerate(_ORDINAL_UNITS)}
ORDINALS |= {ten[:-1] + "ieth": 10 * value for value, ten in enumerate(_TENS, 2)}
ORDINALS |= {"hundredth": 100, "thousandth": 1000}

_WORD = "|".join(sorted((*CARDINALS, *_SCALES), key=len, reverse=True))
# A run of number words: "two hundred and fifty", "forty-seven", "three million".
WORDS = rf"(?:{_WORD})(?:(?:[\s-]+(?:and\s+)?)(?:{_WORD}))*"
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMBER_WORDS = frozenset((*CARDINALS, *_SCALES))
SCALES = "hundred|thousand|million|billion|trillion"


def number(text: str) -> float | None:
    """Return the value of "1,400", "nineteen", "two hundred and fifty", "31.5 billion"; None where it is none."""
    words = re.findall(r"[a-z]+|[\d.,]*\d", text.lower())
    total = current = 0.0
    seen = False
    for word in words:
        if word == "and" and seen:
            continue
        if (value := _small(word)) is not None:
            current += value
        elif word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if word != "hundred":
                total, current = total + current, 0.0
        else:
            return None
        seen = True
    return total + current if seen else None


def _small(word: str) -> float | None:
    if word in CARDINALS:
        return CARDINALS[word]
    if word in ("a", "an"):
        return 1
    if re.fullmatch(DIGITS, word):
        return float(word.replace(",", ""))
    return None


def whole(text: str) -> int | None:
    """Return the value of a whole number in digits or words, None for anything else."""
    value = number(text)
    return int(value) if value is not None and value == int(value) else None


def ordinal(text: str) -> int | None:
    """Return 2 for "second" and "2nd", 21 for "twenty-first"; None where it is no ordinal."""
    lower = text.lower().strip()
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", lower):
        return int(match[1])
    ten, _, unit = lower.partition("-")
    if unit in ORDINALS and ten in _TENS:
        return CARDINALS[ten] + ORDINALS[unit]
    return ORDINALS.get(lower)


def ordinal_digits(value: int) -> str:
    """Return "1st", "22nd", "13th"."""
    suffix = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


def ordinal_word(value: int) -> str:
    """Return "third", "nineteenth", "twenty-first"; digits with their ending above 99."""
    if value < 20:
        return _ORDINAL_UNITS[value]
    if value < 100:
        ten, unit = divmod(value, 10)
        return f"{_TENS[ten - 2]}-{_ORDINAL_UNITS[unit]}" if unit else _TENS[ten - 2][:-1] + "ieth"
    return ordinal_digits(value)


def spelled(value: int) -> str:
    """Return "nineteen", "forty-seven", "one hundred"; digits with commas above 100."""
    if 0 <= value < 20:
        return _UNITS[value]
    if 20 <= value < 100:
        ten, unit = divmod(value, 10)
        return _TENS[ten - 2] + (f"-{_UNITS[unit]}" if unit else "")
    return "one hundred" if value == 100 else f"{value:,}"
