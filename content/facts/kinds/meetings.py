"""When a meeting was held that is called by its place: "at the Bergen Summit in 1951"."""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut
from content.facts.identity import fact_id
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.values.dates import DatedTerm, dates_in
from content.language import Analysis, Sentence

MEETINGS = frozenset({"summit", "conference"})
PLACES = frozenset({"city", "country", "region", "island"})
DATES = frozenset({"year", "month", "day"})
_TIE = re.compile(r",? (?:in|of|on) ")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield one fact a meeting whose date stands right behind its name and agrees wherever else it is dated."""
    told: dict[str, list[tuple[Mention, DatedTerm, Sentence]]] = {}
    for sentence in analysis.sentences:
        dates = [dated for dated in dates_in(sentence, analysis) if dated.term.kind in DATES]
        for mention in lexicon.within(sentence) if dates else ():
            dated = next((one for one in dates if _dates(one, mention, sentence)), None)
            if dated is not None and _is_of_place(mention):
                told.setdefault(mention.name.key, []).append((mention, dated, sentence))
    for found in told.values():
        if len({dated.term.text[-4:] for _, dated, _ in found}) == 1:
            yield _fact(*found[0], analysis)


def _dates(dated: DatedTerm, mention: Mention, sentence: Sentence) -> bool:
    """Whether a date stands right behind a name, and nothing but its preposition between."""
    between = sentence.span.text[mention.end - sentence.start : dated.start - sentence.start]
    return mention.end <= dated.start and _TIE.fullmatch(between) is not None and not dated.approximate


def _is_of_place(mention: Mention) -> bool:
    """Whether a meeting is told from others of its body by the place in its name: no "General Conference"."""
    name = mention.name
    if name.kind not in MEETINGS or name.plural:
        return False
    entries = (PLACES_AND_BODIES.get(fold(word)) for word in name.bare.split())
    return any(entry is not None and entry.kind in PLACES for entry in entries)


def _fact(mention: Mention, dated: DatedTerm, sentence: Sentence, analysis: Analysis) -> Fact:
    meeting, when = term_of(mention.name, mention.start, mention.end), dated.term
    lead = "on" if when.kind == "day" else "in"
    text = f"{meeting.text} was held {lead} {when.text}."
    said = {"subject": meeting.text, "auxiliaries": "was", "main": "held", "base": "hold", "order": "when"}
    said |= {"particle": "", "passive": "1", "required": "", "past": "1", "anchors:subject": "1"}
    said |= {"lead:when": lead, "text:when": when.text, "anchors:when": "0"}
    said["bare"] = "1"  # one question is enough for when it was, and none of its order among other events
    said["spare"] = "1"  # where what was done there asks for the same date, that says more
    return Fact(
        id=fact_id(FactKind.EVENT, "hold", "meeting", meeting.key, when.key),
        kind=FactKind.EVENT,
        relation="hold",
        roles={"subject": (meeting,), "when": (when,)},
        statement=text[:1].upper() + text[1:],
        evidence=tuple(dict.fromkeys((analysis.evidence(sentence), *dated.evidence))),
        grammar=said,
    )


__all__ = ["find"]
