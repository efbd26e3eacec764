"""Roles of phrases, and the words that lead them in."""

import pytest

from content.facts.kinds import counts
from content.facts.kinds.events import find
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
            "In 1989, Anna Berg wrote a proposal for a library which became the Delta Archive.",
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


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Norway adopted the Delta Plan in 1990 and agreed to identify trade as one of its aims.", "taken for"),
        ("After the strike of 1990, Anna Berg suffered a bitter defeat when Norway rejected her plan.", "came about"),
        ("The council merely confirmed decisions agreed upon by Anna Berg and Carl Holm in 1990.", "preposition"),
    ],
)
def test_what_would_be_cut_off_is_not_asked(text: str, rule: str) -> None:
    assert any(rule in one for one in left_out(find, f"{text}\n"))


def test_what_is_told_in_this_regard_alone_is_not_told_of_everything() -> None:
    text = "Norway built roads in 1988. In 1990, Norway agreed to widen its role in this regard.\n"
    assert not any("role" in stem for stem in answers(find, text))


def test_an_announcement_is_no_fact() -> None:
    assert not facts(find, "The Delta Fund opened its portal in 1990!\n")


def test_an_article_inside_a_phrase_shows_that_it_was_misread() -> None:
    text = "In 1990, Norway and Iceland agreed to consider attack against one an attack against all.\n"
    assert not any("one an attack" in stem for stem in answers(find, text))


def test_what_is_told_as_an_example_is_not_asked_as_if_it_were_alone() -> None:
    text = "For example, Anna Berg led the Delta Fund in 1990.\n"
    assert not answers(find, text)


def test_what_stands_in_some_state_beside_an_end_is_not_what_it_ended_with() -> None:
    assert "ended with Oslo" not in " ".join(answers(find, "The war of 1915 ended with Oslo scarcely damaged."))


def test_nobody_asks_except_what_all_was_taken() -> None:
    asked = answers(find, "Ada Holm visited all of Norway except Bergen in 1915.")
    assert not [stem for stem in asked if stem.startswith("Except")]


def test_what_a_bracket_says_of_a_thing_is_not_its_name() -> None:
    found = facts(find, "The last surviving edition (bilingual Danish–Latin) was published in Norway in 1915.")
    assert not [fact.statement for fact in found if fact.statement.startswith(("Bilingual", "Danish"))]
