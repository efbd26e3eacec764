"""When somebody gave the speech that a sentence quotes from: "In her farewell address on 4 May 1932, Holm said ...".

Only a speech of which its giver gives one, told by what it was for; of "a speech in March" there may be others.
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.values.dates import DatedTerm, dates_in
from content.language import Analysis, Sentence

DATES = frozenset({"year", "month", "day"})
_OPENING = re.compile(
    r"In (?P<speech>(?:his|her) (?:inaugural|farewell|maiden|acceptance|resignation|coronation|Nobel) "
    r"(?:address|speech|lecture|sermon|broadcast)) (?:on|of|in) "
)


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield when each speech was given that a sentence opens with, by the person whom it names behind the date."""
    for sentence in analysis.sentences:
        opening = _OPENING.match(sentence.span.text)
        dated = opening and next((one for one in dates_in(sentence, analysis) if one.term.kind in DATES), None)
        if not opening or dated is None or dated.start - sentence.start != opening.end():
            continue
        mention = next((one for one in lexicon.within(sentence) if _follows(one, dated, sentence)), None)
        if mention is not None and mention.name.kind == "person":
            yield _fact(mention, opening["speech"], dated, sentence, analysis)


def _follows(mention: Mention, dated: DatedTerm, sentence: Sentence) -> bool:
    """Whether nothing but a comma and a title stands between a date and a name."""
    between = sentence.span.text[dated.end - sentence.start : mention.start - sentence.start].strip()
    return mention.start > dated.end and between.startswith(",") and between[1:].strip() == mention.title


def _fact(mention: Mention, speech: str, dated: DatedTerm, sentence: Sentence, analysis: Analysis) -> Fact:
    person, when = term_of(mention.name, mention.start, mention.end), dated.term
    at = sentence.start + len("In ")
    thing = Term(speech, "phrase", folded(speech), at, at + len(speech), noun=speech.split()[-1])
    lead = "on" if when.kind == "day" else "in"
    said = {"subject": person.text, "main": "gave", "base": "give", "order": "object when", "required": "object"}
    said |= {"past": "1", "anchors:subject": "1", "lead:object": "", "text:object": speech, "anchors:object": "0"}
    said |= {"lead:when": lead, "text:when": when.text, "anchors:when": "0", "bare": "1"}  # one question is enough
    return Fact(
        id=fact_id(FactKind.EVENT, "give", "address", person.key, thing.key, when.key),
        kind=FactKind.EVENT,
        relation="give",
        roles={"subject": (person,), "object": (thing,), "when": (when,)},
        statement=f"{person.text} gave {speech} {lead} {when.text}.",
        evidence=tuple(dict.fromkeys((analysis.evidence(sentence), *dated.evidence))),
        grammar=said,
    )


__all__ = ["find"]
