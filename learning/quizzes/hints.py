"""Hints for a question in practice: each says a little more, none the whole key. Pure."""

import re
from collections.abc import Sequence

from content import answers
from content.questions import TYPES
from content.questions.base import Body, ItemType

HIDDEN = "_"
MOST_STRUCK = 2  # wrong options that are taken away, one a step
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)


def hints(kind: ItemType, body: Body, seed: int) -> tuple[str, ...]:
    """Return a question's hints, the slightest first; none where any would give the answer away."""
    if kind == ItemType.CHOICE:
        return struck(TYPES[kind].show(body, seed)["options"], TYPES[kind].solution(body))
    if kind == ItemType.CHOICES:
        return counted(TYPES[kind].show(body, seed)["options"], TYPES[kind].solution(body))
    if kind == ItemType.ORDERING:
        return ends(body["sequence"])
    if kind == ItemType.MATCHING:
        return tuple(f"{left} goes with {right}." for left, right in body["pairs"][:-2][:MOST_STRUCK])
    if kind == ItemType.NUMBER:
        return magnitude(str(body["answers"][0]))
    return () if kind == ItemType.TRUE_FALSE else shape(str(body["answers"][0]))


def struck(options: Sequence[str], keys: Sequence[str]) -> tuple[str, ...]:
    """Take wrong options away, as long as two options are left."""
    wrong = [text for text in options if text not in keys]
    return tuple(f"It is not “{text}”." for text in wrong[: min(MOST_STRUCK, len(options) - 2)])


def counted(options: Sequence[str], keys: Sequence[str]) -> tuple[str, ...]:
    """Say how many are right, then one that is not."""
    wrong = [text for text in options if text not in keys]
    said = "One of them is right." if len(keys) == 1 else f"{len(keys)} of them are right."
    return (said, *(f"“{text}” is not among them." for text in wrong[:1] if len(wrong) > 1))


def ends(sequence: Sequence[str]) -> tuple[str, ...]:
    """Tell what comes first, then what comes last, as long as two are left to put in order."""
    said = (f"First comes: {sequence[0]}", f"Last comes: {sequence[-1]}")
    return said[: max(0, len(sequence) - 2)]


def magnitude(key: str) -> tuple[str, ...]:
    """Tell how many digits a number has, then how it begins."""
    value = answers.number(key)
    if value is None:
        return shape(key)
    whole = str(abs(int(value)))
    if len(whole) == 1:
        return ("It is below ten.",) if value >= 0 else ()
    return f"It has {len(whole)} digits before any point.", f"It begins so: {whole[0]}{HIDDEN * (len(whole) - 1)}"


def shape(key: str) -> tuple[str, ...]:
    """Tell how many words and letters an answer has, then how each word begins."""
    said = _ARTICLE.sub("", key).split()
    lengths = [sum(c.isalnum() for c in word) for word in said]
    if max(lengths, default=0) < 3:
        return ()
    begun = " ".join(beginning(word) for word in said)
    if len(said) == 1:
        return f"It is one word of {lengths[0]} characters.", f"It begins so: {begun}"
    counts = ", ".join(str(length) for length in lengths[:-1]) + f" and {lengths[-1]}"
    return f"It has {len(said)} words, of {counts} characters.", f"The words begin so: {begun}"


def beginning(word: str) -> str:
    """Return a word with every letter and digit hidden but the first."""
    first = next((n for n, c in enumerate(word) if c.isalnum()), 0)
    return word[: first + 1] + "".join(HIDDEN if c.isalnum() else c for c in word[first + 1 :])
