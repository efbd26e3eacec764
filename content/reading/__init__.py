"""Documents in: bytes of any known format to one Document. A new format is one file here and one line in FORMATS."""

import datetime
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from content.reading import markdown, plain_text
from content.reading.acceptance import MAX_BYTES, check_size, check_words
from content.reading.base import Block, BlockKind, Document, Draft, UnreadableDocument
from content.reading.decoding import SIGNATURES
from content.reading.enumerators import points
from content.reading.flowing import flowed
from content.reading.legible import legible, note_numbers

__all__ = ["FORMATS", "MAX_BYTES", "Block", "BlockKind", "Document", "UnreadableDocument", "accepted_names", "read"]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file, and what reads it."""

    name: str
    media_type: str  # what the Document says it is
    extensions: tuple[str, ...]
    media_types: tuple[str, ...]  # what browsers call it
    read: Callable[[str, bytes], Draft]


MARKDOWN = Format(
    "Markdown",
    "text/markdown",
    (".md", ".markdown", ".mdown", ".mkd"),
    ("text/markdown", "text/x-markdown"),
    markdown.read,
)
PLAIN_TEXT = Format("plain text", "text/plain", (".txt", ".text"), ("text/plain",), plain_text.read)
FORMATS: tuple[Format, ...] = (PLAIN_TEXT, MARKDOWN)

MARKED_UP = re.compile(rb"^(?:#{1,6} \S|\s*[*-] \[.+\]\(|!?\[[^\]]+\]\([^)]+\)|```)", re.MULTILINE)
HYPERTEXT = re.compile(rb"\s*(?:<\?xml|<!doctype html|<html)", re.IGNORECASE)


def read(
    name: str,
    payload: bytes,
    media_type: str | None = None,
    limit: int = MAX_BYTES,
    dated: datetime.date | None = None,
) -> Document:
    """Return the document that a file holds.

    `name` is the file's name or path and helps to tell the format; `limit` is the most bytes taken; `dated` goes before
    the date that the document gives itself. Raises UnreadableDocument, whose message is one plain sentence, for
    anything that cannot become a course.
    """
    label = PurePosixPath(name.replace("\\", "/")).name or "The document"
    check_size(label, payload, limit)
    chosen = _format(label, payload, media_type)
    draft = chosen.read(label, payload)
    check_words(label, draft)
    if not draft.blocks:
        raise UnreadableDocument(f"{label} holds no words to learn from: bring a document with sentences.")
    text, blocks = flowed(draft.text, draft.blocks)
    blocks = points(text, blocks)
    return Document(
        title=_one_line(draft.title) or _title_from(label),
        media_type=chosen.media_type,
        sha256=hashlib.sha256(payload).hexdigest(),
        text=text,
        blocks=blocks,
        dated=dated.isoformat() if dated else draft.dated,
        plain=legible(text, note_numbers(text, blocks)),
    )


def accepted_names() -> tuple[str, ...]:
    """Return the file name endings that can be read, for a file chooser."""
    return tuple(extension for known in FORMATS for extension in known.extensions)


def _format(label: str, payload: bytes, media_type: str | None) -> Format:
    """Choose the format by the first bytes, the name, the media type it came with and the look, in this order."""
    if HYPERTEXT.match(payload):
        raise UnreadableDocument(f"{label} is a web page: save it as plain text or Markdown and bring that.")
    if payload.startswith(tuple(mark for mark, _ in SIGNATURES)):
        return PLAIN_TEXT  # whose decoding says what the file is
    extension = PurePosixPath(label).suffix.lower()
    for known in FORMATS:
        if extension in known.extensions:
            return known
    bare = (media_type or "").split(";")[0].strip().lower()
    for known in FORMATS:
        if bare in known.media_types:
            return _by_look(payload) if known is PLAIN_TEXT else known
    if extension and not extension[1:].isdigit() and " " not in extension and len(extension) <= 6:
        endings = ", ".join(accepted_names())
        raise UnreadableDocument(f"{label} ends in “{extension}”, which cannot be read: bring one of {endings}.")
    return _by_look(payload)


def _by_look(payload: bytes) -> Format:
    return MARKDOWN if MARKED_UP.search(payload) else PLAIN_TEXT


def _one_line(title: str) -> str:
    return " ".join(title.split())[:200]


def _title_from(label: str) -> str:
    words = re.sub(r"[_\-\s]+", " ", PurePosixPath(label).stem).strip()
    return (words[:1].upper() + words[1:])[:200] or "Untitled"
