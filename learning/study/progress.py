"""What learners know of a course: reads for their own pages and for those who teach them.

Facts that were never asked count as not recalled: a share is of everything there is to know.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count

from content.models import Course, Fact, Module
from learning.accounts.models import User
from learning.study.models import Memory, Preferences, Reading, StudyPlan
from learning.study.scheduling import DEFAULT_PARAMETERS, State, recall

KNOWN_FROM = 0.8  # a fact is known if it would be recalled at least this surely
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of facts. `recalled` is how many would be recalled at that moment, expected: a sum of chances."""

    facts: int = 0
    seen: int = 0
    known: int = 0
    due: int = 0
    recalled: float = 0.0
    last_active: datetime | None = None

    @property
    def recall(self) -> float:
        """The share of all facts that would be recalled, from 0 to 1."""
        return self.recalled / self.facts if self.facts else 0.0

    @property
    def recall_of_seen(self) -> float:
        """The share of the facts ever asked that would be recalled."""
        return self.recalled / self.seen if self.seen else 0.0

    @property
    def percent(self) -> int:
        return round(100 * self.recall)


@dataclass(frozen=True, slots=True)
class ModuleFigures:
    module: Module
    figures: Figures


@dataclass(frozen=True, slots=True)
class CourseFigures:
    """A learner's figures in a course, as a whole and by module."""

    whole: Figures
    modules: tuple[ModuleFigures, ...] = ()
    lessons_read: int = 0
    lessons: int = 0

    @property
    def complete(self) -> bool:
        """Every lesson read and every fact asked at least once."""
        return 0 < self.whole.facts == self.whole.seen and self.lessons_read == self.lessons


@dataclass(slots=True)
class Tally:
    """Figures being counted."""

    seen: int = 0
    known: int = 0
    due: int = 0
    recalled: float = 0.0
    last_active: datetime | None = None
    facts: int = field(default=0, kw_only=True)

    def add(self, row: "MemoryRow", at: datetime, decay: float) -> None:
        state, stability, last_review, due, suspended = row
        if stability is None or last_review is None:
            return
        chance = recall(stability, max(0.0, (at - last_review) / DAY), decay)
        self.seen += 1
        self.recalled += chance
        self.known += state == State.REVIEW and chance >= KNOWN_FROM
        self.due += not suspended and due is not None and due <= at
        self.last_active = max(self.last_active or last_review, last_review)

    def figures(self) -> Figures:
        return Figures(self.facts, self.seen, self.known, self.due, self.recalled, self.last_active)


type MemoryRow = tuple[int, float | None, datetime | None, datetime | None, bool]
MEMORY_FIELDS = ("state", "stability", "last_review", "due", "suspended")


def in_course(learner: User, course: Course, at: datetime) -> CourseFigures:
    """Return a learner's figures in a course at a moment: now, or a day to come. Five queries."""
    decay = decay_of(Preferences.of(learner).parameters)
    tallies = {module: Tally() for module in Module.objects.filter(course=course).order_by("position", "id")}
    by_id, whole, places = {module.pk: tally for module, tally in tallies.items()}, Tally(), {}
    for fact_id, module_id in course.facts.askable().values_list("pk", "lesson__module"):
        places[fact_id] = by_id.get(module_id, Tally())
        places[fact_id].facts += 1
        whole.facts += 1
    for fact_id, *row in Memory.objects.of(learner).in_course(course).seen().values_list("fact_id", *MEMORY_FIELDS):
        if fact_id in places:
            whole.add(tuple(row), at, decay)
            places[fact_id].add(tuple(row), at, decay)
    read = Reading.objects.filter(learner=learner, lesson__module__course=course).count()
    lessons = Module.objects.filter(course=course, lessons__isnull=False).count()
    modules = tuple(ModuleFigures(module, tally.figures()) for module, tally in tallies.items())
    return CourseFigures(whole.figures(), modules, read, lessons)


def of_learners(learners: Iterable[User], course: Course | None, at: datetime) -> dict[int, Figures]:
    """Return many learners' figures, by learner's id: in a course, or in all that each of them studies.

    Three queries, however many there are.
    """
    ids = [learner.pk for learner in learners]
    fitted = dict(Preferences.objects.filter(learner__in=ids).values_list("learner", "parameters"))
    facts = dict.fromkeys(ids, course.facts.live().count()) if course else facts_studied(ids)
    tallies = {pk: Tally(facts=facts.get(pk, 0)) for pk in ids}
    rows = Memory.objects.filter(learner__in=ids, fact__retired=False).seen()
    rows = rows.in_course(course) if course else rows
    for learner_id, *row in rows.values_list("learner_id", *MEMORY_FIELDS).iterator(chunk_size=5000):
        tallies[learner_id].add(tuple(row), at, decay_of(fitted.get(learner_id)))
    return {pk: tally.figures() for pk, tally in tallies.items()}


def facts_studied(learners: Sequence[int]) -> dict[int, int]:
    """Return how many facts there are in the courses that each learner studies, by learner's id."""
    plans = StudyPlan.objects.filter(learner__in=learners, course__facts__retired=False)
    return dict(plans.order_by().values_list("learner").annotate(facts=Count("course__facts")))


def in_courses(learner: User, courses: Iterable[Course], at: datetime) -> dict[int, Figures]:
    """Return one learner's figures in many courses, by course's id. Three queries."""
    ids = [course.pk for course in courses]
    decay = decay_of(Preferences.of(learner).parameters)
    tallies = {pk: Tally() for pk in ids}
    places = dict(Fact.objects.askable().filter(course__in=ids).values_list("pk", "course"))
    for course_id in places.values():
        tallies[course_id].facts += 1
    rows = Memory.objects.of(learner).filter(course__in=ids).seen()
    for fact_id, *row in rows.values_list("fact_id", *MEMORY_FIELDS):
        if fact_id in places:
            tallies[places[fact_id]].add(tuple(row), at, decay)
    return {pk: tally.figures() for pk, tally in tallies.items()}


def decay_of(parameters: Sequence[float] | None) -> float:
    return (parameters or DEFAULT_PARAMETERS)[20]
