"""In its opening an article tells of nothing but what it is about."""

import pytest

from tests.content.facts.references.test_resolving import meant

OPENING = "# Holm Company\n\nThe Holm Company is a maker of clocks and bells. {}\n\n{}"


def test_it_that_opens_a_paragraph_of_the_opening_is_what_the_article_is_about():
    text = OPENING.format("The company was founded in 1871 by Ada Lund.", "It has many shops in the towns of Norway.")
    assert meant(text, "It") == "the Holm Company"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (OPENING.format("It grew.", "It is likely that the clocks of Tarn were made by hand."), "It"),
        (OPENING.format("It grew.", "Under the law of Tarn, it had to move."), "it"),
        (OPENING.format("It grew.", "## Shops\n\nIt has many shops in the towns of Norway."), "It"),
    ],
)
def test_what_is_empty_or_has_another_at_hand_is_not(text, word):
    assert meant(text, word) is None
