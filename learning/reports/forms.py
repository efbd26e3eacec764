"""The filters of the reports, as a form: an unknown value is said, never silently ignored."""

from typing import Any

from django import forms

from content.models import Course
from learning.accounts.models import User
from learning.classes.models import Class
from learning.reports.everybody import Filters

ACTIVITY = (("", "Any time"), ("7", "In the last 7 days"), ("30", "In the last 30 days"), ("0", "Never"))


class FilterForm(forms.Form):
    """What to narrow the overview to; only courses and classes that the person may see can be chosen."""

    text = forms.CharField(label="Name or email", required=False, max_length=100)
    course = forms.ModelChoiceField(Course.objects.none(), label="Course", required=False, empty_label="All courses")
    group = forms.ModelChoiceField(Class.objects.none(), label="Class", required=False, empty_label="All classes")
    active = forms.ChoiceField(label="Active", choices=ACTIVITY, required=False)

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        taught = Class.objects.taught_by(user)
        courses = Course.objects.all() if user.administers else Course.objects.filter(pk__in=taught.values("course"))
        self.choose("course", courses)
        self.choose("group", taught)

    def choose(self, name: str, rows: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        field.queryset = rows

    def filters(self) -> Filters:
        """Return what was chosen; fields with an error are left open, and the page says so."""
        chosen = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        days = chosen.get("active")
        return Filters(
            text=chosen.get("text", "").strip(),
            course=chosen.get("course"),
            group=chosen.get("group"),
            active_days=int(days) if days else None,
        )
