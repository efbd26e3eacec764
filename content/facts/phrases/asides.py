"""What of a constituent only comments on it, and may be left unsaid."""

from collections.abc import Container

from content.facts.names.lexicon import Lexicon, Mention
from content.facts.phrases.tokens import is_listed_name
from content.language import Sentence
from content.parse import Token

_NONE = frozenset[int]()


def asides(head: Token, lexicon: Lexicon, sentence: Sentence, kept: Container[int] = _NONE) -> set[int]:
    """Return the tokens of a constituent that only comment on it; what hangs on a token of `kept` is none."""
    gone: set[int] = set()
    depth = 0
    for token in head.subtree:
        depth += token.text in ("(", "[")
        if depth and lexicon.at(sentence, token) is None:
            gone.add(token.i)
        elif depth:
            mention = lexicon.at(sentence, token)
            if mention is not None and _opening_bracket(token, mention) not in ("(", "["):
                gone.add(token.i)
        depth -= token.text in (")", "]") and depth > 0
        if token != head and token.i not in kept and _comments(token):
            gone |= {one.i for one in token.subtree}
    return gone


def _opening_bracket(token: Token, mention: Mention) -> str:
    """Return the bracket before a name that contains one ("Shangtung (Shandong) Treaty"), "" where none is inside."""
    doc = token.doc
    return next((one.text for one in doc[mention.first : token.i] if one.text in ("(", "[")), "")


def _comments(token: Token) -> bool:
    """Tell whether a constituent is an aside: "..., a major programme", "– which ...", "such as ..."."""
    opener = token.left_edge
    before = opener.nbor(-1).text if opener.i > 0 else ""
    if token.i < token.head.i or is_listed_name(token):
        return False
    if before in ("–", "—", ":", ";") and token.dep_ not in ("compound", "conj"):
        return True
    if token.dep_ == "prep" and opener.lower_ == "such":
        return True
    if token.dep_ == "prep" and _only_exemplified(token):
        return True
    loose = token.dep_ in ("appos", "relcl", "acl", "advcl", "parataxis") or (
        token.dep_ == "prep" and opener.lower_ in ("including", "like", "as")
    )
    return loose and before in (",", "(")


def _only_exemplified(preposition: Token) -> bool:
    """Tell whether a phrase says nothing without its examples: "in areas such as trade"."""
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if noun is None or noun.tag_ != "NNS" or noun.n_lefts:
        return False
    rest = list(noun.rights)
    return len(rest) == 1 and rest[0].dep_ == "prep" and rest[0].left_edge.lower_ == "such"


__all__ = ["asides"]
