"""Who can have done something: no talks agree, no fears decide."""

import re

from content.facts.names_kinds import HEADS
from content.language import words
from content.parse import Token

# What only somebody does.
_PERSONAL = words(
    "agree sign decide refuse elect pledge promise announce argue worry suggest vote want hope believe say"
)
_HAPPENING = re.compile(r"(?:tion|sion|ment|ness|ism|th|ance|ence|al|talk|fear|event|idea|tension|loss|effort)$")
_BODIES = words(
    "nation government parliament administration delegation population corporation organization organisation "
    "institution association federation commission foundation generation opposition youth regiment department "
    "division coalition congregation expedition establishment legation audience alliance tribunal official individual "
    "general professional intellectual liberal radical national royal cardinal rival animal convention "
    "station"
)


def may_do(noun: Token, pronoun: Token) -> bool:
    """Say whether a plural noun can be who did what a pronoun's verb says; "negotiations" can not have agreed."""
    verb = pronoun.head
    if noun.tag_ != "NNS" or verb.lemma_.lower() not in _PERSONAL or pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return True
    lemma = noun.lemma_.lower()
    return lemma in _BODIES or lemma in HEADS or _HAPPENING.search(lemma) is None


__all__ = ["may_do"]
