"""What learners know of a course: reads for their own pages and for those who teach them.

Facts that were never asked count as not recalled: a share is of everything there is to know.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from content.models import Course, Fact, Module
from learning.accounts.models import User
from learning.study.models import Memory, Reading, StudyPlan
from learning.study.scheduling import State, recall

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

    def add(self, row: "MemoryRow", at: datetime) -> None:
        state, stability, last_review, due, suspended = row
        if stability is None or last_review is None:
            return
        chance = recall(stability, max(0.0, (at - last_review) / DAY))
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
    tallies = {module: Tally() for module in Module.objects.filter(course=course).order_by("position", "id")}
    by_id, whole, places = {module.pk: tally for module, tally in tallies.items()}, Tally(), {}
    for fact_id, module_id in course.facts.askable().values_list("pk", "lesson__module"):
        places[fact_id] = by_id.get(module_id, Tally())
        places[fact_id].facts += 1
        whole.facts += 1
    for fact_id, *row in Memory.objects.of(learner).in_course(course).seen().values_list("fact_id", *MEMORY_FIELDS):
        if fact_id in places:
            whole.add(tuple(row), at)
            places[fact_id].add(tuple(row), at)
    read = Reading.objects.filter(learner=learner, lesson__module__course=course).count()
    lessons = Module.objects.filter(course=course, lessons__isnull=False).count()
    modules = tuple(ModuleFigures(module, tally.figures()) for module, tally in tallies.items())
    return CourseFigures(whole.figures(), modules, read, lessons)


def of_learners(learners: Iterable[User], course: Course | None, at: datetime) -> dict[int, Figures]:
    """Return many learners' figures, by learner's id: in a course, or in all that each of them studies.

    Three queries at most, however many there are.
    """
    ids = [learner.pk for learner in learners]
    studied = {key: {course.pk} for key in ids} if course else courses_studied(ids)
    places = dict(Fact.objects.askable().filter(course__in=set().union(*studied.values())).values_list("pk", "course"))
    sizes = Counter(places.values())
    tallies = {pk: Tally(facts=sum(sizes[one] for one in studied.get(pk, ()))) for pk in ids}
    rows = Memory.objects.filter(learner__in=ids, course__in=set(sizes)).seen()
    for learner_id, fact_id, *row in rows.values_list("learner_id", "fact_id", *MEMORY_FIELDS).iterator(
        chunk_size=5000
    ):
        if places.get(fact_id) in studied.get(learner_id, ()):
            tallies[learner_id].add(tuple(row), at)
    return {pk: tally.figures() for pk, tally in tallies.items()}


def courses_studied(learners: Sequence[int]) -> dict[int, set[int]]:
    """Return the courses that each learner took up, by learner's id."""
    found: dict[int, set[int]] = {}
    for learner_id, course_id in StudyPlan.objects.filter(learner__in=learners).values_list("learner", "course"):
        found.setdefault(learner_id, set()).add(course_id)
    return found


def in_courses(learner: User, courses: Iterable[Course], at: datetime) -> dict[int, Figures]:
    """Return one learner's figures in many courses, by course's id. Two queries."""
    ids = [course.pk for course in courses]
    tallies = {pk: Tally() for pk in ids}
    places = dict(Fact.objects.askable().filter(course__in=ids).values_list("pk", "course"))
    for course_id in places.values():
        tallies[course_id].facts += 1
    rows = Memory.objects.of(learner).filter(course__in=ids).seen()
    for fact_id, *row in rows.values_list("fact_id", *MEMORY_FIELDS):
        if fact_id in places:
            tallies[places[fact_id]].add(tuple(row), at)
    return {pk: tally.figures() for pk, tally in tallies.items()}
