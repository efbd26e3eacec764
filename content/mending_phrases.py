"""What the parser regularly hangs on the wrong word, hung where it belongs: phrases beside participles and passives."""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
SPEAKING = frozenset({"VERB", "AUX"})


def rehang(token: Token) -> None:
    """Put a token's head right where its shape has one reading only."""
    dep = token.dep_  # spaCy looks it up anew each time
    if dep == "advcl" and token.tag_ == "VBN" and token.i < token.head.i:
        _keep_with_participle(token)
    elif dep == "dobj" and token.head.tag_ == "VBN":
        _free_patient(token)
    elif dep == "relcl":
        _hang_on_share(token)
    elif dep == "conj" and token.pos_ == "PROPN" and token.head.pos_ == "PROPN":
        _place_within(token)
    elif dep == "conj" and token.pos_ in SPEAKING and token.head.pos_ in SPEAKING:
        _lift_participle(token)


# What rises and falls by so many percent.
MEASURES = frozenset(
    {"percentage", "proportion", "share", "number", "rate", "percent", "%", "ratio", "level", "total", "amount"}
    | {"price", "cost", "value", "income", "output", "population", "membership", "turnout", "unemployment", "support"}
    | {"inflation", "production", "literacy", "use", "growth", "size", "volume", "average", "majority", "figure"}
)
CHANGING = frozenset({"fall", "rise", "drop", "increase", "decrease", "decline", "grow", "shrink", "climb", "sink"})


def _hang_on_share(verb: Token) -> None:
    """ "the share of lands owned by Danes, which fell from 90% to 22%": no Danes fell by that, their share did."""
    noun = verb.head
    if verb.lemma_ not in CHANGING or noun.lemma_.lower() in MEASURES:
        return
    which = any(child.dep_ in SUBJECTS and child.lower_ == "which" for child in verb.children)
    if not which or not any(token.lower_ in {"%", "percent"} for token in verb.subtree):
        return
    for above in noun.ancestors:
        if above.lemma_.lower() in MEASURES and above.pos_ == "NOUN":
            verb.head = above
            return
        if above.pos_ in SPEAKING and above.dep_ not in {"acl", "relcl"}:
            return


# What nobody does without an object: joined to a passive, it is undergone as well.
NEEDING_OBJECT = frozenset(
    {"confine", "imprison", "jail", "detain", "execute", "expel", "exile", "deport", "banish", "torture", "convict"}
    | {"sentence", "acquit", "release", "rename", "replace", "remove", "destroy", "demolish", "rebuild", "dismantle"}
    | {"abolish", "defeat", "capture", "conquer", "kill", "murder", "assassinate", "publish", "adopt", "ratify"}
    | {"approve", "enact", "repeal", "appoint", "depose", "install", "nominate", "annex", "reinforce", "equip", "award"}
    | {"condemn", "arrest", "behead", "crown", "bury", "wound", "injure", "rescue", "restore", "renovate", "refurbish"}
)


def is_undergone_too(verb: Token) -> bool:
    """Tell whether a past form is a participle: "they were arrested and confined in the fort" confined nobody."""
    first = verb.head
    taken = {"dobj", "ccomp", "xcomp", "dative", "oprd", "aux", "auxpass", *SUBJECTS}
    if verb.lemma_ not in NEEDING_OBJECT or any(child.dep_ in taken for child in verb.children):
        return False
    passive = first.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in first.children)
    between = verb.doc[first.i : verb.i]
    return passive and verb.lower_.endswith("d") and not any(token.text == ";" for token in between)


def _place_within(name: Token) -> None:
    """ "at Darvel, in Ayrshire, Scotland": a comma alone joins no two names; the second says where the first is."""
    first = name.head
    chain = [first, name, *name.conjuncts]
    if any(child.dep_ == "cc" for one in chain for child in one.children):
        return
    if name.left_edge.i > 0 and name.left_edge.nbor(-1).text == "," and len(set(chain)) == 2:
        name.dep_ = "appos"


def _keep_with_participle(participle: Token) -> None:
    """ "Born in 1881 at a farm, in Ayrshire, Holm was the third child": Ayrshire says where Holm was born.

    What follows a participle that opens the sentence, and is closed by a comma before the subject, is the participle's.
    """
    verb = participle.head
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or participle.left_edge.i != participle.sent.start:
        return
    for child in [one for one in verb.lefts if one.dep_ == "prep" and participle.i < one.i < subject.i]:
        behind = child.right_edge.nbor(1)
        if behind.text == "," and behind.i + 1 == subject.left_edge.i and child.ent_type_ != "DATE":
            child.head = participle


def _free_patient(noun: Token) -> None:
    """ "when the port was opened in 1958 all ships and most of the crews | were moved": no ships were opened.

    A noun behind a passive, joined to the subject right before the next verb, is the first half of that subject.
    """
    passive, verb = noun.head, noun.head.head
    if passive.dep_ != "advcl" or verb.i < noun.i or not any(child.dep_ == "auxpass" for child in passive.children):
        return
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > noun.i), None)
    joint = next((child for child in noun.children if child.dep_ == "cc"), None)
    if subject is None or joint is None or joint.i + 1 != subject.left_edge.i:
        return
    noun.head, noun.dep_ = verb, subject.dep_
    subject.head, subject.dep_ = noun, "conj"


def _lift_participle(verb: Token) -> None:
    """ "was forced to resign and replaced by her son": she was replaced, she was not forced to.

    A past participle is joined to no infinitive; it is joined to the passive verb that the infinitive hangs on.
    """
    infinitive = verb.head
    passive = infinitive.head
    bare = verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    if not bare or infinitive.tag_ != "VB" or infinitive.dep_ != "xcomp":
        return
    active = not any(child.dep_ == "auxpass" for child in infinitive.children)
    if not active or passive.tag_ != "VBN" or not any(child.dep_ == "auxpass" for child in passive.children):
        return
    for joint in [child for child in infinitive.rights if child.dep_ == "cc" and child.i < verb.i]:
        joint.head = passive
    verb.head = passive


__all__ = ["rehang"]
