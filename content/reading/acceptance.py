"""What a document must be to become a course; each check refuses with one plain sentence."""

import re

from content.reading.base import BlockKind, Draft, UnreadableDocument

MAX_BYTES = 2_000_000  # some 300,000 words: a long book
FEWEST_WORDS = 3
# Common in any English prose and rare in its neighbours ("in", "was" or "of" would count for German or Dutch, too).
_ENGLISH = "the and of that with which from were are this has been by their its as it who not these they an"
ENGLISH = frozenset(re.findall(r"\w+", _ENGLISH))
ENGLISH_SHARE = 0.08  # English prose has 0.18 to 0.25, lists and tables of English 0.12, other languages below 0.05
JUDGED_WORDS = 30  # fewer words than this say little about a language
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")


def check_size(name: str, payload: bytes, limit: int) -> None:
    if not payload.strip():
        raise UnreadableDocument(f"{name} is empty: bring a document with some text.")
    if len(payload) > limit:
        raise UnreadableDocument(
            f"{name} has {len(payload):,} bytes and the limit is {limit:,}: split it into several documents."
        )


def check_words(name: str, draft: Draft) -> None:
    words = WORD.findall(draft.text)
    if len(words) < FEWEST_WORDS:
        raise UnreadableDocument(f"{name} holds no words to learn from: bring a document with sentences.")
    foreign = sum(not LATIN.fullmatch(word) for word in words)
    if foreign > len(words) / 2 or not _reads_like_english(_running_words(draft)):
        raise UnreadableDocument(
            f"{name} does not read like English, the only language read so far: translate it first."
        )


def _running_words(draft: Draft) -> list[str]:
    """Return the words outside tables: a page of figures and names may be English and have hardly a "the"."""
    prose = (draft.text[block.start : block.end] for block in draft.blocks if block.kind is not BlockKind.ROW)
    return WORD.findall(" ".join(prose))


def _reads_like_english(words: list[str]) -> bool:
    return len(words) < JUDGED_WORDS or sum(word.lower() in ENGLISH for word in words) / len(words) >= ENGLISH_SHARE
