"""Questions about purposes: "For what purpose did ...?"."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.wording.events import opening_probes, role_probes
from content.questions.wording.grammar import Frame


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question for what an act was meant to do."""
    frame = Frame(fact)
    for piece in frame.pieces:
        if piece.role == "purpose":
            yield from role_probes(frame, piece)
    for opening in frame.openings:
        if opening.piece == "purpose":
            yield from opening_probes(frame, opening)
