"""Numbered parts of texts with the text that they belong to: "Article XIX" as "Article XIX of the Tarn Treaty".

A reader who meets "section VI" knows from the sentence before of which act; a question has to say so.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from content.facts.base import Evidence, Fact, Term
from content.facts.names.lexicon import Lexicon, Name
from content.facts.phrases.gapped import GAP
from content.facts.phrases.usable import phrases_of
from content.language import Analysis, Sentence, words

_PART = re.compile(
    r"\b(?:[Aa]rticle|[Ss]ection|[Cc]hapter|[Cc]lause|[Pp]aragraph|Title|Part) (?:\d+|[IVXL]+)\b"
    r"(?!\.\d|[\w(-]| (?:[A-Z]|of\b|to\b|in\b|and\b|or\b))"
)
_NUMBER = re.compile(r" [\dIVXL]")
TEXTS = frozenset({"treaty", "act", "law"})
CALLED = words("treaty act pact agreement law charter convention covenant constitution accord statute")


def with_wholes(facts: Iterable[Fact], analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact]:
    """Yield facts with each numbered part said as part of its text; a text of rules keeps its own parts as they are."""
    sentences = {sentence.start: sentence for sentence in analysis.sentences}
    for fact in facts:
        told = sentences.get(fact.evidence[0].start) if fact.evidence else None
        parted = told is not None and not analysis.normative and _names_part(fact)
        whole = _whole(told, analysis, lexicon) if told is not None and parted else None
        yield fact if whole is None else _said_with(fact, *whole)


def _names_part(fact: Fact) -> bool:
    told = (fact.statement, *(term.text for terms in fact.roles.values() for term in terms))
    return any(_NUMBER.search(text) and _PART.search(text) for text in told)  # most texts have no number


def _whole(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> tuple[Name, Evidence] | None:
    """Return the one text that a sentence, or the one before it, is about, with the sentence that says so."""
    before = analysis.before(sentence)
    for one in (sentence, before):
        if one is None or one.block != sentence.block:
            return None
        found = {name.key: name for name in _texts(one, analysis, lexicon)}
        if found:
            return (next(iter(found.values())), analysis.evidence(one)) if len(found) == 1 else None
    return None


def _texts(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the texts that a sentence names, or means by "the act"."""
    references = phrases_of(analysis, lexicon).references
    yield from (mention.name for mention in lexicon.within(sentence) if mention.name.kind in TEXTS)
    for token in sentence.span:
        short = token.lower_ in CALLED and lexicon.at(sentence, token) is None
        if short and [child.lower_ for child in token.lefts] in (["the"], ["this"]):
            meant = references.short_form(sentence, token)
            if meant is not None and meant.name is not None and meant.name.kind in TEXTS:
                yield meant.name


def _said_with(fact: Fact, whole: Name, told: Evidence) -> Fact:
    """Return a fact that says of which text its part is; the gap in a part's place is followed by the text."""
    behind = f" of {whole.text}"
    roles = {role: tuple(_term(term, behind) for term in terms) for role, terms in fact.roles.items()}
    parts = {role for role, terms in fact.roles.items() if any(_PART.fullmatch(term.text) for term in terms)}
    grammar = {
        at: text.replace(GAP, f"{GAP}{behind}")
        if at.removeprefix("gap:") in parts
        else _PART.sub(rf"\g<0>{behind}", text)
        for at, text in fact.grammar.items()
    }
    statement = _PART.sub(rf"\g<0>{behind}", fact.statement)
    evidence = tuple(dict.fromkeys((*fact.evidence, told)))
    return replace(fact, roles=roles, grammar=grammar, statement=statement, evidence=evidence)


def _term(term: Term, behind: str) -> Term:
    if _PART.fullmatch(term.text) is None:
        return replace(term, text=_PART.sub(rf"\g<0>{behind}", term.text))
    noun = term.text.split(" ")[0].lower()
    return replace(term, kind=noun, noun=noun)  # it is told by its number, as a name is


__all__ = ["with_wholes"]
