"""Roles of phrases, and the words that lead them in."""

import pytest

from content.facts.events import find
from tests.content.facts.asked import facts


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Anna Berg led the Delta Fund from April 1996 until December 1997.",
            "Anna Berg led the Delta Fund from April 1996 to December 1997.",
        ),
        (
            "Anna Berg led the Delta Fund between April 1996 and May 1997.",
            "Anna Berg led the Delta Fund between April 1996 and May 1997.",
        ),
        ("Anna Berg led the Delta Fund in 1994–95.", "Anna Berg led the Delta Fund in 1994–95."),
    ],
)
def test_a_span_keeps_the_words_that_lead_it_in(text: str, statement: str) -> None:
    (fact,) = facts(find, text)
    assert fact.statement == statement
