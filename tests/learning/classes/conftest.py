import pytest

from content.models import Course
from learning.accounts.models import User
from learning.classes import roster
from learning.classes.models import Class
from tests.learning.quizzes.eight_types import course_of_all_types


@pytest.fixture
def course() -> Course:
    return course_of_all_types(slug="friends", title="Friends")


@pytest.fixture
def group(course: Course, grace: User, ada: User) -> Class:
    """A class that grace teaches and ada is in."""
    made = roster.create_class(grace, "History 2b", course)
    roster.join_class(ada, made)
    return made
