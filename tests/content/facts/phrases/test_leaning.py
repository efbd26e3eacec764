"""What a sentence leans on: nothing, the sentences before it, or more than can be quoted."""

import pytest

from content.facts.names.lexicon import lexicon_of
from content.facts.phrases.leaning import leaning_of
from tests.content.facts.asked import analysed

TOLD = "Ada Holm opened a school in Bergen in 1931. "


def before(text: str) -> list[str] | None:
    """Return what the last sentence of a text leans on."""
    analysis = analysed(text)
    found = leaning_of(analysis, lexicon_of(analysis)).before(analysis.sentences[-1])
    return None if found is None else [one.text.strip() for one in found]


@pytest.mark.parametrize(
    "last",
    [
        "She left it to her brother Ivo in 1935.",
        "This school was sold to the town of Oslo in 1935.",
        "However, Ivo Berg sold his own house in Oslo in 1935.",
        "Most were sent to Oslo by the town in 1935.",
        "Other towns built a school like Bergen in 1935.",
        "In exchange, the town of Oslo gave Ivo Berg a house in 1935.",
        "Nearly a century later, the town of Oslo built a school like it.",
        "Four years later, Ivo Berg sold a house in Oslo.",
        "Forty seconds later, Ivo Berg sold a house in Oslo.",
        "Forty weavers of Oslo were killed.",
        "Since Bergen had a port, it also built a yard for Ivo Berg.",
        "Most notably, Ivo Berg sold a house in Oslo in 1935.",
        "An additional 23 pupils came from Oslo in 1935.",
        "A bigger worry was the toll that Oslo took in 1935.",
        "The plan was welcomed in Oslo in 1935.",
        "The town of Oslo followed in 1935; Ivo Berg built a house in it.",
        "A school for girls was built in Oslo as well: Ivo Berg paid for a house.",
        "Much larger schools were built in Oslo in 1935.",
        "Parts of both towns were ruled by Ivo Berg in 1935.",
        "Ivo Berg tells of a further 23 pupils from Oslo.",
        "After his first talk with Berg, Berg wrote a letter to the town of Oslo.",
        "The school was sold to the town of Oslo in 1935.",
    ],
)
def test_what_goes_on_or_points_back_leans_on_the_sentence_before(last: str) -> None:
    assert before(f"{TOLD}{last}\n") == [TOLD.strip()]


@pytest.mark.parametrize(
    "last",
    [
        "Ivo Berg sold a house in Oslo in 1935.",
        "Those who kept horses in 1935 lived in Oslo.",
        "Just as Ivo Berg was moved to write, Thea Dahl, too, was moved to sing in Oslo.",
        "In exchange for a house, the town of Oslo asked Ivo Berg for trade.",
        "Ivo Berg asked Oslo for trade with other countries in 1935.",
    ],
)
def test_what_stands_alone_leans_on_nothing(last: str) -> None:
    assert before(f"{TOLD}{last}\n") == []


def test_a_chain_is_followed_to_a_sentence_that_stands_alone() -> None:
    assert before(f"{TOLD}She taught Ivo Berg there. He sold it in 1935.\n") == [
        TOLD.strip(),
        "She taught Ivo Berg there.",
    ]


def test_a_paragraph_may_lean_on_the_one_before_but_not_over_a_heading() -> None:
    assert before(f"{TOLD}\n\nShe left it to Ivo Berg in 1935.\n") == [TOLD.strip()]
    assert before(f"# Schools\n\n{TOLD}\n\n# Towns\n\nShe left it to Ivo Berg in 1935.\n") is None


def test_too_long_a_chain_is_not_quoted() -> None:
    chain = "She taught Ivo Berg there. He sold it. They left. She came back. "
    assert before(f"{TOLD}{chain}He paid for it in 1935.\n") is None


def test_he_at_the_head_of_a_paragraph_is_no_woman_of_the_one_before() -> None:
    assert before(f"{TOLD}\n\nHe left a house to Ivo Berg in 1935.\n") is None
    assert before("The school of Bergen was closed.\n\nHe left a house to Ivo Berg in 1935.\n") is None


def test_in_a_text_of_rules_too_a_bare_pointer_leans_on_what_it_points_at() -> None:
    rules = " ".join(f"The {one} shall hold the {one} keys." for one in ("porter", "guard", "clerk", "cook") * 3)
    last = "The keeper shall lock the doors of the old towns. "
    found = before(f"# Act on Gates\n\n{rules}\n\n{last}These towns had sold the gates to Ada Holm in 1935.\n")
    assert found == [last.strip()]
