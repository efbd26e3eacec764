"""Email learners what is due within a day and not done. Run it once an hour: of each assignment one is told once."""

from typing import Any, override

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from learning.classes.reminders import send_due_reminders


class Command(BaseCommand):
    help = "Email learners which assignments are due within a day, once each."

    @override
    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("site", help="the site's address as learners know it, such as https://learn.example.org")

    @override
    def handle(self, *args: Any, **options: Any) -> None:
        sent = send_due_reminders(timezone.now(), options["site"].rstrip("/"))
        self.stdout.write(f"{sent} reminder{'' if sent == 1 else 's'} sent.")
