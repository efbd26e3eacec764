"""Questions about the entries of labelled lists: what is said of an entry, and of which entry something is said."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.facts.worded import DESCRIBED
from content.questions.wording import directories
from content.questions.wrong.labelled import place, tells_itself

LONGEST_QUOTED = 12  # words of a saying that a question may repeat
LONGEST_CHOSEN_BY = 22  # words of a saying by which one of several labels is chosen


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question for the saying and the ones for the label; none where a word gives one of them away."""
    if fact.relation != DESCRIBED:
        yield from directories.probes(fact)
        return
    (label,), (said,) = fact.roles["label"], fact.roles["said"]
    if tells_itself(fact):
        return
    heading, noun = fact.grammar["heading"], fact.grammar["noun"]
    under = f"Under “{heading}”, " if heading and heading.lower() != label.text.lower() else ""
    # To ask of one entry is to ask for the lay-out of a list: the learner recalls it, and matches several.
    stem = _capital(f"{under}how is “{label.text}” described?")
    yield Probe(fact, "said", stem, (said,), frozenset({"label"}), card_only=True)
    if len(said.text.split()) <= LONGEST_QUOTED:
        stem = f"{under}which {noun or 'entry'} is described as “{said.text}”?"
        yield Probe(fact, "label", _capital(stem), (label,), frozenset({"said"}), card_only=not noun)
    form = fact.grammar.get("form", "")
    if form != "clause" and not noun and (over := place(fact)) and len(said.text.split()) <= LONGEST_CHOSEN_BY:
        told = said.text[:1].lower() + said.text[1:] if form == "acts" else f"is described as “{said.text}”"
        stem = f"{over}, which of the following {told}?"
        yield Probe(fact, "label", _capital(stem), (label,), frozenset({"said"}))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
