"""Things of one name that are told apart by their number: "the second board", behind "a second Harbour Board"."""

from dataclasses import replace

from content.facts.names.gazetteer import fold
from content.facts.names.lexicon import Lexicon, Name
from content.facts.names.short_forms import fits
from content.facts.phrases.tokens import ORDINALS
from content.language import Analysis, Sentence
from content.parse import Token

REACH = 2  # sentences back in the same paragraph


def counted_before(
    sentence: Sentence, head: Token, noun: str, rank: int, analysis: Analysis, lexicon: Lexicon
) -> tuple[Sentence, Name] | None:
    """Return what is called so with that number, from 1, and the sentence that brings it up; its number stays said.

    The name alone is that of the first, or of another.
    """
    number, place = ORDINALS[rank - 1], sentence
    for _ in range(REACH + 1):
        for mention in lexicon.within(place):
            counted = mention.first > 0 and head.doc[mention.first - 1].lower_ == number
            if counted and fits(mention.name, noun) and (place is not sentence or mention.first < head.i):
                text = f"the {number} {mention.name.bare}"
                return place, replace(mention.name, text=text, key=fold(text.removeprefix("the ")), aliases=())
        before = analysis.before(place)
        if before is None or before.block != sentence.block:
            return None
        place = before
    return None


__all__ = ["counted_before"]
