"""What is mended in the wording of a question before it is judged."""

import re
from dataclasses import replace

from content.answers import words
from content.facts.base import Probe
from content.patterns import Worded
from content.questions.refusals.told_before import without_ties
from content.questions.wording.mends import mended

_RELATIVE = re.compile(
    r" that (?<=[a-z0-9_] that )(?=(?:would|had|has|have|will|was|were|is|are|may|might|could|can|did|do|does|must"
    r"|should|[a-z]+ed|came|led|became|made|took|began|went|gave"
    r"|(?:affect|share|want|help|allow|provide|include|use|work|support|make|need|contain|cause|remain|exist)s?"
    r"|wish(?:es)?)\b)"
)
_SAYS = re.compile(
    r"\b(?!agreement|statement)(?:say|says|said|argu|claim|believ|think|thought|state|stated|declar|underlin|stress|insist|assert|announc|agree"
    r"|recogni[sz]|acknowledg|warn|worr|fear|hope|expect|propos|demand|indicat|suggest|show|ensur|mean|assur|inform|not"
    r"|so|such|conclud|decid|determin|promis|report|know|knew|felt|feel|maintain|reassur|believ|possibilit|idea|fact|view"
    r"|belief|claim|hope|fear|assurance|guarantee|condition|requir)\w*$",
    re.I,
)


# "argued that the war was lost": the clause is as plain without it. Not behind a verb that takes a name as well.
_NEEDLESS = re.compile(
    r"\b(said|says|agreed|indicate[ds]?|argue[ds]?|claim|claimed|believed?|hoped?|announced|declared|promised|shows|showed"
    r"|suggested|stated|thought|felt|knew|adds?|added|recorded|noted|notes|wrote|writes|reported|ruled|reali[sz]ed?"
    r"|learned|concluded|ensure[ds]?|admitted|feared|insisted|warned) that "
    r"(?=(?:the|an?|it|they|he|she|one|some|no|all|its|their|[A-Z]\w+)\b)"
)


_AS_WELL = re.compile(r",? as well(?! as\b)(?=[ ,.?])")  # as what, the sentence before says


# '"the pride of the fleet." in ____': the stop of a quotation where the sentence goes on
_QUOTED_STOP = re.compile(r'(?<![A-Z])\.(?="\s(?:[a-z(]|____))')


# "Under the instruction of whom did he learn ...?", "With which towns ...": a gap reads better.
_TYING = "under|with|against|out|of|through|without|upon|about|among|to|from"
_ODD = re.compile(
    rf"(?:^|: |, )(?:(?:by|until) (?:which|what|how)|(?:{_TYING}|by) (?:[\w-]+ ){{1,4}}(?:whom|which|what)"
    rf"|(?:{_TYING}) (?:whom|what|how))\b",
    re.I,
)


# "All of which country except Tarn did he conquer?", "In the peninsula of which region was it based?", "Which state was
# the effect of the war to replace?"
_CLUMSY = Worded(
    "which what",
    r"(?:^|: )(?:(?:All|Most|Much|Half|Parts?|Some|None|Both) of (?:which|what)\b"
    r"|(?:In|On|At) the (?:peninsula|city|town|village|island|province|region|state|county|kingdom|republic|duchy) of"
    r" (?:which|what)\b"
    r"|Which [\w ]+? (?:is|was) the (?:\w+ )*(?:effect|aim|goal|purpose|plan|intention|task|role|result|job|mission"
    r"|objective|idea|decision)\b[^?]* to [a-z]+)",
)


def opens_oddly(probe: Probe) -> bool:
    """Say whether a question opens with words that leave the reader waiting for what they belong to."""
    return len(probe.keys) == 1 and (_ODD.search(probe.stem) or _CLUMSY.search(probe.stem)) is not None


def tidied(probe: Probe) -> Probe:
    """Return a probe without a "that" where it may go, and with "which" for one that begins a relative clause.

    "How many treaties that ended the war ...": a reader stumbles over "that", which may point at something.
    """
    probe = mended(without_ties(probe))
    for sign, left_behind in ((" as well", _AS_WELL), ('."', _QUOTED_STOP)):
        if sign in probe.stem or sign in probe.gapped:
            probe = replace(probe, stem=left_behind.sub("", probe.stem), gapped=left_behind.sub("", probe.gapped))
    if " that " not in probe.stem and " that " not in probe.gapped:
        return probe
    return replace(probe, stem=_with_which(probe.stem), gapped=_with_which(probe.gapped))


def without_that(text: str) -> str:
    """Return a text without a "that" behind verbs of saying where the clause is as plain without it."""
    return _NEEDLESS.sub(r"\1 ", text) if " that " in text else text


def _with_which(text: str) -> str:
    text = without_that(text)
    return _RELATIVE.sub(lambda found: " that " if _SAYS.search(text[: found.start()]) else " which ", text)


SHORTEST_TITLE, LONGEST_TITLE = 3, 14  # words


def tells(title: str, probe: Probe) -> bool:
    """Say whether a title tells what a text is about in a few words of its own, and gives no answer away."""
    telling = {word for word in words(title) if len(word) > SHORTEST_TITLE}
    given = telling & {word for key in probe.keys for word in words(key.text)}
    return not given and len(telling) >= SHORTEST_TITLE and len(title.split()) <= LONGEST_TITLE


__all__ = ["opens_oddly", "tells", "tidied", "without_that"]
