"""What learners may choose, as forms."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from content.models import Card, Fact, Question
from learning.study.models import Preferences, StudyPlan

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LONGEST_HOLIDAY = timedelta(days=366)


def date_field(label: str, help_text: str) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class PreferencesForm(forms.ModelForm):
    rollover = forms.TypedChoiceField(
        label="My day begins at",
        coerce=int,
        choices=[(hour, f"{hour:02}:00") for hour in range(24)],
        help_text="What is studied before this hour counts for the day before.",
    )
    easy_days = forms.TypedMultipleChoiceField(
        label="Easy days",
        coerce=int,
        required=False,
        choices=list(enumerate(WEEKDAYS)),
        widget=forms.CheckboxSelectMultiple,
        help_text="Reviews are kept away from these days where another day near by does as well.",
    )
    holiday_until = date_field(
        "On holiday until", "Until the end of that day nothing new is asked, no reminder is sent and the streak waits."
    )

    class Meta:
        model = Preferences
        fields = (
            "typed_answers",
            "two_buttons",
            "keys",
            "rollover",
            "easy_days",
            "holiday_until",
            "streak",
            "reminders",
        )
        help_texts = {  # noqa: RUF012 - Django reads it once
            "typed_answers": "The difference is shown; how well you knew it stays for you to say.",
            "two_buttons": "Fewer choices. Hard and Easy are left out.",
            "streak": "It forgives a missed day, and nothing is lost when it ends.",
            "reminders": "At most one a day, with a link that stops them.",
        }

    def clean_easy_days(self) -> list[int]:
        days: list[int] = self.cleaned_data["easy_days"]
        if len(days) == len(WEEKDAYS):
            raise forms.ValidationError("All seven days cannot be easy: leave at least one out.")
        return days

    def clean_holiday_until(self) -> date | None:
        until: date | None = self.cleaned_data["holiday_until"]
        if until and until > timezone.localdate() + LONGEST_HOLIDAY:
            raise forms.ValidationError("A holiday ends within a year: choose an earlier day.")
        return until


class PaceForm(forms.ModelForm):
    retention = forms.IntegerField(
        label="Wanted recall (percent)",
        min_value=70,
        max_value=97,
        help_text="How much of what falls due you want to recall. 95 asks more than twice as often as 90.",
    )
    exam_on = date_field(
        "Exam on", "New facts are spread to be through in time, and each is seen once more in the week before."
    )

    class Meta:
        model = StudyPlan
        fields = ("new_per_day", "reviews_per_day", "exam_on")
        labels = {"new_per_day": "New facts a day", "reviews_per_day": "Reviews a day, at most"}  # noqa: RUF012 - as above

    field_order = ("new_per_day", "reviews_per_day", "retention", "exam_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["retention"] = round(100 * self.instance.desired_retention)

    def chosen(self) -> dict[str, Any]:
        """Return the fields of a plan that the form sets."""
        given = dict(self.cleaned_data)
        given["desired_retention"] = given.pop("retention") / 100
        return given


class NoteForm(forms.Form):
    text = forms.CharField(
        label="Note to self", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class ProblemForm(forms.Form):
    """What is wrong, and with which of a fact's cards or questions."""

    text = forms.CharField(max_length=2000, required=False)
    card = forms.ModelChoiceField(Card.objects.none(), required=False)
    question = forms.ModelChoiceField(Question.objects.none(), required=False)

    def __init__(self, fact: Fact, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["card"].queryset = fact.cards.all()  # type: ignore[attr-defined]
        self.fields["question"].queryset = fact.questions.all()  # type: ignore[attr-defined]
