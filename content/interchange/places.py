"""Reading JSON with the place of every value at hand, so that an error can name it. Pure."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SHOWN_CHARACTERS = 60


class UnusableCourseFile(ValueError):
    """A course file that cannot be read. The message is one plain sentence: place, value and remedy."""


@dataclass(frozen=True, slots=True)
class Place:
    """A JSON object and where it stands: `facts[3].evidence[0]`."""

    path: str
    value: dict[str, Any]

    def at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def fault(self, key: str, wanted: str) -> UnusableCourseFile:
        """Return the error that says what `key` should have been."""
        shown = repr(self.value[key]) if key in self.value else "missing"
        if len(shown) > SHOWN_CHARACTERS:
            shown = shown[: SHOWN_CHARACTERS - 1] + "…"
        return UnusableCourseFile(f"{self.at(key)} is {shown}: it has to be {wanted}.")

    def text(self, key: str, most: int = 0, default: str | None = None) -> str:
        """Return a text; at most `most` characters where that is given, never empty unless there is a default."""
        value = self.value.get(key, default)
        if not isinstance(value, str) or "\x00" in value:
            raise self.fault(key, "a text")
        if default is None and not value.strip():
            raise self.fault(key, "a text that is not empty")
        if most and len(value) > most:
            raise self.fault(key, f"a text of at most {most} characters")
        return value

    def maybe_text(self, key: str, most: int = 0) -> str:
        """Return a text, "" for null."""
        return "" if self.value.get(key) is None else self.text(key, most, default="")

    def whole(self, key: str, default: int | None = None) -> int:
        value = self.value.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.fault(key, "a whole number from 0")
        return value

    def share(self, key: str, default: float) -> float:
        value = self.value.get(key, default)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
            raise self.fault(key, "a number from 0 to 1")
        return float(value)

    def flag(self, key: str, default: bool = False) -> bool:
        value = self.value.get(key, default)
        if not isinstance(value, bool):
            raise self.fault(key, "true or false")
        return value

    def date(self, key: str) -> str | None:
        value = self.value.get(key)
        if value is None:
            return None
        try:
            return datetime.date.fromisoformat(value).isoformat()
        except (TypeError, ValueError):
            raise self.fault(key, "a date like 2023-07-01, or null") from None

    def one(self, key: str) -> "Place":
        value = self.value.get(key)
        if not isinstance(value, dict):
            raise self.fault(key, "an object")
        return Place(self.at(key), value)

    def every(self, key: str, needed: bool = True) -> Iterator["Place"]:
        """Yield the objects of a list."""
        values = self.value.get(key, None if needed else [])
        if not isinstance(values, list):
            raise self.fault(key, "a list")
        for number, value in enumerate(values):
            if not isinstance(value, dict):
                raise UnusableCourseFile(f"{self.at(key)}[{number}] has to be an object.")
            yield Place(f"{self.at(key)}[{number}]", value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self.value.get(key)
        if not isinstance(values, list) or not all(
            isinstance(v, str) and v.strip() and "\x00" not in v for v in values
        ):
            raise self.fault(key, "a list of texts that are not empty")
        return tuple(values)
