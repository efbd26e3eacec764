"""What stops a gap in an excerpt: what its own sentence lacks, and what the sentences before it give away. Pure."""

import re
from dataclasses import replace

from content.answers import words
from content.facts.base import Probe
from content.knowledge import FactBase, is_date, is_quantity
from content.questions.base import GAP
from content.questions.keys.phrases import stands_alone
from content.questions.refusals.common_knowledge import SEATS
from content.questions.refusals.debris import has_debris
from content.questions.refusals.gaps import gap_flaw
from content.questions.refusals.gates import stopped
from content.questions.refusals.torn_clauses import torn_sentence
from content.questions.types.cloze import class_wanted, says_class
from content.questions.wording.excerpts import asked_sentence

ROOT = 5  # letters by which words are told to be of one root
LITTLE = frozenset(words("the of and for in on at to a an by with from"))


def excerpt_flaw(probe: Probe, base: FactBase) -> str:
    """Return the rule that stops a gap of an excerpt, empty where it may be asked."""
    sentence = asked_sentence(probe)
    if _is_given_away(probe):
        return "excerpt: what is quoted gives the answer away"
    flaws = _NUMBER_FLAWS if _is_number(probe) else _NAME_FLAWS
    if flaw := next((flaw for flaw, pattern in flaws if pattern.search(sentence)), ""):
        return f"excerpt: {flaw}"
    if flaw := torn_sentence(sentence) or has_debris(probe):
        return f"excerpt: {flaw}"
    if _is_one_of_namesakes(probe, base):
        return "excerpt: several are called so, told apart by their numbers"
    alone = replace(probe, stem=sentence, gapped=sentence if probe.gapped else "")
    if len(probe.keys) == 1 and probe.keys[0].kind != "phrase":
        return stopped(alone, base, led=True)
    return gap_flaw(alone) if all(map(stands_alone, probe.keys)) else "gate: the answer does not stand alone"


def may_be_asked(probe: Probe) -> bool:
    """Say whether an item is made of a gap, not only a card: it is a number, or tells what kind of name is wanted."""
    if probe.card_only or _is_number(probe):
        return not probe.card_only
    key, sentence = probe.keys[0], asked_sentence(probe)
    if _ONE_OF_SEVERAL.search(sentence) or (key.text in SEATS and not _AT.search(sentence)):
        return False
    told = class_wanted(key, sentence) or _TITLED.search(sentence) or says_class(sentence)
    return bool(told) and any(map(_is_written_out, (key.text, *key.accepted)))


_LETTERS = re.compile(r"(?:an? |the )?[A-Z&.-]{2,6}s?")


def _is_written_out(text: str) -> bool:
    return not _LETTERS.fullmatch(text)


_NAME = r"(?:[A-Z][\w.’'-]*)(?: (?:of |the |and )?[A-Z][\w.’'-]*)*"
# One of three names and more in a row; "Central and ____"
_ONE_OF_SEVERAL = re.compile(
    rf"(?:\b{_NAME}, )+(?:and |or )?{GAP},? (?:and|or)\b|\b{_NAME}, (?:{_NAME},? )?(?:and|or) {GAP}"
    rf"|{GAP}, {_NAME}(?:,| and| or) "
    rf"|\b(?:Central|North|South|East|West|Upper|Lower|Northern|Southern|Eastern|Western) and {GAP}"
)
_AT = re.compile(rf"\b(?:in|at|to|from|near|for|of|through|outside|around) {GAP}")
_TITLED = re.compile(rf"\b(?:President|Minister|General|King|Queen|Emperor|Pope|Sir|Mr|Mrs|Dr)\.? {GAP}")
_STYLES = "Duke|Earl|Prince|Princess|Bishop|Archbishop|King|Queen|Count|Lord|Marquess|Baron|Elector|Treaty|Battle"
_NAME_FLAWS = (
    ("the answer stands behind the gap in other words", re.compile(rf"{GAP} ?\(([A-Z]{{2,}})\)")),
    ("the gap takes the beginning of a name", re.compile(rf"{GAP} (?:of|for) (?:the |an? )?[A-Z]")),
    ("the gap takes the end of a name", re.compile(rf"\b(?:{_STYLES}) of {GAP}")),
)
_NUMBER_FLAWS = (
    # "83 acres (33.6 ha)": the same in another measure
    (
        "the answer stands behind the gap in other words",
        re.compile(rf"{GAP}(?: [\w.²³°-]+){{0,3}} \((?:about |approximately |c\. |ca\. )?\d"),
    ),
    ("a span of years tells the year", re.compile(r"\b\d{4}[–-]\d{2,4}\b")),
    ("the sentence lists what it counts", re.compile(rf"{GAP} [^.:;]*(?:: |; (?:one|the first)\b)")),
)


def _is_number(probe: Probe) -> bool:
    return is_date(probe.keys[0]) or is_quantity(probe.keys[0])


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
