"""Events: who did what, when, where, at which meeting, for whom, through what."""

from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut
from content.facts.clauses.finite import Clause
from content.facts.clauses.frames import frame, sound, usable
from content.facts.names.lexicon import Lexicon
from content.language import Analysis, words

# Said elsewhere: what a thing is (definitions), what it is made of (parts), what somebody says (attributions).
ELSEWHERE = words("include comprise contain consist")
SEEING = words("view see regard consider treat describe perceive receive")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the events of a document, and what looked like one and may not be asked."""
    for _, clause in sound(analysis, lexicon):
        if isinstance(clause, LeftOut):
            yield clause
        elif _tells(clause):
            yield frame(FactKind.EVENT, clause, analysis)


def _tells(clause: Clause) -> bool:
    """Whether a frame has anything to ask: a name, a date or a number beside its verb, and more than a subject."""
    kept = usable(clause)
    if clause.lemma in ELSEWHERE or not kept:
        return False
    nameless = clause.subject.anchors == 0
    placed = sum(argument.phrase.anchors for argument in kept if argument.role in {"agent", "when", "where", "venue"})
    if nameless and clause.verb.dep_ in {"acl", "relcl", "advcl"} and placed < 2:
        return False
    if clause.passive and clause.lemma in SEEING and not any(argument.required for argument in kept):
        return False  # "was viewed with concern": how it was seen is what is said
    if clause.lemma == "leave" and clause.of("object") is None and not clause.passive:
        return False
    if any(argument.role == "that" for argument in kept) and not clause.passive:
        return False
    return bool(clause.subject.anchors or any(argument.phrase.anchors for argument in kept))
