"""Questions about events say enough to have one answer, and stand in plain English."""

from content.facts.kinds.events import find
from content.generation import generate
from content.questions.wording.events import probes
from content.reading import read
from tests.content.facts.asked import facts


def stems(text: str) -> list[str]:
    """Return the stems of all questions about the events of a text."""
    return [probe.stem for fact in facts(find, text) for probe in probes(fact)]


def test_what_many_do_at_any_time_is_asked_with_its_time() -> None:
    assert not [stem for stem in stems("Ada Holm moved to Norway with two sons.") if stem.startswith("Who")]
    assert [stem for stem in stems("Ada Holm moved to Norway in 1922.") if stem.startswith("Who")]


def test_a_span_is_dated_from_its_first_day() -> None:
    asked = stems("Ada Holm led the Delta Council from 1951.")
    assert not [stem for stem in asked if stem.startswith("Since which year did")]


def test_what_is_so_is_not_dated() -> None:
    assert not [
        stem for stem in stems("The Delta Council directs its mills in Norway since 1990.") if "which year" in stem
    ]


def test_where_somebody_was_is_asked_with_a_time() -> None:
    assert not [stem for stem in stems("Ada Holm was in Norway.") if stem.startswith("In which")]
    assert [stem for stem in stems("Ada Holm was in Norway in 1922.") if stem.startswith("In which")]


def test_a_date_stands_ahead_of_a_long_phrase_that_might_take_it() -> None:
    text = "In 1922, Ada Holm received the Morava Prize for her work on behalf of the lost herds of Norway and Tarn."
    asked = stems(text)
    assert any(stem.startswith("In 1922, ") for stem in asked)
    assert all(not stem.rstrip("?").endswith("1922") for stem in asked)


def test_what_many_are_is_asked_of_nobody() -> None:
    assert not [stem for stem in stems("Ada Holm was a member of the Delta Council.") if stem.startswith("Who")]


def test_of_a_name_that_is_not_classed_nobody_asks_what_was_arrested() -> None:
    assert not [stem for stem in stems("Qexla Vornith was arrested in Norway in 1951.") if stem.startswith("What")]


def test_a_house_is_asked_for_by_what_it_is() -> None:
    assert "In which cathedral is Ada Holm buried?" in stems("Ada Holm is buried in St Elin's Cathedral.")


def test_a_season_that_is_what_somebody_spent_is_said_once() -> None:
    asked = stems("Ada Holm spent the winter of 1805 at Fort Harlow in Norway.")
    assert asked
    assert not [stem for stem in asked if stem.count("winter") > 1]


def test_the_nationality_of_somebody_is_asked() -> None:
    assert "What was Ada Holm's nationality?" in stems("Ada Holm was a Norwegian chemist.")
    assert "What was Ada Holm's nationality?" in stems("Ada Holm was a famous Norwegian chemist.")
    assert not [stem for stem in stems("Ada Holm was a famous chemist.") if "nationality" in stem]
    assert not [stem for stem in stems("Ada Holm was an ethnic Norwegian chemist.") if "nationality" in stem]


def test_what_came_of_a_thing_is_told_by_itself() -> None:
    text = "Ada Holm found a salt, for which she shared the Delta Prize in Physics or Medicine with Ivo Berg in 1945."
    assert "Which prize did Ada Holm share with Ivo Berg in 1945?" in stems(text)
    narrowed = stems("Ada Holm found a salt for which she shared the Delta Prize with Ivo Berg in 1945.")
    assert not [stem for stem in narrowed if "share with" in stem]


def test_where_something_was_done_on_a_river_is_asked_by_the_river() -> None:
    assert "On which river was free trade guaranteed by Norway?" in stems(
        "Free trade was guaranteed by Norway on the Danube."
    )


def test_a_span_that_one_year_holds_is_asked_by_its_year() -> None:
    asked = stems("Between May and October 1648, Norway took the Delta Islands.")
    assert any(stem.startswith("In which year did Norway take") for stem in asked)
    lasting = stems("The Harbour Games of Norway lasted from 1 April 1982 to 20 June 1982.")
    assert not [stem for stem in lasting if stem.startswith("In which year")]


LANGUAGE = """# The Tarn Empire

The Tarn Empire was founded by Ada Holm in 1231. Its official language was Quechua. Its last stronghold fell in 1472.

The people of Quechua valley spoke many tongues, and traders in Quechua wrote in their own.
"""


def test_a_language_is_not_asked_for_as_a_place() -> None:
    asked = [item.stem for item in generate(read("told.md", LANGUAGE.encode())).items]
    assert "What was the Tarn Empire's official language?" in asked


def test_where_a_named_body_is_is_asked_without_a_date() -> None:
    assert "In which city is the Delta Observatory?" in stems("The Delta Observatory is in Oslo.")
    assert not [stem for stem in stems("Ada Holm was in Oslo.") if "where" in stem.lower() or "city" in stem]


def test_what_is_somebodys_work_is_not_done_by_them() -> None:
    asked = stems("In 1843 Ada Holm translated an article by Ivo Lund on the engine of Babbage.")
    assert asked
    assert not [stem for stem in asked if stem.startswith("By whom")]


def test_war_is_declared_on_a_place_and_an_empire_is_called_so() -> None:
    asked = stems("The Ottoman Empire declared war on Carthage in 1843.")
    assert "On which city did the Ottoman Empire declare war in 1843?" in asked
    assert "Which empire declared war on Carthage in 1843?" in asked
