"""What a question says otherwise than its sentence: a hedge, a bound of time or an alternative that is lost. Pure."""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.knowledge import is_date, is_quantity
from content.patterns import Worded
from content.questions.base import GAP
from content.questions.refusals.remnants import remnant

_PARTLY = (
    "probably possibly perhaps presumably apparently allegedly reportedly supposedly purportedly partially partly"
    " generally usually normally typically"
    " mostly mainly largely predominantly primarily chiefly nominally nearly almost virtually practically"
)
_PARTLY_SO = Worded(
    _PARTLY,
    rf"(?:(?P<before>[\w’'-]+) )?\b(?:{'|'.join(_PARTLY.split())}) (?P<behind>[\w’'-]+)(?: (?P<next>[\w’'-]+))?",
    re.I,
)


def misread(probe: Probe) -> str:
    """Return how a question says more or other than its sentence; empty where it says what that says."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "") or remnant(probe)


def _quote(probe: Probe) -> str:
    return probe.fact.evidence[0].quote if probe.fact.evidence else ""


def _says_for_sure(probe: Probe) -> bool:
    """Say whether what is partly or probably so is asked as so: "died, probably of fever" as "died of fever"."""
    said = (probe.gapped or probe.stem).replace(GAP, probe.keys[0].text)
    for found in _PARTLY_SO.finditer(_quote(probe)):
        hedge = found.group().split(" ")[1 if found["before"] else 0].lower()
        kept = rf"\b{re.escape(found['behind'])}\b" + (rf" {re.escape(found['next'])}\b" if found["next"] else "")
        if hedge not in said.lower() and re.search(kept, said):
            return True
    return False


_TIMED = re.compile(r"^(?:[^:?]*: )?(?:In which (?:year|month|decade|century)|When|On which)\b|\b(?:in|on|during) ____")


_BOUND = Worded(
    "before until till prior most much from", r"\b(?:before|until|till|prior to|most of|much of|from)\b", re.I
)


def _takes_bound_for_time(probe: Probe) -> bool:
    """Say whether the time before, until or after which something was so is asked as the time of it."""
    key = probe.keys[0]
    if not is_date(key) or not _TIMED.search(probe.stem):
        return False
    if not _BOUND.search(_quote(probe)):
        return False
    time = re.escape(re.sub(r"^the ", "", key.text))
    bounds = rf"\b(?:before|until|till|prior to|most of|much of|from) (?:the )?{time}\b"
    return bool(re.search(bounds, _quote(probe), re.I)) and not re.search(bounds, probe.stem, re.I)


def _drops_alternative(probe: Probe) -> bool:
    """Say whether one of two is asked for: "either in Oster or in Tarn"."""
    _, either, behind = _quote(probe).partition(" either ")
    if not either or " or " not in behind or " either " in probe.stem:
        return False
    return any(key.text.removeprefix("the ") in behind for key in probe.keys)


def _drops_what_followed(probe: Probe) -> bool:
    """Say whether what was so at first is asked as what was so: "was led first by Holm, then by Berg"."""
    asked = _FIRST.search(probe.stem) is not None and " then " not in probe.stem
    return asked and _FIRST_AND_THEN.search(_quote(probe)) is not None


_FIRST = Worded("first", r"\bfirst (?:by|in|as|to|on|with|at|under)\b")
_FIRST_AND_THEN = re.compile(r"\bfirst\b(?! [a-z]+ (?:to|of|in|that|who|on|at|with)\b).*\b(?:then|later)\b")
_A_TIME = r"\b(?:annual|yearly|monthly|weekly|daily|hourly)(?:ly)?\b"
_SAYS_TIME = Worded("annual annually yearly monthly weekly daily hourly", _A_TIME, re.I)


def _drops_rate(probe: Probe) -> bool:
    """Say whether so many a year are asked as so many: "an annual 40,000 casks"."""
    if not is_quantity(probe.keys[0]) or _SAYS_TIME.search(probe.stem) or not _SAYS_TIME.may_match(_quote(probe)):
        return False
    number = re.escape(probe.keys[0].text.removeprefix("about "))
    return bool(re.search(rf"{_A_TIME} (?:[a-z]+ ){{0,2}}{number}", _quote(probe), re.I))


def _counts_in_name(probe: Probe) -> bool:
    """Say whether a number is asked that is part of a name: "the Eight Powers"."""
    key = probe.keys[0].text
    if not is_quantity(probe.keys[0]) or not key[:1].islower() or key.capitalize() not in _quote(probe):
        return False
    return re.search(rf"(?<![.:] )(?<!^)\b{key.capitalize()} [A-Z]\w", _quote(probe)) is not None


# "In 1629 pirate ships raided": a year that was read as a number
_YEAR_COUNTED = re.compile(r"^(?:[^:?]*: )?(?:How many\b.* in\?$|(?:1[1-9]|20)\d\d [a-z]+s\b)")
_YEARS_BEHIND = re.compile(r"____(?: \(\w+\))?[-–/]\d")
# "between 900–700 BC": one end of it
_HALF_SPAN = re.compile(rf"\b[Bb]etween {GAP}(?: \(\w+\))?(?! (?:\(\w+\) )?and\b)")


def _counts_year(probe: Probe) -> bool:
    if is_date(probe.keys[0]) and _HALF_SPAN.search(probe.stem):
        return True
    return any(_YEAR_COUNTED.match(text) or _YEARS_BEHIND.search(text) for text in (probe.stem, probe.gapped))


# "Prince of Tarn": no person is called Tarn
_OF_LAND = (
    r"\b(?:Prince|Princess|Duke|Duchess|Earl|Count|Countess|King|Queen|Lord|Bishop|Marquess|Elector|Emir) of (?:the )?"
)


def _is_land_of_title(probe: Probe) -> bool:
    key = probe.keys[0]
    if key.kind != "person" or " " in key.text:
        return False
    told = re.findall(rf"(.{{0,24}})\b{re.escape(key.text)}\b", _quote(probe))
    return bool(told) and all(re.search(rf"{_OF_LAND}$", before) for before in told)


# "Abdul bey ____", "São Paulo ____": a name from which its end was taken
_TORN_NAME = Worded(
    "bey de da do dos di du von van der den el al ibn bin ben region area province district county island",
    rf"\b[A-Z][\w’'-]+ (?:bey|de|da|do|dos|di|du|von|van|der|den|el|al|ibn|bin|ben) {GAP}"
    rf"|(?<=[a-z] )[a-z]*\b(?:region|area|province|district|county|island) {GAP}",
)
_NAME_AHEAD = re.compile(rf"[A-Z][\w’'-]+ {GAP}")
_PARTICLE = re.compile(r"(?:de|da|do|dos|di|du|von|van|der|den|el|al|ibn|bin|ben|bey) [A-Z]")


def _tears_name(probe: Probe) -> bool:
    if GAP not in probe.stem:
        return False
    ends = _PARTICLE.match(probe.keys[0].text) is not None and _NAME_AHEAD.search(probe.stem) is not None
    return ends or _TORN_NAME.search(probe.stem) is not None


# 'Ada "Bell" Holm', '"Bell" Holm': who is called so is nobody else of that family
_NICKNAMED = re.compile(r'(?<!\w)["“]([A-Z]\w+)["”] ((?:[A-Z]\w+ )*[A-Z]\w+)')


def _mistakes_nickname(probe: Probe) -> bool:
    """Say whether a name is told without the given name or the nickname that its sentence has before it."""
    said = " ".join((probe.stem, *(key.text for key in probe.keys)))
    return any(
        re.search(rf'(?<!["”] )\b{re.escape(found[2])}\b', said) is not None
        for found in _NICKNAMED.finditer(_quote(probe))
    )


_PAST = re.compile(r"\b[a-z]{4,}ed\b")


def _says_verb_twice(probe: Probe) -> bool:
    """Say whether a verb stands twice that the sentence has once: "dynasties emerged, including A and B emerged"."""
    told = " ".join(one.quote for one in probe.fact.evidence)
    said = _PAST.findall(probe.stem)
    return any(said.count(word) > max(1, told.count(word)) for word in set(said))


_MISWORDED = Worded(
    "that as what utc along ago previously formerly originally initially subsequently afterwards meanwhile",
    r"\b(?:took|takes?|became|become|wrote in [^?]*) that what\b|\b(?:who|which \w+) [^?]* that what\b"
    r"|^(?:[^:?]*: )?(?:As (?:an?|the) [^,?]* (?:who|which|what)|What did (?:North|South|East|West) of)\b"
    r"|^(?:[^:?]*: )?What did [^?]* (?:force|persuade|convince|compel|urge|invite|order|oblige) to [a-z]+"
    r"|^(?:[^:?]*: )?(?:At what UTC|Along with which place)\b|\( ?years ago\)"
    r"|^(?:[^:?]*: )?What did [^?]* (?:arrive|come|return|move|travel|flee|migrate|sail|march|retreat) (?:from|to)\b"
    r"|^(?:[^:?]*: )?What did [^?]* (?:kill|murder|assassinate|execute|behead|marry|imprison|depose)"
    r"(?: (?:in|on|at|during)\b|\?)"
    r"|^(?:[^:?]*: )?(?:Previously|Formerly|Originally|Initially|Subsequently|Afterwards|Meanwhile),? wh(?:o|ich|at)\b",
)


_CUT_WORD = re.compile(r" -[a-z]")  # "soon-to-be" without its "soon"


def _is_misworded(probe: Probe) -> bool:
    return (" -" in probe.stem and _CUT_WORD.search(probe.stem) is not None) or _MISWORDED.search(
        probe.stem
    ) is not None


# "When was the first state to ratify Oster?": the state was not ratified
_TURNED = re.compile(
    r"^(?:[^:?]*: )?(?:When|In which \w+) (?:was|were) the (?:first|last|only|\w+(?:th|rd|nd)) [\w ]+ to [a-z]+ [A-Z]"
)


def _dates_what_is(probe: Probe) -> bool:
    """Say whether it is asked when something was what it is, where the date is another's."""
    if _TURNED.search(probe.stem):
        return True
    if probe.fact.relation != "be":
        return False
    subjects = [term.text for term in probe.fact.roles.get("subject", ())]
    dated = [f"{text} {at} {probe.keys[0].text}" for text in subjects for at in ("in", "of", "on")]
    return any(one in _quote(probe) for one in dated)


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("what is so in part is asked as so", _says_for_sure),
    ("a bound of time is asked as the time", _takes_bound_for_time),
    ("one of two is asked as the one", _drops_alternative),
    ("what was so at first is asked as so", _drops_what_followed),
    ("so many at a time are asked as so many", _drops_rate),
    ("a number in a name is asked", _counts_in_name),
    ("a year is read as a number", _counts_year),
    ("a title's land is no person", _is_land_of_title),
    ("a name is torn", _tears_name),
    ("a name is told without its nickname", _mistakes_nickname),
    ("a verb stands twice", _says_verb_twice),
    ("nobody words it so", _is_misworded),
    ("a date of one thing is asked of another", _dates_what_is),
)

__all__ = ["misread"]
