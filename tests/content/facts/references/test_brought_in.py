"""What a sentence brings in, of which the next one goes on."""

import pytest

from content.facts.clauses.owners import is_at_hand
from content.facts.kinds.events import find
from content.facts.names.lexicon import read_names
from content.facts.references.heroes import hero_of
from tests.content.facts.asked import analysed, facts
from tests.content.facts.references.test_resolving import meant


@pytest.mark.parametrize(
    ("text", "word", "thing"),
    [
        ("One of the finds was the Tarn Tablet. It was read in 1822.", "It", "the Tarn Tablet"),
        ("Ada Holm founded the Tarn Club in 1921. It met in Oslo.", "It", "the Tarn Club"),
        ("In 1921 Ada Holm founded the Tarn Club in Oslo. Its aims were to draw maps.", "Its", "the Tarn Club"),
    ],
)
def test_it_is_what_a_person_made_or_what_one_of_several_was(text: str, word: str, thing: str) -> None:
    assert meant(text, word) == thing


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm left the Tarn Club in 1921. It met in Oslo.",  # made nothing
        "Ada Holm founded the Tarn Club and joined the Lund Club. It met in Oslo.",  # two clauses
        "One of the finds was lost in Tarn. It was read in 1822.",
    ],
)
def test_it_is_nothing_that_was_only_named(text: str) -> None:
    assert meant(text, "It") is None


def test_what_is_joined_to_its_owner_needs_no_other() -> None:
    text = "The Tarn Council and its first chairman, Ada Holm, were awarded the Harbour Prize on 7 October 1921.\n"
    assert any("its first chairman" in fact.statement for fact in facts(find, text))
    stressed = [t for s in analysed("More died of the cure than of the illness itself.").sentences for t in s.span]
    assert [t.text for t in stressed if t.tag_ == "PRP" and is_at_hand(t)] in (["itself"], [])


def test_a_title_that_names_a_thing_by_somebody_is_about_no_person() -> None:
    text = "# {}\n\nArne Holm was born in 1921. He sold maps. He drew charts. He left Oslo. He died in 1980.\n"
    for title, is_about in (("Arne Holm", True), ("Arne Holm program", False)):
        analysis = analysed(text.format(title))
        assert (hero_of(analysis, read_names(analysis))[0] is not None) is is_about
