"""The parts of a clause: its verb, subject, verb group and complements, and whether it may be asked at all."""

from dataclasses import dataclass, field

from content.facts.clauses.provisos import has_alternative
from content.facts.phrases.speech import Refusal, Speaker
from content.parse import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "obj", "attr", "dative", "oprd"})
VERBAL = ("VERB", "AUX")
_HEDGES = frozenset(
    {"may", "might", "perhaps", "possibly", "probably", "allegedly", "reportedly", "presumably", "supposedly"}
    | {"apparently", "seemingly", "likely"}
)
# What stands in a clause behind these holds; behind "say", "demand", "propose" it is another's word or a wish.
_ASSERTING = frozenset(
    {
        "note",
        "state",
        "provide",
        "show",
        "reveal",
        "confirm",
        "mean",
        "ensure",
        "learn",
        "realise",
        "realize",
        "discover",
    }
)
_NOT_MAIN = frozenset({"if", "unless", "whether", "lest", "provided"})


@dataclass(frozen=True, slots=True)
class Hole:
    """The noun phrase left open: its head and the tokens (indexes, both included) that `{wh}` stands for."""

    head: Token
    first: int
    last: int


@dataclass(slots=True)
class Parts:
    """A clause taken apart; tokens are heads of constituents, in the order of the sentence."""

    verb: Token
    subject: Token
    fronted: list[Token] = field(default_factory=list)
    group: list[Token] = field(default_factory=list)  # auxiliaries and adverbs before the verb
    behind: list[Token] = field(default_factory=list)
    said: str = ""  # the subject's name where "which" stands for it
    named: Token | None = None


def governor(hole: Hole) -> tuple[Token, Token]:
    """Return the clause's verb and the constituent of it (a direct child) that holds the hole."""
    carrier = hole.head
    while carrier.head != carrier:
        over = carrier.head
        if over.pos_ in VERBAL and carrier.dep_ not in ("aux", "auxpass"):
            if over.dep_ == "xcomp" and over.head.pos_ in (*VERBAL, "ADJ") and own_subject(over) is None:
                carrier = over
                continue
            if over.dep_ == "acl" and over.tag_ == "VB" and over.head.dep_ == "dobj" and carrier.dep_ == "prep":
                carrier = over.head  # "granted the president the right to decrease tariffs by ..."
                continue
            return over, carrier
        if carrier.dep_ in ("relcl", "acl", "advcl", "appos", "parataxis"):
            raise Refusal("open phrase lies in an aside")
        carrier = over
    raise Refusal("no verb governs the phrase")


def first_joined(head: Token) -> Token:
    """Return the first of joined phrases: it says what all of them do in the clause."""
    while head.dep_ == "conj" and head.head.pos_ not in VERBAL:
        head = head.head
    return head


def own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def parts_of(verb: Token, speaker: Speaker) -> Parts:
    subject = own_subject(verb)
    owner = verb
    while subject is None and owner.dep_ == "conj" and owner.head.pos_ in VERBAL:
        owner = owner.head
        subject = own_subject(owner)
    if subject is None or (owner != verb and not _shares_subject(verb)):
        raise Refusal("clause has no subject of its own")
    if subject.tag_ in ("WDT", "WP") or subject.lower_ == "that":
        if owner.dep_ != "relcl" or not speaker.names(owner.head):
            raise Refusal("clause modifies a noun")
        parts = spread(verb, subject, owner)
        parts.said = speaker.naming(owner.head, owner)
        parts.named = owner.head
        return _finite(parts, owner)
    elif owner.dep_ == "relcl":
        raise Refusal("clause modifies a noun")
    if any(_lost_subject(child) for child in verb.children):
        raise Refusal("the parser lost a subject")
    return _finite(spread(verb, subject, owner), owner)


def _finite(parts: Parts, owner: Token) -> Parts:
    """Lend a joined verb its auxiliaries; refuse what is no finite clause."""
    verb = parts.verb
    if owner != verb and verb.tag_ in ("VB", "VBN", "VBG") and not auxiliaries(parts):
        parts.group = [token for token in owner.children if token.dep_ in ("aux", "auxpass")] + parts.group
    if verb.tag_ in ("VB", "VBN", "VBG") and not auxiliaries(parts):
        raise Refusal("clause has no finite verb")
    if any(token.lower_ == "to" for token in auxiliaries(parts)):
        raise Refusal("clause has no finite verb")
    return parts


def _shares_subject(verb: Token) -> bool:
    """Tell whether nothing but "and" stands before a joined verb: else the parser has missed its subject."""
    first = min(
        (child for child in verb.children if child.dep_ in ("aux", "auxpass", "advmod", "neg")),
        key=lambda child: child.i,
        default=verb,
    )
    before = first.nbor(-1) if first.i < verb.i else verb.nbor(-1)
    return before.pos_ in ("CCONJ", "PUNCT", "ADV", "PART") or before.dep_ == "cc"


def _lost_subject(joined: Token) -> bool:
    """ "would evacuate the Ruhr and foreign banks would loan ...": the banks were read as evacuated."""
    return (
        joined.dep_ == "conj" and joined.pos_ in VERBAL and own_subject(joined) is None and not _shares_subject(joined)
    )


def spread(verb: Token, subject: Token, owner: Token) -> Parts:
    parts = Parts(verb, subject)
    fronting = verb if own_subject(verb) is not None else owner
    parts.fronted = [child for child in fronting.children if child.i < subject.i and child.dep_ not in ("cc", "punct")]
    for child in verb.children:
        if child == subject or child in parts.fronted or child.dep_ in ("punct", "cc", "mark"):
            continue
        if child.i > verb.i and child.dep_ in ("conj", "parataxis"):
            continue
        (parts.group if child.i < verb.i else parts.behind).append(child)
    return parts


def auxiliaries(parts: Parts) -> list[Token]:
    return [token for token in parts.group if token.dep_ in ("aux", "auxpass")]


def check_mood(parts: Parts, speaker: Speaker) -> None:
    verb = parts.verb
    around = (*parts.group, *parts.behind, *parts.fronted)
    if any(token.dep_ == "neg" or token.lower_ in ("never", "hardly", "neither", "nor") for token in around):
        raise Refusal("negated")
    if parts.subject.left_edge.lower_ in ("no", "none", "neither", "few"):
        raise Refusal("negated")
    if any(t.dep_ == "prep" and t.lower_ == "to" and t.nbor(-1).dep_ == "appos" for t in parts.behind):
        raise Refusal("a range torn apart")
    if has_alternative(verb):
        raise Refusal("one of several alternatives")
    hedges = _HEDGES - {"may"} if speaker.analysis.normative else _HEDGES
    if any(token.lower_ in hedges for token in around):
        raise Refusal("hedged")
    clauses = (verb, *(child for child in verb.children if child.dep_ == "advcl"))
    if any(word.lower_ in _NOT_MAIN and word.dep_ == "mark" for clause in clauses for word in clause.children):
        raise Refusal("conditional")
    if verb.dep_ == "advcl" and any(child.lower_ == "where" for child in verb.children):
        raise Refusal("conditional")  # "Where a request covers more than ..., the head may ..."
    for over in (verb, *verb.ancestors):
        if over.dep_ == "ccomp" and over.head.lemma_.lower() not in _ASSERTING:
            raise Refusal("attributed to a speaker, or wished")


def tense_of(parts: Parts) -> str:
    finite = next(iter(auxiliaries(parts)), parts.verb)
    if finite.lower_ in ("will", "shall"):
        return "future"
    if finite.tag_ == "MD":
        return "modal"
    return "past" if finite.tag_ in ("VBD", "VBN") else "present"
