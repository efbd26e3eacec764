import pytest

from content.models import Course
from learning.accounts.models import Role, User
from learning.classes import roster
from learning.classes.models import Class, Enrolment
from learning.study.models import StudyPlan
from tests.conftest import person

pytestmark = pytest.mark.django_db


def test_a_class_has_its_maker_for_instructor_and_a_code_of_its_own(group: Class, grace: User, course: Course) -> None:
    other = roster.create_class(grace, "History 2c", course)
    assert list(group.instructors.all()) == [grace]
    assert group.join_code != other.join_code
    assert len(group.join_code) == 8


def test_a_code_is_found_as_people_type_it(group: Class) -> None:
    code = group.join_code.lower()
    assert roster.class_of_code(f" {code[:4]}-{code[4:]} ") == group


def test_joining_twice_is_joining_once_and_takes_up_the_course(group: Class, ada: User) -> None:
    roster.join_class(ada, group)
    assert Enrolment.objects.filter(group=group, learner=ada).count() == 1
    assert StudyPlan.objects.filter(learner=ada, course=group.course).exists()


def test_an_archived_class_cannot_be_joined(group: Class, mallory: User) -> None:
    roster.set_archived(group, True)
    with pytest.raises(roster.RosterError, match="No class has the code"):
        roster.class_of_code(group.join_code)
    with pytest.raises(roster.RosterError, match="archived"):
        roster.join_class(mallory, group)


def test_who_teaches_a_class_cannot_join_it(group: Class, grace: User) -> None:
    with pytest.raises(roster.RosterError, match="teach"):
        roster.join_class(grace, group)


def test_a_renewed_code_replaces_the_old_one(group: Class) -> None:
    old = group.join_code
    new = roster.renew_join_code(group)
    assert roster.class_of_code(new) == group
    with pytest.raises(roster.RosterError):
        roster.class_of_code(old)


def test_only_who_teaches_can_become_an_instructor(group: Class, mallory: User) -> None:
    henry = person("henry", Role.INSTRUCTOR)
    assert roster.add_instructor(group, " HENRY@example.org ") == henry
    with pytest.raises(roster.RosterError, match="No instructor"):
        roster.add_instructor(group, mallory.email)
    with pytest.raises(roster.RosterError, match="No instructor"):
        roster.add_instructor(group, "nobody@example.org")


def test_the_last_instructor_stays(group: Class, grace: User) -> None:
    with pytest.raises(roster.RosterError, match="only instructor"):
        roster.remove_instructor(group, grace)


def test_two_sections_cannot_share_a_name(group: Class) -> None:
    roster.add_section(group, "Blue")
    with pytest.raises(roster.RosterError, match="already"):
        roster.add_section(group, "Blue")


def test_classes_are_seen_by_those_in_them_and_by_administrators(
    group: Class, ada: User, grace: User, mallory: User, root: User
) -> None:
    assert group in Class.objects.visible_to(ada)
    assert group in Class.objects.visible_to(grace)
    assert group in Class.objects.visible_to(root)
    assert group not in Class.objects.visible_to(mallory)
    assert group not in Class.objects.taught_by(ada)
    assert group in Class.objects.taught_by(root)
