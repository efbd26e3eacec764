"""Plain text cut into pieces: lines that belong together, with what marks them at their left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from content.reading.headings import looks_like_heading

BULLET = re.compile(r"(?P<glyph>[•◦▪▫‣●○■□·⁃∙*+–—-]|\u2022)\s+(?=\S)")
NUMBER = re.compile(
    r"(?:\((?P<bracketed>\d{1,3}|[a-z]|[ivx]{1,5})\)|(?P<plain>\d{1,2})[.)]|(?P<letter>[a-z])\))\s+(?=\S)"
)
NOTE_MARK = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|[†‡])\s*(?=\S)")
HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
RULE = re.compile(r"([=\-~_*#])(?:\s?\1){2,}")
SENTENCE_END = re.compile(r"[.!?:;][”\"’')\]]*(?:\d|\[\w{1,3}\])*$")
WRAP = range(40, 131)  # columns; a longest line outside of this was not wrapped by hand or by a mail program
NUMBERINGS = frozenset({"1", "(1)", "(a)", "(i)"})


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    text: str  # without surrounding white space
    indent: int

    @property
    def width(self) -> int:
        return self.indent + len(self.text)


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that belong together: a paragraph, an item, a heading, before it is settled which."""

    start: int
    end: int
    text: str
    indent: int = 0
    marker: str = ""  # the glyph, or how the item is numbered: see NUMBERINGS
    number: str = ""  # of an item written "1." or "1)"
    underline: str = ""  # the character a heading is underlined with, or its hashes
    alone: bool = True  # blank lines before and after
    last: bool = True  # a blank line after
    lines: int = 1


def pieces_of(text: str) -> list[Piece]:
    """Return the pieces of a text, in order."""
    lines = list(_lines(text))
    columns = _wrap_width(lines)
    return [piece for chunk in _chunks(lines) for piece in _pieces(text, chunk, columns)]


def _lines(text: str) -> Iterator[Line | None]:
    """Yield each line, and None for a blank one."""
    at = 0
    for raw in text.split("\n"):
        body = raw.strip()
        if body:
            before = len(raw) - len(raw.lstrip())
            indent = len(raw[:before].expandtabs(4))
            yield Line(at + before, at + before + len(body), body, indent)
        else:
            yield None
        at += len(raw) + 1


def _chunks(lines: Sequence[Line | None]) -> Iterator[list[Line]]:
    chunk: list[Line] = []
    for line in lines:
        if line is not None:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _wrap_width(lines: Sequence[Line | None]) -> int:
    """Return the column that paragraphs are wrapped at, or 0 where each line is a paragraph."""
    broken = [line for line, following in pairwise(lines) if line and following and not _rule(line)]
    widths = sorted(line.width for line in broken)
    if not widths:
        return 0
    width = widths[int(len(widths) * 0.95)] if len(widths) > 20 else widths[-1]
    # Lines broken by their length end anywhere in a sentence; lines that are paragraphs end with one.
    long = [line for line in broken if line.width > 0.8 * width]
    inside = sum(not SENTENCE_END.search(line.text) for line in long)
    return width if width in WRAP and inside >= len(long) / 2 else 0


def _rule(line: Line) -> bool:
    return RULE.fullmatch(line.text) is not None


def _pieces(text: str, chunk: Sequence[Line], columns: int) -> Iterator[Piece]:
    """Yield what a run of lines without a blank one between them holds."""
    open_piece: Piece | None = None
    last: Line | None = None
    count = 0
    for line in chunk:
        if _rule(line):
            if open_piece and open_piece.lines == 1 and not open_piece.marker and looks_like_heading(open_piece.text):
                open_piece = replace(open_piece, underline=line.text[0])
            last = None
            continue
        if open_piece and last and not open_piece.underline and _continues(open_piece, last, line, columns):
            open_piece = replace(open_piece, end=line.end, lines=open_piece.lines + 1)
        else:
            if open_piece:
                yield _close(text, open_piece, alone=False, last=False)
            count += 1
            open_piece = _begin(text, line)
        last = line
    if open_piece:
        yield _close(text, open_piece, alone=count == 1, last=True)


def _close(text: str, piece: Piece, alone: bool, last: bool) -> Piece:
    return replace(piece, text=text[piece.start : piece.end], alone=alone, last=last)


def _begin(text: str, line: Line) -> Piece:
    """Return the piece that a line opens, its bullet, number or hashes taken off."""
    if match := HASHES.match(line.text):
        start = line.start + match.end()
        return Piece(start, line.end, text[start : line.end], line.indent, underline=match.group(1))
    if match := BULLET.match(line.text):
        start = line.start + match.end()
        return Piece(start, line.end, text[start : line.end], line.indent, marker=match.group("glyph"))
    if match := NUMBER.match(line.text):
        start = line.start + match.end()
        number = match.group("plain") or ""
        return Piece(start, line.end, text[start : line.end], line.indent, marker=_numbering(match), number=number)
    if match := NOTE_MARK.match(line.text):
        start = line.start + match.end()
        return Piece(start, line.end, text[start : line.end], line.indent, marker="note")
    return Piece(line.start, line.end, line.text, line.indent)


def _numbering(match: re.Match[str]) -> str:
    """Return how an item is numbered: "1." "(1)", "(a)" and "(i)" are four depths of one list."""
    if match.group("plain"):
        return "1"
    letters = match.group("bracketed") or match.group("letter")
    return "(1)" if letters.isdigit() else "(i)" if set(letters) <= set("ivx") else "(a)"


def _continues(piece: Piece, last: Line, line: Line, columns: int) -> bool:
    """Tell whether `line` goes on where `last` was broken."""
    if is_tabular(last.text) or is_tabular(line.text) or HASHES.match(line.text):
        return False
    full = bool(columns) and last.width + 1 + len(line.text.split()[0]) > columns - 2
    if BULLET.match(line.text) or NUMBER.match(line.text) or NOTE_MARK.match(line.text):
        # "... in the\n- or so it seemed - spring": a dash or a number that only happens to begin a line.
        return full and not piece.marker and line.indent == last.indent and not SENTENCE_END.search(last.text)
    if piece.marker and line.indent > piece.indent:
        return True
    return full or line.text[0].islower() or (bool(columns) and last.text.endswith((",", "-")))


def is_tabular(line: str) -> bool:
    """Tell whether a line is a row of a table."""
    return "\t" in line or line.count(" | ") > 0
