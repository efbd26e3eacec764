"""Names that a text gives whole where links and commas part them: "the Bureau of Tar and Salt".

The title of an article that opens by saying what it is, and what letters in brackets stand for: "the College in Tarn
(CIT)", "the Tribunal for the former Kingdom of Tarn (TFKT)".
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from content.facts.names.spelled_out import bracketed
from content.language import Analysis
from content.parse import Doc

OPENING = 3  # sentences in which an article says what its title names
_LINKED = re.compile(r"\b(?:for|and|of|on|in|the)\b|,")
FEWEST = 4  # words of a title that a run of capitals would not hold together
_FIRST = re.compile(r"[^\W_]+")


def whole_title(analysis: Analysis) -> str:
    """Return the title of a document that opens by saying what it is, "" for any other."""
    title = analysis.document.title.replace("’", "'").strip()
    if len(title.split()) < FEWEST or not _LINKED.search(title) or not title[0].isupper():
        return ""
    defined = re.compile(rf"(?:The |the )?{re.escape(title)}(?: \([A-Z][\w&.-]+\))?,? (?:is|was|are|were)\b")
    opening = (sentence.text.replace("’", "'") for sentence in analysis.sentences[:OPENING])
    return title if any(defined.match(text) for text in opening) else ""


def whole_names(analysis: Analysis) -> Mapping[str, tuple[str, ...]]:
    """Return the names that a document gives whole, the longest first, by the letters that they begin with."""
    named = {whole_title(analysis), *(name for name, _ in bracketed(analysis.document.text))} - {""}
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(named, key=lambda one: (-len(one), one)):
        if (first := _FIRST.match(name)) is not None:
            found[first[0]].append(name)
    return {first: tuple(names) for first, names in found.items()}


def whole_end(doc: Doc, first: int, last: int, end: int, named: Mapping[str, tuple[str, ...]]) -> int:
    """Return where the whole name ends that begins at a run's tokens `first` to `last` and reaches its end at least.

    -1 where there is none. "Registrar of the Tribunal for the former Tarn" ends with what the tribunal is called.
    """
    starts = range(first, last + 1) if named else ()
    ends = (_end(doc, at, end, name) for at in starts for name in named.get(doc[at].text, ()))
    return max((stop for stop in ends if stop >= last), default=-1)


def _end(doc: Doc, index: int, end: int, name: str) -> int:
    last = index
    while last + 1 < end and len(doc[index : last + 1].text) < len(name):
        last += 1
    return last if doc[index : last + 1].text.replace("’", "'") == name else -1


__all__ = ["whole_end", "whole_names"]
