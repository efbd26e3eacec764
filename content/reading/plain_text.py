"""Plain text as people save it: headings are short lone lines, bullets are glyphs, paragraphs may be hard-wrapped."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from content.reading.base import Block, BlockKind, Draft, UnreadableDocument
from content.reading.decoding import decode
from content.reading.headings import (
    CAPTION_CHARACTERS,
    CAPTION_LABEL,
    STRUCTURAL,
    date_line,
    looks_like_heading,
    number_depth,
    title_case,
)
from content.reading.legible import glued_numbers

DEEPEST_LIST = 12
BULLET = re.compile(r"(?P<glyph>[•◦▪▫‣●○■□·⁃∙*+–—-]|\u2022)\s+(?=\S)")
NUMBER = re.compile(
    r"(?:\((?P<bracketed>\d{1,3}|[a-z]|[ivx]{1,5})\)|(?P<plain>\d{1,2})[.)]|(?P<letter>[a-z])\))\s+(?=\S)"
)
NOTE_MARK = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|[†‡])\s*(?=\S)")
HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
RULE = re.compile(r"([=\-~_*#])(?:\s?\1){2,}")
LETTER = re.compile(r"[^\W\d_]")
SENTENCE_END = re.compile(r"[.!?:;][”\"’')\]]*(?:\d{1,2}|\[\w{1,3}\])*$")
WRAP = range(40, 131)  # columns; a longest line outside of this was not wrapped by hand or by a mail program
CROWD = 4  # so many heading-like lines in a row are a menu or a table of contents, not headings
NUMBERINGS = frozenset({"1", "(1)", "(a)", "(i)"})
SUBTITLE = re.compile(r"(?:by|from|edited by|translated by)\s", re.IGNORECASE)
LABEL = re.compile(r"^\W*(?:\d+(?:\.\d+)*\.?\s+)?|\s*(?:\[edit\]|[.\s]*\d+)?\s*$", re.IGNORECASE)
NOTE_SECTIONS = frozenset({"notes", "footnotes", "endnotes", "references"})


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


def read(name: str, payload: bytes) -> Draft:
    """Return the text of a saved page with its blocks."""
    text = decode(name, payload)
    lines = list(_lines(text))
    columns = _wrap_width(lines)
    pieces = [piece for chunk in _chunks(lines) for piece in _pieces(text, chunk, columns)]
    dates = [found for piece in pieces if (found := date_line(piece.text))]
    pieces = [piece for piece in pieces if not date_line(piece.text)]
    blocks = tuple(_blocks(name, text, pieces))
    title = text[blocks[0].start : blocks[0].end] if blocks and blocks[0].kind is BlockKind.HEADING else ""
    return Draft(text=text, blocks=blocks, title=title, dated=min(dates)[1] if dates else None)


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
    if _tabular(last.text) or _tabular(line.text) or HASHES.match(line.text):
        return False
    full = bool(columns) and last.width + 1 + len(line.text.split()[0]) > columns - 2
    if BULLET.match(line.text) or NUMBER.match(line.text) or NOTE_MARK.match(line.text):
        # "... in the\n- or so it seemed - spring": a dash or a number that only happens to begin a line.
        return full and not piece.marker and line.indent == last.indent and not SENTENCE_END.search(last.text)
    if piece.marker and line.indent > piece.indent:
        return True
    return full or line.text[0].islower() or (bool(columns) and last.text.endswith((",", "-")))


def _tabular(line: str) -> bool:
    return "\t" in line or line.count(" | ") > 0


def _blocks(name: str, text: str, pieces: Sequence[Piece]) -> Iterator[Block]:
    pieces, captions = _without_repetitions(pieces)
    headings = _headings(pieces)
    levels = _heading_levels(pieces, headings)
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
        elif _tabular(piece.text):
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


def _headings(pieces: Sequence[Piece]) -> set[int]:
    """Return which pieces are headings: lone short lines with something under them."""
    shaped: set[int] = set()
    for at in reversed(range(len(pieces))):
        if pieces[at].underline or _heading_shape(pieces, at, shaped):
            shaped.add(at)
    last = {_label(pieces[at]): at for at in sorted(shaped)}
    found: set[int] = set()
    run: list[int] = []
    for at in range(len(pieces) + 1):
        if at in shaped:
            run.append(at)
            continue
        if run and at < len(pieces):  # the last line of a document heads nothing
            found.update(_standing(pieces, run, last))
        elif run:
            found.update(i for i in run if i == 0 or pieces[i].underline)
        run = []
    return found


def _standing(pieces: Sequence[Piece], run: Sequence[int], last: Mapping[str, int]) -> Iterator[int]:
    """Yield which of several heading-like lines in a row are headings: not those of a menu or a table of contents.

    `last` tells where a heading-like line of a label stands for the last time.
    """
    crowded = sum(not _ranked(pieces, at) for at in run) >= CROWD
    for at, following in zip(run, (*run[1:], None), strict=True):
        if at in (0, run[-1]) or pieces[at].underline:
            yield at
        elif following is None or (run[0] == 0 and SUBTITLE.match(pieces[at].text)):
            continue
        elif len(run) >= CROWD and last[_label(pieces[at])] > at:
            continue  # the table of contents says what comes
        elif _heads_nothing(pieces[at].text, pieces[following].text):
            continue
        elif _ranked(pieces, at) or not crowded:
            yield at


def _label(piece: Piece) -> str:
    """Return a heading's text as a table of contents repeats it: without number, page and edit link."""
    return LABEL.sub("", piece.text).casefold()


def _heads_nothing(text: str, following: str) -> bool:
    """Tell whether two numbered lines are neighbours in a table of contents: the second is not under the first."""
    if depth := number_depth(text):
        return 0 < number_depth(following) <= depth
    return 0 < _rank(following) <= _rank(text)


def _ranked(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a heading-like line says that it is one: the title, a chapter, a number, an underline."""
    piece = pieces[at]
    return at == 0 or bool(piece.underline or number_depth(piece.text) or _rank(piece.text))


def _heading_shape(pieces: Sequence[Piece], at: int, shaped: set[int]) -> bool:
    """Tell whether a piece looks like a heading where it stands; `shaped` are the later ones that do."""
    piece = pieces[at]
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if _tabular(piece.text) or _repeats(pieces, at) or _listed(pieces, at):
        return False
    text = piece.text
    if text.endswith(":") and following and not following.marker and title_case(text[:-1]) and len(text.split()) <= 6:
        text = text[:-1]
    if not looks_like_heading(text) or piece.lines > 2 or (piece.lines == 2 and not (piece.alone and title_case(text))):
        return False
    return piece.alone or (following is not None and _headed(piece, following, at + 1 in shaped))


def _headed(piece: Piece, following: Piece, shaped: bool) -> bool:
    """Tell whether a line can head what follows without a blank line between: a longer body, or one more heading."""
    if piece.last:
        return STRUCTURAL.match(piece.text) is not None or title_case(piece.text)
    return shaped or (_body(following) and (bool(following.marker) or len(following.text) > len(piece.text)))


def _listed(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a piece is an item of a list: it has a bullet, or a number with other numbers beside it."""
    piece = pieces[at]
    if not piece.marker:
        return False
    neighbours = [pieces[i] for i in (at - 1, at + 1) if 0 <= i < len(pieces)]
    lone = piece.marker == "1" and piece.alone and piece.indent == 0
    return not lone or any(other.marker in NUMBERINGS for other in neighbours)


def _repeats(pieces: Sequence[Piece], at: int) -> bool:
    return at > 0 and pieces[at].text == pieces[at - 1].text


def _body(piece: Piece) -> bool:
    return bool(piece.marker) or SENTENCE_END.search(piece.text) is not None


def _heading_start(text: str, piece: Piece) -> int:
    """Return where a heading begins: its number belongs to it, its hashes do not."""
    if piece.number:
        return text.rfind("\n", 0, piece.start) + 1 + piece.indent
    return piece.start


def _heading_levels(pieces: Sequence[Piece], headings: set[int]) -> dict[int, int]:
    """Return the level of each heading: 1 for the title, and below it what numbers, words and capitals tell."""
    order = sorted(headings)
    titled = bool(order) and order[0] == 0
    body = order[1:] if titled else order
    texts = Counter(pieces[at].text for at in body)
    # "Introduction" under one heading after the other: what repeats is under what stands before it.
    parents = {at for at in body if at + 1 in headings and texts[pieces[at + 1].text] > 1}
    chapters = any(_rank(pieces[at].text) == 2 for at in body)
    underlines = list(dict.fromkeys(pieces[at].underline[0] for at in order if pieces[at].underline))
    levels = {0: 1} if titled else {}
    below = False
    for at in body:
        below = below or at in parents
        levels[at] = _level(pieces[at], at in parents, below, chapters, underlines, titled)
    return levels


def _level(piece: Piece, parent: bool, below: bool, chapters: bool, underlines: list[str], titled: bool) -> int:
    if piece.underline.startswith("#"):
        return len(piece.underline)
    if piece.underline:
        return min(6, underlines.index(piece.underline) + (1 if titled else 2))
    if depth := number_depth(piece.text):
        return min(6, 1 + depth + chapters)
    if rank := _rank(piece.text):
        return 2 if rank == 2 or not chapters else 3
    if chapters:
        return 3
    return 2 if parent or not below else 3


def _rank(text: str) -> int:
    """Return 2 for a chapter or a part, 3 for a section or an article, 0 for anything else."""
    match = STRUCTURAL.match(text)
    if not match:
        return 0
    return 2 if match.group().split()[0].lower() in {"part", "title", "book", "chapter", "annex", "appendix"} else 3


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
