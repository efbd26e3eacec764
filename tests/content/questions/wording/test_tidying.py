"""What is mended in the wording of a question, and what is true only today."""

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.generation import generate
from content.questions.wording.tidying import opens_oddly, tidied
from content.reading import read

KEY = Term("four", "count", "4", 0, 4)
FACT = Fact("f", FactKind.STATEMENT, "offer", {"count": (KEY,)}, "", ())


@pytest.mark.parametrize(
    ("stem", "mended"),
    [
        ("How many towns offer grants that help young pilots?", "How many towns offer grants which help young pilots?"),
        ("Who recorded that the Tarn froze?", "Who recorded the Tarn froze?"),
        ("Who feared that grain may run out?", "Who feared that grain may run out?"),
    ],
)
def test_that_is_dropped_or_becomes_which_where_the_clause_stays_as_plain(stem: str, mended: str) -> None:
    assert tidied(Probe(FACT, "count", stem, (KEY,), frozenset())).stem == mended


def test_the_year_of_a_deed_is_not_the_year_of_what_is_so_today() -> None:
    text = """# The pilots

In 1947, the Northern Union made a token payment of $10 to Lisbrook University for land in Tarn, the home of the
Pilot School today.
"""
    course = generate(read("pilots.md", text.encode()))
    assert course.facts
    assert not any("today" in item.stem for item in course.items)


@pytest.mark.parametrize(
    ("stem", "odd"),
    [
        ("All of which region except Tarn did Holm conquer?", True),
        ("In the peninsula of which region was the realm based?", True),
        ("Which realm was the main effect of the war to replace?", True),
        ("In the capital of which country was the realm based?", False),
        ("Which realm was the main enemy of Tarn?", False),
    ],
)
def test_a_question_that_leaves_its_reader_waiting_is_odd(stem: str, odd: bool) -> None:
    assert opens_oddly(Probe(FACT, "count", stem, (KEY,), frozenset())) is odd
