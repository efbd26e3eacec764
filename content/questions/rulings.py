"""Rules put together with what they are about: what a text lays down of one thing, it lays down of no other shown.

Of one side each: what a body must do is told from what a thing must be by its sense alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice

from content.facts.base import Fact, Probe, Term
from content.facts.law.telling import telling
from content.knowledge import FactBase
from content.questions.base import GAP, Item, ItemType
from content.questions.identity import digest

STEM = "Match the beginning of each rule with its end."
MOST_GROUPS = 6  # of one side: more of them are monotonous
SIZE = 3  # with each more, one that is not quite clear is likelier
NEAR = 12  # rulings: what stands farther off is about other matters
MOST_SHARED = 0.5  # of the words of two matters, or two ends: what has more may be the same
MOST_TOLD = 0.5  # of an end's words in a sentence about another matter
FARTHEST_LENGTH = 3.0  # times as long or as short
_NUMBERED = re.compile(r"^(?:is|are|has|have)\b|\b(?:it|its|they|their|them|themselves|itself)\b", re.I)


def probe(fact: Fact) -> Probe:
    """Return a ruling with its end left open, for a card."""
    (matter,), ruling = fact.roles["matter"], fact.roles["ruling"]
    return Probe(fact, "ruling", f"{matter.text} {GAP}.", ruling, frozenset({"matter"}), card_only=True)


_ASKED = {
    "free": "Which of the following may {who} do without being obliged to?",
    "obliged": "Which of the following {be} {who} obliged to do?",
    "forbidden": "Which of the following {be} {who} forbidden to do?",
}


def by_force(fact: Fact) -> Iterator[Probe]:
    """Yield the question which act of somebody is free, obliged or forbidden: each of them is none of the others."""
    force = fact.grammar["force"]
    if force not in fact.roles or fact.grammar["side"] != "bearer" or force not in _ASKED:
        return
    who = fact.roles["matter"][0].text
    who = who[:1].lower() + who[1:] if re.match(r"(?:The|An?|Each|Every|Any|All) |[A-Z][a-z]+s$", who) else who
    be = "are" if fact.grammar["number"] == "many" and not re.match(r"(?:each|every|any) ", who) else "is"
    stem = _ASKED[force].format(who=who, be=be)
    yield Probe(fact, force, stem, fact.roles[force], frozenset({"matter"}))


def other_forces(probe: Probe, base: FactBase) -> Iterator[Term]:
    """Yield acts of the same bearer that bind another way."""
    mine = probe.fact
    told = (one for one in base.facts if "ruling" in one.roles and one.grammar["force"] in one.roles)
    acts = [one for one in told if _matter(one) == _matter(mine)]
    same = [_done(one) for one in acts if one.grammar["force"] == probe.role]
    for fact in sorted(acts, key=lambda one: abs(one.evidence[0].start - mine.evidence[0].start)):
        force = fact.grammar["force"]
        if force == probe.role or any(_overlap(_done(fact), act) for act in same):
            continue
        yield fact.roles[force][0]


def _done(fact: Fact) -> frozenset[str]:
    return telling(fact.roles[fact.grammar["force"]][0].text)


def groups(facts: Iterable[Fact], base: FactBase) -> Iterator[tuple[Fact, ...]]:
    """Yield groups of three neighbouring rulings of one side, of which each end is told of its own matter alone."""
    sides: dict[str, list[Fact]] = {}
    for fact in facts:
        if "ruling" in fact.roles:
            sides.setdefault(fact.grammar["side"], []).append(fact)
    for told in sides.values():
        found = list(_neighbours(told, base))[:MOST_GROUPS]
        yield from found
        yield from islice(_left_over(told, found, base), MOST_GROUPS - len(found))


def _neighbours(told: Sequence[Fact], base: FactBase) -> Iterator[tuple[Fact, ...]]:
    """Yield groups of rulings that stand near each other, each ruling in one group at most."""
    rest = list(told)
    while len(rest) >= SIZE:
        near = rest[:NEAR]
        chosen = next((one for one in combinations(near, SIZE) if one[0] is near[0] and _fit(one, base)), ())
        if chosen:
            yield chosen
        rest = [one for one in rest if one not in (chosen or near[:1])]


def _left_over(told: Sequence[Fact], found: Sequence[tuple[Fact, ...]], base: FactBase) -> Iterator[tuple[Fact, ...]]:
    """Yield a group for each ruling that is in none, with one ruling each of two others."""
    at = {fact.id: number for number, group in enumerate(found) for fact in group}
    again: set[str] = set()
    for alone in told:
        if alone.id in at:
            continue
        others = [one for one in told if one.id in at and one.id not in again and _are_apart(alone, one, base)]
        pairs = ((a, b) for a, b in combinations(others, 2) if at[a.id] != at[b.id] and _are_apart(a, b, base))
        if (pair := next(pairs, None)) is not None:
            again |= {one.id for one in pair}
            at[alone.id] = len(at) + len(found)
            yield (alone, *pair)


def _fit(group: Sequence[Fact], base: FactBase) -> bool:
    return all(_are_apart(one, other, base) for one, other in combinations(group, 2))


def _are_apart(one: Fact, other: Fact, base: FactBase) -> bool:
    mine, theirs = _matter(one), _matter(other)
    if _overlap(mine, theirs) or mine <= theirs or theirs <= mine:
        return False
    if _overlap(_end(one), _end(other)):
        return False
    sizes = [len(fact.roles["ruling"][0].text) for fact in (one, other)]
    if max(sizes) > FARTHEST_LENGTH * min(sizes):
        return False
    if _shows_number(one, other) or _joins(one, other) or _joins(other, one):
        return False
    return not (_may_hold(one, other, base) or _may_hold(other, one, base))


def _shows_number(one: Fact, other: Fact) -> bool:
    """Say whether a pronoun or a verb tells by its number which of two beginnings is its own."""
    said = any(_NUMBERED.search(fact.roles["ruling"][0].text) for fact in (one, other))
    return said and one.grammar["number"] != other.grammar["number"]


def _joins(one: Fact, other: Fact) -> bool:
    """Say whether an end holds half of the words of its beginning the other rule lacks: they would tell it."""
    mine = _matter(one)
    shared = mine & _end(one) - _matter(other) - _end(other)
    return bool(shared) and len(shared) >= MOST_SHARED * len(mine)


def _may_hold(one: Fact, other: Fact, base: FactBase) -> bool:
    """Say whether a sentence that is about one matter tells most of the other's end."""
    sought, end = _matter(one) - base.mentions.staples or _matter(one), _end(other)
    own = set(base.evidence_sentences(other))
    text = base.mentions.text
    for number, sentence in enumerate(base.mentions.sentences):
        said = telling(text[sentence.start : sentence.end])
        if number not in own and sought <= said and len(end & said) > MOST_TOLD * len(end):
            return True
    return False


def _overlap(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return len(mine & theirs) > MOST_SHARED * min(len(mine), len(theirs))


def _matter(fact: Fact) -> frozenset[str]:
    return telling(fact.roles["matter"][0].text)


def _end(fact: Fact) -> frozenset[str]:
    return telling(fact.roles["ruling"][0].text)


def make(group: Sequence[Fact]) -> Item:
    """Return the rules of a group to be put together."""
    return Item(
        "q" + digest(ItemType.MATCHING.value, "rulings", *(fact.id for fact in group)),
        group[0].id,
        ItemType.MATCHING,
        STEM,
        " ".join(fact.statement for fact in group),
        tuple(dict.fromkeys(one for fact in group for one in fact.evidence)),
        1.0,
        pairs=tuple((f"{fact.roles['matter'][0].text} …", fact.roles["ruling"][0].text) for fact in group),
        role="ruling",
    )


__all__ = ["by_force", "groups", "make", "other_forces", "probe"]
