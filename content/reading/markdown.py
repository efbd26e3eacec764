"""Markdown by markdown-it: the text is what a reader would see, without links' addresses, pictures, badges and HTML.

The parser knows HTML only in order to drop it: no tag, attribute or comment ever reaches the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from content.reading.base import Block, BlockKind, Draft, UnreadableDocument
from content.reading.decoding import decode
from content.reading.headings import (
    CAPTION_CHARACTERS,
    CAPTION_LABEL,
    date_line,
    looks_like_heading,
    parse_date,
    title_case,
)

DEEPEST = 12  # lists and quotations in one another
CONTAINERS = frozenset({"bullet_list_open", "ordered_list_open", "blockquote_open"})
CONTAINER_ENDS = frozenset({"bullet_list_close", "ordered_list_close", "blockquote_close"})
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<body>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FRONT_MATTER_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:\s*(?P<value>.*?)\s*$")
DATE_KEYS = ("last_updated", "updated", "last_modified", "modified", "lastmod", "date", "published")
NOTE_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:[ \t]*", re.MULTILINE)
NOTE_REFERENCE = re.compile(r"\[\^[^\]\s]+\]")
NOTE = "\ue000"  # marks a footnote's text on its way through the parser
CITED = re.compile(r"\[?\d{1,3}\]?")
TASK = re.compile(r"\[[ xX]\]\s+")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
UNREAD = re.compile(
    r"<(script|style|svg|table|nav|iframe|video|audio|picture)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
TABLE_PART = re.compile(r"\s*</?(?:t[dhr]|tbody|thead|tfoot|table)\b", re.IGNORECASE)
TAG_BREAK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|summary|details|blockquote|br|hr|center|section)\b[^>]*>", re.IGNORECASE
)
TAG = re.compile(r"</?[A-Za-z!?][^<>]*(?:>|\Z)")
SPACES = re.compile(r"[ \t\n]+")
SENTENCE_END = re.compile(r"[.:;!?][”\"’')]*$")
LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph's or heading's text as seen, before it has a place in the document."""

    kind: BlockKind
    text: str
    level: int = 0
    lead: str = ""  # what stands before it in the text: indent and bullet or number
    near: bool = False  # belongs to the line above: an item, a row
    picture: bool = False  # only a picture stood here
    bold: bool = False  # all of it is bold
    slanted: bool = False  # all of it is in italics
    linked: bool = False  # all of it is a link


@dataclass(slots=True)
class Inline:
    """The text of an inline token while it is put together."""

    parts: list[str] = field(default_factory=list)
    pictures: int = 0
    raised: bool = False  # inside <sup>
    inside: dict[str, int] = field(default_factory=lambda: {"strong": 0, "em": 0, "link": 0})
    outside: set[str] = field(default_factory=set)  # of strong, em, link: which left some text uncovered

    def add(self, text: str) -> None:
        if text.strip():
            self.outside.update(mark for mark, depth in self.inside.items() if not depth)
        self.parts.append(text)


def read(name: str, payload: bytes) -> Draft:
    """Return the text of a Markdown file as a reader sees it, with its blocks."""
    source, front = _front_matter(decode(name, payload))
    source = NOTE_DEFINITION.sub(rf"\n{NOTE}", source)
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 4 * DEEPEST}).enable("table")
    pieces = _settle(list(_pieces(name, parser.parse(source))))
    dates = [found for piece in pieces if (found := date_line(piece.text))]
    text, blocks = _lay_out([piece for piece in pieces if not date_line(piece.text)])
    dated = next((day for key in DATE_KEYS if (day := parse_date(front.get(key, "")))), None)
    first = next((text[b.start : b.end] for b in blocks if b.kind is BlockKind.HEADING and b.level == 1), "")
    return Draft(text, blocks, title=front.get("title") or first, dated=dated or (min(dates)[1] if dates else None))


def _front_matter(source: str) -> tuple[str, dict[str, str]]:
    """Take the lines between the two "---" at the top off: simple `key: value` lines, quotation marks removed."""
    match = FRONT_MATTER.match(source)
    if not match:
        return source, {}
    found = {}
    for line in match.group("body").split("\n"):
        if pair := FRONT_MATTER_LINE.match(line):
            key = re.sub(r"[ -]+", "_", pair.group("key").lower())
            found[key] = pair.group("value").strip("\"'")
    return source[match.end() :], found


@dataclass(slots=True)
class Walk:
    """Where one is among the parser's tokens: open lists and quotations, their running numbers, the table row."""

    name: str
    containers: list[Token] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    fresh: list[bool] = field(default_factory=list)  # for each open list item: nothing of it has been yielded yet
    row: list[str] | None = None
    head: bool = False
    heading: int = 0  # the level of the heading one is in

    def move(self, token: Token) -> None:
        """Open or close what the token opens or closes."""
        kind = token.type
        if kind in CONTAINERS:
            self._open(token)
        elif kind in CONTAINER_ENDS:
            self.containers.pop()
            self.numbers.pop()
        elif kind == "list_item_open":
            self.fresh.append(True)
        elif kind == "list_item_close":
            self.fresh.pop()
            self.numbers[-1] += 1
        elif kind in {"thead_open", "thead_close"}:
            self.head = kind == "thead_open"
        elif kind in {"heading_open", "heading_close"}:
            self.heading = int(token.tag[1]) if kind == "heading_open" else 0
        elif kind == "tr_open":
            self.row = []

    def _open(self, token: Token) -> None:
        self.containers.append(token)
        self.numbers.append(int(token.attrGet("start") or 1))
        if len(self.containers) > DEEPEST:
            line = (token.map or [0])[0] + 1
            raise UnreadableDocument(
                f"{self.name} nests lists or quotations more than {DEEPEST} deep at line {line}: flatten it."
            )


def _pieces(name: str, tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield what the parser's tokens hold, in order."""
    walk = Walk(name)
    for token in tokens:
        walk.move(token)
        if token.type == "inline":
            yield from _inline_pieces(token, walk)
        elif token.type == "tr_close" and walk.row is not None:
            yield Piece(BlockKind.ROW, " | ".join(walk.row).strip(), level=int(walk.head), near=True)
            walk.row = None
        elif token.type in {"fence", "code_block"}:
            yield Piece(BlockKind.CODE, token.content.strip("\n").rstrip())
        elif token.type == "html_block":
            yield from _html_pieces(token.content)


def _inline_pieces(token: Token, walk: Walk) -> Iterator[Piece]:
    if walk.row is not None:
        walk.row.append(_inline(token)[0].replace("\n", " "))
    elif walk.heading:
        yield Piece(BlockKind.HEADING, _inline(token)[0].replace("\n", " "), level=walk.heading)
    elif walk.fresh and walk.fresh[-1]:
        walk.fresh[-1] = False
        yield from _item_pieces(token, walk.containers, walk.numbers[-1])
    else:
        yield from _paragraph_pieces(token)


def _item_pieces(token: Token, containers: Sequence[Token], number: int) -> Iterator[Piece]:
    """Yield a list item's first paragraph."""
    lists = [container for container in containers if container.type != "blockquote_open"]
    bullet = f"{number}. " if lists[-1].type == "ordered_list_open" else "• "
    text, state = _inline(token)
    text = TASK.sub("", text.replace("\n", " "), count=1)
    if state.pictures and _only_a_label(text):
        return
    yield Piece(BlockKind.ITEM, text, level=len(lists), lead="  " * len(lists) + bullet, near=True)


def _paragraph_pieces(token: Token) -> Iterator[Piece]:
    """Yield a paragraph, in several pieces where its author broke the line after a whole sentence."""
    text, state = _inline(token)
    if state.pictures and _only_a_label(text):
        yield Piece(BlockKind.PARAGRAPH, "", picture=True)
        return
    if text.startswith(NOTE):
        yield Piece(BlockKind.NOTE, text.removeprefix(NOTE).replace("\n", " ").strip())
        return
    whole = "\n" not in text
    marks = {mark: whole and mark not in state.outside for mark in ("strong", "em", "link")}
    for line in _broken_lines(text):
        yield Piece(BlockKind.PARAGRAPH, line, bold=marks["strong"], slanted=marks["em"], linked=marks["link"])


def _broken_lines(text: str) -> Iterator[str]:
    held = ""
    for line in text.split("\n"):
        held = f"{held} {line}" if held else line
        if SENTENCE_END.search(held):
            yield held
            held = ""
    if held:
        yield held


def _only_a_label(text: str) -> bool:
    """Tell whether what is left beside a picture says nothing: "", "Credit:", "Slides:"."""
    text = text.strip()
    return len(text.split()) < 2 or text.endswith(":")


def _inline(token: Token) -> tuple[str, Inline]:
    """Return an inline token's text, a line break written by its author kept as a line end, and how it came about."""
    state = Inline()
    for child in token.children or ():
        _add_child(state, child)
    lines = "".join(state.parts).split("\n")
    return "\n".join(filter(None, (SPACES.sub(" ", line).strip() for line in lines))), state


def _add_child(state: Inline, child: Token) -> None:
    kind = child.type
    if kind in {"text", "code_inline"}:
        text = NOTE_REFERENCE.sub("", child.content) if kind == "text" else child.content
        if not (state.raised and CITED.fullmatch(text.strip())):
            state.add(text.replace("\n", " "))
    elif kind == "softbreak":
        state.parts.append(" ")
    elif kind == "hardbreak":
        state.parts.append("\n")
    elif kind == "image":
        state.pictures += 1
    elif kind == "html_inline":
        _add_tag(state, child.content.lower())
    elif kind.removesuffix("_open") in state.inside:
        state.inside[kind.removesuffix("_open")] += 1
    elif kind.removesuffix("_close") in state.inside:
        state.inside[kind.removesuffix("_close")] -= 1


def _add_tag(state: Inline, tag: str) -> None:
    if tag.startswith("<br"):
        state.parts.append("\n")
    elif tag.startswith("<img"):
        state.pictures += 1
    elif tag.startswith(("<sup", "</sup")):
        state.raised = tag.startswith("<sup")


def _html_pieces(source: str) -> Iterator[Piece]:
    """Yield the prose of a block of HTML: tags and comments dropped, tables and scripts dropped with what they hold."""
    if TABLE_PART.match(source):
        return
    source = UNREAD.sub("\n", COMMENT.sub("", source))
    for line in TAG_BREAK.sub("\n", source.replace("\n", " ")).split("\n"):
        text = SPACES.sub(" ", unescape(TAG.sub("", line))).strip()
        if text and LETTER.search(text) and "<" not in text:
            yield Piece(BlockKind.PARAGRAPH, text)


def _settle(pieces: Sequence[Piece]) -> list[Piece]:
    """Decide what only the neighbourhood tells: captions, sub-headings written as paragraphs, repetitions."""
    settled: list[Piece] = []
    level = 1
    pictured = False
    for at, piece in enumerate(pieces):
        if piece.kind is BlockKind.HEADING:
            level = piece.level
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if piece.kind is BlockKind.PARAGRAPH and piece.text:
            if settled and settled[-1].text == piece.text:
                if len(piece.text) <= CAPTION_CHARACTERS:
                    settled[-1] = Piece(BlockKind.CAPTION, piece.text)
                continue
            if (pictured and piece.slanted) or CAPTION_LABEL.match(piece.text):
                piece = Piece(BlockKind.CAPTION, piece.text)
            elif _sub_heading(piece, following):
                piece = Piece(BlockKind.HEADING, piece.text.rstrip(":"), level=min(6, level + 1))
        pictured = piece.picture
        if LETTER.search(piece.text):
            settled.append(piece)
    return settled


def _sub_heading(piece: Piece, following: Piece | None) -> bool:
    """Tell whether a lone line is a heading not marked up as one: in title case or bold, with text under it."""
    if following is None or following.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or not following.text:
        return False
    if piece.linked or len(following.text) <= len(piece.text):
        return False
    text = piece.text.rstrip(":") if piece.bold else piece.text
    return looks_like_heading(text) and (piece.bold or title_case(text))


def _lay_out(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Put the pieces one under the other; return the text and where each stands in it."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for before, piece in zip((None, *pieces), pieces, strict=False):
        close = before is not None and piece.near and before.kind is piece.kind
        gap = "" if before is None else "\n" if close else "\n\n"
        parts += (gap, piece.lead, piece.text)
        start = at + len(gap) + len(piece.lead)
        at = start + len(piece.text)
        blocks.append(Block(piece.kind, start, at, piece.level))
    return "".join(parts) + "\n" if parts else "", tuple(blocks)
