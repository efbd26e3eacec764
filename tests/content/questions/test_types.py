"""Each type shows no key, marks what is right, and survives whatever a browser may send."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.questions import TYPES, body_of
from content.questions.base import Item, ItemType, Option

EVIDENCE = ()
CHOICE = {
    "options": [
        {"text": "the Ferry Initiative", "correct": False, "why": "The Ferry Initiative began in 1995."},
        {"text": "the Harbour Initiative", "correct": True, "why": ""},
        {"text": "the Quarry Initiative", "correct": False, "why": ""},
    ]
}
YEARS = {"options": [{"text": year, "correct": year == "1974"} for year in ("1971", "1974", "1978")]}
CHOICES = {
    "options": [
        {"text": state, "correct": state in ("Morava", "Oster")} for state in ("Valdis", "Morava", "Brent", "Oster")
    ]
}
TRUE_FALSE = {
    "options": [{"text": "True", "correct": False, "why": "It was 1974."}, {"text": "False", "correct": True}]
}
BODIES = {
    ItemType.CHOICE: CHOICE,
    ItemType.CHOICES: CHOICES,
    ItemType.TRUE_FALSE: TRUE_FALSE,
    ItemType.SHORT_ANSWER: {"answers": ["the Harbour League", "HL"]},
    ItemType.NUMBER: {"answers": ["1,400", "fourteen hundred"]},
    ItemType.CLOZE: {"answers": ["Castra"]},
    ItemType.ORDERING: {"sequence": ["Castra fell", "Tarn burned", "Oster rose", "Valdis sank"]},
    ItemType.MATCHING: {"pairs": [["Castra fell", "1971"], ["Tarn burned", "1974"], ["Oster rose", "1978"]]},
}
SEEDS = range(40)


def right_answer(kind: ItemType, body, seed):
    """What a learner who knows everything sends."""
    shown = TYPES[kind].show(body, seed)
    match kind:
        case ItemType.CHOICE | ItemType.TRUE_FALSE:
            return {"choice": shown["options"].index(TYPES[kind].solution(body)[0])}
        case ItemType.CHOICES:
            return {"choices": [shown["options"].index(key) for key in TYPES[kind].solution(body)]}
        case ItemType.ORDERING:
            return {"order": [shown["items"].index(text) for text in body["sequence"]]}
        case ItemType.MATCHING:
            return {"matches": [shown["right"].index(dict(body["pairs"])[left]) for left in shown["left"]]}
    return {"text": body["answers"][0]}


@pytest.mark.parametrize("kind", ItemType)
def test_the_right_answer_gets_the_whole_mark_under_every_seed(kind):
    for seed in SEEDS:
        grade = TYPES[kind].grade(BODIES[kind], right_answer(kind, BODIES[kind], seed), seed)
        assert (grade.mark, grade.correct) == (1.0, True)


@pytest.mark.parametrize("kind", ItemType)
def test_what_is_shown_tells_no_key(kind):
    shown = json.dumps([TYPES[kind].show(BODIES[kind], seed) for seed in SEEDS])
    assert "correct" not in shown
    assert "why" not in shown
    assert not any(answer in shown for answer in BODIES[kind].get("answers", ()))


@pytest.mark.parametrize("kind", ItemType)
def test_the_same_seed_shows_the_same(kind):
    assert TYPES[kind].show(BODIES[kind], 7) == TYPES[kind].show(BODIES[kind], 7)


def test_options_are_shuffled_and_years_stay_in_order():
    orders = {tuple(TYPES[ItemType.CHOICE].show(CHOICE, seed)["options"]) for seed in SEEDS}
    assert len(orders) == 6
    assert {tuple(TYPES[ItemType.CHOICE].show(YEARS, seed)["options"]) for seed in SEEDS} == {("1971", "1974", "1978")}


def test_ordering_and_matching_are_never_shown_solved():
    for seed in SEEDS:
        assert (
            TYPES[ItemType.ORDERING].show(BODIES[ItemType.ORDERING], seed)["items"]
            != BODIES[ItemType.ORDERING]["sequence"]
        )
        assert TYPES[ItemType.MATCHING].show(BODIES[ItemType.MATCHING], seed)["right"] != ["1971", "1974", "1978"]


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@given(
    kind=st.sampled_from(ItemType),
    answer=st.dictionaries(st.sampled_from(["choice", "choices", "text", "order", "matches", "other"]), JUNK) | JUNK,
    seed=st.integers(),
)
def test_no_answer_however_malformed_raises(kind, answer, seed):
    grade = TYPES[kind].grade(BODIES[kind], answer, seed)
    assert 0 <= grade.mark <= 1
    assert grade.correct is (grade.mark == 1)


@pytest.mark.parametrize("kind", ItemType)
@pytest.mark.parametrize(
    "answer", [{}, {"choice": 9}, {"choices": [0, 9]}, {"order": [0, 0, 1, 2]}, {"matches": [0]}, {"text": " . "}]
)
def test_what_is_no_answer_gets_nothing(kind, answer):
    assert TYPES[kind].grade(BODIES[kind], answer, 1).mark == 0


def test_a_form_may_send_indexes_as_text():
    seed = 3
    answer = right_answer(ItemType.CHOICE, CHOICE, seed)
    assert TYPES[ItemType.CHOICE].grade(CHOICE, {"choice": str(answer["choice"])}, seed).correct


def test_a_wrong_choice_is_told_what_is_true_of_it():
    seed = 5
    wrong = TYPES[ItemType.CHOICE].show(CHOICE, seed)["options"].index("the Ferry Initiative")
    assert TYPES[ItemType.CHOICE].grade(CHOICE, {"choice": wrong}, seed).note == "The Ferry Initiative began in 1995."


def test_choosing_everything_is_worth_nothing():
    assert TYPES[ItemType.CHOICES].grade(CHOICES, {"choices": [0, 1, 2, 3]}, 1).mark == 0


def test_half_a_list_is_half_right():
    first = TYPES[ItemType.CHOICES].show(CHOICES, 1)["options"].index("Morava")
    grade = TYPES[ItemType.CHOICES].grade(CHOICES, {"choices": [first]}, 1)
    assert (grade.mark, grade.correct) == (0.5, False)


def test_naming_one_key_twice_counts_once():
    first = TYPES[ItemType.CHOICES].show(CHOICES, 1)["options"].index("Morava")
    assert TYPES[ItemType.CHOICES].grade(CHOICES, {"choices": [first, first]}, 1).mark == 0.5


@pytest.mark.parametrize(
    ("accepted", "typed"),
    [
        ("the Harbour League", "harbour league"),
        ("the Harbour League", "Harbuor League"),
        ("1974", "in 1974"),
        ("1974", "the year 1974"),
        ("September 2014", "Sept 2014"),
        ("4 April 1949", "April 4th, 1949"),
        ("4 April 1949", "1949-04-04"),
        ("Córdoba", "Cordoba"),
        ("nineteen", "19"),
        ("230 BC", "230 BCE"),
        ("230 BC", "in 230 B.C."),
        ("230 BC", "230"),
        ("70 CE", "AD 70"),
        ("the United States", "united states"),
    ],
)
def test_a_right_answer_may_be_written_in_many_ways(accepted, typed):
    assert TYPES[ItemType.SHORT_ANSWER].grade({"answers": [accepted]}, {"text": typed}, 0).correct


@pytest.mark.parametrize(
    ("accepted", "typed"),
    [
        ("1974", "1975"),
        ("1974", "1974 or 1975"),
        ("the Five-Power Treaty", "5"),
        ("the Harbour League", "the Harbour Council"),
        ("Article 19", "Article 20"),
        ("Iraq", "Iran"),
        ("230 BC", "AD 230"),
        ("70 CE", "71"),
        ("September 2014", "October 2014"),
    ],
)
def test_a_wrong_answer_stays_wrong(accepted, typed):
    assert TYPES[ItemType.SHORT_ANSWER].grade({"answers": [accepted]}, {"text": typed}, 0).mark == 0


def test_a_forgiven_typing_error_is_said():
    assert (
        "typing error" in TYPES[ItemType.SHORT_ANSWER].grade({"answers": ["Castramar"]}, {"text": "Castrmar"}, 0).note
    )


def test_the_right_year_of_a_full_date_is_half_right():
    grade = TYPES[ItemType.SHORT_ANSWER].grade({"answers": ["September 2014"]}, {"text": "2014"}, 0)
    assert (grade.mark, grade.correct) == (0.5, False)


@pytest.mark.parametrize(
    "typed", ["1400", "1,400", "1 400", "one thousand four hundred", "about 1400 events", "1400.0"]
)
def test_a_number_is_marked_by_its_value(typed):
    assert TYPES[ItemType.NUMBER].grade(BODIES[ItemType.NUMBER], {"text": typed}, 0).correct


@pytest.mark.parametrize("typed", ["140", "14000", "1400 or 1500", "many"])
def test_another_number_is_wrong(typed):
    assert not TYPES[ItemType.NUMBER].grade(BODIES[ItemType.NUMBER], {"text": typed}, 0).correct


def test_a_body_holds_what_its_type_needs_and_nothing_else():
    item = Item(
        "q1", "f1", ItemType.CHOICE, "Which?", "", EVIDENCE, 1.0, options=(Option("a", True), Option("b", False, "why"))
    )
    assert body_of(item) == {
        "options": [{"text": "a", "correct": True, "why": ""}, {"text": "b", "correct": False, "why": "why"}]
    }
    assert body_of(Item("q2", "f1", ItemType.ORDERING, "Put", "", EVIDENCE, 1.0, sequence=("a", "b"))) == {
        "sequence": ["a", "b"]
    }
