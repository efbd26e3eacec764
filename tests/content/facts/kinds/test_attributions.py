"""What speakers say is asked as theirs."""

from content.facts.kinds.attributions import find
from tests.content.facts.asked import answers

TEXT = "On 30 April 1993, the Delta Laboratory announced that its software would be free to anyone.\n"


def test_what_was_said_is_asked_with_its_speaker() -> None:
    found = answers(find, TEXT)
    assert found["What did the Delta Laboratory announce on 30 April 1993?"] == ["its software would be free to anyone"]
    assert ["the Delta Laboratory"] in found.values()


def test_what_nobody_named_says_is_not_asked() -> None:
    assert answers(find, "Critics argued that the plan was too costly.\n") == {}


def test_what_has_no_verb_of_its_own_is_not_told_behind_that() -> None:
    """Not "declared that cholera an extinct disease"."""
    assert answers(find, "In 1951, the Harbour Council declared cholera an extinct disease.\n") == {}
