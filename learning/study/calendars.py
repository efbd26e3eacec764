"""What is due, as an iCalendar feed (RFC 5545): an all-day entry for each of the coming days that has reviews. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from learning.study.history import DueDay

LINE = 75  # octets that a line may have


def calendar(days: Iterable[DueDay], now: datetime, key: str, address: str, seconds: float) -> str:
    """Return a feed. `key` makes the entries' ids; `address` is where to review; `seconds` a card usually takes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Footnote//Due//EN", "X-WR-CALNAME:Footnote"]
    for day in days:
        if day.due:
            lines += entry(day, now, key, address, seconds)
    return "".join(fold(line) + "\r\n" for line in [*lines, "END:VCALENDAR"])


def entry(day: DueDay, now: datetime, key: str, address: str, seconds: float) -> list[str]:
    minutes = max(1, round(day.due * seconds / 60))
    what = f"{day.due} card{'s' if day.due > 1 else ''} due, about {minutes} min"
    return [
        "BEGIN:VEVENT",
        f"UID:{day.date:%Y%m%d}-{key}@footnote",
        f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day.date:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day.date + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(what)}",
        f"URL:{address}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def fold(line: str) -> str:
    """Break a line that is longer than RFC 5545 allows, never within a character."""
    folded, room = [""], LINE
    for character in line:
        size = len(character.encode())
        if size > room:
            folded.append(" ")
            room = LINE - 1
        folded[-1] += character
        room -= size
    return "\r\n".join(folded)
