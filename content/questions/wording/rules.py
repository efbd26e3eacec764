"""Questions about rules: whether the text obliges, permits or forbids."""

from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.questions import rulings
from content.questions.order import draw

MOST_OF_ONE = 4  # or so many of a list's acts are asked for by who may do them: the stem is the same each time


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the rule with what binds left open, and who is bound to what."""
    if "ruling" in fact.roles:
        yield from rulings.by_force(fact)
        return
    if "condition" in fact.roles:
        yield Probe(fact, "condition", fact.grammar["gap"], fact.roles["condition"], frozenset({"rule"}))
        return
    if role := fact.grammar.get("role"):
        asked, gap = fact.grammar["asked"], fact.grammar["gap"]
        yield Probe(fact, role, asked or gap, fact.roles[role], frozenset({"rule"}), gapped=gap)
        return
    if text := fact.grammar.get("gap"):
        yield Probe(fact, "binding", text, fact.roles["binding"], frozenset({"rule"}), gapped=text)
    if "act" in fact.roles:
        yield from _parties(fact)


def _parties(fact: Fact) -> Iterator[Probe]:
    (bearer,), (act,) = fact.roles["bearer"], fact.roles["act"]
    modal = fact.grammar["modal"]
    first, _, rest = modal.partition(" ")
    if first in ("has", "have", "agree", "agrees", "undertake", "undertakes"):
        do = "does" if first in ("has", "agrees", "undertakes") else "do"
        stem = f"Which of the following {do} {bearer.text} {base_of(modal)} do?"
    else:
        stem = f"Which of the following {first} {bearer.text} {rest} do?".replace("  ", " ")
    if not fact.grammar.get("told") and draw(fact.id, "act") % (fact.grammar["points"].count("\n") + 1) < MOST_OF_ONE:
        yield Probe(fact, "act", stem, (act,), frozenset({"bearer"}))
    if bearer.text.lower() != "you":
        yield Probe(fact, "bearer", f"Who {modal} {act.text}?", (bearer,), frozenset({"act"}))


def base_of(modal: str) -> str:
    """Return the base form of a verb that binds: "has to" -> "have to"."""
    first, _, rest = modal.partition(" ")
    return f"{ {'has': 'have'}.get(first, first.removesuffix('s')) } {rest}"
