"""Numbers of a sentence with what they count: digits and words, money, percent, ratios, votes, "more than 40"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.facts.base import Term
from content.facts.names.lexicon import Lexicon
from content.facts.values.date_expressions import MONTHS
from content.facts.values.dates import dates_in
from content.facts.values.numbers import NUMBER_WORDS, SCALES, WORDS, number, spelled
from content.language import Analysis, Sentence, words
from content.once import once
from content.parse import Span, Token
from content.patterns import small_words

FRACTIONS = words("thirds fourths fifths quarters halves tenths third half quarter")

_NUM = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SHAPES = re.compile(
    rf"(?P<ratio>(?<![\d:])\d+(?::\d+)+(?![\d:]))"
    rf"|(?P<vote>(?<=vote of )\d+\s?(?:[–-]|to)\s?\d+)"
    rf"|(?P<money>(?:US|CA|A|C)?[$€£¥]\s?(?:{_NUM})(?:[ -](?:{SCALES})(?!\w))?(?:\s(?:US\s)?dollars)?)"
    rf"|(?P<percent>(?:\b(?:{_NUM})|\b{WORDS})(?:\s?%|\s(?:per ?cent)(?!\w)))"
    rf"|(?P<count>(?<![\w.,$€£¥:/–-])(?:{_NUM})(?:\s(?:{SCALES})(?!\w))?(?![\d:/%]|[.,]\d|-\w)"
    rf"|(?<![\w-])(?:{WORDS})(?![\w-]))",
    re.I,
)
_DIGIT = re.compile(r"\d")
_ABOUT = re.compile(
    r"(?:\b(about|approximately|approx\.|around|roughly|nearly|almost|some|close to|circa|an estimated|estimated)"
    r"|\b(more than|over|at least|up to|fewer than|less than|as many as|well over|no more than|at most))"
    r"\s+(?:the\s+)?$",
    re.I,
)
_MONTHS = "|".join(MONTHS)
_DAY_BEHIND = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})\b")
_DAY_AHEAD = re.compile(rf"\b(?:{_MONTHS})\s$")
# "several billion" is no number, "the third of four children" counts no children.
_SOME = re.compile(r"\b(?:several|many|a few|a couple of|some|tens of|hundreds of|thousands of)\s$", re.I)
_RANKED = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|last|eldest|youngest) of (?:the )?$", re.I)
_BOUND = {"over": "more than", "well over": "more than", "as many as": "up to", "no more than": "at most"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a sentence. Token indexes; `first` covers what qualifies it ("more than")."""

    term: Term
    head: Token  # the noun counted, or the number's own last token (money, percent)
    first: int
    number_first: int
    number_last: int
    approximate: bool = False
    bound: str = ""  # "more than", "at least", "up to", "fewer than", "less than", "at most"


@once
def quantities(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the numbers of a sentence that are neither dates nor parts of names."""
    return tuple(_found(sentence, analysis, lexicon))


def _found(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[Quantity]:
    text = sentence.text
    if not _DIGIT.search(text) and NUMBER_WORDS.isdisjoint(small_words(text)):
        return  # the shapes of numbers take thirty times as long to look for
    taken = [(dated.start - sentence.start, dated.end - sentence.start) for dated in dates_in(sentence, analysis)]
    for match in _SHAPES.finditer(text):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        tokens = _tokens(sentence, match.start(), match.end())
        if tokens is None or any(lexicon.at(sentence, token) for token in tokens):
            continue
        if _is_no_count(text, match) or (text[: match.start()].endswith("(") and text[match.end() :].startswith(")")):
            continue
        if made := _quantity(sentence, match, tokens):
            yield made


def _is_no_count(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number is one end of "5 to 14 percent", goes on, or is a day: "two and a half", "16 September"."""
    ahead, behind = text[: match.start()], text[match.end() :]
    if _DAY_BEHIND.match(behind) or _DAY_AHEAD.search(ahead) or _SOME.search(ahead) or _RANKED.search(ahead):
        return True
    if behind.startswith((" and a half", " and a quarter")):
        return True
    return bool(re.search(r"\d\s?(?:to|–|-|or)\s?$", ahead) or re.match(r"\s?(?:to|–|-|or)\s?[$€£]?\d", behind))


def _tokens(sentence: Sentence, start: int, end: int) -> Span | None:
    offset = sentence.start - sentence.shift
    return sentence.span.doc.char_span(start + offset, end + offset, alignment_mode="contract")


def _quantity(sentence: Sentence, match: re.Match[str], tokens: Span) -> Quantity | None:
    kind = next(name for name in ("ratio", "vote", "money", "percent", "count") if match[name])
    qualifier = _ABOUT.search(sentence.text[: match.start()])
    first = tokens.start
    if qualifier:
        lead = _tokens(sentence, qualifier.start(), match.start())
        first = lead.start if lead is not None else first
    head = _head(kind, tokens)
    if head is None:
        return None
    if kind == "count" and head.lower_ in ("dollars", "euros", "pounds", "marks", "francs", "yen", "rubles", "roubles"):
        kind = "money"
    start, end = sentence.start + match.start(), sentence.start + match.end()
    written = " ".join(match[0].split())
    word = qualifier[2].lower() if qualifier and qualifier[2] else ""
    term = _term(written, kind, start, end, head)
    return Quantity(
        term, head, first, tokens.start, tokens.end - 1, bool(qualifier and qualifier[1]), _BOUND.get(word, word)
    )


def _head(kind: str, tokens: Span) -> Token | None:
    if kind in ("count", "ratio"):
        return _counted(tokens)
    if kind == "vote":
        return tokens.doc[tokens.start - 2]
    return _percent(tokens) if kind == "percent" else tokens[-1]


def _counted(tokens: Span) -> Token | None:
    """Return the noun that a number counts."""
    last = tokens[-1]
    over = last
    while over.head != over and over.head.i in range(tokens.start, tokens.end):
        over = over.head
    if over.dep_ in ("nummod", "compound", "amod") and over.head.i > last.i and over.head.pos_ in ("NOUN", "PROPN"):
        return over.head
    if over.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj", "attr", "conj") and any(
        child.lower_ == "of" and child.i == last.i + 1 for child in over.children
    ):
        return over  # "112 of the 200 seats"
    return None


def _percent(tokens: Span) -> Token:
    return next((token for token in tokens if token.lower_ in ("%", "percent", "cent")), tokens[-1])


def _term(written: str, kind: str, start: int, end: int, head: Token) -> Term:
    if kind in ("ratio", "vote"):
        parts = re.findall(r"\d+", written)
        joined = (":".join(parts), "–".join(parts), "-".join(parts), " to ".join(parts))
        return Term(written, "ratio", ":".join(parts), start, end, tuple(way for way in joined if way != written))
    value = number(re.sub(r"[^\w., -]|per ?cent|dollars|US|CA", " ", written, flags=re.I).strip())
    key = written.lower() if value is None else f"{value:.10g}"
    accepted = [] if value is None else _ways(value, written)
    if kind == "money":
        sign = re.match(r"\D*", written)
        unit = sign[0].strip() if sign and sign[0].strip() else head.text
        shown = written if not written[0].isdigit() or unit != head.text else f"{written} {_unit(head)}"
        if shown != written:
            accepted = [written, *accepted]
        if unit.endswith("$"):
            accepted += [f"{way} dollars" for way in (written.lstrip("USCA$ "),)]
        return Term(shown, "money", f"{unit.lower()} {key}", start, end, tuple(accepted), True, "amount")
    if kind == "percent":
        bare = re.sub(r"\s?(%|per ?cent)", "", written, flags=re.I)
        ways = [f"{bare}%", f"{bare} %", f"{bare} percent", f"{bare} per cent", bare]
        return Term(
            written, "percent", f"{key}%", start, end, tuple(w for w in ways if w != written), False, "percentage"
        )
    return Term(written.lower(), "count", key, start, end, tuple(accepted), value != 1, "number")


def count_term(written: str, value: float, start: int, end: int) -> Term:
    """Return a plain number as the text writes it as a term, with every way to write it."""
    return Term(
        written.lower(), "count", f"{value:.10g}", start, end, tuple(_ways(value, written)), value != 1, "number"
    )


def _unit(head: Token) -> str:
    """Return the currency with what stands between the number and it: "gold marks"."""
    between = [child.text for child in head.lefts if child.dep_ in ("compound", "amod") and not child.like_num]
    return " ".join((*between, head.text))


def _ways(value: float, written: str) -> list[str]:
    ways: list[str] = []
    if value == int(value):
        whole = int(value)
        ways = [str(whole), f"{whole:,}", spelled(whole)]
        for name, size in (("million", 10**6), ("billion", 10**9)):
            if whole >= size and whole % (size // 1000) == 0:
                ways.append(f"{whole / size:g} {name}")
    return [way for way in dict.fromkeys(ways) if way != written.lower()]


# What is said to be so much: "an area of 357,596 square kilometres", "a term of two years".
_MEASURES = frozenset(
    {"area", "length", "height", "depth", "width", "distance", "population", "capital", "budget", "fine", "term"}
    | {"period", "speed", "weight", "temperature", "salary", "majority", "vote", "quorum", "elevation", "altitude"}
    | {"diameter", "radius", "volume", "mass", "capacity", "duration", "output", "debt", "revenue", "income", "price"}
    | {"cost", "density", "rate", "thickness", "circumference", "pressure", "frequency", "voltage", "dose", "loan"}
)


def measure(quantity: Quantity) -> Quantity | None:
    """Return a quantity as the measure of something, where "of" hangs it on one; None elsewhere."""
    noun = quantity.head
    over = noun.head
    if noun.dep_ != "pobj" or over.lower_ != "of" or over.head.lemma_.lower() not in _MEASURES:
        return None
    owner = over.head
    if owner.tag_ != "NN" or any(child.lower_ in ("the", "this", "that") for child in owner.lefts):
        return None
    doc = noun.doc
    last = max(noun.i, quantity.number_last)
    start = quantity.term.start
    said = doc[quantity.number_first : last + 1].text
    bound = f"{quantity.bound} " if quantity.bound else "about " if quantity.approximate else ""
    end = start + len(said)
    unit = doc[quantity.number_last + 1 : last + 1].text
    ways = (said, *(f"{way} {unit}".strip() for way in quantity.term.accepted))
    term = Term(
        f"{bound}{said}", "measure", f"{quantity.term.key} {noun.lemma_}", start, end, (said, *ways), noun=owner.text
    )
    return Quantity(term, owner, owner.left_edge.i, quantity.number_first, last)


def is_half(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a number is a part of another: "two thirds", "32 and 64 bit", "between 3 and"."""
    doc = sentence.span.doc
    if last + 1 < len(doc) and doc[last + 1].lower_ in FRACTIONS:
        return True
    if first > sentence.span.start and doc[first - 1].lower_ == "between":
        return True
    joined = first > sentence.span.start + 1 and doc[first - 1].lower_ in {"and", "or", "to"}
    return joined and (doc[first - 2].like_num or doc[first - 2].pos_ == "NUM")
