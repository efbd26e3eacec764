"""Questions about tables: for the cell of a row, and for the row that alone has a cell."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.language import words
from content.questions.wording.stems import asked, stated

PERSONS = words(
    "founder author president leader director chairman chair designer architect inventor composer head secretary mayor"
    " governor king queen owner person artist scientist player minister painter writer"
)


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield "In which year was ... adopted?" and "Which amendment was adopted in 1999?"."""
    said = fact.grammar
    who, role = said["who"], said["role"]
    key = fact.roles[role]
    gap = stated(said["gap"], said["dated"])
    dated = said["dated"]
    yield Probe(fact, role, asked(_for_cell(fact), dated), key, frozenset({who}), gapped=gap)
    if said["alone"] and said["class"] and (question := _for_row(fact)):
        yield Probe(fact, who, asked(question, dated), fact.roles[who], frozenset({role}))


def _for_cell(fact: Fact) -> str:
    said, key = fact.grammar, fact.roles[fact.grammar["role"]][0]
    row, head, shape, anchor = said["row"], said["head"], said["shape"], said["anchor"]
    when = f" in {said['year']}" if said["year"] else ""
    opening = "in which year" if key.kind == "year" else "when"
    if shape == "done":
        return f"{opening} {'were' if said['rows'] else 'was'} {row} {head}"
    if shape == "did":
        return f"{opening} did {row} {' '.join((fact.relation, *head.split(' ')[1:]))}"
    if shape == "number":
        does = "did" if when else "do" if said["rows"] else "does"
        return f"how many {head} {does} {row} have{when}"
    if shape == "in":
        return f"in which {head} {'are' if said['rows'] else 'is'} {row}"
    be = ("were" if said["many"] else "was") if when and shape != "given" else "are" if said["many"] else "is"
    unit = f" in {said['unit']}" if said["unit"] else ""
    if shape == "given":
        wh = "what" if key.kind in ("count", "measure", "money", "percent", "day", "month") else "which"
        wh = "how many" if said["many"] and key.kind == "count" and not unit else wh
        return f"{anchor}{wh} {head}{unit} {be} given for {row}{when}"
    wh = "who" if head.split(" ")[-1] in PERSONS else "where" if head == "headquarters" else "what"
    return f"{anchor}{wh} {be} the {head} {shape} {row}{when}{unit}"


def _for_row(fact: Fact) -> str:
    """Return the question for the row; empty where none reads well."""
    said, cell = fact.grammar, fact.roles[fact.grammar["role"]][0]
    head, shape = said["head"], said["shape"]
    # Of all amendments others may have been adopted in the year; of those in the table one was.
    anchor = said["anchor"] or said["table"]
    wh = f"{anchor}which {said['class']}"
    when = f" in {said['year']}" if said["year"] else ""
    lead = "on" if cell.kind == "day" else "in"
    value = f"{cell.text} {said['unit']}".strip()
    if shape == "done":
        return f"{wh} was {head} {lead} {cell.text}"
    if shape == "did":
        return f"{wh} {head} {lead} {cell.text}"
    have = "had" if when else "has"
    if shape == "number" or (said["many"] and cell.kind == "count" and not said["unit"]):
        return f"{wh} {have} {cell.text} {head}{when}"
    if fact.grammar["role"] == "count":
        article = "an" if head[:1] in "aeio" else "a"
        return f"{wh} {have} {article} {head} of {value}{when}"
    if shape == "in" or cell.kind in ("year", "month", "day"):
        return ""
    its = "their" if said["class"] in PERSONS else "its"
    text = f"“{cell.text}”" if cell.kind.startswith("wording ") else cell.text
    return f"{wh} {have} {text} as {its} {head}{when}"


__all__ = ["probes"]
