"""When laws were passed that a list dates one by one: "the Harbour Act in 1934, the Mills Act in 1936 and ...".

A date behind the name of a law is mostly that of the verb. In a list in which others have dates of their own it is
the law's.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact, LeftOut
from content.facts.kinds.plain_events import plain_event
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.values.dates import DatedTerm, dates_in
from content.language import Analysis, Sentence

FEWEST_DATES = 2
LAWS = frozenset({"act", "law"})
_TIE = re.compile(r" (?:in|of) ")
_LISTED = re.compile(r",? (?:and )?(?:the )?[A-Z]")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield one fact a law that stands in a list with its year, beside others with theirs."""
    told: set[str] = set()
    for sentence in analysis.sentences:
        dates = [one for one in dates_in(sentence, analysis) if one.term.kind in ("year", "decade")]
        if len(dates) < FEWEST_DATES:
            continue
        for mention in lexicon.within(sentence):
            dated = next((one for one in dates if _dates(one, mention, sentence)), None)
            name = mention.name
            if dated is None or name.kind != "act" or name.noun not in LAWS or name.plural or name.key in told:
                continue
            if dated.term.kind == "year" and dated.term.text not in name.text:
                told.add(name.key)
                law = term_of(name, mention.start, mention.end)
                evidence = tuple(dict.fromkeys((analysis.evidence(sentence), *dated.evidence)))
                fact = plain_event(law, ("pass", "was", "passed"), "when", "in", dated.term, evidence)
                # Told in passing: one question is enough, and none of its order among other events.
                yield replace(fact, grammar={**fact.grammar, "bare": "1"})


def _dates(dated: DatedTerm, mention: Mention, sentence: Sentence) -> bool:
    """Whether a date stands right behind a name, and the next of a list right behind the date."""
    between = sentence.span.text[mention.end - sentence.start : dated.start - sentence.start]
    behind = sentence.span.text[dated.end - sentence.start :]
    listed = mention.head.dep_ in ("pobj", "conj") and _LISTED.match(behind) is not None
    return listed and mention.end <= dated.start and _TIE.fullmatch(between) is not None and not dated.approximate


__all__ = ["find"]
