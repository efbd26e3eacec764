"""Some weeks of plausible study, lived through the same verbs that the pages call, with `now` in the past."""

import random
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import combinations, islice, permutations
from typing import Any

from content.models import Course, Module, Question
from content.questions import TYPES
from content.questions.base import ItemType
from learning.accounts.models import User
from learning.demo.people import Person
from learning.quizzes.attempts import answer_now, save_answer, start_attempt, start_practice, submit_attempt
from learning.quizzes.models import Attempt, Quiz, Response
from learning.quizzes.terms import Feedback, Terms
from learning.study import queue, reading
from learning.study.memory import review_card
from learning.study.models import Preferences, StudyPlan
from learning.study.scheduling import Pace, Rating, recall_of

CARDS_A_DAY = 40
LESSON_EVERY = 2  # days of study between two lessons
PRACTICE_EVERY = 4
FIRST_GUESS = 0.7  # chance that something just read is recalled
OPTIONS_TRIED = 500


class Life:
    """One person's weeks with one course."""

    def __init__(self, person: Person, learner: User, course: Course, chance: random.Random) -> None:
        self.person, self.learner, self.course, self.chance = person, learner, course, chance
        self.plan = reading.start_course(learner, course)
        self.preferences = Preferences.of(learner)
        self.pace: Pace = self.plan.pace(self.preferences)
        self.days = 0
        self.appointments: list[tuple[datetime, Quiz, Terms]] = []  # assigned quizzes, and when they are sat

    def live(self, until: datetime, days: int) -> None:
        """Study on most of the days up to `until`, each at some hour of the evening."""
        StudyPlan.objects.filter(pk=self.plan.pk).update(started=until - timedelta(days=days))
        for ago in range(days, 0, -1):
            if ago == days or self.chance.random() < self.person.habit:
                self.study(until - timedelta(days=ago, minutes=self.chance.randrange(180)))
            for moment, quiz, terms in self.appointments:
                if timedelta() <= moment - (until - timedelta(days=ago)) < timedelta(days=1):
                    self.sit(quiz, terms, moment)

    def study(self, now: datetime) -> None:
        if self.days % LESSON_EVERY == 0:
            now = self.read(now)
        now = self.review(now)
        if self.days % PRACTICE_EVERY == PRACTICE_EVERY - 1:
            self.practise(now)
        self.days += 1

    def read(self, now: datetime) -> datetime:
        lesson = reading.next_lesson(reading.outline(self.course, self.learner))
        if lesson is None:
            return now
        reading.open_lesson(self.plan, lesson)
        now += timedelta(minutes=lesson.minutes)
        reading.mark_read(self.learner, lesson, now)
        return now

    def review(self, now: datetime) -> datetime:
        """Review what is due and new, each card after a few seconds."""
        plan = queue.plan_of(self.learner, self.course)
        for _ in range(CARDS_A_DAY):
            memory = plan and queue.next_memory(plan, self.preferences, now)
            card = memory and queue.card_of(memory)
            if not memory or not card:
                break
            seconds = self.chance.uniform(3, 14)
            now += timedelta(seconds=seconds)
            rating = self.rating(recall_of(memory.as_state, now, self.pace))
            review_card(self.learner, card, rating, now, int(seconds * 1000), pace=self.pace)
        return now

    def rating(self, recall: float | None) -> Rating:
        expected = (FIRST_GUESS if recall is None else recall) + self.person.memory
        if self.chance.random() > expected:
            return Rating.AGAIN
        return self.chance.choices([Rating.HARD, Rating.GOOD, Rating.EASY], [2, 7, 1])[0]

    def practise(self, now: datetime) -> None:
        """Take a practice quiz on one module that was begun."""
        modules = list(Module.objects.filter(course=self.course, lessons__in=self.lessons_read()).distinct())
        if modules:
            module = self.chance.choice(modules)
            attempt = start_practice(self.learner, self.course, [module], 8, [], now, self.chance.randrange(2**31))
            self.answer(attempt, now)

    def lessons_read(self) -> list[int]:
        places = reading.places(reading.outline(self.course, self.learner))
        return [place.lesson.pk for place in places if place.read_at]

    def sit(self, quiz: Quiz, terms: Terms, now: datetime) -> None:
        """Take an assigned quiz from start to submission."""
        self.answer(start_attempt(quiz, self.learner, now, seed=self.chance.randrange(2**31), terms=terms), now)

    def answer(self, attempt: Attempt, now: datetime) -> None:
        for response in attempt.responses.select_related("question").order_by("position"):
            response.attempt = attempt
            seconds = self.chance.uniform(8, 40)
            now += timedelta(seconds=seconds)
            right = self.chance.random() < FIRST_GUESS + self.person.memory
            answer = reply(response, right)
            place = (self.learner, attempt.pk, response.position)
            save_answer(*place, answer, now, duration=int(seconds * 1000))
            if attempt.terms.feedback == Feedback.QUESTION:
                answer_now(*place, now)
        submit_attempt(self.learner, attempt.pk, now)


def reply(response: Response, right: bool) -> Mapping[str, Any]:
    """Return an answer that is wholly right or not, as wanted, found by trying; else the last one tried."""
    question = response.question
    kind = TYPES[ItemType(question.type)]
    answer: Mapping[str, Any] = {}
    for answer in islice(possible(question), OPTIONS_TRIED):
        if kind.grade(question.body, answer, response.seed).correct == right:
            return answer
    return answer


def possible(question: Question) -> Iterator[Mapping[str, Any]]:
    """Yield answers that could be given to a question, wrong ones and right ones."""
    body = question.body
    size = len(body.get("options") or body.get("sequence") or body.get("pairs") or ())
    match question.type:
        case ItemType.CHOICE | ItemType.TRUE_FALSE:
            yield from ({"choice": n} for n in range(max(size, 2)))
        case ItemType.CHOICES:
            yield from ({"choices": list(some)} for k in range(1, size) for some in combinations(range(size), k))
        case ItemType.ORDERING:
            yield from ({"order": list(order)} for order in permutations(range(size)))
        case ItemType.MATCHING:
            yield from ({"matches": list(matches)} for matches in permutations(range(size)))
        case _:
            yield from ({"text": text} for text in [*body.get("answers", [])[:1], "I do not remember"])
