"""What a reader makes of a file: one text, and the blocks it is made of, by character offsets.

Pure: bytes in, Document out. A format is one file beside this one and one line in `content/reading/__init__.py`.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # one bullet or numbered point; `level` is its nesting depth from 1
    ROW = "row"  # one table row, cells joined by " | "
    CAPTION = "caption"
    NOTE = "note"  # a footnote's own text
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of `Document.text` from `start` up to `end`, without surrounding white space or bullet glyphs."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0  # heading: 1 to 6; item: depth from 1; row: 1 for a table's head; otherwise 0


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read. Every offset anywhere in a course points into `text`, to the character."""

    title: str
    media_type: str
    sha256: str  # of the bytes that came in
    text: str
    blocks: tuple[Block, ...]
    language: str = "en"
    dated: str | None = None  # ISO date the document gives for itself, where it does
    # As long as `text`, character for character; what a parser may read: glued footnote digits and odd spaces are
    # blanked, curly quotation marks are straight. Offsets are the same in both.
    plain: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format's reader makes of the bytes; `content.reading.read` completes and checks it."""

    text: str
    blocks: tuple[Block, ...]
    title: str = ""  # empty where the document gives itself none
    dated: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """`quote` is `document.text[start:end]` to the character."""

    start: int
    end: int
    quote: str


class UnreadableDocument(ValueError):
    """A document that cannot become a course. The message is one plain sentence: place, value and remedy."""
