"""Names that a statement would say twice because short forms were replaced by what they stand for."""

import re

from content.facts.names.lexicon import Lexicon

_NAMES = re.compile(r"\b[A-Z][\w.-]*(?: (?:of |for |the |and )*[A-Z][\w-]*)+")
_CAPITALS = re.compile(r"\b[A-Z]\w*")
_OF_ITS_OWN = re.compile(r"[Tt](?<=\b.)he (\w+) of [^,;]*['’]s? \1\b")  # "the creation of the board's creation"


def said_once(text: str, lexicon: Lexicon) -> str:
    """Return a statement with a person's second mention by the surname.

    Empty where it says another name twice running, as what is known by it: "Originally known as X, X was founded".
    """
    if ("'" in text or "’" in text) and _OF_ITS_OWN.search(text):
        return ""
    capitals = _CAPITALS.findall(text)
    if len(capitals) == len(set(capitals)):
        return text  # no name can stand there twice
    for name in dict.fromkeys(_NAMES.findall(text)):
        if text.count(name) < 2:
            continue  # nearly all: no pattern need be made
        alone = re.compile(rf"\b{re.escape(name)}\b(?! [A-Z])")  # not "Ada Holm" in "the Ada Holm School"
        if len(alone.findall(text)) < 2:
            continue
        if re.search(rf"\b{re.escape(name)},? (?:the )?{re.escape(name)}\b", text):
            return ""
        known = lexicon.called(name)
        if known is not None and known.kind == "person":
            end = alone.search(text)
            ahead = end.end() if end is not None else 0
            text = text[:ahead] + alone.sub(name.rsplit(" ", 1)[-1], text[ahead:])
    return text
