"""Who may work on what: every lookup of the course desk starts here, so that what is not one's own is not there."""

from django.db.models import QuerySet

from content.models import Course, CourseQuerySet, Fact, LeftOut, Question, QuestionQuerySet
from learning.accounts.models import User
from learning.authoring.models import Authorship, Upload


def courses_editable_by(user: User) -> CourseQuerySet:
    """Administrators edit every course, instructors those they write, learners none."""
    every: CourseQuerySet = Course.objects.all()
    if user.administers:
        return every
    if user.teaches:
        return every.filter(pk__in=Authorship.objects.filter(author=user).values("course"))
    return every.none()


def questions_editable_by(user: User) -> QuestionQuerySet:
    every: QuestionQuerySet = Question.objects.all()
    return every.filter(course__in=courses_editable_by(user))


def facts_editable_by(user: User) -> QuerySet[Fact]:
    return Fact.objects.filter(course__in=courses_editable_by(user))


def authors_of(course: Course) -> QuerySet[User]:
    return User.objects.filter(authorships__course=course).order_by("name", "email")


def left_out_of(course: Course) -> QuerySet[LeftOut]:
    return LeftOut.objects.filter(revision__source__course=course)


def uploads_visible_to(user: User) -> QuerySet[Upload]:
    """Administrators see every upload, instructors their own. What was brought stays in the database: a list has no
    use for it."""
    every = Upload.objects.defer("payload").select_related("course", "uploader")
    if user.administers:
        return every
    return every.filter(uploader=user) if user.teaches else every.none()
