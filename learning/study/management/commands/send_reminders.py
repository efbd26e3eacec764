"""Email learners who want it what is due. Run it once an hour: nobody gets more than one a day."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from learning.study.reminders import send_reminders


class Command(BaseCommand):
    help = "Email learners who want it what is due, at most once a day each."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("site", help="the site's address as learners know it, such as https://learn.example.org")

    def handle(self, *args: Any, **options: Any) -> None:
        sent = send_reminders(timezone.now(), options["site"].rstrip("/"))
        self.stdout.write(f"{sent} reminder{'' if sent == 1 else 's'} sent.")
