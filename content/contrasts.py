"""Sentences that set some against others: what is said of the ones is not true of the others. Pure."""

import re
from collections.abc import Iterable
from functools import lru_cache

from content.answers import words
from content.facts.base import Term
from content.terms import demonyms, forms, holds

_AGAINST = re.compile(r",? (?:while|whereas) (?!(?:also|at the same time|in the meantime)\b)")
_OPENING = re.compile(r"(?:When|While|Whereas) [^,;]+, ")  # "When Oster stopped paying, Morava took the port."


def contrasted(sentence: str, keys: Iterable[Term], term: Term) -> bool:
    """Say whether a sentence tells of a term in one half and of all keys in the other, half set against half.

    "Oster held the west bank, while Moravan troops held the east": who held the west? Of a clause with "When" only what
    that clause says of the keys is not true of the others.
    """
    halves, asked = _halves(sentence), tuple(keys)
    return any(_is_apart(mine, other, asked, term) for mine, other in halves)


@lru_cache(maxsize=1024)
def _halves(sentence: str) -> tuple[tuple[str, str], ...]:
    """Return what a sentence sets against what, with what may be told of the keys first; most set nothing."""
    halves = _AGAINST.split(sentence)
    if len(halves) == 2:
        return (halves[0], halves[1]), (halves[1], halves[0])
    opening = _OPENING.match(sentence)
    return ((opening.group(), sentence[opening.end() :]),) if opening is not None else ()


def _is_apart(mine: str, other: str, keys: tuple[Term, ...], term: Term) -> bool:
    if _tells(mine, term) or not _tells(other, term):
        return False
    return all(_tells(mine, key) and not _tells(other, key) for key in keys)


def _tells(half: str, term: Term) -> bool:
    """Say whether half a sentence names a term or (a country) its people."""
    said = words(half)
    named = any(said == form or holds(said, form) for form in forms(term))
    return named or (term.kind == "country" and any(people in said for people in demonyms(term.text)))


__all__ = ["contrasted"]
