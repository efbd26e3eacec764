"""Names that the question itself rules out, whatever their class: nobody takes them for the answer."""

import re
from collections.abc import Iterable, Iterator

from content.facts.base import Probe, Term
from content.facts.names.gazetteer import DEMONYMS, fold
from content.facts.names.heads import head_called
from content.facts.names.regions import FAR, apartness, is_power, regions_of
from content.knowledge import FactBase
from content.patterns import Worded
from content.relations import relation_class

LANDED = frozenset(map(relation_class, ("occupy", "invade", "annex", "attack", "seize", "conquer")))
EAST = frozenset({"soviet union", "russia", "east germany"})
_WESTERN = re.compile(r"\bWestern (?:[Aa]ll(?:ies|iance)|[Pp]owers?|bloc|zones?|nations|governments)\b")
_GREAT = Worded(
    "powers superpower superpowers",
    r"\b(?:dominant|great|leading|major|rival) (?:\w+ )?powers\b|\bsuperpowers?\b",
    re.I,
)
# "the decline of the Western European powers": none of these is dominant.
_OF_REGION = Worded(
    "european", r"\b(Western|Eastern|Northern|Southern|Central) European (?:powers|countries|states|nations)\b"
)
_LYING = {
    "Western": frozenset({"western europe", "british isles", "southern europe"}),
    "Eastern": frozenset({"eastern europe"}),
    "Northern": frozenset({"northern europe"}),
    "Southern": frozenset({"southern europe"}),
    "Central": frozenset({"central europe"}),
}
FARTHEST_FROM_OFFICE = 12  # years: a head of state has to do with public affairs so long before and after
EUROPE = frozenset(
    {"western europe", "british isles", "southern europe", "northern europe", "baltic", "central europe", "balkans"}
    | {"eastern europe"}
)
OVERSEAS = frozenset({"japan", "china", "people's republic of china", "korea", "south korea", "north korea"})


def is_ruled_out_country(term: Term, key: Term, probe: Probe, headings: Iterable[str]) -> bool:
    """Say whether a country is none that the stem leaves: of another side, too far to take a land, no great power.

    `headings` are those of the sections that tell of the matter: of Berlin no power of the Far East is asked.
    """
    if fold(term.text) in OVERSEAS and fold(key.text) not in OVERSEAS:
        told = list(_told(" ".join((probe.stem, *headings))))
        if told and all(regions <= EUROPE for regions in told):
            return True
    return _is_left_out(term, key, probe)


def _is_left_out(term: Term, key: Term, probe: Probe) -> bool:
    if fold(term.text) in EAST and fold(key.text) not in EAST and _WESTERN.search(probe.stem):
        return True
    if _GREAT.search(probe.stem) and is_power(key.text) and not is_power(term.text):
        return True
    named = (_LYING[part] for part in _OF_REGION.findall(probe.stem))
    if any(regions_of(term.text) & lying and not regions_of(key.text) & lying for lying in named):
        return True
    return relation_class(probe.fact.relation) in LANDED and probe.role in ("subject", "agent") and _is_far(term, probe)


def _told(text: str) -> Iterator[frozenset[str]]:
    """Yield where the places and peoples lie that a text names by one word."""
    for word in re.findall(r"[A-Z][\w.]*\w", text):
        people = DEMONYMS.get(word.lower())
        regions = regions_of(people.text if people else word)
        if regions:
            yield regions


def _is_far(term: Term, probe: Probe) -> bool:
    """Say whether a country lies neither in nor next to the parts of the world in which the taken land lies."""
    lands = [t for t in probe.fact.roles.get("object", ()) if t.kind == "country" and "object" in probe.given]
    return any(regions_of(land.text) and apartness(term.text, land.text) == FAR for land in lands)


def is_of_other_years(term: Term, years: Iterable[int]) -> bool:
    """Say whether a person led a state long before or after all of some years, or was dead: he had no part in it."""
    head, asked = head_called(term.text), tuple(years)
    if head is None or not asked:
        return False
    first, last = head.first - FARTHEST_FROM_OFFICE, head.last + (0 if head.died else FARTHEST_FROM_OFFICE)
    return not any(first <= year <= last for year in asked)


_AS_WELL = Worded("also likewise similarly too", r"\b(?:also|[Ll]ikewise|[Ss]imilarly|too)\b")
JUST_BEFORE = 4  # sentences


def is_told_as_well(term: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether a sentence tells of its subject what may just have been told of a name: "Norway also had fairs"."""
    if probe.role not in ("subject", "agent") or not any(_AS_WELL.search(one.quote) for one in probe.fact.evidence):
        return False
    asked, named = base.evidence_sentences(probe.fact), base.mentions.of(term)
    return any(number - JUST_BEFORE <= other <= number for number in asked for other in named)


def is_fellow_head(term: Term, key: Term) -> bool:
    """Say whether two persons led the same state."""
    mine, theirs = head_called(term.text), head_called(key.text)
    return mine is not None and theirs is not None and mine.state == theirs.state


__all__ = ["is_fellow_head", "is_of_other_years", "is_ruled_out_country", "is_told_as_well"]
