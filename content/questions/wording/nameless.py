"""Which stems that name nothing still tell one event from all others: "Who led the northern fishing fleet?".

A frame without a name, a number or a date may be about anything. It is about one thing where a definite phrase of
several telling words says what was done by somebody, or when it was done.
"""

import re
from collections.abc import Sequence

from content.facts.base import Term
from content.language import words
from content.questions.wording.grammar import DATES, LIGHT, Frame, Piece, content_words

ACTORS = frozenset({"person", "organisation", "country"})
PLACES = frozenset({"city", "country", "region", "place", "island", "building"})
FEWEST_TELLING = 2  # words of the definite phrase
FEWEST_OF_OBJECT = 3
FEWEST_OF_PLACE = 3  # things are moved and sent to many places
_STATES = words("be become remain have seem stay mean cost live lie stand")
_DEFINITE = re.compile(r"the (?!first\b|second\b|last\b|next\b|same\b|other\b|only\b)", re.I)
_INDEFINITE = re.compile(r"(?:an?|some|several|many|two|three|four|five|various|other|more|no) ", re.I)


def is_told_apart(frame: Frame, role: str, terms: Sequence[Term], others: Sequence[Piece]) -> bool:
    """Say whether a stem without a name is about one event only; `others` is what it states beside its subject."""
    if frame.dated or not frame.past or any(_INDEFINITE.match(piece.text) for piece in others):
        return False
    if all(term.kind in DATES for term in terms):
        return role == "when" and not _is_process(frame) and _is_definite(frame.subject, FEWEST_TELLING)
    if role in ("where", "to", "from", "into") and all(term.kind in PLACES for term in terms):
        return _is_definite(frame.subject, FEWEST_OF_PLACE)
    if any(term.kind not in ACTORS for term in terms):
        return False
    if role == "agent" or (role == "complement" and frame.base == "be"):  # "the commander was Ada Holm"
        return _is_definite(frame.subject, FEWEST_TELLING)
    if role == "subject" and frame.base == "be":
        same = next((piece for piece in others if piece.role == "complement"), None)
        return same is not None and _is_definite(same, FEWEST_TELLING)
    if role == "subject" and not frame.passive and frame.base not in LIGHT:
        thing = next((piece for piece in others if piece.role == "object"), None)
        return thing is not None and _is_definite(thing, FEWEST_OF_OBJECT)
    return False


def _is_process(frame: Frame) -> bool:
    """Say whether a frame tells of what lasts: it has no one date."""
    during = any(piece.role == "when" and piece.lead == "during" for piece in frame.pieces)
    return during or frame.base in _STATES


def _is_definite(piece: Piece, fewest: int) -> bool:
    return bool(_DEFINITE.match(piece.text)) and len(content_words(piece.text)) >= fewest
