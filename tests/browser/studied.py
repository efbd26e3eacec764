"""A learner with three weeks of study behind them, for journeys that need a past."""

from datetime import datetime, timedelta

from django.utils import timezone

from content.models import Card, Course
from learning.accounts.models import User
from learning.study import memory, reading
from learning.study.models import Memory, StudyPlan
from learning.study.scheduling import Rating
from tests.factories import CardFactory, FactFactory, QuestionFactory, small_course

DAYS_AGO = (21, 20, 17, 9, 2)  # on which every card was asked


def dated_course(**fields: str) -> Course:
    """Make the small course, with two more years on its timeline and a truth beside a wrong option."""
    course = small_course(**fields)
    lesson = course.facts.order_by("position")[0].lesson
    for year, what in (("1999", "The Quay Forum met for the first time"), ("2015", "The Pier Fund was opened")):
        fact = FactFactory(course=course, lesson=lesson, when=year, statement=f"{what} in {year}.", position=5)
        CardFactory(fact=fact, front=f"In which year was this: {what}?", back=year)
        false = {"text": "1994", "correct": False, "why": "1994: the Harbour."}
        options = [{"text": year, "correct": True}, false, wrong("1987"), wrong("2011")]
        QuestionFactory(fact=fact, stem=f"In which year was this: {what}?", body={"options": options})
    return course


def wrong(text: str) -> dict[str, object]:
    return {"text": text, "correct": False, "why": f"Nothing is said of {text}."}


def weeks_of_study(learner: User, course: Course, now: datetime | None = None) -> StudyPlan:
    """Let a learner read every lesson and answer every card on some days of the last weeks; two are due now."""
    now = now or timezone.now()
    plan = reading.start_course(learner, course)
    for place in reading.places(reading.outline(course, learner)):
        reading.mark_read(learner, place.lesson, now - timedelta(days=22))
    cards = list(Card.objects.filter(fact__course=course).select_related("fact__course").order_by("pk"))
    for days in DAYS_AGO:
        for n, card in enumerate(cards):
            rating = Rating.AGAIN if (n, days) == (1, 9) else Rating.GOOD
            memory.review_card(learner, card, rating, now - timedelta(days=days, minutes=n), 4000 + 900 * n)
    first = Memory.objects.of(learner).in_course(course).order_by("pk")[:2]
    Memory.objects.filter(pk__in=[one.pk for one in first]).update(due=now - timedelta(hours=1))
    return plan


def on_the_brink(learner: User, card: Card) -> None:
    """Let a fact be due that was lost so often that once more makes it a leech."""
    due = timezone.now() - timedelta(days=1)
    Memory.objects.of(learner).filter(fact=card.fact).update(lapses=5, due=due)
