"""Paragraphs that begin with their number, as statutes have them: "(1) The board ...", "(a) a person ..." are points.

The mark is no part of what a point says: a parser takes it for a word, and a reader of sentences for an aside.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from content.reading.base import Block, BlockKind

FEWEST = 2  # numbered paragraphs: a lone one may be anything
NUMBERED = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_MARK = re.compile(r"\((?P<mark>\d{1,3}[A-Z]?|[a-z]{1,2}|[ivxl]{1,5}|[A-Z])\)\s+(?=[\w“\"‘'])")
# "a. adopt the budget;": a mark only where "a." and "b." both open paragraphs, or it may be an initial
_DOTTED = re.compile(r"(?P<mark>[a-z]|[ivx]{2,5})\.\s+(?=[\w“\"‘'])")
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[A-Z“\"‘'])")
_ROMAN = re.compile(r"[ivxl]+")


def _unnumbered(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with paragraphs that begin with "1.2" or "1.2.3." behind it: numbered, they are no list."""
    marks = [_DECIMAL.match(text, one.start, one.end) if one.kind in NUMBERED else None for one in blocks]
    if sum(mark is not None for mark in marks) < FEWEST:
        return tuple(blocks)
    return tuple(
        one if mark is None or mark.end() >= one.end else replace(one, start=mark.end())
        for one, mark in zip(blocks, marks, strict=True)
    )


def points(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with every paragraph that begins with its number as a point behind it, nested by its kind."""
    blocks = _unnumbered(text, blocks)
    pattern = _DOTTED if _has_dotted(text, blocks) else _MARK
    marks = [pattern.match(text, block.start, block.end) if block.kind in NUMBERED else None for block in blocks]
    if sum(mark is not None for mark in marks) < FEWEST:
        return blocks
    found: list[Block] = []
    before = ""
    for block, mark in zip(blocks, marks, strict=True):
        if mark is None or mark.end() >= block.end:
            found.append(block)
            continue
        depth = _depth(mark["mark"], before)
        before = mark["mark"]
        start = mark.end()
        while (inner := pattern.match(text, start, block.end)) and inner.end() < block.end:
            depth, before, start = _depth(inner["mark"], before), inner["mark"], inner.end()
        level = depth if block.kind is BlockKind.PARAGRAPH else max(block.level, 1)
        found.append(replace(block, kind=BlockKind.ITEM, start=start, level=level))
    return tuple(found)


def _has_dotted(text: str, blocks: Sequence[Block]) -> bool:
    """Return whether the points of a text are marked "a." and "b.", and none of them "(a)"."""
    opened = [one for one in blocks if one.kind in NUMBERED]
    found = {mark["mark"] for one in opened if (mark := _DOTTED.match(text, one.start, one.end))}
    return {"a", "b"} <= found and sum(_MARK.match(text, one.start, one.end) is not None for one in opened) < FEWEST


def _depth(mark: str, before: str) -> int:
    """Return how deep a number lies: digits 1, letters 2, small Roman numbers 3, capitals 4."""
    if mark[0].isdigit():
        return 1
    if mark.isupper():
        return 4
    follows = len(mark) == 1 and len(before) == 1 and ord(mark) == ord(before) + 1  # "(h)", "(i)"
    return 3 if _ROMAN.fullmatch(mark) and not follows else 2


__all__ = ["points"]
