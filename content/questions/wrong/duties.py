"""Powers and duties that lists give: what another list gives to somebody else is not this one's."""

import re
from collections.abc import Iterator

from content.answers import words
from content.facts.base import Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.lint.base import LITTLE
from content.questions.order import draw

FARTHEST_LENGTH = 2.2  # times as long or as short
MOST_SHARED = 0.5  # of the words of two acts: what has more may be the same act
PERMITTING = frozenset({"may", "can", "are free to", "is free to", "are entitled to", "is entitled to"})
_RUNS_ON = re.compile(r" and (?:\w+ ){0,4}?(?:shall|must|may) ")  # into the next rule
DENIED = re.compile(r"\b(?:not|cannot)\b")


def others(probe: Probe, base: FactBase) -> Iterator[Term]:
    """Yield the acts, or the bearers, of other lists of the document that say the same of them."""
    (key,) = probe.keys
    mine, theirs = _parted(probe, base)
    found: dict[str, Term] = {}
    for fact in sorted(theirs, key=lambda one: draw(key.key, one.id)):
        act = fact.roles["act"][0]
        if probe.role == "act" and not (_is_even(act, key) and _sort(fact) == _sort(probe.fact)):
            continue
        if probe.role == "act" and (_holds(mine, act) or _is_told(fact, probe, base)):
            continue
        term = fact.roles[probe.role][0]
        found.setdefault(term.key, term)
    for term in found.values():
        own = [fact for fact in theirs if fact.roles["bearer"][0].key == term.key]
        if probe.role == "bearer" and (_is_said(term, probe) or _may_do(term, own, probe, base)):
            continue
        if probe.role == "act" or _article(term.text) == _article(key.text):
            yield term
    if probe.role == "bearer":
        for term in probe.fact.roles.get("bearers", ()):
            if term.key not in found and not _may_do(term, [], probe, base):
                yield term


def _parted(probe: Probe, base: FactBase) -> tuple[list[Fact], list[Fact]]:
    """Return what the text gives to the same bearer, and what to bearers that have nothing to do with them."""
    bearer = probe.fact.roles["bearer"][0]
    mine: list[Fact] = []
    theirs: list[Fact] = []
    for fact in base.facts:
        if fact.kind is not FactKind.RULE or "act" not in fact.roles:
            continue
        other = fact.roles["bearer"][0]
        if other.key == bearer.key:
            mine.append(fact)
        elif is_one(fact) and is_one(probe.fact) and not _stems(other.text) & _stems(bearer.text):
            theirs.append(fact)  # a member of a body is no other than the body for sure, nor a voter than a citizen
    return mine, theirs


def is_one(fact: Fact) -> bool:
    """Say whether a bearer is one body or part: it has a list of its own, or is called by what it is, no any person."""
    bearer = fact.roles["bearer"][0].text.lower()
    return bearer != "you" and ("lead" in fact.grammar or bearer.startswith("the "))


def _is_said(term: Term, probe: Probe) -> bool:
    """Say whether the question names a bearer: whom an act is done to does not do it."""
    return bool((set(words(term.text)) - LITTLE) & set(words(probe.stem)))


def _sort(fact: Fact) -> tuple[bool, bool]:
    modal = fact.grammar["modal"]
    return modal in PERMITTING, bool(DENIED.search(modal))


def _is_even(term: Term, key: Term) -> bool:
    """Say whether an act is about as long as another, and ends where it does."""
    return not _RUNS_ON.search(term.text) and 1 / FARTHEST_LENGTH <= len(term.text) / len(key.text) <= FARTHEST_LENGTH


def _holds(lists: list[Fact], act: Term) -> bool:
    """Say whether any point of some lists shares most of an act's words: it may be the same act."""
    mine = _stems(act.text)
    points = {point for fact in lists for point in fact.grammar["points"].split("\n")}
    return any(len(mine & _stems(point)) > MOST_SHARED * len(mine) for point in points)


def _may_do(bearer: Term, own: list[Fact], probe: Probe, base: FactBase) -> bool:
    """Say whether a bearer may do the act too: a point of theirs, or a sentence that names them, says so."""
    act = probe.fact.roles["act"][0]
    mine = _stems(act.text)
    named = base.mentions.next_to(base.mentions.of(bearer))
    told = any(len(mine & base.mentions.stems[n]) > MOST_SHARED * len(mine) for n in named)
    return _holds(own, act) or (told and not set(named) & set(base.evidence_sentences(probe.fact)))


def _is_told(fact: Fact, probe: Probe, base: FactBase) -> bool:
    """Say whether a sentence that names the one who is asked about shares most of another's act."""
    named = base.mentions.next_to(base.mentions.of(probe.fact.roles["bearer"][0]))
    mine = _stems(fact.roles["act"][0].text)
    own = set(base.evidence_sentences(fact))
    return any(len(mine & base.mentions.stems[n]) > MOST_SHARED * len(mine) for n in named if n not in own)


def _stems(text: str) -> set[str]:
    return {word[:6] for word in words(text) if word not in LITTLE}


def _article(text: str) -> str:
    first = text.split(" ")[0].lower()
    return first if first in ("the", "a", "an") else ""


__all__ = ["is_one", "others"]
