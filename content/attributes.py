"""What the language model's rules say of a word, attributes and lemmas, looked up where they said it before."""

from collections.abc import Iterable
from typing import Any

from spacy.tokens import Doc, Span
from spacy.tokens._retokenize import set_token_attrs

# A rule's number and its name in the string store; the first token that it matches, and the one behind the last.
type Match = tuple[int, int, int, int]


def remember_attributes(ruler: Any) -> None:
    """Let a ruler try its rules on one word only once for each tag and dependency that the word has.

    Nearly all of the rules look at one token, and at nothing but these three. Trying 179 of them on every token takes a
    sixth of a parse; remembered, it is a thirtieth.
    """
    memory = _Memory(ruler)
    ruler.match, ruler.set_annotations = memory.match, memory.annotate


def remember_lemmas(lemmatizer: Any) -> None:
    """Let a lemmatizer look at a word once for each part of speech and inflection: half the time.

    It keeps what it worked out, but not what it found to be a base form already, which most words are. The base forms
    that it knows come as lists, of which it reads up to half for each word that is new to it: as sets it need not.
    """
    index = lemmatizer.lookups.get_table("lemma_index", {})
    index.update({part: frozenset(forms) for part, forms in index.items()})
    lemmatize = lemmatizer.lemmatize
    known: dict[tuple[int, int, int], list[str]] = {}

    def remembered(token: Any) -> list[str]:
        told = token.orth, token.pos, token.morph.key
        if told not in known:
            known[told] = lemmatize(token)
        return known[told]

    lemmatizer.lemmatize = remembered


class _Memory:
    """The matches of rules for single tokens, by what they look at; rules for neighbours are tried where one begins."""

    def __init__(self, ruler: Any) -> None:
        self._ruler = ruler
        self._seen: dict[tuple[int, ...], tuple[list[tuple[int, int]], bool]] = {}
        self._beginning, self._neighbours = (type(ruler.matcher)(ruler.vocab) for _ in range(2))
        self._longest = 1
        for number, rule in enumerate(ruler.patterns):
            if longer := [pattern for pattern in rule["patterns"] if len(pattern) > 1]:
                self._beginning.add(str(number), [pattern[:1] for pattern in longer])
                self._neighbours.add(str(number), longer)
                self._longest = max(self._longest, *map(len, longer))

    def match(self, doc: Doc) -> list[Match]:
        """Return the matches in a document, later rules last: they overrule the earlier."""
        matches = []
        for i, told in enumerate(map(tuple, doc.to_array(["LOWER", "TAG", "DEP"]).tolist())):
            if told not in self._seen:
                token = doc[i : i + 1]
                alone = [(number, name) for number, name, _, _ in self._numbered(self._ruler.matcher, token)]
                self._seen[told] = alone, bool(self._numbered(self._beginning, token))
            alone, begins = self._seen[told]
            matches += [(number, name, i, i + 1) for number, name in alone]
            if begins:
                ahead = self._numbered(self._neighbours, doc[i : i + self._longest])
                matches += [(number, name, i, i + end) for number, name, start, end in ahead if start == 0]
        return sorted(matches)

    def annotate(self, doc: Doc, matches: Iterable[Match]) -> None:
        """Set what the rules say, each on the token of its match that it means."""
        attributes, indices = self._ruler.attrs, self._ruler.indices
        for number, _, start, end in matches:
            index = indices[number]
            set_token_attrs(doc[index + (start if index >= 0 else end)], attributes[number])

    def _numbered(self, matcher: Any, tokens: Span) -> list[Match]:
        found = matcher(tokens, allow_missing=True)
        return [(int(self._ruler.vocab.strings[name]), name, start, end) for name, start, end in found]


__all__ = ["remember_attributes", "remember_lemmas"]
