"""Prose as it flows: what lines were wrapped and indented with is no part of a sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from content.reading.base import Block, BlockKind

STRUCTURED = frozenset({BlockKind.ROW, BlockKind.CODE})  # there white space means something
RUN = re.compile(r"\s{2,}")


def flowed(text: str, blocks: Sequence[Block]) -> tuple[str, tuple[Block, ...]]:
    """Return a text with one blank, or one line end, for every run of white space inside its prose, and its blocks.

    A parser takes the indent of a wrapped line for a word of its own, and loses the names that it parts.
    """
    parts: list[str] = []
    moved: list[Block] = []
    at = length = 0
    for block in blocks:
        before, inside = text[at : block.start], text[block.start : block.end]
        if block.kind not in STRUCTURED:
            inside = RUN.sub(_one, inside)
        start = length + len(before)
        moved.append(replace(block, start=start, end=start + len(inside)))
        parts += (before, inside)
        at, length = block.end, start + len(inside)
    return "".join((*parts, text[at:])), tuple(moved)


def _one(run: re.Match[str]) -> str:
    return "\n" if "\n" in run.group() else " "


__all__ = ["flowed"]
