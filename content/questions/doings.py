"""Names with what is told of each: persons with what they did, bodies with what they decide, treaties with their terms.

What somebody did is seldom a good option: a choice would need three deeds that are likely and certainly not his. The
deeds of neighbouring names are both. Each is proved untrue of the other names shown.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from content.answers import words
from content.facts.base import Fact, Probe, Term
from content.knowledge import FactBase
from content.questions.base import GAP, Item, ItemType
from content.questions.identity import digest
from content.questions.lint.base import LITTLE

STEM = "Match each {} with what is told of it."
STEM_OF_PLACES = "Match each {} with what took place there."
STEM_OF_PERSONS = "Match each person with what is told of them."
# What a reader may take for one another: bodies and offices, plans and treaties and laws, places.
_SORTS = {
    "person": "person",
    "country": "country",
    **dict.fromkeys(("organisation", "body", "office"), "body"),
    **dict.fromkeys(("programme", "treaty", "act", "document", "policy", "resolution", "conference", "summit"), "plan"),
    **dict.fromkeys(("city", "place", "region", "island"), "place"),
    **dict.fromkeys(("war", "battle"), "war"),
}
_NOUNS = frozenset({"country", "body", "place", "war"})
FEWEST, MOST = 3, 4  # names to match
SHORTEST, LONGEST = 4, 26  # words of what is told
FARTHEST_LENGTH = 3  # times as long or as short
NEAR = 80  # sentences: what is told farther off is about other matters
WHERE = "where"
_PLACING = frozenset({"venue", "where"})
_DATE = r"(?: (?:in|on) (?:[A-Z]\w+ )?(?:\d{1,2},? )?(?:[A-Z]\w+ )?\d{4})?"
_OPENS = re.compile(rf"(?:At|In|During) {GAP}{_DATE}, (.+)\.$")
_CLOSES = re.compile(rf" (?:at|in|during) {GAP}{_DATE}\.$")
_ASKING = re.compile(r"(?:(?P<when>[Ii]n \d{4}), )?(?:who|what|which [a-z][a-z -]*?) (?P<told>[a-z]+ .+)\?$", re.I)
# "his" tells a man from the women beside him; what stands behind "it" may be another thing than the name.
_LEANING = re.compile(r"\b(?:it|he|she|his|her|him|himself|herself|also|this)\b")


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


def doing(probe: Probe) -> Doing | None:
    """Return what a probe tells of the one name that it asks for, None where that is too little or tells the name."""
    if len(probe.keys) != 1 or probe.fact.time_dependent:
        return None
    key = probe.keys[0]
    told, sort = _took_place(probe, key) if probe.role in _PLACING else _done(probe, key)
    if not sort or not SHORTEST <= len(told.split()) <= LONGEST or _tells(key.text, told):
        return None
    return Doing(probe, key, told, sort)


def _done(probe: Probe, key: Term) -> tuple[str, str]:
    """Return what the statement says of the name behind it, the year that opens it last, and the sort of the name."""
    asked = _ASKING.match(probe.stem)
    names, told = [name.lower() for name in (key.text, *key.accepted)], ""
    before, found, _ = probe.fact.statement.partition(f" {asked['told']}") if asked else ("", "", "")
    first = next((name for name in names if probe.fact.statement.lower().startswith(f"{name} ")), "")
    if asked and found and before.lower().endswith(tuple(names)):
        told = f"{asked['told']} ({asked['when'].lower()})" if asked["when"] else asked["told"]
    elif asked and first:
        told = probe.fact.statement[len(first) + 1 :].removesuffix(".")
        told = told if told.split(" ")[0] in asked["told"].split(" ") else ""
    return (told, _SORTS.get(key.kind, "")) if told and not _LEANING.search(told) else ("", "")


def _took_place(probe: Probe, key: Term) -> tuple[str, str]:
    """Return what took place, without where, and the sort of the place."""
    opens, closes = _OPENS.match(probe.gapped), _CLOSES.search(probe.gapped)
    told = opens[1] if opens else probe.gapped[: closes.start()] if closes else ""
    return (told, f"{WHERE} {key.kind}") if told and GAP not in told else ("", "")


def _tells(name: str, told: str) -> bool:
    """Say whether a name and what is told of it share a word: it would be told by that."""
    return bool(_telling(name) & _telling(told))


def _telling(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in words(text) if word not in LITTLE and len(word) > 3)


def groups(doings: Iterable[Doing], base: FactBase) -> Iterator[tuple[Doing, ...]]:
    """Yield groups of names of one sort, near each other, that go together with what is told of each one way only."""
    by_sort: dict[tuple[str, bool], list[Doing]] = {}
    for one in sorted(doings, key=lambda one: (one.fact.evidence[0].start, one.fact.id)):
        by_sort.setdefault((one.sort, one.name.plural), []).append(one)
    for rest in by_sort.values():
        while len(rest) >= FEWEST:
            group: list[Doing] = []
            for one in rest:
                if len(group) < MOST and _fits(one, group, base):
                    group.append(one)
            if len(group) >= FEWEST:
                yield tuple(group)
            used = group if len(group) >= FEWEST else rest[:1]
            rest = [one for one in rest if one not in used]


def _fits(one: Doing, group: Sequence[Doing], base: FactBase) -> bool:
    return all(_are_alike(one, other, base) for other in group) and _is_one_way([*group, one], base)


def _is_one_way(group: Sequence[Doing], base: FactBase) -> bool:
    """Say whether names and what is told of them go together one way only: no names can change places in a ring."""
    may_be = {
        at: {n for n, other in enumerate(group) if n != at and not base.proves_false(one.probe, other.name)}
        for at, one in enumerate(group)
    }
    try:
        TopologicalSorter(may_be).prepare()
    except CycleError:
        return False
    return True


def _are_alike(one: Doing, other: Doing, base: FactBase) -> bool:
    """Say whether two names may stand in one item: nothing but what is told of them tells them apart."""
    near = abs(base.evidence_sentences(one.fact)[0] - base.evidence_sentences(other.fact)[0]) <= NEAR
    if not near or one.name.key == other.name.key or one.fact.evidence[0].start == other.fact.evidence[0].start:
        return False
    most = FARTHEST_LENGTH * (2 if one.sort.startswith(WHERE) else 1)  # whole sentences, of any length
    if not 1 / most <= len(one.told) / len(other.told) <= most:
        return False
    return not (_tells(one.name.text, other.told) or _tells(other.name.text, one.told))


def make(group: Sequence[Doing]) -> Item:
    """Return names to be paired with what is told of each."""
    return Item(
        "q" + digest(ItemType.MATCHING.value, "doings", *(one.fact.id for one in group)),
        group[0].fact.id,
        ItemType.MATCHING,
        _stem(group),
        " ".join(one.fact.statement for one in group),
        tuple(dict.fromkeys(evidence for one in group for evidence in one.fact.evidence)),
        1.0,
        pairs=tuple((one.name.text, one.told) for one in group),
        role="told",
    )


def _stem(group: Sequence[Doing]) -> str:
    kinds, sort = {one.name.kind for one in group}, group[0].sort
    if sort == "person":
        return STEM_OF_PERSONS
    noun = kinds.pop() if len(kinds) == 1 else sort if sort in _NOUNS else "name"
    return (STEM_OF_PLACES if sort.startswith(WHERE) else STEM).format(noun)


__all__ = ["Doing", "doing", "groups", "make"]
