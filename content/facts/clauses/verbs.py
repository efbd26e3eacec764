"""A verb as it stands: its auxiliaries, tense and voice, its particle, and what it is said of."""

from dataclasses import dataclass, replace

from content.facts.clauses.subjects import SUBJECTS
from content.facts.names.kinds import HEADS
from content.facts.phrases.usable import Phrase
from content.language import base, participle, past, singular, third_person, words
from content.parse import Token

TAKES_PART = frozenset({"participate", "attend", "take part", "gather", "be present"})  # as many do
FINITE = words("VBD VBZ VBP MD")


@dataclass(frozen=True, slots=True)
class Group:
    auxiliaries: tuple[str, ...]
    main: str
    passive: bool
    past: bool
    reduced: bool = False


def verb_group(verb: Token) -> Group | None:
    """Auxiliaries and main verb as they stand; None for an infinitive, an imperative or a bare participle."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i]
    if any(child.lower_ == "to" for child in helpers):
        return None
    if not helpers and verb.dep_ == "conj" and verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        helpers = borrowed(verb)
    passive = any(child.dep_ == "auxpass" for child in helpers)
    if [child.lower_ for child in helpers] == ["did"] and not any(child.dep_ == "neg" for child in verb.children):
        return Group((), past(base(verb)), False, True)
    if (stressed := emphatic(verb)) is not None:
        return Group((), third_person(base(verb)) if stressed.lower_ == "does" else base(verb), False, False)
    if helpers and helpers[0].tag_ in FINITE:
        over = helpers[0].lower_ in {"was", "were", "had", "did", "would"} or (
            helpers[0].lower_ in {"has", "have"} and len(helpers) >= 1
        )
        return Group(tuple(full_form(child) for child in helpers), verb.text.lower(), passive, over)
    return _bare_group(verb) if not helpers else None


def emphatic(verb: Token) -> Token | None:
    """Return "does" of "the agency does report to both", which only stresses; None in a denial or a question."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i]
    if len(helpers) != 1 or helpers[0].lower_ not in {"do", "does"}:
        return None
    subject = own_subject(verb)
    denied = any(child.dep_ == "neg" for child in verb.children)
    return None if denied or subject is None or subject.i > helpers[0].i else helpers[0]


def _bare_group(verb: Token) -> Group | None:
    """A verb without auxiliaries: finite, or a participle that tells an event."""
    joined = verb.dep_ == "conj" and verb.head.tag_ == "VBN"
    joined = joined and not any(c.dep_ == "auxpass" for c in verb.head.children)
    if joined and verb.head.dep_ in {"acl", "advcl"} and own_subject(verb) is None:
        return None  # "enacted in 1963 and amended many times"
    if verb.left_edge.lower_ == "with" or (verb.dep_ == "pcomp" and verb.head.lower_ == "with"):
        return None  # "with the powers stalemated": no event, a state
    if is_undergone(verb):
        return Group(("was",), verb.text.lower(), True, True, reduced=True)
    if verb.tag_ in FINITE:
        return Group((), verb.text.lower(), False, verb.tag_ == "VBD")
    if verb.tag_ == "VBN" and is_misread(verb):
        return Group((), verb.text.lower(), False, True)
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and tells_event(verb):
        over = told_past(verb)
        return Group(("was" if over else "is",), verb.text.lower(), True, over, reduced=True)
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and base(verb) in RULING:
        over = told_past(verb)
        return Group((), past(base(verb)) if over else third_person(base(verb)), False, over, reduced=True)
    return None


# What laws and plans do in a bare participle: "passed the Act prohibiting ...".
RULING = words(
    "set establish provide require prohibit ban allow outline define create give grant limit authorize authorise "
    "guarantee abolish recognize recognise call lay oblige commit regulate forbid declare impose extend permit mandate"
)


# What is done to texts, and what texts a line may say it of: "Version 1.9 ratified on 26 March 2022".
UNDERGONE = words(
    "ratify adopt approve sign publish release license licence enact amend revise repeal issue print write draft"
)
EDITIONS = words("version edition release revision draft amendment text guideline policy standard bylaw")


def is_undergone(verb: Token) -> bool:
    """Whether a past form without an object is a participle: a text is ratified, it ratifies nothing."""
    subject = own_subject(verb)
    if verb.tag_ != "VBD" or subject is None or base(verb) not in UNDERGONE or participle(base(verb)) != verb.lower_:
        return False
    taken = {"dobj", "ccomp", "xcomp", "prt", "dative", "oprd", "conj"}
    noun = singular(subject.lower_)
    is_text = noun in EDITIONS or HEADS.get(noun) in {"treaty", "act", "document"}
    return is_text and not any(child.dep_ in taken for child in verb.children)


def is_misread(verb: Token) -> bool:
    """Whether the parser took a sentence's verb for a participle: its subject is then the root."""
    rooted = verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.head.pos_ in {"NOUN", "PROPN"}
    told = is_tight(verb) or _ends_examples(verb)
    return rooted and told and not any(child.dep_ == "agent" for child in verb.children)


def _ends_examples(verb: Token) -> bool:
    """Whether a verb stands behind some of those who are its subject: "A group, including Holm and Berg, set out"."""
    noun = verb.head
    listed = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ == "including")
    some = noun.tag_ == "NN" and noun.left_edge.dep_ == "det"
    return some and any(one.nbor(-1).text == "," and verb.i == one.right_edge.i + 2 for one in listed)


def is_tight(verb: Token) -> bool:
    return verb.doc[verb.left_edge.i - 1].text not in {",", "–", "—", "("}


def told_past(verb: Token) -> bool:
    """Whether the clause that a participle hangs on is told in the past; so is the participle, if it tells an event."""
    verbs = (ancestor for ancestor in verb.ancestors if ancestor.pos_ in {"VERB", "AUX"})
    above = next((a for a in verbs if a.tag_ in FINITE or any(c.tag_ in FINITE for c in a.children)), None)
    done = _is_dated(verb) or any(child.dep_ == "agent" for child in verb.children)
    if above is None or done or base(verb) not in {*MEANT, *LEANING, *RULING}:
        return True
    helpers = [c.tag_ for c in above.children if c.dep_ in {"aux", "auxpass"}]
    return above.tag_ == "VBD" or "VBD" in helpers


def simple(group: Group, verb: Token) -> Group:
    """A past perfect as the simple past: what had been done by then was done."""
    if any(child.lower_ in BEFORE_THAT for child in verb.children):
        return group  # "had previously been exercised by": until another came
    if any(child.lower_ == "since" and child.dep_ in {"prep", "mark", "advmod"} for child in verb.children):
        return group  # "had been open since 1630": up to then
    if group.auxiliaries == ("had",) and verb.tag_ in {"VBN", "VBD"}:
        return replace(group, auxiliaries=(), main=past(base(verb)))
    if group.auxiliaries == ("had", "been") and group.passive:
        return replace(group, auxiliaries=("was",), reduced=True)
    return group


def agreeing(group: Group, subject: Phrase) -> tuple[str, ...]:
    """The auxiliaries; the one supplied to a bare participle agrees with the subject."""
    if group.reduced and group.passive and subject.plural:
        return ({"was": "were", "is": "are"}[group.auxiliaries[0]],)
    return group.auxiliaries


def borrowed(verb: Token) -> list[Token]:
    """The auxiliaries of the verb that this one is joined to, where they fit: "was updated and endorsed"."""
    first = verb.head
    helpers = [child for child in first.children if child.dep_ in {"aux", "auxpass"} and child.i < first.i]
    return helpers if first.tag_ == verb.tag_ and not any(child.lower_ == "to" for child in helpers) else []


def full_form(helper: Token) -> str:
    return {"'s": "is", "'re": "are", "'ve": "have", "'d": "had", "'ll": "will", "wo": "will", "ca": "can"}.get(
        helper.lower_, helper.lower_
    )


MEANT = words("design intend mean create establish build found set aim launch form")


LEANING = words("base dedicate devote focus aim locate situate headquarter affiliate link model sponsor fund")


def tells_event(verb: Token) -> bool:
    """Whether a bare participle tells an event: somebody did it, or it is dated."""
    if any(child.dep_ == "agent" for child in verb.children):
        return not is_any_number(verb.head) or not is_tight(verb) or _is_dated(verb)
    if base(verb) in MEANT and any(child.dep_ == "xcomp" for child in verb.children):
        return True
    preps = [child for child in verb.children if child.dep_ == "prep"]
    if base(verb) in LEANING and preps:
        return True
    return _is_dated(verb)


def is_any_number(noun: Token) -> bool:
    """Whether a plural stands alone: "works made by machines" are those that there may be, if any."""
    return noun.tag_ == "NNS" and not any(c.dep_ in {"det", "poss", "nummod", "amod"} for c in noun.children)


def _is_dated(verb: Token) -> bool:
    preps = (child for child in verb.children if child.dep_ == "prep")
    return any(c.ent_type_ == "DATE" for prep in preps for c in prep.children)


def is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


BEFORE_THAT = words("previously formerly earlier once hitherto until")
ONWARD = words("forward apart away together back forth aside ahead up down out off over")


def particle(verb: Token) -> str:
    """The adverb that a verb is one word with: "set up", "taken forward"."""
    for child in verb.children:
        if child.dep_ == "prt" or (child.dep_ == "advmod" and child.lower_ in ONWARD and child.i == verb.i + 1):
            return str(child.lower_)
    return ""


def own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def subject_head(verb: Token) -> Token | None:
    """The head of what the verb is said of: its own subject, the first verb's, or what a relative clause hangs on."""
    own = own_subject(verb)
    if own is not None:
        if own.tag_ in {"WDT", "WP"}:
            relative = relative_root(verb)
            return predicated(climbed(relative.head)) if relative is not None else None
        return None if own.tag_ in {"EX", "VBG"} else own
    if any(child.dep_ in {"csubj", "csubjpass", "expl"} for child in verb.children):
        return None
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return subject_head(verb.head)
    if verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"}:
        return predicated(climbed(measured(verb.head if is_misread(verb) else nearest_before(verb))))
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children):
        before = verb.doc[max(verb.left_edge.i - 2, 0)]
        if any(child.dep_ == "prep" and child.right_edge.i == verb.i - 1 for child in verb.lefts):
            return None  # "In a paper read at Oslo, Holm proposed": the paper was read
        far = verb.i > verb.head.i and before.pos_ == "PROPN" and before.dep_ not in SUBJECTS
        return None if far else own_subject(verb.head)  # "missions such as Corot, launched in 2006": which was?
    return None


def predicated(head: Token) -> Token:
    """ "The plans were efforts that had consequences": what is said of the efforts is said of the plans."""
    if head.dep_ == "attr" and head.head.lemma_ == "be" and not any(c.lower_ == "the" for c in head.children):
        return own_subject(head.head) or head
    return head


def nearest_before(verb: Token) -> Token:
    """ "the establishment of a Bank ..., designed to": a participle behind a comma is said of the noun before it."""
    start = verb.left_edge.i
    indefinite = any(child.lower_ in {"a", "an"} for child in verb.head.children)
    if verb.head.dep_ == "attr" and verb.head.head.lemma_ == "be" and indefinite:
        return verb.head  # "The Lab is a school in the north of Elba, created in 2002"
    if start < 2 or verb.doc[start - 1].text != "," or verb.doc[start - 2].pos_ not in {"NOUN", "PROPN"}:
        return verb.head
    before = verb.doc[start - 2]
    while before.dep_ in {"compound", "pobj"} and before.pos_ == "PROPN" and before != verb.head:
        above = before.head.head if before.dep_ == "pobj" else before.head
        if above.pos_ != "PROPN":
            break
        before = above
    return before if before.pos_ == "PROPN" else verb.head


def measured(head: Token) -> Token:
    """ "a series of laws designed to ...": what is said of the laws is said of the series."""
    of = head.head
    bare = head.tag_ in {"NN", "NNS"} and not any(c.dep_ in {"det", "amod", "poss"} for c in head.children)
    series = of.head.lemma_ in {"series", "set", "number", "group", "range"}
    if head.dep_ == "pobj" and of.lower_ == "of" and (series or bare):
        return predicated(of.head)
    return head


def relative_root(verb: Token) -> Token | None:
    root = verb
    while root.dep_ == "conj":
        root = root.head
    return root if root.dep_ == "relcl" else None


SINGULAR_FORMS = words("was is has does")
PLURAL_FORMS = words("were are have do")


def finite_of(verb: Token) -> Token:
    """Return the first word of a verb's group, which shows time and number: "have" of "have agreed"."""
    return next((child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}), verb)


def number_shown(verb: Token) -> str:
    """Return "one" or "many" as a verb's form shows it of its subject, "" where it shows nothing."""
    finite = finite_of(verb)
    if finite.lower_ in PLURAL_FORMS or finite.tag_ == "VBP":
        return "many"
    return "one" if finite.lower_ in SINGULAR_FORMS or finite.tag_ == "VBZ" else ""


def is_bare(noun: Token) -> bool:
    """Whether a singular noun stands without article and modifier behind a verb or preposition: "outlaw war"."""
    alone = not any(c.dep_ in {"det", "poss", "amod", "compound"} for c in noun.children)
    return noun.tag_ == "NN" and alone and noun.dep_ in {"dobj", "pobj"}


def climbed(noun: Token) -> Token:
    """ "an agreement to outlaw war signed in 1928": what is hung on the bare noun is said of the agreement."""
    if not is_bare(noun):
        return noun
    for above in noun.ancestors:
        if above.pos_ == "NOUN" and any(c.lower_ in {"a", "an"} for c in above.children):
            return above
        if above.pos_ in {"VERB", "AUX"} and above.dep_ in {"ROOT", "conj"}:
            break
    return noun


NARROWING = words("emphasize emphasise stress focus concentrate specialize specialise target prioritize prioritise")


def narrows(verb: Token, child: Token) -> bool:
    """Whether a participle tells what sets apart somebody of whom a habit is told: "does research, focusing on ..."."""
    behind = child.tag_ == "VBG" and child.i > verb.i and child.left_edge == child and child.nbor(-1).text == ","
    return behind and verb.tag_ in {"VBZ", "VBP"} and base(child) in NARROWING
