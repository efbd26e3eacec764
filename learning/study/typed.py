"""A typed answer beside a card's back: near enough or not, and where they differ. Pure."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from content.answers import date, fold, is_typing_error, number, words

LONGEST = 500  # characters of an answer that are looked at


class Verdict(StrEnum):
    SAME = "same"
    CLOSE = "close"  # a slip of typing, or all that matters is there
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words. `kind` is same, missing (in the back only) or extra (typed only)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Comparison:
    given: str
    verdict: Verdict
    parts: tuple[Part, ...]


def compare(given: str, back: str) -> Comparison:
    """Compare what was typed with a card's back, leniently: case, articles, spelling of numbers and one slip pass."""
    given = given.strip()[:LONGEST]
    return Comparison(given, verdict(given, back), parts(given, back))


def verdict(given: str, back: str) -> Verdict:
    if not words(given):
        return Verdict.DIFFERENT
    if fold(given) == fold(back) or same_value(given, back):
        return Verdict.SAME
    if is_typing_error(given, back) or set(words(back)) <= set(words(given)):
        return Verdict.CLOSE
    return Verdict.DIFFERENT


def same_value(given: str, back: str) -> bool:
    """Say whether both are one date or one bare number: "2004" and "in 2004", "nineteen" and "19"."""
    if date(given) is not None and date(given) == date(back):
        return True
    short = len(words(back)) <= 3 and len(words(given)) <= 3
    return short and number(given) is not None and number(given) == number(back) and date(back) is None


def parts(given: str, back: str) -> tuple[Part, ...]:
    """Return the difference, word by word, in the order of the back."""
    typed, right = re.findall(r"\S+", given), re.findall(r"\S+", back)
    matcher = SequenceMatcher(None, [fold(w) or w for w in typed], [fold(w) or w for w in right], autojunk=False)
    found: list[Part] = []
    for _, a, b, c, d in matcher.get_opcodes():
        same = [fold(w) or w for w in typed[a:b]] == [fold(w) or w for w in right[c:d]]
        if same:
            found.append(Part("same", " ".join(right[c:d])))
            continue
        found += [Part("extra", " ".join(typed[a:b]))] if b > a else []
        found += [Part("missing", " ".join(right[c:d]))] if d > c else []
    return tuple(found)
