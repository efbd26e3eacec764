"""Who does what under a text of rules: which of its bodies and offices a clause gives an act to.

Asked is who, never what: the act is told in the words of the rule, and one part alone is given it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from content.answers import words
from content.facts.base import Fact, Term
from content.facts.identity import folded
from content.facts.law.provision_bodies import actors
from content.facts.law.roles import is_bearer
from content.facts.law.rule_clauses import Clause, small
from content.facts.worded import SEAT
from content.language import Analysis

FEWEST_TELLING = 3  # words of an act
REACH = 2  # sentences back in which what is definite was brought up
FEWEST_TOLD = 3  # times that a text speaks of "the staff": it has one
LONGEST_LEAD = 12  # words of a condition
FEWEST_PERMITTED = 5  # of one that somebody only may do: others may do the like
MOST_SHARED = 0.5  # of two acts' words: what has more may be the same act

_CAPITAL = r"[A-Z][\w’'-]+"
_DOER = (
    rf"the (?:{_CAPITAL}(?:(?: (?:of|for|on|and)(?: the)?)? {_CAPITAL})*|(?:[a-z]+ing|[a-z]+ed) [A-Z][a-z]+"
    r"|[a-z]+ (?:Government|Party|State|Member|Body|Office)|[a-z]+(?=,? (?:shall|must|may|will)\b))"
)
_CLAUSE = re.compile(
    r"^(?:(?P<lead>(?:If|Where|When|Whenever|Before|After|Upon|On|At|In|For|Within|By) [^,]*(?:, [^,]*)?), )?"
    rf"(?P<who>[Tt]{_DOER[1:]}"
    r"|(?:[Aa]n?|[Aa]ny|[Ee]ach|[Ee]very) [A-Za-z-]+(?: [A-Za-z-]+)?),?"
    r" (?P<aux>shall|must|may|will|is authori[sz]ed to|is required to)"
    r"(?P<act>,? [a-z][^:]*)$"
)
_BY = re.compile(
    rf"\b(?:shall|must|may|will) be (?:\w+ly )?(?P<verb>\w+)\b(?P<rest>.*?) by (?P<who>{_DOER}|the [a-z]+)\b"
)
_UNDERGONE = re.compile(
    r"^(?P<what>(?:The|An?|Any|Each|Every|All|[A-Z][a-z]+s) [^,;:]*?) (?P<aux>shall|must|may|will) be"
    rf" (?P<verb>(?:\w+ly )?\w+(?:ed|en|t|n|ht|de|ld|id|wn)) by (?P<who>{_DOER}|the [a-z]+(?: [A-Z][a-z]+)?)"
    r"(?P<rest>(?: [^,;:]*)?)$"
)
# By how many it decides tells that a body of several does it.
_MAJORITY = re.compile(r",? by (?:an? )?(?:[a-z-]+ )?(?:majority|vote)\b[^,]*$")
# What only holds, or is undergone, is no act of somebody's.
_HOLDS = re.compile(
    r"^(?:not|only|never|have|has|apply|include|remain|enter|come|cease|consist|mean|take effect|exist|belong|expire"
    r"|hold office|meet|continue|be (?!the\b|responsible\b|liable\b))\b"
)
_LEANS = re.compile(
    r"\b(?:it|itself|his|her|their|its own|them|him|they|he|she|also|one of|if so|in turn|equally|likewise|similarly"
    r"|in particular)\b",
    re.I,
)
_LEANS_ON_OTHERS = re.compile(rf"\bits\b|{_LEANS.pattern}", re.I)
_LITTLE = frozenset(words("the a an of in on at to for and or by with from as any all each every such be may shall"))
# Who is one of a kind, or everybody, is no part of a text's own.
_ANYBODY = re.compile(r"[a-z]+s$|(?:^| )(?:[Pp]erson|[Pp]art(?:y|ies)|[Mm]ember|States?)$")
_BODIES = frozenset(
    words(
        "council committee commission board court tribunal assembly conference bureau secretariat ministry department"
        " agency authority institute parliament office bank congress panel"
    )
)


@dataclass(frozen=True)
class _Deed:
    who: str  # "the Council"
    verb: str
    act: frozenset[str]  # stems


def doers(clause: Clause) -> Iterator[Fact]:
    """Read "The Council shall appoint auditors to examine the accounts": who does it."""
    found = _CLAUSE.match(clause.text)
    if found is None or clause.lead:
        return
    who, act = _as_one(found["who"], clause.analysis), _MAJORITY.sub("", found["act"]).strip(" ,")
    lead = found["lead"] or ""
    if not _is_part(who, clause.analysis) or _HOLDS.match(act) or _LEANS.search(f"{lead} {act}"):
        return
    if points_back(f"{act} {lead}", clause):
        return
    telling = _telling(act)
    if len(telling) < (FEWEST_PERMITTED if found["aux"] == "may" else FEWEST_TELLING):
        return
    bare = who.removeprefix("the ").lower()
    if bare.split(" ")[-1] in f"{lead} {act}".lower() or _is_done_by_others(who, act, clause.analysis):
        return
    if len(lead.split()) > LONGEST_LEAD:
        return
    comma = "," if found["act"].startswith(",") else ""
    behind = f" {lead[:1].lower()}{lead[1:]}" if lead else ""
    yield from _asked(clause, who, f"{{wh}} {found['aux']}{comma} {act}{behind}?")


def _as_one(who: str, analysis: Analysis) -> str:
    """Return "the keeper" for "a keeper", "any keeper", where that is who plays a part in the text."""
    kind, _, bare = who.partition(" ")
    one = f"the {bare}"
    return one if kind.lower() == "the" or one in actors(analysis) else f"{kind.lower()} {bare}"


def undergone(clause: Clause) -> Iterator[Fact]:
    """Read "The amount of the fee shall be fixed by the Council": by whom."""
    found = _UNDERGONE.match(clause.text)
    if found is None or clause.lead:
        return
    who, what, rest = found["who"], found["what"], found["rest"]
    if (
        not _is_part(who, clause.analysis)
        or _LEANS_ON_OTHERS.search(f"{what} {rest}")
        or " or by " in rest
        or " and " in rest[:5]
    ):
        return
    if points_back(f"{what[1:]} {rest}", clause):
        return
    act = f"{found['verb']} {what}{rest}"
    if len(_telling(act)) < FEWEST_TELLING or _is_done_by_others(who, act, clause.analysis):
        return
    if who.removeprefix("the ").lower().split(" ")[-1] in f"{what} {rest}".lower():
        return
    yield from _asked(clause, who, f"By {{wh}} {found['aux']} {small(what)} be {found['verb']}{rest}?")


_BARE = re.compile(r"\bthe (?P<noun>[a-z-]+)(?=$|[,;]| (?:and|or|by|in|on|at|with|from|as|is|are|shall|without)\b)")


def points_back(text: str, clause: Clause, fewest: int = FEWEST_TOLD) -> bool:
    """Tell whether a bare "the meeting" means one that a sentence just before brought up, or that is told once."""
    all_of_it = clause.analysis.document.text.lower()
    near: list[str] = []
    at = clause.sentence
    while len(near) < REACH and (before := clause.analysis.before(at)) is not None:
        near.append(before.text.lower())
        at = before
    for found in _BARE.finditer(text):
        noun = re.escape(found["noun"])
        if any(re.search(rf"\b(?:an?|any|each) (?:[a-z-]+ )?{noun}\b", told) for told in near):
            return True
        if len(re.findall(rf"\bthe {noun}\b", all_of_it)) < fewest:
            return True
    return False


def _asked(clause: Clause, who: str, asked: str) -> Iterator[Fact]:
    wrong = tuple(_others(clause, who, asked))
    bodies = all(_is_body(one) for one in (who, *(term.text for term in wrong)))
    wh = "which body" if bodies else "whom" if asked.startswith("By ") else "who"
    asked = asked.replace("{wh}", wh)
    asked = f"{asked[:1].upper()}{asked[1:]}"
    told = f"{clause.text}."
    yield from clause.fact("do", "doer", (_term(clause, who),), asked=asked, wrong=wrong, statement=told)


def _is_body(who: str) -> bool:
    said = re.split(r" (?:of|for|on) ", who.removeprefix("the ").lower())[0].split(" ")
    return said[-1] in _BODIES


def _term(clause: Clause, who: str) -> Term:
    """Return who does it, with the names that the text has for them."""
    bare = who.removeprefix("the ")
    name = clause.lexicon.called(bare)
    ways = (name.text, name.bare, *name.aliases) if name is not None else ()
    short = bare.split(" of ")[0]
    ways = (*ways, short) if short != bare and name is not None and name.kind == "office" and " " in short else ways
    at = clause.sentence.text.find(bare)
    start = clause.sentence.start + max(at, 0)
    return Term(who, SEAT, name.key if name else folded(who), start, start + len(who), tuple(dict.fromkeys(ways)))


def _is_part(who: str, analysis: Analysis) -> bool:
    """Tell whether somebody plays a part of their own in a text: a body or an office, or who is named again."""
    bare = who.removeprefix("the ")
    if _ANYBODY.search(bare) and who not in actors(analysis):
        return False
    head = re.split(r" (?:of|for|on) ", bare)[0].split(" ")[-1].lower()
    if not (is_bearer(head.split("-")[-1]) or head in _BODIES):
        return False
    return bare[:1].isupper() or who in actors(analysis)


def _telling(act: str) -> frozenset[str]:
    return frozenset(word[:6] for word in words(act) if word not in _LITTLE)


def _is_done_by_others(who: str, act: str, analysis: Analysis) -> bool:
    """Tell whether a text gives the like act to somebody else too: then either is right."""
    verb, mine = _verb(act), _telling(act)
    return any(
        one.who != who and one.verb == verb and len(one.act & mine) > MOST_SHARED * min(len(mine), len(one.act) or 1)
        for one in _deeds(analysis)
    )


def _verb(act: str) -> str:
    return re.sub(r"^\w+ly ", "", act).split(" ")[0][:4].lower()


@lru_cache(maxsize=2)
def _deeds(analysis: Analysis) -> tuple[_Deed, ...]:
    """Return what a text gives anybody to do."""
    found = []
    told = re.compile(
        r"(?P<who>\b(?:[Tt]he|[Aa]n?|[Aa]ny|[Ee]ach|[Ee]very) [^,;:.]{2,60}?),?"
        r" (?:shall|must|may|will) (?P<act>[a-z][^;:.]*)"
    )
    for sentence in analysis.sentences:
        text = " ".join(sentence.text.split())
        found += [
            _Deed(_as_one(one["who"], analysis), _verb(one["act"]), _telling(one["act"])) for one in told.finditer(text)
        ]
        found += [_Deed(one["who"], one["verb"][:4].lower(), _telling(text)) for one in _BY.finditer(text)]
    return tuple(found)


@lru_cache(maxsize=2)
def _parts(analysis: Analysis) -> tuple[str, ...]:
    """Return the bodies and offices to which a text gives something to do."""
    found = dict.fromkeys(actors(analysis))
    acts = re.compile(rf"\b[Tt]{_DOER[1:]}(?=,? (?:shall|must|may|will)\b)")
    for sentence in analysis.sentences:
        for one in acts.finditer(" ".join(sentence.text.split())):
            who = f"t{one.group()[1:]}"
            if _is_part(who, analysis):
                found[who] = None
    return tuple(found)


def _others(clause: Clause, who: str, asked: str) -> Iterator[Term]:
    """Yield who else plays a part in the text, and is not in the question."""
    said, small_key = asked.lower(), who[4:5].islower()
    parts = [one for one in _parts(clause.analysis) if one[4:5].islower() == small_key]
    for part in parts:
        if _overlap(part, who) or part.removeprefix("the ").lower() in said:
            continue
        if not any(len(other) > len(part) and _overlap(part, other) for other in parts):
            yield _term(clause, part)


def _overlap(one: str, other: str) -> bool:
    """Tell whether a name is the other's short form: "the Committee" beside "the Scientific Committee"."""
    mine, theirs = set(words(one)) - _LITTLE, set(words(other)) - _LITTLE
    return mine <= theirs or theirs <= mine


__all__ = ["doers", "points_back", "undergone"]
