"""Files named on the command line; what goes wrong with them is one sentence."""

from pathlib import Path

from django.core.management.base import CommandError


def file_bytes(path: str) -> bytes:
    """Return what a file holds."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}. Check the path.") from None


def write_text(path: str, text: str) -> None:
    """Write a file, whole or not at all."""
    target = Path(path)
    draft = target.with_name(target.name + ".part")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(target)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}. Check the folder.") from None
