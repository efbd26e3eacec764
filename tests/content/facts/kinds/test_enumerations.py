"""Bulleted lists with their lead-in, and examples."""

import pytest

from content.facts.kinds.enumerations import find
from tests.content.facts.asked import answers, facts, left_out, probes

DUTIES = """A harbour authority must:

1. keep the harbour open to all vessels;
2. publish its accounts every year; and
3. appoint a harbour master.
"""
OBJECTIVES = """The strategic objectives of the Northern League are to:

- Promote regional security;
- Enhance trade;
- Build confidence, including through exchanges of students.
"""
AREAS = """The Northern League works with its members in a range of areas. These include:

- fishing;
- customs policy.
"""


@pytest.mark.parametrize(
    ("text", "stem", "members"),
    [
        (
            DUTIES,
            "What three things must a harbour authority do?",
            ["keep the harbour open to all vessels", "publish its accounts every year", "appoint a harbour master"],
        ),
        (
            OBJECTIVES,
            "What are the three strategic objectives of the Northern League?",
            ["promote regional security", "enhance trade", "build confidence"],
        ),
    ],
)
def test_bullets_are_asked_by_their_lead_in(text: str, stem: str, members: list[str]) -> None:
    assert answers(find, text) == {stem: members}


def test_every_point_is_evidence_to_the_character() -> None:
    (fact,) = facts(find, DUTIES)
    assert [one.quote for one in fact.evidence][1:] == [
        "keep the harbour open to all vessels;",
        "publish its accounts every year; and",
        "appoint a harbour master.",
    ]


def test_these_include_takes_its_noun_from_the_sentence_before_and_is_open() -> None:
    (fact,) = facts(find, AREAS)
    assert fact.roles["clause"][0].text == "In which two areas does the Northern League work with its members"
    assert fact.complete == frozenset()


def test_examples_are_asked_as_examples_and_split_at_commas() -> None:
    text = (
        "The forum discusses issues that affect safety, such as training, command and control systems, and logistics."
    )
    assert answers(find, text) == {
        "What are three examples of issues that affect safety?": [
            "training",
            "command and control systems",
            "logistics",
        ]
    }


def test_a_lead_in_that_speaks_to_the_reader_is_left_out() -> None:
    text = "In this course you will:\n\n- learn to sail;\n- learn to row.\n"
    assert facts(find, text) == []
    assert left_out(find, text)


def test_conditions_are_asked_as_conditions() -> None:
    text = (
        "The Water Board may cut off a consumer only if:\n\n- the bill has not been paid;\n- a warning has been sent.\n"
    )
    assert answers(find, text) == {
        "Under which two conditions may the Water Board cut off a consumer?": [
            "the bill has not been paid",
            "a warning has been sent",
        ]
    }


def test_a_list_behind_a_colon_is_asked_by_its_number() -> None:
    text = "The treatment of raw water has three stages: coagulation, sedimentation and filtration."
    assert answers(find, text) == {
        "Which three stages does the treatment of raw water have?": ["coagulation", "sedimentation", "filtration"]
    }


def test_examples_and_long_lists_of_phrases_are_cards_only() -> None:
    assert all(
        probe.card_only
        for probe in probes(find, "The forum discusses issues that affect safety, such as training, noise and heat.")
    )
