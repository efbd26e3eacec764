"""Repairs of what the parser regularly gets wrong, made before anybody reads the parse.

Each rule looks at a shape that has one reading only and puts its heads right; where two readings are left, the parse
stays as it is.
"""

from spacy.tokens import Doc, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
GIVING = frozenset({"award", "deny", "give", "grant", "guarantee", "lend", "offer", "owe", "pay", "promise", "send"})
BEFORE_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})


def mend(doc: Doc) -> Doc:
    """Give verbs back their subjects, and clauses the "that" which introduces them."""
    for token in doc:
        if token.lower_ == "that" and token.dep_ == "det" and token.i > 0:
            _introduce(token)
        elif token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"} and token.head.pos_ in {"VERB", "AUX"}:
            _give_subject(token)
        elif token.dep_ == "ROOT" and token.pos_ in {"VERB", "AUX"} and token.sent[0].pos_ == "ADP":
            _free_subject(token)
        elif token.dep_ == "compound" and token.tag_ == "NNS":
            _free_recipient(token)
    return doc


def _introduce(that: Token) -> None:
    """ "preferred that tonnage be shared": no tonnage is pointed at."""
    noun, before = that.head, that.nbor(-1)
    clause = noun.head
    if before.pos_ == "VERB" and noun.dep_ in SUBJECTS and noun.i > that.i and clause.head == before:
        that.head, that.dep_ = clause, "mark"


def _give_subject(verb: Token) -> None:
    """ "would leave the valley and foreign banks | would lend": the banks lend, nobody leaves them.

    A joined verb that has "and" right before it shares the subject of the first; one that has a noun there has that
    noun for its subject, whatever the parser joined it to.
    """
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return
    first = _opens(verb)
    if first is None or first.i == 0:
        return
    joined = _joined_noun(first.nbor(-1), verb)
    if joined is None:
        return
    conjunction = next((t for t in joined.head.children if t.dep_ == "cc" and joined.head.i < t.i < joined.i), None)
    if conjunction is None:
        return
    conjunction.head = verb.head
    joined.head = verb
    joined.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"


def _free_subject(verb: Token) -> None:
    """ "With the help of Holm and Berg, the envoy Lund proposed": the envoy is none of those who helped.

    What stands between the comma behind an opening phrase and a verb that has no subject is its subject.
    """
    first = _opens(verb)
    if any(child.dep_ in SUBJECTS for child in verb.children) or first is None:
        return
    comma = next((i for i in range(first.i - 1, verb.sent.start, -1) if verb.doc[i].text == ","), first.i)
    region = verb.doc[comma + 1 : first.i]
    if not len(region) or region[0].dep_ == "cc" or any(token.pos_ in {"VERB", "AUX"} for token in region):
        return
    tops = [token for token in region if not region.start <= token.head.i < region.end]
    if len(tops) != 1 or tops[0].pos_ not in {"NOUN", "PROPN"} or not verb.sent.start <= tops[0].head.i < comma:
        return
    over, dep = tops[0].head, tops[0].dep_
    for token in verb.doc[verb.sent.start : comma]:
        if region.start <= token.head.i < region.end:
            token.head, token.dep_ = over, dep
    tops[0].head, tops[0].dep_ = verb, "nsubj"


def _free_recipient(noun: Token) -> None:
    """ "giving the towns broad powers": the towns get them, no powers are called "towns powers".

    No plural stands before the adjective of a noun that it belongs to.
    """
    given = noun.head
    described = any(child.dep_ == "amod" and noun.i < child.left_edge.i for child in given.lefts)
    if given.dep_ != "dobj" or given.head.lemma_ not in GIVING or not described:
        return
    for child in [child for child in given.lefts if child.i < noun.i]:
        child.head = noun
    noun.head, noun.dep_ = given.head, "dative"


def _opens(verb: Token) -> Token | None:
    """Return the first token of a finite verb group, None where the verb is not finite."""
    group = [child for child in verb.lefts if child.dep_ in BEFORE_VERB]
    helpers = [child for child in group if child.dep_ in {"aux", "auxpass"}]
    if (helpers[0] if helpers else verb).tag_ not in FINITE:
        return None
    first = verb
    while first.i > 0 and first.nbor(-1) in group:
        first = first.nbor(-1)
    return first


def _joined_noun(last: Token, verb: Token) -> Token | None:
    """Return the noun that the clause before is said to hold as well, where its phrase ends at `last`.

    Of "from the north and the east and the west | agreed" it is the first that is joined by "and".
    """
    noun = last
    while noun.dep_ != "conj" and noun.head.i != noun.i and noun.head.i > verb.head.i and noun.head != verb:
        noun = noun.head
    if noun.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN"} or noun.right_edge != last:
        return None
    while noun.head.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"} and _by_and(noun.head):
        noun = noun.head
    inside = noun.head.i > verb.head.i and noun.head.pos_ in {"NOUN", "PROPN"} and noun.right_edge == last
    return noun if inside and _by_and(noun) else None


def _by_and(noun: Token) -> bool:
    """Tell whether "and" stands right before a joined noun's phrase."""
    return noun.left_edge.i > 0 and noun.left_edge.nbor(-1).lower_ == "and"


__all__ = ["mend"]
