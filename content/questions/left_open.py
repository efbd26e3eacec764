"""What a question leaves open that its answer hangs on: when it was so, over what span, before what. Pure."""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.knowledge import is_date, is_quantity
from content.questions.base import GAP

_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_ASKED = rf"(?:{GAP}(?: \([^)]*\))?|[Hh]ow (?:many|much)|[Ww]hat percentage)"
# "an average of ____ days with rain": in a year, in a month?
_AVERAGE = re.compile(
    rf"\baverage of {_ASKED}|\b[Oo]n average,? {_ASKED}|\b[Oo]f how many [\w ]+ (?:is|are) there an average"
)
_SPAN = re.compile(
    r"\b(?:per|each|every|annual(?:ly)?|yearly|monthly|weekly|daily)\b|\ban? (?:year|month|week|day|hour|night)\b", re.I
)
# "the most snow in ____ hours": a span that something is measured over
_MEASURED_OVER = re.compile(rf"\bin {GAP}(?: \([^)]*\))? (?:seconds?|minutes?|hours?)\b")
_THERE = re.compile(
    rf"\b[Tt]here (?:was|were|had been) (?:only |about |some |over )?{_ASKED}|^(?:[^:?]*: )?How many [^?]* were there\b"
)
# "there had been scares before": before what?
_BEFORE = re.compile(r"\b(?:before|earlier|previously|afterwards?|at (?:the|that) time|by then|since then)(?:[,.?;]|$)")
# "how many offices does it have: Bonn, Lund and Oslo?"
_LISTS = re.compile(r": (?![Hh]ow |[Ww]h|[A-Z][a-z]+ (?:how|wh))[^?]*, [^?]*(?:,| and )[^?]*\?$")


def left_open(probe: Probe) -> str:
    """Return what a question does not say that its answer depends on; empty where it says all."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "")


def _averages_over_nothing(probe: Probe) -> bool:
    return bool(_AVERAGE.search(probe.stem)) and not _SPAN.search(probe.stem)


def _is_measured_over(probe: Probe) -> bool:
    return bool(_MEASURED_OVER.search(probe.stem))


def _were_there_when(probe: Probe) -> bool:
    return is_quantity(probe.keys[0]) and bool(_THERE.search(probe.stem)) and not _YEAR.search(probe.stem)


def _is_before_what(probe: Probe) -> bool:
    return bool(_BEFORE.search(probe.stem))


def _lists_in_question(probe: Probe) -> bool:
    return GAP not in probe.stem and is_quantity(probe.keys[0]) and bool(_LISTS.search(probe.stem))


def _loses_year(probe: Probe) -> bool:
    """Say whether a share or sum is asked without the year that its sentence gives."""
    if not is_quantity(probe.keys[0]) or is_date(probe.keys[0]) or _YEAR.search(probe.stem):
        return False
    return probe.keys[0].kind in ("percent", "money") and any(
        _YEAR.search(one.quote) for one in probe.fact.evidence[:1]
    )


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("over what span an average is taken is not said", _averages_over_nothing),
    ("a span that something is measured over", _is_measured_over),
    ("when there were so many is not said", _were_there_when),
    ("before or after what is not said", _is_before_what),
    ("the question lists what it counts", _lists_in_question),
    ("a share or a sum has lost its year", _loses_year),
)

__all__ = ["left_open"]
