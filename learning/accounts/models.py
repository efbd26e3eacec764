"""People and their roles."""

from typing import Any, ClassVar, Self, override
from zoneinfo import available_timezones

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q


def known_time_zone(name: str) -> None:
    """Refuse a name that the time zone database does not hold."""
    if name not in available_timezones():
        raise ValidationError(f"“{name}” is no time zone: write one like Europe/Berlin.")


class Role(models.TextChoices):
    """What a person may do. Each role may do what the one before it may."""

    LEARNER = "learner", "Learner"
    INSTRUCTOR = "instructor", "Instructor"
    ADMINISTRATOR = "administrator", "Administrator"


class UserQuerySet(models.QuerySet["User"]):
    def active(self) -> Self:
        return self.filter(is_active=True)

    def administrators(self) -> Self:
        """Those who can administer now: of that role, and not deactivated."""
        return self.active().filter(role=Role.ADMINISTRATOR)

    def matching(self, text: str) -> Self:
        """People whose name or email address holds every word of `text`."""
        found = self
        for word in text.split():
            found = found.filter(Q(name__icontains=word) | Q(email__icontains=word))
        return found


class UserManager(BaseUserManager["User"]):
    """People are made and found by their email address."""

    @override
    def get_queryset(self) -> UserQuerySet:
        return UserQuerySet(self.model, using=self._db)

    def administrators(self) -> UserQuerySet:
        return self.get_queryset().administrators()

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.full_clean(exclude=["password"])
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, role=Role.ADMINISTRATOR, is_superuser=True, is_staff=True, **fields)


class User(AbstractUser):
    """A person: signs in by email, is called by name, has one role."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=16, choices=Role, default=Role.LEARNER, db_index=True)
    time_zone = models.CharField(max_length=64, default="UTC", validators=[known_time_zone])

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    @override
    def __str__(self) -> str:
        return self.name or self.email

    @property
    def teaches(self) -> bool:
        return self.role in {Role.INSTRUCTOR, Role.ADMINISTRATOR}

    @property
    def administers(self) -> bool:
        return self.role == Role.ADMINISTRATOR
