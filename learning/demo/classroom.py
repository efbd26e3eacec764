"""The demonstration's class: one assignment that is over and was taken, one that is open."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import Count

from content.models import Course
from learning.accounts.models import User
from learning.authoring.models import Authorship
from learning.classes.assigning import Asked, Given, assign_quiz, terms_for
from learning.classes.models import Class
from learning.classes.roster import create_class, join_class
from learning.demo.history import Life
from learning.quizzes.models import Quiz

JOIN_CODE = "PARTNERS"  # so that the guide can name it


def open_classroom(teacher: User, course: Course, lives: Sequence[Life], past: datetime, now: datetime) -> Class:
    """Make the class, enrol the learners, and assign: one quiz due a day after `past`, one due in a week.

    Each life gets the first as an appointment: it is sat in its time, among what was studied before and after it.
    """
    Authorship.objects.get_or_create(course=course, author=teacher)
    group = create_class(teacher, "Partnerships, autumn term", course)
    Class.objects.filter(pk=group.pk).update(join_code=JOIN_CODE)
    for life in lives:
        join_class(life.learner, group)
    modules = list(course.modules.annotate(facts=Count("lessons__facts")).order_by("-facts", "position")[:2])
    check = assign_quiz(
        group,
        teacher,
        Asked("First check", modules, number=8, rules={"attempts_allowed": 1, "feedback": Quiz.Feedback.ATTEMPT}),
        Given(opens=past - timedelta(days=2), due=past + timedelta(days=1)),
    )
    for life in lives:
        life.appointments.append((past + timedelta(hours=1), check.quiz, terms_for(check, life.learner)))
    assign_quiz(
        group,
        teacher,
        Asked("Half-way quiz", number=12, rules={"attempts_allowed": 2, "time_limit": timedelta(minutes=30)}),
        Given(opens=now - timedelta(days=1), due=now + timedelta(days=7)),
    )
    return group
