import pytest

from content.facts.kinds.birthplaces import find
from tests.content.facts.asked import facts

LIFE = "# Ada Holm\n\nAda Holm was a Norwegian chemist. She worked for years on dyes. {}\n"


def told(text: str) -> list[str]:
    return [fact.statement for fact in facts(find, LIFE.format(text))]


@pytest.mark.parametrize(
    "text",
    [
        "She was born on 17 May 1749 (6 May Old Style) in Bergen, Norway, as the last of nine.",
        "Her book says that she was of old descent, born into a family of clerks in Bergen in 1749.",
        "Born in Bergen in 1749, Ada Holm was a child of millers.",
        "Holm was born in the city of Bergen. Her brother was born in London.",
    ],
)
def test_where_whom_a_text_is_about_was_born_is_told_however_long_the_sentence(text):
    assert told(text) == ["Ada Holm was born in Bergen."]


@pytest.mark.parametrize(
    "text",
    [
        "She was most likely born in Bergen.",
        "According to her niece she was born in Bergen.",
        "Her pupil Nils Dahl was born in Bergen.",
        "She was born on a farm near Bergen and lived in London.",
        "She was born in 1749 and moved to Bergen, where she lived.",
    ],
)
def test_what_is_unsure_or_another_place_or_person_is_left(text):
    assert told(text) == []
