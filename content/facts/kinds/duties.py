"""Lists of powers and duties: "The board may:", "Researchers must", "You are free to:" with a point for each act.

Each point is read as a sentence that the lead-in begins. Asked is whose power or duty it is and which act is whose,
where the document has lists of two bearers or more; and the sentence, by its gaps.

`grammar` of a RULE made here holds "modal", "list" (which list it stands in), "lead" (the lead-in as it is said) and
"points" (all that its list says, a line a point), and "told" where another function of the list is asked for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.kinds.bullets import points_below
from content.facts.kinds.holes import Hole, holes_of
from content.facts.kinds.labels import labelled
from content.facts.law.roles import is_bearer
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.gapped import GAP, Gapped
from content.facts.phrases.speech import Refusal
from content.facts.phrases.usable import Phrases, phrases_of
from content.facts.worded import ACT, BEARER
from content.language import Analysis, Sentence, base, is_verb
from content.parse import Token
from content.reading.base import BlockKind

FEWEST, LONGEST = 2, 30  # points; words of one
LONGEST_BEARER = 7
_LEAD = re.compile(
    r"(?:Together, |In addition, |Moreover, )?(?P<bearer>(?:[Tt]he |[Aa]n? |[Ee]ach |[Ee]very |[Aa]ll |[Aa]ny )?"
    r"[\w'’() -]+?),?\s+(?P<modal>may|must|shall|can|may not|must not|shall not|cannot|(?:is|are) (?:free|required|"
    r"entitled|obliged|permitted|allowed) to|has to|have to|agrees? to|undertakes? to)\s*:?\s*$"
)
# "The functions of the Board shall be:", "The Board shall have the following powers:", "The Board is responsible for:".
_NOUNS = r"(?:functions|duties|powers|tasks|responsibilities)"
_CLOSING = (":", "—", "–")
_FUNCTIONS = (
    re.compile(
        rf"\b[Tt]he {_NOUNS}(?: and {_NOUNS})? of (?P<bearer>(?:the|an?) [\w'’ -]+?)"
        r" (?:shall (?:be|include)|are|include|(?:shall )?consist)(?:,? inter alia,?)?(?: in| of)?(?: the following)?"
        r"\s*[:—–]$"
    ),
    re.compile(
        rf"\b(?P<bearer>[Tt]he [\w'’ -]+?) (?:shall have|has) the following (?:[a-z]+ )?{_NOUNS}(?: and {_NOUNS})?"
        r"\s*[:—–]$"
    ),
    re.compile(
        r"\b(?P<bearer>[Tt]he [\w'’ -]+?)"
        r" (?:(?:shall be|is|are) (?:competent|responsible for|empowered)|shall have power)\s*[:—–]$"
    ),
)
FUNCTIONING = frozenset({"is to", "are to"})
# A second verb in the form of the first: it would be left behind.
_GOES_ON = re.compile(r"(?:,|\band|\bor) [a-z]+ing\b")
_ASIDE = re.compile(r"\s*\((?:see|cf\.?)[^()]*\)\.?", re.I)
_LEANING = re.compile(
    r"\b(?:this|these|those|above|below|here|such|it|they|them|he|she|we|our|following|same|former|latter|otherwise)\b"
    r"|http|[|\[\]{}<>]|§",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Duty:
    """One point of a list as an act, with the block of its list's lead-in."""

    lead: int
    bearer: str
    modal: str
    act: str
    sentence: Sentence
    evidence: tuple[Evidence, ...]
    points: str  # all that stands in its list
    told: bool = False  # only: another of its list is asked for

    @property
    def said(self) -> str:
        """The lead-in as a sentence says it."""
        return f"{self.bearer} {self.modal}"


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the powers and duties that the lists of a document hold."""
    phrases = phrases_of(analysis, lexicon)
    for duty in _duties(analysis):
        yield _rule(duty, lexicon)
        if (fact := _statement(duty, phrases)) is not None:
            yield fact


def _rule(duty: Duty, lexicon: Lexicon) -> Fact:
    start = duty.sentence.start
    name = lexicon.called(re.sub(r"^(?:the|an?) ", "", duty.bearer, flags=re.I))
    known = tuple(dict.fromkeys((name.text, name.bare, *name.aliases))) if name is not None else ()
    bearer = Term(duty.bearer, BEARER, folded(duty.bearer), start, start, known)
    act = Term(duty.act, ACT, folded(duty.act), start, duty.sentence.end)
    return Fact(
        fact_id(FactKind.RULE, duty.modal, bearer.key, act.key),
        FactKind.RULE,
        duty.modal,
        {"bearer": (bearer,), "act": (act,)},
        f"{_capital(duty.said)} {duty.act}.",
        duty.evidence,
        grammar={
            "modal": duty.modal,
            "list": str(duty.lead),
            "lead": duty.said,
            "points": duty.points,
            "told": "yes" if duty.told else "",
        },
    )


def _statement(duty: Duty, phrases: Phrases) -> Fact | None:
    """The act behind its lead-in as a sentence, with every gap that it can be asked by."""
    roles: dict[str, tuple[Term, ...]] = {}
    grammar: dict[str, str] = {"dated": ""}
    tokens = _act_tokens(duty.sentence, duty.act)
    inside = {token.i for token in tokens}
    if folded(" ".join(token.text for token in tokens)) != folded(duty.act):
        return None  # something was left off inside it
    for hole in holes_of(duty.sentence, phrases.analysis, phrases.lexicon):
        if not hole.tokens <= inside or min(hole.tokens) <= tokens[0].i:
            continue
        text = _gapped(duty, phrases, tokens, hole)
        if text:
            role = hole.role if hole.role not in roles else f"{hole.role}{len(roles) + 1}"
            roles[role] = hole.terms
            grammar[f"gap:{role}"], grammar[f"given:{role}"] = text, ""
    if not roles:
        return None
    told = f"{_capital(duty.said)} {duty.act}."
    grammar["roles"] = " ".join(roles)
    whole = frozenset(role for role, terms in roles.items() if len(terms) > 1)
    return Fact(
        fact_id(FactKind.STATEMENT, duty.modal, folded(told)),
        FactKind.STATEMENT,
        duty.modal,
        roles,
        told,
        duty.evidence,
        complete=whole,
        grammar=grammar,
    )


def _gapped(duty: Duty, phrases: Phrases, tokens: list[Token], hole: Hole) -> str:
    speaker = Gapped(duty.sentence, phrases)
    speaker.hole, speaker.said, speaker.lenient = hole, {}, True
    try:
        text = speaker.tokens(tokens).strip().rstrip(".;,")
    except Refusal:
        return ""
    if hole.literal or text.count(GAP) != 1:
        return ""
    return f"{_capital(duty.said)} {text[:1].lower()}{text[1:]}."


def _act_tokens(sentence: Sentence, act: str) -> list[Token]:
    end = len(act) + 4
    start = labelled(sentence.text)
    tokens = [t for t in sentence.span if start <= t.idx - sentence.span.start_char < start + end and not t.is_space]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    return tokens


# Reading the lists


def _duties(analysis: Analysis) -> Iterator[Duty]:
    document, skipped = analysis.document, analysis.unstudied
    plain = document.plain or document.text
    for number, block in enumerate(document.blocks):
        if number in skipped or block.kind is BlockKind.ROW:
            continue
        text = " ".join(plain[block.start : block.end].split())
        who = _bound(text.split(". ")[-1]) or _functioning(text)
        if who is None:
            continue
        points = list(points_below(document, number))
        said = "\n".join(" ".join(plain[document.blocks[at].start : document.blocks[at].end].split()) for at in points)
        found = [duty for at in points if (duty := _duty(analysis, number, at, who, said))]
        if len(found) >= FEWEST:
            functions = found[0].modal in FUNCTIONING
            yield from (replace(one, told=functions and at > 0) for at, one in enumerate(found))


def _bound(text: str) -> tuple[str, str] | None:
    """Return who is bound by a lead-in and what binds, None where it binds nobody."""
    found = _LEAD.match(text)
    return (found["bearer"], found["modal"]) if found is not None and _can_bear(found["bearer"]) else None


def _functioning(text: str) -> tuple[str, str] | None:
    """Return whose functions a lead-in introduces, who is to do what its points say."""
    if not text.rstrip().endswith(_CLOSING):
        return None
    found = next((one for pattern in _FUNCTIONS if (one := pattern.search(text))), None)
    if found is None or len(found["bearer"].split()) > LONGEST_BEARER:
        return None
    many = re.split(r" (?:of|in|for|on) ", found["bearer"])[0].endswith("s")
    return found["bearer"], "are to" if many else "is to"


def _can_bear(bearer: str) -> bool:
    """Tell whether a lead-in names somebody: a noun that can be bound, a name, the reader."""
    said = bearer.split()
    if len(said) > LONGEST_BEARER or re.match(
        r"(?:it|they|he|she|this|these|we|i|who|which|that|there)\b", bearer, re.I
    ):
        return False
    last = re.split(r" (?:of|in|for|under|on|with) ", bearer)[0].split()[-1]
    return bearer.lower() == "you" or is_bearer(last.lower()) or (len(said) > 1 and last[:1].isupper())


def _duty(analysis: Analysis, lead: int, number: int, who: tuple[str, str], points: str) -> Duty | None:
    """Return a point as an act; None where it is no act or leans on something said elsewhere."""
    sentences = analysis.in_block(number)
    if not sentences:
        return None
    sentence = sentences[0]
    text = " ".join(_ASIDE.sub("", sentence.text[labelled(sentence.text) :]).split())
    act = _as_act(re.sub(r"[\s;,.:]+(?:and|or)?\s*$", "", text), sentence)
    first = act.split(" ")[0].lower()
    if not is_verb(first) or first.endswith(("ing", "ed")) or not 3 <= len(act.split()) <= LONGEST:
        return None
    if _LEANING.search(act) or act.count("(") != act.count(")") or act.count('"') % 2 or ":" in act:
        return None
    over = analysis.document.blocks[lead]
    evidence = (analysis.evidence(sentence), analysis.quote(over.start, over.end))
    bearer, modal = who
    bearer = bearer[:1].lower() + bearer[1:] if re.match(r"(?:The|An?|Each|Every|All|Any)\b", bearer) else bearer
    if bearer.istitle() and " " not in bearer and is_bearer(bearer.lower()):
        bearer = bearer.lower()
    return Duty(lead, bearer, modal, act[:1].lower() + act[1:], sentence, evidence, points)


def _as_act(text: str, sentence: Sentence) -> str:
    """Return a point with a verb in its base form ahead: "to keep the seal", "keeping the seal"."""
    text = re.sub(r"^(?:generally )?to (?=[a-z])", "", text)
    first = next((token for token in sentence.span if text.startswith(token.text)), None)
    if first is None or first.tag_ != "VBG" or _GOES_ON.search(text):
        return text
    return base(first) + text[len(first.text) :]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


__all__ = ["find"]
