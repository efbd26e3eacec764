"""Wrong phrases for the gap of a sentence: of other sentences, alike in form, number and meaning, never said near."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from content.answers import words
from content.facts.base import Probe, Term
from content.knowledge import FactBase, Shape, plain
from content.questions.keys.phrases import (
    NUMBERED,
    are_near_copies,
    form,
    has_name,
    head_of,
    is_deed_apart,
    is_of_any_kind,
    may_be_wrong,
    stands_alone,
)
from content.questions.lint.base import LITTLE, run_within

LEAST_LIKE, MOST_LIKE = 0.5, 0.9  # in meaning
LEAST_LIKE_DEEDS = 0.42  # what is done may be done by anybody; a thing has its kind
MOST_LIKE_STRAY = 0.8
FEW = 60  # phrases of a role in all facts: a longer document has likely things enough
FARTHEST_LENGTH = 2  # times as long or as short
ENOUGH = 10
FARTHEST, STRETCH = 45, 15  # sentences: what is said beyond is about other matters; nearer or farther within it


def gap_phrases(probe: Probe, base: FactBase, key: Term) -> Iterator[Term]:
    """Yield phrases that play the key's part in other sentences and may stand in its place, nearest first."""
    beside = base.mentions.words_of(base.mentions.next_to(base.evidence_sentences(probe.fact)))
    near = {word[:6] for word in beside} | {word[:6] for word in words(probe.stem)}
    staples = base.mentions.staples  # what all is about tells no thing from another
    found = 0
    taken = [_content(key.text) - staples or _content(key.text)]
    for term in _candidates(probe, base, key):
        mine = _content(term.text) - staples
        if are_near_copies(_content(term.text), _content(key.text)) or _say_the_same(term, key):
            continue
        if not mine or any(len(mine & other) > 1 or mine <= other or other <= mine for other in taken):
            continue
        told = sum(word in near for word in mine) > len(mine) / 2 or run_within(words(term.text), words(probe.stem))
        if not told and base.proves_false(probe, term):
            taken.append(mine)
            found += 1
            yield term
        if found >= ENOUGH:
            return


def _say_the_same(term: Term, key: Term) -> bool:
    """Say whether half the words of a phrase are the other's: "securing eastern ports", "guarding eastern ports"."""
    mine, other = _content(term.text), _content(key.text)
    return len(mine & other) > 1 and len(mine & other) * 2 >= min(len(mine), len(other))


def _candidates(probe: Probe, base: FactBase, key: Term) -> Iterator[Term]:
    """Yield the phrases that could be the key's, the nearest first; those that no fact holds come last."""
    role, shape = plain(probe.role), _shape(key)
    many = sum(fact.id != probe.fact.id for _, fact in base.phrases(role))
    stated = [term for term, fact in _stated(role, base).get(shape, ()) if fact != probe.fact.id]
    if role == "phrase" and form(key.text) == "a":  # "a relation ..." may be what another thing is
        many += len(base.phrases("definition"))
        stated += [replace(term, noun=head_of(term.text)) for term, _ in _stated("definition", base).get(shape, ())]
    yield from _nearest(probe, base, key, stated)
    if many < FEW:
        yield from _nearest(probe, base, key, _strays(role, base).get(shape, ()), most=MOST_LIKE_STRAY)


def _stated(role: str, base: FactBase) -> Mapping[Shape, list[tuple[Term, str]]]:
    """Return the phrases of a role that are whole, with the ids of their facts, by shape; sorted once a document."""
    if role not in base.stated:
        found = base.stated[role] = defaultdict(list)
        for term, fact in base.phrases(role):
            if stands_alone(term) and not NUMBERED.match(term.text):
                found[_shape(term)].append((term, fact.id))
    return base.stated[role]


def _strays(role: str, base: FactBase) -> Mapping[Shape, list[Term]]:
    """Return the phrases that no fact holds and that may be a wrong answer, by their shape; sorted once a document."""
    if role not in base.strays:
        found = base.strays[role] = defaultdict(list)
        for term in base.said.get(role, {}).values():
            if may_be_wrong(term) and len(_content(term.text)) > 1:
                found[_shape(term)].append(term)
    return base.strays[role]


def _nearest(probe: Probe, base: FactBase, key: Term, terms: Iterable[Term], most: float = MOST_LIKE) -> list[Term]:
    size = len(key.text)
    candidates = [t for t in terms if 1 / FARTHEST_LENGTH <= len(t.text) / size <= FARTHEST_LENGTH]
    like = {t.key: _likeness(base, t, key) for t in candidates}
    least = LEAST_LIKE if plain(probe.role) == "phrase" else LEAST_LIKE_DEEDS
    fitting = [term for term in candidates if least <= like[term.key] <= most and _is_of_a_kind(probe, term, key)]
    if plain(probe.role) == "phrase":
        return sorted(fitting, key=lambda term: (-like[term.key], term.key))
    fitting = [term for term in fitting if is_likely_deed(term, key, base)]
    away = distances(fitting, probe, base)
    near = [term for term in fitting if away[term.key] <= FARTHEST and may_be_wrong(term)]
    return sorted(near, key=lambda term: (away[term.key] // STRETCH, -like[term.key], term.key))


def is_likely_deed(term: Term, key: Term, base: FactBase) -> bool:
    """Say whether one deed may be taken for another: it stands without what was just told, and is done alike."""
    return is_deed_apart(term.text) and base.are_likely_deeds(term, key)


def distances(terms: Iterable[Term], probe: Probe, base: FactBase) -> dict[str, int]:
    """Return how far from what is asked each term stands, in sentences, by its key.

    What is done in another part of a document is about other matters, and no reader takes it for the answer.
    """
    asked = base.evidence_sentences(probe.fact)
    return {term.key: base.mentions.distance(term, asked) for term in terms}


def _likeness(base: FactBase, term: Term, key: Term) -> float:
    """Return how like two phrases are in meaning, their heads counting as much as all their words."""
    heads = base.likeness(term.noun, key.noun) if term.noun and key.noun else 0.0
    return round((base.likeness(_told(term.text), _told(key.text)) + heads) / 2, 2) if term.noun != key.noun else 0.8


def _is_of_a_kind(probe: Probe, term: Term, key: Term) -> bool:
    """Say whether a thing is called as the key is and more is said of it: a verb that takes a war lifts a siege."""
    if _is_numbered(term.text) != _is_numbered(key.text):
        return False
    if plain(probe.role) != "phrase":
        return True
    if is_of_any_kind(term.text) or has_name(term.text) != has_name(key.text):
        return False
    mine, other = _content(term.text) - {term.noun[:6]}, _content(key.text) - {key.noun[:6]}
    return term.noun == key.noun and (mine != other or not mine)


def _shape(term: Term) -> Shape:
    """Return what phrases must have in common to stand beside each other: number, form, and whether a capital opens."""
    return term.plural, form(term.text), term.text[0].isupper()


@lru_cache(maxsize=8192)
def _is_numbered(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


@lru_cache(maxsize=8192)
def _content(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in words(text) if word not in LITTLE)


@lru_cache(maxsize=8192)
def _told(text: str) -> str:
    """Return the words of a phrase that carry its meaning."""
    return " ".join(word for word in words(text) if word not in LITTLE)


__all__ = ["FARTHEST", "STRETCH", "distances", "gap_phrases", "is_likely_deed"]
