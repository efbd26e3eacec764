"""Whether a question reads as one: what a parse that went astray leaves behind. Pure."""

import re

from content.facts.base import Probe
from content.questions.base import GAP

# "How many posts the company's were reduced to 52?"
_NO_VERB = re.compile(
    r"\bHow (?:many|much) [\w-]+ (?:(?!of|in|on|at|to|for|from|by)[\w-]+ )?(?:the|an|its|his|their) [\w-]+(?:['’]s)?"
    r" (?:was|were|is|are|had)\b"
)
_NUMBER_FIRST = re.compile(r"^(?:[^:?]*: )?\d{4} wh", re.I)  # "1688 which two countries were at war after?"
_CLAUSE_AND_DATE = re.compile(r", where [^,?]+, in \d{4}\?$")  # "the bay, where they settled, in 1668?"
_PLURAL = re.compile(r"(?:were|are|have)\b")


def garbled(probe: Probe) -> str:
    """Return what is wrong with how a question hangs together; empty where nothing is."""
    if GAP not in probe.stem and (
        _NO_VERB.search(probe.stem) or _NUMBER_FIRST.match(probe.stem) or _CLAUSE_AND_DATE.search(probe.stem)
    ):
        return "the question has lost its verb or its end"
    return "the verb is several's, the subject one" if _disagrees(probe) else ""


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
