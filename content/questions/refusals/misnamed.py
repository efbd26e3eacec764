"""Whether a question calls its answer what it is not, or nearly by its name. Pure."""

import re

from content.answers import words
from content.facts.base import Probe
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES
from content.facts.names.kinds import HEADS, kind_by_head

_DESCRIBING = re.compile(r"(?:ic|al|ive|ous|able|ary)$")  # what makes an adjective, and no surname


def tells_its_name(probe: Probe) -> bool:
    """Say whether the class that is asked for is the answer but for an adjective: "Which concept?" "Basic Concept"."""
    key = probe.keys[0]
    rest = [word for word in words(key.text) if word not in ("the", key.noun)]
    if not key.noun or len(rest) != 1 or not _DESCRIBING.search(rest[0]) or rest[0] in DEMONYMS:
        return False
    return re.search(rf"\b[Ww]hich {re.escape(key.noun)}\b", probe.stem) is not None


def is_misclassed(probe: Probe) -> bool:
    """Say whether "Which organisation ...?" is asked of a name that neither its head nor its shape makes one."""
    key = probe.keys[0]
    if key.kind != "organisation" or not re.search(r"\b[Ww]hich organisation\b", probe.stem):
        return False
    named = key.text.removeprefix("the ").split()
    known = key.key in PLACES_AND_BODIES or any(word.isupper() and len(word) > 1 for word in named)
    return not known and kind_by_head(named)[0] != "organisation"


_HEAD_OF_DEFINITION = re.compile(
    r"^(?:an?|the|[\w’']+[’']s) (?:[\w’'-]+ )*?(?P<head>[\w-]+)"
    r"(?= (?:to|of|for|that|which|in|on|by|with|under|signed)\b|$)"
)


def is_misnamed(probe: Probe) -> bool:
    """Say whether a thing is asked for as one class and defined as another: "Which organisation is a plan ...?"."""
    key = probe.keys[0]
    for definition in probe.fact.roles.get("definition", ()):
        found = _HEAD_OF_DEFINITION.match(definition.text)
        kind = HEADS.get(found["head"].lower()) if found else None
        if probe.role == "subject" and kind and key.kind in HEADS.values() and kind != key.kind:
            return True
    return False


__all__ = ["is_misclassed", "is_misnamed", "tells_its_name"]
