"""What a treaty, a law or a policy calls itself: "the present Convention", "this policy", "the Treaty"."""

import re
from dataclasses import replace

from content.facts.names.gazetteer import fold
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon, Name
from content.language import Analysis, singular, words
from content.parse import Token

TEXTS = words(
    "treaty convention agreement charter covenant protocol pact act law statute regulation directive constitution "
    "policy code licence license handbook guide contract declaration"
)
_CORE = re.compile(r"(?:The |A |An )?(?P<core>[^:(–—]+)")
_BEHIND = re.compile(r"\s(?:of|for|on|to|against|between|concerning|relating)\s")
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


def _titled(noun: str, analysis: Analysis, lexicon: Lexicon) -> Name | None:
    match = _CORE.match(analysis.document.title)
    core = match["core"].strip() if match else ""
    if len(core.split()) > SHORT:
        core = core.split(",")[0]  # "the Convention on the Abolition of Tolls, Ferry Dues and Like Charges"
    said = core.split()
    if not 2 <= len(said) <= LONGEST or _BEHIND.split(core)[0].split()[-1].lower() != noun:
        return None
    known = lexicon.names.get(fold(core))
    if said[1].islower() and not _BEHIND.match(f" {said[1]} "):
        core = core[:1].lower() + core[1:]
    if known is not None:
        return replace(known, text=f"the {core}")
    return Name(fold(core), f"the {core}", HEADS.get(noun, "document"), noun)


__all__ = ["own_name"]
