"""What a sentence can be asked for where it stands: names, lists of names, dates, numbers, quoted terms, phrases."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from content.facts.base import Evidence, Term
from content.facts.clauses import Clause
from content.facts.dates import DatedTerm, dates_in
from content.facts.gazetteer import fold
from content.facts.names import Lexicon, Mention
from content.facts.quantities import Quantity, quantities
from content.language import Analysis, Sentence, words

LONGEST_QUOTED = 5  # words of a coined term
LONGEST_PHRASE = 14  # words
FEWEST_LISTED, MOST_LISTED = 2, 10
LINKS = words(", and & the")
EXAMPLES = words("as like including e.g.")
# What a phrase of these heads says is when, not what.
TIMES = words("year month day week decade century time end beginning start wake course aftermath period moment future")
PLACES = frozenset({"city", "country"})
SPEAKERS = re.compile(r"\b(?:I|we|our|us|you|your|my)\b", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class Hole:
    """Tokens that a gap can take the place of, with what fills it."""

    role: str  # "when", "name", "members", "count" ... or the role that a phrase plays; not yet told apart by number
    terms: tuple[Term, ...]
    tokens: frozenset[int]
    lead: str = ""  # what the gap needs before it and the sentence does not say: "in" for "the following month"
    evidence: tuple[Evidence, ...] = ()
    literal: str = ""  # a quoted term, as the sentence writes it
    titled: frozenset[int] = frozenset()  # a person's name with the title before it

    @property
    def first(self) -> int:
        """Index of its first token."""
        return min(self.tokens)

    @property
    def named(self) -> bool:
        """Whether it tells one thing from another: anything but a phrase."""
        return self.terms[0].kind != "phrase"


def holes(sentence: Sentence, analysis: Analysis, lexicon: Lexicon, clauses: Sequence[Clause]) -> Iterator[Hole]:
    """Yield the holes of a sentence, those of one kind in order; phrases last."""
    quoted = list(_quotations(sentence))
    inside = {i for first, last in quoted for i in range(first, last + 1)}
    found = [
        *_dates(sentence, analysis),
        *_numbers(sentence, analysis, lexicon),
        *_names(sentence, lexicon),
    ]
    yield from (hole for hole in found if not hole.tokens & inside)
    yield from _coined(sentence, quoted)
    typed = {i for hole in found for i in hole.tokens if hole.role != "name"}
    for hole in _phrases(sentence, clauses):
        if not hole.tokens & inside and 2 * len(hole.tokens & typed) < len(hole.tokens):
            yield hole


def _dates(sentence: Sentence, analysis: Analysis) -> Iterator[Hole]:
    for dated in dates_in(sentence, analysis):
        if dated.attributive or dated.approximate:
            continue
        tokens = _covered(sentence, dated)
        if tokens:
            lead = "" if dated.preposition or not dated.rule else "on" if dated.term.kind == "day" else "in"
            yield Hole("when", (dated.term,), frozenset(t.i for t in tokens), lead, dated.evidence)


def _covered(sentence: Sentence, dated: DatedTerm) -> list[Token]:
    start, end = dated.start - sentence.shift, dated.end - sentence.shift
    span = sentence.span.doc.char_span(start, end, alignment_mode="expand")
    return list(span) if span is not None else []


def _numbers(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[Hole]:
    for quantity in quantities(sentence, analysis, lexicon):
        last = _last(sentence, quantity)
        if quantity.term.key == "1" or last is None or quantity.number_first > last:
            continue
        yield Hole(quantity.term.kind, (quantity.term,), frozenset(range(quantity.number_first, last + 1)))


def _last(sentence: Sentence, quantity: Quantity) -> int | None:
    """The last token that a number's text covers, None where that is not what the sentence writes."""
    doc = sentence.span.doc
    for last in (quantity.number_last, quantity.head.i):
        written = doc[quantity.number_first : last + 1].text
        if written.lower() == quantity.term.text.lower():
            return last
    return None


# Names


def _names(sentence: Sentence, lexicon: Lexicon) -> Iterator[Hole]:
    mentions = list(lexicon.within(sentence))
    at = 0
    while at < len(mentions):
        run = _run(mentions, at)
        if len(run) > 1:
            if (listed := _list(sentence, lexicon, run)) is not None:
                yield listed
        elif (hole := _name(sentence, lexicon, mentions[at])) is not None:
            yield hole
        at += len(run)


def _run(mentions: list[Mention], at: int) -> list[Mention]:
    """The mentions from one on that only commas and "and" part."""
    run = [mentions[at]]
    for following in mentions[at + 1 :]:
        between = following.sentence.span.doc[run[-1].last + 1 : following.first]
        if not len(between) or any(token.lower_ not in LINKS for token in between):
            break
        run.append(following)
    return run


def _list(sentence: Sentence, lexicon: Lexicon, run: list[Mention]) -> Hole | None:
    """A whole list of names of one class: "France, Italy and Japan"."""
    doc = sentence.span.doc
    keys = list(dict.fromkeys(mention.name.key for mention in run))
    if not FEWEST_LISTED <= len(keys) <= MOST_LISTED or len(keys) != len(run):
        return None
    if len({mention.name.kind for mention in run}) > 1 or any(not _is_whole(mention) for mention in run):
        return None
    closing = doc[run[-2].last + 1 : run[-1].first]
    if not any(token.lower_ in {"and", "&"} for token in closing) or _goes_on(sentence, run[-1]):
        return None
    first = _first(run[0])
    if first > sentence.span.start and doc[first - 1].lower_ in {*EXAMPLES, "between", "both"}:
        return None
    terms = tuple(_term(mention, lexicon) for mention in run)
    return Hole("members", terms, frozenset(range(first, run[-1].last + 1)))


def _goes_on(sentence: Sentence, last: Mention) -> bool:
    """Whether something else is joined behind the last name: "France, Italy and Japan's allies", "and others"."""
    at = last.last + 1
    if at >= sentence.span.end:
        return False
    behind = sentence.span.doc[at]
    return behind.lower_ in {"and", "or", "'s", "'", "’s"}


def _name(sentence: Sentence, lexicon: Lexicon, mention: Mention) -> Hole | None:
    doc = sentence.span.doc
    first = _first(mention)
    if not _is_whole(mention) or (first > sentence.span.start and doc[first - 1].lower_ in {"as", "like", "including"}):
        return None
    if mention.head.dep_ == "conj" or any(child.dep_ == "conj" for child in mention.head.children):
        return None  # one of several, the others no names
    titled = frozenset(range(_titled(mention), mention.last + 1))
    return Hole("name", (_term(mention, lexicon),), frozenset(range(first, mention.last + 1)), titled=titled)


def _titled(mention: Mention) -> int:
    """Where a name begins with the title before it: "Senator William E. Borah"."""
    doc, first = mention.sentence.span.doc, mention.first
    while mention.title and first > 0 and mention.title.endswith(doc[first - 1 : mention.first].text):
        first -= 1
    return first


def _first(mention: Mention) -> int:
    """Where a name begins, with the article that belongs to it."""
    doc, at = mention.sentence.span.doc, mention.first
    return at - (mention.name.kind != "person" and at > mention.sentence.span.start and doc[at - 1].lower_ == "the")


def _term(mention: Mention, lexicon: Lexicon) -> Term:
    term = lexicon.term(mention)
    doc = mention.sentence.span.doc
    written = doc[_first(mention) : mention.last + 1].text
    if mention.name.kind == "person" or written.lower() == term.text.lower():
        return term
    if term.text.startswith("the ") and _first(mention) == mention.first:
        return replace(term, text=mention.name.bare)
    if doc[_first(mention)].lower_ == "the" and not term.text.startswith("the "):
        # "the First World War" for "World War I"
        ways = dict.fromkeys((term.text, *term.accepted))
        return replace(term, text="the " + written.split(" ", 1)[1], accepted=tuple(ways))
    return term


def _is_whole(mention: Mention) -> bool:
    """Whether a mention is a noun phrase of its own, not part of another name or an adjective."""
    head = mention.head
    if head.dep_ in {"compound", "nmod", "amod", "nummod"} or head.i < mention.first:
        return False
    before = mention.sentence.span.doc[mention.first - 1] if mention.first > mention.sentence.span.start else None
    if before is not None and (before.text in {"-", "/"} or (before.dep_ == "compound" and not mention.title)):
        return False
    behind = mention.last + 1
    return behind >= len(head.doc) or head.doc[behind].text not in {"-", "/"}


# Quotations and phrases


def _quotations(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the token indexes of opening and closing quotation marks."""
    marks = [token.i for token in sentence.span if token.text in {'"', "“", "”"}]
    yield from zip(marks[::2], marks[1::2], strict=False)


def _coined(sentence: Sentence, quoted: Iterable[tuple[int, int]]) -> Iterator[Hole]:
    doc = sentence.span.doc
    for first, last in quoted:
        text = doc[first + 1 : last].text.strip(" ,.")
        if not 1 <= len(text.split()) <= LONGEST_QUOTED or SPEAKERS.search(text) or not re.search(r"\w{3}", text):
            continue
        start, end = sentence.extent(doc[first + 1 : last])
        term = Term(text, "quoted", fold(text), start, end, noun="term")
        yield Hole("term", (term,), frozenset(range(first, last + 1)), literal=doc[first : last + 1].text)


def _phrases(sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[Hole]:
    """What the clauses of a sentence say beside names: objects, complements, what is to be done."""
    seen: set[tuple[int, int]] = set()
    for clause in clauses:
        for argument in clause.arguments:
            own = [(argument.role, argument.phrase.terms)] if not argument.phrase.fault else []
            for role, terms in (*own, *((gap.role.rpartition("_")[2], gap.terms) for gap in argument.gaps)):
                if len(terms) != 1 or terms[0].kind != "phrase" or (terms[0].start, terms[0].end) in seen:
                    continue
                seen.add((terms[0].start, terms[0].end))
                if (hole := _phrase(sentence, role, terms[0])) is not None:
                    yield hole


def _phrase(sentence: Sentence, role: str, term: Term) -> Hole | None:
    doc = sentence.span.doc
    span = doc.char_span(term.start - sentence.shift, term.end - sentence.shift, alignment_mode="expand")
    if role == "complement" and term.noun and doc[span.start].pos_ in {"ADJ", "ADV", "VERB"}:
        return None  # what a thing is like: much else may be as true
    if role == "do":
        if span is None or span[0].tag_ != "VB":
            return None
        role = "infinitive"
    elif role not in {"purpose", "that"}:
        role = "phrase"
    if span is None or len(term.text.split()) > LONGEST_PHRASE or span.start < sentence.span.start:
        return None
    if term.noun in TIMES:
        return None
    first = span.start
    if term.text.startswith("to ") and span[0].lower_ != "to" and doc[first - 1].lower_ == "to":
        first -= 1
    if not _stands_free(sentence, first, span.end):
        return None
    return Hole(role, (term,), frozenset(range(first, span.end)))


def _stands_free(sentence: Sentence, first: int, end: int) -> bool:
    """Whether nothing is glued to a stretch: "co-" before it, "-ship" behind it."""
    doc = sentence.span.doc
    before = first == sentence.span.start or bool(doc[first - 1].whitespace_) or doc[first - 1].text in {'"', "("}
    closed = end >= len(doc) or (doc[end].is_punct and doc[end].text != "-")
    return before and (closed or bool(doc[end - 1].whitespace_))
