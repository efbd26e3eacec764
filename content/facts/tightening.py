"""A sentence taken apart for tightening: its main clauses, and what may be left off each without making it untrue."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from content.facts.callings import is_calling
from content.facts.clause_losses import TAKEN, has_rival_above
from content.facts.clause_roles import BINDING, DISCOURSE, EXCEPTING, INWARD, STEERING, tells_state
from content.facts.clause_scope import SAYING, UNREAL, has_lost_verb, has_stray_auxiliary, is_broken
from content.facts.clause_verbs import is_infinitive, narrows
from content.facts.dates import dates_in
from content.facts.main_clauses import SPEAKING, comma_before, is_finite, joined_clauses, main_verb, runs, subject_of
from content.facts.names import Lexicon
from content.facts.phrase_tokens import is_joining, is_qualifying
from content.facts.phrases import TIES
from content.facts.subjects import SUBJECTS, main_subject
from content.language import Analysis, Sentence, base, words
from content.mending import says_again
from content.parse import Token

ASIDES = frozenset({"appos", "relcl", "acl", "advcl", "parataxis"})
DASHES = frozenset({"–", "—"})
# Conjunctions that open a sentence and only tie it to the one before.
OPENERS = words("and but yet so nor")
BOUNDING = words("no none never only all every each any neither nor without except hardly few little")
FURTHER_TIES = words(
    "accordingly conversely nonetheless still separately significantly notably importantly overall "
    "specifically alternatively similarly likewise finally rather instead besides"
)
EXAMPLES = words("including like")
PROVISOS = words("with without except save barring unless subject besides despite pending")
CONCEDING = words("although though whereas because while")
ADDING = words("exchange return response reaction recognition")
FEWEST_BEFORE = 8  # tokens of a clause that an addition ends
STRETCHES = words("height peak outset start beginning end outbreak eve dawn time moment course")
REASONS = words("since because as")
LEVELS = 4
LONGEST_TIE = 4  # tokens of "as a result of this" that still only tie
WHICH = words("which who")
RELATIVE = frozenset({"WDT", "WP", "WP$"})


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One main clause: its verb, its tokens in order, and groups of tokens that may go, each with its level.

    Level -1 always goes, 0 unless it holds what is asked, 1 to 3 where the rest is too long or leans on its context.
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


def _has_no_verb(token: Token) -> bool:
    """Whether "whose" opens a clause that the parser took for a name: "whose contractor, Holm of Oslo, built ..."."""
    return token.tag_ == "WP$" and token.head.dep_ in {"appos", "conj", "ROOT"}


def units(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[Unit]:
    """Yield the main clauses of a sentence that have a subject and a finite verb of their own."""
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
                groups = tuple(_groups(sentence, lexicon, head, subject, tokens, dated))
                yield Unit(sentence, head, subject, tuple(tokens), groups)
            for beside, told, own in (*_conceded(head, tokens), *_described(sentence, lexicon, tokens)):
                groups = tuple(_groups(sentence, lexicon, beside, told, own, dated))
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
        opener, noun = clause.left_edge, clause.head
        mention = lexicon.at(sentence, noun)
        if clause.dep_ != "relcl" or mention is None or mention.last + 1 != opener.i - 1 or not comma_before(clause):
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
    if tokens and tokens[0].dep_ == "mark" and tokens[0].head.dep_ in SUBJECTS:
        return True  # "while attempts to mend it failed": the parser hung "while" on the attempts
    return bool(tokens) and tokens[0].pos_ == "ADP" and tokens[1].tag_ in RELATIVE and tokens[1].i < subject.i


def _follows_clause(so: Token, verb: Token) -> bool:
    """Whether "so" joins a clause to a whole one before it: "Ten more joined, so the union grew"."""
    before = [child for child in verb.lefts if child.dep_ == "ccomp" and child.i < so.i]
    return len(before) == 1 and is_finite(before[0]) and subject_of(before[0]) is not None


def _covered(sentence: Sentence, start: int, end: int) -> Iterable[Token]:
    span = sentence.span.doc.char_span(start - sentence.shift, end - sentence.shift, alignment_mode="expand")
    return span if span is not None else ()


# What may go


def _groups(
    sentence: Sentence, lexicon: Lexicon, verb: Token, subject: Token, tokens: list[Token], dated: set[int]
) -> Iterator[tuple[int, frozenset[int]]]:
    inside = {token.i for token in tokens}
    first = subject.left_edge.i
    yield from _brackets(sentence, lexicon, tokens)
    yield from ((-1, _said_again(sentence, lexicon, t)) for t in tokens if _is_other_name(sentence, lexicon, t))
    opening = tokens[0]
    if opening.lower_ in OPENERS and opening.dep_ in {"cc", "advmod"}:
        yield -1, frozenset({opening.i})
    for token in tokens:
        if token == verb:
            continue
        if token.text == ":" and _quotes(token) and base(verb) not in SAYING:
            yield 0, frozenset(t.i for t in tokens if t.i >= token.i)
        elif _ties(token) or says_again(token):
            yield -1, _again(token) if says_again(token) else _with_commas(token, inside, first)
        elif _is_aside(sentence, lexicon, token):
            yield 0, _with_commas(token, inside, first) | _torn_off(token) | _explained_by(token, inside, first)
        elif _closes_with_which(token, tokens) or _is_interposed(token, verb, subject):
            yield 2, _with_commas(token, inside, first)
        elif (level := 3 if _adds_why(token, tokens) else _loose(token, verb, first, dated)) is not None:
            yield level, _with_commas(token, inside, first)
        if token.dep_ == "conj" and token.head == verb and token.pos_ in SPEAKING:
            joint = {c.i for c in verb.children if c.dep_ == "cc" and c.i < token.i and c.i >= token.left_edge.i - 3}
            yield 1, _with_commas(token, inside, first) | joint


def _again(one: Token) -> frozenset[int]:
    """Return "this one" of "a second board was formed, this one to mend roads"; before an infinitive the comma too."""
    comma = {one.i - 2} if one.nbor(1).lower_ == "to" else set[int]()
    return frozenset({one.i - 1, one.i} | comma)


def _closes_with_which(token: Token, tokens: list[Token]) -> bool:
    """Whether "which ..." ends a clause."""
    which = token.dep_ == "relcl" and token.left_edge.lower_ == "which"
    return which and token.right_edge.i >= tokens[-1].i - 1


def _is_interposed(token: Token, verb: Token, subject: Token) -> bool:
    """Whether a phrase between subject and verb is set off by commas: "the board, under the lead of ..., met"."""
    between = subject.i < token.left_edge.i and token.right_edge.i < verb.i
    if token.dep_ != "prep" or token.head != verb or not between or not _is_open(verb):
        return False
    if token.lower_ in PROVISOS or token.left_edge != token:
        return False
    closing = token.right_edge if token.right_edge.text == "," else token.right_edge.nbor(1)
    return comma_before(token) and closing.text == ","


def _explained_by(aside: Token, inside: set[int], first: int) -> frozenset[int]:
    """Return the reason given for what an aside tells: "was saved by Holm, using salt, since he had no ice"."""
    if aside.dep_ != "advcl" or aside.tag_ != "VBG":
        return frozenset()
    later = (child for child in aside.head.children if child.dep_ == "advcl" and child.i > aside.right_edge.i)
    reason = next((one for one in later if any(c.lower_ in REASONS and c.dep_ == "mark" for c in one.children)), None)
    return _with_commas(reason, inside, first) if reason is not None else frozenset()


def _torn_off(aside: Token) -> frozenset[int]:
    """Return the other end of a range that the parser hung on the verb: ", Monday [to Friday]"."""
    end = aside.right_edge.i + 1
    behind = aside.doc[end] if end < len(aside.doc) else aside
    torn = behind.lower_ == "to" and behind.dep_ == "prep" and behind.head != aside and aside.dep_ == "appos"
    return frozenset(token.i for token in behind.subtree) if torn else frozenset()


def _quotes(colon: Token) -> bool:
    """Whether a colon introduces somebody's words."""
    behind = colon.doc[colon.i + 1 : colon.i + 2]
    return bool(behind) and behind[0].text in {'"', "“"}


def _brackets(sentence: Sentence, lexicon: Lexicon, tokens: list[Token]) -> Iterator[tuple[int, frozenset[int]]]:
    group: set[int] = set()
    depth = 0
    for token in tokens:
        if lexicon.at(sentence, token) is not None and token.text in ("(", ")"):
            continue
        depth += token.text in ("(", "[")
        if depth:
            group.add(token.i)
        depth -= token.text in (")", "]") and depth > 0
        if group and not depth:
            if not _names_case(token):
                yield 0, frozenset(group)
            group = set()


def _names_case(closing: Token) -> bool:
    """Whether a bracket stands in the name of a case: "R (Miller) v Secretary of State"."""
    return closing.i + 1 < len(closing.doc) and closing.nbor(1).lower_.rstrip(".") in {"v", "vs"}


def _names_examples(token: Token) -> bool:
    """Whether an adverb brings in one of those spoken of: "many were held, notably General Dahl"."""
    return token.head.pos_ in {"NOUN", "PROPN"} and token.head.dep_ in {"appos", "conj"} and token.i < token.head.i


def _ties(token: Token) -> bool:
    """Whether an adverb or phrase only ties the sentence to what stands before: "also", "as a result"."""
    opens = token.lower_ == "later" and token.i == token.sent.start and token.nbor(1).pos_ != "ADP"
    if token.dep_ == "advmod" and (token.lower_ in TIES or token.lower_ in FURTHER_TIES or opens):
        near = [token.doc[i].lower_ for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
        alone = token.n_lefts + token.n_rights == 0 and not (is_qualifying(token) or is_joining(token))
        alone = alone and not _names_examples(token)
        return "as" not in near and "than" not in near and alone
    if token.dep_ != "prep":
        return False
    target = next((child for child in token.children if child.dep_ == "pobj"), None)
    if target is None or target.lemma_.lower() not in DISCOURSE.get(token.lower_, ()) or tells_state(token):
        return False
    size = len(list(token.subtree))
    if size > 2 and token.i > token.head.i and any(c.lower_ in {"this", "that"} for c in target.children):
        return False  # "strengthened its role in this regard": in that alone
    return size <= LONGEST_TIE or (target.lower_ == "addition" and any(c.lower_ == "to" for c in target.children))


def _is_aside(sentence: Sentence, lexicon: Lexicon, token: Token) -> bool:
    """Whether a constituent comments on the noun or clause before it: ", a major programme", "– which ..."."""
    opener = token.left_edge
    before = opener.nbor(-1).text if opener.i > sentence.span.start else ""
    if token.i < token.head.i or _goes_on(token) or narrows(token.head, token):
        return False
    if token.dep_ == "appos" and _is_listed(sentence, lexicon, token):
        return False
    if before in DASHES and _closes(opener.nbor(-1), token.head):
        return False  # "the right - for two years - to raise tolls"
    spaced = before == "—" or (before in DASHES and opener.nbor(-1).whitespace_)  # "1921–1922" is a range
    if spaced and token.dep_ not in {"compound", "conj", "punct"}:
        return True
    if token.dep_ == "prep" and opener.lower_ == "such" and before == ",":
        return True
    if token.dep_ == "prep" and before == "," and token.lower_ == "as" and token.nbor(1).lower_ == "part":
        return True  # "it opened a school, as part of its work for peace"
    if before not in {",", "("}:
        return False
    if token.dep_ == "npadvmod" and opener.lower_ in {"a", "an"}:
        return True  # "grew to £120 by 1968, a fivefold increase in 13 years"
    if is_infinitive(token) and token.head.lemma_ in STEERING:
        return False  # "asked the states, above all Peru, to agree": what they were asked
    return (token.dep_ in ASIDES and not _conditions(token)) or (token.dep_ == "prep" and opener.lower_ in EXAMPLES)


def _closes(dash: Token, noun: Token) -> bool:
    """Whether a dash is the second of two behind a noun."""
    return sum(token.text in DASHES for token in dash.doc[noun.i : dash.i + 1]) == 2


def _is_other_name(sentence: Sentence, lexicon: Lexicon, token: Token) -> bool:
    """Whether a name says another again: "the Bank for Harbours, or BFH, ..."."""
    mine, other = lexicon.at(sentence, token), lexicon.at(sentence, token.head)
    if token.dep_ != "conj" or mine is None or other is None or mine.name.key != other.name.key:
        return False
    return mine.first - 1 > other.last and token.doc[mine.first - 1].lower_ == "or"


def _said_again(sentence: Sentence, lexicon: Lexicon, token: Token) -> frozenset[int]:
    """Return the tokens of another name for a thing, with its "or" and the commas around it."""
    mine, doc = lexicon.at(sentence, token), token.doc
    if mine is None:
        return frozenset()
    low, high = mine.first - 1, mine.last
    low -= doc[low - 1].text == ","
    high += high + 1 < len(doc) and doc[high + 1].text == ","
    return frozenset(range(low, high + 1))


def _goes_on(token: Token) -> bool:
    """Whether something is joined behind a constituent that would be left hanging: ", particularly A, and B"."""
    if token.dep_ == "relcl" and token.head.dep_ == "pobj" and token.head.head.lower_ in EXCEPTING:
        return True  # "except the third, which has three": it says what is excepted
    behind = token.right_edge.i + 1
    if behind + 1 < len(token.doc) and token.doc[behind].text == "," and token.doc[behind + 1].lower_ == "then":
        return True  # ", which led up the valley, then east": the way goes on
    if token.dep_ == "appos" and behind + 1 < len(token.doc) and token.doc[behind + 1].lower_ == "including":
        return True  # "under a trader, Ivo Holm, including ten seamen": no trader includes any
    return behind < len(token.doc) and token.doc[behind].lower_ in {"and", "or", "("}


def _is_listed(sentence: Sentence, lexicon: Lexicon, token: Token) -> bool:
    """Whether what the parser takes for an apposition is the next of a list: "Japan, France and Italy"."""
    mine, other = lexicon.at(sentence, token), lexicon.at(sentence, token.head)
    if mine is not None and other is not None and mine.name.kind == other.name.kind:
        return True
    return any(child.dep_ in {"cc", "conj"} for child in token.children)


def _conditions(token: Token) -> bool:
    """Whether a clause says under what condition the rest holds."""
    marks = {child.lower_ for child in token.children if child.dep_ in {"mark", "advmod", "prep"}}
    return bool(marks & UNREAL.keys()) or token.left_edge.lower_ in {*EXCEPTING, "so", "once", "as", "rather"}


def _loose(token: Token, verb: Token, first: int, dated: set[int]) -> int | None:
    """Return the level at which a clause or phrase beside the verb may go, None where it may not."""
    if token.head != verb or narrows(verb, token):
        return None
    comma_behind = token.right_edge.i + 1 < len(token.doc) and token.right_edge.nbor(1).text == ","
    ahead = token.right_edge.i < first
    if token.dep_ in {"advcl", "acl"} and not _conditions(token):
        return 1 if (ahead and comma_behind) or comma_before(token) else 2 if _aims(token, verb) else None
    if token.dep_ != "prep" or token.lower_ in BINDING or verb.lemma_ in INWARD or _bounds_in_time(token):
        return None
    if token.i > verb.i and ((base(verb), token.lower_) in TAKEN or _is_turned_on_itself(verb)):
        return None
    if ahead:
        return 2 if comma_behind and not any(t.i in dated for t in token.subtree) else None
    bound = token.i == verb.i + 1 or not _is_open(verb)
    return None if bound or token.lower_ in {"of", "by", "as", "than"} else 3


def _is_turned_on_itself(verb: Token) -> bool:
    """Whether a verb says nothing without to what: "pledged itself to peace"."""
    return any(child.dep_ == "dobj" and child.lower_.endswith(("self", "selves")) for child in verb.children)


def _bounds_in_time(prep: Token) -> bool:
    """Whether what is said holds for a stretch alone: "at the height of the campaign"."""
    return any(child.dep_ == "pobj" and child.lemma_ in STRETCHES for child in prep.children)


def _adds_why(token: Token, tokens: list[Token]) -> bool:
    """Whether "in exchange for ..." ends a clause: whatever it was hung on, it only adds to the whole."""
    target = next((child for child in token.children if child.dep_ == "pobj"), None)
    closes = token.right_edge.i >= tokens[-1].i - 1 and token.i > tokens[0].i + FEWEST_BEFORE
    return closes and token.lower_ == "in" and target is not None and target.lower_ in ADDING


def _aims(token: Token, verb: Token) -> bool:
    """Whether a clause only tells what for: "occupied the Ruhr to force payment"."""
    has_object = any(child.dep_ in {"dobj", "nsubjpass"} for child in verb.children)
    return has_object and token.i > verb.i and any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)


def _is_open(verb: Token) -> bool:
    """Whether what a clause says stays true when a phrase goes: nothing in it is denied, and nothing said of all."""
    return not any(token.dep_ == "neg" or token.lower_ in BOUNDING for token in verb.subtree)


def _with_commas(token: Token, inside: set[int], first: int) -> frozenset[int]:
    """Return what hangs on a token with the commas or dashes that set it off."""
    group = {one.i for one in token.subtree}
    low, high, doc = token.left_edge.i, token.right_edge.i, token.doc
    led = low - 1 in inside and (doc[low - 1].text == "," or doc[low - 1].text in DASHES)
    closed = high + 1 in inside and (doc[high + 1].text == "," or doc[high + 1].text in DASHES)
    opens = low == min(inside)
    if led:
        group.add(low - 1)
    joined = closed and high + 2 < len(doc) and doc[high + 2].dep_ == "conj" and doc[high + 2].pos_ == "VERB"
    # Before the subject a comma still closes the opening phrase; before the next deed of a list it parts two.
    if closed and not joined and (opens or (led and low > first)):
        group.add(high + 1)
    return frozenset(group)


def _trimmed(tokens: list[Token]) -> list[Token]:
    while tokens and (tokens[-1].is_punct or tokens[-1].dep_ == "cc") and tokens[-1].text not in {'"', ")", "%"}:
        tokens = tokens[:-1]
    while tokens and tokens[0].is_punct and tokens[0].text not in {'"', "("}:
        tokens = tokens[1:]
    return tokens
