"""Numbers that count nothing which can be asked: a lone name, a list that is announced, a constant, a depth. Pure."""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.knowledge import is_date, is_quantity
from content.patterns import Worded
from content.questions.base import GAP

_COPULAS = frozenset({"be", "is", "become", "remain"})
_AT_MANY = re.compile(r"(?:^|: |, )(?:At|With|In|On|at|with|in|on) how many ")
_MANY_ARE = re.compile(r"\b[Hh]ow many [a-z][^?]*? (?:are|were) (?P<what>(?:the )?[A-Z][\w-]+)\?$")
_MANY_CALLED = Worded(
    "called termed named dubbed known", r"\b[Hh]ow many [a-z][^?]*? (?:are|were) (?:called|termed|known as)\b"
)
# "does three things at once: ...": how many points a list has is not what it tells
_ANNOUNCED = "things ways reasons recommendations aspects factors respects considerations suggestions observations"
_MANY_POINTS = Worded(
    _ANNOUNCED, rf"(?:\b[Hh]ow many|{GAP}(?: \(number\))?) (?:[a-z]+ )?(?:{'|'.join(_ANNOUNCED.split())})\b"
)
_ALL = Worded("all", rf"\b[Aa]ll (?:the )?{GAP}")  # "all ____ towns had a mayor": that there were nine is no news
_ADDITIONAL = Worded("additional", rf"(?:{GAP}(?: \(number\))?|\b[Hh]ow many) additional [a-z]")
# "R = ____", "k = 0.2 Btu/(hr-ft)": values of a worked example or a table of materials
_FORMULA = re.compile(rf"(?<![\w<>])[A-Za-z]\w? = (?:{GAP}|\d)|{GAP}(?: \(number\))? [A-Za-z]+/\([A-Za-z]")
# "to depths of ____ m": a number of metres that reads like a year
_UNIT_BEHIND = re.compile(
    rf"{GAP}(?: \(year\))? (?:[cmk]?m[23]?|ft|mi|[kmµ]?g|lbs?|[KMG]?Hz|[kM]?W|°[CF]|%|metres?|meters?|feet|miles"
    r"|kilomet(?:re|er)s?|tons?|tonnes?|pounds?|kilograms?|acres?|hectares?)(?=[ ,.;)]|$)(?! [A-Z])"
)
_OF_ORDERS = Worded(
    "ordered delivered purchased bought acquired exported imported sold",
    r"\b[Ww]hen were (?:how many|\d[\d,]*|(?:[a-z]+-)?[a-z]+ty) [^?]*"
    r"\b(?:ordered|delivered|purchased|bought|acquired|exported|imported|sold)\b",
)


def miscounted(probe: Probe) -> str:
    """Return why a number, or a date beside one, is none to be asked for; empty where it may be."""
    key = probe.keys[0]
    if is_date(key):
        return next((flaw for flaw, is_flawed in _OF_DATES if is_flawed(probe)), "")
    if not (is_quantity(key) or key.text[:1].isdigit()):
        return ""
    return next((flaw for flaw, is_flawed in _OF_NUMBERS if is_flawed(probe)), "")


def _is_measured(probe: Probe) -> bool:
    """Say whether a thing "is" something at a number: what is that high or long is lost.

    "At how many kilometres is the Tarn Wall the longest ever built?"
    """
    return probe.fact.relation in _COPULAS and not probe.fact.undergone and _AT_MANY.search(probe.stem) is not None


def _counts_one(probe: Probe) -> bool:
    """Say whether several are counted that are one name: "How many guilds of weavers are Tarnians?"."""
    found = _MANY_ARE.search(probe.stem)
    return found is not None and probe.fact.relation in _COPULAS and not probe.fact.undergone


_OF_NUMBERS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("of what is so much is lost", _is_measured),
    ("several are no one name", _counts_one),
    ("how many are called so is no question", lambda probe: _MANY_CALLED.search(probe.stem) is not None),
    ("how many points a list has", lambda probe: _MANY_POINTS.search(probe.stem) is not None),
    ("how many more of them there were", lambda probe: _ADDITIONAL.search(probe.stem) is not None),
    ("how many there are is told in passing", lambda probe: _ALL.search(probe.stem) is not None),
    ("a value of a formula", lambda probe: _FORMULA.search(probe.stem) is not None),
)
_OF_DATES: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("a number with a unit is no year", lambda probe: _UNIT_BEHIND.search(probe.stem) is not None),
    ("when so many were ordered", lambda probe: _OF_ORDERS.search(probe.stem) is not None),
)

__all__ = ["miscounted"]
