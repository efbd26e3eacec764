"""Which role a phrase plays for its verb, and what belongs to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from content.facts.base import Term
from content.facts.clauses.scope import is_set_off
from content.facts.clauses.subjects import SUBJECTS
from content.facts.clauses.verbs import is_infinitive, verb_group
from content.facts.names.gazetteer import fold
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.phrases.usable import Phrase
from content.facts.values.date_expressions import shown
from content.facts.values.dates import DatedTerm
from content.language import Sentence, base, words
from content.parse import Token


@dataclass(frozen=True, slots=True, eq=False)
class Gap:
    """Something inside an argument that can be asked by itself: from which region it agreed to withdraw its troops."""

    role: str
    terms: tuple[Term, ...]
    front: str  # what opens the question, "{}" for the question word: "from {}", "the outbreak of {}"
    rest: str  # what then stands in the argument's place: "withdraw its troops"
    anchors: int = 0  # names and numbers in what is left of the argument


@dataclass(frozen=True, slots=True, eq=False)
class Argument:
    """One thing that a clause says beside its subject and verb."""

    role: str  # one word: "object", "complement", "do" (infinitive), "that" (clause), "agent", "when", a preposition
    lead: str  # the words that tie it to the verb: "in", "at", "to", "in an effort to"; empty for an object
    phrase: Phrase
    at: int  # token index, for order
    required: bool = False  # the clause is not true, or not a clause, without it
    ahead: bool = False  # stands before the subject
    gaps: tuple[Gap, ...] = ()
    supplied: bool = False  # the sentence does not say it: stated, never asked

    @property
    def text(self) -> str:
        """As a sentence says it, lead included."""
        return f"{self.lead} {self.phrase.text}".strip()


# Prepositions after which a clause means something else when they are left off.
BINDING = words("without except unless until despite_if save besides under")

HELPING = words("assist help aid support task entrust equip supply charge credit")

EXCEPTING = words("except save barring excluding without")
UNASKED = EXCEPTING.keys() - {"without"}  # nobody asks except which town a king took all of them


CALLED_AFTER_PLACES = words("concert album film movie book novel song show play painting ship vessel boat band opera")
PLACE_KINDS = frozenset({"city", "country", "region", "place", "water", "island", "mountain"})


VENUE_KINDS = frozenset({"summit", "conference"})


GATHERINGS = words("meeting conference summit congress session address speech ceremony sermon message letter")
MEANS = words("through via")


# "as a result", "for its part", "in addition": they tie sentences together and say nothing of their own.
DISCOURSE = {
    "as": words("result consequence whole part"),
    "for": words("part example instance reference comparison simplicity completeness"),
    "in": words(
        "addition particular turn fact general practice contrast conclusion end case way effect principle response "
        "return short time part context regard respect event word term face"
    ),
    "on": words("hand contrary"),
    "at": words("time point once least first"),
    "of": words("course"),
    "among": words("thing other"),
    "by": words("contrast comparison then"),
    "to": words("end extent"),
}


# Verbs behind which such a phrase is what they say: "remained in effect".
STAYING = words("be remain stay keep come go enter put")
STATES = words("effect practice")


def tells_state(prep: Token) -> bool:
    """Whether what elsewhere only ties a sentence to the one before is what a verb says: "came to an end"."""
    behind = prep.head.lemma_ in STAYING and prep.i == prep.head.i + 1
    ended = prep.lower_ == "to" and any(c.lower_ in {"a", "an"} for child in prep.children for c in child.children)
    return ended or (behind and any(child.lower_ in STATES for child in prep.children))


# Verbs that say of their object what it is to do; after others an infinitive behind the object says what for.
STEERING = words(
    "ask call invite require allow enable permit urge force order persuade encourage help lead cause oblige authorize "
    "authorise instruct tell want expect compel forbid request advise empower commit inspire prompt motivate "
    "convince direct command train teach induce press pressure entitle challenge mandate commission appoint beg warn "
    "remind summon drive push obligate designate"
)


# Verbs that mean nothing without their "in".
INWARD = words(
    "engage participate result succeed consist believe invest specialize specialise culminate intervene end remain stay"
)


# What a thing is turned or divided into is told even beside an object.
TURNED = words("into onto")


# Verbs that only say how far along another is: its date is theirs.
# Verbs that take a thing as something: without their "as" they say nothing.
LABELLING = words(
    "identify regard view see describe define recognise recognize treat consider know classify designate portray "
    "perceive depict characterise characterize denounce hail cite use name establish interpret present label"
)
# Verbs that say nothing without what happened: who "suffered a defeat" did so "when the council turned him down".
LIGHT_VERBS = words("suffer face experience undergo sustain score deal meet")
ASPECTUAL = words("begin start continue cease")


TOWARDS = words("to from against with into")


IDIOMS = words("take make have give pay play do hold keep lose gain")


def idiomatic(verb: Token, thing: Token) -> bool:
    """Whether a bare object is half of the verb: "take part", "take office", "make use"."""
    return (
        base(verb) in IDIOMS
        and thing.tag_ == "NN"
        and not any(c.dep_ in {"det", "amod", "poss"} for c in thing.children)
    )


def prefixed(phrase: Phrase, words: str) -> Phrase:
    terms = tuple(replace(term, text=words + term.text) for term in phrase.terms)
    return replace(phrase, text=words + phrase.text, terms=terms)


def lifted(target: Token, inner: tuple[Argument, ...]) -> frozenset[int]:
    """The tokens of what was lifted out of a phrase to stand by itself: "(their meeting) in Berlin in April 2011"."""
    places = {argument.at for argument in inner}
    preps = (
        c for c in target.subtree if c.dep_ == "prep" and any(t.i in places for t in c.subtree) and c.head == target
    )
    return frozenset(token.i for prep in preps for token in prep.subtree)


def say_dates_once(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Say a date once: "began to accelerate in 1922" is begun in 1922, and to accelerate."""
    when = next((argument for argument in arguments if argument.role == "when"), None)
    if when is None:
        return arguments
    return tuple(
        without_ending(argument, f" {when.text}") if argument.role == "do" else argument for argument in arguments
    )


def without_ending(argument: Argument, ending: str) -> Argument:
    if not argument.phrase.text.endswith(ending):
        return argument
    text = argument.phrase.text.removesuffix(ending)
    terms = tuple(replace(term, text=text, key=fold(text)) for term in argument.phrase.terms)
    return replace(argument, phrase=replace(argument.phrase, text=text, terms=terms), gaps=())


def words_of(head: Token) -> list[Token]:
    """The words of a verb phrase or clause, without what follows a semicolon and without loose ends."""
    dropped: set[int] = set()
    for child in head.children:
        loose = child.dep_ in {"parataxis", "meta", "dep", "intj"}
        late = child.i > head.i and child.dep_ == "advcl" and is_set_off(head, child) and not _excepts(child)
        if loose or late or _asyndetic(head, child):
            dropped |= {token.i for token in child.subtree}
    for token in head.subtree:
        if token.dep_ not in {"relcl", "acl", "advcl"} or token.i <= head.i or _excepts(token):
            continue
        if is_set_off(token.head, token):
            dropped |= {t.i for t in token.subtree}
    tokens = [token for token in head.subtree if token.i not in dropped and not token.is_space]
    while tokens and ((tokens[-1].is_punct and tokens[-1].text not in {'"', ")", "%"}) or tokens[-1].dep_ == "cc"):
        tokens.pop()
    while tokens and tokens[0].is_punct and tokens[0].text not in {'"', "("}:
        tokens.pop(0)
    return tokens


def _excepts(token: Token) -> bool:
    """Whether a phrase takes back a part of what is said: ", save for a final payment"."""
    return token.left_edge.lower_ in EXCEPTING


def _asyndetic(head: Token, child: Token) -> bool:
    """Whether a verb is joined by a comma alone: a participle that comments, not a second thing done."""
    linked = any(c.dep_ == "cc" for c in (*head.children, *child.children))
    return child.dep_ == "conj" and child.pos_ == "VERB" and child.tag_ == "VBG" and not linked


def first_of_infinitive(verb: Token) -> int:
    starts = [child.i for child in verb.children if child.dep_ in {"aux", "neg"} and child.i < verb.i]
    return min(starts, default=min(verb.i, *(c.left_edge.i for c in verb.children if c.dep_ in SUBJECTS), verb.i))


# Adverbs that change what their preposition says.
LIMITING = ("only", "not", "solely", "exclusively", "merely")
STICKING = words(
    "only solely exclusively merely even just shortly soon not usually generally normally often typically sometimes "
    "mostly mainly"
)


def lead_of(prep: Token) -> str:
    """The whole of a compound preposition: "in response to" stays with its noun, "because of" is one."""
    ahead = [child.lower_ for child in prep.children if child.dep_ in {"pcomp", "prep"} and child.i == prep.i + 1]
    del ahead
    before = [child.lower_ for child in prep.children if child.dep_ in {"advmod"} and child.i < prep.i]
    words_before = [word for word in before if word in STICKING]
    return " ".join([*words_before, prep.lower_])


def effort(prep: Token, target: Token) -> Token | None:
    """ "in an effort to ...", "in an attempt to ...": the infinitive that says what for."""
    if prep.lower_ not in {"in", "as", "with"} or target.lemma_ not in {
        "effort",
        "attempt",
        "bid",
        "order",
        "aim",
        "view",
    }:
        return None
    return next((child for child in target.children if child.tag_ == "VB" and is_infinitive(child)), None)


def prep_role(lead: str, phrase: Phrase) -> str:
    kinds = {term.kind for term in phrase.terms}
    if lead in {"at", "during", "in"} and kinds <= VENUE_KINDS:
        return "venue"
    if lead in {"at", "in", "during"} and phrase.head.lemma_.lower() in GATHERINGS:
        return "venue"
    if lead in {"in", "at", "on", "within", "near", "across", "throughout"} and kinds <= PLACE_KINDS:
        return "where"
    if lead in {"in", "during", "after", "before", "following", "since", "until", "throughout", "amid"}:
        return "circumstance" if kinds & {"war", "event", "battle"} or lead not in {"in"} else lead
    if lead in {"because of", "due to", "owing to", "thanks to"}:
        return "cause"
    if lead == "for":
        return "beneficiary"
    return "means" if lead in MEANS else lead


def binds(verb: Token, prep: Token, lead: str) -> bool:
    """Whether a verb needs its preposition: "focus on", "agree to", or a preposition that changes the sense."""
    if lead in BINDING or lead.startswith(LIMITING) or (lead in {"as", *TURNED} and prep.i > verb.i):
        return True
    if lead == "with" and base(verb) in HELPING and prep.i > verb.i:
        return True  # "helped the agency with its plans": it did not help it otherwise
    taken = {"dobj", "attr", "xcomp", "ccomp", "acomp", "oprd"}
    own = [c for c in verb.children if (c.dep_ in taken and c.i > verb.i) or c.dep_ == "nsubjpass"]
    if own or verb.pos_ not in {"VERB", "AUX"} or not 0 < prep.i - verb.i <= 2:
        return False
    return lead not in {"in", "at", "during", "after", "before"} or (lead == "in" and base(verb) in INWARD)


def date_at(sentence: Sentence, target: Token, dates: list[DatedTerm]) -> DatedTerm | None:
    """The date that a preposition's object is, or ends in a modifier of ("the spring of 1921")."""
    low, high = sentence.offset(target.left_edge), sentence.offset(target)
    return next((d for d in dates if d.start <= high < d.end or (low <= d.start and d.start <= high < d.end)), None)


def date_verb(sentence: Sentence, dated: DatedTerm) -> Token | None:
    """The verb that a date stands with; None where it belongs to a noun ("the Treaty of 1902")."""
    tokens = [t for t in sentence.span if dated.start <= sentence.offset(t) < dated.end]
    if not tokens or dated.bracketed:
        return None
    governor = _governor(sentence, dated, tokens[0])
    root = sentence.span.root
    opens = tokens[0].i - sentence.span.start <= 3 and tokens[-1].i + 1 < sentence.span.end
    if opens and tokens[-1].nbor(1).text == "," and root.pos_ in {"VERB", "AUX"} and root.i > tokens[-1].i:
        # "In late 1923, ...": whatever the parser hung it on, it dates the sentence.
        return governor if governor is not None and verb_group(governor) is not None else root
    return governor


def dates_a_bound(sentence: Sentence, dated: DatedTerm) -> bool:
    """Whether a date says when that was up to or from which something held: "since its conversion in 1535"."""
    first = next((t for t in sentence.span if sentence.offset(t) >= dated.start), sentence.span[0])
    if first.i < 3 or first.nbor(-1).lower_ not in {"in", "on", "of"} or first.nbor(-2).pos_ not in {"NOUN", "PROPN"}:
        return False
    above = first.nbor(-2)
    while above.dep_ in {"pobj", "compound", "prep"} and above.head.i < above.i:
        above = above.head
        if above.lower_ in {"since", "until", "till", "before"} and above.pos_ in {"ADP", "SCONJ"}:
            return True
    return False


TEMPORAL = words(
    "in on at by during since until till from to before after around between through throughout about over within for "
    "toward towards following prior up as"
)


def _governor(sentence: Sentence, dated: DatedTerm, token: Token) -> Token | None:
    while token.head.i != token.i:
        head = token.head
        if head.pos_ in {"VERB", "AUX"}:
            return head
        inside = dated.start <= sentence.offset(head) < dated.end
        of = head.dep_ == "prep" and head.lower_ == "of"
        timely = head.pos_ == "ADP" and (inside or head.lower_ in TEMPORAL)  # not "compared with 1990"
        if of or not (inside or timely or token.dep_ == "npadvmod"):
            return None
        token = head
    return token if token.pos_ in {"VERB", "AUX"} else None


def ends_subject(date: Token, verb: Token) -> bool:
    """Whether a date stands right behind a deed that is the subject: "The siege of Tarn in 1957 | cost ..."."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < date.i < verb.i), None)
    if subject is None or not any(c.dep_ == "prep" and c.lower_ == "of" for c in subject.children):
        return False
    return subject.pos_ == "NOUN" and not any(token.is_punct for token in date.doc[subject.right_edge.i + 1 : verb.i])


def spoken_date(dated: DatedTerm) -> Term:
    """The date as a stem says it: "the same year" is said as the year it stands for."""
    if not dated.rule:
        return dated.term
    written = dated.term.key if dated.term.kind == "year" else dated.term.text
    return replace(dated.term, text=shown(dated.term.kind, dated.term.key, written))


def date_lead(dated: DatedTerm) -> str:
    if dated.term.kind == "day":
        return "on"
    if dated.attributive:
        return "in"
    if dated.term.kind == "span":
        ranged = " to " in dated.term.text
        return dated.preposition if dated.preposition in {"from", "between", "during"} else "from" if ranged else "in"
    return dated.preposition if dated.preposition in {"in", "during", "at", "around"} else "in"


def renamed(lexicon: Lexicon, sentence: Sentence, head: Token) -> Token:
    """The name that a common noun is in apposition with, either way: "an organization ...", "agreement, the X"."""
    mention = lexicon.at(sentence, head)
    if mention is not None and mention.name.kind != "office":
        return head
    if head.dep_ == "appos":
        named = lexicon.at(sentence, head.head)
        between = head.doc[head.head.i + 1 : head.i]
        if head.head.head in between and head.left_edge.i > 1:
            named = lexicon.at(sentence, head.doc[head.left_edge.i - 2])  # "X grew out of Y, a body ...": of Y
            return named.head if named is not None else head
        if named is not None and named.head == head.head:
            other = named.name.kind in PLACE_KINDS and head.lower_ in CALLED_AFTER_PLACES
            return head if other else head.head  # "Tarn, the concert that saved it": an island saved nothing
    for child in head.children:
        named = lexicon.at(sentence, child)
        if child.dep_ == "appos" and named is not None and named.head == child and child.i > head.i:
            if _is_of_inner(head, child, named):
                continue
            article = any(c.dep_ == "poss" or c.lower_ in {"the", "a", "an", "this"} for c in head.children)
            quoted = head.doc[named.first - 1].text == '"' and head.doc[named.last + 1].text != '"'
            goes_on = child.nbor(-1).text == "(" and any(c.dep_ == "prep" and c.i > child.i for c in head.children)
            first = child.left_edge  # "the last edition (bilingual Danish-Latin)" says what it is like, not its name
            goes_on = goes_on or (first.i < named.first and first.tag_ == "JJ" and first.nbor(-1).text == "(")
            if article and not quoted and not goes_on and not any(c.dep_ == "conj" for c in child.children):
                return child
    return head


def _is_of_inner(head: Token, child: Token, named: Mention) -> bool:
    """Whether a place named behind "of" is that noun's: "the population of the capital, Oslo, grew": not Oslo."""
    if named.name.kind not in PLACE_KINDS:
        return False
    inner = [token for token in head.doc[head.i + 1 : child.i] if token.dep_ == "pobj" and token.head.head == head]
    return bool(inner)


def date_role(dated: DatedTerm) -> str:
    """The role of a date by its preposition; a span is a time, whatever leads it in."""
    if dated.term.kind == "span":
        return "when"
    role = {"until": "until", "till": "until", "since": "since", "from": "since", "by": "by"}.get(dated.preposition)
    if role is not None:
        return role
    if dated.preposition == "of":
        return "of"  # dates the noun before it, and a clause only where that noun is its venue
    loose = {"after", "before", "to", "for", "following", "around", "about"}
    return "circumstance" if dated.preposition in loose else "when"


def unsaid_part(verb: Token, arguments: Iterable[Argument]) -> str:
    """Return what a clause may not leave out and does: what a thing is taken for, how a defeat came about."""
    said = {word for argument in arguments for word in f"{argument.lead} {argument.phrase.text}".lower().split()}
    if "as" not in said and any(_labels(token, verb) for token in verb.subtree):
        return "what a thing is taken for is left off"
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and not any(c.dep_ == "auxpass" for c in verb.children):
        by = any(c.dep_ == "agent" for c in verb.children)
        if by and not any(argument.role == "agent" and not argument.phrase.fault for argument in arguments):
            return "by whom or what is left off"  # "Fanned by fear of the war, Congress passed ..."
    told = next((c for c in verb.children if c.dep_ == "dobj" and c.left_edge.lower_ in {"a", "an"}), None)
    told_when = any(c.dep_ == "advcl" and c.i > verb.i for c in verb.children)
    return "how it came about is left off" if base(verb) in LIGHT_VERBS and told is not None and told_when else ""


def _labels(token: Token, verb: Token) -> bool:
    """Whether a token is the "as" of what a verb, or the verb that it leads to, takes a thing for."""
    if token.dep_ != "prep" or token.lower_ != "as" or token.i < verb.i or token.nbor(-1).lower_ == "such":
        return False
    over = token.head if token.head.pos_ in {"VERB", "AUX"} else token.head.head
    while over != verb and over.dep_ == "xcomp":
        over = over.head
    return over == verb and (token.head.lemma_ in LABELLING or token.head.head.lemma_ in LABELLING)
