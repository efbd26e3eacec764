"""Who is to do a deed and how it comes about; which deeds may stand beside each other."""

import pytest

from content.facts.clauses.deeds import deeds_of
from content.facts.deed import Deed, are_likely_beside
from content.facts.names.lexicon import lexicon_of
from content.facts.names.sides import sides_of
from content.knowledge import FactBase
from content.language import analyse
from content.questions.keys.phrases import is_deed_apart
from content.reading import read

TEXT = (
    "Norway wanted to mend the old harbour wall. The Danish Government asked Sweden to lend three ships. "
    "The Ferry Initiative was designed to link both coasts. The new law allowed towns to raise a toll. "
    "The dam served to slow the river. The council built a bridge to cross the fjord."
)


def deeds() -> dict[str, Deed]:
    analysis = analyse(read("told.txt", TEXT.encode()))
    lexicon = lexicon_of(analysis)
    found = deeds_of(analysis, lexicon, sides_of(analysis, lexicon))
    return {TEXT[at:].split(" ")[0]: deed for at, deed in found.items()}


def test_a_deed_has_its_doer_and_its_way():
    found = deeds()
    assert (found["mend"].doer, found["mend"].way) == ("norway", "wanted")
    assert (found["lend"].doer, found["lend"].way) == ("sweden", "asked")
    assert found["link"].way == "aimed"
    assert (found["raise"].doer, found["raise"].way) == ("town", "enabled")
    assert found["slow"].way == "resulting"
    assert (found["cross"].doer, found["cross"].way) == ("council", "aimed")


def deed(doer: str, way: str, *sides: str, weighing: bool = False) -> Deed:
    return Deed(doer, "", frozenset(sides), way, weighing)


@pytest.mark.parametrize(
    ("one", "key", "likely"),
    [
        (deed("crew", "wanted"), deed("crew", "wanted"), True),
        (deed("crew", "asked"), deed("town", "wanted"), True),
        (deed("crew", "resulting"), deed("crew", "aimed"), False),
        (deed("x", "wanted", "norway"), deed("y", "wanted", "norway"), True),
        (deed("x", "wanted", "norway"), deed("y", "wanted", "sweden"), False),
        (deed("x", "wanted"), deed("y", "wanted", "sweden"), False),
        (deed("x", "wanted", "sweden"), deed("y", "wanted"), False),
        (deed("x", "wanted", weighing=True), deed("x", "wanted"), False),
    ],
)
def test_what_another_side_does_or_what_comes_about_otherwise_is_no_likely_deed(one: Deed, key: Deed, likely: bool):
    assert are_likely_beside(one, key, frozenset({"norway"})) is likely


def test_where_nobody_looked_for_deeds_all_may_stand_beside_each_other():
    base = FactBase(())
    assert base.deeds is None


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("mend the wall of Oslo", True),
        ("protect the public", True),
        ("review the situation", False),
        ("shaping plans to building bridges", False),
        ("lending to strangers, forbidden since 1901", False),
        ("follow suit", False),
        ("build bridges, roads and dams", True),
    ],
)
def test_deeds_that_lean_on_what_was_told_or_are_cut_wrong_are_no_options(text: str, apart: bool):
    assert is_deed_apart(text) is apart
