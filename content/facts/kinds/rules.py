"""Rules: what somebody or something must do, may do or may not do, with every condition under which that holds.

Asked is whether the text obliges, permits or forbids: of the three that can be offered, each excludes the other two.

`grammar` of such a fact holds "gap" (the rule with `____` in the place of what binds, where that is asked), "modal"
(what binds, as it is written) and "points" (the sentence). Where it says who is to do what, its roles hold the
"bearer" and the "act".
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.clauses.scope import is_quoted
from content.facts.identity import fact_id, folded
from content.facts.kinds.bullets import conditioned_points
from content.facts.kinds.holes import Hole
from content.facts.kinds.labels import labelled
from content.facts.kinds.statements import is_told, whole_but
from content.facts.law.provision_bodies import actors
from content.facts.law.roles import is_bearer
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.gapped import GAP
from content.facts.phrases.tightening import Unit, units
from content.facts.phrases.usable import Phrases, phrases_of
from content.facts.worded import ACT, BEARER, BINDING
from content.language import Analysis, Sentence, base, words
from content.parse import Token
from content.reading.base import BlockKind

OBLIGED, FREE, FORBIDDEN = "obliged", "free", "forbidden"
# What each of the three is called beside what binds, so that each excludes it: who must may as well, who may not need
# not either.
_NOBODY = re.compile(r"\b(?:no|neither|none|nobody) (?:[\w-]+ ){0,4}____", re.I)
BINDINGS = {
    OBLIGED: {OBLIGED: "must", FREE: "need not", FORBIDDEN: "may not"},
    FREE: {OBLIGED: "must", FREE: "may", FORBIDDEN: "may not"},
    FORBIDDEN: {OBLIGED: "must", FREE: "may", FORBIDDEN: "may not"},
}
SPARED = {OBLIGED: "must", FREE: "need not", FORBIDDEN: "may not"}  # who is not obliged to
MOST_UNDER_HEADING = 2  # rules under one heading that are asked for what binds: more of them are monotonous
_PARTICIPLES = {"required": OBLIGED, "obliged": OBLIGED, "entitled": FREE, "permitted": FREE, "allowed": FREE}
FEWEST_TELLING = 3  # words that carry meaning beside what binds, and words behind it
LONGEST = 36  # words
LONGEST_BEARER, LONGEST_ACT = 6, 20
# States: "may be", "may have" and "may need" mostly tell what is possible, and "shall mean" what a word says.
STATES = words(
    "be have need seem remain become mean include consist comprise contain depend vary differ exist happen occur result"
    " refer apply contribute affect lead cause help consider want wish like find know think believe prefer cost matter"
    " read see note look expect feel suffer benefit take appear come"
)
# What "shall" only says to hold: "shall enter into force", "shall be deemed", "shall consist of".
EFFECTS = words(
    "be have mean include consist comprise enter apply remain cease come begin end expire divide deem consider"
    " regard know call construe interpret prevail constitute form extend continue lapse terminate affect supersede"
    " prejudice open exist belong relate refer treat understand read enjoy"
)
ADVISING = words("note remember consider expect feel see read bear keep")
_POINT = re.compile(r"[A-Z].*\w(?:;|; and|,|, and)$", re.DOTALL)
_BROKEN = re.compile(rf"\ban other\b|{GAP} (?!be\b)\w+ly\b|{GAP} (?:then|thus|together|also|even|still|yet)\b|—|–")
# What somebody else is to do then, or what a rule is for, tells what binds: it is absurd of what is not to be done.
_ADDED = re.compile(r", (?:who|which) (?:shall|must|may|will|is|are) [^,;:]+\.$")
_AIMED = re.compile(r"(?:With a view to|In order to|With the aim of|For the purposes? of|To [a-z]+\b)[^_]*,", re.I)
_BEHIND_GAP = re.compile(rf"{GAP}.*, (?:who|which|whereupon|so that|in order to)\b")
_NO = re.compile(r"^no\s+", re.I)
_NO_ONE = re.compile(r"^no(?: |-)one\b ", re.I)
MASSES = words(  # what is not counted: no "a legislation"
    "legislation law information evidence property equipment water land waste money traffic permission advice work "
    "access research alcohol tobacco discrimination compensation expenditure interest litter noise livestock food fuel"
)
_ALL = re.compile(r"^all (?=[a-z]+s ____)", re.I)
_LIMITED = re.compile(r"\b(?:only|solely|except)\b")
# Limits of a rule, and alternatives: a rule told without them is another.
_LIMITS = re.compile(
    r"\b(?:so far|as far|in ?so ?far|to the extent|without|unless|except|provided|subject to|save|other than|within the"
    r" limits|only|same|as long as|so long as|where (?:necessary|possible|appropriate))\b",
    re.I,
)
# "either the one or the other": whoever must do one of two may choose, so that neither word is safely wrong.
_EITHER = re.compile(r"\beither\b.*\bor\b", re.I)
# "may delegate any of its powers": nobody must do any of several; "may amend by order": that is how, if at all.
_ANY_OF = re.compile(rf"{GAP} .*\b(?:any of|by (?:order|notice|notification|regulations?)\b)")
# "need not be kept, as required by the Board", "must meet as often as may be necessary", "hereby named"
_SELF_TOLD = re.compile(
    r"\bas (?:\w+ )?(?:required|prescribed|directed|specified|appropriate)\b|\bas (?:often|soon|far|much|many) as\b"
    r"|\bhereby\b|\b[Ll]ike \w+ ____|\b(?:thinks?|considers?|deems?) (?:necessary|fit|proper|appropriate|expedient)\b",
)
_CHOOSING = words("choose decide elect opt wish prefer")  # nobody is obliged to choose to
_WEAK = words("the a an of in on at to for and or by with from as its their his her be is are any all each every such")


@dataclass(frozen=True, slots=True)
class Bond:
    """What binds in a clause: which of the three it is, its tokens, and whether "to" stands behind it already."""

    kind: str
    tokens: tuple[Token, ...]
    led: bool = False
    spared: bool = False  # nobody is obliged to it


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the rules of a document."""
    phrases = phrases_of(analysis, lexicon)
    told: Counter[tuple[str, ...]] = Counter()
    for sentence in analysis.sentences:
        if not (is_told(sentence) or _is_point(sentence)) or sentence.block in conditioned_points(analysis):
            continue
        for unit in map(_unlabelled, units(sentence, analysis, lexicon)):
            if (fact := _rule(unit, sentence, phrases)) is not None:
                told[sentence.headings] += 1
                whole = sentence.headings in ((), (analysis.document.title,))  # no heading parts the text
                yield fact if whole or told[sentence.headings] <= MOST_UNDER_HEADING else _unasked(fact)


def _unasked(fact: Fact) -> Fact:
    """Return a rule that is not asked for what binds: what others may and must is still wrong or right beside it."""
    return replace(fact, grammar={key: value for key, value in fact.grammar.items() if key != "gap"})


def _unlabelled(unit: Unit) -> Unit:
    """Return a clause without the label before it: "Credit — You must name the author"."""
    sentence = unit.sentence
    at = labelled(sentence.text)
    first = next((token.i for token in sentence.span if token.idx - sentence.span.start_char >= at), 0) if at else 0
    if not at or unit.subject.i < first:
        return unit
    return replace(unit, tokens=tuple(token for token in unit.tokens if token.i >= first))


def _is_point(sentence: Sentence) -> bool:
    """Tell whether a point of a list is a sentence of its own that only the list's mark ends."""
    return sentence.kind is BlockKind.ITEM and _POINT.match(sentence.text.strip()) is not None


def _rule(unit: Unit, sentence: Sentence, phrases: Phrases) -> Fact | None:
    bond = bond_of(unit.verb)
    if bond is None or unit.mixed or is_quoted(unit.verb) or _binds_twice(unit, bond):
        return None
    if base(unit.verb) in _CHOOSING or _points_at_unsaid(unit):
        return None
    acting = _acts(unit, sentence, phrases)
    if bond.tokens[0].lower_ == "shall" and (_only_holds(unit.verb) or (not acting and not _is_undergone(unit))):
        return None
    if (bond.kind == FREE and not (acting and _permits(unit, bond, phrases.analysis))) or (bond.led and not acting):
        return None
    names = SPARED if bond.spared else BINDINGS[bond.kind]
    start, end = sentence.extent(bond.tokens)
    binding = {kind: Term(text, BINDING, folded(text), start, end) for kind, text in names.items()}
    told = whole_but(Hole("binding", (binding[bond.kind],), frozenset(t.i for t in bond.tokens)), unit, phrases)
    if told is None:
        return None
    text, evidence = told
    text = _ADDED.sub(".", text)
    if _EITHER.search(text) or _has_lost_limit(text, sentence):
        return None
    if _BROKEN.search(text) or _AIMED.match(text) or _BEHIND_GAP.search(text) or _is_cut_off(text, unit):
        return None
    if _is_settled(text, bond):
        return None
    if not (text := _without_no(text, unit, bond)):
        return None
    text = text.replace(f"{GAP} to ", f"{GAP} ") if bond.led else text
    text = _ALL.sub("", text)  # "all visitors need not": some must
    fact = _fact(unit, text, binding, bond, evidence, acting=acting)
    return fact and _with_bearers(fact, phrases.analysis)


def _without_no(text: str, unit: Unit, bond: Bond) -> str:
    """Return a rule on nobody as one that forbids it to one; "" where "no" stands within: nobody shall, nor may."""
    if _denies_subject(unit.subject) and bond.kind == FORBIDDEN:
        bare = _is_several(unit.subject) or unit.subject.lemma_.lower() in MASSES
        text = _NO.sub("" if bare else "A ", _NO_ONE.sub("A person ", text))
        text = re.sub(r"^A (?=[aeio])", "An ", text[:1].upper() + text[1:])
    return "" if _denies_subject(unit.subject) and _NOBODY.search(text) else text


def _is_settled(text: str, bond: Bond) -> bool:
    """Tell whether a rule tells by its other words what binds, or another word would bind as rightly."""
    if bond.kind == FREE and (_LIMITED.search(text) or _ANY_OF.search(text)):
        return True  # what one may only do under a condition, one may not do without it
    return bool(_SELF_TOLD.search(text)) or text.lower().startswith("only ")


def _with_bearers(fact: Fact, analysis: Analysis) -> Fact:
    """Return a rule with the others who play a part in the text, where it says who is bound and to what."""
    if "bearer" not in fact.roles:
        return fact
    bearer, said = fact.roles["bearer"][0].text, fact.statement.lower()
    others = [actor for actor in actors(analysis) if actor.lower() not in said and actor.lower() not in bearer.lower()]
    if bearer not in actors(analysis):
        return fact
    start = fact.evidence[0].start
    terms = tuple(Term(actor, BEARER, folded(actor), start, start) for actor in others)
    return replace(fact, roles={**fact.roles, "bearers": terms}) if terms else fact


def _has_lost_limit(text: str, sentence: Sentence) -> bool:
    """Tell whether a limit that stands in the sentence of a rule is missing from the rule as it is told."""
    kept = Counter(found.lower() for found in _LIMITS.findall(text))
    return bool(Counter(found.lower() for found in _LIMITS.findall(sentence.text)) - kept)


def _points_at_unsaid(unit: Unit) -> bool:
    """Tell whether a rule is about "them" or "it", which is not its subject and said before: "may not enter them"."""
    return any(
        token.lower_ in {"it", "them", "him", "they", "he", "she"}
        and (token.head == unit.verb or (token.head.dep_ == "prep" and token.head.head == unit.verb))
        for token in unit.tokens
    )


def _is_cut_off(text: str, unit: Unit) -> bool:
    """Tell whether what a thing is done under was left off behind it: "a copy of each order made | shall be sent"."""
    last = text.partition(GAP)[0].split()[-1:]
    return any(token.dep_ == "acl" and token.tag_ == "VBN" and [token.text] == last for token in unit.tokens)


def _only_holds(verb: Token) -> bool:
    """Tell whether a clause says what holds, not what anybody is to do: "shall be free", "shall take effect"."""
    effect = any(child.dep_ == "dobj" and child.lemma_ in {"effect", "place", "precedence"} for child in verb.children)
    return base(verb) in EFFECTS or effect


def _is_undergone(unit: Unit) -> bool:
    return unit.subject.dep_ == "nsubjpass"


def _fact(
    unit: Unit,
    text: str,
    binding: dict[str, Term],
    bond: Bond,
    evidence: tuple[Evidence, ...],
    *,
    acting: bool,
) -> Fact | None:
    text = text[:1].upper() + text[1:]
    before, _, behind = text.partition(GAP)
    telling = [word for word in re.findall(r"[a-z]{3,}", f"{before} {behind}".lower()) if word not in _WEAK]
    if len(telling) < FEWEST_TELLING or len(behind.split()) < FEWEST_TELLING or len(text.split()) > LONGEST:
        return None
    key = binding[bond.kind]
    roles = {"binding": (key,), "bindings": tuple(binding.values()), "rule": (_term(text, evidence[0]),)}
    return Fact(
        fact_id(FactKind.RULE, base(unit.verb), folded(text)),
        FactKind.RULE,
        base(unit.verb),
        roles | (_parties(before, behind, evidence[0]) if acting else {}),
        text.replace(GAP, key.text),
        evidence,
        grammar={
            "gap": text,
            "modal": " ".join(token.lower_ for token in bond.tokens) + (" to" if bond.led else ""),
            "points": " ".join(evidence[0].quote.split()),
        },
    )


def _parties(before: str, behind: str, evidence: Evidence) -> dict[str, tuple[Term, ...]]:
    """Return whom a rule binds and to what act, where it begins with the one and ends with the other."""
    found = re.fullmatch(r"(?P<bearer>[A-Z][\w'’ -]+) ", before)
    act = re.fullmatch(r" (?P<act>[a-z].+?)\.?", behind)
    if found is None or act is None or len(found["bearer"].split()) > LONGEST_BEARER:
        return {}
    bearer = found["bearer"]
    if re.match(r"(?:You|They|It|He|She|We|Any|Some|No)\b", bearer) or len(act["act"].split()) > LONGEST_ACT:
        return {}
    small = re.match(r"(?:The|An?|Each|Every|All)\b", bearer) or (" " not in bearer and bearer.endswith("s"))
    named = bearer[:1].lower() + bearer[1:] if small else bearer
    start, end = evidence.start, evidence.end
    return {
        "bearer": (Term(named, BEARER, folded(named), start, start),),
        "act": (Term(act["act"], ACT, folded(act["act"]), start, end),),
    }


def _term(text: str, evidence: Evidence) -> Term:
    said = " ".join(text.replace(GAP, " ").split())
    return Term(said, "rule", folded(said), evidence.start, evidence.end)


def bond_of(verb: Token) -> Bond | None:
    """Return what binds a verb: "must", "shall not", "may", "is required to", "has to"; None where nothing does."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i]
    denied = [child for child in verb.children if child.dep_ == "neg" and child.i < verb.i]
    modal = next((child for child in helpers if child.tag_ == "MD"), None)
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if modal is not None and subject is not None and modal.i < subject.i:
        return None  # "nor may they ..."
    if modal is None or modal.lower_ not in {"must", "shall", "may"}:
        return _spelled_out(verb, helpers, denied)
    if any(child.lower_ == "have" for child in helpers) or base(verb) in (
        STATES if modal.lower_ == "may" else ADVISING
    ):
        return None
    if _denies_subject(subject) and not denied and modal.lower_ != "must":
        return Bond(FORBIDDEN, (modal,))
    if len(denied) > 1 or any(one.i != modal.i + 1 for one in denied) or _is_denied_otherwise(verb):
        return None
    if denied:
        return Bond(FORBIDDEN, (modal, *denied))
    return Bond(FREE if modal.lower_ == "may" else OBLIGED, (modal,))


def _spelled_out(verb: Token, helpers: list[Token], denied: list[Token]) -> Bond | None:
    """Read "is required to", "are entitled to", "is free to", "has to"."""
    if _is_denied_otherwise(verb) or len(denied) > 1:
        return None
    if denied:
        return _spared(verb, helpers, denied[0])
    act = next((child for child in verb.children if child.dep_ == "xcomp" and child.i > verb.i), None)
    if verb.lemma_ == "be" and (free := next((c for c in verb.children if c.dep_ == "acomp"), None)) is not None:
        act = next((child for child in free.children if child.dep_ == "xcomp"), None)
        kind = {"free": FREE, "obliged": OBLIGED}.get(free.lower_, "")
        return Bond(kind, (verb, free), led=True) if kind and _follows(free, act) and not helpers else None
    if not helpers and base(verb) in {"undertake", "agree"} and verb.tag_ in {"VBZ", "VBP"} and _follows(verb, act):
        return Bond(OBLIGED, (verb,), led=True)
    if len(helpers) == 1 and helpers[0].lower_ in {"is", "are"} and helpers[0].i == verb.i - 1:
        found = _PARTICIPLES.get(verb.lower_, "")
        return Bond(found, (helpers[0], verb), led=True) if found and _follows(verb, act) else None
    return None


def _spared(verb: Token, helpers: list[Token], denied: Token) -> Bond | None:
    """Read "is not obliged to", "are not required to"."""
    act = next((child for child in verb.children if child.dep_ == "xcomp" and child.i > verb.i), None)
    near = len(helpers) == 1 and helpers[0].lower_ in {"is", "are"} and helpers[0].i == denied.i - 1 == verb.i - 2
    if not (near and verb.lower_ in {"obliged", "required"} and _follows(verb, act)):
        return None
    return Bond(FREE, (helpers[0], denied, verb), led=True, spared=True)


def _follows(token: Token, act: Token | None) -> bool:
    """Tell whether "to" with its verb stands right behind what binds."""
    return act is not None and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to" and act.i > token.i


def _denies_subject(subject: Token | None) -> bool:
    """Tell whether a rule forbids by its subject: "no visitor may", "no reservations shall"."""
    if subject is None or subject.tag_ not in {"NN", "NNS", "NNP"}:
        return False
    return subject.left_edge.lower_ == "no" and subject.left_edge.head == subject


def _is_denied_otherwise(verb: Token) -> bool:
    """Tell whether something is denied or limited beside what binds: "may only", "no user may", "must never"."""
    if any(child.lower_ in {"only", "never", "also", "then", "either", "neither", "nor", "no"} for child in verb.lefts):
        return True
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and subject.left_edge.lower_ in {"no", "neither", "nothing", "nobody", "none", "few"}


def _binds_twice(unit: Unit, bond: Bond) -> bool:
    """Tell whether another verb of the clause is bound in its own way: "may copy but must not sell"."""
    return any(
        token.tag_ == "MD"
        and token not in bond.tokens
        and (token.head == unit.verb or (token.head.dep_ == "conj" and token.head.head == unit.verb))
        for token in unit.tokens
    )


def _acts(unit: Unit, sentence: Sentence, phrases: Phrases) -> bool:
    """Tell whether the subject is somebody who acts, and does so."""
    if unit.subject.dep_ == "nsubjpass" and base(unit.verb) not in {"require", "oblige", "entitle", "permit", "allow"}:
        return False
    subject = unit.subject
    mention = phrases.lexicon.at(sentence, subject)
    if mention is not None and mention.name.kind in {"person", "organisation", "country", "office", "people"}:
        return True
    return subject.lower_ == "you" or is_bearer(subject.lower_)


def _permits(unit: Unit, bond: Bond, analysis: Analysis) -> bool:
    """Tell whether "may" permits: in a text of rules, of the reader, and of somebody whom something entitles."""
    return bond.led or analysis.normative or unit.subject.lower_ == "you"


def _is_several(subject: Token) -> bool:
    joined = any(child.dep_ == "cc" and child.lower_ == "and" and child.i > subject.i for child in subject.children)
    return subject.tag_ in {"NNS", "NNPS"} or subject.lower_ in {"you", "we", "they"} or joined


__all__ = ["find"]
