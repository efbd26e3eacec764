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
from content.language import Analysis
from content.letters import expansion
from content.reading.base import BlockKind

SHORT = re.compile(r"\((?:the )?[\"“']?(?P<short>[A-Z][A-Za-z&]{1,7}[A-Z]s?|[A-Z]{2,8}s?)[\"”']?\)")
FEW = 3  # letters


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
    if not listed:
        return False
    short = rf"\b{re.escape(fact.roles['abbreviation'][0].text)}s?\b"
    return len(re.findall(short, analysis.document.plain or analysis.document.text)) == 1


def is_ambiguous(fact: Fact) -> bool:
    """Say whether a fact is of a few letters that mean another thing in each trade, with no field told."""
    return "abbreviation" in fact.roles and not fact.grammar and len(fact.roles["abbreviation"][0].text) <= FEW


def _meaning(fact: Fact) -> str:
    return folded(fact.roles["meaning"][0].text)


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
