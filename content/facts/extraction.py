"""From a document's sentences to its facts. A kind of fact is one module with `find`, and one line in `KINDS`."""

from collections.abc import Callable, Iterator

from content.facts.base import Fact, LeftOut
from content.facts.kinds import (
    abbreviations,
    addresses,
    attributions,
    bans,
    beginnings,
    birthplaces,
    conditions,
    counts,
    dated_names,
    definitions,
    denials,
    directories,
    duties,
    enumerations,
    events,
    homes,
    instances,
    labels,
    listed_laws,
    lives,
    meetings,
    memberships,
    nominals,
    parts,
    populations,
    provisions,
    purposes,
    rules,
    rulings,
    sittings,
    statements,
    statutory,
    tables,
    tasks,
)
from content.facts.law.torn import fault
from content.facts.names.lexicon import Lexicon, lexicon_of
from content.facts.names.wholes import with_wholes
from content.language import Analysis

type Finder = Callable[[Analysis, Lexicon], Iterator[Fact | LeftOut]]

KINDS: tuple[Finder, ...] = (
    events.find,
    nominals.find,
    instances.find,
    addresses.find,
    purposes.find,
    attributions.find,
    parts.find,
    populations.find,  # before what counts: with the year
    counts.find,
    memberships.find,
    enumerations.find,
    abbreviations.find,
    statutory.find,
    definitions.find,
    tables.find,
    directories.find,
    homes.find,
    sittings.find,
    tasks.find,
    labels.find,
    provisions.find,
    rules.find,
    duties.find,
    conditions.find,
    rulings.find,
    bans.find,
    denials.find,
    meetings.find,
    listed_laws.find,
    statements.find,  # last: what the others do not ask
    beginnings.find,
    birthplaces.find,
    dated_names.find,
    lives.find,  # behind them: a sentence that tells of a birth says more than a bracket
)


def extract(analysis: Analysis) -> tuple[tuple[Fact, ...], tuple[LeftOut, ...]]:
    """Return the facts of a document, each once, and what was left out with the rule that stopped it."""
    lexicon = lexicon_of(analysis)
    facts: dict[str, Fact] = {}
    left_out: dict[LeftOut, None] = {}
    for find in KINDS:
        for found in find(analysis, lexicon):
            if isinstance(found, Fact) and _is_unsure(found, lexicon):
                left_out.setdefault(LeftOut("names: several persons are called so", found.evidence[0].quote))
            elif isinstance(found, Fact) and (torn := fault(found, analysis)):
                left_out.setdefault(LeftOut(f"rules: {torn}", found.evidence[0].quote))
            elif isinstance(found, Fact):
                facts.setdefault(found.id, found)
            else:
                left_out.setdefault(found)
    return tuple(with_wholes(facts.values(), analysis, lexicon)), tuple(left_out)


def _is_unsure(fact: Fact, lexicon: Lexicon) -> bool:
    """Whether a fact speaks of a person whom the document does not tell from others of that name."""
    said = (term.text for terms in fact.roles.values() for term in terms)
    return lexicon.has_unsure and any(map(lexicon.is_unsure, (fact.statement, *said, *fact.grammar.values())))


__all__ = ["KINDS", "extract"]
