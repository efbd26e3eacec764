"""What is told of a rule without what it hangs on is left out."""

from content.facts.law.torn import counts_elsewhere
from content.generation import generate
from content.reading import read

TITLE = "# Convention on Parks and a Mill\n\n"
RULES = (
    "The keeper must lock each gate at night. A visitor shall pay the fee of the park. "
    "Every dog must wear a collar. Bicycles must be left outside.\n\n"
)


def _stems(text: str) -> list[str]:
    course = generate(read("park.md", f"{TITLE}{RULES}{text}\n".encode()))
    return [one.stem for one in course.items] + [one.front for one in course.cards]


def test_points_below_a_condition_are_told_by_nothing() -> None:
    points = "- (a) The Council shall send Ada Holm to Norway in 1931;\n- (b) The Council shall sell the Holm Mill."
    assert not any("Holm" in stem for stem in _stems(f"Where a storm has struck:\n\n{points}"))
    assert any("Holm" in stem for stem in _stems(points.split(") ", 1)[1].split(";")[0] + "."))


def test_how_many_another_rule_lists_is_not_asked() -> None:
    assert counts_elsewhere("The park is open to any of the ____ classes mentioned in article 8.")
    assert not counts_elsewhere("The park is open on ____ days of the week.")


def test_letters_that_stand_only_in_a_list_of_names_are_not_asked() -> None:
    listed = "The keys of other parks are:\n\n- Harbour Park Permit (HPP)\n- Northern Woods Permit (NWP)\n"
    assert not any("HPP" in stem for stem in _stems(listed))
    assert any("HPP" in stem for stem in _stems(f"{listed}\nThe HPP must be shown at each gate.\n"))
