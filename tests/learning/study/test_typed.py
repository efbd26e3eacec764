import pytest

from learning.study.typed import Part, Verdict, compare


@pytest.mark.parametrize(
    ("given", "back", "verdict"),
    [
        ("the wales summit", "the Wales Summit", Verdict.SAME),
        ("19", "nineteen", Verdict.SAME),
        ("2004", "in 2004", Verdict.SAME),
        ("March 1994", "1994-03", Verdict.SAME),
        ("istambul", "Istanbul", Verdict.CLOSE),
        ("Istanbul, in Turkey", "Istanbul", Verdict.CLOSE),
        ("1995", "1994", Verdict.DIFFERENT),
        ("Iraq", "Iran", Verdict.DIFFERENT),
        ("", "Istanbul", Verdict.DIFFERENT),
        ("...", "Istanbul", Verdict.DIFFERENT),
        ("19 January 2004", "1904", Verdict.DIFFERENT),
    ],
)
def test_a_typed_answer_is_judged_leniently_but_not_blindly(given: str, back: str, verdict: Verdict) -> None:
    assert compare(given, back).verdict == verdict


def test_the_difference_is_told_word_by_word() -> None:
    found = compare("train officers to plan war", "It trains officers and plans exercises.")

    assert [part.kind for part in found.parts if part.text == "officers"] == ["same"]
    assert (
        " ".join(part.text for part in found.parts if part.kind != "extra") == "It trains officers and plans exercises."
    )
    assert " ".join(part.text for part in found.parts if part.kind != "missing") == "train officers to plan war"


def test_case_and_number_words_are_no_difference() -> None:
    assert compare("nineteen PARTNERS", "19 partners").parts == (Part("same", "19 partners"),)
