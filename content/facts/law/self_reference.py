"""What a treaty, a law or a policy calls itself: "the present Convention", "this policy", "the Treaty"."""

import re
from dataclasses import replace

from content.facts.names.gazetteer import fold
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon, Name
from content.language import Analysis, Sentence, singular, words
from content.parse import Token

TEXTS = words(
    "treaty convention agreement charter covenant protocol pact act law statute regulation directive constitution "
    "policy code licence license handbook guide contract declaration order memorandum ordinance proclamation"
)
DRAFTED = {"act": "bill"}  # what a text calls itself that its title calls a draft still
_CORE = re.compile(r"(?:The |A |An )?(?P<core>[^:(–—]+)")
_BEHIND = re.compile(r"\s(?:of|for|on|to|against|between|concerning|relating|[a-z]{4,}ing)\s")
# "the Harbour Act, No. 24 of 1907", "the Harbour Act 1907": the year is part of its name.
_DATED = re.compile(r",? (?:No\. ?\d+ )?(?:of )?\d{4}(?:/\d{2,4})?$")
_TWO_DEEDS = re.compile(r"\b[a-z]+ing and [a-z]+ing\b", re.I)
SHORT = 9  # words: of a longer title the first of what it lists will do
LONGEST = 12  # words of a title that may stand for its text


def own_name(head: Token, analysis: Analysis, lexicon: Lexicon) -> Name | None:
    """Return the name in a document's title for "this X", "the present X" or a capital "the X", None for others."""
    noun = singular(head.lower_)
    if noun not in TEXTS or head.tag_ in {"NNS", "NNPS"}:
        return None
    before = [child.lower_ for child in head.children if child.i < head.i]
    pointed = before in (["this"], ["the", "present"], ["this", "present"])
    if not (pointed or (before == ["the"] and head.text[:1].isupper())):
        return None
    return _titled(noun, analysis, lexicon)


PARTS = words("article section chapter part paragraph clause")


def points_at_own_part(head: Token, noun: str) -> bool:
    """Tell whether "this Article" means the one that it stands in, whatever other is cited before it."""
    return noun in PARTS and [child.lower_ for child in head.children if child.i < head.i] == ["this"]


def own_part(sentence: Sentence, noun: str, lexicon: Lexicon) -> Name | None:
    """Return "Article 4" for "this Article" under the heading that is numbered so, None where no heading is."""
    for heading in reversed(sentence.headings):
        if (found := re.match(rf"{noun} [\dIVXLC]+\b", heading.strip(), re.I)) is not None:
            said = found.group()
            return lexicon.called(said) or Name(fold(said), said, HEADS.get(noun, "article"), noun)
    return None


def _shortened(core: str) -> str:
    """Return a title, of a long one what stands before the first comma, else before the first "and"; "" where torn."""
    if len(core.split()) > SHORT and not _DATED.search(core):
        core = core.split(",")[0]  # "the Convention on the Abolition of Tolls, Ferry Dues and Like Charges"
    if _TWO_DEEDS.search(core):
        return ""  # "on the means of preventing and punishing the breaking | , moving and sale of ..."
    return core.split(" and ")[0] if len(core.split()) > LONGEST else core


def _titled(noun: str, analysis: Analysis, lexicon: Lexicon) -> Name | None:
    match = _CORE.match(analysis.document.title)
    core = _shortened(match["core"].strip()) if match else ""
    said = core.split()
    if not 2 <= len(said) <= LONGEST:
        return None
    called = _BEHIND.split(_DATED.sub("", core))[0].split()[-1].lower()
    if called not in {noun, DRAFTED.get(noun)}:
        return None
    known = lexicon.names.get(fold(core))
    if said[1].islower() and not _BEHIND.match(f" {said[1]} "):
        core = core[:1].lower() + core[1:]
    if known is not None:
        return replace(known, text=f"the {core}")
    return Name(fold(core), f"the {core}", HEADS.get(noun, "document"), noun)


__all__ = ["own_name", "own_part", "points_at_own_part"]
