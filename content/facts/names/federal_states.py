"""Curated names of the states and provinces that a federation is made of. Written for this project.

Not among them are those by which a person, a city or a country goes as often: Washington, Victoria, Georgia, Quebec.
"""

from collections.abc import Container

from content.facts.names.gazetteer import fold

_STATES = (
    "Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;"
    "Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;"
    "Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;"
    "Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia;Wisconsin;Wyoming;"
    "New South Wales;Queensland;South Australia;Western Australia"
)
_PROVINCES = "Alberta;British Columbia;Manitoba;New Brunswick;Nova Scotia;Ontario;Saskatchewan"
_NOUNS = {
    fold(name): noun for noun, names in (("state", _STATES), ("province", _PROVINCES)) for name in names.split(";")
}


# A state's name that a country has as well; which is meant, its neighbours tell.
STATES_TOO = frozenset({"georgia"})
_AROUND_THE_COUNTRY = frozenset(
    {"armenia", "azerbaijan", "abkhazia", "south ossetia", "ossetia", "caucasus", "tbilisi", "tiflis", "batumi"}
)
_AMERICAN = frozenset(fold(name) for name in _STATES.split(";")[:-4])
FEWEST_BESIDE = 2


def is_state_beside(folded: str, others: Container[str]) -> bool:
    """Say whether a name of both is the American state's in a document with these other names, all folded."""
    if folded not in STATES_TOO or any(name in others for name in _AROUND_THE_COUNTRY):
        return False
    return sum(name in others for name in _AMERICAN) >= FEWEST_BESIDE


def federal_noun(name: str) -> str:
    """Return "state" or "province" for the name of a part of a federation, "" for any other."""
    return _NOUNS.get(fold(name), "")


__all__ = ["STATES_TOO", "federal_noun", "is_state_beside"]
