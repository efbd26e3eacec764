"""A document on its way to becoming a course: what is refused, what is stored, and that it is stored once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content.models import Course, Fact, Question
from learning.accounts.models import User
from learning.authoring import uploads
from learning.authoring.models import Authorship, Upload

pytestmark = pytest.mark.django_db


def brought(uploader: User, payload: bytes, **fields: Any) -> Upload:
    return Upload.objects.create(uploader=uploader, name=fields.pop("name", "notes.json"), payload=payload, **fields)


def again(upload: Upload) -> Upload:
    return Upload.objects.get(pk=upload.pk)


def test_a_document_becomes_a_course_of_the_one_who_brought_it(grace: User, course_file: bytes) -> None:
    upload = brought(grace, course_file, title="Neighbours")
    uploads.run(upload.pk)
    done = again(upload)
    assert (done.status, done.progress, done.error) == (Upload.Status.DONE, 100, "")
    course = Course.objects.get()
    assert (done.course, course.title, course.published) == (course, "Neighbours", False)
    assert Fact.objects.filter(course=course).count() == 6
    assert Question.objects.live().filter(course=course).count() == 6
    assert Authorship.objects.get().author == grace


def test_running_twice_imports_once(grace: User, course_file: bytes) -> None:
    upload = brought(grace, course_file)
    uploads.run(upload.pk)
    uploads.run(upload.pk)
    assert Course.objects.count() == 1
    assert Fact.objects.count() == 6


def test_two_workers_at_the_same_upload_import_once(
    grace: User, course_file: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = brought(grace, course_file)
    make = uploads.make_course

    def made_while_another_worker_finishes(*args: Any, **kwargs: Any) -> Any:
        monkeypatch.setattr(uploads, "make_course", make)
        uploads.run(upload.pk)
        return make(*args, **kwargs)

    monkeypatch.setattr(uploads, "make_course", made_while_another_worker_finishes)
    uploads.run(upload.pk)
    assert again(upload).status == Upload.Status.DONE
    assert Course.objects.count() == 1


def test_a_worker_that_was_killed_is_followed_by_another(grace: User, course_file: bytes) -> None:
    upload = brought(grace, course_file, status=Upload.Status.RUNNING, stage="Reading the document", progress=10)
    uploads.run(upload.pk)
    assert again(upload).status == Upload.Status.DONE


def test_what_cannot_be_read_is_refused_with_a_sentence_and_leaves_nothing(grace: User) -> None:
    upload = brought(grace, b"%PDF-1.7 \x00\x01", name="scan.txt")
    uploads.run(upload.pk)
    failed = again(upload)
    assert failed.status == Upload.Status.FAILED
    assert "scan.txt" in failed.error
    assert not Course.objects.exists()
    assert not Authorship.objects.exists()


def test_an_error_of_ours_is_told_plainly_and_leaves_nothing(
    grace: User, course_file: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = brought(grace, course_file)

    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(uploads, "import_course", broken)
    uploads.run(upload.pk)
    failed = again(upload)
    assert failed.status == Upload.Status.FAILED
    assert "an error of ours" in failed.error
    assert "disk" not in failed.error
    assert not Course.objects.exists()


def test_a_document_can_be_added_to_a_course(grace: User, course: Course, course_file: bytes) -> None:
    uploads.run(brought(grace, course_file, course=course, title="A second document").pk)
    assert Course.objects.count() == 1
    assert set(course.sources.values_list("title", flat=True)) == {"A document", "A second document"}


def test_the_same_document_is_not_added_to_a_course_twice(grace: User, course: Course, course_file: bytes) -> None:
    for title in ("Once", "Twice"):
        upload = brought(grace, course_file, course=course, title=title)
        uploads.run(upload.pk)
    assert "already" in again(upload).error
    assert course.sources.count() == 2


def test_who_lost_the_right_meanwhile_adds_nothing(grace: User, course: Course, course_file: bytes) -> None:
    upload = brought(grace, course_file, course=course, title="Late")
    Authorship.objects.all().delete()
    uploads.run(upload.pk)
    assert again(upload).status == Upload.Status.FAILED
    assert course.sources.count() == 1


def test_the_same_document_brought_by_two_people_makes_two_courses(grace: User, root: User, course_file: bytes) -> None:
    uploads.run(brought(grace, course_file, title="Shared").pk)
    uploads.run(brought(root, course_file, title="Shared").pk)
    assert {one.author for one in Authorship.objects.all()} == {grace, root}
    assert Course.objects.count() == 2


def test_the_bytes_are_let_go_once_the_upload_is_over(grace: User, course_file: bytes) -> None:
    for payload in (course_file, b""):
        upload = brought(grace, payload)
        uploads.run(upload.pk)
        assert bytes(again(upload).payload) == b""


def test_an_upload_that_is_gone_is_nobodys_trouble(db: None) -> None:
    uploads.run(4711)
    assert not Course.objects.exists()


# ---- in the browser ---------------------------------------------------------------------------------------------


def test_a_file_sent_by_the_form_becomes_a_course(
    grace_client: Client, course_file: bytes, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    file = SimpleUploadedFile("partners.json", course_file, "application/json")
    with django_capture_on_commit_callbacks(execute=True):
        answer = grace_client.post("/authoring/bring/", {"document": file})
    watched = grace_client.get(answer["Location"])
    assert "The course is ready" in watched.text
    assert f"/authoring/courses/{Course.objects.get().slug}/" in watched.text


def test_the_date_that_a_person_gives_is_the_documents(
    grace_client: Client, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    text = "The Tarn Dock was opened in 1911 by Ada Holm. The Tarn Dock has 14 cranes."
    with django_capture_on_commit_callbacks(execute=True):
        grace_client.post("/authoring/bring/", {"text": text, "dated": "2023-07-31"})
    course = Course.objects.get()
    assert "as of July 2023" in grace_client.get(f"/authoring/courses/{course.slug}/").text


def test_a_date_to_come_is_refused_at_the_form(grace_client: Client) -> None:
    answer = grace_client.post("/authoring/bring/", {"text": "Ada Holm sailed in 1911.", "dated": "2999-01-01"})
    assert answer.status_code == 422
    assert "has not come yet: no text speaks as of then." in answer.text


def test_the_task_waits_for_the_commit(
    grace: User, course_file: bytes, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=False) as waiting:
        upload = uploads.bring(grace, "a.json", course_file)
    assert again(upload).status == Upload.Status.WAITING
    assert len(waiting) == 1


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({}, "nothing to read yet"),
        ({"text": "   \n "}, "nothing to read yet"),
        ({"document": ("notes.docx", b"PK")}, "notes.docx is of a kind that cannot be read yet"),
        ({"document": ("notes.txt", b"words"), "text": "words"}, "two documents"),
        ({"document": ("empty.txt", b"")}, "empty"),
    ],
)
def test_what_is_no_document_is_refused_at_the_form(grace_client: Client, sent: dict[str, Any], told: str) -> None:
    data = {key: SimpleUploadedFile(*value) if key == "document" else value for key, value in sent.items()}
    answer = grace_client.post("/authoring/bring/", data)
    assert answer.status_code == 422
    assert told in answer.text
    assert not Upload.objects.exists()


def test_a_document_that_is_too_large_is_refused_at_the_form(grace_client: Client, settings: Any) -> None:
    settings.MAX_DOCUMENT_BYTES = 1000
    answer = grace_client.post("/authoring/bring/", {"document": SimpleUploadedFile("long.txt", b"x" * 1001)})
    assert answer.status_code == 422
    assert "the limit is 1000" in answer.text.replace("\xa0", " ")
    assert not Upload.objects.exists()


def test_a_pasted_text_that_is_far_too_long_gets_a_page_that_says_so(grace_client: Client) -> None:
    answer = grace_client.post("/authoring/bring/", {"text": "word " * 1_700_000})
    assert answer.status_code == 400
    assert "has to come as a file" in answer.text
    assert not Upload.objects.exists()


def test_a_pasted_text_says_its_own_limit(grace_client: Client) -> None:
    answer = grace_client.post("/authoring/bring/", {"text": "word " * 200_001})
    assert answer.status_code == 422
    assert "at most 1000000 characters" in answer.text


def test_a_course_that_is_not_ones_own_cannot_be_added_to(grace_client: Client, course: Course, root: User) -> None:
    other = Course.objects.create(slug="roots", title="Root's")
    answer = grace_client.post("/authoring/bring/", {"text": "NATO began in 1949.", "course": other.pk})
    assert answer.status_code == 422
    assert not Upload.objects.exists()


@pytest.mark.parametrize(
    ("status", "polls"),
    [("waiting", True), ("running", True), ("done", False), ("failed", False)],
)
def test_the_page_asks_again_until_the_upload_is_over(
    grace: User, grace_client: Client, status: str, polls: bool
) -> None:
    upload = brought(grace, b"x", status=status)
    if not polls:
        uploads._finish(upload, Upload.Status(status))
    address = f"/authoring/uploads/{upload.pk}/"
    whole, part = grace_client.get(address), grace_client.get(address, headers={"HX-Request": "true"})
    assert ('http-equiv="refresh"' in whole.text) is polls
    assert ("every 1s" in part.text) is polls
    assert "<html" not in part.text
