"""A question beside its sentence: which words it keeps, what it left out between two of them, how the sentence goes on.

Whatever way a question was made, what it lost stands in its sentence between or right behind words that it keeps. Pure.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
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
    small: tuple[str, ...]  # the same, small
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
    asked = probe.stem if probe.stem.endswith("?") else _GIVE.sub("", probe.stem)
    filled = len(probe.keys) == 1 and GAP in asked
    return _FILLED.sub(lambda _: probe.keys[0].text, asked) if filled else asked


@lru_cache(maxsize=256)
def _kept(asked: str, keys: tuple[str, ...], quote: str) -> Kept:
    said, sentence = parts(asked), _sentence(quote)
    small = tuple(word.lower() for word in said)
    told = frozenset((*small, *(word.lower() for key in keys for word in parts(key))))
    return Kept(
        said, told, sentence.parts, sentence.small, tuple(_cuts(said, small, sentence)), _behind(small, sentence)
    )


@lru_cache(maxsize=1024)
def parts(text: str) -> tuple[str, ...]:
    """Return the words and marks of a text, apostrophes and quotation marks written in one way."""
    plain = text if text.isascii() else text.replace("’", "'").replace("“", '"').replace("”", '"')
    return tuple(_PARTS.findall(plain))


@dataclass(frozen=True, slots=True)
class _Sentence:
    parts: tuple[str, ...]
    small: tuple[str, ...]
    places: Mapping[str, Sequence[int]]  # of a word, written small
    pairs: frozenset[tuple[str, str]]  # that stand side by side


@lru_cache(maxsize=512)
def _sentence(quote: str) -> _Sentence:
    found = parts(quote)
    small = tuple(word.lower() for word in found)
    places: dict[str, list[int]] = {}
    for index, word in enumerate(small):
        places.setdefault(word, []).append(index)
    return _Sentence(found, small, places, frozenset(pairwise(small)))


def _cuts(said: tuple[str, ...], small: tuple[str, ...], sentence: _Sentence) -> Iterator[Cut]:
    places = sentence.places
    for at, pair in enumerate(pairwise(small), 1):
        if pair in sentence.pairs:
            continue
        one, other = pair
        starts, ends = places.get(one), places.get(other)
        if starts is None or ends is None or not (is_word(one) and is_word(other)):
            continue
        spans = [(end - start, start) for start in starts for end in ends if end > start]
        if spans and (span := min(spans))[0] <= FARTHEST:
            lost = sentence.parts[span[1] + 1 : span[1] + span[0]]
            if "." not in lost and ";" not in lost:
                yield Cut(said[at - 1], lost, said[at], at)


def _behind(said: tuple[str, ...], sentence: _Sentence) -> tuple[str, ...]:
    """Return how a sentence goes on behind the last words of a question: there where most of them stand together."""
    last = [word for word in said[-2 * LAST :] if is_word(word)][-LAST:]
    ends = [at for word, places in sentence.places.items() if last and are_forms(word, last[-1]) for at in places]
    if not ends:
        return ()

    def together(index: int) -> tuple[int, int]:
        before = sentence.small[max(0, index - len(last) + 1) : index + 1]
        return sum(are_forms(one, other) for one, other in zip(reversed(before), reversed(last), strict=False)), -index

    end = max(ends, key=together) if len(ends) > 1 else ends[0]
    return sentence.parts[end + 1 : end + 1 + BEHIND]


LAST = 3  # words of a question by which its end is found in its sentence


def is_word(part: str) -> bool:
    """Say whether a part of a text is a word or a number, and no mark."""
    return part[0].isalnum()


def are_forms(one: str, other: str) -> bool:
    """Say whether two words, written small, are forms of one: they begin alike and differ in short endings."""
    if one == other:
        return True
    if one[:1] != other[:1] or one[:ALIKE] != other[:ALIKE] or len(one) < ALIKE or len(other) < ALIKE:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return max(len(one), len(other)) - same <= ENDING


__all__ = ["Cut", "Kept", "are_forms", "is_word", "kept", "parts", "said_whole"]
