"""What is said in brackets to be wanted."""

from dataclasses import replace

from content.facts.base import Term
from content.questions.keys.hints import fitting_hint
from content.questions.types.cloze import class_wanted
from tests.content.questions.keys.forms import base_of, probe_for, term


def hint(given: str, key: Term, told: str, *others: Term) -> str:
    return fitting_hint(given, probe_for(key, "It was ____.", told), base_of(told, key, *others))


def test_a_village_is_no_city_and_an_army_no_country() -> None:
    told = "He came from the village of New Tarn. Then he left New Tarn."
    assert hint(" (city)", term("New Tarn", "city"), told) == " (village)"
    assert hint(" (city)", term("Tarn", "city"), "He left Tarn.") == " (city)"
    assert hint(" (country)", term("the Republic of Tarn Army", "country"), "He joined it.") == " (army)"
    assert hint(" (country)", term("the Soviet Union", "country"), "He left it.") == " (country)"


def test_a_state_that_is_called_as_a_country_is_told_by_its_neighbours() -> None:
    key = term("Georgia", "country")
    assert hint(" (country)", key, "They took Georgia and South Carolina.") == " (state)"
    assert hint(" (country)", key, "They took Georgia and Armenia.") == " (country)"


def test_several_islands_are_no_island() -> None:
    key = replace(term("the Tarnian Islands", "island"), plural=True)
    assert hint(" (island)", key, "They lie west.") == " (islands)"


def test_the_first_word_of_a_name_is_no_hint_where_no_other_is_called_so() -> None:
    key = term("the League of Tarn", "organisation", "league")
    assert hint(" (league)", key, "It met.") == " (organisation)"
    assert hint(" (league)", key, "It met.", term("the Tide League", "organisation", "league")) == " (league)"
    assert hint(" (history)", term("History of Tarn Reading", "name", "history"), "She wrote it.") == ""


def test_a_name_with_the_word_for_a_time_is_no_date() -> None:
    assert hint(" (year)", term("the Great Harbour Year", "event", "year"), "It was so.") == " (event)"
    assert hint(" (year)", term("1957", "year", "year"), "It was so.") == " (year)"


def test_a_list_says_what_its_lands_are() -> None:
    key = term("Tarn", "country", "country")
    told = probe_for(key, "It was part of the provinces of Holm (Lund), ____, and Moor.", "It was so.")
    assert fitting_hint(" (country)", told, base_of("It was so.", key)) == " (province)"
    other = probe_for(key, "It lost the provinces of Holm to ____.", "It was so.")
    assert fitting_hint(" (country)", other, base_of("It was so.", key)) == " (country)"


def test_a_year_that_has_a_name_is_not_asked_for_by_four_figures() -> None:
    assert class_wanted(term("the Great Harbour Year", "event", "year"), "They met during ____ in Tarn.") == ""
