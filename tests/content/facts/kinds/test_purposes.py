"""What something was done for."""

from content.facts.kinds.purposes import find
from tests.content.facts.asked import answers

TEXT = "In 1922, Congress created the River Debt Commission to negotiate repayment plans with borrowers.\n"


def test_a_purpose_is_asked_and_what_lies_inside_it() -> None:
    found = answers(find, TEXT)
    assert found["For what purpose did Congress create the River Debt Commission in 1922?"] == [
        "to negotiate repayment plans with borrowers"
    ]
    assert found["In 1922, what did Congress create the River Debt Commission to negotiate with borrowers?"] == [
        "repayment plans"
    ]


def test_an_act_without_a_purpose_has_none() -> None:
    assert answers(find, "In 1922, Congress created the River Debt Commission.\n") == {}
