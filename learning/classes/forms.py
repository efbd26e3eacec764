"""Forms of the class pages."""

from datetime import timedelta
from typing import Any, override

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from content.interchange.bodies import body_fault
from content.models import Course, Module, Question
from content.questions.base import ItemType
from learning.accounts.models import User
from learning.classes.assigning import Asked, Given
from learning.classes.models import Assignment, Class, Section
from learning.classes.roster_file import decoded
from learning.quizzes.attempts import LONGEST_PAPER
from learning.quizzes.forms import kind_choices, type_choices
from learning.quizzes.models import Quiz
from learning.quizzes.repair import Policy, fixed_body

LOCAL_TIME = "%Y-%m-%dT%H:%M"


def teachable(user: User) -> QuerySet[Course]:
    """Courses on which a person may make a class: published ones and their own; every one for an administrator."""
    if user.administers:
        return Course.objects.all()
    return Course.objects.filter(Q(published=True) | Q(pk__in=user.authorships.values("course")))


class ClassForm(forms.Form):
    """A new class."""

    name = forms.CharField(max_length=120, help_text="As its learners know it: History 2b, autumn.")
    course = forms.ModelChoiceField(Course.objects.none())

    def __init__(self, user: User, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["course"].queryset = teachable(user)  # type: ignore[attr-defined]


class JoinForm(forms.Form):
    """A join code, as somebody types it."""

    code = forms.CharField(max_length=20, label="Join code", help_text="Eight letters and digits from your instructor.")


class EmailForm(forms.Form):
    """The address of somebody to be added."""

    email = forms.EmailField(label="Email address")


def moment(label: str, help_text: str = "") -> forms.DateTimeField:
    """Return a field for a moment in the person's own time zone."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=LOCAL_TIME)
    return forms.DateTimeField(label=label, required=False, widget=widget, help_text=help_text)


class DatesForm(forms.Form):
    """When an assignment opens, is due and closes, and what lateness costs."""

    opens = moment("Opens", "Empty: at once.")
    due = moment("Due", "Later is late.")
    closes = moment("Closes", "Empty: late work is taken for ever.")
    late_penalty = forms.IntegerField(
        label="Late penalty, percent a day",
        min_value=0,
        max_value=100,
        initial=0,
        help_text="0: late is only marked so.",
    )
    counts = forms.ChoiceField(label="Which attempt counts", choices=Assignment.Counts.choices)

    @override
    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        opens, due, closes = (given.get(name) for name in ("opens", "due", "closes"))
        if opens and due and due <= opens:
            self.add_error("due", "It is due before it opens: choose a later date.")
        if closes and (due or opens) and closes < (due or opens):
            self.add_error("closes", "It closes before it is due: choose a later date.")
        return given

    def dates(self) -> dict[str, Any]:
        """Return the fields of an assignment that this form sets."""
        given = self.cleaned_data
        dates = {name: given[name] for name in ("opens", "due", "closes", "counts")}
        return {**dates, "late_penalty": (given["late_penalty"] or 0) / 100}


class QuestionsField(forms.ModelMultipleChoiceField):
    """Questions to be ticked, each named by its stem."""

    @override
    def label_from_instance(self, obj: Question) -> str:
        return obj.stem


class AssignForm(DatesForm):
    """A quiz to be assigned: what it asks, of whom, when and how."""

    title = forms.CharField(max_length=200)
    modules = forms.ModelMultipleChoiceField(
        Module.objects.none(), required=False, widget=forms.CheckboxSelectMultiple, label="Modules"
    )
    number = forms.IntegerField(label="Number of questions", min_value=1, max_value=LONGEST_PAPER, initial=10)
    types = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple, label="Kinds of questions")
    kinds = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple, label="What is asked")
    questions = QuestionsField(Question.objects.none(), required=False, widget=forms.CheckboxSelectMultiple)
    minutes = forms.IntegerField(label="Time limit, minutes", required=False, min_value=1, max_value=600)
    attempts_allowed = forms.IntegerField(
        label="Attempts",
        required=False,
        min_value=1,
        max_value=100,
        initial=1,
        help_text="Empty: as many as one likes.",
    )
    feedback = forms.ChoiceField(
        label="Answers can be seen", choices=Quiz.Feedback.choices, initial=Quiz.Feedback.ATTEMPT
    )
    marking = forms.ChoiceField(label="Marking", choices=Quiz.Marking.choices, initial=Quiz.Marking.PARTIAL)
    pass_mark = forms.IntegerField(label="Pass mark, percent", required=False, min_value=1, max_value=100)
    same_paper = forms.BooleanField(label="The same questions for everybody", required=False)
    shuffle = forms.BooleanField(label="Shuffle questions and options", required=False, initial=True)
    section = forms.ModelChoiceField(Section.objects.none(), required=False, empty_label="The whole class")
    learners = forms.ModelMultipleChoiceField(
        User.objects.none(), required=False, widget=forms.CheckboxSelectMultiple, label="Only these learners"
    )

    def __init__(self, group: Class, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["modules"].queryset = group.course.modules.all()  # type: ignore[attr-defined]
        self.fields["types"].choices = type_choices(group.course)  # type: ignore[attr-defined]
        self.fields["kinds"].choices = kind_choices(group.course)  # type: ignore[attr-defined]
        live = Question.objects.live().filter(course=group.course).select_related("fact__lesson__module")
        order = ("fact__lesson__module__position", "fact__position", "pk")
        self.fields["questions"].queryset = live.order_by(*order)  # type: ignore[attr-defined]
        self.fields["section"].queryset = group.sections.all()  # type: ignore[attr-defined]
        self.fields["learners"].queryset = User.objects.filter(enrolments__group=group)  # type: ignore[attr-defined]

    @override
    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if len(given.get("questions", ())) > LONGEST_PAPER:
            self.add_error("questions", f"These are more than {LONGEST_PAPER} questions: untick some.")
        if given.get("feedback") == Quiz.Feedback.CLOSE and not (given.get("due") or given.get("closes")):
            raise ValidationError("Answers are to be seen after the close, but it never closes: give it a due date.")
        return given

    def asked(self) -> Asked:
        given = self.cleaned_data
        rules = {name: given[name] for name in ("attempts_allowed", "feedback", "marking", "pass_mark", "kinds")}
        rules |= {name: given[name] for name in ("same_paper", "shuffle")}
        rules["time_limit"] = timedelta(minutes=given["minutes"]) if given["minutes"] else None
        keys = [one.key for one in given["questions"]]
        return Asked(given["title"], list(given["modules"]), given["number"], given["types"], keys, rules)

    def given(self) -> Given:
        return Given(section=self.cleaned_data["section"], learners=list(self.cleaned_data["learners"]), **self.dates())


class GrantForm(forms.Form):
    """Other terms for a learner or the whole class."""

    learner = forms.ModelChoiceField(User.objects.none(), required=False, empty_label="Everybody in the class")
    assignment = forms.ModelChoiceField(Assignment.objects.none(), required=False, empty_label="Every assignment")
    time_factor = forms.FloatField(
        label="Time, times", min_value=1, max_value=10, initial=1, help_text="1.5: half as much time again."
    )
    extra_attempts = forms.IntegerField(label="Extra attempts", min_value=0, max_value=100, initial=0)
    opens = moment("Opens instead")
    due = moment("Due instead")
    closes = moment("Closes instead")
    reason = forms.CharField(max_length=300, required=False, help_text="Seen by the learner and by instructors.")

    def __init__(self, group: Class, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["learner"].queryset = User.objects.filter(enrolments__group=group)  # type: ignore[attr-defined]
        self.fields["assignment"].queryset = group.assignments.select_related("quiz")  # type: ignore[attr-defined]

    def terms(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name not in ("learner", "assignment")}


class OverrideForm(forms.Form):
    """A mark by hand."""

    mark = forms.FloatField(label="Mark")
    reason = forms.CharField(max_length=300, help_text="Kept in the ledger, seen by instructors.")


class RepairForm(forms.Form):
    """What is wrong with a question, and what becomes of the answers already given."""

    what = forms.ChoiceField(
        label="What becomes of the answers already given",
        widget=forms.RadioSelect,
        choices=[
            (Policy.FULL.value, "Full credit to everybody who was asked"),
            (Policy.EITHER.value, "The old key and the new one both count as right"),
            (Policy.NEW.value, "Only the new key counts as right"),
            (Policy.DROP.value, "Drop the question: it does not count, and is asked no more"),
        ],
        initial=Policy.EITHER.value,
    )
    right = forms.MultipleChoiceField(required=False, label="What is right", widget=forms.CheckboxSelectMultiple)
    answers = forms.CharField(
        required=False,
        label="Accepted answers, one a line",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )
    reason = forms.CharField(max_length=300, help_text="What was wrong. Kept in the ledger.")

    def __init__(self, question: Question, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.question = question
        options = question.body.get("options")
        if options:
            self.fields["right"].choices = [(str(i), o["text"]) for i, o in enumerate(options)]  # type: ignore[attr-defined]
            self.fields["right"].initial = [str(i) for i, o in enumerate(options) if o["correct"]]
            del self.fields["answers"]
        elif question.body.get("answers"):
            self.fields["answers"].initial = "\n".join(question.body["answers"])
            del self.fields["right"]
        else:
            del self.fields["right"], self.fields["answers"]
            only = (Policy.FULL.value, Policy.DROP.value)
            what = self.fields["what"]
            what.choices = [one for one in what.choices if one[0] in only]  # type: ignore[attr-defined]
            what.initial = Policy.FULL.value

    @override
    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("what") in (Policy.EITHER, Policy.NEW):
            body = self.body()
            if body == self.question.body:
                raise ValidationError("The key is the same as before: change it, or choose full credit or drop.")
            if fault := body_fault(ItemType(self.question.type), self.question.stem, body or {}):
                raise ValidationError(fault)
        return given

    def policy(self) -> Policy:
        return Policy(self.cleaned_data["what"])

    def body(self) -> dict[str, Any] | None:
        """Return the question's body with the new key; None where the policy needs none."""
        if self.policy() in (Policy.FULL, Policy.DROP):
            return None
        answers = [line.strip() for line in self.cleaned_data.get("answers", "").splitlines() if line.strip()]
        return fixed_body(self.question, map(int, self.cleaned_data.get("right", ())), answers)


class RosterForm(forms.Form):
    """A roster as a file or pasted."""

    file = forms.FileField(label="CSV file", required=False)
    pasted = forms.CharField(
        label="or paste it",
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "placeholder": "email,name,section\nada@example.org,Ada,Blue"}),
        help_text="The first line names the columns: email, and where wanted name and section.",
    )

    @override
    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("file") and not given.get("pasted", "").strip():
            raise ValidationError("There is no roster: choose a file or paste its lines.")
        return given

    def text(self) -> str:
        """Return the roster's text. Raises RosterError where the file is none."""
        file = self.cleaned_data["file"]
        return decoded(file.read()) if file else str(self.cleaned_data["pasted"])
