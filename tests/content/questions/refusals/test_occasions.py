"""Which battle, ballot, journey or office is meant, is said."""

import pytest

from content.facts.base import Term
from content.questions.refusals.occasions import occasion_open
from tests.content.questions.refusals.test_left_open import COUNT, PLACE, YEAR, asked

PERSON = Term("Holm", "person", "holm", -1, -1)
TERM = Term("the Long Frost", "name", "long frost", -1, -1)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Northern War: How many ships did the Danes lose?", COUNT),
        ("The Danes captured ____ (number) Swedish sailors.", COUNT),
        ("Where did the war arrive?", PLACE),
        ("To which city did Arne Holm return?", PLACE),
        ("Who landed in Norway?", PERSON),
        ("Tarn: Who was preceded by Ivo Dahl and Nils Berg?", PERSON),
        ("Tarn: Who was appointed Director General?", PERSON),
        ("What was a severe trade crisis known as?", TERM),
        ("When did Arne Holm announce his success?", YEAR),
    ],
)
def test_a_question_says_which_occasion_it_is_about(stem: str, key: Term) -> None:
    assert occasion_open(asked(stem, key))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("How many ships did the Danes lose in 1801?", COUNT),
        ("How many ships did the fleet under Holm lose?", COUNT),
        ("How many people did the Tarn earthquake kill?", COUNT),
        ("To which city did Arne Holm return after the loss of his ship?", PLACE),
        ("Who returned to Norway with stocks of cotton?", PERSON),
        ("Who was appointed Director General of the Harbour League?", PERSON),
        ("What was a period of frost in Norway known as?", TERM),
        ("When did Arne Holm announce his success in finding tin?", YEAR),
    ],
)
def test_what_tells_the_occasion_lets_a_question_stand(stem: str, key: Term) -> None:
    assert not occasion_open(asked(stem, key))
