"""Conditions of a text's other rules: wrong of a rule that is about another matter."""

import re
from collections.abc import Iterator

from content.answers import words
from content.facts.base import FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.lint.base import LITTLE
from content.questions.order import draw

FARTHEST_LENGTH = 2.0  # times as long or as short
MOST_TOLD = 0.3  # of a rule's words in the sentence of another: what has more is about the same
MOST_SHARED = 0.5  # of the words of two conditions
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|his|her|such|this|that (?=\w+ (?:is|was)))\b")


def others(probe: Probe, base: FactBase) -> Iterator[Term]:
    """Yield the conditions of rules about other matters, in an order that only the key decides."""
    (key,) = probe.keys
    rule = _stems(probe.fact.roles["rule"][0].text)
    found: list[Term] = []
    for fact in sorted(base.facts, key=lambda one: draw(key.key, one.id)):
        if fact.kind is not FactKind.RULE or "condition" not in fact.roles or fact.id == probe.fact.id:
            continue
        (term,) = fact.roles["condition"]
        if fact.grammar["class"] != probe.fact.grammar["class"] or _PRONOUN.search(term.text):
            continue
        said = {stem for n in base.evidence_sentences(fact) for stem in base.mentions.stems[n]}
        told = len(rule & said) > MOST_TOLD * len(rule)
        even = 1 / FARTHEST_LENGTH <= len(term.text) / len(key.text) <= FARTHEST_LENGTH
        if told or not even or any(_are_alike(term, other) for other in (key, *found)):
            continue
        found.append(term)
        yield term


def _are_alike(one: Term, other: Term) -> bool:
    mine, theirs = _stems(one.text), _stems(other.text)
    return len(mine & theirs) > MOST_SHARED * min(len(mine), len(theirs))


def _stems(text: str) -> set[str]:
    return {word[:6] for word in words(text) if word not in LITTLE and word not in ("if", "unless", "provided")}


__all__ = ["others"]
