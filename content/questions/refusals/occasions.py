"""Which of several occasions is meant, where a question tells no battle, ballot or journey. Pure."""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.knowledge import is_date, is_quantity
from content.patterns import YEAR, Worded
from content.questions.base import GAP

_TOPIC = r"^(?:[^:?]*: )?"
_TOLD = re.compile(r" (?:under|in|at|during|against|from|near|off) (?=\w)")
# "How many ships did the Danes lose?": in which of the battles?
_COUNTED = re.compile(
    rf"{_TOPIC}How many [^?]* did (?P<who>[^?]*) (?:win|lose|capture|sink|seize|take)\?$"
    rf"|{_TOPIC}(?P<they>[A-Z][^.,]*) (?:won|lost|captured|sank|seized|took) {GAP}(?: \(number\))? [\w -]+\.$"
)
# "Where did the war arrive?", "Who landed in Tarn?"
_CAME = Worded(
    "arrive arrived land landed return returned",
    rf"{_TOPIC}(?:Where|(?:In|At|On|To) which [\w ]+) did [^?]* (?:arrive|land|return)\?$"
    rf"|{_TOPIC}(?:Who|Which (?!country\b)[\w ]+?) (?:arrived|landed|returned) (?:in|at|on|to)"
    r" (?:the )?(?:[A-Z][\w-]*(?: |\?$))+$",
)
# "Who was preceded by Holm?": as what?
_IN_OFFICE = Worded("preceded succeeded", rf"{_TOPIC}Who was (?:preceded|succeeded) by [^?]*\?$")
# "Who was appointed Director General?": of what?
_BARE_OFFICE = Worded(
    "appointed elected named made chosen",
    rf"{_TOPIC}Who was (?:appointed|elected|named|made|chosen) (?:the |as )?(?:[A-Z][\w-]*(?: |\?$)){{1,3}}$",
)
# "What was a severe crisis known as?": of whom, and when?
_ANY_THING = Worded(
    "known called named",
    rf"{_TOPIC}What (?:was|is|were|are) an? (?:[\w-]+ )?(?:[\w-]+ )?[\w-]+ (?:also )?(?:known as|called|named)\?$",
)
# "announced his success on ____": at what?
_DEEDS = "success|failure|victory|triumph|defeat|findings|results"
_OWN_DEED = Worded(
    _DEEDS.replace("|", " "),
    rf"\b(?:his|her|their) (?:{_DEEDS})(?=[?.]| (?:in|on|at) (?:____|\d|[A-Z]))",
)


def occasion_open(probe: Probe) -> str:
    """Return why it is not said which of several occasions a question is about; empty where it is."""
    if YEAR.search(probe.stem):
        return ""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "")


def _counts_in_any_battle(probe: Probe) -> bool:
    found = _COUNTED.search(probe.stem) if is_quantity(probe.keys[0]) and not is_date(probe.keys[0]) else None
    return found is not None and _TOLD.search(found["who"] or found["they"]) is None


def _comes_at_any_time(probe: Probe) -> bool:
    return not is_date(probe.keys[0]) and bool(_CAME.search(probe.stem))


def _follows_in_some_office(probe: Probe) -> bool:
    return bool(_IN_OFFICE.search(probe.stem)) and " as " not in probe.stem


def _holds_office_of_nothing(probe: Probe) -> bool:
    return bool(_BARE_OFFICE.search(probe.stem))


def _is_any_thing(probe: Probe) -> bool:
    return bool(_ANY_THING.search(probe.stem))


def _does_unsaid_deed(probe: Probe) -> bool:
    return bool(_OWN_DEED.search(probe.stem))


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("in which battle or ballot is not said", _counts_in_any_battle),
    ("which arrival is meant is not said", _comes_at_any_time),
    ("in which office is not said", _follows_in_some_office),
    ("of what somebody became the head is not said", _holds_office_of_nothing),
    ("a thing like many is said to be called so", _is_any_thing),
    ("at what somebody succeeded is not said", _does_unsaid_deed),
)

__all__ = ["occasion_open"]
