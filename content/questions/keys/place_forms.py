"""Where a place lies, as the document says beside its name: "Tarn, Norland" is as right as Tarn."""

import re
from collections.abc import Iterator

from content.facts.base import Probe, Term
from content.facts.names.federal_states import federal_noun
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold
from content.knowledge import FactBase
from content.patterns import places

_PLACED = frozenset({"city", "place", "island"})
_BEHIND = re.compile(r"(?:, | \()((?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?=[.,;:)]|$| [a-z])")
_ANYWHERE = re.compile(r"(?:^|: |, )[Ww]here\b|\b[Ww]hich place\b")
_STATES = "Kingdom Principality Duchy Emirate Sultanate Khanate Empire"  # a republic may be another one
_STATE_OF = re.compile(rf"((?:{'|'.join(_STATES.split())}) of (?:the )?)$")
_CALLED = re.compile(r"\b(?!The )[A-Z][\w’'-]* $")
_LANDFORMS = ("River", "Sea", "Ocean", "Desert", "Mountains", "Valley", "Strait", "Canal", "Peninsula", "Basin")
FARTHEST = 30  # letters ahead of a name in which what it is stands


def place_forms(probe: Probe, base: FactBase) -> Iterator[str]:
    """Yield a place with what it lies in, that alone where the question asks only where, a state with its style."""
    key = probe.keys[0]
    bare = key.text.removeprefix("the ")
    if key.kind in _PLACED:
        for around in dict.fromkeys(_around(bare, base.mentions.text)):
            if around not in probe.stem and around not in probe.gapped:
                yield f"{bare}, {around}"
                yield from (around,) if _ANYWHERE.search(probe.stem) else ()
    yield from _as_landform(key, bare, base.mentions.text)
    if key.kind in ("country", "name", "place") and not federal_noun(bare):
        yield from _styled(key, bare, probe, base.mentions.text)


def _as_landform(key: Term, bare: str, text: str) -> Iterator[str]:
    """Yield "the Tarn River" for the Tarn of a document that calls it so, and nothing else by that name."""
    if key.text.startswith("the ") and key.kind in ("place", "water", "name", "mountain", "region"):
        called = [whole for noun in _LANDFORMS if any(places(whole := f"{bare} {noun}", text))]
        yield from (f"the {called[0]}",) if len(called) == 1 else ()


def _around(bare: str, text: str) -> Iterator[str]:
    for at in places(bare, text):
        found = _BEHIND.match(text, at + len(bare))
        if found and _lies_in(bare, found[1]):
            yield found[1]


def _lies_in(bare: str, around: str) -> bool:
    """Say whether one name may be of what the other lies in: a land's, and a state's of nothing but a country's."""
    entry = PLACES_AND_BODIES.get(fold(around))
    if fold(around) == fold(bare):
        return False
    if entry is not None and entry.kind == "country":
        return not _is_country(bare)
    return (bool(federal_noun(around)) or (entry is not None and entry.kind == "region")) and not federal_noun(bare)


def _is_country(name: str) -> bool:
    entry = PLACES_AND_BODIES.get(fold(name))
    return entry is not None and entry.kind in ("country", "region")


def _styled(key: Term, bare: str, probe: Probe, text: str) -> Iterator[str]:
    """Yield "the Kingdom of Tarn" where the document writes that, and no other land is called so."""
    ahead = (text[max(0, at - FARTHEST) : at] for at in places(bare, text))
    styles = {
        found[1] for one in ahead if (found := _STATE_OF.search(one)) and not _CALLED.search(one[: found.start()])
    }
    plain = {style for style in styles if not style.endswith(" the ")} or styles
    for whole in (f"{style}{bare}" for style in sorted(plain)):
        entry = PLACES_AND_BODIES.get(fold(whole))
        if (entry is None or entry.key == key.key) and whole not in probe.stem:
            yield f"the {whole}"


__all__ = ["place_forms"]
