"""A sentence said so that it stands alone."""

import pytest

from content.facts.names.lexicon import read_names
from content.facts.phrases.speech import Refusal, Speaker
from content.facts.phrases.usable import phrases_of
from tests.content.facts.asked import analysed


def spoken(text: str, opening: str = "") -> str:
    """Return the last sentence of a text as it is said alone, from a word of it on."""
    analysis = analysed(f"{text}\n")
    sentence = analysis.sentences[-1]
    speaker = Speaker(sentence, phrases_of(analysis, read_names(analysis)))
    speaker.lenient = True
    words = list(sentence.span)
    first = next((at for at, word in enumerate(words) if word.text == opening), 0)
    return speaker.tokens(words[first:])


def test_whom_a_pronoun_means_is_not_named_twice_running() -> None:
    text = "Arne Holm lived in Oslo. His varied work in Bergen has led him to be called the best builder."
    assert spoken(text) == "Arne Holm's varied work in Bergen has led him to be called the best builder."


def test_several_are_not_named_twice_running() -> None:
    text = "The Vikings liked the plan but their long voyage failed when their ship ran into pack ice in Oslo Bay."
    assert spoken(text, "their").endswith(
        "the Vikings' long voyage failed when their ship ran into pack ice in Oslo Bay."
    )


def test_letters_that_are_spoken_of_as_letters_stay() -> None:
    text = "The Harbour Towns Council (HTC) met in Oslo. Norway kept the initialism HTC in 1951."
    assert spoken(text) == "Norway kept the initialism HTC in 1951."


def test_what_opens_as_a_participle_is_not_what_it_means() -> None:
    with pytest.raises(Refusal):
        spoken("The toll rose. Combined with the loss of two ships in 1686, it led to fears among the traders of Tarn.")


def test_a_family_keeps_the_name_that_it_is_called_by() -> None:
    text = "Arne Knut Holm built a mill. Harbour Lane is the street where the Holm's family lived until 1859."
    assert "where the Holm's family lived" in spoken(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mills of Tarn were sold. Each mill cost ten marks in Oslo.",
        "As early as May 1998, Arne Holm from Norway used it in Oslo.",
        "The mayor met Arne Holm, who worked with him on the mill of Tarn, in 1931.",
    ],
)
def test_what_only_the_sentence_before_names_is_not_said(text: str) -> None:
    with pytest.raises(Refusal):
        spoken(text, "Arne" if "worked" in text else "")
