"""Beginnings of sentences with their ends: what no choice could ask is put together with its neighbours.

What somebody aimed at, or what a thing brought about, seldom has wrong options that are likely and certainly wrong. The
ends of other sentences nearby are both: each is true of its own beginning, and of no other that is shown.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, islice

from content.answers import words
from content.facts.base import Fact, Probe, Term
from content.facts.names.gazetteer import DEMONYMS
from content.knowledge import FactBase
from content.questions.base import GAP, Item
from content.questions.keys.phrases import form, is_of_deeds, is_specific, leans_back, stands_alone
from content.questions.lint.base import LITTLE
from content.questions.paired import paired

STEM = "Match each beginning of a sentence with its end."
PAIRS = 4
SIZES = (5, PAIRS)  # few items of many pairs: three are told by their sense alone (judges accepted none of 5)
QUALITY = 0.5  # quizzes take what has more first
TWO_GROUPS, MOST_TRIED = 9, 100  # so many sentences make no more than two groups; of groups so many are tried
LONGEST_BEGINNING, LONGEST_END = 28, 24  # words
SHORTEST_END, FEWEST_TELLING = 2, 2
SHORTEST_BEGINNING = 4  # words
_TO_READER = re.compile(r"\byou\b", re.I)
# "The resulting exodus is credited with": of what?
_LEANING = re.compile(
    r"(?:Even|Also|Only|Instead|Likewise|(?:The|Its|This) (?:resulting|ensuing|subsequent|consequent))\b"
)
# What a beginning is about it names: "Holm wanted to", "the Tarn Plan was to"; "one leader started as" tells nobody.
_NAMING = re.compile(r"(?<=[\w,;’'] )[\"“]?[A-Z]|\d|^(?:The )?[A-Z][\w.’'-]+ [A-Z]|^[A-Z]{2}")
_ANYBODY = re.compile(r"(?:One|An?|Some|Many|Several|Others?|Such)\b")
# "crucial to three things": the sentences behind tell which
_AHEAD = re.compile(r"\b(?:two|three|four|five|several|many) (?:things|ways|reasons|points|steps|grounds)\b")
# "became another ...": the end would begin inside a phrase
_HANGING = re.compile(
    r"(?:\b(?:an?|the|another|other|its|their|his|her|any|some|more|most|no|each|every|such|own|as|than|of)|,)$", re.I
)
# "demanded withdrawal, to ... help the isle gain independence on 20 April 1898": when it was demanded
_DATED = re.compile(r" (?:in|on|by) (?:[A-Z]\w+ )?(?:\d{1,2},? )?(?:[A-Z]\w+ )?\d{4}$")
# "to repeal parts of the Act": which, its sentence does not say
_SHORT_FORM = re.compile(
    r"\b[Tt]he (?:Act|Treaty|Pact|Convention|Agreement|Plan|Bill|Charter|Protocol)\b(?! (?:of|on|for)\b)"
)
_IN_ROW = re.compile(r"\bto [a-z]+, to$|, (?:and|or) to$")  # "helps towns to build, to ..."
LONGEST_LITTLE = 3  # letters of a word that tells nothing
MOST_SHARED = 1  # telling words that two beginnings, or two ends, may have in common
MOST_LIKE = 0.85  # in meaning: one of two like aims may be said of both
NEAR = 24  # sentences with an end of the shape: what stands farther off is about other matters
FARTHEST_LENGTH = 3  # times as long or as short


@dataclass(frozen=True, slots=True)
class Half:
    """A sentence parted: its beginning, the end that is asked for, and the heading that it needs."""

    probe: Probe
    beginning: str
    end: Term
    shape: str  # ends of one shape fit behind each other's beginnings
    heading: str = ""

    @property
    def fact(self) -> Fact:
        return self.probe.fact


def half(probe: Probe, heading: str) -> Half | None:
    """Return a probe's sentence parted at its gap, None where it does not end with what is asked."""
    beginning = _beginning(probe)
    if not beginning:
        return None
    key = probe.keys[0]
    if key.text.startswith("to "):
        key, beginning = replace(key, text=key.text.removeprefix("to ")), f"{beginning} to"
    if not beginning.endswith(" to"):
        return None  # any other last word tells what may follow: "by ... scrapping", "occupied ... the territory"
    told = any(word.islower() and len(word) > LONGEST_LITTLE for word in key.text.split())  # not a bare name
    whole = told and len(_telling(key.text)) >= FEWEST_TELLING and not _HANGING.search(beginning)
    sound = whole and stands_alone(key) and not leans_back(key.text)
    if (
        not sound
        or _AHEAD.search(key.text)
        or _DATED.search(key.text)
        or _SHORT_FORM.search(f"{beginning} {key.text}")
        or _IN_ROW.search(beginning)
        or probe.fact.time_dependent
        or GAP in beginning
        or re.search(r"\b(?:their|his|her)\b", key.text)
    ):
        return None
    if _TO_READER.search(beginning) or _LEANING.match(beginning) or len(beginning.split()) < SHORTEST_BEGINNING:
        return None
    if _ANYBODY.match(beginning) or not (_NAMING.search(beginning) or beginning.split()[0].lower() in DEMONYMS):
        return None
    if not SHORTEST_END <= len(key.text.split()) <= LONGEST_END or len(beginning.split()) > LONGEST_BEGINNING:
        return None
    return Half(probe, beginning, key, form(key.text), heading)


def _beginning(probe: Probe) -> str:
    """Return what stands before the answer of a sentence that ends with it; "" where it does not."""
    if len(probe.keys) != 1 or probe.keys[0].kind != "phrase" or not is_of_deeds(probe.role):
        return ""
    gapped = probe.stem if GAP in probe.stem else probe.gapped
    told = gapped or probe.fact.statement.replace(f" {probe.keys[0].text}.", f" {GAP}.")
    return told.removesuffix(f" {GAP}.") if told.endswith(f" {GAP}.") else ""


def groups(halves: Iterable[Half], base: FactBase) -> Iterator[tuple[Half, ...]]:
    """Yield groups of four or five neighbouring sentences whose ends fit behind all beginnings and are true of one."""
    by_shape: dict[str, list[Half]] = {}
    for one in halves:
        by_shape.setdefault(one.shape, []).append(one)
    for rest in by_shape.values():
        parted = (list(_parted(rest, sizes, base)) for sizes in (SIZES, SIZES[::-1]))
        yield from max(parted, key=lambda groups: sum(map(len, groups)))


def _parted(rest: Sequence[Half], sizes: Sequence[int], base: FactBase) -> Iterator[tuple[Half, ...]]:
    """Yield groups of these sizes, the first where it can be made."""
    while len(rest) >= PAIRS:
        near = rest[:NEAR]
        fits = _company(near, base)
        shy = sorted(fits, key=lambda at: len(fits[at]))  # who fits few goes first, or is left without company
        group = _best(shy, sizes, fits)
        if group:
            yield tuple(near[at] for at in sorted(group))
        rest = [one for at, one in enumerate(rest) if at not in (group or shy[:1])]


def _company(near: Sequence[Half], base: FactBase) -> dict[int, set[int]]:
    """Return for each of some halves, by number, the others that it may stand beside."""
    fits: dict[int, set[int]] = {at: set() for at in range(len(near))}
    for (a, one), (b, other) in combinations(enumerate(near), 2):
        if _are_apart(one, other, base):
            fits[a].add(b)
            fits[b].add(a)
    return fits


def _best(shy: Sequence[int], sizes: Sequence[int], fits: Mapping[int, set[int]]) -> tuple[int, ...]:
    """Return a group of a size, of four where only that leaves another group; () where there is none."""
    if len(shy) <= TWO_GROUPS:
        for group in islice(_of_each_other(shy, PAIRS, fits), MOST_TRIED):
            if next(_of_each_other([at for at in shy if at not in group], PAIRS, fits), ()):
                return group
    return next((found for size in sizes for found in _of_each_other(shy, size, fits)), ())


def _of_each_other(some: Sequence[int], size: int, fits: Mapping[int, set[int]]) -> Iterator[tuple[int, ...]]:
    """Yield the groups of `size` of some numbers that all fit each other, those of the first numbers first."""
    for at, one in enumerate(some):
        if size == 1:
            yield (one,)
            continue
        for found in _of_each_other([other for other in some[at + 1 :] if other in fits[one]], size - 1, fits):
            yield (one, *found)


def _are_apart(one: Half, other: Half, base: FactBase) -> bool:
    if one.fact.evidence[0].start == other.fact.evidence[0].start or one.end.key == other.end.key:
        return False
    if not 1 / FARTHEST_LENGTH <= len(one.end.text) / len(other.end.text) <= FARTHEST_LENGTH:
        return False
    if len(_telling(one.end.text) & _telling(other.end.text)) > MOST_SHARED:
        return False
    if _starts(one.beginning) & _starts(other.beginning):
        return False
    if not (is_specific(one.end.text) or is_specific(other.end.text)):
        return (
            False  # "enhance security" and "strengthen partners" fit behind anything: one of them is told by the rest
        )
    if base.likeness(one.end.text, other.end.text) > MOST_LIKE:
        return False
    if _leads_to(one, other) or _leads_to(other, one):
        return False
    return _is_no_end(one, other.end, base) and _is_no_end(other, one.end, base)


def _is_no_end(one: Half, end: Term, base: FactBase) -> bool:
    return base.proves_false(one.probe, end) or base.is_told_elsewhere(one.probe, end)


def _leads_to(one: Half, other: Half) -> bool:
    """Say whether a beginning shares words with its own end that the other sentence lacks: it would be told by them."""
    shared = _telling(one.beginning) & _telling(one.end.text) - _telling(f"{other.beginning} {other.end.text}")
    named = _named(one.beginning) & _named(one.end.text) - _named(f"{other.beginning} {other.end.text}")
    return len(shared) > MOST_SHARED or bool(named)


@lru_cache(maxsize=2048)
def _named(text: str) -> frozenset[str]:
    return frozenset(word.removesuffix("'s") for word in re.findall(r"[A-Z][\w'-]+", text))


@lru_cache(maxsize=2048)
def _telling(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in words(text) if word not in LITTLE and len(word) > LONGEST_LITTLE)


@lru_cache(maxsize=2048)
def _starts(beginning: str) -> frozenset[str]:
    """Return the names of a beginning: two sentences about one thing may both go on with either end."""
    found = re.findall(r"[A-Z][\w.’'-]*(?: (?:of |the |and )*[A-Z][\w.’'-]*)+", beginning)
    return frozenset(name.removeprefix("The ") for name in found)


def make(group: Sequence[Half]) -> Item:
    """Return the sentences of a group to be put together."""
    heads = {one.heading for one in group}
    shared = heads.pop() if len(heads) == 1 else ""  # a heading of some would mislead on the others
    stem = f"{shared}: {STEM}" if shared else STEM
    pairs = ((f"{one.beginning} …", one.end.text) for one in group)
    return paired([one.fact for one in group], stem, pairs, role="ending", of="endings", quality=QUALITY)


__all__ = ["Half", "groups", "half", "make"]
