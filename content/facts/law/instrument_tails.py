"""Dates that an instrument writes in words, and where those met who adopted it: its preamble and its last lines.

"DONE at Bergen, this third day of May, one thousand nine hundred and twenty-six."
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact, Term
from content.facts.identity import folded
from content.facts.law.instrument_heads import named
from content.facts.law.roles import SELVES
from content.facts.law.rule_clauses import Clause
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.gapped import GAP
from content.facts.values.date_expressions import MONTHS, expression
from content.facts.values.dates import term_of
from content.facts.values.numbers import WORDS, number, ordinal
from content.language import Analysis, Sentence

FIRST_YEAR, LAST_YEAR = 1600, 2100
_DAY = (
    r"(?:this|the) (?P<d>(?:twenty-|thirty-)?[a-z]+|\d{1,2}(?:st|nd|rd|th)) day of"
    rf" (?P<m>{'|'.join(MONTHS)}),?(?: (?:of the|in the) year(?: of our Lord)?)?,? (?P<y>\d{{4}}|{WORDS})"
)
_PLACE = r"[A-Z][a-z]+(?: [A-Z][a-z]+)*"
_SAID = (
    (re.compile(rf"\b(?:DONE|Done) (?:at|in) (?:the [^,]*? (?:at|in) )?(?P<place>{_PLACE}),? {_DAY}"), "conclude"),
    (re.compile(rf"\b[Aa]dopts (?:this|the following) [A-Z]\w+,? (?:on )?{_DAY}"), "adopt"),
    (re.compile(rf"\b[Aa]dopts,? {_DAY}"), "adopt"),
    (
        re.compile(rf"\b(?P<verb>(?:Enacted|Passed|ENACTED|PASSED)(?: and (?:passed|PASSED))?),? (?:on )?{_DAY}"),
        "enact",
    ),
)
_VERBS = {"conclude": "concluded", "adopt": "adopted", "enact": "enacted"}
_OPENING = re.compile(
    r"^(?P<body>The (?:[A-Z]\w+ )*(?:Conference|Assembly|Congress|Council) of (?:the )?[A-Z][^;:()]*?), ?"
    rf"(?:[Mm]eeting|[Hh]aving met|[Hh]aving been convened|[Cc]onvened) (?:at|in) (?P<place>{_PLACE})\b"
)
_ADOPTING = re.compile(r"\b[Aa]dopts\b")
FIRST = 3  # sentences that open a text


def tailed(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact]:
    """Yield when the text itself was concluded, adopted or enacted, where that is told in words, and where."""
    name = named(analysis.document.title) or _self(analysis.document.title)
    told: set[str] = set()
    for at, sentence in enumerate(analysis.sentences if name else ()):
        text = " ".join(re.sub(r"[*_`]+", "", sentence.text).split())
        for pattern, relation in _SAID:
            found = pattern.search(text)
            if found is not None and not told:
                told.add(relation)
                yield from _dated(found, relation, name, sentence, analysis, lexicon)
        if at < FIRST and (opened := _OPENING.match(text)) is not None and _ADOPTING.search(analysis.document.text):
            yield from _met(opened, name, Clause(sentence, text, analysis, lexicon))


def _self(title: str) -> str:
    """Return "the Convention" of a title too long to be told, "" where it names no text of rules."""
    own = next((word for word in re.findall(r"[A-Za-z-]+", title) if word.lower() in SELVES), "")
    return f"the {own.capitalize()}" if own else ""


def _dated(
    found: re.Match[str], relation: str, name: str, sentence: Sentence, analysis: Analysis, lexicon: Lexicon
) -> Iterator[Fact]:
    clause = Clause(sentence, found.group(), analysis, lexicon)
    when = _date(found, clause)
    if when is None:
        return
    place = found.groupdict().get("place")
    where = f" at {place}" if place else ""
    told = f"{name[:1].upper()}{name[1:]} was {_VERBS[relation]}{where} on {when.text}."
    asked = f"When was {name} {_VERBS[relation]}{where}?"
    gap = told.replace(when.text, GAP)
    yield from clause.fact(relation, "when", (when,), asked=asked, gap=gap, named=len(name.split()) > 2, statement=told)


def _date(found: re.Match[str], clause: Clause) -> Term | None:
    """Return a date written in words as a date."""
    day, year = ordinal(found["d"]), number(found["y"])
    if day is None or year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if f"{year:.0f}" in clause.analysis.document.title:
        return None  # the title tells most of it
    dated = expression(f"{day} {found['m']} {year:.0f}")
    if dated is None:
        return None
    term = term_of(dated, clause.sentence.start, clause.sentence.end)
    written = found.group()[found.start("d") - found.start() : found.end("y") - found.start()]
    return replace(term, accepted=(*term.accepted, written))


def _met(found: re.Match[str], name: str, clause: Clause) -> Iterator[Fact]:
    """Read "The General Conference of the Tarn Union, meeting in Bergen": where it adopted the text."""
    key = replace(clause.term(found["place"], "city", folded(found["place"])), noun="city")
    body = f"t{found['body'][1:]}"
    told = f"{found['body']} that adopted {name} met in {found['place']}."
    gap = told.replace(found["place"], GAP)
    asked = f"In which city did {body} meet for the session at which it adopted {name}?"
    yield from clause.fact(
        "meet",
        "where",
        (key,),
        asked=asked,
        gap=gap,
        named=len(name.split()) > 2,
        statement=told,
    )


__all__ = ["tailed"]
