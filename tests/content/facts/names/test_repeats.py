"""A name is said once, or the second time by the surname."""

from content.facts.names.lexicon import read_names
from content.facts.names.repeats import said_once
from tests.content.facts.asked import analysed

LEXICON = read_names(analysed("Ada Holm founded the Delta Council in Oslo. Ada Holm wrote to Ivo Berg.\n"))


def test_what_is_known_by_a_name_is_not_called_so_again() -> None:
    assert said_once("Originally known as the Delta Council, the Delta Council met in 1958.", LEXICON) == ""


def test_a_thing_is_not_said_to_have_itself() -> None:
    assert said_once("The creation of the Delta Council's creation was due to Berg.", LEXICON) == ""


def test_a_person_is_called_by_the_surname_the_second_time() -> None:
    told = said_once("Ada Holm was saved by Berg, when Ada Holm fell ill in 1943.", LEXICON)
    assert told == "Ada Holm was saved by Berg, when Holm fell ill in 1943."
