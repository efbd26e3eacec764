"""The people of the demonstration. Their password is public: they exist only where `load_demo` was run."""

from dataclasses import dataclass

from learning.accounts.models import Role, User

PASSWORD = "footnote-demo"  # noqa: S105 - printed by ./dev run; load_demo refuses a site that has people of its own


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    email: str
    role: Role
    habit: float = 0.0  # chance of studying on a given day
    memory: float = 0.0  # added to the predicted chance of recall: how much better than the model this person is


ADA = Person("Ada Lindqvist", "ada@example.org", Role.LEARNER, habit=0.9, memory=0.03)
BEN = Person("Ben Achterberg", "ben@example.org", Role.LEARNER, habit=0.5, memory=-0.08)
GRACE = Person("Grace Mwangi", "grace@example.org", Role.INSTRUCTOR)
ROOT = Person("Rosa Thorne", "root@example.org", Role.ADMINISTRATOR)
EVERYBODY = (ADA, BEN, GRACE, ROOT)


def settle(person: Person) -> User:
    """Make the person's account, or find it."""
    user = User.objects.filter(email=person.email).first()
    if user:
        return user
    return User.objects.create_user(person.email, PASSWORD, name=person.name, role=person.role)
