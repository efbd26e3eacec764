"""Plain text as people save it: headings are short lone lines, bullets are glyphs, paragraphs may be hard-wrapped."""

import re
from collections.abc import Iterator, Sequence

from content.reading.base import Block, BlockKind, Draft, UnreadableDocument
from content.reading.decoding import decode
from content.reading.headings import CAPTION_CHARACTERS, CAPTION_LABEL, date_line
from content.reading.legible import glued_numbers
from content.reading.plain_headings import find_headings, heading_levels
from content.reading.plain_lines import Piece, is_tabular, pieces_of

DEEPEST_LIST = 12
LETTER = re.compile(r"[^\W\d_]")
NOTE_SECTIONS = frozenset({"notes", "footnotes", "endnotes", "references"})


def read(name: str, payload: bytes) -> Draft:
    """Return the text of a saved page with its blocks."""
    text = decode(name, payload)
    pieces = pieces_of(text)
    dates = [found for piece in pieces if (found := date_line(piece.text))]
    pieces = [piece for piece in pieces if not date_line(piece.text)]
    blocks = tuple(_blocks(name, text, pieces))
    title = text[blocks[0].start : blocks[0].end] if blocks and blocks[0].kind is BlockKind.HEADING else ""
    return Draft(text=text, blocks=blocks, title=title, dated=min(dates)[1] if dates else None)


def _blocks(name: str, text: str, pieces: Sequence[Piece]) -> Iterator[Block]:
    pieces, captions = _without_repetitions(pieces)
    headings = find_headings(pieces)
    levels = heading_levels(pieces, headings)
    notes = _notes(text, pieces, headings)
    stack: list[tuple[int, str]] = []
    for at, piece in enumerate(pieces):
        if at in notes:
            yield Block(BlockKind.NOTE, piece.start, piece.end)
        elif at in headings:
            yield Block(BlockKind.HEADING, _heading_start(text, piece), piece.end, levels[at])
        elif piece.marker and piece.marker != "note":
            yield Block(BlockKind.ITEM, piece.start, piece.end, _item_level(name, stack, piece))
            continue
        elif at in captions or CAPTION_LABEL.match(piece.text):
            yield Block(BlockKind.CAPTION, piece.start, piece.end)
        elif is_tabular(piece.text):
            yield Block(BlockKind.ROW, piece.start, piece.end)
        elif LETTER.search(piece.text):
            yield Block(BlockKind.PARAGRAPH, piece.start, piece.end)
        stack.clear()


def _without_repetitions(pieces: Sequence[Piece]) -> tuple[list[Piece], set[int]]:
    """Drop a line that repeats the one before it; return the rest, and where a repeated one stands: a caption."""
    kept: list[Piece] = []
    captions: set[int] = set()
    for piece in pieces:
        if kept and piece.text == kept[-1].text and not piece.marker:
            if len(kept) > 1 and len(piece.text) <= CAPTION_CHARACTERS:  # a title may come twice, too
                captions.add(len(kept) - 1)
            continue
        kept.append(piece)
    return kept, captions


def _heading_start(text: str, piece: Piece) -> int:
    """Return where a heading begins: its number belongs to it, its hashes do not."""
    if piece.number:
        return text.rfind("\n", 0, piece.start) + 1 + piece.indent
    return piece.start


def _notes(text: str, pieces: Sequence[Piece], headings: set[int]) -> set[int]:
    """Return which pieces are footnotes: marked so, under "Notes", or numbered like digits glued to words."""
    under = _under_notes(pieces, headings)
    numbered = [at for at, piece in enumerate(pieces) if piece.number and at not in headings]
    glued = glued_numbers(text) if numbered and not under else frozenset()
    found = {at for at, piece in enumerate(pieces) if piece.marker == "note"}
    for at in numbered:
        before = pieces[at - 1] if at else None
        listed = before is not None and (before.text.endswith(":") or (bool(before.number) and at - 1 not in found))
        if at in under or (pieces[at].number in glued and not listed):
            found.add(at)
    return found


def _under_notes(pieces: Sequence[Piece], headings: set[int]) -> set[int]:
    """Return the pieces under a heading like "Notes"."""
    under: set[int] = set()
    inside = False
    for at, piece in enumerate(pieces):
        if at in headings:
            inside = piece.text.lower() in NOTE_SECTIONS
        elif inside:
            under.add(at)
    return under


def _item_level(name: str, stack: list[tuple[int, str]], piece: Piece) -> int:
    """Return the depth of an item by its indent, or by its glyph where nested items are not indented."""
    here = (piece.indent, piece.marker)
    while stack and stack[-1][0] > piece.indent:
        stack.pop()
    if here in stack:
        del stack[stack.index(here) + 1 :]
    else:
        stack.append(here)
    if len(stack) > DEEPEST_LIST:
        raise UnreadableDocument(
            f"{name} nests a list more than {DEEPEST_LIST} deep at “{piece.text[:40]}”: flatten it."
        )
    return len(stack)
