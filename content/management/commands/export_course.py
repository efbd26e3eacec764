"""A stored course as a file."""

from collections.abc import Callable, Mapping
from typing import Any, override

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.library import export_course
from content.management.files import write_text
from content.models import Course

FORMATS: Mapping[str, Callable[[Course], str]] = {"json": export_course}


class Command(BaseCommand):
    help = "Write a stored course in one of the formats that others read."

    @override
    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="the course, as in its address")
        parser.add_argument("--format", choices=sorted(FORMATS), default="json")
        parser.add_argument("--output", metavar="FILE", help="where to write it; standard output without it")

    @override
    def handle(self, *args: Any, **options: Any) -> None:
        course = Course.objects.filter(slug=options["slug"]).first()
        if course is None:
            known = ", ".join(Course.objects.values_list("slug", flat=True)[:10]) or "none yet"
            raise CommandError(f"There is no course “{options['slug']}”: name one of the stored courses ({known}).")
        text = FORMATS[options["format"]](course)
        if options["output"]:
            write_text(options["output"], text)
        else:
            self.stdout.write(text, ending="")
