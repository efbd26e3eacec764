"""Abbreviations: what the letters stand for that a text puts in brackets behind a term: "data trust charter (DTC)".

`grammar` of such a fact holds "own" where the title spells the letters out, else "field", the title's own letters,
where it has any: letters mean another thing in each trade.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon
from content.language import Analysis, words
from content.reading.base import BlockKind

SHORT = re.compile(r"\((?:the )?[\"“']?(?P<short>[A-Z][A-Za-z&]{1,7}[A-Z]s?|[A-Z]{2,8}s?)[\"”']?\)")
LINKS = words("of for and to the on in with by a an & de la")
FEW = 3  # letters
LONGEST = 8  # words of an expansion
_WORD = re.compile(r"[\w’'-]+|&")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what the abbreviations of a document stand for, each once; none of which it gives two readings."""
    found: dict[str, list[Fact]] = {}
    for sentence in analysis.sentences:
        text = sentence.text
        for match in SHORT.finditer(text):
            long = expansion(text[: match.start()].rstrip(), match["short"])
            if long:
                start = sentence.start + text.rindex(long, 0, match.start())
                short = match["short"].removesuffix("s")
                fact = _fact(short, " ".join(long.split()), start, len(long), sentence.start, analysis)
                found.setdefault(short, []).append(fact)
    told = [facts[0] for facts in found.values() if len({_meaning(fact) for fact in facts}) == 1]
    told = [fact for fact in told if not _only_lists(fact, analysis)]
    title = folded(analysis.document.title)
    own = max((fact for fact in told if _meaning(fact) in title), key=lambda fact: len(_meaning(fact)), default=None)
    for fact in told:
        field = own.roles["abbreviation"][0].text if own is not None else ""
        yield replace(fact, grammar={"own": "yes"} if _meaning(fact) in title else {"field": field} if field else {})


def _only_lists(fact: Fact, analysis: Analysis) -> bool:
    """Say whether letters stand only where one of a list of names is given with them."""
    start = fact.roles["abbreviation"][0].start
    listed = any(one.kind is BlockKind.ITEM for one in analysis.sentences if one.start <= start < one.end)
    short = re.compile(rf"\b{re.escape(fact.roles['abbreviation'][0].text)}s?\b")
    return listed and len(short.findall(analysis.document.plain or analysis.document.text)) == 1


def is_ambiguous(fact: Fact) -> bool:
    """Say whether a fact is of a few letters that mean another thing in each trade, with no field told."""
    return "abbreviation" in fact.roles and not fact.grammar and len(fact.roles["abbreviation"][0].text) <= FEW


def _meaning(fact: Fact) -> str:
    return folded(fact.roles["meaning"][0].text)


def expansion(before: str, short: str) -> str:
    """Return the words at the end of a text whose first letters a short form is made of; "" where none are."""
    return _expansion(before, short, linked=False) or _expansion(before, short, linked=True)


def _expansion(before: str, short: str, *, linked: bool) -> str:
    """Return an expansion whose little words ("of", "to") give letters too, or do not."""
    letters = [letter.lower() for letter in short.removesuffix("s") if letter.isalpha()]
    spoken = list(_WORD.finditer(before))
    if not spoken or before[spoken[-1].end() :].strip():
        return ""
    wanted = list(letters)
    at = len(spoken)
    while wanted and at:
        at -= 1
        word = spoken[at].group()
        if len(spoken) - at > LONGEST or re.search(r"[.,;:()]", before[spoken[at].end() : _next(spoken, at, before)]):
            return ""
        if word.lower() in LINKS and not linked:
            continue
        parts = [part for part in word.split("-") if part]
        initials = [part[0].lower() for part in parts]
        if wanted[-len(initials) :] == initials:
            del wanted[-len(initials) :]
        elif taken := _first_letters(word, wanted):
            del wanted[-taken:]
        elif word.lower() not in LINKS:
            return ""
    if wanted or spoken[at].group().lower() in LINKS or len(spoken) - at < 2:
        return ""
    return before[spoken[at].start() :]


def _first_letters(word: str, wanted: list[str]) -> int:
    """Return how many of a word's first letters the letters that are left end with: "Open" gives two of "TOPS"."""
    return next((size for size in (3, 2, 1) if list(word[:size].lower()) == wanted[-size:]), 0)


def _next(spoken: list[re.Match[str]], at: int, before: str) -> int:
    return spoken[at + 1].start() if at + 1 < len(spoken) else len(before)


def _fact(short: str, long: str, start: int, size: int, sentence: int, analysis: Analysis) -> Fact:
    long = re.sub(r"['’]s$", "", long)
    name = Term(short, "abbreviation", f"letters {folded(short)}", start, start + size)
    ways = (re.sub(r"\bUN\b", "United Nations", long),) if re.search(r"\bUN\b", long) else ()
    meaning = Term(long, "expansion", f"letters of {folded(short)}", start, start + size, ways)
    owner = next(one for one in analysis.sentences if one.start == sentence)
    return Fact(
        fact_id(FactKind.DEFINITION, "stand for", name.key),
        FactKind.DEFINITION,
        "stand for",
        {"abbreviation": (name,), "meaning": (meaning,)},
        f"{short} stands for {long}.",
        (analysis.evidence(owner),),
    )


__all__ = ["expansion", "find", "is_ambiguous"]
