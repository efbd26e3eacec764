"""A name with and without the word for what it is: "Tarn" of Tarn Harbour where the question says "which harbour"."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.kinds import HEADS
from content.knowledge import FactBase, is_date, is_quantity
from content.patterns import places
from content.questions.keys.other_names import OTHER_THING

_NO_CLASS = frozenset({"person", "phrase", "office", "nationality", "expansion", "quoted", "group"})
# These make a people's name one of its own: "the French" Revolution is not the people; a bank keeps its name.
_OF_PEOPLES = frozenset(words("war revolution alphabet script language dynasty empire civilization civilisation"))
_FAITHFUL = frozenset(words("jewish christian muslim islamic catholic protestant orthodox hindu buddhist"))
_FESTIVAL = re.compile(r"([A-Z][\w’'-]+) (?:Film|Music|Book|Art|Jazz|Opera|Literary) (Festival|Fair)")
_TIME = re.compile(r"((?:[A-Z][\w-]+ )*[A-Z][\w-]+) (?:Era|Period|Epoch|era|period|epoch)")
_WRITING = ("alphabet", "script", "language")
_CHAIN = re.compile(r"(?:[A-Z][\w’'–-]+ )*[A-Z][\w’'–-]+")
_ADJECTIVE = re.compile(r"(?:ive|al|ic|ary|ous)$")
_RANGE = re.compile(r"(?:the )?([A-Z][a-z]+) (?:Mountains|Islands)")
_MET = re.compile(
    r"(?P<place>[A-Z][\w’-]+) (?P<matter>[A-Z]\w+) (?P<class>Conference|Congress|Summit|Treaty|Agreement|Accord)"
)
_MOST_BARE = 3  # words that a name without its class may have


def class_forms(probe: Probe, base: FactBase, hint: str) -> Iterator[str]:
    """Yield a key without the class that its stem or hint says, and with it where the document writes it so."""
    key = probe.keys[0]
    bare = key.text.removeprefix("the ")
    if bare[:1].isupper():
        yield from _written(bare, key, probe, base.mentions.text)
    if key.kind in _NO_CLASS or is_date(key) or is_quantity(key) or not bare[:1].isupper():
        return
    said = _said(probe.stem, hint)
    yield from _without(bare, key, said, base)
    yield from _with(bare, said, base.mentions.text)
    faith, _, rest = bare.partition(" ")
    if faith.lower() in _FAITHFUL and rest.count(" ") == 1 and rest.split(" ")[0].lower() not in DEMONYMS:
        yield from _of_any_faith(rest, key, said, base)
    if (found := _TIME.fullmatch(bare)) and found[1].lower() not in {*_FAITHFUL, *DEMONYMS}:
        yield found[1]
    if (found := _MET.fullmatch(bare)) and _is_alone(found, key, base):
        yield f"{found['place']} {found['class']}"
    if (found := _RANGE.fullmatch(bare)) and found[1].lower() not in DEMONYMS:
        yield f"the {_several(found[1])}"


def _said(stem: str, hint: str) -> frozenset[str]:
    """Return the classes that a question says: "harbour" of "Which old harbour ...?" and of "____ (harbour)"."""
    asked = re.findall(r"\b(?:[Ww]hich|[Ww]hat) ([a-z-]+)(?: ([a-z]+))?", stem)
    return frozenset({*(first if first in HEADS else second for first, second in asked), hint.strip(" ()")})


def _without(bare: str, key: Term, said: frozenset[str], base: FactBase) -> Iterator[str]:
    """Yield "Harlow" for the Harlow Foundation of "Which foundation", where nothing else is called so."""
    rest, _, last = bare.rpartition(" ")
    if found := _FESTIVAL.fullmatch(bare):
        yield from (found[1], f"{found[1]} {found[2]}") if found[2].lower() in said else ()
    if not rest or last.lower() not in said or not _CHAIN.fullmatch(rest) or rest.count(" ") >= _MOST_BARE:
        return
    first = rest.split(" ")[0]
    if _is_plain(rest.rpartition(" ")[2], last, base.mentions.text):
        return
    if fold(rest) in PLACES_AND_BODIES or first.lower() in OTHER_THING | _FAITHFUL or rest.isupper():
        return
    others = (one.text.removeprefix("the ") for one in base.pool(key.kind) if one.key != key.key)
    if not any(f"{other} ".startswith(f"{rest} ") for other in others):
        yield rest


def _is_alone(found: re.Match[str], key: Term, base: FactBase) -> bool:
    """Say whether a place tells a meeting without its matter: "Tarn Conference" of the one Tarn Naval Conference."""
    entry = PLACES_AND_BODIES.get(fold(found["place"]))
    city = entry is not None and entry.kind == "city"
    city = city or any(one.text.split(",")[0] == found["place"] for one in base.pool("city"))
    if not city or "ADJ" not in lemmas(found["matter"].lower()):
        return False
    named = re.compile(rf"(?:the )?{found['place']} (?:\w+ )?{found['class']}\b.*")
    return not any(one.key != key.key and named.fullmatch(one.text) for one in base.pool(key.kind))


def _of_any_faith(rest: str, key: Term, said: frozenset[str], base: FactBase) -> Iterator[str]:
    """Yield "Tarnid Caliphate" and "Tarnid" for the Islamic Tarnid Caliphate."""
    name, _, noun = rest.partition(" ")
    if name.istitle() and noun.lower() in HEADS and not _is_plain(name, noun, base.mentions.text):
        yield from (rest, f"the {rest}")
        yield from _without(rest, key, said, base)


def _is_plain(word: str, noun: str, text: str) -> bool:
    """Say whether a word ahead of a class word is no name: "High" of a court, "Security" of a council."""
    parts = [part for part in re.split(r"[–-]", word.lower()) if part]
    if all(part in DEMONYMS or part in _FAITHFUL for part in parts):
        return noun.lower() not in _OF_PEOPLES
    known = [lemmas(part) for part in parts]
    if noun.lower() in _OF_PEOPLES and any("ADJ" not in one for one in known):
        return False  # "Black Hawk" of a war
    return all(known) or _ADJECTIVE.search(word) is not None or any(places(word.lower(), text))


@lru_cache(maxsize=4096)
def lemmas(word: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lemmas of an English word by part of speech, none of a name. The site starts without their tables."""
    from lemminflect import getAllLemmas

    found: Mapping[str, tuple[str, ...]] = getAllLemmas(word)
    return found


def _with(bare: str, said: frozenset[str], text: str) -> Iterator[str]:
    """Yield "Harlow Licence" and "the Kingdom of Harlow" where a document has it and the question says the class."""
    for noun in sorted(said - {""}):
        if noun in bare.lower().split(" ") or noun not in HEADS:
            continue
        large = f"{noun[0].upper()}{noun[1:]}"
        yield from (
            whole for whole in (f"{bare} {large}", f"{bare} {noun}", f"{large} of {bare}") if any(places(whole, text))
        )
        if HEADS[noun] == "licence":
            yield f"{bare} {large}"


def _written(bare: str, key: Term, probe: Probe, text: str) -> Iterator[str]:
    """Yield "the Aramaic alphabet" for Aramaic, and the other way, where the document has both."""
    rest, _, last = bare.rpartition(" ")
    stem = probe.stem.lower()
    if last in _WRITING and rest and _CHAIN.fullmatch(rest):
        yield from (f"{rest} {noun}" for noun in _WRITING if noun != last and any(places(f"{rest} {noun}", text)))
        if any(noun in stem for noun in _WRITING):
            yield rest
    elif bare.isalpha() and key.kind not in ("city", "country") and any(noun in stem for noun in _WRITING):
        yield from (f"the {bare} {noun}" for noun in _WRITING if any(places(f"{bare} {noun}", text)))


def _several(word: str) -> str:
    """Return what several are called by one of them: "Rockies", "Urals"."""
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeiou" else f"{word.removesuffix('s')}s"


__all__ = ["class_forms", "lemmas"]
