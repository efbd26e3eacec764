"""The dates that a sentence states, with what relative ones ("the same year", "in July") lean on.

`dates_in(sentence, analysis)` is what clause frames call. One pass over the document resolves every relative date from
the narrative before it: the date of the sentence before, then the heading. A date that two readings would fill
differently stays unresolved and is not returned. Every resolution adds the sentence (or heading) it leans on to the
evidence and names its rule.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from content.facts.base import Evidence, Term
from content.facts.values import date_expressions
from content.facts.values.date_expressions import NO_YEAR, DateExpression, interval, year_of
from content.facts.values.numbers import WORDS, whole
from content.language import Analysis, Sentence
from content.once import once
from content.parse import Span, Token
from content.patterns import YEAR, Worded, small_words
from content.reading.base import BlockKind, Document

_PREPOSITION = re.compile(
    r"\b(in|on|by|until|till|since|from|after|before|between|during|of|around|about|circa|c\.|throughout|at|to|for|"
    r"following|effective|dated|as of|and|or)\s+(?:the\s+(?:year|date|morning|evening|night)s?\s+(?:of\s+)?)?"
    r"(?:the\s+)?$",
    re.I,
)
# What makes a number of four digits no year.
_NOT_A_YEAR = re.compile(
    r"(?:articles?|sections?|resolutions?|rules?|no\.|nos\.|number|rooms?|pages?|pp?\.|chapters?|clauses?|law|version|"
    r"iso|rfc|paragraphs?|§|up to|than|nearly|almost|some|approximately|over|least)\s*$",
    re.I,
)
_UNIT = re.compile(
    r"\s*(?:%|per\s?cent|km|kilomet|met(?:re|er)s|miles|tons|tonnes|kg|feet|ft|people|men|soldiers|hours|days|years|"
    r"m|cm|mm|nm|mi|nmi|yd|lb|mg|ml|kW|MW|GW|Hz|kHz|MHz|GHz|kB|MB|GB|TB|hPa|kPa|volts?|watts?|joules?|"
    r"(?:centi|milli|nano)met(?:re|er)s|yards|inches|grams?|acres|hectares|minutes|seconds|degrees|"
    r"°|euros?|dollars|pounds|million|billion|or more|of the|of them)\b",
    re.I,
)
_RELATIVE = Worded(
    "same that following next previous preceding later earlier afterwards before after",
    rf"(?P<same>(?:that|the)\s+same\s+(?P<same_u>year|month|day)|that\s+(?P<that_u>year|month|day))(?!\w|['’]s)"
    rf"|the\s+(?P<next>following|next|previous|preceding)\s+(?P<next_u>year|month)(?!\w)"
    rf"|(?P<n>an?|one|{WORDS}|\d{{1,2}})\s+(?P<n_u>years?|months?|decades?)\s+(?P<n_way>later|earlier|afterwards)(?!\w)"
    rf"|the\s+(?P<by_u>year|month)\s+(?P<by_way>before|after)(?=[,.;])",
    re.I,
)
_RELATIVE_UNITS = frozenset(("year", "years", "month", "months", "day", "decade", "decades"))
_INEXACT = re.compile(r"\b(?:than|least|about|nearly|almost|some|over|within|roughly|around|until|barely)\s+$", re.I)
_ANCHORING = ("in", "on", "at", "during", "of", "dated", "effective", "")
OPENING = len("On the night of ")
FEWEST_OF_STORY = 4  # times that a document names the year it tells of
_REACH = 6  # sentences back for a lone month
_REACH_RELATIVE = 2  # sentences back for "the same year"


@dataclass(frozen=True, slots=True)
class DatedTerm:
    """A date in a sentence: the term, where its words stand, and what else must be quoted for it."""

    term: Term
    start: int  # document offsets of the date's own words, without the preposition
    end: int
    preposition: str  # "in", "on", "by", "until", "since", "from", "after", "before", "between" ...; "" where none
    attributive: bool = False  # "the 2014 Wales Summit": dates the thing named, not the clause
    bracketed: bool = False  # "(in September 1931)"
    leading: bool = False  # opens its block before a colon or a dash: dates the whole block
    approximate: bool = False  # "around 1450", "c. 1450"
    evidence: tuple[Evidence, ...] = ()  # further sentences that the date rests on
    rule: str = ""  # how a relative date was resolved


def dates_in(sentence: Sentence, analysis: Analysis) -> list[DatedTerm]:
    """Return the dates of a sentence in order, relative ones resolved; unresolvable ones are left out."""
    return list(_calendar(analysis)[sentence.index])


def term_of(expression: DateExpression, start: int, end: int) -> Term:
    """Return the term of a resolved date standing at those document offsets."""
    accepted = date_expressions.spellings(expression.kind, expression.key, expression.text)
    return Term(expression.text, expression.kind, expression.key, start, end, accepted, noun=expression.kind)


@lru_cache(maxsize=2)
def _calendar(analysis: Analysis) -> Mapping[int, tuple[DatedTerm, ...]]:
    """Return all dates of a document, by the index of their sentence."""
    narrator = _Narrator(analysis.document)
    return {sentence.index: narrator.read(sentence) for sentence in analysis.sentences}


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A date that later sentences may lean on."""

    key: str
    sentence: int  # running number of its sentence
    evidence: tuple[Evidence, ...]
    strong: bool = True  # said by the sentence's main verb, not in an aside
    block: int = -1  # of its sentence; none for a heading


class _Narrator:
    """Reads sentences in order and keeps the dates that later ones may lean on."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.anchors: list[_Anchor] = []
        self.heading: int | None = None
        self.count = 0
        self.years: set[str | None] = set()  # that the section has named
        self.story: _Anchor | None = None  # the year that the document tells of, once its first sentence is read
        self.astray = -1  # the last sentence whose dates nothing can lean on

    def read(self, sentence: Sentence) -> tuple[DatedTerm, ...]:
        self.count += 1
        self._enter(sentence.block)
        plain = (self.document.plain or self.document.text)[sentence.start : sentence.end]
        found: list[DatedTerm] = []
        here: list[_Anchor] = []
        said = sorted((*self._candidates(sentence, plain), *_relatives(plain)), key=lambda one: one.start)
        for expression in said:
            dated = self._dated(sentence, plain, expression, here)
            if dated is None or _is_to_come(dated, found):
                continue
            found.append(dated)
            if _may_anchor(dated, sentence):
                evidence = (*dated.evidence, _quote(self.document, sentence.start, sentence.end))
                told = _is_told(dated, sentence)
                here.append(_Anchor(dated.term.key, self.count, evidence, told, sentence.block))
        self.years.update(YEAR.findall(plain))
        if self.count == 1:
            self.story = self._story(plain, sentence)
        agreed = _agreed(here, found, sentence)
        self.anchors += agreed
        if said and not agreed:
            self.astray = self.count
        return tuple(found)

    def _enter(self, block: int) -> None:
        """Forget the dates of the section before when a new heading is passed; a heading's own year counts."""
        heading = next((at for at in range(block, -1, -1) if self.document.blocks[at].kind is BlockKind.HEADING), None)
        if heading == self.heading:
            return
        self.heading = heading
        self.anchors = []
        self.years = set()
        if heading is None:
            return
        at = self.document.blocks[heading]
        dates = list(date_expressions.expressions((self.document.plain or self.document.text)[at.start : at.end]))
        years = {year for one in dates if one.resolved and (year := year_of(one.key))}
        if len(years) == 1 and len(dates) == 1:
            quote = _quote(self.document, at.start, at.end)
            self.anchors = [_Anchor(dates[0].key, self.count, (quote,))]

    def _story(self, plain: str, sentence: Sentence) -> _Anchor | None:
        """Return the year that a document tells of: the only one of its first sentence, and the one it names most."""
        named = set(YEAR.findall(plain))
        told = Counter(YEAR.findall(self.document.plain or self.document.text)).most_common(2)
        if len(named) != 1 or not told or told[0][0] not in named or told[0][1] < FEWEST_OF_STORY:
            return None
        if len(told) > 1 and told[1][1] * 2 > told[0][1]:
            return None
        return _Anchor(told[0][0], self.count, (_quote(self.document, sentence.start, sentence.end),))

    def _candidates(self, sentence: Sentence, plain: str) -> Iterator[DateExpression]:
        for expression in date_expressions.expressions(plain):
            if expression.kind == "year" and not _is_year(sentence, plain, expression):
                continue
            if not expression.resolved and expression.kind != "day" and not _is_month(plain, expression):
                continue
            yield expression

    def _dated(
        self, sentence: Sentence, plain: str, expression: DateExpression, here: list[_Anchor]
    ) -> DatedTerm | None:
        evidence: tuple[Evidence, ...] = ()
        rule = ""
        if not expression.resolved:
            if expression.kind != "relative" and sentence.span.root.tag_ in _PRESENT:
                return None  # "the sun shines from 20 April": each year
            leaned = self._lean(expression, here, sentence.block)
            if leaned is None or _names_other_year(plain, leaned[0]):
                return None
            expression, anchor, rule = leaned
            evidence = tuple(one for one in anchor.evidence if one.start != sentence.start)
        start, end = sentence.start + expression.start, sentence.start + expression.end
        preposition = _preposition(plain, expression.start)
        return DatedTerm(
            term_of(expression, start, end),
            start,
            end,
            preposition,
            attributive=_is_attributive(sentence, expression, start, end),
            bracketed=plain.rfind("(", 0, expression.start) > plain.rfind(")", 0, expression.start),
            leading=_is_leading(self.document, sentence, plain, expression),
            approximate=preposition in ("around", "about", "circa", "c."),
            evidence=evidence,
            rule=rule,
        )

    def _lean(
        self, expression: DateExpression, here: list[_Anchor], block: int
    ) -> tuple[DateExpression, _Anchor, str] | None:
        relative = expression.kind == "relative"
        anchors = here or self.anchors
        if not anchors and not relative and self.story is not None:
            made = date_expressions.resolved(expression, self.story.key)
            return made, self.story, "the year that the whole document tells of"
        if not anchors:
            return None
        anchor = anchors[-1] if relative else self._latest_told(anchors)
        if anchor is None or (not relative and self._is_stray(anchor, block)):
            return None
        if self.count - anchor.sentence > (_REACH_RELATIVE if relative else _REACH) and (
            relative or not self._tells_of_one_year(anchor)
        ):
            return None
        if relative:
            if anchor.sentence < self.astray:
                return None  # "the same day" is that of the sentence between, whatever that was
            key = _shifted(anchor.key, expression.key)
            if key is None:
                return None
            kind = {4: "year", 7: "month"}.get(len(key), "day")
            text = date_expressions.shown(kind, key, key)
            made = replace(expression, kind=kind, key=key, text=text)
            return made, anchor, "relative date: " + expression.text.lower()
        year = year_of(anchor.key)
        if year is None:
            return None
        made = date_expressions.resolved(expression, year)
        # A story runs forward: a month before the anchor's may as well be the next year's.
        if interval(made.key)[1] < interval(anchor.key)[0]:
            return None
        return made, anchor, "year from the narrative before"

    def _is_stray(self, anchor: _Anchor, block: int) -> bool:
        """Tell whether a bare year of another paragraph is one of several: a new paragraph may go on from any."""
        if anchor.block in (block, -1) or len(anchor.key) > len("1917"):
            return False
        return len({year_of(one.key) for one in self.anchors}) > 1

    def _tells_of_one_year(self, anchor: _Anchor) -> bool:
        """Tell whether a section has named one year only so far, and a day of it: its story has not left it."""
        return self.years == {year_of(anchor.key)} and len(anchor.key) > len("1917-05")

    def _latest_told(self, anchors: list[_Anchor]) -> _Anchor | None:
        """Return the last date that was told; None where an aside since then speaks of another year.

        An aside that lies years before the story ("agreements of 1945") does not count.
        """
        last = anchors[-1]
        if last.strong:
            return last
        told = next((one for one in reversed(self.anchors) if one.strong), None)
        if told is None:
            years = {year_of(one.key) for one in (*self.anchors, *anchors)}
            return last if len(years) == 1 else None
        if year_of(last.key) == year_of(told.key):
            return last
        return told if interval(last.key)[1] < interval(told.key)[0] else None


def _is_to_come(dated: DatedTerm, found: list[DatedTerm]) -> bool:
    """Tell whether a month that was given a year lies behind the day that the sentence speaks from.

    "2,000 have joined as of January 2023, and in November a second office was opened": no November of 2023.
    """
    spoken = (one for one in found if one.preposition == "as of")
    return bool(dated.rule) and any(interval(dated.term.key)[0] > interval(one.term.key)[1] for one in spoken)


def _names_other_year(plain: str, date: DateExpression) -> bool:
    """Tell whether a sentence names years, and not that of a date: "the Act of 1571 was passed in May"."""
    named = YEAR.findall(plain)
    return bool(named) and year_of(date.key) not in named and "year" not in date.kind


def _agreed(here: list[_Anchor], found: list[DatedTerm], sentence: Sentence) -> list[_Anchor]:
    """Keep one anchor of a sentence: the only year, or the date that the sentence opens with."""
    years = {year_of(anchor.key) for anchor in here}
    if len(years) <= 1:
        return here[-1:]
    opening = [dated for dated in found[:1] if dated.start - sentence.start <= OPENING]
    return [anchor for anchor in here if opening and anchor.key == opening[0].term.key][:1]


_PRESENT = frozenset({"VBZ", "VBP"})
MOST_STEPS = 5  # years, months or decades that somebody counts exactly


def _relatives(plain: str) -> Iterator[DateExpression]:
    """Yield relative dates; their key is "<unit><steps>", as "year+2" or "month+0"."""
    if _RELATIVE_UNITS.isdisjoint(small_words(plain)):
        return
    for match in _RELATIVE.finditer(plain):
        if _INEXACT.search(plain[: match.start()]):
            continue
        unit = match["same_u"] or match["that_u"] or match["next_u"] or match["n_u"] or match["by_u"]
        steps = _steps(match)
        if match["n_u"] and steps is not None and abs(steps) > MOST_STEPS:
            continue  # "nine years later" is rounded, and counted from whatever the writer thinks of
        if unit and steps is not None:
            unit = unit.lower().rstrip("s")
            if unit == "decade":
                unit, steps = "year", steps * 10
            yield DateExpression("relative", f"{NO_YEAR}{unit}{steps:+d}", match[0], match.start(), match.end())


def _steps(match: re.Match[str]) -> int | None:
    if match["next"]:
        return 1 if match["next"].lower() in ("following", "next") else -1
    if match["by_way"]:
        return 1 if match["by_way"].lower() == "after" else -1
    if match["n"]:
        count = whole(match["n"])
        return None if count is None else -count if match["n_way"].lower() == "earlier" else count
    return 0


def _shifted(anchor: str, relative: str) -> str | None:
    """Return the date that many years or months after an anchor, None where the anchor is too coarse."""
    unit, sign, count = re.fullmatch(rf"{NO_YEAR}([a-z]+)([+-])(\d+)", relative).groups()  # type: ignore[union-attr]
    steps = int(sign + count)
    year = year_of(anchor)
    if unit == "year":
        return None if year is None else f"{int(year) + steps:04d}"
    month = re.match(r"(\d{4})-(0[1-9]|1[0-2])(?![\d~])", anchor)
    if unit == "day":
        return anchor if steps == 0 and re.fullmatch(r"\d{4}-\d\d-\d\d", anchor) else None
    if month is None:
        return None
    months = int(month[1]) * 12 + int(month[2]) - 1 + steps
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _quote(document: Document, start: int, end: int) -> Evidence:
    return Evidence(start, end, document.text[start:end])


def _preposition(plain: str, start: int) -> str:
    lead = plain[:start]
    match = _PREPOSITION.search(lead[-40:])
    if match is None:
        return ""
    word = match[1].lower()
    if word in ("and", "or", "to"):  # "in 1927 and 1930": the second date shares the first one's preposition
        earlier = [one for one in date_expressions.expressions(lead) if lead[one.end :].strip() in (word, f", {word}")]
        return _preposition(plain, earlier[-1].start) if earlier else word if word == "to" else ""
    return word


_ENACTED = re.compile(
    r"\b[A-Z][\w’'-]* (?:\([^()]*\) )?(?:Act|Order|Regulations?|Rules|Bill|Measure|Ordinance|Directive)"
    r" (?:\([^()]*\) )?$"
)


def _is_year(sentence: Sentence, plain: str, expression: DateExpression) -> bool:
    """Tell whether a number of four digits is a year here, and not a count or the number of a paragraph."""
    before, after = plain[: expression.start], plain[expression.end :]
    if not re.fullmatch(r"\d{4}", plain[expression.start : expression.end]):
        return True
    if _ENACTED.search(before):
        return False  # "the Harbour Act 1911": a part of the name
    if _UNIT.match(after) or _NOT_A_YEAR.search(before[-20:]):
        return False
    tokens = _tokens(sentence, sentence.start + expression.start, sentence.start + expression.end)
    if tokens is None or len(tokens) != 1:
        return True
    token = tokens[0]
    if token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ == "NNS":
        return any(child.dep_ in ("det", "poss") for child in token.head.children)
    return True


def _is_month(plain: str, expression: DateExpression) -> bool:
    """Tell whether a lone "March" or "May" is the month: after a preposition that dates, or with its part."""
    lead = plain[max(0, expression.start - 12) : expression.start].lower()
    if expression.kind == "part":
        return True
    return bool(re.search(r"\b(?:in|of|by|since|until|during|between|from|and|late in|early in)\s$", lead))


def _is_attributive(sentence: Sentence, expression: DateExpression, start: int, end: int) -> bool:
    """Tell whether a date modifies the noun after it: "the 2014 Wales Summit", "the November 1932 election"."""
    tokens = _tokens(sentence, start, end)
    if tokens is None or expression.kind in ("decade", "century", "relative") or tokens.end >= sentence.span.end:
        return False
    opener = sentence.span.doc[tokens.start - 1] if tokens.start > sentence.span.start else None
    if opener is not None and opener.dep_ == "prep":
        return False
    follower = sentence.span.doc[tokens.end]
    if tokens.root.head.i >= tokens.end and tokens.root.head.pos_ in ("NOUN", "PROPN"):
        return True
    return follower.text[:1].isupper() and follower.pos_ in ("NOUN", "PROPN")


def _is_leading(document: Document, sentence: Sentence, plain: str, expression: DateExpression) -> bool:
    block = document.blocks[sentence.block]
    opens = sentence.start + expression.start - block.start <= len("In the ")
    return opens and bool(re.match(r"\s*(?:[:|–—]|-\s)", plain[expression.end :]))


@once
def dates_by_token(sentence: Sentence, analysis: Analysis) -> Mapping[int, DatedTerm]:
    """Return the dates of a sentence by the indexes of their tokens."""
    found = ((dated, _tokens(sentence, dated.start, dated.end)) for dated in dates_in(sentence, analysis))
    return {token.i: dated for dated, tokens in found for token in tokens or ()}


def _may_anchor(dated: DatedTerm, sentence: Sentence) -> bool:
    """Tell whether later sentences may lean on a date: not asides, flashbacks, limits or the names of things."""
    if dated.bracketed or dated.approximate or (dated.attributive and not _in_venue(dated, sentence)):
        return False
    return dated.preposition in _ANCHORING and not _in_flashback(dated, sentence)


def _tokens(sentence: Sentence, start: int, end: int) -> Span | None:
    """Return the tokens that cover a stretch given in document offsets."""
    return sentence.span.doc.char_span(start - sentence.shift, end - sentence.shift, alignment_mode="expand")


def _in_venue(dated: DatedTerm, sentence: Sentence) -> bool:
    """ "At the 2014 Wales Summit" dates its clause."""
    tokens = _tokens(sentence, dated.start, dated.end)
    return tokens is not None and any(
        word.lower_ == "at" and word.dep_ == "prep" for word in (tokens.root.head.head, tokens.root.head)
    )


def _is_told(dated: DatedTerm, sentence: Sentence) -> bool:
    """Tell whether the sentence's main verb, or one joined to it, carries the date: not "two revolutions in 1917"."""
    tokens = _tokens(sentence, dated.start, dated.end)
    if tokens and dated.start - sentence.start > OPENING and _is_of_noun(tokens.root):
        return False
    verb = next((word for word in tokens.root.ancestors if word.pos_ in ("VERB", "AUX")), None) if tokens else None
    return verb is None or verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")


def _is_of_noun(date: Token) -> bool:
    """Tell whether a date hangs on a noun that something is said of."""
    over = date.head.head if date.head.dep_ == "prep" else date.head
    return over.pos_ in ("NOUN", "PROPN") and over != date


def _in_flashback(dated: DatedTerm, sentence: Sentence) -> bool:
    """ "which had begun in 1922" tells of a time before the story's."""
    tokens = _tokens(sentence, dated.start, dated.end)
    if tokens is None:
        return False
    verb = next((word for word in tokens.root.ancestors if word.pos_ in ("VERB", "AUX")), None)
    return verb is not None and any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)
