"""Whether a definite noun speaks of what was told before, or tells by itself which one it is."""

import pytest

from content.facts.names.lexicon import read_names
from content.facts.references.anaphors import is_each_of_told, is_told_before
from tests.content.facts.asked import analysed


def is_told(text: str, noun: str) -> bool:
    """Say whether the last such noun of a text was told of before."""
    analysis = analysed(f"{text}\n")
    sentence, head = [(s, t) for s in analysis.sentences for t in s.span if t.text == noun][-1]
    return is_told_before(sentence, head, analysis, read_names(analysis))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Norway made a list. Arne Holm signed the proposed list.", "list"),
        # what is told beside it is no mark of it
        ("Norway offered a treaty. Some members opposed the treaty on all grounds.", "treaty"),
        # told apart by no more than where it was brought up, be it under another heading
        ("# Holm\n\n## Youth\n\nHolm joined a long research trip.\n\n## Work\n\nHolm left the research trip.", "trip"),
    ],
)
def test_what_was_brought_up_is_told_before(text: str, noun: str) -> None:
    assert is_told(text, noun)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Norway offered a treaty. Some members opposed the treaty of Oslo.", "treaty"),
        ("A man left. The man with the longest beard is Arne Holm.", "man"),
        ("Norway has a list. The list at Oslo was opposed by some members.", "list"),
        ("Arne Holm used the research trip.", "trip"),
    ],
)
def test_what_says_which_one_it_is_is_not(text: str, noun: str) -> None:
    assert not is_told(text, noun)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mills of Tarn were sold. Each mill cost ten marks.", True),
        ("The mills of Tarn were sold. Each mill of Oslo cost ten marks.", False),
        ("The mills of Tarn were sold. Each town sold ten marks.", False),
        ("The mills of Tarn were sold. Of the other mills, each mill cost ten marks.", False),
    ],
)
def test_each_of_those_that_were_told_of_is_no_new_one(text: str, told: bool) -> None:
    analysis = analysed(f"{text}\n")
    sentence = analysis.sentences[-1]
    each = next(token for token in sentence.span if token.lower_ == "each")
    assert is_each_of_told(sentence, each, analysis) is told
