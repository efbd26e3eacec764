"""Tables as they are read: head, rows and cells by their offsets, and what each row is called.

Tables that lay out a page hold no facts: they are refused with the rule that stopped them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from content.facts.base import Term
from content.facts.identity import folded
from content.facts.names import gazetteer
from content.facts.names.gazetteer import fold
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import ARTICLED, Lexicon, Name
from content.facts.values.date_expressions import expression
from content.language import Analysis, plural, singular, words
from content.reading.base import Block, BlockKind

FEWEST_ROWS = 2
MOST_ROWS = 25  # a longer table is there to look things up in
LONGEST_NAME = 6
LONGEST_ANCHOR = 7  # words before the question itself
NUMBERING = words("# no no. nr nr. number rank row s/n id")
NAMELESS = words("name item place entry title term what subject case")  # heads that give a row no class
PLACES = words("city country region place island nationality")
BARE = words("company university college school church corporation academy club team journal magazine book paper press")
KINDS_ASKED = words("country city person")  # a question calls these by their class
NOTHING = re.compile(r"(?:[–—\-.?*✓✔✗✘×xX]*|n/?a|none|yes|no|unknown|tba|tbd|nil|same|varies)", re.I)
WEB = re.compile(r"https?:|www\.|\]\(|@\w|\w\.(?:com|org|net|html?|md|png|svg)\b", re.I)
WORD = re.compile(r"[^\W\d_][\w.’'&-]*")


class Unasked(Exception):
    """A table, column or cell holds no fact; the message is the rule."""


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    block: Block
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A head, body rows as wide, the column that names them, and the heading and caption they stand under."""

    head: Row
    rows: tuple[Row, ...]
    naming: int
    heading: str
    caption: str

    def column(self, at: int) -> tuple[Cell, ...]:
        return tuple(row.cells[at] for row in self.rows)

    @cached_property
    def kind(self) -> str:
        """What a row is: "amendment"; empty where the head does not say."""
        head = self.head.cells[self.naming].text.lower()
        return "" if head in NAMELESS or not re.fullmatch(r"[a-z-]+(?: [a-z-]+)?", head) else singular(head)

    @cached_property
    def anchor(self) -> str:
        """The words that say which table is meant, with a comma and a space; empty where there are none."""
        ways = (
            f"in the table “{self.caption}”, " if self.caption else "",
            f"in the table of {plural(self.kind)}, " if self.kind else "",
            f"in the table under “{self.heading}”, " if self.heading else "",
        )
        return next((way for way in ways if 0 < len(way.split()) <= LONGEST_ANCHOR), "")

    @cached_property
    def place(self) -> str:
        """The words that say what a limit or a fee is about: the heading, or which table is meant."""
        way = f"under “{self.heading}”, "
        return way if self.heading and len(way.split()) <= LONGEST_ANCHOR else self.anchor


# Reading the table


def runs(analysis: Analysis) -> Iterator[tuple[list[Block], tuple[str, str]]]:
    """Yield the rows of each table with the heading and the caption it stands under."""
    document, skipped = analysis.document, analysis.unstudied
    run: list[Block] = []
    heading = caption = ""
    for index, block in enumerate(document.blocks):
        row = block.kind is BlockKind.ROW and index not in skipped
        if run and (not row or block.level == 1):
            yield run, (heading, caption)
            run = []
        if row:
            run.append(block)
            continue
        text = " ".join(document.text[block.start : block.end].split())
        heading = text if block.kind is BlockKind.HEADING else heading
        caption = re.sub(r"^Table \d+[.:]? ?", "", text).rstrip(".") if block.kind is BlockKind.CAPTION else ""
    if run:
        yield run, (heading, caption)


def read_table(analysis: Analysis, blocks: list[Block], before: tuple[str, str]) -> Table:
    rows = [_row(analysis.document.text, block) for block in blocks]
    if blocks[0].level != 1:
        raise Unasked("no head row")
    head, body = rows[0], rows[1:]
    width = len(head.cells)
    whole = tuple(row for row in body if len(row.cells) == width)
    if width < 2 or len(whole) < FEWEST_ROWS or len(whole) * 3 < len(body) * 2:
        raise Unasked("too few whole rows")
    if len(whole) > MOST_ROWS:
        raise Unasked("so long that it is there to look things up in")
    if any(WEB.search(cell.text) for row in rows for cell in row.cells):
        raise Unasked("links")
    heading, caption = (text if _quotable(text) else "" for text in before)
    table = Table(head, whole, _naming(head, whole), heading, caption)
    _check_names(table)
    return table


def _quotable(text: str) -> bool:
    return 0 < len(text.split()) <= 8 and not re.search(r"[,“”\"?:|]|\d{4}", text)


def _row(text: str, block: Block) -> Row:
    cells = []
    at = block.start
    for written in text[block.start : block.end].split("|"):
        start = at + len(written) - len(written.lstrip())
        cells.append(Cell(written.strip(), start, start + len(written.strip())))
        at += len(written) + 1
    return Row(block, tuple(cells))


def _naming(head: Row, rows: tuple[Row, ...]) -> int:
    """Return the column that names the rows: the first that is no numbering, or what stands beside its dates."""
    first = 1 if head.cells[0].text.lower() in NUMBERING and len(head.cells) > 2 else 0
    dated = all(expression(row.cells[first].text) for row in rows)
    return first + 1 if dated and first + 1 < len(head.cells) else first


def _check_names(table: Table) -> None:
    column = [cell.text for cell in table.column(table.naming)]
    if not all(WORD.search(text) and text[:1].isalnum() and not NOTHING.fullmatch(text) for text in column):
        raise Unasked("a row without a name")
    if len({folded(text) for text in column}) < len(column):
        raise Unasked("two rows of one name")
    if any(len(text.split()) > LONGEST_NAME or text[-1:] in ".?!:" for text in column):
        raise Unasked("its first column holds no names")


# Naming the rows


@dataclass(frozen=True, slots=True)
class Named:
    """What a row is called: a proper name, or a label that is only quoted."""

    term: Term
    proper: bool = False

    @property
    def said(self) -> str:
        return self.term.text if self.proper else f"“{self.term.text}”"


def name_rows(table: Table, lexicon: Lexicon) -> Mapping[str, Named]:
    """Return the rows' names as terms, by cell text; a row that cannot be named alone is left out."""
    cells = table.column(table.naming)
    noun = table.kind
    told = [lexicon.called(f"{cell.text} {noun}") for cell in cells] if noun else []
    spread = noun in HEADS and sum(name is not None for name in told) >= FEWEST_ROWS
    found = {}
    for index, cell in enumerate(cells):
        name = told[index] if told else None
        if name is None and spread and not re.search(rf"\b{re.escape(noun)}\b", cell.text, re.I):
            text = f"{cell.text} {noun.capitalize()}"
            name = Name(fold(text), f"the {text}", HEADS[noun], noun)
        if made := _row_term(cell, name or _known(cell.text, noun, lexicon), name is not None, noun):
            found[cell.text] = made
    return found


def _known(text: str, noun: str, lexicon: Lexicon) -> Name | None:
    """Return a name that the document or the gazetteer knows, or that shows by its own words that it is one."""
    if name := lexicon.called(text):
        return name
    if entry := gazetteer.PLACES_AND_BODIES.get(fold(text)):
        return Name(fold(text), entry.text, entry.kind, entry.noun, entry.others)
    parts = text.split()
    if len(parts) < 2 or not all(part[:1].isupper() or part in ("of", "the", "and", "for", "on") for part in parts):
        return None
    head = parts[-1].lower() if parts[-1].lower() in HEADS else noun
    kind = HEADS.get(head, "name")
    treaty = parts[0].lower() in HEADS and parts[1] == "of"
    article = "the " if treaty or (kind in ARTICLED and head not in BARE) else ""
    return Name(fold(text), article + text, kind, "")


def _row_term(cell: Cell, name: Name | None, classed: bool, noun: str) -> Named | None:
    """Return a row's name, a label where it is none; None where it is a place and the row is something else."""
    if name is None:
        if noun in HEADS:  # "Lisbon" under "Treaty" is no treaty's name
            return None
        return Named(Term(cell.text, f"{noun or 'row'} of a table", folded(cell.text), cell.start, cell.end, noun=noun))
    strange = name.kind in PLACES and HEADS.get(noun, name.kind) not in PLACES
    if strange and not classed and noun not in name.text.lower().split():
        return None
    kind = noun if noun in KINDS_ASKED else f"{noun or 'row'} of a table"
    ways = tuple(dict.fromkeys(way for way in (name.bare, cell.text, *name.aliases) if way != name.text))
    return Named(Term(name.text, kind, name.key, cell.start, cell.end, ways, name.plural, noun), proper=True)


__all__ = [
    "KINDS_ASKED",
    "NOTHING",
    "NUMBERING",
    "WORD",
    "Cell",
    "Named",
    "Row",
    "Table",
    "Unasked",
    "name_rows",
    "read_table",
    "runs",
]
