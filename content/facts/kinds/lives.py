"""What the opening of a life gives without a verb: "Ada Holm (4 May 1871 – 9 June 1943) was a Norwegian chemist".

Only of the person whom the document is about: others whose years stand behind their names are told of in passing.
"""

import re
from collections.abc import Iterator

from content.facts.base import Evidence, Fact, LeftOut, Term
from content.facts.kinds.plain_events import plain_event
from content.facts.names.gazetteer import DEMONYMS, fold
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.topic import topic_of
from content.facts.values.date_expressions import DateExpression, expression
from content.facts.values.dates import dates_in
from content.facts.values.dates import term_of as date_term
from content.language import Analysis

OPENING = 3  # sentences in which an article tells of whom it is
# "Holm, Baron Tarn (4 May 1871 – ...) was", "Karl Ivo Holm (4 May 1871 – ...), better known as Ivo Holm, was"
_BRACKET = re.compile(r"[^().;]{0,60}\(([^()]*)\)(?:, [^,.;()]{3,60})?,? (was|is)\b")
_DASH = re.compile(r"\s*[–—]\s*|\s+-\s+|-(?=\d{4}\b)")
_BORN = re.compile(r"^(?:born|b\.)(?: on| in)?\s+", re.I)
_DIED = re.compile(r"^(?:died|d\.)(?: on| in)?\s+", re.I)
_CALLING = re.compile(
    r" (an? (?:[\w-]+ )?(?P<people>[A-Z][a-z]+) [a-z][\w, -]*?)(?=[.;(]|,? (?:who|which|whose|that|best)\b)"
)
EXACT = frozenset({"day", "month", "year"})
BORN, DIED = ("bear", "was", "born"), ("die", "", "died")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield birth, death and nationality of the person whom the document is about, as its opening gives them."""
    hero = topic_of(analysis, lexicon)
    if hero is None or hero.kind != "person":
        return
    for sentence in analysis.sentences[:OPENING]:
        mention = next((one for one in lexicon.within(sentence) if one.name.key == hero.key), None)
        if mention is not None:
            yield from _life(mention, analysis)
            return


def _life(mention: Mention, analysis: Analysis) -> Iterator[Fact]:
    document, sentence = analysis.document, mention.sentence
    plain = document.plain or document.text
    found = _BRACKET.match(plain, mention.end, sentence.end)
    if found is None:
        return
    last = re.split(r";\s*", found[1])[-1]
    start = found.end(1) - len(last)
    person, evidence = term_of(mention.name, mention.start, mention.end), (analysis.evidence(sentence),)
    for verb, dated, at in _bounds(last, start):
        when = date_term(dated, at + dated.start, at + dated.end)
        told = (*evidence, *_told_again(verb[2], when, mention, analysis))
        yield plain_event(person, verb, "when", "on" if dated.kind == "day" else "in", when, told)
    yield from _calling(person, found, plain[: sentence.end], evidence)


def _told_again(verb: str, when: Term, opening: Mention, analysis: Analysis) -> Iterator[Evidence]:
    """Yield the sentence that tells the same of somebody with the verb: it bears the bracket out."""
    for sentence in analysis.sentences[opening.sentence.index + 1 :]:
        told = re.search(rf"\b{verb}\b", sentence.text, re.I) is not None
        if told and any(dated.term.key == when.key for dated in dates_in(sentence, analysis)):
            yield analysis.evidence(sentence)
            return


def _bounds(told: str, start: int) -> Iterator[tuple[tuple[str, str, str], DateExpression, int]]:
    """Yield what each half of "4 May 1871 – 9 June 1943" dates, with its offset; halves that are not exact are left."""
    dash = _DASH.search(told)
    first, rest = (told[: dash.start()], told[dash.end() :]) if dash else (told, "")
    if dash is None and not _BORN.match(told):
        return  # one date alone may be that of anything
    for verb, half, at, opening in ((BORN, first, 0, _BORN), (DIED, rest, len(told) - len(rest), _DIED)):
        lead = opening.match(half)
        at += lead.end() if lead else 0
        dated = expression(half[lead.end() :] if lead else half)
        if dated is not None and dated.resolved and dated.kind in EXACT:
            yield verb, dated, start + at


def _calling(person: Term, found: re.Match[str], plain: str, evidence: tuple[Evidence, ...]) -> Iterator[Fact]:
    """Yield what somebody was by calling and people: the brackets before it often lead the parser astray."""
    calling = _CALLING.match(plain, found.end(2))
    if calling is None or calling["people"].lower() not in DEMONYMS:
        return
    text = calling[1]
    what = Term(text, "phrase", fold(text), calling.start(1), calling.end(1))
    yield plain_event(person, ("be", "", found[2]), "complement", "", what, evidence)


__all__ = ["find"]
