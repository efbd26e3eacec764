"""What all stems share: capital, question mark, the date of what is true for a time, the gap of a cloze."""

import re

from content.facts.values.date_expressions import MONTHS
from content.patterns import places

_BEHIND_TOPIC = re.compile(r"^([A-Z][^:?]+: )(what|which|how|who|when|where|in|at|on|by|to|for|from|with)\b")

_PREPOSITION = re.compile(r"(?:In|At|On|By|With|Within|Among|Under|Through|For|From|Since) ")


def asked(question: str, dated: str = "") -> str:
    """Return a question as a stem; `dated` is an ISO date where it is true only as of then."""
    text = question.strip().rstrip("?")
    if not re.search(r"\b[A-Z]\.$", text):
        text = text.rstrip(".")
    text = _BEHIND_TOPIC.sub(lambda found: found[1] + found[2].capitalize(), text)
    if dated:
        return f"As of {_month(dated)}, {text}?"
    return text[:1].upper() + text[1:] + "?"


def stated(statement: str, dated: str = "") -> str:
    """Return a statement as a sentence, with the date as of which it is true where it is true only then."""
    return f"As of {_month(dated)}, {_led(statement)}" if dated else statement[:1].upper() + statement[1:]


def _led(statement: str) -> str:
    """Return a statement as it goes on behind a comma: only a preposition at its beginning is surely no name."""
    return statement[:1].lower() + statement[1:] if _PREPOSITION.match(statement) else statement


def _month(dated: str) -> str:
    year, _, rest = dated.partition("-")
    return f"{MONTHS[int(rest[:2]) - 1]} {year}" if rest else year


def gapped(statement: str, answer: str) -> str:
    """Return a statement with its answer as a gap; "" where the answer does not stand there once, or stands first."""
    found = list(places(answer.lower(), statement.lower()))
    if len(found) != 1 or len(statement[: found[0]].split()) < 3:
        return ""
    return statement[: found[0]] + "____" + statement[found[0] + len(answer) :]
