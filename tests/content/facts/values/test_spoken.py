"""As of when a document speaks."""

import pytest

from content.facts.kinds import counts, statements
from content.facts.values.spoken import spoken_as_of
from tests.content.facts.asked import analysed, answers

PAST = "# The Northern League\n\nThe Northern League opened the Harbour Institute in June 1994. "


def test_the_date_that_a_document_gives_is_as_of_when_it_speaks() -> None:
    assert spoken_as_of(analysed(PAST, dated="2001-05-02")) == "2001-05-02"


def test_a_document_was_written_after_the_last_date_that_it_tells_as_past() -> None:
    text = f"{PAST}It joined the Bergen Compact in 1998. The Saltmarsh Dam should be ready by 2030.\n"
    assert spoken_as_of(analysed(text)) == "after 1998 The Northern League"


@pytest.mark.parametrize(
    "text",
    ["# The Northern League\n\nThe Northern League has five members.\n", "The Northern League joined in 1998.\n"],
    ids=["no date is told", "no title is given"],
)
def test_a_document_without_a_date_or_a_title_says_nothing_of_when_it_speaks(text: str) -> None:
    assert spoken_as_of(analysed(text)) == ""


def test_a_count_that_changes_is_asked_as_of_a_document_by_its_title_and_last_date() -> None:
    found = answers(counts.find, f"{PAST}The Northern League currently has five members.\n")
    as_of = "According to “The Northern League” (written after June 1994)"
    assert found[f"{as_of}, how many members does the Northern League have?"] == ["five"]


def test_what_is_now_or_goes_on_needs_the_date_of_the_document_itself() -> None:
    text = f"{PAST}The Northern League is now building its harbour with Ada Holm at Bergen.\n"
    assert not [stem for stem in answers(statements.find, text) if stem.startswith("As of")]
