"""One right option among wrong ones."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.names.gazetteer import DEMONYMS, country_called
from content.facts.worded import ACT, BINDING
from content.knowledge import FactBase, is_date, is_quantity
from content.questions import marking, order
from content.questions.base import GAP, Answer, Body, Grade, Item, ItemType, Option
from content.questions.explanation import explain, why_wrong
from content.questions.identity import item_id
from content.questions.lint.base import sounds
from content.questions.refusals.emptied import counts_its_powers, is_told_behind
from content.questions.wrong.distractors import distractors, texts_of


class Choice:
    """Answered with `{"choice": index into the shown options}`."""

    name = ItemType.CHOICE

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return `{"options": [texts]}`."""
        texts = [option["text"] for option in body["options"]]
        return {"options": [texts[i] for i in order.shown(texts, seed)]}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark the chosen option: all or nothing, with what is true of a wrong one as the note."""
        options = body["options"]
        chosen = marking.index(answer, "choice", len(options))
        if chosen is None:
            return marking.NO_ANSWER
        option = options[order.shown([o["text"] for o in options], seed)[chosen]]
        right = bool(option["correct"])
        return Grade(float(right), right, "" if right else option.get("why", ""))

    def solution(self, body: Body) -> Sequence[str]:
        """Return the key."""
        return [option["text"] for option in body["options"] if option["correct"]]


def make(probe: Probe, base: FactBase, rank: int | None = None, heading: str = "") -> Item | None:
    """Return the probe as a choice of three or four, None where its key is not the only one or too few are false.

    `rank` is how many wrong options are longer than the key, or earlier where they are dates; drawn where not given.
    `heading` is what will be shown before the stem: a key that it or the stem gives away is not asked.
    """
    if len(probe.keys) != 1 or probe.keys[0].kind == BINDING:
        return None  # whether a text obliges or forbids is too plain among three; a true-or-false item asks it
    key = probe.keys[0]
    if key.kind not in ("phrase", ACT) and base.others(probe):
        return None
    if _has_no_company(probe, key):
        return None
    id_ = item_id(probe, ItemType.CHOICE)
    wrong = distractors(probe, base, key, id_, rank)
    if not wrong:
        return None
    shown, *others = texts_of((key, *wrong), probe.stem)
    if is_told_behind(probe) or (counts_its_powers(probe) and not any(_COUNTED.search(text) for text in others)):
        return None
    if not is_date(key) and not is_quantity(key) and is_given_away(f"{heading} {probe.stem}", shown, others, key.noun):
        return None
    options = [Option(shown, True)]
    options += [Option(t, False, why_wrong(base, probe, term)) for t, term in zip(others, wrong, strict=True)]
    return Item(
        id_,
        probe.fact.id,
        ItemType.CHOICE,
        probe.stem,
        explain(probe.fact),
        probe.fact.evidence,
        1.0,
        options=order.arranged(options, id_),
        role=probe.role,
    )


def _has_no_company(probe: Probe, key: Term) -> bool:
    """Say whether what would stand beside a key is seen to be wrong, or may be right."""
    if key.kind == "country" and "_" in probe.role:
        return True  # "the war with ____": another state there is seen to be wrong
    if is_date(key) and _BOUNDED.search(probe.stem):
        return True  # what came up after 1931 came up after 1930 as well
    if key.kind in PLACES and _DENIED.search(probe.gapped):
        return True  # what was not allowed in one town may not have been in another either
    if key.kind == "person" and _BY_OFFICE.match(probe.stem):
        return True  # others never held the office
    if key.kind == "phrase" and f"without {GAP}" in probe.stem:
        return True  # what is no condition of it nobody takes for one
    if key.kind == "treaty" and len(_lands(probe.stem)) == OF_TWO:
        return True  # the treaties of others are not between these two
    if key.kind == "organisation" and _LIES_THERE.search(probe.stem):
        return True  # others lie elsewhere
    return not is_date(key) and _YEAR_BEFORE.search(probe.stem) is not None  # "the 1930 ____": others have their years


OF_TWO = 2


def _lands(stem: str) -> set[str]:
    """Return the keys of the countries that a question names."""
    found = (country_called(word.strip(",.?;:")) for word in stem.split())
    return {entry.key for entry in found if entry is not None}


def is_given_away(asked: str, key: str, wrong: Iterable[str], noun: str = "") -> bool:
    """Say whether a word of what is asked stands in the key alone, as "the Greek war" where the stem says Greece.

    What the question calls its answer (`noun`) may be said in both.
    """
    shared = _heard(key) & _heard(asked) - _heard(noun) - _OF_MANY
    return bool(shared - {sound for text in wrong for sound in _heard(text)})


_BOUNDED = re.compile(r"\b(?:after|before) ____")
_LIES_THERE = re.compile(rf"{GAP} (?:in|at|near) [A-Z]")
_COUNTED = re.compile(r"\w-(?:Power|Nation|State|Party|Member)\b")
PLACES = frozenset({"city", "place", "region", "country", "island"})
_BY_OFFICE = re.compile(r"Which (?:[A-Z]\w+ )?(?:Secretary|Minister)\b")
_YEAR_BEFORE = re.compile(rf"\b(?:\d{{4}}|an? [a-z-]+) {GAP}")
_DENIED = re.compile(r"\b(?:was|were|did|could|had|has|have|is|are|does|do|can) (?:not|never)\b|\bno longer\b")
# Words of the names of several countries: "the United Kingdom" beside "the United States" is not given away.
_OF_MANY = sounds(words("united states kingdom republic new north south east west"))


def _heard(text: str) -> frozenset[str]:
    """Return how the telling words of a text sound; people sound like their country."""
    said = words(text)
    countries = (DEMONYMS[word].key for word in said if word in DEMONYMS)
    return sounds(said) | sounds(tuple(part for name in countries for part in words(name)))
