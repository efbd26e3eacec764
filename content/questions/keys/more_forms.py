"""All the further ways in which a typed answer is right, and what is none of them after all."""

import unicodedata
from collections.abc import Iterable, Iterator

from content.facts.base import Probe, Term
from content.knowledge import FactBase
from content.questions.keys.body_forms import body_forms
from content.questions.keys.class_forms import class_forms
from content.questions.keys.date_forms import date_forms
from content.questions.keys.known_forms import known_forms, of_its_time
from content.questions.keys.other_bearers import own_forms
from content.questions.keys.person_forms import person_forms
from content.questions.keys.place_forms import place_forms
from content.questions.keys.spelled_forms import respelled
from content.questions.keys.told_beside import by_marriage, told_beside

_OFF_THE_LINE = "₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹₊₋⁺⁻"


def more_forms(probe: Probe, base: FactBase, hint: str = "") -> Iterator[str]:
    """Yield forms of a probe's key beside what its term, the document's own words and curated names bring.

    `hint` is what stands behind a gap, " (river)".
    """
    yield from date_forms(probe)
    yield from person_forms(probe, base)
    yield from class_forms(probe, base, hint)
    yield from place_forms(probe, base)
    yield from body_forms(probe, base)
    yield from told_beside(probe, base)
    yield from known_forms(probe)
    yield from _on_the_line(probe.keys[0])


def _on_the_line(key: Term) -> Iterator[str]:
    """Yield "H2O" for H₂O: nobody types a figure below or above the line."""
    if any(letter in key.text for letter in _OFF_THE_LINE):
        yield unicodedata.normalize("NFKC", key.text)


def told_apart(forms: Iterable[str], probe: Probe, base: FactBase | None = None) -> tuple[str, ...]:
    """Return forms without those of another bearer or of another time, with their other spellings, each once."""
    key = probe.keys[0]
    own = (*of_its_time(own_forms(forms, probe), probe), *(by_marriage(key, base) if base is not None else ()))
    return tuple(dict.fromkeys(respelled(own, key)))


__all__ = ["more_forms", "told_apart"]
