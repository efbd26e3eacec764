"""Several right options among wrong ones: the whole of a list is asked."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.values.numbers import CARDINALS
from content.knowledge import FactBase, demonyms
from content.questions import marking, order
from content.questions.base import GAP, Answer, Body, Grade, Item, ItemType, Option
from content.questions.explanation import explain, why_wrong
from content.questions.identity import item_id
from content.questions.lint.base import LITTLE
from content.questions.wrong.distractors import proven, texts_of

MOST_KEYS = 5
MOST_PHRASES = 5
SHOWN_OF_MANY = 4


class Choices:
    """Answered with `{"choices": [indexes into the shown options]}`."""

    name = ItemType.CHOICES

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return `{"options": [texts]}`."""
        texts = [option["text"] for option in body["options"]]
        return {"options": [texts[i] for i in order.shown(texts, seed)]}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark the chosen set: each key is a share, each wrong choice takes one off again, never below 0."""
        options = body["options"]
        chosen = marking.indexes(answer, "choices", len(options))
        if not chosen:
            return marking.NO_ANSWER
        shown = order.shown([o["text"] for o in options], seed)
        picked = {shown[i] for i in chosen}
        keys = {i for i, option in enumerate(options) if option["correct"]}
        wrong = [options[i].get("why", "") for i in sorted(picked - keys)]
        grade = marking.share(max(0, len(picked & keys) - len(wrong)), len(keys))
        correct = picked == keys
        return Grade(grade.mark, correct, "" if correct else " ".join(filter(None, wrong)) or grade.note)

    def solution(self, body: Body) -> Sequence[str]:
        """Return the keys."""
        return [option["text"] for option in body["options"] if option["correct"]]


def make(probe: Probe, base: FactBase) -> Item | None:
    """Return a list's probe with its keys and two or three of their class that are proved not to belong.

    Of a long list four are shown, and asked for among "these".
    """
    if len(probe.keys) < 2 or base.others(probe) or _is_of_enemies(probe) or _may_be_shared(probe, base):
        return None
    if _names_a_people(probe):
        return None
    id_ = item_id(probe, ItemType.CHOICES)
    most = MOST_PHRASES if probe.keys[0].kind == "phrase" else MOST_KEYS
    stem, keys = (probe.stem, probe.keys) if len(probe.keys) <= most else _of_these(probe, id_)
    wrong = _wrong(probe, base, id_) if stem else ()
    if len(wrong) < 2:
        return None
    texts = texts_of((*keys, *wrong), stem)
    options = [Option(text, True) for text in texts[: len(keys)]]
    options += [
        Option(text, False, why_wrong(base, probe, term)) for text, term in zip(texts[len(keys) :], wrong, strict=True)
    ]
    return Item(
        id_,
        probe.fact.id,
        ItemType.CHOICES,
        stem,
        explain(probe.fact),
        probe.fact.evidence,
        1.0,
        options=order.arranged(options, id_),
        role=probe.role,
    )


def _is_of_enemies(probe: Probe) -> bool:
    """Say whether states are asked for that somebody stood against: others there are seen to be wrong."""
    against = probe.role.endswith("_against") or bool(_AGAINST.search(probe.stem))
    return against and probe.keys[0].kind == "country"


def _names_a_people(probe: Probe) -> bool:
    """Say whether a question names the people of a state that it asks for: "the Norwegian-held island"."""
    said = set(re.findall(r"\w+", probe.stem.lower()))
    return any(people in said for key in probe.keys if key.kind == "country" for people in demonyms(key.text))


_AGAINST = re.compile(rf"\bagainst {GAP}")


_NUMBER = rf"(?:{'|'.join(CARDINALS)}|\d+)(?:[ -](?:{'|'.join(CARDINALS)}))?"
_OF_THESE = (
    (re.compile(rf"^What are (?:the )?{_NUMBER} (?=[a-z])"), "Which of the following are "),
    (re.compile(rf"\bWhich {_NUMBER} ([a-z][a-z -]+?) did (.+) have\?$"), r"Which of the following were \1 of \2?"),
    (
        re.compile(rf"\bWhich {_NUMBER} ([a-z][a-z -]+?) do(?:es)? (.+) have\?$"),
        r"Which of the following are \1 of \2?",
    ),
    (re.compile(rf"\b([Ww])hich {_NUMBER} (?=[a-z])"), r"\1hich of the following "),
)


def _of_these(probe: Probe, seed: str) -> tuple[str, tuple[Term, ...]]:
    """Return a long list's question for four of its members; an empty stem where it does not say "which fifteen"."""
    stem = next((pattern.sub(to, probe.stem, count=1) for pattern, to in _OF_THESE if pattern.search(probe.stem)), "")
    chosen = order.permutation(len(probe.keys), seed, "these")[:SHOWN_OF_MANY]
    return stem, tuple(probe.keys[i] for i in sorted(chosen))


def _wrong(probe: Probe, base: FactBase, seed: str) -> tuple[Term, ...]:
    """Choose wrong options one by one, each like another of the keys."""
    found: dict[str, Term] = {}
    listed = [
        _stems(key.text) for key in probe.keys
    ]  # what shares words with any of a list is told of it in other words
    for i in order.permutation(len(probe.keys), seed, "like")[:3]:
        for term in proven(probe, base, probe.keys[i]):
            if term.key not in found and _is_other(term, probe, listed):
                found[term.key] = term
                break
    if len(found) < 2:
        for term in proven(probe, base, probe.keys[0]):
            if _is_other(term, probe, listed):
                found.setdefault(term.key, term)
    return tuple(found.values())[: 3 if len(probe.keys) > 2 else 2]


def _is_other(term: Term, probe: Probe, listed: Sequence[frozenset[str]]) -> bool:
    """Say whether a wrong option is no key in the same or in other words."""
    if any(term.text == key.text for key in probe.keys):
        return False
    return term.kind != "phrase" or not any(len(_stems(term.text) & mine) > 1 for mine in listed)


_HELD = re.compile(rf"(?:\b[Ww]hich (?:\w+ ){{1,3}}|{GAP} )(?:had|have|lacked|faced|needed|wanted|felt)\b")


def _may_be_shared(probe: Probe, base: FactBase) -> bool:
    """Say whether it is told how states were or what they had, and the same part names another together with them.

    What two allies had the third may have had as well.
    """
    if probe.keys[0].kind != "country" or not _HELD.search(probe.stem):
        return False
    here = base.sections_of(base.evidence_sentences(probe.fact))
    together = frozenset.intersection(*(base.mentions.of(key) for key in probe.keys))
    others = (term for term in base.pool("country") if not any(term.key == key.key for key in probe.keys))
    return any(here & base.sections_of(together & base.mentions.of(term)) for term in others)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in words(text) if word not in LITTLE)
