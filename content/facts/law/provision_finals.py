"""When, where, in which languages and under which law: what the final clauses of rules fix."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.answers import words
from content.facts.base import Fact, Term
from content.facts.identity import folded
from content.facts.law.roles import SELVES, is_bearer
from content.facts.law.rule_clauses import Clause
from content.facts.names.gazetteer import DEMONYMS
from content.facts.phrases.gapped import GAP
from content.facts.values.dates import dates_in
from content.facts.values.numbers import spelled
from content.language import singular

LONGEST_TITLE = 10  # words
BARRED = "act barred"
LAW = "law of a country"
LANGUAGE_KIND = "language"

# By which law

_LAW = re.compile(
    r"^(?P<what>[^,;]*? (?:shall|will|is to) be governed by) (?P<law>(?P<whose>[A-Z][a-z]+) law)\b(?P<rest>[^;]*)$"
)
_LAWS = ("French", "German", "Dutch", "English", "Swiss", "Irish")


def laws(clause: Clause) -> Iterator[Fact]:
    """Read "shall be governed by Belgian law"."""
    if (found := _LAW.match(clause.text)) is None or (people := DEMONYMS.get(found["whose"].lower())) is None:
        return
    ways = (f"the law of {people.text}", found["whose"], people.text)
    key = replace(clause.term(found["law"], LAW, f"law {people.key}"), accepted=ways)
    others = (f"{whose} law" for whose in _LAWS if whose != found["whose"])
    wrong = tuple(clause.term(law, LAW) for law in others if law not in clause.analysis.document.text)
    yield from clause.fact("govern", "law", (key,), gap=clause.with_gap(*found.span("law")), wrong=wrong)


# When, and where

_DAY = r"\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+,? \d{4}"
_INSTRUMENT = "Convention|Treaty|Protocol|Agreement|Charter|Covenant|Pact|Declaration|Statute|Constitution"
_SIGNED = re.compile(
    rf"\b[Tt]he (?P<name>(?:[A-Z][\w-]+ )*(?:{_INSTRUMENT})(?: (?:of|on|for|against|concerning|relating to)"
    rf"(?: the)?(?: [A-Z][\w-]+| of| the| and)+)?),? (?P<verb>signed|adopted|concluded|done) (?:at|in)"
    rf" (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)*),?"
    rf" on (?P<date>{_DAY})"
)


def signed(clause: Clause) -> Iterator[Fact]:
    """Read "the Harbour Convention signed at Tarn on 3 May 1926"."""
    text = " ".join(clause.sentence.text.split())
    for found in _SIGNED.finditer(text):
        name, place = f"the {found['name']}", found["place"]
        when = _date(clause, found["date"])
        if when is None or len(found["name"].split()) < 2:
            continue
        verb = "signed" if found["verb"] == "done" else found["verb"]
        relation = {"signed": "sign", "adopted": "adopt"}.get(verb, "conclude")
        told = f"{name[:1].upper()}{name[1:]} was {verb} at {place} on {found['date']}."
        asked = f"When was {name} {verb} at {place}?"
        yield from clause.fact(
            relation, "when", (when,), asked=asked, gap=told.replace(found["date"], GAP), named=True, statement=told
        )
        where = replace(clause.term(place, "city", folded(place)), noun="city")
        asked = f"Where was {name} {verb} on {found['date']}?"
        yield from clause.fact(
            relation, "where", (where,), asked=asked, gap=told.replace(place, GAP), named=True, statement=told
        )


_OPEN_UNTIL = re.compile(
    rf"\buntil (?P<date>{_DAY}),? at (?P<place>the [A-Z][\w-]+(?: (?:of|for|in|and|the|[A-Z][\w-]+))*)(?=,| and\b|\.|$)"
)


def open_until(clause: Clause) -> Iterator[Fact]:
    """Read "open for signature until 3 May 1961 at the Ministry, and subsequently, until 1 June 1962, at ..."."""
    text = " ".join(clause.sentence.text.split())
    match = re.match(
        r"(?:The (?:present )?|This )(?P<self>[A-Z]\w+) shall be open (?:for|to) (?P<what>signature|accession)", text
    )
    if match is None:
        return
    for found in _OPEN_UNTIL.finditer(text):
        when = _date(clause, found["date"])
        told = f"The {match['self']} was open for {match['what']} at {found['place']} until {found['date']}."
        asked = f"Until when was the {match['self']} open for {match['what']} at {found['place']}?"
        if when is not None:
            gap = told.replace(found["date"], GAP)
            yield from clause.fact("open", "when", (when,), asked=asked, gap=gap, statement=told)


_OPEN_AT = re.compile(
    r"^The (?P<self>[A-Z]\w+) (?P<be>shall be|is|will be) open(?:ed)? for (?P<what>signature|accession|ratification)"
    r"(?: by [^,;]*?)? at (?P<place>(?:the )?(?:[A-Z][\w-]+ (?:(?:of|for|in|at)(?: the)? )?)*?"
    r"(?:in |at )?(?P<city>[A-Z][a-z]+(?:,? [A-Z]\.? ?[A-Z]\.)?)),? (?P<time>from|until|on)\b (?P<when>[^;]*?\d{4})"
)


def open_at(clause: Clause) -> Iterator[Fact]:
    """Read "shall be open for signature at the Harbour Office at Tarn from 3 to 9 May 1961": in which city."""
    found = _OPEN_AT.match(clause.text)
    if found is None or found["city"] in SEATS or len(found["when"].split()) > LONGEST_TITLE:
        return
    key = replace(clause.term(found["city"], "city", folded(found["city"])), noun="city")
    asked = f"In which city was the {found['self']} open for {found['what']} {found['time']} {found['when']}?"
    told = f"The {found['self']} was open for {found['what']} at {found['place']} {found['time']} {found['when']}."
    yield from clause.fact("open", "where", (key,), asked=asked, statement=told)


# What stands behind the last "at" and is no city.
SEATS = frozenset(words("Headquarters Office Ministry Secretariat Organization Organisation Nations Union Affairs"))
_BARRED = re.compile(
    r"^No (?P<what>[a-z]+) (?P<aux>may|shall|can) be (?P<verb>[a-z]+(?:ed|de|en))"
    r" (?P<rest>(?:to|from|in|under) the [A-Z].*)$"
)


def barred(clause: Clause) -> Iterator[Fact]:
    """Read "No reservations may be made to this Convention"."""
    found = _BARRED.match(clause.text)
    if found is not None and not is_bearer(singular(found["what"])):
        key = replace(clause.term(found["what"], BARRED), accepted=(singular(found["what"]),))
        asked = f"What {found['aux']} not be {found['verb']} {found['rest']}?"
        yield from clause.fact("bar", "barred", (key,), asked=asked)


_DONE = re.compile(
    r"^(?:DONE|Done) (?:at|in) (?:the [^,]*? (?:at|in) )?(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)*),? (?:this|on|the)\b"
)


def done(clause: Clause) -> Iterator[Fact]:
    """Read "DONE at the Harbour Office at Tarn, this third day of May"."""
    found = _DONE.match(" ".join(clause.sentence.text.split()))
    title = clause.analysis.document.title
    title = title if len(title.split()) <= LONGEST_TITLE else title.split(",")[0]
    if found is None or not re.search(rf"\b(?:{_INSTRUMENT})\b", title) or len(title.split()) > LONGEST_TITLE:
        return
    name = f"the {title.removeprefix('The ')}"
    key = replace(clause.term(found["place"], "city", folded(found["place"])), noun="city")
    told = f"{name[:1].upper()}{name[1:]} was concluded at {found['place']}."
    gap = told.replace(found["place"], GAP)
    asked = f"In which city was {name} concluded?"
    yield from clause.fact("sign", "where", (key,), asked=asked, gap=gap, named=True, statement=told)


def _date(clause: Clause, text: str) -> Term | None:
    """Return the date of the clause's sentence that is written so."""
    for dated in dates_in(clause.sentence, clause.analysis):
        if dated.term.kind == "day" and " ".join(dated.term.text.split()) == text:
            return dated.term
    return None


# In which languages

LANGUAGES = (
    "Arabic", "Chinese", "Dutch", "English", "French", "German", "Greek", "Hungarian", "Italian", "Japanese", "Polish",
    "Portuguese", "Russian", "Spanish", "Swedish", "Turkish",
)  # fmt: skip
_LANGUAGE = "|".join(LANGUAGES)
_AUTHENTIC = re.compile(
    rf"\b(?P<list>(?:{_LANGUAGE})(?:, (?:{_LANGUAGE}))*,? and (?:{_LANGUAGE}))(?: languages?)?(?: texts?| versions?)?"
)
_TOO_MANY = 5


def languages(clause: Clause) -> Iterator[Fact]:
    """Read "of which the English and French texts are equally authentic"."""
    text = " ".join(clause.sentence.text.split())
    found = _AUTHENTIC.search(text)
    said = re.search(r"\bauthentic\b", text)
    self_name = re.search(rf"\b(?:this|the(?: present)?) ({'|'.join(sorted(SELVES))})\b", text, re.I)
    if found is None or said is None or self_name is None:
        return
    told = re.findall(_LANGUAGE, found["list"])
    if not 2 <= len(told) <= _TOO_MANY:
        return
    keys = tuple(clause.term(one, LANGUAGE_KIND, f"language {one.lower()}") for one in told)
    near = [one for one in ("Arabic", "German", "Portuguese", "Italian", "Spanish", "Russian") if one not in told]
    wrong = tuple(clause.term(one, LANGUAGE_KIND, f"language {one.lower()}") for one in near[:4])
    what = f"the {self_name[1]}"
    asked = f"In which {spelled(len(told))} languages are the texts of {what} authentic?"
    listed = f"{', '.join(told[:-1])} and {told[-1]}"
    statement = f"The texts of {what} are authentic in {listed}."
    yield from clause.fact("authentic", "languages", keys, asked=asked, wrong=wrong, statement=statement)


__all__ = ["LANGUAGES", "barred", "done", "languages", "laws", "open_at", "open_until", "signed"]
