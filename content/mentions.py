"""Where the terms of a document stand, by sentence. Pure."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Protocol

from content.answers import words
from content.facts.base import Term
from content.terms import demonyms, forms, holds, is_date

_YEAR = re.compile(r"1\d{3}|20\d\d")
LONGEST_OPENING = 12  # sentences of a first paragraph
FEWEST_OF_STAPLE, STAPLE_SHARE = 6, 0.06  # sentences with a word that the whole document is about


_OLD_CENTURY = 14  # what is told of a later one gives its years


def _years_in(said: Sequence[str]) -> Iterator[int]:
    """Yield the years of a sentence's words: years from 1000 on, years before Christ as less than 0, the middle of old
    centuries.
    """
    for word, behind in zip(said, (*said, "")[1:], strict=True):
        if behind in ("bc", "bce") and word.isdigit():
            yield -int(word)
        elif _YEAR.fullmatch(word):
            yield int(word)
        elif behind == "century" and word[:-2].isdigit() and int(word[:-2]) <= _OLD_CENTURY:
            yield int(word[:-2]) * 100 - 50


class Stretch(Protocol):
    """A sentence by its place: offsets into the text, and the block it stands in."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def block(self) -> int: ...


class Mentions:
    """Where in the document a term stands, by sentence numbers."""

    def __init__(self, text: str, sentences: Sequence[Stretch]) -> None:
        self.text = text
        self.sentences = sentences
        self._words = [words(text[s.start : s.end]) for s in sentences]
        self._at: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(self._words):
            for word in dict.fromkeys(found):
                self._at[word].append(number)
        self._cache: dict[str, frozenset[int]] = {}
        self._around: dict[tuple[tuple[int, ...], int], frozenset[int]] = {}

    def opens(self, start: int) -> bool:
        """Say whether a sentence at an offset stands in the first paragraph of the document."""
        first = self.sentences[0].block if self.sentences else None
        return any(one.start <= start < one.end for one in self.sentences[:LONGEST_OPENING] if one.block == first)

    @cached_property
    def stems(self) -> tuple[frozenset[str], ...]:
        """The words of each sentence, cut to six letters."""
        return tuple(frozenset(word[:6] for word in found) for found in self._words)

    @cached_property
    def staples(self) -> frozenset[str]:
        """The words, cut to six letters, that stand in so many sentences that they tell nothing apart."""
        counts = Counter(stem for stems in self.stems for stem in stems)
        least = max(FEWEST_OF_STAPLE, STAPLE_SHARE * len(self._words))
        return frozenset(stem for stem, count in counts.items() if count >= least)

    def sentences_with(self, word: str) -> int:
        """Return in how many sentences a word stands, whatever its capitals."""
        return len(self._at.get(word.lower(), ()))

    def of(self, term: Term) -> frozenset[int]:
        """Return the numbers of the sentences that name the term, its aliases or (a country) its people."""
        if term.key not in self._cache:
            self._cache[term.key] = frozenset(self._find(term))
        return self._cache[term.key]

    def _find(self, term: Term) -> Iterator[int]:
        if is_date(term):
            year = re.match(r"\d{4}", term.key)
            yield from self._at.get(year.group(), ()) if year else ()
            return
        for form in forms(term):
            rarest = min(form, key=lambda word: len(self._at.get(word, ())))
            for number in self._at.get(rarest, ()):
                if form == self._words[number] or holds(self._words[number], form):
                    yield number
        if term.kind == "country":
            for adjective in demonyms(term.text):
                yield from self._at.get(adjective, ())

    def years_beside(self, term: Term) -> frozenset[int]:
        """Return the years in the sentences that name a term."""
        return frozenset(year for number in self.of(term) for year in self._years[number])

    @cached_property
    def _years(self) -> tuple[frozenset[int], ...]:
        """The years that each sentence names."""
        return tuple(frozenset(_years_in(found)) for found in self._words)

    def years_around(self, numbers: Iterable[int], reach: int) -> frozenset[int]:
        """Return the years in some sentences and in so many sentences before and behind each of them."""
        asked = tuple(numbers), reach
        if asked not in self._around:  # each wrong name of a question asks for the same
            last = len(self._words) - 1
            near = {n for at in asked[0] for n in range(max(0, at - reach), min(last, at + reach) + 1)}
            self._around[asked] = frozenset(year for n in near for year in self._years[n])
        return self._around[asked]

    def said(self, numbers: Iterable[int]) -> str:
        """Return the text of some sentences, in the order of the document."""
        return " ".join(self.text[self.sentences[n].start : self.sentences[n].end] for n in sorted(numbers))

    def next_to(self, numbers: Iterable[int]) -> frozenset[int]:
        """Return the sentences with those that follow in the same block, which may lean on them by a pronoun."""
        found = set(numbers)
        for number in tuple(found):
            after = number + 1
            if after < len(self.sentences) and self.sentences[after].block == self.sentences[number].block:
                found.add(after)
        return frozenset(found)

    def around(self, start: int, end: int) -> Iterator[int]:
        """Yield the sentences that share a character with a stretch of the text."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= start:
                low = middle + 1
            else:
                high = middle
        while low < len(self.sentences) and self.sentences[low].start < end:
            yield low
            low += 1

    def distance(self, term: Term, numbers: Collection[int]) -> int:
        """Return how many sentences lie between the place of a term and the nearest of some sentences."""
        at = tuple(self.around(term.start, term.end))
        return min((abs(one - other) for one in at for other in numbers), default=len(self.sentences))

    def words_of(self, numbers: Iterable[int]) -> frozenset[str]:
        """Return all words of some sentences."""
        return frozenset(word for number in numbers for word in self._words[number])


__all__ = ["Mentions", "Stretch"]
