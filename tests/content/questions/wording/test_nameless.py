"""A stem that names nothing is asked where plain words tell its one event from all others."""

import pytest

from content.facts.kinds.events import find
from content.generation import generate
from content.questions.wording.events import probes
from content.reading import read
from tests.content.facts.asked import facts


def nameless(text: str) -> list[str]:
    """Return the stems of a text's events that name nothing."""
    return [probe.stem for fact in facts(find, text) for probe in probes(fact) if probe.nameless]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("The eastern fishing fleet was led by Ada Holm.", "Who led the eastern fishing fleet?"),
        ("The commander of the relief column was Ada Holm.", "Who was the commander of the relief column?"),
        ("The trade in seal skins was forbidden in 1792.", "In which year was the trade in seal skins forbidden?"),
    ],
)
def test_a_definite_phrase_tells_which_event_is_meant(text: str, stem: str) -> None:
    assert stem in nameless(text)


@pytest.mark.parametrize(
    "text",
    [
        "A fishing fleet was led by Ada Holm.",
        "Seal skins were scarce in 1847.",
        "The grain shortage worsened during 1846.",
        "The first fleet was led by Ada Holm.",
        "Ada Holm became a general practitioner.",
    ],
)
def test_what_may_be_any_event_is_not_asked_without_a_name(text: str) -> None:
    assert not nameless(text)


def test_what_another_question_asks_is_not_asked_without_a_name() -> None:
    text = "The commander of the relief column in the northern valleys was Ada Holm, and it reached the coast.\n"
    course = generate(read("told.md", f"# The relief column\n\n{text}".encode()))
    keyed = [item.stem for item in course.items if "Ada Holm" in item.answers]
    assert len(keyed) == len(set(keyed)) <= 1
