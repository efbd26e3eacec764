"""Sentences with their place in the document, and inflection."""

import pytest

from content.language import analyse, base, number_word, participle, past, plural, singular, spelled, third_person
from content.reading import read
from tests.content.facts.asked import analysed


def test_every_sentence_is_the_document_at_its_offsets() -> None:
    text = "# Rivers\n\nThe Rhine rises in Switzerland. It flows into the North Sea.\n\n- It passes Basel.\n"
    analysis = analyse(read("rivers.md", text.encode()))
    quotes = [analysis.evidence(sentence).quote for sentence in analysis.sentences]
    assert quotes == ["The Rhine rises in Switzerland.", "It flows into the North Sea.", "It passes Basel."]
    whole = analysis.document.text
    assert all(whole[s.start : s.end] == quote for s, quote in zip(analysis.sentences, quotes, strict=True))


def test_a_sentence_knows_the_headings_it_stands_under() -> None:
    analysis = analysed("# Rivers\n\n## The Rhine\n\nIt rises in the Alps.\n")
    assert analysis.sentences[0].headings == ("Rivers", "The Rhine")


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Congress passed the law in 1935.",
        "Dr. Helen Sharp of St. Mary's Hospital founded the society.",
        "Norway appointed Brig. Gen. Helen Sharp to the fort in 1935.",
        "Anna Berg served in 1935 as chief of staff to Bvt. Brig. Gen. Helen Sharp.",
        "The brigade was led by Brig. Gen. Helen Sharp, long thought incompetent.",
        "The council (see No. 5 of its rules. It is short) met in Basel.",
    ],
)
def test_an_abbreviation_or_a_bracket_ends_no_sentence(sentence: str) -> None:
    assert [found.text for found in analysed(f"{sentence}\n").sentences] == [sentence]


def test_the_sentence_before_is_looked_for_under_the_same_headings_only() -> None:
    analysis = analysed("# A\n\nOne thing happened.\n\n# B\n\nAnother thing happened. A third one did.\n")
    _, second, third = analysis.sentences
    assert analysis.before(second) is None
    assert analysis.before(third) is second


def test_verbs_and_nouns_are_inflected() -> None:
    assert [past(verb) for verb in ("launch", "write", "set", "be")] == ["launched", "wrote", "set", "was"]
    assert (participle("take"), third_person("have"), third_person("establish")) == ("taken", "has", "establishes")
    assert (plural("partner country"), plural("person"), singular("treaties")) == (
        "partner countries",
        "people",
        "treaty",
    )


def test_a_founded_thing_was_founded_not_found() -> None:
    (sentence,) = analysed("Anna Berg founded the society in 1901.\n").sentences
    assert base(sentence.span[2]) == "found"


@pytest.mark.parametrize(("text", "value"), [("nineteen", 19), ("1,400", 1400), ("two hundred", 200), ("many", None)])
def test_number_words_are_read(text: str, value: int | None) -> None:
    assert number_word(text) == value


def test_small_numbers_are_spelled() -> None:
    assert (spelled(21), spelled(100)) == ("twenty-one", None)
