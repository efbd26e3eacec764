"""What nobody has to learn: answers that everybody would guess, and names that stand for others. Pure."""

import re

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.names.gazetteer import WARS, fold
from content.knowledge import FactBase, is_date, is_quantity
from content.questions.base import GAP
from content.terms import holds

OF_TEXTS = frozenset({"treaty", "act", "document", "policy", "law"})  # kinds of what may be the document itself
TITLED = frozenset(
    {"person", "country", "city", "region", "phrase", "quoted"}
)  # may be asked though the title has them
HAPPENINGS = frozenset({"event", "war", "conference", "summit", "name", "phrase"})
SHARE = 0.2  # of the sentences: what a fifth of them names is the answer that everybody would guess
FEWEST_MENTIONS = 4  # what stands in no more sentences is not known by all, however short the document
# The stages of history: what happens on them is told by any date, and an ally's Europe may be another's Germany.
STAGES = frozenset(fold(f"the {name}") for name in ("World", "West", "East", "Earth")) | frozenset(
    fold(name)
    for name in (
        "Europe",
        "Western Europe",
        "Eastern Europe",
        "Asia",
        "Africa",
        "America",
        "the Americas",
        "the Western Hemisphere",
    )
)
SETTINGS = frozenset(entry.key for entry in WARS) | {"great depression", "the great depression"}
# "the Peace Agreement": called so in passing, it has a name of its own elsewhere.
_IN_PASSING = frozenset(
    {"peace", "trade", "final", "armistice", "agreement", "treaty", "pact", "accord", "accords", "act"}
)
# Letters whose meaning is known to who never read the text.
WELL_KNOWN = frozenset(
    {
        "R&D",
        "AIDS",
        "BBC",
        "CIA",
        "DNA",
        "EU",
        "FBI",
        "GDP",
        "HIV",
        "NASA",
        "UK",
        "UN",
        "US",
        "USA",
        "USSR",
        "AD",
        "BC",
        "CE",
    }
    | {"BCE", "NATO", "RAF", "TV", "NGO", "PhD", "KGB", "NBC", "CBS", "CNN", "IBM", "UNESCO", "UNICEF", "OPEC", "WTO"}
    | {"IMF", "WHO", "RNA", "CO", "UFO", "ID", "IT", "VIP", "SS", "MP", "CEO", "DC", "UV", "LED", "CD", "DVD", "USS"}
    | {"HMS", "AI"}
)
# A government goes by its seat: whoever writes "the Soviet Union" for "Moscow" is right.
LEGISLATURE = "legislature"
SEATS = frozenset(
    {"Moscow", "Washington", "London", "Paris", "Berlin", "Bonn", "Beijing", "Peking", "Tokyo", "Brussels", "Rome"}
    | {"Vienna", "Madrid", "Ottawa", "Warsaw", "Prague", "Budapest", "Belgrade", "Athens", "Ankara", "Cairo", "Hanoi"}
    | {
        "Tehran",
        "Baghdad",
        "Jerusalem",
        "Delhi",
        "New Delhi",
        "Islamabad",
        "Kiev",
        "Kyiv",
    }
)
_LANDS = frozenset({"country", "city", "region", "place", "name"})
_GOVERNMENT = re.compile(r"(?:the )?(.+) [Gg]overnment")
_SHORT = {"U.S.": "the United States", "U.K.": "the United Kingdom"}
_SEEN = re.compile(rf"\b(?:viewed|seen|received|regarded|watched|welcomed|resented)\b.* in {GAP}")


def is_known_by_all(key: Term, base: FactBase) -> bool:
    """Say whether an answer stands in a fifth of all sentences, or is a person told of as often, or a stage of history.

    A document about one state names it everywhere: that its parliament's law binds that state is no question.
    """
    if fold(key.text) in SETTINGS:
        return True
    if key.kind == "phrase" or is_date(key) or is_quantity(key):
        return False
    if fold(key.text) in STAGES or key.key in SETTINGS:
        return True
    if key.noun == LEGISLATURE and any(_is_everywhere(country, base) for country in base.usual_side):
        return True  # who passes a state's laws is no question in its history
    if governed := _GOVERNMENT.fullmatch(key.text):
        return _is_everywhere(fold(_SHORT.get(governed[1], governed[1])), base)
    if key.kind == "person" and base.share_as_subject(key) > SHARE:
        return True
    if key.kind in OF_TEXTS and set(words(key.text)) <= _IN_PASSING:
        return True
    return _is_titled(key, base.title) or _stands_everywhere(key, base)


def _is_titled(key: Term, title: str) -> bool:
    """Say whether the title tells an answer: the treaty itself, the crisis, the laboratory that it establishes."""
    if key.kind in OF_TEXTS and key.text.removeprefix("the ").lower() in title.lower():
        return True
    named, titled = words(key.text), words(title)
    if named == titled and key.kind in _LANDS:
        return True
    if key.kind not in TITLED and " " in key.text and (named == titled or holds(titled, named)):
        return True
    return key.kind in HAPPENINGS and bool(words(title)) and set(words(title)) <= set(words(key.text))


def _is_everywhere(country: str, base: FactBase) -> bool:
    return _stands_everywhere(Term(country, "country", country, -1, -1), base)


def _stands_everywhere(key: Term, base: FactBase) -> bool:
    return len(base.mentions.of(key)) > max(FEWEST_MENTIONS, SHARE * len(base.mentions.sentences))


_BINDS_STATE = re.compile(r"\b[Ww]hich country (?:must|shall|should|may|need)\b")


def is_own_state(probe: Probe, base: FactBase) -> bool:
    """Say whether a text of one state is asked which state it binds."""
    key = probe.keys[0]
    if key.kind != "country" or not _BINDS_STATE.search(probe.stem):
        return False
    return key.key in base.usual_side or key.text.removeprefix("the ") in base.title


def stands_for_a_state(probe: Probe) -> bool:
    """Say whether a city is asked for that acts or thinks: its state is as right an answer."""
    if len(probe.keys) > 1 or probe.keys[0].text not in SEATS:
        return False
    acts = probe.role in ("subject", "agent") or probe.fact.grammar.get("subject") == probe.role
    return acts or f"by {GAP}" in probe.stem or bool(_SEEN.search(probe.stem))


__all__ = ["is_known_by_all", "is_own_state", "stands_for_a_state"]
