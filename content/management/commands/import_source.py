"""A document or a course file into the database."""

from typing import Any, override

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.library import UnusableCourseFile, UnusableImport, import_source
from content.management.files import DATED, date_of, file_bytes
from content.reading import UnreadableDocument


class Command(BaseCommand):
    help = "Store a document, or a course JSON file, as a course or as one more source of one."

    @override
    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", help="a document (plain text or Markdown) or a course JSON file")
        parser.add_argument("--course", default="", metavar="SLUG", help="the course that gets one more source")
        parser.add_argument("--title", default="", help="instead of the title that the document gives itself")
        parser.add_argument("--dated", default="", metavar="DATE", help=DATED)
        parser.add_argument("--publish", action="store_true", help="let learners see the course")

    @override
    def handle(self, *args: Any, **options: Any) -> None:
        path = options["path"]
        try:
            done = import_source(
                path,
                file_bytes(path),
                course=options["course"],
                title=options["title"],
                published=options["publish"],
                dated=date_of(options["dated"]) if options["dated"] else None,
            )
        except (UnreadableDocument, UnusableCourseFile, UnusableImport) as error:
            raise CommandError(str(error)) from None
        if done.new:
            counts = f"{done.facts} facts, {done.cards} cards, {done.questions} questions, {done.left_out} left out"
            self.stdout.write(f"{done.course.slug}: “{done.source.title}” is in, with {counts}.")
        else:
            self.stdout.write(f"{done.course.slug} holds these very bytes already: nothing is new.")
