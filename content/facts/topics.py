"""What a text with few proper names is about: nouns that it keeps coming back to can tell its statements apart."""

from collections import Counter

from content.facts.names.lexicon import Lexicon
from content.language import Analysis, words

FEW_NAMES = 1.2  # names a sentence; with more of them, a statement without any says too little
OFTEN = 3  # times in the text, twice where a heading says it too
# Too common in any text to tell one statement from another.
COMMON = words(
    "people person country state government world year month week century period group number part kind type form way "
    "means process system work effort area region place point time thing example case issue question problem result "
    "reason change level order right power use user member effect support role range series right rule need order "
    "term information action activity event measure author chapter section figure table document text sentence page "
    "percent million others addition development increase amount majority variety purpose approach practice basis"
)


def topics(analysis: Analysis, lexicon: Lexicon) -> frozenset[str]:
    """Return the lemmas of a document's own nouns; none where it has proper names enough."""
    if len(lexicon.mentions) > FEW_NAMES * len(analysis.sentences):
        return frozenset()
    counted: Counter[str] = Counter()
    titled: set[str] = set()
    for sentence in analysis.sentences:
        counted.update(t.lemma_.lower() for t in sentence.span if t.pos_ == "NOUN" and len(t.text) > 4)
        titled.update(word for heading in sentence.headings for word in heading.lower().split())
    return frozenset(
        noun
        for noun, count in counted.items()
        if noun not in COMMON and (count >= OFTEN or (count > 1 and (noun in titled or f"{noun}s" in titled)))
    )
