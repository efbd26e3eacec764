"""The words of a rule that tell something, cut short to be compared. Needs no language model."""

import re
from functools import lru_cache

from content.answers import words

_LITTLE = frozenset(
    words(
        "the a an of in on at to for and or by with from as any all each every such be may shall must not need into"
        " under between among upon is are been being have has had this that which who whose made make take taken"
    )
)
_PLURAL = re.compile(r"(?:(?<=[a-z]{2})ies|(?<=[a-rt-z])s)$")


@lru_cache(maxsize=4096)
def telling(text: str) -> frozenset[str]:
    """Return the words of a text that tell something, in the singular, cut to six letters."""
    return frozenset(_stem(word) for word in words(text) if word not in _LITTLE)


def _stem(word: str) -> str:
    return _PLURAL.sub(lambda end: "y" if end.group() == "ies" else "", word)[:6]


__all__ = ["telling"]
