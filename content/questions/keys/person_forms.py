"""What a person goes by: without an initial, with the title that the document gives, by more of the name."""

import re
from collections.abc import Iterator

from content.facts.base import Probe, Term
from content.facts.names.callings import is_calling
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.genders import is_given_name
from content.facts.names.kinds import HEADS, TITLES
from content.knowledge import FactBase
from content.patterns import one_of, places
from content.questions.base import GAP
from content.questions.keys.as_written import FAITHS, HONORIFICS, NO_PART

_NAMED = frozenset({"person", "name", "organisation", "place", "group"})  # classes that a person's name is taken for
_INITIAL = re.compile(r"(?:[A-Z]\.)+")
_PART = r"[A-Z][\w’'-]+"
_THREE = re.compile(rf"{_PART} (?P<called>{_PART} {_PART})")
_SMALL_PARTICLES = "de van von da di du del della der den ter la le el al bin ibn ben"
PARTICLES = (*_SMALL_PARTICLES.split(), *_SMALL_PARTICLES.title().split())
_PARTICLE = rf"(?:{'|'.join(PARTICLES)})"
# "La Boétie" of Étienne de La Boétie, "Pi i Margall" of Francesc Pi i Margall.
_FAMILY = re.compile(rf"(?<= )(?:{_PARTICLE} )+{_PART}(?: [iy] {_PART})?$|(?<= ){_PART} [iy] {_PART}$")
_TITLE = "|".join(
    sorted((rf"{word[0].upper()}{re.escape(word[1:])}" for word in TITLES - {"shah"}), key=len, reverse=True)
)
_TITLED = re.compile(rf"(?:(?<=^)|(?<=[\s(“\"])) ?((?:(?:{_TITLE})\.? )+)$")
SPANISH = one_of(
    "spanish mexican argentine argentinian chilean peruvian colombian venezuelan cuban bolivian ecuadorian uruguayan "
    "paraguayan guatemalan honduran nicaraguan salvadoran panamanian dominican mexico spain argentina chile colombia"
)
_RULER = re.compile(
    r", (?:the )?((?:Count|Countess|King|Queen|Duke|Duchess|Prince|Princess|Emperor|Empress|Bishop|Archbishop|Earl"
    r"|Marquess|Margrave|Landgrave|Elector|Abbot|Sultan|Emir|Khan|Doge) of (?:the )?[A-Z][\w’'-]+)"
)
_CROWNED = re.compile(
    r"(?:Holy Roman|[A-Z]\w+(?:an|ish|ine)) "
    r"(?P<title>Emperor|Empress|King|Queen|Tsar|Sultan|Shah) (?P<name>[A-Z][a-z]+)"
)
_AHEAD = re.compile(r"(?:[A-Z][\w’'-]*[\w’'] |[A-Z]\. ){1,3}$")
_SAID_OF = "was|is|had|has|and|who|as|in|to|did|said|wrote|began|became|at|on|for"  # behind a name that stands alone
FARTHEST_AHEAD = 48  # letters before a name in which its title or the rest of it stands
MOST_TITLED = 3


def person_forms(probe: Probe, base: FactBase) -> Iterator[str]:
    """Yield other forms of a key that is a person's name, as the document or names in general have them."""
    key = probe.keys[0]
    bare = key.text.removeprefix("the ")
    if key.kind not in _NAMED or not bare[:1].isupper() or bare.upper() == bare:
        return
    yield from _without_calling(bare)
    person = key.kind == "person"
    if person or _looks_personal(bare):
        yield from _shorter(bare, key, base)
        yield from _two_surnames(bare, probe)
        yield from _honoured(bare, base.mentions.text)
        yield from (one for one in _titled(bare, key, base) if _is_untold(one, bare, probe.gapped))
    if person:
        yield from _ruling(bare, probe)
    if person or key.kind == "name":
        yield from _whole(bare, key, base)
        yield from _by_first(bare, key, base)


def _looks_personal(bare: str) -> bool:
    """Say whether a name that is of no known class begins as a person's does."""
    first, _, rest = bare.partition(" ")
    last = rest.rpartition(" ")[2].lower()
    return bool(rest) and is_given_name(first) and last not in HEADS and fold(rest) not in PLACES_AND_BODIES


def _shorter(bare: str, key: Term, base: FactBase) -> Iterator[str]:
    """Yield "Ada Holm" and "Holm" for Ada B. Holm, "Bérit Holm" for Ada Bérit Holm, "Ivo Tarn" for Ivo Tarn Khan."""
    said = bare.split(" ")
    kept = [word for word in said if not _INITIAL.fullmatch(word)]
    if len(kept) < len(said) and len(kept) > 1:
        yield " ".join(kept)
    if len(kept) < len(said) and len(kept[-1:]) == 1 and len(said) > 1 and not _is_shared(kept[-1], key, base):
        yield kept[-1]
    if len(said) > len(("Ivo", "Khan")) and said[-1] in HONORIFICS and said[0].lower() not in TITLES:
        yield " ".join(said[:-1])
    if (found := _THREE.fullmatch(bare)) and said[0].lower() not in TITLES and not _makes_another(said):
        yield found["called"]
    family = _FAMILY.search(bare)
    while family:
        yield family.group()
        family = _FAMILY.search(bare, family.start() + 1)


def _two_surnames(bare: str, probe: Probe) -> Iterator[str]:
    """Yield "Ada Lund" and "Lund" for the Chilean Ada Lund Vela: of two surnames the first is the father's."""
    found = _THREE.fullmatch(bare)
    said = bare.split(" ")
    if found is None or is_given_name(said[1]) or not is_given_name(said[0]):
        return
    told = " ".join(one.quote for one in probe.fact.evidence[:1])
    if SPANISH.search(f"{told} {probe.stem}"):
        yield from (found["called"], f"{said[0]} {said[1]}", said[1])


def _honoured(bare: str, text: str) -> Iterator[str]:
    """Yield "Ivo Khan" for King Ivo where the document calls him so as well."""
    said = bare.split(" ")
    if len(said) != len(("King", "Ivo")) or said[0].lower() not in TITLES:
        return
    behind = (text[at + len(said[-1]) + 1 :][:6].split(" ")[0] for at in places(said[-1], text))
    honours = dict.fromkeys(word.strip(".,;:") for word in behind)
    yield from (f"{said[-1]} {word}" for word in honours if word in HONORIFICS)


def _makes_another(said: list[str]) -> bool:
    """Say whether a name of three words without its first is somebody else's: "Henry Lee" of Richard Henry Lee.

    In English nobody goes by a middle name that is a surname.
    """
    return "".join(said[1:]).isascii() or said[1] in PARTICLES or is_given_name(said[1]) or said[-1] in HONORIFICS


def _is_shared(last: str, key: Term, base: FactBase) -> bool:
    """Say whether somebody else in the document is called so too."""
    return any(one.key != key.key and one.text.split(" ")[-1] == last for one in base.pool("person"))


def _titled(bare: str, key: Term, base: FactBase) -> Iterator[str]:
    """Yield "Sir Ivo Holm" and "General Holm" where the document has them and tells of no other Holm."""
    last, text = bare.rpartition(" ")[2], base.mentions.text
    whole = _titles(bare, text)
    yield from (f"{title} {bare}" for title in whole)
    if last != bare and not _is_shared(last, key, base):
        alone = _titles(last, text)
        known = set(whole) if whole else set(alone) if len(alone) == 1 else set()
        yield from (f"{title} {last}" for title in alone if title in known)


def _is_untold(form: str, bare: str, gapped: str) -> bool:
    """Say whether a sentence does not have the title right before its gap."""
    last = bare.rpartition(" ")[2]
    return f"{form.removesuffix(bare).removesuffix(last)}{GAP}" not in gapped


def _titles(name: str, text: str) -> tuple[str, ...]:
    """Return the titles that a document gives a name, none of a couple's: "Mr" and "Mrs" are two."""
    ahead = (_TITLED.search(text[max(0, at - FARTHEST_AHEAD) : at]) for at in places(name, text))
    found = tuple(dict.fromkeys(title[1].strip() for title in ahead if title))
    married = any(title.startswith("Mrs") for title in found) and any(not title.startswith("Mrs") for title in found)
    return tuple(title for title in found if not (married and title.startswith("M")))[:MOST_TITLED]


def _ruling(bare: str, probe: Probe) -> Iterator[str]:
    """Yield "Ivo II, Count of Tarn", "Ivo II of Tarn" and "the Count of Tarn" as the sentence has it."""
    for one in probe.fact.evidence[:1]:
        at = one.quote.find(bare)
        found = _RULER.match(one.quote, at + len(bare)) if at >= 0 else None
        if found and found[1] not in probe.stem:
            land = found[1].partition(" of ")[2]
            yield from (f"{bare}, {found[1]}", f"the {found[1]}", f"{bare} of {land}")


def _whole(bare: str, key: Term, base: FactBase) -> Iterator[str]:
    """Yield "Ada Holm" for the one Holm of whom the document tells more of her name."""
    if " " in bare or bare.lower() in TITLES or bare.lower() in DEMONYMS or fold(bare) in PLACES_AND_BODIES:
        return
    text = base.mentions.text
    longer = {
        found.group().strip()
        for at in places(bare, text)
        if (found := _AHEAD.search(text[max(0, at - FARTHEST_AHEAD) : at]))
    }
    named = {given for one in longer if (given := _of_name(one))}
    if not named and key.kind == "person":
        named = {one for one in map(_without_opening, longer) if " " in one and one.split(" ")[0].lower() not in TITLES}
    first = {given.split(" ")[0] for given in named}
    if len(first) == 1:
        yield from (f"{given} {bare}" for given in sorted(named))
        yield from sorted(
            given for given in named if " " in given and "’" not in given and "'" not in given
        )  # "Ivo Shah" of Ivo Shah Tarnani


def _without_opening(ahead: str) -> str:
    """Return what stands ahead of a name without the first word of a sentence: "Then Ada Berit"."""
    first, _, rest = ahead.partition(" ")
    return rest if first.lower() in NO_PART else ahead


def _of_name(ahead: str) -> str:
    """Return the given names at the end of what stands ahead of a surname, "" where there are none."""
    said = ahead.split(" ")
    first = next((at for at, word in enumerate(said) if is_given_name(word)), None)
    return "" if first is None else " ".join(said[first:])


def _by_first(bare: str, key: Term, base: FactBase) -> Iterator[str]:
    """Yield "Takeda" for Takeda Sokaku whom the document itself calls so: a family name that goes first."""
    first, _, rest = bare.partition(" ")
    if not (first.isalpha() and rest.isalpha()) or is_given_name(first) or fold(first) in PLACES_AND_BODIES:
        return
    if {first.lower(), rest.lower()} & (TITLES | HEADS.keys() | DEMONYMS.keys()) or rest in HONORIFICS:
        return
    others = (one for kind in ("person", "name") for one in base.pool(kind) if one.key != key.key)
    if re.search(rf"(?<=[a-z,] ){first}(?=[.;,:)’']| (?:{_SAID_OF})\b)", base.mentions.text):
        yield from [] if any(one.text.startswith(f"{first} ") for one in others) else [first]


def _without_calling(bare: str) -> Iterator[str]:
    """Yield "Ivo Holm" for Cosmonaut Ivo Holm and for Norse Commander Ivo Holm."""
    if found := _CROWNED.fullmatch(bare):
        yield from (f"{found['title']} {found['name']}", found["name"])
    said = bare.split(" ")
    ahead = 0
    while ahead < len(said) - 2 and _is_calling(said[ahead].lower()):
        ahead += 1
    if ahead and any(is_calling(word.lower()) or word.lower() in TITLES for word in said[:ahead]):
        rest = said[ahead:]
        if rest[-1].lower() not in HEADS and all(word[:1].isupper() for word in rest):
            yield " ".join(rest)


def _is_calling(word: str) -> bool:
    return word in FAITHS or word in TITLES or word in DEMONYMS or is_calling(word)


__all__ = ["PARTICLES", "SPANISH", "person_forms"]
