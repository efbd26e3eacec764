"""What a definite article needs no sentence before it for."""

import pytest

from content.facts.kinds.events import find
from content.facts.names.lexicon import read_names
from content.facts.references.anaphors import is_told_before
from content.facts.references.uniques import is_people, is_unique
from tests.content.facts.asked import analysed, facts


def last(text: str, word: str):
    return [(s, t) for s in analysed(text).sentences for t in s.span if t.text == word][-1]


@pytest.mark.parametrize(
    ("text", "word", "is_one"),
    [
        ("The town lies near the equator.", "equator", True),
        ("Trade grew in the towns of the 1830s.", "1830s", True),
        ("In March 1686, the French sent a party to the bay.", "French", True),
        ("The Finns lived near the river.", "Finns", True),
        ("The German Ada Holm led the party to the bay.", "German", False),
        ("The French party came to the bay.", "French", False),
        ("The governor came to the bay.", "governor", False),
        ("In 1497 Holm usurped the throne.", "throne", True),
        ("Holm led an army to the north in 1497.", "north", True),
        ("Holm was mayor of Tarn and justice of the peace.", "peace", True),
        ("Holm spoke of the peace.", "peace", False),
        ("Holm nursed the wounded in 1497.", "wounded", True),
        ("Holm nursed the wounded soldiers in 1497.", "wounded", False),
    ],
)
def test_of_some_things_there_is_one(text, word, is_one):
    _, token = last(text, word)
    assert is_unique(token) is is_one


def test_a_people_does_things_as_many():
    assert [fact.statement for fact in facts(find, "The French were defeated by Ada Holm at Tarn in 1686.")] == [
        "The French were defeated by Ada Holm at Tarn in 1686."
    ]
    assert is_people(last("The French were defeated at Tarn.", "French")[1])


@pytest.mark.parametrize(("noun", "is_told"), [("the Islamic world", False), ("the wide world", True)])
def test_a_name_or_a_year_before_a_noun_tells_it_from_what_was_told_before(noun, is_told):
    analysis = analysed(f"Ada Holm saw the worlds of old, and the harbours of the north. She travelled in {noun}.")
    token = next(t for t in analysis.sentences[-1].span if t.text == "world")
    told = is_told_before(analysis.sentences[-1], token, analysis, read_names(analysis))
    assert told is (is_told and not is_unique(token))
    budget = analysed("The budget grew. In Tarn the 2008 budget was spent.")
    token = next(t for t in budget.sentences[-1].span if t.text == "budget")
    assert not is_told_before(budget.sentences[-1], token, budget, read_names(budget))


def test_what_needed_no_antecedent_needs_none_when_it_is_said_again():
    again = analysed("Few saw the royal collection. In 1750 Holm showed 96 pieces from the royal collection.")
    other = analysed("Few saw a royal collection. In 1750 Holm showed 96 pieces from the royal collection.")
    for analysis, told in ((again, False), (other, True)):
        token = next(t for t in analysis.sentences[-1].span if t.text == "collection")
        assert is_told_before(analysis.sentences[-1], token, analysis, read_names(analysis)) is told
