"""Files named on the command line; what goes wrong with them is one sentence."""

import datetime
from pathlib import Path

from django.core.management.base import CommandError

DATED = "as of when the document speaks (2023-07-31 or 2023-07), instead of the date that it gives itself"


def file_bytes(path: str) -> bytes:
    """Return what a file holds."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}. Check the path.") from None


def date_of(written: str) -> datetime.date:
    """Return a day written as 2023-07-31, or the first of a month written as 2023-07."""
    try:
        return datetime.date.fromisoformat(written if written.count("-") > 1 else f"{written}-01")
    except ValueError:
        raise CommandError(f"“{written}” is no date: write it as 2023-07-31, or as 2023-07.") from None


def write_text(path: str, text: str) -> None:
    """Write a file, whole or not at all."""
    target = Path(path)
    draft = target.with_name(target.name + ".part")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(target)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}. Check the folder.") from None
