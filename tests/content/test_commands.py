"""The commands: what they print, what they write, and how they fail."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from content import library
from content.interchange.course_json import dump
from content.models import Course, Evidence, Question
from tests.content.tiny import TEXT, generated


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("content.generation.generate", lambda document: generated(document.text and TEXT))
    path = tmp_path / "league.md"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def course(db: None) -> Course:
    return library.import_course(generated()).course


def run(*arguments: str, **options: object) -> str:
    out = StringIO()
    call_command(*arguments, stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def test_generate_writes_the_course_and_touches_no_database(document, tmp_path):
    target = tmp_path / "course.json"
    run("generate", document, "--output", str(target))
    assert target.read_text(encoding="utf-8") == dump(generated())
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["course.json", "league.md"]


def test_generate_prints_the_course_without_an_output_file(document):
    assert run("generate", document) == dump(generated())


@pytest.mark.parametrize("command", ["generate", "import_source"])
def test_a_missing_file_is_named(command, tmp_path):
    with pytest.raises(CommandError, match=r"none\.md cannot be read: No such file or directory\. Check the path\."):
        run(command, str(tmp_path / "none.md"))


@pytest.mark.parametrize("command", ["generate", "import_source"])
def test_an_unreadable_document_gets_its_sentence(command, tmp_path):
    path = tmp_path / "page.md"
    path.write_bytes(b"")
    with pytest.raises(CommandError, match=r"^page\.md is empty: bring a document with some text\.$"):
        run(command, str(path))


def test_a_place_that_cannot_be_written_is_named(document, tmp_path):
    with pytest.raises(CommandError, match=r"course\.json cannot be written: No such file or directory"):
        run("generate", document, "--output", str(tmp_path / "nowhere" / "course.json"))


@pytest.mark.django_db
def test_import_source_stores_a_document_once(document):
    assert run("import_source", document, "--title", "Ships", "--publish") == (
        "ships: “Ships” is in, with 4 facts, 2 cards, 8 questions, 1 left out.\n"
    )
    assert Course.objects.published().get().slug == "ships"
    assert run("import_source", document, "--title", "Ships") == (
        "ships holds these very bytes already: nothing is new.\n"
    )


@pytest.mark.django_db
def test_a_document_of_no_date_is_dated_by_who_brings_it(tmp_path):
    path = tmp_path / "ships.txt"
    path.write_text("The harbour now has 14 cranes and the Tarn Dock has 9 gates.", encoding="utf-8")
    course = json.loads(run("generate", str(path), "--dated", "2023-07"))
    assert course["source"]["dated"] == "2023-07-01"
    assert ["As of July 2023, " in card["front"] for card in course["cards"]] == [True] * len(course["cards"])
    assert run("import_source", str(path), "--dated", "2023-07-31").startswith("ships: ")
    assert Course.objects.get().sources.get().revisions.get().dated.isoformat() == "2023-07-31"


@pytest.mark.parametrize("command", ["generate", "import_source"])
@pytest.mark.parametrize("written", ["2023-13", "July 2023", "2023-02-30"])
def test_what_is_no_date_gets_its_sentence(command, written, document):
    with pytest.raises(CommandError, match=rf"^“{written}” is no date: write it as 2023-07-31, or as 2023-07\.$"):
        run(command, document, "--dated", written)


def test_a_course_file_takes_no_other_date(tmp_path):
    path = tmp_path / "course.json"
    path.write_text(dump(generated()), encoding="utf-8")
    with pytest.raises(CommandError, match=r"^course\.json is a course file, whose date is in it"):
        run("generate", str(path), "--dated", "2023-07")


@pytest.mark.django_db
def test_import_source_stores_a_course_file(tmp_path):
    path = tmp_path / "course.json"
    path.write_text(dump(generated()), encoding="utf-8")
    assert run("import_source", str(path)).startswith("the-harbour-league: “The Harbour League” is in")


@pytest.mark.django_db
def test_a_broken_course_file_is_refused_whole_with_its_place(tmp_path):
    broken = json.loads(dump(generated()))
    broken["facts"][2]["evidence"][0]["quote"] = "something else"
    path = tmp_path / "course.json"
    path.write_text(json.dumps(broken), encoding="utf-8")
    with pytest.raises(CommandError, match=r"^course\.json: facts\[2\]\.evidence\[0\]\.quote is 'something else'"):
        run("import_source", str(path))
    assert not Course.objects.exists()


@pytest.mark.django_db
def test_a_source_for_an_unknown_course_is_refused(document):
    with pytest.raises(CommandError, match="There is no course “nowhere”"):
        run("import_source", document, "--course", "nowhere")


def test_export_course_gives_back_what_was_imported(course, tmp_path):
    target = tmp_path / "out.json"
    assert run("export_course", course.slug, "--format", "json") == dump(generated())
    run("export_course", course.slug, "--format", "json", "--output", str(target))
    assert target.read_text(encoding="utf-8") == dump(generated())


def test_an_unknown_course_cannot_be_exported_and_the_known_ones_are_named(course):
    with pytest.raises(CommandError, match=r"There is no course “x”: name one of .* \(the-harbour-league\)\."):
        run("export_course", "x")


@pytest.fixture
def sound(course: Course) -> Course:
    """A course that holds only questions without a fault of style."""
    course.questions.exclude(key__in=["q-choice", "q-cloze", "q-match"]).delete()
    return course


def test_a_sound_bank_passes(sound):
    assert run("check_bank", sound.slug).endswith("3 questions checked: nothing that must not be asked.\n")


def check(sound: Course) -> str:
    """Return what the check prints of a bank that does not pass."""
    out = StringIO()
    with pytest.raises(CommandError, match=r"^\d+ faults in 3 questions: edit or retire the questions named above\.$"):
        call_command("check_bank", stdout=out)
    return out.getvalue()


def test_a_quotation_that_the_source_does_not_hold_is_found(sound):
    Evidence.objects.filter(questions__key="q-cloze").update(quote="The League opened its port in 1911.")
    assert "q-cloze\tThe source does not say “The League opened its port in 1911.” at" in check(sound)


def test_a_key_that_is_not_accepted_is_found(sound):
    Question.objects.filter(key="q-cloze").update(body={"answers": ["1911", "?"]})
    assert "q-cloze\tIts own key is not accepted: {'text': '?'}." in check(sound)


def test_a_body_that_cannot_be_asked_is_found(sound):
    Question.objects.filter(key="q-choice").update(body={"options": []})
    assert "q-choice\tThere have to be at least 3 options, and there are 0." in check(sound)


def test_a_question_without_evidence_is_found(sound):
    sound.questions.get(key="q-match").evidence.clear()
    assert "q-match\tIt has no evidence." in check(sound)


def test_a_flaw_of_item_writing_is_an_error_until_a_person_approves_it(sound):
    flawed = Question.objects.filter(key="q-choice")
    flawed.update(stem="When, in 1891, was the Harbour League founded?")
    assert "error\tthe-harbour-league\tq-choice\tlint " in check(sound)
    flawed.update(approved=True)
    assert "look at\tthe-harbour-league\tq-choice\tlint " in run("check_bank")


def test_two_keys_for_one_question_are_found(sound):
    other = sound.questions.get(key="q-choice")
    evidence = list(other.evidence.all())
    for option in other.body["options"]:
        option["correct"] = option["text"] == "1901"
    other.pk, other.key = None, "q-other"
    other.save()
    other.evidence.set(evidence)
    sound.questions.get(key="q-match").delete()
    assert "q-other\tQuestion q-choice asks the same and its key is another." in check(sound)
