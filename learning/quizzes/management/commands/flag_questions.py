"""Put questions that their own figures condemn into the review queue of their course. Run it every night."""

from typing import Any, override

from django.core.management.base import BaseCommand

from content.models import Course
from learning.quizzes.analysis import flag_condemned


class Command(BaseCommand):
    help = "Flag questions for review that better learners get wrong or that tell nobody apart."

    @override
    def handle(self, *args: Any, **options: Any) -> None:
        flagged = sum(flag_condemned(course) for course in Course.objects.all())
        self.stdout.write(f"{flagged} question{'' if flagged == 1 else 's'} flagged.")
