"""What opens a sentence before its subject: the meeting at which something took place."""

from content.facts.base import Term
from content.language import words
from content.parse import Token

MEETINGS = frozenset({"summit", "conference"})
LEADS = words("at during")
LONGEST_DATE = 3  # tokens of "in May 1951"


def met(tokens: list[Token], hole: frozenset[int]) -> tuple[list[Token], list[Token]]:
    """Return "At the Oslo Summit in 1951" and what follows its comma; nothing where a sentence opens otherwise."""
    comma = next((n for n, token in enumerate(tokens) if token.text == "," and token.i > max(hole)), 0)
    ahead, rest = tokens[:comma], tokens[comma + 1 :]
    within = [token for token in ahead[1:] if token.i not in hole]
    dated = not within or (within[0].lower_ == "in" and len(within) <= LONGEST_DATE)
    opens = bool(ahead) and ahead[0].lower_ in LEADS and ahead[1].i in hole
    year = not within or (within[-1].text.isdigit() and within[0].i > max(hole))
    return (ahead, rest) if opens and dated and year else ([], tokens)


def asked_where(ahead: list[Token], hole: frozenset[int], term: Term) -> str:
    """Return "at which summit in 1951"."""
    behind = "".join(f" {token.text}" for token in ahead if token.i > max(hole))
    return f"{ahead[0].lower_} which {term.noun or term.kind}{behind}"


__all__ = ["MEETINGS", "asked_where", "met"]
