"""Of what belongs together a question tells one: 18 years and 11 months, towns and ports, the first to sail. Pure.

Seen in the sentence right beside what the question keeps: a number has another unit behind it, a dimension, a rate, a
second thing that is counted; a rank has what somebody was the first to do.
"""

import re
from collections.abc import Callable

from content.answers import words
from content.facts.base import FactKind, Probe
from content.facts.values.numbers import CARDINALS
from content.knowledge import is_date, is_quantity
from content.patterns import Worded
from content.questions.base import GAP
from content.questions.refusals.alignment import Kept, are_forms, kept, said_whole


def half_told(probe: Probe) -> str:
    """Return what a question tells without what belongs to it; empty where it tells all."""
    beside = kept(probe)
    if beside is None:
        return ""
    quote = probe.fact.evidence[0].quote
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe, beside, quote)), "")


_NUMBER = rf"(?:\d[\d,.]*|{'|'.join(CARDINALS)})"
_UNITS = (
    "years months weeks days hours minutes seconds feet inches pounds ounces shillings pence degrees"
    " year month week day hour minute second foot inch pound ounce shilling degree"
)
_UNIT = rf"(?:{'|'.join(_UNITS.split())})"
_TWO_UNITS = Worded(
    _UNITS,
    rf"\b(?P<more>{_NUMBER}) (?P<large>{_UNIT}),? (?:and )?(?P<rest>{_NUMBER}) (?P<small>{_UNIT})\b",
)


def _tells_part_of_quantity(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether of a quantity in two units one is told: "at 18 years | and 11 months"."""
    for found in _TWO_UNITS.finditer(quote):
        large = _has_both(beside, found["more"], found["large"])
        small = _has_both(beside, found["rest"], found["small"])
        if found["large"].rstrip("s") != found["small"].rstrip("s") and large != small:
            return True
    return False


def _has_both(beside: Kept, number: str, unit: str) -> bool:
    return number.lower() in beside.told and unit in beside.told


_DIMENSIONS = "circumference diameter radius length height width depth area size weight volume thickness"
_MEASURED = Worded(
    _DIMENSIONS, rf"\b(?P<number>{_NUMBER}) [a-z ]{{1,20}} in (?P<what>{'|'.join(_DIMENSIONS.split())})\b"
)


def _loses_dimension(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether it is lost what was measured: "at 20 yards | in diameter, is the largest"."""
    measured = _MEASURED.finditer(quote)
    return any(found["number"].lower() in beside.told and not beside.says(found["what"]) for found in measured)


_RATE = Worded(
    "at each apiece per",
    rf"\b(?P<number>{_NUMBER}) [a-z]+ (?P<rate>at a time|at once|apiece|each(?! [a-z]+s?\b)|per [a-z]+)\b",
)


def _loses_rate(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether so many at a time or a second are told as so many: "for six weeks | at a time"."""
    rates = _RATE.finditer(quote)
    return any(
        found["number"].lower() in beside.told and not all(map(beside.says, found["rate"].split())) for found in rates
    )


_BEHIND_PAIR = "in|of|from|for|that|which|who|to|are|were|was|have|had|with|at|on|by|as|will|would"
_COUNTED_PAIR = Worded(
    "and",
    rf"\b(?P<number>{_NUMBER}) (?:or so )?(?:(?!(?:and|of|in|to)\b)[\w-]+ ){{0,3}}?"
    rf"(?P<one>[a-z]{{3,}}s) and (?:the )?(?P<other>[a-z]{{3,}}s)(?=[,.;:)]| (?:{_BEHIND_PAIR})\b)",
)


def _tells_one_of_counted(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether of two kinds under one number one is told: "about 300 towns | and ports"."""
    for found in _COUNTED_PAIR.finditer(quote):
        counted = found["number"].lower() in beside.told
        if counted and found["one"] in beside.told and not beside.says(found["other"]):
            return True
    return False


_BY_CHOICE = Worded("or", rf"\b(?P<one>{_NUMBER}),? or (?P<other>{_NUMBER})\b(?! so\b)")


def _tells_one_by_choice(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether of two numbers by choice one is asked for: "at 25, 30, or 60 turns"."""
    if not is_quantity(probe.keys[0]):
        return False
    key = probe.keys[0].text.split(" ")[0].lower()
    pairs = ({found["one"].lower(), found["other"].lower()} for found in _BY_CHOICE.finditer(quote))
    return any(key in pair and not pair <= beside.told for pair in pairs)


_LETTERS_AHEAD = re.compile(rf"\b[A-Z]{{2,}}[ -]{GAP}(?: \(number\))? [a-z]")


def _gaps_number_of_name(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether a gap takes the number that a name ends with: "the TRN ____ rules" of "TRN 1400"."""
    return is_quantity(probe.keys[0]) and _LETTERS_AHEAD.search(probe.stem) is not None


_WORKED = re.compile(
    r"\b(?:work(?:s|ed)?|stud(?:y|ies|ied)|serv(?:e|es|ed)|taught|teach(?:es)?|train(?:s|ed)?)"
    r"(?: for a (?:time|while)| briefly)?(?: (?:in|during|from|until|since) [^?.]*)?[?.]$"
)
_AT_WHAT = frozenset(words("at for as with under"))


def _loses_work(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether it is told when somebody worked, and not where or as what: "worked in 1931 | at a mill"."""
    return not _AT_WHAT.isdisjoint(beside.behind[:1]) and _WORKED.search(said_whole(probe)) is not None


_OWNED = Worded("owned", r"\b(?:is|are|was|were) owned\b(?! (?:by|and)\b)")
_OWNED_BY = Worded("owned", r"\bowned (?:and [a-z]+ )?by\b")


def _loses_owner(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether a thing is said to be owned, and not by whom: "half of it is owned | and used by Holm"."""
    return (
        _OWNED.search(probe.stem) is not None
        and not probe.stem.startswith("By ")
        and _OWNED_BY.search(quote) is not None
    )


_FROM_UNTIL = Worded("until till", r"\bfrom (?P<one>[^,;.]{3,60}?) (?:until|till) ")
_WHEN = re.compile(r"^(?:[^:?]*: )?(?:When|In which)\b(?!.*\b(?:until|till|to|and|through|how long)\b)")


def _tells_one_end(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether of a span the beginning is asked for as if it were all: "When was Tarn closed from the war?"."""
    found = _FROM_UNTIL.search(quote)
    if found is None or not is_date(probe.keys[0]) or " from " not in probe.stem:
        return False
    return probe.keys[0].text in found["one"] and _WHEN.match(probe.stem) is not None


_RANKED = re.compile(
    r"\bthe (?:[\w-]+ )?(?:first|last|only|second|third|fourth|fifth|[a-z]+est|most|least)(?: [\w'’-]+){1,6}[?.]$"
)
_NO_DEEDS = frozenset(words("the a an his her its their this that these those date"))


def _loses_feat(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether it is lost what somebody was the first to do: "the first member of the House | to sail"."""
    behind = beside.behind
    if len(behind) < 2 or behind[0] != "to" or behind[1] in _NO_DEEDS or not behind[1].islower():
        return False
    return _RANKED.search(said_whole(probe)) is not None and not beside.says(behind[1])


_OR_BY = Worded("or", r"^, (?:as|such as|like|for example) [^.;]*\bor (?P<by>by|in|on|with|from|of|for|to)\b")


def _tells_half_of_meaning(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether of a meaning with "or" half is told: "hardened by heat|, as in clay, or by salt"."""
    if probe.fact.kind is not FactKind.DEFINITION:
        return False
    last = " ".join(probe.stem.rstrip("?.").split(" ")[-2:])
    at = quote.find(last)
    found = _OR_BY.match(quote[at + len(last) :]) if at >= 0 else None
    return found is not None and f" {found['by']} " in probe.stem


_BY_THEN = re.compile(r"\b[Bb]y (?:the )?(?:year |time of |end of |start of |early |late |mid-?)?$")
_SAYS_BY = re.compile(r"\b[Bb]y (?:the )?(?:(?:end|start|year|time) of )?(?:____|when|which|what|end|start|time)")
LONGEST_BY = 20  # letters of "by the beginning of "


def _loses_by(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether what had come about by a year is asked as of that year: "By 1920 the guild had failed"."""
    if not is_date(probe.keys[0]) or ("By " not in quote and "by " not in quote):
        return False
    text = probe.keys[0].text.removeprefix("the ")
    at = quote.find(text)
    if at < 0 or quote.count(text) > 1 or _BY_THEN.search(quote[max(0, at - LONGEST_BY) : at]) is None:
        return False
    return _SAYS_BY.search(probe.stem) is None


_COUNTS_ROW = re.compile(r"^(?:[^:?]*: )?How many [^?,]* (?:are|were|is) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?\?$")


def _counts_row(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether of a row that is counted one is left: "How many towns are Tarn?" of Tarn, Holm and Elba."""
    return _COUNTS_ROW.match(probe.stem) is not None


_MORE = "higher lower greater larger smaller fewer better stronger stricter"
_MORE_FOR = Worded("for", rf"\b(?P<more>(?:{'|'.join(_MORE.split())}) [a-z]+) for (?:the )?(?P<whom>[a-z]+)\b")


def _loses_for_whom(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether it is lost for whom something was more: "higher tolls | for boats"."""
    told = said_whole(probe)
    return any(found["more"] in told and not beside.says(found["whom"]) for found in _MORE_FOR.finditer(quote))


_HIS_WORK = Worded(
    "his her their", r"\b[Ii]n (?:his|her|their) (?:\d{4} )?[a-z]+ [\"“]?(?P<title>[A-Z][\w'’-]* [\w'’-]+)"
)


def _takes_work_for_place(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether it is lost whose work it was in which something was done: "in | his book | The Sea"."""
    works = (found["title"] for found in _HIS_WORK.finditer(quote))
    return any(re.search(rf"\bin [\"“]?{re.escape(title)}", probe.stem) for title in works)


_DEED = r"(?P<deed>[a-z]{4,}(?:ed|en|d|t|n))"
_BELIEFS = "believed thought claimed supposed assumed alleged imagined hoped feared maintained insisted"
_BELIEVED = Worded(
    _BELIEFS,
    rf"\b(?P<belief>{'|'.join(_BELIEFS.split())}) (?:\([^)]*\) )?(?:that )?(?:he|she|they|it)"
    rf" (?:had |have |has |would )?{_DEED}\b",
)


def _tells_belief(probe: Probe, beside: Kept, quote: str) -> bool:
    """Say whether what somebody believed is told as so: "believed (wrongly) he had found the source"."""
    found = _BELIEVED.search(quote)
    if found is None or not beside.says(found["deed"]):
        return False
    return not any(are_forms(found["belief"], word) for word in beside.told)


type _Flaw = Callable[[Probe, Kept, str], bool]
_FLAWS: tuple[tuple[str, _Flaw], ...] = (
    ("of a quantity in two units one is told", _tells_part_of_quantity),
    ("what was measured is lost", _loses_dimension),
    ("at a time, or for each, is lost", _loses_rate),
    ("of two kinds that are counted together one is told", _tells_one_of_counted),
    ("of two numbers by choice one is asked for", _tells_one_by_choice),
    ("the gap takes the number of a name", _gaps_number_of_name),
    ("where or as what somebody worked is lost", _loses_work),
    ("whose it is is lost", _loses_owner),
    ("of a span one end is told", _tells_one_end),
    ("what somebody was the first to do is lost", _loses_feat),
    ("of a meaning by choice half is told", _tells_half_of_meaning),
    ("what had come about by a date is asked as of it", _loses_by),
    ("of a row that is counted one is left", _counts_row),
    ("for whom it was more is lost", _loses_for_whom),
    ("whose work it was is lost", _takes_work_for_place),
    ("what somebody believed is told as so", _tells_belief),
)

__all__ = ["half_told"]
