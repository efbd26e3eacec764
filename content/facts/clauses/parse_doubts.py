"""What a parse cannot be: signs inside a clause that its words were hung on the wrong ones.

The parser always gives a tree; each check knows one shape that no English clause has. A clause with such a shape is not
asked, whatever it seems to say.
"""

from collections.abc import Iterable

from content.facts.clauses.roles import Argument
from content.facts.clauses.verbs import finite_of, number_shown, own_subject
from content.facts.clauses.wholeness import TAKING
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold
from content.language import base, words
from content.parse import Token

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
    if _parts_pairs(verb):
        return "one of two times and places"
    if _is_auxiliary_of_lost(verb):
        return "an auxiliary is read as the verb"
    return _misread(verb, subject)


def _misread(verb: Token, subject: Token | None) -> str:
    """Return what was read as another part of the clause than it is, "" where nothing was."""
    if subject is not None and _is_object_of_gerund(subject, verb):
        return "an object is read as the subject"
    if any(_runs_two_objects_together(child) for child in verb.children if base(verb) in GIVING):
        return "two objects are read as one name"
    if _is_main_verb_behind_aside(verb):
        return "the main verb is read into an aside"
    return ""


def _is_object_of_gerund(subject: Token, verb: Token) -> bool:
    """Whether what stands before a verb is done to it: "digging all of the canal would have cost a fortune"."""
    first = subject.left_edge
    if first.i == verb.sent.start or subject.i > verb.i:
        return False
    gerund = first.nbor(-1)
    hung = gerund.tag_ == "VBG" and gerund.head == verb and gerund.dep_ in {"advcl", "csubj"}
    return hung and not any(child.i > gerund.i for child in gerund.children)


def _runs_two_objects_together(thing: Token) -> bool:
    """Whether whom something was given is read as a part of its name: "gave Norway Svalbard"."""
    if thing.dep_ != "dobj" or thing.pos_ != "PROPN" or thing.i == thing.sent.start:
        return False
    before = thing.nbor(-1)
    if before.dep_ != "compound" or before.head != thing or fold(f"{before.text} {thing.text}") in PLACES_AND_BODIES:
        return False
    state = PLACES_AND_BODIES.get(fold(before.text))
    return state is not None and state.kind == "country"


GIVING = words("give grant award offer allot assign lend loan send sell pay promise owe cede bring cost")


def _is_main_verb_behind_aside(verb: Token) -> bool:
    """Whether a sentence has no verb but one hung on a name in an aside: "One of them, led by Holm, aimed at peace"."""
    if verb.dep_ != "acl" or verb.sent.root.pos_ in {"VERB", "AUX"} or verb.left_edge.nbor(-1).text != ",":
        return False
    above = [one for one in (verb.head, *verb.head.ancestors) if one.left_edge.i > verb.sent.start]
    return any(one.dep_ in {"acl", "appos", "relcl"} and one.left_edge.nbor(-1).text == "," for one in above)


def loses_deed(verb: Token) -> str:
    """Return why a verb without what is joined to it says something else, "" where it does not.

    Of "helped two towns with seeds, and nine villages with tools" the parser takes both for the object; of "saw a new
    party, the Lily, win" it takes "win" for another deed.
    """
    objects = [child for child in verb.children if child.dep_ == "dobj" and child.pos_ in {"NOUN", "PROPN"}]
    if any(one.left_edge.nbor(-1).dep_ == "cc" for one in objects[1:]):
        return "two objects"
    bare = {"VB", "VBP"}
    both = [verb.head] if verb.dep_ == "conj" else []
    deeds = [child for child in verb.children if child.dep_ == "conj" and child.tag_ in bare]
    deeds += [verb] if verb.dep_ == "conj" and verb.tag_ in bare else []
    seen = any(base(one) in SEEING and one.tag_ == "VBD" for one in (verb, *both))
    return "what was seen to be done is cut" if seen and any(map(_is_bare_deed, deeds)) else ""


SEEING = words("see watch witness hear help make let have")


def _is_bare_deed(deed: Token) -> bool:
    """Whether a verb has nothing that joins it to another: no helper, no subject, no "and"."""
    own = any(child.dep_ in {"aux", "nsubj", "nsubjpass"} for child in deed.children)
    return not own and deed.left_edge.i > deed.sent.start and deed.left_edge.nbor(-1).dep_ != "cc"


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


def _parts_pairs(verb: Token) -> bool:
    """Whether "and" joins two pairs of a time and a place: "held in 1907 in Oslo and in 1908 in Bergen".

    Neither place holds for all, nor does either date, and the parser hangs them all on one verb.
    """
    preps = [child for child in verb.children if child.dep_ == "prep" and child.i > verb.i]
    for prep in preps:
        for link in (prep, *prep.children):
            joint = next((child for child in link.children if child.dep_ == "cc" and child.lower_ == "and"), None)
            if joint is not None and _pairs_behind(preps, link, joint):
                return True
    return False


def _pairs_behind(preps: list[Token], link: Token, joint: Token) -> bool:
    """Whether what "and" joins is a date on one side and a place on the other, or a date stands on either side."""
    joined = [child for child in link.children if child.dep_ == "conj" and child.i > joint.i]
    led = [one for child in joined for one in ([child] if child.pos_ != "ADP" else _led_by(child))]
    if not led:
        return False
    first = [link] if link.pos_ != "ADP" else _led_by(link)
    if any(_is_date(one) for one in led) != any(_is_date(one) for one in first):
        return any(_is_date(one) or one.pos_ == "PROPN" for one in led)
    dated = [prep for prep in preps if prep != link and link.head != prep and any(map(_is_date, _led_by(prep)))]
    dated += [child for one in (*first, *led) for child in one.children if any(map(_is_date, _led_by(child)))]
    return any(one.i < joint.i for one in dated) and any(one.i > joint.i for one in dated)


def _led_by(prep: Token) -> list[Token]:
    return [child for child in prep.children if child.dep_ == "pobj"] if prep.pos_ == "ADP" else []


def _is_auxiliary_of_lost(verb: Token) -> bool:
    """Whether a phrase between commas parts "was" from what was done: "he was, at their request, flown to Oslo"."""
    if verb.lemma_ != "be" or verb.i + 1 >= len(verb.doc) or verb.nbor(1).text != ",":
        return False
    return not any(child.dep_ in {"attr", "acomp"} and child.tag_ != "VBN" for child in verb.children)


def _is_date(token: Token) -> bool:
    return token.ent_type_ == "DATE" or (len(token.text) == 4 and token.text.isdigit())


def _disagrees(verb: Token, subject: Token) -> bool:
    """Whether a verb's form and its subject's do not go together: the subject is then another noun."""
    if subject.i > finite_of(verb).i or subject.tag_ not in {"NN", "NNS"} or not subject.text.islower():
        return False
    number = number_shown(verb)
    joined = any(child.dep_ in {"conj", "cc", "nummod", "appos"} for child in subject.children)
    if subject.tag_ == "NN":
        partly = any(child.lower_ == "of" for child in subject.children)  # "a large share of the towns were"
        return number == "many" and not joined and not partly and subject.lemma_.lower() not in COLLECTIVE
    amount = any(child.dep_ in {"nummod", "quantmod"} for child in subject.children)
    return number == "one" and not amount and subject.lemma_.lower() not in ONE and not subject.lower_.endswith("ics")


def has_gapped_deed(verb: Token) -> bool:
    """Whether a second deed follows that borrows the verb: "was opened in 1847 and a school in 1876"."""
    joined = (child for child in verb.children if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN"})
    told = (noun.subtree for noun in joined if "(" not in (one.text for one in noun.subtree))
    return any(_is_date(one) for subtree in told for one in subtree)


__all__ = ["has_gapped_deed", "is_far_attribute", "loses_deed", "parse_doubt"]
