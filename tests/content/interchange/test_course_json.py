"""Course JSON: the contract, the round trip, and errors that name their place."""

import copy
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from content.interchange.course_json import UnusableCourseFile, dump, fact_view, is_course_json, load
from content.questions.base import ItemType
from tests.content.tiny import COURT, FOUNDED, TEXT, digest, generated


def payload() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(dump(generated()))
    return loaded


def test_the_file_holds_what_the_contract_says():
    course = payload()
    assert list(course) == ["format", "version", "source", "modules", "facts", "cards", "questions", "left_out"]
    assert (course["format"], course["version"]) == ("footnote-course", 1)
    source = course["source"]
    assert source["dated"] == "2023-07-01"
    assert source["sha256"] == digest(TEXT)
    assert [module["title"] for module in course["modules"]] == ["How it began", "How it grew"]
    assert course["facts"][0] == {
        "id": "f-found",
        "kind": "event",
        "subject": "",
        "relation": "found",
        "object": "the Harbour League",
        "when": "1891",
        "where": "Sampleton",
        "statement": FOUNDED,
        "time_dependent": False,
        "evidence": [
            {"start": source["text"].index(FOUNDED), "end": source["text"].index(FOUNDED) + 52, "quote": FOUNDED}
        ],
    }
    assert course["facts"][1]["object"] == ["Northport", "Southport"]
    assert course["cards"][0] == {
        "id": "c-when",
        "fact": "f-found",
        "front": "When was the Harbour League founded?",
        "back": "1891",
    }
    assert course["left_out"][0]["rule"] == "hedged"


@pytest.mark.parametrize(
    ("key", "body"),
    [
        ("q-short", {"answers": ["Sampleton"]}),
        ("q-order", {"sequence": ["The League was founded", "It signed a charter", "It opened its court"]}),
        (
            "q-match",
            {
                "pairs": [
                    ["The League was founded", "1891"],
                    ["It signed a charter", "1901"],
                    ["It opened its court", "1911"],
                ]
            },
        ),
        (
            "q-true",
            {
                "options": [
                    {"text": "True", "correct": False, "why": ""},
                    {"text": "False", "correct": True, "why": ""},
                ]
            },
        ),
    ],
)
def test_each_question_holds_the_body_of_its_type(key, body):
    question = next(question for question in payload()["questions"] if question["id"] == key)
    rest = {"id", "fact", "type", "role", "stem", "explanation", "evidence", "quality"}
    assert {part: value for part, value in question.items() if part not in rest} == body


def test_the_same_course_gives_the_same_bytes_and_survives_the_round_trip():
    written = dump(generated())
    assert written == dump(generated())
    assert dump(load(written)) == written


def test_a_round_trip_keeps_items_and_cards_as_they_were():
    course = generated()
    back = load(dump(course))
    assert (back.items, back.cards, back.modules, back.left_out) == (
        course.items,
        course.cards,
        course.modules,
        course.left_out,
    )
    assert back.document.plain == course.document.plain
    assert [fact_view(fact) for fact in back.facts] == [fact_view(fact) for fact in course.facts]


def test_a_byte_order_mark_does_no_harm():
    assert load("\ufeff" + dump(generated())).document.title == "The Harbour League"


def test_every_question_type_is_in_the_sample():
    assert {item.type for item in generated().items} == set(ItemType)


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """Set the value at a path like "facts.0.kind"; None takes it away."""

    def apply(course: dict[str, Any]) -> None:
        *parents, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        target: Any = course
        for part in parents:
            target = target[part]
        if value is None:
            del target[last]
        else:
            target[last] = value

    return apply


PASSAGE = "modules.0.lessons.0.passages.0"
KINDS = "event, count, membership, enumeration, definition, purpose, attribution, part, table, label, rule, statement"
TYPES = "choice, choices, true_false, short_answer, number, cloze, ordering, matching"


@pytest.mark.parametrize(
    ("path", "value", "wanted"),
    [
        ("version", 2, "1, the only version read so far"),
        ("source", [], "an object"),
        ("source.title", " ", "a text that is not empty"),
        ("source.text", "The\x00League", "a text"),
        ("source.sha256", "x" * 32, "64 hexadecimal digits"),
        ("source.dated", "July 2023", "a date like 2023-07-01, or null"),
        ("modules", None, "a list"),
        ("modules.1.id", "how-it-began", "an id that no other of its kind has"),
        (f"{PASSAGE}.kind", "song", "one of heading, paragraph, item, row, caption, note, code"),
        (f"{PASSAGE}.end", 9999, "more than start (34) and at most the length of the text (240)"),
        ("facts.0.kind", "song", f"one of {KINDS}"),
        ("facts.0.evidence", [], "a list with at least one quotation"),
        ("facts.0.evidence.0.quote", "The Harbor League", "the text from 34 to 86, to the character"),
        ("facts.0.time_dependent", "no", "true or false"),
        ("facts.1.object", ["Northport", ""], "a list of texts that are not empty"),
        ("facts.0.relation", "", "a text that is not empty"),
        ("cards.0.fact", "f-none", "the id of a fact in this file"),
        ("cards.0.back", "", "a text that is not empty"),
        ("questions.0.type", "essay", f"one of {TYPES}"),
        ("questions.0.quality", 2, "a number from 0 to 1"),
        ("left_out.0.rule", None, "a text"),
    ],
)
def test_an_error_names_the_place_the_value_and_the_remedy(path, value, wanted):
    course = copy.deepcopy(payload())
    change(path, value)(course)
    place = re.sub(r"\.(\d+)", r"[\1]", path)
    shown = "missing" if value is None else repr(value)
    with pytest.raises(UnusableCourseFile) as caught:
        load(json.dumps(course))
    assert str(caught.value) == f"{place} is {shown}: it has to be {wanted}."


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("format", "other", "The file is no course: “format” has to be “footnote-course”."),
        ("modules.1", "x", "modules[1] has to be an object."),
        ("facts.0.when", "x" * 81, f"facts[0].when is '{'x' * 58}…: it has to be a text of at most 80 characters."),
        (
            "questions.0.options.0.correct",
            True,
            "questions[0] cannot be asked: 2 options are marked right: it has to be exactly one.",
        ),
        (
            "questions.0.options.0.text",
            "1911",
            "questions[0] cannot be asked: The option “1911” stands there twice.",
        ),
        (
            "questions.5.stem",
            "In which year?",
            "questions[5] cannot be asked: The stem of a cloze question has to hold ____ where the answer belongs.",
        ),
    ],
)
def test_what_cannot_be_asked_is_refused(path, value, message):
    course = copy.deepcopy(payload())
    change(path, value)(course)
    with pytest.raises(UnusableCourseFile) as caught:
        load(json.dumps(course))
    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '{"format": "footnote-course", "version": 1}'])
def test_what_is_no_course_file_is_refused_in_one_line(text):
    with pytest.raises(UnusableCourseFile) as caught:
        load(text)
    assert "\n" not in str(caught.value)


def test_a_course_file_is_told_from_a_document():
    assert is_course_json(dump(generated()).encode())
    assert not is_course_json(TEXT.encode())
    assert not is_course_json(b'{"a": "JSON of another kind"}')


def test_a_fact_without_an_object_shows_what_else_it_has():
    court = generated().facts[3]
    assert fact_view(court)["object"] == "its court"
    assert court.statement == COURT
