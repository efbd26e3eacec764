"""Names with what is told of each: persons and countries with what they did, plans and treaties with their terms.

What somebody did is seldom a good option: a choice would need three deeds that are likely and certainly not his. The
deeds of neighbouring names are both. Each is proved untrue of the other names shown.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter

from content.answers import words
from content.facts.base import Fact, Probe, Term
from content.facts.names.heads import head_called
from content.knowledge import FactBase
from content.language import verb_bases
from content.patterns import one_of
from content.questions.base import GAP, Item
from content.questions.keys.phrases import is_specific
from content.questions.lint.base import LITTLE, run_within
from content.questions.paired import paired
from content.questions.refusals.common_knowledge import is_known_by_all
from content.questions.refusals.emptied import says_nothing
from content.questions.wrong.commentators import comments
from content.questions.wrong.likely_persons import tells_origin

STEM = "Match each {} with the statement about it."
STEM_OF_PLACES = "Match each {} with what took place there."
STEM_OF_PERSONS = "Match each person with the statement about them."
# What a reader may take for one another. Bodies are left: their names tell what they do.
_SORTS = {
    "person": "person",
    "country": "country",
    **dict.fromkeys(("programme", "treaty", "act", "document", "policy", "resolution", "conference", "summit"), "plan"),
}
_MANY_SIDED = frozenset({"person", "country"})  # who did much else: what a document tells of them is about its matter
LONGEST_TITLE = 8  # words
FEWEST, MOST = 3, 4  # names to match
LONGEST = 26  # words of what is told
COMMON = 0.1  # of all sentences: a word that stands in so many tells nothing apart
SHORTEST_DESCRIPTION = 7  # words that tell what somebody is
FARTHEST_LENGTH = 3  # times as long or as short
NEAR = 80  # sentences: what is told farther off is about other matters
WHERE = "where"
_NO_PROGRAMMES = frozenset({"framework", "platform", "partnership", "dialogue", "forum", "campaign", "network"})
_MEETINGS = frozenset({"summit", "conference"})
_DATE = r"(?: (?:in|on) (?:[A-Z]\w+ )?(?:\d{1,2},? )?(?:[A-Z]\w+ )?\d{4})?"
_NAME = r"(?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*"
_LIST = re.compile(rf"{_NAME}(?:, {_NAME})*,? and {_NAME}")
_OPENS = re.compile(rf"(?:At|In|During) {GAP}{_DATE}, (.+)\.$")
_CLOSES = re.compile(rf" (?:at|in|during) {GAP}{_DATE}\.$")
_ASKING = re.compile(r"(?:(?P<when>[Ii]n \d{4}), )?(?:who|what|which [a-z][a-z -]*?) (?P<told>[a-z]+ .+)\?$", re.I)
_HELPING = frozenset(words("is was are were has have had did does do can could may shall will would must"))
_HAS_OFFICE = re.compile(r"held the office of ")
# What somebody thought of it may be thought of any: "was widely seen as a success", "was a source of concern".
_THIN = re.compile(
    r"(?:is|was|were|had been) (?:\w+ly )?(?:(?:regarded|considered|seen|viewed|hailed|criticized|criticised) as\b"
    r"|an? (?:source|matter|subject|success|failure)\b)"
)
_BARE_DATE = re.compile(rf"(?:is|was|were) \w+{_DATE}$")  # told beside what others are for, it is found at once
_TOLD_BY = re.compile(r'[A-Z"]|\d')
_IS_ONE = re.compile(r"(?:is|was|became) an? ")
# "his" tells a man from the women beside him; what stands behind "it" may be another thing than the name.
_LEANING = re.compile(
    r"\b(?:it|he|she|his|her|him|himself|herself|also|this|later|earlier|at the time|recently)\b|^would\b"
)
_GENDERED = one_of("king queen prince princess son daughter brother sister wife husband widow mother father man woman")


@dataclass(frozen=True, slots=True)
class Doing:
    """A name and what is told of it, as both stand in one statement: "{name} {told}."."""

    probe: Probe
    name: Term
    told: str
    sort: str  # what may be taken for one another

    @property
    def fact(self) -> Fact:
        return self.probe.fact


class Doings:
    """What a document tells of names, gathered fact by fact, and put into groups to be matched."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._gathered: list[Doing] = []
        self._named: dict[str, list[Term]] = defaultdict(list)  # what can be matched, by the first word of its name
        at = Counter(stem for stems in base.mentions.stems for stem in stems)
        self._common = frozenset(stem for stem, count in at.items() if count > COMMON * len(base.mentions.sentences))
        for term in (term for kind in _SORTS for term in base.pool(kind)):
            self._named[term.text.split(" ", 1)[0].lower()].append(term)

    def gather(self, sound: Sequence[Probe]) -> None:
        """Note what a fact of which these probes are sound tells of names: what took place there, what they did."""
        for probe in sound:
            told = _took_place(probe) if len(probe.keys) == 1 and probe.keys[0].kind in _MEETINGS else ""
            if told and _is_worth(probe.keys[0], told):
                self._gathered.append(Doing(probe, probe.keys[0], told, f"{WHERE} {probe.keys[0].kind}"))
        done = next((one for probe in sound if (one := _as_asked(probe))), None)
        if done is None and sound:
            done = self._stated(sound)
        if done is not None and _is_told(done):
            self._gathered.append(done)

    def _stated(self, sound: Sequence[Probe]) -> Doing | None:
        """Return what the statement of a fact tells; of a plan or text, where that is too little, what its gaps leave.

        "The Charter was amended" says nothing; "The Charter was amended, giving ____ to the towns" does.
        """
        shortest = self._as_stated(sound[0], sound[0].fact.statement)
        if shortest is not None and (shortest.sort != "plan" or _is_told(shortest)):
            return None if shortest.sort == "person" else shortest
        gapped = (one for one in sound if GAP in one.stem and len(one.keys) == 1)
        longer = (self._as_stated(one, one.stem.replace(GAP, one.keys[0].text), "plan") for one in gapped)
        return next((one for one in longer if one is not None and _is_told(one)), None)

    def _as_stated(self, probe: Probe, statement: str, sort: str = "") -> Doing | None:
        """Return what a statement goes on with behind the name that it begins with, None where that is no verb.

        Where a sort is given, of a name of that sort alone.
        """
        said = statement.removesuffix(".")
        name = self._subject(said)
        told = said[len(name.text) + 1 :] if name is not None else ""
        if name is None or sort not in ("", _SORTS[name.kind]) or not _opens_with_verb(told, probe.fact.relation):
            return None
        given = probe.given | {probe.role} - {"subject"}
        asking = replace(probe, role="subject", stem=f"{GAP} {told}.", keys=(name,), given=given, gapped="")
        return Doing(asking, name, told, _SORTS[name.kind])

    def _subject(self, statement: str) -> Term | None:
        """Return the longest name that a statement begins with, None where nothing that can be matched is so called."""
        named = self._named.get(statement.split(" ", 1)[0].lower())
        if named is None:
            return None
        opening = statement.lower()
        found = (term for term in named if opening.startswith(f"{term.text.lower()} "))
        name = max(found, key=lambda term: len(term.text), default=None)
        return None if name is None or is_known_by_all(name, self._base) else name

    def groups(self) -> Iterator[tuple[Doing, ...]]:
        """Yield groups of names of one sort, near each other, that go with what is told of each one way only."""
        by_sort: dict[tuple[str, bool], list[Doing]] = {}
        for one in _told_once(self._gathered):
            by_sort.setdefault((one.sort, one.name.plural), []).append(one)
        for rest in by_sort.values():
            while len(rest) >= FEWEST:
                group: list[Doing] = []
                for one in rest:
                    if len(group) < MOST and self._fits(one, group):
                        group.append(one)
                if len(group) >= FEWEST:
                    yield tuple(group)
                used = group if len(group) >= FEWEST else rest[:1]
                rest = [one for one in rest if one not in used]

    def _fits(self, one: Doing, group: Sequence[Doing]) -> bool:
        told = [(each.probe, each.name) for each in (*group, one)]
        return all(self._are_alike(one, other) for other in group) and is_one_way(told, self._base)

    def _are_alike(self, one: Doing, other: Doing) -> bool:
        """Say whether two names may stand in one item: nothing but what is told of them tells them apart."""
        at = (self._base.evidence_sentences(told.fact)[0] for told in (one, other))
        if abs(next(at) - next(at)) > NEAR or one.name.key == other.name.key:
            return False
        if one.fact.evidence[0].start == other.fact.evidence[0].start:
            return False
        if one.sort == "person" and not self._are_alike_persons(one.name, other.name):
            return False
        most = FARTHEST_LENGTH * (2 if one.sort.startswith(WHERE) else 1)  # whole sentences, of any length
        if not 1 / most <= len(one.told) / len(other.told) <= most:
            return False
        return not (self._names(one.told, other.name) or self._names(other.told, one.name))

    def _are_alike_persons(self, one: Term, other: Term) -> bool:
        """Say whether two persons are both told of as taking part, and neither is a head of state alone."""
        led = [head_called(name.text) is not None for name in (one, other)]
        return led[0] == led[1] and comments(one, self._base) == comments(other, self._base)

    def _names(self, told: str, name: Term) -> bool:
        """Say whether what is told of one name speaks of another, in words that are not all over the document."""
        return run_within(words(name.text), words(told)) or bool(_telling(name.text) & _telling(told) - self._common)


def _is_told(one: Doing) -> bool:
    if one.sort == "plan" and says_nothing(f"{one.told}."):
        return False  # what it held is what it was for
    return _is_worth(one.name, one.told) and not _LEANING.search(one.told)


def _is_worth(name: Term, told: str) -> bool:
    if _THIN.match(told) or _BARE_DATE.match(told):
        return False
    if _counted(name.text) & _listed(told):
        return False  # "the Five-Power Treaty was signed by" five that are named
    if _HAS_OFFICE.match(told) or (_IS_ONE.match(told) and len(told.split()) < SHORTEST_DESCRIPTION):
        return False  # "was an American painter", "held the office of President": so did others
    sound = is_specific(told) and ":" not in told and len(told.split()) <= LONGEST
    if name.kind == "person" and not _is_of_one(name, told):
        return False
    return sound and not _telling(name.text) & _telling(told)  # it would be told by that word


def _counted(text: str) -> frozenset[int]:
    """Return the numbers that a name says: 5 of "the Five-Power Treaty"."""
    return frozenset(int(word) for word in words(text.replace("-", " ")) if word.isdecimal())


def _listed(told: str) -> frozenset[int]:
    """Return how many names a list within what is told has; nothing where it holds no list."""
    found = _LIST.search(told)
    return frozenset({len(re.split(r", (?:and )?| and ", found[0]))}) if found else frozenset()


def _is_of_one(person: Term, told: str) -> bool:
    """Say whether somebody called in full did something told by a name, a date or a number, and not by his sex."""
    first = told.split(" ", 1)[0]
    past = first not in ("is", "are", "has", "had") and not (first.endswith("s") and first != "was")
    if tells_origin(told):
        return False  # "the first ethnic Dane": the name tells it
    return past and " " in person.text and bool(_TOLD_BY.search(told)) and not _GENDERED.search(told)


def _as_asked(probe: Probe) -> Doing | None:
    """Return what a question for the subject tells of it, a year that opens it last; None where it asks otherwise."""
    key = probe.keys[0]
    asked = _ASKING.match(probe.stem) if len(probe.keys) == 1 and key.kind in _SORTS else None
    if asked is None:
        return None
    before, found, _ = probe.fact.statement.partition(f" {asked['told']}")
    if not found or not before.lower().endswith(tuple(name.lower() for name in (key.text, *key.accepted))):
        return None
    when = f" ({asked['when'].lower()})" if asked["when"] else ""
    return Doing(probe, key, f"{asked['told']}{when}", _SORTS[key.kind])


def _opens_with_verb(told: str, relation: str) -> bool:
    """Say whether what is told begins with a fact's own verb: "Tarn residents found" tells nothing of Tarn."""
    first = told.split(" ", 1)[0]
    return first in _HELPING or relation.split(" ")[0] in verb_bases(first)


def _told_once(doings: Iterable[Doing]) -> list[Doing]:
    """Return what is told, in the order of the document, without what says nearly the same of a name again."""
    found: list[Doing] = []
    for one in sorted(doings, key=lambda one: (one.fact.evidence[0].start, one.fact.id)):
        mine = _telling(one.told)
        again = (_telling(other.told) for other in found if other.name.key == one.name.key)
        if not any(2 * len(mine & theirs) > min(len(mine), len(theirs)) for theirs in again):
            found.append(one)
    return found


def _took_place(probe: Probe) -> str:
    """Return what took place, without where; "" where a statement tells that within."""
    opens, closes = _OPENS.match(probe.gapped), _CLOSES.search(probe.gapped)
    told = opens[1] if opens else probe.gapped[: closes.start()] if closes else ""
    return told if GAP not in told else ""


def _telling(text: str) -> frozenset[str]:
    """Return the stems of a text's longer words, and its numbers: "Five-Power", "all five signatories"."""
    told = (word for word in words(text.replace("-", " ")) if word not in LITTLE)
    return frozenset(word[:6] for word in told if len(word) > 3 or word.isdigit())


def is_one_way(told: Sequence[tuple[Probe, Term]], base: FactBase) -> bool:
    """Say whether names and what is told of them go together one way only: no names can change places in a ring."""
    may_be = {
        at: {n for n, (_, other) in enumerate(told) if n != at and not base.proves_false(probe, other)}
        for at, (probe, _) in enumerate(told)
    }
    try:
        TopologicalSorter(may_be).prepare()
    except CycleError:
        return False
    return True


def make(group: Sequence[Doing], title: str = "") -> Item:
    """Return names to be paired with what is told of each: states and persons under the title of the document."""
    placed = group[0].sort in _MANY_SIDED and 0 < len(title.split()) <= LONGEST_TITLE
    given = any(run_within(words(one.name.text), words(title)) for one in group)
    stem = f"{title}: {_stem(group)}" if placed and not given else _stem(group)
    pairs = ((one.name.text, one.told) for one in group)
    return paired([one.fact for one in group], stem, pairs, role="told", of="doings")


def _stem(group: Sequence[Doing]) -> str:
    kinds, sort = {one.name.kind for one in group}, group[0].sort
    if sort == "person":
        return STEM_OF_PERSONS
    noun = kinds.pop() if len(kinds) == 1 else "name"
    if any(one.name.noun in _NO_PROGRAMMES for one in group):
        noun = "name"  # a framework or a platform is classed with programmes, and called none
    return (STEM_OF_PLACES if sort.startswith(WHERE) else STEM).format(noun)


__all__ = ["Doing", "Doings", "is_one_way", "make"]
