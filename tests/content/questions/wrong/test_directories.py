"""Directories: each entry matched with what it goes with, unless its letters tell."""

from content.facts.base import Evidence, Fact, FactKind, Term
from content.facts.worded import HOMED
from content.questions.wrong.directories import matchings


def listed(entries: dict[str, str]) -> list[Fact]:
    return [
        Fact(
            label,
            FactKind.LABEL,
            HOMED,
            {"label": (Term(label, "name", label, 0, 0),), "said": (Term(said, "country", said, 0, 0),)},
            f"{label} is of {said}.",
            (Evidence(n, n + 1, label),),
            grammar={"list": "one", "noun": "code", "title": "", "lead": ""},
        )
        for n, (label, said) in enumerate(entries.items())
    ]


def test_entries_that_begin_as_what_they_go_with_does_are_matched_at_sight() -> None:
    assert not list(matchings(listed({"NCII": "Norway", "SCII": "Sweden", "DCII": "Denmark"})))
    assert list(matchings(listed({"Holm": "Norway", "Selm": "Sweden", "Tarn": "Denmark"})))
