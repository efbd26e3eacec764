"""What a document calls things in quotation marks, matched with the sentences that say so.

"the ____ of tools that the charter outlined": a gap takes many words, and a choice would need others that are wrong
there. What the same document calls other things fits none of its other sentences.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from content.answers import words
from content.facts.base import Fact, Probe, Term
from content.knowledge import FactBase
from content.language import is_adjective, is_noun, is_verb, singular
from content.questions.base import GAP, Item
from content.questions.doings import is_one_way
from content.questions.lint.base import content
from content.questions.paired import filled, paired, roots

STEM = "Match each term with the sentence that it completes."
LONGEST = 32  # words of a sentence
LONGEST_TERM = 4  # words: more are somebody's speech
FEWEST_TOLD = 5  # words that carry meaning beside the gap
NEAR = 80  # sentences: what is told farther off is about other matters
# "called outdoors", "like a king", "by acclaim": what was said, and no name of a thing
_NO_TERM = re.compile(
    r"[a-z]+ing |.*[,;:.!?]|.*\b(?:and|or|not|that|which|who|is|was|are|were|its|his|her|their|the \w+ed)\b"
)
_DONE = re.compile(r"[a-z]+ed ")
_OPENS_LOOSELY = frozenset(words("like by to for with as at from of on under without in into til so too very how when"))
_ANCHOR = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][\w-]+|\d[\d,.]*\d|^(?:The )?[A-Z][\w.’'-]+ [A-Z]|^[A-Z]{2}")
_UNNAMED = re.compile(r"The \d")  # "The 58-page memorandum ...": which?
_ARTICLE = re.compile(rf"\ban? {GAP}")


@dataclass(frozen=True, slots=True)
class Coined:
    """A term and its sentence with a gap for it."""

    probe: Probe
    term: Term
    sentence: str

    @property
    def fact(self) -> Fact:
        return self.probe.fact


def coined(probe: Probe) -> Coined | None:
    """Return the sentence that a probe asks a quoted term of, None where it tells too little or the term is none."""
    key = probe.keys[0] if len(probe.keys) == 1 else None
    told = probe.stem if GAP in probe.stem else probe.gapped
    if key is None or key.kind != "quoted" or told.count(GAP) != 1 or '"' in told or not _is_term(key.text):
        return None
    sentence = _ARTICLE.sub(f"a(n) {GAP}", told)
    telling = len(content(words(sentence.replace(GAP, "")))) >= FEWEST_TOLD and _ANCHOR.search(sentence) is not None
    if (
        not telling
        or len(sentence.split()) > LONGEST
        or probe.fact.time_dependent
        or roots(key.text) & roots(told)
        or _UNNAMED.match(told)
    ):
        return None
    return Coined(probe, key, sentence)


def _is_term(text: str) -> bool:
    """Say whether quoted words are what a thing is called: a noun with what describes it."""
    said = text.split()
    if len(said) > LONGEST_TERM or _NO_TERM.match(text) or said[0].lower() in _OPENS_LOOSELY:
        return False
    last = singular(re.split(r"[-\s]", text)[-1].lower())
    if _DONE.match(text) and (len(said) > 2 or is_adjective(last)):
        return False
    if len(said) > 1 or not text.islower():
        return not last.isalpha() or is_noun(last) or text[:1].isupper()
    return not text.isalpha() or (is_noun(last) and not is_verb(last) and not is_adjective(last))


def groups(
    found: Iterable[Coined], base: FactBase, is_unasked: Callable[[Probe], bool] = lambda probe: True
) -> Iterator[tuple[Coined, ...]]:
    """Yield groups of three or four terms of which each completes its own sentence only, unasked ones first."""
    placed = sorted(_once(found), key=lambda one: one.fact.evidence[0].start)
    return filled(placed, is_unasked, lambda one, group: _fits(one, group, base), lambda one, group: one in group)


def _once(found: Iterable[Coined]) -> list[Coined]:
    """Return each term with the longest of its sentences: it tells most."""
    longest: dict[str, Coined] = {}
    for one in found:
        known = longest.get(one.term.text.lower())
        if known is None or len(known.sentence) < len(one.sentence):
            longest[one.term.text.lower()] = one
    return list(longest.values())


def _fits(one: Coined, group: Sequence[Coined], base: FactBase) -> bool:
    told = [(each.probe, each.term) for each in (*group, one)]
    return all(_are_apart(one, other, base) for other in group) and is_one_way(told, base)


def _are_apart(one: Coined, other: Coined, base: FactBase) -> bool:
    mine, theirs = (base.evidence_sentences(told.fact)[0] for told in (one, other))
    if mine == theirs or abs(mine - theirs) > NEAR:
        return False
    if roots(one.term.text) & roots(other.term.text):
        return False
    return not (_is_half_said(one.term, other.sentence) or _is_half_said(other.term, one.sentence))


def _is_half_said(term: Term, sentence: str) -> bool:
    """Say whether more than half of a term stands in the sentence of another, which would draw a reader to it."""
    said = roots(term.text)
    return 2 * len(said & roots(sentence)) > len(said)


def make(group: Sequence[Coined]) -> Item:
    """Return terms to be paired with their sentences."""
    facts = [one.fact for one in group]
    return paired(facts, STEM, ((one.term.text, one.sentence) for one in group), role="coined", of="coined")


__all__ = ["Coined", "coined", "groups", "make"]
