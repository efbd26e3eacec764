"""Orders that depend on nothing but a seed: the same on every machine, every run and every Python."""

import hashlib
from collections.abc import Sequence

from content.answers import ascending


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
