"""When somebody gave the speech that a sentence quotes from."""

from content.facts.kinds.addresses import find
from tests.content.facts.asked import answers


def test_a_speech_of_which_its_giver_gives_one_is_dated() -> None:
    text = "In her farewell address on 4 May 1932, Ada Holm said that the harbour had been her life. Ada Holm wept.\n"
    assert answers(find, text)["When did Ada Holm give her farewell address?"] == ["4 May 1932"]


def test_a_speech_among_others_is_not() -> None:
    assert answers(find, "In a speech on 4 May 1932, Ada Holm said that the harbour had been her life.\n") == {}
