"""What a question leaves open that its answer hangs on: when it was so, over what span, before what. Pure."""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.facts.clauses.losses import FARTHEST_LASTING, LASTING
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold
from content.knowledge import FactBase, is_date, is_quantity
from content.patterns import YEAR, Worded
from content.questions.base import GAP
from content.questions.refusals.common_knowledge import WELL_KNOWN
from content.questions.refusals.occasions import occasion_open

_ASKED = rf"(?:{GAP}(?: \([^)]*\))?|[Hh]ow (?:many|much)|[Ww]hat percentage)"
# "an average of ____ days with rain": in a year, in a month?
_AVERAGE = Worded(
    "average",
    rf"\baverage of {_ASKED}|\b[Oo]n average,? {_ASKED}|\b[Oo]f how many [\w ]+ (?:is|are) there an average",
)
_SPAN = re.compile(
    r"\b(?:per|each|every|annual(?:ly)?|yearly|monthly|weekly|daily)\b|\ban? (?:year|month|week|day|hour|night)\b", re.I
)
# "the most snow in ____ hours": a span that something is measured over
_MEASURED_OVER = Worded(
    "second seconds minute minutes hour hours", rf"\bin {GAP}(?: \([^)]*\))? (?:seconds?|minutes?|hours?)\b"
)
_THERE = re.compile(
    rf"\b[Tt]here (?:was|were|had been) (?:only |about |some |over )?{_ASKED}|^(?:[^:?]*: )?How many [^?]* were there\b"
)
# "there had been scares before": before what?
_BEFORE = Worded(
    "before earlier previously afterward afterwards time then",
    r"\b(?:before|earlier|previously|afterwards?|at (?:the|that) time|by then|since then)(?:[,.?;]|$)",
)


_WHEREIN = frozenset({"at", "from", "in", "of", "on", "under", "with"})
ROOT = 4  # letters by which a verb is told
FEWEST_USES = 5  # sentences with letters that the reader of a text comes to know
_LETTERS = re.compile(r"[A-Z](?<![\w(-].)[A-Z]{1,5}(?=s?(?![\w&-]))")  # it begins with what is found quickest
_WRITTEN = re.compile(r"[\w&]+")
_ROMAN = re.compile(r"[IVXLC]+")
# "his next destination", "acquired more sculptures", "remained for some time", "over the past six years"
_BESIDE_ANOTHER = Worded(
    "next another more other",
    r"(?:['’]s|\b[Hh]is|\b[Hh]er|\b[Ii]ts|\b[Tt]he) next (?!to\b)[a-z]+|, another (?:____|[A-Z])"
    r"|\b(?:\w+ed|got|built|bought|sent|made|won|gave) more (?!than\b|or\b)[a-z]+ ?(?:[a-z]+)?(?=[.?,]| in\b| from\b)"
    r"|\b(?:for|took|takes|lasted) another (?:____|\w+)(?: \(number\))? (?:years|months|weeks|days|decades)"
    r"|\banother (?:goal|reason|aim|purpose|factor|cause|result)\b|\bacquire more (?!than\b)"
    r"|\bany other (?:State|Party|Member|Contracting)\b",
)
_SOME_TIME = Worded(
    "time while period", r"\bfor (?:some|a short|a long|a brief|a certain) (?:time|while|period)\b|\bfor a while\b"
)
# "gradually sought to repeal it in ____": it was done over years; "on the borders of ____": others lie there
_BY_AND_BY = re.compile(r"\b(?:gradually|increasingly|steadily|slowly|progressively|continually|repeatedly)\b", re.I)
_BESIDE_STATES = Worded(
    "border borders bordering frontier frontiers boundary boundaries neighbor neighbors neighboring neighbour"
    " neighbours neighbouring",
    rf"\b(?:border(?:s|ing)?|frontiers?|boundar(?:y|ies))(?: (?:of|with|on))? (?:the )?{GAP}"
    rf"|\b[Nn]eighbou?r(?:s|ing)? of {GAP}",
)
_UP_TO_NOW = Worded(
    "past last",
    r"\b(?:over|in|for|during|within) the (?:past|last) (?:[\w-]+ )?(?:years?|decades?|months?|weeks?|centur\w+)\b",
)


def left_open(probe: Probe, base: FactBase) -> str:
    """Return what a question does not say that its answer depends on; empty where it says all."""
    if unknown_letters(probe, base):
        return "letters that nobody spells out"
    if _goes_anywhere(probe, base):
        return "one of the many places where somebody went"
    return occasion_open(probe) or next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "")


def unknown_letters(probe: Probe, base: FactBase) -> list[str]:
    """Return the abbreviations of a stem that are no common ones and that the document seldom uses."""
    found = _LETTERS.findall(probe.stem)
    if not found or " abbreviation " in probe.stem:
        return []  # what they stand for is the question
    names = [base.title, *(text for key in probe.keys for text in (key.text, *key.accepted))]
    said = {word for name in names for word in _WRITTEN.findall(name)}
    return [
        letters
        for letters in dict.fromkeys(found)
        if letters not in said
        and letters not in WELL_KNOWN
        and not _ROMAN.fullmatch(letters)
        and fold(letters) not in PLACES_AND_BODIES
        and base.mentions.sentences_with(letters) < FEWEST_USES
    ]


def _goes_on_from_another(probe: Probe) -> bool:
    return bool(_BESIDE_ANOTHER.search(probe.stem))


def _is_done_over_years(probe: Probe) -> bool:
    """Say whether a day or a month is asked of what came about by and by."""
    return probe.keys[0].kind in ("day", "month") and bool(_BY_AND_BY.search(probe.stem))


def _is_one_neighbour(probe: Probe) -> bool:
    """Say whether a gap takes any of those that something borders on."""
    return bool(_BESIDE_STATES.search(probe.stem))


def _lasts_for_some_time(probe: Probe) -> bool:
    return bool(_SOME_TIME.search(probe.stem)) and not YEAR.search(probe.stem) and not is_date(probe.keys[0])


def _is_reckoned_from_now(probe: Probe) -> bool:
    return bool(_UP_TO_NOW.search(probe.stem)) and not YEAR.search(probe.stem)


# "Who was not elected general?": so many were not
_DENIED = Worded(
    "not never",
    rf"^(?:[^:?]*: )?(?:Who|What|Which [\w-]+(?: [\w-]+)?|{GAP}(?: \([a-z ]+\))?)"
    r" (?:was|were|did|does|do|had|has|have|could|would|is|are) (?:not|never)\b",
)


def _tells_what_is_not(probe: Probe) -> bool:
    return bool(_DENIED.search(probe.stem)) and not YEAR.search(probe.stem)


def _goes_on(probe: Probe) -> bool:
    """Say whether a date is asked of what was going on: Holm was planning a voyage in other years as well."""
    verb, _, led = probe.fact.relation.partition(" ")
    if verb == "be" and led in _WHEREIN and is_date(probe.keys[0]):
        return True  # "were from Oslo", "was in dispute"
    root, told = verb[:ROOT], probe.fact.statement
    if not is_date(probe.keys[0]) or not (f"was {root}" in told or f"were {root}" in told):
        return False
    return re.search(rf"\b(?:was|were) {re.escape(root)}[a-z]*ing\b", told) is not None


# "the Act of Parliament": every act is one
_ANY_ACT = Worded(
    "act charter bill", r"\b[Tt]he (?:Act of (?:Parliament|Congress)|Royal Charter|Bill)(?=[?.,]| (?:on|in|by)\b)"
)


def _names_any_act(probe: Probe) -> bool:
    return bool(_ANY_ACT.search(probe.stem)) and not probe.fact.grammar.get("named")


# "After the loss of Tarn, in ____, the fund bought": which of the two was it?
_AFTER_OCCASION = re.compile(
    rf"^(?:[^:?]*: )?(?:After|Following|Before|During|With|Despite|Amid|Since) [^,?]+, (?:in|on) (?:{GAP}|which)[^,?]*,"
)


def _may_date_another(probe: Probe) -> bool:
    found = _AFTER_OCCASION.search(probe.stem) if is_date(probe.keys[0]) else None
    return found is not None and not any(word in LASTING for word in found[0].lower().split()[:FARTHEST_LASTING])


# "Holm went to the port of ____": a traveller went to many
_WENT = re.compile(
    rf"\b(?:went|travelled|traveled|sailed|returned|moved|journeyed|came|proceeded|passed)"
    rf"(?: (?:on|back|south|north|east|west|over))? (?:to|through|into) (?:the (?:\w+ )?\w+ of )?{GAP}[^,;]*\.$"
    r"|^(?:[^:?]*: )?(?:To|Through|Into) (?:which|what) [\w ]+ did [^?]* (?:go|travel|sail|return|move|journey)\b"
)


def _goes_anywhere(probe: Probe, base: FactBase) -> bool:
    """Say whether it is asked where the hero of a text went, and not when or why."""
    if base.hero is None or not _WENT.search(probe.stem) or is_date(probe.keys[0]) or YEAR.search(probe.stem):
        return False
    told = {word[:6] for word in re.findall(r"\b[a-z]{4,}", probe.stem)} - _ASKING
    return len(told) < FEWEST_OF_A_WAY


FEWEST_OF_A_WAY = 5  # small words that tell which of many ways is meant
_ASKING = frozenset({"which", "what", "countr"})


def _averages_over_nothing(probe: Probe) -> bool:
    return bool(_AVERAGE.search(probe.stem)) and not _SPAN.search(probe.stem)


def _is_measured_over(probe: Probe) -> bool:
    return bool(_MEASURED_OVER.search(probe.stem))


def _were_there_when(probe: Probe) -> bool:
    return is_quantity(probe.keys[0]) and bool(_THERE.search(probe.stem)) and not YEAR.search(probe.stem)


def _is_before_what(probe: Probe) -> bool:
    return bool(_BEFORE.search(probe.stem))


def _loses_year(probe: Probe) -> bool:
    """Say whether a share or sum is asked without the year that its sentence gives."""
    if not is_quantity(probe.keys[0]) or is_date(probe.keys[0]) or YEAR.search(probe.stem):
        return False
    return probe.keys[0].kind in ("percent", "money") and any(YEAR.search(one.quote) for one in probe.fact.evidence[:1])


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("over what span an average is taken is not said", _averages_over_nothing),
    ("a span that something is measured over", _is_measured_over),
    ("when there were so many is not said", _were_there_when),
    ("before or after what is not said", _is_before_what),
    ("a share or a sum has lost its year", _loses_year),
    ("another is told of that the question does not name", _goes_on_from_another),
    ("a stay of some time is any of several", _lasts_for_some_time),
    ("a span is reckoned from now", _is_reckoned_from_now),
    ("what was going on at a date was so at others", _goes_on),
    ("many did not do what one did not", _tells_what_is_not),
    ("what came about by and by has no day", _is_done_over_years),
    ("others border on it as well", _is_one_neighbour),
    ("which act is not said", _names_any_act),
    ("the date may be of what is told before it", _may_date_another),
)

__all__ = ["left_open", "unknown_letters"]
