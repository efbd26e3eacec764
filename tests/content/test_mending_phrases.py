"""Phrases that the parser hangs on the wrong word are hung where they belong."""

from spacy.tokens import Token

from tests.content.facts.asked import analysed


def token(sentence: str, text: str) -> Token:
    """Return the first token of a sentence that reads so."""
    return next(one for one in analysed(f"{sentence}\n").sentences[0].span if one.text == text)


def test_what_follows_an_opening_participle_up_to_the_subject_is_said_of_the_participle():
    told = "Born on 4 May 1872 at Sandgrove farm near Valdby, in Halland, Sweden, Ada was the third child of Ivo Holm."
    places = [one for one in token(told, "Born").children if one.dep_ == "prep"]
    assert [place.text for place in places] == ["on", "at", "in"]


def test_a_comma_alone_joins_no_two_places():
    assert token("Ada Holm was born in Valdby, Sweden.", "Sweden").dep_ != "conj"


def test_who_was_forced_to_leave_and_replaced_was_not_forced_to_replace():
    told = "In 1567, Astrid was forced to abdicate as Queen and replaced by her infant son Ivo."
    assert token(told, "replaced").head.text == "forced"


def test_a_noun_behind_a_passive_is_the_subject_of_the_clause_that_follows():
    told = "When the agency was established later in 1958 all mining projects and most of the money were moved to it."
    assert "established" not in {one.head.text for one in [token(told, "projects")]}


def test_a_spaced_hyphen_is_a_dash():
    assert token("Six new pilots were chosen - five men and one woman.", "men").head.text != "chosen"
