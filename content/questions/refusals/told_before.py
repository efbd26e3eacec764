"""What of a question only the sentence before explains: "the subsequent talks", "in retaliation". Pure.

What adds nothing where it stands alone is left off; what the question hangs on stops it.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from content.facts.base import FactKind, Probe
from content.facts.names.callings import is_calling
from content.facts.phrases.backward import HEADED, answers_nothing, goes_on, is_beside_others, is_both, is_one_of_them
from content.patterns import YEAR, Worded
from content.questions.base import GAP

# "shot 15 prisoners in retaliation": for what, the sentence before says; what was done is true without it
_ANSWERING = Worded(
    "retaliation response reprisal reply turn revenge",
    r",? in (?:retaliation|response|reprisal|reply|turn|revenge)(?=[?.,]| (?:in|on) (?:\d|[A-Z]))",
)
# "had earlier sold ten ships", "stretched at the time from Oster to Tarn"
_EARLIER = Worded(
    "earlier previously later then already time",
    r"(?<=\bhad) (?:earlier|previously|already)(?= [a-z]+(?:ed|en|nt|ld|de|id|wn|ne|ft|pt)\b)"
    r"|(?<=[a-z]) at (?:the|that) time(?= (?:from|in|to|by|as)\b)",
)
# "the subsequent find of gold in 1848": the find is told by the rest
_OF_ITS_OWN = Worded(
    "subsequent ensuing resulting",
    r"(?<=\b[Tt]he )(?:subsequent|ensuing|resulting) "
    r"(?=[a-z]+ (?:of|between|in|with) (?:the )?\w+ (?:[a-z]+ )*(?:[A-Z]|\d))",
)
_LEFT_OFF = (_ANSWERING, _EARLIER, _OF_ITS_OWN)


def without_ties(probe: Probe) -> Probe:
    """Return a probe without what ties its sentence to the one before and adds nothing to it."""
    stem, gapped = probe.stem, probe.gapped
    for tie in _LEFT_OFF:
        stem, gapped = tie.sub("", stem), tie.sub("", gapped)
    return probe if (stem, gapped) == (probe.stem, probe.gapped) else replace(probe, stem=stem, gapped=gapped)


def told_before(probe: Probe) -> str:
    """Return what of a question hangs on what was told before it; empty where nothing does."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "")


# "The subsequent talks ended in ____", "A previous flight was made": after, before what?
_IN_SEQUENCE = Worded(
    "previous subsequent preceding ensuing resulting mounting aforesaid",
    r"\b(?:previous|subsequent|preceding|ensuing|resulting|mounting|aforesaid) (?!to\b|from\b|in\b|years?\b)[a-z]",
    re.I,
)
# "six hours later on July 21", "a few decades ago"
_RECKONED = Worded(
    "later earlier ago afterwards",
    r"\b(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur\w+) (?:later|earlier|ago|afterwards)\b",
)
# "The meetings themselves were few": set against what was told before
_EMPHATIC = Worded(
    "themselves itself himself herself",
    r"\b(?:themselves|itself|himself|herself),? (?:was|were|is|are|had|has|have|did|does|do|could|would)\b",
)
# "If instead the fleet came", "succeeded where others had failed"
_CONTRASTED = Worded(
    "instead others",
    r"\binstead\b(?! of\b)|\bothers (?:had|have|were|did|could|would|was|failed|refused|followed)\b",
)


def _is_in_sequence(probe: Probe) -> bool:
    found = _IN_SEQUENCE.search(probe.stem)
    return found is not None and not any(found.group().lower() in key.text.lower() for key in probe.keys)


def _is_reckoned(probe: Probe) -> bool:
    return _RECKONED.search(probe.stem) is not None


def _is_stressed(probe: Probe) -> bool:
    return bool(_EMPHATIC.search(probe.stem))


def _is_contrasted(probe: Probe) -> bool:
    return _CONTRASTED.search(probe.stem) is not None


# "226,000 had fled", "and at least four workers were killed": who of what, and where?
_COUNTED_ALONE = re.compile(
    rf"^(?:[^:?]*: )?(?:(?:[Ss]ome|[Aa]bout|[Oo]ver) )?(?:{GAP}(?: \(number\))?|\d[\d,]*)"
    r" (?:had|have|were|was|fled|died)\b"
)
_NAMED = re.compile(r"(?<![.:?] )(?<!^)\b[A-Z]\w+")


def _counts_nobody(probe: Probe) -> bool:
    """Say whether a number stands for those whom the sentence before tells of."""
    return _COUNTED_ALONE.match(probe.stem) is not None


def _counts_nowhere(probe: Probe) -> bool:
    """Say whether it is asked how many there were of something, and nothing says where, when or whose."""
    if probe.keys[0].kind != "count" or YEAR.search(probe.stem):
        return False
    told = probe.stem.partition(": ")[2] or probe.stem
    return not _NAMED.search(told[1:]) and _HARMED.search(told) is not None


_HARMED = Worded(
    "killed wounded injured arrested executed captured died drowned hurt",
    r"\b(?:killed|wounded|injured|arrested|executed|captured|died|drowned|hurt)[.?]$",
)
# "Who wrote to Ivo Berg?", "Ada Holm introduced a motion on ____": what about?
_ABOUT_NOTHING = Worded(
    "wrote write spoke speak replied reply introduce introduced submit submitted present presented issue issued"
    " propose proposed make made give gave deliver delivered",
    rf"\b(?:wrote|spoke|replied) to (?:{GAP}(?: \(\w+\))?|(?:[A-Z][\w.’'-]*(?: of)? ?)+)[.?]$"
    r"|^(?:[^:?]*: )?To whom did [^?]* (?:write|speak|reply)\?$"
    r"|\b(?:introduced?|submit(?:ted)?|present(?:ed)?|issued?|proposed?|made?|make|gave|give|deliver(?:ed)?)"
    r" an? (?:[a-z]+ )?(?:resolution|motion|bill|proposal|statement|speech|report|petition|letter|declaration|decree)"
    r"(?=[.?]| (?:in|on|by) (?:____|\d|[A-Z]\w+ \d))",
)


def _tells_no_matter(probe: Probe) -> bool:
    return _ABOUT_NOTHING.search(probe.stem) is not None


# "Who defeated Ivo Berg?", "Ada Holm met ____.": at which of many times?
_FOUGHT = "defeat beat rout attack outflank repulse meet visit support"
_NAME_ONLY = rf"(?:the )?(?:{GAP}(?: \(\w+\))?|(?:[A-Z][\w.’'-]*(?: of| the)? ?)+)"
_ANY_FIGHT = Worded(
    f"{_FOUGHT} defeated routed attacked outflanked repulsed met visited supported",
    rf"^(?:[^:?]*: )?(?:(?:Who|{_NAME_ONLY}) ?"
    rf"(?:defeated|beat|routed|attacked|outflanked|repulsed|met|visited|supported) {_NAME_ONLY}[.?]"
    rf"|(?:Whom|Which \w+) did {_NAME_ONLY}(?:{'|'.join(_FOUGHT.split())})\?)$",
)


def _is_any_fight(probe: Probe) -> bool:
    return _ANY_FIGHT.search(probe.stem) is not None


def _goes_on(probe: Probe) -> bool:
    return goes_on(probe.stem)


def _is_one_of_them(probe: Probe) -> bool:
    return is_one_of_them(probe.stem)


def _is_beside_others(probe: Probe) -> bool:
    return is_beside_others(probe.stem)


def _is_both(probe: Probe) -> bool:
    return is_both(probe.stem)


def _answers_nothing(probe: Probe) -> bool:
    return answers_nothing(probe.stem)


_SOMEBODY = re.compile(
    rf"{HEADED}(?:In \d{{4}}, )?The (?:[A-Z][a-z]+ |[a-z]+ )?(?P<who>[a-z]{{3,}})"
    r"(?! (?:of|who|to|for|in|at|from|and|on|with|under|known|called|named)\b| [A-Z]|[’'])(?= [a-z]+)"
)


def _is_somebody(probe: Probe) -> bool:
    """Say whether a stem is about one who is called by a trade alone: "The Danish envoy met ____"."""
    found = _SOMEBODY.match(probe.stem)
    rule = probe.fact.kind is FactKind.RULE
    return found is not None and not rule and is_calling(found["who"]) and found["who"] not in _OFFICES


# "The Levant reached to their capital": whose? No land is "they", nor is "which region"
_THEIRS = Worded(
    "their",
    rf"{HEADED}(?:Which (?:region|country|city|town|island|state|place) |The [A-Z]\w+(?<!s)(?<!sh|ch)(?<!ese) )"
    r"(?!and\b|or\b)(?:(?!\w+s\b|(?:and|or|people|who|men|women|each|every|any|all|both|those|they)\b|____)[\w’'-]+ )*"
    r"their\b",
)


def _is_theirs_of_one(probe: Probe) -> bool:
    return _THEIRS.match(probe.stem) is not None and probe.keys[0].kind not in _SEVERAL


_SEVERAL = frozenset({"people", "group", "nationality"})
_OFFICES = frozenset(
    {"president", "king", "queen", "emperor", "pope", "god", "goddess", "chief", "general", "official"}
)


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("what came before or after is told before", _is_in_sequence),
    ("from when it is reckoned is told before", _is_reckoned),
    ("what it is set against is told before", _is_contrasted),
    ("what it is set against is told before", _is_stressed),
    ("who is counted is told before", _counts_nobody),
    ("where it happened is told before", _counts_nowhere),
    ("what it was about is not said", _tells_no_matter),
    ("which of their meetings is meant is not said", _is_any_fight),
    ("what it goes on from is told before", _goes_on),
    ("of which things it is one is told before", _is_one_of_them),
    ("what it stands beside is told before", _is_beside_others),
    ("which two are meant is told before", _is_both),
    ("what it answers is told before", _answers_nothing),
    ("who is called so is told before", _is_somebody),
    ("whose it is is told before", _is_theirs_of_one),
)

__all__ = ["told_before", "without_ties"]
