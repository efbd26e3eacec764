"""A document in, course JSON out. Touches no database."""

from pathlib import Path
from typing import Any, override

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.interchange import course_json
from content.library import UnusableCourseFile, make_course
from content.management.files import DATED, date_of, file_bytes, write_text
from content.reading import UnreadableDocument


class Command(BaseCommand):
    help = "Make a course of a document and write it as course JSON. The same document gives the same bytes."
    requires_system_checks: list[str] = []  # noqa: RUF012 - no database, no site: only a document

    @override
    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", help="a document: plain text or Markdown")
        parser.add_argument("--dated", default="", metavar="DATE", help=DATED)
        parser.add_argument("--output", metavar="FILE", help="where to write the course; standard output without it")

    @override
    def handle(self, *args: Any, **options: Any) -> None:
        path = options["path"]
        try:
            dated = date_of(options["dated"]) if options["dated"] else None
            course = make_course(path, file_bytes(path), dated=dated)
        except (UnreadableDocument, UnusableCourseFile) as error:
            raise CommandError(str(error)) from None
        text = course_json.dump(course)
        if options["output"]:
            write_text(options["output"], text)
            lessons = sum(len(module.lessons) for module in course.modules)
            self.stderr.write(
                f"{Path(path).name}: {len(course.modules)} modules, {lessons} lessons, {len(course.facts)} facts, "
                f"{len(course.cards)} cards, {len(course.items)} questions, {len(course.left_out)} left out."
            )
        else:
            self.stdout.write(text, ending="")
