"""What a text of rules says that a thing shall not do or undergo: "The lease shall not bind the heirs".

A thing is bound to nothing: what it shall not do, it does not; what it shall not undergo, nobody may do to it. Judged,
true or false: as it stands, or without what denies it. Of a denial that is half of a contrast, or holds but for
something, the other half would be lost; it is left out.

`grammar` of such a fact is that of a provision: "role" ("denial"), "gap" (the sentence with `____` in the place of what
denies), "asked" (empty); its roles hold the "denial" and what is "wrong", the same verb without it.
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.clauses.scope import is_quoted
from content.facts.identity import fact_id, folded
from content.facts.kinds.bullets import conditioned_points
from content.facts.kinds.holes import Hole
from content.facts.kinds.statements import is_told, whole_but
from content.facts.law.roles import is_bearer
from content.facts.law.rule_clauses import LEANS
from content.facts.law.telling import telling
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.gapped import GAP
from content.facts.phrases.tightening import Unit, units
from content.facts.phrases.usable import Phrases, phrases_of
from content.facts.worded import DENIAL
from content.language import Analysis, Sentence, base, third_person, words
from content.parse import Token

FEWEST, LONGEST = 7, 32  # words of a denial
FEWEST_BEHIND = 3  # words behind the verb
MOST_UNDER_HEADING = 2
# Words that only a denial bears, halves of a contrast, limits, and what leans on what was said before.
_BOUND = re.compile(
    r"\b(?:anyone|anything|anybody|anywhere|ever|either|neither|nor|yet|at all|much|many|enough|only|merely|just"
    r"|simply|solely|longer|always|necessarily|until|unless|except|but|rather|instead|although|though|however|because"
    r"|since|so|too|also|even|still|then|therefore|thus|such(?! as)|this|these|those|more|less|than|all|every"
    r"|usually|normally|generally|often|otherwise|alone|immediately|initially|originally|entirely|fully)\b"
    rf"|{GAP} (?:\w+ )?any\b",
    re.I,
)
_THINKING = words("think know believe want like seem need mean matter expect care wish hope feel intend appear say")
_STATED = words("obliged required permitted allowed entitled prohibited forbidden")  # asked as rules are
_HOLDING = words("affect prejudice deem consider regard know construe interpret bind limit impair diminish")
_NUMBERED = re.compile(r"\b(?:sub-?section|paragraph|section|article|clause)s? \(?[\da-z]+\)", re.I)
MOST_SHARED = 0.6  # of two denials' words: what has more is said twice
_LEANING_SUBJECT = re.compile(r"^(?:It|They|He|She|We|I|You|This|That|These|Those|There|Which|Who|One|Some|Others?)\b")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what a text of rules says that things shall not do or undergo, at most twice under a heading."""
    if not analysis.normative:
        return
    phrases = phrases_of(analysis, lexicon)
    told: dict[tuple[str, ...], int] = {}
    known: list[frozenset[str]] = []
    for sentence in analysis.sentences:
        if not is_told(sentence) or sentence.block in conditioned_points(analysis):
            continue
        if " shall not " not in sentence.text:
            continue
        for unit in units(sentence, analysis, lexicon):
            if (fact := _denial(unit, sentence, phrases)) is None:
                continue
            said = telling(fact.grammar["gap"])
            if any(len(said & other) > MOST_SHARED * min(len(said), len(other)) for other in known):
                continue
            known.append(said)
            told[sentence.headings] = told.get(sentence.headings, 0) + 1
            if told[sentence.headings] <= MOST_UNDER_HEADING:
                yield fact


def _denial(unit: Unit, sentence: Sentence, phrases: Phrases) -> Fact | None:
    if unit.mixed or unit.aside or is_quoted(unit.verb) or base(unit.verb) in _THINKING:
        return None
    found = _forms(unit)
    if found is None:
        return None
    tokens, denied, plain = found
    start, end = sentence.extent(tokens)
    key, wrong = (Term(text, DENIAL, folded(text), start, end) for text in (denied, plain))
    told = whole_but(Hole("denial", (key,), frozenset(token.i for token in tokens)), unit, phrases)
    if told is None:
        return None
    text, evidence = told
    text = text[:1].upper() + text[1:]
    ahead, _, behind = text.partition(GAP)
    if not FEWEST <= len(text.split()) <= LONGEST or len(behind.split()) < FEWEST_BEHIND or not ahead.strip():
        return None
    if (
        _LEANING_SUBJECT.match(text)
        or _BOUND.search(text)
        or LEANS.search(text)
        or _NUMBERED.search(text)
        or ":" in text
        or ";" in text
    ):
        return None
    rule = Term(text, "rule", folded(text), sentence.start, sentence.end)
    return Fact(
        fact_id(FactKind.RULE, "deny", folded(text)),
        FactKind.RULE,
        "deny",
        {"denial": (key,), "wrong": (wrong,), "rule": (rule,)},
        text.replace(GAP, denied),
        evidence,
        grammar={"role": "denial", "asked": "", "gap": text, "named": ""},
    )


def _forms(unit: Unit) -> tuple[tuple[Token, ...], str, str] | None:
    """Return the tokens that deny, as they are told, and the same without the denial; None where none do."""
    verb = unit.verb
    denied = [child for child in verb.children if child.dep_ == "neg" and child.lower_ == "not"]
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i]
    if len(denied) != 1 or not helpers or denied[0].i != helpers[0].i + 1 or denied[0].i > verb.i:
        return None
    several = unit.subject.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in unit.subject.children)
    if helpers[0].lower_ != "shall" or is_bearer(unit.subject.lower_):
        return None
    return _of_shall(unit, denied[0], helpers, several=several)


def _of_shall(
    unit: Unit, neg: Token, helpers: list[Token], *, several: bool
) -> tuple[tuple[Token, ...], str, str] | None:
    """Return "shall not affect" as what does not affect; to what is undergone somebody is bound."""
    verb, stem = unit.verb, base(unit.verb)
    if len(helpers) == 1 and verb.i == neg.i + 1:
        plain = stem if several else third_person(stem)
        return (helpers[0], neg, verb), f"{'do' if several else 'does'} not {stem}", plain
    if len(helpers) == 2 and helpers[1].lower_ == "be" and helpers[1].i == neg.i + 1:
        be = "are" if several else "is"
        holds = stem in _HOLDING or verb.lower_ in _STATED
        denied, plain = (f"{be} not", be) if holds else ("may not be", "may be")
        return (helpers[0], neg, helpers[1]), denied, plain
    return None


__all__ = ["find"]
