"""Forms of the quiz pages, and reading a learner's answer from what a form sent."""

from typing import Any

from django import forms
from django.http import QueryDict

from content.facts.base import FactKind
from content.models import Course, Module, Question
from content.questions.base import ItemType
from content.questions.marking import LONGEST_TEXT

TYPE_NAMES = {
    ItemType.CHOICE: "One right option",
    ItemType.CHOICES: "Several right options",
    ItemType.TRUE_FALSE: "True or false",
    ItemType.SHORT_ANSWER: "Short answer",
    ItemType.NUMBER: "Number",
    ItemType.CLOZE: "Fill the gap",
    ItemType.ORDERING: "Put in order",
    ItemType.MATCHING: "Match pairs",
}
KIND_NAMES = {
    FactKind.EVENT: "Who did what, when and where",
    FactKind.COUNT: "How many, how much",
    FactKind.MEMBERSHIP: "Who belongs to what",
    FactKind.ENUMERATION: "What a list holds",
    FactKind.DEFINITION: "What a thing is",
    FactKind.PURPOSE: "What a thing is for",
    FactKind.ATTRIBUTION: "Who said or decides",
    FactKind.PART: "What a whole is made of",
    FactKind.TABLE: "What a table says",
    FactKind.LABEL: "What a list says of its entries",
    FactKind.RULE: "What a rule binds to",
}
LENGTHS = (5, 10, 20, 30, 50)


def type_choices(course: Course) -> list[tuple[str, str]]:
    """Return the question types that a course can ask, with their names."""
    there = set(Question.objects.live().filter(course=course).order_by().values_list("type", flat=True).distinct())
    return [(kind.value, name) for kind, name in TYPE_NAMES.items() if kind in there]


def kind_choices(course: Course) -> list[tuple[str, str]]:
    """Return the kinds of facts that a course can ask, with their names."""
    asked = Question.objects.live().filter(course=course)
    there = set(asked.order_by().values_list("fact__kind", flat=True).distinct())
    return [(kind.value, name) for kind, name in KIND_NAMES.items() if kind in there]


class PracticeForm(forms.Form):
    """Modules, length and types of a practice quiz. Nothing ticked means all."""

    modules = forms.ModelMultipleChoiceField(
        Module.objects.none(), required=False, widget=forms.CheckboxSelectMultiple, label="Modules"
    )
    number = forms.TypedChoiceField(
        choices=[(n, f"{n} questions") for n in LENGTHS], coerce=int, initial=10, label="Length"
    )
    types = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple, label="Kinds of questions")

    def __init__(self, course: Course, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["modules"].queryset = course.modules.all()  # type: ignore[attr-defined]
        self.fields["types"].choices = type_choices(course)  # type: ignore[attr-defined]


def answer_from(sent: QueryDict) -> dict[str, Any] | None:
    """Return the answer in a form's fields, whatever the type; None where every field is empty."""
    if "choice" in sent:
        return {"choice": _number(sent.get("choice", ""))}
    if "choices" in sent:
        return {"choices": sorted({_number(one) for one in sent.getlist("choices")})}
    if text := sent.get("text", "").strip():
        return {"text": text[:LONGEST_TEXT]}
    if any(matches := sent.getlist("match")):
        return {"matches": [_number(one) if one else "" for one in matches]}
    if any(places := sent.getlist("places")):
        return _ordered(places)
    return None


def _ordered(places: list[str]) -> dict[str, Any]:
    """Return the order that the place given to each item makes; only the places while they are not one each."""
    answer: dict[str, Any] = {"places": places}
    numbers = [_number(place) for place in places]
    if sorted(numbers) == list(range(1, len(places) + 1)):
        answer["order"] = sorted(range(len(places)), key=lambda item: numbers[item])
    return answer


def _number(text: str) -> int:
    """Read an index; what is none becomes -1, which no question has."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else -1


def whole_number(sent: QueryDict, name: str) -> int | None:
    """Return a hidden field's whole number, None where it holds none."""
    text = sent.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
