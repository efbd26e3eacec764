"""Answers that are no names: which stand alone, and which may stand beside each other as options."""

import re
from functools import lru_cache

from content.answers import words
from content.facts.base import Fact, Probe, Term
from content.facts.names.kinds import HEADS
from content.facts.values.numbers import CARDINALS
from content.facts.worded import SIZES
from content.knowledge import GEOGRAPHY, is_date, is_quantity, plain, relation_class
from content.questions.wrong.noun_families import are_of_one_family

_LOOSE_END = re.compile(
    r"(?:\b(?:the|a|an|of|to|in|on|by|for|with|and|or|that|which|as|its|their|from|at|than)|[,;:(–—-])$", re.I
)
_LEANING_START = re.compile(
    r"^(?:(?:to|by|for|in|on|of|with|from|at) )?(?:it|they|them|this|these|those|that|such|the same|the latter"
    r"|the former|he|she|him|her|one|there|here|its|their|his)\b(?! (?:of|who|which|that)\b)",
    re.I,
)
_LEANING = re.compile(
    r"\b(?:this|these|those)\b|\bthe (?:area|region|country|latter|former|same|two)(?= (?:from|in|at)\b|$)", re.I
)
# "in line with", "at the behest of": a noun that is nothing apart from its prepositions.
_IDIOM = re.compile(
    r"^(?:the )?(?:line|order|light|view|favou?r|addition|response|spite|charge|accordance|conjunction|contrast|regard"
    r"|behest|wake|course|event|case|name|basis|expense|hands|aftermath|absence|process|verge|lieu)"
    r" (?:with|of|to|on)\b",
    re.I,
)
_PRONOUN = re.compile(r"\b(?:it|its|they|their|them|such|he|his|she|her)\b", re.I)
# "partners that wish to deepen their ties", "to engage states on their needs": what is meant stands in the phrase.
_BOUND = re.compile(r"(?<=\w[a-rt-z]s )((?:\w+ )*?)(?:their|them)\b", re.I)
_VAGUE = re.compile(r"(?:many|some|most|all|several|various|other|certain|few|more|no|not|any|each|every)\b", re.I)
_LIKEWISE = re.compile(r"(?:to )?(?:follow suit|do so|do the same|do likewise)\b", re.I)
NUMBERED = re.compile(rf"(?:\d|(?:{'|'.join(CARDINALS)})\b)", re.I)
_HOLLOW = frozenset(
    words(
        "specific broad wide variety means number range possibility measure measures thing things way ways effort "
        "efforts step steps issue issues activity activities support attention part role structures structure new "
        "certain various important significant special different other own further such major main key general great "
        "large small many some possible solution problem question result effect"
    )
)
_JOINING = frozenset(words("and for from the with into that which any not upon over its their"))
_BEHIND_HEAD = re.compile(r" (?:of|for|to|in|on|by|with|from|at|that|which|who|between|under|against|among)\b|,")
# What is made is a thing, whatever its noun; "a number of innovations" are several.
_MEASURED = re.compile(r"an? (?:number|variety|range|series|set|couple|lot|wave|string) of\b")
_MAKING = frozenset(words("launch adopt publish propose write develop devise design build outline"))
DEEDS = frozenset({"do", "purpose", "means", "result"})  # what somebody does: likely only near what it is asked of
# What these say of a thing is no answer to what it is.
NO_GENUS = frozenset(
    words(
        "right capacity ability foundation authority power chance possibility opportunity need desire decision effect "
        "controversy role part basis start end beginning impact way interest attention"
    )
)
_VERBAL = frozenset({"do", "purpose", "means", "result", "members"})


@lru_cache(maxsize=16384)
def stands_alone(key: Term) -> bool:
    """Say whether an answer is whole and leans on nothing said elsewhere."""
    text = key.text.strip()
    if is_date(key):
        return bool(re.search(r"\d|century", text))
    if is_quantity(key) or key.kind in SIZES:
        return True
    if _IDIOM.match(text):
        return False
    if _LOOSE_END.search(text) or _LEANING_START.search(text) or _LEANING.search(text):
        return False
    return text.count("(") == text.count(")") and text.count('"') % 2 == 0 and text.count("“") == text.count("”")


@lru_cache(maxsize=16384)
def form(phrase: str) -> str:
    """Return the grammatical form that a phrase's first word shows: "to", "ing", "the", "a", a preposition, "other"."""
    first = phrase.split(" ", 1)[0].lower()
    if first in ("to", "the", "that", "by", "for", "in", "on", "with", "because", "if", "through", "at", "from", "be"):
        return first
    if first in ("a", "an"):
        return "a"
    if first in ("your", "its", "their"):
        return "own"
    return "ing" if first.endswith("ing") and len(first) > 5 else "other"


def are_alike(probe: Probe, key: Term, fact: Fact, term: Term) -> bool:
    """Say whether a phrase of another fact may stand beside a key: of one form and sort, and about as long."""
    if fact.id == probe.fact.id or fact.negated or fact.hedged or term.plural != key.plural:
        return False
    if not 0.5 <= len(term.text) / len(key.text) <= 2 or term.text[0].isupper() != key.text[0].isupper():
        return False
    if form(term.text) != form(key.text) or not _are_of_one_sort(probe, key, fact, term):
        return False
    return may_be_wrong(term) and (probe.role == "members" or is_specific(term.text))


def are_near_copies(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two phrases share most words of the shorter: what is true of one may be of the other."""
    return 2 * len(one & other) > min(len(one), len(other))


# "review the situation": which? "protect the public" is understood.
_KNOWN_TO_ALL = (
    "world|public|economy|state|government|country|people|law|environment|internet|market|past|future|hemisphere"
)
_BOUND_END = re.compile(rf"\b(?:the|both) (?:[a-z]+ )?(?!(?:{_KNOWN_TO_ALL})$)[a-z]+$")
# "shaping policy to building capacity": cut out of "from shaping ... to building ..."; "lending money, forbidden ...".
_GARBLED = re.compile(r"^[a-z]+ing .*\bto [a-z]+ing\b|, (?!.*\b(?:and|or)\b)")


def is_of_deeds(role: str) -> bool:
    """Say whether what fills a role is something done."""
    return plain(role) in DEEDS or plain(role) in ("infinitive", "gerund")


_ANY = (
    "different|other|various|own|new|newer|old|older|certain|similar|further|next|last|free|modern|novel|current|former"
)
_OF_ANY_KIND = re.compile(rf"^(?:(?:the|an?) )?(?:[a-z-]+ )?(?:{_ANY})\b", re.I)


def is_of_any_kind(text: str) -> bool:
    """Say whether a phrase says no more of a thing than may be said of any: "different licences", "older ships"."""
    return bool(_OF_ANY_KIND.match(text)) and not has_name(text)


def is_deed_apart(text: str) -> bool:
    """Say whether what is done stands without what was just told, and reads well: "review the situation" leans."""
    return not leans_back(text) and not _GARBLED.search(text)


def leans_back(text: str) -> bool:
    """Say whether what is done needs what was just told: "review the situation", "do so"."""
    return bool(_BOUND_END.search(text) or _LIKEWISE.match(text))


@lru_cache(maxsize=16384)
def may_be_wrong(term: Term) -> bool:
    """Say whether a phrase may be shown as a wrong option: whole, with nothing vague and no pronoun in it."""
    if (
        _LIKEWISE.match(term.text)
        or _VAGUE.match(term.text)
        or NUMBERED.match(term.text)
        or _GARBLED.search(term.text)
        or _PRONOUN.search(_BOUND.sub(r"\1", term.text))
    ):
        return False
    return stands_alone(term)


@lru_cache(maxsize=16384)
def is_specific(phrase: str) -> bool:
    """Say whether a phrase says enough to be false of most things: "maintain stability" is true of too much."""
    said = [word for word in words(phrase) if len(word) > 2 and word not in _HOLLOW and word not in _JOINING]
    return len(said) >= (3 if has_name(phrase) else 4)


def head_of(phrase: str) -> str:
    """Return the last word before what follows a phrase's head: "programme" of "a programme of cooperation"."""
    return _BEHIND_HEAD.split(phrase, maxsplit=1)[0].split(" ")[-1].lower()


@lru_cache(maxsize=16384)
def has_name(phrase: str) -> bool:
    """Say whether a phrase tells by a name which of its kind is meant: "the Holm script", not "the oldest script"."""
    return bool(re.search(r"(?<!^)\b[A-Z]", phrase))


def is_hollow(key: Term) -> bool:
    """Say whether a phrase says next to nothing: "specific structures", "a broad variety of means"."""
    return not [word for word in words(key.text) if word not in _HOLLOW and len(word) > 2]


def _are_of_one_sort(probe: Probe, key: Term, fact: Fact, term: Term) -> bool:
    """Say whether a phrase fits the question's verb: nobody publishes an effect or gathers as a letter."""
    if probe.role == "members" and "point" in (term.noun, key.noun):
        return term.noun == key.noun  # points that are acts beside points that are things give themselves away
    if probe.role in _VERBAL:
        return True
    if probe.role == "definition":
        if term in fact.roles.get("definition", ()):
            return bool(_subject_kinds(fact) & _subject_kinds(probe.fact))
        # What was done or made may define a named thing as well: "a government-backed campaign of passive resistance".
        if "thing" not in _subject_kinds(probe.fact) or head_of(term.text) in NO_GENUS:
            return False
        return term.noun in HEADS or (relation_class(fact.relation) in _MAKING and not _MEASURED.match(term.text))
    if probe.stem.startswith("Who "):  # "the authors" may be "its authors", and the leaders are the allies'
        return False
    if term.noun and term.noun == key.noun:
        return True
    if fact.relation == probe.fact.relation and probe.role == "object":
        return has_name(key.text) == has_name(term.text)
    of_something = all(re.match(r"the [\w-]+ of ", t.text) for t in (key, term))
    return probe.role in ("subject", "agent") and of_something and are_of_one_family(term.noun, key.noun)


def _subject_kinds(fact: Fact) -> set[str]:
    """Return what sort of things a definition defines: persons, places, terms, or named things."""
    return {_sort(term) for role in ("subject", "term") for term in fact.roles.get(role, ())}


def _sort(term: Term) -> str:
    if term.kind in GEOGRAPHY:
        return "place"
    return term.kind if term.kind in ("person", "phrase") else "thing"
