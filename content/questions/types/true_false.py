"""A statement to be judged: true, or with exactly one term swapped for one that is proved false."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from content.answers import number, words
from content.facts.base import Probe, Term
from content.facts.names.regions import FAR, apartness, regions_of
from content.facts.worded import ALLOWED, BINDING, DENIAL
from content.knowledge import FactBase, is_date, is_quantity
from content.questions import marking
from content.questions.base import GAP, Answer, Body, Grade, Item, ItemType, Option
from content.questions.explanation import explain
from content.questions.identity import item_id
from content.questions.order import draw
from content.questions.wrong import near_values
from content.questions.wrong.distractors import distractors

LONGEST = 34  # words: in a longer statement the one that may be false is buried


class TrueFalse:
    """Answered with `{"choice": 0}` for true, `{"choice": 1}` for false: the order never changes."""

    name = ItemType.TRUE_FALSE

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return `{"options": ["True", "False"]}`."""
        return {"options": [option["text"] for option in body["options"]]}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark the judgement; a wrong one gets what is true as its note."""
        options = body["options"]
        chosen = marking.index(answer, "choice", len(options))
        if chosen is None:
            return marking.NO_ANSWER
        right = bool(options[chosen]["correct"])
        return Grade(float(right), right, "" if right else options[chosen].get("why", ""))

    def solution(self, body: Body) -> Sequence[str]:
        """Return "True" or "False"."""
        return [option["text"] for option in body["options"] if option["correct"]]


def make(probe: Probe, base: FactBase) -> Item | None:
    """Return the probe's statement, true or with the key swapped for a term proved false, half and half.

    A statement with nothing to swap is not asked at all: otherwise true ones would be the rule.
    """
    if len(probe.keys) != 1 or probe.gapped.count(GAP) != 1 or base.others(probe):
        return None
    if is_date(probe.keys[0]) and _BOUND.search(probe.gapped):
        return None
    id_ = item_id(probe, ItemType.TRUE_FALSE)
    key = probe.keys[0]
    if key.kind == "phrase":
        return (
            None  # what is not told of a thing may yet be true of it; among options the key is truer, alone it is not
        )
    wrong = _swaps(probe, base, key)
    if not wrong:
        return None
    true = draw(id_, "true") % 2 == 0
    wrong = wrong if true else tuple(term for term in wrong if not _follows(probe.gapped, key, term))
    if not wrong:
        return None
    swapped = key if true else _swap(wrong, probe, base, id_)
    if swapped is None:
        return None
    statement = filled(probe.gapped, key if true else swapped)
    if not statement or len(statement.split()) > LONGEST:
        return None
    note = "" if true else f"In the source: {filled(probe.gapped, key)}"
    return Item(
        id_,
        probe.fact.id,
        ItemType.TRUE_FALSE,
        statement,
        explain(probe.fact),
        probe.fact.evidence,
        1.0,
        options=(Option("True", true, note), Option("False", not true, "")),
        role=probe.role,
    )


# What was so by 1951 may have been so by 1949, what came before 1951 before 1955 as well.
_BOUND = re.compile(r"\b(?:[Bb]y|[Bb]efore|[Aa]fter|as early as|as late as) (?:[a-z]+ )?____")
# "may keep gifts, and selling them is forbidden": the other half would be true.
_BINDS = re.compile(r"\b(?:shall|must|may|forbidden|prohibited|required|obliged|allowed|permitted)\b")


def _swaps(probe: Probe, base: FactBase, key: Term) -> tuple[Term, ...]:
    """Return what may stand in a key's place without being absurd there, alone as it is."""
    wrong = distractors(probe, base, key, item_id(probe, ItemType.CHOICE))
    if key.kind == "country":
        if "_" in probe.role:
            return ()  # "the treaty with ____": another state there is seen to be wrong
        return tuple(term for term in wrong if base.mentions.of(term))  # a state from elsewhere
    if key.kind in PLACED:
        return tuple(t for t in wrong if apartness(t.text, key.text) != FAR or not _are_known(t, key))
    if key.kind == "person":
        return tuple(term for term in wrong if _has_part(term, probe, base))
    if key.kind == "people":
        return ()  # what was done to a people may have been done to another that is part of it
    if key.kind == BINDING and _BINDS.search(probe.gapped):
        return ()
    if key.kind == BINDING:
        return (_nearest(probe, key),) if wrong else ()
    return probe.fact.roles["wrong"] if key.kind in (ALLOWED, DENIAL) else wrong


def _swap(wrong: Sequence[Term], probe: Probe, base: FactBase, id_: str) -> Term | None:
    """Return what a false statement says: of dates and numbers one that is clearly off, None where there is none."""
    key, at = probe.keys[0], draw(id_, "swap")
    drawn = wrong[at % len(wrong)]
    if not (is_date(key) or is_quantity(key)):
        return drawn
    if near_values.is_clearly_off(drawn, key) and not near_values.may_be_true(drawn, key, probe.gapped):
        return drawn
    found = near_values.clearly_off(probe, base, key, item_id(probe, ItemType.CHOICE))
    found = tuple(term for term in found if not _follows(probe.gapped, key, term))
    return found[at % len(found)] if found else None


PLACED = frozenset({"region", "city", "island"})  # alone, one at the other end of the world is absurd


def _are_known(*places: Term) -> bool:
    return all(regions_of(place.text) for place in places)


def _has_part(person: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether a person has to do with the matter: told of in the same part of the document, or an official."""
    here = base.sections_of(base.evidence_sentences(probe.fact))
    return bool(base.side(person) or here & base.sections_of(base.mentions.of(person)))


def _nearest(probe: Probe, key: Term) -> Term:
    """Return what binds next to the key: that a duty is forbidden, or what is forbidden a duty, is absurd."""
    duty, free, _ = probe.fact.roles["bindings"]
    return duty if key.key == free.key else free


_RULES = re.compile(r"\b(?:shall|must|No|no|may not|prohibited|forbidden)\b")
_BELOW = re.compile(rf"\b(?:under|below|less than|fewer than|younger than)(?: the age of)? {GAP}", re.I)
_ABOVE = re.compile(rf"\b(?:over|above|more than|older than|longer than|exceeding)(?: the age of)? {GAP}", re.I)
_AT_LEAST = re.compile(rf"\b(?:at least|no less than|not less than|no fewer than|a minimum of) {GAP}", re.I)
_WITHIN = re.compile(rf"\b(?:within|not? later than|at most|no more than|not more than|not exceeding) {GAP}", re.I)
# What is any's, as one wishes, or no more than so much, is nobody's duty, or may be read as one.
_FREE = re.compile(r"\b(?:[Aa]ny|wish(?:es)?|want(?:s|ed)?|(?:no|not) more than|at most|not exceeding|up to)\b")


def _follows(gapped: str, key: Term, term: Term) -> bool:
    """Say whether a rule with another term follows from the true one, or nobody would believe it.

    Where nobody under 16 may ride, nobody under 12 may; what is due within 30 days is due within 60. That any member
    may propose a change is no duty of all of them, and that something need not be done is written by no text of rules.
    """
    if key.kind == BINDING:
        return "need not" in term.text or ("must" in term.text and _FREE.search(gapped) is not None)
    mine, other = number(key.text), number(term.text)
    if mine is None or other is None or not _RULES.search(gapped):
        return False
    if _BELOW.search(gapped) or _AT_LEAST.search(gapped):
        return other < mine
    return other > mine and bool(_ABOVE.search(gapped) or _WITHIN.search(gapped))


def filled(gapped: str, term: Term) -> str:
    """Return a gapped statement with a term in the gap; empty where "a" or "an" before it would not fit."""
    before, _, after = gapped.partition(GAP)
    text = term.text
    last = before.rstrip().rsplit(" ", 1)[-1].lower()
    if last in ("a", "an") and (last == "an") != (text[:1].lower() in "aeiou8"):
        return ""
    if last == "the" and words(text) and text.lower().startswith("the "):
        text = text[4:]
    return (text[:1].upper() + text[1:] if not before.strip() else before + text) + after
