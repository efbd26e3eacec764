"""End the attempts whose time is over. Run every minute or so; what is looked at before then ends by itself."""

from typing import Any, override

from django.core.management.base import BaseCommand
from django.utils import timezone

from learning.quizzes.attempts import close_expired


class Command(BaseCommand):
    help = "Submit the attempts whose deadline and grace are over, as of their deadline."

    @override
    def handle(self, *args: Any, **options: Any) -> None:
        closed = 0
        while some := close_expired(timezone.now()):
            closed += some
        self.stdout.write(f"{closed} attempt{'' if closed == 1 else 's'} closed.")
