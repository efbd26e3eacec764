"""Wrong names: of the key's class, likely beside it, each proved false by the fact base.

Likely is what a reader may take for the answer: a country of the same part of the world, a person of the same side, a
body that the same part of the document brings up.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.names import gazetteer, regions
from content.facts.names.heads import heads_in
from content.facts.names.kinds import TITLES
from content.facts.names.regions import FAR, NEXT, POWER, SAME, apartness, is_power, neighbours, regions_of
from content.knowledge import FactBase
from content.patterns import Worded
from content.questions.base import GAP
from content.questions.refusals.common_knowledge import OF_TEXTS
from content.questions.wrong.likely_persons import FEWEST, in_order, is_likely_person
from content.questions.wrong.near_values import WANTED, stands_in
from content.questions.wrong.nearness import NEIGHBOURHOOD, are_of_one_side, distance, years_of, years_said
from content.questions.wrong.noun_families import are_like_bodies
from content.questions.wrong.ruled_out import is_ruled_out_country, is_told_as_well
from content.terms import demonyms, holds, is_one_state, same_thing

TITLED = OF_TEXTS | {"city", "place", "region", "island"}
NEAREST = 10  # names are chosen among so many of the best proven ones
KNOWN_PLAYERS = frozenset({"country"})  # a state that the document hardly names was never likely
PLAYER = 3  # sentences that name it
GUESSED = 0.25  # of the sentences: a country that more of them name is guessed without knowing
LISTED = 3  # countries that one sentence names are parties to one matter
OF_ONE_PART = frozenset({"organisation", "group", "people"})  # kinds that are likely only where they are told of
PARTS_OF_LANDS = frozenset({"state", "province", "county", "territory", "colony"})
# Classes of names that take "the" where nothing else stands before them: "the 2014 Harbour Plan", "the Harbour Plan".
ARTICLED = frozenset({"programme", "document", "act", "policy", "treaty", "conference", "summit", "award"})
OF_EACH_STATE = frozenset({"government", "party", "army", "navy", "parliament", "embassy", "ministry"})


def likely_names(probe: Probe, base: FactBase, key: Term) -> Iterator[Term]:
    """Yield proven names, best first: likely beside the key, near in the document, like it in noun and length."""
    if key.kind == "country" and len(probe.keys) == 1 and _is_plain_to_all(probe, base, key):
        return
    asked = base.evidence_sentences(probe.fact)
    titled, noun = GAP in probe.stem and _TITLED_GAP.search(probe.stem), _asked_noun(probe, key)
    pool = base.pool(key.kind)
    alike = [t for t in pool if _is_alike(t, key, noun, probe.stem) and not (titled and _is_titled(t))]
    alike = [t for t in alike if article(t.text) == article(key.text) or not is_short_for_another(t, pool)]
    here = base.sections_of(asked)
    ranked = [(_company(t, key, probe, base, here), t) for t in alike]
    candidates = sorted(
        ((company, t) for company, t in ranked if company is not None),
        key=lambda pair: (
            not base.is_contrasted(probe, pair[1]),
            pair[1].noun != key.noun,
            pair[0],
            abs(_length(pair[1]) - _length(key)) > 2,
            key.kind in KNOWN_PLAYERS and len(base.mentions.of(pair[1])) < PLAYER,
            distance(base.mentions.of(pair[1]), asked) // NEIGHBOURHOOD,
            abs(pair[1].start - key.start),
            pair[1].key,
        ),
    )
    if key.kind == "person":
        candidates = in_order(candidates, key, probe, base)
    found: list[Term] = []
    for _, term in candidates:
        if stands_in(probe.stem, term) or _may_be_one(term, key, found) or is_told_as_well(term, probe, base):
            continue
        if _is_new(term, [key, *found]) and base.proves_false(probe, term):
            found.append(term)
            yield term
        if len(found) >= NEAREST:
            return
    if key.kind == "country" and len(found) < FEWEST:
        yield from _neighbouring(probe, base, key, found)


def _is_plain_to_all(probe: Probe, base: FactBase, key: Term) -> bool:
    """Say whether a country is what all would guess: that which the document is mostly about, or whose names say so.

    "The Holm Plan commits ____": the country of which Holm was president.
    """
    if {key.key} == base.usual_side and len(base.mentions.of(key)) > GUESSED * len(base.mentions.sentences):
        return True
    said = words(probe.stem)
    if any(gazetteer.fold(head.state) == key.key for head in heads_in(probe.stem)):
        return True
    if any(key.key in countries and holds(said, words(name)) for name, countries in base.sides.items()):
        return True
    return any(_is_only_told_with(name, key, base) for name in base.pool("person") if holds(said, words(name.text)))


def _is_only_told_with(name: Term, country: Term, base: FactBase) -> bool:
    """Say whether each sentence that names a person, and there are several, names a country: it goes with the name."""
    named = base.mentions.of(name)
    return len(named) > 1 and named <= base.mentions.of(country)


# Company: how likely one name is beside another


def _company(term: Term, key: Term, probe: Probe, base: FactBase, here: frozenset[int]) -> int | None:
    """Return how likely a name is beside a key, 0 for the likeliest; None where nobody would take it for the key.

    `here` are the parts of the document that the question is told in.
    """
    if term.key == key.key or (term.kind in TITLED and _is_title(term, base)):
        return None  # the document itself, or the place, which all that is asked is about
    told_here = bool(here & base.sections_of(base.mentions.of(term)))
    if key.kind == "country":
        return _among_countries(term, key, probe, base, told_here=told_here)
    if key.kind == "city":
        return _among_cities(term, key, probe, told_here=told_here)
    if key.kind == "person":
        likely = is_likely_person(term, key, probe, base, told_here=told_here)
    elif key.kind == "region":
        likely = _is_broad(term) == _is_broad(key) and (told_here or apartness(term.text, key.text) in (SAME, NEXT))
    elif key.kind in OF_ONE_PART:
        likely = told_here and _is_likely_body(term, key, probe, base)
    else:
        # What nobody could class is likely only where it is told to be where another thing took place.
        if key.kind == "war" and term.noun != key.noun:
            return None  # nobody is defeated in a revolution
        placed = base.plays(term, probe.role, probe.fact.relation) or term.noun == key.noun != "place"
        likely = key.kind != "place" or (placed and not _is_of_other_sort(term, key))
    return int(not told_here) if likely else None


def _is_title(term: Term, base: FactBase) -> bool:
    """Say whether a title names a text, or is a place's name."""
    title, named = base.title.lower(), term.text.removeprefix("the ").lower()
    return named in title if term.kind in OF_TEXTS else named == title


def _is_of_other_sort(term: Term, key: Term) -> bool:
    """Say whether one of two places is a state or county and the other none: nobody takes the one for the other."""
    return term.noun != key.noun and bool(PARTS_OF_LANDS & {term.noun, key.noun})


def _is_likely_body(term: Term, key: Term, probe: Probe, base: FactBase) -> bool:
    if key.kind == "organisation" and not (_is_surely_body(term, base) and _is_surely_body(key, base)):
        return False
    if key.noun in OF_EACH_STATE:  # what is of the same state is part of its government
        return not base.side(term) & base.side(key) and not _is_of_actor(term, key, probe, base)
    return are_of_one_side(term, key, base) and not _is_of_actor(term, key, probe, base)


def _is_broad(region: Term) -> bool:
    """Say whether a region is a part of the world ("Southern Africa"): it stands out among provinces."""
    return bool(_BROAD.search(region.text))


_BROAD = re.compile(
    r"\b(?:Africa|Asia|Europe|Americas?|Hemisphere|World|East|West|Scandinavia|Balkans|Caribbean|Oceania|Arctic|"
    r"Antarctica?|Atlantic|Pacific|Mediterranean)$"
)


# How far apart two places lie, with whether the other is told of in the part that is asked about: likeliest first.
_NEAREST_FIRST = (
    (SAME, True), (POWER, True), (SAME, False), (NEXT, True), (POWER, False), (NEXT, False), (FAR, True), (FAR, False),
)  # fmt: skip


def _among_countries(term: Term, key: Term, probe: Probe, base: FactBase, *, told_here: bool) -> int | None:
    """Rank by where they lie; what lies elsewhere is likely only as a party to the same matter."""
    if _is_named_by_people(probe.stem, term) or _is_of_other_time(term, key, probe, base):
        return None
    given = (t for role in probe.given for t in probe.fact.roles.get(role, ()))
    # Looked up for the few only that lie overseas.
    headings = (heading for told in (probe.fact,) for heading in base.headings_of(base.evidence_sentences(told)))
    if any(term.key in base.side(t) for t in given) or is_ruled_out_country(term, key, probe, headings):
        return None  # the Holm Administration made no treaty with its own state
    apart = apartness(term.text, key.text)
    if is_power(key.text) and apart not in (SAME, POWER):
        return None
    if apart == FAR and not (
        _are_listed_together(term, key, base) or base.plays(term, probe.role, probe.fact.relation)
    ):
        return None
    if apart == POWER and _ASKS_PLACE.search(probe.stem):
        return None  # where a thing lies only what lies near is likely
    return _NEAREST_FIRST.index((apart, told_here))


def _is_of_other_time(term: Term, key: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether a state was not yet there, or no more, in the years that are told of, and the key was."""
    stated = years_said(probe.stem)
    if stated:
        return not regions.existed(term.text, stated) and regions.existed(key.text, stated)
    around = [(year,) for year in years_of(probe, base)]  # most of which are near what is asked
    return 2 * sum(regions.existed(term.text, year) for year in around) < sum(
        regions.existed(key.text, year) for year in around
    )


_ASKS_PLACE = re.compile(r"\b(?:in|near|across|inside|outside|into|through) (?:____|(?:the )?which)", re.I)


_REPRESENTS = Worded(
    "embassy consulate legation embassies consulates", r"\b(?:embass(?:y|ies)|consulates?|legation)\b", re.I
)
_LIES_IN = re.compile(rf"\b(?:in|at|near|around|from) {GAP}")


def _among_cities(term: Term, key: Term, probe: Probe, *, told_here: bool) -> int | None:
    """Rank by where they lie; of a city that is nowhere known only its part of the document tells.

    Where something is the rest of a sentence mostly tells: no capital of another land is likely in "its mint in ____".
    """
    if _REPRESENTS.search(probe.stem):
        return None  # an embassy lies in the capital
    if not regions_of(key.text) or not regions_of(term.text):
        return 0 if told_here else None
    apart = apartness(term.text, key.text)
    if apart == FAR or (apart == POWER and _LIES_IN.search(probe.stem)):
        return None
    return _NEAREST_FIRST.index((apart, told_here))


def _is_named_by_people(stem: str, country: Term) -> bool:
    """Say whether a stem speaks of a country by its people: "U.S. policymakers", "French Minister"."""
    said = words(stem)
    return any(word in said for word in demonyms(country.text)) or any(
        other in stem for other in country.accepted if "." in other
    )


def _are_listed_together(term: Term, key: Term, base: FactBase) -> bool:
    """Say whether a sentence lists two countries with others."""
    shared = base.mentions.of(term) & base.mentions.of(key)
    return any(sum(n in base.mentions.of(other) for other in base.pool("country")) >= LISTED for n in shared)


def _is_surely_body(term: Term, base: FactBase) -> bool:
    """Say whether a name tells that it is a body, or what it does does: "Sea Star" may be a ship."""
    return term.noun not in ("", "organisation") or term.key in gazetteer.PLACES_AND_BODIES or base.acts(term)


def _is_of_actor(term: Term, key: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether a body is that of somebody whom the stem names, and the key is not: nobody asks for oneself."""
    mine = base.side(term)
    given = [t for role in probe.given for t in probe.fact.roles.get(role, ())]
    sides = {country for t in given for country in (base.side(t) or ({t.key} if t.kind == "country" else ()))}
    return bool(mine & sides) and not base.side(key) & sides


# Likeness: how a name is written


_SAINT = re.compile(r"(?:St\.?|Saint) ")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_TITLED_GAP = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(TITLES)))}) {GAP}", re.I)
LONGEST_ACRONYM = 5


def _asked_noun(probe: Probe, key: Term) -> str:
    """Return what a question calls its answer; empty where it does not.

    "Which treaty ...?" shows a wrong option that is no treaty for what it is; "Baron ____" is no Cardinal.
    """
    noun = key.noun
    if not noun or f" {noun}" not in probe.stem:
        return ""
    return noun if re.search(rf"\b[Ww]h(?:ich|at) (?:\w+ )?{re.escape(noun)}\b", probe.stem) else ""


def _is_alike(term: Term, key: Term, asked_noun: str, stem: str) -> bool:
    """Say whether a name may stand in a key's place as it is written."""
    if key.kind == "water" and term.noun != key.noun:
        return False  # no lake has a mouth
    if key.kind == "person" and (" " in term.text) != (" " in key.text):
        return False  # one name alone stands out
    if article(term.text) != article(key.text) and not _takes_either(key, stem):
        return False
    if not _is_alike_name(term, key) or (key.kind == "organisation" and not are_like_bodies(term.noun, key.noun)):
        return False
    return not asked_noun or term.noun == asked_noun


def _is_titled(term: Term) -> bool:
    return term.text.split(" ")[0].lower() in TITLES


def _is_alike_name(term: Term, key: Term) -> bool:
    if term.plural != key.plural or (term.kind == "person" and not is_person(term.text)):
        return False
    if term.kind == "person" and gazetteer.fold(term.text) in gazetteer.PLACES_AND_BODIES:
        return False  # a title of the place was taken for a name
    if _SAINT.match(term.text) and not _SAINT.match(key.text):
        return False  # a church or a school
    if not _LETTERS.search(term.text) or (_is_acronym(term) and not _is_acronym(key)):
        return False
    if key.kind == "country":
        return True
    mine, theirs = article(term.text), article(key.text)
    if mine != theirs and not (are_described(term, key) and {mine, theirs} == {"the", ""}):
        return False
    return bare(term.text)[:1].isupper() == bare(key.text)[:1].isupper()


def bare(text: str) -> str:
    """Return a name without its article."""
    return text.removeprefix("the ").removeprefix("The ")


def are_described(*terms: Term) -> bool:
    """Say whether names say what they are, so that each takes an article or loses it: "(the) Harbour Plan"."""
    return all(
        term.kind in ARTICLED
        and term.noun
        and term.noun in words(bare(term.text))[1:]  # "Operation Heron" takes none
        and not (term.kind == "programme" and " on " in term.text)
        for term in terms
    )


def _takes_either(key: Term, stem: str) -> bool:
    """Say whether names may lose their article in a key's place: it has one itself, or another word stands for it."""
    return key.kind == "country" or GAP not in stem or bool(article(key.text) or _DETERMINED.search(stem))


_OWNED = r"(?:its|their|his|her)"
_TIED = r"(?!(?:of|in|on|at|to|by|for|from|with|through|under|into|and|or|as|than|after|before|during|against|about)\b)"
_DETERMINED = re.compile(rf"\b(?:the|an?|{_OWNED}) (?:{_TIED}[\w-]+ ){{1,2}}{GAP}|['’]s? {GAP}|\b{_OWNED} {GAP}")


def is_short_for_another(term: Term, pool: Iterable[Term]) -> bool:
    """Say whether a name of the class holds all its words: "the Action Plan" may be the Climate Action Plan."""
    mine = set(words(bare(term.text)))
    return any(mine < set(words(bare(other.text))) for other in pool)


def _is_acronym(term: Term) -> bool:
    """Say whether a name is letters only: beside names written out it stands out."""
    return term.text.isupper() and len(term.text) <= LONGEST_ACRONYM


@lru_cache(maxsize=4096)
def is_person(text: str) -> bool:
    """Say whether a name can be a person's: up to five words, no country or place among the first of several."""
    parts = text.split(" ")
    return len(parts) <= 5 and not any(
        gazetteer.fold(" ".join(parts[i:j])) in gazetteer.PLACES_AND_BODIES
        for i in range(len(parts) - 1)
        for j in range(i + 1, len(parts))
    )


@lru_cache(maxsize=4096)
def article(text: str) -> str:
    """Return the article that a name begins with, in small letters; empty where it has none."""
    first = text.split(" ", 1)[0].lower()
    return first if first in ("the", "a", "an") else ""


def _length(term: Term) -> int:
    return term.text.count(" ")


def _is_new(term: Term, found: Iterable[Term]) -> bool:
    mine = words(term.text)
    if term.kind == "country" and any(is_one_state(term, other) for other in found):
        return False
    return not any(
        _shares_all(mine, words(other.text)) or _is_spelled_alike(mine, words(other.text)) or same_thing(term, other)
        for other in found
    )


def _may_be_one(term: Term, key: Term, found: Iterable[Term]) -> bool:
    """Say whether two treaties may be one under two names: of pacts beside a treaty only one is shown."""
    beside = term.kind == key.noun == "treaty" != term.noun
    return beside and any(other.noun != key.noun for other in found)


def _is_spelled_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two names differ by vowels alone: "Amenemhat" and "Amenemhet" are one king."""
    return len(one) == len(other) and all(map(_is_one_but_for_vowels, one, other))


_VOWELS = re.compile(r"(?<=\w)[aeiou](?=\w)")


def _is_one_but_for_vowels(one: str, other: str) -> bool:
    """Say whether two words are one but for the vowels within them: the first and the last letter stay."""
    if one == other or one[:1] != other[:1] or one[-1:] != other[-1:]:
        return one == other
    return _VOWELS.sub("", one) == _VOWELS.sub("", other)


def _shares_all(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)


# Countries that the document never names


LONG_LIVED = (
    "Argentina", "Australia", "Austria", "Belgium", "Brazil", "Bulgaria", "Canada", "Chile", "Colombia", "Cuba",
    "Denmark", "Egypt", "Ethiopia", "Finland", "France", "Greece", "Haiti", "Hungary", "Iran", "Iraq", "Ireland",
    "Italy", "Japan", "Lebanon", "Mexico", "the Netherlands", "New Zealand", "Nicaragua", "Norway", "Panama", "Peru",
    "Poland", "Portugal", "Romania", "Saudi Arabia", "Spain", "Sweden", "Switzerland", "Thailand", "Turkey",
    "Venezuela",
)  # fmt: skip


OVERSEAS = frozenset({"China", "Japan"})  # no powers in what is told of Europe alone
GREAT = ("China", "France", "Germany", "Italy", "Japan", "the United Kingdom")


def _neighbouring(probe: Probe, base: FactBase, key: Term, found: list[Term]) -> Iterator[Term]:
    """Yield countries that the document never names: real, near the key, and never said of what is asked."""
    power = is_power(key.text) and not _ASKS_PLACE.search(probe.stem)
    near = set(map(gazetteer.fold, neighbours(key.text)))
    headings = base.headings_of(base.evidence_sentences(probe.fact))
    told = {region for other in base.pool("country") for region in regions_of(other.text)}
    powers = [name for name in GREAT if name not in OVERSEAS or told & regions_of(name)]
    for name in powers if power else LONG_LIVED:
        term = Term(name, "country", gazetteer.fold(name), -1, -1, noun="country")
        if not (power or term.key in near) or term.key == key.key or base.mentions.of(term):
            continue
        if _is_of_other_time(term, key, probe, base) or is_ruled_out_country(term, key, probe, headings):
            continue
        if not _is_named_by_people(probe.stem, term) and base.proves_false(probe, term):
            found.append(term)
            yield term
        if len(found) >= WANTED:
            return


__all__ = ["FEWEST", "NEAREST", "are_described", "article", "bare", "is_person", "likely_names"]
