"""Any bytes: either a document whose offsets hold, or one plain sentence."""

import contextlib
import hashlib
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.reading import BlockKind, UnreadableDocument, accepted_names, read

ENGLISH = "The members of the League met in 1891, and they have kept the peace of the two seas with their ships. "
GERMAN = "Die Mitglieder des Bundes trafen sich im Jahr 1891, und sie haben seitdem den Frieden der Meere bewahrt. "
FRENCH = "Les membres de la ligue se sont réunis en 1891 et ils ont depuis lors gardé la paix des deux mers. "
DANISH = "Medlemmerne af forbundet mødtes i 1891, og de har siden bevaret freden på de to have for alle skibe. "


@pytest.mark.parametrize(
    ("name", "payload", "sentence"),
    [
        ("page.txt", b"", "page.txt is empty: bring a document with some text."),
        ("page.txt", b" \n\t \n", "page.txt is empty: bring a document with some text."),
        ("page.txt", b"\x00\x01\x02binary", "page.txt holds binary data, not text: save it as plain text or Markdown."),
        (
            "page.txt",
            b"The \x81\x8d\x8f\x90\x9d of",
            "page.txt holds binary data, not text: save it as plain text or Markdown.",
        ),
        (
            "page.pdf",
            b"%PDF-1.7 ...",
            "page.pdf is a PDF file, not text: save it as plain text or Markdown and bring that.",
        ),
        (
            "page.docx",
            b"PK\x03\x04....",
            "page.docx is a zipped file (Word, PowerPoint, EPUB or ZIP), not text: "
            "save it as plain text or Markdown and bring that.",
        ),
        (
            "page.odt",
            b"The words of the League",
            "page.odt ends in “.odt”, which cannot be read: bring one of .txt, .text, .md, .markdown, .mdown, .mkd.",
        ),
        (
            "page.txt",
            b"<!DOCTYPE html><p>The League",
            "page.txt is a web page: save it as plain text or Markdown and bring that.",
        ),
        ("page.txt", b"1 2 3 ... ---\n42\n", "page.txt holds no words to learn from: bring a document with sentences."),
        (
            "page.md",
            b"![](a.png)\n\n<!-- The words of the League -->\n",
            "page.md holds no words to learn from: bring a document with sentences.",
        ),
        ("page.txt", b"\xff\xfeT\x00h", None),
        (
            "page.txt",
            "The café of the League in Zürich: é, è, ü and ".encode() + b"\xe9.",
            "page.txt is damaged UTF-8 at byte 52: save it again as UTF-8.",
        ),
        (
            "page.txt",
            b"\xef\xbb\xbfThe \xff League",
            "page.txt says it is UTF-8 but byte 5 is not: save it again as UTF-8.",
        ),
    ],
)
def test_what_cannot_be_read_gets_one_plain_sentence(name, payload, sentence):
    with pytest.raises(UnreadableDocument) as caught:
        read(name, payload)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    if sentence:
        assert message == sentence


@pytest.mark.parametrize("text", [GERMAN, FRENCH, DANISH, "Члены союза собрались в 1891 году и хранят мир. "])
def test_another_language_is_refused(text):
    with pytest.raises(UnreadableDocument, match="does not read like English"):
        read("page.txt", (text * 5).encode())


def test_english_with_many_names_is_read():
    names = "Skłodowska-Curie, Dvořák, Gödel and Åström met the members of the Académie in Zürich and Málaga. "
    assert read("page.txt", (names * 5).encode()).language == "en"


def test_a_page_that_is_mostly_a_table_is_read():
    rows = "".join(f"| Lake {name} | {km} km2 | Norrland |\n" for name in ("Alm", "Berg", "Dal") * 9 for km in (12, 40))
    page = f"# Lakes\n\nThe lakes of the north and their areas.\n\n| Lake | Area | Region |\n|---|---|---|\n{rows}"
    assert read("lakes.md", page.encode()).language == "en"


def test_too_large_a_document_is_refused_with_its_size_and_the_limit():
    with pytest.raises(UnreadableDocument, match=r"page\.txt has 103 bytes and the limit is 100: split it"):
        read("page.txt", b"The of and " + b"x" * 92, limit=100)


@pytest.mark.parametrize(
    ("name", "media_type", "text", "expected"),
    [
        ("a.md", None, ENGLISH, "text/markdown"),
        ("a.md", "text/plain", ENGLISH, "text/markdown"),
        ("a.md", "application/octet-stream", ENGLISH, "text/markdown"),
        ("a.txt", "text/markdown", ENGLISH, "text/plain"),
        ("README", None, f"# The League\n\n{ENGLISH}", "text/markdown"),
        ("README", None, ENGLISH, "text/plain"),
        ("a.markd", "text/markdown; charset=utf-8", ENGLISH, "text/markdown"),
        ("", "text/plain", ENGLISH, "text/plain"),
        ("version 2.1", None, ENGLISH, "text/plain"),
    ],
)
def test_the_format_is_told_by_name_media_type_or_look(name, media_type, text, expected):
    assert read(name, text.encode(), media_type).media_type == expected


def test_a_document_knows_the_digest_of_its_bytes():
    assert read("a.txt", ENGLISH.encode()).sha256 == hashlib.sha256(ENGLISH.encode()).hexdigest()


def test_a_file_chooser_learns_what_can_be_read():
    assert {".txt", ".md"} <= set(accepted_names())


@pytest.mark.parametrize(
    "piece",
    ["[", "> ", "- ", "*a _b ", "<a", "<!--", "![a](b ", "`a", "| a ", "a\n", "1. The item\n\n", "The Heading\n\n",
     "# a   b\n", "[1]", "dog1 ", "[^a]:\n", "= ", ".1", "1", ". ", "' ", "&", "\t", "Word\tword\n", "(i) a\n"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_hostile_repetition_comes_to_an_end(name, piece):
    with contextlib.suppress(UnreadableDocument):
        assert read(name, (f"# The words of it. {piece * 4000} and the end of it." * 2).encode()).text


PIECES = st.sampled_from(
    ["The Harbour League", ENGLISH, "\n", "\n\n", "• ", "- ", "  ", "    - ", "1. ", "(a) ", "# ", "## ", "> ", "```\n",
     "<p>", "<!--", "-->", "| a | b |\n|---|---|\n", "![x](y)", "[x](y)", "[^1]", "[^1]: ", "---\n", "===\n", "*", "_",
     "’", "“", "\u00a0", "\u200b", "\r\n", "\t", "signed1, ", "policy.2 ", "²", "&amp;", "\\", "`",
     "Updated 1 July 2023\n"]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(PIECES, max_size=40).map("".join),
    st.text(max_size=300),
    st.text(alphabet=string.printable, max_size=300),
)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, name=st.sampled_from(["a.txt", "a.md"]))
def test_any_text_gives_blocks_within_bounds_and_a_legible_text_of_the_same_length(text, name):
    try:
        document = read(name, text.encode())
    except UnreadableDocument as error:
        assert "\n" not in str(error)  # noqa: PT017 - most texts are documents, some are not, and both are right
        return
    assert len(document.plain) == len(document.text)
    assert "\n" not in document.plain
    assert "\r" not in document.text
    assert document.title.strip()
    at = 0
    for block in document.blocks:
        assert at <= block.start < block.end <= len(document.text)
        shown = document.text[block.start : block.end]
        assert shown == shown.strip() or block.kind is BlockKind.CODE
        at = block.end
    assert read(name, text.encode()) == document


@settings(max_examples=200, deadline=None)
@given(payload=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(payload):
    try:
        assert read("a.txt", payload).blocks
    except UnreadableDocument as error:
        assert str(error).startswith("a.txt ")  # noqa: PT017 - see above


def test_the_indent_of_wrapped_lines_is_no_part_of_a_sentence() -> None:
    text = """Rules

   The Harbour League of the northern towns keeps the old Salt
   Road open in winter and sees to it that its bridges are safe.

   * The Harbour
     Fund pays for it.
"""
    document = read("rules.txt", text.encode())
    said = [document.text[block.start : block.end] for block in document.blocks]
    assert said[1].startswith("The Harbour League of the northern towns keeps the old Salt\nRoad open in winter")
    assert "The Harbour\nFund pays for it." in said
    assert all(document.text[b.start : b.end].strip() for b in document.blocks)


def test_code_keeps_its_indent() -> None:
    document = read("rules.md", b"# Rules\n\nThe rules follow.\n\n```\nif open:\n    wait()\n```\n")
    assert "    wait()" in document.text
