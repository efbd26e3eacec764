"""What the sentence before brought up: "both men", "these countries", "this movement"."""

import pytest

from content.facts.kinds.events import find as events
from content.facts.kinds.statements import find
from tests.content.facts.asked import answers, facts


def test_both_men_are_the_two_just_named() -> None:
    text = (
        "The engineers Arne Holm and Lars Berg drew the harbour of Oslo in 1921. "
        "Both men were affiliated with the Harbour Institute of Bergen.\n"
    )
    told = [fact.statement for fact in facts(events, text)]
    assert "Arne Holm and Lars Berg were affiliated with the Harbour Institute of Bergen." in told


def test_both_of_three_are_nobody_for_sure() -> None:
    text = (
        "Arne Holm, Lars Berg and Nils Dahl drew the harbour of Oslo in 1921. "
        "Both men were affiliated with the Harbour Institute of Bergen.\n"
    )
    assert not [fact for fact in facts(events, text) if "Harbour Institute" in fact.statement]


def test_these_countries_are_those_given_as_examples() -> None:
    text = (
        "Swedish banks lent money to small countries such as Norway and Denmark after 1921. "
        "These countries used their loans from Sweden to rebuild the port of Bergen.\n"
    )
    assert "Norway and Denmark used their loans from Sweden to rebuild ____." in answers(find, text)


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        (
            "Some teachers began a movement to close the alehouses of Oslo.",
            "the movement to close the alehouses of Oslo",
        ),
        ("Some teachers began a movement.", None),
        ("Some teachers began a movement to close alehouses, and a movement to open schools.", None),
    ],
)
def test_this_movement_is_the_one_just_told_of_where_that_tells_which(before: str, meant: str | None) -> None:
    found = answers(find, f"{before} In the end Arne Holm and Lars Berg were part of this movement.\n")
    said = [stem for stem in found if "were part of" in stem]
    assert any(f"were part of {meant}" in stem for stem in said) if meant else not said


def test_such_goods_are_those_said_before_and_never_asked_without_them() -> None:
    text = "Norway allowed ships to load any goods from Iceland in 1921 if they paid for such goods in silver.\n"
    found = answers(find, text)
    assert found["Norway allowed ships to load any goods from Iceland in ____ if they paid for such goods in silver."]
    assert not any("such goods" in stem and "any goods" not in stem for stem in found)


def test_a_definite_apposition_means_what_stands_before_it() -> None:
    text = (
        "The Harbour Union met in 1921. Bergen was rebuilt by the Lantern Board, the union founded by Arne Holm, "
        "from May 1922 to June 1923.\n"
    )
    assert not any("the Harbour Union founded" in stem for stem in answers(find, text))


@pytest.mark.parametrize(
    ("between", "said"),
    [
        ("", True),
        ("The Lund Islands were visited as well. ", False),
    ],
)
def test_the_islands_are_those_just_named_where_no_others_were(between: str, said: bool) -> None:
    text = f"Ada Holm drew the Tarn Islands in 1921. {between}In 1925 the bishop of Oslo visited the islands.\n"
    told = [fact.statement for fact in facts(events, text)]
    assert any("visited the Tarn Islands" in one for one in told) is said
