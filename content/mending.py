"""Repairs of what the parser regularly gets wrong, made before anybody reads the parse.

Each rule looks at a shape that has one reading only and puts its heads right; where two readings are left, the parse
stays as it is.
"""

import re

from spacy.tokens import Doc, Token

from content import parse
from content.mending_phrases import is_undergone_too, rehang

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
GIVING = frozenset({"award", "deny", "give", "grant", "guarantee", "lend", "offer", "owe", "pay", "promise", "send"})
# What a rule below or in `mending_phrases` may begin with; four tokens of five are none of these.
MENDED = SUBJECTS | {"det", "conj", "ROOT", "compound", "advcl", "xcomp", "dobj", "ccomp", "relcl"}
_YEAR = re.compile(r"1\d{3}|20\d\d")
HOUSES = frozenset({"hospital", "college", "university", "school", "museum", "academy", "institute", "abbey"})
DASHES = frozenset({"–", "—", "-"})
BEFORE_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})


def mend(doc: Doc) -> Doc:
    """Give verbs back their subjects, and clauses the "that" which introduces them."""
    for token in filter(_may_be_wrong, doc):
        rehang(token)
        _retag(token)
        if token.dep_ == "det" and token.lower_ == "that" and token.i > 0:
            _introduce(token)
        elif token.pos_ in {"VERB", "AUX"} and _is_joined(token):
            _give_subject(token)
        elif token.dep_ == "ROOT" and token.pos_ in {"VERB", "AUX"}:
            _free_from_decade(token)
            _hang_on_apposition(token)
            if token.sent[0].pos_ == "ADP":
                _free_from_year(token)
                _free_subject(token)
                _free_from_house(token)
        elif token.dep_ == "ROOT" and (verb := _misread_verb(token)) is not None:
            _make_main(verb, token)
        elif token.dep_ == "compound" and token.tag_ == "NNS":
            _free_recipient(token)
        elif token.dep_ in SUBJECTS and says_again(token):
            _hang_behind(token)
        elif token.tag_ == "VB" and token.dep_ in {"advcl", "xcomp"}:
            _hang_on_noun(token)
    return doc


def _may_be_wrong(token: Token) -> bool:
    dep = token.dep_
    return dep in MENDED and (dep != "det" or token.lower_ == "that")


def _retag(verb: Token) -> None:
    """ "In 1812 Holm transferred to Tarn": what has a subject of its own and no helper is no participle."""
    if verb.tag_ == "VBN" and _is_past(verb):
        verb.tag_ = "VBD"
    elif verb.tag_ == "VBD" and verb.dep_ == "conj" and is_undergone_too(verb):
        verb.tag_ = "VBN"


def _is_past(verb: Token) -> bool:
    """Whether a participle has a subject that does something, and nothing that helps it; or is joined to such a one."""
    if any(child.dep_ in {"aux", "auxpass", "agent", "nsubjpass"} for child in verb.children):
        return False
    if verb.dep_ == "conj":
        return verb.head.tag_ == "VBD" and verb.head.dep_ == "ROOT" and not _is_helped(verb.head)
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None:
        return False
    if verb.dep_ in {"advcl", "ccomp"}:  # "when Holm transferred"; not "the gates opened, they left"
        return any(child.dep_ in {"mark", "advmod"} and child.i < subject.i for child in verb.lefts)
    return verb.dep_ == "relcl" or (verb.dep_ == "ROOT" and verb.sent[-1].text == ".")


def _is_helped(verb: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} for child in verb.children)


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
    verb.dep_ = "conj"


def _free_from_year(verb: Token) -> None:
    """ "In 1991 Holm sold ...": no Holm of some number is meant, and he is who sold."""
    opening, year = verb.sent[0], verb.sent[1] if len(verb.sent) > 1 else verb.sent[0]
    noun = year.head
    if not _YEAR.fullmatch(year.text) or noun.pos_ != "PROPN" or noun.i < year.i or opening.head != verb:
        return
    owned = any(child.dep_ in SUBJECTS for child in verb.children)
    if noun.head == opening and not owned:
        noun.head = verb
        noun.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"
    if noun.head == verb:
        year.head, year.dep_ = opening, "pobj"


def _is_joined(verb: Token) -> bool:
    """Whether a verb is joined to another; behind "be" there is no reported clause, but one joined by "and"."""
    if verb.dep_ == "ccomp":
        return verb.head.lemma_ == "be" and verb.i > verb.head.i
    return verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}


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


def _free_from_house(verb: Token) -> None:
    """ "At Harlow Hospital Lund worked": who worked is no part of the hospital's name, and "at" has its object."""
    preposition = verb.sent[0]
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ != "PROPN" or preposition.n_rights or subject.left_edge.i != preposition.i + 1:
        return
    house = subject.nbor(-1)
    if house.lower_ not in HOUSES or house.head != subject or house.dep_ != "compound":
        return
    for child in [child for child in subject.lefts if child != house]:
        child.head = house
    house.head, house.dep_ = preposition, "pobj"


def _free_from_decade(verb: Token) -> None:
    """ "by the 1930s critics argued": the critics are no part of the decade."""
    noun = _opens(verb)
    noun = noun.nbor(-1) if noun is not None and noun.i > verb.sent.start else None
    if noun is None or noun.dep_ != "pobj" or any(child.dep_ in SUBJECTS for child in verb.children):
        return
    decade = next((c for c in noun.lefts if re.fullmatch(r"\d{4}s", c.text)), None)
    if decade is None or noun.tag_ not in {"NNS", "NNPS"} or noun.right_edge != noun:
        return
    for child in [child for child in noun.lefts if child.i < decade.i]:
        child.head = decade
    preposition = noun.head
    decade.head, decade.dep_ = preposition, "pobj"
    if preposition.i > 0 and preposition.nbor(-1).text == ",":
        preposition.head = verb  # behind a clause that is closed
    noun.head, noun.dep_ = verb, "nsubj"


def _misread_verb(root: Token) -> Token | None:
    """Return the past form that a sentence without a verb has for its verb: "The policy aimed to win friends."

    It stands right behind the noun that the parser hung it on, and no other clause of the sentence has a finite verb.
    """
    if root.sent[-1].text != ".":
        return None
    if root.pos_ in {"NOUN", "PROPN", "NUM"} and (behind := _verb_behind_aside(root)) is not None:
        return behind
    if root.pos_ not in {"NOUN", "PROPN", "PUNCT"}:
        return None
    subject = root if root.pos_ != "PUNCT" else next((c for c in root.children if c.dep_ in SUBJECTS), None)
    found = [
        token
        for token in root.sent
        if token.dep_ == "acl" and token.tag_ == "VBN" and token.lower_.endswith("ed") and token.i == token.head.i + 1
    ]
    if subject is None or len(found) != 1 or found[0].head not in subject.subtree or found[0].head.i < subject.i:
        return None
    if root.pos_ != "PUNCT" and not any(
        c.dep_ in {"det", "poss"} and c.lower_ not in {"a", "an"} for c in subject.lefts
    ):
        return None  # "A wall used to hold back water." is no sentence
    within = {token.i for one in root.sent for token in one.subtree if one.dep_ in {"relcl", "advcl", "ccomp"}}
    if any(token.tag_ in FINITE and token.i not in within for token in root.sent):
        return None
    verb = found[0]
    return None if any(child.dep_ == "agent" for child in verb.children) else verb


def _verb_behind_aside(root: Token) -> Token | None:
    """Return the past form that closes an aside: "A small group, led by Holm, set out in May but had to turn back."

    It has what only a verb of its own has: an object, a particle, or a finite verb joined to it.
    """
    start, sent = root.i, root.sent
    found = [t for t in sent if t.dep_ == "acl" and t.tag_ == "VBN" and t.i > start + 1 and t.nbor(-1).text == ","]
    verb = found[-1] if found else None
    aside = next((t for t in root.children if t.text == "," and t.i > start), None)
    if verb is None or aside is None or aside.i >= verb.i - 1 or any(t.text == ";" for t in sent):
        return None
    within = {token.i for one in sent for token in one.subtree if one.dep_ in {"relcl", "advcl", "ccomp"}}
    joined = [child for child in verb.children if child.dep_ == "conj" and child.tag_ in FINITE]
    own = {token.i for one in joined for token in one.subtree}
    if any(token.tag_ in FINITE and token.i not in within | own for token in sent):
        return None
    behind = {child.dep_ for child in verb.children if child.i > verb.i}
    tells = bool(joined) or bool(behind & {"dobj", "prt"})
    return verb if tells and "agent" not in behind else None


def _make_main(verb: Token, root: Token) -> None:
    """Make a participle the verb of its sentence, and the noun that was its root or hung on it the subject."""
    subject = root if root.pos_ != "PUNCT" else next(c for c in root.children if c.dep_ in SUBJECTS)
    others = [c for c in root.children if c != verb and c != subject]
    openers = [c for c in others if root.pos_ == "PUNCT" or c.i > verb.i or _is_opener(c, subject)]
    verb.head = verb
    verb.dep_, verb.tag_, verb.pos_ = "ROOT", "VBD", "VERB"
    for child in openers:
        child.head = verb
    subject.head, subject.dep_ = verb, "nsubj"
    root.head = verb
    if root.pos_ == "PUNCT":
        root.dep_ = "punct"


def _is_opener(child: Token, subject: Token) -> bool:
    """Whether a phrase stands before a subject with a comma behind it, or is that comma."""
    return child.i < subject.i and (child if child.text == "," else child.right_edge.nbor(1)).text == ","


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


def says_again(one: Token | parse.Token) -> bool:
    """Tell whether "this one" says again what was just brought up, to tell more of it: "..., this one made of oak"."""
    if one.lower_ != "one" or one.i < 3 or one.i + 1 >= len(one.doc) or one.nbor(-1).lower_ != "this":
        return False
    behind = one.nbor(1)
    return one.nbor(-2).text == "," and (behind.tag_ in {"VBN", "VBG", "VBD"} or behind.lower_ == "to")


def _hang_behind(one: Token) -> None:
    """ "They built a second mill, this one meant to saw": the clause before the comma is the main one."""
    verb = one.head
    first = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.pos_ == "VERB" and c.i < one.i), None)
    if first is None or verb.tag_ != "VBD" or any(c.dep_ == "dobj" for c in verb.children):
        return
    over, dep = verb.head, verb.dep_
    first.head = first if over == verb else over
    first.dep_ = dep
    for child in [c for c in verb.children if c != first and c.i < one.i - 1]:
        child.head = first
    verb.head, verb.dep_, verb.tag_ = first, "advcl", "VBN"


def _hang_on_apposition(verb: Token) -> None:
    """ "The Holm Bridge was opened, the first of its kind, designed for carts": the kind designed nothing.

    Between the comma behind a whole clause and that before a participle stands what the clause's subject is.
    """
    noun = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    clause = next((child for child in verb.lefts if child.dep_ in {"ccomp", "advcl"}), None)
    if noun is None or clause is None or noun.i < clause.i or not _is_between_commas(noun, verb):
        return
    subject = next((child for child in clause.lefts if child.dep_ in SUBJECTS), None)
    alone = {child.dep_ for child in verb.lefts} <= {"nsubj", clause.dep_, "punct"}
    alone = alone and not any(child.dep_ in {"mark", "advmod"} for child in clause.lefts)
    if (
        subject is None
        or clause.tag_ not in {"VBN", "VBD"}
        or not alone
        or not verb.lower_.endswith("ed")
        or verb.i + 1 == len(verb.doc)
        or verb.nbor(1).pos_ != "ADP"
    ):
        return
    clause.head, clause.dep_ = clause, "ROOT"
    for child in [child for child in verb.children if child.is_punct]:
        child.head = clause
    noun.head, noun.dep_ = subject, "appos"
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"


def _is_between_commas(noun: Token, verb: Token) -> bool:
    """Whether one comma stands before a noun's phrase, and the next between it and a verb."""
    first, comma = noun.left_edge, verb.doc[max(verb.i - 1, 0)]
    return first.i > 0 and first.nbor(-1).text == "," and comma.text == "," and comma.i > noun.i and first.i < noun.i


def _hang_on_noun(infinitive: Token) -> None:
    """ "gave the mayor the right - for two years - to raise tolls": the right to raise them."""
    to = next((child for child in infinitive.lefts if child.lower_ == "to"), None)
    if to is None or to.i < 2 or to.nbor(-1).text not in DASHES:
        return
    opening = next((i for i in range(to.i - 2, to.sent.start, -1) if to.doc[i].text in DASHES), None)
    if opening is None:
        return
    noun = to.doc[opening - 1]
    if noun.pos_ != "NOUN" or noun.dep_ not in {"dobj", "attr", "pobj"} or infinitive.head not in noun.ancestors:
        return
    verb = infinitive.head
    for child in [c for c in verb.children if opening <= c.i < to.i]:
        child.head = noun  # the aside and its dashes
        if not child.is_punct:
            child.dep_ = "parataxis"
    infinitive.head, infinitive.dep_ = noun, "acl"


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
    joined = noun.head == verb.head and noun.head.pos_ == "VERB" and noun.i > noun.head.i  # no noun is a second deed
    return noun if (inside or joined) and _by_and(noun) else None


def _by_and(noun: Token) -> bool:
    """Tell whether "and" stands right before a joined noun's phrase."""
    return noun.left_edge.i > 0 and noun.left_edge.nbor(-1).lower_ == "and"


__all__ = ["mend"]
