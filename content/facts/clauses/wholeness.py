"""Why a clause is not whole as the parser read it: a noun that its verb does not take, an office or a doer left out."""

from collections.abc import Iterable

from content.facts.clauses.roles import LABELLING, Argument
from content.facts.clauses.scope import SAYING
from content.facts.clauses.verbs import own_subject
from content.language import Sentence, base, words
from content.parse import Token

# Verbs that take a second noun, which stays when they are turned into the passive.
TAKING = words(
    "name call rename dub title term style nickname label christen baptize baptise designate appoint elect "
    "reelect choose crown make declare proclaim pronounce vote consider deem think judge rate rank find render "
    "keep leave brand give award grant offer deny assign allot allocate allow pay lend loan send sell "
    "teach tell show ask promise owe guarantee refuse accord cede bequeath hand serve feed fine charge cost bring "
    "spare save issue vouchsafe advance permit afford forgive envy bet fetch"
)
# Nouns behind a verb that say how far, how long, how much or how, and are no object.
EXTENT = words(
    "time year month week day hour minute mile kilometre kilometer metre meter foot percent % point way home part "
    "degree fold half third quarter"
)
# Passives that say nothing without who or what did it.
BY_SOMETHING = words(
    "dominate mark characterise characterize accompany follow precede cause influence inspire drive govern shape "
    "surround affect succeed"
)
# Verbs of office: without what somebody served as, a date says nothing.
OFFICIAL = words("serve act function")
WHEN_ROLES = words("when until since by circumstance")
SIDES = words("side hand")
TEMPORAL = words("before after until since")


def wholeness_fault(verb: Token, passive: bool, arguments: Iterable[Argument]) -> str:
    """Return why a clause may not be asked as it was read, "" where it may."""
    told = tuple(arguments)
    if passive and any(_is_taken(verb, child) for child in verb.children):
        return "a noun behind a passive that takes none"
    if base(verb) in OFFICIAL and not passive and all(argument.role in WHEN_ROLES for argument in told):
        return "what somebody served as is unsaid"
    if base(verb) in SAYING and _quotes_inside(verb, told):
        return "what was said is left off"
    if fault := _doers_fault(verb, passive, told):
        return fault
    if _labels_above(verb):
        return "uncertain attachment"
    if any(_runs_on(child) for child in verb.children):
        return "where a reported clause ends is not known"
    if _has_swallowed_subject(verb):
        return "a clause read as a phrase"
    if _has_lost_end(verb, told):
        return "where a way ends is left off"
    subject = own_subject(verb)
    if subject is not None and any(child.dep_ == "npadvmod" and child.i < subject.i - 1 for child in subject.lefts):
        return "a phrase of time read into the subject"
    return ""


def _doers_fault(verb: Token, passive: bool, told: tuple[Argument, ...]) -> str:
    """Return why those who did something, or to whom it was done, are not all told; "" where they are."""
    if passive and base(verb) in BY_SOMETHING and _has_lost_doer(verb, told):
        return "who or what did it is left off"
    if passive and sum(child.dep_ == "agent" for child in verb.children) > 1:
        return "two doers"  # "was followed by an Act | by the Council for ...": the second made the first
    if _is_of_one_side(verb, told):
        return "one of two sides"
    if verb.dep_ == "acl" and _is_any_group(verb.head):
        return "a group that only its sentence tells"
    return ""


def _is_taken(verb: Token, child: Token) -> bool:
    """Whether a noun behind a passive was read as what it is done to: "was founded in 1958 [all projects]"."""
    if child.dep_ not in {"dobj", "oprd", "attr"} or child.i < verb.i or base(verb) in TAKING:
        return False
    return child.pos_ in {"NOUN", "PROPN"} and child.lemma_.lower() not in EXTENT


def _quotes_inside(verb: Token, arguments: tuple[Argument, ...]) -> bool:
    """Whether an argument of a verb of saying lies inside the words that it quotes."""
    opening = next((token.i for token in verb.sent if token.i > verb.i and token.text == '"'), None)
    if opening is None or any(argument.role == "that" for argument in arguments):
        return False
    return any(argument.at > opening for argument in arguments)


def _has_lost_doer(verb: Token, arguments: tuple[Argument, ...]) -> bool:
    """Whether a passive has a "by ..." that no question can carry."""
    agent = next((argument for argument in arguments if argument.role == "agent"), None)
    by = any(child.dep_ == "agent" for child in verb.children)
    return by and (agent is None or bool(agent.phrase.fault) or not agent.phrase.terms)


def _is_of_one_side(verb: Token, arguments: tuple[Argument, ...]) -> bool:
    """Whether a clause says where one side stood and nothing of the other: "with Oster on one side"."""
    ones = (token for token in verb.sent if token.lower_ in SIDES and token.nbor(-1).lower_ == "one")
    at = {one.i for one in ones if one.i - 2 >= verb.sent.start and one.doc[one.i - 2].lower_ in {"on", "from"}}
    return any(argument.phrase.head.i in at for argument in arguments)


def _is_any_group(noun: Token) -> bool:
    """Whether a participle tells of some of a number that another verb tells of: "seven towns led by Oster"."""
    counted = any(child.dep_ == "nummod" for child in noun.lefts)
    definite = any(child.dep_ in {"det", "poss"} for child in noun.lefts)
    return counted and not definite and noun.tag_ == "NNS" and noun.dep_ == "pobj" and noun.head.dep_ == "agent"


def _labels_above(verb: Token) -> bool:
    """Whether "as" may be the verb's above: "came to see the men who ruled the army as a threat"."""
    if verb.dep_ != "relcl" or verb.head.dep_ not in {"dobj", "nsubjpass"} or verb.head.head.lemma_ not in LABELLING:
        return False
    return base(verb) not in {"serve", "act", "know"} and any(
        child.dep_ == "prep" and child.lower_ == "as" for child in verb.children
    )


def _runs_on(content: Token) -> bool:
    """Whether a clause joined to a reported one may not be reported: "said that war might come and the board acted"."""
    if content.dep_ != "ccomp" or not any(
        child.lower_ == "that" and child.dep_ == "mark" for child in content.children
    ):
        return False
    joined = [child for child in content.children if child.dep_ == "conj" and child.tag_ == "VBD"]
    return any(own_subject(one) is not None and one.left_edge.lower_ != "that" for one in joined)


def _has_swallowed_subject(verb: Token) -> bool:
    """Whether the noun before the verb is its subject and was read otherwise: "many came before the sale | ended"."""
    subject = own_subject(verb)
    helpers = [child.i for child in verb.children if child.dep_ in {"aux", "auxpass", "neg"} and child.i < verb.i]
    at = min([verb.i, *helpers]) - 1
    if subject is None or at <= subject.i:
        return False
    noun = verb.doc[at]
    bare = noun.tag_ == "NN" and noun.dep_ == "pobj" and noun.left_edge == noun
    return bare and noun.head.lower_ in TEMPORAL and noun.head.head.dep_ in {"acl", "relcl"}


def _has_lost_end(verb: Token, arguments: tuple[Argument, ...]) -> bool:
    """Whether a way is told up to where it begins: of "stretched from Tarn to the hills" only "from Tarn" was read."""
    kept = {argument.at for argument in arguments if not argument.phrase.fault and argument.phrase.terms}
    starts = [one for one in arguments if one.lead == "from" and one.at in kept and one.role not in WHEN_ROLES]
    for start in starts:
        inner = (child for token in (start.phrase.head, verb) for child in token.children)
        ends = [child for child in inner if child.dep_ == "prep" and child.lower_ in {"to", "into"}]
        if any(end.i > start.at and end.i not in kept and end.head == verb for end in ends):
            return True
    return False


def leans_on_lead(sentence: Sentence, arguments: Iterable[Argument], led: bool) -> bool:
    """Whether a point without a full stop lacks the time and the cause that stand in its lead-in."""
    if not led or sentence.span.text.rstrip("\"')]*")[-1:] in {".", ";", "!"}:
        return False
    return not any(argument.role in {"when", "since", "until", "by"} for argument in arguments)


__all__ = ["leans_on_lead", "wholeness_fault"]
