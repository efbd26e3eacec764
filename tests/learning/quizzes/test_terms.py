from datetime import UTC, datetime, timedelta

import pytest

from content.questions.base import Grade
from learning.quizzes.terms import Feedback, Marking, Terms

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
RIGHT, HALF, WRONG = Grade(1.0, True), Grade(0.5, False), Grade(0.0, False)


def test_terms_come_back_from_json_as_they_were() -> None:
    terms = Terms(
        attempts_allowed=2,
        time_limit=HOUR,
        opens=NOON,
        due=NOON + HOUR,
        closes=NOON + 2 * HOUR,
        late_penalty=0.1,
        feedback=Feedback.CLOSE,
        feedback_from=NOON + 3 * HOUR,
        marking=Marking.CERTAINTY,
        pass_mark=60,
        grace=timedelta(0),
    )
    assert Terms.from_json(terms.to_json()) == terms
    assert Terms.from_json({}) == Terms()


def test_the_deadline_is_the_limit_or_the_close_whichever_comes_first() -> None:
    assert Terms().deadline(NOON) is None
    assert Terms(time_limit=HOUR).deadline(NOON) == NOON + HOUR
    assert Terms(time_limit=HOUR, closes=NOON + HOUR / 2).deadline(NOON) == NOON + HOUR / 2


def test_extra_time_stretches_the_limit_and_moves_the_close_along() -> None:
    terms = Terms(time_limit=HOUR, closes=NOON + HOUR).with_extra_time(1.5)
    assert terms.deadline(NOON) == NOON + 1.5 * HOUR
    assert Terms(closes=NOON).with_extra_time(1.5) == Terms(closes=NOON)


def test_lateness_costs_by_the_day_begun_and_never_more_than_all() -> None:
    terms = Terms(due=NOON, late_penalty=0.4)
    assert terms.penalty(NOON) == 0
    assert terms.penalty(NOON + timedelta(seconds=1)) == pytest.approx(0.4)
    assert terms.penalty(NOON + 25 * HOUR) == pytest.approx(0.8)
    assert terms.penalty(NOON + 99 * 24 * HOUR) == 1


@pytest.mark.parametrize(
    ("marking", "certainty", "marks"),
    [
        (Marking.PARTIAL, None, (1, 0.5, 0)),
        (Marking.WHOLE, None, (1, 0, 0)),
        (Marking.CERTAINTY, None, (1, 0, 0)),
        (Marking.CERTAINTY, 2, (2, -2, -2)),
        (Marking.CERTAINTY, 3, (3, -6, -6)),
    ],
)
def test_marking_gives_what_its_scheme_says(
    marking: Marking, certainty: int | None, marks: tuple[float, float, float]
) -> None:
    terms = Terms(marking=marking)
    assert tuple(terms.mark(grade, certainty) for grade in (RIGHT, HALF, WRONG)) == marks


def test_review_of_answers_opens_when_the_terms_say() -> None:
    assert not Terms().may_review(NOON, submitted=False)
    assert Terms(feedback=Feedback.ATTEMPT).may_review(NOON, submitted=True)
    assert not Terms(feedback=Feedback.NEVER).may_review(NOON, submitted=True)
    closing = Terms(feedback=Feedback.CLOSE, feedback_from=NOON)
    assert not closing.may_review(NOON - HOUR, submitted=True)
    assert closing.may_review(NOON, submitted=True)
