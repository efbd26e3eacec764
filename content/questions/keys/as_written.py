"""Ways to type a name that its sentence or the document shows: with what stands beside it, by its letters."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from content.facts.base import Probe, Term
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.genders import is_given_name
from content.facts.names.kinds import TITLES
from content.knowledge import FactBase, is_date, is_quantity
from content.patterns import MONTHS, places
from content.questions.keys.other_names import OTHER_THING

_LANDS = frozenset({"country", "city", "nationality", "region", "place", "island"})
_TITLE = r"(?:Dr|Mr|Mrs|Ms|St|Gen|Col|Capt|Lt|Sen|Rep|Gov|Prof|Rev)\."
_AHEAD = re.compile(rf"(?:(?<=\s)|(?<=[(\"“]))((?:(?:[A-Z][\w’'&-]*|{_TITLE}) ){{1,3}})$")
_BEHIND = re.compile(rf" (?:of|for|on) (?:the )?(?!{MONTHS})(?:[A-Z][\w.’'-]*\w)(?:(?: and)? [A-Z][\w.’'-]*\w)*")
_LETTERED = re.compile(r"(?: (?:of|for|on|at) (?:the )?[A-Z][\w ]*?)? \(([A-Z][\w-]{1,9})\)")
NO_PART = frozenset(
    f"{MONTHS.lower().replace('|', ' ')} monday tuesday wednesday thursday friday saturday sunday the a an in on at by"
    " of for to and or but when while after before during under since until if as from with although because however"
    " this that his her its their both all some many most several like unlike only even also then thus now here there"
    " later today former new once".split()
)
FARTHEST_AHEAD = 40  # letters before a name in which what belongs to it stands
MOST_WORDS = 2  # of a name that a longer one is looked for of, in all the document
FEWEST_INITIALS = 3
FAITHS = frozenset(
    {"protestant", "catholic", "lutheran", "calvinist", "muslim", "jewish", "orthodox", "christian", "sikh", "hindu"}
)
_BEHIND_NAME = frozenset({"MP", "MEP", "MSP", "QC", "KC", "KBE", "OBE", "CBE", "MBE", "Jr.", "Sr.", "PhD", "MD"})
HONORIFICS = frozenset({"Pasha", "Bey", "Khan", "Effendi", "Agha", "Shah"})
_NUMERAL = re.compile(r"[IVX]+\.?")
_EMPIRE = re.compile(r"(?:the )?(\w+) Empire")
_PARTY = re.compile(r"(?:the )?([A-Z]\w+(?:an|ic|al|ist|ive|our|or)|Whig|Green) Party")
_MEMBERS = {"Democratic": "Democrats", "Labour": "Labour", "Labor": "Labor", "Green": "Greens"}
_OF_WHOLE = re.compile(r"(?:the )?((?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+) of the [A-Z].*")
_HEADING = re.compile(
    r"(?:the )?(Director|Secretary|Chair|Chairman|Chairwoman|President|Minister|Head|Administrator|Commissioner"
    r"|Governor) of (?:the )?([A-Z].*)"
)
_LETTERS = re.compile(r"\b[A-Z]{2,6}\b")


def as_written(probe: Probe, base: FactBase) -> Iterator[str]:
    """Yield what is as right as a probe's key, beside what `other_names` has of any key; it may be there already."""
    key = probe.keys[0]
    if is_date(key) or is_quantity(key) or not key.text.removeprefix("the ")[:1].isupper():
        return
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    yield from _by_short_person(key, base)
    yield from _by_people(key)
    yield from _by_whole(key, base)
    if key.kind not in _LANDS:
        yield from _in_sentence(key, quote, probe.stem)
        yield from _in_document(key, base)
        yield from _by_letters(key, base, probe.stem)


def _in_sentence(key: Term, quote: str, stem: str) -> Iterator[str]:
    """Yield "Queen Regent Ada" of Ada, "the Steering Body for the Survey", the letters behind a name, of a sentence."""
    bare = key.text.removeprefix("the ")
    at = quote.find(bare)
    if at < 0 or quote[at + len(bare) : at + len(bare) + 1].isalpha():
        return
    ahead = _ahead(quote, at)
    if ahead and _may_lead(ahead, key) and not any(word in stem for word in ahead):
        yield f"{' '.join(ahead)} {bare}"
    if key.kind != "person" and (behind := _BEHIND.match(quote, at + len(bare))) and behind.group() not in stem:
        yield f"{bare}{behind.group()}"
    lettered = _LETTERED.match(quote, at + len(bare))
    if (
        lettered
        and key.kind != "person"
        and lettered[1][0] == bare[0]
        and sum(map(str.isupper, lettered[1])) > 1
        and lettered[1] not in stem
    ):
        yield lettered[1]


def _ahead(text: str, at: int) -> tuple[str, ...]:
    """Return the words with capitals right before a place in a text, without those of no name: "In May"."""
    found = _AHEAD.search(text[max(0, at - FARTHEST_AHEAD) : at])
    words = () if found is None else tuple(found[1].split())
    last = max((n for n, word in enumerate(words) if word.lower() in NO_PART), default=-1)
    return words[last + 1 :]


def _may_lead(words: Sequence[str], key: Term) -> bool:
    """Say whether words ahead of a name may be part of it: of a whole person's name only a title is."""
    small = [word.lower() for word in words]
    if key.kind == "person" and " " in key.text:
        return all(word in TITLES for word in small)
    return not any(
        word in NO_PART
        or word in OTHER_THING
        or word in DEMONYMS
        or word[-1] in "'’"
        or fold(word) in PLACES_AND_BODIES
        for word in small
    )


def _in_document(key: Term, base: FactBase) -> Iterator[str]:
    """Yield the one longer name that a document has for a short one: "the Old Guard Klub" for the Klub."""
    bare, text = key.text.removeprefix("the "), base.mentions.text
    if (
        not bare[-1].isalnum()
        or bare.count(" ") >= MOST_WORDS
        or bare.lower() in TITLES
        or (key.kind == "person" and " " in bare)
    ):
        return
    led = (words for words in _led(bare, text) if _may_lead(words, key))
    longer = {
        " ".join(words) for words in led if not any(word.lower() in TITLES or word.endswith(".") for word in words)
    }
    if len(longer) == 1:
        yield f"{longer.pop()} {bare}"


@lru_cache(maxsize=2048)
def _led(bare: str, text: str) -> tuple[tuple[str, ...], ...]:
    """Return what stands with capitals ahead of a name in a text, each once."""
    found = dict.fromkeys(words for at in places(bare, text) if (words := _ahead(text, at)))
    return tuple(found)


def _by_short_person(key: Term, base: FactBase) -> Iterator[str]:
    """Yield a person's name without its title, what stands behind it, and the given names."""
    said = key.text.split()
    if len(said) < 2 or key.kind not in ("person", "name") or " of " in key.text:
        return
    if said[-1] in _BEHIND_NAME:
        said = said[:-1]
        yield " ".join(said)
    first = said[0].lower()
    if len(said) > 1 and (first in FAITHS or (key.kind == "person" and (first in TITLES or first in DEMONYMS))):
        said = said[1:]
        if " ".join(said) != key.text:
            yield " ".join(said)
    if key.kind == "person" and len(said) > 1 and _is_surname(said, key, base):
        yield said[-1]


def _is_surname(said: Sequence[str], key: Term, base: FactBase) -> bool:
    """Say whether the last word of a person's name is enough: nobody else's, and no half of "Lloyd George"."""
    last = said[-1]
    if not last.isalpha() or _NUMERAL.fullmatch(last) or last in HONORIFICS or not is_given_name(said[0]):
        return False
    if fold(last) in PLACES_AND_BODIES or any(
        one.key != key.key and one.text.split()[-1] == last for one in base.pool("person")
    ):
        return False
    return not any(other.endswith(f" {last}") for other in key.accepted if other != key.text) or bool(
        re.search(rf"(?:[.,;(]|(?<![A-Za-z])[a-z]+) {last}\b", base.mentions.text)
    )


def _by_people(key: Term) -> Iterator[str]:
    """Yield "Norland" for the Nordish Empire, "the Whigs" for the Whig Party."""
    if (found := _EMPIRE.fullmatch(key.text)) and found[1] != "British" and (land := DEMONYMS.get(found[1].lower())):
        yield land.text
    if found := _PARTY.fullmatch(key.text):
        members = _MEMBERS.get(found[1], found[1] if found[1].endswith("s") else f"{found[1]}s")
        yield from (found[1], members, f"the {members}")


def _by_whole(key: Term, base: FactBase) -> Iterator[str]:
    """Yield "the Holm Transactions" for the Holm Transactions of the Society, where no other is called so."""
    found = _OF_WHOLE.fullmatch(key.text) if key.kind not in _LANDS and key.kind != "person" else None
    if found is None or fold(found[1]) in PLACES_AND_BODIES:
        return
    if not any(
        one.key != key.key and one.text.removeprefix("the ").startswith(found[1]) for one in base.pool(key.kind)
    ):
        yield found[1]


def _by_letters(key: Term, base: FactBase, stem: str) -> Iterator[str]:
    """Yield a name by the letters that the document uses for it, or with its letters spelled out; an office by both."""
    bare = key.text.removeprefix("the ")
    initials = "".join(word[0] for word in bare.split() if word[0].isupper())
    number = re.search(r" \d+$", bare)
    text = base.mentions.text
    known = len(initials) >= FEWEST_INITIALS and initials not in stem and initials in text
    if known and re.search(rf"\b{initials}\b", text):
        yield initials + (number.group() if number else "")
    names = [bare]
    for letters in dict.fromkeys(_LETTERS.findall(bare)):
        spelled = {one.text for one in base.pool("organisation") if letters in one.accepted and one.text != letters}
        if len(spelled) == 1 and bare != letters:
            full = spelled.pop()
            names.append(bare.replace(letters, full if f" of {letters}" in bare else full.removeprefix("the ")))
    yield from names[1:]
    for name in names:
        if found := _HEADING.fullmatch(name):
            yield f"{found[2]} {found[1]}"


__all__ = ["FAITHS", "HONORIFICS", "NO_PART", "as_written"]
