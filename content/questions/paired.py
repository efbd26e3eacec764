"""Items that pair what several facts tell, however the pairs were found. Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from content.answers import words
from content.facts.base import Fact, Probe
from content.questions.base import Item, ItemType
from content.questions.identity import digest
from content.questions.lint.base import LITTLE

FEWEST, MOST = 3, 4  # pairs
ROOT = 6  # letters by which words are told to be of one root


class Pair(Protocol):
    """What is put beside others, with the probe that it was made of."""

    @property
    def probe(self) -> Probe: ...


def filled[P: Pair](
    placed: Sequence[P],
    is_unasked: Callable[[Probe], bool],
    fits: Callable[[P, Sequence[P]], bool],
    is_used: Callable[[P, Sequence[P]], bool],
) -> Iterator[tuple[P, ...]]:
    """Yield groups of three or four pairs that all fit each other, unasked ones first, each in the order of `placed`.

    What another item asks only fills up: no group has more than one of it. `is_used` says of a pair whether a group
    leaves no other use for it.
    """
    rest = sorted(placed, key=lambda one: not is_unasked(one.probe))
    while len(rest) >= FEWEST:
        group: list[P] = []
        for one in rest:
            full = len(group) >= (MOST if is_unasked(one.probe) else FEWEST)
            if not full and fits(one, group):
                group.append(one)
        if len(group) >= FEWEST and sum(is_unasked(one.probe) for one in group) >= FEWEST - 1:
            yield tuple(sorted(group, key=placed.index))
        used = group if len(group) >= FEWEST else rest[:1]
        rest = [one for one in rest if not is_used(one, used)]


def roots(text: str) -> frozenset[str]:
    """Return the words that carry a text's meaning, cut so that forms of a word are one."""
    return frozenset(word[:ROOT] for word in words(text) if word not in LITTLE)


def paired(
    facts: Sequence[Fact], stem: str, pairs: Iterable[tuple[str, str]], *, role: str, of: str = "", quality: float = 1.0
) -> Item:
    """Return a matching item of some facts with one pair of each, in their order.

    `of` tells it from other items that pair the same facts.
    """
    kind = ItemType.MATCHING
    return Item(
        "q" + digest(kind.value, *((of,) if of else ()), *(fact.id for fact in facts)),
        facts[0].id,
        kind,
        stem,
        " ".join(fact.statement for fact in facts),
        tuple(dict.fromkeys(evidence for fact in facts for evidence in fact.evidence)),
        quality,
        pairs=tuple(pairs),
        role=role,
    )


__all__ = ["filled", "paired", "roots"]
