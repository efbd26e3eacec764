"""What was hung on the wrong noun, or read as a verb that it is not, makes no fact."""

import pytest

from content.facts.kinds import statements
from content.facts.kinds.events import find
from tests.content.facts.asked import facts


def stated(text: str) -> list[str]:
    return [fact.statement for fact in facts(find, text)]


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("In 1443 a revolt broke out under the hero Ivo Berg, which lasted until 1479.", "Berg lasted"),
        ("Ivo Berg told it in his great work, What is Rain?, published in 1840.", "Berg was published"),
        (
            "The Danish Ivo Berg is regarded as the first self-made baker, a label he adopted in his great work, "
            "What is Rain?, published in 1840.",
            "Berg was published",
        ),
    ],
)
def test_what_cannot_be_told_of_a_noun_is_not(text: str, untrue: str) -> None:
    assert not any(untrue in said for said in stated(text))


def test_a_day_of_its_own_leaves_no_other_for_a_joined_verb() -> None:
    said = stated("On July 2, 1921, the Delta Council voted for the Harbour Act, and issued the Oslo Paper on July 4.")
    assert "The Delta Council issued the Oslo Paper on July 4, 1921." in said
    assert not any("Oslo Paper on July 2" in one for one in said)


def test_a_year_ahead_still_dates_both_verbs() -> None:
    said = stated("In 1921, the Delta Council passed the Harbour Act and issued the Oslo Paper.")
    assert {
        "The Delta Council passed the Harbour Act in 1921.",
        "The Delta Council issued the Oslo Paper in 1921.",
    } <= set(said)


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("The Harbour Act announced in September 1921 gained votes for the party in Norway.", "Act announced"),
        ("In 1921, the republics signed an agreement with Norway known as the Treaty of Tarn.", "Norway was known"),
        ("In 1921 Holm raised the flag on Tarn Island, an act that would be seen as a crime.", "Island would"),
        ("In 1921, two unimpressive men led the Harbour Guard: Ivo Berg and soon-to-be General Per Lund.", " -to-be"),
    ],
)
def test_what_was_made_is_not_told_of_who_made_it(text: str, untrue: str) -> None:
    assert not any(untrue in said for said in stated(text))


def test_who_tells_of_a_person_and_of_no_land_beside_him() -> None:
    text = "The guest was Arne Holm, a man from a land beyond Norway or the United States, who flew to Oslo in 1978."
    said = [fact.statement for fact in facts(statements.find, f"{text}\n")]
    assert not any("States flew" in one for one in said)
