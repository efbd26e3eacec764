"""Events told as nouns: "the creation of the League in 1919", "Germany's occupation of Bohemia in March 1939".

A noun of doing, the one named thing it was done to, and a date right behind: that is an event with its date, said by
the verb. "the creation of structures, such as the Council in 1991" tells of the Council.
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut
from content.facts.identity import fact_id
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.values.dates import DatedTerm, dates_in
from content.language import Analysis, Sentence, participle, past, words
from content.parse import Token

# What is done to the thing behind "of", and what that thing does itself.
DONE = {
    "creation": "create",
    "establishment": "establish",
    "formation": "form",
    "foundation": "found",
    "founding": "found",
    "launch": "launch",
    "introduction": "introduce",
    "signing": "sign",
    "adoption": "adopt",
    "ratification": "ratify",
    "abolition": "abolish",
    "dissolution": "dissolve",
    "invasion": "invade",
    "occupation": "occupy",
    "annexation": "annex",
    "assassination": "assassinate",
    "publication": "publish",
    "construction": "build",
    "passage": "pass",
    "enactment": "enact",
    "repeal": "repeal",
    "inauguration": "inaugurate",
}
DOES = {"outbreak": "break out", "collapse": "collapse", "fall": "fall", "death": "die", "birth": "be born"}
PEOPLE_ONLY = frozenset({"death", "birth", "assassination"})
THINGS = frozenset({"year", "month", "day"})
CLOSE = 2  # tokens between the name and its date: "in", "early in"


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the dated events that a document tells of by a noun."""
    for sentence in analysis.sentences:
        dates = [dated for dated in dates_in(sentence, analysis) if dated.term.kind in THINGS and not dated.attributive]
        if dates:
            for token in sentence.span:
                if token.tag_ == "NN" and (token.lower_ in DONE or token.lower_ in DOES):
                    yield from _event(token, sentence, dates, analysis, lexicon)


def _event(
    noun: Token, sentence: Sentence, dates: list[DatedTerm], analysis: Analysis, lexicon: Lexicon
) -> Iterator[Fact]:
    mention = _thing(noun, sentence, lexicon)
    if mention is None or (mention.name.kind == "person") != (noun.lower_ in PEOPLE_ONLY):
        return
    dated = next((one for one in dates if _stands_behind(one, mention, sentence)), None)
    if dated is None or dated.preposition not in ("in", "on") or dated.approximate or _is_unreal(noun):
        return
    doer = _doer(noun, sentence, lexicon) if noun.lower_ in DONE else None
    yield _made(noun.lower_, mention, dated, doer, sentence, analysis)


def _thing(noun: Token, sentence: Sentence, lexicon: Lexicon) -> Mention | None:
    """The name behind "of", or the one example of what stands there: "of structures, such as the Council"."""
    of = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    thing = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if thing is None:
        return None
    if thing.tag_ == "NNS" and lexicon.at(sentence, thing) is None:
        such = next((c for c in thing.children if c.dep_ == "prep" and c.lower_ in ("as", "like")), None)
        thing = next((child for child in such.children if child.dep_ == "pobj"), None) if such is not None else None
    if thing is None or any(child.dep_ == "conj" for child in thing.children):
        return None
    mention = lexicon.at(sentence, thing)
    return mention if mention is not None and not mention.name.plural else None


def _stands_behind(dated: DatedTerm, mention: Mention, sentence: Sentence) -> bool:
    between = sentence.span.text[mention.end - sentence.start : dated.start - sentence.start]
    return mention.end <= dated.start and len(between.split()) <= CLOSE and not re.search(r"[,;:()]", between)


def _is_unreal(noun: Token) -> bool:
    """Whether the noun is only wished, planned or denied: "proposed the creation of ..."."""
    determiner = next((child.lower_ for child in noun.children if child.dep_ == "det"), "")
    verb = next((ancestor for ancestor in noun.ancestors if ancestor.pos_ in {"VERB", "AUX"}), None)
    around = [] if verb is None else [verb.lemma_.lower(), *(child.lower_ for child in verb.children)]
    return determiner in {"a", "an", "no", "any"} or any(word in UNREAL for word in around)


UNREAL = words(
    "propose plan oppose prevent demand suggest urge want seek delay reject consider discuss foresee expect hope not "
    "n't would could may might should if before avoid resist advocate"
)


def _doer(noun: Token, sentence: Sentence, lexicon: Lexicon) -> Mention | None:
    """ "Germany's occupation of ...": who did it."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    return lexicon.at(sentence, owner) if owner is not None else None


def _made(
    noun: str, mention: Mention, dated: DatedTerm, doer: Mention | None, sentence: Sentence, analysis: Analysis
) -> Fact:
    thing, when = term_of(mention.name, mention.start, mention.end), dated.term
    verb = DONE.get(noun) or DOES[noun]
    told: tuple[str, ...]
    if doer is not None:
        agent = term_of(doer.name, doer.start, doer.end)
        roles = {"subject": (agent,), "object": (thing,), "when": (when,)}
        said = {"subject": agent.text, "main": past(verb), "base": verb, "order": "object when", "required": "object"}
        said |= {"lead:object": "", "text:object": thing.text, "anchors:object": "1"}
        told = (agent.text, past(verb), thing.text)
    else:
        helper, main, particle = _verb(noun, verb)
        roles = {"subject": (thing,), "when": (when,)}
        said = {"subject": thing.text, "auxiliaries": helper, "main": main, "base": verb.split()[0], "order": "when"}
        said |= {"particle": particle, "passive": "1" if noun in DONE else "", "required": ""}
        told = (thing.text, helper, main, particle)
    lead = "on" if when.kind == "day" else "in"
    said |= {"past": "1", "anchors:subject": "1", "lead:when": lead, "text:when": when.text, "anchors:when": "0"}
    text = " ".join(part for part in (*told, lead, when.text) if part) + "."
    return Fact(
        id=fact_id(FactKind.EVENT, verb, "nominal", *(term.key for terms in roles.values() for term in terms)),
        kind=FactKind.EVENT,
        relation=verb,
        roles=roles,
        statement=text[:1].upper() + text[1:],
        evidence=tuple(dict.fromkeys((analysis.evidence(sentence), *dated.evidence))),
        grammar=said,
    )


def _verb(noun: str, verb: str) -> tuple[str, str, str]:
    """(auxiliary, main verb, particle) of what happened to or was done by the thing."""
    if noun == "birth":
        return "was", "born", ""
    first, _, particle = verb.partition(" ")
    return ("was", participle(first), "") if noun in DONE else ("", past(first), particle)


__all__ = ["find"]
