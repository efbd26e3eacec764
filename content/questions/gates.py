"""What is stopped before any item is made of it: probes that no type could save.

A gate looks at the stem alone, as the linter's rules for stems do; a probe that fails makes neither item nor card.
"""

import re

from content.answers import words
from content.facts.base import Probe
from content.questions.base import Item as _Item
from content.questions.base import ItemType
from content.questions.lint import errors, findings

LONGEST_STEM = 45  # words
LONGEST_BACK = 60  # words of a card's answer


def stopped(probe: Probe) -> str:
    """Return the rule that stops a probe, empty where it may be asked."""
    if not probe.keys or not all(key.text.strip() for key in probe.keys):
        return "gate: no answer"
    if len(probe.stem.split()) > LONGEST_STEM:
        return "gate: the question is too long"
    if sum(len(key.text.split()) for key in probe.keys) > LONGEST_BACK:
        return "gate: the answer is too long"
    if _is_truncated(probe):
        return "gate: the answer is cut off"
    found = errors(findings(_as_asked(probe), probe))
    return found[0].rule if found else ""


def _as_asked(probe: Probe) -> _Item:
    """Return the plainest item of a probe, for the rules that judge a stem with its answer."""
    return _Item(
        "",
        probe.fact.id,
        ItemType.SHORT_ANSWER if len(probe.keys) == 1 and probe.keys[0].kind != "phrase" else ItemType.CHOICE,
        probe.stem,
        "",
        probe.fact.evidence,
        1.0,
        answers=(probe.keys[0].text, *probe.keys[0].accepted),
        role=probe.role,
    )


_LOOSE_END = re.compile(r"(?:\b(?:the|a|an|of|to|in|on|by|for|with|and|or|that|which|as|its|their)|[,;:(–—-])$", re.I)


def _is_truncated(probe: Probe) -> bool:
    return any(_LOOSE_END.search(key.text.strip()) or not words(key.text) for key in probe.keys)
