"""How many people a place had in which year: "The population was 9,400 at the 2010 census"."""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon, Name
from content.facts.topic import topic_of
from content.facts.values.numbers import number
from content.facts.values.quantities import count_term
from content.language import Analysis, Sentence

PLACES = frozenset({"city", "country", "island", "region", "place"})
_OF = r"(?:1[5-9]|20)\d\d"
_COUNTED = r"(?: census| estimate)?"
_AHEAD = rf"(?:(?:In|As of|By|At|According to) (?:the )?(?P<before>{_OF}){_COUNTED}, )?"
_NUMBER = (
    r"(?P<about>about |approximately |around |nearly |roughly |some |over )?"
    r"(?P<number>\d[\d,.]*\d(?: (?:million|billion))?)(?: people| inhabitants)?"
)
_YEAR = rf"(?: (?:in|as of|at|by|according to) (?:the )?(?:year )?(?P<year>{_OF}){_COUNTED})"
_END = r"(?=[.,;]| and\b|$)"
_TOLD = re.compile(
    rf"{_AHEAD}(?:(?P<owner>[Ii]ts|[Tt]he \w+['’]s|[A-Z][\w ]*['’]s?) population"
    r"|[Tt]he (?:total )?population(?: of (?P<of>[^,;:]+?))?)"
    rf" (?:was|is|stood at|had reached|reached|numbered) (?:estimated (?:at|to be) )?{_NUMBER}{_YEAR}?{_END}"
)
_HAD = re.compile(
    rf"{_AHEAD}(?P<owner>[Ii]t|[Tt]he \w+|[A-Z][\w ]*?)(?: [a-z][^.;()]*?(?:\([^()]*\)[^.;()]*?)? and)?"
    rf" (?:has|had) a (?:total )?population of {_NUMBER}(?:{_YEAR}| \((?P<noted>{_OF}){_COUNTED}\))?{_END}"
)
# "As of the 2010 census, there were 9,400 people and 4,100 households residing in the town"
_LIVED = re.compile(
    rf"(?:As of|At|In|According to) the (?P<before>{_OF}) (?:[A-Z]\w+ )*[Cc]ensus, there were (?P<about>\0)?"
    r"(?P<number>\d[\d,]*\d) (?:people|inhabitants|residents)\b(?:[^.;]*? (?:residing|living) in (?P<of>[^,.;]+))?"
)


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the populations that a document about a place gives with their year."""
    about = topic_of(analysis, lexicon)
    for sentence in analysis.sentences:
        text = sentence.text
        shapes = (_TOLD, _HAD) if " population " in text else (_LIVED,) if " census" in text else ()
        for shape in shapes:
            if found := shape.match(text):
                yield from _population(found, sentence, about, analysis, lexicon)
                break


def _population(
    found: re.Match[str], sentence: Sentence, about: Name | None, analysis: Analysis, lexicon: Lexicon
) -> Iterator[Fact]:
    said = found.groupdict()
    year = said.get("before") or said.get("year") or said.get("noted")
    place = _place(said.get("owner") or said.get("of") or "", about, lexicon)
    value = number(said["number"])
    if not year or place is None or value is None:
        return
    at = sentence.start + found.start("number")
    count = count_term(said["number"], value, at, at + len(said["number"]))
    loose = " about" if said["about"] else ""
    frame = f"{{wh}} the{loose and ' approximate'} population of {place.text} in {year}"
    stated = f"The population of {place.text} was{loose} {count.text} in {year}."
    around, counted = (Term(text, "phrase", folded(text), at, at) for text in (frame, "what was"))
    yield Fact(
        fact_id(FactKind.COUNT, "have", "population", place.key, year),
        FactKind.COUNT,
        "have",
        {"count": (count,), "counted": (counted,), "clause": (around,)},
        stated,
        (analysis.evidence(sentence),),
        complete=frozenset({"count"}),
    )


def _place(said: str, about: Name | None, lexicon: Lexicon) -> Name | None:
    """Return the place that a population is of: what is named, or what the document is about."""
    called = re.sub(r"['’]s?$", "", said).strip()
    named = lexicon.called(called) if called else None
    if named is not None:
        return named if named.kind in PLACES else None
    if about is None or about.kind not in PLACES:
        return None
    return about if called.lower() in ("", "it", "its", f"the {about.noun}", "the city", "the town") else None


__all__ = ["find"]
