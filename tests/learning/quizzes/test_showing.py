"""What a page shows of a question before its answer."""

from learning.quizzes.showing import Shown


def test_ends_too_long_for_a_select_are_listed_by_letters():
    long = "strengthen the ability of the alliance to provide security together with its partners"
    shown = Shown("matching", "Match.", choices=(("0", long), ("1", "lend ships")))
    assert shown.lettered
    assert shown.labels == (("0", f"A: {long}"), ("1", "B: lend ships"))


def test_short_choices_stand_in_the_select_as_they_are():
    shown = Shown("matching", "Match.", choices=(("0", "1990"), ("1", "1994")))
    assert not shown.lettered
    assert shown.labels == shown.choices
