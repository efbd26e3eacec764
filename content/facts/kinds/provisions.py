"""What the clauses of a text of rules fix, read by their words: who keeps an instrument, which court decides, how long.

Treaties, statutes and licences say the same things in the same words: "shall be deposited with", "within thirty days",
"with the consent of", "are equally authentic". Each reader knows one such wording, and asks for what it fixes.

`grammar` of such a fact holds "role" (what is asked for), "asked" (the question, "" where only a gap asks) and "gap"
(the sentence with `____`, "" where only a question asks); "named" where the question tells itself what it is about.
`roles` hold, beside that role and the "rule", the "wrong" ones: what is never told of it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from content.facts.base import Fact, LeftOut
from content.facts.kinds.bullets import bound_leads, conditioned_points, short_leads
from content.facts.law.clause_parts import acts, penalties, shorter
from content.facts.law.exclusions import exclusions
from content.facts.law.instrument_heads import headed
from content.facts.law.instrument_tails import tailed
from content.facts.law.provision_bodies import consents, courts, recipients
from content.facts.law.provision_doers import doers, undergone
from content.facts.law.provision_finals import barred, done, languages, laws, open_at, open_until, signed
from content.facts.law.provision_limits import allowed, uses
from content.facts.law.provision_numbers import (
    each,
    entries,
    frequencies,
    majorities,
    manners,
    ordinals,
    periods,
    yearly_days,
)
from content.facts.law.provision_sizes import sizes
from content.facts.law.rule_clauses import Clause, clauses, point
from content.facts.names.lexicon import Lexicon
from content.language import Analysis

LONG = 40  # words of a clause that is told shorter, where it can be
MOST_ALIKE = 2  # facts of one thing done with one body: each kind of instrument is deposited with the same
MOST_DONE = 4  # acts of one body that are asked by who does them: of more it is the answer that everybody would guess
# What a clause must hold for a reader to be tried.
READERS: tuple[tuple[re.Pattern[str], Callable[[Clause], Iterator[Fact]]], ...] = (
    (re.compile(r"\b(?:hour|day|week|month|year)s?\b"), periods),
    (re.compile(r"(?:th|nd|rd|st) (?:day|month|instrument|ratification|accession)\b"), ordinals),
    (re.compile(r"\b(?:force|effect|operation)\b"), entries),
    (re.compile(r"\b(?:thirds?|fourths?|quarters?|fifths?|half)\b", re.I), majorities),
    (
        re.compile(
            r"[$£€%]|\b(?:[a-z]*met[re]{2}s?|feet|miles?|hectares?|acres?|[a-z]*grams?|tonnes?|tons?|lit[re]{2}s?|watts"
            r"|per ?cent|degrees|dollars|pounds|euros?|rupees|ringgit|rand|francs)\b"
        ),
        sizes,
    ),
    (re.compile(r"\b(?:unanim|consensus|majority)"), manners),
    (re.compile(r"\b(?:once|twice|annually|yearly|monthly|quarterly) ?"), frequencies),
    (re.compile(r"\b(?:each|every|any) (?:\w+ )?year\b"), yearly_days),
    (re.compile(r"\b(?:vote|delegate|representative|member|seat|adviser|arbitrator|judge)s?\b"), each),
    (re.compile(r"\b(?:with|to|before|in|of|by|notify|inform) (?:[A-Z]|the|an?)\b"), recipients),
    (re.compile(r"\bjurisdiction of\b"), courts),
    (re.compile(r"\b(?:consent|approval|permission|authori[sz]ation) of\b"), consents),
    (re.compile(r"\bgoverned by [A-Z]"), laws),
    (re.compile(r"\b(?:signed|adopted|concluded|done) (?:at|in) [A-Z]"), signed),
    (re.compile(r"\b(?:prohibited|forbidden|banned|permitted|allowed)\b"), allowed),
    (re.compile(r"\bpurposes\b"), uses),
    (re.compile(r"\bopen (?:for|to)\b"), open_until),
    (re.compile(r"\bopen(?:ed)? for\b.* at\b"), open_at),
    (re.compile(r"\b(?:DONE|Done) (?:at|in)\b"), done),
    (re.compile(r"^No [a-z]+ (?:may|shall|can) be"), barred),
    (re.compile(r"\b(?:shall|must|may|will|authori[sz]ed to|required to)\b"), doers),
    (re.compile(r"\bby the\b"), undergone),
)


OF_NUMBERS = frozenset({periods, ordinals, majorities, manners, frequencies, yearly_days, sizes})


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what the clauses of a text of rules fix."""
    if not analysis.normative:
        return
    told: set[int] = set()
    same: Counter[tuple[str, ...]] = Counter()
    for fact in _read(analysis, lexicon):
        keys = (fact.relation, *(key.key for key in fact.roles[fact.grammar["role"]]))
        same[keys] += fact.grammar["role"] in ("body", "doer", "fraction")
        if same[keys] <= (MOST_DONE if fact.grammar["role"] == "doer" else MOST_ALIKE):
            yield _chosen_only(fact) if fact.evidence[0].start in told else fact
            told.add(fact.evidence[0].start)


def _read_by(reader: Callable[[Clause], Iterator[Fact]], clause: Clause) -> Iterator[Fact]:
    """Read a clause whole; of its two acts rather each alone, and where it is long what may be told of it alone."""
    if reader not in OF_NUMBERS:
        yield from reader(clause)
        return
    found = tuple(fact for one in (*acts(clause), *penalties(clause)) for fact in reader(one))
    if not found and len(clause.text.split()) > LONG:
        found = tuple(_of_shorter(clause, reader))
    yield from found or tuple(reader(clause)) or tuple(_of_shorter(clause, reader))


def _of_shorter(clause: Clause, reader: Callable[[Clause], Iterator[Fact]]) -> Iterator[Fact]:
    """Read a clause that is too long, or leans on others at its end, by what may be told of it alone."""
    for one in shorter(clause):
        if found := tuple(reader(one)):
            yield from found
            return


def _chosen_only(fact: Fact) -> Fact:
    """Return a fact that neither a typed gap nor a judged sentence asks: another of its sentence is asked so."""
    gap = fact.grammar["asked"] or fact.grammar["gap"]
    return replace(fact, grammar={**fact.grammar, "asked": gap, "gap": ""})


def _read(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact]:
    yield from headed(analysis, lexicon)
    yield from tailed(analysis, lexicon)
    for sentence in analysis.sentences:
        if "exclud" in sentence.text or "not include" in sentence.text:
            yield from exclusions(Clause(sentence, sentence.text, analysis, lexicon))
    for clause in clauses_of(analysis, lexicon):
        for sign, reader in READERS:
            if sign.search(clause.text):
                yield from _read_by(reader, clause)
        if "authentic" in clause.sentence.text:
            yield from languages(clause)  # a clause is told without them


@lru_cache(maxsize=2)
def clauses_of(analysis: Analysis, lexicon: Lexicon) -> tuple[Clause, ...]:
    """Return the clauses of a text of rules, the points of its lists read behind who is bound by them."""
    return tuple(_clauses(analysis, lexicon))


def _clauses(analysis: Analysis, lexicon: Lexicon) -> Iterator[Clause]:
    points, leads, bound = conditioned_points(analysis), short_leads(analysis), bound_leads(analysis)
    for sentence in analysis.sentences:
        if sentence.block in points and sentence.block not in leads:
            continue
        if sentence.block in bound and sentence == analysis.in_block(sentence.block)[0]:
            lead, over = bound[sentence.block]
            yield from point(sentence, analysis, lexicon, lead, analysis.quote(over.start, over.end))
        else:
            yield from clauses(sentence, analysis, lexicon, leads.get(sentence.block, ""))


__all__ = ["READERS", "clauses_of", "find"]
