"""Items that pair what several facts tell, however the pairs were found. Pure."""

from collections.abc import Iterable, Sequence

from content.facts.base import Fact
from content.questions.base import Item, ItemType
from content.questions.identity import digest


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


__all__ = ["paired"]
