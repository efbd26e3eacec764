"""What a sentence calls something: a "toolbox", the so-called Salt Quarrel, landings known as Operation Heron."""

import re
from collections.abc import Iterable, Iterator

from content.facts.base import Term
from content.facts.names.gazetteer import fold
from content.language import Sentence, words
from content.parse import Doc, Token
from content.patterns import Worded

LONGEST_QUOTED = 5  # words of a coined term
SPEAKERS = re.compile(r"\b(?:I|we|our|us|you|your|my)\b", re.I)

CALLED = Worded(
    "called known termed dubbed nicknamed named referred so-called",
    r"\b(?:known as|called|referred to as|termed|dubbed|nicknamed|named|so-called)\s+",
    re.I,
)
LONGEST_NAME = 6  # words
_LINKS = words("of de du la le von")
_MARKS = frozenset({"-", "–", "'s", "’s", "'", "’"})
_NAMELESS = re.compile(r"\bwhat (?:\w+ ){1,4}$")
_CAPITAL = re.compile(r"['’]?[A-Z\d]")


def quotations(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the token indexes of opening and closing quotation marks."""
    marks = [token.i for token in sentence.span if token.text in {'"', "“", "”"}]
    yield from zip(marks[::2], marks[1::2], strict=False)


def coined(sentence: Sentence, quoted: Iterable[tuple[int, int]]) -> Iterator[tuple[Term, frozenset[int]]]:
    """Yield each short quotation of a sentence, with the indexes of its tokens and its marks."""
    doc = sentence.span.doc
    for first, last in quoted:
        if _is_listed(sentence, first, last):
            continue
        text = doc[first + 1 : last].text.strip(" ,.")
        if not 1 <= len(text.split()) <= LONGEST_QUOTED or SPEAKERS.search(text) or not re.search(r"\w{2}", text):
            continue
        start, end = sentence.extent(doc[first + 1 : last])
        yield Term(text, "quoted", fold(text), start, end, noun="term"), frozenset(range(first, last + 1))


def _is_listed(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a quotation is one of several that only commas part: one is as good as the other in the gap."""
    doc = sentence.span.doc
    behind = [token.text for token in doc[last + 1 : min(last + 3, sentence.span.end)]]
    before = [token.text for token in doc[max(first - 2, sentence.span.start) : first]]
    return behind == [",", '"'] or before == ['"', ","]


def names_given(sentence: Sentence) -> Iterator[tuple[Term, frozenset[int], frozenset[int]]]:
    """Yield each name that a sentence gives outside quotation marks, with the indexes of its tokens.

    Last come those of the adverbs that say when or by whom it is called so: "initially known as".
    """
    start = sentence.start - sentence.shift
    for match in CALLED.finditer(sentence.text):
        naming = sentence.span.doc.char_span(start + match.start(), start + match.end() - 1, alignment_mode="expand")
        if naming is None or naming.end >= sentence.span.end:
            continue
        so_called = match[0].lower().startswith("so-")
        if not so_called and not any(_is_passive(token) for token in naming):
            continue
        found = _name(naming.end, sentence, article=not so_called)
        if found and not _is_told_behind(sentence, match.start(), found[-1].i):
            first, last = found[0].i, found[-1].i
            written = sentence.span.doc[first : last + 1]
            begin, end = sentence.extent(written)
            bare = written.text.removeprefix("the ")
            yield (
                Term(written.text, "quoted", fold(bare), begin, end, (bare,), noun="name"),
                frozenset(range(first, last + 1)),
                frozenset(child.i for token in naming for child in token.children if child.dep_ == "advmod"),
            )


def _is_passive(token: Token) -> bool:
    """Whether something is called so, and nobody called somebody: "has named one of its halls"."""
    if token.tag_ != "VBN":
        return False
    helpers = {child.dep_ for child in token.children}
    return "aux" not in helpers or "auxpass" in helpers


def _is_told_behind(sentence: Sentence, at: int, last: int) -> bool:
    """Whether only what comes behind a name tells what it is: "a part of what was called the Quiet Order, in which"."""
    behind = [token.tag_ for token in sentence.span.doc[last + 1 : min(last + 4, sentence.span.end)]]
    return _NAMELESS.search(sentence.text[:at]) is not None and behind[:1] == [","] and "WDT" in behind


def _name(first: int, sentence: Sentence, *, article: bool) -> list[Token]:
    """Return the tokens of the name that begins at an index, none where there is none or it is one of two."""
    doc, end = sentence.span.doc, sentence.span.end
    at = first + (article and doc[first].lower_ == "the")
    begun, last = at, at - 1
    while at < end and (step := _step(doc, at, end)):
        at += step
        last = at - 1
    while last >= begun and doc[last].text in _MARKS:
        last -= 1
    if last < begun or last + 1 >= end or doc[last + 1].lower_ in ("or", "and", "/", '"', "“"):
        return []
    tokens = list(doc[begun : last + 1])
    proper = any(_CAPITAL.match(token.text) for token in tokens)
    if len(tokens) > LONGEST_NAME or doc[last].pos_ not in ("NOUN", "PROPN", "NUM"):
        return []
    if not proper and (begun > first or doc[last].tag_ == "NNS"):
        return []  # "known as the founder", "called clerks": what somebody is
    return list(doc[first : last + 1])


def _step(doc: Doc, at: int, end: int) -> int:
    """Return how many tokens of a name stand at an index: 0 where it ends."""
    token = doc[at]
    if _CAPITAL.match(token.text) or token.text in _MARKS or token.tag_ in ("NN", "NNS", "JJ"):
        return 1
    if token.lower_ in _LINKS and at + 1 < end:
        over = 2 if doc[at + 1].lower_ == "the" and at + 2 < end else 1
        return over + 1 if _CAPITAL.match(doc[at + over].text) else 0
    return 0


__all__ = ["SPEAKERS", "coined", "names_given", "quotations"]
