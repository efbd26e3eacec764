"""Questions about the entries of labelled lists: what is said of an entry, and of which entry something is said."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.wrong.labelled import tells_itself

LONGEST_QUOTED = 12  # words of a saying that a question may repeat


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question for the saying and the one for the label; none where a word gives one of them away."""
    (label,), (said,) = fact.roles["label"], fact.roles["said"]
    if tells_itself(fact):
        return
    heading = fact.grammar["heading"]
    under = f"Under “{heading}”, " if heading and heading.lower() != label.text.lower() else ""
    # To ask of one entry is to ask for the lay-out of a list: the learner recalls it, and matches several.
    stem = _capital(f"{under}how is “{label.text}” described?")
    yield Probe(fact, "said", stem, (said,), frozenset({"label"}), card_only=True)
    if len(said.text.split()) <= LONGEST_QUOTED:
        noun = fact.grammar["noun"] or "entry"
        stem = f"{under}which {noun} is described as “{said.text}”?"
        yield Probe(fact, "label", _capital(stem), (label,), frozenset({"said"}), card_only=not fact.grammar["noun"])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
