"""All the further ways in which a typed answer is right, and what is none of them after all."""

from collections.abc import Iterable, Iterator

from content.facts.base import Probe
from content.knowledge import FactBase
from content.questions.keys.class_forms import class_forms
from content.questions.keys.date_forms import date_forms
from content.questions.keys.person_forms import person_forms
from content.questions.keys.place_forms import place_forms


def more_forms(probe: Probe, base: FactBase, hint: str = "") -> Iterator[str]:
    """Yield forms of a probe's key beside what its term, the document's own words and curated names bring.

    `hint` is what stands behind a gap, " (river)".
    """
    yield from date_forms(probe)
    yield from person_forms(probe, base)
    yield from class_forms(probe, base, hint)
    yield from place_forms(probe, base)


def told_apart(forms: Iterable[str], probe: Probe) -> tuple[str, ...]:
    """Return forms each once."""
    return tuple(dict.fromkeys(forms))


__all__ = ["more_forms", "told_apart"]
