"""Letters that a reader need not know are said in full, as the document spells them out. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.answers import words
from content.facts.base import Probe
from content.knowledge import FactBase
from content.language import is_noun
from content.letters import LINKS, expansion
from content.questions.refusals.left_open import unknown_letters

FARTHEST_BEFORE = 120  # letters of a text in which what stands before a bracket is looked for
LONGEST_FORM = 8  # words
FEWEST_LETTERS, MOST_PASSED = 3, 2  # of letters that are made of some words of a name; words between them
NAMED = ("programme", "organisation", "policy", "treaty", "act", "document", "name")
_BRACKET = r"\((?:the |here(?:in)?after (?:referred to as |called )?)?[\"“'‘]?{}[\"”'’]?\)"


def spelled_out(probe: Probe, base: FactBase) -> Probe:
    """Return a probe whose stem has no letters that only the document's reader would know, where it spells them out."""
    for letters in unknown_letters(probe, base):
        if long := _long_form(letters, base):
            stem, gapped = (_said(text, letters, long) for text in (probe.stem, probe.gapped))
            probe = replace(probe, stem=stem, gapped=gapped)
    return probe


def _long_form(letters: str, base: FactBase) -> str:
    """Return what letters stand for, with the article that the document gives it; "" where it does not say."""
    text = base.mentions.text
    for bracket in re.finditer(_BRACKET.format(re.escape(letters)), text):
        before = text[max(0, bracket.start() - FARTHEST_BEFORE) : bracket.start()].rstrip(" \"”’'")
        if long := " ".join(expansion(before, letters).split()):
            led = re.search(rf"\bthe ['\"“‘]?{re.escape(long)}\Z", " ".join(before.split()), re.I)
            return f"the {long}" if led else long
    found = {long for kind in NAMED for term in base.pool(kind) for long in _made_of(term.text, letters)}
    return found.pop() if len(found) == 1 else ""


def _made_of(name: str, letters: str) -> Iterator[str]:
    """Yield as much of a name as letters are made of, where they pass over few of its words: "Deep Cold Bay" (DB)."""
    told = name.removeprefix("the ").split()
    initials = [(at, word[0]) for at, word in enumerate(told) if word.lower() not in LINKS]
    if len(letters) < FEWEST_LETTERS or not initials or initials[0][1] != letters[0]:
        return
    at, last, passed = 0, -1, 0
    for place, initial in initials:
        if at < len(letters) and initial == letters[at]:
            at, last = at + 1, place
        elif at < len(letters):
            passed += 1
    if at == len(letters) and passed <= MOST_PASSED and len(initials) - at - passed <= 1:
        yield " ".join(told[: last + 1])


def _said(text: str, letters: str, long: str) -> str:
    """Return a text with letters said in full where they first stand."""
    found = re.search(rf"(?P<article>\b(?:[Tt]he|an?|An?) )?(?<![\w(-]){letters}(?![\w&-])(?P<rest>[^\n]*)", text)
    if found is None or (found["article"] or "the ").strip().lower() != "the" or len(words(long)) > LONGEST_FORM:
        return text
    behind = re.match(r" ([A-Za-z-]+)", found["rest"])
    if behind and behind[1][:1].isupper():
        return text  # a part of a longer name
    bare = long.removeprefix("the ")
    owned = text[: found.start()].endswith(("his ", "its ", "their ", "her ", "’s ", "'s "))
    of_a_noun = behind is not None and is_noun(behind[1].lower()) and not found["article"]
    said = bare if owned or of_a_noun or not (found["article"] or long != bare) else f"the {bare}"
    opens = found.start() == 0 or text[: found.start()].endswith(": ")
    said = said[0].upper() + said[1:] if opens else said
    again = re.search(rf"(?<![\w(-]){letters}(?![\w&-])", found["rest"]) is not None
    rest = found["rest"]
    if bare.endswith("s") and rest.startswith(("'s ", "’s ")):
        rest = f"'{rest[2:]}"  # "the Board of Harbours' seal"
    return text[: found.start()] + said + (f" ({letters})" if again else "") + rest


__all__ = ["spelled_out"]
