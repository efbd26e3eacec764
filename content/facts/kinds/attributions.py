"""Attributions: who said, argued, recognised or agreed what; the content is theirs, never the document's own word."""

from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut
from content.facts.clauses.finite import Clause
from content.facts.clauses.frames import frame, sound, usable
from content.facts.names.lexicon import Lexicon
from content.language import Analysis


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what named speakers and documents say."""
    for _, clause in sound(analysis, lexicon):
        if isinstance(clause, Clause) and _speaks(clause):
            yield frame(FactKind.ATTRIBUTION, clause, analysis)


def _speaks(clause: Clause) -> bool:
    that = next((argument for argument in usable(clause) if argument.role == "that"), None)
    return that is not None and not clause.passive and clause.subject.anchors > 0
