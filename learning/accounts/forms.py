"""What people are asked about themselves."""

from typing import override
from zoneinfo import available_timezones

from django import forms
from django.http import HttpRequest

from learning.accounts.models import Role, User


class SignUpForm(forms.Form):
    """What sign-up asks beside email and password. The browser fills in the time zone where it has scripts."""

    name = forms.CharField(label="Your name", max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    time_zone = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"data-time-zone": ""}))

    field_order = ("name", "email", "password1", "password2")

    def clean_time_zone(self) -> str:
        """A zone the server does not know is no reason to refuse a person."""
        zone = self.cleaned_data["time_zone"]
        return zone if zone in available_timezones() else "UTC"

    def signup(self, request: HttpRequest, user: User) -> None:
        user.name = self.cleaned_data["name"]
        user.time_zone = self.cleaned_data["time_zone"]
        user.save(update_fields=["name", "time_zone"])


def zone_choices() -> list[tuple[str, str | list[tuple[str, str]]]]:
    """Time zones by region, as a select shows them."""
    regions: dict[str, list[tuple[str, str]]] = {}
    for zone in sorted(available_timezones()):
        region, _, place = zone.partition("/")
        if place and region not in {"Etc", "SystemV"}:
            regions.setdefault(region, []).append((zone, place.replace("_", " ")))
    return [("UTC", "UTC"), *regions.items()]


class ProfileForm(forms.ModelForm):
    time_zone = forms.ChoiceField(
        choices=zone_choices, help_text="Due dates and the day's reviews follow this zone's clock."
    )

    class Meta:
        model = User
        fields = ("name", "time_zone")
        labels = {"name": "Your name"}  # noqa: RUF012 - Django reads it once

    @override
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["name"].required = True


class PeopleFilter(forms.Form):
    text = forms.CharField(required=False, label="Name or email", widget=forms.SearchInput())
    role = forms.ChoiceField(required=False, choices=[("", "Every role"), *Role.choices])
    state = forms.ChoiceField(
        required=False, choices=[("", "Every state"), ("active", "Active"), ("inactive", "Deactivated")]
    )


class RoleForm(forms.Form):
    role = forms.ChoiceField(choices=Role.choices)
