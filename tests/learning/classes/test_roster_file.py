from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from learning.accounts.models import User
from learning.classes.models import Class
from learning.classes.roster import RosterError
from learning.classes.roster_file import Fate, decoded, import_roster, plan_roster

pytestmark = pytest.mark.django_db

FILE = "email,name,section\nMALLORY@example.org,Mallory,Blue\nnew@example.org,Newcomer,\nada@example.org,Ada,\n"


def test_a_dry_run_tells_each_line_and_changes_nothing(group: Class, mallory: User) -> None:
    plan = plan_roster(group, FILE)
    assert [line.fate for line in plan.lines] == [Fate.JOIN, Fate.NEW, Fate.SAME]
    assert len(plan.changing) == 2
    assert not User.objects.filter(email="new@example.org").exists()
    assert group.enrolments.count() == 1


def test_the_run_does_what_the_dry_run_told(group: Class, mallory: User) -> None:
    planned = plan_roster(group, FILE)
    assert import_roster(group, FILE) == planned
    assert group.enrolments.get(learner=mallory).section.name == "Blue"  # type: ignore[union-attr]
    newcomer = User.objects.get(email="new@example.org")
    assert not newcomer.has_usable_password()
    assert group.enrolments.filter(learner=newcomer).exists()
    assert [line.fate for line in plan_roster(group, FILE).lines] == [Fate.SAME] * 3


def test_one_wrong_line_stops_all(group: Class, mallory: User) -> None:
    with pytest.raises(RosterError, match=r"Line 3: “nonsense” is no email address\. Nothing was changed\."):
        import_roster(group, "email\nmallory@example.org\nnonsense\n")
    assert group.enrolments.count() == 1


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("nonsense", "no email address"),
        ("new@example.org\nNEW@example.org", "twice"),
        ("grace@example.org", "teaches the class"),
        (f"x@example.org;{'n' * 121}", "too long"),
    ],
)
def test_a_wrong_line_says_what_is_wrong(group: Class, line: str, fault: str) -> None:
    assert fault in plan_roster(group, f"email;name\n{line}\n").lines[-1].fault


@pytest.mark.parametrize(
    ("text", "sentence"), [("name\nAda", "no column “email”"), ("email\n", "lists nobody"), ("", "no column")]
)
def test_what_is_no_roster_is_refused(group: Class, text: str, sentence: str) -> None:
    with pytest.raises(RosterError, match=sentence):
        plan_roster(group, text)


def test_a_name_with_a_newline_in_quotes_is_one_cell(group: Class) -> None:
    assert plan_roster(group, 'email,name\nx@example.org,"Ada\nLovelace"\n').lines[0].name == "Ada Lovelace"


def test_a_file_from_an_old_excel_is_read() -> None:
    assert decoded("email;name\nx@example.org;Müller".encode("cp1252")).endswith("Müller")
    assert decoded("email".encode("utf-8-sig")) == "email"
    with pytest.raises(RosterError, match="not text"):
        decoded(b"\x81\x8d\x00\xff")


def test_a_section_changes_by_the_file(group: Class, ada: User) -> None:
    import_roster(group, "email,section\nada@example.org,Red\n")
    assert plan_roster(group, "email,section\nada@example.org,Blue\n").lines[0].fate == Fate.MOVE


def test_the_page_shows_before_it_does(group: Class, grace_client: Client, mallory: User) -> None:
    page = reverse("classes:roster", args=(group.pk,))
    shown = grace_client.post(page, {"file": SimpleUploadedFile("r.csv", FILE.encode())})
    assert "2 of 3 lines would change something" in shown.content.decode()
    assert group.enrolments.count() == 1
    done: Any = grace_client.post(page, {"pasted": shown.context["text"], "confirm": "yes"})
    assert done["Location"] == reverse("classes:detail", args=(group.pk,))
    assert group.enrolments.count() == 3


def test_an_empty_page_says_what_is_missing(group: Class, grace_client: Client) -> None:
    answer = grace_client.post(reverse("classes:roster", args=(group.pk,)), {})
    assert answer.status_code == 422
    assert "There is no roster" in answer.content.decode()
