"""Numbers that clauses of rules fix: periods, ages, the day something takes effect, majorities."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact, Term
from content.facts.law.clause_parts import acts
from content.facts.law.rule_clauses import Clause, small
from content.facts.values.date_expressions import MONTHS
from content.facts.values.numbers import WORDS, number, ordinal, ordinal_word, spelled
from content.facts.values.quantities import count_term
from content.facts.worded import FRACTION, FREQUENCY, MANNER, ORDINAL, PERIOD, YEARLY_DAY

# How long, and at what age

_UNIT = r"(?:(?:calendar|working|business|consecutive) )?(?:hour|day|week|month|year)s?"
_PERIOD = re.compile(
    rf"(?<![\w,.-])(?P<n>{WORDS}|\d{{1,3}}) (?P<unit>{_UNIT})\b(?! (?:mentioned|referred|specified))", re.I
)
_LADDERS_OF_UNITS = {
    "hour": (6, 12, 24, 36, 48, 72, 96),
    "day": (3, 5, 7, 10, 14, 15, 20, 30, 45, 60, 90, 120, 180),
    "week": (1, 2, 3, 4, 6, 8, 10, 12),
    "month": (1, 2, 3, 4, 6, 9, 12, 18, 24),
    "year": (1, 2, 3, 4, 5, 7, 10, 12, 15, 20, 25, 30),
}
_AGES = (12, 14, 15, 16, 18, 20, 21, 25)
_SAME = {(1, "year"): "twelve months", (12, "month"): "one year", (24, "month"): "two years"}
_WRONG = 3


def periods(clause: Clause) -> Iterator[Fact]:
    """Read "within thirty days of", "for a term of nine years", "under the age of 18 years"."""
    for found in _PERIOD.finditer(clause.text):
        value = number(found["n"])
        ahead = clause.text[: found.start()]
        if value is None or re.search(r"\b(?:article|section|of the|next|last|first|previous) $", ahead, re.I):
            continue
        if value == 1 and re.search(r"\b(?:each|every|any|per) $|\bleast $", ahead, re.I):
            continue
        aged = bool(re.search(r"\bage of $", ahead))
        key = _period(clause, found.group(), value, found["unit"], bare=aged)
        wrong = tuple(_other_periods(clause, found, value, aged=aged))
        yield from clause.fact("last", "period", (key,), gap=clause.with_gap(*found.span()), wrong=wrong)


def _period(clause: Clause, text: str, value: float, unit: str, *, bare: bool) -> Term:
    """Return a period with every way to write it; of an age, the number alone will do."""
    one = unit.lower().split(" ")[-1].removesuffix("s")
    ways = [f"{value:g} {unit.lower()}", *([f"a {one}"] if value == 1 else [])]
    ways += [same for (count, of), same in _SAME.items() if (count, of) == (value, one)]
    ways += [spelled(int(value)), f"{value:g}"] if bare and value == int(value) else []
    term = clause.term(text, PERIOD, f"{value:.10g} {one}")
    return replace(term, text=text.lower(), accepted=tuple(dict.fromkeys(ways)))


def _other_periods(clause: Clause, found: re.Match[str], value: float, *, aged: bool) -> Iterator[Term]:
    """Yield periods near one, of its unit and written as it is; how many of them are shorter differs by clause."""
    unit = found["unit"].lower()
    one = unit.split(" ")[-1].removesuffix("s")
    told = {number(other["n"]) for other in _PERIOD.finditer(clause.text)}
    ladder = [n for n in (_AGES if aged else _LADDERS_OF_UNITS[one]) if n not in told]
    below, above = [n for n in reversed(ladder) if n < value], [n for n in ladder if n > value]
    shorter = min(sum(map(ord, clause.text)) % (_WRONG + 1), len(below))
    for n in (*below[:shorter], *above[: _WRONG - shorter]):
        said = f"{n}" if found["n"].isdigit() else spelled(n)
        many = f"{unit.removesuffix('s')}{'s' if n > 1 else ''}"
        yield clause.term(f"{said} {many}", PERIOD, f"{n:.10g} {one}")


# On which day, after how many

_ORDINAL = re.compile(
    r"\bthe (?P<o>(?:[a-z]+-)?[a-z]+(?:th|nd|rd|st|ieth)|\d+(?:th|nd|rd|st))"
    r" (?P<noun>day|month|instrument|ratification|accession)\b"
)
_LADDERS = {"day": (10, 15, 20, 30, 45, 60, 90, 120, 180), "": (3, 5, 6, 10, 12, 15, 20, 22, 25, 30, 35, 40, 50, 60)}


_HUNDREDTH = {120: "one hundred and twentieth", 180: "one hundred and eightieth"}


def ordinals(clause: Clause) -> Iterator[Fact]:
    """Read "on the thirtieth day after", "of the tenth instrument of ratification"."""
    for found in _ORDINAL.finditer(clause.text):
        value = ordinal(found["o"])
        if value is None or value < 3:
            continue
        if found["noun"] not in ("day", "month") and clause.text.startswith("For "):
            continue  # who is late: how many were needed at first is told by another rule
        ladder = _LADDERS.get(found["noun"], _LADDERS[""])
        told = {ordinal(one["o"]) for one in _ORDINAL.finditer(clause.text)}
        near = sorted((step for step in ladder if step not in told), key=lambda step: abs(step - value))[:4]
        wrong = tuple(clause.term(_HUNDREDTH.get(step) or ordinal_word(step), ORDINAL) for step in near)
        key = clause.term(found["o"], ORDINAL)
        yield from clause.fact("count", "ordinal", (key,), gap=clause.with_gap(*found.span("o")), wrong=wrong)


_ENTRY = re.compile(
    rf"^(?P<what>[Tt]he [A-Z]\w+) shall (?P<verb>enter into force|come into force|take effect|come into operation)"
    rf" (?:on the (?:date|day) (?:on which|when)|when|as soon as|after) (?P<n>{WORDS}|\d+)"
    rf" (?P<who>[A-Za-z ]+?) (?:shall )?have (?P<done>[a-z][^,;]+)$"
)


def entries(clause: Clause) -> Iterator[Fact]:
    """Read "shall enter into force on the date on which two States have become Parties thereto"."""
    if (found := _ENTRY.match(clause.text)) is None or (value := number(found["n"])) is None:
        return
    verb = re.sub(r"^(enter|come|take)", lambda one: f"{one[0]}s", found["verb"])
    done = found["done"].removesuffix(" thereto").removesuffix(" to it")
    what = f"t{found['what'][1:]}"
    term = clause.term(found["n"], "count")
    key = count_term(found["n"], value, term.start, term.end)
    key = replace(key, accepted=(*key.accepted, f"{found['n']} {found['who']}", f"{value:g} {found['who']}"))
    asked = f"How many {found['who']} must have {done} before {what} {verb}?"
    yield from clause.fact("enter", "count", (key,), asked=asked)


# How often, and how many each

_OFTEN = re.compile(
    r"\b(?:(?P<n>once|twice) (?:a|an|per|each|every|in each|in every) (?P<unit>year|month|week|quarter)"
    r"|(?:meets?|convened?|reports?|reviewed|published|submitted|held|paid|elected)(?: at least)? "
    r"(?P<ly>annually|yearly|monthly|quarterly|every year|each year|every month))\b(?! thereafter)"
)
_TIMES = {"annually": "year", "yearly": "year", "monthly": "month", "quarterly": "quarter", "every year": "year"}
_OTHER_TIMES = ("once a year", "twice a year", "once a month", "once a quarter", "twice a month", "once a week")


def frequencies(clause: Clause) -> Iterator[Fact]:
    """Read "shall meet at least once a year"."""
    if (found := _OFTEN.search(clause.text)) is None:
        return
    times, place = found["n"] or "once", "ly" if found["ly"] else "n"
    unit = found["unit"] or _TIMES.get(found["ly"], found["ly"].split(" ")[-1])
    said = f"{times} a {unit}"
    ways = [said, f"{times} per {unit}", f"{times} every {unit}"]
    ways += [f"{unit}ly", f"every {unit}", f"each {unit}"] if times == "once" else []
    ways += ["annually"] if said == "once a year" else []
    start, end = found.start(place), found.end()
    key = replace(
        clause.term(clause.text[start:end], FREQUENCY, f"often {said}"), text=said, accepted=tuple(dict.fromkeys(ways))
    )
    wrong = tuple(clause.term(text, FREQUENCY, f"often {text}") for text in _OTHER_TIMES if text != said)
    yield from clause.fact("happen", "frequency", (key,), gap=clause.with_gap(start, end), wrong=wrong[:3])


_EACH = re.compile(
    r"^(?P<who>(?:Each|Every|The) [^,;:]{3,40}?) (?P<aux>shall|may)"
    r" (?P<verb>have|cast|be represented by|appoint|designate)"
    rf" (?P<bound>not more than |no more than |at least |up to |at most )?(?P<n>{WORDS}|\d{{1,2}})"
    r" (?P<noun>votes?|delegates?|representatives?|members?|seats?|advisers?|arbitrators?|judges?)(?P<rest>\b[^,;:]*)$"
)
_SEATED = re.compile(r"^(?:each|every) (?:member|delegate|representative)$", re.I)
_COMPOSED = re.compile(
    r"\b(?:an?|the) (?P<body>(?:[A-Z]\w+ )*(?:Commission|Council|Committee|Board|Assembly|Conference|Court|Tribunal))\b"
    r"(?:[^.;]*?,)? (?:(?:which|that) )?(?:to be |shall be |is |shall )?(?:composed|consisting|consists?) of"
)


def _of_body(who: str, clause: Clause) -> str:
    """Return "each member" with the body of which the rule before says whom it is composed of, "" where none does."""
    if not _SEATED.match(who):
        return who
    before = clause.analysis.before(clause.sentence)
    found = _COMPOSED.search(" ".join(before.text.split())) if before is not None else None
    return f"{who} of the {found['body'].split(' ')[-1]}" if found is not None else ""


_BOUNDS = {"at least ": "At least how many", "": "How many"}


def each(clause: Clause) -> Iterator[Fact]:
    """Read "Each member shall have one vote in the assembly"."""
    text = next((re.sub(r",? and$", "", one.text) for one in acts(clause)), clause.text)
    found = _EACH.match(text)
    value = number(found["n"]) if found else None
    who = _of_body(found["who"], clause) if found else ""
    if found is None or value is None or not who:
        return
    many = f"{found['noun'].removesuffix('s')}s"
    how = _BOUNDS.get(found["bound"] or "", "At most how many")
    by, verb = ("By ", "be represented") if found["verb"].endswith(" by") else ("", found["verb"])
    how = f"By {how[:1].lower()}{how[1:]}" if by else how
    term = clause.term(found["n"], "count")
    key = count_term(found["n"], value, term.start, term.end)
    asked = f"{how} {many} {found['aux']} {small(who)} {verb}{found['rest']}?"
    yield from clause.fact("have", "count", (key,), asked=asked)


# By which day of each year

LAST_DAY = 29  # that every month has
_MONTH = "|".join(MONTHS)
_YEARLY = re.compile(
    rf"\b(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)? (?:of |day of )?(?P<m>{_MONTH})|(?P<m2>{_MONTH}) (?P<n2>\d{{1,2}}))"
    r"(?=,? (?:(?:of|in) )?(?:each|every|any) (?:\w+ )?year\b)"
)


def yearly_days(clause: Clause) -> Iterator[Fact]:
    """Read "not later than 1 October of each year"."""
    if (found := _YEARLY.search(clause.text)) is None:
        return
    month, day = found["m"] or found["m2"], found["n"] or found["n2"]
    shifted = (MONTHS[(MONTHS.index(month) + step) % 12] for step in (2, 5, 9, 7, 4, 10))
    others = [other for other in shifted if int(day) < LAST_DAY or other == "December"][:_WRONG]
    key = clause.term(found.group(), YEARLY_DAY, f"{month} {day}")
    key = replace(key, accepted=(f"{day} {month}", f"{month} {day}", f"{day} {month[:3]}", f"{month[:3]} {day}"))
    wrong = tuple(
        clause.term(f"{day} {other}" if found["m"] else f"{other} {day}", YEARLY_DAY, f"{other} {day}")
        for other in others
    )
    yield from clause.fact("fall", "day", (key,), gap=clause.with_gap(*found.span()), wrong=wrong)


# By what majority

_MOST = "two[- ]thirds|three[- ]fourths|three[- ]quarters|three[- ]fifths|four[- ]fifths"
_MAJORITY = re.compile(
    rf"\b(?P<m>(?P<whole>(?:an? )(?P<f>{_MOST}) (?P<noun>majority|vote))"
    rf"|(?P<g>{_MOST}|one[- ]half|one[- ]third|one[- ]fourth|one[- ]quarter|one[- ]fifth)(?= of\b))",
    re.I,
)
_FRACTIONS = ("three fifths", "two thirds", "three fourths", "four fifths", "nine tenths")
_SMALL_FRACTIONS = ("one half", "one third", "one fourth", "one fifth", "one tenth")
_FIGURES = {
    "one half": "1/2",
    "one third": "1/3",
    "one fourth": "1/4",
    "one fifth": "1/5",
    "two thirds": "2/3",
    "three fourths": "3/4",
    "three fifths": "3/5",
    "four fifths": "4/5",
}


def majorities(clause: Clause) -> Iterator[Fact]:
    """Read "by a two-thirds majority", "three fourths of the members"."""
    for found in _MAJORITY.finditer(clause.text):
        said = found["f"] or found["g"]
        mine = said.lower().replace("-", " ").replace("quarter", "fourth")
        join = said[len(said.replace("-", " ").split(" ")[0])]
        scale = _SMALL_FRACTIONS if mine in _SMALL_FRACTIONS else _FRACTIONS
        others = [text.replace(" ", join) for text in scale if text != mine]
        if found["whole"]:
            others = [f"a {text} {found['noun']}" for text in others]
        wrong = tuple(clause.term(text, FRACTION) for text in others)
        if found.start() and clause.text.count(said) == 1:
            ways = (said, mine, _FIGURES[mine], f"{_FIGURES[mine]} {found['noun'] or ''}".strip())
            key = replace(clause.term(found["m"], FRACTION), accepted=ways)
            yield from clause.fact("decide", "fraction", (key,), gap=clause.with_gap(*found.span()), wrong=wrong)


# By all, by none against, by most

_MANNER = re.compile(
    r"\b(?P<m>by (?:unanimous (?:agreement|vote|consent|decision)|consensus|an? (?:simple|absolute) majority))(?! or\b)"
)
_MANNERS = ("by a simple majority", "by a two-thirds majority", "by a three-fourths majority", "by unanimous agreement")


def manners(clause: Clause) -> Iterator[Fact]:
    """Read "shall be adopted by consensus": by a majority it shall not."""
    found = _MANNER.search(clause.text)
    if found is None or len(re.findall(r"\b(?:majority|unanim\w+|consensus)\b", clause.text)) > 1:
        return
    mine = found["m"]
    of_all = not mine.endswith("majority")
    wrong = [one for one in _MANNERS if one != mine and not (of_all and "unanimous" in one)]
    wrong = [one for one in wrong if not ("absolute" in mine and "simple" in one)]
    keys = (clause.term(mine, MANNER),)
    terms = tuple(clause.term(one, MANNER) for one in wrong)
    yield from clause.fact("decide", "manner", keys, gap=clause.with_gap(*found.span("m")), wrong=terms)


__all__ = ["each", "entries", "frequencies", "majorities", "manners", "ordinals", "periods", "yearly_days"]
