"""Questions about who said what."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.wording.events import opening_probes, role_probes, subject_probes
from content.questions.wording.grammar import Frame


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield "Who argued that ...?" and "What did ... argue?"."""
    frame = Frame(fact)
    yield from subject_probes(frame)
    for piece in frame.pieces:
        yield from role_probes(frame, piece)
    for opening in frame.openings:
        yield from opening_probes(frame, opening)
