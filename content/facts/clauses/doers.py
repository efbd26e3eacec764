"""Who can have done something: no talks agree, no fears decide; and who cannot own what he is."""

import re

from content.facts.names.callings import is_calling
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Mention
from content.language import words
from content.parse import Token

# What only somebody does.
_PERSONAL = words(
    "agree sign decide refuse elect pledge promise announce argue worry suggest vote want hope believe say"
)
_HAPPENING = re.compile(r"(?:tion|sion|ment|ness|ism|th|ance|ence|al|talk|fear|event|idea|tension|loss|effort)$")
REPORTING = words("write argue say note suggest state describe claim report observe record conclude add explain")
_BODIES = words(
    "nation government parliament administration delegation population corporation organization organisation "
    "institution association federation commission foundation generation opposition youth regiment department "
    "division coalition congregation expedition establishment legation audience alliance tribunal official individual "
    "general professional intellectual liberal radical national royal cardinal rival animal convention "
    "station"
)
ISSUED = words(
    "decisions resolutions rulings orders directives regulations recommendations guidelines findings judgments"
)


def is_issuer(mention: Mention) -> bool:
    """Say whether a body stands before what it issued, without an article: "following Harbour Council decisions"."""
    doc, last = mention.sentence.span.doc, mention.last
    if mention.name.kind != "organisation" or mention.first == last or last + 1 >= mention.sentence.span.end:
        return False
    before, behind = doc[mention.first - 1], doc[last + 1]
    led = before.dep_ == "prep" or before.lower_ == "following"
    return led and behind.head == before and mention.head.head == behind and behind.lower_ in ISSUED


def may_do(noun: Token, pronoun: Token) -> bool:
    """Say whether a plural noun can be who did what a pronoun's verb says; "negotiations" can not have agreed."""
    verb = pronoun.head
    if noun.tag_ != "NNS" or verb.lemma_.lower() not in _PERSONAL or pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return True
    lemma = noun.lemma_.lower()
    return lemma in _BODIES or lemma in HEADS or _HAPPENING.search(lemma) is None


def is_owned_by_other(subject: Token, pronoun: Token) -> bool:
    """Whether "his" cannot mean a subject because it owns what that is: "Holm was hired as his assistant"."""
    noun = pronoun.head
    if pronoun.dep_ != "poss" or noun == pronoun:
        return False
    if noun.dep_ in {"attr", "oprd"}:
        return noun.head == subject.head and (noun.dep_ == "attr" or subject.dep_ == "nsubjpass")
    as_ = noun.head
    labelled = noun.dep_ == "pobj" and as_.lower_ == "as" and as_.head == subject.head
    return labelled and subject.dep_ == "nsubjpass"


def is_reporter(subject: Token) -> bool:
    """Whether a subject is not whom the next "she" means, or not by name.

    Somebody only tells of what happened: "Holm writes that she left the port. She moved to ..."; or is called by what
    they are alone: "The president-elect was helped by Holm. He came to ...".
    """
    named = any(token.pos_ == "PROPN" and token.text[:1].isupper() for token in subject.subtree)
    if not named and subject.text.islower() and subject.tag_ in {"NN", "NNP"}:
        return any(is_calling(t.lower_.partition("-")[0]) for t in subject.subtree if t.i <= subject.i)
    return subject.dep_ == "nsubj" and subject.head.tag_ == "VBZ" and subject.head.lemma_ in REPORTING


__all__ = ["is_owned_by_other", "is_reporter", "may_do"]
