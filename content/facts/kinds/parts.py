"""Parts: what a whole consists of, contains, is divided into."""

from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut
from content.facts.clauses.finite import Clause
from content.facts.clauses.frames import frame, sound, usable
from content.facts.names.lexicon import Lexicon
from content.language import Analysis, words

WHOLE_FIRST = words("comprise contain consist")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what named wholes are said to be made of."""
    for _, clause in sound(analysis, lexicon):
        if isinstance(clause, Clause) and clause.lemma in WHOLE_FIRST and clause.subject.anchors and usable(clause):
            yield frame(FactKind.PART, clause, analysis)
