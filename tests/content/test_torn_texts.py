"""Texts as copying and scanning leave them: a torn sentence costs itself, never the course."""

import random

import pytest

from content.generation import generate
from content.interchange.course_json import dump, load
from content.reading import read
from tests.content.test_generation import CHRONICLE

SOUND = "In 1971 the Morava League launched the Harbour Initiative at the Lisbon Summit."
TORN = (
    '" In 1984 Ada Holm led the Saltmarsh Fund.',
    'In 1984, Ada Holm said: "The dykes of the Saltmarsh Fund are too low for the tides of',
    "Said Ada Holm, chair of the Saltmarsh Fund",
    "The mayors of the Morava League shall co-operate in order",
    "named the Saltmarsh Fund, the largest of",
    "who in 1984 had",
    "However, ( dykes-like *P. 10/30/25 # The Saltmarsh (SMF) programme began in 1984 and Ada Holm, a of colleague at",
    "--- *** ???",
    "(1984) of the, and which",
    # Not torn, but with a subject that goes on behind its verb: to climb from there to its head was to climb for ever.
    'Many hymns have used this term, including the Danish sailing hymns "Harbour, the Fair" and "God Keep the Morava".',
)


def torn(sentence: str, chance: random.Random) -> str:
    """A sentence that has lost words, the order of two, a mark, or its end."""
    said = sentence.split()
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(said) - 1)
        said[at : at + 2] = chance.choice([[], said[at : at + 1], [said[at + 1], said[at]], [*said[at : at + 2], '"']])
    return " ".join(said).rstrip(chance.choice(["", ".", ",.;"]))


@pytest.mark.parametrize("sentence", TORN)
def test_a_torn_sentence_leaves_the_others_their_questions(sentence: str) -> None:
    for text in (f"{SOUND}\n\n{sentence}", f"{sentence}\n\n{SOUND}\n\n## {sentence}\n\n- {sentence}"):
        made = generate(read("torn.md", text.encode()))
        assert any(item.evidence[0].quote.endswith(SOUND) for item in made.items)


@pytest.mark.parametrize("seed", range(8))
def test_a_text_torn_anywhere_becomes_a_course_that_can_be_stored(seed: int) -> None:
    chance = random.Random(seed)
    sentences = [one for one in CHRONICLE.replace("\n", " ").split(". ") if len(one.split()) > 4]
    text = "\n\n".join(". ".join(torn(one, chance) for one in chance.sample(sentences, 6)) for _ in range(3))
    made = generate(read("torn.md", text.encode()))
    assert dump(load(dump(made))) == dump(made)
