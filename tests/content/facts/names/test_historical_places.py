"""Places of other times, and what a word beside a town does not make of it."""

import pytest

from content.facts.names import historical_places
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.lexicon import read_names
from content.facts.names.regions import FAR, NEXT, SAME, apartness
from content.language import is_noun
from tests.content.facts.asked import analysed

LISTS = ("CITIES", "LANDS", "KINGDOMS", "ISLANDS")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Sparta", "city"),
        ("Carthage", "city"),
        ("Timbuktu", "city"),
        ("the Peloponnese", "region"),
        ("Anatolia", "region"),
        ("Assyria", "country"),
        ("Crete", "island"),
    ],
)
def test_places_that_histories_tell_of_are_known(name: str, kind: str) -> None:
    assert PLACES_AND_BODIES[fold(name)].kind == kind


@pytest.mark.parametrize("name", LISTS)
def test_no_place_is_a_common_word(name: str) -> None:
    listed = historical_places.listed(getattr(historical_places, name))
    names = [one for places in listed.values() for place, others, _ in places for one in (place, *others)]
    assert [one for one in names if is_noun(one.lower())] == []


def test_a_present_state_keeps_its_adjective() -> None:
    assert DEMONYMS["macedonian"].text == "North Macedonia"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("Sparta", "Athens", SAME), ("Sparta", "Miletus", NEXT), ("Ur", "Uruk", SAME), ("Sparta", "Kyoto", FAR)],
)
def test_ancient_cities_lie_beside_one_another(one: str, other: str, apart: int) -> None:
    assert apartness(one, other) == apart


def test_those_of_a_town_are_no_person() -> None:
    found = read_names(analysed("They turned to Tarnow, who sent their general south. Tarnow held out for a year."))
    assert not [name.text for name in found.names.values() if name.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fair of Harlow-on-Tarn opened in 1920.", "Harlow-on-Tarn"),
        ("She painted the bridge of Holm-lès-Tarn twice.", "Holm-lès-Tarn"),
    ],
)
def test_a_town_is_called_by_all_that_hyphens_join(text: str, name: str) -> None:
    assert [mention.name.text for mention in read_names(analysed(text)).mentions] == [name]


def test_an_empire_is_one_thing_by_its_land_and_by_its_people() -> None:
    lexicon = read_names(
        analysed("The Mali Empire grew rich. Later the Malian Empire fell. The Malian Empire was large.")
    )
    assert len({mention.name.key for mention in lexicon.mentions}) == 1


def kind_of(text: str, name: str) -> tuple[str, str]:
    found = read_names(analysed(text)).names[fold(name)]
    return found.kind, found.noun


def test_a_state_that_is_called_as_a_country_is_told_by_its_neighbours() -> None:
    told = "They raided Georgia from Florida. "
    assert kind_of(f"{told}Others came from Alabama.", "Georgia") == ("place", "state")
    assert kind_of(f"{told}Others came from Alabama. It borders Armenia.", "Georgia")[0] == "country"
    assert kind_of("They raided Georgia in the spring.", "Georgia")[0] == "country"


def test_a_saint_in_whom_one_lives_is_a_place() -> None:
    told = "The sailors planted fruit trees in Saint Elin, where they rested."
    assert kind_of(told, "Saint Elin")[0] == "place"
    assert kind_of("Saint Elin taught her sons. They planted trees.", "Saint Elin")[0] != "place"
