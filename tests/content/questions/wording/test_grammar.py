"""Words to ask with, and what would give an answer away."""

import pytest

from content.facts.base import Term
from content.questions.wording.grammar import common_noun, leaks, who_or_what


def term(text: str, kind: str, noun: str = "", **more: object) -> Term:
    return Term(text, kind, text.lower(), 0, len(text), noun=noun, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("terms", "asked"),
    [
        ([term("Anna Berg", "person", "person")], ("Who", False)),
        ([term("the Oslo Treaty", "treaty", "treaty")], ("Which treaty", False)),
        ([term("France", "country", "country"), term("Italy", "country", "country")], ("Which two countries", True)),
        ([term("Nordic ministers", "phrase", "minister", plural=True)], ("Who", False)),
        ([term("a new policy", "phrase", "policy")], ("What", False)),
        ([term("Parliament", "organisation", "parliament")], ("Which body", False)),
    ],
)
def test_the_question_word_fits_what_is_asked(terms: list[Term], asked: tuple[str, bool]) -> None:
    assert who_or_what(terms) == asked


def test_things_of_several_classes_have_no_common_noun() -> None:
    assert common_noun([term("France", "country", "country"), term("the Oslo Treaty", "treaty", "treaty")]) == ""


@pytest.mark.parametrize(
    ("key", "text", "given_away"),
    [
        (term("the Oslo Summit", "summit", "summit"), "ministers met in Oslo", True),
        (term("the Oslo Summit", "summit", "summit"), "which summit was held in Norway", False),
        (term("the Coastal Agency", "organisation", "agency", accepted=("CA",)), "the CA opened", True),
        (term("2014", "year", "year"), "the 2014 meeting", True),
    ],
)
def test_a_word_of_the_answer_gives_it_away(key: Term, text: str, given_away: bool) -> None:
    assert leaks(key, text) is given_away
