"""What a whole is made of."""

from content.facts.kinds.parts import find
from tests.content.facts.asked import answers


def test_what_a_named_whole_contains_is_asked() -> None:
    found = answers(find, "The River Act of 1937 contained one important concession to Franklin Roosevelt.\n")
    assert found["Which act contained one important concession to Franklin Roosevelt?"] == ["the River Act of 1937"]


def test_a_nameless_whole_is_not_asked() -> None:
    assert answers(find, "The report contained several errors.\n") == {}
