"""Of which year wars, battles and treaties are that stand beside their date."""

import pytest

from content.facts.kinds.dated_names import find
from tests.content.facts.asked import answers, facts


def told(text: str) -> list[str]:
    return [fact.statement for fact in facts(find, text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The drawings came after the Treaty of Harlow (1797).", "The Treaty of Harlow was concluded in 1797."),
        ("All knew the Peace of Tarn of 1555.", "The Peace of Tarn was concluded in 1555."),
        ("The 1898 Treaty of Lund changed little.", "The Treaty of Lund was concluded in 1898."),
        ("They ended the Harlow War (1618–1648) there.", "The Harlow War was fought in 1618–1648."),
        ("He fell in the Battle of Harlow (5 May 1697).", "The Battle of Harlow was fought on 5 May 1697."),
    ],
)
def test_the_date_beside_a_name_is_its_own(text: str, said: str) -> None:
    assert told(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "The Treaty of Harlow (1797) and the Treaty of Harlow (1814) are two.",
        "In the Second Tarn War (1835–1842) many fell.",
        "The Treaty of Harlow (see below) is long.",
        "The Harlow Museum (1797) is old.",
        "The Treaty of Paris (1797) ended it.",
        "It was built before World War II (1939–1945).",
        "The 1925 Tarn Treaty rules were strict.",
        "She was awarded the 1905 Harlow Peace prize.",
    ],
)
def test_what_may_be_another_date_is_left(text: str) -> None:
    assert told(text) == []


def test_which_war_it_was_is_not_asked_by_its_years_alone() -> None:
    assert list(answers(find, "They ended the Harlow War (1618–1648) there.")) == ["When was the Harlow War fought?"]
