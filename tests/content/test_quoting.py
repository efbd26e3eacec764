"""Evidence as a reader sees it: the exact words marked inside their passages."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.models import Question
from content.quoting import Piece, pieces, source_of, sources_of
from tests.factories import EvidenceFactory, QuestionFactory, small_course

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted).map(tuple))


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([(12, 15)], ["two"]),
        ([(8, 11), (16, 21)], ["one", "three"]),
        ([(8, 15), (12, 21)], ["one two three"]),  # overlapping: they run together
        ([(0, 11)], ["one"]),  # begins before the passage
        ([(16, 99)], ["three"]),  # ends after it
        ([(0, 8), (21, 30)], []),  # elsewhere
        ([], []),
    ],
)
def test_the_words_of_a_span_are_marked(spans: list[tuple[int, int]], marked: list[str]) -> None:
    cut = pieces("one two three", 8, spans)
    assert [piece.text for piece in cut if piece.marked] == marked
    assert "".join(piece.text for piece in cut) == "one two three"


@given(text=st.text(max_size=40), start=st.integers(0, 20), spans=SPANS)
def test_pieces_are_the_text_to_the_character_and_mark_just_the_spans(
    text: str, start: int, spans: list[tuple[int, int]]
) -> None:
    cut = pieces(text, start, spans)
    assert "".join(piece.text for piece in cut) == text
    marked = "".join(("x" if piece.marked else ".") * len(piece.text) for piece in cut)
    wanted = "".join("x" if any(first <= start + n < last for first, last in spans) else "." for n in range(len(text)))
    assert marked == wanted
    assert all(piece.text for piece in cut)


@pytest.mark.django_db
def test_a_source_shows_the_sentence_in_its_paragraph_with_lesson_and_document() -> None:
    question = small_course().questions.all()[1]
    source = source_of(question)
    assert source is not None
    assert source.passages[0].pieces == (
        Piece("NATO launched the Harbour Initiative in 1994. ", marked=False),
        Piece("It now counts nineteen partners across two seas.", marked=True),
    )
    assert (source.lesson, source.title) == ("How it began", "A document")


@pytest.mark.django_db
def test_two_sentences_of_one_paragraph_are_marked_in_one_passage() -> None:
    course = small_course()
    first, second, *_ = course.questions.all()
    first.evidence.add(*second.evidence.all())
    source = source_of(first)
    assert source is not None
    assert len(source.passages) == 1
    assert sum(piece.marked for piece in source.passages[0].pieces) == 2


@pytest.mark.django_db
def test_evidence_without_a_passage_stands_alone() -> None:
    question = QuestionFactory()
    question.evidence.add(EvidenceFactory(fact=question.fact, start=29, end=46))
    source = source_of(question)
    assert source is not None
    assert [[piece.marked for piece in passage.pieces] for passage in source.passages] == [[True]]
    assert (source.lesson, source.lesson_id) == ("", None)


@pytest.mark.django_db
def test_a_question_without_evidence_has_no_source() -> None:
    question = QuestionFactory()
    assert source_of(question) is None
    assert sources_of([question]) == {}


@pytest.mark.django_db
def test_many_sources_are_those_of_each_question_in_two_queries(
    django_assert_num_queries: Callable[..., object],
) -> None:
    small_course()
    questions = list(Question.objects.all())
    with django_assert_num_queries(2):
        found = sources_of(questions)
    assert found == {question.pk: source_of(question) for question in questions}
