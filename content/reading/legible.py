"""What a parser may read of a text: the same length, character for character, without what only disturbs it."""

import re
from collections.abc import Iterable

from content.reading.base import Block, BlockKind

STRAIGHT = str.maketrans(
    {
        "’": "'", "‘": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    }
)  # fmt: skip
# Any white space becomes one blank: no-break and thin spaces, tabs, and the line ends of hard-wrapped paragraphs.
SPACE = re.compile(r"\s")
# Raised digits are marks, but for powers: 10⁶, 35 km².
SUPERSCRIPT = re.compile(r"(?<=[^\s\d])(?<!\b[mk]m)(?<!\b[cd]m)(?<!\bm)(?<!\bft)(?<!\bmi)[¹²³⁰⁴-⁹]+")
# Citation marks as encyclopaedias print them: [1], [23], [a], [note 2], [citation needed].
BRACKETED = re.compile(r"(?<=\S)(?:\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed|clarification needed)\])+(?![a-z])")
# "Russia1, Ukraine": a digit glued to a word. Only a mark where a note of that number exists ("NSC68" is a name).
GLUED = re.compile(r"(?<=[a-z]{3})(\d{1,2})(?![\w%])")
# "policy.1 The next": glued to the full stop, and a sentence or nothing follows.
AFTER_STOP = re.compile(r"(?<=[a-z]{3}[.,;])(\d{1,2})(?=\s+[A-Z“\"(]|\s*$)", re.MULTILINE)
AFTER_QUOTED_STOP = re.compile(r"(?<=[a-z][.,;][”\"’)])(\d{1,2})(?=\s+[A-Z“\"(]|\s*$)", re.MULTILINE)
NOTE_NUMBER = re.compile(r"\s*(\d{1,2})[.)\]]?\s")
ABBREVIATED = re.compile(r"\b(?:fig|vol|art|sec|chap|para|nos|eds?|pp|ch)\.$", re.IGNORECASE)


def legible(text: str, note_numbers: Iterable[str] = ()) -> str:
    """Return `text` with footnote marks and odd spaces blanked and curly quotation marks straight, as long as before.

    `note_numbers`: the numbers of the document's own notes; a digit glued to a word is a mark only if it is one.
    """
    known = frozenset(note_numbers)

    def blank(match: re.Match[str]) -> str:
        return " " * len(match.group())

    def blank_known(match: re.Match[str]) -> str:
        return blank(match) if match.group(1) in known else match.group()

    def blank_unless_abbreviated(match: re.Match[str]) -> str:
        before = match.string[max(0, match.start() - 8) : match.start()]
        return match.group() if ABBREVIATED.search(before) else blank(match)

    text = BRACKETED.sub(blank, SUPERSCRIPT.sub(blank, text))
    text = GLUED.sub(blank_known, text)
    text = AFTER_STOP.sub(blank_unless_abbreviated, text)
    text = AFTER_QUOTED_STOP.sub(blank, text)
    return SPACE.sub(" ", text.translate(STRAIGHT))


def glued_numbers(text: str) -> frozenset[str]:
    """Return the digits that stand glued to words or full stops: what numbered notes may belong to."""
    return frozenset(
        match.group(1) for pattern in (GLUED, AFTER_STOP, AFTER_QUOTED_STOP) for match in pattern.finditer(text)
    )


def note_numbers(text: str, blocks: Iterable[Block]) -> frozenset[str]:
    """Return the numbers that stand at the left of the document's notes."""
    found = set()
    for block in blocks:
        if block.kind is BlockKind.NOTE:
            line = text[text.rfind("\n", 0, block.start) + 1 : block.end]
            if match := NOTE_NUMBER.match(line):
                found.add(match.group(1))
    return frozenset(found)
