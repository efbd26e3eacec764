"""Markdown: what a reader sees, and nothing that only the author does."""

from pathlib import Path
from textwrap import dedent

import pytest

from content.reading import Document, UnreadableDocument, read
from tests.content.reading.test_plain_text import blocks, shape


def page(text: str) -> Document:
    return read("page.md", dedent(text).lstrip("\n").encode())


def test_the_text_is_what_a_reader_sees():
    document = page(
        """
        # The *Harbour* League

        The **League** was [founded](https://example.org "then") in 1891 by `twelve` harbours
        of the two seas.<!-- really? --> Its motto is "Peace &amp; trade".
        """
    )
    assert document.text == (
        "The Harbour League\n\nThe League was founded in 1891 by twelve harbours of the two seas. "
        'Its motto is "Peace & trade".\n'
    )


def test_headings_lists_tables_and_code_are_told_apart():
    document = page(
        """
        The Harbour League
        ==================

        ## Its members

        The League has members of two kinds:

        1. full members
           - with a vote
           - with a seat
        2. guests

        | Harbour | Since |
        |---------|-------|
        | Northport | 1891 |

        ```python
        the_code = "is of no interest"
        ```
        """
    )
    assert blocks(document) == [
        ("heading", 1, "The Harbour League"),
        ("heading", 2, "Its members"),
        ("paragraph", 0, "The League has members of two kinds:"),
        ("item", 1, "full members"),
        ("item", 2, "with a vote"),
        ("item", 2, "with a seat"),
        ("item", 1, "guests"),
        ("row", 1, "Harbour | Since"),
        ("row", 0, "Northport | 1891"),
        ("code", 0, 'the_code = "is of no interest"'),
    ]


def test_badges_pictures_and_contributor_tables_leave_nothing_behind():
    document = page(
        """
        # The Harbour League

        Credit: [![All](https://example.org/badge.svg)](https://example.org)

        <img src="a.png" alt="The harbour" width="300">

        - Slides: [![DOI](https://example.org/doi.svg)](https://example.org)
        - [The charter](https://example.org) of the League was signed in 1891.

        <table><tr><td><b>Ada</b></td><td>Grace and the others</td></tr></table>

        <p align="center">The League is <b>open</b> to every harbour of the two seas.</p>
        """
    )
    assert [text for _, _, text in blocks(document)] == [
        "The Harbour League",
        "The charter of the League was signed in 1891.",
        "The League is open to every harbour of the two seas.",
    ]


def test_no_tag_reaches_the_text():
    document = page("The <script>alert(1)</script>League <b onclick='x()'>was founded</b> in the year <i>1891</i>.")
    assert "<" not in document.text
    assert "onclick" not in document.text


def test_the_caption_under_a_picture_is_a_caption():
    document = page(
        """
        The League was founded in 1891 by the twelve harbours.

        ![A ship](ship.png)

        *A ship of the League, drawn by Anna Bolt*

        It has grown since then.
        """
    )
    assert shape(document) == "P C P"


def test_lone_title_case_lines_are_sub_headings_one_level_deeper():
    document = page(
        """
        # The seas

        ## The Harbour League, 1891

        Introduction

        The League was founded in 1891 by twelve harbours of the two seas.

        The Second Charter

        The members signed a second charter in 1901, and nine of them kept it.

        **How it ended:**

        The League was dissolved in 1940.
        """
    )
    assert [(level, text) for kind, level, text in blocks(document) if kind == "heading"] == [
        (1, "The seas"),
        (2, "The Harbour League, 1891"),
        (3, "Introduction"),
        (3, "The Second Charter"),
        (3, "How it ended"),
    ]


def test_a_lone_line_that_is_no_title_stays_a_paragraph():
    document = page(
        """
        The members of the League said so

        They said it in 1891, and they have not changed their minds since then.

        Complete one of the [quests](https://example.org)
        """
    )
    assert shape(document) == "P P P"


def test_front_matter_gives_title_and_date():
    document = page(
        """
        ---
        title: "The Harbour League"
        date: 2023-07-01
        tags: [peace, trade]
        ---

        ## Its beginnings

        The League was founded in 1891 by twelve harbours of the two seas.
        """
    )
    assert (document.title, document.dated) == ("The Harbour League", "2023-07-01")
    assert shape(document) == "H2 P"


def test_footnotes_are_notes_and_their_marks_are_gone():
    document = page(
        """
        The League was founded in 1891.[^1] It is a league of harbours<sup>2</sup> and of towns.

        [^1]: The charter was signed a year later.
        """
    )
    assert blocks(document) == [
        ("paragraph", 0, "The League was founded in 1891. It is a league of harbours and of towns."),
        ("note", 0, "The charter was signed a year later."),
    ]


def test_line_breaks_after_whole_sentences_part_paragraphs():
    document = page("The League was founded in 1891.  \nIt is a league of harbours.  \nIts seat is  \nin Sampleton.\n")
    assert [text for _, _, text in blocks(document)] == [
        "The League was founded in 1891.",
        "It is a league of harbours.",
        "Its seat is in Sampleton.",
    ]


@pytest.mark.parametrize("nested", ["> " * 40, "- " * 40])
def test_quotations_and_lists_nested_beyond_reason_are_refused(nested):
    with pytest.raises(UnreadableDocument, match=r"page\.md nests lists or quotations more than 12 deep at line 1"):
        read("page.md", f"{nested}the words of the League\n".encode())


@pytest.mark.parametrize(
    ("name", "headings"),
    [("interwar_treaties.md", 27), ("postwar_institutions.md", 9), ("cc_licenses.md", 13), ("open_science.md", 31)],
)
def test_the_real_documents_keep_their_headings(corpus: Path, name: str, headings: int):
    document = read(name, (corpus / name).read_bytes())
    assert sum(kind == "heading" for kind, _, _ in blocks(document)) == headings
    assert "<" not in document.text
    assert "](" not in document.text.replace("[CC Attribution licese legal code)(", "")
