"""What the course desk asks: a document, a course's name, which questions to look at."""

from datetime import date
from pathlib import PurePosixPath
from typing import Any, override

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.template.defaultfilters import filesizeformat
from django.utils import formats, timezone

from content.models import Course, CourseQuerySet, Fact, Module, Question, QuestionQuerySet
from content.reading import accepted_names
from learning.authoring.shelf import LIVE, TYPE_NAMES

PASTED_CHARACTERS = 1_000_000
COURSE_FILE = ".json"


class UploadForm(forms.Form):
    """A file or a pasted text, for a new course or for one that the person may edit."""

    document = forms.FileField(required=False, label="A file", help_text="Plain text or Markdown.")
    text = forms.CharField(
        required=False,
        label="Or paste the text",
        max_length=PASTED_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 8}),
        strip=False,
    )
    title = forms.CharField(
        required=False, max_length=200, help_text="Left empty, the document's own title or first heading is used."
    )
    dated = forms.DateField(
        required=False,
        label="Date of the text",
        help_text="As of when it speaks, if it does not say so itself. Without a date, what changes (“the 31 members”) "
        "is asked as of the last date that it tells, and what is so “now” is left out.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    course = forms.ModelChoiceField(
        Course.objects.none(), required=False, empty_label="A new course", label="Where it goes"
    )

    @override
    def __init__(self, *args: Any, courses: CourseQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        course = self.fields["course"]
        assert isinstance(course, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        course.queryset = courses
        names = ", ".join(accepted_names())
        limit = filesizeformat(settings.MAX_DOCUMENT_BYTES)
        self.fields["document"].help_text = f"{names}, or a course file ({COURSE_FILE}); up to {limit}."
        self.fields["document"].widget.attrs["accept"] = ",".join((*accepted_names(), COURSE_FILE))

    def clean_document(self) -> Any:
        document = self.cleaned_data["document"]
        if document is None:
            return None
        if document.size > settings.MAX_DOCUMENT_BYTES:
            raise forms.ValidationError(
                f"{document.name} has {filesizeformat(document.size)} and the limit is "
                f"{filesizeformat(settings.MAX_DOCUMENT_BYTES)}: split it into several documents."
            )
        known = {*accepted_names(), COURSE_FILE}
        if PurePosixPath(document.name).suffix.lower() not in known:
            raise forms.ValidationError(
                f"{document.name} is of a kind that cannot be read yet: bring {', '.join(accepted_names())}, "
                "or paste its text below."
            )
        return document

    def clean_dated(self) -> date | None:
        dated: date | None = self.cleaned_data["dated"]
        if dated and dated > timezone.localdate():
            raise forms.ValidationError(f"{formats.date_format(dated)} has not come yet: no text speaks as of then.")
        return dated

    @override
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        has_file, has_text = cleaned.get("document") is not None, bool((cleaned.get("text") or "").strip())
        if not has_file and not has_text:
            raise forms.ValidationError("There is nothing to read yet: choose a file, or paste a text.")
        if has_file and has_text:
            raise forms.ValidationError("There are two documents: choose a file or paste a text, not both.")
        return cleaned

    def brought(self) -> tuple[str, bytes, str]:
        """Return name, bytes and media type of what was brought."""
        file = self.cleaned_data["document"]
        if file is not None:
            return file.name, file.read(), file.content_type or ""
        name = self.cleaned_data["title"] or "The pasted text"
        # Without a media type the reader looks at the text itself, and sees Markdown where it is Markdown.
        return name, self.cleaned_data["text"].encode(), ""


class CourseForm(forms.ModelForm):
    class Meta:
        model = Course
        fields = ("title", "description")
        widgets = {"description": forms.Textarea(attrs={"rows": 3})}  # noqa: RUF012 - Django reads it once
        help_texts = {"description": "What learners read before they begin."}  # noqa: RUF012


class QuestionFilter(forms.Form):
    """Which questions of a course to look at."""

    text = forms.CharField(required=False, label="Words", widget=forms.SearchInput())
    module = forms.ModelChoiceField(Module.objects.none(), required=False, empty_label="Every module")
    type = forms.ChoiceField(required=False, choices=[("", "Every type"), *TYPE_NAMES.items()])
    state = forms.ChoiceField(
        required=False,
        choices=[
            ("", "In use"),
            ("unchecked", "Not yet checked"),
            ("approved", "Approved"),
            ("doubtful", "With a warning"),
            ("retired", "Retired"),
        ],
    )

    @override
    def __init__(self, *args: Any, course: Course, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        module = self.fields["module"]
        assert isinstance(module, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        module.queryset = Module.objects.filter(course=course)

    def narrow(self, questions: QuestionQuerySet) -> QuestionQuerySet:
        """Return the questions that fit, the most doubtful first; a filter that makes no sense is left out."""
        self.is_valid()
        chosen = self.cleaned_data
        found = in_state(questions, chosen.get("state") or "")
        if module := chosen.get("module"):
            found = found.filter(fact__lesson__module=module)
        if type_ := chosen.get("type"):
            found = found.filter(type=type_)
        for word in (chosen.get("text") or "").split():
            found = found.filter(stem__icontains=word)
        return found.order_by("approved", "quality", "pk")


def in_state(questions: QuestionQuerySet, state: str) -> QuestionQuerySet:
    if state == "retired":
        return questions.filter(status=Question.Status.RETIRED)
    found = questions.filter(LIVE)
    if state == "doubtful":
        return found.filter(quality__lt=1)
    return found.filter(approved=state == "approved") if state else found


class FactFilter(forms.Form):
    """Which facts of a course to look at."""

    text = forms.CharField(required=False, label="Words", widget=forms.SearchInput())
    module = forms.ModelChoiceField(Module.objects.none(), required=False, empty_label="Every module")
    state = forms.ChoiceField(
        required=False, choices=[("", "In use"), ("unasked", "Without a question"), ("retired", "Retired")]
    )

    @override
    def __init__(self, *args: Any, course: Course, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        module = self.fields["module"]
        assert isinstance(module, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        module.queryset = Module.objects.filter(course=course)

    def narrow(self, facts: QuerySet[Fact]) -> QuerySet[Fact]:
        """Return the facts that fit, in the order of the text; a filter that makes no sense is left out."""
        self.is_valid()
        chosen = self.cleaned_data
        found = facts.filter(retired=chosen.get("state") == "retired")
        if chosen.get("state") == "unasked":
            found = found.exclude(pk__in=Question.objects.live().values("fact"))
        if module := chosen.get("module"):
            found = found.filter(lesson__module=module)
        for word in (chosen.get("text") or "").split():
            found = found.filter(statement__icontains=word)
        return found.order_by("position", "pk")


class ReasonForm(forms.Form):
    reason = forms.CharField(required=False, max_length=300)
