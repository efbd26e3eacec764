"""The heading that a question needs before it to stand alone: "The Tarn Pact, 1928: Which country withdrew?"

A learner meets a question days after reading. Where its own words do not say what it is about, the heading of its
section does, or the document's title; never one that gives the answer away.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from content.answers import words
from content.facts.base import FactKind, Probe, Term
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.lexicon import Lexicon, Name
from content.facts.names.spelled_out import written_out
from content.facts.worded import BINDING
from content.knowledge import is_date
from content.language import Analysis, Sentence
from content.patterns import MONTHS, YEAR, Worded
from content.questions.base import GAP
from content.questions.lint.base import LITTLE
from content.questions.refusals.common_knowledge import SETTINGS
from content.questions.wording.stems import AS_OF_TITLE

LONGEST = 10  # words of a heading that stands before a question
FEWEST_ABBREVIATED = 6  # words of a title that gives way to its letters
LONGEST_WHOLE = 22  # of a title that cannot be cut
LONGEST_UNTOLD = 14  # words of a question that tells nothing to know it by: a longer one says what was done
TELLING = 6  # what names and years of a question must weigh together to tell what it is about
# What is found in any history by its name alone: "the Treaty of Tarn", "the Harrow War".
UNIQUE = frozenset(
    {"treaty", "act", "amendment", "summit", "conference", "war", "battle", "case", "event", "policy", "programme"}
)
WIDE = frozenset({"person", "country", "nationality", "city", "region", "place", "people", "island", "water", "name"})
COUNTRIES = frozenset({"country", "nationality", "city", "region", "people"})
UNTELLING = COUNTRIES | {"article", "name", "office", "resolution"}
SHORT_TITLE = 6  # words
LONGEST_SECTION = 5
# What the heading of a section that is about nothing of its own is made of.
GENERAL = frozenset(
    words(
        "key terms term definitions definition introduction background overview general provisions "
        "summary history scope purpose notes other miscellaneous preamble appendix contents information details about"
    )
)
# "The 58-page memorandum was not declassified until": which?
_UNNAMED = re.compile(r"The [a-z\d][\w-]*(?: [a-z][\w-]*)*'?s? (?:is|are|was|were|has|had)\b")
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*\.?|\d+(?!D|G)[A-Z]{1,2}|[A-Z]\.)\s+")  # "9C", no "3D"
_ASKING = re.compile(
    r"(?:how|what|why|when|who|where|which|section|chapter|part|article|title)\b"
    r"|.* (?:shall|is|are|has|have|was|were|must|may|can|will)\b",
    re.I,
)
# What is of one treaty, and letters that mean another thing in each trade.
_LEANS = Worded(
    "accession ratification acceptance approval denunciation signature withdrawal reservation reservations"
    " abbreviation",
    r"^(?:The )?(?:accession|ratification|acceptance|approval|denunciation|signature|withdrawal|reservations?)"
    r" (?:____|shall|must|may)\b|\binstruments? of (?:accession|ratification|acceptance|approval)\b(?! (?:of|to) the)"
    r"|^What does the abbreviation [A-Za-z&]{1,3} stand",
    re.I,
)
_OF_A_LAW = re.compile(
    r"(?:Which|What) (?:term|word) means\b|What does \".*\" mean\?"
)  # what a word means in a law holds in that law
# "The Parties shall apply the Convention", "the Licensor may": of which? In a text of rules, its own title tells.
_OWN = re.compile(
    r"\b[Tt]he (?:(?:States |Contracting |High Contracting )?Part(?:y|ies)|(?i:present )?"
    r"(?i:convention|act|protocol|agreement|treaty|charter|statute|regulations?|ordinance|directive|licen[cs]e|policy"
    r"|licensor|licensee|contract|code|covenant|rules|agency|committee|commission|council|board|authority|fund|court"
    r"|minister|tribunal|secretariat|assembly|institute|corporation|office)(?! (?:of|on|for)\b))"
)
INSTRUMENTS = UNIQUE | {"document"}
# What the heading of a section says that tells how its rules bind.
_BINDS = re.compile(
    r"\b(?:obligat|dut(?:y|ies)\b|rights?\b|prohib|permi|power|restrict|require|forbid|offen[cs]e|must\b)", re.I
)
# "A draft national agenda", "the Office of the Chief Engineer": of which land, where a document tells of several?
_OF_A_STATE = Worded(
    "national federal domestic nationwide government governments parliament ministry minister office department cabinet"
    " treasury army navy",
    r"\b(?:national|federal|domestic|nationwide)\b|\b[Tt]he (?:[A-Z][a-z]+ )?(?:[Gg]overnment|[Pp]arliament"
    r"|Ministry|Minister|Office|Department|Cabinet|Treasury|Army|Navy)\b",
)
_YEARS = re.compile(r"[,:]?\s*\(?(?:c\. ?)?\b\d{4}s?(?:\s?[–—-]\s?(?:\d{2,4}s?|present))?\)?")
_WORD = re.compile(r"\w+")
_NAMED = re.compile(rf"(?<!^)(?<![“:.] )\b(?!(?:{MONTHS})\b)[A-Z]\w")
TOPICS = frozenset(
    {"treaty", "act", "programme", "organisation", "policy"}
)  # of which a paragraph may be about another
ROOT = 5  # letters that forms of a word share


def _cut(title: str) -> str:
    """Return the title of a text of rules up to its list, all of it where that tears it.

    "the Convention on the Abolition of Tolls, Ferry Dues and Like Charges", "on the means of preventing and punishing".
    """
    short = title.split(",")[0]
    if len(short.split()) > LONGEST:
        short = short.split(" and ")[0]  # "the Agreement governing the use of the coast and other waters"
    return short if not short.endswith("ing") or len(title.split()) > LONGEST_WHOLE else title


class Contexts:
    """The headings over each sentence of a document, and the names that they hold."""

    def __init__(self, analysis: Analysis, lexicon: Lexicon) -> None:
        self._sentences, self._by_block = analysis.sentences, analysis.by_block
        self._lexicon = lexicon
        self._title = analysis.document.title
        self._text = analysis.document.text
        self._normative = analysis.normative
        self._held: dict[str, tuple[Name, ...]] = {}
        self._shorts: dict[str, str] = {}
        self._tell: dict[tuple[str, ...], list[str]] = {}

    def of(self, probe: Probe) -> str:
        """Return the heading that a probe's question needs before it; empty where it needs none or none will do."""
        if probe.stem.startswith(AS_OF_TITLE):
            return ""
        headings = self._headings(probe)
        if (land := self._land(headings, probe)) and not gives_away(land, probe.keys):
            return land
        telling = self._telling(headings)
        if not telling or self._stands_alone(probe, telling):
            return ""
        dated = any(map(is_date, probe.keys))
        shown = (_without_years(one) if dated else one for one in telling)
        fitting = [one for one in shown if one and not one.endswith(" of") and not gives_away(one, probe.keys)]
        best = next((one for one in fitting if self._is_of(one, probe)), self._above(fitting, headings))
        if _content(best) <= set(words(probe.stem)):
            return ""  # it would only be said twice
        return self._with_section(best, headings[:1], probe) if self._normative else best

    @property
    def of_rules(self) -> str:
        """The title of a text of rules, which its terms are told under; empty for other texts."""
        return self._short(self._title) if self._normative else ""

    def of_own(self, probe: Probe) -> str:
        """Return the title of a text of rules for what it says of itself, empty where that tells the answer."""
        return "" if gives_away(self.of_rules, probe.keys) else self.of_rules

    def is_unplaced(self, probe: Probe) -> bool:
        """Say whether a question speaks of "the Licence", and nothing can stand before it that tells which."""
        if not self._normative or not _OWN.search(probe.stem) or self.of(probe):
            return False
        telling = self._telling(self._headings(probe))
        return not any(_content(one) <= set(words(probe.stem)) for one in telling) and not self._stands_alone(
            probe, telling
        )

    def _land(self, headings: Sequence[str], probe: Probe) -> str:
        """Return the land whose heading stands over what is told of a state's own, where others have headings too."""
        land = next((one for one in headings if one in self._lands), "")
        if len(self._lands) < 2 or not land or not _OF_A_STATE.search(probe.stem):
            return ""
        told = any(name.kind in {"country", "nationality", "region"} for name in self._names(probe.stem))
        return "" if told or any(word in DEMONYMS for word in words(probe.stem)) else land

    @cached_property
    def _lands(self) -> frozenset[str]:
        """The headings of a document that are countries."""
        said = {one for sentence in self._sentences for one in _unnumbered(sentence.headings)} - {self._title}
        return frozenset(one for one in said if (land := PLACES_AND_BODIES.get(fold(one))) and land.kind == "country")

    def is_untold(self, probe: Probe, heading: str = "") -> bool:
        """Say whether a question names nothing at all, and what it needs before it would give the answer away.

        "Who was found to be ill in 1935?": the title of a life says who, where he is not asked for.
        """
        if probe.fact.kind is FactKind.DEFINITION or probe.stem.startswith(AS_OF_TITLE) or heading:
            return False
        if len(probe.stem.split()) > LONGEST_UNTOLD or all(key.kind in INSTRUMENTS for key in probe.keys):
            return False  # "Which manifesto warned of the flood?": a text is found by what it says
        telling = self._telling(self._headings(probe))
        stem = probe.stem.replace(GAP, " ").replace("’", "'")
        if not telling or self._stands_alone(probe, telling) or self._names(stem) or _NAMED.search(stem):
            return False
        if _DATED_THING.search(stem):
            return False
        said = {word[:ROOT] for word in words(stem)}
        return not any(word[:ROOT] in said for one in telling for word in _content(one))

    def _is_of(self, heading: str, probe: Probe) -> bool:
        """Say whether the paragraph of a probe speaks of what a heading names.

        Of "Creation of the Harbour Bank" the last paragraph may be about another law.
        """
        sought = {name.key: name.kind for name in self._names(heading) if name.kind not in COUNTRIES}
        sentence = self._at.get(probe.fact.evidence[0].start)
        if sentence is None or heading == self._short(self._title):
            return True
        near = self._by_block[sentence.block]
        if not sought:
            return self._normative or self._shares_word(heading, near)
        names = [mention.name for one in near for mention in self._lexicon.within(one)]
        if any(mention.name.key in {*sought, *self._shared} for mention in self._lexicon.within(sentence)):
            return any(name.key in sought for name in names)
        first = next((name for name in names if name.kind in TOPICS & set(sought.values())), None)
        return any(name.key in sought for name in names) and (first is None or first.key in sought)

    def _shares_word(self, heading: str, near: Iterable[Sentence]) -> bool:
        """Say whether a paragraph holds a word of a heading that names nothing, or a form of it."""
        said = {word[:ROOT] for one in near for word in words(one.text)}
        return any(word[:ROOT] in said for word in _content(heading))

    def _above(self, fitting: Sequence[str], headings: Sequence[str]) -> str:
        """Return the heading that fits a paragraph that its own is not about: one further out, where there is one."""
        title = self._short(self._title)
        over = [short for one in headings if (short := self._short(one)) and short != title]
        if len(over) < 2:
            return fitting[-1] if fitting else ""
        return next((one for one in fitting if one not in (over[0], _without_years(over[0]))), "")

    def _with_section(self, title: str, section: Sequence[str], probe: Probe) -> str:
        """Return the title of a text of rules with the heading that a rule stands under: "requests" are for leave."""
        inner = self._short(section[0]) if section else ""
        if not title or not inner or inner == title or len(inner.split()) > LONGEST_SECTION:
            return title
        said = {word[:6] for word in words(probe.stem)}
        new = [word for word in _content(inner) if len(word) > 1 and word[:6] not in said and word not in GENERAL]
        tells = any(key.kind == BINDING for key in probe.keys) and _BINDS.search(inner)
        return f"{title}, {inner}" if new and not tells and not gives_away(inner, probe.keys) else title

    def _telling(self, headings: tuple[str, ...]) -> list[str]:
        """Return what may stand before a question, the best first: a title that names something, a heading that does.

        A title that names nothing comes next where it is short, then a heading of two words that tell.
        """
        if headings not in self._tell:
            title = self._short(self._title)
            own = [one for one in map(self._short, headings) if one != title]
            naming = [one for one in own if any(name.kind not in UNTELLING for name in self._names(one))]
            named = any(name.kind not in COUNTRIES for name in self._names(title))
            most = LONGEST_WHOLE if self._normative else SHORT_TITLE  # a text of rules is known by its title alone
            plain = [title] if title and len(title.split()) <= most else []
            loose = [] if named or plain else [one for one in own if len(_content(one)) > 1 and _is_capital(one)]
            found = dict.fromkeys([*([title] if named else []), *naming, *plain, *loose])
            self._tell[headings] = [one for one in found if 0 < len(one.split()) <= (most if one in plain else LONGEST)]
        return self._tell[headings]

    def _headings(self, probe: Probe) -> tuple[str, ...]:
        """Return the headings over a probe's sentence without their numbers, innermost first."""
        sentence = self._at.get(probe.fact.evidence[0].start)
        return _unnumbered(sentence.headings) if sentence is not None else ()

    @cached_property
    def _at(self) -> dict[int, Sentence]:
        return {sentence.start: sentence for sentence in self._sentences}

    def _short(self, heading: str) -> str:
        """Return what of a heading may stand before a question, found once."""
        if heading not in self._shorts:
            self._shorts[heading] = self._shortened(heading)
        return self._shorts[heading]

    def _shortened(self, heading: str) -> str:
        """Return the half of a heading with a colon that names something, else the first; no question, no lone word.

        Of a long title its letters, where the document says what they are: "ISHC" for the Inland Seas Harbour Council.
        """
        if heading == self._title and (letters := self._letters):
            return letters
        halves = [half.strip() for half in heading.split(":") if not _ASKING.match(half.strip())]
        halves = [half[:1].upper() + half[1:] for half in halves] or [""]
        short = next((half for half in halves if self._names(half)), halves[0])
        if self._normative and len(short.split()) > LONGEST:
            short = _cut(short)
        alone = heading == self._title and short[:1].isupper() and short.isalpha()  # "Malaria"
        return short if len(short.split()) > 1 or alone or self._names(short) else ""

    @cached_property
    def _letters(self) -> str:
        """The letters that stand for a long title, empty where it is short or the text does not give them."""
        if len(self._title.split()) < FEWEST_ABBREVIATED:
            return ""
        title = fold(self._title)
        return next((short for long, short in written_out(self._text) if fold(long) == title), "")

    @property
    def title(self) -> str:
        """The document's title as it stands before a question."""
        return self._letters or self._title

    def _names(self, text: str) -> tuple[Name, ...]:
        if text not in self._held:
            said = text.replace("’", "'")
            opening = {word for word in _WORD.findall(said) if word in self._spellings}
            found = [name for word in opening for spelling, name in self._spellings[word] if _says(said, spelling)]
            self._held[text] = tuple({name.key: name for name in found}.values())
        return self._held[text]

    @cached_property
    def _spellings(self) -> dict[str, list[tuple[str, Name]]]:
        """Every spelling of every name with the name, by its first word."""
        found: dict[str, list[tuple[str, Name]]] = defaultdict(list)
        for name in self._lexicon.names.values():
            for spelling in (name.bare, *name.aliases) if len(name.bare) > 2 else ():
                found[first.group() if (first := _WORD.search(spelling)) else ""].append((spelling, name))
        return found

    def _stands_alone(self, probe: Probe, headings: Iterable[str]) -> bool:
        """Say whether a question holds what its headings name, or enough of its own to tell what it is about."""
        if probe.fact.grammar.get("named"):
            return True
        if _LEANS.search(probe.stem) or (self._normative and _OF_A_LAW.match(probe.stem)):
            return False
        stem = probe.stem.replace(GAP, " ").replace("’", "'")
        about = {name.key for heading in headings for name in self._names(heading) if name.kind not in COUNTRIES}
        if _UNNAMED.match(stem):
            return False
        own = [name for name in self._names(stem) if name.key not in self._shared and name.key not in SETTINGS]
        if self._normative:
            own = [name for name in own if name.key not in about or self._is_instrument(name)]
        if any(name.key in about for name in own):
            return True
        if self._normative and (_is_rule(probe) or _OWN.search(stem)):
            return False  # a rule holds under its own text alone
        wide = any(name.kind in WIDE for name in own)
        weight = sum(_weight(name) for name in own if name.kind not in WIDE)
        return weight + wide + bool(YEAR.search(stem)) >= TELLING

    def _is_instrument(self, name: Name) -> bool:
        """Say whether a name in a heading is of a text of rules itself, not of a body that its title names."""
        return name.kind in INSTRUMENTS or _content(self._title) <= set(words(name.bare))

    @cached_property
    def _shared(self) -> frozenset[str]:
        """The names that begin others: "the Harbour Act" beside "the Harbour Act of 1939" tells not which."""
        spelled = {name.bare for name in self._lexicon.names.values()}
        longer = {bare[: found.start()] for bare in spelled for found in re.finditer(r" of (?=\d)", bare)}
        return frozenset(name.key for name in self._lexicon.names.values() if name.bare in longer)


# "the policy adopted in April 1994": which one it is, its date tells
_DATED_THING = re.compile(r"\bthe [a-z -]+ [a-z]+(?:ed|en) (?:in|on) (?:[A-Z]\w+ )?(?:\d{1,2},? )?\d{4}\b")


def _without_years(heading: str) -> str:
    return _YEARS.sub("", heading).strip(" ,:–-")


@lru_cache(maxsize=1024)
def _unnumbered(headings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_NUMBER.sub("", heading) for heading in reversed(headings))


def _is_rule(probe: Probe) -> bool:
    """Say whether a question is about a rule, which holds under its own text alone, and does not name that."""
    return probe.fact.kind is FactKind.RULE and not probe.fact.grammar.get("named")


def _weight(name: Name) -> int:
    """Return how much of what a question is about a name tells: a treaty or a war by its full name, all of it."""
    if " " not in name.bare:
        return 1
    return TELLING if name.kind in UNIQUE else 2


def _says(text: str, spelling: str) -> bool:
    """Say whether whole words of a text are a name's spelling."""
    at = text.find(spelling)
    while at >= 0:
        end = at + len(spelling)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            return True
        at = text.find(spelling, at + 1)
    return False


def _content(heading: str) -> set[str]:
    return {word for word in words(heading) if word not in LITTLE}


def _is_capital(heading: str) -> bool:
    """Say whether a heading is written as a title: every word that tells has a capital."""
    return all(word[0].isupper() or not word[0].isalpha() for word in heading.split() if word.lower() not in LITTLE)


def gives_away(heading: str, keys: Iterable[Term]) -> bool:
    """Say whether a heading holds a word of an answer."""
    said = {word[:6] for word in words(re.sub(r"[._-]", " ", heading)) if word not in LITTLE}
    return any(word[:6] in said for key in keys for text in (key.text, *key.accepted) for word in words(text))


__all__ = ["Contexts", "gives_away"]
