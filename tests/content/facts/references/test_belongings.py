"""What an article about one body or place need not say again."""

import pytest

from content.facts.kinds.events import find
from tests.content.facts.asked import facts
from tests.content.facts.references.test_resolving import meant

ZOO = "# Tarn Zoo\n\nThe Tarn Zoo was opened in 1901. {}"
UNIVERSITY = "# Tarn University\n\nTarn University is a body of Norway. {} Many came to hear it.\n"


def told(text: str) -> list[str]:
    return [fact.statement for fact in facts(find, UNIVERSITY.format(text))]


def test_the_last_word_of_a_title_stands_for_what_it_names():
    assert meant(ZOO.format("In 1921 the zoo was sold to Ada Holm."), "zoo") == "the Tarn Zoo"
    assert meant(ZOO.format("The Lund Zoo was older. In 1921 the zoo was sold."), "zoo") is None


def test_what_a_body_has_is_that_of_the_body_a_text_is_about():
    assert "Tarn University's first rector was Ada Holm." in told("The first rector was Ada Holm.")


@pytest.mark.parametrize(
    "text",
    [
        "The Lund College was older, and the first rector was Ada Holm.",
        "The first keeper was Ada Holm.",
        "The remaining rector was Ada Holm.",
    ],
)
def test_it_is_not_where_another_may_have_it_or_it_is_no_such_thing(text):
    assert not [one for one in told(text) if "University's" in one]
