"""A deed as a document tells it, and which deeds a reader may take for one another. Pure."""

from dataclasses import dataclass

_ALIKE = {"wanted", "asked"}  # what somebody was asked to do others may have wanted; what came of it is neither


@dataclass(frozen=True, slots=True)
class Deed:
    """`doer` is a name's key or a noun, `kind` what it is, `sides` the countries that it belongs to."""

    doer: str
    kind: str
    sides: frozenset[str]
    way: str
    weighing: bool


def are_likely_beside(one: Deed, key: Deed, usual: frozenset[str]) -> bool:
    """Say whether one deed may be taken for another: come about alike, and not what another side is told to do.

    `usual` is the country that the document is mostly about: what it does may be what all have agreed on.
    """
    if one.weighing != key.weighing or (one.way != key.way and {one.way, key.way} != _ALIKE):
        return False
    if one.doer == key.doer:
        return True
    if (one.sides and key.sides) or _are_foreign(key.sides, usual):
        return bool(one.sides & key.sides)
    return not one.sides or len(one.sides) > 1 or bool(one.sides & usual)


def _are_foreign(sides: frozenset[str], usual: frozenset[str]) -> bool:
    return len(sides) == 1 and not sides & usual


__all__ = ["Deed", "are_likely_beside"]
