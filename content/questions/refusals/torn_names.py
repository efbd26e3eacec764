"""Names of which a question or its answer has a part, and titles that it took for plain words. Pure.

"Who flew on Apollo?" of "Apollo 8", "released on Night Stand" of "One Night Stand", "shot the Ferry" of the film "The
Ferry", "Ada Holm machine" of "Holm machine".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from content.answers import ARTICLES, words
from content.facts.base import Probe, Term
from content.facts.names.callings import is_calling
from content.facts.names.gazetteer import DEMONYMS, country_called
from content.knowledge import FactBase
from content.patterns import MONTHS, YEAR, one_of, places
from content.questions.base import GAP
from content.questions.refusals.alignment import said_whole


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a question or an answer, with where its sentence has it."""

    text: str
    before: str  # the word before it
    starts: tuple[int, ...]
    asked: bool  # it stands in the question, not in an answer


@dataclass(frozen=True, slots=True)
class Names:
    """A question with the names that it and its answers share with its sentence."""

    probe: Probe
    base: FactBase
    quote: str
    asked: str  # the question, with the answer in its gap
    told: str  # question and answers
    shared: tuple[Named, ...]

    def is_person(self, named: Named) -> bool:
        return words(named.text) in self.base.texts("person")


def torn_name(probe: Probe, base: FactBase) -> str:
    """Return what is torn or mistaken in the names of a question and its answers; empty where nothing is."""
    if not probe.fact.evidence:
        return ""
    names = _names(probe, base)
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(names)), "")


def _names(probe: Probe, base: FactBase) -> Names:
    quote = _plain(probe.fact.evidence[0].quote)
    asked, *answers = map(_plain, (said_whole(probe), *(key.text for key in probe.keys)))
    found = [(run, before, True) for run, before in _runs(asked)]
    found += [(run, before, False) for answer in answers for run, before in _runs(answer)]
    shared = ((run, before, tuple(places(run, quote)), is_asked) for run, before, is_asked in dict.fromkeys(found))
    return Names(probe, base, quote, asked, " ".join((asked, *answers)), tuple(Named(*one) for one in shared if one[2]))


def _plain(text: str) -> str:
    return text.replace("’", "'") if "’" in text else text


# What a sentence or a question opens with in capitals, and no name has for its first word.
_OPENERS = ARTICLES | frozenset(
    words(
        "in on at by since from after before until under during with to of for who whom whose which what when where why"
        " how between against following as upon and but or among into over about through although while if because"
        " despite per out within without is was it its he she they his her their this that these those complete later"
        " both each every some many most all no not only also then thus however"
    )
)
_WORD = r"(?:[A-Z]\.|[A-Z][\w'-]*)"
_RUN = re.compile(rf"(?<![\w'.-]){_WORD}(?: {_WORD})*")
_MONTH = re.compile(MONTHS)


def _opens(word: str) -> bool:
    return word.lower() in _OPENERS


@lru_cache(maxsize=1024)
def _runs(text: str) -> tuple[tuple[str, str], ...]:
    """Return the runs of capitalised words of a text, each with the word before it."""
    return tuple(_found_runs(text))


def _found_runs(text: str) -> Iterator[tuple[str, str]]:
    for found in _RUN.finditer(text):
        run, start = found.group(), found.start()
        while _opens(run.split(" ", 1)[0]) and " " in run:
            opener, _, run = run.partition(" ")
            start += len(opener) + 1
        if not _opens(run) and not _MONTH.match(run):
            before = text[:start].rstrip().rsplit(" ", 1)
            yield run.removesuffix("'s").removesuffix("'"), before[-1] if before[-1] and start else ""


# "Apollo | 8", "the American Guild | for the Relief", "Ivo | i Tarn"
_NUMBER_BEHIND = re.compile(r" (?:\d{1,3}(?![\d.,:%]*\d|%| [a-z-]+s\b| (?:million|billion))|[IVX]+)\b")
_GOES_ON = re.compile(r" (?P<of>(?:for|of) the [A-Z]|(?:i|de|du|von|van|della?|y) [A-Z])")
# "the Holm Institute | for Chemistry", "the Working Party | on the New Alphabet"
_BODY = re.compile(
    r"(?:Institute|University|Academy|Society|School|Association|Organi[sz]ation|Ministry|Department|Council|Committee"
    r"|Cent(?:re|er)|Bureau|Office|Agency|Board|Commission|Museum|Foundation|Court|Party|League|Union|Front|Movement"
    r"|College|Bank|Fund)$"
)
_FIELD = re.compile(rf" (?:for|of|on) (?:the )?(?!(?:{MONTHS})\b)(?P<of>[A-Z][\w-]+)")


def _ends_early(names: Names) -> bool:
    """Say whether a name goes on in the sentence behind what the question has of it, wherever the sentence names it."""
    return any(_has_number(named, names) or _goes_on(named, names) for named in names.shared)


def _has_number(named: Named, names: Names) -> bool:
    ends = [_NUMBER_BEHIND.match(names.quote, at + len(named.text)) for at in named.starts]
    return all(ends) and not any(f"{named.text}{end.group()}" in names.told for end in ends if end)


def _goes_on(named: Named, names: Names) -> bool:
    run, last = named.text, named.text.rsplit(" ", 1)[-1]
    body = _BODY.search(last) is not None
    if not (body or run != last) or any(key.kind == "country" and run in key.text for key in names.probe.keys):
        return False
    behind = [(_FIELD if body else _GOES_ON).match(names.quote, at + len(run)) for at in named.starts]
    return all(behind) and not any(end.group("of") in names.told for end in behind if end)


# "the film Voyage | to Tarn"
_WORKS = frozenset(
    words(
        "film documentary book novel poem play opera song album painting symphony ballet story essay article journal"
        " magazine newspaper series work scroll treatise pamphlet musical"
    )
)
_TITLE_GOES_ON = re.compile(r" (?:in|of|on|for|and|to|from|at|with) (?:the )?([A-Z][\w-]+)")


def _cuts_title(names: Names) -> bool:
    """Say whether the title of a work, called one, goes on in the sentence behind what the question has of it."""
    for named in names.shared:
        if named.before in _WORKS:
            behind = [_TITLE_GOES_ON.match(names.quote, at + len(named.text)) for at in named.starts]
            if all(one is not None and one[1] not in names.told for one in behind):
                return True
    return False


_OF_A_NAME = re.compile(r"[A-Z][a-z]\w*(?:-[A-Z]\w*)*")


def _begins_late(names: Names) -> bool:
    """Say whether a name begins in the sentence before what the question has of it: "on | New | Tarn"."""
    return any(_is_begun_before(named, names) and not names.is_person(named) for named in names.shared)


def _is_begun_before(named: Named, names: Names) -> bool:
    if (named.before[:1].isupper() and not _opens(named.before)) or _is_land_called(named, names):
        return False
    found = (names.quote[max(0, at - FARTHEST) : at].rsplit(" ", 3)[-3:] for at in named.starts)
    return all(len(one) == 3 and not one[2] and _is_of_name(one[0], one[1], names.told) for one in found)


# What makes of a country's name another land's: "New Tarn", "the Lower Tarn"
_FORMING = frozenset(
    words(
        "new old great greater little lower upper north south east west northern southern eastern western central inner"
        " outer equatorial saint papua"
    )
)


def _is_land_called(named: Named, names: Names) -> bool:
    """Say whether a state is only called something before its whole name: "Candidate Norway", not "New Norway"."""
    entry = country_called(named.text)
    before = (names.quote[:at].split()[-1:] for at in named.starts)
    return entry is not None and all(one and one[0].lower() not in _FORMING for one in before)


FARTHEST = 50  # letters before a name that are looked at


def _is_of_name(further: str, word: str, told: str) -> bool:
    """Say whether a capitalised word belongs to the name behind it, and is neither a title nor an origin."""
    if not word[:1].isupper() or not further or not _OF_A_NAME.fullmatch(word):
        return False
    if _opens(word) or word.lower() in DEMONYMS or is_calling(word.lower()) or _MONTH.match(word):
        return False
    return further != "of" and further[-1] not in ".!?:" and not re.search(rf"\b{re.escape(word)}\b", told)


# "Across the Marsh During the | Night Watch": a small word in capitals inside a sentence is of a title
_IN_TITLE = re.compile(r"[\w,] (?:During|In|On|At|From|To|With|For|Of|After|Before|Under|Over|Between|Among|And) the $")


def _is_end_of_title(names: Names) -> bool:
    """Say whether a name is the end of a longer title: "the Night Watch" of "During the Night Watch"."""
    definite = (named for named in names.shared if named.asked and named.before.lower() == "the")
    return any(
        all(_IN_TITLE.search(names.quote, max(0, at - FARTHEST), at) for at in named.starts) for named in definite
    )


# "the | American | Standard Code": an origin that the name begins with
_ORIGIN = re.compile(r"\b[Tt]he ([A-Z]\w+) $")


def _loses_origin(names: Names) -> bool:
    """Say whether a name of several words has lost the origin that it begins with: "the Standard Code"."""
    for named in names.shared:
        if named.before.lower() == "the" and " " in named.text and not names.is_person(named):
            origins = [_ORIGIN.search(names.quote, max(0, at - FARTHEST), at) for at in named.starts]
            lost = (one is not None and one[1].lower() in DEMONYMS and one[1] not in names.told for one in origins)
            if all(lost):
                return True
    return False


def _loses_article(names: Names) -> bool:
    """Say whether a name stands bare that the sentence never tells without its article: "When was Tarn Vase found?"."""
    return any(named.asked and _is_bare(named) and _has_article(named, names.quote) for named in names.shared)


def _is_bare(named: Named) -> bool:
    before = named.before
    return not (before.lower() in _LEADING or before[:1] in '"(' or before[0].isupper() or before.endswith(("'s", "'")))


def _has_article(named: Named, quote: str) -> bool:
    articled = all(quote[max(0, at - len(" the ")) : at].endswith((" the ", "The ")) for at in named.starts)
    return articled and not any(_CAPITAL_BEHIND.match(quote, at + len(named.text)) for at in named.starts)


_CAPITAL_BEHIND = re.compile(r" [A-Z]")
_LEADING = ARTICLES | {"", *words("this that his her its their our of and or as")}

_ARTICLE = re.compile(r"(?<![\w.])(the|an?) ([A-Z][\w'-]*(?: [A-Z][\w'-]*)?)")


def _takes_title_for_words(names: Names) -> bool:
    """Say whether the article of a title is written small: "shot the Ferry" of "shot The Ferry"."""
    quote = names.quote
    for article, name in _ARTICLE.findall(_plain(names.probe.stem)) if _INNER_TITLE.search(quote) else ():
        title = f"{article.capitalize()} {name}"
        starts = [at for at in places(title, quote) if at and quote[:at].rstrip()[-1] not in ".!?:;\"“'(-–—"]
        if starts and not any(places(f"{article} {name}", quote)):
            return True
    return False


_INNER_TITLE = re.compile(r"[^.!?] (?:The|An?) [A-Z]")
_CAPITAL_ARTICLE = re.compile(r"\b(?:is|was|are|were) (?:A|An|The) [a-z]")


def _has_entry_inside(names: Names) -> bool:
    """Say whether an entry of a list stands inside a question as the list begins it: "Who is A clerk of Tarn?"."""
    return _CAPITAL_ARTICLE.search(names.probe.stem) is not None


# What laws, things and troubles are called that go by somebody's name.
_CALLED_AFTER = (
    r"(?:[a-z]+(?:ness|[ts]ion|ment|ity|ism|[ae]nce|ogy)|machine|theorem|law|rule|effect|test|number|constant|method"
    r"|principle|scale|cycle|process|paradox|problem|series|transform|engine|disease|syndrome|model|matrix|curve)s?"
)
_AFTER_NAME = re.compile(rf"[A-Z][\w-]+ {_CALLED_AFTER}\b")
_TERM = re.compile(rf"(?<![\w'-])((?:[A-Z][\w'.-]* )+)([A-Z][\w-]+) ({_CALLED_AFTER})\b")


def _names_a_term(names: Names) -> bool:
    """Say whether a name is put in full into a term that is called after it: "Ada Holm machine" of "Holm machine"."""
    quote = names.quote
    for first, last, noun in _TERM.findall(names.asked) if _AFTER_NAME.search(quote) else ():
        called = any(places(f"{last} {noun}", quote)) and not any(places(f"{first}{last}", quote))
        if called and not _opens(first.split(" ", 1)[0]):
            return True
    return False


_TORN_GAP = re.compile(rf"{GAP}(?: \([^)]*\))? for (?:the )?[A-Z]|{GAP}(?: \([^)]*\))? on the [A-Z]")


def _takes_half(names: Names) -> bool:
    """Say whether the gap takes the beginning of a body's name: "____ for the Relief of Sailors"."""
    found = _TORN_GAP.search(names.probe.stem) if GAP in names.probe.stem else None
    return found is not None and any(_BODY.search(key.text) for key in names.probe.keys)


_SHARED = re.compile(r"\b([A-Z][\w-]+) and ((?:[A-Z][\w-]+ )*[A-Z][\w-]+)")


def _parts_shared_name(names: Names) -> bool:
    """Say whether one of two is given another surname than both have: "Ivo Berg and Ada Holm" of "Ivo and Ada Holm"."""
    asked, quote = names.asked, names.quote
    for one, other in _SHARED.findall(quote) if " and " in asked and " and " in quote else ():
        first, _, last = other.rpartition(" ")
        told = re.search(rf"\b{re.escape(one)} ([A-Z][\w-]+) and {re.escape(other)}\b", asked) if first else None
        if told is not None and told[1] != last and told.group() not in quote:
            return True
    return False


# "the Treaty of Tarn (1783)": there was another
_OF_A_PLACE = re.compile(r"\b(?:Treaty|Peace|Battle|Siege|Congress|Convention|Conference) of [A-Z][\w-]+")


def _loses_year_of_name(names: Names) -> bool:
    """Say whether a name has lost the year in brackets that tells it from others called so."""
    asked = _plain(names.probe.stem)
    named = _OF_A_PLACE.findall(asked) if " (" in names.quote else ()
    told = YEAR.findall(asked) if named else ()
    behind = (re.search(rf"{re.escape(name)} \((\d{{4}})", names.quote) for name in named)
    return any(found is not None and found[1] not in told for found in behind)


_HIS = one_of("his her")
_OWNER = re.compile(r"((?:[A-Z][\w.-]* )*[A-Z][\w-]+)['’]s? ((?:[\w-]+ ?){1,2})")


def _gives_to_another(names: Names) -> bool:
    """Say whether what is "his" in the sentence is given to one whom the sentence does not name, but names another."""
    for owner, thing in _OWNER.findall(names.probe.stem) if _HIS.may_match(names.quote) else ():
        his = re.search(rf"\b(?:his|her) {re.escape(thing.strip())}", names.quote)
        if his is not None and owner.rsplit(" ", 1)[-1] not in names.quote[: his.start()]:
            before = frozenset(words(names.quote[: his.start()]))
            if any(words(one.text)[-1] in before for one in (*names.base.pool("person"), *_persons(names.probe))):
                return True
    return False


def _persons(probe: Probe) -> tuple[Term, ...]:
    return tuple(key for key in probe.keys if key.kind == "person")


type _Flaw = Callable[[Names], bool]
_FLAWS: tuple[tuple[str, _Flaw], ...] = (
    ("an entry of a list stands inside the question", _has_entry_inside),
    ("a title is taken for plain words", _takes_title_for_words),
    ("a name goes on in the sentence", _ends_early),
    ("a title goes on in the sentence", _cuts_title),
    ("a name begins before what is told of it", _begins_late),
    ("a name is the end of a title", _is_end_of_title),
    ("a name has lost its origin", _loses_origin),
    ("a name has lost its article", _loses_article),
    ("a name is put into a term that is called after it", _names_a_term),
    ("the gap takes half of a name", _takes_half),
    ("one of two has another surname than both have", _parts_shared_name),
    ("a name has lost the year that tells it from others", _loses_year_of_name),
    ("what is somebody's is given to another", _gives_to_another),
)

__all__ = ["torn_name"]
