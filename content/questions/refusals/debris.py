"""What a source shows that lost words before it came here: "( ;", "is called , the", "boiling at is", "e6acre". Pure.

What stood there nobody can tell, so nothing of such a clause may be asked, not even in its own words.
"""

import re

from content.facts.base import Probe
from content.patterns import Worded

# "Tarn , officially", "( ; Tarnish: Tarna )", "()", "87 e6acre": no one writes so
_LEFT = re.compile(r"\w [,;:.](?=\s|$)|\((?:\s*[;,)]|\s+\w)|(?<!\w)(?:\d[\d.,]* ?)?e\d+ ?[a-z]{2,}")
_LEADING = "be is was are were been as at of from to with by for in on than called named termed into between"
_EMPTY = Worded(_LEADING, rf"\b(?:{'|'.join(_LEADING.split())}) [,.;)](?=\s|$)")
_CALLED = Worded("called named termed as", r"\b(?:called|named|termed|known as), (?:the|an?)\b")
_HANGING = "from at of with by into between during than"
_NO_OBJECT = Worded(
    _HANGING,
    rf"(?<!\b[Ww]hich )(?<!\b[Ww]hom )\b(?:{'|'.join(_HANGING.split())}) (?:have|has|had|is|was|are|were)"
    r" (?!(?:the|an?)\b)",
)
# "3 Full account Most of it gives", "2 May 1931 Since 1931, the envoy": of a list or a table
_ROW = re.compile(
    r"^(?:[^:?]*: )?[“\"]?(?:\d{1,2} [A-Z][a-z]+ (?:[a-z]+ )+[A-Z][a-z]+ |"
    r"(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|(?:[A-Z][a-z ]+: )?\d{4}-\d\d-\d\d)"
    r" (?:Since|In|On|From|After|Until) )"
)


def has_debris(probe: Probe) -> str:
    """Return what a question shows of words that its source has lost; empty where it shows nothing."""
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    if _LEFT.search(probe.stem) or _EMPTY.search(quote):
        return "the source lost words there"
    if _CALLED.search(probe.stem) or _NO_OBJECT.search(probe.stem):
        return "words are lost that a word before them leads in"
    return "a row of a list or a table runs into the sentence" if _ROW.match(probe.stem) else ""


__all__ = ["has_debris"]
