"""Who does what under a text of rules, to whom something goes, and in which city a text was open."""

import re

import pytest

from content.facts.kinds import provisions
from content.generation import generate
from content.reading import read
from tests.content.facts.asked import answers

TITLE = "# Convention on Harbours and Mills\n\n"
RULES = (
    "The keeper must lock each gate at night. A visitor shall pay the fee of the park to the keeper. "
    "Every dog must wear a collar. The keeper may close the gates. The miller must clean the weir. The miller shall "
    "grease the wheel. The miller may hire hands.\n\n"
)


def _asked(text: str) -> dict[str, list[str]]:
    return answers(provisions.find, f"{TITLE}{RULES}{text}\n")


@pytest.mark.parametrize(
    ("rule", "stem", "key"),
    [
        (
            "A miller must give every customer who brings grain a written receipt for each sack.",
            "Who must give every customer who brings grain a written receipt for each sack?",
            "the miller",
        ),
        (
            "The miller shall return the flour in its own sack.",
            None,
            None,
        ),
        (
            "The text of a proposed change shall be submitted in writing to the Executive Secretary of the "
            "Harbour League.",
            "To whom shall the text of a proposed change be submitted in writing?",
            "the Executive Secretary of the Harbour League",
        ),
        (
            "In accordance with Article 4 of the Charter, a list of the quays shall be deposited with the "
            "Director-General of the Harbour League.",
            "With whom shall a list of the quays be deposited?",
            "the Director-General of the Harbour League",
        ),
        (
            "This Convention shall be open for signature at the Harbour Office at Bergen from 3 to 9 May 1926.",
            "In which city was the Convention open for signature from 3 to 9 May 1926?",
            "Bergen",
        ),
    ],
)
def test_the_party_to_a_rule_is_asked(rule: str, stem: str | None, key: str | None) -> None:
    asked = _asked(rule)
    if stem is None:
        assert not any("its own" in one for one in asked)
    else:
        assert key is not None
        assert asked[stem] == [key]


def test_a_body_that_is_told_together_with_others_is_not_asked() -> None:
    text = "Parties shall inform the Secretary-General of the Harbour League as well as the public of each closed quay."
    assert not any(stem.startswith("Whom") for stem in _asked(text))


@pytest.mark.parametrize(
    ("rule", "stem"),
    [
        (
            "No person may moor a raft at the quay without the prior written consent of the miller.",
            "Without whose prior written consent may no person moor a raft at the quay?",
        ),
        (
            "The premises of the mill shall be locked. The agents of the league may not enter them, except with the "
            "consent of the miller.",
            "With whose consent alone may the agents of the league enter the premises of the mill?",
        ),
    ],
)
def test_whose_consent_is_needed_is_asked_of_what_is_barred_without_it(rule: str, stem: str) -> None:
    assert _asked(rule)[stem] == ["the miller"]


def test_what_belongs_to_a_part_that_anybody_may_play_leans_on_nothing() -> None:
    rule = (
        "A harbour master must, within 14 days after each auction of wrecks, submit to the harbour board a copy of all "
        "entries in his or her register."
    )
    course = generate(read("rules.md", f"{TITLE}{RULES}{rule}\n".encode()))
    assert any("his or her register" in item.stem and "____" in item.stem for item in course.items)


def test_the_law_under_which_something_is_done_is_left_off_a_period() -> None:
    rule = (
        "A person may appeal by a written notice in terms of section 62 of the Harbour Act, Act 32 of 2000, to the "
        "harbour master within 21 days of the decision."
    )
    stem = "A person may appeal by a written notice to the harbour master within ____ of the decision."
    assert any(re.sub(r",", "", asked) == stem for asked in _asked(rule))
