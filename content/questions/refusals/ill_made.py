"""What a question made of a clause cannot be in English: a verb without its object, a person who is written. Pure.

Each shape is one that the making of questions leaves behind where a parse went astray, and that no writer puts down.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from content.facts.base import FactKind, Probe
from content.knowledge import is_date, plain
from content.language import words
from content.patterns import MONTHS, Worded
from content.questions.base import GAP

OCCASIONS = frozenset({"when", "where", "venue", "until", "since", "by"})
# What is done to something, always.
_TRANSITIVE = words(
    "father limit contain include establish create found replace bring give send invade cause allow enable describe"
    " mention release make put adopt abolish defeat capture overthrow appoint designate award grant introduce"
)
_DECIDING = words("rule decide announce report")  # by a body: what, if nothing is told?
_SAYING = words("state say claim argue insist assert")
_UNDERGOING = ("object", "that", "do", "indirect", "complement", "beneficiary")
_MADE = words("write publish compose print paint film record release unearth excavate build shoot edit")
_PERSONS_ONLY = words("assassinate murder arrest marry imprison exile execute kidnap elect")

_REFER_AS = Worded("as", r"(?:^|: |, )[Aa]s (?:which|what|whom) [^?]*\b(?:refer|call|describe|mean|know)\?$")
_HALF_QUOTED = re.compile(r"[.,][\"”’]\?$")
_AT_ZONE = Worded("utc gmt est edt cet", r"\bat (?:UTC|GMT|EST|EDT|CET)\b")
_ONE_UNIT = re.compile(
    r"(?<![\w.,])(?!1 )(?:\d[\d,.]*\d|[2-9])"
    r" (?:acre|mile|foot|inch|ton|tonne|kilometre|kilometer|metre|meter|pound|gallon)"
    r" (?:of|long|wide|high|deep|away|from|in|to|above|below)\b"
)
_IS_ON_DAY = re.compile(
    rf"(?:^|: |, )(?:[Ww]ho|[Ww]hat|[Ww]here|[Ww]hich [\w-]+(?: [\w-]+)?) (?:is|are) "
    r"(?![^?]*\b(?:\w+ed|made|held|built|written|begun|born|done|given|set|sent|known|said|thought)\b)[^?]*"
    rf"\b(?:in \d{{4}}|on (?:{MONTHS}) \d{{1,2}}, \d{{4}}|on \d{{1,2}} (?:{MONTHS}) \d{{4}})\?$"
)
_ASKED_INSIDE = re.compile(r"[a-z]\?,? [a-z]")  # the title of a book that asks, without its marks
_THUS_NOTHING = Worded("thus hence therefore", r",? and (?:thus|hence|therefore) (?:the|an?) [^,?.]*[?.]$")
_NOT_UNTIL = Worded("until", rf"(?<![Ii]t )\b(?:was|is) not until (?:{GAP}|[A-Z\d])[^.?]* that\b")
_A_SECOND = re.compile(r"^(?:[^:?]*: )?An? (?:second|third|fourth|further),? (?:by|of|in|from)\b")
_FROM_HAVE = Worded("from by with", r"\b(?:from|by|with) (?:have|has|had)\b")
_MAINLY_WHO = Worded(
    "mainly mostly partly even also especially particularly",
    r"^(?:[^:?]*: )?(?:Mainly|Mostly|Partly|Even|Also|Especially|Particularly) (?:who|whom|which|what)\b",
)
_REFERRED = Worded("referred", r"\b(?:was|were|is|are) referred (?!to\b|back\b|for\b|by\b)")
_WAS_SEVERAL = Worded("was is", r"\b(?:was|is) (?!1\b)\d[\d,]* [a-z]+ed\b")
_THAT_THING = Worded("that", r"\b(?:was|were|did|does|is) that [a-z]")
_LABEL_DASH = re.compile(r"^(?:[^:?]*: )?[A-Z]\w+ [–—] (?:which|who|what)\b")
_BARE_RANK = Worded(
    "brig gen col capt lt maj sgt adm",
    r"\b(?:Brig|Gen|Col|Capt|Lt|Maj|Sgt|Adm)\b(?:\?|,|(?: and| with| by| in| to| on| from| at)\b)",
)
_LOST_NAMED = Worded(
    "designated proclaimed declared",
    r"\b(?:designated|proclaimed|declared) (?:on|in) [^?]*\d{4} as\b",
)
_OFFICE_BARE = Worded(
    "lord bishop count duke king prince viscount earl baron emperor queen",
    r"\b(?!the|an?|as|was|were|is|became|become|becoming|elected|appointed|made|named|crowned|titled|of|by|by)[a-z]+"
    r" (?:Lord|Bishop|Count|Duke|King|Prince|Viscount|Earl|Baron|Emperor|Queen) of [A-Z]",
)
_ONE_AND_ONE = Worded("one", r"\b[a-z]+ed one(?:,|\?| and one\b)")
_GOING_ASIDE = Worded(
    "visit trip journey voyage tour flight",
    r", an? (?:visit|trip|journey|voyage|tour|flight) (?:to|of|in|from)\b[^,]*\?$",
)
_OF_CLAUSE = Worded(
    "regarding concerning about",
    r"^(?:[^:?]*: )?(?:Regarding|Concerning|About) (?:which|what|whom)\b[^?]*"
    r"\b(?:he|she|it|they) (?:had|has|made|gave)\b",
)
_ON_BODY = Worded(
    "on",
    r"(?:^|: |, )[Oo]n which (?:organi[sz]ation|company|institution|body)\b"
    r"(?![^?]*\b(?:depend|rely|call|impose|rest|spy|report|focus|press|serve)\b)",
)
# "In whom did they plant trees?": a place that was taken for a person
_IN_WHOM = Worded(
    "whom",
    r"(?:^|: |, )(?:[IiOo]n|[Aa]t|[Ii]nto|[Nn]ear) whom\b"
    r"(?![^?]*\b(?:believe|trust|confide|place|invest|interest|find|see|fire|shoot|look|aim|spy|rely|depend|call|focus"
    r"|impose|inflict|confer|bestow|throw|laugh|inspire|instil|instill|vest|model|base)\w*)",
)
_PAPER = Worded("manuscript paper article letter essay review", r"\b(?:manuscript|paper|article|essay|review)s?\b")
# "Pilot Holm 11 was delayed": a second verb that nothing ties
_FINITE = re.compile(r"\b(?:was|were|is|are|has|had|became)\b")
_TIE = re.compile(
    r"\b(?:that|which|who|whom|whose|what|when|where|why|how|and|but|or|because|after|before|if|since|while|although"
    r"|though|than|until|once|unless|whether|whereas|so|for|now|in case|all|everything"
    r"|argue\w*|sa(?:id|ys?)|claim\w*|th(?:ink|ought)\w*|believe\w*|insist\w*|state\w*|report\w*|declare\w*"
    r"|decide\w*|hope\w*|fear\w*|suggest\w*|assert\w*|complain\w*|ensure\w*|agree\w*|show\w*|know|knew|felt"
    r"|prove\w*|wrote|announce\w*|conclude\w*|find|found|note\w*|mean\w*|propose\w*|recommend\w*)\b|[,;:–—(\"“]"
)
_RELATIVE = re.compile(r"[a-z],? (?:which|that|who|whose \w+) $")


def ill_made(probe: Probe) -> str:
    """Return what is no English in a question that was made of a clause; empty where nothing is."""
    gapped = GAP in probe.stem
    if any(pattern.search(probe.stem) for pattern in (_OF_ANY if gapped else _SHAPES)):
        return "no sentence has this shape"
    return next((flaw for flaw, is_flawed in (_FLAWS[:OF_GAPS] if gapped else _FLAWS) if is_flawed(probe)), "")


# "Eventually who sold the mill?", "As which town did Tarn become known?"
_OPENS_LATE = re.compile(r"^(?:[^:?]*: )?[A-Z][a-z]+ly,? (?:who|which|what|whom)\b")
_AS_CALLED = re.compile(r"\bAs which [^?]*\b(?:known|mentions?|cites?|notes?|says?)\b")
# What no sentence with a gap has either.
_OF_ANY = (
    _AT_ZONE,
    _ONE_UNIT,
    _BARE_RANK,
    _LOST_NAMED,
    _ASKED_INSIDE,
    _THUS_NOTHING,
    _NOT_UNTIL,
    _A_SECOND,
    _FROM_HAVE,
)
_SHAPES = (
    *_OF_ANY,
    _REFER_AS,
    _AS_CALLED,
    _OPENS_LATE,
    _THAT_THING,
    _MAINLY_WHO,
    _REFERRED,
    _WAS_SEVERAL,
    _HALF_QUOTED,
    _IS_ON_DAY,
    _LABEL_DASH,
    _OFFICE_BARE,
    _ONE_AND_ONE,
    _GOING_ASIDE,
    _OF_CLAUSE,
    _ON_BODY,
    _IN_WHOM,
)


def _verb(probe: Probe) -> str:
    return probe.fact.relation.split(" ")[0]


def _lacks_object(probe: Probe) -> bool:
    """Say whether what is done to something is done to nothing: "When did a board of ten limit to lords?"."""
    if probe.fact.kind is not FactKind.EVENT or probe.fact.undergone:
        return False
    done = _verb(probe) in _TRANSITIVE and plain(probe.role) in OCCASIONS
    done = done or (_verb(probe) in _DECIDING and probe.keys[0].kind == "organisation")
    return (done or _verb(probe) in _SAYING) and not any(role.startswith(_UNDERGOING) for role in probe.fact.roles)


def _makes_a_person(probe: Probe) -> bool:
    """Say whether a person is told to have been written or published: a work was, whose name is gone."""
    subject = probe.fact.roles.get("subject", ())
    made = probe.fact.undergone and _verb(probe) in _MADE
    return made and any(term.kind in ("person", "region", "country") for term in subject)


def _undergoes_as_person(probe: Probe) -> bool:
    """Say whether a thing is told to have been assassinated: the parse took it for whoever was."""
    subject = probe.fact.roles.get("subject", ())
    done = probe.fact.undergone and _verb(probe) in _PERSONS_ONLY
    return done and any(term.kind == "phrase" and re.search(r", [A-Z]\w+$", term.text) for term in subject)


def _has_a_person(probe: Probe) -> bool:
    """Say whether somebody "had" a person: what that one was to do is lost ("had Ivo Brandt guard the gate")."""
    had = probe.fact.kind is FactKind.EVENT and probe.fact.relation == "have"
    return had and any(term.kind == "person" for term in probe.fact.roles.get("object", ()))


def _is_of_nobody(probe: Probe) -> bool:
    """Say whether "one" or "others" did it: who that is, the sentence before tells."""
    return any(term.text.lower() in _PRONOUNS for term in probe.fact.roles.get("subject", ()))


_PRONOUNS = frozenset({"one", "two", "some", "others", "another", "several", "many", "most", "both", "all", "few"})


def _means_as_person(probe: Probe) -> bool:
    return probe.fact.relation == "mean" and probe.keys[0].kind == "person"


def _sends_to_journal(probe: Probe) -> bool:
    """Say whether a paper was sent to what is called a place."""
    return "hich place " in probe.stem and _verb(probe) in ("send", "submit") and _PAPER.search(probe.stem) is not None


def _has_loose_verb(probe: Probe) -> bool:
    """Say whether a second finite verb stands in a question that no word ties to the first."""
    verbs = list(_FINITE.finditer(probe.stem))
    if len(verbs) < 2:
        return False
    return any(
        not _TIE.search(probe.stem[one.end() : two.start()]) and not _RELATIVE.search(probe.stem[: one.start()])
        for one, two in pairwise(verbs)
    )


_NUMBERED = re.compile(r"\b([A-Z][a-z]+)(?=[?,])")


def _lost_number(probe: Probe) -> bool:
    """Say whether a name has lost the number that its sentence has: "on Argo?" of "on Argo 8"."""
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    return any(
        name not in MONTHS
        and re.search(rf"\b{name} (?:\d|[IVX]+\b)", quote)
        and not re.search(rf"\b{name}\b(?! (?:\d|[IVX]+\b))", quote)
        for name in _NUMBERED.findall(probe.stem)
    )


def _lost_article(probe: Probe) -> bool:
    """Say whether a named thing stands without the article that its sentence gives it: "was Tarn Vase found"."""
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    for term in probe.fact.roles.get("subject", ()):
        if term.text.startswith("the ") or term.kind in ("phrase", "person") or is_date(term) or " " not in term.text:
            continue
        told = re.search(rf"\b(?:was|were|did|does|is|has|had) {re.escape(term.text)}\b", probe.stem)
        if told and re.search(rf"\b[Tt]he {re.escape(term.text)}\b(?!['’])", quote):
            return True
    return False


def _places_a_town(probe: Probe) -> bool:
    """Say whether a town undergoes something "in Norway", where it lies."""
    where, subject = probe.fact.roles.get("where", ()), probe.fact.roles.get("subject", ())
    inside = "where" in probe.given and any(term.kind == "country" for term in where)
    return inside and probe.fact.undergone and any(term.kind == "city" for term in subject)


OF_GAPS = 2  # of the flaws, which a sentence with a gap has as well
_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("two verbs and no tie", _has_loose_verb),
    ("nobody has a person", _has_a_person),
    ("the verb has no object", _lacks_object),
    ("a person is no work", _makes_a_person),
    ("a thing undergoes what persons do", _undergoes_as_person),
    ("who did it stands in another sentence", _is_of_nobody),
    ("a person means no word", _means_as_person),
    ("a journal is no place", _sends_to_journal),
    ("a name has lost its number", _lost_number),
    ("a name has lost its article", _lost_article),
    ("a town is placed in its country", _places_a_town),
)

__all__ = ["ill_made"]
