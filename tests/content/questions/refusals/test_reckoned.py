"""What the other numbers of a question tell is no question."""

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.questions.refusals.reckoned import is_reckoned


def reckoned(stem: str, key: str, kind: str = "count") -> bool:
    term = Term(key, kind, key, -1, -1)
    return is_reckoned(Probe(Fact("f", FactKind.EVENT, "be", {}, "", ()), "when", stem, (term,), frozenset()))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Nine rowers were chosen: ____ men and two women.", "seven"),
        ("Two women and ____ men were among the nine rowers.", "seven"),
        ("He wrote the first ____ of his nine plays in Tarn; his last two plays were written abroad.", "seven"),
    ],
)
def test_what_is_left_of_a_whole_is_not_asked(stem: str, key: str) -> None:
    assert reckoned(stem, key)
    assert not reckoned(stem, "four")


def test_a_number_beside_others_that_do_not_add_up_to_it_is_asked() -> None:
    assert not reckoned("The town has ____ mills and two quays.", "seven")


@pytest.mark.parametrize(
    ("stem", "year"),
    [
        ("One hundred years after the fire of 1453, Holm praised the walls in ____.", "1553"),
        ("A century after the fire of 1453, Holm praised the walls in ____.", "1553"),
        ("Two decades before the flood of 1940, the quay was built in ____.", "1920"),
    ],
)
def test_a_year_that_is_so_many_years_off_another_is_not_asked(stem: str, year: str) -> None:
    assert reckoned(stem, year, "year")
    assert not reckoned(stem, "1560", "year")
