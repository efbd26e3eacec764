"""Whether a question reads as one: what a parse that went astray leaves behind. Pure."""

import re

from content.facts.base import Probe
from content.patterns import Worded
from content.questions.base import GAP

# "How many posts the company's were reduced to 52?"
_NO_VERB = re.compile(
    r"\bHow (?:many|much) [\w-]+ (?:(?!of|in|on|at|to|for|from|by)[\w-]+ )?(?:the|an|its|his|their) [\w-]+(?:['’]s)?"
    r" (?:was|were|is|are|had)\b"
)
_NUMBER_FIRST = re.compile(r"^(?:[^:?]*: )?\d{4} wh", re.I)  # "1688 which two countries were at war after?"
_WHAT_ASIDE = re.compile(r"(?:^|: )What, ")  # "What, launched in 1979, carried mail?"
# "Which place founded a monastery?": who did so is no place, whatever the name was taken for
_PLACE_ACTS = re.compile(
    r"(?:[^:?]*: )?Which place (?:founded|built|wrote|led|established|created|designed|invented|married|won|ruled)\b"
)
_CLAUSE_AND_DATE = re.compile(r", where [^,?]+, in \d{4}\?$")  # "the bay, where they settled, in 1668?"
_UNDONE = Worded(
    "did do does",
    r"\b(?:did|do|does) [^?]*\b(?:suffer|finish|continue|go|get|serve|act|work|stand|sit|appear|seem|remain|lead"
    r"|owe|bring)\?$",
)
# "Panama remained until 1939", "the right of the States to what?"
_LACKING = Worded(
    "remain remains remained stay stays stayed prove proves proved seem seems seemed appear appears appeared"
    " right rights obligation obligations duty ability authority power powers readiness attempt attempts",
    rf"\b(?:remain(?:ed|s)?|stay(?:ed|s)?|prove[ds]?|seem(?:ed|s)?|appear(?:ed|s)?)"
    rf" (?:until\b|since\b|by\b|after\b|in (?:\d|{GAP})|{GAP}\.|\?)"
    r"|\b(?:the|an?|its|his|her|their) (?:right|obligation|duty|ability|authority|power|readiness|attempt)s?"
    r"(?: and (?:the )?\w+)?(?: of (?:the )?[A-Z][\w. ]+)?\?$",
)
# "When did they decide?", "in as Manono", "C. The board", "(see part 3)": what a cut or a list leaves behind
_DID_THEY = Worded("they he she it", r"^(?:[^:?]*: )?[^?]*?\b(?:did|do|does|had|have|was|were) (?:they|he|she|it)\b")
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z]")
_DEBRIS = Worded(
    "as see otherwise percentage",
    r"\b(?:in|at|to|of|for|with|on|by) as [A-Z]|\(see\b|\bunless otherwise\b"
    r"|\b[Ww]hat percentage (?:was the|is the|were|are|had|have|only)\b",  # of what is not said
)
_NUMBERED_BY_HALF = re.compile(r"(?:^|: |, )(?:II|III|IV|VI|VII|VIII|IX|XI|XII) [a-z]+")  # ", II took advantage"
_POINT = re.compile(r"^(?:[^:?]*: )?[A-Z]\. (?:The|An?|Each|Any|All|In|On)\b")
_CUT_BESIDE_GAP = re.compile(rf"{GAP} [A-Z]/\d|\b\d+(?:st|nd|rd|th) {GAP}")
_DANGLING = Worded(
    "thereafter thereupon hereafter thereby therein otherwise furthermore likewise",
    r"^(?:[^:?]*: )?(?:Thereafter|Thereupon|Hereafter|Thereby|Therein|Otherwise|Furthermore|Likewise)\b",
)
_DRAFTING = Worded("hereinafter whole", r"\bhereinafter\b|\bin whole or (?!in\b)", re.I)
_PLURAL = re.compile(r"(?:were|are|have)\b")


def garbled(probe: Probe) -> str:
    """Return what is wrong with how a question hangs together; empty where nothing is."""
    if GAP not in probe.stem and (
        _NO_VERB.search(probe.stem)
        or _NUMBER_FIRST.match(probe.stem)
        or _CLAUSE_AND_DATE.search(probe.stem)
        or _WHAT_ASIDE.search(probe.stem)
        or _PLACE_ACTS.match(probe.stem)
        or "ince when shall " in probe.stem
    ):
        return "the question has lost its verb or its end"
    if _NUMBERED_BY_HALF.search(probe.stem):
        return "a ruler has lost the name before the number"
    if any(pattern.search(probe.stem) for pattern in (_UNDONE, _DANGLING, _DRAFTING, _LACKING)) or _is_debris(probe):
        return "something is left hanging"
    return "the verb is several's, the subject one" if _disagrees(probe) else ""


def _is_debris(probe: Probe) -> bool:
    stem = probe.stem
    if asked := _DID_THEY.match(stem):
        return not _NAMED.search(asked.group())  # whom it means is said
    if _DEBRIS.search(stem) or _POINT.match(stem):
        return True
    return GAP in stem and _CUT_BESIDE_GAP.search(stem) is not None


def _disagrees(probe: Probe) -> bool:
    """Say whether "were" tells of a list of which only the first is left: "Where were Rupert House erected?"."""
    subjects = probe.fact.roles.get("subject", ())
    if len(subjects) != 1 or subjects[0].plural or subjects[0].kind == "phrase":
        return False
    text = subjects[0].text
    if text.endswith("s") or " and " in text:
        return False
    told = (probe.fact.statement, probe.gapped)
    behind = (said.partition(f"{text} ")[2] for said in told if said.lower().startswith(text.lower()))
    return (
        any(_PLURAL.match(rest) for rest in behind) or f" were {text} " in probe.stem or f" are {text} " in probe.stem
    )


__all__ = ["garbled"]
