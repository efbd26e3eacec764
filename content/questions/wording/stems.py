"""What all stems share: capital, question mark, the date of what is true for a time, the gap of a cloze."""

import re

from content.facts.values.date_expressions import MONTHS
from content.facts.values.spoken import AFTER
from content.patterns import places

_BEHIND_TOPIC = re.compile(r"^([A-Z][^:?]+: )(what|which|how|who|when|where|in|at|on|by|to|for|from|with)\b")

AS_OF_TITLE = "According to “"  # how a stem begins that says of which document it is true
_CURRENTLY = re.compile(r" ?\b(?:currently|at present)\b")
_PREPOSITION = re.compile(r"(?:In|At|On|By|With|Within|Among|Under|Through|For|From|Since) ")


def asked(question: str, dated: str = "") -> str:
    """Return a question as a stem; `dated` says as of when it is true, where it is so only then (`values.spoken`)."""
    text = question.strip().rstrip("?")
    if not re.search(r"\b[A-Z]\.$", text):
        text = text.rstrip(".")
    text = _BEHIND_TOPIC.sub(lambda found: found[1] + found[2].capitalize(), text)
    if dated:
        return f"{_then(dated)}, {_CURRENTLY.sub('', text).strip()}?"
    return text[:1].upper() + text[1:] + "?"


def stated(statement: str, dated: str = "") -> str:
    """Return a statement as a sentence, with the date as of which it is true where it is true only then."""
    if dated:
        return f"{_then(dated)}, {_led(_CURRENTLY.sub('', statement).strip())}"
    return statement[:1].upper() + statement[1:]


def _led(statement: str) -> str:
    """Return a statement as it goes on behind a comma: only a preposition at its beginning is surely no name."""
    return statement[:1].lower() + statement[1:] if _PREPOSITION.match(statement) else statement


def _then(dated: str) -> str:
    """Return as of when something is true, or according to what, which was written after its last date."""
    if not dated.startswith(AFTER):
        return f"As of {_month(dated)}"
    told, _, title = dated.removeprefix(AFTER).partition(" ")
    return f"{AS_OF_TITLE}{title}” (written after {_month(told)})"


def _month(dated: str) -> str:
    year, _, rest = dated.partition("-")
    return f"{MONTHS[int(rest[:2]) - 1]} {year}" if rest else year


def gapped(statement: str, answer: str) -> str:
    """Return a statement with its answer as a gap; "" where the answer does not stand there once, or stands first."""
    found = list(places(answer.lower(), statement.lower()))
    if len(found) != 1 or len(statement[: found[0]].split()) < 3:
        return ""
    return statement[: found[0]] + "____" + statement[found[0] + len(answer) :]
