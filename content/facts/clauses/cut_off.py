"""What a clause says nothing without and its frame cuts off: where somebody lived, in what state a thing was left."""

from collections.abc import Iterable

from content.facts.clauses.losses import is_in_brackets
from content.facts.clauses.roles import Argument
from content.facts.names.callings import is_calling
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.usable import Phrase
from content.language import Sentence, base, words
from content.parse import Token

LEAVING = words("leave have keep hold put place")
CARE = words("care hand charge custody command control possession ruin tatter danger debt doubt")
STAYING = words("live reside dwell stay remain work serve study teach settle sit stand meet lie")


def cut_off(lexicon: Lexicon, sentence: Sentence, verb: Token, subject: Phrase, arguments: Iterable[Argument]) -> str:
    """Return what a frame lost that its clause says nothing without, "" where it lost nothing."""
    if base(verb) in LEAVING and _loses_state(verb, arguments):
        return "in what state it was is left off"
    if any(child.dep_ == "dobj" and is_in_brackets(verb, child) for child in verb.children):
        return "an object stands in brackets"
    if _loses_taken(verb, arguments):
        return "what its verb takes is left off"
    if _is_where(verb):
        return "where it was is left off"
    if any(child.dep_ == "advcl" and _is_state_of_other(child) for child in verb.children):
        return "a name is told apart from its state"
    titled = subject.head.i < verb.i and is_calling(subject.head.lower_)
    if titled and any(_has_lost_name(lexicon, sentence, one, subject) for one in subject.head.subtree):
        return "whose title it is is left off"
    return ""


def _loses_state(verb: Token, arguments: Iterable[Argument]) -> bool:
    """Whether it is lost in what state somebody was left or held: "left the mill in the care of Holm"."""
    said: dict[str, int] = {}
    for one in sorted(arguments, key=lambda one: not one.required):
        if not one.phrase.fault:
            said.setdefault(one.role, one.phrase.head.i)  # one a role is said
    told = set(said.values())
    held = any(child.dep_ in {"dobj", "nsubjpass"} for child in verb.children)
    care = (prep for prep in verb.subtree if tells_care(verb, prep))
    return held and any(all(child.i not in told for child in prep.children) for prep in care)


def tells_care(verb: Token, prep: Token) -> bool:
    """Whether a phrase behind a verb says in whose hands or in what state a thing was left."""
    if base(verb) not in LEAVING or prep.dep_ != "prep" or prep.lower_ != "in" or prep.i < verb.i:
        return False
    return any(child.dep_ == "pobj" and child.lemma_ in CARE for child in prep.children)


# What a verb says nothing without where its clause has it: "was estimated at 300", "fell back to Tarn".
TAKING = dict.fromkeys(words("estimate value price assess"), words("at")) | {"build": words("on upon")}
TAKING |= dict.fromkeys(words("fall return come go move travel sail fly drop descend retreat"), words("to into"))


def _loses_taken(verb: Token, arguments: Iterable[Argument]) -> bool:
    """Whether a phrase is lost that the verb takes, and it has no object beside it."""
    leads = TAKING.get(base(verb))
    if leads is None or any(child.dep_ in {"dobj", "oprd", "xcomp", "ccomp"} for child in verb.children):
        return False
    beside = (verb, *(child for child in verb.rights if child.dep_ in {"advmod", "prt"}))  # "fell back to"
    taken = [child for one in beside for child in one.rights if child.dep_ == "prep" and child.lower_ in leads]
    said = {one.lead.split(" ")[-1] for one in arguments if not one.phrase.fault}
    return bool(taken) and not any(child.lower_ in said for child in taken)


def _is_where(verb: Token) -> bool:
    """Whether "where" says where somebody was: "the street where they lived until 1859"."""
    where = any(child.lower_ == "where" and child.i < verb.i for child in verb.children)
    return where and verb.dep_ == "relcl" and base(verb) in STAYING


def _is_state_of_other(participle: Token) -> bool:
    """Whether a participle tells of the name right before it: "the year ended with Tarn scarcely damaged"."""
    edge = participle.left_edge
    if participle.tag_ != "VBN" or edge.i == participle.sent.start or participle.i < participle.head.i:
        return False
    noun = edge.nbor(-1)
    led = noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head == participle.head
    return led and not any(child.dep_ in {"mark", "nsubj", "nsubjpass"} for child in participle.children)


def _has_lost_name(lexicon: Lexicon, sentence: Sentence, name: Token, subject: Phrase) -> bool:
    """Whether the name behind a title is gone: "the Director for Schools, Ada Holm, and Berg" as "the Director"."""
    if name.dep_ != "appos" or name.pos_ != "PROPN":
        return False
    mention = lexicon.at(sentence, name)
    return (
        mention is not None
        and mention.name.kind in {"person", "name"}
        and mention.name.bare.split()[-1] not in subject.text
    )
