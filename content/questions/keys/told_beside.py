"""Forms of a name that stand beside it: the given name ahead of its gap, what a wife was called, a surname."""

import re
from collections.abc import Iterator

from content.facts.base import Probe, Term
from content.facts.names.genders import is_given_name
from content.knowledge import FactBase
from content.questions.base import GAP

_AHEAD_OF_GAP = re.compile(rf"(?P<given>[A-Z][\w’-]+) {GAP}")
_WED = r"(?:marri(?:ed|es|age to)|marry|wed(?:s|ded)?|wife,?|husband,?|widow,?|née)"
_TWO_NAMES = re.compile(r"(?P<given>[A-Z][\w’-]+) (?P<last>[A-Z][\w’-]+)")


def told_beside(probe: Probe, base: FactBase) -> Iterator[str]:
    """Yield forms of a probe's key that its own gap, or what the document tells of kin, makes as right."""
    key = probe.keys[0]
    if key.kind == "person":
        yield from _ahead_of_gap(key, probe)
        yield from _beside_given(key, probe, base)


def _ahead_of_gap(key: Term, probe: Probe) -> Iterator[str]:
    """Yield "Ivo Holm" for Holm of "Ivo ____"."""
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    found = _AHEAD_OF_GAP.search(probe.gapped)
    if found and is_given_name(found["given"]) and f"{found['given']} {key.text}" in quote:
        yield f"{found['given']} {key.text}"


def by_marriage(key: Term, base: FactBase) -> Iterator[str]:
    """Yield "Ada Lund" and "Ada" for Ada Holm whom a Holm married as Ada Lund, and the other way."""
    mine = _TWO_NAMES.fullmatch(key.text) if key.kind == "person" else None
    if mine is None:
        return
    alike = [one.text for one in base.pool("person") if one.text.startswith(f"{mine['given']} ")]
    others = {text for text in alike if text != key.text}
    other = _TWO_NAMES.fullmatch(min(others)) if len(others) == 1 else None
    if other is None:
        return
    for maiden, wed in ((mine, other), (other, mine)):
        weds = re.search(rf"\b{_WED} {maiden.group()}\b", base.mentions.text)
        kin = any(one.text not in alike and one.text.endswith(f" {wed['last']}") for one in base.pool("person"))
        if weds and kin:
            yield from (other.group(), mine["given"])
            return


def _beside_given(key: Term, probe: Probe, base: FactBase) -> Iterator[str]:
    """Yield the surname of whom a given name is enough for, unless it is whose the document or the question is."""
    given, _, last = key.text.rpartition(" ")
    known = is_given_name(given) and last.isalpha() and not last.isupper()
    if given in key.accepted and known and last not in probe.stem and last not in base.title.split(" "):
        yield last


__all__ = ["by_marriage", "told_beside"]
