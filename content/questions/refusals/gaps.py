"""What stops a sentence with a gap: what gives the answer away, what leaves it open, what does not read well."""

import re
from collections.abc import Callable, Iterator

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.law.torn import counts_elsewhere
from content.facts.worded import PERIOD
from content.knowledge import demonyms, is_date, plain
from content.patterns import Worded
from content.questions.base import GAP
from content.questions.keys.phrases import NUMBERED, is_hollow
from content.questions.lint.base import content

FEWEST_TOLD, FEWEST_WITH_NAME = 5, 3  # words that carry meaning beside the gap
# What is done again and again: nobody writes one book.
REPEATED = frozenset(words("publish write issue propose hold make give deliver produce release win undertake receive"))
FEWEST_PLAIN = 2  # words beside names and the verb, where no date tells what is meant
_DATED = re.compile(r"\b\d{4}\b")
SHORTEST_WORD = 10  # letters of a single word that says enough by itself
# "An effort to ____ in 1932 failed.": what goes on behind the gap fits few of the options.
DEEDS = frozenset({"infinitive", "gerund"})
_VAGUE = re.compile(
    r"(?:(?:any|each|all|every|no|some|many|most|several|various|other|certain|both|its|their|his|her)\b|each other)",
    re.I,
)
_CALLED = re.compile(rf"\b(?:as|called|named|dubbed|nicknamed) (?:the )?{GAP}")  # "was praised as the ____"
_ARTICLE = re.compile(r"\b(?:a|an)\s+____|\ba\(n\) ____ of\b", re.I)
# "any ____", "newly-recognized ____", "(____)", "to 2.5 ____": what stands there is no answer of its own.
_TAKING = frozenset(
    words(
        "north northern south southern east eastern west western any some more its their his her no each every own such"
        " other this these those most de du von van di da del della der"
    )
)
_LAST_WORD = re.compile(r"\w+$")
_TITLED = re.compile(r"\w-\w+$|\b(?:St|Dr)\.$", re.I)
LONGEST_BEFORE = 40  # letters: no word before a gap is longer
_NUMBER = re.compile(r"(?<![\d.,])(?:\d{1,3}|\d+[.,]\d+)$")
_BEHIND_NUMBER = re.compile(r"[.,;?]| (?:in|of|to|for|by|from|per)\b", re.I)
_SINCE = re.compile(rf"\((?:in|on|since) {GAP}\)")  # a date that says when: "Norland (in 1931)"
_HEADLESS = re.compile(
    r"^(?:Under|In|At|By|With|On|From|For|After|Before|During)\b[^,]*, (?:was|were|is|are|has|had|have) "
)
# "Ada Holm's doubts showed in Ada Holm's letters": nobody writes so
# (It begins with a capital, and then asks whether a word does: so the places where it may begin are found quickest.)
_TIES = r"(?:(?:of|for|and|the) )*"
_NAMED_TWICE = re.compile(
    rf"([A-Z](?<=\b.)[\w.-]+ (?:{_TIES}(?:[A-Z][\w.-]+ {_TIES})+[A-Z][\w-]+|[A-Z][\w-]+'s))\b.*\b\1"
)
_CONVERTED = re.compile(r"\d[^.]*, (?:approximately|about|roughly|or) ____")
_SOME_KIND = Worded(
    "important significant major notable",
    r"\b(?:one|an?) (?:important|significant|major|notable) \w+ (?:to|for|by) ____",
)
_COMPUTED = Worded("from", r"\bfrom\b.*\b\d{4}\b.*\b(?:to|by)\b.*\b\d{4}\b.*____ years")
_NEVER_SINCE = Worded("not never no", r"\b(?:not|never|no)\b.*\b(?:after|since) ____")
_AS_OF = Worded("as", r"\b[Aa]s (?:of|at) (?:____|which|what)")
# "The second was an Oxford tutor": the second of what?
_RANKED = re.compile(
    r"^(?:[^:]*: )?The (?:first|second|third|fourth|fifth|last|next|other|others|former|latter|remainder|rest)"
    r" (?:was|were|is|are|had|has|have|did)\b"
)
_ANOTHER = Worded(
    "another", r"\banother (?:[\w-]+ ){0,2}[\w-]+\?|\bas another [\w-]+[.?]$"
)  # "When did Holm see another comet?"
# "returned to his laboratory on ____": which of many times?
# (a place is left many times, a union once)
_UNION = (
    r"(?! the (?:[a-z]+ )?(?:standard|union|league|pact|alliance|organi[sz]ation|party|coalition|agreement|treaty|bloc"
    r"|federation|confederation)\b)"
)
_OF_CENTURY = re.compile(r"\b\d\d00['’]?s$")  # "the 1400s" are ten years or a hundred
_CAME = re.compile(
    rf"\b(?:returned|went|arrived|left{_UNION}|travell?ed|moved|visited|spoke)\b(?! on\b)[^A-Z]* (?:in|on|by) {GAP}"
    rf"|\bdid (?:(?:the )?[A-Z][\w.’'-]* )+(?:return|go(?! on)|arrive|leave{_UNION}|travel|move|visit|speak)"
    r"\b[^A-Z?]*\?"
)
# "the ____ 5 rocket", "at ____'s Hospital": what is left is half of a name
_CUT_NAME = re.compile(r"____(?:\d| \d{1,3}\b(?!,\d)|'s [A-Z])")
_CUT_PAIR = re.compile(r"[A-Z]\w+ (?:for|of) (?:the )?____ and [A-Z]")
# "born in Harlow, ____.": whoever knows where that is knows the answer
_OF_PLACE = re.compile(r"\b(?:in|at|near|from|to) (?:[A-Z][\w.-]+ )*[A-Z][\w.-]+, ____[.,;?]")
# "published a book in ____."
_OF_MANY = re.compile(r"\b\w+ (?:an?|one|two|three|four|five) [\w-]+(?: (?:in|on|at) ____\.|\?)$")
_ANCHOR = re.compile(r"(?<=[\w,;] )[\"“]?[A-Z]|\d|[\"“]|^(?:The )?[A-Z][\w-]+ [A-Z]")


def gap_flaw(probe: Probe) -> str:
    """Return the rule that stops a gapped sentence, empty where it may be asked."""
    key = probe.keys[0]
    rest = probe.stem.replace(GAP, " ")
    if flaw := misshapen(probe.stem, key):
        return flaw
    if counts_elsewhere(probe.stem):
        return "gate: how many another rule lists tells nothing"
    if key.kind != "phrase" and probe.fact.relation in REPEATED and _OF_MANY.search(probe.stem):
        return "gate: the event is not identified"
    told = len(content(words(rest)))
    named = _ANCHOR.search(rest) is not None or _is_anchored(probe)
    if told < (FEWEST_WITH_NAME + (GAP not in probe.stem) if named else FEWEST_TOLD):
        return "gate: the rest of the sentence says too little"
    if GAP not in probe.stem:
        return ""
    called = _CALLED.search(probe.stem) if key.kind == "quoted" else '"' in rest
    if not called and not _DATED.search(rest) and len(_plain_words(rest, probe.fact.relation)) < FEWEST_PLAIN:
        return "gate: the rest of the sentence says too little"
    if key.kind == "phrase" and (NUMBERED.match(key.text) or _VAGUE.match(key.text) or _says_little(key)):
        return "gate: the answer says too little"
    if plain(probe.role) in DEEDS and not probe.stem.endswith(f"{GAP}."):
        return "gate: a deed is asked for before the sentence ends"
    return "gate: the rest of the sentence names the people" if any(_names_people(rest, k) for k in probe.keys) else ""


def _names_people(stem: str, key: Term) -> bool:
    """Say whether a stem calls people or things after the country that is asked for: "the Norwegian monarchs"."""
    said = words(stem) if key.kind == "country" else ()
    return bool(said) and any(word in said for word in demonyms(key.text))


def misshapen(stem: str, key: Term) -> str:
    """Return what is wrong with how a sentence with a gap is put."""
    return next((f"gate: {flaw}" for flaw, is_flawed in _SHAPES if is_flawed(stem, key)), "")


_SHAPES: tuple[tuple[str, Callable[[str, Term], object]], ...] = (
    (
        "an article before the gap",
        lambda stem, key: GAP in stem and key.kind != "ratio" and _ARTICLE.search(stem),  # "at a ____ ratio"
    ),
    (
        "the gap splits a phrase, a name or a bracket",
        lambda stem, key: GAP in stem and (_is_split(stem, key) or _cuts_name(stem)),
    ),
    (
        "the place before the gap tells in what it lies",
        lambda stem, key: key.kind in {"country", "region"} and _OF_PLACE.search(stem),
    ),
    ("the sentence has lost its subject", lambda stem, key: _HEADLESS.search(stem)),
    ("a decade is written as a century is", lambda stem, key: key.kind == "decade" and _OF_CENTURY.search(key.text)),
    ("a sum in other money is an aside", lambda stem, key: key.kind == "money" and _CONVERTED.search(stem)),
    ("the rest of the sentence says too little", lambda stem, key: _SOME_KIND.search(stem)),
    ("the years of the sentence tell how many they are", lambda stem, key: _COMPUTED.search(stem)),
    ("what held at a date may hold at others", lambda stem, key: _AS_OF.search(stem)),
    ("the event is not identified", lambda stem, key: is_date(key) and _CAME.search(stem)),
    ("the sentence speaks of one of several", lambda stem, key: _RANKED.search(stem)),
    ("the sentence speaks of another", lambda stem, key: _ANOTHER.search(stem)),
    ("the sentence is as true of what came later", lambda stem, key: _NEVER_SINCE.search(stem)),
    ("the question names the people", _names_people),
    ("the sentence names something twice", lambda stem, key: _NAMED_TWICE.search(stem)),
)


def _is_split(stem: str, key: Term) -> bool:
    """Say whether a gap stands in a bracket, or with part of its phrase left before it; "every ____" takes a period."""
    stem = stem.replace(f"every {GAP}", GAP) if key.kind == PERIOD else stem
    at = stem.find(GAP)
    if stem.find("so-called ") == at - len("so-called "):
        return False  # "the so-called ____ group": the name is whole
    if stem.rfind("(", 0, at) > stem.rfind(")", 0, at) and not _SINCE.search(stem):
        return True
    return any(_takes_gap(stem[:at], stem[at + len(GAP) :]) for at in _gaps(stem))


def _cuts_name(stem: str) -> bool:
    return _CUT_NAME.search(stem) is not None or (f"{GAP} and " in stem and _CUT_PAIR.search(stem) is not None)


def _gaps(stem: str) -> Iterator[int]:
    """Yield where gaps begin."""
    at = stem.find(GAP)
    while at >= 0:
        yield at
        at = stem.find(GAP, at + len(GAP))


def _takes_gap(before: str, behind: str) -> bool:
    """Say whether the word before a gap is part of what belongs there."""
    tail = before[-LONGEST_BEFORE:]
    told = tail.rstrip()
    last = _LAST_WORD.search(told)
    if last is not None and last[0].lower() in _TAKING:
        return True
    if (told[-1:] == "." or "-" in told) and _TITLED.search(told):
        return True
    return before[-1:] == " " and _NUMBER.search(tail[:-1]) is not None and _BEHIND_NUMBER.match(behind) is not None


def _plain_words(rest: str, relation: str) -> set[str]:
    """Return what a sentence says beside its names and its verb: "Norland established ____." says nothing."""
    plain_words = tuple(word for word in re.findall(r"[^\W\d_][\w-]*", rest) if word.islower())
    return {word for word in content(plain_words) if not word.startswith(relation.split(" ")[0][:4])}


def _says_little(key: Term) -> bool:
    """Say whether a phrase is hollow, or one short common word."""
    telling = content(words(key.text))
    if re.match(r"(?:\S+ ){0,3}\S*\d", key.text) and not re.search(r"\b\d{4}\b", key.text):
        return True  # its number is asked by itself
    return is_hollow(key) or (len(telling) < 2 and not any(len(word) >= SHORTEST_WORD for word in telling))


def _is_anchored(probe: Probe) -> bool:
    """Say whether the rest names anything beside phrases."""
    return any(term.kind != "phrase" for role in probe.given for term in probe.fact.roles.get(role, ()))


__all__ = ["gap_flaw", "misshapen"]
