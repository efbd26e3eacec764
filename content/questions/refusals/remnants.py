"""What a cut left of a list, an aside or a clause: half of a row, one comma of two, an infinitive without its object.

Pure.
"""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.knowledge import is_date
from content.patterns import YEAR, Worded
from content.questions.base import GAP


def remnant(probe: Probe) -> str:
    """Return what a cut left hanging in a question; empty where nothing hangs."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "")


def _quote(probe: Probe) -> str:
    return probe.fact.evidence[0].quote if probe.fact.evidence else ""


_HEADING = r"^(?:[^:?]{1,60}: )?"
# "Which act signed in 1862, provided land?", "Output from the mines, continues to fall": one comma before the verb
_OPENER = (
    r"(?:In|On|At|By|After|Before|During|Under|With|From|For|To|Of|Since|Until|When|While|If|As|Although|Because|Once"
    r"|Despite|Following|[A-Z][a-z]+(?:ed|ing))\b"
)
_ONE_COMMA = re.compile(
    rf"{_HEADING}(?:(?!{_OPENER})[^,]*[a-z\d], (?:continue[sd]?|was|were|is|are|has|have|had)"
    r"|Which [a-z]+ [a-z]+ed [^,]*, [a-z]+(?:ed|s|ve|de))\b[^,]*$"
)


def _has_one_comma(probe: Probe) -> bool:
    return probe.stem.count(",") == 1 and _ONE_COMMA.match(probe.stem) is not None


# "declared to be a day of thanks": what?
_NO_OBJECT = Worded(
    "be", rf"\b(?:declare|proclaim|consider|believe|deem|judge|order|allow|enable|cause)d?(?: {GAP})? to be\b"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been)\b[^?.]* (?:declar|proclaim|consider|believ|deem|judg|order|allow|enabl|caus)ed"
)


def _lacks_object(probe: Probe) -> bool:
    return _NO_OBJECT.search(probe.stem) is not None and _PASSIVE.search(probe.stem) is None and GAP not in probe.stem


# "driven by spending in ____ (year) and by growing demand": the first half of the row is gone
_HALF_ROW = re.compile(
    rf"(?:{GAP}(?: \([^)]*\))?|\b\d{{4}}) and (?P<by>by|for|with|from|through|because of) (?!{GAP}|\d)"
)


def _has_half_row(probe: Probe) -> bool:
    found = _HALF_ROW.search(probe.stem)
    if found is None:
        return False
    return re.search(rf"\b{found['by']} (?:the |an? )?[a-z]", probe.stem[: found.start()]) is None


def _lists_one(probe: Probe) -> bool:
    """Say whether of a list behind a colon only the first is left: "all four papers: the Pact."."""
    behind = re.search(r": ((?:the )?[A-Z][^:,]+)[.?]$", probe.stem)
    return behind is not None and f": {behind[1]}," in _quote(probe)


_SUM_BEFORE = re.compile(rf", (?:an? )?\d[\d.,]*%? [^,]+ (?:in|on) {GAP}(?: \([^)]*\))?\.$")


def _dates_aside(probe: Probe) -> bool:
    """Say whether the date that opens a sentence ends a sum in an aside: "told of a gain, a 2% rise in ____"."""
    if not is_date(probe.keys[0]) or _SUM_BEFORE.search(probe.stem) is None:
        return False
    return re.match(rf"(?:In|On) (?:the )?{re.escape(probe.keys[0].text)}\b", _quote(probe)) is not None


# "If it receives most votes, who is removed?", "What percentage of it have mines been the backbone?"
_OPENS_WITH_PRONOUN = re.compile(
    rf"{_HEADING}(?:If|When|After|Before|Although|While|Because|Once|As) (?:it|they|he|she) [^?]*, wh(?:o|ich|at|om)\b"
)
_SHARE_OF_NOTHING = re.compile(
    rf"{_HEADING}What percentage of [\w ]+ (?:have|has|had|did|was|were) [^?]* (?:been|be) (?:the|an?)\b"
)


def _is_unhinged(probe: Probe) -> bool:
    return _OPENS_WITH_PRONOUN.match(probe.stem) is not None or _SHARE_OF_NOTHING.match(probe.stem) is not None


_BACK_THEN = Worded("then", r"\bback then\b")
_RATED = re.compile(r"\b(?:was|were|had been|stood at|totall?ed)\b")


def _is_of_some_time(probe: Probe) -> bool:
    """Say whether a share was so at a time that only the sentence before tells: "Inflation was ____"."""
    if _BACK_THEN.search(probe.stem):
        return True
    shared = probe.keys[0].kind == "percent" and not YEAR.search(probe.stem) and not YEAR.search(_quote(probe))
    return shared and _RATED.search(probe.stem) is not None and " of the vote" not in probe.stem


_GLUED_DASH = re.compile(r"\w—\w")


def _has_one_dash(probe: Probe) -> bool:
    """Say whether of two dashes around an aside one is left: "The boat before the war—was sold"."""
    whole = _GLUED_DASH.findall(_quote(probe)) if "—" in probe.stem else ()
    return len(whole) > 0 and len(whole) % 2 == 0 and len(_GLUED_DASH.findall(probe.stem)) % 2 == 1


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("an aside has lost its first comma", _has_one_comma),
    ("what something was made is told without what it was", _lacks_object),
    ("of a row the first half is gone", _has_half_row),
    ("of a list one is left", _lists_one),
    ("a date stands with another thing than its own", _dates_aside),
    ("a clause is hung on nothing", _is_unhinged),
    ("of what time a share was is not said", _is_of_some_time),
    ("an aside has lost a dash", _has_one_dash),
)

__all__ = ["remnant"]
