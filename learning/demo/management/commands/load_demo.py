"""Fill an empty site with the bundled course, four people and some weeks of their study."""

import random
from argparse import ArgumentParser
from datetime import timedelta
from pathlib import Path
from typing import Any, override

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from content.library import import_source
from content.models import Course
from learning.accounts.models import User
from learning.demo.classroom import open_classroom
from learning.demo.history import Life
from learning.demo.people import ADA, BEN, EVERYBODY, GRACE, PASSWORD, settle

MATERIAL: Path = settings.BASE_DIR / "content" / "material" / "partnerships.md"
SLUG = "partnerships"
DAYS = 24
SEED = 1949


class Command(BaseCommand):
    help = "Load the bundled course and demonstration people with some weeks of history. Does nothing the second time."

    @override
    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--days", type=int, default=DAYS, help="how many days of study to make up")

    @override
    def handle(self, *args: Any, days: int, **options: Any) -> None:
        if Course.objects.filter(slug=SLUG).exists() and User.objects.filter(email=GRACE.email).exists():
            self.stdout.write("The demonstration is already loaded.")
            return
        if User.objects.exists():
            raise CommandError(
                "This site has people of its own, so the demonstration accounts with their public password are not "
                "added: point DATABASE_URL at an empty database and run load_demo there."
            )
        load(days)
        for person in EVERYBODY:
            self.stdout.write(f"{person.role.label}: {person.email}, password {PASSWORD}")


@transaction.atomic
def load(days: int) -> None:
    """Make it all, or nothing."""
    now = timezone.now()
    course = import_source(MATERIAL.name, MATERIAL.read_bytes(), published=True).course
    Course.objects.filter(pk=course.pk).update(slug=SLUG)
    users = {person: settle(person) for person in EVERYBODY}
    lives = [Life(person, users[person], course, random.Random(f"{SEED} {person.name}")) for person in (ADA, BEN)]  # noqa: S311
    open_classroom(users[GRACE], course, lives, now - timedelta(days=days // 2), now)
    for life in lives:
        life.live(now, days)
