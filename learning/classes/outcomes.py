"""Reads: who did an assignment and how, what each question came to, what a learner has to do. Constant queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Avg, Count, Q

from content.models import Question
from learning.accounts.models import User
from learning.classes.assigning import terms_for, terms_of_all
from learning.classes.models import Assignment, Enrolment
from learning.classes.scores import Outcome, Status, Try, outcome
from learning.quizzes.models import Attempt, Response
from learning.quizzes.terms import Terms


@dataclass(frozen=True, slots=True)
class LearnerOutcome:
    """A line of an assignment's table."""

    learner: User
    section: str
    outcome: Outcome
    terms: Terms

    @property
    def minutes(self) -> int | None:
        return round(self.outcome.time.total_seconds() / 60) if self.outcome.time else None


@dataclass(frozen=True, slots=True)
class QuestionShare:
    """How one question version was answered in submitted attempts. `seconds` is the mean time on it."""

    question: Question
    answered: int
    right: int
    seconds: float | None

    @property
    def percent(self) -> int:
        return round(100 * self.right / self.answered)


@dataclass(frozen=True, slots=True)
class Task:
    """An assignment as its learner sees it."""

    assignment: Assignment
    terms: Terms
    outcome: Outcome
    open_attempt: int | None
    left: int | None  # attempts left; None: as many as one likes

    @property
    def minutes(self) -> int | None:
        """The time limit, extra time included."""
        return round(self.terms.time_limit.total_seconds() / 60) if self.terms.time_limit else None

    @property
    def extra_time(self) -> bool:
        return self.terms.time_limit != self.assignment.quiz.time_limit

    def can_start(self, now: datetime) -> bool:
        """Say whether a new attempt may be begun at a moment."""
        if self.open_attempt or self.left == 0:
            return False
        return not (self.terms.opens and now < self.terms.opens) and not (
            self.terms.closes and now >= self.terms.closes
        )


def recipients(assignment: Assignment) -> list[Enrolment]:
    """Return the places in the class of those to whom an assignment is given. Two queries."""
    enrolled = Enrolment.objects.filter(group=assignment.group_id).select_related("learner", "section")
    if assignment.section_id:
        enrolled = enrolled.filter(section=assignment.section_id)
    if chosen := list(assignment.learners.values_list("pk", flat=True)):
        enrolled = enrolled.filter(learner__in=chosen)
    return list(enrolled)


def tries_of(quizzes: Iterable[int], learner: User | None = None) -> dict[tuple[int, int], list[Try]]:
    """Return all attempts at some quizzes, or one learner's, by (quiz, learner). One query."""
    attempts = Attempt.objects.filter(quiz__in=quizzes, **({"learner": learner} if learner else {}))
    columns = ("quiz", "learner", "pk", "number", "mark", "maximum", "started_at", "submitted_at", "late")
    found: dict[tuple[int, int], list[Try]] = {}
    rows = attempts.order_by().values_list(*columns)
    for quiz, owner, pk, number, mark, maximum, started, submitted, late in rows:
        share = mark / maximum if mark is not None and maximum else None
        found.setdefault((quiz, owner), []).append(Try(pk, number, share, started, submitted, late))
    return found


def outcomes_of(assignment: Assignment, now: datetime) -> list[LearnerOutcome]:
    """Return a line for each learner who was given an assignment. Four queries, however many they are."""
    enrolled = recipients(assignment)
    tries = tries_of([assignment.quiz_id])
    terms = terms_of_all(assignment, [one.learner_id for one in enrolled])
    return [
        LearnerOutcome(
            learner=one.learner,
            section=one.section.name if one.section else "",
            outcome=outcome(
                tries.get((assignment.quiz_id, one.learner_id), ()),
                assignment.counts,
                terms[one.learner_id].due,
                now,
            ),
            terms=terms[one.learner_id],
        )
        for one in enrolled
    ]


def question_shares(assignment: Assignment) -> list[QuestionShare]:
    """Return for each question asked the share of right answers, the hardest first. Two queries."""
    rows = {
        row["question"]: row
        for row in Response.objects.filter(attempt__quiz=assignment.quiz_id, attempt__submitted_at__isnull=False)
        .order_by()
        .values("question")
        .annotate(answered=Count("pk"), right=Count("pk", filter=Q(correct=True)), time=Avg("duration"))
    }
    shares = [
        QuestionShare(one, row["answered"], row["right"], row["time"] / 1000 if row["time"] is not None else None)
        for one in Question.objects.filter(pk__in=rows)
        if (row := rows[one.pk])
    ]
    return sorted(shares, key=lambda share: (share.right / share.answered, -share.answered, share.question.pk))


def task_of(assignment: Assignment, learner: User, now: datetime) -> Task:
    """Return an assignment as one learner sees it. Two queries."""
    terms = terms_for(assignment, learner)
    tries = tries_of([assignment.quiz_id], learner).get((assignment.quiz_id, learner.pk), [])
    return _task(assignment, terms, tries, now)


def tasks_of(learner: User, now: datetime) -> list[Task]:
    """Return what a learner was given in all their classes, what is due first on top. A query or two an assignment."""
    given = Assignment.objects.given_to(learner).select_related("quiz", "group")
    tasks = [task_of(assignment, learner, now) for assignment in given]
    return sorted(tasks, key=lambda task: (_is_over(task), task.terms.due is None, task.terms.due or now))


def _is_over(task: Task) -> bool:
    return task.outcome.status in (Status.DONE, Status.LATE)


def _task(assignment: Assignment, terms: Terms, tries: list[Try], now: datetime) -> Task:
    left = None if terms.attempts_allowed is None else max(0, terms.attempts_allowed - len(tries))
    return Task(
        assignment=assignment,
        terms=terms,
        outcome=outcome(tries, assignment.counts, terms.due, now),
        open_attempt=next((one.attempt for one in tries if one.submitted is None), None),
        left=left,
    )
