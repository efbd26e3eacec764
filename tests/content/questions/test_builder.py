"""A built quiz is spread, repeats nothing and tells nothing, and depends on its seed alone."""

from collections import Counter

from content.questions.base import Item, ItemType, Option
from content.questions.builder import Candidate, build
from content.questions.lint import quiz
from tests.content.league import PROGRAMMES

TYPES = ("choice", "short_answer", "true_false", "cloze")
NAMES = [name.removesuffix(" Initiative") for name, *_ in PROGRAMMES]


def bank() -> list[Candidate]:
    """Twelve programmes in three modules, each asked in four types."""
    return [
        Candidate(
            f"{name}-{type_}",
            name,
            n // 4,
            type_,
            f"Who drafted the {name} Charter?",
            (f"Person {name}",),
            "event",
            0.5 + n / 40,
        )
        for n, name in enumerate(NAMES)
        for type_ in TYPES
    ]


def test_no_fact_is_asked_twice():
    chosen = build(bank(), 12, 1)
    assert len(chosen) == 12
    assert len({str(id_).split("-")[0] for id_ in chosen}) == 12


def test_modules_and_types_have_even_shares():
    by_id = {one.id: one for one in bank()}
    for seed in range(10):
        chosen = [by_id[id_] for id_ in build(bank(), 8, seed)]
        assert max(Counter(one.module for one in chosen).values()) <= 3
        assert max(Counter(one.type for one in chosen).values()) <= 3


def test_the_seed_alone_decides():
    assert build(bank(), 6, 4) == build(bank()[::-1], 6, 4)
    assert len({build(bank(), 6, seed) for seed in range(10)}) > 5


def test_a_question_whose_stem_tells_another_key_stays_out():
    asked = Candidate(
        "a", 1, 0, "choice", "Which charter did the Harbour Council adopt at Tarn?", ("the Salt Charter",)
    )
    teller = Candidate("b", 2, 1, "choice", "When did the Harbour Council adopt the Salt Charter at Tarn?", ("1971",))
    for seed in range(5):
        assert len(build([asked, teller], 2, seed)) == 1


def test_a_name_that_many_stems_hold_is_no_leak():
    one = Candidate("a", 1, 0, "choice", "Who founded the Ferry Initiative?", ("the Morava League",))
    other = Candidate("b", 2, 0, "choice", "Where did the Morava League meet in spring?", ("Tarn",))
    assert len(build([one, other], 2, 0)) == 2


def test_the_same_question_in_other_words_stays_out():
    one = Candidate("a", 1, 0, "choice", "In which year was the Treaty of Tarn signed?", ("1989",))
    other = Candidate("b", 2, 0, "short_answer", "In what year was the Treaty of Tarn signed?", ("1989",))
    assert len(build([one, other], 2, 0)) == 1
    assert [finding.number for finding in quiz.duplicates([one, other])] == [45]


def test_fewer_are_chosen_rather_than_repeated():
    assert len(build(bank(), 50, 2)) == 12
    assert build([], 5, 0) == ()


def test_better_questions_come_first():
    pair = [
        Candidate("good", 1, 0, "choice", "Who?", ("x",), quality=1.0),
        Candidate("bad", 2, 0, "choice", "What?", ("y",), quality=0.2),
    ]
    assert {build(pair, 1, seed) for seed in range(20)} == {("good",)}


def item(n: int, *, first: bool, longest: bool) -> Item:
    key = Option("the longest of all" if longest else "a", True)
    others = (Option("the middle", False), Option("the other", False))
    return Item(
        f"q{n}", f"f{n}", ItemType.CHOICE, "Which?", "", (), 1.0, options=(key, *others) if first else (*others, key)
    )


def test_keys_that_always_stand_first_or_are_longest_are_reported():
    telling = [item(n, first=True, longest=True) for n in range(30)]
    fair = [item(n, first=n % 3 == 0, longest=n % 3 == 1) for n in range(30)]
    assert [quiz.key_positions(telling).number, quiz.key_lengths(telling).number] == [29, 22]
    assert [quiz.key_positions(fair), quiz.key_lengths(fair)] == [None, None]


def test_statements_that_are_mostly_true_are_reported():
    def statement(n: int, true: bool) -> Item:
        return Item(
            f"q{n}",
            f"f{n}",
            ItemType.TRUE_FALSE,
            "So.",
            "",
            (),
            1.0,
            options=(Option("True", true), Option("False", not true)),
        )

    assert quiz.true_share([statement(n, True) for n in range(25)])
    assert quiz.true_share([statement(n, n % 2 == 0) for n in range(25)]) is None


def test_sections_never_asked_and_too_many_years_are_reported():
    assert quiz.uncovered(["one", "two"], ["one"]).detail == "two"
    assert quiz.uncovered(["one"], ["one", "two"]) is None
    assert quiz.key_classes([str(1950 + n) for n in range(30)])
    assert quiz.key_classes(["Tarn"] * 20 + ["1971"] * 5) is None
