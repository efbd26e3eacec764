import pytest

from content.facts.base import Fact
from content.facts.kinds.nominals import find
from content.facts.names.lexicon import read_names
from content.language import analyse
from content.reading import read


def events(text: str) -> list[str]:
    analysis = analyse(read("text.txt", f"{text} It is told here so that the reader has a few more words.".encode()))
    return [one.statement for one in find(analysis, read_names(analysis)) if isinstance(one, Fact)]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The creation of the Harbour League in 1919 pleased the ports.", "The Harbour League was created in 1919."),
        (
            "Germany's occupation of Czechoslovakia in March 1939 shocked the allies.",
            "Germany occupied Czechoslovakia in March 1939.",
        ),
        ("The outbreak of the Spanish Civil War in 1936 alarmed them.", "The Spanish Civil War broke out in 1936."),
        (
            "This led to the creation of common bodies, such as the Lantern Council in 1991.",
            "The Lantern Council was created in 1991.",
        ),
    ],
)
def test_a_noun_of_doing_with_its_thing_and_date_is_an_event(text, statement):
    assert events(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "They proposed the creation of the Harbour League in 1919.",
        "The creation of the Harbour League pleased the ports, and in 1919 trade rose.",
        "The creation of new jobs in 1919 pleased the ports.",
        "A creation of the Harbour League in 1919 was a play.",
    ],
)
def test_what_is_only_wished_unnamed_or_dated_otherwise_is_none(text):
    assert events(text) == []
