"""The name of what an article is about, taken whole where links and commas part it: "the Bureau of Tar and Salt"."""

import re

from content.language import Analysis
from content.parse import Doc

OPENING = 3  # sentences in which an article says what its title names
_LINKED = re.compile(r"\b(?:for|and|of|on|in|the)\b|,")
FEWEST = 4  # words of a title that a run of capitals would not hold together


def whole_title(analysis: Analysis) -> str:
    """Return the title of a document that opens by saying what it is, "" for any other."""
    title = analysis.document.title.replace("’", "'").strip()
    if len(title.split()) < FEWEST or not _LINKED.search(title) or not title[0].isupper():
        return ""
    defined = re.compile(rf"(?:The |the )?{re.escape(title)}(?: \([A-Z][\w&.-]+\))?,? (?:is|was|are|were)\b")
    opening = (sentence.text.replace("’", "'") for sentence in analysis.sentences[:OPENING])
    return title if any(defined.match(text) for text in opening) else ""


def title_end(doc: Doc, index: int, end: int, title: str) -> int:
    """Return the index of the last token of a title that begins at `index`, -1 where it does not stand there."""
    if not title or not title.startswith(doc[index].text):
        return -1
    last = index
    while last + 1 < end and len(doc[index : last + 1].text) < len(title):
        last += 1
    return last if doc[index : last + 1].text.replace("’", "'") == title else -1


__all__ = ["title_end", "whole_title"]
