"""What a parse cannot be: signs inside a clause that its words were hung on the wrong ones.

The parser always gives a tree; each check knows one shape that no English clause has. A clause with such a shape is not
asked, whatever it seems to say.
"""

from collections.abc import Iterable

from content.facts.clauses.roles import Argument
from content.facts.clauses.verbs import own_subject
from content.facts.clauses.wholeness import TAKING
from content.language import base, words
from content.parse import Token

SINGULAR_FORMS = words("was is has does")
PLURAL_FORMS = words("were are have do")
# Nouns in the singular that take a plural verb, or have no other form.
COLLECTIVE = words(
    "number majority minority total average range variety series group pair couple handful percent % half third "
    "quarter rest remainder bulk lot host mass police staff people public data media team crew family committee "
    "government army navy cattle fish aircraft spacecraft species deer sheep means headquarters council cabinet "
    "parliament board opposition kind sort type none all some any most more many few each either both"
)
# Nouns with an "s" that take a singular verb, and amounts, which are one.
ONE = words(
    "year month week day hour minute mile kilometre metre dollar pound euro percent % news series species means "
    "headquarters gallows works barracks crossroads"
)
MARKS = frozenset({",", ";", ":"})
OPENING = frozenset({"(", "["})
CLOSING = frozenset({")", "]"})


def parse_doubt(verb: Token, told: Iterable[Argument]) -> str:
    """Return why a clause cannot have been parsed rightly, "" where nothing speaks against it."""
    subject = own_subject(verb)
    if any(child.dep_ == "expl" for child in verb.children) and subject is not None:
        return "a subject beside its dummy"  # "there was a change, bringing up X and Y": X and Y were no change
    if _has_two_objects(verb):
        return "two objects"
    if _is_beyond_semicolon(verb, subject, told):
        return "reaches over a semicolon"
    if subject is not None and _is_out_of_brackets(subject, verb):
        return "a verb inside brackets and its subject outside"
    if subject is not None and _disagrees(verb, subject):
        return "verb and subject disagree in number"
    if any(is_far_attribute(verb, child) for child in verb.children):
        return "an aside is read as what something is"
    if any(_joins_date(child) for child in verb.children):
        return "a date joined with what is none"
    if _is_auxiliary_of_lost(verb):
        return "an auxiliary is read as the verb"
    return ""


def _has_two_objects(verb: Token) -> bool:
    """Whether two nouns are the object of one verb that takes one: "received arms; all in all, the load of a ship"."""
    objects = [child for child in verb.children if child.dep_ == "dobj" and child.pos_ in {"NOUN", "PROPN"}]
    edges = [one.left_edge for one in objects[1:] if one.pos_ == "NOUN"]  # "has two members, Norway and Denmark"
    apart = any(edge.text in MARKS or edge.nbor(-1).text in MARKS for edge in edges)
    return base(verb) not in TAKING and apart


def _is_beyond_semicolon(verb: Token, subject: Token | None, told: Iterable[Argument]) -> bool:
    """Whether a semicolon that separates clauses stands between a verb and what was hung on it."""
    if subject is not None and _has_mark(verb.doc[min(subject.i, verb.i) : max(subject.i, verb.i)]):
        return True
    return any(one.at > verb.i and _has_mark(verb.doc[verb.i : one.at]) for one in told)


def _has_mark(between: Iterable[Token]) -> bool:
    return any(token.text == ";" for token in between)


def _is_out_of_brackets(subject: Token, verb: Token) -> bool:
    """Whether brackets open between a subject and its verb and close behind it: "Ada (born 1815, served 1840) won"."""
    if subject.i > verb.i:
        return False
    depth = 0
    for token in verb.doc[subject.i : verb.i]:
        depth += (token.text in OPENING) - (token.text in CLOSING)
    return depth > 0


def is_far_attribute(verb: Token, child: Token) -> bool:
    """Whether what a thing is stands behind a phrase and a comma: "is in a race for tin, a metal of worth": the tin."""
    if child.dep_ != "attr" or child.i < verb.i:
        return False
    edge = child.left_edge
    apart = edge.text == "," or edge.nbor(-1).text == ","
    return apart and any(other.dep_ == "prep" and verb.i < other.i < edge.i for other in verb.children)


def _joins_date(preposition: Token) -> bool:
    """Whether "and" behind a date leads on to another deed: "was built in 1847 and a school in 1850"."""
    dates = [child for child in preposition.children if child.dep_ == "pobj" and _is_date(child)]
    joined = [child for date in dates for child in date.children if child.dep_ == "conj"]
    joined = [one for one in joined if ")" not in (token.text for token in preposition.doc[preposition.i : one.i])]
    return preposition.dep_ == "prep" and any(one.pos_ in {"NOUN", "PROPN"} and not _is_date(one) for one in joined)


def _is_auxiliary_of_lost(verb: Token) -> bool:
    """Whether a phrase between commas parts "was" from what was done: "he was, at their request, flown to Oslo"."""
    if verb.lemma_ != "be" or verb.i + 1 >= len(verb.doc) or verb.nbor(1).text != ",":
        return False
    return not any(child.dep_ in {"attr", "acomp"} and child.tag_ != "VBN" for child in verb.children)


def _is_date(token: Token) -> bool:
    return token.ent_type_ == "DATE" or (len(token.text) == 4 and token.text.isdigit())


def _disagrees(verb: Token, subject: Token) -> bool:
    """Whether a verb's form and its subject's do not go together: the subject is then another noun."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i]
    finite = helpers[0] if helpers else verb
    if subject.i > finite.i or subject.tag_ not in {"NN", "NNS"} or not subject.text.islower():
        return False
    one = finite.lower_ in SINGULAR_FORMS or finite.tag_ == "VBZ"
    many = finite.lower_ in PLURAL_FORMS or finite.tag_ == "VBP"
    joined = any(child.dep_ in {"conj", "cc", "nummod", "appos"} for child in subject.children)
    if subject.tag_ == "NN":
        partly = any(child.lower_ == "of" for child in subject.children)  # "a large share of the towns were"
        return many and not joined and not partly and subject.lemma_.lower() not in COLLECTIVE
    amount = any(child.dep_ in {"nummod", "quantmod"} for child in subject.children)
    return one and not amount and subject.lemma_.lower() not in ONE and not subject.lower_.endswith("ics")


def has_gapped_deed(verb: Token) -> bool:
    """Whether a second deed follows that borrows the verb: "was opened in 1847 and a school in 1876"."""
    joined = (child for child in verb.children if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN"})
    told = (noun.subtree for noun in joined if "(" not in (one.text for one in noun.subtree))
    return any(_is_date(one) for subtree in told for one in subtree)


__all__ = ["has_gapped_deed", "is_far_attribute", "parse_doubt"]
