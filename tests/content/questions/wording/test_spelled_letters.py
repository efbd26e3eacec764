"""Letters that only the document's reader would know, said in full."""

from dataclasses import replace

import pytest

from content.facts.base import Term
from content.knowledge import FactBase
from content.questions.wording.spelled_letters import spelled_out
from tests.content.league import probe_of

TEXT = (
    "The Harbour Works Office (HWO) was opened in 1971. The Deep Reef Society (hereinafter referred to as “DRS”) "
    "and one fishing boat (OFB) were there."
)
FUND = Term("the Dyke and Related Salt Quay Building Fund", "programme", "dyke fund", -1, -1)


def told(stem: str, *names: Term) -> str:
    probe = replace(probe_of("launch-Harbour Initiative", "object"), stem=stem, gapped="")
    return spelled_out(probe, FactBase((), names, text=TEXT)).stem


@pytest.mark.parametrize(
    ("stem", "said"),
    [
        ("When did the HWO close the port?", "When did the Harbour Works Office close the port?"),
        ("HWO closed the port in ____.", "The Harbour Works Office closed the port in ____."),
        ("In which year did DRS members meet?", "In which year did Deep Reef Society members meet?"),
        ("Who sank the DRS boat and fled the DRS?", "Who sank the Deep Reef Society (DRS) boat and fled the DRS?"),
    ],
)
def test_letters_are_said_as_the_document_spells_them_out(stem: str, said: str) -> None:
    assert told(stem) == said


@pytest.mark.parametrize(
    "stem",
    ["When did an HWO boat sink?", "When did the HWO Charter fail?", "When did the XQK close?", "What does NATO want?"],
)
def test_letters_stay_where_they_are_known_or_untold_or_part_of_a_name(stem: str) -> None:
    assert told(stem) == stem


def test_letters_that_some_words_of_one_name_begin_with_are_said_by_it() -> None:
    asked = "To which five countries were DQB packages offered?"
    assert told(asked, FUND) == ("To which five countries were Dyke and Related Salt Quay Building packages offered?")
    assert told(asked, FUND, Term("the Deep Quay Board", "organisation", "deep quay board", -1, -1)) == asked


def test_what_letters_of_several_own_is_owned_by_several() -> None:
    long = Term("the Deep Quay Boards", "organisation", "deep quay boards", -1, -1)
    assert told("When was the DQB's seal cut?", long) == "When was the Deep Quay Boards' seal cut?"
