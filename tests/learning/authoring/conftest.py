"""A course that grace writes, and a document that needs no language model to become a course."""

import pytest

from content import library
from content.models import Course, Revision
from learning.accounts.models import User
from learning.authoring.models import Authorship
from tests.factories import small_course


@pytest.fixture
def course(grace: User) -> Course:
    made = small_course(slug="partners", title="Partners", published=False)
    Authorship.objects.create(course=made, author=grace)
    return made


@pytest.fixture
def course_file(db: None) -> bytes:
    """A course file: it goes the way of every document, but for the generator."""
    made = small_course(slug="elsewhere", title="From elsewhere")
    Revision.objects.filter(source__course=made).update(sha256="1" * 64)  # other bytes than those of `course`
    payload = library.export_course(made).encode()
    made.questions.all().delete()
    made.facts.all().delete()
    made.delete()
    return payload
