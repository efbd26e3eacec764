"""A sentence taken apart for tightening: its main clauses, each with what may be left off it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from content.facts.clauses.losses import has_rival_above
from content.facts.clauses.main_clauses import (
    comma_before,
    is_finite,
    joined_clauses,
    main_verb,
    runs,
    subject_of,
)
from content.facts.clauses.roles import STEERING
from content.facts.clauses.scope import has_lost_verb, has_stray_auxiliary, is_broken
from content.facts.clauses.subjects import SUBJECTS, main_subject
from content.facts.clauses.verbs import is_infinitive
from content.facts.names.callings import is_calling
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.leaving_off import deeds_that_may_go, may_go
from content.facts.values.dates import dates_in
from content.language import Analysis, Sentence, words
from content.once import once
from content.parse import Token

LEVELS = 5
CONCEDING = words("although though whereas because while")
WHICH = words("which who")
ENDS = words("to until till into")
RELATIVE = frozenset({"WDT", "WP", "WP$"})


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One main clause: its verb, its tokens in order, and groups of tokens that may go, each with its level.

    Level -1 always goes, 0 unless it holds what is asked, 1 to 4 where the rest is too long or leans on its context.
    """

    sentence: Sentence
    verb: Token
    subject: Token
    tokens: tuple[Token, ...]
    groups: tuple[tuple[int, frozenset[int]], ...]
    aside: bool = False  # a clause told beside the main one: others may have done as its subject did
    mixed: bool = False  # the parser ran two clauses together: where their phrases end is not known
    _left: dict[frozenset[int], list[Token]] = field(default_factory=dict)  # by what is gone: asked for every hole

    def without(self, level: int, kept: frozenset[int] = frozenset()) -> list[Token]:
        """Return the tokens left when all groups up to a level are gone, but none that holds a token of `kept`."""
        gone: set[int] = set()
        for at, group in self.groups:
            if at < 0 or (at <= level and not group & kept):
                gone |= group
        key = frozenset(gone)
        if key not in self._left:
            self._left[key] = self._tidy(key)
        return self._left[key]

    def _tidy(self, gone: frozenset[int]) -> list[Token]:
        """Return the tokens that are not gone; none where they no longer hang together."""
        left = _trimmed([token for token in self.tokens if token.i not in gone])
        if any(token.i in gone and token.lower_ == "nor" for token in self.tokens):
            return []  # "it did not receive Posen, ..., nor Elba": half of what it did not receive
        if gone and any(token.lower_ == "from" and _has_lost_end(token, gone) for token in left):
            return []
        gaps = ((one, other) for one, other in pairwise(left) if other.i - one.i > 1)
        torn = any(self._is_torn(one, other) for one, other in gaps) or any(map(_has_no_verb, left))
        return [] if torn or _has_lost_deed(left, gone) or self._is_unclosed(left, gone) else left

    def _is_unclosed(self, left: list[Token], gone: frozenset[int]) -> bool:
        """Whether what went took a comma that another aside needs, or left one before "and" that parts no list."""
        between = [token for token in left if self.subject.i < token.i < self.verb.i and token.text == ","]
        before = [i for i in gone if self.subject.i < i < self.verb.i and self.verb.doc[i].text == ","]
        if len(between) == 1 and before and between[0].head == self.verb and not _parts(between[0], left):
            return True
        return any(_is_stray(comma, left, gone) for comma in left if comma.text == ",")

    def _is_torn(self, one: Token, other: Token) -> bool:
        """Whether an aside behind the subject was left off up to a comma that lies inside it.

        Of "the system, under which they met at Aachen in 1818, Opava in 1820, broke down" the parser takes the clause
        to end with 1818.
        """
        behind_subject = self.subject.i <= one.i and other.i < self.verb.i
        within = behind_subject or one.i > self.verb.i
        if other.text == "-" and not other.nbor(-1).whitespace_:
            return True  # "soon-to-be"
        nominal = other.pos_ in {"NOUN", "PROPN", "NUM", "DET", "ADJ"}
        behind_noun = other.pos_ == "ADJ" and other.head.i < other.i and other.n_rights > 0  # "marks, payable over ..."
        return within and nominal and not behind_noun and other.nbor(-1).text == ","


def _parts(comma: Token, left: list[Token]) -> bool:
    """Whether a comma before a verb ends what opens the clause, or stands in a list."""
    return any(token.dep_ in {"cc", "conj"} and token.i > comma.i for token in left if token.i < comma.i + 4)


def _is_stray(comma: Token, left: list[Token], gone: frozenset[int]) -> bool:
    """Whether "A, which grew, and B" lost what its comma closed: "the enlargement of Elba | , and Pisa"."""
    at = left.index(comma)
    if at == 0 or at + 1 == len(left) or left[at + 1].lower_ not in {"and", "or"}:
        return False
    link = left[at + 1]
    joined = [child for child in link.head.children if child.dep_ == "conj" and child.i > link.i]
    if link.head.pos_ not in {"NOUN", "PROPN"} or not joined or joined[0].head.dep_ == "conj":
        return False
    if any(child.dep_ == "conj" and child.i < link.i for child in link.head.children):
        return False
    told = (child.i for child in joined[0].children if child.dep_ == "relcl")
    return comma.i - 1 in gone or comma.i + 1 in gone or any(at in gone for at in told)


def _has_lost_deed(left: list[Token], gone: frozenset[int]) -> bool:
    """Whether what somebody was to be brought to do is gone: "sought to convince the towns, above all Oslo"."""
    steering = [token for token in left if token.pos_ == "VERB" and token.lemma_ in STEERING]
    if not steering:
        return False
    last = steering[-1]
    behind = last.doc[last.i + 1 : last.sent.end]
    deeds = [t.i for t in behind if (t.tag_ == "VB" and is_infinitive(t)) or (t.tag_ == "VBG" and t.dep_ == "pcomp")]
    return bool(deeds) and all(at in gone for at in deeds)


def _has_lost_end(start: Token, gone: frozenset[int]) -> bool:
    """Whether a way is told up to where it begins, its end left off: "stretched from Tarn | to Elba"."""
    begins = next((child for child in start.children if child.dep_ == "pobj"), start)
    ends = (child for over in (start.head, start, begins) for child in over.children if child.i > start.i)
    return any(child.lower_ in ENDS and child.dep_ == "prep" and child.i in gone for child in ends)


def _has_no_verb(token: Token) -> bool:
    """Whether a clause has lost its verb: "whose contractor, Holm of Oslo, built ..." was taken for a name."""
    if token.tag_ == "WP$":
        return token.head.dep_ in {"appos", "conj", "ROOT"}
    # "the Holm line, which custom [and records say] ruled", "Prince Holm, who chairman of the board"
    noun = token.tag_ == "WDT" and token.dep_ == "det" and token.head.dep_ == "relcl" and token.head.pos_ == "NOUN"
    return noun or (token.tag_ == "WP" and any(child.dep_ == "appos" for child in token.children))


@once
def units(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> tuple[Unit, ...]:
    """Return the main clauses of a sentence that have a subject and a finite verb of their own."""
    return tuple(_units(sentence, analysis, lexicon))


def _units(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[Unit]:
    dated = {token.i for one in dates_in(sentence, analysis) for token in _covered(sentence, one.start, one.end)}
    for segment in runs(sentence):
        verb = main_verb(segment)
        if verb is None or is_broken(segment):
            continue
        if _is_tangled(segment):
            subject = subject_of(verb)
            if subject is not None and is_finite(verb):
                yield Unit(sentence, verb, subject, tuple(segment), ())  # word for word, or not at all
            continue
        for head, subject, tokens in joined_clauses(verb, {token.i for token in segment}, lexicon, sentence):
            if subject is None or not tokens or not is_finite(head):
                continue
            if has_stray_auxiliary(head) or has_lost_verb(head):
                # "would be moved to Bonn and a new seal, the Lily, adopted"
                yield Unit(sentence, head, subject, tuple(segment), (), mixed=True)
                continue
            if not _is_subordinate(head, subject, tokens):
                groups = (*may_go(sentence, lexicon, head, subject, tokens, dated), *deeds_that_may_go(head, tokens))
                yield Unit(sentence, head, subject, tuple(tokens), groups)
            for beside, told, own in (*_conceded(head, tokens), *_described(sentence, lexicon, tokens)):
                groups = tuple(may_go(sentence, lexicon, beside, told, own, dated))
                yield Unit(sentence, beside, told, tuple(own), groups, aside=True)


def _conceded(verb: Token, tokens: list[Token]) -> Iterator[tuple[Token, Token, list[Token]]]:
    """Yield the clauses beside a verb that are told as facts: "Although the towns had joined the union, ..."."""
    inside = {token.i for token in tokens}
    for clause in verb.children:
        mark = next((child for child in clause.lefts if child.dep_ == "mark"), None)
        if clause.dep_ != "advcl" or clause.i not in inside or mark is None or mark.lower_ not in CONCEDING:
            continue
        own = [token for token in clause.subtree if token.i > mark.i]
        subject = subject_of(clause)
        denied = any(child.dep_ == "neg" for child in clause.children)
        leans = any(token.tag_ in {"PRP", "PRP$"} and token.i < clause.i for token in own)
        if subject is not None and is_finite(clause) and not denied and not leans:
            yield clause, subject, own


def _described(sentence: Sentence, lexicon: Lexicon, tokens: list[Token]) -> Iterator[tuple[Token, Token, list[Token]]]:
    """Yield what is told of a name beside a clause, as a clause: "the Tarn Fund, which lends to towns, ..."."""
    main = main_subject(sentence)
    for clause in tokens:
        if clause.dep_ != "relcl":
            continue
        opener, noun = clause.left_edge, clause.head
        mention = lexicon.at(sentence, noun)
        if mention is None or mention.last + 1 != opener.i - 1 or not comma_before(clause):
            continue
        if noun.head.lower_ == "of" or has_rival_above(clause, noun):
            continue  # "the port of Bergen, which was closed": not the town
        which = opener.lower_ in WHICH and opener.head == clause and opener.dep_ in SUBJECTS
        if not which or not is_finite(clause) or any(child.dep_ in {"neg", "conj"} for child in clause.children):
            continue
        if noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN" and not _is_who(noun.head.head):
            continue  # "the port of Bergen, which was sold": the port was
        if main is not None and clause.i < main.i and any(token.tag_ in {"PRP", "PRP$"} for token in clause.subtree):
            continue  # "Unlike the Tarn Plan, which helped its neighbours, the Oster Plan ...": whose?
        first = mention.first - (mention.first > 0 and noun.doc[mention.first - 1].lower_ == "the")
        name = [noun.doc[i] for i in range(first, mention.last + 1)]
        yield clause, noun, [*name, *(token for token in clause.subtree if token.i > opener.i)]


def _is_who(noun: Token) -> bool:
    """Whether a noun is of a person, of whom "which" tells nothing: "an administrator of the fund, which lends"."""
    return is_calling(noun.lower_) or noun.lower_.endswith(("ator", "member"))


def _is_tangled(segment: list[Token]) -> bool:
    """Whether the parser lost its way: it hung two nouns before one verb that nothing joins."""
    heads = [token.head.i for token in segment if token.dep_ in {"nsubj", "nsubjpass"} and token.i < token.head.i]
    return len(heads) > len(set(heads))


def _is_subordinate(verb: Token, subject: Token, tokens: list[Token]) -> bool:
    """Whether a clause needs another: "after it had joined", "from which it withdrew"."""
    marks = [child for child in verb.children if child.dep_ == "mark" and child.i < verb.i and child.lower_ != "that"]
    if marks and not (marks[0].lower_ == "so" and _follows_clause(marks[0], verb)):
        return True
    if tokens and _follows_reason(verb, tokens[0]):
        return True
    if tokens and tokens[0].dep_ == "mark" and tokens[0].head.dep_ in SUBJECTS:
        return True  # "while attempts to mend it failed": the parser hung "while" on the attempts
    return bool(tokens) and tokens[0].pos_ == "ADP" and tokens[1].tag_ in RELATIVE and tokens[1].i < subject.i


def _follows_reason(verb: Token, mark: Token) -> bool:
    """Whether a clause joined by a comma may be of the reason that it follows: "it rose, as Oslo paid, Lund lent"."""
    reason = mark.dep_ == "mark" and mark.head.dep_ == "advcl" and mark.head.head == verb and mark.i < verb.i
    return reason and verb.dep_ == "conj" and mark.i > mark.sent.start and mark.nbor(-1).text == ","


def _follows_clause(so: Token, verb: Token) -> bool:
    """Whether "so" joins a clause to a whole one before it: "Ten more joined, so the union grew"."""
    before = [child for child in verb.lefts if child.dep_ == "ccomp" and child.i < so.i]
    return len(before) == 1 and is_finite(before[0]) and subject_of(before[0]) is not None


def _covered(sentence: Sentence, start: int, end: int) -> Iterable[Token]:
    span = sentence.span.doc.char_span(start - sentence.shift, end - sentence.shift, alignment_mode="expand")
    return span if span is not None else ()


def _trimmed(tokens: list[Token]) -> list[Token]:
    while tokens and (tokens[-1].is_punct or tokens[-1].dep_ == "cc" or _is_last_of_lost(tokens)):
        if tokens[-1].text in {'"', ")", "%"} or _closes_quotation(tokens):
            break
        tokens = tokens[:-1]
    while tokens and tokens[0].is_punct and tokens[0].text not in {'"', "("} and not _opens_quotation(tokens):
        tokens = tokens[1:]
    return tokens


def _is_last_of_lost(tokens: list[Token]) -> bool:
    """Whether an adverb stood before a deed that is gone: "helped the towns and, eventually, | freeing them"."""
    last, before = tokens[-1], tokens[-3:-1]
    return last.dep_ == "advmod" and [one.text == "," for one in before] == [False, True] and before[0].dep_ == "cc"


SINGLE_QUOTES = frozenset({"'", "‘", "’"})


def _opens_quotation(tokens: list[Token]) -> bool:
    """Whether a sentence begins with a quotation mark that is closed in it: "'Tarnite', as it was called, was sold"."""
    return tokens[0].text in SINGLE_QUOTES and any(one.text in SINGLE_QUOTES for one in tokens[1:])


def _closes_quotation(tokens: list[Token]) -> bool:
    return tokens[-1].text in SINGLE_QUOTES and any(one.text in SINGLE_QUOTES for one in tokens[:-1])
