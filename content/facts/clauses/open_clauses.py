"""A clause with one noun phrase left open: "With {wh} did the Administration conclude agreements in 1934?".

Counts, enumerations and memberships ask about a noun phrase wherever it stands in a clause. `open_clause` takes the
parsed clause apart into subject, verb group and complements, and puts it together again as a question around `{wh}`
and as a statement around `{np}`. Whatever does not fit the few shapes known here is refused with a rule.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from content.facts.base import Evidence
from content.facts.clauses.open_parts import (
    OBJECTS,
    SUBJECTS,
    VERBAL,
    Hole,
    Parts,
    auxiliaries,
    check_mood,
    first_joined,
    governor,
    own_subject,
    parts_of,
    spread,
    tense_of,
)
from content.facts.clauses.scope import has_torn_between
from content.facts.names.kinds import HEADS
from content.facts.phrases.speech import Refusal, Speaker
from content.language import base, participle, past
from content.parse import Token

_FRONTABLE = frozenset(
    {"with", "from", "to", "for", "in", "at", "on", "by", "between", "among", "over", "under", "through", "against"}
    | {"within", "into", "across", "during", "after", "about"}
)
# "engage in relations with ...", "is at war with ...": nouns that pass a preposition through.
_SHARED = frozenset(
    {"relations", "talks", "negotiations", "agreement", "agreements", "contact", "cooperation", "war", "trade"}
    | {"partnership", "dialogue", "alliance", "consultations", "competition", "contracts", "part"}
)
# Where these stand behind another complement, they place the act: "engages with partners in ... areas".
_PLACING = frozenset({"in", "through", "under", "during"})
_NAMING = frozenset({"call", "name", "dub", "term", "know"})
_DEEDS = ("tion", "sion", "ment", "ship", "ance", "ence", "link", "tie", "deal", "border", "war", "battle", "talk")
_STRETCHES = frozenset({"year", "month", "week", "day", "decade", "century", "period", "time", "half", "lifetime"})
# What a plain past event may be told without.
_UNSAID = frozenset({"over", "during", "in", "at", "after", "before", "throughout", "amid"})
_KEPT_ADVERBS = frozenset({"formally", "officially", "jointly", "first", "only", "unanimously", "directly", "newly"})
MAX_WORDS = 30


@dataclass(frozen=True, slots=True)
class OpenClause:
    """`question` holds `{wh}`, `statement` holds `{np}`; both are without end mark."""

    question: str
    statement: str
    verb: str  # base form with its particle: the relation
    subject: str  # "" where the hole is (in) the subject
    tense: str  # "past", "present", "future", "modal"
    place: str  # "subject", "object", "preposition"
    evidence: tuple[Evidence, ...] = ()


def open_clause(hole: Hole, speaker: Speaker) -> OpenClause:
    """Return the clause around a hole; raise `Refusal` with the rule that stops it."""
    if has_torn_between(speaker.sentence):
        raise Refusal("one side of two")
    try:
        return _opened(hole, speaker, brief=False)
    except _TooLong:
        return _opened(hole, speaker, brief=True)


class _TooLong(Refusal):
    """Said in full, the clause is too long a question."""


def _opened(hole: Hole, speaker: Speaker, *, brief: bool) -> OpenClause:
    verb, carrier = governor(hole)
    speaker.clause = verb
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return _reduced(verb, carrier, hole, speaker)
    parts = parts_of(verb, speaker)
    check_mood(parts, speaker)
    if brief:
        parts.behind = [child for child in parts.behind if child == carrier or not _optional(child)]
    if carrier.dep_ in SUBJECTS:
        return _asking_subject(parts, hole, speaker)
    if carrier.dep_ == "agent" and carrier == hole.head.head:
        return _asking_agent(parts, carrier, speaker)
    return _asking_complement(parts, hole, carrier, speaker)


def inverted(verb: Token, speaker: Speaker) -> str:
    """Return "may the Board cut off a consumer" for the clause of a finite verb."""
    parts = parts_of(verb, speaker)
    if any(token.dep_ == "neg" for token in (*parts.group, *parts.behind)):
        raise Refusal("negated")
    parts.fronted = []
    finite, held = _split_group(parts)
    return _line([finite, parts.said or speaker.phrase(parts.subject), *held, *_rest(parts, speaker, None)])


def relative_clause(head: Token, speaker: Speaker) -> OpenClause | None:
    """Return "{wh} had borrowed money" for "the 17 countries that had borrowed money", None where none is there."""
    verb = next((child for child in head.children if child.dep_ == "relcl"), None)
    subject = own_subject(verb) if verb is not None else None
    if verb is None or subject is None or _comma_before(verb) or _is_named(head):
        return None
    speaker.clause = verb
    parts = spread(verb, subject, verb)
    check_mood(parts, speaker)
    if subject.lower_ in ("that", "which", "who"):
        pieces = ["{wh}", _group_text(parts), *_rest(parts, speaker, None)]
        return _made(pieces, ["{np}", *pieces[1:]], parts, "", "subject", speaker)
    if any(child.dep_ in ("dobj", "attr") and child.tag_ not in ("WDT", "IN") for child in parts.behind):
        return None
    parts.fronted = [child for child in parts.fronted if child.tag_ not in ("WDT", "WP")]
    parts.group = [child for child in parts.group if child.tag_ not in ("WDT", "WP")]
    finite, held = _split_group(parts)
    said = speaker.phrase(subject)
    rest = _rest(parts, speaker, None)
    stated = [said, _group_text(parts), "{np}", *rest]
    return _made(["{wh}", finite, said, *held, *rest], stated, parts, said, "object", speaker)


def _is_named(head: Token) -> bool:
    """Tell whether a sentence says what a thing is called: "the groups that met in Oslo are called the Circle"."""
    return head.dep_ in SUBJECTS and head.head.lemma_ in _NAMING


def _comma_before(clause: Token) -> bool:
    return clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text in (",", "–", "—", "(")


# Putting the pieces together again


def _asking_subject(parts: Parts, hole: Hole, speaker: Speaker) -> OpenClause:
    if parts.subject.dep_ == "expl":
        raise Refusal("nothing but 'there' is the subject")
    if hole.head != parts.subject and hole.head.head.lower_ not in ("of", "from", "between", "among"):
        raise Refusal("open phrase lies too deep")
    holed = _holed(parts.subject, hole, speaker)
    tail = [_group_text(parts), *_rest(parts, speaker, None)]
    return _made([holed.replace("{np}", "{wh}"), *tail], [holed, *tail], parts, "", "subject", speaker)


def _asking_agent(parts: Parts, carrier: Token, speaker: Speaker) -> OpenClause:
    """ "The pact was signed by {np}" is asked in the active voice: "{wh} signed the pact"."""
    helpers = [token.lower_ for token in auxiliaries(parts)]
    verb = base(parts.verb)
    actives = {"was": past(verb), "were": past(verb), "is": verb, "are": verb}
    actives |= {f"{has} been": f"have {participle(verb)}" for has in ("has", "have")}
    active = actives.get(" ".join(helpers))
    if active is None:
        raise Refusal("no active voice for this verb group")
    subject = parts.said or speaker.phrase(parts.subject)
    pieces = ["{wh}", active, subject, *_rest(parts, speaker, carrier)]
    return _made(pieces, ["{np}", *pieces[1:]], parts, "", "subject", speaker)


def _reduced(verb: Token, carrier: Token, hole: Hole, speaker: Speaker) -> OpenClause:
    """ "The treaty, signed by {np} in 1947" has the noun it modifies for its subject."""
    parts = Parts(verb, verb.head, behind=[child for child in verb.children if child.i > verb.i])
    check_mood(parts, speaker)
    subject = speaker.naming(verb.head, without=verb)
    if not speaker.names(verb.head):
        raise Refusal("clause modifies a noun")
    rest = _rest(parts, speaker, carrier)
    if carrier.dep_ == "agent" and carrier == hole.head.head:
        pieces = ["{wh}", past(base(verb)), subject, *rest]
        return _made(pieces, ["{np}", *pieces[1:]], parts, "", "subject", speaker)
    raise Refusal("open phrase lies in an aside")


def _asking_complement(parts: Parts, hole: Hole, carrier: Token, speaker: Speaker) -> OpenClause:
    finite, held = _split_group(parts)
    if hole.head.dep_ == "pobj" and (also := _as_well(hole.head.head)) is not None:
        # "relations with A through X, as well as with B through Y": what belongs to A goes.
        same = hole.head.head.lower_
        first = next((token.i for token in parts.verb.doc[parts.verb.i : also] if token.lower_ == same), also)
        speaker.muted = frozenset(range(first, also + 3))
        parts.behind = [*(child for child in parts.behind if child != carrier), carrier]
    subject = "there" if parts.subject.dep_ == "expl" else parts.said or speaker.phrase(parts.subject)
    wanted = _preposition(hole, carrier)
    leftover = _leftover(carrier, hole, wanted, speaker)
    # "How many sections does the Act consist of?", but "With how many countries did ...?"
    stranded = [wanted] if wanted == "of" and carrier == first_joined(hole.head).head else []
    lead = f"{wanted} {{wh}}" if wanted and not stranded else "{wh}"
    question = [lead, finite, subject, *held, *_ordered(parts, speaker, carrier, [*stranded, *leftover])]
    stated = [subject, _group_text(parts), *_ordered(parts, speaker, carrier, [_holed(carrier, hole, speaker)])]
    place = "preposition" if wanted else "object"
    return _made(question, stated, parts, subject, place, speaker)


def _preposition(hole: Hole, carrier: Token) -> str:
    """Return what is fronted with the hole, "" where the hole is an object."""
    first = first_joined(hole.head)
    over = first.head
    if first.dep_ in OBJECTS:
        return ""
    if first.dep_ == "pobj" and over.dep_ in ("prep", "agent", "dative") and over.i < hole.first:
        outer = over.head
        if outer.pos_ in VERBAL:
            return over.lower_
        if first != hole.head:
            raise Refusal("open phrase is one of several joined ones")
        if outer.dep_ in OBJECTS and carrier == outer and _is_passed(over):
            return over.lower_
        if outer.lower_ in _SHARED and outer.dep_ == "pobj" and carrier == outer.head and carrier.dep_ == "prep":
            return over.lower_
        if over.lower_ in _PLACING and outer.dep_ == "pobj" and carrier == outer.head and carrier.dep_ == "prep":
            return over.lower_
    if _as_well(over) is not None and first == hole.head:
        return over.lower_
    if over.lower_ == "of" and over.head.dep_ == "attr" and carrier == over.head:
        return "of"  # "Of how many states is Germany a federation?"
    raise Refusal("open phrase lies too deep")


def _is_passed(over: Token) -> bool:
    """Tell whether an object passes its preposition on: "agreements with 20 states", no "castle with 12 towers"."""
    word = over.head.lemma_.lower()
    if over.lower_ != "with":
        return over.lower_ in _FRONTABLE
    return word in _SHARED or HEADS.get(word) == "treaty" or word.endswith(_DEEDS)


def _as_well(preposition: Token) -> int | None:
    """Return where "as well as with ..." begins, None where a preposition does not follow these words."""
    first = preposition.i - 3
    if first < 0 or preposition.doc[first : preposition.i].text.lower() != "as well as":
        return None
    return first


def _leftover(carrier: Token, hole: Hole, wanted: str, speaker: Speaker) -> list[str]:
    """Return what remains of the constituent once the hole is fronted."""
    gone = set(range(hole.first, hole.last + 1))
    first = first_joined(hole.head)
    if wanted:
        gone.add(first.head.i)
    gone |= {token.i for child in first.children if child.dep_ in ("cc", "conj") for token in child.subtree}
    if first != hole.head:
        gone |= {token.i for token in first.subtree}
    if wanted and (also := _as_well(first.head)) is not None:
        gone |= {also, also + 1, also + 2}
    comma = next((t.i for t in carrier.subtree if t.i > hole.last and t.text in (",", ";", ":")), None)
    if comma is not None:
        gone |= {token.i for token in carrier.subtree if token.i >= comma}
    if all(token.i in gone or token.is_punct for token in carrier.subtree):
        return []
    return [speaker.phrase(carrier, gone)]


def _holed(carrier: Token, hole: Hole, speaker: Speaker) -> str:
    """Return the constituent with the mark for the hole; of joined phrases only the open one stays."""
    first = first_joined(hole.head)
    joined = any(child.dep_ == "conj" and child.i > hole.last for child in first.children)
    if first == hole.head and not joined:
        return speaker.phrase(carrier, range(hole.first, hole.last + 1), "{np}")
    return speaker.phrase(carrier, {token.i for token in first.subtree}, "{np}")


def _group_text(parts: Parts) -> str:
    return " ".join((*(token.text for token in _kept(parts.group)), parts.verb.text))


def _split_group(parts: Parts) -> tuple[str, list[str]]:
    """Return the finite auxiliary that goes before the subject, and the rest of the verb group."""
    group = _kept(parts.group)
    first = next((token for token in group if token.dep_ in ("aux", "auxpass")), None)
    if first is not None:
        return _full(first), [*(token.text for token in group if token != first), parts.verb.text]
    adverbs = [token.text for token in group]
    if parts.verb.lemma_ == "be":
        return parts.verb.text.lower(), adverbs
    do = "did" if parts.verb.tag_ == "VBD" else "does" if parts.verb.tag_ == "VBZ" else "do"
    return do, [*adverbs, base(parts.verb)]


def _full(token: Token) -> str:
    return {"'s": "is", "'ve": "have", "'d": "would", "'ll": "will", "'re": "are"}.get(token.lower_, token.lower_)


def _kept(group: Iterable[Token]) -> list[Token]:
    """Keep auxiliaries and the few adverbs that belong to the act; "also", "then", "ultimately" tie to the context."""
    return [token for token in group if token.dep_ in ("aux", "auxpass") or token.lower_ in _KEPT_ADVERBS]


def _ordered(parts: Parts, speaker: Speaker, carrier: Token, instead: list[str]) -> list[str]:
    """Return the complements with the carrier replaced, in their order."""
    if carrier in parts.fronted:
        return [*_rest(parts, speaker, carrier), *instead]
    behind = [
        (child, instead if child == carrier else _said(child, parts, speaker)) for child in _staying(parts, carrier)
    ]
    return _with_fronted(behind, parts, carrier, speaker)


def _rest(parts: Parts, speaker: Speaker, carrier: Token | None) -> list[str]:
    """Return the complements behind the verb and what the sentence opens with, as they may stand in a question."""
    behind = [(child, _said(child, parts, speaker)) for child in _staying(parts, carrier) if child != carrier]
    return _with_fronted(behind, parts, carrier, speaker)


def _said(child: Token, parts: Parts, speaker: Speaker) -> list[str]:
    """Say a complement; of a plain past event a place or time that leans on the context may be left unsaid."""
    try:
        return [speaker.phrase(child)]
    except Refusal:
        if child.dep_ == "prep" and child.lower_ in _UNSAID and tense_of(parts) == "past" and not _bounds(child):
            return []
        raise


def _bounds(child: Token) -> bool:
    """Tell whether a phrase says in what stretch of time a number came about: "in the years of their voyage"."""
    return any(noun.dep_ == "pobj" and noun.lemma_.lower() in _STRETCHES for noun in child.children)


def _staying(parts: Parts, carrier: Token | None) -> list[Token]:
    return [child for child in parts.behind if child == carrier or _stays(child)]


def _with_fronted(
    behind: list[tuple[Token, list[str]]], parts: Parts, carrier: Token | None, speaker: Speaker
) -> list[str]:
    """Put "In 1921" behind the complements, but before a long clause: "agreed in 1921 to consult with ..."."""
    chosen = [child for child in parts.fronted if child != carrier and _may_follow(child)]
    fronted = [piece for child in chosen for piece in _said(child, parts, speaker)]
    told = (one for child, _ in behind if child != carrier for one in child.subtree)
    if sum(one.dep_ == "prep" for one in parts.fronted) > 1 and any(_is_told_aside(one) for one in told):
        raise Refusal("what opens the sentence would be read with a clause")  # "the school he attended as a child from"
    pieces: list[str] = []
    for child, said in behind:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and child != carrier and len(" ".join(said).split()) > 5:
            pieces += fronted
            fronted = []
        pieces += said
    return pieces + fronted


def _is_told_aside(verb: Token) -> bool:
    """Tell whether a verb is of a relative clause that says what somebody did: "the school he attended"."""
    return verb.dep_ == "relcl" and verb.tag_ in ("VBD", "VBZ", "VBP")


def _may_follow(child: Token) -> bool:
    """Tell whether what a sentence opens with may close its question: "In 1921", not "As a result"."""
    if child.dep_ not in ("prep", "npadvmod"):
        return False
    text = " ".join(token.lower_ for token in child.subtree)
    idle = (
        r"(as|in) (a |an |the )?(result|addition|fact|general|particular|turn|contrast|response|practice|end|short)\b"
    )
    return not re.match(rf"{idle}|for (example|instance)|at the same time|like |unlike |despite |because ", text)


def _stays(child: Token) -> bool:
    """Tell whether a complement belongs to the core: not an aside, not a second clause."""
    opener = child.left_edge
    led = opener.i > child.head.i and opener.nbor(-1).text in (",", "–", "—", "(", ";", ":")
    if child.dep_ in ("advcl", "relcl", "acl"):
        return _is_purpose(child) and not led
    if child.dep_ == "advmod":
        return child.lower_ in _KEPT_ADVERBS | {"together", "annually", "abroad", "worldwide", "overseas"}
    if child.dep_ == "prep" and opener.lower_ in (
        "including",
        "like",
        "such",
        "despite",
        "unlike",
        "besides",
        "because",
    ):
        return False
    return child.dep_ not in ("punct", "dep", "meta", "intj", "parataxis", "conj", "cc", "mark", "appos") and not (
        led and child.dep_ in ("ccomp", "npadvmod", "dobj", "attr", "oprd", "nsubj", "dative", "acomp")
    )


def _optional(child: Token) -> bool:
    """Tell whether a complement may be left off where the question is long."""
    return child.dep_ == "advcl" or (child.dep_ == "prep" and child.right_edge.i - child.left_edge.i > 9)


def _is_purpose(child: Token) -> bool:
    return child.tag_ == "VB" and any(word.lower_ == "to" and word.dep_ == "aux" for word in child.children)


def _line(pieces: Iterable[str]) -> str:
    text = " ".join(piece for piece in pieces if piece)
    return re.sub(r"\s+([,;:.?!)])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,;:–—-")


def _made(
    question: list[str], statement: list[str], parts: Parts, subject: str, place: str, speaker: Speaker
) -> OpenClause:
    asked = _line(question)
    if len(asked.split()) > MAX_WORDS:
        raise _TooLong("clause too long to ask")
    if asked.count('"') % 2 or asked.count("(") != asked.count(")"):
        raise Refusal("a quotation or bracket is cut")
    asked = speaker.anchored(asked, past=tense_of(parts) == "past")
    verb = base(parts.verb) + "".join(f" {child.lower_}" for child in parts.behind if child.dep_ == "prt")
    return OpenClause(asked, _line(statement), verb, subject, tense_of(parts), place, speaker.leaned())
