"""Whether a person goes by "he" or "she", as far as a title or a given name tells; most often it tells enough."""

from collections.abc import Iterable

from content.facts.names.given_names import AMBIGUOUS, EITHER, HE_NAMES, SHE_NAMES, listed
from content.facts.names.kinds import ROYAL

_HE_TITLES = listed(
    "mr mr. sir lord king pope emperor prince tsar czar kaiser sultan shah duke count earl baron cardinal archbishop "
    "bishop father brother monsieur congressman chairman viscount marquess marquis caliph emir maharaja rabbi imam "
    "don signor herr"
)
_SHE_TITLES = listed(
    "mrs mrs. ms ms. lady dame queen empress princess tsarina duchess countess baroness sister madame "
    "congresswoman chairwoman viscountess marchioness marquise dowager tsaritsa czarina maharani doña signora frau"
)


def gender(name: str, titles: Iterable[str] = ()) -> str:
    """Return "he" or "she" for a person's name and the titles that stand before it, "" where neither tells."""
    told = [word for title in titles for word in title.lower().split()]
    first = name.lower().split()[0] if name else ""
    told += [first] if first in ROYAL or first in _HE_TITLES | _SHE_TITLES else []
    for word in told:
        if word in _HE_TITLES:
            return "he"
        if word in _SHE_TITLES:
            return "she"
    first = first if first in SHE_NAMES else first.partition("-")[0] or first  # "Hans-Peter"
    if name.lower().startswith("jean-"):
        return "he"
    if first in SHE_NAMES:
        return "she"
    return "he" if first in HE_NAMES else ""


def is_given_name(word: str, *, alone: bool = False) -> bool:
    """Tell whether a word is somebody's given name; with `alone` only where nothing else is called so."""
    small = word.lower()
    first = small.partition("-")[0]  # "Hans-Peter"
    given = first in HE_NAMES or first in SHE_NAMES or first in EITHER
    return given and not (alone and small in AMBIGUOUS)
