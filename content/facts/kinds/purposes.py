"""Purposes: what somebody did something for, and what a thing is designed, meant or intended to do."""

from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut
from content.facts.clauses.finite import Clause
from content.facts.clauses.frames import frame, sound, usable
from content.facts.names.lexicon import Lexicon
from content.language import Analysis, words

MEANT = words("design intend mean aim serve seek help")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the purposes of a document."""
    for _, clause in sound(analysis, lexicon):
        if isinstance(clause, Clause) and any(argument.role == "purpose" for argument in usable(clause)):
            yield frame(FactKind.PURPOSE, clause, analysis)
