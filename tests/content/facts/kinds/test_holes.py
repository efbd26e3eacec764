"""Which names a gap can take the place of."""

import pytest

from content.facts.kinds.holes import holes_of
from content.facts.names.lexicon import read_names
from tests.content.facts.asked import analysed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He is buried in Norra begravningsplatsen in Stockholm.", "Norra"),
        ("They worked in the Research Centre in Harlow (RCIH) for years.", "the Research Centre"),
    ],
)
def test_no_gap_takes_the_beginning_of_a_name_that_goes_on(text: str, name: str) -> None:
    analysis = analysed(text)
    holes = holes_of(analysis.sentences[0], analysis, read_names(analysis))
    assert name not in {hole.terms[0].text for hole in holes if hole.role == "name"}
