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
# Of these a text tells how many there were when it was written; figures of the others nobody keeps in mind so long.
BELONGING = frozenset({"member", "ally", "partner", "participant"})
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
    return running or counts_what_changes(verb, numbers)


def _is_planned(verb: Token) -> bool:
    return any(child.lower_ == "will" for child in verb.children if child.dep_ in {"aux", "auxpass"})


def counts_what_changes(verb: Token, numbers: Iterable[Token], changing: frozenset[str] = CHANGING) -> bool:
    """Tell whether a clause in the present counts what changes from year to year: "the 31 Allies work with"."""
    counted = {word for number in numbers for word in (number.head, *number.head.lefts) if word.tag_[0] == "N"}
    return is_present(verb) and any(singular(noun.lower_) in changing for noun in counted)


def only_counts(text: str, verb: Token, numbers: Iterable[Token]) -> bool:
    """Tell whether nothing but a count, told by the verb itself, ties a clause to the time when it was written.

    That it was written after the last date that it tells is enough to say then, not for what is "now" or goes on.
    """
    by_itself = [number for number in numbers if not _is_told_aside(number, verb)]
    told_now = NOW.search(_CURRENTLY.sub("", text))
    return (
        not told_now
        and not _is_planned(verb)
        and verb.tag_ != "VBG"
        and counts_what_changes(verb, by_itself, BELONGING)
    )


_CURRENTLY = re.compile(r"\b(?:currently|at present)\b", re.I)


def _is_told_aside(number: Token, verb: Token) -> bool:
    """Tell whether a count belongs to another verb: "led by seven members, it carries 700 kg"."""
    over = next((above for above in number.ancestors if above.pos_ == "VERB" or above == verb), verb)
    return over != verb


def is_present(verb: Token) -> bool:
    helpers = [child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}]
    return (helpers[0] if helpers else verb).tag_ in PRESENT
