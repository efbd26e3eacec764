"""From facts to questions in words. A kind of fact is one module with `probes`, and one line in `KINDS`."""

from collections.abc import Callable, Iterator, Mapping

from content.facts.base import LEAD, Fact, FactKind, Probe
from content.questions.wording import (
    attributions,
    counts,
    definitions,
    enumerations,
    events,
    excerpts,
    labels,
    memberships,
    parts,
    purposes,
    rules,
    statements,
    tables,
)

KINDS: Mapping[FactKind, Callable[[Fact], Iterator[Probe]]] = {
    FactKind.EVENT: events.probes,
    FactKind.PURPOSE: purposes.probes,
    FactKind.ATTRIBUTION: attributions.probes,
    FactKind.PART: parts.probes,
    FactKind.COUNT: counts.probes,
    FactKind.MEMBERSHIP: memberships.probes,
    FactKind.ENUMERATION: enumerations.probes,
    FactKind.DEFINITION: definitions.probes,
    FactKind.TABLE: tables.probes,
    FactKind.LABEL: labels.probes,
    FactKind.RULE: rules.probes,
    FactKind.STATEMENT: statements.probes,
}


def word(fact: Fact) -> Iterator[Probe]:
    """Yield every question that a fact can be asked as."""
    if LEAD in fact.grammar:
        yield from excerpts.probes(fact)
    elif fact.kind in KINDS:
        yield from KINDS[fact.kind](fact)


__all__ = ["word"]
