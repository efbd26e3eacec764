"""Ids that stay: the same question of the same fact has the same id in every revision of a document."""

import hashlib

from content.facts.base import Probe
from content.questions.base import ItemType


def digest(*parts: str) -> str:
    """Return twelve hexadecimal digits that only the parts decide."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def item_id(probe: Probe, kind: ItemType) -> str:
    """Return the id of the probe's item of a type: made of the fact's id, the type, the role and what is given."""
    return "q" + digest(probe.fact.id, kind.value, probe.role, *sorted(probe.given))


def card_id(probe: Probe) -> str:
    """Return the id of the probe's flashcard."""
    return "c" + digest(probe.fact.id, probe.role, *sorted(probe.given))
