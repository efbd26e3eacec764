"""What a thing is also called: "the pact, sometimes called the Pact of Paris", "referred to as 'partners'"."""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, Term
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Mention
from content.facts.phrases.asides import asides
from content.facts.phrases.speech import Refusal, Speaker
from content.language import Sentence, words
from content.parse import Span, Token
from content.patterns import Worded

_CALLED = Worded(
    "known called referred termed dubbed nicknamed named",
    r"\b(?:(?:also|sometimes|often|commonly|popularly|officially|formally|generally|better|previously|formerly|now|"
    r"frequently|usually|collectively|later|originally|initially)\s+)*"
    r"(?:known as|called|referred to as|termed|dubbed|nicknamed|named)\s+",
    re.I,
)


PARTS = words("many some most several few all none each both one")  # of which no name is told


def called(sentence: Sentence, speaker: Speaker) -> Iterator[Fact]:
    """the pact, sometimes called the Pact of Paris", "so-called '31+n' groups", "referred to as 'partners'"."""
    for match in _CALLED.finditer(sentence.text):
        yield from _named(match, sentence, speaker)


def _named(match: re.Match[str], sentence: Sentence, speaker: Speaker) -> Iterator[Fact]:
    start = sentence.start - sentence.shift
    verb_span = sentence.span.doc.char_span(start + match.start(), start + match.end() - 1, alignment_mode="expand")
    if verb_span is None or verb_span.end >= sentence.span.end:
        return
    verb = next((token for token in verb_span if token.tag_ in ("VBN", "VBD")), None)
    alias = _alias(verb_span.end, sentence, speaker)
    if verb is None or verb.tag_ != "VBN" or alias is None:
        return
    bearer = _bearer(verb, sentence, speaker)
    if bearer is None or bearer.key == alias.key or alias.text.lower() in bearer.text.lower():
        return
    manner = " ".join(token.lower_ for token in verb_span if token.i < verb.i and token.pos_ == "ADV")
    said = _plain_verb(verb_span, verb)
    be = "are" if bearer.plural else "is"
    root = sentence.span.root
    past = root.tag_ == "VBD" or any(
        child.tag_ == "VBD" and child.dep_ in ("aux", "auxpass") for child in root.children
    )
    be = {"is": "was", "are": "were"}[be] if past else be
    yield Fact(
        fact_id(FactKind.DEFINITION, "call", bearer.key),
        FactKind.DEFINITION,
        "call",
        {"subject": (bearer,), "name": (alias,)},
        f"{bearer.text[:1].upper()}{bearer.text[1:]} {be} {manner + ' ' if manner else ''}{said} {alias.text}.",
        (speaker.analysis.evidence(sentence), *speaker.leaned()),
        grammar={"be": be, "manner": manner, "verb": said},
    )


def _plain_verb(verb_span: Span, verb: Token) -> str:
    return " ".join(token.lower_ for token in verb_span if token.i >= verb.i)


def _alias(first: int, sentence: Sentence, speaker: Speaker) -> Term | None:
    """Return the name given: a quotation or a proper name."""
    doc = sentence.span.doc
    if doc[first].text == '"':
        end = next((token.i for token in doc[first + 1 : sentence.span.end] if token.text == '"'), None)
        if end is None or end - first > 9:
            return None
        text = doc[first + 1 : end].text.rstrip(",.")
        begin, stop = sentence.extent(doc[first + 1 : end])
        return Term(text, "phrase", folded(text), begin, stop, noun="name")
    token = doc[first + 1] if doc[first].lower_ in ("the", "a", "an") and first + 1 < sentence.span.end else doc[first]
    mention = speaker.lexicon.at(sentence, token)
    if mention is None or mention.first != token.i:
        return None
    written = doc[mention.first : mention.last + 1].text
    text = f"the {written}" if doc[first].lower_ == "the" else written
    return Term(text, mention.name.kind, f"name {folded(written)}", mention.start, mention.end, (written,), noun="name")


def _bearer(verb: Token, sentence: Sentence, speaker: Speaker) -> Term | None:
    """Return what bears the name: the subject, or the noun that "called ..." modifies."""
    owner: Token | None = None
    if verb.dep_ == "advcl" and verb.i > verb.head.i:
        return _named_before(verb, sentence, speaker)
    if verb.dep_ in ("acl", "relcl"):
        owner = verb.head
    elif verb.dep_ in ("advcl", "ROOT", "conj"):
        clause = verb.head if verb.dep_ == "advcl" else verb
        owner = next((child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if owner is None or owner.lower_ in PARTS:
        return None
    mention = speaker.lexicon.at(sentence, owner)
    if mention is not None and mention.head == owner:
        return _named_term(mention, speaker)
    return _described_term(owner, verb, sentence, speaker) if owner.pos_ != "PRON" else None


def _described_term(owner: Token, verb: Token, sentence: Sentence, speaker: Speaker) -> Term:
    """Return what bears a name and has no other: a short form as what it means, else the phrase."""
    before = speaker.analysis.before(sentence)
    if owner.left_edge.lower_ in ("the", "this") and owner.i - owner.left_edge.i == 1 and before is not None:
        antecedent = speaker.phrases.references.short_form(before, owner)
        if antecedent is not None and antecedent.name is not None:
            speaker.lean(speaker.analysis.evidence(before))
            name = antecedent.name
            start = sentence.offset(owner)
            return Term(name.text, name.kind, name.key, start, start + len(owner.text), plural=name.plural)
    gone = {token.i for token in verb.subtree}
    text = speaker.tokens([t for t in owner.subtree if t.i not in gone | asides(owner, speaker.lexicon, sentence)])
    named = next((name for name in speaker.lexicon.names.values() if name.text.lower() == text.lower()), None)
    if named is not None:
        return Term(named.text, named.kind, named.key, sentence.offset(owner), sentence.offset(owner) + len(owner.text))
    if len(text.split()) < 3:
        raise Refusal("what bears the name is too vague")
    start, end = sentence.extent([owner])
    return Term(text, "phrase", folded(text), start, end, plural=owner.tag_ == "NNS")


def _named_before(verb: Token, sentence: Sentence, speaker: Speaker) -> Term | None:
    """Return the name right before the comma of ", later known as ...": behind a verb it is the nearest that is meant.

    A bracket with its short form may stand between: "moved to the Delta Office (DO), later known as".
    """
    doc, at = sentence.span.doc, verb.left_edge.i - 1
    if at <= sentence.span.start or doc[at].text != ",":
        return None
    at -= 1
    if doc[at].text == ")":
        while at > sentence.span.start and doc[at].text != "(":
            at -= 1
        at -= 1
    mention = speaker.lexicon.at(sentence, doc[at])
    return _named_term(mention, speaker) if mention is not None and mention.head.dep_ != "compound" else None


def _named_term(mention: Mention, speaker: Speaker) -> Term:
    """Return a name as written where it is another than the usual one: "the Federal Republic of Germany"."""
    written = mention.sentence.span.doc[mention.first : mention.last + 1].text
    if mention.name.kind != "country" or written == mention.name.bare:
        return speaker.lexicon.term(mention)
    text = f"the {written}" if " of " in written else written
    return Term(text, "country", folded(written), mention.start, mention.end, noun="country")
