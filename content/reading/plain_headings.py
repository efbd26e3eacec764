"""Which pieces of a plain text are headings, and how deep: shape, place and neighbours tell."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from content.reading.headings import HEADING_CHARACTERS, STRUCTURAL, looks_like_heading, number_depth, title_case
from content.reading.plain_lines import NUMBERINGS, SENTENCE_END, Piece, is_tabular

CROWD = 4  # so many heading-like lines in a row are a menu or a table of contents, not headings
SUBTITLE = re.compile(r"(?:by|from|edited by|translated by)\s", re.IGNORECASE)
LABEL = re.compile(r"^\W*(?:\d+(?:\.\d+)*\.?\s+)?|\s*(?:\[edit\]|[.\s]*\d+)?\s*$", re.IGNORECASE)


def find_headings(pieces: Sequence[Piece]) -> set[int]:
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
    return LABEL.sub("", piece.text[:HEADING_CHARACTERS]).casefold()


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
    if is_tabular(piece.text) or _repeats(pieces, at) or _listed(pieces, at):
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


def heading_levels(pieces: Sequence[Piece], headings: set[int]) -> dict[int, int]:
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
