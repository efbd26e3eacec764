"""Orders that depend on nothing but a seed: the same on every machine, every run and every Python."""

import hashlib
from collections.abc import Sequence

from content.answers import ascending, sort_value
from content.questions.base import Option


def draw(*parts: object) -> int:
    """Return a whole number that only the parts decide."""
    return int.from_bytes(hashlib.sha256("\x1f".join(map(str, parts)).encode()).digest()[:8])


def permutation(size: int, *seed: object) -> list[int]:
    """Return the numbers from 0 below `size` in an order that only the seed decides."""
    return sorted(range(size), key=lambda i: draw(*seed, i))


def shown(texts: Sequence[str], seed: int) -> list[int]:
    """Return the order in which options are shown: dates and numbers as they are (ascending), others shuffled."""
    if ascending(list(texts)):
        return list(range(len(texts)))
    return permutation(len(texts), seed)


def arranged(options: Sequence[Option], seed: str) -> tuple[Option, ...]:
    """Return options in the order in which they are stored: dates and numbers ascending, others shuffled."""
    values = [sort_value(option.text) for option in options]
    if all(value is not None for value in values):
        return tuple(option for _, option in sorted(zip(values, options, strict=True), key=lambda pair: pair[0] or ()))
    return tuple(options[i] for i in permutation(len(options), seed, "options"))
