"""What brought something about, told as the coming of a thing with a name: "the outbreak of the Salt War".

Whoever names the war has said it: such an answer is typed, with or without its coming.
"""

import re
from dataclasses import replace

from content.facts.base import Probe, Term

COMING = "coming"  # the kind of such an answer: no other stands beside it as an option
LONGEST_NAME = 4  # words
_COMING = re.compile(r"[Tt]he (?:advent|outbreak|onset|coming|arrival|start|beginning|emergence|eruption) of ")


def named(probe: Probe) -> Probe:
    """Return a question for what did something with an answer that the name alone fills as well, where it has one."""
    if len(probe.keys) != 1 or probe.role != "subject" or probe.keys[0].kind != "phrase":
        return probe
    key, inside = probe.keys[0], probe.fact.roles.get("subject_of", ())
    found = _COMING.match(key.text)
    if found is None or len(inside) != 1 or not _is_all(inside[0], key.text[found.end() :]):
        return probe
    ways = tuple(dict.fromkeys((inside[0].text, *inside[0].accepted)))
    return replace(probe, keys=(replace(key, kind=COMING, accepted=ways),))


def _is_all(name: Term, behind: str) -> bool:
    """Whether nothing but the name stands behind "the outbreak of"."""
    bare = behind.removeprefix("the ")
    return bare == name.text.removeprefix("the ") and len(bare.split()) <= LONGEST_NAME and name.kind != "phrase"


__all__ = ["COMING", "named"]
