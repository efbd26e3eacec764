"""A parse as plain objects: documents, spans and tokens that read like spaCy's and answer at once.

The rules ask tokens some two hundred times each, and spaCy looks every answer up again: a string in its store, children
by walking over the sentence, a span by making one. Noted down once, the same rules take two thirds of the time. What is
not here no rule asks for.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any, overload

import spacy.tokens


class Token:
    """One word or mark. Fields are called as spaCy calls them; `children` and the like are tuples in reading order."""

    __slots__ = (
        "_ancestors", "_subtree", "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_alpha", "is_punct",
        "is_space", "left_edge", "lefts", "lemma_", "like_num", "lower_", "n_lefts", "n_rights", "pos_", "right_edge",
        "rights", "tag_", "text", "text_with_ws", "whitespace_",
    )  # fmt: skip

    doc: "Doc"
    i: int  # its place among the tokens of its document
    idx: int  # the offset of its first character
    text: str
    whitespace_: str  # the space behind it, or none
    text_with_ws: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    is_alpha: bool
    is_punct: bool
    is_space: bool
    like_num: bool
    head: "Token"  # itself for the root of a sentence
    lefts: "tuple[Token, ...]"
    rights: "tuple[Token, ...]"
    children: "tuple[Token, ...]"
    n_lefts: int
    n_rights: int
    left_edge: "Token"
    right_edge: "Token"
    _subtree: "tuple[Token, ...] | None"
    _ancestors: "tuple[Token, ...] | None"

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<{self.text} {self.tag_} {self.dep_}>"

    def __len__(self) -> int:
        return len(self.text)

    def __lt__(self, other: "Token") -> bool:
        return self.i < other.i

    def nbor(self, steps: int = 1) -> "Token":
        """Return a neighbour; beyond the ends of the document an edge."""
        doc, at = self.doc, self.i + steps
        if at < 0:
            return doc._before
        return doc.tokens[at] if at < len(doc.tokens) else doc._behind

    @property
    def is_title(self) -> bool:
        return self.text.istitle()

    @property
    def is_sent_start(self) -> bool:
        return self.sent.start == self.i

    @property
    def sent(self) -> "Span":
        """The sentence that it stands in."""
        sents = self.doc.sents
        return sents[max(bisect_right(sents, self.i, key=lambda sent: sent.start) - 1, 0)]

    @property
    def subtree(self) -> "tuple[Token, ...]":
        """It and all that hangs on it, in order."""
        if self._subtree is None:
            before = [token for left in self.lefts for token in left.subtree]
            self._subtree = (*before, self, *(token for right in self.rights for token in right.subtree))
        return self._subtree

    @property
    def ancestors(self) -> "tuple[Token, ...]":
        """What it hangs on, and what that hangs on, up to the root."""
        if self._ancestors is None:
            self._ancestors = () if self.head is self else (self.head, *self.head.ancestors)
        return self._ancestors

    @property
    def conjuncts(self) -> "tuple[Token, ...]":
        """What it is joined with by "and" and the like, without itself."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for one in joined:
            joined += [child for child in one.rights if child.dep_ == "conj"]
        return tuple(token for token in joined if token is not self)


class Span:
    """Neighbouring tokens of a document, from `start` up to `end`."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: "Doc", start: int, end: int) -> None:
        if not 0 <= start <= end <= len(doc.tokens):
            raise IndexError((start, end))
        self.doc, self.start, self.end = doc, start, end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self.doc is other.doc and (self.start, self.end) == (other.start, other.end)

    def __hash__(self) -> int:
        return hash((id(self.doc), self.start, self.end))

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Span": ...
    def __getitem__(self, at: int | slice) -> "Token | Span":
        if isinstance(at, slice):
            start, end, _ = at.indices(self.end - self.start)
            return Span(self.doc, self.start + start, self.start + max(start, end))
        place = at + (self.end if at < 0 else self.start)
        if not self.start <= place < self.end:
            raise IndexError(at)
        return self.doc.tokens[place]

    @property
    def text(self) -> str:
        """Its text, without the space behind it."""
        if self.start == self.end:
            return ""
        last = self.doc.tokens[self.end - 1]
        return self.doc.text[self.doc.tokens[self.start].idx : last.idx + len(last.text)]

    @property
    def text_with_ws(self) -> str:
        """Its text, with the space behind it."""
        return self.text + (self.doc.tokens[self.end - 1].whitespace_ if self.start < self.end else "")

    @property
    def start_char(self) -> int:
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def root(self) -> Token:
        """The root of a sentence that stands in it, else the token that hangs nearest to one, from outside the span."""
        tokens = self.doc.tokens[self.start : self.end]
        if (root := next((token for token in tokens if token.head is token), None)) is not None:
            return root
        tops = [token for token in tokens if not self.start <= token.head.i < self.end]
        return min(tops, key=_depth, default=self.doc.tokens[self.start])


def _depth(token: Token) -> int:
    """How far a token hangs below the root; a mark or space with nothing on it hangs lowest of all."""
    bare = (token.is_punct or token.is_space) and not token.children
    return len(token.doc.tokens) - 1 if bare else len(token.ancestors)


class Doc:
    """The parse of one block of a text.

    Before its first token and behind its last stands an edge, a token without a word: rules ask what stands beside a
    token some three hundred times, and a sentence that begins or ends there must not be the one that stops a course.
    """

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.sents: tuple[Span, ...] = ()

    @cached_property
    def _before(self) -> Token:
        return _edge(self, -1)

    @cached_property
    def _behind(self) -> Token:
        return _edge(self, len(self.tokens))

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if at.__class__ is int:  # nearly always; quicker than to ask whether it is a slice
            if at < 0:
                return self._before
            return self.tokens[at] if at < len(self.tokens) else self._behind
        start, end, _ = at.indices(len(self.tokens))  # type: ignore[union-attr]
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int, alignment_mode: str) -> Span | None:
        """Return the tokens between two offsets, None where one lies outside the text.

        Tokens that lie there in part are in ("expand") or out ("contract").
        """
        first, last = self._token_at(start), self._token_at(end - 1)
        if first is None or last is None:
            return None
        low, high = first.i, last.i
        if alignment_mode == "contract":
            low += first.idx < start
            high -= end < last.idx + len(last.text)
            if high < low:
                return None
        else:
            low += start == first.idx + len(first.text)
        return Span(self, low, high + 1)

    def _token_at(self, offset: int) -> Token | None:
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.tokens[at].idx + len(self.tokens[at].text_with_ws):
            return None
        return self.tokens[at]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.tokens]


def _edge(doc: Doc, at: int) -> Token:
    """Return what stands beyond an end of a document: no word, and nothing hangs on it."""
    edge = Token()
    edge.doc, edge.i, edge.idx = doc, at, 0 if at < 0 else len(doc.text)
    edge.text = edge.text_with_ws = edge.lower_ = edge.lemma_ = edge.whitespace_ = ""
    edge.pos_ = edge.tag_ = edge.dep_ = edge.ent_type_ = ""
    edge.is_alpha = edge.is_punct = edge.is_space = edge.like_num = False
    edge.head = edge.left_edge = edge.right_edge = edge
    edge.lefts = edge.rights = edge.children = ()
    edge.n_lefts = edge.n_rights = 0
    edge._subtree, edge._ancestors = (edge,), ()
    return edge


_COLUMNS = ("ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "SPACY")


def noted(parsed: spacy.tokens.Doc) -> Doc:
    """Return a document that spaCy parsed as plain objects."""
    strings, words = _remembered(parsed.vocab)
    tokens: list[Token] = []
    doc = Doc("", tokens)
    idx = 0
    for i, row in enumerate(parsed.to_array(list(_COLUMNS)).tolist()):
        token = Token()
        orth, lemma, pos, tag, dep, entity, space = row
        token.doc, token.i, token.idx = doc, i, idx
        token.text, token.lower_, token.is_alpha, token.is_punct, token.is_space, token.like_num = words[orth]
        token.lemma_, token.pos_, token.tag_ = strings[lemma], strings[pos], strings[tag]
        token.dep_, token.ent_type_ = strings[dep], strings[entity]
        token.whitespace_ = " " if space else ""
        token.text_with_ws = token.text + token.whitespace_
        token._subtree = token._ancestors = None
        idx += len(token.text_with_ws)
        tokens.append(token)
    doc.text = "".join([token.text_with_ws for token in tokens])
    _hang(tokens, parsed.to_array("HEAD").astype("int64").tolist())
    doc.sents = tuple(Span(doc, sent.start, sent.end) for sent in parsed.sents)
    return doc


@lru_cache(maxsize=2)
def _remembered(vocab: Any) -> "tuple[_Strings, _Words]":
    """What was looked up in a vocabulary before, for whatever document: it is the same for all."""
    return _Strings(vocab.strings), _Words(vocab)


class _Strings(dict[int, str]):
    """What numbers stand for in a string store, each looked up once."""

    def __init__(self, store: Any) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, number: int) -> str:
        text: str = self._store[number]
        self[number] = text
        return text


type _Written = tuple[str, str, bool, bool, bool, bool]


class _Words(dict[int, _Written]):
    """What is told of a word by how it is written: its text, the same in small letters, and what it consists of."""

    def __init__(self, vocab: Any) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, orth: int) -> _Written:
        word = self._vocab[orth]
        self[orth] = word.orth_, word.lower_, word.is_alpha, word.is_punct, word.is_space, word.like_num
        return self[orth]


def _hang(tokens: list[Token], steps: list[int]) -> None:
    """Note what hangs on what; `steps` lead from each token to its head."""
    heads = [i + step for i, step in enumerate(steps)]
    lefts: list[list[Token]] = [[] for _ in tokens]
    rights: list[list[Token]] = [[] for _ in tokens]
    for i, head in enumerate(heads):
        if i != head:
            (lefts if i < head else rights)[head].append(tokens[i])
    first, last = _edges(heads)
    for i, token in enumerate(tokens):
        token.head = tokens[heads[i]]
        token.left_edge, token.right_edge = tokens[first[i]], tokens[last[i]]
        token.lefts, token.rights = before, behind = tuple(lefts[i]), tuple(rights[i])
        token.children = before + behind
        token.n_lefts, token.n_rights = len(before), len(behind)


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """Return for each token the first and the last of all that hangs on it.

    Each token is carried up to the heads above it, as far as these have not seen one that lies farther out.
    """
    first, last = list(range(len(heads))), list(range(len(heads)))
    for i, head in enumerate(heads):
        while first[head] > i:
            first[head] = i
            head = heads[head]
    for i in reversed(last.copy()):
        head = heads[i]
        while last[head] < i:
            last[head] = i
            head = heads[head]
    return first, last


__all__ = ["Doc", "Span", "Token", "noted"]
