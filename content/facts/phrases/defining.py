"""What keeps a phrase from telling what a thing is: it is cut, hedged, or says what somebody calls it."""

import re

from content.facts.phrases.speech import Refusal
from content.language import Sentence
from content.parse import Token

HEDGES = frozenset({"likely", "probably", "possibly", "perhaps", "arguably", "partly", "sometimes", "often"})
WORDINGS = frozenset({"usage", "use", "term", "word", "name", "phrase", "expression"})  # what is said of words
OPENING = re.compile(r"^(?:An?|The)(?= )")
CUT_END = re.compile(
    r"\bof (?:which|whom)\b|\b(?:which|that|whom|is|are|including|namely)$"
    r"|\b(?:for example|for instance|such as|e\.g\.),?$|-to-be$"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_name(label: str, text: str) -> bool:
    """Tell whether a document writes a label large inside its sentences, and never small: "Ivo", of a list of crew."""
    inside = re.search(rf"[a-z,] {re.escape(label)}\b", text)
    return inside is not None and not re.search(rf"\b{re.escape(label[:1].lower() + label[1:])}\b", text)


def refuse_cut(tokens: list[Token], sentence: Sentence) -> None:
    """Refuse a definition of which the parse left a clause or the last of a list outside: "a rule | that ..."."""
    last = max((token.i for token in tokens), default=sentence.span.end)
    behind = list(sentence.span.doc[last + 1 : sentence.span.end])
    while behind and behind[0].text in (",", ")", '"'):
        behind.pop(0)
    if not behind:
        return
    if behind[0].lower_ in ("that", "whose") and behind[0].dep_ != "det":
        raise Refusal("the definition is cut")
    if behind[0].dep_ == "cc" and not any(token.tag_ in _FINITE for token in behind):
        raise Refusal("the definition is cut")


def calls(root: Token) -> bool:
    """Tell whether something is referred to as something: it is called so, and nothing is defined."""
    return any(token.lower_ == "as" and token.dep_ == "prep" for token in root.subtree)


__all__ = ["CUT_END", "HEDGES", "OPENING", "WORDINGS", "calls", "is_name", "refuse_cut"]
