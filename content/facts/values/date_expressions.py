"""Date expressions and what they mean: "4 April 1949", "1994–95", "late 1923", "the 1930s", "the 19th century".

Pure text, no parser. A date's key is close to EDTF (ISO 8601-2): "1949-04-04", "1949-04", "1949", seasons as months 21
to 24 ("1921-21" is spring), spans with a stroke ("1921/1922"), decades "193X", centuries "18XX", parts "1923~late",
years before Christ "-0500". A month or a day without its year has "----" there ("-----07-03") until it is resolved.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from content.facts.values.numbers import ordinal, ordinal_digits, ordinal_word

MONTHS = tuple(calendar.month_name)[1:]
_SHORT = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (1, 12)}  # a winter lies on both sides of New Year
_PART_MONTHS = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}
NO_YEAR = "----"

_FULL = "|".join(MONTHS)
_MONTH = rf"(?:{_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:])"
_YEAR = r"(?:1\d{3}|20\d{2})(?!\d|,\d|\.\d|:\d|[%°])"
# "23 December 562", "August 553": behind a month, and where no count can follow.
_OLD = r"[2-9]\d\d(?=[,.;:)]|\s(?:and|to|until|but|when|which|by|in)\b|$)"
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|(?:twenty-)?[a-z]+(?:th|st|nd|rd))"
_ERA = r"(?:BCE?|B\.C\.(?:E\.)?)"

_SHAPES = (
    ("iso", r"(?P<iso_y>\d{4})-(?P<iso_m>0[1-9]|1[0-2])-(?P<iso_d>0[1-9]|[12]\d|3[01])"),
    (
        "days",
        rf"(?P<days_a>{_DAY})(?:\s?[–—-]\s?|\s(?:to|and)\s)(?P<days_b>{_DAY})\s(?P<days_m>{_MONTH}),?\s(?P<days_y>{_YEAR})",
    ),
    (
        "mdays",
        rf"(?P<mdays_m>{_MONTH})\s(?P<mdays_a>{_DAY})(?:\s?[–—-]\s?|\sto\s)(?P<mdays_b>{_DAY}),?\s(?P<mdays_y>{_YEAR})",
    ),
    ("dmy", rf"(?P<dmy_d>{_DAY})\s(?:of\s)?(?P<dmy_m>{_MONTH}),?\s(?:of\s)?(?P<dmy_y>{_YEAR}|{_OLD})"),
    ("mdy", rf"(?P<mdy_m>{_MONTH})\s(?P<mdy_d>{_DAY})(?:,|,?\sof)?\s(?P<mdy_y>{_YEAR}|{_OLD})"),
    (
        "part",
        rf"(?P<part_p>(?:[Ee]arly|[Mm]id|[Ll]ate)(?:\s(?:in\s)?|-)|(?:the\s)?(?:beginning|start|end|close|middle)\sof\s)"
        rf"(?:the\s)?(?:year\s)?(?P<part_m>{_MONTH}\s)?(?P<part_y>{_YEAR})(?![–-]\d|[’']?s\b)",
    ),
    ("my", rf"(?P<my_m>{_MONTH}),?\s(?:of\s)?(?P<my_y>{_YEAR}|{_OLD})(?![–-]\d)"),
    ("dm", rf"(?P<dm_d>{_DAY})\s(?:of\s)?(?P<dm_m>{_FULL})(?![\w']|\s\d{{3}}\b)"),
    ("md", rf"(?P<md_m>{_FULL})\s(?P<md_d>{_DAY})(?![\w']|\s\d{{3}}\b)"),
    (
        "season",
        r"(?:the\s)?(?P<season_s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:,?\sof|,|\sin)?\s"
        rf"(?P<season_y>{_YEAR})(?![–-]\d)",
    ),
    ("decade", r"(?:the\s)?(?P<decade_p>(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s])?(?P<decade_y>1\d\d0|20\d0)[’']?s(?!\w)"),
    (
        "century",
        r"(?:the\s)?(?P<century_p>(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s])?"
        rf"(?P<century_n>{_ORDINAL})[-\s][Cc]entury(?P<century_e>\s{_ERA})?",
    ),
    (
        "years",
        r"(?:(?:the\s)?(?:spring|summer|autumn|fall|winter)\sof\s)?(?P<years_a>(?:1\d|20)\d\d)\s?[–—/-]\s?(?P<years_b>(?:1\d|20)\d\d|\d\d)(?![\d-])",
    ),
    ("bc", rf"(?P<bc_y>\d{{1,4}})\s{_ERA}(?!\w)"),
    ("ad", r"(?:A\.?D\.?\s(?P<ad_y>\d{1,4})|(?P<ad_z>\d{1,4})\s(?:AD|CE)(?!\w))"),
    ("year", rf"(?P<year_y>{_YEAR})"),
    ("month", rf"(?P<month_p>(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s])?(?P<month_m>{_FULL})(?![\w'])"),
)
_ANY = re.compile(
    r"(?<![\w$£€#./,:])(?<![A-Za-z]-)(?:" + "|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES) + ")"
)
_BEGUN = re.compile(rf"\d|{_FULL}|[Cc]entury")  # of which every date has one


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as written. `start` and `end` are offsets in the text searched; `text` is how an answer shows it."""

    kind: str  # day, month, year, season, part, span, decade, century
    key: str
    text: str
    start: int
    end: int

    @property
    def resolved(self) -> bool:
        return not self.key.startswith(NO_YEAR)


def expressions(text: str) -> Iterator[DateExpression]:
    """Yield the date expressions of a text in order, ranges ("from 1934 to 1939", "June–July 1936") as one span each.

    A lone month is yielded only as a candidate without year; whether a bare number is a year is the caller's to judge.
    """
    if _BEGUN.search(text) is None:
        return  # most sentences, and the shapes of dates take six times as long to look for
    found = [made for match in _ANY.finditer(text) if (made := _made(match))]
    yield from _joined(text, found)


def expression(text: str) -> DateExpression | None:
    """Return the date that is the whole of a text, None where it is none."""
    only = [found for found in expressions(text) if text[: found.start].strip().lower() in ("", "in", "on", "the")]
    return only[0] if len(only) == 1 and not text[only[0].end :].strip(" .,") else None


def _month(name: str) -> int:
    return MONTHS.index(name) + 1 if name in MONTHS else _SHORT[name[:3].lower()]


def _made(match: re.Match[str]) -> DateExpression | None:
    shape = str(match.lastgroup and next(name for name, _ in _SHAPES if match[name] is not None))
    parts = {
        key.partition("_")[2]: value
        for key, value in match.groupdict().items()
        if value and key.startswith(shape + "_")
    }
    read = _READ[shape](parts)
    if read is None:
        return None
    kind, key = read
    text = shown(kind, key, match[0])
    return DateExpression(kind, key, text, match.start(), match.end())


def _day_key(parts: dict[str, str], year: str) -> tuple[str, str] | None:
    month, day = _month(parts["m"]), int(re.sub(r"\D", "", parts["d"]))
    longest = 29 if month == 2 else calendar.monthrange(2001, month)[1]
    return ("day", f"{year}-{month:02d}-{day:02d}") if day <= longest else None


def _days(parts: dict[str, str]) -> tuple[str, str]:
    first, last = (int(re.sub(r"\D", "", parts[end])) for end in "ab")
    month = f"{parts['y']}-{_month(parts['m']):02d}"
    return "span", f"{month}-{first:02d}/{month}-{last:02d}"


def _years(parts: dict[str, str]) -> tuple[str, str] | None:
    first = parts["a"]
    last = parts["b"] if len(parts["b"]) == 4 else first[:2] + parts["b"]
    return ("span", f"{first}/{last}") if first < last else None


def _century(parts: dict[str, str]) -> tuple[str, str] | None:
    count = ordinal(parts["n"])
    if count is None or not 1 <= count <= 22:
        return None
    key = f"-{count - 1:02d}XX" if parts.get("e") else f"{count - 1:02d}XX"
    return "century", key + _part(parts)


def _part(parts: dict[str, str]) -> str:
    word = re.sub(r"^the\s", "", parts.get("p", "").strip(" -").lower()).split(" ")[0]
    name = {"beginning": "early", "start": "early", "end": "late", "close": "late", "middle": "mid"}.get(word, word)
    return f"~{name}" if name else ""


def _parted(parts: dict[str, str]) -> tuple[str, str]:
    month = f"-{_month(parts['m'].strip()):02d}" if parts.get("m") else ""
    return "part", parts["y"] + month + _part(parts)


def _bare_month(parts: dict[str, str]) -> tuple[str, str]:
    return ("part" if parts.get("p") else "month"), f"{NO_YEAR}-{_month(parts['m']):02d}{_part(parts)}"


_READ = {
    "iso": lambda p: ("day", f"{p['y']}-{p['m']}-{p['d']}"),
    "days": _days,
    "mdays": _days,
    "dmy": lambda p: _day_key(p, p["y"].zfill(4)),
    "mdy": lambda p: _day_key(p, p["y"].zfill(4)),
    "part": _parted,
    "my": lambda p: ("month", f"{p['y'].zfill(4)}-{_month(p['m']):02d}"),
    "dm": lambda p: _day_key(p, NO_YEAR),
    "md": lambda p: _day_key(p, NO_YEAR),
    "season": lambda p: ("season", f"{p['y']}-{_SEASONS[p['s'].lower()]}"),
    "decade": lambda p: ("decade", f"{p['y'][:3]}X{_part(p)}"),
    "century": _century,
    "years": _years,
    "bc": lambda p: ("year", f"-{int(p['y']):04d}"),
    "ad": lambda p: ("year", f"{int(p.get('y') or p['z']):04d}"),
    "year": lambda p: ("year", p["y"]),
    "month": _bare_month,
}


def _joined(text: str, found: list[DateExpression]) -> Iterator[DateExpression]:
    """Join "from A to B", "between A and B" and "A–B"; lend the year of "April and May 1949" to its first month."""
    at = 0
    while at < len(found):
        here = found[at]
        after = found[at + 1] if at + 1 < len(found) else None
        if after and (gap := text[here.end : after.start]) and len(gap) < 12:
            if (
                not here.resolved
                and after.resolved
                and re.fullmatch(r",? (?:and|or|to|until|through) |\s?[–—-]\s?", gap)
            ):
                here = resolved(here, after.key[:4])
            if _is_span(text, here, gap) and here.resolved and after.resolved and "/" not in here.key + after.key:
                yield _span(here, after)
                at += 2
                continue
        yield here
        at += 1


def _span(first: DateExpression, last: DateExpression) -> DateExpression:
    joint = "–" if first.kind == last.kind == "year" else " to "
    return DateExpression("span", f"{first.key}/{last.key}", first.text + joint + last.text, first.start, last.end)


def _is_span(text: str, here: DateExpression, gap: str) -> bool:
    before = text[: here.start].rstrip().lower()
    if re.fullmatch(r"\s?[–—-]\s?|\sthrough\s", gap):
        return True
    if re.fullmatch(r"\s(?:to|until|till)\s", gap):
        return before.endswith(("from", "(")) or not before
    return gap.strip() == "and" and before.endswith("between")


def resolved(expression: DateExpression, year: str) -> DateExpression:
    """Return a bare month or day with its year."""
    key = year + expression.key[4:]
    return replace(expression, key=key, text=shown(expression.kind, key, expression.text))


def shown(kind: str, key: str, written: str) -> str:
    """Return a date as an option shows it, in the order of day and month in which the document wrote it."""
    bare, _, part = key.partition("~")
    if "X" in bare:
        return written if written.startswith("the ") else f"the {written}".replace("-century", " century")
    if kind == "part":
        return _IN_PART.sub(lambda found: f"{found[1].lower()} ", written)
    if kind in ("span", "season") or bare.startswith("-"):
        return written
    numbers = [int(piece) for piece in bare.split("-")]
    if kind == "year":
        return written.strip() if not written.strip().isdigit() else str(numbers[0])
    prefix = {"early": "early ", "mid": "mid-", "late": "late "}.get(part, "")
    if len(numbers) == 2 and numbers[1] > 12:
        return written
    if len(numbers) < 3:
        return prefix + (f"{MONTHS[numbers[1] - 1]} " if len(numbers) == 2 else "") + str(numbers[0])
    year_number, month, day = numbers
    first = re.match(r"\s*(?:\d{1,2}(?:st|nd|rd|th)?\s)", written)
    return f"{day} {MONTHS[month - 1]} {year_number}" if first else f"{MONTHS[month - 1]} {day}, {year_number}"


_IN_PART = re.compile(r"^(early|mid|late) in ", re.I)  # "late in 1990" is in late 1990
_PARTS = {"early": ("beginning", "start"), "mid": ("middle",), "late": ("end",)}


@lru_cache(maxsize=4096)
def interval(key: str) -> tuple[int, int]:
    """Return the first and the last day of a key as whole numbers in the order of time (19490404)."""
    if "/" in key:
        first, last = key.split("/")
        return interval(first)[0], interval(last)[1]
    bare, _, part = key.partition("~")
    if "X" in bare:
        return _shortened(*_rounded(bare), part)
    sign = -1 if bare.startswith("-") else 1
    pieces = [int(piece) for piece in bare.lstrip("-").split("-")]
    year = sign * pieces[0]
    if len(pieces) == 1:
        first_month, last_month = _PART_MONTHS.get(part, (1, 12))
    else:
        first_month, last_month = _SEASON_MONTHS.get(pieces[1], (pieces[1], pieces[1]))
    if len(pieces) == 3:
        return year * 10_000 + pieces[1] * 100 + pieces[2], year * 10_000 + pieces[1] * 100 + pieces[2]
    return year * 10_000 + first_month * 100 + 1, year * 10_000 + last_month * 100 + 31


def _rounded(bare: str) -> tuple[int, int]:
    before = bare.startswith("-")
    low, high = int(bare.lstrip("-").replace("X", "0")), int(bare.lstrip("-").replace("X", "9"))
    if bare.endswith("XX"):  # the 19th century is 1801 to 1900, and loosely the 1800s
        high += 1
    return (-high, -low) if before else (low, high)


def _shortened(low: int, high: int, part: str) -> tuple[int, int]:
    third = (high - low) // 3
    if part == "early":
        high = low + 2 * third
    elif part == "late":
        low = high - 2 * third
    return low * 10_000 + 101, high * 10_000 + 1231


def contains(outer: str, inner: str) -> bool:
    """Tell whether a date lies wholly in another: 2014 holds September 2014."""
    (start, end), (first, last) = interval(outer), interval(inner)
    return start <= first and last <= end


def overlap(one: str, other: str) -> bool:
    """Tell whether two dates share a day, so that neither proves the other false."""
    (start, end), (first, last) = interval(one), interval(other)
    return start <= last and first <= end


def before(one: str, other: str) -> bool:
    """Tell whether a date is wholly over before another begins."""
    return interval(one)[1] < interval(other)[0]


def spellings(kind: str, key: str, text: str) -> tuple[str, ...]:
    """Return the other ways to write a date that are as right."""
    ways: list[str] = [text]
    if kind == "day":
        year, month, day = (int(piece) for piece in key.split("-"))
        name = MONTHS[month - 1]
        for form in (name, name[:3]):
            ways += [f"{day} {form} {year}", f"{form} {day}, {year}", f"{form} {day} {year}"]
        ways += [f"{ordinal_digits(day)} {name} {year}", f"{name} {ordinal_digits(day)}, {year}", key]
        ways += [f"{day}/{month}/{year}", f"{month}/{day}/{year}"]
    elif kind == "month":
        year, month = (int(piece) for piece in key.split("-"))
        ways += [
            f"{MONTHS[month - 1]} {year}",
            f"{MONTHS[month - 1][:3]} {year}",
            f"{MONTHS[month - 1]} of {year}",
            key,
        ]
        ways.append(f"{month:02d}/{year}")
    elif kind == "part" and (part := key.partition("~")[2]) in _PARTS:
        whole = _named(key.partition("~")[0])
        ways += [f"{part} {whole}", f"mid-{whole}" if part == "mid" else f"{part} in {whole}"]
        ways += [f"the {noun} of {whole}" for noun in _PARTS[part]]
    elif kind == "season":
        for name in (name for name, number in _SEASONS.items() if number == int(key[5:])):
            ways += [f"{name} {key[:4]}", f"{name} of {key[:4]}", f"the {name} of {key[:4]}"]
    elif kind == "span" and re.fullmatch(r"\d{4}/\d{4}", key):
        first, last = key.split("/")
        ways += [
            f"{first}–{last}",
            f"{first}-{last}",
            f"{first} to {last}",
            f"{first} and {last}",
            f"{first}–{last[2:]}",
        ]
        ways += [f"{first}-{last[2:]}", f"from {first} to {last}", f"between {first} and {last}"]
    elif kind == "decade" and "~" not in key:
        ways += _decade(key)
    elif kind == "century" and "~" not in key and not key.startswith("-"):
        count = int(key[:2]) + 1
        ways += [f"the {ordinal_digits(count)} century", f"{ordinal_digits(count)} century"]
        ways += [f"the {ordinal_word(count)} century", f"{ordinal_word(count)} century"]
    return tuple(dict.fromkeys(way for way in ways if way != text))


_TENS = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]


def _decade(key: str) -> list[str]:
    """Return the ways to write a decade; those of the last century go by their tens alone."""
    ways = [f"the {key[:3]}0s", f"{key[:3]}0s", f"{key[:3]}0's"]
    if key.startswith("19") and int(key[2]) > 1:
        spoken = _TENS[int(key[2]) - 2]
        ways += [f"{key[2]}0s", f"the {key[2]}0s", spoken, f"the {spoken}"]
    return ways


def _named(key: str) -> str:
    """Return a year or a month of a year in words: "1990", "June 1990"."""
    year, _, month = key.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year


def year_of(key: str) -> str | None:
    """Return the one year in which a date lies, None where it lies in several or in none known."""
    if "/" in key:
        first, last = (year_of(part) for part in key.split("/"))
        return first if first == last else None
    found = re.match(r"\d{4}(?!\d)", key)
    return found[0] if found else None
