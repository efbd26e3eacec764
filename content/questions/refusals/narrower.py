"""What a sentence says more narrowly than the question made of it: a second month, a limit, a bound that is lost. Pure.

Also what the words of a sentence join and a question tears: "the only town named in the roll", "Tarn and later Berg".
"""

import re
from collections.abc import Callable
from functools import lru_cache

from content.facts.base import Probe
from content.knowledge import is_date, is_quantity
from content.patterns import MONTHS, Worded, one_of
from content.questions.base import GAP


def narrower(probe: Probe) -> str:
    """Return what of its sentence's limits a question has lost; empty where it keeps them."""
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    return next((flaw for flaw, is_flawed in _possible(quote) if is_flawed(probe, quote)), "")


@lru_cache(maxsize=1024)
def _possible(quote: str) -> "tuple[tuple[str, _Flaw], ...]":
    """Return the flaws that questions made of a sentence can have, as far as it tells; most can have few."""
    return tuple(
        (flaw, is_flawed)
        for flaw, is_flawed, signs in _FLAWS
        if not signs or any(sign.search(quote) is not None for sign in signs)
    )


@lru_cache(maxsize=4096)
def _found(pattern: Worded, quote: str) -> tuple[re.Match[str], ...]:
    """Return what a pattern finds in a sentence; several questions are made of each."""
    return tuple(pattern.finditer(quote))


def _told(probe: Probe) -> str:
    """Return what a question and its answer tell together."""
    return " ".join((probe.stem.replace(GAP, probe.keys[0].text), *(key.text for key in probe.keys)))


_SMALL_MONTHS = MONTHS.lower().replace("|", " ")
_TWO_MONTHS = Worded(_SMALL_MONTHS, rf"\b({MONTHS}) (?:and|or|through|to|–) ({MONTHS})\b(?:,? \d{{4}})?")


def _drops_month(probe: Probe, quote: str) -> bool:
    """Say whether of two months one is told: "In April and May 1931" as "In April 1931"."""
    for found in _found(_TWO_MONTHS, quote):
        told = _told(probe)
        if (found[1] in told) != (found[2] in told):
            return True
    return False


_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))"
_SPANNED = Worded("after before", rf"\b{_UNIT} (after|before) ((?:[\w’'-]+ ?){{2}})")
_SPAN_AHEAD = re.compile(rf"\b{_UNIT} $")


def _drops_span(probe: Probe, quote: str) -> bool:
    """Say whether "exactly five years after the fire" is told as "after the fire"."""
    for found in _found(_SPANNED, quote):
        told = _told(probe)
        at = told.find(f"{found[1]} {found[2].strip()}")
        if at > 0 and not _SPAN_AHEAD.search(told[:at]):
            return True
    return False


_HABIT = "generally usually normally typically usual typical"
_HABITUAL = Worded(_HABIT, rf"\b(?:{'|'.join(_HABIT.split())})\b ?", re.I)


def _drops_habit(probe: Probe, quote: str) -> bool:
    """Say whether what is generally so many is asked as so many."""
    if not is_quantity(probe.keys[0]):
        return False
    behind = (quote[found.end() :] for found in _found(_HABITUAL, quote))
    return any(rest.startswith(probe.keys[0].text) for rest in behind) and not _HABITUAL.search(probe.stem)


_AND = one_of("and")
_NEXT_IN_TURN = re.compile(
    r",? and (?:afterwards|later|then|subsequently|eventually|finally|after (?:him|her|them)|others\b|his |her )"
)


def _is_name(probe: Probe) -> bool:
    key = probe.keys[0]
    return len(probe.keys) == 1 and not (key.kind == "phrase" or is_date(key) or is_quantity(key))


def _drops_second(probe: Probe, quote: str) -> bool:
    """Say whether of two who did something in turn one is asked for: "was built by Holm and afterwards Berg"."""
    if " and " not in quote or not _is_name(probe):
        return False
    bare = probe.keys[0].text.removeprefix("the ")
    ends = (quote.find(one) + len(one) for one in (f" by {bare}", f" by the {bare}") if one in quote)
    return any(_NEXT_IN_TURN.match(quote, end) for end in ends)


_CONDITIONAL = Worded("case", r"\bin which case\b")
_WOULD = Worded("would", r"\bwould\b")


def _drops_case(probe: Probe, quote: str) -> bool:
    """Say whether what would be so in a case is asked without the case."""
    return bool(_found(_CONDITIONAL, quote) and _WOULD.search(probe.stem)) and not _CONDITIONAL.search(probe.stem)


_ABOVE_ALL = Worded(
    "notably especially particularly particular chiefly above",
    r"\b(?:notably|especially|particularly|in particular|chiefly|above all),? (?:the )?",
)


def _is_example(probe: Probe, quote: str) -> bool:
    """Say whether the answer is brought up as one of several: "economists, notably Ada Holm, warned"."""
    behind = (quote[found.end() :] for found in _found(_ABOVE_ALL, quote))
    return any(rest.startswith(probe.keys[0].text.removeprefix("the ")) for rest in behind) and _is_name(probe)


_SINGLED = Worded(
    "only first last largest oldest earliest biggest greatest smallest longest",
    r"\b[Tt]he (?:only|first|last|largest|oldest|earliest|biggest|greatest|smallest|longest) ((?:[\w’'-]+ ){1,4}?)"
    r"(?:(was|were) )?([a-z]+(?:ed|en|wn|lt|id|de|ght|nt)) (?:in|by|on|at|to|for|from|as|under)\b",
)


def _loosens(probe: Probe, quote: str) -> bool:
    """Say whether what singles a thing out is told of it: "the only town was named" of the only one named."""
    for text in (probe.stem, probe.gapped):
        for found in _SINGLED.finditer(text):
            verb = f"{found[1]}{found[3]}"
            if (found[2] or _ASKED_OF.search(text[: found.start()])) and verb in quote:
                return True
    return False


_ASKED_OF = re.compile(r"\b(?:[Ww]hen|(?:which|what) \w+) (?:was|were) $")

_ORDINAL = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth"
_NUMBERED = Worded(_ORDINAL.lower(), rf"\b(?:{'|'.join(_ORDINAL.split())}) ((?:[A-Z][\w’'-]+ ?)+)")


def _drops_ordinal(probe: Probe, quote: str) -> bool:
    """Say whether a name has lost its number: "the Survey Report" of its First Survey Report."""
    for found in _found(_NUMBERED, quote):
        told, name = f"{_told(probe)} {probe.gapped}", found[1].strip()
        if re.search(rf"(?<!\w )(?<!{found.group().split(' ')[0]} )\b[Tt]he {re.escape(name)}\b", f"x {told}"):
            return True
    return False


_JOINED = re.compile(r" and (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)* (?:\w+ly )?(?:was|is|has|stands|stood)\b")


def _tears_joint_name(probe: Probe, quote: str) -> bool:
    """Say whether a name goes on behind "and" as its verb shows: "the Church of St Ada and St Ivo was"."""
    texts = (term.text for term in probe.fact.roles.get("subject", ()) if not term.plural)
    ends = (quote.find(text) + len(text) for text in texts if f"{text} and " in quote)
    return any(_JOINED.match(quote, end) for end in ends)


_OWN_EVENT = Worded(
    "after before following since until upon",
    r"\b(?:after|before|following|since|until|upon) (?:the |his |her |its |their )?"
    r"(\w+) of (?:the )?(?:[A-Z][\w.’'-]* ?)+(?:in|on) ((?:[A-Z]\w+ )?(?:\d{1,2},? )?\d{4}|\d{1,2} [A-Z]\w+ \d{4})",
)


def _takes_others_date(probe: Probe, quote: str) -> bool:
    """Say whether the date of an event that a question leaves off is told of another: "led it in 1931"."""
    for found in _found(_OWN_EVENT, quote):
        if found[2] in _told(probe) and found[1] not in probe.stem and quote.count(found[2]) == 1:
            return True
    return False


# "the towns which paid the tax", "all rules issued since 1931, that bar the trade"
_RESTRICTED = Worded(
    "that which who whom whose",
    r"\b((?:[Tt]he|[Aa]ll|[Aa]ny|[Tt]hose|[Ee]very|[Nn]o|one of the) (?:[\w’'-]+ ){0,3}"
    r"(?!(?:of|in|on|to|by|at|for|with|from|under|and|or|than|is|was)\b)[a-z]+) "
    r"(?:that|who|whom|(?:(?:in|to|by|of|under|with|from|for) )?(?:which|whose)) ((?:[\w’'-]+ ?){1,4})",
)
TELLING = 4  # letters of a word by which a clause is known again
_RESTRICTED_LATE = Worded("that", r"\d{4}, that ([a-z]+)")


def _drops_restriction(probe: Probe, quote: str) -> bool:
    """Say whether what tells which things are meant is lost: "the towns which paid the tax" as "the towns"."""
    told = _told(probe).lower()
    if any(found[1] not in told for found in _found(_RESTRICTED_LATE, quote)):
        return True
    for found in _found(_RESTRICTED, quote):
        noun = found[1].lower()
        if noun not in told:
            continue
        lost = not any(word in told for word in found[2].lower().split() if len(word) >= TELLING)
        if (
            lost
            and not _SPEECH.search(found[1])
            and re.search(rf"\b{re.escape(noun)}(?! (?:that|who|which|whom|whose)\b|\w)", told)
        ):
            return True
    return False


_SPEECH = re.compile(r"\b(?:fact|idea|belief|view|claim|hope|fear|news|argument|notion|extent|day|time|year|result)$")

# "held a meeting in 1931 to end the strike", "sent a note to Berg, asking him to leave": which?
_MATTER = (
    r"(?: (?:in|on) (?:[A-Z][a-z]+ )?(?:\d{1,2},? )?\d{4})?(?: (?:to|with|by) (?:[A-Z][\w.’'-]* ?)+)?,? ?"
    r"(?:(?:to|that|which|on|about|against|agreeing|asking|calling|demanding|urging|requesting|stating|saying|announcing"
    r"|proposing|declaring|forbidding|allowing|requiring|granting|promising|authorizing|authorising|ordering|inviting)"
    r" (?!the [A-Z]|[A-Z])(?:the |an? |his |her |its |their )?([a-z]+))"
)


_ABOUT = Worded("a an", rf"(?<!\bas )\b(an? [a-z]+)\b{_MATTER}")
_BARE = re.compile(r"(?= (?:in|on|to|by|from) (?:____|\d|[A-Z])|[.?])")


def _drops_matter(probe: Probe, quote: str) -> bool:
    """Say whether a meeting, a note or a vow is told of without what it was about, which its sentence says."""
    for found in _found(_ABOUT, quote):
        at = probe.stem.find(f" {found[1]}")
        if at >= 0 and _BARE.match(probe.stem, at + len(found[1]) + 1) and found[2] not in _told(probe):
            return True
    return False


type _Flaw = Callable[[Probe, str], bool]
# With what the sentence must hold: any of these patterns; nothing where the question alone shows the flaw.
_FLAWS: tuple[tuple[str, _Flaw, tuple[Worded, ...]], ...] = (
    ("of two months one is told", _drops_month, (_TWO_MONTHS,)),
    ("how long before or after is lost", _drops_span, (_SPANNED,)),
    ("what is mostly so many is asked as so many", _drops_habit, (_HABITUAL,)),
    ("of two in turn one is asked for", _drops_second, (_AND,)),
    ("the case in which it would be so is lost", _drops_case, (_CONDITIONAL,)),
    ("one of several is asked as the one", _is_example, (_ABOVE_ALL,)),
    ("what singles a thing out is told of it", _loosens, ()),
    ("a name has lost its number", _drops_ordinal, (_NUMBERED,)),
    ('a name is torn behind its "and"', _tears_joint_name, (_AND,)),
    ("a date is another event's", _takes_others_date, (_OWN_EVENT,)),
    ("which of them are meant is lost", _drops_restriction, (_RESTRICTED, _RESTRICTED_LATE)),
    ("what it was about is lost", _drops_matter, (_ABOUT,)),
)

__all__ = ["narrower"]
