"""A sentence parted into its main clauses, also where the parser hung one on another."""

from collections.abc import Iterator
from itertools import zip_longest

from content.facts.clauses.scope import limits, tells_view
from content.facts.clauses.subjects import SUBJECTS
from content.facts.clauses.verbs import FINITE
from content.facts.names.lexicon import Lexicon
from content.language import Sentence, words
from content.parse import Token

MOST_TOPS = 3  # constituents of a run that the parser hung elsewhere
SPEAKING = frozenset({"VERB", "AUX"})
TIMING = words("after before since although though while because when as once")

type Half = tuple[Token, Token | None, list[Token]]  # a verb with its subject and all that belongs to them


def runs(sentence: Sentence) -> Iterator[list[Token]]:
    """Yield the runs of tokens between semicolons, and those that a colon parts where both are clauses."""
    segments: list[list[Token]] = [[]]
    for token in sentence.span:
        if token.text == ";":
            segments.append([])
        elif not token.is_space:
            segments[-1].append(token)
    for segment, behind in zip_longest(segments, segments[1:], fillvalue=None):
        yield from _halves(_without_list(segment or [], behind))


def _without_list(segment: list[Token], behind: list[Token] | None) -> list[Token]:
    """Leave off a list that semicolons part: "planned four books: one on stars" is told of one of the four."""
    colon = next((n for n, token in enumerate(segment) if token.text == ":"), 0)
    listed = bool(colon and behind) and main_verb(behind or []) is None
    return segment[:colon] if listed else segment


def _halves(segment: list[Token]) -> Iterator[list[Token]]:
    """Yield both clauses of "it kept one promise: the port was opened", else the run as it is."""
    colons = [n for n, token in enumerate(segment) if token.text == ":"]
    if len(colons) == 1 and '"' not in (token.text for token in segment[: colons[0] + 2]):
        halves = segment[: colons[0]], segment[colons[0] + 1 :]
        if all((verb := main_verb(half)) is not None and subject_of(verb) is not None for half in halves):
            yield from halves[:1] if tells_view(halves[0]) else halves
            return
    yield segment


def main_verb(segment: list[Token]) -> Token | None:
    """Return the verb that a run of tokens hangs on, None where it does not hang together."""
    inside = {token.i for token in segment}
    tops = [t for t in segment if (t.head == t or t.head.i not in inside) and not t.is_punct and t.dep_ != "cc"]
    verbs = [top for top in tops if top.pos_ in SPEAKING and is_finite(top)]
    return verbs[0] if len(verbs) == 1 and len(tops) <= MOST_TOPS else None


def joined_clauses(verb: Token, inside: set[int], lexicon: Lexicon, sentence: Sentence) -> Iterator[Half]:
    """Yield a verb with its subject and tokens, then every verb joined to it that has a subject of its own."""
    conjuncts = [c for c in verb.children if c.i in inside and c.dep_ == "conj" and c.pos_ in SPEAKING]
    joined = [c for c in conjuncts if subject_of(c) is not None]
    if any(limits(other) for other in joined):
        return  # "may publish new versions, so far this is needed": not without its limit
    if any(not is_finite(other) for other in joined):
        return  # "would be reorganized and a new currency adopted": neither half is whole
    if len(joined) == 1 and _opens_with_clause(verb, joined[0]):
        yield joined[0], subject_of(joined[0]), _in_order(inside, verb)
        return
    torn = [c for c in conjuncts if c not in joined and _torn_subject(c) is not None]
    if torn:
        yield from _mended(verb, torn[0], inside, lexicon, sentence)
        return
    gone = {token.i for other in joined for token in other.subtree}
    ends = {other.left_edge.i for other in joined}
    gone |= {c.i for c in verb.children if c.dep_ == "cc" and any(c.i < at <= c.i + 3 for at in ends)}
    yield verb, subject_of(verb), _in_order(inside - gone, verb)
    for other in joined:
        yield from joined_clauses(other, {token.i for token in other.subtree} & inside, lexicon, sentence)


def _in_order(places: set[int], verb: Token) -> list[Token]:
    tokens = verb.doc.tokens
    return [tokens[i] for i in sorted(places)]


def _opens_with_clause(verb: Token, joined: Token) -> bool:
    """Whether the parser took the clause that opens a sentence for its main one: "After it had joined, it sold ..."."""
    marked = any(child.dep_ == "mark" and child.lower_ in TIMING and child.i < verb.i for child in verb.children)
    linked = any(child.dep_ == "cc" and child.i > verb.i for child in verb.children)
    return marked and not linked and (comma_before(joined) or joined.left_edge.text == ",")


def _mended(verb: Token, torn: Token, inside: set[int], lexicon: Lexicon, sentence: Sentence) -> Iterator[Half]:
    """Yield both halves of "they left the Ruhr and banks would lend ...", which the parser took for one clause."""
    joints = [i for i in sorted(inside) if verb.i < i < torn.i and verb.doc[i].lower_ == "and"]
    if len(joints) == 2:
        before, between, behind = (
            lexicon.at(sentence, verb.doc[i]) for i in (joints[0] - 1, joints[1] - 1, joints[1] + 1)
        )
        apart = before is not None and between is not None and before.name.kind != between.name.kind
        same = between is not None and behind is not None and between.name.kind == behind.name.kind
        joints = joints[:1] if apart and same else []
    if len(joints) == 1:
        yield verb, subject_of(verb), [verb.doc[i] for i in sorted(inside) if i < joints[0]]
        yield torn, _torn_subject(torn), [verb.doc[i] for i in sorted(inside) if i > joints[0]]


def _torn_subject(verb: Token) -> Token | None:
    """Return the noun right before a verb that seems to share a subject: "evacuate the Ruhr and banks would lend"."""
    if not is_finite(verb):
        return None
    helpers = [c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "advmod"} and c.i < verb.i]
    at = min([verb.i, *helpers]) - 1
    if at < 0 or verb.doc[at].pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    noun = verb.doc[at]
    opening = noun.dep_ == "pobj" and noun.head.head == verb  # "and in October publicly declared": he did
    return None if opening else noun


def subject_of(verb: Token) -> Token | None:
    found = [child for child in verb.children if child.dep_ in {*SUBJECTS, "expl"} and child.i < verb.i]
    return found[-1] if found else None


def is_finite(verb: Token) -> bool:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i]
    if any(helper.lower_ == "to" for helper in helpers):
        return False
    return verb.tag_ in FINITE or any(helper.tag_ in FINITE for helper in helpers)


def comma_before(token: Token) -> bool:
    at = token.left_edge.i - 1
    return at >= 0 and token.doc[at].text == ","
