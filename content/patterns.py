"""Patterns, tried only on texts that hold one of the words which they cannot match without; and where words stand."""

import re
from collections.abc import Iterator
from functools import lru_cache

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")  # as it stands in a text, from 1000 on
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def small_words(text: str) -> frozenset[str]:
    r"""Return the words of a text in small letters, parted where `\b` parts them."""
    return frozenset(_WORD.findall(text.lower()))


class Worded:
    """A pattern of which every match holds one of `needs`: whole words in small letters.

    A regular expression tries a list of words at each place of a text, which takes some ten times as long as to see
    that none of them is among its words. Most texts have none, and thirty such patterns look at one question.
    """

    def __init__(self, needs: str, pattern: str, flags: int = 0) -> None:
        self._needs = frozenset(needs.split())
        self._pattern = re.compile(pattern, flags)

    def may_match(self, text: str) -> bool:
        """Say whether a text holds one of the words that are needed."""
        return not self._needs.isdisjoint(small_words(text))

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        # What `may_match` says, without the call: nearly all patterns of the gates pass here, for every question.
        return None if self._needs.isdisjoint(small_words(text)) else self._pattern.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match that a text begins with."""
        return None if self._needs.isdisjoint(small_words(text)) else self._pattern.match(text)

    def findall(self, text: str) -> list[str]:
        """Return all matches in a text."""
        return self._pattern.findall(text) if self.may_match(text) else []

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield all matches in a text."""
        return self._pattern.finditer(text) if self.may_match(text) else iter(())

    def sub(self, replacement: str, text: str) -> str:
        """Return a text with its matches replaced."""
        return self._pattern.sub(replacement, text) if self.may_match(text) else text


def one_of(listed: str) -> Worded:
    """Return the pattern of any of these whole words, large or small."""
    return Worded(listed, rf"\b(?:{'|'.join(listed.split())})\b", re.I)


def places(sought: str, text: str) -> Iterator[int]:
    """Yield where a text stands in another, between no two letters of a word."""
    at = text.find(sought)
    while at >= 0:
        behind = at + len(sought)
        whole = not (_is_letter(text[max(at - 1, 0) : at]) or _is_letter(text[behind : behind + 1]))
        if whole:
            yield at
        at = text.find(sought, behind if whole else at + 1)


def _is_letter(text: str) -> bool:
    return text.isalnum() or text == "_"


__all__ = ["MONTHS", "YEAR", "Worded", "one_of", "places", "small_words"]
