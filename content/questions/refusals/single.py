"""What a thing has one of: its seat, its language, its first president. A question for it need say no more. Pure."""

import re

from content.answers import words
from content.facts.base import Fact, Probe, Term
from content.knowledge import FactBase, plain
from content.language import is_adjective, is_noun

# Relations of which one filler of a role is told of a thing, whatever else it did.
_SINGLE = frozenset(
    {
        ("headquarter", "where"),
        ("base", "where"),
        ("locate", "where"),
        ("situate", "where"),
        ("originate", "where"),
        ("baptize", "when"),
        ("baptise", "when"),
        ("christen", "when"),
    }
)
# What is said to be one by its rank, or by what it is: "Norway's first president", "the capital of Norway".
_RANKED = re.compile(r"\b(?:first|second|third|last|only|official|national|most [a-z]+)\b")
_ATTRIBUTES = frozenset(
    words(
        "capital language currency anthem motto religion founder birthplace nickname headquarters seat predecessor"
        " successor inventor discoverer"
    )
)
_WHAT_IT_IS = re.compile(r"^(?:[^:?]*: )?(?:Who|What|Which [a-z]+(?: [a-z]+)?) (?:is|was) (the [^?]+)\?$")
_OF_NAMED = re.compile(r"['’]s? [a-z]|\b(?:of|in|on) (?:the )?[A-Z]|\bin the world\b")
_OF_SEVERAL = re.compile(
    r"\b(?:one|some|two|three|among|another|nearest|west|east|rest|test|interest|request|forest)\b"
)
_NAMED_AFTER = re.compile(r"^(?:After|For) (?:whom|which \w+|what) .*\bnamed\?$")
_HIGH = re.compile(
    r"^At what (?:elevation|altitude|height) (?:does|do|is|are) (?:the )?[A-Z].* (?:lie|stand|situated|located)\?$"
)
_PARTNERED = ("marry", "object")
_TAUGHT = frozenset({"at", "under"})


def asks_single(probe: Probe, base: FactBase) -> bool:
    """Say whether a question asks a named thing for what it has one of."""
    subject = probe.fact.roles.get("subject", ())
    asked = (probe.fact.relation, plain(probe.role))
    told = _WHAT_IT_IS.match(probe.stem)
    if asked in (("is", "subject"), ("be", "subject"), ("be", "name")) and told:
        return is_one_by_rank(told[1])  # "Which tunnel is the longest road tunnel in Tarn?"
    if asked == ("be", "complement") and subject:
        return is_one_by_rank(subject[0].text) and probe.keys[0].kind != "phrase"
    if _HIGH.match(probe.stem) and probe.role == "count":
        return True
    if len(subject) != 1 or subject[0].kind == "phrase" or "subject" not in probe.given:
        return False
    if asked == _PARTNERED:  # who married twice is asked with the year
        return len({fact.evidence[0].start for fact in base.facts if _weds(fact, subject[0])}) == 1
    if _NAMED_AFTER.match(probe.stem) or (asked == ("be", "where") and subject[0].kind in ("organisation", "building")):
        return True
    return asked in _SINGLE or (asked[0] == "study" and asked[1] in _TAUGHT and "object" in probe.given)


def is_one_by_rank(text: str) -> bool:
    """Say whether a phrase names whose it is, and what it is is one: "the official language of Norway"."""
    if not _OF_NAMED.search(text) or _OF_SEVERAL.search(text):
        return False
    said = words(text)
    highest = any(word.endswith("est") and is_adjective(word) and not is_noun(word) for word in said)
    return highest or _RANKED.search(text) is not None or not _ATTRIBUTES.isdisjoint(said)


def _weds(fact: Fact, person: Term) -> bool:
    told = (term for terms in fact.roles.values() for term in terms)
    return "marry" in fact.relation and any(term.key == person.key for term in told)


__all__ = ["asks_single", "is_one_by_rank"]
