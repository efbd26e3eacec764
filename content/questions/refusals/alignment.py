"""A question beside its sentence: which words it keeps, what it left out between two of them, how the sentence goes on.

Whatever way a question was made, what it lost stands in its sentence between or right behind words that it keeps. Pure.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from content.facts.base import Probe
from content.questions.base import GAP

_PARTS = re.compile(r"[\w’'-]+(?:[.:]\w+)*|[^\w\s]")
_FILLED = re.compile(rf"{GAP}(?: \([^)]*\))?")
_GIVE = re.compile(r"(?<=\?) Give the [^?]*$")
FARTHEST = 12  # words that may be lost between two: beyond that they are of two clauses
BEHIND = 8  # words looked at behind the last one that is kept
ALIKE = 4  # letters by which two forms of a word are known: "invested", "invest"
ENDING = 4  # letters that an ending has at most


@dataclass(frozen=True, slots=True)
class Cut:
    """What a sentence has between two words that stand side by side in the question: "was | briefly | held"."""

    before: str
    lost: tuple[str, ...]  # words and marks
    after: str
    at: int  # of `after`, among the words and marks of the question


@dataclass(frozen=True, slots=True)
class Kept:
    """A question beside its sentence, both as words and marks."""

    said: tuple[str, ...]  # with the answer in its gap
    told: frozenset[str]  # words of question and answers, small
    sentence: tuple[str, ...]
    cuts: tuple[Cut, ...]
    behind: tuple[str, ...]  # of the sentence, right behind the last word of the question

    def says(self, word: str) -> bool:
        """Say whether a word of the sentence stands in the question, in whatever form."""
        small = word.lower()
        return small in self.told or any(are_forms(small, one) for one in self.told)


def kept(probe: Probe) -> Kept | None:
    """Return a question beside its sentence, None where it has none."""
    if not probe.fact.evidence:
        return None
    return _kept(said_whole(probe), tuple(key.text for key in probe.keys), probe.fact.evidence[0].quote)


def said_whole(probe: Probe) -> str:
    """Return a question with its answer in the gap; several answers are in none."""
    asked = _GIVE.sub("", probe.stem)
    return _FILLED.sub(lambda _: probe.keys[0].text, asked) if len(probe.keys) == 1 else asked


@lru_cache(maxsize=256)
def _kept(asked: str, keys: tuple[str, ...], quote: str) -> Kept:
    said, sentence = parts(asked), parts(quote)
    told = frozenset(word.lower() for word in (*said, *(word for key in keys for word in parts(key))))
    return Kept(said, told, sentence, tuple(_cuts(said, quote)), _behind(said, quote))


@lru_cache(maxsize=1024)
def parts(text: str) -> tuple[str, ...]:
    """Return the words and marks of a text, apostrophes and quotation marks written in one way."""
    plain = text.replace("’", "'").replace("“", '"').replace("”", '"')
    return tuple(_PARTS.findall(plain))


@lru_cache(maxsize=512)
def _places(quote: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, word in enumerate(parts(quote)):
        found.setdefault(word.lower(), []).append(index)
    return found


def _cuts(said: tuple[str, ...], quote: str) -> list[Cut]:
    places, sentence = _places(quote), parts(quote)
    found = []
    for at, (one, other) in enumerate(pairwise(said), 1):
        if not (is_word(one) and is_word(other)):
            continue
        ends = places.get(other.lower(), ())
        spans = [(end - start, start) for start in places.get(one.lower(), ()) for end in ends if end > start]
        if spans and 1 < (span := min(spans))[0] <= FARTHEST:
            lost = sentence[span[1] + 1 : span[1] + span[0]]
            if not {".", ";"} & set(lost):
                found.append(Cut(one, lost, other, at))
    return found


def _behind(said: tuple[str, ...], quote: str) -> tuple[str, ...]:
    """Return how a sentence goes on behind the last words of a question: there where most of them stand together."""
    last = [word.lower() for word in said if is_word(word)][-3:]
    if not last:
        return ()
    sentence = parts(quote)
    small = [word.lower() for word in sentence]
    ends = [index for index, word in enumerate(small) if are_forms(word, last[-1])]
    if not ends:
        return ()

    def together(index: int) -> tuple[int, int]:
        before = small[max(0, index - len(last) + 1) : index + 1]
        return sum(are_forms(one, other) for one, other in zip(reversed(before), reversed(last), strict=False)), -index

    end = max(ends, key=together)
    return sentence[end + 1 : end + 1 + BEHIND]


def is_word(part: str) -> bool:
    """Say whether a part of a text is a word or a number, and no mark."""
    return part[0].isalnum()


def are_forms(one: str, other: str) -> bool:
    """Say whether two words, written small, are forms of one: they begin alike and differ in short endings."""
    if one == other:
        return True
    if one[:ALIKE] != other[:ALIKE] or len(one) < ALIKE or len(other) < ALIKE:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return max(len(one), len(other)) - same <= ENDING


__all__ = ["Cut", "Kept", "are_forms", "is_word", "kept", "parts", "said_whole"]
