"""Which relations say the same: "establish" and "set up" are both "launch". Pure."""

_SYNONYMS = (
    "launch establish create found form institute introduce inaugurate initiate start begin set+up "
    "bring+into+being open",
    "adopt endorse approve accept ratify pass enact agree+on agree agree+to embrace",
    "sign conclude initial enter+into",
    "join accede+to enter become+member become",
    "meet convene gather assemble hold host",
    "end finish terminate dissolve abolish disband close expire",
    "propose suggest recommend put+forward urge call+for",
    "invade occupy annex attack seize conquer take",
    "aim+to seek aim intend serve",
    "include comprise contain consist+of count encompass be+made+up+of",
    "publish issue release",
    "appoint name elect nominate choose",
    "lead head chair govern direct run preside+over",
    "write draft author compose draw+up",
    "offer provide give grant",
    "allow permit enable authorise authorize",
    "require oblige demand",
    "ban prohibit outlaw forbid",
    "win gain obtain receive",
)
_CLASS_OF = {verb.replace("+", " "): line.split(maxsplit=1)[0] for line in _SYNONYMS for verb in line.split()}


_BEGINNING = (_CLASS_OF.get("launch", "launch"), _CLASS_OF.get("adopt", "adopt"))


def relation_class(relation: str) -> str:
    """Return the name shared by relations that say the same: "establish" and "set up" are both "launch"."""
    return _CLASS_OF.get(relation, relation)


def akin(relation: str) -> tuple[str, ...]:
    """Return the classes of relations that a reader may take for one another: what is adopted begins."""
    mine = relation_class(relation)
    return _BEGINNING if mine in _BEGINNING else (mine,)


__all__ = ["akin", "relation_class"]
