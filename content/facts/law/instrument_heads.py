"""What stands at the head of an instrument without a verb of its own: "Signed at Bergen, on 3 May 1926"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact, Term
from content.facts.identity import folded
from content.facts.law.rule_clauses import Clause
from content.facts.law.self_reference import TEXTS
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.gapped import GAP
from content.facts.values.dates import dates_in
from content.language import Analysis, Sentence

FIRST, LONGEST_TITLE = 6, 12  # sentences, words
_DAY = r"\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2},? \d{4}"
_HEAD = re.compile(
    rf"^(?P<verb>Signed|Done|Concluded|Adopted|Approved|Enacted|Opened for signature|Entered into force)"
    rf"(?P<by> by (?:the )?[A-Z][^,\d]*?)?(?:,? (?:at|in) (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)*))?,?(?: on)?(?: the)?"
    rf" (?P<date>{_DAY})\.?$"
)
_LISTS_ON = re.compile(r",(?: [a-z-]+){1,2}(?:,| and\b)")
_VERBS = {"Done": ("conclude", "concluded"), "Signed": ("sign", "signed"), "Entered into force": ("enter", "")}


def headed(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact]:
    """Yield when and where the text itself was signed or adopted, which its first lines tell."""
    name = named(analysis.document.title)
    for sentence in analysis.sentences[:FIRST] if name else ():
        text = " ".join(re.sub(r"[*_`()]+", "", sentence.text).split())
        if (found := _HEAD.match(text)) is not None:
            yield from _facts(found, name, sentence, analysis, lexicon)


def _facts(found: re.Match[str], name: str, sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact]:
    clause = Clause(sentence, found.group(), analysis, lexicon)
    relation, verb = _VERBS.get(found["verb"], ("adopt", found["verb"].lower()))
    by, place, date = found["by"] or "", found["place"], found["date"]
    done = f"was {verb}{by}" if verb else "entered into force"
    where = f" at {place}" if place else ""
    told = f"{name[:1].upper()}{name[1:]} {done}{where} on {date}."
    when = _date(clause, date)
    if when is not None:
        asked = f"When was {name} {verb}{by}{where}?" if verb else f"When did {name} enter into force?"
        gap = told.replace(date, GAP)
        yield from clause.fact(relation, "when", (when,), asked=asked, gap=gap, named=True, statement=told)
    if place and verb:
        key = replace(clause.term(place, "city", folded(place)), noun="city")
        asked = f"Where was {name} {verb}{by} on {date}?"
        gap = told.replace(f" {place} ", f" {GAP} ")
        yield from clause.fact(relation, "where", (key,), asked=asked, gap=gap, named=True, statement=told)


def named(title: str) -> str:
    """Return a title as the name of a text, "" where it is no name of one."""
    core = title if len(title.split()) <= LONGEST_TITLE else title.split(",")[0]
    if _LISTS_ON.match(title[len(core) :]):
        return ""  # "on the import | , export and sale of": it would be another text
    core = re.split(r"[:(–—]", core)[0].strip()
    core = core if len(core.split()) <= LONGEST_TITLE else core.split(" and ")[0]
    core = re.sub(r"^(?:The|A|An) ", "", core)
    said = [word.lower() for word in re.findall(r"[A-Za-z]+", core)]
    known = any(word in TEXTS for word in said)
    return f"the {core}" if known and 1 < len(said) <= LONGEST_TITLE and not core.isupper() else ""


def _date(clause: Clause, text: str) -> Term | None:
    for dated in dates_in(clause.sentence, clause.analysis):
        if dated.term.kind == "day" and " ".join(dated.term.text.split()) == text:
            return dated.term
    return None


__all__ = ["headed", "named"]
