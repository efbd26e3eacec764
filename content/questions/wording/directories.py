"""Questions about directories: where a body is, who held an office in which years, where and when a meeting was."""

import re
from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.facts.names.gazetteer import names_land
from content.facts.worded import HELD, HOMED, PLACED, SERVED
from content.questions.order import permutation

MOST_OF_ONE = 4  # entries of a list are asked for; all are matched
_SPAN = re.compile(r" ?[–—-] ?")


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question for a body's town, or the holder of an office, for some of a list; sums are matched only."""
    size, at = int(fact.grammar["entries"]), int(fact.grammar["at"])
    if at not in permutation(size, fact.grammar["heading"], fact.relation)[:MOST_OF_ONE]:
        return
    (label,), (said,) = fact.roles["label"], fact.roles["said"]
    if fact.relation == PLACED and names_land(label.text):
        return  # "the Regional Office for Africa": one city of those shown lies there
    if fact.relation == PLACED:
        yield Probe(fact, "said", f"In which city is the {label.text}?", (said,), frozenset({"label"}))
    elif fact.relation == HOMED:
        noun = fact.grammar["noun"]
        yield Probe(fact, "said", f"Of which country is the {noun} {label.text}?", (said,), frozenset({"label"}))
    elif fact.relation == HELD:
        yield Probe(fact, "said", f"In which city was {label.text} held?", (said,), frozenset({"label"}))
        if "when" in fact.roles:
            yield Probe(fact, "when", f"When was {label.text} held?", fact.roles["when"], frozenset({"label"}))
    elif fact.relation == SERVED:
        first, last = _SPAN.split(said.text)
        stem = f"Who was {fact.grammar['noun']} from {first} to {last}?"
        yield Probe(fact, "label", stem, (label,), frozenset({"said"}))
