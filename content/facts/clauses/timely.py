"""Whether a clause is true only for a time: what goes on, what is to come, how many there are of what changes."""

import re
from collections.abc import Iterable

from content.language import singular, words
from content.parse import Token
from content.patterns import Worded

PRESENT = words("VBZ VBP")
# Present-tense counts of these are news, not knowledge: they change from year to year.
CHANGING = frozenset(
    {"member", "ally", "partner", "participant", "employee", "staff", "inhabitant", "people", "user", "student"}
    | {"resident", "subscriber", "worker", "customer", "follower", "volunteer", "contributor", "contractor"}
)
NOW = Worded(
    "current currently now today nowadays recent recently presently latest far date upcoming ongoing present yet still"
    " last yesterday tomorrow tonight",
    r"\b(?:current|currently|now|today|nowadays|recent|recently|presently|latest|so far|to date|upcoming|ongoing"
    r"|at present|yet|still|(?<!the )last (?:week|month|year|spring|summer|autumn|fall|winter|night)|yesterday|tomorrow"
    r"|tonight)\b",
    re.I,
)


def is_timely(text: str, verb: Token, numbers: Iterable[Token]) -> bool:
    """Tell whether what a clause says holds only for a time; `numbers` are the tokens of its counts."""
    return bool(NOW.search(text)) or _is_planned(verb) or is_passing(verb, numbers)


def is_passing(verb: Token, numbers: Iterable[Token]) -> bool:
    """Tell whether a clause tells what goes on while it is written, or counts what changes."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    running = verb.tag_ == "VBG" and any(helper.tag_ in PRESENT for helper in helpers)
    return running or _counts_what_changes(verb, numbers)


def _is_planned(verb: Token) -> bool:
    return any(child.lower_ == "will" for child in verb.children if child.dep_ in {"aux", "auxpass"})


def _counts_what_changes(verb: Token, numbers: Iterable[Token]) -> bool:
    """Tell whether a clause in the present counts what changes from year to year: "the 31 Allies work with"."""
    helpers = [child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}]
    present = (helpers[0] if helpers else verb).tag_ in PRESENT
    counted = {word for number in numbers for word in (number.head, *number.head.lefts) if word.tag_[0] == "N"}
    return present and any(singular(noun.lower_) in CHANGING for noun in counted)
