"""What stands in brackets behind a gap, where the class of the key alone would say something else than the document."""

import re

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.names.federal_states import STATES_TOO, federal_noun
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold
from content.facts.names.kinds import HEADS
from content.knowledge import FactBase, is_date, is_quantity
from content.patterns import places
from content.questions.base import GAP

_SMALL_PLACES = ("village", "hamlet")
_CAPITALS = re.compile(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)?")
_TIMES = frozenset(words("year decade century month season"))  # of "the Great Harbour Year" no date is wanted
# "The provinces of Tarn, ____ and Lund": what a list says that its names are.
_ONE_OF = {"provinces": "province", "colonies": "colony", "counties": "county", "districts": "district"}
_LISTED = re.compile(
    rf"\b(?P<class>{'|'.join(_ONE_OF)}) of (?:(?:the )?[A-Z][\w’'-]*(?: \([^()]*\))?,? (?:and )?)*{GAP}"
)
# Of these a document tells of one or two: their kind tells what is wanted without the first word of the name.
_RARE = frozenset(words("league alliance federation confederation commonwealth movement declaration manifesto"))


def fitting_hint(hint: str, probe: Probe, base: FactBase) -> str:
    """Return a hint that fits its key: a village is no city, an army no country, several islands are no island.

    The word that a name begins with gives it away where nothing else in the document is called so: of the League of
    Tarn an organisation is wanted, of a History of Tarn nothing is said.
    """
    key = probe.keys[0]
    bare = key.text.removeprefix("the ")
    if hint in (" (country)", " (region)") and (listed := _LISTED.search(probe.gapped)):
        return f" ({_ONE_OF[listed['class']]})"
    if hint in (" (city)", " (country)"):
        return _of_place(hint, bare, probe, base.mentions.text)
    noun = hint.strip(" ()")
    if noun in _TIMES and not is_date(key) and not is_quantity(key):
        return " (event)" if key.kind == "event" else ""
    if key.plural and key.kind == "island" and hint == " (island)":
        return " (islands)"
    if noun and bare.split(" ")[0].lower() == noun and " of " in bare:
        return _of_first(hint, noun, key, base)
    return hint


def _of_place(hint: str, bare: str, probe: Probe, text: str) -> str:
    last = bare.rpartition(" ")[2].lower()
    if hint == " (country)":
        if HEADS.get(last) == "organisation" and " " in bare and fold(bare) not in PLACES_AND_BODIES:
            return f" ({last})"
        beside = " ".join(one.quote for one in probe.fact.evidence[:1])
        states = fold(bare) in STATES_TOO and any(map(federal_noun, _CAPITALS.findall(beside)))
        return " (state)" if states else hint
    if fold(bare) in PLACES_AND_BODIES:
        return hint
    return next((f" ({noun})" for noun in _SMALL_PLACES if any(places(f"{noun} of {bare}", text))), hint)


def _of_first(hint: str, noun: str, key: Term, base: FactBase) -> str:
    if noun not in HEADS:
        return ""
    alone = not any(one.noun == noun and one.key != key.key for one in base.pool(key.kind))
    return f" ({key.kind})" if alone and noun in _RARE else hint


__all__ = ["fitting_hint"]
