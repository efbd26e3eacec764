"""When and where of what has no one time or place: what lasts, what is common, what is in the south. Pure."""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.knowledge import is_date, is_quantity, plain
from content.language import is_adjective, is_noun, words
from content.patterns import Worded
from content.questions.base import GAP

_BEING = frozenset({"be", "is", "remain"})
_WHEN = re.compile(r"^(?:[^:?]*: )?(?:[Ww]hen|[Ii]n which (?:year|month|decade))\b")
_SUPERLATIVE = re.compile(
    r"\b(?:the |(?:world|country|region|continent)['’]s )(?:second |third )?(?P<rank>most|least|[a-z]{3,}est)\b"
)
_EVER = re.compile(r"\b(?:first|last|recorded|ever|known)\b")
# What is done with things of a kind wherever they are: a text tells of one place of many.
_COMMON = words("use find notice observe practise practice grow speak wear eat cultivate know see keep breed")
_COMMON_IN = Worded(
    "used found common widespread practised practiced grown spoken worn eaten cultivated noticed observed seen"
    " occur occurred exist existed abound abounded thrive thrived",
    r"(?:^(?:[^:“]*: )?“?|[a-z]\. )(?!(?:The|This|That|These|Those|His|Her|Its|Their|An?|One) )[A-Z][^,.;]*?"
    r" (?:(?:were|are|have been)(?: \w+ly)? (?:used|found|common|widespread|practi[sc]ed|grown|spoken|worn|eaten"
    r"|cultivated|noticed|observed|seen)|occur(?:red)?|exist(?:ed)?|abound(?:ed)?|thrived?) "
    rf"(?:in|across|throughout) (?:the )?{GAP}",
)
_DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their|an?|one) |[\"“]")
_COMPASS = re.compile(
    r"(?:the )?(?:(?:far |deep )?(?:north|south|east|west)(?:-?(?:east|west))?"
    r"|interior|coast|countryside|world|region|area)",
    re.I,
)
_PREPOSITIONS = r"(?:for|in|to|by|with|from|at|under|into|against|on)"


def without_occasion(probe: Probe) -> str:
    """Return why no one time or place answers a question; empty where one does."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "")


def _lasts(probe: Probe) -> bool:
    """Say whether it is asked in which year something was the largest of all: so it was before and after.

    "In which year was the fleet of Tarn the largest in the world?"
    """
    key = probe.keys[0]
    if not is_date(key) or probe.fact.relation not in _BEING or probe.fact.undergone or not _WHEN.search(probe.stem):
        return False
    found = _SUPERLATIVE.search(probe.stem)
    if found is None or _EVER.search(probe.stem):
        return False
    return found["rank"] in ("most", "least") or (is_adjective(found["rank"]) and not is_noun(found["rank"]))


def _is_common(probe: Probe) -> bool:
    """Say whether it is asked where things of a kind were used or found: "In which country were clay ovens used?"."""
    if GAP in probe.stem:
        return _COMMON_IN.search(probe.stem) is not None
    verb = probe.fact.relation.split(" ")[0]
    if plain(probe.role) not in ("where", "venue") or verb not in _COMMON or not probe.fact.undergone:
        return False
    subjects = probe.fact.roles.get("subject", ())
    return bool(subjects) and all(
        re.search(r"\b(?:were|are|have|had) ", probe.stem) and not _DEFINITE.match(term.text) for term in subjects
    )


def _is_a_direction(probe: Probe) -> bool:
    """Say whether a place is asked for, or given, that only says in which direction: "In the South, the treaty ..."."""
    asked = plain(probe.role) == "where" and not is_date(probe.keys[0])
    told = "where" in probe.given and plain(probe.role) != "subject"
    places = probe.keys if asked else probe.fact.roles.get("where", ()) if told else ()
    return any(_COMPASS.fullmatch(place.text) for place in places)


def _is_first_of_two(probe: Probe) -> bool:
    """Say whether what is asked for is one of two in turn: "a danger first for Oster and then for Morava"."""
    key = probe.keys[0]
    if is_date(key) or is_quantity(key) or not probe.fact.evidence:
        return False
    quote, name = probe.fact.evidence[0].quote, re.escape(key.text)
    if " then " not in quote and " later " not in quote:
        return False
    turn = rf"\bfirst (?:{_PREPOSITIONS} )?{name}(?:,? and|,|;) (?:then|later)\b"
    turn += rf"|\b(?:then|later) (?:{_PREPOSITIONS} ){name}\b"
    return "first " in quote and re.search(turn, quote) is not None


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("what lasts has no year", _lasts),
    ("what is common has no one place", _is_common),
    ("a direction is no place", _is_a_direction),
    ("one of two in turn", _is_first_of_two),
)

__all__ = ["without_occasion"]
