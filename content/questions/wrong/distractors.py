"""Wrong options: of the key's class and shape, from the document first, each proved false by the fact base.

None is ever invented: names come from the document or from the curated gazetteer; only years and plain numbers are
made, near the key, where the document holds too few. Two good ones are better than a padded third.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from content.answers import words
from content.facts.base import Fact, FactKind, Probe, Term
from content.facts.names import gazetteer
from content.facts.worded import CONDITION
from content.knowledge import FactBase, is_date, is_quantity, plain
from content.questions import rulings
from content.questions.base import GAP
from content.questions.keys.phrases import DEEDS, are_alike, are_near_copies, head_of, is_deed_apart, is_of_deeds
from content.questions.order import draw
from content.questions.wrong import conditions, duties, near_values
from content.questions.wrong.gap_phrases import FARTHEST, STRETCH, distances, gap_phrases, is_likely_deed
from content.questions.wrong.glossary import is_of_glossary
from content.questions.wrong.labelled import neighbours
from content.questions.wrong.likely_names import FEWEST, NEAREST, are_described, article, bare, is_person, likely_names
from content.questions.wrong.near_values import WANTED, stands_in
from content.questions.wrong.noun_families import are_of_one_family

LIKE_MEANING = 0.8  # of what two things are
UNCLASSED = frozenset({"name", "product", "quoted"})
TOLD_BY_CONTEXT = frozenset({"country", "person"})
KNOWN_BY_FEW, KNOWN_SHARE = 3, 0.06  # sentences: what more of them name tells no place or time
LITTLE = frozenset(
    words("of in on at to for and or by with from as its their his her was were is are be been that which")
)
FEWEST_LOOSE = 3  # of deeds and loose phrases: where there are fewer, ends are matched instead


def distractors(probe: Probe, base: FactBase, key: Term, seed: str, rank: int | None = None) -> tuple[Term, ...]:
    """Return three wrong options for a key, or two; none where fewer can be proved false.

    What was proved for one type of a probe's items is kept in the base for the next. `rank` is how many of them are to
    be longer than the key (earlier or less, where it is a date or number); drawn by the seed where not given.
    """
    if rank is not None:
        return _found(probe, base, key, seed, rank)
    proof = (probe.fact.id, probe.role, key.key, *sorted(probe.given), seed)
    if proof not in base.proofs:
        base.proofs[proof] = _found(probe, base, key, seed, None)
    return base.proofs[proof]


def _found(probe: Probe, base: FactBase, key: Term, seed: str, rank: int | None) -> tuple[Term, ...]:
    asked = (probe.fact.id, probe.role, key.key, probe.stem, seed)  # balancing asks again, for other ranks
    if asked not in base.likely:
        base.likely[asked] = _likely(probe, base, key, seed)
    likely = base.likely[asked]
    if is_date(key) or is_quantity(key):
        found = near_values.chosen(likely, key, seed, rank) if likely else ()
    else:
        found = _of_even_length(key, likely[0], seed, rank)
    loose = key.kind == "phrase" and (is_of_deeds(probe.role) or probe.fact.kind is FactKind.STATEMENT)
    return found if len(found) >= (FEWEST_LOOSE if loose else FEWEST) else ()


def _likely(probe: Probe, base: FactBase, key: Term, seed: str) -> tuple[tuple[Term, ...], ...]:
    """Return what wrong options are chosen from: of dates and numbers those below the key and those above it."""
    if is_date(key) or is_quantity(key):
        return near_values.likely(probe, base, key, seed)
    found = tuple(proven(probe, base, key))
    foils = tuple(term for term in found if base.is_contrasted(probe, term))
    # What the sentence sets against the key is what a reader must tell from it: two of such need no third.
    return (foils if len(foils) >= FEWEST else found[:WANTED] if foils else found,)


def proven(probe: Probe, base: FactBase, key: Term) -> Iterator[Term]:
    """Yield wrong options like a key of a list, best first."""
    if probe.fact.kind is FactKind.LABEL:
        return neighbours(probe, base)
    if probe.fact.kind is FactKind.RULE:
        return _of_rule(probe, base, key)
    if is_of_deeds(probe.role) and not (is_deed_apart(key.text) and plain(probe.role) == probe.role):
        return iter(())
    if key.kind == "phrase" and is_of_glossary(probe.fact):
        return iter(())  # other terms and other meanings are seen not to be meant: judges accepted none of 17 choices
    if key.kind == "phrase":
        return (gap_phrases if probe.fact.kind is FactKind.STATEMENT else _phrases)(probe, base, key)
    named = probe.fact.kind is FactKind.STATEMENT or plain(probe.role) == "name"
    if key.kind in TOLD_BY_CONTEXT and named and len(probe.keys) == 1:
        return iter(())  # the rest of a sentence rules out most others: "... Hiroshima to end the war with ____"
    if key.kind in UNCLASSED:
        return iter(())  # a name that nobody could class has no likely company
    return likely_names(probe, base, key)


def _of_rule(probe: Probe, base: FactBase, key: Term) -> Iterator[Term]:
    """Return the wrong options of a rule: what other rules say, or what it brings with it."""
    if "ruling" in probe.fact.roles:
        return rulings.other_forces(probe, base)
    if probe.role in ("act", "bearer"):
        return duties.others(probe, base)
    return conditions.others(probe, base) if key.kind == CONDITION else _told_with(probe.fact, key)


def _told_with(fact: Fact, key: Term) -> Iterator[Term]:
    """Yield the wrong options that a rule brings with it."""
    known = fact.roles.get("wrong", fact.roles.get("bindings", ()))
    return iter(sorted((term for term in known if term.key != key.key), key=lambda term: draw(key.key, term.key)))


_THE_GAP = re.compile(rf"\bthe {GAP}", re.I)


def texts_of(terms: Sequence[Term], stem: str = "") -> list[str]:
    """Return terms as options show them: none with "the" behind "the ____"; asked for, no country with it or all.

    In a gap a country keeps its article, as the sentence needs it.
    """
    texts = [_with_article(term) if GAP in stem and term.kind == "country" else term.text for term in terms]
    if (GAP in stem and _THE_GAP.search(stem)) or len({term.kind for term in terms}) > 1:
        return [text.removeprefix("the ").removeprefix("The ") for text in texts]
    if GAP not in stem and all(term.kind == "country" for term in terms) and len({article(text) for text in texts}) > 1:
        return [text.removeprefix("the ").removeprefix("The ") for text in texts]
    if len({article(text) for text in texts}) > 1 and are_described(*terms):
        with_it = article(texts[0])  # as the key has it: the stem fits that
        return [f"the {bare(text)}" if with_it else bare(text) for text in texts]
    return texts


_CONSTITUTED = re.compile(r"^(?:People['’]s |Federal |Islamic |[A-Z]\w+ )?(?:Republic|Kingdom|Union|Federation)\b")


def _with_article(term: Term) -> str:
    """Return a country's name as a sentence needs it, whatever a heading or list calls it."""
    entry = gazetteer.PLACES_AND_BODIES.get(gazetteer.fold(term.text))
    named = _CONSTITUTED.search(term.text) and not term.text.lower().startswith("the ")
    return f"the {term.text}" if named or (entry and entry.text == f"the {term.text}") else term.text


# Phrases: what other things are for, or are


def _phrases(probe: Probe, base: FactBase, key: Term) -> Iterator[Term]:
    """Yield phrases that play the same part for other subjects, alike in form and length, with no word in common."""
    around = base.mentions.next_to(base.evidence_sentences(probe.fact))
    known = base.surrounding_words(_telling(probe, base)) | base.mentions.words_of(around) | set(words(probe.stem))
    known = known | base.mentions.staples  # what all is about tells no thing from another
    taken = [_content(key.text) - base.mentions.staples or _content(key.text)]
    candidates = [t for t, fact in _same_part(probe.role, base) if are_alike(probe, key, fact, t)]
    if _tells_class(probe, key):
        candidates = [t for t in candidates if are_of_one_family(head_of(t.text), head_of(key.text))]
    stretch = dict.fromkeys((t.key for t in candidates), 0)
    if probe.role in DEEDS:
        away = distances(candidates, probe, base)
        candidates = [t for t in candidates if away[t.key] <= FARTHEST and is_likely_deed(t, key, base)]
        stretch = {key: distance // STRETCH for key, distance in away.items()}
    like = {t.key: round(base.likeness(t.text, key.text), 1) for t in candidates}
    if probe.role == "definition":  # "an agreement with the rulers" is no likely meaning of a book
        candidates = [t for t in candidates if like[t.key] >= LIKE_MEANING]
    size = len(key.text)
    candidates.sort(
        key=lambda t: (stretch[t.key], -like[t.key], abs(len(t.text) - size) // 12, abs(t.start - key.start), t.key)
    )
    for term in candidates:
        mine = _content(term.text) - base.mentions.staples
        if are_near_copies(_content(term.text), _content(key.text)):
            continue
        if mine & taken[0] or any(len(mine & other) > 1 or mine <= other or other <= mine for other in taken):
            continue
        if _is_foreign(mine, known) and not stands_in(probe.stem, term) and base.proves_false(probe, term):
            taken.append(mine)
            yield term
        if len(taken) > NEAREST:
            return


def _tells_class(probe: Probe, key: Term) -> bool:
    """Say whether a definition calls a thing what its name does: of a pact only what is an agreement is likely."""
    called = [term.noun for term in probe.fact.roles.get("subject", ()) if probe.role == "definition"]
    return any(noun and are_of_one_family(head_of(key.text), noun) for noun in called)


def _same_part(role: str, base: FactBase) -> Iterator[tuple[Term, Fact]]:
    """Yield the phrases of a role; what something was meant "to do" is also what others were asked "do"."""
    yield from base.phrases(role)
    if role == "purpose":
        yield from ((replace(t, text=f"to {t.text}"), fact) for t, fact in base.phrases("do") if _is_deed(t.text))
    elif role == "definition":
        yield from base.phrases("object")
    elif role == "do":
        yield from (
            (replace(t, text=t.text[3:]), fact) for t, fact in base.phrases("purpose") if t.text.startswith("to ")
        )


def _is_deed(text: str) -> bool:
    """Say whether what somebody is to do is something done: "be essential to peace" is not."""
    return text[0].islower() and not text.startswith("be ")


def _telling(probe: Probe, base: FactBase) -> tuple[Term, ...]:
    """Return what an answer must stand near: of what a stem gives, the things that the document rarely names.

    What is true of a state at one summit is false of all that is never told of this summit.
    """
    placed = [t for role in ("venue", "where", "when") if role in probe.given for t in probe.fact.roles.get(role, ())]
    subjects = _subjects(probe)
    most = max(KNOWN_BY_FEW, KNOWN_SHARE * len(base.mentions.sentences))
    if not placed or all(0 < len(base.mentions.of(term)) <= most for term in subjects):
        return subjects
    return tuple(term for term in (*subjects, *placed) if 0 < len(base.mentions.of(term)) <= most) or subjects


def _subjects(probe: Probe) -> tuple[Term, ...]:
    return tuple(
        term
        for role in ("subject", "object", "term", "whole", "group")
        for term in probe.fact.roles.get(role, ())
        if role != probe.role and term.kind != "phrase"
    )


@lru_cache(maxsize=8192)
def _content(text: str) -> frozenset[str]:
    return frozenset(w[:6] for w in words(text) if w not in LITTLE)


def _is_foreign(mine: frozenset[str], known: frozenset[str] | set[str]) -> bool:
    """Say whether most of a phrase's words are never said near the asked thing, so that it cannot describe it too."""
    near = {word[:6] for word in known}
    return bool(mine) and sum(word in near for word in mine) <= len(mine) / 2


# Length: the longest option is the key no more often than chance


def _of_even_length(key: Term, found: Sequence[Term], seed: str, rank: int | None) -> tuple[Term, ...]:
    """Choose three so that the key's rank by length is the drawn one, or as near as the found ones allow."""
    size = min(WANTED, len(found))
    if size < FEWEST:
        return ()
    wanted = draw(seed, "length") % (size + 1) if rank is None else rank
    longer = [t for t in found if len(t.text) > len(key.text)]
    shorter = sorted((t for t in found if len(t.text) <= len(key.text)), key=lambda t: len(t.text) == len(key.text))
    count = max(min(wanted, len(longer)), size - len(shorter))
    return (*longer[:count], *shorter[: size - count])


__all__ = ["distractors", "is_person", "proven", "texts_of"]
