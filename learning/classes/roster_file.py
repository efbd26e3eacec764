"""A roster as CSV: first what it would do, line by line, then all of it or nothing."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from learning.accounts.models import Role, User
from learning.classes.models import Class, Enrolment, Section
from learning.classes.roster import RosterError, join_class

LONGEST_FILE = 1024 * 1024  # bytes
MOST_LINES = 2000
COLUMNS = {"email", "name", "section"}


class Fate(StrEnum):
    """What a line of a roster does."""

    NEW = "new account"  # somebody unknown: gets an account, sets a password by "forgotten password"
    JOIN = "joins"
    MOVE = "changes section"
    SAME = "is in already"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A line with what it would do; `fault` says what is wrong with it."""

    number: int
    email: str
    name: str
    section: str
    fate: Fate
    fault: str = ""


@dataclass(frozen=True, slots=True)
class RosterPlan:
    lines: tuple[RosterLine, ...]

    @property
    def wrong(self) -> tuple[RosterLine, ...]:
        return tuple(line for line in self.lines if line.fate == Fate.WRONG)

    @property
    def changing(self) -> tuple[RosterLine, ...]:
        return tuple(line for line in self.lines if line.fate not in (Fate.WRONG, Fate.SAME))


def decoded(payload: bytes) -> str:
    """Return an uploaded file's text. Raises RosterError where it is too large or no text."""
    if len(payload) > LONGEST_FILE:
        raise RosterError("The file is larger than 1 MB: split it, or check that it is a CSV file.")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return payload.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise RosterError("The file is not text: save the table as CSV and try again.")


def plan_roster(group: Class, text: str) -> RosterPlan:
    """Return what a roster would do. Columns: email, and where wanted name and section; comma, semicolon or tab.

    Raises RosterError where the text is no such table. Two queries.
    """
    rows = _rows(text)
    emails = {row["email"] for _, row in rows}
    known = {user.email: user for user in User.objects.filter(email__in=emails)}
    places = {one.learner.email: one for one in group.enrolments.select_related("learner", "section")}
    teachers = set(group.instructors.values_list("email", flat=True))
    seen: set[str] = set()
    lines = []
    for number, row in rows:
        fate, fault = _fate(row, known, places, teachers, seen)
        seen.add(row["email"])
        lines.append(RosterLine(number, row["email"], row["name"], row["section"], fate, fault))
    return RosterPlan(tuple(lines))


def _rows(text: str) -> list[tuple[int, dict[str, str]]]:
    first = text.lstrip().split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.DictReader(StringIO(text.strip(), newline=""), delimiter=delimiter)
    header = {name.strip().lower() for name in reader.fieldnames or ()}
    if "email" not in header:
        raise RosterError("The first line names no column “email”: write email, and where wanted name and section.")
    rows = []
    for number, row in enumerate(reader, 2):
        cells = {(name or "").strip().lower(): _cell(value) for name, value in row.items()}
        if any(cells.values()):
            wanted = {name: cells.get(name, "") for name in COLUMNS}
            rows.append((number, wanted | {"email": wanted["email"].lower()}))
    if not rows:
        raise RosterError("The file lists nobody: write a line for each learner below the first.")
    if len(rows) > MOST_LINES:
        raise RosterError(f"The file lists {len(rows)} people: at most {MOST_LINES} at once.")
    return rows


def _cell(value: object) -> str:
    return re.sub(r"\s+", " ", value).strip() if isinstance(value, str) else ""


def _fate(
    row: dict[str, str],
    known: dict[str, User],
    places: dict[str, Enrolment],
    teachers: set[str],
    seen: set[str],
) -> tuple[Fate, str]:
    email = row["email"]
    if fault := _fault(row, teachers, seen):
        return Fate.WRONG, fault
    if email not in known:
        return Fate.NEW, ""
    if not known[email].is_active:
        return Fate.WRONG, "This account is closed: ask an administrator to open it."
    if email not in places:
        return Fate.JOIN, ""
    section = places[email].section
    return (Fate.MOVE if row["section"] and row["section"] != (section.name if section else "") else Fate.SAME), ""


def _fault(row: dict[str, str], teachers: set[str], seen: set[str]) -> str:
    email = row["email"]
    try:
        validate_email(email)
    except ValidationError:
        return f"“{email[:60]}” is no email address."
    if email in seen:
        return "This address stands in the file twice."
    if email in teachers:
        return "This person teaches the class."
    if len(row["name"]) > 120 or len(row["section"]) > 80:
        return "The name or the section is too long: at most 120 and 80 characters."
    return ""


@transaction.atomic
def import_roster(group: Class, text: str) -> RosterPlan:
    """Do what a roster says, all of it or nothing, and return what was done.

    Raises RosterError where any line is wrong.
    """
    plan = plan_roster(group, text)
    if plan.wrong:
        first = plan.wrong[0]
        raise RosterError(f"Line {first.number}: {first.fault} Nothing was changed.")
    sections = _sections(group, {line.section for line in plan.changing if line.section})
    people = {user.email: user for user in User.objects.filter(email__in=[line.email for line in plan.changing])}
    for line in plan.changing:
        person = people.get(line.email) or _account(line)
        place = join_class(person, group)
        if line.section:
            place.section = sections[line.section]
            place.save(update_fields=["section"])
    return plan


def _account(line: RosterLine) -> User:
    """Make an account without a password: its owner sets one by the page for forgotten passwords."""
    return User.objects.create_user(line.email, None, name=line.name, role=Role.LEARNER)


def _sections(group: Class, names: Iterable[str]) -> dict[str, Section]:
    return {name: Section.objects.get_or_create(group=group, name=name)[0] for name in names}
