"""When those did a thing who are named for it: "states that had left the pact, notably Norland (in 1931) and Sudria".

A clause says of several what they did, and dates in brackets say of the ones named when each of them did it.
"""

from collections.abc import Iterator, Sequence

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.values.dates import DatedTerm, dates_in
from content.language import Analysis, Sentence, base, past, words
from content.parse import Token

NAMING = words("particularly especially notably including namely")
DATES = frozenset({"year", "month", "day"})
RELATIVE = words("that which who")
HELPING = words("had have")
LONGEST_OBJECT = 6  # tokens
BETWEEN = words(", and & the")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what each of those did who are named behind a clause on several, with the date in brackets behind them."""
    for sentence in analysis.sentences:
        dates = [one for one in dates_in(sentence, analysis) if one.bracketed and one.term.kind in DATES]
        for dated in dates:
            mention = _named(dated, sentence, lexicon)
            told = _told_of_all(mention, sentence) if mention is not None else None
            if mention is not None and told is not None:
                yield _fact(mention, told, dated, sentence, analysis)


def _named(dated: DatedTerm, sentence: Sentence, lexicon: Lexicon) -> Mention | None:
    """The name that a date in brackets stands behind, with nothing else in them but its preposition."""
    for mention in lexicon.within(sentence):
        between = sentence.span.text[mention.end - sentence.start : dated.start - sentence.start]
        behind = sentence.span.text[dated.end - sentence.start :][:1]
        if between in (" (", " (in ", " (on ") and behind == ")" and not mention.name.plural:
            return mention
    return None


def _told_of_all(mention: Mention, sentence: Sentence) -> tuple[Token, Sequence[Token]] | None:
    """The verb and object of the clause on several that a name is an instance of, None where it is none."""
    doc, at, start = sentence.span.doc, mention.first - 1, sentence.span.start
    depth = 0
    while at > start and (depth or doc[at].lower_ not in NAMING):
        token = doc[at]
        depth += {")": 1, "(": -1}.get(token.text, 0)
        listed = token.lower_ in BETWEEN or token.pos_ == "PROPN" or token.text in "()"
        if not depth and not listed:
            return None
        at -= 1
    if at <= start + 1 or doc[at - 1].text != ",":
        return None
    return _clause(list(doc[start : at - 1]))


def _clause(tokens: Sequence[Token]) -> tuple[Token, Sequence[Token]] | None:
    """The verb and object of "..., states that had left the pact", None where it ends otherwise."""
    opening = next((n for n in range(len(tokens) - 1, 0, -1) if tokens[n].lower_ in RELATIVE), 0)
    if not opening or tokens[opening - 1].tag_ != "NNS":
        return None
    verb, *objects = [token for token in tokens[opening + 1 :] if token.lower_ not in HELPING] or [tokens[0]]
    whole = 0 < len(objects) <= LONGEST_OBJECT and all(one.pos_ in {"DET", "ADJ", "NOUN", "PROPN"} for one in objects)
    if not whole or verb.tag_ not in {"VBN", "VBD"} or objects[-1].pos_ not in {"NOUN", "PROPN"}:
        return None
    return verb, objects


def _fact(
    mention: Mention,
    told: tuple[Token, Sequence[Token]],
    dated: DatedTerm,
    sentence: Sentence,
    analysis: Analysis,
) -> Fact:
    verb, objects = base(told[0]), " ".join(token.text for token in told[1])
    subject, when = term_of(mention.name, mention.start, mention.end), dated.term
    thing = Term(objects, "phrase", folded(objects), *sentence.extent(told[1]), noun=told[1][-1].lemma_.lower())
    lead = "on" if when.kind == "day" else "in"
    said = {"subject": subject.text, "main": past(verb), "base": verb, "order": "object when", "required": "object"}
    said |= {"past": "1", "anchors:subject": "1", "lead:object": "", "text:object": objects, "anchors:object": "0"}
    said |= {"lead:when": lead, "text:when": when.text, "anchors:when": "0"}
    text = f"{subject.text} {past(verb)} {objects} {lead} {when.text}."
    return Fact(
        id=fact_id(FactKind.EVENT, verb, "instance", subject.key, thing.key, when.key),
        kind=FactKind.EVENT,
        relation=verb,
        roles={"subject": (subject,), "object": (thing,), "when": (when,)},
        statement=text[:1].upper() + text[1:],
        evidence=tuple(dict.fromkeys((analysis.evidence(sentence), *dated.evidence))),
        grammar=said,
    )


__all__ = ["find"]
