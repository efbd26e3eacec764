"""What a parser may read: footnote marks and odd spaces blanked, quotation marks straight, the length kept."""

import pytest

from content.reading.legible import legible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The League’s ‘peace’”", "\"The League's 'peace'\""),
        ("the\u00a031 members\tof\nit", "the 31 members of it"),
        ("signed in 1921.[1][23] It[citation needed] was", "signed in 1921.        It                  was"),
        ("the peace.² The war³ began", "the peace.  The war  began"),
        ("35 km² of 10⁶ m³", "35 km² of 10⁶ m³"),
        ("by the council.1 The members", "by the council.  The members"),
        ("by the council.”1 The members", 'by the council."  The members'),
        ("see fig.1 The members", "see fig.1 The members"),
        ("NSC68 and G7 and Falcon9", "NSC68 and G7 and Falcon9"),
        ("Resolution 181(II) of [1947]", "Resolution 181(II) of [1947]"),
    ],
)  # fmt: skip
def test_only_what_disturbs_is_blanked(text, expected):
    assert legible(text) == expected
    assert len(legible(text)) == len(text)


def test_a_glued_digit_is_a_mark_where_a_note_of_its_number_exists():
    text = "with Russia1, Ukraine and Georgia2, and by Falcon9"
    assert legible(text, {"1"}) == "with Russia , Ukraine and Georgia2, and by Falcon9"
    assert legible(text) == text


def test_a_letter_changed_in_a_quotation_is_no_footnote_mark() -> None:
    assert legible('She wrote: "[h]ow little they knew"[a].') == 'She wrote: "[h]ow little they knew"   .'
