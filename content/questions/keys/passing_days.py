"""Of a passing event the year is asked, not the day: nobody remembers on which day of 2003 a telescope went up. Pure.

The day stays where it is history: of a treaty, a law or a battle, of what was the first of its kind, and of what the
title names or the first paragraph tells.
"""

import re
from dataclasses import replace

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.values.date_expressions import spellings
from content.knowledge import FactBase, plain
from content.patterns import Worded
from content.questions.base import GAP

_BASES = (
    "launch announce marry wed meet visit arrive depart leave travel move lecture speak address attend perform premiere"
    " record report send receive unveil interview appear return debut screen broadcast air"
)
PASSING = frozenset(words(_BASES))
PASSING_NOUNS = frozenset(
    words(
        "launch wedding marriage lecture announcement visit meeting flight premiere concert speech interview ceremony"
        " funeral"
    )
)
_FORMS = (
    "launched announced married wed met visited arrived departed left travelled traveled moved lectured spoke addressed"
    " attended performed premiered recorded reported sent received unveiled interviewed appeared returned debuted"
    " screened broadcast aired"
)
_DONE = "|".join(_FORMS.split())
# "was launched from the coast on ____", "On ____, it was announced that"
_DONE_ON = Worded(
    f"{_FORMS} {' '.join(PASSING_NOUNS)}",
    rf"\b(?:{_DONE})\b[^,.;:]{{0,70}}(?:, )?\bon {GAP}|\b[Oo]n {GAP},? [^.;:]{{0,60}}?\b(?:{_DONE})\b"
    rf"|\b(?:{'|'.join(sorted(PASSING_NOUNS))})\b[^,.;:]{{0,60}} (?:was(?: held)?|took place)"
    rf"(?: (?:at|in) [^,.;:]{{0,40}})? on {GAP}",
)
_ON = re.compile(rf"\b([Oo])n (?:the )?{GAP}(?: \(day, month and year\))?")
_WHEN = re.compile(r"(^|: |, )([Ww])hen (?=did\b|was\b|were\b|had\b)")
_HISTORY = Worded(
    "treaty act battle war convention pact declaration constitution independence law bill armistice surrender alliance"
    " first last only invasion coup revolution agreement accord",
    r"\b(?:treaty|act|battle|war|convention|pact|declaration|constitution|independence|law|bill|armistice|surrender"
    r"|alliance|first|last|only|invasion|coup|revolution|agreement|accord)\b",
    re.I,
)


def with_year_alone(probe: Probe, base: FactBase) -> Probe:
    """Return a probe that asks for the year where it asked for the day of a passing event; any other as it is."""
    key = probe.keys[0] if len(probe.keys) == 1 else None
    if key is None or key.kind != "day" or not re.match(r"\d{4}-\d\d-\d\d$", key.key):
        return probe
    year = key.key[:4]
    told = f"{probe.stem} {probe.gapped}"
    if year in told or year in base.title or not _is_passing(probe) or _is_history(probe, base):
        return probe
    stem, gapped = _asking_year(probe.stem), _ON.sub(_in, probe.gapped)
    if stem == probe.stem:
        return probe
    return replace(probe, keys=(_year_of(key, year),), stem=stem, gapped=gapped if gapped != probe.gapped else "")


def _is_passing(probe: Probe) -> bool:
    if GAP in probe.stem:
        return _DONE_ON.search(probe.stem) is not None
    if plain(probe.role) != "when":
        return False
    if probe.fact.relation.split(" ")[0] in PASSING:
        return True
    nouns = {word for term in probe.fact.roles.get("subject", ()) for word in words(term.text)}
    return probe.fact.relation in ("be", "hold") and not PASSING_NOUNS.isdisjoint(nouns)


def _is_history(probe: Probe, base: FactBase) -> bool:
    """Say whether the day of an event is worth knowing: by what it is, or since the document is about it."""
    if _HISTORY.search(probe.stem) or any(base.mentions.opens(one.start) for one in probe.fact.evidence[:1]):
        return True
    named = (term for role in ("subject", "object") for term in probe.fact.roles.get(role, ()))
    titled = words(base.title)
    return any(term.key != base.hero and words(term.text) and set(words(term.text)) <= set(titled) for term in named)


def _asking_year(stem: str) -> str:
    return _ON.sub(_in, stem) if GAP in stem else _WHEN.sub(_in_which_year, stem)


def _in(found: re.Match[str]) -> str:
    return f"{'I' if found[1] == 'O' else 'i'}n {GAP}"


def _in_which_year(found: re.Match[str]) -> str:
    return f"{found[1]}{'I' if found[2] == 'W' else 'i'}n which year "


def _year_of(day: Term, year: str) -> Term:
    ways = dict.fromkeys((*spellings("year", year, year), day.text, *day.accepted))
    return replace(day, text=year, kind="year", key=year, accepted=tuple(ways), noun="year")


__all__ = ["with_year_alone"]
