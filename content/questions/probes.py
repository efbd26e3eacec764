"""Which of a fact's probes are asked, and in how many ways. Pure."""

from collections.abc import Iterable, Iterator, Sequence

from content.facts.base import Probe
from content.facts.kinds.statements import REST
from content.facts.worded import PERIOD, SIZE
from content.questions.base import GAP
from content.questions.lint.quiz import content_words
from content.questions.types import cloze

FEWEST_UNASKED = 4  # words of a sentence that no other card asks for
LONGEST_OPTION = 14  # words


def is_of_these(probe: Probe) -> bool:
    """Say whether a stem speaks of the options beside it: nothing is recalled by it."""
    return "hich of the following " in probe.stem


def is_enough(probe: Probe) -> bool:
    """Say whether one item of a probe will do: its stem takes reading, or its gap is better chosen for than typed."""
    named = not any(map(cloze.is_number, probe.keys))
    return " that " in probe.stem or (GAP in probe.stem and named)


def asked_for(probe: Probe) -> Iterator[str]:
    """Yield the keys of what a probe asks for; who is asked for a period or a size is asked for its number."""
    for key in probe.keys:
        yield key.key
        if key.kind in (PERIOD, SIZE):
            yield key.key.split(" ")[0]


def is_list(probe: Probe) -> bool:
    """Say whether a list too long to type can be chosen from: its members are short enough to be options."""
    return len(probe.keys) > 1 and all(len(key.text.split(" ")) <= LONGEST_OPTION for key in probe.keys)


def without_rest(probes: Sequence[Probe]) -> list[Probe]:
    """Leave out how a sentence goes on where other probes ask for most of it."""
    others = [probe for probe in probes if probe.role != REST]
    asked = frozenset(word for probe in others for key in probe.keys for word in content_words(key.text))
    return others + [
        one for one in probes if one.role == REST and len(content_words(one.keys[0].text) - asked) >= FEWEST_UNASKED
    ]


def one_a_hole(probes: Iterable[Probe]) -> list[Probe]:
    """Return the first probe for each role and answer: a second wording of the same hole is a near-duplicate."""
    found: dict[tuple[str, ...], Probe] = {}
    for probe in probes:
        found.setdefault((probe.role, *(key.key for key in probe.keys)), probe)
    return list(found.values())
