"""What counts as the same answer."""

from decimal import Decimal

import pytest

from content import answers


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("the harbour league", "Harbour League"),
        ("HARBOUR LEAGUE", "the Harbour League"),
        ("Córdoba", "Cordoba"),
        ("nineteen", "19"),
        ("1,400", "1400"),
        ("1 400", "1400"),
        ("U.S. Navy", "US Navy"),
        ("Morava’s Council", "Morava Council"),
        ("trade & transport", "trade and transport"),
    ],
)
def test_case_accents_articles_marks_and_number_words_do_not_matter(typed, accepted):
    assert answers.words(typed) == answers.words(accepted)


def test_different_names_stay_different():
    assert answers.words("Harbour League") != answers.words("Harbour Council")


@pytest.mark.parametrize("typed", ["Harbuor League", "Harbor League", "Harbourr League", "Hargour League"])
def test_one_slip_in_a_long_word_is_a_typing_error(typed):
    assert answers.is_typing_error(typed, "the Harbour League")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Iran", "Iraq"),
        ("1995", "1994"),
        ("19941", "1994"),
        ("Hrbor League", "Harbour League"),
        ("Harbour", "Harbour League"),
    ],
)
def test_short_words_digits_and_two_slips_are_not_forgiven(typed, meant):
    assert not answers.is_typing_error(typed, meant)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("31", "31"),
        ("thirty-one", "31"),
        ("two hundred and six", "206"),
        ("about $31.5 billion", "31500000000"),
        ("1,400 events", "1400"),
        ("500 000 tons", "500000"),
        ("three thousand two hundred", "3200"),
        ("12 %", "12"),
        ("zero", "0"),
        ("0", "0"),
    ],
)
def test_a_number_is_read_in_digits_or_words(text, value):
    assert answers.number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "many", "5 or 6", "10:10:7", "five or six"])
def test_no_number_or_several_are_none(text):
    assert answers.number(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1994", (1994,)),
        ("in 1994", (1994,)),
        ("the year 1994", (1994,)),
        ("January 1994", (1994, 1)),
        ("Sept. 2014", (2014, 9)),
        ("4 April 1949", (1949, 4, 4)),
        ("April 4th, 1949", (1949, 4, 4)),
        ("1949-04-04", (1949, 4, 4)),
        ("27/08/1949", (1949, 8, 27)),
        ("8/27/1949", (1949, 8, 27)),
        ("27.8.1949", (1949, 8, 27)),
        ("4/4/1949", (1949, 4, 4)),
    ],
)
def test_a_date_is_read_in_english_or_iso_form(text, parts):
    assert answers.date(text) == parts


@pytest.mark.parametrize(
    "text",
    ["", "1994 or 1995", "the 1994 summit", "1949-13-04", "7/8/1949", "32/1/1949", "April", "40 April 1949", "19"],
)
def test_what_is_no_single_date_is_none(text):
    assert answers.date(text) is None
