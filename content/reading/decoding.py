"""Bytes to text: encodings, line ends and invisible characters. Every text reader starts here."""

import codecs
import re
import unicodedata

from content.reading.base import UnreadableDocument

# The first bytes of formats that people try, and what to call them.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zipped file (Word, PowerPoint, EPUB or ZIP)"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
# utf-32 first: its little-endian mark begins with the one of utf-16.
BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Soft hyphens, zero-width spaces, joiners of words, direction marks: never seen, and they split words and quotations.
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def decode(name: str, payload: bytes) -> str:
    """Return the text of a file with "\\n" line ends; raise UnreadableDocument where the bytes are no text."""
    for mark, what in SIGNATURES:
        if payload.startswith(mark):
            raise UnreadableDocument(f"{name} is {what}, not text: save it as plain text or Markdown and bring that.")
    text = _characters(name, payload)
    strange = len(CONTROL.findall(text))
    if "\x00" in text or strange > len(text) / 100:
        raise UnreadableDocument(f"{name} holds binary data, not text: save it as plain text or Markdown.")
    text = CONTROL.sub("", INVISIBLE.sub("", LINE_END.sub("\n", text)))
    return unicodedata.normalize("NFC", text)


def _characters(name: str, payload: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if payload.startswith(mark):
            return _strict(name, payload.removeprefix(mark), encoding)
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError as error:
        return _western(name, payload, error.start)


def _strict(name: str, payload: bytes, encoding: str) -> str:
    try:
        return payload.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"{name} says it is {encoding.upper()} but byte {error.start + 1} is not: save it again as UTF-8."
        ) from None


def _western(name: str, payload: bytes, first_bad: int) -> str:
    """Read as Windows-1252, unless the file is plainly UTF-8 with damage: that would turn every accent into two."""
    patched = payload.decode("utf-8", errors="replace")
    bad = patched.count("\ufffd")
    good = sum(character > "\x7f" for character in patched) - bad
    if good > bad:
        raise UnreadableDocument(f"{name} is damaged UTF-8 at byte {first_bad + 1}: save it again as UTF-8.")
    try:
        return payload.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableDocument(f"{name} holds binary data, not text: save it as plain text or Markdown.") from None
