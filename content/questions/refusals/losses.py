"""What a question lost since something was cut, found in its text beside that of its sentence. Pure."""

from dataclasses import replace

from content.facts.base import Probe
from content.knowledge import FactBase
from content.questions.refusals.cut_ends import cut_end
from content.questions.refusals.debris import has_debris
from content.questions.refusals.half_told import half_told
from content.questions.refusals.lost_words import lost_words
from content.questions.refusals.moved import moved
from content.questions.refusals.torn_names import torn_name


def loss(probe: Probe, base: FactBase) -> str:
    """Return what a question, or its statement with a gap, lost of its sentence; empty where nothing that counts."""
    lost = _loss(probe, base)
    if lost or not probe.gapped or probe.gapped == probe.stem:
        return lost
    return _loss(replace(probe, stem=probe.gapped), base)


def _loss(probe: Probe, base: FactBase) -> str:
    lost = has_debris(probe) or lost_words(probe) or cut_end(probe) or torn_name(probe, base)
    return lost or half_told(probe) or moved(probe)


__all__ = ["loss"]
