"""The reader as anybody: a rule, a permission or a condition may say "you" and mean whoever it applies to.

"You must hand in the form by May" holds of every reader; "you doodle in a meeting" tells a story, "we suggest" has a
speaker, and "see your notes" gives an order that nothing can be asked about.
"""

from content.language import Sentence, words
from content.parse import Token

READER = words("you your yours yourself")
SPEAKER = words("i we us our ours me my mine ourselves")
RULING = words("must may can shall cannot need needs have has")
# What a thing does for or asks of its reader.
ENABLING = words(
    "allow require let help enable permit entitle oblige forbid prohibit give grant encourage ask guarantee lets"
)
TELLING_A_STORY = words("imagine suppose say picture remember watch think recall")


def speaks_to_anybody(sentence: Sentence) -> bool:
    """Tell whether a sentence says "you" of whoever a rule, permission or condition applies to."""
    span = sentence.span
    said = {token.lower_ for token in span}
    if not said & READER.keys() or said & SPEAKER.keys() or "?" in said or "!" in said:
        return False
    if span.root.tag_ == "VB" and not any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in span.root.lefts):
        return False  # an order
    if any(token.lemma_.lower() in TELLING_A_STORY for token in (span.root, span[0])):
        return False
    addressed = [token for token in span if token.lower_ == "you"]
    if any(_only_repeats(token.head) for token in addressed):
        return False
    ruled = [token for token in addressed if _is_ruled(token)]
    return all(token in ruled or _is_condition(token.head) for token in addressed) and bool(ruled or not addressed)


def _only_repeats(verb: Token) -> bool:
    """Tell whether a clause leans on what was said before: "if you do, ..."."""
    return verb.lemma_ == "do" and not any(child.dep_ in {"dobj", "advmod", "ccomp"} for child in verb.children)


def _is_condition(verb: Token) -> bool:
    """Tell whether a clause says when a rule holds, or restricts what it speaks of."""
    return verb.dep_ in {"advcl", "relcl", "ccomp", "acl", "pcomp"} or (
        verb.dep_ in {"conj", "xcomp", "aux", "auxpass"} and _is_condition(verb.head)
    )


def _is_ruled(reader: Token) -> bool:
    """Tell whether "you" is who may, must or is helped to do something, or under what condition something holds."""
    verb = reader.head
    if reader.dep_ not in {"nsubj", "nsubjpass"}:
        return verb.lemma_.lower() in ENABLING
    if any(child.lower_ in RULING or child.lower_ == "should" for child in verb.children if child.dep_ == "aux"):
        return True
    if verb.lemma_.lower() in {"need", "have"} and any(child.dep_ == "xcomp" for child in verb.children):
        return True
    return verb.head.lemma_.lower() in ENABLING and verb.dep_ in {"ccomp", "xcomp"}


__all__ = ["READER", "speaks_to_anybody"]
