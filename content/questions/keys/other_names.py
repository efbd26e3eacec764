"""Other ways in which a name is rightly typed, as the document allows: with and without its place, its class word."""

import re
from collections.abc import Iterator

from content.facts.base import Probe, Term
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.kinds import EPITHETS, HEADS, TITLES
from content.knowledge import FactBase, demonyms, is_date, is_quantity
from content.patterns import YEAR, places

UNLIKE = frozenset({"person", "phrase", "office", "country", "city", "nationality"})  # never told apart by a word ahead
# What stands ahead of a name and makes another thing of it: "the Western European Union".
_AHEAD = (
    "western eastern northern southern central new old former first second third joint deputy vice junior senior upper "
    "lower inner outer great little grand special royal imperial national international regional state provincial "
    "local provisional permanent interim"
)
OTHER_THING = frozenset(_AHEAD.split())
SHORTEST = 2  # words of a name that can do without what stands ahead of it

_STATE = (
    "Kingdom Duchy Principality Republic State Province County Commonwealth Emirate Sultanate Electorate Colony Empire"
)
_TOWN = "City Town Village Municipality Port Battle Siege Sack Island Isle"
_CLASSED = re.compile(
    rf"(?:the )?(?:(?:Grand|Free|Imperial|Federal|Second|First) )*({'|'.join((*_STATE.split(), *_TOWN.split()))}) of "
    r"((?:the )?[A-Z][\w'’-]+(?: (?:[a-z]{2,3} )?[A-Z][\w'’-]+)?)"
)


_OWNED = re.compile(
    r"(?:the )?([A-Z][a-z]+(?:-[A-Z][a-z]+)?) of the ((?:[A-Z][\w.-]+ ?)+)"
)  # "the Secretariat of the League"


_OF_STATE = re.compile(
    r"(?:the )?((?:House|Chamber|Court) of [A-Z][\w-]+"
    r"|(?!(?:Republic|Kingdom|Union|House)\b)(?:[A-Z][\w-]+ )+[A-Z][\w-]+) of ((?:the )?[A-Z][\w ]+)"
)
_POWERS = frozenset({"Crown", "Parliament", "Government", "Senate", "Army", "Navy"})


def other_names(key: Term, base: FactBase) -> Iterator[str]:
    """Yield what is as right as a key's own name in this document, and may be there already."""
    if is_date(key) or is_quantity(key):
        return
    yield from _without_class(key, base)
    yield from _without_epithet(key, base)
    yield from _called(key)
    yield from _of_state(key)
    yield from _short(key, base)
    yield from _without_purpose(key, base)
    if "+" in key.text:
        yield " ".join(key.text.replace("+", " plus ").split())  # "12 plus n"
    yield from _without_side(key, base)
    yield from _ALSO_CALLED.get(_bare(key), ())
    yield from _turned(key)
    if (turned := _OWNED.fullmatch(key.text)) and key.kind not in UNLIKE:
        yield f"{turned[2]} {turned[1]}"
    if key.noun == "dynasty":
        yield key.text.partition(" of ")[2].removeprefix("the ")
    if key.kind not in UNLIKE:
        yield from _with_more(key, base)
        yield from _with_less(key, base)


def _without_epithet(key: Term, base: FactBase) -> Iterator[str]:
    """Yield "Ivo" of Ivo the Great, where the document tells of no other who is called by a word behind his name."""
    given, _, epithet = key.text.partition(" the ")
    if key.kind != "person" or " " in given or epithet not in EPITHETS:
        return
    called = {term.text for term in base.pool("person") if term.text.startswith(f"{given} the ")}
    if called <= {key.text}:
        yield given


def _without_class(key: Term, base: FactBase) -> Iterator[str]:
    """Yield "Saxony" of the Kingdom of Saxony; not the city beside the duchy that is called after it."""
    found = _CLASSED.fullmatch(key.text)
    if found is None:
        return
    entry = PLACES_AND_BODIES.get(fold(found[2]))
    city = (entry is not None and entry.kind == "city") or any(
        fold(t.text) == fold(found[2]) for t in base.pool("city")
    )
    if found[1] in _TOWN.split() or not city:
        yield found[2]


# "Washington, DC", "Santiago de Cuba", "the Harbour Prize for Peace", "the Norwegian Civil War" go by less.
_BY_LESS = (
    re.compile(r"([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)*), (?:[A-Z][\w.]+ ?)+"),
    re.compile(
        r"(?!Villa|Puerto|Ciudad|Isla|Castillo|Plaza|Rio)([A-Z][\w’-]+) (?:de|del|do|da) (?:la |las |los )?[A-Z]\w+"
    ),
    re.compile(r"((?:the )?(?:[A-Z][\w’-]+ )+(?:Prize|Award|Medal)) (?:in|for|of) .+"),
)
_AT_HOME = re.compile(r"(?:the )?[A-Z]\w+ (Civil War|War of Independence|Industrial Revolution)")
_GOVERNMENT = re.compile(r"(?:the )?[Gg]overnment of (.+)")
_SAME_REGION = {"East Asia": ("the Far East",), "Far East": ("East Asia",), "Near East": ("the Middle East",)}
_LED = re.compile(r"(?:Project|Operation|Mount|Lake|Fort|Camp) ([A-Z]\w+)")
_LANDFORMS = frozenset({"river", "mountains", "valley", "desert", "sea", "ocean", "strait", "islands", "peninsula"})
_CLASSES = frozenset(
    {
        "summit",
        "conference",
        "doctrine",
        "amendment",
        "tariff",
        "plan",
        "treaty",
        "pact",
        "act",
        "declaration",
        "accord",
    }
)
_CALLED = re.compile(r"[A-Z][\w’'-]+(?:[–-][A-Z]\w+)*")
_PLACED_KINDS = frozenset({"city", "place", "region", "island", "name"})
SHORTEST_SURNAME = 4
FARTHEST = 20  # letters before a name that tell whether it is alone


def _short(key: Term, base: FactBase) -> Iterator[str]:
    """Yield what a name goes by: a town without its state, a prize without its field, a war at home, a surname."""
    place, twofold, prize = _BY_LESS
    for found in (place.fullmatch(key.text), twofold.fullmatch(key.text)):
        if found and key.kind in _PLACED_KINDS:
            yield found[1]
    if key.text == "Washington" and key.kind == "city":
        yield from ("Washington, D.C.", "Washington, DC")
    if (found := _GOVERNMENT.fullmatch(key.text)) and (entry := PLACES_AND_BODIES.get(fold(found[1]))) is not None:
        short = [text for text in entry.others if len(text) < len(found[1])]
        yield from (
            found[1],
            *short,
            *(f"{text.removeprefix('the ')} government" for text in (*short, *entry.adjectives) if not is_people(text)),
        )
    bare, _, noun = key.text.removeprefix("the ").rpartition(" ")
    if noun.lower() in _LANDFORMS and bare and noun[0].isupper() and key.noun == noun.lower():
        yield from (bare, f"the {bare}")
    yield from _SAME_REGION.get(key.text.removeprefix("the "), ())
    if found := _LED.fullmatch(key.text):
        yield found[1]
    if found := prize.fullmatch(key.text):
        yield found[1]
    if (found := _AT_HOME.fullmatch(key.text)) and sum(found[1] in t.text for t in base.pool(key.kind)) <= 1:
        yield f"the {found[1]}"
    given, _, last = key.text.rpartition(" ")
    named = key.kind == "name" and given.isalpha() and given.istitle() and last.isalpha() and last.istitle()
    named = named and len(last) >= SHORTEST_SURNAME and last.lower() not in HEADS
    if (
        named
        and fold(last) not in PLACES_AND_BODIES
        and (stands_alone(last, base.mentions.text) or not any(places(last.lower(), base.mentions.text)))
    ):
        yield last


_SMALL_AHEAD = re.compile(r"(?:^|[.;:(\"“] ?|\b[a-z]+,? )$")
_NAME_BEHIND = re.compile(r" [A-Z]")


def stands_alone(last: str, text: str) -> bool:
    """Say whether a document itself calls something by a last name: "met Hunter in May", no "Home Rule"."""
    return any(
        _SMALL_AHEAD.search(text, max(at - FARTHEST, 0), at) and not _NAME_BEHIND.match(text, at + len(last))
        for at in places(last, text)
    )


_FOR = re.compile(r"(?:the )?((?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+) for (?:the )?[A-Z].*")
_SIDES = {"West": "East", "East": "West", "North": "South", "South": "North"}
_ALSO_CALLED = {
    "Allied Powers": ("the Allies", "Allies"),
    "British Empire": ("Great Britain", "Britain", "the United Kingdom"),
    "Red Army": ("the Soviet Army", "Soviet Army"),
    "Soviet Army": ("the Red Army", "Red Army"),
    "Warsaw Treaty Organization": ("the Warsaw Pact", "Warsaw Pact"),
}
_DEPARTMENT = re.compile(r"(?:the )?([A-Z]\w+(?: [A-Z]\w+)?) (Department|Ministry|Bureau)")
_DEPARTMENT_OF = re.compile(r"(?:the )?(Department|Ministry|Bureau) of (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)")
_OCEAN = re.compile(r"((?:the )?[A-Z]\w+) Oceans?")
_THREE_NAMES = re.compile(r"([A-Z][a-zé-]+) [A-Z][a-zé-]+ ([A-Z][\w’'-]{2,})")


def _turned(key: Term) -> Iterator[str]:
    """Yield "Department of the Navy" for the Navy Department, "the Arctic" alone, "Ada Holm" for Ada Maria Holm."""
    if found := _DEPARTMENT.fullmatch(key.text):
        yield from (f"{found[2]} of the {found[1]}", f"{found[2]} of {found[1]}")
    if found := _DEPARTMENT_OF.fullmatch(key.text):
        yield f"{found[2]} {found[1]}"
    if found := _OCEAN.fullmatch(key.text):
        yield from (found[1], f"{found[1]} Ocean")
    if key.kind == "person" and (found := _THREE_NAMES.fullmatch(key.text)):
        yield f"{found[1]} {found[2]}"


def _without_purpose(key: Term, base: FactBase) -> Iterator[str]:
    """Yield "the Holm Institute" for the Holm Institute for Coastal Research, where no other name begins so."""
    found = _FOR.fullmatch(key.text) if key.kind == "organisation" else None
    if found is None or not _adds_owner(found[1].rpartition(" ")[0]) or fold(found[1]) in PLACES_AND_BODIES:
        return
    if found[1].rpartition(" ")[2].lower() in HEADS and not _begins_another(found[1], key, base):
        yield found[1]


def _begins_another(short: str, key: Term, base: FactBase) -> bool:
    return any(_bare(one).startswith(short) for one in base.pool(key.kind) if one.key != key.key)


def _without_side(key: Term, base: FactBase) -> Iterator[str]:
    """Yield "Tarn" for West Tarn, where the document tells of no East Tarn."""
    side, _, city = key.text.partition(" ")
    entry = PLACES_AND_BODIES.get(fold(city)) if side in _SIDES and key.kind in ("city", "place", "name") else None
    other = f"{_SIDES.get(side)} {city}"
    told = any(one.text == other for kind in ("city", "place", "name") for one in base.pool(kind))
    if entry is not None and entry.kind == "city" and not told:
        yield city


_PASSED = "passed|enacted|adopted|signed|approved|concluded"


def dated_names(probe: Probe) -> Iterator[str]:
    """Yield "the Tarn Act of 1931" for the first Tarn Act, which its sentence says was passed in 1931."""
    key = probe.keys[0]
    if key.noun not in ("act", "bill", "treaty", "pact", "convention", "tariff", "law") or YEAR.search(key.text):
        return
    bare = re.sub(r"^(?:the )?(?:first |second |third |original |new )?", "", key.text)
    for one in probe.fact.evidence[:1]:
        years = set(YEAR.findall(one.quote))
        if len(years) == 1 and re.search(rf"\b(?:{_PASSED}) (?:the |an? )?(?:\w+ )?{re.escape(bare)}\b", one.quote):
            yield f"{bare} of {years.pop()}"


def _called(key: Term) -> Iterator[str]:
    """Yield "Potsdam" for the Potsdam Conference: what it is, the question says."""
    bare, _, noun = _bare(key).rpartition(" ")
    if noun.lower() in _CLASSES and key.noun == noun.lower() and not key.plural and _CALLED.fullmatch(bare):
        yield bare


def _of_state(key: Term) -> Iterator[str]:
    """Yield "the High Court" and "Nordish High Court" for the High Court of Norland, "the Crown" for its Crown."""
    found = _OF_STATE.fullmatch(key.text)
    entry = PLACES_AND_BODIES.get(fold(found[2])) if found is not None else None
    if found is not None and entry is not None and entry.kind == "country" and key.kind not in UNLIKE:
        yield from (
            found[1],
            *(f"{adjective.capitalize()} {found[1]}" for adjective in demonyms(found[2]) if not is_people(adjective)),
        )
    people, _, power = _bare(key).partition(" ")
    if people.lower() in DEMONYMS and power in _POWERS:
        yield f"the {power}"


def _with_more(key: Term, base: FactBase) -> Iterator[str]:
    """Yield the one longer name that ends with a key: "the Holm Bay Action Plan" for the Action Plan."""
    bare = _bare(key)
    if bare.count(" ") + 1 < SHORTEST or key.key in PLACES_AND_BODIES:
        return
    longer = [term for term in base.pool(key.kind) if term.key != key.key and _bare(term).endswith(f" {bare}")]
    if len(longer) == 1 and _adds_owner(_bare(longer[0]).removesuffix(f" {bare}")):
        yield longer[0].text


def _with_less(key: Term, base: FactBase) -> Iterator[str]:
    """Yield a key without what the document is about or what it leaves off itself: "the Action Plan"."""
    parts = _bare(key).split(" ")
    for at in range(len(parts) - 1, 0, -1):
        ahead, rest = " ".join(parts[:at]), " ".join(parts[at:])
        alike = [_bare(term) for term in base.pool(key.kind) if _bare(term).endswith(rest) and term.key != key.key]
        titled = ahead in base.title and re.search(rf"\b{re.escape(ahead)}\b", base.title)
        if alike != [rest] and (alike or not titled):
            continue
        if len(parts) - at >= SHORTEST and rest[0].isupper() and _adds_owner(ahead):
            yield from [] if fold(rest) in PLACES_AND_BODIES else [rest]
        return


def _adds_owner(ahead: str) -> bool:
    """Say whether words ahead of a name say only whose it is, and make nothing else of it."""
    small = [word.lower() for word in ahead.split()]
    return ahead[0].isupper() and not any(
        word in OTHER_THING or word in DEMONYMS or word in TITLES or word in ("of", "for", "and") for word in small
    )


def is_people(adjective: str) -> bool:
    """Say whether it names people and is no adjective: "Americans", not "Swiss"."""
    return adjective.endswith("s") and not adjective.endswith("ss")


def _bare(term: Term) -> str:
    return term.text.removeprefix("the ")


__all__ = ["OTHER_THING", "dated_names", "is_people", "other_names", "stands_alone"]
