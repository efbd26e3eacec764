"""The verbs on a course beside its questions: its modules' order, its authors, and what of its facts is used."""

from django.db import transaction

from content.models import Card, Course, Fact, Module
from learning.accounts.models import Role, User
from learning.authoring.models import Authorship


class UnusableAuthorError(ValueError):
    """A change of authors that cannot be. The message is one plain sentence."""


@transaction.atomic
def move_module(module: Module, by: int) -> None:
    """Move a module `by` places, up where that is negative; past an end it stays at that end."""
    modules = list(Module.objects.filter(course=module.course_id))
    here = modules.index(module)
    modules.insert(min(max(here + by, 0), len(modules) - 1), modules.pop(here))
    for position, each in enumerate(modules):
        each.position = position
    Module.objects.bulk_update(modules, ["position"])


@transaction.atomic
def add_author(course: Course, email: str) -> User:
    """Let somebody who teaches edit a course. Raises UnusableAuthorError for anybody else."""
    person = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if person is None:
        raise UnusableAuthorError(f"Nobody here has the address {email}: ask them to sign up first.")
    if person.role == Role.LEARNER:
        raise UnusableAuthorError(f"{person} is a learner: ask an administrator to make them an instructor first.")
    Authorship.objects.get_or_create(course=course, author=person)
    return person


@transaction.atomic
def remove_author(course: Course, person: User) -> None:
    """Take the right to edit a course away. Raises UnusableAuthorError for the last one who has it."""
    authors = list(Authorship.objects.select_for_update().filter(course=course))
    if [one.author_id for one in authors] == [person.pk]:
        raise UnusableAuthorError(f"{person} is the only author left: add another one first.")
    Authorship.objects.filter(course=course, author=person).delete()


@transaction.atomic
def retire_fact(fact: Fact) -> None:
    """Learn a fact no more: neither its cards nor its questions. What was learnt and answered stays."""
    Fact.objects.filter(pk=fact.pk).update(retired=True)


@transaction.atomic
def restore_fact(fact: Fact) -> None:
    """Learn a retired fact again, by the cards and questions of it that are in use."""
    Fact.objects.filter(pk=fact.pk).update(retired=False)


@transaction.atomic
def retire_card(card: Card) -> None:
    """Show a card no more."""
    Card.objects.filter(pk=card.pk).update(retired=True)


@transaction.atomic
def restore_card(card: Card) -> None:
    """Show a retired card again."""
    Card.objects.filter(pk=card.pk).update(retired=False)
