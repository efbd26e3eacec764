"""What a text of rules lays down of somebody or something, each rule parted behind its subject.

"The towing gear / shall not be lent or hired out": of a thing or a body that the text rules on once, its rule is told
from the others. Asked is which rule is whose; what binds is written one way, so that no number gives a pair away.

`grammar` of such a fact holds "side", "bearer" for who can be bound and "thing" for all else, "number", "one" or "many"
of them, and "force": "obliged", "free", "spared" (need not), "forbidden", "" where the text only tells how it is. The
role "done" holds what is to be done, in the base form.
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.kinds.provisions import clauses_of
from content.facts.law.provision_doers import points_back
from content.facts.law.roles import SELVES, is_bearer
from content.facts.law.rule_clauses import LEANS, Clause, as_written
from content.facts.law.telling import telling
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon
from content.facts.worded import ACT, MATTER, RULING
from content.language import Analysis, singular

LONGEST_MATTER, FEWEST_SAID, LONGEST_SAID = 18, 3, 30  # words
FEWEST_TELLING = 2
_PARTED = re.compile(
    r"^(?P<who>[A-Z][^;:]*?) (?P<binds>shall|must|may|need not|(?:is|are) (?:not )?(?:obliged|required) to"
    r"|undertakes? to|agrees? to|is|are)(?P<said>(?: not)? [a-z][^;:]*)$"
)
# What opens a clause that says when, where or for what a rule holds, or points at something said before.
_NO_SUBJECT = re.compile(
    r"^(?:If|Where|When|Whenever|While|In|On|At|By|For|From|To|Of|Under|Upon|Within|After|Before|During|Until|Unless"
    r"|Subject|Without|Notwithstanding|Except|Thereafter|There|It|They|He|She|You|We|Such|This|That|These|Those|And|Or"
    r"|But|Nothing|Nobody|Neither|Both|Consistent|Through|Throughout|Pursuant|Based|Given|Following"
    r"|Despite|Along|Together|According|Like"
    r"|Unlike|Since|Because|Although|Once|With|Recogni[sz]ing|Considering|Whereas|As|Only|One|Other|Another|What|Anyone"
    r"|Everyone|[A-Z][a-z]+ing(?= (?:the|that|also|to|in|with|an?|it|for|by|as|into|and|\w+ed|been)\b))\b"
)
_POINTS = re.compile(
    r"\b(?:he|his|him|she|her|so|thereof|thereto|thereon|therein|thereunder|hereby|also|likewise|equally|similarly"
    r"|accordingly|further|others|(?:the|such|any|that) other|same|respective|respectively|concerned|in question"
    r"|(?:referred to|mentioned|specified|prescribed|set out|provided for|described)(?! (?:in|under|by) the [A-Z])"
    r"|aforementioned|articles?|paragraphs?|sections?|sub-?sections?|annex|schedule|either(?!.* or\b))\b|\"",
    re.I,
)
# In a subject, what was said before it.
_BEFORE = re.compile(r"\b(?:it|its|they|their|them)\b", re.I)
_OPEN_END = re.compile(
    r"\b(?:which|who|whom|whose|that|where|when|if|and|or|of|to|in|by|than|as|it|they|hereby)$", re.I
)
# A verb in the subject of which the rest is lost: "the class to which they are to be assigned".
_TORN = re.compile(
    r",$|\b(?:drawn up|made|issued|taken|given|adopted)$|\bthat\b(?! (?:of|in)\b)"
    r"|\b(?:which|that|who) (?:are|is|have|has|may|shall)\b"
    r"|\b(?:are|is|will|should|can)\b|, (?:when|if|where|who|which|as|in|on)\b"
)
# "All findings", "existing staff": of what?
_UNPLACED = re.compile(
    r"(?:All|Any|No|Each|Every|Existing|Appropriate|Adequate|Special) (?:[a-z]+(?:,? and|,? or|,)? )*[a-z]+$"
)
_PLACING = re.compile(r"\b(?:of|for|in|to|from|on|at|by|with|between|under|who|which)\b")
_THEM = re.compile(r"\bthem\b")
_BINDS_LATER = re.compile(r"\b(?:shall|must|may|will)\b|^(?:is|are) to\b")
_HOLDS = re.compile(
    r"^(?:not )?(?:apply|mean|include|consist|enter into|come into|take effect"
    r"|be (?:read|construed|deemed|cited|known))\b"
)
# Anybody: what one of them must do holds of others of the text too.
_ANYBODY = re.compile(r"(?:persons?|people|individuals?|everyone|anyone|states?|part(?:y|ies)|members?|nothing)$", re.I)
_BODIES = frozenset({"organisation", "office", "conference"})
_SOMEBODY = frozenset({"agent", "head", "mission", "staff"})


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what a text of rules lays down, parted behind what it is about."""
    if not analysis.normative:
        return
    for clause in clauses_of(analysis, lexicon):
        yield from _ruling(clause)


def _ruling(clause: Clause) -> Iterator[Fact]:
    """Read "The towing gear shall not be lent": the subject, and what is laid down of it."""
    found = _PARTED.match(clause.text)
    if found is None or clause.lead or _NO_SUBJECT.match(found["who"]):
        return
    who, said = found["who"], f"{_bond(found['binds'])}{found['said']}"
    if len(who.split()) > LONGEST_MATTER or not FEWEST_SAID <= len(said.split()) <= LONGEST_SAID:
        return
    if _POINTS.search(who) or _POINTS.search(said) or _OPEN_END.search(who) or _OPEN_END.search(said):
        return
    if _THEM.search(said) or f"{found['binds']}{found['said']}" not in as_written(clause):
        return  # what was left off inside it may have torn it
    if found["binds"] in ("is", "are") and _BINDS_LATER.search(said):
        return
    subject = f"the {who[4:]}" if who.startswith("The ") else ""
    if LEANS.search(f"{who} {said}") or points_back(subject, clause) or points_back(said, clause, fewest=0):
        return
    if (
        _is_short_form(who, clause.analysis)
        or _has_loose_pronoun(who)
        or _TORN.search(who)
        or _HOLDS.match(found["said"].strip())
        or _is_of_anybody(who)
        or (_UNPLACED.match(who) and not _PLACING.search(who) and not _binds_somebody(who))
    ):
        return
    if len(telling(said)) < FEWEST_TELLING or not telling(who) or _is_the_text(who):
        return
    matter = clause.term(who, MATTER, folded(re.sub(r"^(?:the|an?|any|each|every|all) ", "", who, flags=re.I)))
    ruling = clause.term(said, RULING)
    yield Fact(
        fact_id(FactKind.RULE, "lay down", matter.key, ruling.key),
        FactKind.RULE,
        "lay down",
        {"matter": (matter,), "ruling": (ruling,)} | _act(found["binds"], found["said"], clause),
        f"{who} {said}.",
        (clause.analysis.evidence(clause.sentence),),
        grammar={
            "side": "bearer" if _binds_somebody(who) else "thing",
            "number": "many" if _is_many(who) else "one",
            "force": _force(found["binds"], found["said"]),
        },
    )


def _act(binds: str, said: str, clause: Clause) -> dict[str, tuple[Term, ...]]:
    """Return what is to be done; what is only undergone, or so, is no act."""
    act = said.strip().removeprefix("not ")
    if binds in ("is", "are") or re.match(
        r"(?:be|have|enjoy|consist|remain|not|also|only|in|at|by|on|with|for|,)\b", act
    ):
        return {}
    return {_force(binds, said): (clause.term(act, ACT),)}


def _force(binds: str, said: str) -> str:
    if binds in ("is", "are"):
        return ""
    if " not " in binds or binds == "need not":
        return "spared"
    if said.startswith(" not "):
        return "forbidden"
    return "free" if binds == "may" else "obliged"


def _bond(binds: str) -> str:
    """Return what binds without a number: "are not required to" is "need not", "undertakes to" is "must"."""
    if not binds.endswith(" to"):
        return binds
    return "need not" if " not " in binds else "must"


def _head(who: str) -> str:
    bare = re.sub(r"^(?:the|an?|any|each|every|all) ", "", who, flags=re.I)
    first = re.split(
        r" (?:of|for|on|in|to|at|by|with|from|under|between|which|who|that|whose|and|or|\w+ing|\w+ed)\b", bare
    )[0]
    return first.split(" ")[-1].lower()


def _binds_somebody(who: str) -> bool:
    head = singular(_head(who))
    parts = (head, *head.split("-"))
    return any(map(is_bearer, parts)) or HEADS.get(head) in _BODIES or head.endswith("ist") or head in _SOMEBODY


def _is_many(who: str) -> bool:
    head = _head(who)
    return singular(head) != head or bool(re.search(r"^All\b|\band\b", who))


def _is_short_form(who: str, analysis: Analysis) -> bool:
    """Tell whether "the Committee" may be any of several: the text tells of longer names that end so as often."""
    if not re.fullmatch(r"The [A-Z][\w-]+", who):
        return False
    text, noun = analysis.document.text, re.escape(who[4:])
    longer = len(re.findall(rf"\b[A-Z][\w-]+ {noun}\b", text)) - len(re.findall(rf"\bThe {noun}\b", text))
    return 2 * longer >= len(re.findall(rf"\b{noun}\b", text))


def _has_loose_pronoun(who: str) -> bool:
    """Tell whether a subject speaks of something before what it could mean."""
    found = _BEFORE.search(who)
    return found is not None and not telling(who[: found.start()])


def _is_of_anybody(who: str) -> bool:
    return bool(_ANYBODY.search(_head(who))) and len(telling(who)) == 1


def _is_the_text(who: str) -> bool:
    """Tell whether a rule is about the text of rules itself: it rules on that in many ways."""
    return len(who.split()) <= 2 and _head(who) in SELVES


__all__ = ["find"]
