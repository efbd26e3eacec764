"""Storing, editing and exporting courses."""

import datetime
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content import library
from content.interchange.course_json import dump
from content.library import UnusableEdit, UnusableImport
from content.models import Course, Evidence, Fact, Lesson, Passage, Question, Revision
from content.reading import UnreadableDocument
from tests.content.tiny import FOUNDED, TEXT, generated, other_text

pytestmark = pytest.mark.django_db

COUNTED = (Course, Revision, Passage, Fact, Evidence, Question)


def rows() -> list[int]:
    return [model.objects.count() for model in COUNTED]  # type: ignore[attr-defined]


@pytest.fixture
def course() -> Course:
    return library.import_course(generated()).course


@pytest.fixture
def question(course: Course) -> Question:
    return course.questions.get(key="q-choice")


def test_a_generated_course_is_stored_whole():
    done = library.import_course(generated())
    assert (done.new, done.facts, done.cards, done.questions, done.left_out) == (True, 4, 2, 8, 1)
    course = done.course
    assert (course.slug, course.title, course.published) == ("the-harbour-league", "The Harbour League", False)
    assert [module.title for module in course.modules.all()] == ["How it began", "How it grew"]
    revision = done.source.revisions.get()
    assert revision.dated == datetime.date(2023, 7, 1)
    found = course.facts.get(key="f-found")
    assert (found.object, found.when, found.where) == ("the Harbour League", "1891", "Sampleton")
    assert found.lesson == Lesson.objects.get(module__key="how-it-began")
    assert course.facts.get(key="f-members").object == ["Northport", "Southport"]
    assert revision.left_out.get().rule == "hedged"


def test_every_stored_quotation_is_the_text_at_its_offsets_and_stands_in_a_passage(course):
    for evidence in Evidence.objects.filter(fact__course=course):
        assert evidence.revision.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.passage is not None
        assert evidence.passage.start <= evidence.start < evidence.end <= evidence.passage.end


def test_a_question_is_linked_to_the_words_it_quotes(course):
    quotes = [evidence.quote for evidence in course.questions.get(key="q-order").evidence.all()]
    assert quotes[0] == FOUNDED
    assert len(quotes) == 3


def test_lessons_know_how_long_they_take(course):
    assert [lesson.words for lesson in Lesson.objects.filter(module__course=course)] == [19, 15]


def test_the_same_bytes_again_add_nothing(course):
    before = rows()
    done = library.import_course(generated())
    assert (done.course, done.new, done.questions) == (course, False, 0)
    assert library.import_course(generated(), course=course.slug).new is False
    assert rows() == before


def test_the_same_bytes_may_publish_the_course_and_never_hide_it(course):
    library.import_course(generated(), published=True)
    library.import_course(generated())
    course.refresh_from_db()
    assert course.published


def test_a_document_held_with_another_date_is_not_added_again(course):
    dated = replace(generated(), document=replace(generated().document, dated="2020-01-01"))
    with pytest.raises(library.UnusableImport, match=r"holds this document dated 2023-07-01: date it otherwise in"):
        library.import_course(dated, course=course.slug)
    assert library.import_course(dated).course != course


def test_another_document_becomes_one_more_source_of_a_course(course):
    done = library.import_course(generated(other_text()), course=course.slug)
    assert done.course == course
    assert [source.title for source in course.sources.all()] == ["The Harbour League", "The League again"]
    keys = [module.key for module in course.modules.all()]
    assert keys == ["how-it-began", "how-it-grew", "once-more-how-it-began", "once-more-how-it-grew"]
    assert [module.position for module in course.modules.all()] == [0, 1, 2, 3]


def test_a_fact_stated_twice_is_one_fact_with_more_evidence(course):
    done = library.import_course(generated(other_text()), course=course.slug)
    assert (done.facts, done.cards, done.questions) == (0, 0, 0)
    found = course.facts.get(key="f-found")
    assert [evidence.revision.source.title for evidence in found.evidence.all()] == [
        "The Harbour League",
        "The League again",
    ]


def test_modules_of_two_documents_may_have_one_name(course):
    changed = TEXT.replace("# The Harbour League", "# Another League")
    library.import_course(generated(changed), course=course.slug)
    assert [module.key for module in course.modules.all()] == [
        "how-it-began",
        "how-it-grew",
        "how-it-began-2",
        "how-it-grew-2",
    ]


def test_another_text_under_a_source_title_already_there_is_refused(course):
    before = rows()
    changed = generated(TEXT + "\nThe League has a flag.\n")
    with pytest.raises(UnusableImport, match="has a source titled “The Harbour League” with another text"):
        library.import_course(changed, course=course.slug)
    assert rows() == before
    assert library.import_course(changed, course=course.slug, title="With a flag").new


def test_another_document_of_the_same_title_becomes_a_course_of_its_own(course):
    done = library.import_course(generated(TEXT + "\nThe League has a flag.\n"))
    assert done.course.slug == "the-harbour-league-2"


def test_an_unknown_course_is_named():
    with pytest.raises(UnusableImport, match="There is no course “nowhere”: check the slug"):
        library.import_course(generated(), course="nowhere")


def test_a_failure_leaves_the_database_as_it_was(monkeypatch):
    def fail(*args: object) -> int:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("content.storing._store_questions", fail)
    with pytest.raises(RuntimeError):
        library.import_course(generated())
    assert rows() == [0] * len(COUNTED)


def test_the_number_of_queries_does_not_grow_with_the_document():
    with CaptureQueriesContext(
        connection,
    ) as few:
        library.import_course(generated())
    longer = TEXT + "".join(f"\n## Part {n}\n\nThe League has a flag, and it has {n} ships.\n" for n in range(40))
    with CaptureQueriesContext(connection) as many:
        library.import_course(generated(longer))
    assert len(many) <= len(few) + 1


def test_what_goes_in_comes_out_again(course):
    assert library.export_course(course) == dump(generated())


def test_a_question_quotes_its_evidence_in_its_own_order():
    made = generated()
    order = next(item for item in made.items if item.id == "q-order")
    turned = replace(order, evidence=order.evidence[::-1])
    made = replace(made, items=tuple(turned if item is order else item for item in made.items))
    course = library.import_course(made).course
    assert library.export_course(course) == dump(made)
    library.edit_question(course.questions.get(key="q-order"), {"explanation": order.explanation}, by="Grace")
    assert library.export_course(course) == dump(made)


def test_an_export_can_be_imported_again_to_the_same_bytes(course):
    written = library.export_course(course)
    course.delete()
    done = library.import_source("course.json", written.encode())
    assert library.export_course(done.course) == written


def test_two_sources_are_exported_as_one_text(course):
    library.import_course(generated(other_text()), course=course.slug)
    written = library.export_course(course)
    course.delete()
    done = library.import_source("course.json", written.encode())
    assert done.source.revisions.get().text.count(FOUNDED) == 2
    assert library.export_course(done.course) == written


def test_import_source_reads_generates_and_stores(monkeypatch):
    monkeypatch.setattr("content.generation.generate", lambda document: generated(TEXT))
    stages: list[str] = []
    done = library.import_source("league.md", TEXT.encode(), title="Ships", published=True, progress=stages.append)
    assert stages == ["reading", "generating", "storing"]
    assert (done.course.title, done.source.title, done.course.published) == ("Ships", "Ships", True)


def test_a_document_without_a_fact_is_refused(monkeypatch):
    bare = replace(generated(), facts=(), cards=(), items=())
    monkeypatch.setattr("content.generation.generate", lambda document: bare)
    with pytest.raises(UnreadableDocument, match=r"league\.md states no fact that could be asked"):
        library.import_source("folder/league.md", TEXT.encode())
    assert rows() == [0] * len(COUNTED)


def test_an_edit_is_a_new_version_and_the_old_one_stays(question):
    edited = library.edit_question(question, {"stem": "In which year was it founded?"}, by="Grace", reason="clearer")
    assert (edited.version, edited.key, edited.status, edited.approved) == (2, question.key, "live", True)
    assert (edited.edited_by, edited.reason) == ("Grace", "clearer")
    assert edited.body == question.body
    assert list(edited.evidence.all()) == list(question.evidence.all())
    question.refresh_from_db()
    assert (question.status, question.stem) == ("superseded", "When was the Harbour League founded?")
    assert question.course.questions.live().get(key="q-choice") == edited


def test_an_export_holds_the_edited_question_in_its_old_place(course, question):
    library.edit_question(question, {"stem": "In which year was it founded?"}, by="Grace")
    written = library.export_course(course)
    assert written == dump(generated()).replace(
        '"stem": "When was the Harbour League founded?"', '"stem": "In which year was it founded?"'
    )


def test_an_edit_that_could_not_be_asked_is_refused(question):
    body = {"options": [option | {"correct": False} for option in question.body["options"]]}
    with pytest.raises(UnusableEdit, match="0 options are marked right: it has to be exactly one"):
        library.edit_question(question, {"body": body}, by="Grace")
    with pytest.raises(UnusableEdit, match="A question needs a stem"):
        library.edit_question(question, {"stem": " "}, by="Grace")
    with pytest.raises(UnusableEdit, match="only body, explanation, stem can be edited, not key"):
        library.edit_question(question, {"key": "other"}, by="Grace")
    question.refresh_from_db()
    assert (question.status, Question.objects.filter(key="q-choice").count()) == ("live", 1)


def test_two_people_cannot_edit_the_same_version(question):
    library.edit_question(Question.objects.get(pk=question.pk), {"stem": "Which year?"}, by="Grace")
    for verb in (
        lambda: library.edit_question(question, {"stem": "What year?"}, by="Root"),
        lambda: library.retire_question(question, by="Root"),
    ):
        with pytest.raises(UnusableEdit, match="Somebody changed this question meanwhile"):
            verb()
    assert question.course.questions.live().get(key="q-choice").stem == "Which year?"


def test_a_retired_question_is_asked_no_more_until_it_is_restored(course, question):
    library.retire_question(question, by="Grace", reason="too easy")
    assert (question.status, question.reason) == ("retired", "too easy")
    assert not course.questions.live().filter(key="q-choice").exists()
    assert '"q-choice"' not in library.export_course(course)
    library.restore_question(question, by="Grace")
    assert course.questions.live().get(key="q-choice") == question


def test_an_edit_of_a_retired_question_brings_it_back(question):
    library.retire_question(question, by="Grace")
    edited = library.edit_question(question, {"stem": "Which year?"}, by="Grace")
    assert (edited.status, edited.version) == ("live", 2)


def test_approval_notes_who_gave_it(question):
    library.approve_question(question, by="Grace")
    question.refresh_from_db()
    assert (question.approved, question.edited_by) == (True, "Grace")


def test_courses_are_published_and_hidden(course):
    library.publish_course(course)
    assert Course.objects.published().get() == course
    library.unpublish_course(course)
    assert not Course.objects.published().exists()
