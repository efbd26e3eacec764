"""What a pronoun cannot be bound to, or must be, by the shape of its own sentence."""

from collections.abc import Iterator

from content.facts.clauses.subjects import HUMAN, PLURAL, SINGULAR, SUBJECTS, governing_verb
from content.language import words
from content.parse import Token

RELATIVES = frozenset({"WDT", "WP"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "csubj", "csubjpass"})
# "it is possible to ski", "it was clear that": of which nothing else is said.
_JUDGED = words(
    "possible impossible necessary unnecessary difficult hard easy important essential vital crucial customary common "
    "usual unusual permissible advisable illegal legal lawful unlawful mandatory compulsory obligatory sufficient "
    "useless futile forbidden reasonable safe unsafe wise"
)
_JUDGED_THAT = words(
    "clear unclear likely unlikely true untrue obvious evident apparent certain uncertain probable doubtful known "
    "plausible notable noteworthy inevitable surprising"
)
_SAID = words(
    "say think believe know estimate report claim suggest assume decide agree announce hope argue allege fear expect "
    "understand consider find note rumour rumor hold propose recommend stipulate"
)
_SEEMING = words("seem appear happen turn follow transpire emerge matter")
# What nobody does to what is their own: "which bought most of its sugar".
_TAKING = words(
    "buy purchase import seize occupy annex invade conquer capture attack besiege blockade raid plunder absorb"
)
# What only a thing that was once set up has: no state and no government is meant.
_BEGINNINGS = words("inception foundation founding establishment creation launch adoption introduction formation")
_STATES = words("government administration state authority")
_SINCE = words("since from after upon at before until")


def is_empty(it: Token) -> bool:
    """Whether "it" stands for nothing: "it is possible to ski", "it was decided that", "it seems that"."""
    verb = it.head
    if it.lower_ != "it" or it.dep_ not in SUBJECTS:
        return False
    if _is_cleft(verb) or _takes_time(verb):
        return True
    behind = [child for child in verb.children if child.i > verb.i]
    judged = [child for child in behind if child.dep_ in {"acomp", "oprd", "attr"} and child.pos_ in {"ADJ", "VERB"}]
    clauses = [c for one in (*behind, *(c for j in judged for c in j.children)) for c in (one,) if c.dep_ in CLAUSES]
    if verb.lemma_ in {"be", "become", "remain", "prove", "seem", "appear"}:
        to = any(_is_infinitive(clause) for clause in clauses)
        that = any(_has_subject(clause) for clause in clauses)
        names = {child.lower_ for child in judged}
        return (to and bool(names & {*_JUDGED})) or (that and bool(names & {*_JUDGED, *_JUDGED_THAT}))
    told = [clause for clause in clauses if clause.dep_ in {"ccomp", "advcl"} and _has_subject(clause)]
    if verb.lemma_ in _SEEMING:
        return any(clause.dep_ == "ccomp" for clause in told)
    return it.dep_ == "nsubjpass" and verb.lemma_ in _SAID and any(clause.dep_ == "ccomp" for clause in told)


def _is_cleft(verb: Token) -> bool:
    """Whether "it was" only leads in when or how: "it was not until 1921 that the port was sold"."""
    behind = [token for token in verb.doc[verb.i + 1 : verb.sent.end] if token.lower_ not in _LED_IN]
    if verb.lemma_ != "be" or not behind or behind[0].lower_ not in _CLEFT:
        return False
    that = next((token for token in behind if token.lower_ == "that"), None)
    return that is not None and that.i + 1 < verb.sent.end and that.dep_ != "det"


_LED_IN = words("not only also thus perhaps largely mainly partly chiefly just")
_CLEFT = words("until in on at during after before by from under through with because due for only")


def _takes_time(verb: Token) -> bool:
    """Whether "it took" tells how long something took: "it took three years for all to sign"."""
    long = any(child.dep_ == "dobj" and child.lemma_.lower() in TIMES for child in verb.children)
    return verb.lemma_ == "take" and long and any(one.tag_ == "TO" for one in verb.doc[verb.i : verb.sent.end])


TIMES = words("second minute hour day night week month year decade century time generation while")


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {*SUBJECTS, "expl"} for child in verb.children)


def relative_head(pronoun: Token) -> Token | None:
    """Return the noun that "who" or "which" stands for, where that is the subject of a pronoun's clause."""
    verb = governing_verb(pronoun)
    if verb is None or (pronoun.dep_ in SUBJECTS and verb == pronoun.head):
        return None
    while verb.dep_ in {"conj", "xcomp"} and not _has_subject(verb) and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    relative = verb.dep_ == "relcl" and any(c.dep_ in SUBJECTS and c.tag_ in RELATIVES for c in verb.children)
    return verb.head if relative else None


def is_undergoer(pronoun: Token) -> bool:
    """Whether what a pronoun means undergoes what "who" does: "who met him", "who worked with him": not "who"."""
    if pronoun.tag_ != "PRP" or pronoun.lower_.endswith(("self", "selves")):
        return False
    if pronoun.dep_ == "dobj":
        return pronoun.head.dep_ == "relcl"
    beside = pronoun.dep_ == "pobj" and pronoun.head.lower_ in _BESIDE and pronoun.head.head.dep_ == "relcl"
    return beside and not any(child.dep_ == "dobj" for child in pronoun.head.head.children)


_BESIDE = words("with to for from by under against of about")


def is_own_gap(subject: Token, pronoun: Token) -> bool:
    """Whether a noun is what a clause on it leaves out already: "the league he built to defend it": something else."""
    if pronoun.tag_ != "PRP" or pronoun.dep_ not in {"dobj", "pobj"}:
        return False
    verb = governing_verb(pronoun)
    while verb is not None:
        if verb.dep_ == "relcl":
            subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
            return verb.head == subject and bool(subjects) and subjects[0].tag_ not in RELATIVES
        verb = governing_verb(verb)
    return False


def is_anothers(pronoun: Token) -> bool:
    """Whether "its" cannot be that of which a relative clause is: it took the thing, or is what the thing is."""
    verb = governing_verb(pronoun)
    if verb is None or pronoun.tag_ != "PRP$":
        return False
    noun = pronoun.head
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        noun = noun.head.head  # "which was the core of its later trade"
    return noun.dep_ == "attr" or verb.lemma_.lower() in _TAKING


def is_many(who: Token, pronoun: Token) -> bool:
    """Whether "their" may be those who are called by the name of one: "Tarn, who sent their best men"."""
    return (
        pronoun.lower_ in PLURAL
        and who.pos_ == "PROPN"
        and any(child.lower_ == "who" for child in _relative_words(who))
    )


def _relative_words(noun: Token) -> Iterator[Token]:
    return (word for child in noun.children if child.dep_ == "relcl" for word in child.children)


def has_no_beginning(subject: Token, pronoun: Token) -> bool:
    """Whether "since its inception" opens what a government did: the thing that was begun was told of before."""
    noun = pronoun.head
    begun = pronoun.lower_ == "its" and noun.lemma_.lower() in _BEGINNINGS and noun.dep_ == "pobj"
    opens = begun and noun.head.lower_ in _SINCE and pronoun.i < subject.i
    return opens and subject.lemma_.lower() in _STATES


def is_in_own_opening(noun: Token, pronoun: Token) -> bool:
    """Whether a noun stands in a participle that opens a sentence and tells of the pronoun: "Founded by a monk, it"."""
    if pronoun.lower_ not in {*SINGULAR, *HUMAN} or pronoun.dep_ not in SUBJECTS:
        return False
    opening = next((one for one in (noun, *noun.ancestors) if one.dep_ in {"advcl", "acl", "prep"}), None)
    while opening is not None and not _is_opening_participle(opening):
        opening = next((one for one in opening.ancestors if one.dep_ in {"advcl", "acl", "prep"}), None)
    if opening is None:
        return False
    within = {token.i for token in opening.subtree}
    return pronoun.i not in within and opening.i < pronoun.i


def _is_opening_participle(verb: Token) -> bool:
    first = verb.left_edge.i == verb.sent.start
    return first and verb.tag_ == "VBN" and verb.i < verb.head.i and not _has_subject(verb)


__all__ = [
    "has_no_beginning",
    "is_anothers",
    "is_empty",
    "is_in_own_opening",
    "is_many",
    "is_own_gap",
    "is_undergoer",
    "relative_head",
]
