"""Terms beside each other: which are one thing, which may lie in one another, and how each may be written. Pure."""

import re
from functools import lru_cache

from content.answers import sort_value, words
from content.facts.base import Term
from content.facts.names import gazetteer
from content.facts.names.kinds import HEADS
from content.facts.values import date_expressions

DATES = frozenset({"year", "month", "day", "span", "season", "part", "decade", "century"})


QUANTITIES = frozenset({"count", "money", "percent", "ratio", "measure", "duration", "age", "number", "amount"})


PLACES = frozenset({"city", "country"})  # two different ones never overlap


GEOGRAPHY = PLACES | {"region", "water", "island", "mountain", "place", "nationality"}


# Places that lie in one another, or were one another at some time: neither proves the other false.
def _names(line: str) -> frozenset[str]:
    return frozenset(name.replace("+", " ") for name in line.split())


_WIDE = _names(
    "europe asia africa america americas north+america south+america latin+america central+america oceania world west "
    "western+hemisphere eastern+hemisphere east middle+east near+east far+east third+world western+europe pacific "
    "eastern+europe central+europe east+asia southeast+asia south+asia mediterranean balkans atlantic"
)


_ENTWINED = tuple(
    _names(line)
    for line in (
        "united+kingdom great+britain britain england scotland wales northern+ireland ireland",
        "soviet+union russia ukraine russian+federation russian+empire ussr",
        "germany west+germany east+germany nazi+germany prussia federal+republic+of+germany",
        "ottoman+empire turkey",
        "yugoslavia serbia croatia slovenia bosnia+and+herzegovina serbia+and+montenegro",
        "czechoslovakia czech+republic slovakia",
        "austria-hungary austria hungary",
        "korea south+korea north+korea republic+of+korea",
        "china taiwan republic+of+china people's+republic+of+china manchuria",
        "palestine israel",
        "india pakistan british+india",
        "united+states america",
        "netherlands holland dutch+republic united+provinces",
        "vietnam south+vietnam north+vietnam indochina french+indochina",
        "berlin potsdam",
        "paris versailles",
        "tokyo yokohama",
        "boston cambridge",
        "tel+aviv jaffa",
        "rome vatican+city",
        "new+york new+york+city",
        "jerusalem bethlehem",
    )
)


_OF_ONE_TIME = frozenset({"PRC", "GDR", "FRG", "the PRC", "the GDR"})  # a state's initials of one time


@lru_cache(maxsize=65536)
def ways(term: Term) -> tuple[str, ...]:
    """Return every other way in which a term may be typed. A country's "... Republic ..." is its name of one time."""
    if term.kind != "country" or "Republic" in term.text:
        return _of_one_people(term.text, tuple(dict.fromkeys((*term.accepted, *_shorter(term)))))
    return tuple(text for text in term.accepted if "Republic" not in text and text not in _OF_ONE_TIME)


def _of_one_people(text: str, accepted: tuple[str, ...]) -> tuple[str, ...]:
    """Return ways to write a name without those that say of what people it is, where they differ in that."""
    peoples = {written: written.split(" ")[0].lower() for written in accepted}
    named = {people for people in peoples.values() if people in gazetteer.DEMONYMS}
    if text.split(" ")[0].lower() in gazetteer.DEMONYMS or len(named) < 2:
        return accepted
    return tuple(written for written in accepted if peoples[written] not in named)


# "the first Neutrality Act", "Republican Congress": who writes the name alone means the same.
_LOOSE_AHEAD = frozenset({"first", "second", "third", "original", "initial", "new", "final", "former", "so-called"})


# "the State of Israel", "Harvard University", "the Holm Administration", "the Oslo Conference of Ministers" go by less.
_BESIDE_CLASS = re.compile(
    r"(?:the )?(?:State|Kingdom|Republic|Commonwealth|City|Island) of ([A-Z]\w+)|([A-Z]\w+) (?:University|College)"
    r"|(?:the )?([A-Z]\w+) Administration|(?:the )?([A-Z]\w+ (?:Conference|Congress|Summit|Council)) of [A-Z].*"
)


def _shorter(term: Term) -> tuple[str, ...]:
    """Return a name without the adjective that is no part of it."""
    if ministry := re.fullmatch(r"(?:the )?(?:U\.S\. )?(Department|Ministry) of (?:the )?(\w+)", term.text):
        return (f"{ministry[2]} {ministry[1]}", f"the {ministry[2]} {ministry[1]}")
    if named := _BESIDE_CLASS.fullmatch(term.text):
        return tuple(found for found in named.groups() if found)
    if term.text.endswith(", D.C."):
        return (term.text.removesuffix(", D.C."),)
    first, _, rest = term.text.removeprefix("the ").partition(" ")
    if not rest or not rest[0].isupper():
        return ()
    entry = gazetteer.PLACES_AND_BODIES.get(gazetteer.fold(rest))
    body = entry is not None and entry.kind not in GEOGRAPHY and term.kind == "organisation"
    body = body and first.lower() not in gazetteer.DEMONYMS  # "Parliament" is not only the Norwegian Parliament
    owned = first in _SHORT and term.kind in ("document", "organisation", "office", "act", "policy")
    return (rest, f"the {rest}") if first in _LOOSE_AHEAD or body or owned else ()


def forms(term: Term) -> frozenset[tuple[str, ...]]:
    """Return every way to write a term, as compared words."""
    return _forms(term.text, term.accepted)


def _forms(text: str, accepted: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    spelled = (full for one in (text, *accepted) for full in (one, _written_out(one)))
    return frozenset(found for one in spelled if (found := words(one)))


_SHORT = {"U.S.": "United States", "U.K.": "United Kingdom", "U.N.": "United Nations", "U.S.S.R.": "Soviet Union"}


def _written_out(text: str) -> str:
    """Return a name with the acronyms of states written out: "the U.S. Government" is one with the United States'."""
    for short, full in _SHORT.items():
        text = text.replace(short, full)
    return text


def is_date(term: Term) -> bool:
    """Say whether a term is a date of any granularity."""
    return term.kind in DATES


def is_quantity(term: Term) -> bool:
    """Say whether a term is a number with or without a unit."""
    return term.kind in QUANTITIES


@lru_cache(maxsize=65536)
def dates_overlap(one: str, other: str) -> bool:
    """Say whether two date keys share a day; an unreadable key shares one with all."""
    try:
        return date_expressions.overlap(one, other)
    except (ValueError, IndexError):
        return True


def same_thing(one: Term, other: Term) -> bool:
    """Say whether two terms may be one thing: one identity, an alias, an overlapping date, a name in the other."""
    if one.key == other.key:
        return True
    if one.kind in DATES and other.kind in DATES:
        return dates_overlap(one.key, other.key)
    if one.kind in QUANTITIES and other.kind in QUANTITIES:
        a, b = sort_value(one.text), sort_value(other.text)
        return a == b if a is not None and b is not None else words(one.text) == words(other.text)
    both_persons = one.kind == other.kind == "person"
    return _go_by_one_name(one.text, one.accepted, other.text, other.accepted, both_persons)


@lru_cache(maxsize=65536)
def _go_by_one_name(
    one: str, ways_of_one: tuple[str, ...], other: str, ways_of_other: tuple[str, ...], both_persons: bool
) -> bool:
    """Of texts, not of terms: this is asked for every option of every question, and texts are told apart at once."""
    mine, theirs = _forms(one, ways_of_one), _forms(other, ways_of_other)
    if both_persons and " " in one and " " in other:
        # "Holm" is one way to write Ada Holm and another to write her brother: of two full names it tells nothing.
        mine, theirs = (frozenset(form for form in told if len(form) > 1) for told in (mine, theirs))
    if mine & theirs:
        return True
    return any(holds(a, b) or holds(b, a) for a in mine for b in theirs)


def holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Say whether the words of one name stand together in the other: "Wales" in "Wales Summit"."""
    size = len(shorter)
    return size < len(longer) and any(longer[i : i + size] == shorter for i in range(len(longer) - size + 1))


_OWNS = re.compile(r"['’]s? [a-z].*")


def are_two(one: Term, other: Term) -> bool:
    """Say whether a place's name stands in another's that its last word makes a thing of its own: "Tarn University"."""
    placed = one.kind in GEOGRAPHY or other.kind in GEOGRAPHY
    return (placed or (one.kind == "phrase") != (other.kind == "phrase")) and _is_called_after(one, other)


@lru_cache(maxsize=65536)
def _is_called_after(one: Term, other: Term) -> bool:
    (shorter, mine), (longer, theirs) = sorted(
        ((t, words(t.text)) for t in (one, other)), key=lambda pair: len(pair[1])
    )
    if longer.kind == "phrase" != shorter.kind and _OWNS.sub("", longer.text) == shorter.text:
        return True  # "Ada Holm's mother" is not Ada Holm
    if shorter.kind not in GEOGRAPHY or not holds(theirs, mine) or mine in forms(longer):
        return False
    return longer.noun == theirs[-1] != shorter.noun or (longer.kind not in GEOGRAPHY and theirs[-1] in HEADS)


def may_overlap(one: Term, other: Term) -> bool:
    """Say whether one place may lie in another for all that is known: Manchuria in Asia, England in Great Britain."""
    return one.kind in GEOGRAPHY and other.kind in GEOGRAPHY and _may_lie_in(one.text, other.text)


@lru_cache(maxsize=65536)
def _may_lie_in(one: str, other: str) -> bool:
    mine, theirs = (_STATE_OF.sub("", gazetteer.fold(text)) for text in (one, other))
    if mine in _WIDE or theirs in _WIDE:
        return True
    return any(mine in group and theirs in group for group in _ENTWINED)


_STATE_OF = re.compile(r"^(?:kingdom|republic|duchy|grand duchy|principality|empire|emirate|state|crown) of (?:the )?")
_SUCCESSIVE = tuple(
    _names(line)
    for line in (
        "netherlands holland dutch+republic united+provinces",
        "soviet+union russia russian+federation russian+empire",
        "germany west+germany east+germany nazi+germany",
        "ottoman+empire turkey",
        "united+kingdom great+britain britain british+empire",
    )
)


def is_one_state(one: Term, other: Term) -> bool:
    """Say whether two countries are one under two names or at two times: "Norway" and "the Kingdom of Norway"."""
    mine, theirs = (_STATE_OF.sub("", gazetteer.fold(term.text)) for term in (one, other))
    return mine == theirs or any(mine in group and theirs in group for group in _SUCCESSIVE)


@lru_cache(maxsize=1024)
def demonyms(country: str) -> tuple[str, ...]:
    """Return the words that a country's people and things go by ("French", "Germans"), as compared words."""
    entry = gazetteer.PLACES_AND_BODIES.get(gazetteer.fold(country))
    return tuple(words(adjective)[-1] for adjective in entry.adjectives) if entry else ()


_YEAR = re.compile(r"\d{4}")


def year_of(term: Term) -> int | None:
    """Return the year a date begins in, None for anything else."""
    match = _YEAR.match(term.key) if is_date(term) else None
    return int(match.group()) if match else None
