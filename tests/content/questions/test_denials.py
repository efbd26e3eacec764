"""What a document denies is asked as a statement without its "not", which is false."""

import pytest

from content.generation import generate
from content.questions.base import DENIAL, Item
from content.reading import read

HEAD = "# The Harbour Board of Morava\n\nThe Harbour Board of Morava was founded in 1951 by Ida Holm.\n\n"


def _denied(told: str) -> list[Item]:
    course = generate(read("told.md", (HEAD + told + "\n").encode()))
    return [item for item in course.items if item.role == DENIAL]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            "The Harbour Board does not license foreign pilots, nor does it own ships.",
            "The Harbour Board licenses foreign pilots.",
        ),
        (
            "In 1960 the town complained. Otto Brandt did not challenge Clara Voss to a public debate.",
            "Otto Brandt challenged Clara Voss to a public debate.",
        ),
        (
            "Morava is not represented in the House of Pilots, which meets in Tarn.",
            "Morava is represented in the House of Pilots.",
        ),
        ("Otto Brandt never relinquished the old lighthouse law.", "Otto Brandt relinquished the old lighthouse law."),
    ],
)
def test_a_denial_without_its_not_is_false(told: str, asked: str) -> None:
    (item,) = _denied(told)
    assert item.stem.endswith(asked)
    assert [option.text for option in item.options if option.correct] == ["False"]
    assert "not" in item.options[0].why or "never" in item.options[0].why


@pytest.mark.parametrize(
    "told",
    [
        "The Harbour Board does not license any foreign pilots.",
        "The Harbour Board does not license foreign pilots despite the law of Ostria.",
        "The Harbour Board did not license foreign pilots until 1960.",
        "The Harbour Board does not fully trust foreign pilots from Ostria.",
        "The Harbour Board does not license foreign pilots except those of Ostria.",
        "Some boards do not license foreign pilots from Ostria.",
        "Clara Voss found that Otto Brandt did not own the northern shipyards.",
        "Otto Brandt did not speak about the weapon or its uses.",
        "Sea charts of the coast did not evoke pictures in my mind.",
        "Ore was not found near the town of Morava for another 300 years.",
        "Foreign pilots were not licensed in the two Coastal state of Ostria and Morava.",
        "The Harbour Board should never be moved by bribes from Ostria.",
    ],
)
def test_what_is_denied_in_part_or_for_a_time_or_by_another_is_left(told: str) -> None:
    assert _denied(told) == []
