"""What a cut left of a question: bounds and titles that are torn, clauses without their main one. Pure.

Also words in which nobody asks: "From when did they gather?", "hereby designated".
"""

import re
from collections.abc import Callable

from content.answers import words
from content.facts.base import Probe
from content.knowledge import is_date, is_quantity
from content.patterns import YEAR, Worded
from content.questions.base import GAP


def cut_short(probe: Probe) -> str:
    """Return what a cut took from a question or how nobody would ask it; empty where nothing is wrong."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "")


_HEDGE = (
    r"(?:up to|at least|at most|more than|less than|fewer than|over|under|nearly|about|approximately|around|almost"
    r"|roughly|some|an estimated|as many as|as much as|close to|no more than|well over)"
)
_HEDGED = re.compile(rf"\b{_HEDGE}\b|\b(?:exceed|estimat|approximat)", re.I)


_FROM_TO = re.compile(r"[\d%](?: (?:million|billion|percent|per cent))? ?(?:–|—|-| to ) ?[$€£]?")
_DIGIT = re.compile(r"\d")
_BOUND_NUMBER = re.compile(
    rf"\b{_HEDGE} (?:the |an? )?(?:US)?([$€£]?\d[\d,.]*(?: (?:percent|per cent|million|billion)|%)?)(?!\w)", re.I
)


def _loses_bound(probe: Probe) -> bool:
    """Say whether a number is asked as exact that its sentence gives as a bound, or as one end of a range."""
    key = probe.keys[0]
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    if not _DIGIT.search(quote) and not is_quantity(key):
        return False  # most sentences, and the shapes of bounds take long to look for
    told = {found[1] for found in _BOUND_NUMBER.finditer(probe.stem)}
    lost = {found[1] for found in _BOUND_NUMBER.finditer(quote)} - told
    if any(re.search(rf"(?<![\d.,]){re.escape(one)}(?!\d)", probe.stem) for one in lost):
        return True  # "by 1890, over 80 percent" of which "over" was lost
    if not is_quantity(key):
        return False
    number = re.escape(key.text.removeprefix("about ").split(" ")[0])
    if _FROM_TO.search(quote) and re.search(rf"{_FROM_TO.pattern}{number}(?!\w)", quote):
        return True
    if _HEDGED.search(probe.stem) or not _HEDGED.search(quote):
        return False
    return re.search(rf"\b{_HEDGE} (?:the |an? )?(?:US)?{number}(?!\w)", quote, re.I) is not None


# "how many offices does it have: Bonn, Lund and Oslo?"
_LISTS = re.compile(r": (?![Hh]ow |[Ww]h|[A-Z][a-z]+ (?:how|wh))[^?]*, [^?]*(?:,| and )[^?]*\?$")


def _lists_in_question(probe: Probe) -> bool:
    return GAP not in probe.stem and is_quantity(probe.keys[0]) and bool(_LISTS.search(probe.stem))


_IN_HOW_MANY = re.compile(r"^(?:[^:?]*: )?(?:In|Of|With|From|Among|At) how many\b")


def _counts_beside_a_count(probe: Probe) -> bool:
    """Say whether a number is asked in passing, beside the one that the sentence is about."""
    found = _IN_HOW_MANY.search(probe.stem)
    return found is not None and bool(re.search(r"\d", YEAR.sub("", probe.stem)))


# "his book Our Coast: Its Future and Its Past" cut to "Its Future"
_SUBTITLED = re.compile(
    r"(?<!^)\b((?:[A-Z][\w’']* )*[A-Z][\w’']*): ((?:Its|The|A|An|How|Why|On|In|From|[A-Z][a-z]+) [A-Z]\w+)"
)


def _cuts_title(probe: Probe) -> bool:
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    found = _SUBTITLED.search(quote) if ": " in quote else None
    return found is not None and found[2] in probe.stem and f"{found[1]}: {found[2]}" not in probe.stem


# "three contracts were awarded to Holm, Berg, and Lund"
_NAMED_ROW = re.compile(r"(?:(?:the )?[A-Z][\w./&’-]*(?: [A-Z][\w./&’-]*)*, ){1,8}(?:and )?(?:the )?[A-Z][\w./&’-]*")


def _counts_itself(probe: Probe) -> bool:
    """Say whether a stem names as many things as it asks how many there are."""
    key = probe.keys[0]
    row = _NAMED_ROW.search(probe.stem) if key.kind == "count" else None
    if row is None:
        return False
    named = len(re.split(r", (?:and )?|,? and ", row.group()))
    return str(named) in (key.key, key.text)


# "Beginning in the 1880s, the number rose"
_BEGINNING = re.compile(r"\b(?:beginning|starting) (?:in|on|from|with) ", re.I)


def _dates_beginning(probe: Probe) -> bool:
    """Say whether something is dated by when it began, and the stem does not say that it only began then."""
    key = probe.keys[0]
    if not is_date(key) or re.search(r"\b(?:beg[aiu]n|start|since|from)\b", probe.stem, re.I):
        return False
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    if _BEGINNING.search(quote) is None:
        return False
    return re.search(rf"{_BEGINNING.pattern}{re.escape(key.text)}", quote, re.I) is not None


# "From when did they gather?", "Over what period did she travel?", "Which place did the bridge complete?"
_ODDLY_ASKED = Worded(
    "when period place",
    r"^(?:[^:?]*: )?(?:From when (?:did|was|were)|Over what period)\b|\b[Ww]hich place (?:did|was|were|is|does)\b",
)
_WAYS = re.compile(r"\b(?:Route|Road|Street|Highway|Avenue|Bridge|Railway|Line|Canal)\b")


def _is_oddly_asked(probe: Probe) -> bool:
    found = _ODDLY_ASKED.search(probe.stem)
    return found is not None and ("place" not in found.group() or bool(_WAYS.search(probe.keys[0].text)))


# "Where was the Treaty done?", "hereby designated", "When did the first meeting meet?"
_AS_LAWS_SAY = Worded(
    "hereby done met meet often has have",
    r"\bhereby\b|\b(?:was|were) (?:the [^?]* )?done\b(?:\?| (?:at|in|on))|\bmeetings?\b[^?.]* (?:met|meet)\b"
    r"|\bas often as\b|^(?:[^:?]*: )?(?:In|On) which \w+ (?:has|have)\b",
)


def _is_said_as_in_law(probe: Probe) -> bool:
    return bool(_AS_LAWS_SAY.search(probe.stem))


_ANY_NAMED = re.compile(r"An? [A-Z]")


def _is_any_body(probe: Probe) -> bool:
    """Say whether a name is brought up as one of several: "A Coordinating Committee is established"."""
    return any(key.text.startswith(("A ", "An ")) and _ANY_NAMED.match(key.text) for key in probe.keys)


# "presented the Stone – key to the signs in 1802": the dash has no second
_OPEN_ASIDE = re.compile(r" [–—] (?![^?.]* [–—] )(?:(?:the|an?) )?[a-z][^?.]* (?:in|on|by|since|until) (?:____|\d)")


def _leaves_aside_open(probe: Probe) -> bool:
    return bool(_OPEN_ASIDE.search(probe.gapped or probe.stem))


# "Where a report may be a failure to ____.", "The result of which was to move ____ settlers."
_LONE_CLAUSE = Worded(
    "where when if whether although while because unless whereas",
    r"^(?:[^:?]*: )?(?:Where|When|If|Whether|Although|While|Because|Unless|Whereas) [^,?]*\.$",
)
_FRAGMENT = re.compile(
    r"^(?:[^:?]*: )?(?:The|An?) \w+ of which\b|\bincluding,? (?:from|in|since|on) (?:____|which)"
    r"|\b(?:in|of|by|for|with|without|when|while|after|before) [a-z]+ing(?:\.$|\?$|, (?:consistent|subject|including))"
)
_NOUNS = frozenset(
    words(
        "training mining planning engineering learning building housing banking meeting manufacturing farming"
        " fishing shipping funding testing processing marketing printing computing spending hunting trading drilling"
        " writing reading teaching publishing recycling sequencing screening monitoring modelling understanding"
        " being living"
        " painting clothing wedding hearing beginning ending warning crossing landing evening morning lightning spring"
    )
)


def _fragment(text: str) -> re.Match[str] | None:
    lone = _LONE_CLAUSE.search(text) if text[-1:] == "." else None
    may_be = lone is None and ("ing" in text or " of which" in text)
    return _FRAGMENT.search(text) if may_be else lone


def _is_fragment(probe: Probe) -> bool:
    found = _fragment(probe.stem) or (_fragment(probe.gapped) if probe.gapped != probe.stem else None)
    if found is None:
        return False
    doing = re.search(r"([a-z]+ing)\W", found.group())
    return doing is None or doing[1] not in _NOUNS


# "The Assistant to ____ shall", "Fitness to ____ (statement)", "US$ ____12 billion"
_TORN = re.compile(
    rf"\b(?:Assistant|Secretary|Adviser|Advisor|Deputy|Ambassador|Envoy|Counsel|Aide) to (?:the )?{GAP}"
    rf"|(?<=[\w,;)] )[A-Z][\w-]+ to {GAP}(?! \d)|{GAP}(?: \([^)]*\))?\d|\d{GAP}"
    rf"|\bthe (?:state|country|city|republic|kingdom|province) {GAP}"
)


def _tears_title(probe: Probe) -> bool:
    key = probe.keys[0]
    found = _TORN.search(probe.stem) if GAP in probe.stem and not is_date(key) else None
    if found is None or (key.text[:1].islower() and " to " in found.group()):
        return False  # "an effort of the League to ____": a deed
    return not (is_quantity(key) and " to " in found.group())


_CIRCULAR = re.compile(r"^(?:Which|What) (?:term|word|name) means an? (?:[\w-]+ )?(?:term|word|name|expression)\b")


def _defines_by_term(probe: Probe) -> bool:
    return bool(_CIRCULAR.search(probe.stem))


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("the question lists what it counts", _lists_in_question),
    ("a bound is asked as a number", _loses_bound),
    ("a clause without its main clause", _is_fragment),
    ("a title or a name is torn", _tears_title),
    ("a number beside the one that is told", _counts_beside_a_count),
    ("a term is explained by being one", _defines_by_term),
    ("the title of a work is torn", _cuts_title),
    ("the question names as many as it asks for", _counts_itself),
    ("when it began is asked as when it was", _dates_beginning),
    ("asked as nobody asks", _is_oddly_asked),
    ("worded as only a law is", _is_said_as_in_law),
    ("a body of which there are several", _is_any_body),
    ("an aside is not closed", _leaves_aside_open),
)

__all__ = ["cut_short"]
