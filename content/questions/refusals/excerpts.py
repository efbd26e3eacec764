"""What stops a gap in an excerpt: what its own sentence lacks, and what the sentences before it give away. Pure."""

import re
from dataclasses import replace

from content.answers import words
from content.facts.base import Probe
from content.knowledge import FactBase, is_date, is_quantity
from content.questions.base import GAP
from content.questions.refusals.gates import stopped
from content.questions.wording.excerpts import asked_sentence

ROOT = 5  # letters by which words are told to be of one root
LITTLE = frozenset(words("the of and for in on at to a an by with from"))
# "83 acres (33.6 ha)": the same in another measure
_CONVERTED = re.compile(rf"{GAP}(?: [\w.²³°-]+){{0,3}} \((?:about |approximately |c\. |ca\. )?\d")
_SPELLED = re.compile(rf"{GAP} ?\(([A-Z]{{2,}})\)")


def excerpt_flaw(probe: Probe, base: FactBase) -> str:
    """Return the rule that stops a gap of an excerpt, empty where it may be asked."""
    sentence = asked_sentence(probe)
    if _is_given_away(probe):
        return "excerpt: what is quoted gives the answer away"
    if (_is_number(probe) and _CONVERTED.search(sentence)) or _SPELLED.search(sentence):
        return "excerpt: the answer stands behind the gap in other words"
    if _OF_NAME.search(sentence) and not _is_number(probe):
        return "excerpt: the gap takes the beginning of a name"
    if _is_one_of_namesakes(probe, base):
        return "excerpt: several are called so, told apart by their numbers"
    alone = replace(probe, stem=sentence, gapped=sentence if probe.gapped else "")
    return stopped(alone, base, led=True)


def _is_number(probe: Probe) -> bool:
    return is_date(probe.keys[0]) or is_quantity(probe.keys[0])


_OF_NAME = re.compile(rf"{GAP} (?:of|for) (?:the |an? )?[A-Z]")
_NUMERAL = re.compile(r" [IVX]+$")


def _is_one_of_namesakes(probe: Probe, base: FactBase) -> bool:
    """Say whether a ruler is called without the number that tells him from others of that name."""
    key = probe.keys[0]
    if key.kind != "person" or _NUMERAL.search(key.text):
        return False
    return any(_NUMERAL.sub("", other.text) == key.text for other in base.pool("person") if other.key != key.key)


def _is_given_away(probe: Probe) -> bool:
    """Say whether a word of the answer, or another name of it, stands in what is quoted."""
    key = probe.keys[0]
    said = words(probe.stem.replace(GAP, " "))
    if _is_number(probe):
        return bool(set(re.findall(r"\d{4}", key.key)) & set(said)) or key.text.lower() in probe.stem.lower()
    roots = {word[:ROOT] for word in said if len(word) >= ROOT} | set(said)
    return any(_tells(words(text), key.noun, roots) for text in (key.text, *key.accepted))


def _tells(name: tuple[str, ...], noun: str, roots: set[str]) -> bool:
    """Say whether half of what tells a name from others of its kind is said beside the gap."""
    telling = [word for word in name if word not in LITTLE and word != noun]
    again = [word for word in telling if word[:ROOT] in roots]
    return bool(telling) and 2 * len(again) >= len(telling)
