"""Of which year wars, battles and treaties are that a text names with their date: "the Tarn Pact (1797)".

The date stands behind the name, in brackets or after "of", or right before it; no verb says it. Where the text gives
one name two dates there are two things that are called so, and neither is asked.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact, LeftOut, Term
from content.facts.kinds.plain_events import plain_event
from content.facts.names.gazetteer import WARS
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.values.date_expressions import expression
from content.facts.values.dates import term_of as date_term
from content.language import Analysis, words
from content.parse import Token

FOUGHT, CONCLUDED = ("fight", "was", "fought"), ("conclude", "was", "concluded")
# What the date beside such a name is that of; beside others it may be that of anything.
_DONE = {"war": FOUGHT, "battle": FOUGHT} | dict.fromkeys(
    (*words("treaty pact peace armistice truce accord agreement"), "peace treaty"), CONCLUDED
)
_GRAINS = {"war": frozenset({"year", "span"})}  # a day of a war is that of something in it
EXACT = frozenset({"year", "month", "day"})
# Where so many treaties were made that a name without its year means none of them.
MANY = words("Paris London Vienna Versailles Berlin Washington Madrid Rome Constantinople Utrecht")
_BEHIND = re.compile(r" (?:\((?P<bracket>[^()]{4,40})\)|of (?P<of>\d{4})\b(?![–-]))")
_KNOWN = frozenset(entry.key for entry in WARS)  # everybody knows when they were
_YEAR = re.compile(r"1\d{3}|20\d\d")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield when what a text names with its date was fought or concluded, each once."""
    if analysis.normative:
        return  # what a text of rules cites it does not tell of
    found: dict[str, dict[str, tuple[Mention, Term]]] = defaultdict(dict)
    for mention in lexicon.mentions:
        known = mention.name.key in _KNOWN or mention.name.noun not in _DONE
        if not known and (when := _date(mention, analysis)) is not None:
            found[mention.name.key].setdefault(when.key, (mention, when))
    for dates in found.values():
        if len(dates) == 1:
            yield from (_fact(mention, when, analysis) for mention, when in dates.values())


def _date(mention: Mention, analysis: Analysis) -> Term | None:
    """Return the date beside a name, None where there is none or the name is that of several things."""
    sentence, plain = mention.sentence, analysis.document.plain or analysis.document.text
    name = mention.name
    several = name.noun not in ("war", "battle") and name.text.rpartition(" ")[2] in MANY
    if name.plural or several or any(letter.isdigit() for letter in name.text) or _goes_on(mention):
        return None
    before = sentence.span.doc[mention.first - 1] if mention.first > sentence.span.start else None
    ahead = before is not None and _YEAR.fullmatch(before.text) is not None
    if not ahead and _tells_apart(before, name.text):
        return None
    behind = _BEHIND.match(plain, mention.end, sentence.end)
    if ahead and before is not None:
        text, at = before.text, sentence.offset(before)
    elif behind is not None:
        group = "bracket" if behind["bracket"] else "of"
        text, at = behind[group], behind.start(group)
    else:
        return None
    dated = expression(text)
    if dated is None or not dated.resolved or dated.kind not in _GRAINS.get(name.noun, EXACT):
        return None
    return date_term(dated, at + dated.start, at + dated.end)


def _goes_on(mention: Mention) -> bool:
    """Whether a small noun follows that a name only tells apart: "the 1925 Tarn Treaty [rules]"."""
    doc = mention.sentence.span.doc
    behind = doc[mention.last + 1] if mention.last + 1 < mention.sentence.span.end else None
    return behind is not None and behind.tag_ in {"NN", "NNS"} and behind.text.islower()


def _tells_apart(before: Token | None, name: str) -> bool:
    """Whether the word before a name tells which of several it is: "the Second Tarn War", "the preliminary Treaty"."""
    return before is not None and name.startswith("the ") and before.lower_ != "the"


def _fact(mention: Mention, when: Term, analysis: Analysis) -> Fact:
    subject = term_of(mention.name, mention.start, mention.end)
    lead = "on" if when.kind == "day" else "in"
    told = (analysis.evidence(mention.sentence),)
    fact = plain_event(subject, _DONE[mention.name.noun], "when", lead, when, told)
    return replace(fact, grammar={**fact.grammar, "supplied": "subject"})  # many a war was fought in those years


__all__ = ["find"]
