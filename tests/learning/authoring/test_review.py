"""Looking questions over: the queue by doubt, approve, retire, edit into a new version, write by hand."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from content.models import Course, Question
from learning.accounts.models import User
from learning.authoring import review
from learning.authoring.forms import QuestionFilter
from tests.factories import QuestionFactory

pytestmark = pytest.mark.django_db

YEARS = {
    "options": [
        {"text": "1990", "correct": False, "why": ""},
        {"text": "1994", "correct": True, "why": ""},
        {"text": "2004", "correct": False, "why": "That is when the Bridge Programme was agreed."},
    ]
}


def queue(course: Course, **chosen: str) -> list[Question]:
    return list(QuestionFilter(chosen, course=course).narrow(Question.objects.filter(course=course)))


def choice_form(**changes: Any) -> dict[str, Any]:
    return {
        "stem": "In which year did NATO launch the Harbour Initiative?",
        "explanation": "It was launched in 1994.",
        "reason": "clearer",
        "text_1": "1990",
        "text_2": "1994",
        "correct_2": "on",
        "text_3": "2004",
        "why_3": "That is when the Bridge Programme was agreed.",
    } | changes


def the_year(course: Course) -> Question:
    return course.questions.get(stem="When did NATO launch the Harbour Initiative?")


# ---- the queue --------------------------------------------------------------------------------------------------


def test_the_most_doubtful_question_comes_first_and_approved_ones_last(course: Course) -> None:
    a, b, c, *_ = course.questions.all()
    Question.objects.filter(pk=a.pk).update(quality=0.9)
    Question.objects.filter(pk=b.pk).update(quality=0.6)
    Question.objects.filter(pk=c.pk).update(quality=0.1, approved=True)
    found = queue(course)
    assert found[:2] == [b, a]
    assert found[-1] == c


def test_filters_narrow_the_queue(course: Course) -> None:
    a, b, *_ = course.questions.all()
    Question.objects.filter(pk=a.pk).update(quality=0.5, approved=True)
    Question.objects.filter(pk=b.pk).update(status="retired", type="number")
    module = course.modules.get(title="Working together")
    assert queue(course, state="retired") == [b]
    assert queue(course, state="doubtful") == [a]
    assert queue(course, state="approved") == [a]
    assert len(queue(course, state="unchecked")) == 4
    assert len(queue(course, module=str(module.pk))) == 3
    assert queue(course, type="number", state="retired") == [b]
    assert [q.stem for q in queue(course, text="bridge AGREED")] == ["When was the Bridge Programme agreed?"]


def test_a_filter_that_makes_no_sense_is_left_out(course: Course) -> None:
    assert len(queue(course, module="4711", type="riddle", state="lost")) == 6


def test_after_and_before_walk_the_whole_queue_both_ways(course: Course) -> None:
    for number, question in enumerate(course.questions.all()):
        Question.objects.filter(pk=question.pk).update(quality=(0.5, 1.0)[number % 2], approved=number == 3)
    whole = QuestionFilter({}, course=course).narrow(Question.objects.filter(course=course))
    expected = list(whole)
    walked = [expected[0]]
    while following := review.after(whole, walked[-1]):
        walked.append(following)
    assert walked == expected
    back = [expected[-1]]
    while previous := review.before(whole, back[-1]):
        back.append(previous)
    assert back == expected[::-1]


# ---- approve and retire -----------------------------------------------------------------------------------------


def test_approving_notes_who_did_it_and_goes_to_the_next_of_the_same_list(
    grace_client: Client, grace: User, course: Course
) -> None:
    first, second, *_ = queue(course, state="unchecked")
    answer = grace_client.post(f"/authoring/questions/{first.pk}/approve/?state=unchecked")
    assert answer["Location"] == f"/authoring/questions/{second.pk}/?state=unchecked"
    first.refresh_from_db()
    assert (first.approved, first.edited_by) == (True, "Grace")


def test_after_the_last_one_the_list_comes_back(grace_client: Client, course: Course) -> None:
    last = queue(course)[-1]
    answer = grace_client.post(f"/authoring/questions/{last.pk}/approve/")
    assert answer["Location"] == reverse("authoring:questions", args=[course.slug])


def test_retiring_keeps_the_reason_and_can_be_taken_back(grace_client: Client, course: Course) -> None:
    question = the_year(course)
    grace_client.post(f"/authoring/questions/{question.pk}/retire/", {"reason": "trivial"})
    question.refresh_from_db()
    assert (question.status, question.reason) == ("retired", "trivial")
    assert question not in Question.objects.live()
    grace_client.post(f"/authoring/questions/{question.pk}/retire/")
    assert question in Question.objects.live()


def test_a_fact_read_wrongly_goes_with_all_its_questions_and_the_queue_goes_on_behind_them(
    grace_client: Client, course: Course
) -> None:
    question = the_year(course)
    sibling = QuestionFactory(course=course, fact=question.fact, quality=question.quality)
    answer = grace_client.post(f"/authoring/questions/{question.pk}/retire-fact/?state=unchecked", follow=True)
    assert "The fact is retired, with 2 questions and 1 card. Under Facts it can be taken back." in answer.text
    assert not {question, sibling} & set(queue(course))
    assert answer.context["question"] == review.after(Question.objects.live().order_by("quality", "pk"), question)
    question.refresh_from_db()
    assert question.status == "live"  # what it asks is retired, not how


def test_nobody_retires_a_fact_of_a_course_they_do_not_write(mallory_client: Client, course: Course) -> None:
    question = the_year(course)
    assert mallory_client.post(f"/authoring/questions/{question.pk}/retire-fact/").status_code == 404
    assert question in Question.objects.live()


def test_chosen_questions_are_approved_or_retired_together_and_others_left(
    grace_client: Client, course: Course
) -> None:
    a, b, c, *_ = course.questions.all()
    elsewhere = QuestionFactory()
    address = f"/authoring/courses/{course.slug}/questions/"
    grace_client.post(address, {"action": "approve", "question": [a.pk, b.pk, elsewhere.pk, "x"]})
    grace_client.post(address, {"action": "retire", "question": [c.pk]})
    approved = set(Question.objects.filter(approved=True).values_list("pk", flat=True))
    retired = set(Question.objects.filter(status="retired").values_list("pk", flat=True))
    assert (approved, retired) == ({a.pk, b.pk}, {c.pk})


def test_a_whole_list_is_approved_as_it_is_filtered(grace_client: Client, course: Course) -> None:
    QuestionFactory.create_batch(30, fact=course.facts.all()[0], stem="A riddle?")
    retired = QuestionFactory(fact=course.facts.all()[0], stem="A retired riddle?", status="retired")
    address = f"/authoring/courses/{course.slug}/questions/?text=riddle"
    assert "Approve all 30" not in grace_client.get(address).text  # it is one page
    QuestionFactory(fact=course.facts.all()[0], stem="One more riddle?")
    assert "Approve all 31 of this list" in grace_client.get(address).text
    grace_client.post(address, {"action": "approve list"})
    approved = Question.objects.filter(approved=True)
    assert approved.count() == 31
    assert retired not in approved
    assert {one.edited_by for one in approved} == {"Grace"}


# ---- edit -------------------------------------------------------------------------------------------------------


def test_an_edit_is_a_new_version_and_the_old_one_stays_as_it_was(grace_client: Client, course: Course) -> None:
    old = the_year(course)
    answer = grace_client.post(f"/authoring/questions/{old.pk}/edit/", choice_form())
    new = Question.objects.get(key=old.key, version=2)
    assert answer["Location"] == f"/authoring/questions/{new.pk}/"
    assert (new.stem, new.reason, new.edited_by) == (
        "In which year did NATO launch the Harbour Initiative?",
        "clearer",
        "Grace",
    )
    assert new.body == YEARS
    assert list(new.evidence.all()) == list(old.evidence.all())
    old.refresh_from_db()
    assert (old.status, old.stem) == ("superseded", "When did NATO launch the Harbour Initiative?")
    assert list(Question.objects.live().filter(key=old.key)) == [new]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"reason": ""}, "This field is required"),
        ({"stem": ""}, "This field is required"),
        ({"correct_2": ""}, "0 options are marked right"),
        ({"correct_1": "on"}, "2 options are marked right"),
        ({"text_3": ""}, "at least 3 options"),
        ({"text_3": "1994"}, "stands there twice"),
        ({"text_4": "all of the above"}, "all of the above"),
    ],
)
def test_an_edit_that_could_not_be_asked_is_refused_and_what_was_typed_stays(
    grace_client: Client, course: Course, changes: dict[str, str], told: str
) -> None:
    old = the_year(course)
    answer = grace_client.post(f"/authoring/questions/{old.pk}/edit/", choice_form(explanation="MY WORDS", **changes))
    assert answer.status_code == 422
    assert told in answer.text
    assert "MY WORDS" in answer.text
    assert Question.objects.filter(key=old.key).count() == 1


def test_two_people_cannot_edit_the_same_version(grace_client: Client, root_client: Client, course: Course) -> None:
    old = the_year(course)
    grace_client.post(f"/authoring/questions/{old.pk}/edit/", choice_form())
    answer = root_client.post(f"/authoring/questions/{old.pk}/edit/", choice_form(reason="mine"))
    assert answer.status_code == 422
    assert "meanwhile" in answer.text
    assert Question.objects.filter(key=old.key).count() == 2


@pytest.mark.parametrize(
    ("type_", "body", "sent"),
    [
        (
            "true_false",
            {
                "options": [
                    {"text": "True", "correct": False, "why": "It was 1994."},
                    {"text": "False", "correct": True, "why": ""},
                ]
            },
            {"right": "False", "why": "It was 1994."},
        ),
        ("short_answer", {"answers": ["Oslo Summit", "the summit in Oslo"]}, None),
        ("number", {"answers": ["19", "nineteen"]}, None),
        ("ordering", {"sequence": ["one", "two", "three"]}, None),
        ("matching", {"pairs": [["a", "1"], ["b", "2"], ["c", "3"]]}, None),
    ],
)
def test_a_form_shows_a_body_and_gives_it_back_unchanged(
    grace_client: Client, course: Course, type_: str, body: dict[str, Any], sent: dict[str, Any] | None
) -> None:
    question = QuestionFactory(fact=course.facts.all()[0], type=type_, body=body)
    form = grace_client.get(f"/authoring/questions/{question.pk}/edit/").context["form"]
    bound = type(form)({**form.initial, "stem": "x", "reason": "x", **(sent or {})})
    assert bound.is_valid(), bound.errors
    assert bound.body() == body


def test_an_edit_measures_the_quality_anew(course: Course) -> None:
    question = the_year(course)
    Question.objects.filter(pk=question.pk).update(quality=0.3)
    edited = review.revise(
        Question.objects.get(pk=question.pk),
        {"stem": "In which year did NATO launch the Harbour Initiative?", "explanation": "In 1994.", "body": YEARS},
        by="Grace",
        reason="clearer",
    )
    assert edited.quality > 0.3


# ---- write ------------------------------------------------------------------------------------------------------


def test_a_question_written_by_hand_rests_on_the_words_of_its_fact(grace_client: Client, course: Course) -> None:
    fact = course.facts.get(statement="NATO launched the Harbour Initiative in 1994.")
    answer = grace_client.post(f"/authoring/facts/{fact.pk}/write/?type=choice", choice_form())
    assert answer.status_code == 302, answer.context["form"].errors
    written = Question.objects.get(fact=fact, edited_by="Grace")
    assert (written.version, written.approved, written.status) == (1, True, "live")
    assert [one.quote for one in written.evidence.all()] == ["NATO launched the Harbour Initiative in 1994."]


def test_a_type_that_there_is_not_cannot_be_written(grace_client: Client, course: Course) -> None:
    fact = course.facts.all()[0]
    assert grace_client.get(f"/authoring/facts/{fact.pk}/write/?type=riddle").status_code == 404


# ---- the page ---------------------------------------------------------------------------------------------------


def test_the_page_shows_the_exact_sentence_marked_in_its_paragraph(grace_client: Client, course: Course) -> None:
    page = grace_client.get(f"/authoring/questions/{the_year(course).pk}/").text
    assert "<mark>NATO launched the Harbour Initiative in 1994.</mark> It now counts nineteen partners" in page


def test_words_of_a_document_are_text_and_never_html(grace_client: Client, course: Course) -> None:
    question = the_year(course)
    question.stem = "<img src=x onerror=alert(1)> When?"
    question.save()
    for address in (f"/authoring/questions/{question.pk}/", f"/authoring/courses/{course.slug}/questions/"):
        page = grace_client.get(address).text
        assert "<img src=x" not in page
        assert "&lt;img src=x" in page


def test_every_version_is_in_the_history(grace_client: Client, course: Course) -> None:
    old = the_year(course)
    grace_client.post(f"/authoring/questions/{old.pk}/edit/", choice_form())
    page = grace_client.get(f"/authoring/questions/{old.pk}/")
    assert [one.version for one in page.context["versions"]] == [2, 1]
    assert "An older version" in page.text
    assert "clearer" in page.text


# ---- replacing --------------------------------------------------------------------------------------------------


def test_a_question_is_replaced_by_another_in_use_on_its_fact(grace_client: Client, course: Course) -> None:
    question = the_year(course)
    QuestionFactory(fact=question.fact, type="number", quality=1.0)
    alike = QuestionFactory(fact=question.fact, type=question.type, quality=0.8)
    QuestionFactory(fact=question.fact, type=question.type, quality=1.0, status="retired")

    answer = grace_client.post(f"/authoring/questions/{question.pk}/replace/?state=unchecked", {"reason": "too easy"})

    assert answer["Location"] == f"/authoring/questions/{alike.pk}/?state=unchecked"
    question.refresh_from_db()
    assert (question.status, question.reason) == ("retired", "too easy")


def test_a_retired_question_comes_back_to_replace_the_only_one_in_use(grace_client: Client, course: Course) -> None:
    question = the_year(course)
    Question.objects.filter(fact=question.fact).exclude(pk=question.pk).delete()
    spare = QuestionFactory(fact=question.fact, status="retired")

    grace_client.post(f"/authoring/questions/{question.pk}/replace/")

    assert list(Question.objects.live().filter(fact=question.fact)) == [spare]


def test_a_fact_s_only_question_is_kept_and_the_page_says_what_to_do(grace_client: Client, course: Course) -> None:
    question = the_year(course)
    Question.objects.filter(fact=question.fact).exclude(pk=question.pk).delete()

    answer = grace_client.post(f"/authoring/questions/{question.pk}/replace/", follow=True)

    assert "This fact has no other question" in answer.text
    assert 'data-key="x"' not in answer.text
    assert question in Question.objects.live()


def test_nobody_replaces_a_question_of_a_course_they_do_not_write(mallory_client: Client, course: Course) -> None:
    assert mallory_client.post(f"/authoring/questions/{the_year(course).pk}/replace/").status_code in {403, 404}
