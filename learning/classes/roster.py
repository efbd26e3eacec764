"""Verbs on a class and who is in it. Each one transaction."""

import re

from django.db import IntegrityError, transaction

from content.models import Course
from learning.accounts.models import User
from learning.classes.models import Class, Enrolment, Section, new_join_code
from learning.study.reading import start_course


class RosterError(ValueError):
    """Something about a class that cannot be done. The message is one plain sentence."""


@transaction.atomic
def create_class(instructor: User, name: str, course: Course) -> Class:
    """Make a class on a course, taught by its maker, with a join code of its own."""
    group = Class.objects.create(name=name, course=course, join_code=_free_code())
    group.instructors.add(instructor)
    return group


def _free_code() -> str:
    while Class.objects.filter(join_code=(code := new_join_code())).exists():
        pass
    return code


@transaction.atomic
def renew_join_code(group: Class) -> str:
    """Give a class another code; the old one and its invitation links no longer work."""
    group.join_code = _free_code()
    group.save(update_fields=["join_code"])
    return group.join_code


def class_of_code(code: str) -> Class:
    """Find the class that a code opens, as people type it: any case, spaces or dashes between.

    Raises RosterError.
    """
    typed = re.sub(r"[\s-]", "", code).upper()
    group = Class.objects.current().filter(join_code=typed).first()
    if group is None:
        raise RosterError(f"No class has the code “{code.strip()[:20]}”: check it with your instructor.")
    return group


@transaction.atomic
def join_class(learner: User, group: Class) -> Enrolment:
    """Put a learner into a class, and the class's course among their courses. Joining twice is joining once.

    Raises RosterError where the learner teaches the class or the class is archived.
    """
    if group.archived:
        raise RosterError(f"{group.name} is archived: nobody can join it any more.")
    if group.instructors.filter(pk=learner.pk).exists():
        raise RosterError(f"You teach {group.name}: you cannot also be a learner in it.")
    enrolment, _ = Enrolment.objects.get_or_create(group=group, learner=learner)
    start_course(learner, group.course)
    return enrolment


@transaction.atomic
def remove_learner(group: Class, learner: User) -> None:
    """Take a learner out of a class. What they did stays."""
    Enrolment.objects.filter(group=group, learner=learner).delete()


@transaction.atomic
def add_instructor(group: Class, email: str) -> User:
    """Let another person teach a class, too. Raises RosterError where nobody who teaches has that address."""
    person = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if person is None or not person.teaches:
        raise RosterError(f"No instructor has the address “{email.strip()[:80]}”: ask an administrator for the role.")
    if Enrolment.objects.filter(group=group, learner=person).exists():
        raise RosterError(f"{person} is a learner in this class: remove them from it first.")
    group.instructors.add(person)
    return person


@transaction.atomic
def remove_instructor(group: Class, person: User) -> None:
    """Take an instructor off a class. Raises RosterError where nobody would be left."""
    if not group.instructors.exclude(pk=person.pk).exists():
        raise RosterError(f"{person} is the only instructor of {group.name}: add another one first.")
    group.instructors.remove(person)


@transaction.atomic
def set_archived(group: Class, archived: bool) -> None:
    """Put a class away, or take it out again: an archived one asks nothing of its learners and cannot be joined."""
    group.archived = archived
    group.save(update_fields=["archived"])


@transaction.atomic
def add_section(group: Class, name: str) -> Section:
    """Make a section of a class. Raises RosterError where the name is taken."""
    try:
        with transaction.atomic():
            return Section.objects.create(group=group, name=name)
    except IntegrityError:
        raise RosterError(f"{group.name} has a section “{name}” already: choose another name.") from None


@transaction.atomic
def move_learner(group: Class, learner: User, section: Section | None) -> None:
    """Put a learner into a section of their class, or into none."""
    Enrolment.objects.filter(group=group, learner=learner).update(section=section)
