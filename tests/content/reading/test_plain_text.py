"""Plain text: golden sequences of blocks, from pages as people save them."""

from pathlib import Path
from textwrap import dedent

import pytest

from content.reading import Document, UnreadableDocument, read


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, document.text[b.start : b.end]) for b in document.blocks]


def shape(document: Document) -> str:
    """H2 P I1 I2 ...: kinds and levels at a glance."""
    return " ".join(f"{b.kind.value[0].upper()}{b.level or ''}" for b in document.blocks)


def page(text: str, name: str = "page.txt") -> Document:
    return read(name, dedent(text).lstrip("\n").encode())


PAGE = """
    The Harbour League: peace by trade

    The members of the League seek to keep the peace of the two seas. They meet every year in the town of Sampleton.

    A sailor of the League mends a net.

    A sailor of the League mends a net.

      • The League helps its members to:
        • share what they know of the weather;
        • train their pilots.
      • The League has grown over the years.

    How the League began

    In 1891 the towns of Northport1 and Southport signed the first charter.

      1. Northport left the League in 1920.

    What the League is for

    Under its charter, the aims of the League are to:

      1. Keep the harbours open;
      2. Light the coasts.
"""


def test_a_saved_page_becomes_headings_paragraphs_lists_and_notes():
    assert blocks(page(PAGE)) == [
        ("heading", 1, "The Harbour League: peace by trade"),
        (
            "paragraph",
            0,
            "The members of the League seek to keep the peace of the two seas. "
            "They meet every year in the town of Sampleton.",
        ),
        ("caption", 0, "A sailor of the League mends a net."),
        ("item", 1, "The League helps its members to:"),
        ("item", 2, "share what they know of the weather;"),
        ("item", 2, "train their pilots."),
        ("item", 1, "The League has grown over the years."),
        ("heading", 2, "How the League began"),
        ("paragraph", 0, "In 1891 the towns of Northport1 and Southport signed the first charter."),
        ("note", 0, "Northport left the League in 1920."),
        ("heading", 2, "What the League is for"),
        ("paragraph", 0, "Under its charter, the aims of the League are to:"),
        ("item", 1, "Keep the harbours open;"),
        ("item", 1, "Light the coasts."),
    ]


def test_the_first_heading_is_the_title():
    assert page(PAGE).title == "The Harbour League: peace by trade"


def test_without_a_heading_the_file_name_is_the_title():
    text = b"The members of the League met in 1891, and they have kept the peace of the two seas ever since.\n"
    assert read("some/harbour_league.txt", text).title == "Harbour league"


def test_a_footnote_digit_is_blanked_for_the_parser_and_kept_in_the_text():
    document = page(PAGE)
    at = document.text.index("Northport1")
    assert document.plain[at : at + 14] == "Northport  and"
    assert len(document.plain) == len(document.text)


def test_a_digit_that_belongs_to_a_name_stays():
    document = page("The planes of type Falcon7 and Falcon9 were built by the League in 1931 and flew for ten years.")
    assert "Falcon7 and Falcon9" in document.plain


def test_a_hard_wrapped_paragraph_is_one_block_over_its_lines():
    document = page(
        """
        The charter of the League was signed on 4 April 1891 in the town of
        Sampleton by twelve harbours that wished to keep the peace of the
        two seas. It was
        renewed ten years later.

        The second charter, which was signed by nine of the harbours in the
        year 1901, added a court.
        """
    )
    assert shape(document) == "P P"
    first = document.blocks[0]
    assert document.plain[first.start : first.end].endswith("the two seas. It was renewed ten years later.")
    assert "\n" in document.text[first.start : first.end]


def test_wrapped_bullets_keep_their_lines_together():
    document = page(
        """
        The duties of a member of the League, as its charter has them, are:

          - to tell the other members of a storm, even where the storm is
            far from their coasts and of no danger to them;
          - to light its coast.
        """
    )
    assert shape(document) == "P I1 I1"
    assert "to them;" in blocks(document)[1][2]


def test_headings_without_blank_lines_around_them_are_seen():
    document = page(
        """
        History of the Sample Canal
        Early plans
        The first plan of a canal was drawn in 1821 by the engineer Anna Bolt, who had studied the rivers for years.
        Construction
        Work began on 1 May 1845, and it took eleven years until the canal was opened by the mayor of the town.
        """
    )
    assert shape(document) == "H1 H2 P H2 P"


def test_chapters_and_articles_of_a_law_have_their_levels():
    document = page(
        """
        THE TREATY OF SAMPLETON

        CHAPTER I
        Purposes

        Article 1. Name

        The parties to this treaty form a league, and they give it the name of the Harbour League.

        CHAPTER II

        Article 2. The Council

        (1) The Council consists of one member for each party.
        (2) The Council meets once a year.
        """
    )
    assert shape(document) == "H1 H2 H3 H3 P H2 H3 I1 I1"


def test_numbered_headings_say_how_deep_they_are():
    document = page(
        """
        A short handbook of harbours

        1. Ships

        Ships are what the harbours of the League are for, and they come in many sizes.

        1.1 Small ships

        Small ships are those of less than forty tons, and they pay no dues in the harbours of the League.
        """
    )
    assert shape(document) == "H1 H2 P H3 P"


def test_a_menu_is_not_a_row_of_headings():
    document = page(
        """
        The Harbour League

        Home

        News

        Events

        Contact

        The League was founded in 1891 by twelve harbours of the two seas, and it has its seat in Sampleton.
        """
    )
    assert shape(document) == "H1 P P P H2 P"


def test_underlined_lines_are_headings():
    document = page(
        """
        The Harbour League
        ==================

        Its beginnings
        --------------

        The League was founded in 1891 by twelve harbours of the two seas.
        """
    )
    assert shape(document) == "H1 H2 P"


def test_a_document_says_its_own_date_and_the_line_is_no_block():
    document = page(
        """
        The Harbour League

        Last updated: 1 July 2023

        The League was founded in 1891, and its members agreed on 3 May 1901 to renew the charter.
        """
    )
    assert document.dated == "2023-07-01"
    assert shape(document) == "H1 P"


@pytest.mark.parametrize(
    "line",
    [
        "Updated 1 July 2023",
        "Last modified on July 1, 2023",
        "Last updated: 2023-07-01 10:15",
        "Updated: Saturday, 01 Jul. 2023",
        "Published: 1st July 2023",
    ],
)
def test_dates_are_read_however_they_are_written(line):
    document = page(f"The Harbour League\n\n{line}\n\nThe League was founded by twelve harbours of the two seas.\n")
    assert document.dated == "2023-07-01"


def test_a_date_in_a_sentence_does_not_date_the_document():
    document = page("The charter was updated on 3 May 1901 by the members of the League, who met in Sampleton.")
    assert document.dated is None


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("cp1252", b""),
    ],
)
def test_encodings_are_told_apart(encoding, mark):
    text = "The League’s café in Zürich was opened by the members in 1901 – it is open to this day.\r\nIt is quiet.\r\n"
    document = read("page.txt", mark + text.encode(encoding))
    assert document.text == text.replace("\r\n", "\n")


def test_invisible_characters_are_dropped_and_no_break_spaces_kept():
    document = read("page.txt", "The\u00a0League of the har\u00adbours was foun\u200bded in 1891.".encode())
    assert document.text == "The\u00a0League of the harbours was founded in 1891."
    assert document.plain == "The League of the harbours was founded in 1891."


def test_a_list_nested_beyond_reason_is_refused():
    text = "The League of the harbours:\n" + "".join(f"{'  ' * depth}- item of the list\n" for depth in range(20))
    with pytest.raises(UnreadableDocument, match=r"page\.txt nests a list more than 12 deep at “item of the list”"):
        read("page.txt", text.encode())


def test_the_real_page_is_read_as_it_looks(corpus: Path):
    document = read("nato_partnerships.txt", (corpus / "nato_partnerships.txt").read_bytes())
    assert shape(document) == (
        "H1 P C I1 I1 I1 I2 I2 I2 I2 I2 I2 I2 I1 I2 I2 I2 I2 I1 H2 P P P P P P N "
        "H2 P I1 I1 I1 I1 I1 I1 I1 I1 P H2 P P P P P P I1 I1 I1 I1 H2 P P P P P P P P P P P P"
    )
    assert "with Russia , Ukraine and Georgia" in document.plain
    assert "with Russia1, Ukraine and Georgia" in document.text


def test_a_page_copied_from_an_encyclopaedia_keeps_its_headings_and_not_its_contents():
    document = page(
        """
        Treaty of Sampleton
        From the free encyclopedia
        Contents
        1 Background
        2 Terms
        2.1 Borders
        Background[edit]
        The Treaty of Sampleton was signed in 1921 by the Harbour League and Ruritania.[1][2] It ended the war.[3]
        Terms[edit]
        Borders[edit]
        The treaty moved the border to the river Sample, and Ruritania gave up the island of Stor to the League.
        """
    )
    assert [text for kind, _, text in blocks(document) if kind == "heading"] == [
        "Treaty of Sampleton",
        "Contents",
        "Background[edit]",
        "Terms[edit]",
        "Borders[edit]",
    ]
    assert "Ruritania.       It ended the war. " in document.plain


def test_headings_above_ever_the_same_sub_heading_are_above_it():
    document = page(
        """
        The two seas

        The Harbour League

        Introduction

        The League was founded in 1891 by twelve harbours of the two seas.

        Its second charter

        The members signed a second charter in 1901.

        The Kingdom of Ruritania

        Introduction

        Ruritania was founded by the first Rudolf in the year 1733.
        """
    )
    assert shape(document) == "H1 H2 H3 P H3 P H2 H3 P"


def test_a_law_numbers_its_paragraphs_four_deep():
    document = page(
        """
        Harbours Act 1972

        1 Duties of harbour masters

        (1) A harbour master must keep a register of the ships that are in the harbour.
        (2) The register must state—
        (a) the name of the ship, and
        (b) its port of registry, that is
        (i) its first port, and
        (ii) its last one.

        2 Dues

        (1) The harbour master sets the dues.
        """
    )
    assert shape(document) == "H1 H2 I1 I1 I2 I2 I3 I3 H2 I1"


def test_a_book_has_chapters_with_names():
    document = page(
        """
                        THE HISTORY OF THE LEAGUE

                             By Anna Bolt

        CHAPTER I.

        THE FOUNDING

            In the spring of 1891 the towns of the two seas sent their envoys to
        Sampleton, where they met for eleven days in the old town hall. Mr.
        Smith spoke for Northport.

                                   * * * * *

            The first secretary of the League was John Bolt.
        """
    )
    assert shape(document) == "H1 P H2 H3 P P"
