"""Every stored question again: grounded, linted, and answered by its own key."""

from typing import Any, override

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.bank import faults
from content.models import Course, Question


class Command(BaseCommand):
    help = "Check every question that may be asked; exit status 1 where one must not be."

    @override
    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", nargs="?", default="", help="one course; all of them without it")

    @override
    def handle(self, *args: Any, **options: Any) -> None:
        courses = Course.objects.all()
        if options["slug"]:
            courses = courses.filter(slug=options["slug"])
            if not courses:
                raise CommandError(f"There is no course “{options['slug']}”: leave the slug out to check all courses.")
        serious = 0
        for course in courses:
            for fault in faults(course):
                serious += fault.serious
                word = "error" if fault.serious else "look at"
                self.stdout.write(f"{word}\t{course.slug}\t{fault.question.key}\t{fault.what}")
        asked = Question.objects.live().filter(course__in=courses).count()
        if serious:
            raise CommandError(f"{serious} faults in {asked} questions: edit or retire the questions named above.")
        self.stdout.write(f"{asked} questions checked: nothing that must not be asked.")
