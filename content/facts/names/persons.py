"""The persons of a document: full names, surnames, rulers by number, and given names that several have."""

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from content.facts.names import gazetteer
from content.facts.names.drafts import Draft, is_person
from content.facts.names.evidence import is_family_first
from content.facts.names.genders import gender
from content.facts.names.heads import are_two_heads
from content.facts.names.joints import SAINTS
from content.facts.names.kinds import ROYAL, TITLES
from content.facts.names.runs import PARTICLES, REGNAL, Run
from content.facts.names.signs import PERSON
from content.language import Sentence

# What stands behind a name and is none: "Osman Pasha".
HONORIFICS = frozenset({"Pasha", "Bey", "Khan", "Effendi", "Agha", "Aga", "Mirza", "Khatun", "Hatun", "Jr.", "Sr."})


@dataclass(frozen=True, slots=True)
class Name:
    """One thing that the document calls by a proper name, with every way in which it does."""

    key: str  # identity, as in `Term.key`
    text: str  # as a sentence says it, article included: "the Wales Summit"
    kind: str
    noun: str
    aliases: tuple[str, ...] = ()
    plural: bool = False
    shared: bool = False  # a given name that several persons of the document have: nobody knows who is meant

    @property
    def bare(self) -> str:
        """The name without its article."""
        return self.text.removeprefix("the ")


def persons_of(
    drafts: Mapping[str, Draft], title: str, apposed: Container[str], beside: Container[str] = ()
) -> dict[str, Name]:
    """Persons by spelling; "Frank Kellogg" and "Frank B. Kellogg" are one, named as first written.

    A surname stands for a person who was named in full before; what is told of earlier is something else that is called
    so: the ship, the prize. Of several with one surname it is the person whom the document is about. A given name that
    several have, and one of `apposed` (small) beside a ruler of that name, is `shared`: nobody knows who is meant.
    One of `beside` (small) is somebody else than who has more names: `named_beside`.
    """
    found: dict[str, Name] = {}
    by_ends: dict[str, Name] = {}
    order = {spelling: at for at, spelling in enumerate(drafts)}
    full: dict[str, int] = {}  # where each surname first stands behind a given name
    for spelling, draft in drafts.items():
        if not is_person(draft) or " " not in draft.text:
            continue
        words = draft.text.split()
        ends = _ends(words)
        name = by_ends.setdefault(ends, Name(ends, draft.text, "person", "person", _surnames(words)))
        if name.text.lower().endswith(f" {draft.text.lower()}"):  # "Queen Sophia II" is Sophia II
            name = by_ends[ends] = replace(name, text=draft.text)
        for short in name.aliases[:1]:
            full.setdefault(short.lower(), order[spelling])
        found[spelling] = name
    one = _titled_only(by_ends, apposed) | _shortened(by_ends, title)
    found = {spelling: one.get(name.key, name) for spelling, name in found.items()}
    by_ends = {ends: name for ends, name in by_ends.items() if ends not in one}
    unsure = _shared(by_ends.values(), drafts, apposed)
    found |= {
        spelling: name
        for spelling, name in _by_given_name(drafts, by_ends.values(), {*found, *unsure}).items()
        if spelling not in beside
    }
    found |= {word: Name(word, drafts[word].text, "person", "person", shared=True) for word in unsure}
    found |= _in_part(found)
    surnames = Counter(short.lower() for name in by_ends.values() for short in name.aliases[:1])
    for spelling, draft in drafts.items():
        if spelling in found or spelling in gazetteer.PLACES_AND_BODIES or _has_article(draft):
            continue
        if " " not in draft.text and surnames[spelling]:
            meant = _bearers(draft, by_ends.values(), title)
            if len(meant) == 1 and (draft.titled or order[spelling] > full[spelling]):
                found[spelling] = meant[0]
        elif (draft.titled or draft.signs[PERSON]) and is_person(draft) and not surnames[spelling]:
            found[spelling] = Name(spelling, draft.text, "person", "person")
    found |= _by_middle_name([draft for spelling, draft in drafts.items() if spelling not in found], by_ends.values())
    shared = {word for word, count in surnames.items() if count > 1}
    early = unsure | {word for word, at in full.items() if order.get(word, at) < at and not drafts[word].titled}
    found = {spelling: by_ends.get(name.key, name) for spelling, name in found.items()}
    return {
        spelling: replace(name, aliases=()) if name.aliases and name.aliases[0].lower() in shared | early else name
        for spelling, name in found.items()
    }


def _in_part(found: Mapping[str, Name]) -> dict[str, Name]:
    """Persons whom a text calls by the end of their whole name as well: "Zahir Shah" of Mohammed Zahir Shah."""
    whole = {name.bare.lower(): name for name in found.values()}
    ends = {text: [other for other in whole if other.endswith(f" {text}")] for text in whole if " " in text}
    return {
        spelling: whole[ends[name.bare.lower()][0]]
        for spelling, name in found.items()
        if len(ends.get(name.bare.lower(), ())) == 1
    }


def _has_article(draft: Draft) -> bool:
    """Whether "the" mostly stands before a spelling: "the Tarn" is no Ada Tarn, it is a people or an office."""
    return 2 * draft.articles > max(draft.heads, 1)


def _titled_only(by_ends: Mapping[str, Name], apposed: Container[str]) -> dict[str, Name]:
    """Who goes by a title and one name is the one ruler or bearer of it: "Emperor Ivo" is Ivo II, "Prince Holm" he."""
    found = {}
    for ends, name in by_ends.items():
        title, *rest = name.bare.split()
        if len(rest) != 1 or title.lower() not in TITLES or rest[0].lower() in apposed:
            continue
        meant = [other for other in by_ends.values() if other is not name and _is_called(other, rest[0])]
        told = {gender(other.bare) for other in meant} | {gender(name.bare)}
        if len(meant) == 1 and not {"he", "she"} <= told:
            found[ends] = meant[0]
    return found


def _shortened(by_ends: Mapping[str, Name], title: str) -> dict[str, Name]:
    """Who is written with fewer given names at times: "Karl Ivo Holm" and "Ivo Holm", "Ada-Maria Holm" and "Ada Holm".

    The name of the title is kept, otherwise the longer one.
    """
    found: dict[str, Name] = {}
    for ends, name in by_ends.items():
        longer = [one for one in by_ends.items() if _is_short_for(name.bare, one[1].bare)]
        if len(longer) == 1:
            whole, other = longer[0]
            found |= {whole: name} if _is_in(title, name) and not _is_in(title, other) else {ends: other}
    return found


def _is_in(title: str, name: Name) -> bool:
    """Whether a title names a person, by first and last name at least."""
    said = name.bare.split()
    return {said[0], said[-1]} <= set(title.replace("’", "'").removesuffix("'s").split())


def _is_short_for(short: str, long: str) -> bool:
    first, *_, last = short.split()
    if first.lower() in TITLES or long.endswith(f" {short}"):
        return first.lower() not in TITLES and len(short.split()) > 1
    return long.split()[0].startswith(f"{first}-") and long.split()[-1] == last != first


def _bearers(draft: Draft, persons: Collection[Name], title: str) -> list[Name]:
    """Return who has a surname; of several whom the document is about, or else who is named first.

    Where that one is not meant `Meant` tells.
    """
    found = [name for name in persons if [a.lower() for a in name.aliases[:1]] == [draft.text.lower()]]
    titled = found if len(found) == 1 else [name for name in found if _is_in(title, name)]
    return titled or (found[:1] if _is_labelled(draft) else [])


def _is_labelled(draft: Draft) -> bool:
    """Whether the model mostly takes a spelling for a person's: of a surname that is evidence enough."""
    return 2 * draft.labels["PERSON"] > sum(draft.labels.values()) > 0


def _by_middle_name(drafts: Iterable[Draft], persons: Collection[Name]) -> dict[str, Name]:
    """Who goes by the first of two family names: "Alvarez", of Ivo Alvarez del Tarn."""
    found = {}
    for draft in drafts:
        if " " in draft.text or not _is_labelled(draft) or gender(draft.text) or draft.text in PARTICLES:
            continue
        bearers = [name for name in persons if draft.text in name.bare.split()[1:-1] and not _is_ruler(name)]
        if len(bearers) == 1:
            found[gazetteer.fold(draft.text)] = bearers[0]
    return found


def _is_called(name: Name, word: str) -> bool:
    """Whether a word is a ruler's given name or anybody else's family name."""
    parts = [part for part in name.bare.split() if part.lower() not in TITLES]
    if len(parts) < 2:
        return False
    return parts[:-1] == [word] if REGNAL.fullmatch(parts[-1]) else parts[-1] == word and not _is_ruler(name)


def _ends(words: Sequence[str]) -> str:
    """What persons are told apart by: first and last word; a ruler's given name and number, whatever the title."""
    if REGNAL.fullmatch(words[-1]) and (given := [word for word in words[:-1] if word.lower() not in TITLES]):
        return " ".join((*given, words[-1])).lower()
    ends = f"{words[0]} {words[-1]}"
    return (" ".join(words) if are_two_heads(" ".join(words), ends) else ends).lower()


def given_name(name: Name) -> str:
    """Return a person's given name, small: the first word that is no title."""
    return next((word.lower() for word in name.bare.split() if word.lower() not in TITLES), "")


def _shared(persons: Collection[Name], drafts: Mapping[str, Draft], apposed: Container[str]) -> set[str]:
    """The spellings, small, of a given name alone or with a title that may mean several persons of the document."""
    bearers: dict[str, list[Name]] = defaultdict(list)
    for name in persons:
        if len(name.bare.split()) > 1 and not _is_titled_only(name.bare.split()):
            bearers[given_name(name)].append(name)
    for draft in drafts.values():  # "Napoleon I", beside a Napoleon III: whatever the first was taken for
        if len(draft.words) == 2 and REGNAL.fullmatch(draft.words[1]):
            bearers[draft.words[0].lower()].append(Name(draft.text.lower(), draft.text, "person", "person"))
    for given, named in bearers.items():
        bearers[given] = list({name.bare.lower(): name for name in named}.values())
    surnames = {name.bare.split()[-1].lower() for name in persons if not _is_ruler(name)}
    several = {
        given
        for given, named in bearers.items()
        if given not in surnames and (len(named) > 1 or (given in apposed and any(map(_is_ruler, named))))
    }
    return {
        spelling
        for spelling, draft in drafts.items()
        if spelling in several or (_is_titled_only(draft.words) and draft.words[1].lower() in several)
    }


def _is_titled_only(words: Sequence[str]) -> bool:
    """Whether a person goes by a title and a given name: "King Ivo"."""
    return len(words) == 2 and words[0].lower() in ROYAL


def _is_ruler(name: Name) -> bool:
    words = name.bare.split()
    return bool(REGNAL.fullmatch(words[-1])) or bool({"of", "the"} & set(words)) or _is_titled_only(words)


def apposed_titles(found: Sequence[tuple[Sentence, Run]]) -> frozenset[str]:
    """Return the given names, small, that a text tells apart by an office: "Mary, Queen of Norway"."""
    named = set()
    for (sentence, one), (beside, other) in pairwise(found):
        if sentence is beside and len(one.words) == 1 and other.first == one.last + 2:
            ruling = other.words[0].lower() in ROYAL and other.words[1:2] == ("of",)
            if ruling and sentence.span.doc[one.last + 1].text == ",":
                named.add(one.text.lower())
    return frozenset(named)


class Meant:
    """Who is meant by a name that several have, read from the beginning of a document."""

    def __init__(self, apposed: Container[str] = ()) -> None:
        self._apposed = apposed
        self._full: dict[str, Name] = {}  # by surname, small: who was last named in full
        self._near: dict[tuple[int, str], dict[str, Name]] = defaultdict(dict)  # by block and given name
        self._family: dict[tuple[int, str], dict[str, Name]] = defaultdict(dict)  # by block and surname

    def read(self, name: Name, block: int) -> Name:
        """Return who is meant where a name stands: the one person of that given name told of in the block before."""
        if name.shared:
            given = name.bare.split()[-1].lower()
            near = self._near[block, given]
            return next(iter(near.values())) if len(near) == 1 and given not in self._apposed else name
        if name.kind == "person" and " " in name.bare:
            self._near[block, given_name(name)][name.key] = name
            if not _is_ruler(name):
                surname = name.bare.split()[-1].lower()
                self._full[surname] = name
                self._family[block, surname][name.key] = name
        return name

    def of_family(self, first: Name, run: Run, block: int) -> Name | None:
        """Return who is meant by a surname that several have: whom the block named, or else who has it `first`.

        None where a block has told of two of them.
        """
        told = self._family[block, run.text.lower()]
        told = told or {first.key: first}
        self._family[block, run.text.lower()] = told
        return next(iter(told.values())) if len(told) == 1 else None

    def by_surname(self, run: Run) -> Name | None:
        """Return the person last named in full who has this surname, where several have it."""
        return self._full.get(run.text.lower()) if len(run.words) == 1 else None


def _by_given_name(drafts: Mapping[str, Draft], persons: Collection[Name], known: Container[str]) -> dict[str, Name]:
    """Persons whom the text calls by the given name alone, where only one has it: "Clytie was a member"."""
    given = Counter(name.text.split()[0].lower() for name in persons)
    bearers = {name.text.split()[0].lower(): name for name in persons}
    return {
        spelling: bearers[spelling]
        for spelling, draft in drafts.items()
        if given[spelling] == 1
        and spelling not in known
        and spelling not in gazetteer.PLACES_AND_BODIES
        and not draft.described
        and not is_of_kind(draft, drafts)
        and (gender(draft.text) or 2 * draft.labels["PERSON"] > max(2, sum(draft.labels.values())))
    }


def is_of_kind(draft: Draft, drafts: Mapping[str, Draft]) -> bool:
    """Whether a text speaks of one of several by what is spelled as a name: "an Ada", "her 1946 Ada", "the Adas"."""
    several = drafts.get(f"{gazetteer.fold(draft.text)}s")
    determined = draft.heads - draft.bare - draft.noted - draft.articles
    return len(draft.words) == 1 and determined > 1 and several is not None and several.plurals > 0


def named_beside(found: Sequence[tuple[Sentence, Run]]) -> frozenset[str]:
    """Return the given names, small, of who is named ahead of somebody with more names: "Ivo chose Ivo Harald"."""
    named = set()
    for (sentence, one), (again, other) in pairwise(found):
        if sentence is again and len(one.words) == 1 < len(other.words) and other.words[0] == one.text:
            named.add(one.text.lower())
    return frozenset(named)


def _surnames(words: Sequence[str]) -> tuple[str, ...]:
    """The last name, and with its particles: "Meer", "van der Meer"; the given name of who has no other: "X of Y"."""
    if words[0] in SAINTS or words[-1].lower() in gazetteer.DEMONYMS:
        return ()  # "Saint Paul" is not "Paul"; the Scots are nobody called so
    if {"of", "the"} & set(words):
        at = next(n for n, word in enumerate(words) if word in {"of", "the"})
        return () if words[0].lower() in TITLES or at > 1 else (words[0],)
    if REGNAL.fullmatch(words[-1]):
        given = [word for word in words[:-1] if word.lower() not in TITLES]
        untitled = " ".join((*given, words[-1]))
        return tuple(dict.fromkeys((*given, untitled))) if len(given) == 1 else ()
    if is_family_first(words) or (len(words) == 2 and words[-1] in HONORIFICS):
        return (words[0],)
    at = next((n for n, word in enumerate(words) if n and word in PARTICLES), len(words) - 1)
    return tuple(dict.fromkeys((words[-1], " ".join(words[at:]))))


def shared_surnames(persons: Collection[Name], title: str) -> frozenset[str]:
    """Return the surnames, small, of several persons none of whom a document is about."""
    full = [name for name in persons if name.kind == "person" and " " in name.bare and not _is_ruler(name)]
    counts = Counter(name.bare.split()[-1].lower() for name in full)
    heroes = {name.bare.split()[-1].lower() for name in full if _is_in(title, name)}
    return frozenset(surname for surname, count in counts.items() if count > 1 and surname not in heroes)


__all__ = [
    "Meant",
    "Name",
    "apposed_titles",
    "given_name",
    "is_of_kind",
    "named_beside",
    "persons_of",
    "shared_surnames",
]
