"""Questions about memberships: "Which four countries were invited ...?", and what some together are called."""

import re
from collections.abc import Iterator

from content.facts.base import Fact, Probe, Term
from content.facts.identity import folded
from content.language import spelled
from content.questions.base import GAP
from content.questions.wording.stems import asked, gapped

GIVEN = frozenset({"class", "clause", "object"})
MOST_SAID = 5  # members of a list that a question says one by one
SAID_OF_MORE = 3  # of a longer list
_STYLE = re.compile(r'\{np\} are (?P<said>[a-z ]+) "(?P<name>[^"]+)"')


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question that asks for all members, and the one for what they are called."""
    wanted = fact.roles["class"][0].text
    frame = fact.roles["clause"][0].text
    stem = asked(frame.replace("{wh}", wanted), fact.grammar.get("dated", "") if fact.time_dependent else "")
    yield Probe(
        fact, "members", stem, fact.roles["members"], GIVEN, gapped=gapped(fact.statement, fact.grammar["listed"])
    )
    if fact.relation == "call" and (style := _STYLE.fullmatch(fact.grammar["gap"])):
        evidence = fact.evidence[0]
        name = Term(style["name"], "quoted", folded(style["name"]), evidence.start, evidence.end, noun="term")
        stem = f"{_some(fact, wanted)} are {style['said']} {GAP}."
        yield Probe(fact, "term", stem, (name,), frozenset({"members"}), gapped=stem)


def _some(fact: Fact, wanted: str) -> str:
    """Return the members as a sentence begins with them: "Peru, Chile, Cuba and six other countries"."""
    members = [term.text for term in fact.roles["members"]]
    rest = len(members) - SAID_OF_MORE
    if len(members) > MOST_SAID:
        noun = wanted.rsplit(" ", 1)[-1]
        members = [*members[:SAID_OF_MORE], f"{spelled(rest) or rest} other {noun}"]
    said = f"{', '.join(members[:-1])} and {members[-1]}"
    return said[0].upper() + said[1:]
