"""Rules 22, 29, 34 and 45 to 48: what is wrong with a set of items, each of which may be sound."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Protocol

from content.answers import words
from content.questions.base import Item, ItemType
from content.questions.lint.base import LITTLE, Finding, Severity, run_within
from content.questions.lint.options import shape

SAME_WORDS = 0.85  # of two stems' words, with one key: the same question in other words
TELLING = 2  # words beside the key that two stems must share before one gives the other's key away
MOST_YEARS = 0.4
TRUE_SHARE = (0.4, 0.6)
ENOUGH = 20  # items from which a share says anything
ODD = 3.84  # chi-square of one degree of freedom at p = 0.05


class Asked(Protocol):
    """What these rules need of a question."""

    @property
    def fact(self) -> object: ...
    @property
    def stem(self) -> str: ...
    @property
    def keys(self) -> tuple[str, ...]: ...


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """Return the words of a text that carry meaning."""
    return frozenset(word for word in words(text) if word not in LITTLE)


def is_duplicate(one: Asked, other: Asked) -> bool:
    """Say whether two questions ask the same (45): one fact, or nearly one stem with one key."""
    if one.fact == other.fact:
        return True
    mine, theirs = content_words(one.stem), content_words(other.stem)
    if not mine or {words(key) for key in one.keys} != {words(key) for key in other.keys}:
        return False
    return len(mine & theirs) >= SAME_WORDS * len(mine | theirs)


def gives_away(teller: Asked, asked: Asked) -> bool:
    """Say whether a question's stem tells another's key (46).

    It does when it holds the key beside at least two telling words of the other's stem: a name that half of all stems
    hold tells nothing by itself.
    """
    said = words(teller.stem)
    shared = content_words(teller.stem) & content_words(asked.stem)
    return any(run_within(words(key), said) and len(shared - frozenset(words(key))) >= TELLING for key in asked.keys)


def duplicates(items: Sequence[Asked]) -> Iterable[Finding]:
    """Yield rule 45 for every two questions that ask the same. Cost: the square of the number of items."""
    for one, other in combinations(items, 2):
        if is_duplicate(one, other):
            yield Finding(45, Severity.ERROR, "the same is asked twice", f"{one.stem} / {other.stem}")


def leaks(items: Sequence[Asked]) -> Iterable[Finding]:
    """Yield rule 46 for every question that tells the key of one served after it."""
    for teller, asked in combinations(items, 2):
        if gives_away(teller, asked):
            yield Finding(46, Severity.ERROR, "an earlier question gives the key away", f"{teller.stem} / {asked.stem}")


def key_positions(items: Iterable[Item]) -> Finding | None:
    """Return rule 29 where the key stands first more or less often than chance allows."""
    return _uneven(items, lambda item: item.options[0].correct, 29, "the key's place gives it away")


def key_lengths(items: Iterable[Item]) -> Finding | None:
    """Return rule 22 where the key is the longest option more or less often than chance allows."""
    return _uneven(items, _longest_is_key, 22, "the key's length gives it away")


def _longest_is_key(item: Item) -> bool:
    return max(item.options, key=lambda option: len(option.text)).correct


def _uneven(items: Iterable[Item], hit: Callable[[Item], bool], number: int, name: str) -> Finding | None:
    chosen = [item for item in items if item.type is ItemType.CHOICE and item.options]
    expected = sum(1 / len(item.options) for item in chosen)
    seen = sum(hit(item) for item in chosen)
    if len(chosen) < ENOUGH or not 0 < expected < len(chosen):
        return None
    rest = len(chosen) - expected
    chi_square = (seen - expected) ** 2 / expected + (seen - expected) ** 2 / rest
    return Finding(number, Severity.WARNING, name, f"{seen} of {len(chosen)}") if chi_square > ODD else None


def true_share(items: Iterable[Item]) -> Finding | None:
    """Return rule 34 where true and false statements are out of balance."""
    judged = [item for item in items if item.type is ItemType.TRUE_FALSE]
    if len(judged) < ENOUGH:
        return None
    share = sum(item.options[0].correct for item in judged) / len(judged)
    inside = TRUE_SHARE[0] <= share <= TRUE_SHARE[1]
    return None if inside else Finding(34, Severity.WARNING, "true and false out of balance", f"{share:.0%} true")


def uncovered(modules: Iterable[object], asked: Iterable[object]) -> Finding | None:
    """Return rule 47 where a module is never asked."""
    missing = [str(module) for module in dict.fromkeys(modules) if module not in set(asked)]
    return Finding(47, Severity.WARNING, "a section is never asked", ", ".join(missing)) if missing else None


def key_classes(keys: Sequence[str]) -> Finding | None:
    """Return rule 48 where more than four in ten keys are years."""
    years = Counter(shape(key) for key in keys)["year"]
    if len(keys) < ENOUGH or years <= MOST_YEARS * len(keys):
        return None
    return Finding(48, Severity.WARNING, "too many keys are years", f"{years} of {len(keys)}")
