"""What everybody knows a name by as well: letters spelled out, a state's name at its time, a war's other names."""

import re
from collections.abc import Iterable, Iterator

from content.answers import words
from content.facts.base import Probe
from content.facts.names.genders import is_given_name
from content.patterns import YEAR
from content.questions.base import GAP
from content.questions.keys.other_names import OTHER_THING

_SPELLED = {"SSR": "Soviet Socialist Republic", "ASSR": "Autonomous Soviet Socialist Republic"}
_LETTERS = re.compile(r"\b(?:A?SSR)\b")
_ALSO = {
    "American Revolutionary War": (
        "the American War of Independence",
        "the War of Independence",
        "the Revolutionary War",
        "the American Revolution",
    ),
    "Mexican–American War": ("the Mexican War", "the Mexican-American War", "the US-Mexican War"),
    "Russian Federal Space Agency": ("Roscosmos", "the Russian Space Agency"),
    "Democratic Republic of the Congo": ("DR Congo", "the DR Congo", "Congo-Kinshasa", "the DRC"),
    "Islamic World": ("the Muslim world", "the Islamic world"),
    "Muslim World": ("the Islamic world", "the Muslim world"),
    "Franklin D. Roosevelt": ("FDR",),
    "Franklin Delano Roosevelt": ("FDR",),
    "Franklin Roosevelt": ("FDR", "Franklin Delano Roosevelt"),
    "John F. Kennedy": ("JFK",),
    "Lyndon B. Johnson": ("LBJ",),
    "Charles the Great": ("Charlemagne",),
    "Charlemagne": ("Charles the Great",),
    "United States Constitution": ("the US Constitution", "the Constitution of the United States"),
}
_OF_EMPIRE = ("the Russian Empire", "Russian Empire", "Imperial Russia", "Tsarist Russia")
EMPIRE = range(1721, 1918)
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[- ]century\b", re.I)
_HOUSED = frozenset(words("institute school college university museum library hospital academy foundation theatre"))
# By what a state went for some years only: the first and the last of them.
_FOR_A_TIME = {
    "Belgian Congo": (1908, 1960),
    "Zaire": (1971, 1997),
    "Dutch East Indies": (1800, 1949),
    "Gold Coast": (1821, 1957),
    "Southern Rhodesia": (1898, 1980),
    "Northern Rhodesia": (1911, 1964),
    "Nyasaland": (1907, 1964),
    "Bechuanaland": (1885, 1966),
    "Upper Volta": (1958, 1984),
    "New Hebrides": (1774, 1980),
    "Russian Federation": (1991, 2100),
    "North Macedonia": (1945, 2100),
    "former Yugoslav Republic of Macedonia": (1991, 2019),
    "Türkiye": (1923, 2100),
}
_STILL_SAID = frozenset({"Zaire", "Upper Volta", "Russian Federation", "North Macedonia", "Türkiye"})  # of no year
_OLD_TIMES = re.compile(
    r"\b(?:Roman|Romans|Byzantine|Hellenistic|Ottoman|[Aa]ncient|[Aa]ntiquity|[Mm]edieval|BCE?|Alexander the Great)\b"
)
_FAITHFUL = {
    "Christianity": "Christians",
    "Islam": "Muslims",
    "Judaism": "Jews",
    "Buddhism": "Buddhists",
    "Hinduism": "Hindus",
    "Sikhism": "Sikhs",
    "Catholicism": "Catholics",
    "Protestantism": "Protestants",
    "Lutheranism": "Lutherans",
    "Calvinism": "Calvinists",
}
# What is done to a faith is done to those who have it.
_SUFFERED = re.compile(
    rf"\b(?:persecutions?|oppression|toleration|tolerance|repression|expulsion) of {GAP}|against {GAP}"
)


def known_forms(probe: Probe) -> Iterator[str]:
    """Yield names that are as right of what a key names, whatever the document calls it."""
    key = probe.keys[0]
    bare = key.text.removeprefix("the ")
    yield from _ALSO.get(bare, ())
    if _LETTERS.search(bare):
        yield _LETTERS.sub(lambda found: _SPELLED[found.group()], bare)
    if bare == "Russia" and key.kind == "country" and _is_of_empire(probe):
        yield from _OF_EMPIRE
    if bare == "Middle East" and "ancient" in probe.gapped:
        yield "the Near East"
    if bare in _FAITHFUL and _SUFFERED.search(probe.gapped):
        yield _FAITHFUL[bare]
    given, _, rest = bare.partition(" ")
    last = rest.rpartition(" ")[2].lower()
    if last in _HOUSED and " " in rest and is_given_name(given) and rest.split(" ")[0].lower() not in OTHER_THING:
        yield rest
        yield from (f"{rest.split(' ')[0]} {rest.rpartition(' ')[2]}",) if rest.count(" ") == 2 else ()


def _years(probe: Probe) -> set[int]:
    """Return the years that a question and its sentence tell of, a century as the year in its middle."""
    told = " ".join((probe.stem, probe.gapped, *(one.quote for one in probe.fact.evidence[:1])))
    return {int(year) for year in YEAR.findall(told)} | {int(n) * 100 - 50 for n in _CENTURY.findall(told)}


def _is_of_empire(probe: Probe) -> bool:
    years = _years(probe)
    return bool(years) and all(year in EMPIRE for year in years)


def of_its_time(forms: Iterable[str], probe: Probe) -> Iterator[str]:
    """Yield forms of a state's name that it may have had when it did what is asked: no colony, no later federation."""
    key, years = probe.keys[0], _years(probe)
    quote = " ".join(one.quote for one in probe.fact.evidence)
    told = f"{quote} {probe.stem} {probe.gapped}"
    for form in forms:
        if form == key.text or form in quote or form not in _FOR_A_TIME or _is_of(form, years, told):
            yield form


def _is_of(form: str, years: set[int], told: str) -> bool:
    """Say whether a name of some years only may be meant in some year, and of none in what is told of old times."""
    first, last = _FOR_A_TIME[form]
    if years:
        return any(first <= year <= last for year in years)
    return form in _STILL_SAID and not _OLD_TIMES.search(told)


__all__ = ["known_forms", "of_its_time"]
