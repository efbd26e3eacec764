"""Bodies, documents and projects by their other names."""

import pytest

from content.facts.base import Term
from content.questions.keys.body_forms import body_forms
from tests.content.questions.keys.forms import base_of, probe_for, term


def forms(key: Term, told: str, *others: Term, stem: str = "What was it?") -> list[str]:
    return list(body_forms(probe_for(key, stem, told), base_of(told, key, *others)))


@pytest.mark.parametrize(
    ("key", "told", "way"),
    [
        (term("Holm College", "organisation", "college"), "She left Holm College, Oxford.", "Holm College, Oxford"),
        (
            term("the OHB Recommendation on Open Harbours", "document", "recommendation"),
            "It was adopted.",
            "the Recommendation on Open Harbours",
        ),
        (
            term("the Recommendation on Open Harbours", "document", "recommendation"),
            "The OHB Recommendation on Open Harbours was adopted.",
            "the OHB Recommendation on Open Harbours",
        ),
        (
            term("the Protocol on Seals", "treaty", "protocol"),
            "The Protocol on Seals to the Tarn Treaty was signed.",
            "the Protocol on Seals to the Tarn Treaty",
        ),
        (term("the Protocol on Seals", "treaty", "protocol"), "It was signed.", "the Seals Protocol"),
        (term("the Princely High Court of Appeal", "organisation", "court"), "It sat.", "the High Court of Appeal"),
        (term("the OHB Collaboration", "organisation"), "The OHB Collaboration met. Then OHB left.", "OHB"),
        (
            term("the OHB Zurich", "organisation"),
            "She went to the Tarn School in Zurich (later the Oberste Hohe Bergschule, OHB).",
            "Oberste Hohe Bergschule",
        ),
        (term("the OHB Zurich", "organisation"), "It is the Tarn School in Zurich (later OHB).", "Tarn School"),
        (
            term("the Polis Tarn", "organisation", "force"),
            "The Polis Tarn (Tarn Police Force) patrols.",
            "Tarn Police Force",
        ),
    ],
)
def test_a_body_or_a_document_goes_by_more_and_by_less(key: Term, told: str, way: str) -> None:
    assert way in forms(key, told)


def test_who_does_something_behind_a_house_is_no_place() -> None:
    key = term("Holm College", "organisation", "college")
    assert not forms(key, "At Holm College, Lund, who taught, spoke.", term("Ada Lund", "person", "person"))
    assert not forms(key, "At Holm College, Secretary Lund spoke.")


def test_a_style_that_tells_two_courts_apart_stays() -> None:
    key, other = (term(f"the {style} High Court", "organisation", "court") for style in ("Royal", "Lower"))
    assert not forms(key, "It sat.", other)


def test_the_letters_of_another_body_are_no_short_name() -> None:
    assert "OHB" not in forms(term("the OHB Council", "organisation", "council"), "The Board (OHB) met. OHB left.")


def test_what_that_policy_was_called_before_is_as_right() -> None:
    key = term("the Harbour Policy", "policy", "policy")
    told = "They adopt a cyberharbour policy. That policy shall foster trade."
    probe = probe_for(key, "Which policy shall foster trade?", "That policy shall foster trade.")
    assert list(body_forms(probe, base_of(told, key))) == ["cyberharbour policy"]


def test_the_number_is_enough_where_the_question_says_of_what() -> None:
    key = term("Resolution 77", "resolution", "resolution")
    assert forms(key, "It adopted Resolution 77.", stem="Which resolution was adopted?") == ["77"]
    assert not forms(key, "It adopted Resolution 77.", stem="What was adopted?")
