"""Names with the country of each in brackets: "rowing clubs include Tern (Norway), Heron (Chile) and Egret (Japan)".

`grammar` of such a fact holds what that of a directory holds: "noun" is what the names are, in the singular.
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.kinds.statements import is_told
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold
from content.facts.names.lexicon import Lexicon
from content.facts.worded import HOMED, LABEL
from content.language import Analysis, Sentence, is_noun, singular

FEWEST = 3
LONGEST_NAME = 6  # words
_LISTED = re.compile(
    r"\b(?P<noun>(?:[a-z][a-z-]+ )?[a-z][a-z-]+s)(?: [a-z]+){0,2}? (?:include|includes|including|are|were|such as|like)"
    r":? (?P<list>[A-Z].*\([A-Z][A-Za-z .]+\))"
)
_ENTRY = re.compile(
    r"(?:^|,? and |, )(?P<name>[A-Z][^,()]*?(?:, [A-Z][^,()]*? and [A-Z][^,()]*?)?) \((?P<of>[A-Z][A-Za-z .]+)\)"
)


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the country of each name of a list that gives it in brackets."""
    for sentence in analysis.sentences:
        if "(" in sentence.text and is_told(sentence):
            yield from _homes(sentence, analysis)


def _homes(sentence: Sentence, analysis: Analysis) -> Iterator[Fact]:
    found = _LISTED.search(" ".join(sentence.text.split()))
    if found is None:
        return
    noun = found["noun"].split(" ")
    one = singular(noun[-1])
    if one == noun[-1] or not is_noun(one):
        return
    entries = [(each["name"], _country(each["of"])) for each in _ENTRY.finditer(found["list"])]
    told = [(name, country) for name, country in entries if country is not None and len(name.split()) <= LONGEST_NAME]
    if len(told) < FEWEST or len(told) < len(entries) or found["list"].count("(") != len(told):
        return
    if len({country.key for _, country in told}) < len(told):
        return
    over = {
        "list": str(sentence.start),
        "heading": "",
        "noun": " ".join((*noun[:-1], one)),
        "lead": "",
        "title": analysis.document.title,
        "entries": f"{len(told)}",
    }
    for at, (name, country) in enumerate(told):
        several = " and " in name
        start = sentence.start + max(sentence.text.find(name), 0)
        label = Term(name, LABEL, folded(name), start, start + len(name), noun=over["noun"])
        yield Fact(
            fact_id(FactKind.LABEL, HOMED, over["noun"], label.key),
            FactKind.LABEL,
            HOMED,
            {"label": (label,), "said": (country,)},
            f"{name} {'are' if several else 'is'} of {country.text}.",
            (analysis.evidence(sentence),),
            grammar={**over, "at": f"{len(told) if several else at}"},  # two are matched only
        )


def _country(text: str) -> Term | None:
    entry = PLACES_AND_BODIES.get(fold(text)) or PLACES_AND_BODIES.get(fold(f"the {text}"))
    if entry is None or entry.kind != "country":
        return None
    return Term(entry.text, "country", entry.key, 0, 0, tuple(dict.fromkeys((text, *entry.others))))


__all__ = ["find"]
