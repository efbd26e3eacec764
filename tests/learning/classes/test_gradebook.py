import csv
import zipfile
from datetime import timedelta
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import etree

from learning.accounts.models import Role, User
from learning.classes import assigning, roster
from learning.classes.assigning import Asked, Given
from learning.classes.gradebook import gradebook, table
from learning.classes.models import Assignment, Class
from learning.classes.scores import Status
from learning.classes.spreadsheet import csv_text, harmless, xlsx_bytes
from learning.quizzes import attempts
from tests.conftest import person

pytestmark = pytest.mark.django_db

NOW = timezone.now()
DAY = timedelta(days=1)


def assign(group: Class, title: str, **given: Any) -> Assignment:
    asked = Asked(title, number=2, types=["number"], rules={"feedback": "attempt"})
    return assigning.assign_quiz(group, group.instructors.get(), asked, Given(**given))


def take(assignment: Assignment, learner: User, answer: str = "19") -> None:
    attempt = assigning.start_assigned(assignment, learner, NOW, seed=1)
    attempts.save_answer(learner, attempt.pk, 1, {"text": answer}, NOW)
    attempts.submit_attempt(learner, attempt.pk, NOW)


def test_a_gradebook_has_a_line_a_learner_and_a_column_an_assignment(group: Class, ada: User, mallory: User) -> None:
    roster.join_class(mallory, group)
    first, second = assign(group, "One", due=NOW + DAY), assign(group, "Two", due=NOW + 2 * DAY)
    take(first, ada)
    take(second, ada, "3")
    book = gradebook(group, NOW)
    assert book.assignments == (first, second)
    lines = {line.learner: line for line in book.lines}
    assert [one.percent for one in lines[ada].cells if one] == [100, 0]
    assert lines[ada].mean == 50
    assert [one.status for one in lines[mallory].cells if one] == [Status.NOT_STARTED] * 2
    assert lines[mallory].mean is None
    assert book.means == (100, 0)


def test_what_is_missing_counts_nothing_and_can_be_filtered(group: Class, ada: User, mallory: User) -> None:
    roster.join_class(mallory, group)
    old = assign(group, "Old", due=NOW - DAY)
    take(old, ada)
    assert {line.learner: line.mean for line in gradebook(group, NOW).lines} == {ada: 100, mallory: 0}
    assert [line.learner for line in gradebook(group, NOW, missing=True).lines] == [mallory]


def test_a_later_date_that_was_granted_is_not_missing(group: Class, ada: User, mallory: User, grace: User) -> None:
    roster.join_class(mallory, group)
    old = assign(group, "Old", due=NOW - DAY)
    other = assign(group, "Other", due=NOW - DAY)
    assigning.grant(group, grace, NOW, learner=ada, assignment=old, due=NOW + DAY)
    lines = {line.learner: line for line in gradebook(group, NOW).lines}
    assert [one.status for one in lines[ada].cells if one] == [Status.NOT_STARTED, Status.MISSING]
    assert lines[mallory].missing == 2
    assigning.grant(group, grace, NOW, assignment=other, due=NOW + DAY)
    assert {line.learner: line.missing for line in gradebook(group, NOW).lines} == {ada: 0, mallory: 1}


def test_what_was_not_given_to_a_learner_stays_empty(group: Class, ada: User, mallory: User) -> None:
    roster.join_class(mallory, group)
    assign(group, "Ada only", learners=[ada])
    lines = {line.learner: line for line in gradebook(group, NOW).lines}
    assert lines[ada].cells[0] is not None
    assert lines[mallory].cells == (None,)


def test_a_gradebook_of_a_section_leaves_others_out(group: Class, ada: User, mallory: User) -> None:
    roster.join_class(mallory, group)
    blue = roster.add_section(group, "Blue")
    roster.move_learner(group, ada, blue)
    assert [line.learner for line in gradebook(group, NOW, section=blue.pk).lines] == [ada]


def test_queries_do_not_grow_with_learners_or_assignments(group: Class, ada: User, mallory: User) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            table(gradebook(group, NOW))
        return len(captured)

    take(assign(group, "One"), ada)
    one = queries()
    roster.join_class(mallory, group)
    for title in ("Two", "Three"):
        made = assign(group, title)
        take(made, ada)
        take(made, mallory)
    assert queries() == one


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert str(harmless(text)).startswith("'")
    assert f'"{text}' not in csv_text(("a",), [(text,)])


def test_csv_survives_newlines_commas_and_quotes() -> None:
    row = ['a "quoted", name', "two\nlines", "ünïcödé", "5"]
    assert list(csv.reader(StringIO(csv_text(("w", "x", "y", "z"), [row]), newline="")))[1] == row


def test_a_workbook_opens_with_its_texts_as_texts_and_numbers_as_numbers() -> None:
    made = xlsx_bytes(("name", "=mean"), [("<Ada> & co\x07\nnext", 87), ("=1+1", 3.5)])
    with zipfile.ZipFile(BytesIO(made)) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    texts = [t.text for t in sheet.iterfind(".//m:t", space)]
    assert texts == ["name", "=mean", "<Ada> & co\nnext", "=1+1"]
    assert [v.text for v in sheet.iterfind(".//m:v", space)] == ["87", "3.5"]
    assert not list(sheet.iterfind(".//m:f", space))


def url(name: str, *args: Any) -> str:
    return reverse(f"classes:{name}", args=args)


def test_the_gradebook_page_and_its_files(group: Class, ada: User, grace_client: Client) -> None:
    take(assign(group, "One"), ada)
    page = grace_client.get(url("grades", group.pk)).content.decode()
    assert "100 %" in page
    text = grace_client.get(url("grades_csv", group.pk)).content.decode()
    assert "Ada,ada@example.org,,100,100,0" in text
    workbook = grace_client.get(url("grades_xlsx", group.pk)).content
    assert zipfile.is_zipfile(BytesIO(workbook))


def test_filters_that_make_no_sense_are_left_out(group: Class, grace_client: Client) -> None:
    assert grace_client.get(url("grades", group.pk), {"section": "x", "missing": "?"}).status_code == 200


def test_one_learner_has_a_page_in_the_class(group: Class, ada: User, mallory: User, grace_client: Client) -> None:
    take(assign(group, "One"), ada)
    page = grace_client.get(url("learner", group.pk, ada.pk)).content.decode()
    assert "One" in page
    assert "100 %" in page
    assert grace_client.get(url("learner", group.pk, mallory.pk)).status_code == 404


@pytest.mark.parametrize("name", ["grades", "grades_csv", "grades_xlsx", "accommodations", "roster"])
def test_a_gradebook_is_for_who_teaches_the_class(group: Class, ada_client: Client, client_of: Any, name: str) -> None:
    assert ada_client.get(url(name, group.pk)).status_code == 404
    assert client_of(person("henry", Role.INSTRUCTOR)).get(url(name, group.pk)).status_code == 404
