"""Whether what is told of who or what is asked for is true of many: "Who was born in Tarn?". Pure.

A question for a name has one answer where what is told singles it out: a rank that is kept ("the first to ..."), a deed
of which there is one (who founded the bank), a thing of which there is one. What many do or are does not, though the
text tells it of one only: such facts are asked for their dates and places.
"""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.knowledge import is_date, is_quantity, plain
from content.language import is_adjective, is_noun, words
from content.patterns import MONTHS, Worded
from content.questions.base import GAP

DOERS = frozenset({"subject", "agent", "name"})
UNDERGOERS = frozenset({"object"})
TELLING_STEM = 18  # words: so much is true of few
OCCASIONS = ("when", "until", "since", "by", "venue")
# What many do or are at once, wherever and whenever: a date does not make one of them.
_SHARED_ALWAYS = words(
    "live reside dwell visit study invest meet read remain stay lie border stand benefit suffer like dislike "
    "admire love enjoy"
)
# What many do, one of them at a time: without a date it is anybody's.
_SHARED_UNDATED = words(
    "work collaborate cooperate see seek want hope wish support oppose back favour favor criticise criticize"
)
_MET = words("read visit meet see know study watch hear love like admire")
_MOVING = words("travel go come return move sail journey migrate emigrate immigrate tour flee arrive settle")
_MADE = words("write paint compose publish print draw make sculpt film record release produce build attribute ascribe")
_RANK = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|only|sole|most|least|original(?:ly)?|eldest|alone|single)\b"
    r"|\b\d+(?:st|nd|rd|th)\b(?! centur)"
)
_ASKS = re.compile(r"(?:^|: |, )(?:[Ww]ho|[Ww]hom|[Ww]hat|[Ww]hich [\w-]+(?: [\w-]+)?) ")
# "Who was a critic of the plan?", "an early pioneer of flight": kin, followers and adversaries are many.
_RELATED = (
    "member native citizen resident student pupil friend supporter opponent critic advocate adherent follower pioneer"
    " proponent lawyer teacher merchant farmer descendant relative admirer colleague contemporary survivor veteran"
    " champion defender practitioner user participant example instance representative"
)
_ONE_RELATED = Worded(
    _RELATED,
    r"\b(?:is|are|was|were|became|become|remained|been) (?:an?|one|also) (?:[\w-]+,? )*?"
    rf"(?:{'|'.join(_RELATED.split())})\b",
)
# "Who was a tall woman from Tarn?", "Who was an officer of the fur company?": the rank and file
_RANK_AND_FILE = (
    "officer soldier sailor elder loyalist woman man girl boy assistant employee clerk agent worker nobleman noblewoman"
)
_ONE_OF_RANKS = Worded(
    _RANK_AND_FILE,
    r"\b[Ww]ho (?:is|was|became) an? (?:(?!chief\b|commanding\b|presiding\b)[\w-]+,? ){0,3}?"
    rf"(?:{'|'.join(_RANK_AND_FILE.split())})\b",
)
# "Who was the son of Ivo and Ada?": they may have had several
_KIN = "son daughter brother sister cousin nephew niece grandson granddaughter uncle aunt"
_KIN_ALONE = Worded(_KIN, rf"\b[Ww]ho (?:is|was) (?:the|an?) (?:{'|'.join(_KIN.split())}) of (?:(?! who )[^?,])*\?$")
# "Which charter was adopted by member states in 1931?": of which body?
_BY_MEMBERS = Worded("member", r"\bby (?:the |all |its )?[Mm]ember (?:states|countries|nations|governments)\b")
_NAMED = re.compile(rf"(?!(?:{MONTHS})\b)[A-Z]\w")
# "Who was the Norwegian painter?", "Who was a brave but untrained officer?": by calling and people alone
_CALLED = re.compile(r"\bWho (?:is|was) (?:the|an?) (?P<told>[\w’', -]+?)\?$")
_TIED = re.compile(r"\b(?:of|in|at|for|to|by|from|on|who|that|which|whose)\b|['’]s?\b")
# "Which club uses the term?", "Who adopted Islam?", "Who was active in the revival?": what anybody may
_ANYBODY = Worded(
    "term word name own christianity islam judaism buddhism hinduism protestantism catholicism several influential"
    " prominent active famous popular present involved interested opposed",
    r"\buses? the (?:term|word|name)\b|\b(?:has|had|have) (?:its|his|her|their) own\b|\b(?:acted|starred) in several\b"
    r"|\b(?:adopted|embraced|accepted|converted to) (?:Christianity|Islam|Judaism|Buddhism|Hinduism|Protestantism"
    r"|Catholicism)\b|\b[Ww]ho (?:is|was) (?:\w+ly |very )?(?:influential|prominent|active|famous|popular|present"
    r"|involved|interested|opposed)\b",
)
_EMBASSY = re.compile(r"\b(?:is|are|was|were) represented in\b")
_BORN = re.compile(r"\b(?:was|were) (?:born|raised|educated|brought up)\b")
# "Studies by which institute", "By a rival of whom"
_INSIDE_ANY = re.compile(
    r"^(?:[^:?]*: )?(?:(?:By|To|With|From|For|Of|In|On|At) an? [a-z-]+(?: [a-z-]+)? of (?:whom|which)"
    r"|[A-Z][a-z]+s(?: [a-z]+)? by (?:whom|which))\b"
)


def true_of_many(probe: Probe) -> bool:
    """Say whether a question for a name tells only what may be true of several."""
    key = probe.keys[0]
    if len(probe.keys) > 1 or GAP in probe.stem or is_date(key) or is_quantity(key) or not _ASKS.search(probe.stem):
        return bool(_INSIDE_ANY.match(probe.stem))
    if _is_ranked(probe.stem) or len(probe.stem.split()) >= TELLING_STEM:
        return False
    role = plain(probe.role)
    if role in DOERS or (role == "complement" and probe.fact.relation == "be"):
        return any(is_shared(probe) for is_shared in _OF_DOERS)
    return role in UNDERGOERS and _verb(probe) in _MET and not _is_dated(probe)


def _is_ranked(stem: str) -> bool:
    """Say whether a rank singles one out: "the first woman to", "the longest bridge"."""
    if _RANK.search(stem):
        return True
    ends = (word for word in re.findall(r"\b[a-z]{3,}est\b", stem))
    return any(is_adjective(word) and not is_noun(word) for word in ends)


def _verb(probe: Probe) -> str:
    return probe.fact.relation.split(" ")[0]


def _is_dated(probe: Probe) -> bool:
    return any(role in probe.fact.roles for role in OCCASIONS if role in probe.given) or bool(_YEAR.search(probe.stem))


_TEXTS = frozenset({"treaty", "act", "document", "policy", "resolution"})  # of one of them all is told but once
_TO_POWER = Worded("power throne office on", r"\b(?:power|throne|office)\b|\b(?:go|goes|went) on to\b")
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")


def _does_what_many_do(probe: Probe) -> bool:
    verb = _verb(probe)
    if verb in _SHARED_ALWAYS:
        return True
    return verb in _SHARED_UNDATED and probe.keys[0].kind not in _TEXTS and not _is_dated(probe)


def _moves(probe: Probe) -> bool:
    """Say whether somebody went somewhere in a year: so did others; on a day, it is an event."""
    person = probe.keys[0].kind == "person"
    to_the_day = any(t.kind == "day" for role in OCCASIONS for t in probe.fact.roles.get(role, ()))
    intransitive = not probe.fact.undergone and "object" not in probe.fact.roles and not _TO_POWER.search(probe.stem)
    return person and intransitive and not to_the_day and _verb(probe) in _MOVING


def _is_one_of_works(probe: Probe) -> bool:
    """Say whether a work is asked for by its maker, its time or its place alone: "What was written by Holm?"."""
    made = probe.fact.undergone and _verb(probe) in _MADE and plain(probe.role) == "subject"
    return made and probe.keys[0].kind not in _TEXTS


def _is_related(probe: Probe) -> bool:
    return _ONE_RELATED.search(probe.stem) is not None


def _is_called_only(probe: Probe) -> bool:
    found = _CALLED.search(probe.stem)
    if found is None or _TIED.search(found["told"]):
        return False
    return not found["told"].split(" ")[-1][:1].isupper()  # "the Master Mason": an office of which there is one


def _is_of_rank_and_file(probe: Probe) -> bool:
    return probe.keys[0].kind == "person" and _ONE_OF_RANKS.search(probe.stem) is not None


def _is_of_unnamed_members(probe: Probe) -> bool:
    """Say whether member states did it of a body that the question names nowhere."""
    asked = _ASKS.search(probe.stem)
    return bool(asked and _BY_MEMBERS.search(probe.stem) and not _NAMED.search(probe.stem, asked.end()))


_OF_DOERS: tuple[Callable[[Probe], bool], ...] = (
    _does_what_many_do,
    _moves,
    _is_one_of_works,
    _is_related,
    _is_of_rank_and_file,
    _is_of_unnamed_members,
    _is_called_only,
    lambda probe: _ANYBODY.search(probe.stem) is not None,
    lambda probe: _KIN_ALONE.search(probe.stem) is not None,
    lambda probe: _EMBASSY.search(probe.stem) is not None,
    lambda probe: _BORN.search(probe.stem) is not None,
)

__all__ = ["true_of_many"]
