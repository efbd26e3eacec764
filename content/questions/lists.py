"""Lists matched with one of their points each: what is a point of one list of a document is none of the others.

What else might be an example or an aim nobody can prove, so that a list by itself has few wrong options. Three lists
have each other's points.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from content.facts.base import Fact, FactKind, Probe, Term
from content.facts.values.numbers import CARDINALS
from content.knowledge import FactBase
from content.questions.base import Item
from content.questions.doings import is_one_way
from content.questions.keys.phrases import may_be_wrong
from content.questions.paired import filled, paired, roots

STEM = "Match each question with one of its answers."
FEWEST_POINTS = 3
LONGEST_QUESTION, LONGEST_POINT = 18, 14  # words
_COUNTED = re.compile(rf"\b(?:{'|'.join(CARDINALS)}|\d+)(?:[ -](?:{'|'.join(CARDINALS)}))? (?=[a-z])")
_SPEAKING = re.compile(r"\b(?:it|its|they|their|this|these|those|such|other|there)\b", re.I)


@dataclass(frozen=True, slots=True)
class Listed:
    """The question of a list, and the point that is shown of it."""

    probe: Probe
    question: str
    point: Term

    @property
    def fact(self) -> Fact:
        return self.probe.fact


def listed(probe: Probe) -> Iterator[Listed]:
    """Yield a list's question without its number, with each point that neither leans nor repeats it."""
    if probe.fact.kind is not FactKind.ENUMERATION or len(probe.keys) < FEWEST_POINTS:
        return
    question = _COUNTED.sub("", probe.stem, count=1).replace("What things ", "What ", 1)
    if len(question.split()) <= LONGEST_QUESTION and not _SPEAKING.search(question):
        yield from (Listed(probe, question, key) for key in probe.keys if _is_telling(key, question))


def _is_telling(point: Term, question: str) -> bool:
    plain = point.kind == "phrase" and len(point.text.split()) in range(2, LONGEST_POINT + 1)
    return plain and may_be_wrong(point) and not roots(point.text) & roots(question)


def groups(
    found: Iterable[Listed], base: FactBase, is_unasked: Callable[[Probe], bool] = lambda probe: True
) -> Iterator[tuple[Listed, ...]]:
    """Yield groups of three or four lists whose points go with their questions one way only, unasked ones first."""
    placed = _in_one_list(found)
    return filled(placed, is_unasked, lambda one, group: _fits(one, group, base), _is_of_one)


def _is_of_one(one: Listed, group: Sequence[Listed]) -> bool:
    return any(one.fact.id == other.fact.id for other in group)


def _fits(one: Listed, group: Sequence[Listed], base: FactBase) -> bool:
    told = [(each.probe, each.point) for each in (*group, one)]
    return all(_are_apart(one, other) for other in group) and is_one_way(told, base)


def _are_apart(one: Listed, other: Listed) -> bool:
    """Say whether two lists are of different things."""
    mine, theirs = roots(one.question), roots(other.question)
    return one.fact.id != other.fact.id and 2 * len(mine & theirs) <= min(len(mine), len(theirs))


def _in_one_list(found: Iterable[Listed]) -> list[Listed]:
    """Return the points of which no other list holds more than half the words, in the order of the document."""
    some = list(found)
    others = {one.fact.id: [roots(key.text) for key in one.probe.keys] for one in some}

    def is_told_again(one: Listed) -> bool:
        said = roots(one.point.text)
        return any(2 * len(said & key) > len(said) for at, keys in others.items() if at != one.fact.id for key in keys)

    return sorted((one for one in some if not is_told_again(one)), key=lambda one: one.fact.evidence[0].start)


def make(group: Sequence[Listed]) -> Item:
    """Return questions to be paired with one answer each."""
    facts = [one.fact for one in group]
    return paired(facts, STEM, ((one.question, one.point.text) for one in group), role="listed", of="lists")


__all__ = ["Listed", "groups", "listed", "make"]
