"""A part without its whole stops a question."""

import pytest

from content.facts.base import Term
from content.knowledge import FactBase
from content.questions.refusals.wholes_unsaid import whole_unsaid
from tests.content.league import asked

HOLM = Term("Ada Holm", "person", "ada holm", -1, -1)
YEAR = Term("1931", "year", "1931", -1, -1)
TARN = Term("Tarn", "city", "tarn", -1, -1)


def flaw(stem: str, key: Term, title: str = "Herring") -> str:
    return whole_unsaid(asked(stem, key), FactBase((), terms=(TARN,), title=title))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Who landed on the northern coast to sell herrings?", HOLM),
        ("Herring: In which year did Ada Holm move to the interior?", YEAR),
        ("Ivo Berg was on loan from a founding member, ____.", HOLM),
        ("Which rule was adopted by member states in May 1931?", HOLM),
        ("Herring: The Plan may be kept by ____.", HOLM),
    ],
)
def test_a_part_is_not_asked_of_without_its_whole(stem: str, key: Term) -> None:
    assert flaw(stem, key)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Who landed on the northern coast of Tarn?", HOLM),
        ("Who sailed from Tarn to the northern coast?", HOLM),
        ("Which town on the northern coast did Ada Holm leave?", TARN),
        ("Who landed on the northern coast by Norwegian ships?", HOLM),
        ("Ivo Berg was on loan from a founding member of the League, ____.", HOLM),
        ("Which rule of the League was adopted by member states in May 1931?", HOLM),
        ("Herring: The Plan for Tarn may be kept by ____.", HOLM),
    ],
)
def test_a_part_is_asked_of_with_its_whole(stem: str, key: Term) -> None:
    assert not flaw(stem, key)


def test_a_document_about_a_land_or_a_plan_says_which() -> None:
    assert not flaw("Who landed on the northern coast?", HOLM, title="Norway")
    assert not flaw("The Plan may be kept by ____.", HOLM, title="The Herring Plan")
