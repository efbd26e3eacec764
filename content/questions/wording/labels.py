"""Questions about the entries of labelled lists: what is said of an entry, and of which entry something is said."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.labelled import tells_itself

LONGEST_QUOTED = 12  # words of a saying that a question may repeat


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question for the saying and the one for the label; none where a word gives one of them away."""
    (label,), (said,) = fact.roles["label"], fact.roles["said"]
    if tells_itself(fact):
        return
    heading = fact.grammar["heading"]
    under = f"Under “{heading}”, " if heading and heading.lower() != label.text.lower() else ""
    yield Probe(fact, "said", _capital(f"{under}how is “{label.text}” described?"), (said,), frozenset({"label"}))
    if len(said.text.split()) <= LONGEST_QUOTED:
        noun = fact.grammar["noun"] or "entry"
        stem = f"{under}which {noun} is described as “{said.text}”?"
        yield Probe(fact, "label", _capital(stem), (label,), frozenset({"said"}))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
