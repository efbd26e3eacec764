"""Conditions: under what condition a rule holds: "if the fee was paid", "unless a doctor is present".

Asked in a text of rules, as the rule with its condition left open; the conditions of rules about other matters are
wrong.

`grammar` of such a fact holds "gap" (the rule, its condition as `____` at its end) and "class" ("unless", or "if" for
all that must be so).
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.kinds.statements import is_told
from content.facts.law.roles import places_in_text
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.gapped import GAP, Gapped
from content.facts.phrases.speech import Refusal
from content.facts.phrases.tightening import Unit, units
from content.facts.phrases.usable import Phrases, phrases_of
from content.facts.worded import CONDITION
from content.language import Analysis, Sentence, words
from content.parse import Token

MARKS = words("if unless provided")
FEWEST_MAIN, FEWEST, LONGEST = 5, 4, 24  # words of the rule without its condition, of a condition at least and at most
_LEANING = re.compile(r"\b(?:this|these|those|such|above|below|following|same|so|otherwise|do|does|not do)\b\W*$", re.I)
_LOOSE_END = re.compile(r"\b(?:the|a|an|of|to|in|on|by|for|with|and|or|that|which|as|only)$", re.I)
_SOUND = re.compile(r"[A-Z][^:;—]*\w\W*$", re.DOTALL)


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the rules of a text of rules that hold under one condition."""
    if not analysis.normative:
        return
    phrases = phrases_of(analysis, lexicon)
    for sentence in analysis.sentences:
        if not is_told(sentence):
            continue
        for unit in units(sentence, analysis, lexicon):
            if (fact := _conditioned(unit, sentence, phrases)) is not None:
                yield fact


def _conditioned(unit: Unit, sentence: Sentence, phrases: Phrases) -> Fact | None:
    clauses = [child for child in unit.verb.children if child.dep_ == "advcl" and _mark(child) is not None]
    if len(clauses) != 1 or unit.mixed or any(t.lower_ in {"or", "either"} for t in clauses[0].lefts):
        return None
    if not any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in clauses[0].children):
        return None  # "if necessary", "if proposed by ..."
    inside = {token.i for token in clauses[0].subtree}
    mark = _mark(clauses[0])
    opening = min(inside)
    before = unit.verb.doc[opening - 1] if opening else unit.verb
    if mark is None or (opening and before.lower_ in {"only", "even", "and", "or", "except"}):
        return None
    all_tokens = unit.without(-1)
    condition = [token for token in all_tokens if token.i in inside]
    main = [token for token in all_tokens if token.i not in inside]
    while main and (main[0].is_punct or main[0].lower_ == "then"):
        main = main[1:]
    while main and main[-1].is_punct:
        main = main[:-1]
    while condition and condition[-1].is_punct:
        condition = condition[:-1]
    told = _said(condition, unit, phrases), _said(main, unit, phrases)
    if not (told[0] and told[1]):
        return None
    return _fact(told[0], told[1], mark, sentence, phrases)


def _fact(condition: str, main: str, mark: Token, sentence: Sentence, phrases: Phrases) -> Fact | None:
    main = main[:1].upper() + main[1:]
    condition = condition[:1].lower() + condition[1:]
    if (
        not FEWEST <= len(condition.split()) <= LONGEST
        or len(main.split()) < FEWEST_MAIN
        or len(main.split()) > LONGEST
    ):
        return None
    if not _SOUND.match(main) or _LEANING.search(condition) or "an other" in f"{main} {condition}".lower():
        return None
    if any(text.count("(") != text.count(")") for text in (main, condition)) or _LOOSE_END.search(main):
        return None
    if re.search(r"[,;:] [,;:]|\s,|,,", f"{main} {condition}") or re.search(r"\b(?:it|they|he|she)\b", main[:40], re.I):
        return None
    key = Term(condition, CONDITION, folded(condition), sentence.start, sentence.end)
    rule = Term(main, "rule", folded(main), sentence.start, sentence.end)
    return Fact(
        fact_id(FactKind.RULE, "condition", rule.key, key.key),
        FactKind.RULE,
        "condition",
        {"condition": (key,), "rule": (rule,)},
        f"{main} {condition}.",
        (phrases.analysis.evidence(sentence),),
        grammar={"gap": f"{main} {GAP}.", "class": "unless" if mark.lower_ == "unless" else "if"},
    )


def _mark(clause: Token) -> Token | None:
    """Return the word that makes a clause a condition."""
    first = clause.left_edge
    if first.lower_ in MARKS and first.i < clause.i:
        return first
    if first.lower_ in {"as", "so"} and first.i + 2 < clause.i and first.nbor(1).lower_ == "long":
        return first
    return None


def _said(tokens: list[Token], unit: Unit, phrases: Phrases) -> str:
    if not tokens:
        return ""
    speaker = Gapped(unit.sentence, phrases)
    speaker.clause, speaker.hole, speaker.said, speaker.lenient = unit.verb, None, {}, True
    speaker.muted = places_in_text(unit.sentence, phrases.analysis)
    try:
        return " ".join(speaker.tokens(tokens).split()).rstrip(".,;")
    except Refusal:
        return ""


__all__ = ["find"]
