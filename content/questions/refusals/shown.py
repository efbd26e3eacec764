"""Names that the stem shows: by their letters, by their class, by a name of that nation. Pure."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from content.facts.base import Probe
from content.facts.names.federal_states import federal_noun
from content.knowledge import is_date, is_quantity
from content.language import is_noun, singular
from content.questions.base import GAP

_LETTERS = re.compile(r"(?<![\w-])(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Z][A-Za-z]{1,7}(?![\w-])")
_CAPITALISED = re.compile(r"\b([A-Z])[\w’'-]*")
FEWEST_LETTERS = 3
_NATION = re.compile(r"\bWhat (?:is|was) (?P<who>[^?]+?)['’]s? nationality\?")
_ERAS = frozenset({"ad", "bc", "ce", "bce"})
_IN_COUNTRY = re.compile(rf"\b(?P<part>[A-Z][a-z]+(?: [A-Z][a-z]+)?),? in {GAP}")
_PART_OF = re.compile(rf"\b(?:states?|provinces?|territor(?:y|ies)) (?:in|of) (?:the )?{GAP}")
_NAMES = re.compile(r"\b[A-Z][\w-]+(?: [A-Z][\w-]+)?")


def shows_its_name(probe: Probe) -> str:
    """Return how a stem shows the name that it asks for; empty where it does not."""
    key = probe.keys[0]
    if len(probe.keys) > 1 or is_date(key) or is_quantity(key):
        return ""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "")


def _tells_letters(probe: Probe) -> bool:
    """Say whether the letters of the answer stand in the stem: "Which guild asks states to heed LoTG advice?"."""
    if probe.keys[0].kind == "expansion" or "abbreviation" in probe.stem:
        return False  # what letters stand for is asked by them
    beside = probe.stem.replace(probe.keys[0].text, " ")
    said = set(_LETTERS.findall(beside))
    if not said:
        return False
    own = {form for form in probe.keys[0].accepted if _LETTERS.fullmatch(form)}
    initials = set(map(_initials, (probe.keys[0].text, *probe.keys[0].accepted)))
    return any(
        letters in own or "".join(filter(str.isupper, letters)) in initials
        for letters in said
        if sum(map(str.isupper, letters)) >= FEWEST_LETTERS
    )


def _initials(name: str) -> str:
    return "".join(_CAPITALISED.findall(name))


def _tells_nation(probe: Probe) -> bool:
    """Say whether a nationality is asked of a name that tells it: by an accent, or by being one word.

    Who goes by one word alone ("Plato") is known to all, and an accent tells whose tongue a name is of.
    """
    found = _NATION.search(probe.stem)
    if found is None:
        return False
    decomposed = unicodedata.normalize("NFD", found["who"])
    return " " not in found["who"] or any(unicodedata.combining(letter) for letter in decomposed)


def _is_owners_plain(probe: Probe) -> bool:
    """Say whether a gap takes plain words behind their owner: "Brandt's ____ (school)", Brandt's Music School."""
    key = probe.keys[0]
    named = key.text.split()
    if len(named) != 2 or not re.search(rf"['’]s? {GAP}(?! {key.noun})", probe.stem) or named[-1].lower() != key.noun:
        return False
    return is_noun(singular(named[0].lower()))


def _is_country_of_part(probe: Probe) -> bool:
    """Say whether a stem names the state or province of which a country is asked for: everybody knows it."""
    if probe.keys[0].kind != "country":
        return False
    if (found := _IN_COUNTRY.search(probe.stem)) and federal_noun(found["part"]):
        return True
    return _PART_OF.search(probe.stem) is not None and any(federal_noun(name) for name in _named(probe.stem))


def _named(stem: str) -> Iterator[str]:
    for found in _NAMES.findall(stem):
        yield from (found, found.split(" ")[0])


def _is_era(probe: Probe) -> bool:
    """Say whether no more than the mark of an era is asked for: "from 1 to 1800 ____"."""
    return probe.keys[0].text.replace(".", "").lower() in _ERAS


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("its letters stand in the question", _tells_letters),
    ("the name tells the nation", _tells_nation),
    ("of what its owner's is called the class says all", _is_owners_plain),
    ("the mark of an era", _is_era),
    ("everybody knows whose part it is", _is_country_of_part),
)

__all__ = ["shows_its_name"]
