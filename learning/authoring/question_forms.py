"""One form for each kind of body that a question can have: rows of options, lines of answers, pairs."""

from collections.abc import Iterator
from typing import Any, override

from django import forms
from django.forms import BoundField

from content.questions.base import ItemType

ROWS = 6


class QuestionForm(forms.Form):
    """What every type shares. `body()` is what content.questions.base.Body says."""

    stem = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    explanation = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=4000)
    reason = forms.CharField(
        label="Why the change", max_length=300, help_text="Kept in the history: “ambiguous without the year”."
    )

    def body(self) -> dict[str, Any]:
        raise NotImplementedError

    @staticmethod
    def initial_body(body: dict[str, Any]) -> dict[str, Any]:
        """Return a stored body as the form's initial values."""
        raise NotImplementedError

    def changes(self) -> dict[str, Any]:
        """Return what `content.library.edit_question` takes."""
        return {
            "stem": self.cleaned_data["stem"].strip(),
            "explanation": self.cleaned_data["explanation"].strip(),
            "body": self.body(),
        }


class OptionsForm(QuestionForm):
    """Choice and choices: some rows of text, right or not, and what is true of a wrong one."""

    @override
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, ROWS + 1):
            self.fields[f"text_{n}"] = forms.CharField(required=False, max_length=500, label=f"Option {n}")
            self.fields[f"correct_{n}"] = forms.BooleanField(required=False, label=f"Option {n} is right")
            self.fields[f"why_{n}"] = forms.CharField(
                required=False, max_length=500, label=f"What is true of option {n}"
            )

    def rows(self) -> Iterator[tuple[BoundField, BoundField, BoundField]]:
        for n in range(1, ROWS + 1):
            yield self[f"text_{n}"], self[f"correct_{n}"], self[f"why_{n}"]

    @override
    def body(self) -> dict[str, Any]:
        data = self.cleaned_data
        options = [
            {"text": data[f"text_{n}"], "correct": data[f"correct_{n}"], "why": data[f"why_{n}"]}
            for n in range(1, ROWS + 1)
            if data[f"text_{n}"]
        ]
        return {"options": options}

    @override
    @staticmethod
    def initial_body(body: dict[str, Any]) -> dict[str, Any]:
        initial: dict[str, Any] = {}
        for n, option in enumerate(body.get("options", ()), 1):
            initial |= {f"text_{n}": option["text"], f"correct_{n}": option["correct"]}
            initial[f"why_{n}"] = option.get("why", "")
        return initial


class TrueFalseForm(QuestionForm):
    right = forms.ChoiceField(label="It is", choices=[("True", "True"), ("False", "False")], widget=forms.RadioSelect)
    why = forms.CharField(required=False, max_length=500, label="What is true, where it is false")

    @override
    def body(self) -> dict[str, Any]:
        right, why = self.cleaned_data["right"], self.cleaned_data["why"]
        return {
            "options": [
                {"text": text, "correct": text == right, "why": "" if text == right else why}
                for text in ("True", "False")
            ]
        }

    @override
    @staticmethod
    def initial_body(body: dict[str, Any]) -> dict[str, Any]:
        options = body.get("options", ())
        return {
            "right": next((option["text"] for option in options if option["correct"]), "True"),
            "why": next((option.get("why", "") for option in options if not option["correct"]), ""),
        }


class AnswersForm(QuestionForm):
    """Short answer, number and gap: one accepted answer a line."""

    answers = forms.CharField(
        label="Accepted answers",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="One a line; the first is the one that learners are shown.",
    )

    @override
    def body(self) -> dict[str, Any]:
        return {"answers": lines(self.cleaned_data["answers"])}

    @override
    @staticmethod
    def initial_body(body: dict[str, Any]) -> dict[str, Any]:
        return {"answers": "\n".join(body.get("answers", ()))}


class SequenceForm(QuestionForm):
    sequence = forms.CharField(
        label="In the right order", widget=forms.Textarea(attrs={"rows": 6}), help_text="One a line, the first first."
    )

    @override
    def body(self) -> dict[str, Any]:
        return {"sequence": lines(self.cleaned_data["sequence"])}

    @override
    @staticmethod
    def initial_body(body: dict[str, Any]) -> dict[str, Any]:
        return {"sequence": "\n".join(body.get("sequence", ()))}


class PairsForm(QuestionForm):
    @override
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, ROWS + 1):
            self.fields[f"left_{n}"] = forms.CharField(required=False, max_length=500, label=f"Left {n}")
            self.fields[f"right_{n}"] = forms.CharField(required=False, max_length=500, label=f"Right {n}")

    def rows(self) -> Iterator[tuple[BoundField, BoundField]]:
        for n in range(1, ROWS + 1):
            yield self[f"left_{n}"], self[f"right_{n}"]

    @override
    def body(self) -> dict[str, Any]:
        pairs = [[self.cleaned_data[f"left_{n}"], self.cleaned_data[f"right_{n}"]] for n in range(1, ROWS + 1)]
        return {"pairs": [pair for pair in pairs if any(pair)]}

    @override
    @staticmethod
    def initial_body(body: dict[str, Any]) -> dict[str, Any]:
        initial: dict[str, Any] = {}
        for n, (left, right) in enumerate(body.get("pairs", ()), 1):
            initial |= {f"left_{n}": left, f"right_{n}": right}
        return initial


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


FORMS: dict[str, type[QuestionForm]] = {
    ItemType.CHOICE: OptionsForm,
    ItemType.CHOICES: OptionsForm,
    ItemType.TRUE_FALSE: TrueFalseForm,
    ItemType.SHORT_ANSWER: AnswersForm,
    ItemType.NUMBER: AnswersForm,
    ItemType.CLOZE: AnswersForm,
    ItemType.ORDERING: SequenceForm,
    ItemType.MATCHING: PairsForm,
}
