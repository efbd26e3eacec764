"""What may be left off a clause without making it untrue: asides, ties, examples, and what only adds to it."""

from collections.abc import Iterator

from content.facts.clauses.cut_off import tells_care
from content.facts.clauses.losses import TAKEN
from content.facts.clauses.main_clauses import (
    SPEAKING,
    comma_before,
)
from content.facts.clauses.roles import BINDING, DISCOURSE, EXCEPTING, INWARD, STEERING, tells_state
from content.facts.clauses.scope import SAYING, UNREAL
from content.facts.clauses.unsaid import takes_vague
from content.facts.clauses.verbs import is_infinitive, narrows
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.tokens import is_joining, is_listed_name, is_qualifying
from content.facts.phrases.usable import TIES
from content.language import Sentence, base, words
from content.mending import says_again
from content.parse import Token

ASIDES = frozenset({"appos", "relcl", "acl", "advcl", "parataxis"})
DASHES = frozenset({"–", "—"})
SETTING_OFF = DASHES | {",", "("}
# Conjunctions that open a sentence and only tie it to the one before.
OPENERS = words("and but yet so nor")
BOUNDING = words("no none never only all every each any neither nor without except hardly few little")
FURTHER_TIES = words(
    "accordingly conversely nonetheless still separately significantly notably importantly overall "
    "specifically alternatively similarly likewise finally rather instead besides"
)
EXAMPLES = words("including like")
PROVISOS = words("with without except save barring unless subject besides despite pending")
ADDING = words("exchange return response reaction recognition")
FEWEST_BEFORE = 8  # tokens of a clause that an addition ends
STRETCHES = words("height peak outset start beginning end outbreak eve dawn time moment course")
REASONS = words("since because as")
FEWEST_FURTHER = 2  # deeds that are joined to a first one
LONGEST_TIE = 4  # tokens of "as a result of this" that still only tie


def may_go(
    sentence: Sentence, lexicon: Lexicon, verb: Token, subject: Token, tokens: list[Token], dated: set[int]
) -> Iterator[tuple[int, frozenset[int]]]:
    """Yield groups of tokens that may go from a clause, each with its level: see `content.facts.phrases.tightening`."""
    inside = {token.i for token in tokens}
    first = subject.left_edge.i
    yield from _brackets(sentence, lexicon, tokens)
    joined = [token for token in tokens if token.dep_ == "conj"]
    yield from ((-1, _said_again(sentence, lexicon, t)) for t in joined if _is_other_name(sentence, lexicon, t))
    opening = tokens[0]
    if opening.lower_ in OPENERS and opening.dep_ in {"cc", "advmod"}:
        yield -1, frozenset({opening.i})
    for token in tokens:
        if token == verb or _is_on_terms(token):
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


def _is_on_terms(prep: Token) -> bool:
    """Whether "upon request", "on a temporary basis" says on what terms something is done."""
    if prep.dep_ != "prep" or prep.lower_ not in {"upon", "on", "at", "with", "by"}:
        return False
    return any(child.dep_ == "pobj" and child.lemma_.lower() in _TERMS for child in prep.children)


_TERMS = frozenset({"request", "demand", "invitation", "consent", "approval", "permission", "agreement", "basis"})
_DEEDS = frozenset({"VB", "VBG"})


def deeds_that_may_go(verb: Token, tokens: list[Token]) -> Iterator[tuple[int, frozenset[int]]]:
    """Yield what may go of several deeds that somebody means to do, with its level, where the rest stays true without.

    "pledged to build schools, mend roads and dig wells", "pledged to raising its share of this, helping towns to ...".
    """
    if _is_open(verb):
        deeds = (token for token in tokens if token.tag_ in _DEEDS)
        yield from ((4, group) for deed in deeds for group in _of_joined_deeds(deed, tokens))


def _of_joined_deeds(deed: Token, tokens: list[Token]) -> Iterator[frozenset[int]]:
    """Yield the tokens of all deeds behind the first, and of a first one that leans: "raising its share of this"."""
    following = next((child for child in deed.rights if child.dep_ == "conj" and child.tag_ == deed.tag_), None)
    if following is None or following.left_edge.nbor(-1).text != ",":
        return
    if deed.tag_ == "VB" and is_infinitive(deed):
        rest = [token for token in tokens if token.i >= following.left_edge.i - 1]
        joined = [one for one in rest if one.dep_ == "conj" and one.pos_ == "VERB" and deed in one.ancestors]
        links = {one.lower_ for one in rest if one.dep_ == "cc" and one.head in (deed, *joined)}
        ends = rest and rest[-1].i <= deed.right_edge.i + 1
        if len(joined) >= FEWEST_FURTHER and links == {"and"} and ends:
            yield frozenset(one.i for one in rest)
    elif deed.tag_ == "VBG" and deed.dep_ == "pcomp":
        own = [t for t in deed.doc[deed.left_edge.i : following.left_edge.i] if t.head.i < following.left_edge.i]
        if any(t.lower_ in {"this", "that", "these"} and t.dep_ == "det" for t in own) and own[-1].text == ",":
            yield frozenset(t.i for t in own)


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
    if token.dep_ != "prep" or token.head != verb:
        return False
    between = subject.i < token.left_edge.i and token.right_edge.i < verb.i
    if not between or not _is_open(verb):
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
        if token.text in ("(", ")") and lexicon.at(sentence, token) is not None:
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


def _was_so_again(token: Token) -> bool:
    """Whether "again" parts two times: "met in 1741 and again in 1748"."""
    joined = token.lower_ == "again" and token.i > 0 and token.nbor(-1).dep_ == "cc"
    return joined and token.nbor(1).tag_ == "IN"


def _ties(token: Token) -> bool:
    """Whether an adverb or phrase only ties the sentence to what stands before: "also", "as a result"."""
    if token.dep_ not in {"advmod", "prep"}:
        return False
    opens = token.lower_ == "later" and token.i == token.sent.start and token.nbor(1).pos_ != "ADP"
    if token.dep_ == "advmod" and (token.lower_ in TIES or token.lower_ in FURTHER_TIES or opens):
        near = [token.doc[i].lower_ for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
        alone = token.n_lefts + token.n_rights == 0 and not (is_qualifying(token) or is_joining(token))
        alone = alone and not _names_examples(token) and not _was_so_again(token)
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
    if before not in SETTING_OFF or token.i < token.head.i or _goes_on(token) or narrows(token.head, token):
        return False
    if token.dep_ == "appos" and (_is_listed(sentence, lexicon, token) or is_listed_name(token)):
        return False
    if before in DASHES and _closes(opener.nbor(-1), token.head):
        return False  # "the right - for two years - to raise tolls"
    spaced = before == "—" or (before in DASHES and opener.nbor(-1).whitespace_)  # "1921–1922" is a range
    if spaced and token.dep_ not in {"compound", "conj", "punct", "cc"}:
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
    if mine is None or other is None or mine.name.key != other.name.key:
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
    following = token.doc.tokens[behind : behind + 2]
    if len(following) > 1 and following[0].text == "," and following[1].lower_ == "then":
        return True  # ", which led up the valley, then east": the way goes on
    if token.dep_ == "appos" and len(following) > 1 and following[1].lower_ == "including":
        return True  # "under a trader, Ivo Holm, including ten seamen": no trader includes any
    return bool(following) and following[0].lower_ in {"and", "or", "("}


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
    if token.dep_ == "advcl" and _is_deed_of_other(token, verb):
        return None
    if token.dep_ in {"advcl", "acl"} and not _conditions(token):
        return 1 if (ahead and comma_behind) or comma_before(token) else 2 if _aims(token, verb) else None
    if token.dep_ != "prep" or token.lower_ in BINDING or verb.lemma_ in INWARD or _bounds_in_time(token):
        return None
    if token.i > verb.i and ((base(verb), token.lower_) in TAKEN or _is_turned_on_itself(verb)):
        return None
    if tells_care(verb, token):
        return None
    if ahead:
        return 2 if comma_behind and not any(t.i in dated for t in token.subtree) else None
    bound = token.i == verb.i + 1 or not _is_open(verb)
    return None if bound or token.lower_ in {"of", "by", "as", "than"} else 3


def _is_deed_of_other(infinitive: Token, verb: Token) -> bool:
    """Whether others are brought to do it: of "agreed to helping the towns, on demand, to build" the towns build."""
    between = infinitive.doc[verb.i + 1 : infinitive.left_edge.i] if is_infinitive(infinitive) else ()
    helping = (t for t in between if t.tag_ == "VBG" and t.lemma_ in STEERING)
    return any(child.dep_ == "dobj" for one in helping for child in one.children)


def _is_turned_on_itself(verb: Token) -> bool:
    """Whether a verb says nothing without to what: "pledged itself to peace"."""
    return any(child.dep_ == "dobj" and child.lower_.endswith(("self", "selves")) for child in verb.children)


def _bounds_in_time(prep: Token) -> bool:
    """Whether what is said holds for a stretch alone: "at the height of the campaign"."""
    return any(child.dep_ == "pobj" and child.lemma_ in STRETCHES for child in prep.children)


def _adds_why(token: Token, tokens: list[Token]) -> bool:
    """Whether "in exchange for ..." ends a clause: whatever it was hung on, it only adds to the whole."""
    if token.lower_ != "in" or token.right_edge.i < tokens[-1].i - 1 or token.i <= tokens[0].i + FEWEST_BEFORE:
        return False
    target = next((child for child in token.children if child.dep_ == "pobj"), None)
    return target is not None and target.lower_ in ADDING


def _aims(token: Token, verb: Token) -> bool:
    """Whether a clause only tells what for: "occupied the Ruhr to force payment"."""
    has_object = any(child.dep_ in {"dobj", "nsubjpass"} for child in verb.children)
    return (
        has_object
        and not takes_vague(verb)
        and token.i > verb.i
        and any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
    )


def _is_open(verb: Token) -> bool:
    """Whether what a clause says stays true when a phrase goes: nothing in it is denied, and nothing said of all."""
    return not any(token.dep_ == "neg" or token.lower_ in BOUNDING for token in verb.subtree)


def _is_next_deed(token: Token) -> bool:
    """Whether a verb is the next of a list; "saw a party, the Lily, win" tells of one."""
    joined = token.dep_ == "conj" and token.pos_ == "VERB"
    return joined and (token.tag_ not in {"VB", "VBP"} or token.tag_ == token.head.tag_)


def _with_commas(token: Token, inside: set[int], first: int) -> frozenset[int]:
    """Return what hangs on a token with the commas or dashes that set it off."""
    group = {one.i for one in token.subtree}
    low, high, doc = token.left_edge.i, token.right_edge.i, token.doc
    led = low - 1 in inside and (doc[low - 1].text == "," or doc[low - 1].text in DASHES)
    closed = high + 1 in inside and (doc[high + 1].text == "," or doc[high + 1].text in DASHES)
    opens = low == min(inside)
    if led:
        group.add(low - 1)
    joined = closed and high + 2 < len(doc) and _is_next_deed(doc[high + 2])
    # Before the subject a comma still closes the opening phrase; before the next deed of a list it parts two.
    if closed and not joined and (opens or (led and low > first)):
        group.add(high + 1)
    return frozenset(group)
