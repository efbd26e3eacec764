"""Questions about statements: the sentence with one gap, or a question for its subject."""

import re
from collections.abc import Iterator

from content.facts.base import Fact, Probe, Term
from content.facts.identity import folded
from content.facts.kinds.holes import MAPPED
from content.facts.kinds.statements import REST
from content.facts.phrases.openings import MEETINGS
from content.language import plural, spelled
from content.questions.base import GAP
from content.questions.wording.grammar import capital, common_noun, who_or_what
from content.questions.wording.stems import stated
from content.questions.wording.tidying import without_that

_DENIED = re.compile(r"\b(?:do|does|need)(?:n't|n’t| not) (?:\w+ )*____")
_WHEN = {"year": "In which year", "decade": "In which decade", "century": "In which century"}
FEWEST_AHEAD = 3  # words before a gap


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield one probe a role: as a question where it is the subject, as a gap anywhere else."""
    for role in fact.grammar["roles"].split():
        text = stated(_plain(fact.grammar[f"gap:{role}"]), fact.grammar["dated"])
        given = frozenset(fact.grammar[f"given:{role}"].split())
        ahead = len(text.split(GAP)[0].split())
        if question := fact.grammar.get(f"asked:{role}"):
            yield _turned(fact, role, _plain(question), text)
        elif role == fact.grammar.get("subject"):
            yield from _subject(fact, role, text, given, ahead)
        elif ahead >= FEWEST_AHEAD:
            yield from _gap(fact, role, text, given)
    if "rest" in fact.grammar:
        told, evidence = fact.grammar["rest"], fact.evidence[0]
        key = Term(told, "phrase", folded(told), evidence.start, evidence.end)
        text = stated(_plain(fact.grammar["begun"]), fact.grammar["dated"])
        yield Probe(fact, REST, text, (key,), frozenset(), card_only=True)


def _turned(fact: Fact, role: str, question: str, text: str) -> Probe:
    """Return the question for the date or the meeting that opens a sentence, which says of a meeting where itself."""
    keys, given = fact.roles[role], frozenset(fact.grammar[f"given:{role}"].split())
    if keys[0].kind in MEETINGS:
        return Probe(fact, role, f"{capital(question)}?", keys, given, gapped=text)
    return Probe(fact, role, f"{_WHEN.get(keys[0].kind, 'When')} {question}?", keys, given)


def _plain(text: str) -> str:
    """Return a sentence without a "that" that may go and with "like" for "such as": both seem to point at something."""
    return without_that(text.replace(" such as ", " like "))


def _subject(fact: Fact, role: str, text: str, given: frozenset[str], ahead: int) -> Iterator[Probe]:
    keys = fact.roles[role]
    if keys[0].kind in ("phrase", "quoted"):
        return
    asked, several = who_or_what(keys)
    if fact.grammar["plural"] and not several:
        return  # "Who have agreed ...?"
    asked = asked if not ahead else asked[0].lower() + asked[1:]
    gapped = text if ahead >= FEWEST_AHEAD and len(keys) == 1 else ""
    yield Probe(fact, role, capital(text.replace(GAP, asked).rstrip(".")) + "?", keys, given, gapped=gapped)


def _gap(fact: Fact, role: str, text: str, given: frozenset[str]) -> Iterator[Probe]:
    keys = fact.roles[role]
    if keys[0].kind == "phrase" and _DENIED.search(text):
        return  # what one need not do, one need not do in many ways
    if len(keys) == 1:
        yield Probe(fact, role, text, keys, given, gapped="" if keys[0].kind == "phrase" else text)
    elif noun := common_noun(keys) or ("place" if {key.kind for key in keys} <= MAPPED else ""):
        number = spelled(len(keys)) or str(len(keys))
        stem = f"Complete the sentence with its {number} missing {plural(noun)}: {text}"
        yield Probe(fact, role, stem, keys, given)
