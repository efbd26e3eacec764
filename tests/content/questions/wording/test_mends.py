"""What a question takes back from its sentence."""

import pytest

from content.facts.base import Term
from content.questions.wording.mends import mended
from tests.content.league import asked

BOARD = Term("the Harbour Board", "organisation", "harbour board", -1, -1, noun="board")
TREATY = Term("the Treaty of Tarn", "treaty", "treaty of tarn", -1, -1, noun="treaty")
JUNE = Term("June 1931", "month", "1931-06", -1, -1, noun="month")


@pytest.mark.parametrize(
    ("stem", "key", "quote", "wanted"),
    [
        (
            "The council passed another bill in ____ which lifted the ban.",
            JUNE,
            "",
            "The council passed a bill in ____ which lifted the ban.",
        ),
        (
            "Another committee was formed to mend the quay in ____.",
            JUNE,
            "",
            "A committee was formed to mend the quay in ____.",
        ),
        (
            "Goods went from one port to another port that was free in ____.",
            JUNE,
            "",
            "Goods went from one port to another port that was free in ____.",
        ),
        (
            "Which treaty did Oster and Tarn sign?",
            TREATY,
            "Oster and Tarn signed a bilateral agreement, the Treaty of Tarn.",
            "Which bilateral treaty did Oster and Tarn sign?",
        ),
        (
            "Which board became the owner of the quay?",
            BOARD,
            "Later, the Harbour Board became the owner of the quay.",
            "Which board later became the owner of the quay?",
        ),
        (
            "Which board outnumbered the guard?",
            BOARD,
            "The Harbour Board stationed in and around Tarn outnumbered the guard.",
            "Which board stationed in and around Tarn outnumbered the guard?",
        ),
        (
            "When did the council revoke section IV of the Quay Act by a wide margin?",
            JUNE,
            "In June 1931, the council revoked section IV, which forbade loans, by a wide margin.",
            "When did the council revoke section IV of the Quay Act, which forbade loans?",
        ),
        (
            "Holm sold the quay to Berg without telling the council in ____.",
            JUNE,
            "In June 1931, without telling the council, Holm sold the quay to Berg.",
            "Holm sold the quay to Berg in ____ without telling the council.",
        ),
        (
            "Holm launched a plan to mend the mole in ____.",
            JUNE,
            "In June 1931, Holm launched a plan to mend the mole.",
            "Holm launched a plan in ____ to mend the mole.",
        ),
        (
            "The gift of the quay to mend the mole came in ____.",
            JUNE,
            "In June 1931, the gift of the quay to mend the mole came.",
            "The gift of the quay to mend the mole came in ____.",
        ),
        (
            "Holm sold the quay to Berg without telling the council in ____.",
            JUNE,
            "Holm sold the quay to Berg without telling the council in June 1931.",
            "Holm sold the quay to Berg without telling the council in ____.",
        ),
    ],
)
def test_a_question_says_what_its_sentence_says(stem: str, key: Term, quote: str, wanted: str) -> None:
    assert mended(asked(stem, key, quote)).stem == wanted


PARTY = Term("the Lily", "organisation", "lily", -1, -1, noun="party")


@pytest.mark.parametrize(
    ("stem", "key", "quote", "wanted"),
    [
        (
            "With which party did Holm form a board together in 1931?",
            PARTY,
            "",
            "With which party did Holm form a board in 1931?",
        ),
        (
            "When did the mill close when the bank had failed?",
            JUNE,
            "",
            "In which month did the mill close when the bank had failed?",
        ),
        (
            "The Board of Harbours's seal was cut in ____.",
            JUNE,
            "The BH's seal.",
            "The Board of Harbours' seal was cut in ____.",
        ),
        ("Hopkins's seal was cut in ____.", JUNE, "Hopkins's seal was cut in 1931.", "Hopkins's seal was cut in ____."),
    ],
)
def test_a_question_is_said_as_english_says_it(stem: str, key: Term, quote: str, wanted: str) -> None:
    assert mended(asked(stem, key, quote)).stem == wanted


@pytest.mark.parametrize(
    ("stem", "quote", "wanted"),
    [
        (
            "When did the Tarn sail from Elba?",
            "The Tarn first sailed from Elba then.",
            "When did the Tarn first sail from Elba?",
        ),
        ("The Tarn sailed in ____.", "The Tarn first sailed in June 1931.", "The Tarn first sailed in ____."),
        ("The Tarn sailed in ____.", "For the first time, the Tarn sailed.", "The Tarn sailed in ____."),
        ("The ninth state was Elba in ____.", "The first state was Tarn.", "The ninth state was Elba in ____."),
    ],
)
def test_what_first_happened_then_is_asked_so(stem: str, quote: str, wanted: str) -> None:
    assert mended(asked(stem, JUNE, quote)).stem == wanted
