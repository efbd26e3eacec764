"""Reading a learner's answer without trusting it: anything malformed is simply not an answer."""

from collections.abc import Mapping
from typing import Any

from content.questions.base import Answer, Grade

NO_ANSWER = Grade(0.0, False, "No answer was given.")
LONGEST_TEXT = 500  # characters of a typed answer that are looked at


def index(answer: Answer, name: str, size: int) -> int | None:
    """Return one index below `size`, or None."""
    value = answer.get(name) if isinstance(answer, Mapping) else None
    return _index(value, size)


def indexes(answer: Answer, name: str, size: int) -> list[int] | None:
    """Return a list of indexes below `size`, or None where one is no index."""
    value = answer.get(name) if isinstance(answer, Mapping) else None
    if not isinstance(value, list | tuple) or len(value) > 100:
        return None
    found = [_index(one, size) for one in value]
    return None if None in found else [one for one in found if one is not None]


def _index(value: Any, size: int) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 4:
        value = int(value)  # a form sends texts
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < size else None


def text(answer: Answer) -> str:
    """Return the typed text, empty where there is none."""
    value = answer.get("text") if isinstance(answer, Mapping) else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    return value.strip()[:LONGEST_TEXT] if isinstance(value, str) else ""


def share(right: int, of: int) -> Grade:
    """Return the mark for `right` of `of` parts."""
    if of <= 0:
        return NO_ANSWER
    return Grade(max(0.0, right / of), right == of, "" if right in (0, of) else f"{right} of {of} are right.")
