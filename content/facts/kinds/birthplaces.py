"""Where the person that a document is about was born, however long the sentence that says it in passing.

"Holm, whose father kept a mill, was born into a family of clockmakers in Tarn, Norway, on 4 May 1871": between the verb
and its place stand whose child somebody was and when, and the parser hangs the place on either.
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact, LeftOut
from content.facts.kinds.lives import BORN
from content.facts.kinds.plain_events import plain_event
from content.facts.names.lexicon import Lexicon, Mention, Name, term_of
from content.facts.topic import topic_of
from content.language import Analysis, Sentence

PLACES = frozenset({"city", "place", "region", "country", "island"})
_BORN = re.compile(r"\b[Bb]orn\b")
_UNSURE = re.compile(
    r"\b(?:likely|probabl[ey]|perhaps|disputed|according|believed|thought|said|(?-i:may)|might|claim\w*|possibly|not|unknown"
    r"|if|whether|supposed\w*|allegedly|or)\b",
    re.I,
)
_LEAD = re.compile(r"\b(?:in|at)(?: the (?:\w+ )?(?:city|town|village|parish|district|hamlet|suburb) of| the)? $")
# What ends the clause of a birth, or leads to another place than that of the birth.
_CLAUSE = re.compile(
    r";|\b(?:who|which|whose|where|when|but|near|outside|later|then|moved|grew|died)\b|\b(?:and|,) (?:he|she|his|her)\b"
)
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he) (?:was|had been)\b")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the birthplace of the person whom the document is about, from the first sentence that gives it."""
    hero = topic_of(analysis, lexicon)
    if hero is None or hero.kind != "person":
        return
    for sentence in analysis.sentences:
        place = _birthplace(sentence, hero, lexicon)
        if place is not None:
            person = term_of(hero, sentence.start, sentence.start)
            where = term_of(place.name, place.start, place.end)
            yield plain_event(person, BORN, "where", "in", where, (analysis.evidence(sentence),))
            return


def _birthplace(sentence: Sentence, hero: Name, lexicon: Lexicon) -> Mention | None:
    text, mentions = sentence.text, lexicon.within(sentence)
    born = _BORN.search(text)
    if born is None or _UNSURE.search(text[: born.end()]) or not _is_heros(born, sentence, hero, mentions):
        return None
    for mention in mentions:
        at = mention.start - sentence.start
        if at < born.end():
            continue
        between = text[born.end() : at]
        if between.count("(") != between.count(")"):
            continue
        if _CLAUSE.search(between):
            return None
        if mention.name.kind in PLACES and _LEAD.search(between):
            return None if _UNSURE.search(between) else mention
        if mention.name.kind in PLACES and re.search(r"\b(?:in|at)\b[^,]*$", between):
            return None  # "at a farm of Tarn": where exactly is told otherwise
    return None


def _is_heros(born: re.Match[str], sentence: Sentence, hero: Name, mentions: tuple[Mention, ...]) -> bool:
    """Whether the birth is that of whom the document is about: nobody else is named before it."""
    persons = [m for m in mentions if m.name.kind == "person"]
    if born.start() == 0:  # "Born in Tarn, Holm ..."
        return bool(persons) and persons[0].name.key == hero.key
    before = [m for m in persons if m.start - sentence.start < born.start()]
    if any(m.name.key != hero.key for m in before):
        return False
    led = sentence.text[: born.start()]
    own = bool(before) and before[-1].head.dep_ in {"nsubj", "nsubjpass"}
    return own or _HE.search(led) is not None


__all__ = ["find"]
