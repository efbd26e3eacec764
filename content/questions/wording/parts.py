"""Questions about what a whole is made of."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.wording.events import role_probes, subject_probes
from content.questions.wording.grammar import Frame


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield "What does ... consist of?" and "Which ... consists of ...?"."""
    frame = Frame(fact)
    yield from subject_probes(frame)
    for piece in frame.pieces:
        yield from role_probes(frame, piece)
