"""What a source shows that lost words before it came here: "( ;", "is called , the", "boiling at is", "e6acre". Pure.

What stood there nobody can tell, so nothing of such a clause may be asked, not even in its own words.
"""

import re
from itertools import pairwise, product

from content.answers import ARTICLES, words
from content.facts.base import Probe
from content.patterns import Worded
from content.questions.refusals.alignment import parts

# "Tarn , officially", "( ; Tarnish: Tarna )", "()", "87 e6acre": no one writes so
_LEFT = re.compile(r"\w [,;:.](?=\s|$)|\((?:\s*[;,)]|\s+\w)|(?<!\w)(?:\d[\d.,]* ?)?e\d+ ?[a-z]{2,}")
_MAY_BE_LEFT = re.compile(r" [,;:.]|\(|e\d")
_LEADING = (
    "be is was are were been as at of from to with by for in on than called named termed into between"
    " approximately about around roughly nearly almost"
)
_EMPTY = Worded(_LEADING, rf"\b(?:{'|'.join(_LEADING.split())}) [,.;)](?=\s|$)")
_SPACED = (" ,", " .", " ;", " )")
_CALLED = Worded("called named termed as", r"\b(?:called|named|termed|known as), (?:the|an?)\b")
# "is between 105 and, and can reach 200"
_HALF_RANGE = Worded("between from", r"\b(?:between|from) [\d.,]+ (?:and|to) ?[,.;)]")
# "the tar boiling at is sold", "used by the guild from had": what it leads in is lost
_HANGING = frozenset(
    product(words("from at of with by into between during than"), words("have has had is was are were"))
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
    if (
        (_MAY_BE_LEFT.search(probe.stem) and _LEFT.search(probe.stem))
        or (any(mark in quote for mark in _SPACED) and _EMPTY.search(quote))
        or _HALF_RANGE.search(quote)
    ):
        return "the source lost words there"
    if _CALLED.search(probe.stem) or _has_nothing_led_in(probe.stem):
        return "words are lost that a word before them leads in"
    return "a row of a list or a table runs into the sentence" if _ROW.match(probe.stem) else ""


def _has_nothing_led_in(text: str) -> bool:
    said = parts(text)
    if _HANGING.isdisjoint(pairwise(said)):
        return False
    led = zip(("", *said), said, said[1:], (*said[2:], ""), strict=False)
    return any(
        (one, verb) in _HANGING and before.lower() not in _STRANDING and behind not in ARTICLES
        for before, one, verb, behind in led
    )


_STRANDING = frozenset({"which", "whom"})  # "the town of which is known"

__all__ = ["has_debris"]
