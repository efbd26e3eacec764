"""Questions about counts: "How many ...?", "With how many ...?", "At what ratio ...?"."""

import re
from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions.wording.stems import asked, gapped

_LED = re.compile(r",? (?:namely|as follows|that is)\.$")  # what leads in to a list that is not said
GIVEN = frozenset({"counted", "clause"})


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question that asks for the number, and the statement with a gap for each name in it."""
    (count,) = fact.roles["count"]
    wanted = fact.roles["counted"][0].text
    frame = fact.roles["clause"][0].text
    stem = asked(frame.replace("{wh}", wanted), fact.grammar.get("dated", "") if fact.time_dependent else "")
    if _AWRY.search(stem) or _measures_twice(stem):
        return
    told = _LED.sub(".", fact.statement)
    statement = "" if frame.endswith(")") else gapped(told, count.text)
    yield Probe(fact, "count", stem, (count,), GIVEN, card_only=_is_aside(fact), gapped=statement)
    if not fact.time_dependent:
        yield from _names(fact)


# "How many posts the league's were closed", "How many most loyal friends": of whose, of which?
_AWRY = re.compile(
    r"\w['’]s (?:was|were|is|are|had|has|have|did|do|does)\b|\bhow many (?:most|least|[a-z]{2,}est) ", re.I
)
_MEASURED = re.compile(r"\bhow many (\w+)", re.I)


def _measures_twice(stem: str) -> bool:
    """Say whether a question gives a number of what it asks the number of: "At how many metres ... to 300 metres?"."""
    unit = _MEASURED.search(stem)
    return unit is not None and bool(re.search(rf"\d {re.escape(unit.group(1))}\b", stem))


def _is_aside(fact: Fact) -> bool:
    """Say whether a number is worth a card at most: what a sum is in other money, or that there are two of a kind."""
    (count,) = fact.roles["count"]
    return fact.relation == "be worth" or (count.kind == "count" and count.text.lower() in ("two", "2"))


def _names(fact: Fact) -> Iterator[Probe]:
    roles = {role: terms[0] for role, terms in fact.roles.items() if role.startswith("name")}
    for role, term in roles.items():
        stem = gapped(fact.statement, term.text) or gapped(fact.statement, term.text.removeprefix("the "))
        stem = re.sub(r"\ban? ____", "a(n) ____", stem)
        if stem:
            yield Probe(fact, role, stem, (term,), frozenset({"count", *roles} - {role}), gapped=stem)
