"""What is left of a question when the thing that it is about has gone: "defaulted on a payment". Pure.

A thing that only the rest of its sentence names, or the sentence before, is hollow where it stands alone.
"""

import re
from collections.abc import Callable

from content.answers import words
from content.facts.base import Probe
from content.facts.values.numbers import CARDINALS
from content.facts.worded import POST
from content.knowledge import is_date, is_quantity
from content.patterns import MONTHS, YEAR, Worded
from content.questions.base import GAP

_BLEACHED = (
    "important|major|significant|key|notable|crucial|special|new|bilateral|mutual|formal|similar|further|certain"
    "|additional|separate|joint"
)
_HOLLOW_THINGS = (
    "payment|arrangement|concession|compromise|deal|transaction|adjustment|measure|step|move|gesture|contribution"
    "|initiative|provision|exception|settlement|proposal|offer|effort|undertaking|venture|project"
)
_NUMBERS = "an?|one|two|three|four|five|several|some"
_DATE = rf"(?:(?:early|mid|late)[ -])?(?:(?:{MONTHS})(?: \d+,)? )?\d{{4}}"
_WHEN = rf"(?:,? (?:in|on|by|at) (?:{GAP}(?: \([^)]*\))?|{_DATE}))?"
_HOLLOW_END = re.compile(
    rf"(?<!save for )(?<!except for )\b(?:{_NUMBERS}) (?:(?:{_BLEACHED}) )*(?:{_HOLLOW_THINGS})s?"
    rf"(?: (?:to|with|for|by|from) (?:the )?(?:[A-Z][\w.’'-]*(?: of)? ?)+)?{_WHEN}[.?]$"
)
_HOLLOW = Worded(
    " ".join((*_HOLLOW_THINGS.split("|"), *(f"{one}s" for one in _HOLLOW_THINGS.split("|")))),
    _HOLLOW_END.pattern,
)
# "two initiatives to reinforce trade: the Loan Fund and ...": what they are stands behind the colon
_TOLD_BEHIND = re.compile(rf"\b(?P<what>(?:{_NUMBERS}) (?:(?:{_BLEACHED}) )*(?:{_HOLLOW_THINGS})s?)\b[^.;:]*: ")


# "When did Holm conquer regions?": back from whom, its sentence says
_LANDS = "regions|areas|territories|lands|towns|cities|islands|provinces|places|villages|ports|parts|sites"
_BARE_LANDS = Worded(
    _LANDS.replace("|", " "),
    r"\b(?:conquer|annex|occup|ced|gain|los|captur|seiz|tak|took|receiv|acquir|invad|rul|control|reach|visit|hold|held)"
    r"\w* (?:(?:new|vast|large|various|other|many|several|some|more) )*"
    rf"(?:{_LANDS})(?: (?:in|by|on) (?:{GAP}|{_DATE}))?[.?]$",
)


def emptied(probe: Probe) -> str:
    """Return what of a question has been emptied; empty where all that it is about is said."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "")


def _quote(probe: Probe) -> str:
    return probe.fact.evidence[0].quote if probe.fact.evidence else ""


def is_about_nothing(probe: Probe) -> bool:
    """Say whether a question is about a thing that nothing names; it may be told of somebody beside what others did.

    Whose office is asked is told by their name, whatever else the sentence says.
    """
    return all(key.kind != POST for key in probe.keys) and says_nothing(probe.stem)


def says_nothing(told: str) -> bool:
    """Say whether a sentence or question ends with what nothing names: "contained one important concession."."""
    return _HOLLOW.search(told) is not None


def is_told_behind(probe: Probe) -> bool:
    """Say whether it is asked when things were so of which the sentence says only behind a colon what they are."""
    asked = is_date(probe.keys[0]) and GAP not in probe.stem and ": " in _quote(probe)
    found = _TOLD_BEHIND.search(_quote(probe)) if asked else None
    return found is not None and f" {found['what']}" in probe.stem


def tells_half(probe: Probe) -> bool:
    """Say whether a statement tells of things that its sentence names only behind a colon: "two initiatives"."""
    found = _TOLD_BEHIND.search(_quote(probe)) if ": " in _quote(probe) else None
    return found is not None and f" {found['what']}" in probe.gapped


# "prevented the League from taking any action", of "any action to defend the port"
_ANY_END = Worded("any", r"\bany (?P<what>[a-z]+)(?=[.?]$)")


def _cuts_any(probe: Probe) -> bool:
    found = _ANY_END.search(probe.stem)
    return found is not None and bool(re.search(rf"\bany {found['what']} (?:to|that|which|of|for)\b", _quote(probe)))


_OPENING = re.compile(
    r"^(?:Though|Although|While|When|After|Before|As|Since|Because|If|Once|Despite|Following|With)\b[^,]*, "
)
_LEFT_HANGING = (" it.", " it?", " them.", " them?")


def _hangs_on_opening(probe: Probe) -> bool:
    """Say whether "it" at the end may be what the opening clause tells of, which was left off."""
    opening = _OPENING.match(_quote(probe)) if probe.stem.endswith(_LEFT_HANGING) else None
    return opening is not None and opening.group()[:CUT] not in probe.stem


CUT = 12  # letters of an opening clause that tell whether it is there

_POWERS = re.compile(r"\b(?P<number>[A-Z][a-z]+)-(?:Power|Nation|State|Party|Member)s?\b")
_NAME = r"(?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*)*"
_LISTED = re.compile(rf"(?:{_NAME}(?:, and |, | and )){{2,}}{_NAME}")
_PARTED = re.compile(r", (?:and )?|,? and ")


def counts_its_powers(probe: Probe) -> bool:
    """Say whether a question lists as many as the name of its answer counts: "the Four-Power Pact" of four."""
    counted = {CARDINALS.get(found["number"].lower()) for key in probe.keys for found in _POWERS.finditer(key.text)}
    if not counted - {None}:
        return False
    listed = _LISTED.search(probe.stem)
    return listed is not None and len(_PARTED.split(listed.group())) in counted


_RATIO_OF = re.compile(
    r"\bratio (?:of|between|for|in|at)\b|\b(?:of|for|at|in|to) an? (?:____|\d)|\bbetween\b|\bof [a-z]+"
)


def _is_ratio_of_nothing(probe: Probe) -> bool:
    """Say whether a ratio is asked and nothing says of what: "preferred a ____ ratio"."""
    asked = " ratio" in probe.stem and (probe.keys[0].kind == "ratio" or re.search(r"\d:\d+ ratio[.?]", probe.stem))
    return bool(asked) and _RATIO_OF.search(probe.stem) is None


# "allowed Oster and Tarn ____": each of them, or both together?
_SHARED_SUM = re.compile(
    r"\b(?:were|was|did|allowed|gave|granted|received|paid|got|lost) (?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*)*"
    r" and (?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*)*(?: (?:allowed|given|granted|paid|receive|pay|get|lose)\b| ____)"
)


def _is_shared_sum(probe: Probe) -> bool:
    if not is_quantity(probe.keys[0]) or is_date(probe.keys[0]):
        return False
    told = {"each", "together", "both", "total", "combined", "apiece"} & set(words(probe.stem))
    return not told and _SHARED_SUM.search(probe.stem) is not None


_SENT = "transferr?|deploy|relocat|shipp?|dispatch|redirect|evacuat|mov"
_SENT_TO = re.compile(rf"\b(?P<verb>{_SENT})(?:ed|ing|s|e|es)? [^.;]{{3,80}}? (?P<where>(?:to|into) the \w+)", re.I)


def _leaves_out_where_to(probe: Probe) -> bool:
    """Say whether something is moved that its sentence tells where to: "transferred ships to the region"."""
    found = _SENT_TO.search(_quote(probe))
    if found is None or GAP in probe.stem.partition(found["verb"])[2]:
        return False
    verb, _, behind = probe.stem.lower().partition(found["verb"].lower())
    return behind != "" and not re.search(r"\b(?:to|into) (?:the|which|what|____)\b", verb + behind)


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("where something is moved to is left off", _leaves_out_where_to),
    ("of any what is cut off", _cuts_any),
    ("what it is, the clause before says", _hangs_on_opening),
    ("of what a ratio is, is not said", _is_ratio_of_nothing),
    ("which lands is not said", lambda probe: _BARE_LANDS.search(probe.stem) is not None),
)


# Where others may be typed as rightly


def one_of_some(probe: Probe) -> bool:
    """Say whether the answer of a probe is one of some that are as right: it may be chosen for, not typed."""
    return any(is_one(probe) for is_one in _ONE_OF_SOME)


_EXAMPLE = r",? (?:for example|for instance|in particular|among others|especially),"
_HAS_EXAMPLE = Worded("example instance particular others especially", _EXAMPLE)


def _is_example(probe: Probe) -> bool:
    """Say whether what is asked for is given as an example: "Holm, for example, used the board"."""
    if _HAS_EXAMPLE.search(_quote(probe)) is None:
        return False
    last = (re.escape(key.text.rsplit(" ", 1)[-1]) for key in probe.keys)
    return any(re.search(rf"\b{one}{_EXAMPLE}", _quote(probe)) for one in last)


_FOLLOWED = Worded("suit likewise", r"\bfollow(?:ed|ing)? suit\b|\bdid likewise\b")


def _was_followed(probe: Probe) -> bool:
    """Say whether others did as the answer did: "and made Berg follow suit"."""
    return probe.role == "subject" and GAP not in probe.stem and _FOLLOWED.search(_quote(probe)) is not None


_DATED_OPENING = re.compile(r"^(?:When|After|Before|As|Once|While|Following) [^,]*\b(?:1\d{3}|20\d\d)\b[^,]*, ")


def _has_lost_its_time(probe: Probe) -> bool:
    """Say whether it is asked who did something at a time which the opening clause tells, and the question does not."""
    asked = probe.role == "subject" and probe.keys[0].kind == "person" and not YEAR.search(probe.stem)
    opening = _DATED_OPENING.match(_quote(probe)) if asked else None
    return opening is not None and opening.group()[:CUT] not in probe.stem and "?" in probe.stem


_OF_ITS_LIKE = re.compile(
    r"\b(?:was|were|is|are|been|became) (?:an? )?(?:source|cause|object|matter|subject|sign|symbol|topic)s? of "
)


def _is_of_its_like(probe: Probe) -> bool:
    return probe.role == "subject" and _OF_ITS_LIKE.search(probe.stem) is not None


_SET_UP = Worded(
    "established created set formed founded launched appointed",
    rf"(?<!newly )\b(?:established|created|set up|formed|founded|launched|appointed) (?:an? |the )?{GAP}\.$",
)


def _set_up_for_nothing(probe: Probe) -> bool:
    gapped = probe.gapped or probe.stem
    return _SET_UP.search(gapped) is not None and not YEAR.search(gapped) and not is_date(probe.keys[0])


_OPEN_WHAT = re.compile(rf"^(?:[^:?]*: )?What (?:did|had|has|have)\b|\bthe new {GAP}")


def _is_unclassed(probe: Probe) -> bool:
    """Say whether "What did they introduce?" is asked of a name of no class: a plain word for it is as right."""
    return probe.keys[0].kind == "name" and _OPEN_WHAT.search(probe.stem) is not None


_CONCESSION = Worded("did", r"\b(?:while|although|though) (?:it|they|he|she) did (?P<told>[^,]*),", re.I)


def _is_conceded(probe: Probe) -> bool:
    """Say whether it is asked who did what the sentence only concedes: "while it did lend to Tarn, the bank ..."."""
    found = _CONCESSION.search(_quote(probe)) if probe.role == "subject" else None
    if found is None:
        return False
    told = found["told"].split(" ")
    return " ".join(told[1:CONCEDED]) in probe.stem


CONCEDED = 4  # words of a concession that tell whether a question is about it

_ONE_OF_SOME: tuple[Callable[[Probe], bool], ...] = (
    _is_example,
    _was_followed,
    _has_lost_its_time,
    _is_of_its_like,
    _set_up_for_nothing,
    _is_unclassed,
    _is_conceded,
    _is_shared_sum,
)

__all__ = ["counts_its_powers", "emptied", "is_about_nothing", "is_told_behind", "one_of_some"]
