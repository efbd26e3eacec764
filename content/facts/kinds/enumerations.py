"""Enumerations: bulleted lists with their lead-in, and lists of phrases and examples within a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.clauses.open_clauses import Hole, inverted, open_clause
from content.facts.identity import fact_id, folded
from content.facts.kinds.bullets import Bullets, bulleted
from content.facts.names.lexicon import Lexicon
from content.facts.names.listings import counted
from content.facts.phrases.asides import asides
from content.facts.phrases.speech import Refusal, Speaker
from content.facts.phrases.usable import Phrases, listed, phrases_of
from content.facts.values.numbers import spelled
from content.language import Analysis, Sentence, base
from content.parse import Token

_MODALS = frozenset({"can", "must", "should", "shall", "will", "may"})
_HOLDING = frozenset({"include", "comprise", "contain", "cover", "involve", "encompass", "be", "have", "consist"})
_LONGEST_STEM = 26  # words
_LONGEST = 12  # members
_SPEAKERS = frozenset({"you", "we", "i", "us"})


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the enumerations of a document, and what looked like one with the rule that stopped it."""
    phrases = phrases_of(analysis, lexicon)
    for bullets in bulleted(analysis):
        try:
            yield _of_bullets(bullets, phrases)
        except Refusal as refusal:
            yield LeftOut(f"enumeration: {refusal}", phrases.analysis.evidence(bullets.lead).quote)
    for sentence in analysis.sentences:
        try:
            yield from _spelled_out(sentence, Speaker(sentence, phrases))
        except Refusal as refusal:
            yield LeftOut(f"enumeration: {refusal}", analysis.evidence(sentence).quote)
        for sample in _samples(sentence):
            try:
                yield _of_examples(sample, Speaker(sentence, phrases))
            except Refusal as refusal:
                yield LeftOut(f"enumeration: {refusal}", analysis.evidence(sentence).quote)


# Bullets


def _of_bullets(bullets: Bullets, phrases: Phrases) -> Fact:
    if len(bullets.members) > _LONGEST:
        raise Refusal("too many points to ask for")
    speaker = Speaker(bullets.lead, phrases)
    lead = _lead_question(bullets, speaker)
    lead = replace(lead, stem=_numbered(lead.stem, len(bullets.members)))
    if len(lead.stem.split()) > _LONGEST_STEM:
        raise Refusal("lead-in too long to ask")
    evidence = (phrases.analysis.evidence(bullets.lead), *bullets.evidence, *speaker.leaned())
    acts = lead.said.endswith((" to", *(f" {modal}" for modal in _MODALS)))
    members = tuple(_as_act(one) if acts else replace(one, noun="point") for one in bullets.members)
    said = f"{lead.said} {'; '.join(member.text for member in members)}."
    return _fact(lead, members, evidence, _capital(said))


def _as_act(member: Term) -> Term:
    """Return a point behind "to" or "can", small: the parser takes some infinitives for names."""
    return replace(member, text=member.text[:1].lower() + member.text[1:], noun="act")


@dataclass(frozen=True, slots=True)
class _Lead:
    """A lead-in as a question, and as the beginning of a statement that the points end."""

    stem: str
    relation: str
    said: str
    about: str  # what the list is a list of
    whole: bool = True


def _numbered(stem: str, count: int) -> str:
    """Return the question with the number of points asked for: "What are the eight objectives of ...?"."""
    number = spelled(count)
    if re.search(rf"\b(?:{number}|{count})\b", stem):
        return stem
    if re.match(r"What (?:are|were) the ", stem):
        return re.sub(r"^(What (?:are|were) the )", rf"\1{number} ", stem)
    if re.match(r"(?:\w+ )?[Ww]hich ", stem):
        return re.sub(r"([Ww]hich )", rf"\1{number} ", stem, count=1)
    return re.sub(r"^What ", f"What {number} things ", stem)


def _lead_question(bullets: Bullets, speaker: Speaker) -> _Lead:
    """Return the question of a lead-in of a known shape."""
    tokens = [token for token in bullets.lead.span if not token.is_punct or token.text in (",", '"', "(", ")", "-")]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    if len(tokens) < 2 or any(token.lower_ in _SPEAKERS for token in tokens):
        raise Refusal("lead-in speaks to the reader or says nothing")
    last = tokens[-1]
    if last.lower_ in _MODALS or (last.lower_ == "to" and last.tag_ in ("TO", "IN")):
        return _open_verb(tokens, speaker)
    if last.lower_ in ("if", "when", "where", "unless"):
        return _conditions(tokens, speaker)
    if last.lemma_.lower() in _HOLDING or (last.lower_ == "of" and last.head.lemma_ in ("consist", "be", "made")):
        return _holding(bullets, tokens, speaker)
    if last.lower_ in ("are", "is", "were", "was"):
        return _holding(bullets, tokens, speaker)
    return _plural_object(bullets, tokens, speaker)


def _subject_before(tokens: list[Token]) -> tuple[Token, Token]:
    """Return the last finite verb of a lead-in and its subject."""
    for token in reversed(tokens):
        if token.pos_ in ("VERB", "AUX"):
            owner = token.head if token.dep_ in ("aux", "auxpass", "xcomp") else token
            for verb in (token, owner):
                subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
                if subject is not None and subject.i < token.i:
                    return verb, subject
    # A modal that the parser left alone: the noun right before it is its subject.
    modal = tokens[-1]
    before = modal.nbor(-1) if modal.i else modal
    if modal.lower_ in _MODALS and before.pos_ in ("NOUN", "PROPN"):
        return modal, before
    raise Refusal("lead-in of no known shape")


def _open_verb(tokens: list[Token], speaker: Speaker) -> _Lead:
    """Ask "partners can:" as "What can partners do?", "the objectives are to:" as "What are the objectives?"."""
    last = tokens[-1]
    verb, subject = _subject_before(tokens)
    said = speaker.phrase(subject)
    if last.lower_ in _MODALS:
        fronted = [speaker.phrase(child) for child in verb.children if child.i < subject.i and child.dep_ == "prep"]
        stem = " ".join(["What", last.lower_, said, "do", *fronted])
        stated = " ".join([*(f"{piece}," for piece in fronted), said, last.lower_])
        return _Lead(stem, "can", stated, " ".join([said, *fronted]))
    governing = tokens[-2]
    if governing.lower_ in ("are", "is", "were", "was"):
        return _Lead(f"What {governing.lower_} {said}", "be", f"{said} {governing.lower_} to", said)
    if governing.tag_ in ("VBZ", "VBP", "VBD"):
        do = {"VBZ": "does", "VBP": "do", "VBD": "did"}[governing.tag_]
        return _Lead(f"What {do} {said} {base(governing)} to do", base(governing), f"{said} {governing.text} to", said)
    if governing.tag_ == "VBN" and tokens[-3].lower_ in ("is", "are", "was", "were"):
        be = tokens[-3].lower_
        stated = f"{said} {be} {governing.lower_} to"
        return _Lead(f"What {be} {said} {governing.lower_} to do", base(governing), stated, said)
    if governing.tag_ == "VBN" and tokens[-3].lower_ == "be" and tokens[-4].lower_ in _MODALS:
        modal = tokens[-4].lower_
        stem = f"What {modal} {said} be {governing.lower_} to do"
        return _Lead(stem, base(governing), f"{said} {modal} be {governing.lower_} to", said)
    raise Refusal("lead-in of no known shape")


def _conditions(tokens: list[Token], speaker: Speaker) -> _Lead:
    """Ask "The Board may cut off a consumer only if:" as "Under which conditions may the Board ...?"."""
    if tokens[-1].lower_ == "unless":
        raise Refusal("negated")
    verbs = [token for token in tokens if token.dep_ == "ROOT" and token.pos_ in ("VERB", "AUX")]
    if not verbs:
        raise Refusal("lead-in of no known shape")
    said = re.sub(r"(?:\s+only)?\s+(?:if|when|where)$", "", inverted(verbs[0], speaker))
    lead = speaker.tokens(tokens)
    return _Lead(f"Under which conditions {said}", "condition", lead, said)


def _holding(bullets: Bullets, tokens: list[Token], speaker: Speaker) -> _Lead:
    """Ask "X includes:" as "What does X include?"; "These include:" by what the sentence before lists."""
    last = tokens[-1]
    verb, subject = _subject_before(tokens)
    if subject.lower_ in ("these", "they", "those"):
        return _of_sentence_before(bullets, speaker)
    said = speaker.phrase(subject)
    if verb.lemma_ == "be":
        return _Lead(f"What {verb.lower_} {said}", "be", f"{said} {verb.lower_}", said)
    do = {"VBZ": "does", "VBP": "do", "VBD": "did"}.get(verb.tag_)
    if do is None or verb.lemma_ not in _HOLDING:
        raise Refusal("lead-in of no known shape")
    particle = " of" if last.lower_ == "of" else ""
    stem = f"What {do} {said} {base(verb)}{particle}"
    return _Lead(stem, base(verb) + particle, f"{said} {verb.text}{particle}", said, verb.lemma_ != "include")


def _of_sentence_before(bullets: Bullets, speaker: Speaker) -> _Lead:
    before = speaker.analysis.before(bullets.lead)
    if before is None or before.block != bullets.lead.block:
        raise Refusal("lead-in leans on another paragraph")
    nouns = [token for token in before.span if token.tag_ == "NNS" and token.dep_ in ("pobj", "dobj", "attr")]
    nouns = [noun for noun in nouns if not any(over.dep_ == "relcl" for over in noun.ancestors)]
    if not nouns:
        raise Refusal("nothing before says what the list lists")
    noun = nouns[-1]
    earlier = Speaker(before, speaker.phrases)
    speaker.lean(speaker.analysis.evidence(before))
    return _ask_noun(noun, earlier, "which", "include", whole=False)


def _ask_noun(noun: Token, speaker: Speaker, lead: str, relation: str, *, whole: bool = True) -> _Lead:
    """Return "in which areas does NATO engage with partners" for "in a variety of other areas"."""
    top = noun
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in _AMOUNTS:
        top = noun.head.head
    clause = open_clause(Hole(top, top.left_edge.i, top.right_edge.i), speaker)
    drop = {"det", "nummod", "predet", "poss"}
    modifiers = [
        token
        for child in noun.lefts
        if child.dep_ not in drop and child.lower_ not in ("following", "other", "several", "many", "various")
        for token in child.subtree
    ]
    said = speaker.tokens([*modifiers, noun])
    stem = clause.question.replace("{wh}", f"{lead} {said}")
    return _Lead(_capital(stem), relation, f"{clause.statement.replace('{np}', said)}:", stem, whole)


_AMOUNTS = frozenset({"variety", "range", "number", "series", "set", "list", "group", "couple"})


def _plural_object(bullets: Bullets, tokens: list[Token], speaker: Speaker) -> _Lead:
    """Ask "The commission has three duties:" as "Which three duties does the commission have?"."""
    nouns = [token for token in tokens if token.tag_ == "NNS" and token.dep_ in ("dobj", "pobj", "attr", "nsubj")]
    number = len(bullets.members)
    exact = [noun for noun in nouns if counted(noun) == number or _following(noun)]
    if not exact:
        raise Refusal("lead-in of no known shape")
    noun = exact[-1]
    lead = f"which {spelled(number)}" if counted(noun) == number else "which"
    return _ask_noun(noun, speaker, lead, "list")


def _following(noun: Token) -> bool:
    return any(child.lower_ == "following" for child in noun.children)


# Lists within a sentence


def _spelled_out(sentence: Sentence, speaker: Speaker) -> Iterator[Fact]:
    """Read "has four stages: coagulation, sedimentation, filtration and disinfection"."""
    doc = sentence.span.doc
    colon = next((t.i for t in sentence.span if t.text in (":", "–", "—") and t.i > sentence.span.start + 2), None)
    if colon is None:
        return
    end = sentence.span.end
    while end > colon and doc[end - 1].is_punct:
        end -= 1
    run = list(doc[colon + 1 : end])
    if not run or any(token.text in (":", ";", "–", "—", '"', "(") for token in run):
        return
    pieces = _split(run)
    nouns = [t for t in doc[sentence.span.start : colon] if t.tag_ == "NNS" and counted(t) == len(pieces)]
    if len(nouns) != 1 or len(pieces) < 2 or any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in run):
        return
    members = tuple(_member(piece, speaker) for piece in pieces)
    if all(member.kind != "phrase" for member in members):
        return  # a membership
    lead = _ask_noun(nouns[0], speaker, f"which {spelled(len(pieces))}", "list")
    said = f"{lead.said} {listed([member.text for member in members])}."
    yield _fact(lead, members, (speaker.analysis.evidence(sentence), *speaker.leaned()), _capital(said))


# Examples in a sentence


def _samples(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """Yield (class noun, first example) for "issues that affect interoperability, such as education, training ..."."""
    for token in sentence.span:
        if token.lower_ != "as" or token.i == sentence.span.start or token.nbor(-1).lower_ != "such":
            continue
        first = next((child for child in token.children if child.dep_ in ("pobj", "pcomp")), None)
        noun = _exemplified(token.head)
        if first is not None and noun is not None:
            yield noun, first


def _exemplified(noun: Token) -> Token | None:
    """Return the plural noun that examples belong to: "issues" in "issues that affect interoperability, such as"."""
    while noun.tag_ != "NNS":
        clause = next((over for over in noun.ancestors if over.dep_ == "relcl"), None)
        if clause is None:
            return None
        noun = clause.head
    return noun


def _of_examples(sample: tuple[Token, Token], speaker: Speaker) -> Fact:
    noun, first = sample
    members = _members(first, speaker)
    if len(members) < 2:
        raise Refusal("one example only")
    gone = {t.i for t in first.head.subtree} | asides(noun, speaker.lexicon, speaker.sentence)
    gone |= {t.i for child in noun.lefts if child.dep_ in ("det", "nummod") for t in child.subtree}
    tokens = [t for t in noun.subtree if t.i not in gone and t.lower_ != "such" and not _after_as(t, first)]
    said = speaker.tokens(tokens)
    vague = any(token.lower_ in ("other", "certain", "various", "different", "several") for token in tokens)
    bounded = any(t.pos_ in {"ADP", "PROPN", "VERB"} for t in tokens)
    if vague or not bounded or noun.tag_ != "NNS":  # "examples of priority policy areas": of whose?
        raise Refusal("class of the examples is too vague")
    stem = f"What are {spelled(len(members))} examples of {said}"
    evidence = (speaker.analysis.evidence(speaker.sentence), *speaker.leaned())
    stated = f"Examples of {said} are {listed([member.text for member in members])}."
    return _fact(_Lead(stem, "exemplify", "", said, whole=False), members, evidence, stated)


def _after_as(token: Token, first: Token) -> bool:
    return token.i >= first.head.i and token.i <= first.right_edge.i


def _members(first: Token, speaker: Speaker) -> tuple[Term, ...]:
    """Return the joined phrases that begin with `first`."""
    last = first
    while (following := next((child for child in last.children if child.dep_ == "conj"), None)) is not None:
        last = following
    gone = asides(first, speaker.lexicon, speaker.sentence)
    end = _list_end(last.right_edge)
    run = [token for token in first.doc[first.left_edge.i : end + 1] if token.i not in gone]
    members = []
    for tokens in _split(run):
        if any(token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ", "VBP") for token in tokens):
            raise Refusal("an example is a clause")
        members.append(_member(tokens, speaker))
    return tuple(members)


def _list_end(last: Token) -> int:
    """Return where a list ends: the sentence's end where nothing but further members follows."""
    rest = [token for token in last.doc[last.i + 1 : last.sent.end] if token.sent == last.sent]
    if any(token.pos_ in ("VERB", "AUX") or token.text in ("(", ")", ";", ":", "–", "—") for token in rest):
        return last.i
    while rest and rest[-1].is_punct:
        rest.pop()
    return rest[-1].i if rest else last.i


def _split(run: list[Token]) -> list[list[Token]]:
    """Split at commas, and at the last "and" where no comma stands before it."""
    pieces: list[list[Token]] = [[]]
    for token in run:
        if token.text in (",", ";"):
            pieces.append([])
        else:
            pieces[-1].append(token)
    pieces = [piece for piece in pieces if piece]
    if pieces and pieces[-1][0].lower_ in ("and", "or"):
        pieces[-1] = pieces[-1][1:]
    elif pieces:
        joints = [n for n, token in enumerate(pieces[-1]) if token.lower_ in ("and", "or")]
        if joints:
            tail = pieces.pop()
            pieces += [tail[: joints[-1]], tail[joints[-1] + 1 :]]
    return [piece for piece in pieces if piece]


def _member(tokens: list[Token], speaker: Speaker) -> Term:
    mention = speaker.lexicon.at(speaker.sentence, tokens[-1])
    bare = [token for token in tokens if token.lower_ != "the"]
    if mention is not None and bare and mention.first == bare[0].i and mention.last == tokens[-1].i:
        return speaker.lexicon.term(mention)
    while tokens and tokens[-1].is_punct:
        tokens = tokens[:-1]
    if not tokens:
        raise Refusal("a member is only marks")
    text = speaker.tokens(tokens)
    start, end = speaker.sentence.extent(tokens)
    return Term(text, "phrase", folded(text), start, end, plural=tokens[-1].tag_ == "NNS")


# Shared


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _fact(lead: _Lead, members: tuple[Term, ...], evidence: tuple[Evidence, ...], said: str) -> Fact:
    around = Term(lead.stem, "phrase", folded(lead.stem), members[0].start, members[-1].end)
    about = Term(lead.about, "phrase", folded(lead.about), members[0].start, members[-1].end)
    return Fact(
        fact_id(FactKind.ENUMERATION, lead.relation, around.key),
        FactKind.ENUMERATION,
        lead.relation,
        {"members": members, "clause": (around,), "subject": (about,)},
        re.sub(r"\s+", " ", said),
        evidence,
        complete=frozenset({"members"}) if lead.whole else frozenset(),
    )
