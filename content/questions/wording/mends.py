"""What a question takes back from its sentence so that it says what that says, and nothing that leans on another. Pure.

A frame or a gapped sentence loses what tells one thing from another: which treaty, of what kind, when it became so.
Where the sentence has the words in one place, they are put back; what cannot be put back is refused elsewhere.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from content.answers import words
from content.facts.base import Probe
from content.knowledge import is_date
from content.language import verb_bases
from content.patterns import MONTHS, Worded
from content.questions.base import GAP

_OPENS = r"(?P<opens>^(?:[^:?]*: )?|, )"


def mended(probe: Probe) -> Probe:
    """Return a probe whose stem and gapped sentence say what its sentence says beside them; itself where they do."""
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    for mend in _MENDS:
        stem = mend(probe.stem, quote, probe)
        gapped = stem if probe.gapped == probe.stem else probe.gapped and mend(probe.gapped, quote, probe)
        if (stem, gapped) != (probe.stem, probe.gapped):
            probe = replace(probe, stem=stem, gapped=gapped)
    return probe


_MADE = (
    "passed introduced issued signed adopted created formed founded published wrote built made proposed launched"
    " enacted approved drafted established pass introduce issue sign adopt create form found publish write build"
    " propose launch enact approve draft establish"
)
# "passed another bill that repealed the Act": what it did tells which, and it need not be another
_ANOTHER = Worded(
    "another",
    rf"(?P<before>\b(?:{'|'.join(_MADE.split())}) |^)(?P<article>[Aa])nother "
    r"(?=(?P<first>\w)(?:[\w-]+ ){0,2}[\w-]+ (?:[^.?]* )?(?:which|that|to) \w)",
)


def _without_another(text: str, quote: str, probe: Probe) -> str:
    found = _ANOTHER.search(text)
    if found is None:
        return text
    article = f"{found['article']}{'n' if found['first'].lower() in 'aeiou' else ''}"
    return f"{text[: found.start()]}{found['before']}{article} {text[found.end() :]}"


_KIND = Worded("which", rf"{_OPENS}(?P<which>[Ww]hich) (?P<noun>[a-z]+) ")
_A_KIND_OF = re.compile(r"\ban? [a-z]+(?:al|ic|ary|ive|et|an) [a-z]+, ")
_PLAIN_KINDS = frozenset(words("similar additional final formal initial eventual important"))


def _with_kind(text: str, quote: str, probe: Probe) -> str:
    """Ask "Which secret treaty" of "a secret agreement, the Treaty of Tarn": they may have made others."""
    noun = probe.keys[0].noun
    found = _KIND.search(text) if len(probe.keys) == 1 and f"hich {noun} " in text else None
    if found is None or found["noun"] != noun:
        return text
    bare = probe.keys[0].text.removeprefix("the ")
    if (f", {bare}" not in quote and f", the {bare}" not in quote) or not _A_KIND_OF.search(quote):
        return text
    told = re.search(rf"\ban? (?P<kind>[a-z]+(?:al|ic|ary|ive|et|an)) [a-z]+, (?:the )?{re.escape(bare)}\b", quote)
    if told is None or told["kind"] in _PLAIN_KINDS or told["kind"] in probe.keys[0].text.lower():
        return text
    at = found.start("noun")
    return f"{text[:at]}{told['kind']} {text[at:]}"


_DOER = Worded("which", rf"{_OPENS}(?P<asks>[Ww]hich [a-z]+) (?P<verb>[a-z]+) ")
_LATER = re.compile(r"Later,? (?:the )?[A-Z]")


def _with_later(text: str, quote: str, probe: Probe) -> str:
    """Ask "Which agency later became" of what a sentence says of a later time."""
    found = _DOER.search(text) if _LATER.match(quote) else None
    if found is None or " later " in text or found["verb"] in _HELPING:
        return text
    return f"{text[: found.end('asks')]} later{text[found.end('asks') :]}"


_HELPING = frozenset(words("was were is are had has have did does do would will could can may might"))


_NARROWING = r"[a-z]+ed (?:in|at|near|on|around|outside|along|under|within)\b"
_NARROWED = Worded("in at near on around outside along under within", rf" {_NARROWING}")


@lru_cache(maxsize=1024)
def _narrowed(quote: str) -> tuple[int, ...]:
    """Return where in a sentence what stands before is narrowed by a participle and a place."""
    return tuple(found.start() for found in _NARROWED.finditer(quote))


def _with_participle(text: str, quote: str, probe: Probe) -> str:
    """Ask "Which army stationed near Tarn outnumbered": what narrows a name behind it is part of what is meant."""
    bare = probe.keys[0].text.removeprefix("the ")
    narrowed = len(probe.keys) == 1 and any(quote.endswith(bare, 0, at) for at in _narrowed(quote))
    found = _DOER.search(text) if narrowed else None
    if found is None or f" {found['verb']} " not in quote:
        return text
    told = re.search(rf"\b{re.escape(bare)} (?P<told>{_NARROWING}[^,;.()]*?) {found['verb']} ", quote)
    if told is None or len(told["told"].split()) > LONGEST_TOLD:
        return text
    return f"{text[: found.end('asks')]} {told['told']}{text[found.end('asks') :]}"


LONGEST_TOLD = 7  # words behind a name that narrow it

_SECTION = Worded(
    "section article clause title paragraph",
    r"\b(?P<part>section|article|clause|paragraph) (?P<number>[IVXLC]+|\d+)"
    r"(?P<law> of the (?:[A-Z][\w-]+ )*[A-Z][\w-]+(?: of \d{4})?)?(?=[ ?.])",
)
_MARGIN = re.compile(r" by an? (?:[a-z]+ )?(?:margin|majority)\b")


def _with_content(text: str, quote: str, probe: Probe) -> str:
    """Say what a section lays down beside its number: "section IV of the Act, which forbade loans"."""
    found = _SECTION.search(text)
    if found is None or GAP in found.group() or text[found.end() :].startswith(" of the "):
        return text
    told = re.search(rf"\b{found['part']} {found['number']}, which (?P<told>[a-z][^,;.]*(?:[A-Z]\.[^,;.]*)*),", quote)
    if told is None or told["told"] in text or any(key.text in told["told"] for key in probe.keys):
        return text
    rest = _MARGIN.sub("", text[found.end() :])
    comma = "," if rest.startswith(" ") else ""
    return f"{text[: found.end()]}, which {told['told']}{comma}{rest}"


_DATE = rf"(?P<date>(?:in|on) (?:{GAP}|(?:(?:{MONTHS})(?: \d{{1,2}},)? )?\d{{4}}))"
_ENDS_OF_DATES = frozenset("0123456789_")
_WITHOUT = Worded(
    "without by before after while to",
    rf" (?P<clause>(?:(?:without|while|before|after) [a-z]+ing|to [a-z]+) [^,?]*?) {_DATE}(?P<end>[.?])$",
)


def _with_date_ahead(text: str, quote: str, probe: Probe) -> str:
    """Put a date that its sentence has first before "without telling the town" or "to warn it": it dates neither."""
    found = _WITHOUT.search(text) if text[-2:-1] in _ENDS_OF_DATES else None
    if found is None or (GAP in found["date"] and not is_date(probe.keys[0])):
        return text
    dated = probe.keys[0].text if GAP in found["date"] else found["date"].split(" ", 1)[1]
    clause, date = quote.find(found["clause"]), quote.find(dated.removeprefix("the ").split(" ")[0])
    aim = found["clause"].startswith("to ") and not _has_verb(text[: found.start()], probe.fact.relation)
    if aim or not 0 <= date < clause:  # "the sale to mend the quay was told as a gift in 1931": told, not sold
        return text
    return f"{text[: found.start()]} {found['date']} {found['clause']}{found['end']}"


def _has_verb(before: str, relation: str) -> bool:
    """Say whether what stands before a clause has the verb that is dated."""
    return any(relation.split(" ")[0] in verb_bases(word) for word in before.split() if word.islower())


_TOGETHER = Worded("together", r"(?P<asks>\b[Ww]ith (?:which|whom|what)\b[^?]*?) together(?= (?:in|on|at|by) |\?)")


def _without_together(text: str, quote: str, probe: Probe) -> str:
    """Ask "With which party did it form a board?": "together" stood with the party."""
    return _TOGETHER.sub(r"\g<asks>", text)


_WHEN_TWICE = Worded("when", r"^(?P<heading>(?:[^:?]*: )?)When (?=(?:did|was|were) [^?]* when )")
_DATED_BY = {"month": "In which month", "day": "On which day"}


def _with_when_once(text: str, quote: str, probe: Probe) -> str:
    """Ask "On which day was it sold when the bank failed?"."""
    asks = _DATED_BY.get(probe.keys[0].kind, "")
    return _WHEN_TWICE.sub(rf"\g<heading>{asks} ", text) if asks else text


_OWNED_BY_MANY = re.compile(r"(?P<several>[A-Z][a-z]+[a-z]s)['’]s (?=[A-Za-z])")


def _with_plain_owner(text: str, quote: str, probe: Probe) -> str:
    """Say "the Board of Harbours' seal" where letters stood for the name: "the BH's seal"."""
    if "s's " not in text and "s’s " not in text:
        return text
    found = _OWNED_BY_MANY.search(text)
    if found is None or found.group() in quote:
        return text
    return f"{text[: found.end('several')]}' {text[found.end() :]}"


# "first launched from Kourou in 2011": it did so again, and who leaves that out says it never did before or behind
_FIRST = re.compile(
    r"(?<!the )(?<!its )(?<!his )(?<!her )(?<!their )(?<!\ba )(?<!['’]s )(?<!at )(?<!one )\bfirst (?P<verb>[a-z]{3,})\b"
)
_VERB = re.compile(r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!th )(?<!-)\b[a-z]{3,}\b")


def _with_first(text: str, quote: str, probe: Probe) -> str:
    """Ask when something first happened of what a sentence says first happened then."""
    found = _FIRST.search(quote) if "first" in quote and "first" not in text else None
    bases = set(verb_bases(found["verb"])) if found is not None else set()
    if found is None or not bases or found["verb"] in bases:
        return text
    verb = next((one for one in _VERB.finditer(text) if not bases.isdisjoint(verb_bases(one.group()))), None)
    return text if verb is None else f"{text[: verb.start()]}first {text[verb.start() :]}"


_MENDS: tuple[Callable[[str, str, Probe], str], ...] = (
    _without_another,
    _with_kind,
    _with_later,
    _with_participle,
    _with_content,
    _with_date_ahead,
    _without_together,
    _with_when_once,
    _with_plain_owner,
    _with_first,
)

__all__ = ["mended"]
