"""Roles of phrases, and the words that lead them in."""

import pytest

from content.facts import counts
from content.facts.events import find
from tests.content.facts.asked import answers, facts, left_out


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


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "Norway banned the use of lead in most drinking pipes in 1978.",
            "In which year did Norway ban the use of lead in most drinking pipes?",
        ),
        (
            "The Delta Act divided England and Wales into nine large districts in 1911.",
            "In which year did the Delta Act divide England and Wales into nine large districts?",
        ),
        (
            "The Delta Convention became the first treaty in the history of Europe to ban a chemical in 1987.",
            "Which convention became the first treaty in the history of Europe to ban a chemical in 1987?",
        ),
        (
            "The Berg Formula remained in official use in Norway until 1975.",
            "Until which year did the Berg Formula remain in official use in Norway?",
        ),
    ],
)
def test_what_restricts_a_statement_stays_in_its_question(text: str, stem: str) -> None:
    assert stem in answers(find, text)


def test_a_phrase_cut_off_at_a_participle_is_not_said() -> None:
    text = (
        "Anna Berg worked in Oslo, where she founded the Delta Station in 1933 with money left to her by her brother."
    )
    assert not any("money" in stem for stem in answers(find, text))


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Spain, which had joined the Delta Fund in 1961, left the Delta Fund in 1969.",
            "Spain joined the Delta Fund in 1961.",
        ),
        (
            "In 1989, Anna Berg wrote a proposal for a library which became the Delta Archive.",
            "Anna Berg wrote in 1989 a proposal for a library which became the Delta Archive.",
        ),
        (
            "The Delta Council appoints the Delta Commissioner, usually for five years.",
            "The Delta Council appoints the Delta Commissioner usually for five years.",
        ),
        ("Version 1.9 ratified on 26 March 2022.", "Version 1.9 was ratified on 26 March 2022."),
        ("Norway ratified on 26 March 2022.", "Norway ratified on 26 March 2022."),
    ],
)
def test_a_statement_says_what_its_sentence_says(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(find, text)]


def test_what_followed_is_not_told_by_its_following() -> None:
    assert left_out(find, "The Delta Fund convened the negotiations that followed.") != []


def test_how_often_is_not_how_many() -> None:
    assert answers(counts.find, "Each panel of the Delta Fund reports at least every four years.") == {}
