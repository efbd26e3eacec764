"""A pattern that needs a word finds what it would find without."""

import re

import pytest

from content.patterns import Worded, one_of, small_words

TEXTS = (
    "",
    "Its mill stands by the weir.",
    "THE MILL, AND WHAT IT GROUND",
    "A well-known miller's sluice isn't its own.",
    "Nobody knew the mill",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_word_is_found_wherever_it_stands_alone(text):
    worded, plain = one_of("it its own"), re.compile(r"\b(?:it|its|own)\b", re.I)
    assert bool(worded.search(text)) == bool(plain.search(text))
    assert worded.findall(text) == plain.findall(text)
    assert worded.sub("-", text) == plain.sub("-", text)
    assert bool(worded.match(text)) == bool(plain.match(text))


def test_a_needed_word_alone_is_no_match():
    worded = Worded("mill", r"\bthe mill\b")
    assert worded.may_match("A mill")
    assert worded.search("A mill") is None
    assert worded.search("By the mill") is not None


def test_words_are_parted_at_marks():
    assert small_words("The miller's well-known SLUICE_gate, 1904.") == {
        "the", "miller", "s", "well", "known", "sluice_gate", "1904",
    }  # fmt: skip
