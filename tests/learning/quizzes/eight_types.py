"""A course with one question of each of the eight types, for tests that must meet them all."""

from typing import Any

from content.models import Course, Question
from content.questions.base import ItemType
from tests.factories import small_course

BODIES: dict[str, dict[str, Any]] = {
    ItemType.CHOICE: {
        "options": [
            {"text": "the Oslo Summit", "correct": True, "why": ""},
            {"text": "the Riga Summit", "correct": False, "why": "The Riga Summit admitted observers."},
            {"text": "the Bergen Summit", "correct": False, "why": ""},
        ]
    },
    ItemType.CHOICES: {
        "options": [
            {"text": "Norland", "correct": True, "why": ""},
            {"text": "Estmark", "correct": True, "why": ""},
            {"text": "Sudria", "correct": False, "why": ""},
        ]
    },
    ItemType.TRUE_FALSE: {
        "options": [{"text": "True", "correct": True, "why": ""}, {"text": "False", "correct": False, "why": ""}]
    },
    ItemType.SHORT_ANSWER: {"answers": ["the Lantern Dialogue"]},
    ItemType.NUMBER: {"answers": ["nineteen"]},
    ItemType.CLOZE: {"answers": ["Istanbul"]},
    ItemType.ORDERING: {"sequence": ["Harbour founded", "Lantern founded", "Bridge founded"]},
    ItemType.MATCHING: {"pairs": [["Harbour", "1994"], ["Bridge", "2004"], ["Lantern", "2007"]]},
}


def course_of_all_types(**fields: Any) -> Course:
    """Make the small course with its questions replaced by one of each type, one a fact as far as facts go."""
    course = small_course(**fields)
    Question.objects.filter(course=course).delete()
    facts = list(course.facts.prefetch_related("evidence"))
    for number, (kind, body) in enumerate(BODIES.items()):
        fact = facts[number % len(facts)]
        stem = "The Bridge Programme was agreed in ____." if kind == ItemType.CLOZE else f"A question of type {kind}?"
        question = Question.objects.create(
            course=course, fact=fact, key=f"q-{kind}", type=kind, stem=stem, body=body, explanation=fact.statement
        )
        question.evidence.add(*fact.evidence.all())
    return course
