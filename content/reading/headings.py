"""Which lone lines are headings, and the dates that a document gives for itself. Shared by the text readers."""

import datetime
import re

HEADING_WORDS = 16
HEADING_CHARACTERS = 120
CAPTION_CHARACTERS = 400  # what is repeated and longer is a paragraph pasted twice
_SMALL_WORDS = """
    a an and as at but by for from in into nor of off on onto or over per so than the to up via vs with yet is are under
    within without between
"""
SMALL_WORDS = frozenset(re.findall(r"\w+", _SMALL_WORDS))
NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVXL]{1,5}\.|§+ ?\d+[a-z]?\.?)\s+(?=\S)")
STRUCTURAL = re.compile(
    r"(?:part|title|book|chapter|division|section|article|annex|appendix|schedule|protocol)\s+(?:\d{1,3}[a-z]?|[ivxlc]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
CAPTION_LABEL = re.compile(
    r"(?:fig(?:ure|\.)?|table|map|chart|box|photo(?:graph)?|image|picture|plate)\s*\d*\s*[:.–—]\s*\S", re.IGNORECASE
)

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})", re.IGNORECASE),
    re.compile(rf"{_MONTH},?\s+(?P<year>\d{{4}})", re.IGNORECASE),
)
_UPDATED = re.compile(
    r"(?:this (?:page|document|article) was )?(?:last\s+)?(?:updated|modified|revised|reviewed|edited)"
    r"(?:\s+on)?\s*:?\s+",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"(?:date|published|publication date|issued|posted)(?:\s+on)?\s*:\s*", re.IGNORECASE)
DATE_LINE_CHARACTERS = 80


def looks_like_heading(line: str) -> bool:
    """Tell whether a line that stands alone has the shape of a heading: short, capital first, no final punctuation."""
    words = line.split()
    if not words or len(words) > HEADING_WORDS or len(line) > HEADING_CHARACTERS:
        return False
    if CAPTION_LABEL.match(line) or "://" in line or "@" in line or "|" in line:
        return False
    body = NUMBERED.sub("", line, count=1) or line
    first = body.lstrip("“\"‘'([")[:1]
    if not (first.isupper() or first.isdigit()) or not any(character.isalpha() for character in line):
        return False
    if line.endswith(".") and STRUCTURAL.fullmatch(line[:-1]):
        return True
    return not line.endswith((".", "!", ";", ",", ":", "…", ".”", '."', ".)", "-"))


def title_case(line: str) -> bool:
    """Tell whether every word but the small ones begins with a capital or a digit."""
    words = [word.strip("“”\"‘’'()[],:;–—-&") for word in line.split()]
    words = [word for word in words if word]
    large = [word for word in words if word.lower() not in SMALL_WORDS]
    return bool(large) and words[0][:1].isupper() and all(not word[0].islower() for word in large)


def number_depth(line: str) -> int:
    """Return how deep a numbered heading says it is: "2.1 Scope" is 2, "Scope" is 0."""
    match = NUMBERED.match(line)
    if not match:
        return 0
    return match.group().strip().rstrip(".").count(".") + 1


def parse_date(written: str) -> str | None:
    """Return the ISO date that a text begins with, or None. A month alone counts from its first day."""
    for pattern in _DATES:
        if match := pattern.match(written.strip()):
            parts = match.groupdict()
            month = int(parts["number"]) if parts.get("number") else _month_number(parts["month"])
            try:
                return datetime.date(int(parts["year"]), month, int(parts.get("day") or 1)).isoformat()
            except ValueError:
                return None
    return None


def _month_number(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def date_line(line: str) -> tuple[int, str] | None:
    """Return (rank, ISO date) of a line that dates the document, or None. "Updated" outranks "published"."""
    line = line.strip().strip("*_ ")
    if len(line) > DATE_LINE_CHARACTERS:
        return None
    for rank, pattern in enumerate((_UPDATED, _PUBLISHED)):
        if match := pattern.match(line):
            written = re.sub(
                r"^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+",
                "",
                line[match.end() :],
                flags=re.IGNORECASE,
            )
            if found := parse_date(written):
                return rank, found
    return None
