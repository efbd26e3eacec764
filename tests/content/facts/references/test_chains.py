"""Pronouns that lead from one to the next, up to the name that all of them mean."""

from content.facts.kinds.events import find
from tests.content.facts.asked import facts
from tests.content.facts.references.test_resolving import meant

LIFE = (
    "Arne Holm sold maps in Bergen. He later drew charts. He then ran a school. He also kept a shop. "
    "He once wrote a book. He visited Tarn in 1921.\n"
)


def told(text: str) -> list[str]:
    return [fact.statement for fact in facts(find, text)]


def test_he_of_sentence_after_sentence_is_whom_the_first_names() -> None:
    assert "Arne Holm visited Tarn in 1921." in told(LIFE)


def test_the_sentence_that_names_is_shown_and_those_between_are_not() -> None:
    fact = next(one for one in facts(find, LIFE) if "Tarn" in one.statement)
    assert [one.quote for one in fact.evidence[1:]] == ["Arne Holm sold maps in Bergen."]


def test_he_before_a_semicolon_is_not_the_he_behind_it() -> None:
    text = "Arne Holm came to Bergen in 1920. In 1921 he visited Tarn; he had letters for the king.\n"
    assert "Arne Holm visited Tarn in 1921." in told(text)


def test_a_town_beside_a_place_that_nobody_classed_is_not_for_sure_the_town() -> None:
    one = "The city of Tarn lies in Norway. Holm came from Tarn to the harbour in 1921. He left the town in 1922."
    other = "The city of Tarn lies in Norway. Holm was in Tarn and in Ulvik in 1921. He left the town in 1922."
    assert meant(one, "town") == "Tarn"
    assert meant(other, "town") is None
