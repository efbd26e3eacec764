"""What a source lost before it came here is not asked about."""

import pytest

from content.facts.base import Term
from content.questions.refusals.debris import has_debris
from tests.content.league import asked

HOLM, TEN = Term("Ada Holm", "person", "ada holm", -1, -1), Term("10", "count", "10", -1, -1)


@pytest.mark.parametrize(
    ("stem", "quote"),
    [
        ("“Tarn ( ; Tarnish: Tarna) is a port of ____.”", "Tarn ( ; Tarnish: Tarna) is a port of Ada Holm."),
        ("“Tarn , officially a port, fell to ____.”", "Tarn , officially a port, fell to Ada Holm."),
        ("____ owns 87 e6acre.", "Ada Holm owns 87 e6acre."),
        ("Who tends to be in one study?", "In one study Ada Holm tends to be , while others are not."),
        ("A calf weighs approximately, at most ____.", "A calf weighs approximately , at most Ada Holm."),
        ("It is between 105 and, and can reach ____.", "It is between 105 and, and can reach Ada Holm."),
        ("Holm is called, the first of ____.", "Holm is called, the first of Ada Holm."),
        ("The tar boiling at is sometimes sold by ____.", "The tar boiling at is sometimes sold by Ada Holm."),
        ("3 Full account Most of it gives ____.", "3 Full account Most of it gives Ada Holm."),
        ("2 May 1931 Since 1931, ____ has led it.", "2 May 1931 Since 1931, Ada Holm has led it."),
    ],
)
def test_a_sentence_whose_source_lost_words_is_not_asked(stem: str, quote: str) -> None:
    assert has_debris(asked(stem, HOLM, quote))


@pytest.mark.parametrize(
    ("stem", "quote"),
    [
        ("Tarn (once Tarna) is a port of ____.", "Tarn (once Tarna) is a port of Ada Holm."),
        ("Of which town is ____ the mayor?", "Ada Holm is the mayor of a town."),
        ("Since 2 May 1931, ____ has led it.", "Since 2 May 1931, Ada Holm has led it."),
        ("What is the town from which Holm has come called?", "The town is called Tarn, the port of Ada Holm."),
    ],
)
def test_a_sentence_that_is_whole_is_asked(stem: str, quote: str) -> None:
    assert not has_debris(asked(stem, HOLM, quote))
