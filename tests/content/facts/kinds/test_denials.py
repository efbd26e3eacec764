"""What a text of rules says that a thing shall not do is judged: as it stands, or without what denies it."""

import pytest

from content.facts.kinds import denials
from content.generation import generate
from content.reading import read
from tests.content.facts.asked import answers, facts

TITLE = "# Convention on Parks and a Mill\n\n"
RULES = (
    "The keeper must lock each gate at night. A visitor shall pay the fee of the park. "
    "Every dog must wear a collar. Bicycles must be left outside.\n\n"
)


def _denied(text: str) -> dict[str, tuple[str, str]]:
    found = facts(denials.find, f"{TITLE}{RULES}{text}\n")
    return {one.grammar["gap"]: (one.roles["denial"][0].text, one.roles["wrong"][0].text) for one in found}


@pytest.mark.parametrize(
    ("text", "gap", "forms"),
    [
        (
            "The lease of the mill shall not bind the heirs of the tenant.",
            "The lease of the mill ____ the heirs of the tenant.",
            ("does not bind", "binds"),
        ),
        (
            "The lease of the mill shall not prevent walks along the river bank.",
            "The lease of the mill ____ walks along the river bank.",
            ("does not prevent", "prevents"),
        ),
        (
            "The mill wheel shall not be stopped during the harvest month.",
            "The mill wheel ____ stopped during the harvest month.",
            ("may not be", "may be"),
        ),
    ],
)
def test_a_denial_is_told_with_and_without_what_denies(text: str, gap: str, forms: tuple[str, str]) -> None:
    assert _denied(text)[gap] == forms


@pytest.mark.parametrize(
    "text",
    [
        "The lease of the mill shall not bind any heir of the tenant.",
        "The lease of the mill shall not only bind the heirs of the tenant.",
        "The lease of the mill shall not end until the heirs of the tenant sign.",
        "The lease shall not bind the heirs but the tenant of the mill.",
        "It shall not bind the heirs of the tenant of the mill.",
        "The lease under section 5 (2) shall not bind the heirs of the tenant.",
    ],
)
def test_half_of_a_contrast_a_limit_and_what_leans_are_no_denials(text: str) -> None:
    assert _denied(text) == {}


def test_a_denial_is_judged_and_never_typed() -> None:
    text = f"{TITLE}{RULES}The lease of the mill shall not bind the heirs of the tenant.\n"
    items = [item for item in generate(read("park.md", text.encode())).items if "heirs" in item.stem]
    assert [item.type.value for item in items] == ["true_false"]
    assert items[0].options[0].correct is ("does not bind" in items[0].stem)
    assert answers(denials.find, text) == {"The lease of the mill ____ the heirs of the tenant.": ["does not bind"]}
