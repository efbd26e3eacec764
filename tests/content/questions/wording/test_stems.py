"""What all stems share."""

from content.questions.wording.stems import asked, gapped, stated


def test_a_stem_begins_with_a_capital_and_ends_with_one_question_mark() -> None:
    assert asked("with how many countries did France trade?") == "With how many countries did France trade?"


def test_what_is_true_for_a_time_is_dated() -> None:
    assert stated("In Tarn there are 31 ports.", "2023-07-01") == "As of July 2023, in Tarn there are 31 ports."
    assert asked("how many members does it have", "2023-07-01") == "As of July 2023, how many members does it have?"
    assert asked("how many members does it have", "2023") == "As of 2023, how many members does it have?"


def test_of_a_document_without_a_date_it_is_said_after_when_it_was_written() -> None:
    dated = "after 1994-06 The Morava League"
    stem = stated("The Morava League currently has 31 ports.", dated)
    assert stem == "According to “The Morava League” (written after June 1994), The Morava League has 31 ports."


def test_a_gap_needs_an_answer_that_stands_once_and_not_at_the_front() -> None:
    assert gapped("The League adopted four resolutions.", "four") == "The League adopted ____ resolutions."
    assert gapped("Four states signed.", "Four") == ""
    assert gapped("The League of four states adopted four resolutions.", "four") == ""
