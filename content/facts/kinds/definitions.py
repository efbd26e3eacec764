"""Definitions: what a thing is, and what a thing is called.

"X is a ...", "X – a ...", "X, a ...," "X refers to ...", "X means ...", "X is defined as ...", "Term: definition", and
the other way "..., known as X", "the so-called X".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.clauses.parse_doubts import is_far_attribute
from content.facts.clauses.scope import STATUTORY
from content.facts.identity import fact_id, folded
from content.facts.kinds.statutory import is_read
from content.facts.names import other_names, titles
from content.facts.names.callings import is_calling
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.phrases.asides import asides
from content.facts.phrases.defining import CUT_END, HEDGES, OPENING, WORDINGS, calls, is_name, refuse_cut
from content.facts.phrases.speech import Refusal, Speaker
from content.facts.phrases.usable import Phrases, phrases_of
from content.language import Analysis, Sentence, singular, words
from content.parse import Token
from content.reading.base import BlockKind
from content.terms import GEOGRAPHY

_DEFINING_NOUNS = 3  # words at least in a definition
_LONGEST = 36  # words at most
_LONG, _SHORTENED = 18, 6  # words: what is longer loses the clause at its end, if so much is left
_IS = frozenset({"is", "are", "was", "were"})
_FIGURATIVE = frozenset(
    {"result", "example", "reason", "question", "problem", "fact", "success", "failure", "product", "attempt", "way"}
    | {"matter", "time", "day", "step", "cause", "subject", "object", "member", "recipient", "co-recipient", "case"}
    | {
        "attitude",
        "move",
        "gesture",
        "feat",
        "setback",
        "stance",
        "stimulant",
        "consequence",
        "part",
        "kind",
        "sort",
        "response",
        "sign",
        "effort",
        "shift",
        "instance",
    }
)
# What a person can be said to be.
_PERSONAL = re.compile(
    r"(?:er|or|ist|ian|ant|man|woman|ess|ic|ee|ary)$|^(?:head|chief|king|queen|wife|husband|son|daughter|father|mother|"
    r"president|founder|co-founder|general|judge|agent|descendant|saint|pope|prince|earl|duke|poet|monk|architect|"
    r"first|last|member|author|student|spouse|sibling|hero|pilot|cook|clerk|diplomat)$"
)
_POINTERS = frozenset(
    {"this", "that", "these", "those", "his", "its", "their", "another", "some", "each", "one", "many", "most", "our"}
    | {"no", "any", "every", "all", "both", "several", "such", "more", "less"}
)
PLACED = GEOGRAPHY - {"nationality"}
PLACELESS = frozenset({"organisation", "treaty", "act", "document", "programme", "policy", "office", "award", "group"})
_BODIES = frozenset({"subsidiary", "firm", "business", "manufacturer", "publisher", "maker", "affiliate", "charity"})
# What a body or a programme may be of another.
_PARTS = words(
    "agency branch division unit department programme program project organ arm office committee institute component"
    " centre center laboratory bureau faculty wing subsidiary directorate"
)
_OWNED = frozenset({"organisation", "programme"})
# What definitions of common words begin with.
_GENERA = frozenset(
    {"process", "study", "act", "practice", "science", "ability", "principle", "branch", "art", "state", "condition"}
    | {"property", "quality", "degree", "number", "rate", "amount", "set", "system", "use", "belief", "doctrine"}
    | {"theory", "method", "type", "kind", "form", "part", "person", "body", "right", "capacity", "tendency", "ratio"}
    | {"measure", "unit", "group", "device", "instrument", "technique", "discipline", "field", "movement", "policy"}
    | {"document", "contract", "agreement", "institution", "organization", "organisation", "place", "substance"}
    | {"phenomenon", "transfer", "movement", "change", "difference", "sum", "total", "area", "collection", "ideology"}
)


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the definitions of a document, and what looked like one with the rule that stopped it."""
    yield from titles.find(analysis, lexicon)
    phrases = phrases_of(analysis, lexicon)
    for sentence in analysis.sentences:
        if is_read(sentence, analysis):
            continue
        for reader in (_statutory, _copular, _identified, _verbal, _apposed, _glossary, other_names.called):
            yield from _tried(reader, sentence, phrases)


def _tried(reader, sentence: Sentence, phrases: Phrases) -> Iterator[Fact | LeftOut]:  # type: ignore[no-untyped-def]
    speaker = Speaker(sentence, phrases)
    speaker.lenient = True
    try:
        yield from reader(sentence, speaker)
    except Refusal as refusal:
        yield LeftOut(f"definition: {refusal}", phrases.analysis.evidence(sentence).quote)


# What is defined


def _copular(sentence: Sentence, speaker: Speaker) -> Iterator[Fact]:
    """Interoperability is the ability to operate together ..."."""
    root = sentence.span.root
    if root.lower_ not in _IS or root.lemma_ != "be":
        return
    subject = next((child for child in root.children if child.dep_ == "nsubj" and child.i < root.i), None)
    attribute = next((child for child in root.children if child.dep_ == "attr" and child.i > root.i), None)
    if subject is None or attribute is None or not _defines(attribute) or is_far_attribute(root, attribute):
        return
    several = any(child.dep_ in ("conj", "appos") for child in subject.children)
    if _is_loose_superlative(attribute) or (several and root.lower_ in ("are", "were")):
        return
    if any(child.dep_ == "neg" or child.lower_ in {"now", *HEDGES} or _ties(child, subject) for child in root.children):
        return
    term = _defined(subject, sentence, speaker)
    if term.kind == "phrase" and not _tells_meaning(attribute):
        return
    trailing = [child for child in root.children if child.dep_ == "advcl" and child.i > attribute.i]
    tokens = _to_end(attribute, sentence) if trailing else _whole(attribute, speaker)
    refuse_cut(tokens, sentence)
    yield _fact(sentence, speaker, term, speaker.tokens(tokens), root.text, attribute)


def _tells_meaning(attribute: Token) -> bool:
    """Tell what a word means ("the study of ...") from what is true of a thing ("the main source of income")."""
    clause = any(child.dep_ in ("relcl", "acl") for child in attribute.children)
    if attribute.lemma_.lower() in _GENERA:
        return not any(
            child.dep_ == "amod" and child.lower_ in ("main", "major", "key") for child in attribute.children
        )
    return clause and attribute.left_edge.lower_ in ("a", "an")


def _is_loose_superlative(head: Token) -> bool:
    """Tell whether "the highest mountain" does not say of what."""
    return any(t.tag_ in ("JJS", "RBS") for child in head.lefts for t in child.subtree) and not any(
        child.dep_ in ("prep", "relcl", "acl") for child in head.children
    )


def _ties(child: Token, subject: Token) -> bool:
    """Tell whether what opens the sentence limits the definition: "In Roman law, ..." but not "In other words"."""
    if child.i > subject.i or child.dep_ not in ("prep", "advcl"):
        return False
    text = " ".join(token.lower_ for token in child.subtree)
    return not re.match(r"in (other words|short|brief|essence|general|simple terms)|broadly speaking|put simply", text)


def _to_end(head: Token, sentence: Sentence) -> list[Token]:
    tokens = list(head.doc[head.left_edge.i : sentence.span.end])
    while tokens and tokens[-1].is_punct and tokens[-1].text not in ('"', ")"):
        tokens.pop()
    return tokens


def _identified(sentence: Sentence, speaker: Speaker) -> Iterator[Fact]:
    """Read "The second major initiative of 1934 was the Reciprocal Trade Agreements Act"."""
    root = sentence.span.root
    subject = next((child for child in root.children if child.dep_ == "nsubj" and child.i < root.i), None)
    attribute = next((child for child in root.children if child.dep_ == "attr" and child.i > root.i), None)
    if root.lower_ not in ("is", "was") or subject is None or attribute is None:
        return
    mention = speaker.lexicon.at(sentence, attribute)
    named = speaker.lexicon.at(sentence, subject) is not None
    if mention is None or mention.head != attribute or named or subject.left_edge.lower_ != "the":
        return
    told = [child for child in subject.children if child.dep_ in ("prep", "relcl", "acl")]
    alone = not any(child.dep_ in ("cc", "conj", "relcl", "acl", "prep", "poss") for child in attribute.children)
    if not told or not alone or any(child.dep_ in ("neg", "aux") for child in root.children):
        return
    definition = speaker.tokens(_whole(subject, speaker))
    yield _fact(sentence, speaker, speaker.lexicon.term(mention), definition, root.text, subject)


def _verbal(sentence: Sentence, speaker: Speaker) -> Iterator[Fact]:
    """Atomic diplomacy refers to attempts to ...", "X means ...", "X is defined as ..."."""
    root = sentence.span.root
    subject = next(
        (child for child in root.children if child.dep_ in ("nsubj", "nsubjpass") and child.i < root.i), None
    )
    if subject is None or STATUTORY.match(sentence.text) or sentence.text.rstrip().endswith(":"):
        return
    if root.lemma_ in ("mean", "denote", "designate") and root.tag_ in ("VBZ", "VBP"):
        start = root.i + 1
    elif (root.lemma_ == "refer" and root.tag_ in ("VBZ", "VBP") and root.nbor(1).lower_ == "to") or (
        root.lower_ in ("defined", "understood") and root.i + 1 < sentence.span.end and root.nbor(1).lower_ == "as"
    ):
        start = root.i + 2
    else:
        return
    if any(child.dep_ in ("neg", "aux") and child.lower_ not in ("is", "are") for child in root.children):
        return
    if subject.lemma_.lower() in WORDINGS or (root.lemma_ == "refer" and calls(root)):
        return
    tokens = [token for token in root.doc[start : sentence.span.end] if token.sent == root.sent]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in ('"', ")"):
        tokens.pop()
    if len(tokens) < _DEFINING_NOUNS:
        return
    term = _defined(subject, sentence, speaker)
    verb = "means" if root.lemma_ != "refer" else "refers to"
    yield _fact(sentence, speaker, term, speaker.tokens(tokens), verb, tokens[0].head)


def _statutory(sentence: Sentence, speaker: Speaker) -> Iterator[Fact]:
    """'"Contributor" means each individual or legal entity that ...': read by its words, whatever the parse."""
    match = STATUTORY.match(sentence.text)
    if match is None or match["of"]:
        return
    doc, first = sentence.span.doc, sentence.start - sentence.shift + match.end()
    span = doc.char_span(first, sentence.span.end_char, alignment_mode="expand")
    tokens = [token for token in span or () if not token.is_space]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in ('"', ")"):
        tokens.pop()
    said = span.text.strip(" .;,:") if span is not None else ""
    if len(tokens) < _DEFINING_NOUNS or _FOLLOWING.search(said):
        return
    # What one term leans on, the others of the text define: only what points at the text itself is looked up.
    definition = speaker.tokens(tokens) if _POINTS.search(said) else " ".join(said.split())
    at = sentence.start + match.start("term")
    several = match["term"].endswith("s") and singular(match["term"].lower()) != match["term"].lower()
    term = Term(match["term"], "phrase", folded(match["term"]), at, at + len(match["term"]), plural=several)
    yield _fact(sentence, speaker, term, definition, "means", tokens[0])


_FOLLOWING = re.compile(r"\bthe following\b|:$")
_POINTS = re.compile(r"\b(?:this|these|those|hereof|herein|hereunder|we|our|you|your)\b", re.I)


def _apposed(sentence: Sentence, speaker: Speaker) -> Iterator[Fact]:
    """the Partnership for Peace – a major programme of ...", "the Interoperability Platform, a standing forum ..."."""
    doc = sentence.span.doc
    for mention in speaker.lexicon.within(sentence):
        behind = mention.last + 1
        while behind < sentence.span.end and doc[behind].text in ('"', ")"):
            behind += 1
        if behind + 2 >= sentence.span.end or doc[behind].text not in (",", "–", "—") or mention.name.kind == "country":
            continue
        if doc[behind + 1].lower_ not in ("a", "an", "the"):
            continue
        head = _phrase_head(doc[behind + 1])
        if head is None or not _defines(head) or speaker.lexicon.at(sentence, head) is not None:
            continue
        if mention.name.kind == "person" and not _PERSONAL.search(head.lower_):
            continue
        if mention.name.kind in PLACED and not _is_place(head, mention.name.kind):
            continue
        if (
            head.dep_ != "appos"
            or _is_loose_superlative(head)
            or _is_listed(doc, mention, head)
            or _ate_subject(sentence, head)
        ):
            continue
        try:
            tokens = _apposition(head, behind + 1, sentence)
            refuse_cut(tokens, sentence)
            definition = speaker.tokens(tokens)
            verb = _tense_of(mention, sentence)
            yield _fact(sentence, speaker, speaker.lexicon.term(mention), definition, verb, head)
        except Refusal:
            continue


def _glossary(sentence: Sentence, speaker: Speaker) -> Iterator[Fact]:
    """Forks: allows users to ..." and "Broadband – a connection of ..." at the head of an item or paragraph."""
    document = speaker.analysis.document
    block = document.blocks[sentence.block]
    if block.kind not in (BlockKind.ITEM, BlockKind.PARAGRAPH) or sentence.start - block.start > 3:
        return
    match = re.match(r"[*_]*([A-Z][\w’' /-]{2,48}?)[*_]*\s?(?::[*_]*\s|\s[–—]\s)[*_]*\s*(?=\S)", sentence.text)
    if match is None or len(match[1].split()) > 5:
        return
    start = sentence.start - sentence.shift + match.end()
    span = sentence.span.doc.char_span(start, sentence.span.end_char, alignment_mode="expand")
    if span is None or not _opens_definition(span[0], span.root):
        return
    tokens = [token for token in span if not (token.i == span.end - 1 and token.is_punct)]
    if not _DEFINING_NOUNS <= len(tokens) <= _LONGEST:
        return
    words = match[1].split()
    titled = match[1].isupper() or (len(words) > 1 and all(w[:1].isupper() or w in ("of", "the", "and") for w in words))
    if is_name(match[1], document.plain or document.text):
        return  # of a list of persons or places: who or what bears a name is no meaning of it
    text = match[1] if titled else match[1][:1].lower() + match[1][1:]
    term = Term(text, "phrase", folded(match[1]), sentence.start, sentence.start + len(match[1]))
    definition = speaker.tokens(tokens)
    yield _fact(sentence, speaker, term, definition[:1].lower() + definition[1:], "means", span.root)


def _opens_definition(first: Token, root: Token) -> bool:
    return first.lower_ in ("a", "an", "the", "any") and root.pos_ == "NOUN"


# Shared


def _defined(subject: Token, sentence: Sentence, speaker: Speaker) -> Term:
    """Return what is defined: a name or a bare noun ("interoperability"), never a phrase that leans on its context."""
    mention = speaker.lexicon.at(sentence, subject)
    if mention is not None:
        return speaker.lexicon.term(mention)
    tokens = [token for token in subject.subtree if token.i not in asides(subject, speaker.lexicon, sentence)]
    tokens = [token for token in tokens if token.text != '"']
    loose = any(token.dep_ in ("prep", "poss", "relcl", "acl", "cc") for token in tokens)
    if subject.pos_ not in ("NOUN", "PROPN") or not 0 < len(tokens) <= 5 or loose:
        raise Refusal("what is defined is no term")
    inside = any(speaker.lexicon.at(sentence, token) is not None for token in tokens)
    if tokens[0].lower_ in _POINTERS or (tokens[0].lower_ == "the" and not inside):
        raise Refusal("what is defined is no term")
    text = speaker.tokens(tokens)
    if tokens[0].i == sentence.span.start and tokens[0].text[1:].islower() and _is_written_small(text, speaker):
        text = text[:1].lower() + text[1:]
    start, end = sentence.extent(tokens)
    return Term(text, "phrase", folded(text), start, end, plural=subject.tag_ == "NNS")


def _is_written_small(text: str, speaker: Speaker) -> bool:
    """Tell whether the document writes a term without a capital where no sentence begins with it."""
    small = text[:1].lower() + text[1:]
    return re.search(rf"\b{re.escape(small)}\b", speaker.analysis.document.text) is not None


def _whole(head: Token, speaker: Speaker) -> list[Token]:
    """Return a defining phrase with all that restricts it, without asides and brackets."""
    gone = asides(head, speaker.lexicon, speaker.sentence)
    tokens = [token for token in head.subtree if token.i not in gone]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in ('"', ")"):
        tokens.pop()
    return tokens


def _apposition(head: Token, first: int, sentence: Sentence) -> list[Token]:
    """Return the tokens from an apposition's article to where it ends."""
    last = max(token.i for token in head.subtree)
    tokens = list(sentence.span.doc[first : last + 1])
    closing = next((n for n, token in enumerate(tokens) if token.text in ("–", "—", ";", ":") and n), None)
    tokens = tokens[:closing] if closing else tokens
    while tokens and (tokens[-1].is_punct or tokens[-1].dep_ == "cc"):
        tokens.pop()
    return tokens


def _phrase_head(first: Token) -> Token | None:
    """Return the noun whose phrase an article opens."""
    return first.head if first.dep_ == "det" and first.head.pos_ in ("NOUN", "PROPN") else None


# What a town, a land or an island can be said to be, beside the words that names of places end in.
_SITES = frozenset(
    {"capital", "seat", "centre", "center", "home", "hub", "site", "settlement", "harbour", "harbor", "port", "suburb"}
    | {"quarter", "district", "municipality", "resort", "stronghold", "fortress", "base", "outpost", "birthplace"}
    | {"colony", "territory", "possession", "station", "kingdom", "state", "republic", "empire", "power", "area"}
    | {"place", "location", "spot", "plain", "peninsula", "metropolis", "market", "junction", "community", "nation"}
    | {"land", "dependency", "protectorate", "ally", "member", "neighbour", "neighbor", "democracy", "monarchy"}
)


def _is_place(head: Token, kind: str) -> bool:
    """Tell whether a noun may say what a place is: "Dagenham, Essex – a subsidiary of ..." is about what lies there.

    "went on pilgrimage to Mecca, a journey of months": a town is no journey.
    """
    word = head.lemma_.lower()
    if kind in {"city", "country", "island", "region"}:
        return word in _SITES or HEADS.get(word) in PLACED
    body = HEADS.get(word) in PLACELESS or word in _BODIES
    return not body and not is_calling(word)


def _ate_subject(sentence: Sentence, head: Token) -> bool:
    """Tell whether the parser read a sentence's subject as an apposition: "Under Nixon, the staff was ..."."""
    root = sentence.span.root
    return head.i < root.i and not any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in root.children)


def _is_listed(doc, mention: Mention, head: Token) -> bool:  # type: ignore[no-untyped-def]
    """France, the United Kingdom and Japan": the second is no apposition."""
    after = head.right_edge.i + 1
    joined = any(child.dep_ in ("cc", "conj") for child in head.children) or head.dep_ == "conj"
    before = doc[mention.first - 1].lower_ if mention.first else ""
    ahead = doc[mention.first - 2].lower_ if mention.first > 1 else ""
    if before == "or":
        return True  # "of the Senate or the House, the assembly of a town, or their staff"
    return joined and (before in (",", "and") or ahead in (",",) or doc[min(after, len(doc) - 1)].lower_ == "and")


def _tense_of(mention: Mention, sentence: Sentence) -> str:
    verbs = (word for word in mention.head.ancestors if word.pos_ in ("VERB", "AUX"))
    verb = next((word for word in verbs if word.dep_ != "acl"), None)
    past = verb is not None and (verb.tag_ in ("VBD", "VBN") or any(child.tag_ == "VBD" for child in verb.children))
    plural = mention.name.plural
    return ("were" if plural else "was") if past else ("are" if plural else "is")


def _defines(head: Token) -> bool:
    """Tell whether a noun phrase says what a thing is: an article, a class noun, and what sets it apart."""
    first = head.left_edge.lower_
    if head.pos_ not in ("NOUN", "PROPN") or head.lemma_.lower() in _FIGURATIVE:
        return False
    owned = any(child.dep_ == "poss" for child in head.children)
    if first not in ("a", "an", "the", "any") and head.tag_ != "NNS" and not owned:
        return False
    apart = {"prep", "relcl", "acl", "amod", "compound", "poss", "nmod"}
    told = [child for child in head.children if child.dep_ in apart]
    return bool(told) and len([token for token in head.subtree if not token.is_punct]) >= _DEFINING_NOUNS


def _fact(sentence: Sentence, speaker: Speaker, term: Term, definition: str, verb: str, head: Token) -> Fact:
    definition = re.sub(r"\s*\((?:the |an? )?[\"“][^()]*[\"”]\)$", "", definition)  # (the "subject")
    definition = OPENING.sub(lambda found: found.group().lower(), definition)  # as an entry of a list begins
    if term.kind != "phrase":
        definition = _to_the_point(definition)
    words = definition.split()
    if CUT_END.search(definition):
        raise Refusal("the definition is cut")
    if len(words) > _LONGEST:
        raise Refusal("definition too long")
    if term.kind == "phrase" and _goes_on(definition, sentence.text):
        raise Refusal("the definition goes on")
    if folded(term.text) and re.search(rf"\b{re.escape(folded(term.text))}\b", folded(definition)):
        raise Refusal("the term stands in its own definition")
    shared = {head.lemma_.lower(), head.lower_} & set(folded(term.text).split())
    if shared and len(words) < 6:
        raise Refusal("the definition only repeats the term")
    if definition.count('"') % 2 or definition.count("(") != definition.count(")"):
        raise Refusal("a quotation or bracket is cut")
    start, end = sentence.extent(head.subtree)
    answer = Term(definition, "phrase", folded(definition), start, end, noun="definition")
    evidence: tuple[Evidence, ...] = (speaker.analysis.evidence(sentence), *speaker.leaned())
    return Fact(
        fact_id(FactKind.DEFINITION, "is", term.key, head.lemma_.lower()),
        FactKind.DEFINITION,
        "is",
        {"subject": (term,), "definition": (answer,), **_bodies(term, definition, head, sentence, speaker.lexicon)},
        f"“{term.text}” means {definition}." if verb == "means" else f"{_capital(term.text)} {verb} {definition}.",
        evidence,
        grammar={"be": verb, "head": head.text, "first": words[0]},
    )


# "known by a bitter taste |, a dark colour, and a smell": a term means all of that
_ROW_BEHIND = re.compile(r", (?:the|an?) [^.;:]*, (?:and|or) (?:the|an?) ")
_LED_IN = re.compile(r"\b(?:by|with|of|for|from) (?:the|an?) (?:[\w-]+ ){0,3}$")


def _goes_on(definition: str, told: str) -> bool:
    """Tell whether a sentence goes on with more of a row, of which a definition ends with the first."""
    at = told.find(definition)
    if at < 0 or _LED_IN.search(f"{definition} ") is None:
        return False
    return _ROW_BEHIND.match(told, at + len(definition)) is not None


def _bodies(
    term: Term, definition: str, head: Token, sentence: Sentence, lexicon: Lexicon
) -> dict[str, tuple[Term, ...]]:
    """Return the body that a person is told to head or belong to, or of which a body is a part.

    "the head of Harbour Mills", "an agency of the Ministry of Trade".
    """
    part = term.kind in _OWNED and head.lemma_.lower() in _PARTS
    for mention in lexicon.within(sentence) if term.kind == "person" or part else ():
        name = mention.name
        led = mention.head.dep_ == "pobj" and mention.head.head.lower_ == "of" and mention.head.head.head == head
        whole = name.kind == "organisation" or (part and name.kind == "programme")
        if not (led and whole and name.key != term.key and definition.count(name.bare) == 1):
            continue
        before = definition[: definition.index(name.bare)]
        if not part or not re.search(r"[A-Z][\w.]*(?: and| of| for)? $", before):
            return {"body": (lexicon.term(mention),)}
        if state := re.search(r"(?:the )?((?:[A-Z][\w.]* )+)$", before):  # "the Holm Ministry of Trade"
            text = f"the {state[1]}{name.bare}"
            return {"body": (replace(lexicon.term(mention), text=text, accepted=(name.bare, *name.aliases)),)}
    return {}


def _to_the_point(definition: str) -> str:
    """Return a long definition of a named thing without the clause at its end, which only says more of it."""
    ahead = re.split(r",? (?:that|which|who) ", definition, maxsplit=1)[0]
    if len(definition.split()) <= _LONG or len(ahead.split()) < _SHORTENED:
        return definition
    # "a contract in which ..." needs its clause, and so does what "the" or "one of" promise.
    return definition if not re.match(r"an? ", ahead) or re.search(r"\b(?:in|to|by|of|for|one)$", ahead) else ahead


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
