"""What a name goes by in the whole document: longer where it says more, letters for words, an office without its house.

A learner who writes "ISS", "Philip II of Macedon" or "Director-General" has read as well as one who writes the key.
"""

import re
from collections.abc import Iterator

from content.facts.base import Probe, Term
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.kinds import HEADS, TITLES
from content.knowledge import FactBase, is_date, is_quantity
from content.letters import expansion
from content.patterns import places
from content.questions.keys.class_forms import lemmas
from content.questions.keys.other_names import OTHER_THING, is_people, stands_alone

FEWEST_INITIALS = 3
SHORTEST_OWN = 4  # letters of a word that needs no people ahead
FARTHEST_BACK = 120  # letters before a bracket in which the words stand that its letters are of
LONGEST_LETTERS = 6
_NO_NAMES = frozenset({"country", "city", "nationality", "region", "place", "island", "quoted", "phrase"})
_LETTERS = re.compile(r"[A-Z]{2,}s?")
# What goes by its initials as a rule: a space station, an agency; no government, no archduke.
_HOUSES = (
    "organization organisation agency union fund station institute association commission community society bank "
    "programme program federation corporation laboratory center centre foundation"
)
_INITIALLED = frozenset(_HOUSES.split())
_OF_PERSON = re.compile(r" (?:of|de|von|van|da|del|di) (?:la |las |los )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_OF_THING = re.compile(r" of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_OF_ALL = ("National", "General", "Federal", "Legislative", "Constituent", "Supreme")
_OF_LAND = re.compile(r"(?:Republic|Kingdom|Empire|Union|Federation)$")
_OFFICE = re.compile(r"(?:the )?((?:[A-Z][\w-]+ ?)+) of (?:the )?([A-Z].*)")
_HEADS = (
    "president director director-general secretary-general minister chair chairman chairwoman governor commissioner "
    "administrator king queen emperor head mayor speaker chancellor ambassador"
)
_OFFICES = frozenset(_HEADS.split())
# Of these one says whose it is: the League's, of "Which secretariat ...?"
_OWNED = re.compile(
    r"(?:the )?(Secretariat|Headquarters|Assembly|Council|Bureau|Board|Executive) of (?:the )?([A-Z].*)"
)
_RANKS = frozenset({*TITLES, "archduke", "archduchess"})
_COUNTRYMAN = re.compile(r"[A-Z][a-z]+(?:man|woman)")
_PARTICLED = re.compile(
    r"[A-Z][\w’'-]+ ((?:El|Al|De|de|Van|van|Von|von|Da|da|Di|di|Le|La|Ben|bin|Ibn|ibn) [A-Z][\w’'-]+)"
)
_TWO_NAMES = re.compile(r"[A-Z][a-zà-ÿ]+(?: [A-Z][\w’'-]+){1,2}")
_WORD_AHEAD = re.compile(r"([A-Z]\w+) $")
_STATE_POWERS = frozenset(
    {"Constitution", "Congress", "Senate", "Supreme Court", "House of Representatives", "Parliament", "Bill of Rights"}
)


def by_document(probe: Probe, base: FactBase) -> Iterator[str]:
    """Yield other ways to write a probe's key that the document, or the name itself, makes as right."""
    key = probe.keys[0]
    if is_date(key) or is_quantity(key) or not key.text.removeprefix("the ")[:1].isupper():
        return
    bare = key.text.removeprefix("the ")
    yield from _longer(key, bare, base)
    yield from _in_full(key, bare, base.mentions.text)
    yield from _in_words(bare, base.mentions.text)
    yield from _by_initials(key, bare, base, probe.stem)
    yield from _office(key, bare, base)
    yield from _without_people(key, bare, base.mentions.text)
    yield from _of_state(bare)
    yield from _of_people(bare, base.mentions.text)
    yield from _beside_owner(key, bare, base, probe.stem)
    if key.kind in ("person", "name"):
        yield from _person(key, bare, base)


def _longer(key: Term, bare: str, base: FactBase) -> Iterator[str]:
    """Yield "Philip II of Macedon" for Philip II where the document says that, and of no other land."""
    person = key.kind == "person"
    land = key.kind == "country" and _OF_LAND.search(bare) is not None
    if (key.kind in _NO_NAMES and not land) or (not person and " " not in bare) or (person and bare.count(" ") > 1):
        return
    behind, text = _OF_PERSON if person else _OF_THING, base.mentions.text
    longer = {found.group() for at in places(bare, text) if (found := behind.match(text, at + len(bare)))}
    if len(longer) > 1 and not person:  # "the High Court of Tarn" and "of Justice" where all is about Tarn
        longer = {one for one in longer if one.rpartition(" ")[2] in (*base.title.split(" "), "Justice")}
        yield from (f"{bare}{one}" for one in sorted(longer))
    elif len(longer) == 1 and not _is_another(f"{bare}{min(longer)}", key, base):
        yield f"{bare}{longer.pop()}"


def _is_another(longer: str, key: Term, base: FactBase) -> bool:
    """Say whether a longer name is told of as another person's: "Ivo of Tarn" beside a later Ivo."""
    return key.kind == "person" and any(one.key != key.key and one.text == longer for one in base.pool("person"))


def _in_full(key: Term, bare: str, text: str) -> Iterator[str]:
    """Yield "the National Assembly" for the Assembly of a document that has no other."""
    if key.kind == "organisation" and bare.isalpha():
        full = [one for of_all in _OF_ALL if (one := f"{of_all} {bare}") in text]
        yield from full if len(full) == 1 else ()


def _in_words(letters: str, text: str) -> Iterator[str]:
    """Yield the words that a document writes before the letters in brackets: "hydrofluorocarbons (HFCs)"."""
    at = text.find(f"({letters})") if _LETTERS.fullmatch(letters) else -1
    if at < 0:
        return
    before = text[max(0, at - FARTHEST_BACK) : at]
    if words := expansion(before, letters).strip():
        yield words
    elif (last := before.split()[-1:]) and last[0].isalpha() and _runs_through(letters.removesuffix("s"), last[0]):
        yield last[0]


def _runs_through(letters: str, word: str) -> bool:
    """Say whether letters stand in a word in their order, the first at its beginning."""
    rest = iter(word.lower())
    return word[:1].lower() == letters[:1].lower() and all(letter in rest for letter in letters.lower())


def _by_initials(key: Term, bare: str, base: FactBase, stem: str) -> Iterator[str]:
    """Yield "ISS" for the International Space Station, "MGM" for Metro-Goldwyn-Mayer, where no other goes by them."""
    parts = re.split(r"[ -]", bare)
    usual = parts[-1].lower() in _INITIALLED or "-".join(parts) == bare
    if (
        not usual
        or (key.kind == "person" and " " in bare)
        or not all(part.isalpha() and part.istitle() for part in parts)
    ):
        return
    letters = "".join(part[0] for part in parts)
    if not FEWEST_INITIALS <= len(letters) <= LONGEST_LETTERS or letters in stem:
        return
    others = (one for one in base.pool(key.kind) if one.key != key.key and one.text != letters)
    if not any(letters in one.accepted for one in others):
        yield letters


def _office(key: Term, bare: str, base: FactBase) -> Iterator[str]:
    """Yield "Director-General" for that of the Labour Office, "US President" for that of the United States."""
    found = _OFFICE.fullmatch(bare)
    if found is None or found[1].lower() not in _OFFICES:
        return
    if not any(f"{found[1]} of " in one.text for one in base.pool(key.kind) if one.key != key.key):
        yield found[1]
    entry = PLACES_AND_BODIES.get(fold(found[2]))
    if entry is not None and entry.kind == "country":
        adjectives = (one for one in entry.adjectives if not is_people(one))
        yield from (f"{one} {found[1]}" for one in (*filter(str.isupper, entry.others), *adjectives))


def _without_people(key: Term, bare: str, text: str) -> Iterator[str]:
    """Yield "the Balmis Expedition" for the Spanish one, whose own name tells it from others; no plain word does."""
    people, _, rest = bare.partition(" ")
    own = rest.split(" ")[0].lower()
    if key.kind == "person" or people.lower() not in DEMONYMS or " " not in rest:
        yield from (rest,) if key.kind == "name" and _is_own_word(people, rest) else ()
        return
    if own.isalpha() and own not in DEMONYMS and own not in OTHER_THING and not re.search(rf"\b{own}\b", text):
        yield f"the {rest}"


def _is_own_word(people: str, rest: str) -> bool:
    """Say whether a word behind a people's is enough: "Matura" of the Swiss one, no plain word and no land's name."""
    if people.lower() not in DEMONYMS or len(rest) < SHORTEST_OWN or not (rest.isalpha() and rest.istitle()):
        return False
    other = rest.lower() in DEMONYMS or rest.lower() in HEADS or fold(rest) in PLACES_AND_BODIES
    return not other and not lemmas(rest.lower())


def _of_state(bare: str) -> Iterator[str]:
    """Yield "the Constitution" for the United States Constitution."""
    for power in _STATE_POWERS:
        land = bare.removesuffix(f" {power}")
        entry = PLACES_AND_BODIES.get(fold(land)) if land != bare else None
        if entry is not None and entry.kind == "country":
            yield f"the {power}"


def _of_people(bare: str, text: str) -> Iterator[str]:
    """Yield "the Norse Parliament" for Parliament where the document tells of no other people's."""
    if bare in _STATE_POWERS:
        ahead = {found[1] for at in places(bare, text) if (found := _WORD_AHEAD.search(text, max(0, at - 30), at))}
        peoples = sorted(word for word in ahead if word.lower() in DEMONYMS)
        yield from (f"the {peoples[0]} {bare}",) if len(peoples) == 1 else ()


def _beside_owner(key: Term, bare: str, base: FactBase, stem: str) -> Iterator[str]:
    """Yield what a stem leaves to say: "Bureau" of the HBC's where it names the HBC, whose of "Which secretariat"."""
    owner, _, rest = bare.partition(" ")
    alone = not any(one.text.endswith(f" {rest}") for one in base.pool(key.kind) if one.key != key.key)
    if _LETTERS.fullmatch(owner) and re.search(rf"\b{owner}\b", stem) and rest.istitle() and alone:
        yield rest
    if (found := _OWNED.fullmatch(key.text)) and re.search(rf"\b[Ww]hich {found[1].lower()}\b", stem):
        yield found[2]


def _person(key: Term, bare: str, base: FactBase) -> Iterator[str]:
    """Yield a person's name without a rank or a people ahead of it, and a surname with what belongs to it."""
    ahead, _, rest = bare.partition(" ")
    peoples = all(part in DEMONYMS for part in ahead.lower().split("-"))
    ranked = ahead.lower() in _RANKS or peoples or _COUNTRYMAN.fullmatch(ahead) is not None
    if ranked and _TWO_NAMES.fullmatch(rest) and rest.rpartition(" ")[2].lower() not in HEADS:
        yield rest
    if key.kind == "person" and (found := _PARTICLED.fullmatch(bare)):
        yield found[1]
    last = bare.rpartition(" ")[2]
    if " of " not in bare and last != bare and last.isalpha() and last.istitle() and last.lower() not in HEADS:
        others = (one.text for one in base.pool(key.kind) if one.key != key.key)
        if stands_alone(last, base.mentions.text) and not any(other.endswith(f" {last}") for other in others):
            yield last


__all__ = ["by_document"]
