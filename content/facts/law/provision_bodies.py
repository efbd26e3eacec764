"""Whom clauses of rules name: who keeps an instrument, which court decides, whose consent is needed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from content.facts.base import Fact, Term
from content.facts.identity import folded
from content.facts.law.roles import is_bearer
from content.facts.law.rule_clauses import LONGEST_ASKED, Clause, small
from content.facts.names.callings import is_calling
from content.facts.names.gazetteer import PLACES_AND_BODIES
from content.facts.names.kinds import kind_by_head
from content.facts.names.lexicon import term_of
from content.facts.names.persons import Name
from content.facts.phrases.gapped import GAP
from content.facts.worded import BODY, SEAT
from content.language import Analysis

FEWEST_OTHERS = 2  # who play another part, beside whom one is chosen
FEWEST_NAMED = 3  # times that a text names who plays a part in it

# To whom, with whom, before which court

_NAME = r"(?:the )?[A-Z][\w’'-]*(?:(?:,? (?:of|for|on|in|and)(?: the)?|,(?= [A-Z]\w+ and [A-Z]))? [A-Z][\w’'-]*)*"
_PASSIVE = re.compile(
    rf"^(?P<what>[A-Z].*?) (?P<aux>shall|must|will|may|is to|are to) be"
    rf" (?P<verb>deposited|lodged|filed|registered|submitted|referred"
    rf"|communicated|addressed|presented|transmitted|reported|forwarded|sent|paid|delivered|notified|given|made"
    rf"|brought|settled|decided|determined|subject)(?: to the (?:exclusive )?jurisdiction of)?"
    rf"(?P<mid> in the archives| in writing)? (?P<prep>with|to|before|by|of)? ?(?P<whom>{_NAME})(?P<rest>.*)$"
)
_ACTIVE = re.compile(
    r"^(?P<who>(?:The|Each|Every|Any|All|An?) [^,;:]{3,80}?|(?:States )?Parties|Members|Member States)"
    r" (?P<aux>shall|must|may|undertakes? to|agrees? to)(?P<how> (?:subsequently|promptly|immediately|annually))?"
    r" (?P<verb>communicate|submit|transmit|send|report|refer|forward|present|address|deliver|notify|inform)"
    r"(?P<rest> .+)$"
)
_TO_NAME = re.compile(rf" to (?P<whom>{_NAME})")
_NOTIFIED = re.compile(rf" (?P<whom>{_NAME})")
_DIRECT = frozenset({"notify", "inform"})
_BODIES = frozenset({"office", "organisation"})
_ORGAN_NOUNS = re.compile(
    r" (?:Commission|Council|Committee|Board|Assembly|Secretariat|Conference|Bureau|Tribunal|Agency)$"
)
_JURISDICTION = re.compile(
    rf"^(?P<what>Any [^;:]*?),? (?P<aux>shall|will|is|are) (?:be )?subject to the (?:exclusive )?jurisdiction"
    rf" of (?P<whom>{_NAME})"
)


def recipients(clause: Clause) -> Iterator[Fact]:
    """Read "shall be deposited with the Council", "shall communicate the list to the Minister"."""
    if (part := _TO_PART.match(clause.text)) is not None:
        yield from _entrusted(clause, part)
        return
    if (found := _PASSIVE.match(clause.text)) is not None and found["verb"] != "subject":
        rest = "" if found["prep"] == "by" else _cut(found["rest"])
        key = _body(clause, found["whom"])
        if key is None or not found["prep"] or len(found["what"].split()) > LONGEST_ASKED // 2 + 6:
            return
        what = small(found["what"])
        stored = found["mid"] and "archives" in found["mid"]
        lead = f"{found['mid'].strip()} of" if stored else found["prep"]
        rest = f"{found['mid']}{rest}" if found["mid"] and not stored else rest
        asked = f"{lead} {_whom(key)} {found['aux']} {what} be {found['verb']}{rest}?"
        yield from _asked_body(clause, *found.span("whom"), key, found["verb"], asked)
        return
    if (found := _ACTIVE.match(clause.text)) is not None:
        yield from _addressed(clause, found)


_TO_PART = re.compile(
    r"^(?P<what>(?:The|An?|Any|Each|Every|All) [^,;:]*?) (?P<aux>shall|must|will|may) be"
    r" (?P<verb>entrusted|submitted|referred|addressed|presented|reported|delivered|notified|given|sent|paid|returned)"
    r" (?P<prep>to|by) (?P<whom>(?:the|an?) (?:[a-z]+ )?[a-z]+(?: of (?:the|an?) (?:[a-z]+ )?[a-z]+)?)"
    r"(?P<rest>(?: (?:scheduled|in|on|for|at|when|before|after|within)\b[^,;:]*)?)$"
)


def _entrusted(clause: Clause, found: re.Match[str]) -> Iterator[Fact]:
    """Read "may be entrusted to the captain of a ship": to who plays another part in the text it may not."""
    whom = found["whom"]
    noun = whom.split(" of ")[0].split(" ")[-1]
    if not (is_bearer(noun) or is_calling(noun)):
        return
    key = clause.term(whom, BODY)
    prep = "by" if found["prep"] == "by" else "to"
    rest = "" if found["rest"].startswith(" scheduled") else found["rest"]  # that tells of whom it is
    asked = f"{prep.capitalize()} whom {found['aux']} {small(found['what'])} be {found['verb']}{rest}?"
    yield from clause.fact(found["verb"], "part", (key,), asked=asked, wrong=_other_parts(clause, whom, asked))


def _other_parts(clause: Clause, whom: str, asked: str) -> tuple[Term, ...]:
    """Return who plays another part in the text, and is not in the question."""
    return tuple(
        clause.term(actor, BODY)
        for actor in actors(clause.analysis)
        if actor not in whom and whom not in actor and actor.removeprefix("the ").lower() not in asked.lower()
    )


def _addressed(clause: Clause, found: re.Match[str]) -> Iterator[Fact]:
    """Read "shall communicate the list to the other Parties and to the Council", "shall notify the Minister of"."""
    rest, direct = found["rest"], found["verb"] in _DIRECT
    names = [_NOTIFIED.match(rest)] if direct else list(_TO_NAME.finditer(rest))
    for name in names:
        key = _body(clause, name["whom"]) if name else None
        if name is None or key is None:
            continue
        aux = "must" if found["aux"].endswith(" to") else found["aux"]
        ahead, behind = rest[: name.start()], _cut(rest[name.end() :])
        if behind.startswith((" as well as", " and ", ", as well as")):
            return  # it is told to others as well
        who = found["who"] if found["who"][:1] in "SPM" else small(found["who"])
        who = f"{who}{found['how'] or ''}"
        asked = f"{'' if direct else 'to '}{_whom(key)} {aux} {who} {found['verb']}{ahead}{behind}?"
        if ahead.endswith(" and"):
            asked = ""  # it is told to others as well
        start = found.start("rest") + name.start("whom")
        yield from _asked_body(clause, start, start + len(name["whom"]), key, found["verb"], asked)
        return


def _asked_body(clause: Clause, start: int, end: int, key: Term, verb: str, asked: str) -> Iterator[Fact]:
    gap = f"{clause.text[:start]}{GAP}{_cut(clause.text[end:])}."
    wrong = tuple(_other_bodies(clause, key, verb))
    stem = asked[:1].upper() + asked[1:]
    yield from clause.fact(verb, "body", (key,), asked=stem, gap=gap, wrong=wrong)


def courts(clause: Clause) -> Iterator[Fact]:
    """Read "any litigation will be subject to the jurisdiction of the Court of Justice"."""
    found = _JURISDICTION.match(clause.text)
    key = _body(clause, found["whom"]) if found else None
    if found is None or key is None:
        return
    wrong = tuple(_other_bodies(clause, key, "jurisdiction"))
    asked = f"To the jurisdiction of which body {found['aux']} {small(found['what'])} "
    asked += "subject?" if found["aux"] in ("is", "are") else "be subject?"
    gap = f"{clause.text[: found.start('whom')]}{GAP}."
    yield from clause.fact("subject", "body", (key,), asked=asked, gap=gap, wrong=wrong)


def _body(clause: Clause, text: str) -> Term | None:
    """Return a body or an office that a name in the clause means."""
    name = clause.lexicon.called(text) or clause.lexicon.called(text.removeprefix("the "))
    if name is None and text in actors(clause.analysis) and _ORGAN_NOUNS.search(text):
        return replace(clause.term(text, SEAT), accepted=(text.removeprefix("the "),), noun="organisation")
    if name is None or name.kind not in _BODIES or name.plural:
        return None
    at = clause.sentence.text.find(name.bare.split(" ")[0])
    return _as_body(name, clause.sentence.start + max(at, 0), len(text))


def _as_body(name: Name, start: int, size: int) -> Term:
    term = term_of(name, start, start + size)
    short, _, of = name.bare.partition(" of ")
    ways = (short, f"UN {short}") if name.kind == "office" and of.endswith("United Nations") else ()
    return replace(term, kind=SEAT, accepted=(*term.accepted, *ways), noun=name.kind)


_OFFICER = re.compile(
    r"(?:the )?(?:Executive |Deputy |High |Chief )?"
    r"(?:Director|Secretary|President|Minister|Registrar|Chair|Commissioner|Governor)\b(?:-General)?(?! Board| Office)"
)


def _whom(key: Term) -> str:
    return "whom" if key.noun == "office" or _OFFICER.match(key.text) else "which body"


def _other_bodies(clause: Clause, key: Term, verb: str) -> Iterator[Term]:
    """Yield the bodies that the text names, and never in a sentence that says the same of them."""
    mine = key.text.lower()
    yield from _curated(clause, key)
    court = _COURT.search(key.text) is not None
    for name in clause.lexicon.names.values():
        if name.kind not in _BODIES or name.plural or name.key == key.key or len(name.bare.split()) < 2:
            continue
        if name.kind != "office" and kind_by_head(name.bare.split())[0] != "organisation":
            continue  # taken for a body by its company alone
        if (
            (court and not _COURT.search(name.bare))
            or _PLACE.search(name.bare)
            or name.text.lower() in mine
            or (len(mine.split()) == 2 and name.bare.lower().endswith(mine.removeprefix("the ")))  # its whole name
            or mine in name.text.lower()
            or name.bare.lower() in clause.text.lower()
        ):
            continue
        told = [one.text for one in clause.analysis.sentences if name.bare in one.text]
        if told and not any(verb[:6] in text for text in told):
            yield _as_body(name, 0, 0)


_COURT = re.compile(r"\b(?:Court|Tribunal)\b")
_PLACE = re.compile(r"\b(?:Headquarters|Office|Offices|Building|House)\b")
_ORGANS = ("the Security Council", "the General Assembly", "the Economic and Social Council")
_OF_ALL = " of the United Nations"


def _curated(clause: Clause, key: Term) -> Iterator[Term]:
    """Yield courts beside a court, and organs of the United Nations beside one: a text mostly names too few."""
    own = {key.text.lower(), *(way.lower() for way in key.accepted)}
    text = folded(clause.analysis.document.text)
    if key.text.endswith(_OF_ALL):
        for organ in _ORGANS:
            if folded(organ.removeprefix("the ")) not in text:
                yield Term(f"{organ}{_OF_ALL}", SEAT, folded(organ), 0, 0, (organ,))
    if not _COURT.search(key.text):
        return
    for entry in dict.fromkeys(PLACES_AND_BODIES.values()):
        texts = {way.lower() for way in (entry.text, *entry.others)}
        told = any(folded(way.removeprefix("the ")) in text for way in texts)
        if entry.noun == "court" and not texts & own and not told and "supreme" not in entry.text.lower():
            yield Term(entry.text, SEAT, entry.key, 0, 0, entry.others)


def _cut(rest: str) -> str:
    """Return what stands behind a name, without what only adds to it."""
    rest = re.split(r",? (?:unless|at the request of|as part of|in order to|with a view to|for the purpose)\b", rest)[0]
    return rest.rstrip(" ,")


# With whose consent

_CONSENT = re.compile(
    r"^(?P<who>(?:The|An?|Each|Any) [^,;:]*?|[A-Z][a-z]+s) may (?P<no>not )?(?P<act>[a-z][^;:]*?),?"
    r" (?:except|only|unless) with the (?P<how>(?:[a-z]+ ){0,3})"
    r"(?P<c>consent|approval|permission|authorisation|authorization) of (?P<whom>the [A-Za-z -]+)$"
)
_WITHOUT = re.compile(
    r"^(?P<who>(?:The|An?|Each|Any) [^,;:]*?) (?:may|shall|must) not, without the (?P<how>(?:[a-z]+ ){0,3})"
    r"(?P<c>consent|approval|permission|authorisation|authorization) of (?P<whom>the [A-Za-z -]+?),"
    r" (?P<act>[a-z][^;:]*)$"
)


_NOT_WITHOUT = re.compile(
    r"^(?:No (?P<no>[a-z][^,;:]{2,40}?) (?:shall|may|must)"
    r"|(?P<who>(?:The|An?|Any|Every|Each) [^,;:]*?) (?:may|shall|must) not)"
    r" (?P<act>[a-z][^,;:]*?),? (?:without|except with) the (?P<how>(?:[a-z]+ ){0,3})"
    r"(?P<c>consent|approval|permission|authorisation|authorization) of (?P<whom>the [A-Za-z -]+)$"
)
_THEM = re.compile(r"\bthem\b")
_SEVERAL = re.compile(r"^(?:\d+\. )?(?P<what>The [a-z]+s(?: of the [a-z]+)?) (?:shall|must|are|may)\b")


def consents(clause: Clause) -> Iterator[Fact]:
    """Read "may install a transmitter only with the consent of the receiving State"."""
    if found := _CONSENT.match(clause.text):
        act = _told(found["act"], clause)
        asked = f"with whose {found['how']}{found['c']} alone may {small(found['who'])} {act}?"
    elif found := _WITHOUT.match(clause.text):
        act = _told(found["act"], clause)
        asked = f"without whose {found['how']}{found['c']} may {small(found['who'])} not {act}?"
    elif found := _NOT_WITHOUT.match(clause.text):
        act = _told(found["act"], clause)
        whose = f"without whose {found['how']}{found['c']} may"
        asked = f"{whose} no {found['no']} {act}?" if found["no"] else f"{whose} {small(found['who'])} not {act}?"
    if found is None or re.search(r"\b(?:it|them|he|she|they)\b", act):
        return
    whom = found["whom"]
    wrong = _other_parts(clause, whom, asked)
    few = len(wrong) < FEWEST_OTHERS and (wrong or " of " in whom)  # too few to choose from
    typed = (few or whom.split(" ")[-1] in asked) and whom in actors(clause.analysis)  # else its end would tell it
    bare = whom.removeprefix("the ")
    key = replace(clause.term(whom, SEAT if typed else BODY), accepted=(bare, bare.replace(" the ", " ")))
    yield from clause.fact("consent", "consent", (key,), asked=asked[:1].upper() + asked[1:], wrong=wrong)


def _told(act: str, clause: Clause) -> str:
    """Return an act with what "them" means, where the sentence before it in its paragraph is about several things."""
    before = clause.analysis.before(clause.sentence) if _THEM.search(act) else None
    if before is None or before.block != clause.sentence.block:
        return act
    found = _SEVERAL.match(" ".join(before.text.split()))
    return _THEM.sub(small(found["what"]), act) if found is not None else act


_ACTOR = re.compile(
    r"\b[Tt]he (?P<actor>[A-Z][a-z]+ (?:for|of) [A-Z][a-z]+(?: [A-Z][a-z]+)*"
    r"|(?:[a-z]+ing |[a-z]+ed )?[A-Za-z-]+(?: of the [a-z]+)?)\b"
)
# Anybody, or several: none of the parts that somebody plays in a text.
_NOBODY = re.compile(r"(?:person|party|state|member|individual|everyone|[A-Za-z-]*[^s]s)(?: of the [a-z]+)?$", re.I)


@lru_cache(maxsize=2)
def actors(analysis: Analysis) -> tuple[str, ...]:
    """Return who plays a part in a text of rules, each as "the tenant", those named several times alone."""
    found: dict[str, int] = {}
    for sentence in analysis.sentences:
        for match in _ACTOR.finditer(sentence.text):
            noun = re.split(r" (?:of|for) ", match["actor"])[0].split(" ")[-1].lower()
            if (is_bearer(noun) or match["actor"].startswith("head of ")) and not _NOBODY.match(match["actor"]):
                found[match["actor"]] = found.get(match["actor"], 0) + 1
    return tuple(f"the {actor}" for actor, count in found.items() if count >= FEWEST_NAMED)


__all__ = ["actors", "consents", "courts", "recipients"]
