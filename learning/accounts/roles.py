"""The verbs on people: who may do what, and who may come in."""

from django.db import transaction

from learning.accounts.models import Role, User


class LastAdministratorError(ValueError):
    """Somebody must be left who can change roles. The message is one plain sentence."""


@transaction.atomic
def change_role(person: User, role: str) -> None:
    """Give `person` another role. Raises LastAdministratorError where nobody would be left to administer."""
    if role != Role.ADMINISTRATOR:
        _keep_one_administrator(person)
    person.role = role
    person.save(update_fields=["role"])


@transaction.atomic
def deactivate(person: User) -> None:
    """Shut `person` out at once, keeping everything they did. Raises LastAdministratorError as `change_role` does."""
    _keep_one_administrator(person)
    person.is_active = False
    person.save(update_fields=["is_active"])


@transaction.atomic
def reactivate(person: User) -> None:
    """Let `person` in again."""
    person.is_active = True
    person.save(update_fields=["is_active"])


def _keep_one_administrator(person: User) -> None:
    # All rows are locked, so that two administrators cannot demote each other at the same moment.
    administrators = set(User.objects.administrators().select_for_update().values_list("pk", flat=True))
    if administrators == {person.pk}:
        raise LastAdministratorError(
            f"{person} is the only administrator: make somebody else one before changing that."
        )
