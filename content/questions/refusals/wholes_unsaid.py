"""What of a question is part of a whole that it does not name: "on the northern coast", "a founding member". Pure.

A learner who meets "Who landed on the northern coast?" days later asks: of what?
"""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.knowledge import FactBase
from content.patterns import MONTHS, Worded
from content.terms import GEOGRAPHY

_SIDE = r"(?:north|south|east|west|central|upper|lower|opposite|far|left|right)(?:ern|-?east(?:ern)?|-?west(?:ern)?)?"
# "landed on the northern coast", "held the south bank": of what?
_PART = Worded(
    "coast coasts shore shores half bank banks border borders side end part parts interior frontier tip edge flank"
    " mainland coastline",
    rf"\bthe (?:(?:{_SIDE}) (?:coast(?:line)?|shore|half|bank|border|side|end|part|frontier|tip|edge|flank)s?"
    r"|interior|mainland|coastline)\b(?! of\b| [A-Z])",
)
# "was on loan from a founding member": of what? "became a founding member of the League", "the ten founding members"
_MEMBER = Worded(
    "member members",
    r"\b(?:an?|one|another) (?:founding|founder|charter|original|full|associate|honorary|senior) member\b"
    r"(?! of\b| (?:state|country|nation)\b)",
)
# "was adopted by member states": of what body?
_MEMBER_STATES = Worded(
    "member", r"\b(?:by|of|in|to|for|from|with|among) (?:the |all |its )?member (?:states|countries)\b"
)
# "The Plan may be kept in print": which?
_TEXT = Worded(
    "policy plan programme program project initiative report strategy recommendation",
    r"\b[Tt]he (Policy|Plan|Programme|Program|Project|Initiative|Report|Strategy|Recommendation)\b"
    r"(?! (?:of|for|on|to)\b| (?:[a-z]+ )?[A-Z]| \d)",
)
_CAPITAL = re.compile(r"[A-Z][\w’'-]*")
_NO_NAMES = re.compile(
    rf"^(?:Who|Whom|Whose|When|Where|Why|How|What|Which|In|At|On|By|For|To|From|With|Under|During|After|Before|The|A|An"
    rf"|As|Since|Until|Over|About|Of|{MONTHS})$"
)


def whole_unsaid(probe: Probe, base: FactBase) -> str:
    """Return what of a question lacks the whole that it is a part of; empty where nothing does."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe, base)), "")


def _is_of_no_place(probe: Probe, base: FactBase) -> bool:
    """Say whether a side of a land or a river is told of, and no place is named, nor is the document about one."""
    return _PART.search(probe.stem) is not None and not _is_place(base.title) and not _names_place(probe, base)


def _names_place(probe: Probe, base: FactBase) -> bool:
    """Say whether a stem names a place, or asks for one."""
    if any(key.kind in GEOGRAPHY for key in probe.keys):
        return True
    said = probe.stem.replace("’", "'")
    placed = (term.text.removeprefix("the ") for kind in GEOGRAPHY for term in base.pool(kind))
    known = (word.removesuffix("'s") for word in _CAPITAL.findall(said))
    return any(text in said for text in placed) or any(map(_is_place, known))


def _is_place(name: str) -> bool:
    key = fold(name.removeprefix("the "))
    return key in DEMONYMS or (key in PLACES_AND_BODIES and PLACES_AND_BODIES[key].kind in GEOGRAPHY)


def _is_member_of_nothing(probe: Probe, base: FactBase) -> bool:
    return _MEMBER.search(probe.stem) is not None


def _is_of_no_body(probe: Probe, base: FactBase) -> bool:
    """Say whether "member states" are told of in a question that names nothing."""
    return _MEMBER_STATES.search(probe.stem) is not None and not any(
        not _NO_NAMES.match(word) for word in _CAPITAL.findall(probe.stem)
    )


def _is_any_text(probe: Probe, base: FactBase) -> bool:
    """Say whether a plan is called by its class alone, and the document's title does not say which it is."""
    found = _TEXT.search(probe.stem)
    return found is not None and found[1].lower() not in base.title.lower()


_FLAWS: tuple[tuple[str, Callable[[Probe, FactBase], bool]], ...] = (
    ("of what place it is a part is not said", _is_of_no_place),
    ("of what somebody is a member is not said", _is_member_of_nothing),
    ("which plan is meant is not said", _is_any_text),
    ("whose member states they are is not said", _is_of_no_body),
)

__all__ = ["whole_unsaid"]
