"""Since when there is what a document is about, and where it has its seat, as articles tell it without a finite verb.

"Founded in 1871 and headquartered in Tarn, the Holm Works makes ...", "The Holm Works is a Norwegian maker of clocks,
founded in 1871", "its head office is in Tarn". The participles hang on nothing that the parser can be trusted with.
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact, LeftOut, Term
from content.facts.kinds.plain_events import plain_event
from content.facts.names.lexicon import Lexicon, Mention, Name, term_of
from content.facts.topic import topic_of
from content.facts.values.dates import DatedTerm, dates_in
from content.language import Analysis, Sentence, words
from content.patterns import Worded

OPENING = 3  # sentences of a document whose subject is what it is about, whatever stands behind
BEGUN = {
    "founded": "found",
    "established": "establish",
    "created": "create",
    "formed": "form",
    "incorporated": "incorporate",
    "inaugurated": "inaugurate",
    "built": "build",
    "opened": "open",
}
SEATED = {"headquartered": "headquarter", "based": "base"}
EXACT = frozenset({"day", "month", "year"})
PLACES = frozenset({"city", "place", "island", "country", "region"})
THINGS = frozenset({"organisation", "city", "country", "place", "island", "region", "name", "company"})
_VERB = "|".join((*BEGUN, *SEATED))
_PIECE = re.compile(rf"(?P<verb>{_VERB}) (?P<lead>in|on|at) (?:the )?", re.I)
_APART = re.compile(rf"(?:, and |,? and |, )(?=(?:{_VERB}) (?:in|on|at) )", re.I)
_SEAT = Worded(
    "headquarters office seat",
    r"(?P<whose>[Ii]ts|[Tt]he [a-z]+['’]s|[A-Z][^,;:()]*['’]s?) (?:headquarters|head office|main office|seat) "
    r"(?P<be>is|are|was|were) (?:currently |now |today )?(?:located |situated |based )?(?:in|at) (?:the city of )?",
)
_HAS = Worded(
    "headquarters office seat",
    r"(?P<whose>[Ii]t|[Tt]he [a-z]+|[A-Z][^,;:()]*) (?P<be>has|had) its (?:headquarters|head office|seat) in ",
)
# What stands somewhere, where a firm or a league is everywhere.
BUILT = words(
    "museum university college school hospital library observatory theatre church cathedral palace castle tower bridge "
    "park stadium prison gallery laboratory abbey mosque temple monastery fortress fort basilica airport station"
)
_STANDS = re.compile(
    r"(?:, (?:located |situated )?in |[^.;:]*?\b(?:is|was) (?P<what>(?:an?|the|one of|[\w ]+['’]s) [^.;:]*?) in )"
    r"(?:the (?:[\w-]+ )+of )?$"
)
# Where something else may be that is told of what it is: "a museum whose head was born in Paris".
_ELSE = re.compile(
    r",|\b(?:who|whose|which|that|where|by|from|for|(?!locat|situat)\w+ed|born|held|built|found|made|known)\b"
)
_SHORT_LINK = re.compile(r"[^,.;:()]{0,40}(?:\([^()]*\))? ?(?:is|was) (?:an?|the) ")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield when the thing that a document is about began, and where bodies have their seat."""
    topic = topic_of(analysis, lexicon)
    about = topic if topic is not None and topic.kind in THINGS else None
    for sentence in analysis.sentences:
        reader = _Reader(analysis, lexicon, sentence, about)
        if about is not None:
            yield from reader.opening()
            if sentence.index < OPENING:
                yield from reader.closing()
            if sentence.index == 0:
                yield from reader.standing()
        yield from reader.seat()


class _Reader:
    """Reads one sentence."""

    def __init__(self, analysis: Analysis, lexicon: Lexicon, sentence: Sentence, about: Name | None) -> None:
        plain = analysis.document.plain or analysis.document.text
        self.analysis, self.lexicon, self.sentence, self.about = analysis, lexicon, sentence, about
        self.text = plain[sentence.start : sentence.end]
        self.mentions = lexicon.within(sentence)

    def opening(self) -> Iterator[Fact]:
        """Yield what participles ahead of the subject tell: "Founded in 1871, it ..."."""
        if not _PIECE.match(self.text):
            return
        for comma in re.finditer(r", ", self.text):
            if self._is_said(comma.end()):
                yield from self._told(0, comma.start())
                return

    def closing(self) -> Iterator[Fact]:
        """Yield what participles behind what it is tell: "It is a maker of clocks, founded in 1871"."""
        subject = next((m for m in self.mentions if self._is_about(m)), None)
        if subject is None or len(self.text[: self._at(subject.start)].split()) > 1:
            return
        link = _SHORT_LINK.match(self.text, self._at(subject.end))
        found = re.search(rf", (?=(?:{_VERB}) (?:in|on|at) )", self.text)
        if link is None or found is None or found.start() < link.end():
            return
        between = [m for m in self.mentions if link.end() <= self._at(m.start) < found.start()]
        if any(m.name.kind not in PLACES for m in between):
            return  # "a branch of Tarn Works, founded in 1871": which was?
        end = re.compile(r"[;.]|, (?!(?:and )?(?:" + _VERB + r")\b|[A-Z\d])").search(self.text, found.end())
        yield from self._told(found.end(), end.start() if end else len(self.text))

    def standing(self) -> Iterator[Fact]:
        """Yield in which town a building is that the first sentence says is "a museum in Tarn"."""
        subject = next((m for m in self.mentions if self._is_about(m)), None)
        if self.about is None or subject is None or self.about.noun not in BUILT:
            return
        start = self._at(subject.end)
        town = next((m for m in self.mentions if self._at(m.start) > start and m.name.kind == "city"), None)
        told = None if town is None else _STANDS.fullmatch(self.text[start : self._at(town.start)])
        if town is None or told is None or _ELSE.search(told["what"] or ""):
            return
        body, place = (term_of(m.name, m.start, m.end) for m in (subject, town))
        said = (self.analysis.evidence(self.sentence),)
        yield plain_event(body, ("locate", "is", "located"), "where", "in", place, said)

    def seat(self) -> Iterator[Fact]:
        """Yield where a body has its headquarters."""
        for found in (*_SEAT.finditer(self.text), *_HAS.finditer(self.text)):
            body, place = self._owner(found), self._place(found.end())
            if body is not None and place is not None:
                now = "was" if found["be"] in ("was", "were", "had") else "is"
                yield self._seated(body, place, "headquarter", now)

    def _told(self, start: int, end: int) -> Iterator[Fact]:
        at = start
        for part in _APART.split(self.text[start:end]):
            at = self.text.index(part, at)
            piece = _PIECE.match(part)
            if piece is None or self.about is None:
                return
            subject = term_of(self.about, self.sentence.start, self.sentence.start)
            dated, place = self._date(at + piece.end()), self._place(at + piece.end())
            verb = piece["verb"].lower()
            if dated is not None and verb in BEGUN:
                lead = "on" if dated.term.kind == "day" else "in"
                told = (BEGUN[verb], "was", verb)
                yield plain_event(subject, told, "when", lead, dated.term, (self.analysis.evidence(self.sentence),))
            elif place is not None and verb in SEATED:
                yield self._seated(subject, place, SEATED[verb], "is")

    def _seated(self, body: Term, place: Term, verb: str, now: str) -> Fact:
        main = next(word for word, base in SEATED.items() if base == verb)
        return plain_event(body, (verb, now, main), "where", "in", place, (self.analysis.evidence(self.sentence),))

    def _owner(self, found: re.Match[str]) -> Term | None:
        """The body that is named as the owner, or what the document is about."""
        whose = re.sub(r"['’]s?$", "", found["whose"])
        named = [m for m in self.mentions if self._at(m.end) == found.start("whose") + len(whose)]
        if named and named[0].name.kind == "organisation":
            return term_of(named[0].name, named[0].start, named[0].end)
        if named or self.about is None or not self._is_short(whose):
            return None
        return term_of(self.about, self.sentence.start, self.sentence.start)

    def _is_said(self, at: int) -> bool:
        """Whether what the document is about is named at an offset, or called by "it" or by its noun."""
        if any(self._is_about(m) and self._at(m.start) - at in (0, 4) for m in self.mentions):
            return True
        found = re.compile(r"it\b|the [a-z]+(?= (?:is|was|has|had)\b)").match(self.text, at)
        return found is not None and self._is_short(found[0])

    def _is_short(self, text: str) -> bool:
        noun = self.about.noun if self.about is not None else ""
        return self.sentence.headings[1:] == () and text.lower() in ("it", "its", f"the {noun}")

    def _is_about(self, mention: Mention) -> bool:
        return self.about is not None and mention.name.key == self.about.key

    def _date(self, at: int) -> DatedTerm | None:
        dates = dates_in(self.sentence, self.analysis)
        found = next((d for d in dates if d.start - self.sentence.start == at and d.term.kind in EXACT), None)
        return None if found is None or found.rule else found

    def _place(self, at: int) -> Term | None:
        found = next((m for m in self.mentions if self._at(m.start) == at and m.name.kind in PLACES), None)
        return None if found is None else term_of(found.name, found.start, found.end)

    def _at(self, offset: int) -> int:
        return offset - self.sentence.start


__all__ = ["find"]
