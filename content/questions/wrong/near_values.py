"""Wrong dates and numbers: of the key's form and near it, from the document first.

The key's rank among the options is drawn, so that neither the middle nor an end gives it away.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from content.answers import number, words
from content.facts.base import Probe, Term
from content.facts.values.date_expressions import interval
from content.facts.values.numbers import CARDINALS
from content.knowledge import FactBase, is_date, is_quantity, year_of
from content.patterns import MONTHS
from content.questions.lint.base import LITTLE
from content.questions.order import draw, permutation
from content.questions.wrong.possible_dates import bounds, days_in
from content.terms import dates_overlap

WANTED = 3
NEAREST_IN_TIME = 6  # dates and numbers among so many on each side of the key
FARTHEST_YEARS = {
    "month": 2,
    "day": 2,
}  # a date farther off is seen to be wrong by who knows what came before and after
FARTHEST_YEAR = 5  # where the year alone is asked
HALF_CENTURY = 50
_BY_THEN = re.compile(
    r"\b(?:[Bb]y|[Aa]round|[Aa]bout|[Cc]irca|c\.|[Uu]ntil|[Ss]ince) (?:about |around )?(?:____|which year)"
)
CENTURY, LAST_ROUND = 100, 1500  # before it a year that is a whole century is rough: "98" is none beside "100"
FARTHEST_MADE = 3  # years that the document does not tell
TIMES_OFF = 2.5  # a number farther off is no plausible wrong answer
SMALL, FARTHEST_SMALL, FEWEST_OFF = 30, 0.5, 3  # what can be counted at a glance: "two" is not mistaken for "nine"
LEAST = 2  # what is two has nothing likely below it
FARTHEST_AGE = 4  # years off: nobody comes of age at 26
_AGED = re.compile(r"\b(?:age of|aged) (?:____|how many)|\b(?:____|how many) years? (?:old|of age)\b", re.I)
FARTHEST_LIFE = 12  # years: nobody lives 121 years on the average
_EXPECTED = re.compile(r"\blife expectanc(?:y|ies)\b", re.I)
LEAST_OFF = 0.25  # of the key: "about 12" may be told of 13 as well
MOST_PERCENT = 100  # a share of all is no more, nor are all what is told as a share
_SHARE = re.compile(r"%|\bper ?cent\b|\bpercentage\b", re.I)
NATIONS, MOST_NATIONS = frozenset({"country", "countries", "nation", "nations"}), 200
_OF_NATIONS = re.compile(r"(?:____|how many) (?:[a-z]+ )?(?:countries|nations)\b", re.I)


def likely(probe: Probe, base: FactBase, key: Term, seed: str) -> tuple[tuple[Term, ...], ...]:
    """Return the wrong dates or numbers below the key, and those above it; nothing where it has no value."""
    if is_date(key):
        return _sides(probe, base, key, _time, _near_dates(key, seed))
    return _sides(probe, base, key, _size, _near_numbers(key, seed))


# Years between a false date and the true one, at least and at most. What is told to the day is of a time that is known
# closely: the Moon was not reached six years before.
CLEAR_YEARS = 2
MADE_OFF = {"year": (3, 4), "month": (2, 3), "day": (2, 3)}
CLEARLY_OFF = 0.2  # of a number


def is_clearly_off(term: Term, key: Term) -> bool:
    """Say whether a date or number is not a year or a hair's breadth off: nobody is to be tricked by it."""
    if is_quantity(key):
        at = _size(key) or 0.0
        return abs((_size(term) or at) - at) >= max(1.0, CLEARLY_OFF * at)
    return key.kind not in MADE_OFF or abs((year_of(term) or 0) - (year_of(key) or 0)) >= CLEAR_YEARS


def may_be_true(term: Term, key: Term, gapped: str) -> bool:
    """Say whether what a statement says of a date holds of another too: what was so since 1908 was so since 1910."""
    mine, other = _time(key), _time(term)
    if not is_date(key) or mine is None or other is None:
        return False
    return bool(other < mine and _ENDS.search(gapped)) or bool(other > mine and _BEGINS.search(gapped))


def clearly_off(probe: Probe, base: FactBase, key: Term, seed: str) -> tuple[Term, ...]:
    """Return the wrong dates or numbers that a statement may be false by, the document's own and made ones."""
    near = _far_dates(key) if key.kind in MADE_OFF else _near_dates(key, seed) if is_date(key) else None
    sides = likely(probe, base, key, seed) if near is None else _sides(probe, base, key, _time, near)
    terms = [t for side in sides for t in side]
    return tuple(t for t in terms if is_clearly_off(t, key) and not may_be_true(t, key, probe.gapped))


def _far_dates(key: Term) -> Iterator[Term]:
    """Yield dates of the key's form some years off, nearest first on each side."""
    least, most = MADE_OFF[key.kind]
    return (date for off in range(least, most + 1) for date in _years_off(key, (off, -off)))


# What was so since 1908 was so since 1910, and what was so until 1908 was so until 1906.
_BEGINS = re.compile(r"\b(?:[Ss]ince|[Ff]rom) (?:[a-z]+ )?____")
_ENDS = re.compile(r"\b(?:[Uu]ntil|[Tt]ill|[Tt]o) (?:[a-z]+ )?____")


def chosen(below_and_above: Sequence[Sequence[Term]], key: Term, seed: str, rank: int | None) -> tuple[Term, ...]:
    """Return three of the wrong dates or numbers, so many of them below the key; that is drawn where not given."""
    return _ranked(below_and_above, _time if is_date(key) else _size, seed, rank)


def _sides(
    probe: Probe, base: FactBase, key: Term, value: Callable[[Term], float | None], near: Iterator[Term]
) -> tuple[tuple[Term, ...], ...]:
    """Return the nearest wrong dates or numbers below the key, and those above it; nothing where it has no value."""
    at = value(key)
    if at is None or (is_quantity(key) and at <= LEAST) or _is_round_bound(probe, key):
        return ()  # all wrong options would be more than the key, or as right
    below: list[Term] = []
    above: list[Term] = []
    first, last = bounds(probe, base, key) if is_date(key) else (0.0, float("inf"))
    earliest = max(_earliest(probe.stem, key), _founded(probe.stem, base, key), first)
    part, whole = (_part(probe.stem), _whole(probe.stem)) if is_quantity(key) else (0.0, 0.0)
    whole = whole or (MOST_NATIONS if is_quantity(key) and _OF_NATIONS.search(f"{probe.stem} {probe.gapped}") else 0.0)
    farthest = _farthest_off(probe.stem) if is_quantity(key) else float("inf")
    rough = is_quantity(key) and bool(_ROUGH.search(probe.stem)) and not _SETS_LIMIT.search(probe.stem)
    # Nobody takes a year to come for one of the past, nor what came later for the cause of what is told.
    latest = min(10_000.0 * (base.latest_year + 1), _latest(probe.stem, key), _end(probe.stem), last)
    stated = [t for t in base.pool(key.kind) if _is_like(t, key) and _is_plausible(t, key)]
    stated.sort(key=lambda t: (abs((value(t) or 0) - at), t.key))
    for term in (*stated, *near):
        here = value(term)
        if here is None or here == at or here < max(earliest, part) or (is_date(term) and here > latest):
            continue
        if whole and here > whole:
            continue
        if is_quantity(key) and not (_is_plausible(term, key) and abs(here - at) <= farthest):
            continue
        if rough and (abs(here - at) < LEAST_OFF * abs(at) or _is_odd_beside(term, key)):
            continue  # "over 197" is seen to be wrong beside "over 100"
        side = below if here < at else above
        if len(side) < NEAREST_IN_TIME and _is_allowed(probe, base, term, side):
            side.append(term)
        if len(below) >= NEAREST_IN_TIME and len(above) >= NEAREST_IN_TIME:
            break
    if is_date(key):
        below, above = (_spread(side, key) for side in (below, above))
    return tuple(tuple(side) for side in beyond_bounds(probe.stem, below, above))


def _farthest_off(stem: str) -> float:
    """Return how far from the key a number is likely, where the stem asks for an age."""
    if _EXPECTED.search(stem):
        return FARTHEST_LIFE
    return FARTHEST_AGE if _AGED.search(stem) else float("inf")


def _is_round_bound(probe: Probe, key: Term) -> bool:
    """Say whether a year is a round bound: what was so by 1800 may have been so two years before."""
    year = year_of(key) if key.kind == "year" else None
    return year is not None and year % HALF_CENTURY == 0 and bool(_BY_THEN.search(f"{probe.stem} {probe.gapped}"))


CROWDED = 4  # of dates that lie farther off than so many times their distance from each other only one is likely
NOT_FAR = 2  # months: nearer ones may crowd


def _spread(side: Sequence[Term], key: Term) -> list[Term]:
    """Return dates of one side of the key without those that crowd far from it: it would stand alone.

    Days and months are put in the order of their distance, so that of the made ones the near come first.
    """
    kept: list[tuple[float, Term]] = []  # with how many months lie between it and the key
    at = _month_of(key)
    for term in side:
        away = abs(_month_of(term) - at)
        if away <= NOT_FAR or all(CROWDED * abs(away - other) >= max(away, other) for other, _ in kept):
            kept.append((away, term))
    if key.kind not in ("year", "span"):
        kept.sort(key=lambda one: one[0])
    return [term for _, term in kept]


def _month_of(date: Term) -> float:
    at = _time(date) or 0.0
    return at // 10_000 * 12 + at % 10_000 / 100


def _is_odd_beside(term: Term, key: Term) -> bool:
    """Say whether a number of the document is written more exactly than a rough key."""
    return term.start >= 0 and _figures(term) > max(2, _figures(key))


def _figures(term: Term) -> int:
    """Return how many figures of a number tell, as far as it is written in digits: two of 1,500."""
    digits = _NUMBER.search(term.text)
    return len(digits.group().replace(",", "").rstrip("0")) if digits else 0


_LASTED = re.compile(r"\b(?:until|before) (?:[A-Z]\w+ (?:\d{1,2}, )?)?(\d{4})\b")


def _end(stem: str) -> float:
    """Return the end of the year until which a stem says something lasted; infinity where it says none."""
    found = _LASTED.search(stem)
    return 10_000.0 * (int(found[1]) + 1) if found else float("inf")


def _ranked(
    sides: Sequence[Sequence[Term]], value: Callable[[Term], float | None], seed: str, rank: int | None
) -> tuple[Term, ...]:
    """Return three of the wrong dates or numbers, so many of them below the key."""
    below, above = sides
    rank = draw(seed, "rank") % (WANTED + 1) if rank is None else rank
    lower = min(max(rank, WANTED - len(above)), len(below))
    chosen = (*_varied(below, lower, seed), *_varied(above, min(WANTED - lower, len(above)), seed))
    return tuple(sorted(chosen, key=lambda t: value(t) or 0))


# What lies beyond a bound is true as well: who paid over 12 million paid over 11; what came after 1922 came after 1921.
# Not so of a limit that is set: "may be taken in up to three blocks".
_AT_LEAST = re.compile(r"\b(?:over|more than|after|in excess of|exceeding) (?:____|which|how)", re.I)
_AT_MOST = re.compile(r"\b(?:by|before|(?:fewer|less) than|under) (?:____|which|when|how)", re.I)
# "may be taken in up to three blocks"; what "can be more than 35" is told as it is.
_SETS_LIMIT = re.compile(r"\b(?:must|may|shall|can(?! be (?:more|over|less|fewer)\b)|cannot|should)\b(?! have\b)", re.I)
# What is true of all that have more than three is true of those that have more than four as well.
_OF_ALL = re.compile(r"\b(?:with|having|containing|has|have) (?:more|fewer|less) than ____[^.?;]* (?:can|are|is|may)\b")


_ROUGH = re.compile(
    r"\b(?:about|around|nearly|almost|over|approximately|roughly|some|at least|up to|close to|(?:more|less|fewer) than"
    r"|under) (?:an? |the )?(?:____|how|what|which)",
    re.I,
)


def beyond_bounds(stem: str, below: list[Term], above: list[Term]) -> tuple[list[Term], list[Term]]:
    """Return the lower and higher candidates that a bound in the stem leaves false."""
    if _OF_ALL.search(stem):
        return [], []
    if _SETS_LIMIT.search(stem):
        return below, above
    return ([] if _AT_LEAST.search(stem) else below), ([] if _AT_MOST.search(stem) else above)


_PART_OF = re.compile(r"\b([\w,.]+) of (?:the|its|their) (?:____|how many)", re.I)


def _part(stem: str) -> float:
    """Return what a stem says is part of what it asks for: "nine of the ____ treaties" are of no fewer."""
    found = _PART_OF.search(stem)
    return float(number(found[1]) or 0) if found else 0.0


_OUT_OF = re.compile(
    r"(?:____|how many) of (?:the|its|their|his|her|these|those|all|(?:more than|over|about|some))(?: the)? ([\w,.]+)",
    re.I,
)
_OF_WHOM = re.compile(
    rf"\b(\d[\d,]*|{'|'.join(CARDINALS)}) [a-z-]+(?: [^.?;_,]*)?, "
    r"(?:____ of (?:whom|which|them)|of (?:whom|which|them) ____)",
    re.I,
)


def _whole(stem: str) -> float:
    """Return what a stem says the answer is part of: "how many of the seven judges" are no more than seven."""
    found = _OUT_OF.search(stem) or _OF_WHOM.search(stem)
    return float(number(found[1]) or 0) if found else 0.0


def _earliest(stem: str, key: Term) -> float:
    """Return the day before which no date can be right: an act of 1947 was not amended in 1946."""
    year = year_of(key)
    named = [int(found) for found in re.findall(r"\b(1\d{3}|20\d\d)\b", stem)]
    at = _time(key) or 0.0
    days = [day for day in days_in(stem) if key.kind in ("month", "day") and day < at]
    return max((*days, *(10_000.0 * other for other in named if year and other <= year)), default=0.0)


# What is answered was there before: "was founded in May 1921 in response to the fire of ____".
_BEFORE_IT = re.compile(
    r"\b(?:in (?:response|reaction) to|response to|because of|due to|prompted by|triggered by|following|after"
    r"|as a result of|months after|years after)\b[^,;]*(?:____|\bwhich year\b)",
    re.I,
)


def _latest(stem: str, key: Term) -> float:
    """Return the end of the year after which no date can be right: what answers a fire of 1920 is not of 1919."""
    year, bound = year_of(key), _BEFORE_IT.search(stem)
    told = stem[: bound.start()] or stem[bound.end() :] if bound else ""  # or "Following the fire of ____, ..."
    named = [int(found) for found in re.findall(r"\b(1\d{3}|20\d\d)\b", told)]
    return min((10_000.0 * (other + 1) for other in named if year and other >= year), default=float("inf"))


_UNTIL = "until ____"  # an office in it began later, and ended later still


def _founded(stem: str, base: FactBase, key: Term) -> float:
    """Return the start of the year in which what the title names was founded; 0 where that or more is asked."""
    year = year_of(key)
    if not is_date(key) or not year or base.founded_year is None or year <= base.founded_year:
        return 0.0
    return 10_000.0 * (base.founded_year + (_UNTIL in stem))


def _varied(terms: Sequence[Term], count: int, seed: str) -> list[Term]:
    """Return `count` of the nearest terms, not always the very nearest; what the document tells comes first."""
    # By key, not by place: a date that comes or goes elsewhere in the document rarely changes this question.
    return sorted(terms[: count + 2], key=lambda term: (term.start < 0, draw(seed, term.key)))[:count]


def _is_allowed(probe: Probe, base: FactBase, term: Term, chosen: Iterable[Term]) -> bool:
    if stands_in(probe.stem, term) or any(term.text == other.text for other in chosen):
        return False
    if is_date(term) and term.start >= 0 and is_told_otherwise(term, probe, base):
        return False
    if term.kind == "span" and any(dates_overlap(term.key, other.key) for other in chosen):
        return False
    return base.proves_false(probe, term)


TELLING, FEWEST_SHARED, MOST_SHARED = 4, 2, 0.5  # letters of a word, such words, and their share of a stem's


def is_told_otherwise(date: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether another sentence tells with a date most of what a question says, of the same: it may be right too.

    "Ada Holm was born on 2 May 1901", and later "a register has Holm as born on 12 May 1901".
    """
    told = base.mentions.of(date) - set(base.evidence_sentences(probe.fact))
    if not told:
        return False
    telling = _telling(probe.stem)
    least = max(FEWEST_SHARED, MOST_SHARED * len(telling))
    given = (t for role in probe.given for t in probe.fact.roles.get(role, ()) if t.kind != "phrase" and not is_date(t))
    named = frozenset(stem for t in given for stem in (_telling(t.text.split()[-1] if t.kind == "person" else t.text)))
    return any(
        named <= base.mentions.stems[n] and len(telling & base.mentions.stems[n]) >= least and _names_day(n, date, base)
        for n in told
    )


def _names_day(number: int, date: Term, base: FactBase) -> bool:
    """Say whether a sentence that names the year of a date names its day or month too."""
    return date.kind == "year" or date.text.lower() in base.mentions.said((number,)).lower()


@lru_cache(maxsize=1024)
def _telling(text: str) -> frozenset[str]:
    return frozenset(w[:6] for w in words(text) if len(w) >= TELLING and w not in LITTLE and not w.isdigit())


def _time(term: Term) -> float | None:
    try:
        first, last = interval(term.key)
    except (ValueError, IndexError):
        return None
    return (first + last) / 2


def _size(term: Term) -> float | None:
    value = number(term.text)
    return None if value is None else float(value)


def _is_like(term: Term, key: Term) -> bool:
    """Say whether a term is written as the key is: digits or words, with the same unit."""
    return term.kind == key.kind and _mask(term.text) == _mask(key.text)


_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_WORD_NUMBER = re.compile(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)[- ]?)+\b",
    re.I,
)
_MONTH = re.compile(rf"\b({MONTHS})\b")


@lru_cache(maxsize=4096)
def _mask(text: str) -> str:
    """Return the shape of a date or number: everything but its digits, number words and month."""
    return _MONTH.sub("M", _WORD_NUMBER.sub("W", _NUMBER.sub("0", text))).strip()


def _is_plausible(term: Term, key: Term) -> bool:
    if is_date(key):
        mine, other = year_of(key), year_of(term)
        if mine is None or other is None or (key.kind == "span" and _length(term) != _length(key)):
            return False
        return abs(mine - other) <= FARTHEST_YEARS.get(key.kind, FARTHEST_YEAR)
    mine_size, size = _size(key), _size(term)
    if not mine_size or not size:
        return False
    if _SHARE.search(key.text) and size >= MOST_PERCENT >= mine_size:
        return False
    if key.noun in NATIONS and size > MOST_NATIONS:
        return False
    if mine_size <= SMALL and key.kind in ("count", "number"):
        return abs(size - mine_size) <= max(FEWEST_OFF, FARTHEST_SMALL * mine_size)
    return mine_size / TIMES_OFF < size < mine_size * TIMES_OFF


def _near_dates(key: Term, seed: str) -> Iterator[Term]:
    """Yield dates a few years off, in the key's own form."""
    if key.kind == "span":
        yield from _near_spans(key, seed)
        return
    year = year_of(key)
    if year is not None and 0 < year < LAST_ROUND and year % CENTURY == 0:
        yield from _years_off(key, (CENTURY, -CENTURY, 2 * CENTURY, -2 * CENTURY))
        return
    # A day or month is asked where all is told to the day: years off by more than a few are seen to be wrong.
    for step in permutation(FARTHEST_MADE if key.kind == "year" else 2, seed, "years"):
        yield from _years_off(key, (step + 1, -step - 1))


def _years_off(key: Term, offs: Iterable[int]) -> Iterator[Term]:
    """Yield a date with other years, nothing where it has none, or several; each year has no 29 February."""
    year = year_of(key)
    if key.key.endswith("-02-29") or year is None or key.kind not in ("year", "month", "day"):
        return
    if key.text.count(str(year)) != 1:
        return
    for off in offs:
        other = year + off
        if other > 0:
            date = key.key.replace(f"{year:04}", f"{other:04}", 1)
            yield Term(key.text.replace(str(year), str(other)), key.kind, date, -1, -1)


_SPAN = re.compile(r"(\d{4})/(\d{4})")


FARTHEST_SPAN = 8  # years: a span farther off is seen to be wrong


def _length(span: Term) -> int:
    """Return how many years a span of years covers; 0 where it is none."""
    found = _SPAN.fullmatch(span.key)
    return int(found[2]) - int(found[1]) + 1 if found else 0


def _near_spans(key: Term, seed: str) -> Iterator[Term]:
    """Yield the spans of as many years next to the key's and next to those, where its first and last year are known."""
    found = _SPAN.fullmatch(key.key)
    if found is None or any(key.text.count(year) != 1 for year in found.groups()):
        return
    first, last = int(found[1]), int(found[2])
    length = _length(key)
    for step in permutation(min(2, FARTHEST_SPAN // length), seed, "spans"):
        for off in ((step + 1) * length, -(step + 1) * length):
            text = key.text.replace(found[1], "\0").replace(found[2], str(last + off)).replace("\0", str(first + off))
            yield Term(text, "span", f"{first + off}/{last + off}", -1, -1)


def _near_numbers(key: Term, seed: str) -> Iterator[Term]:
    """Yield numbers near the key, as round as it is and written as it is written."""
    value = number(key.text)
    digits = _NUMBER.search(key.text)
    if key.kind not in ("count", "percent", "money", "amount", "measure", "duration", "number") or not value:
        return
    if digits is None:
        if value == int(value) and 2 <= value <= 20 and _WORD_NUMBER.fullmatch(key.text):
            for other in _near_whole(int(value), seed):
                if 2 <= other <= 20:
                    yield Term(_SPELLED[other], key.kind, str(other), -1, -1, (str(other),), key.plural, key.noun)
        return
    if "." in digits.group() or (key.kind == "count" and re.fullmatch(r"(?:1[5-9]|20)\d\d", digits.group())):
        return
    for other in _near_whole(int(digits.group().replace(",", "")), seed):
        text = f"{other:,}" if "," in digits.group() else str(other)
        yield Term(key.text[: digits.start()] + text + key.text[digits.end() :], key.kind, text, -1, -1, (), key.plural)


_SPELLED = {value: word for word, value in CARDINALS.items()}


def _near_whole(value: int, seed: str) -> Iterator[int]:
    grain = 10 ** (len(str(value)) - len(str(value).rstrip("0"))) if value else 1
    coarse = value // grain
    spread = max(1, round(coarse / 8)) if coarse > 12 else 1
    if coarse < 10 and grain > 1:  # 500,000: steps of 50,000
        grain, coarse, spread = grain // 10, coarse * 10, 5
    for step in permutation(5, seed, "numbers"):
        for off in ((step + 1) * spread, -(step + 1) * spread):
            if coarse + off > 1:
                yield (coarse + off) * grain


def stands_in(stem: str, term: Term) -> bool:
    """Say whether the stem names the term itself, or the last word of a name: "Nazi Germany" where it says Germany."""
    mine, theirs = words(term.text), words(stem)
    size = len(mine)
    if term.kind in ("country", "person", "region") and mine and mine[-1] in theirs:
        return True
    return any(theirs[i : i + size] == mine for i in range(len(theirs) - size + 1))


__all__ = ["WANTED", "beyond_bounds", "chosen", "clearly_off", "is_clearly_off", "likely", "may_be_true", "stands_in"]
